"""Places that end a description: "SiFive, the RISC-V designer from San Mateo,", "the builder from Espoo"."""

# ruff: noqa: E501 -- regular expressions are easier to read whole than broken

import re
from collections.abc import Iterator

from kg.documents import Span
from kg.extractors.mentions.places import Place
from kg.extractors.places.findings import Finding, finding, is_subject_after_aside, named_before
from kg.extractors.places.nouns import NOUN
from kg.extractors.reference.occurrences import Occurrences

_DESCRIBED = re.compile(
    r"(?:,? (?:(?:also|likewise|similarly|still|once|now) )?(?:a|an|the|another|itself|[A-Z]\w+(?: [A-Z]\w+)?['’]s|its)|(?:,| is|, which is|, (?:long|now|already)) (?:(?:one|among|amongst|part|some|two|[a-z]+est)(?: of)?) (?:the|its)) (?P<noun>(?:(?!\b(?:with|for|that|which|who"
    r"|to|by|offices?)\b)[^,.;()]){2,60}?) (?:from|in|out of|of)(?: the)? (?:(?:nearby|downtown|central) )?$"
)


def described(named: Occurrences, place: Place, before: str, after: str) -> Iterator[Finding]:
    """Read "SiFive, the RISC-V designer from San Mateo,", "Air Street, a one-man firm in London,"."""
    for match in _DESCRIBED.finditer(before) if not re.match(r"['’]s? ", after) else ():
        owner = named_before(named, place.start - len(before) + match.start())
        if (
            owner is not None
            and match["noun"]
            and (re.search(rf"\b{NOUN}\b|neighbou?r", match["noun"], re.I) or before.endswith("from "))
            and not re.search(r"\b(?:whose|where)\b|\b(?:leader|customer)s?$", match["noun"])
            and not is_subject_after_aside(named, owner, match[0], after)
        ):
            yield finding(owner, place, 0.86, "described, of a place")
            return


def of_the_subject(named: Occurrences, place: Place, before: str, after: str) -> Iterator[Finding]:
    """Read "The quantum computer builder from Espoo collected …": whom the sentence before names."""
    match = _SUBJECT_FROM.search(before) if not place.adjective and place.plain else None
    entity = named.described_at(place.start - len(before) + match.start("the")) if match else None
    if entity is not None:
        yield Finding(entity, place, Span(place.start, place.end), 0.76, "from a place, of the subject")


_SUBJECT_FROM = re.compile(
    rf"(?:^|[.!?;] |, )(?P<the>[Tt]he) "
    rf"(?:(?!first|second|other|largest|biggest|latest|new)[\w-]+ ){{0,4}}?(?!team|name|office|institut|universit|arm)"
    rf"{NOUN} (?:from|out of) (?:the )?$"
)
