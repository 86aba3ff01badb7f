"""Who sits in a place, where no rule says so: the organizations named around it, weighed by how they stand to it.

As for the bearers of sums (``bearers``): a conditional logit over the organizations of the passage and nobody, with
weights from annotated documents in ``evidence_of_seats.tsv``, which ``benchmarks/extraction/fit_seats.py`` makes.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator

from kg.claims import Kind
from kg.documents import Span
from kg.extractors.entities import Entity
from kg.extractors.evidence import FUNDER, added, plain_words, shares, weights_of
from kg.extractors.occurrences import Occurrence, Occurrences
from kg.extractors.place_findings import Finding
from kg.extractors.place_mentions import Place

CLEAR = 0.7
"""From this likelihood on an organization is told to sit in a place."""

NOBODY = 0
"""The key of nobody among the candidates, which otherwise are keyed by the ``id`` of the entity."""

#: What a company does in places where it does not sit.
_BRANCH = re.compile(
    r"\b(?:open(?:s|ed|ing)?|expan\w+|second|another|further|branch\w*|launch\w*|customers?|enter\w*)\b"
)
_REACH = 600
_END = re.compile(r"[.!?] ")


def seat_by_evidence(named: Occurrences, place: Place) -> Finding | None:
    """Return who sits in a place if that is clear enough, else ``None``."""
    evidence = seat_evidence(named, place)
    weights = weights_of("seats")
    scores = {key: added(weights, found)[0] for key, found in evidence.items()}
    best = max(scores, key=scores.__getitem__)
    likelihood = max(shares([*scores.values()]))
    if best == NOBODY or likelihood < CLEAR:
        return None
    nearest = min((o for o in named.all if id(o.entity) == best), key=lambda o: abs(o.start - place.start))
    span = Span(min(place.start, nearest.start), max(place.end, nearest.end))
    if _BRANCH.search(named.text, span.start, span.end):
        return None
    if span.end - span.start > 300:
        span = Span(place.start, place.end)
    return Finding(nearest.entity, place, span, round(0.9 * likelihood, 2), "weighed")


def seat_evidence(named: Occurrences, place: Place) -> dict[int, set[str]]:
    """Return the candidates for a place, nobody among them, and what speaks for and against each."""
    text, block = named.text, named.block_at(place.start)
    around = named.within(max(0, place.start - _REACH), min(len(text), place.end + 160))
    heading = named.heading_of(place.start)
    beside = {*_words("place before", text[max(0, place.start - 40) : place.start], last=True)}
    beside |= {*_words("place after", text[place.end : place.end + 40], last=False)}
    found = {NOBODY: {f"nobody, {each}" for each in beside} | {"nobody", f"nobody in a {block.kind.value}"}}
    candidates: dict[int, tuple[Entity, list[Occurrence]]] = {}
    for each in around:
        if each.entity.kind is Kind.ORGANIZATION:
            candidates.setdefault(id(each.entity), (each.entity, []))[1].append(each)
    for entity in (heading, named.main):
        if entity is not None and entity.kind is Kind.ORGANIZATION:
            candidates.setdefault(id(entity), (entity, []))
    starts = [each.start for each in around]
    for key, (entity, mentions) in candidates.items():
        evidence = found.setdefault(key, set())
        if entity is heading:
            evidence.add("in the heading")
        if entity is named.main:
            evidence.add("main")
        if FUNDER.search(entity.name):
            evidence.add("called as funders are")
        if named.raises(entity):
            evidence.add("raises")
        if not mentions:
            evidence.add("not near")
            continue
        before = [each for each in mentions if each.end <= place.start]
        after = [each for each in mentions if each.start >= place.end]
        if before:
            near = before[-1]
            between = bisect_left(starts, place.start) - bisect_left(starts, near.start) - 1
            evidence.update(_gap("before", text[near.end : place.start], between))
            if near.start <= block.span.start + 4:
                evidence.add(f"opens the {block.kind.value}")
            elif near.start < block.span.start:
                evidence.add("in another block before")
        if after:
            near = after[0]
            between = bisect_left(starts, near.start) - bisect_left(starts, place.end)
            evidence.update(_gap("after", text[place.end : near.start], between))
            if near.start >= block.span.end:
                evidence.add("in another block after")
        evidence.update([f"{each}, {side}" for side in _sides(before, after) for each in beside])
    return found


def _sides(before: list[Occurrence], after: list[Occurrence]) -> Iterator[str]:
    if before:
        yield "name before"
    if after:
        yield "name after"


def _gap(side: str, gap: str, between: int) -> Iterator[str]:
    """Yield what stands between a name and a place."""
    yield f"{side}, {min(4, max(0, between))} between"
    sentences = len(_END.findall(gap))
    yield f"{side}, {min(3, sentences)} sentences away"
    words = plain_words(gap)
    if len(words) <= 5:
        yield f"{side}, by way of: {' '.join(words)}"
    if not sentences:
        yield from (f"{side}, between: {word}" for word in set(words[:12]))
    yield f"{side}, {min(4, len(words) // 4)} quarters away"


def _words(where: str, text: str, *, last: bool) -> Iterator[str]:
    words = plain_words(text)
    near = words[-2:] if last else words[:2]
    yield f"{where}: {' '.join(near)}"
    yield f"{where}: {(near[-1] if last else near[0]) if near else 'nothing'}"
