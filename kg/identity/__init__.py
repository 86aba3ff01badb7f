"""From what documents name to what the graph knows: which names are one entity, which told rounds are one round.

``resolve`` is a pure function of the readings and the ledger: any order of documents gives the same IRIs.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from kg.claims import Kind, Reading, Thing
from kg.identity import rounds
from kg.identity.entities import Candidate, Disagreement, Link
from kg.identity.events import name_events, place_iri, told_round
from kg.identity.homonyms import homonyms
from kg.identity.ledger import EMPTY, Ledger
from kg.identity.merging import alone, merged, taken_apart
from kg.identity.names import slug_of
from kg.identity.profiles import by_subject, is_named, own_node, profiles_of, things_in
from kg.vocabulary import ID

__all__ = ["Candidate", "Disagreement", "Link", "Resolution", "resolve"]


@dataclass(frozen=True, slots=True)
class Resolution:
    """What each thing of each document is in the graph, and why.

    ``names_of`` gives, for each organization, person and named fund, the names that documents use with the number of
    documents that do, the best label first. ``decisions`` are the reasons for which names were joined, ``review``
    lists pairs that a person should look at (likeliest first), ``conflicts`` what could not be joined because it was
    told apart elsewhere.
    """

    iris: Mapping[tuple[str, Thing], str]
    names_of: Mapping[str, tuple[tuple[str, int], ...]]
    decisions: tuple[Link, ...] = ()
    review: tuple[Candidate, ...] = ()
    conflicts: tuple[Disagreement, ...] = ()

    def iri_of(self, document: str, thing: Thing) -> str:
        """Return the IRI of a thing in the document of that SHA-256; ``KeyError`` if it was not among the readings."""
        if thing.kind is Kind.COUNTRY or thing.kind is Kind.CITY:
            return place_iri(thing)
        return self.iris[document, thing]


def resolve(readings: Iterable[Reading], ledger: Ledger = EMPTY) -> Resolution:
    """Return what every thing of every reading is in the graph.

    Pure, and independent of the order of the readings and of the decisions. Near-linear in the number of names.
    """
    ordered = _united(readings)
    verdicts = ledger.verdicts()
    apart = taken_apart(verdicts)
    profiles = profiles_of(ordered, apart)
    found = homonyms(profiles.values())
    if found:
        apart |= alone(found)
        profiles = profiles_of(ordered, apart)
    entities = merged(profiles, verdicts, found)

    iris: dict[tuple[str, Thing], str] = {}
    told: list[rounds.ToldRound] = []
    for reading in ordered:
        sha, claims, things = reading.document.sha256, by_subject(reading), things_in(reading)
        for thing in things:
            if is_named(thing, claims):
                iris[sha, thing] = entities.iris[own_node(thing, claims, sha, apart)]
        told.extend(told_round(sha, thing, claims, iris) for thing in things if thing.kind is Kind.ROUND)
    company_slugs = {each.company: slug_of(each.company) for each in told}
    for (sha, number), name in rounds.slugs(rounds.clusters(told), company_slugs).items():
        iris[sha, Thing(Kind.ROUND, number)] = f"{ID}round/{name}"
    for reading in ordered:
        name_events(reading, iris)
    return Resolution(MappingProxyType(iris), entities.names, entities.decisions, entities.review, entities.conflicts)


def _united(readings: Iterable[Reading]) -> list[Reading]:
    """Return one reading for each document, in the order of their hashes."""
    by_sha: dict[str, list[Reading]] = defaultdict(list)
    for reading in readings:
        by_sha[reading.document.sha256].append(reading)
    return [
        Reading(
            min((each.document for each in by_sha[sha]), key=lambda document: (document.name, str(document.published))),
            tuple(claim for each in by_sha[sha] for claim in each.claims),
        )
        for sha in sorted(by_sha)
    ]
