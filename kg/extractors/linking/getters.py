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


_CO = rf"(?P<co><G\d+>)(?!'s| {THINGS})"
_GIVES = (
    r"(?:wr(?:ote|ites?|iting|itten)|cut|sign(?:s|ed|ing)|hand(?:s|ed|ing)(?: over)?|g(?:ave|ives?|iving|iven)|award(?:s|ed|ing)?|grant(?:s|ed|ing)?|"
    r"len[dt](?:s|ing)?|loan(?:s|ed|ing)|extend(?:s|ed|ing)?|provid(?:es|ed|ing)|suppl(?:y|ies|ied|ying)|advanc(?:es|ed|ing)|channel\w+|steer(?:s|ed|ing))"
)
#: "Wrote a <M0> check to Acme", "gave Acme <M0>", "led a <M0> round for Acme", "a <M0> investment in Acme".
_GIVEN = (
    Pattern(rf"\b{_GIVES} {HEDGE}(?P<m><M\d+>) (?:(?!<|in\b|from\b)[\w-]+ |<S\d+> ){{0,3}}(?:to|for) {_CO}"),
    Pattern(rf"\b{_GIVES} (?P<co><G\d+>) (?:with )?{HEDGE}(?P<m><M\d+>)"),
    Pattern(
        rf"\b(?:back|fund|seed|financ|arm|equipp?|bankroll|entrust|support|reward)(?:s|es|ed|ing) (?P<co><G\d+>) (?:with|to the tune of) {HEDGE}(?P<m><M\d+>)"
    ),
    Pattern(
        rf"\b(?:co-?)?(?:led|leads|leading|join(?:s|ed|ing)|anchor(?:s|ed|ing)|head(?:s|ed|ing)) {HEDGE}(?P<m><M\d+>) (?:(?!<)[\w-]+ |<S\d+> ){{1,4}}(?:in|for|of|into|at|by) {_CO}"
    ),
    Pattern(
        rf"(?P<m><M\d+>) (?:(?:equity|seed|venture|strategic|minority|debt) )*(?:investments?|injection|infusion|bet|cheque|check|commitment) (?:in|into|on|for|to) {_CO}"
    ),
)
_TAKES = Pattern(rf"\b{INVEST} {HEDGE}(?P<m><M\d+>) (?:more )?(?:in|into) {_CO}")


def who_gets(sentence: Sentence, position: int) -> Element | None:
    """Return the company that gets the sum at a position, the last one before it, or the first, as its verb says."""
    mask = sentence.mask
    at = position if mask.startswith("<M", position) else mask.rfind("<M", 0, position)
    at = at if at >= 0 else mask.find("<M", position)
    match = next((m for each in (_GETS, _TAKES, *_GIVEN) for m in each.finditer(mask) if m.start("m") == at), None)
    if match is None:
        return None
    element = sentence.at(match.start("co"))
    fits = len(element.members) == 1 and not element.possessive and not is_funder(element.text)
    return element if fits else None
