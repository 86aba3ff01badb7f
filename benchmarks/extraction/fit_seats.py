"""Weigh what makes an organization the one that sits in a place, and show how well that tells on other documents.

    python benchmarks/extraction/fit_seats.py FOLDER… --fresh FOLDER…           fit on some, tell on the fresh ones
    python benchmarks/extraction/fit_seats.py --write FOLDER… --fresh FOLDER…   and write the table of ``seats``

Right is whom the annotation locates in the country of the place, and in its city where both say one; else nobody.
"""

import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

import numpy as np
from annotated import annotated
from fit_bearers import Case, fit
from fit_evidence import write
from scoring import same_name

from kg.documents import BlockKind
from kg.extractors import know_rounds
from kg.extractors.evidence.weights import table_of
from kg.extractors.places import seats
from kg.extractors.places.findings import Finding
from kg.extractors.places.named_places import places_of
from kg.extractors.places.prose import in_prose
from kg.extractors.reference.occurrences import occurrences_of
from kg.extractors.rounds.reading import read_rounds


def cases(folder: Path) -> Iterator[Case]:
    """Yield the places of a folder's documents with their candidates."""
    for name, analysis, gold in annotated(folder):
        told, named = gold["locations"], occurrences_of(analysis)
        know_rounds(analysis, [*read_rounds(analysis)])
        entities = {id(each.entity): each.entity for each in named.all}
        places = [place for place in places_of(named) if named.block_at(place.start).kind is not BlockKind.ROW]
        hints: dict[int, list[Finding]] = {}
        for found in in_prose(named, places):
            hints.setdefault(found.place.start, []).append(found)
        for place in places:
            evidence = seats.seat_evidence(named, place, hints.get(place.start, ()))
            here = [
                fact["entity"]
                for fact in told
                if fact["country"] == place.country
                and (not fact["city"] or not place.city or fact["city"].casefold() == place.city.casefold())
            ]
            right = [
                key != seats.NOBODY and any(same_name("|".join(entities[key].names), who) for who in here)
                for key in evidence
            ]
            if not any(right):
                right = [key == seats.NOBODY for key in evidence]
            yield Case(name, list(evidence.values()), right, None, "")


def main(arguments: Sequence[str]) -> None:
    """Tell, and write if asked."""
    at = arguments.index("--fresh")
    old = [case for a in arguments[:at] if a != "--write" for case in cases(Path(a))]
    fresh = [case for a in arguments[at + 1 :] for case in cases(Path(a))]
    fitted = fit(old)
    for least in (0.5, 0.6, 0.7, 0.8, 0.9):
        told = right = there = 0
        for case in fresh:
            scores = np.array(
                [
                    sum(fitted.weights[fitted.columns[e], 0] for e in found if e in fitted.columns)
                    for found in case.evidence
                ]
            )
            odds = np.exp(scores - scores.max())
            best = int(odds.argmax())
            somebody = not case.right[0]
            there += somebody
            if best and odds[best] / odds.sum() >= least:
                told += 1
                right += case.right[best]
        print(
            f"from {least} on: {told} of {len(fresh)} places, precision {right / told:.3f} recall {right / there:.3f}"
        )
    if "--write" in arguments:
        write(fitted, ["seat"], table_of("seats"))


if __name__ == "__main__":
    main(sys.argv[1:])
