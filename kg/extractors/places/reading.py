"""Where companies, investors and funds are based: cities and countries beside their names, in prose and in tables."""

from collections.abc import Iterator, Mapping, Sequence

from kg.claims import Claim, Kind, Thing
from kg.extractors.analysis import Analysis
from kg.extractors.places.findings import Finding
from kg.extractors.places.headings import at_home, under_headings
from kg.extractors.places.local_ones import local_ones
from kg.extractors.places.named_places import places_of
from kg.extractors.places.prose import are_joined, in_prose
from kg.extractors.places.tables import in_tables
from kg.extractors.places.unspoken import told_by_weights
from kg.extractors.reference.occurrences import occurrences_of


def extract_locations(analysis: Analysis) -> Iterator[Claim]:
    """Yield ``country`` and ``city`` claims about organizations.

    The country follows from the city; a region gives none. Where the places of one company disagree, the surer count.
    Places that no sure rule ties to anybody are told by weights, the likeliest first, of whoever has no place yet.
    """
    named = occurrences_of(analysis)
    places = places_of(named)
    findings, hints = _parted([*in_prose(named, places), *in_tables(named)])
    by_entity: dict[int, list[Finding]] = {}
    for found in findings:
        by_entity.setdefault(id(found.entity), []).append(found)
    for found in under_headings(named, set(by_entity)):
        by_entity.setdefault(id(found.entity), [found])
    seats = {key: own[0].place.country for key, own in by_entity.items()}
    weighed = [*told_by_weights(named, places, findings, hints)]
    for found in (*sorted(weighed, key=lambda f: -f.confidence), *local_ones(named, places), *at_home(named, seats)):
        own = by_entity.setdefault(id(found.entity), [found])
        if own[0].rule == found.rule == "weighed" and are_joined(named.text, own[0].place, found.place):
            own.append(found)
    for own in by_entity.values():
        yield from _claims(own)


_GUESSED = frozenset(("adjective, of the subject", "based, of the subject", "based in, of the subject"))
"""The rules that only guess who is meant: what they say is evidence among other."""


def _parted(findings: Sequence[Finding]) -> tuple[list[Finding], Mapping[int, list[Finding]]]:
    """Return the findings of sure rules, and by place what others guess."""
    hints: dict[int, list[Finding]] = {}
    for found in findings:
        if found.rule in _GUESSED:
            hints.setdefault(found.place.start, []).append(found)
    return [found for found in findings if found.rule not in _GUESSED], hints


def _claims(findings: Sequence[Finding]) -> Iterator[Claim]:
    best = max(each.confidence for each in findings)
    seen: set[tuple[str, Thing]] = set()
    for found in sorted(findings, key=lambda f: (-f.confidence, f.span)):
        if found.confidence < best - 0.12 and found.place.country not in {thing.key for _, thing in seen}:
            continue
        thing = found.entity.thing
        values = [("country", Thing(Kind.COUNTRY, found.place.country))]
        if found.place.city:
            values.insert(0, ("city", Thing(Kind.CITY, f"{found.place.city}, {found.place.country}")))
        for predicate, value in values:
            if (predicate, value) not in seen:
                seen.add((predicate, value))
                yield Claim(thing, predicate, value, (found.span,), found.confidence, found.rule)
