"""Funds that are money, and no pool to invest: "secured <M0> in fresh funds from <G0>"."""

# ruff: noqa: E501 -- regular expressions are easier to read whole than broken

from kg.extractors.sentences.elements import Sentence
from kg.extractors.wording.funders import is_funder
from kg.extractors.wording.patterns import Pattern

_AS_MONEY = Pattern(
    r"<M\d+> (?:or (?:so|more|less|thereabouts) )?(?:in|of|worth of|as) "
    r"(?:(?:fresh|new|additional|extra|further|more|equity|growth|debt|seed|venture|private|public|external|outside|total|expansion) ){0,3}"
    r"funds\b(?! (?:of|under|managed|run|dedicated|focus|target|that (?:invest|back)|which (?:invest|back)))"
)
_NEW_FUNDS_OF = Pattern(
    r"\b(?:fresh|additional|extra|further) funds (?:of|worth|totall?ing|amounting to) (?:(?!<)\w+ ){0,2}$"
)
_BY_A_HOUSE = Pattern(
    r"\b(?:(?:vc|venture|venture capital|investment|private equity|buyout|growth equity|asset management) (?:firm|house|fund|investor|manager|outfit)|investors?|general partners?|limited partners|lps)\b"
)


def is_money(sentence: Sentence, start: int) -> bool:
    """Return whether the funds that a sum at ``start`` is told with are money that a company gets."""
    mask = sentence.mask
    if _AS_MONEY.match(mask, start) is None and _NEW_FUNDS_OF.search(mask, 0, start) is None:
        return False
    named = [
        member.mention.name
        for element, at in sentence.mentions
        if at < start and element.kind == "G"
        for member in element.members
    ]
    return not (named and is_funder(named[-1])) and _BY_A_HOUSE.search(mask, 0, start) is None
