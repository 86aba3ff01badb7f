"""From the readings of all documents and the ledger to the quads of the whole graph: a pure function."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from itertools import chain

import pyoxigraph as ox

import ontology
from kg.belief import Conflict, belief_quads, believe
from kg.belief.facts import Names
from kg.claims import Kind, Reading
from kg.identity import Resolution, resolve
from kg.identity.ledger import Ledger
from kg.quads import claim_quads, document_quads, iri
from kg.statements import Statement, parts_of_investment, statements_of


@dataclass(frozen=True, slots=True)
class Derived:
    """The whole graph: ``default`` holds what is believed, ``graphs`` what each document claims."""

    default: frozenset[ox.Quad]
    graphs: Mapping[str, frozenset[ox.Quad]]
    resolution: Resolution
    conflicts: tuple[Conflict, ...]

    def quads(self) -> Iterator[ox.Quad]:
        """Go through all quads."""
        return chain(self.default, *self.graphs.values())


def derive(readings: Iterable[Reading], ledger: Ledger) -> Derived:
    """Derive the graph; the same readings and ledger give the same graph in whatever order they come."""
    read = sorted(readings, key=lambda reading: reading.document.sha256)
    resolution = resolve(read, ledger)
    statements: list[Statement] = []
    graphs: dict[str, frozenset[ox.Quad]] = {}
    for reading in read:
        document = reading.document
        said = list(statements_of(reading, resolution.iri_of))
        quads = set(claim_quads(document, said))
        quads.update(document_quads(document, iri(document.iri)))
        graphs[document.iri] = frozenset(quads)
        statements.extend(said)
    belief = believe(statements)
    names = {
        thing: Names(counts[0][0], tuple(name for name, _ in counts[1:]))
        for thing, counts in resolution.names_of.items()
    }
    default = {*reference_quads(), *belief_quads(belief, names, _shares(read, resolution))}
    for reading in read:
        default.update(document_quads(reading.document))
    return Derived(frozenset(default), graphs, resolution, belief.conflicts)


def _shares(readings: Iterable[Reading], resolution: Resolution) -> dict[str, tuple[str, str]]:
    """Return the round and the investor of each investment that documents tell apart."""
    shares = {}
    for reading in readings:
        sha = reading.document.sha256
        for thing in {claim.subject for claim in reading.claims if claim.subject.kind is Kind.INVESTMENT}:
            in_round, investor = (resolution.iri_of(sha, part) for part in parts_of_investment(thing))
            shares[resolution.iri_of(sha, thing)] = (in_round, investor)
    return shares


@cache
def reference_quads() -> frozenset[ox.Quad]:
    """Return the reference data of the ontology: countries, regions, themes, stages, statuses, investor kinds."""
    quads: set[ox.Quad] = set()
    for name in ontology.SCHEMES:
        quads.update(ox.parse(path=str(ontology.path_of(name)), format=ox.RdfFormat.TURTLE))
    return frozenset(quads)
