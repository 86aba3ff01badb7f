"""The places of the prose that no sure rule ties to anybody: there weights tell who sits."""

import re
from collections.abc import Iterator, Mapping, Sequence

from kg.documents import BlockKind
from kg.extractors.mentions.places import Place
from kg.extractors.places.findings import NOT_FROM, Finding
from kg.extractors.places.prose import is_credit, shared
from kg.extractors.places.seats import seat_by_evidence
from kg.extractors.reference.occurrences import Occurrences


def told_by_weights(
    named: Occurrences, places: Sequence[Place], findings: Sequence[Finding], hints: Mapping[int, Sequence[Finding]]
) -> Iterator[Finding]:
    """Yield who is likely to sit where no sure rule says so; of two places told in one breath, in both if in one."""
    before: tuple[Place, Finding | None] | None = None
    for place in _unspoken(named, places, findings):
        seated = seat_by_evidence(named, place, hints.get(place.start, ()))
        joined = before is not None and named.text[before[0].end : place.start].lstrip("-").strip() == "and"
        if before is not None and joined:
            if seated is not None and before[1] is None:
                yield from shared(before[0], [seated])
            elif seated is None and before[1] is not None:
                yield from shared(place, [before[1]])
        if seated is not None:
            yield seated
        before = place, seated


def _unspoken(named: Occurrences, places: Sequence[Place], findings: Sequence[Finding]) -> Iterator[Place]:
    """Yield the places of the prose that no sure rule tied to anybody."""
    spoken_for = {each.place.start for each in findings}
    for place in places:
        block = named.block_at(place.start)
        dateline = place.start <= block.span.start + 1 and _DATELINE.match(named.text, place.end)
        if is_credit(named.text, block.span.start, block.span.end):
            continue
        of_another = NOT_FROM.match(named.text, place.end)
        if place.start not in spoken_for and block.kind is not BlockKind.ROW and not dateline and not of_another:
            yield place


_DATELINE = re.compile(r"(?:, [A-Z][\w.]+)?(?: ?[-–—] |,? \(|, (?:[A-Z][a-z]{2,8}\.? \d|\d{1,2} [A-Z]))")
