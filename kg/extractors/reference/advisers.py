"""Who only advised in a document: law firms, banks, notaries, agencies that tell of "their" deals, or are thanked."""

# ruff: noqa: E501 -- regular expressions are easier to read whole than broken

from collections.abc import Iterator

from kg.claims import Kind
from kg.extractors.analysis import Analysis
from kg.extractors.entities.entity import Entity
from kg.extractors.sentences.elements import Sentence
from kg.extractors.wording.patterns import Pattern

_COUNSEL = r"(?:counsel|advis[eo]rs?|lawyers?|attorneys?|agents?|bankers?|bookrunners?|auditors?|notary|arrangers?)"
#: "Acme advised Bolt on", "Acme acted as legal counsel to", "Acme and Coil served as placement agents".
_ADVISES = Pattern(
    r"<G\d+> (?:\( [^)]* \) )?(?:, [^,<]{1,60} , )?(?:has |have |had |also |recently |again |is |was |are |were |\w+ly )*"
    r"(?:(?:advise[sd]?|advising|represent(?:s|ed|ing)|counsel(?:s|l?ed|l?ing)|assist(?:s|ed|ing)) (?:(?!<[GA])[^;,.]){0,60}?<[GA]\d+>(?:(?!<G)[^;.]){0,60} (?:on|in|with|during|throughout|through|regarding) "
    rf"|(?:acted|acts|acting|served|serves|serving|engaged|retained|appointed) as (?:(?!<)[\w'-]+ ){{0,6}}{_COUNSEL}\b"
    r"|(?:acted|acts|acting) for (?!itself))"
)
#: "Acme was represented by Bolt", "legal counsel: Bolt", "Acme relied on Bolt as counsel".
_ADVISED_BY = Pattern(
    r"(?:\b(?:was|were|is|are|been|being) (?:(?!<)[\w-]+ ){0,2}(?:advised|represented|counsell?ed|assisted) (?:(?!<)[\w-]+ ){0,4}?by "
    rf"|\b{_COUNSEL} (?:was|were|is|:) )(?:(?!<)[\w'’-]+ ){{0,3}}?(?P<g><G\d+>)"
)


def advisers_of(analysis: Analysis) -> set[int]:
    """Return the ``id`` of each organization that the document knows as somebody's adviser."""
    return {id(who) for s in analysis.sentences if "<G" in s.mask for who in _advising(analysis, s)}


def _advising(analysis: Analysis, sentence: Sentence) -> Iterator[Entity]:
    places = [m.start() for m in _ADVISES.finditer(sentence.mask)]
    places += [m.start("g") for m in _ADVISED_BY.finditer(sentence.mask)]
    for place in places:
        for member in sentence.at(place).members:
            entity = analysis.entity(member.mention)
            if entity is not None and entity.kind is Kind.ORGANIZATION:
                yield entity
