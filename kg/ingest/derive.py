"""From the readings of all documents and the ledger to the quads of the whole graph: a pure function."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from itertools import chain

import pyoxigraph as ox

import ontology
from kg.belief import Conflict, belief_quads, believe
from kg.belief.facts import Names
from kg.claims import Reading
from kg.identity import Resolution, resolve
from kg.identity.ledger import Ledger
from kg.quads import claim_quads, document_quads, iri
from kg.statements import Statement, statements_of


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
    default = {*reference_quads(), *belief_quads(belief, names)}
    for reading in read:
        default.update(document_quads(reading.document))
    return Derived(frozenset(default), graphs, resolution, belief.conflicts)


@cache
def reference_quads() -> frozenset[ox.Quad]:
    """Return the reference data of the ontology: countries, regions, themes, stages, statuses, investor kinds."""
    quads: set[ox.Quad] = set()
    for name in ontology.SCHEMES:
        quads.update(ox.parse(path=str(ontology.path_of(name)), format=ox.RdfFormat.TURTLE))
    return frozenset(quads)
