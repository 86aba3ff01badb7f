"""Who gets a sum, where the verb says it: "in May Acme, which makes kites, announced a $40m Series A", "put $5m into Acme"."""

# ruff: noqa: E501 -- regular expressions are easier to read whole than broken

from kg.extractors.sentences.elements import Element, Sentence
from kg.extractors.sums.patterns import HEDGE, INVEST, RAISE, THINGS
from kg.extractors.wording.funders import is_funder
from kg.extractors.wording.patterns import Pattern

_GETS = Pattern(
    r"(?:^|[,;–—] |\b(?:and|but|while|when|that|as) )(?P<co><G\d+>)(?: \([^()<]*\))?(?: ,(?: (?!<[GM]|;|,)\S+){1,16} ,)? "
    r"(?:(?:has|have|had|also|just|now|then|recently|today|yesterday|earlier|this|last|week|month|year|on|in|<D\d+>|,) )*"
    rf"(?:{RAISE}|announc(?:es|ed)|report(?:s|ed)|unveil(?:s|ed)|disclos(?:es|ed)|reveal(?:s|ed)|receiv(?:es|ed)|got|w[io]ns?|drew|attracted|complet(?:es|ed)|(?:was|were) (?:awarded|granted|given)) "
    rf"(?:(?:on|in) )?(?:<D\d+> )?{HEDGE}(?:<S\d+> (?:(?:round|funding|extension) )?(?:of|worth) {HEDGE}|<G\d+> <S\d+> (?:of|worth) {HEDGE})?(?P<m><M\d+>)"
)


_TAKES = Pattern(rf"\b{INVEST} {HEDGE}(?P<m><M\d+>) (?:more )?(?:in|into) (?P<co><G\d+>)(?!'s| {THINGS})")


def who_gets(sentence: Sentence, position: int) -> Element | None:
    """Return the company that gets the sum at a position, the last one before it, or the first, as its verb says."""
    mask = sentence.mask
    at = position if mask.startswith("<M", position) else mask.rfind("<M", 0, position)
    at = at if at >= 0 else mask.find("<M", position)
    match = next((m for each in (_GETS, _TAKES) for m in each.finditer(mask) if m.start("m") == at), None)
    if match is None:
        return None
    element = sentence.at(match.start("co"))
    fits = len(element.members) == 1 and not element.possessive and not is_funder(element.text)
    return element if fits else None
