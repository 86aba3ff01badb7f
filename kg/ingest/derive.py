"""From the readings of all documents and the ledger to the quads of the whole graph: a pure function."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from hashlib import sha256
from itertools import chain
from pathlib import Path

import pyoxigraph as ox

import ontology
from kg import quads as notation
from kg.belief import belief_quads, believe
from kg.belief.facts import Names
from kg.claims import Kind, Reading
from kg.documents import Document
from kg.identity import Resolution, resolve
from kg.identity.ledger import Ledger
from kg.quads import claim_quads, document_quads, iri
from kg.statements import Statement, parts_of_investment, statements_of


@dataclass(frozen=True, slots=True)
class Told:
    """What one document claims: the graph of that document, made when it is asked for."""

    document: Document
    statements: tuple[Statement, ...]

    def quads(self) -> frozenset[ox.Quad]:
        """Return the document's graph: its claims with their quotes, and the document."""
        described = document_quads(self.document, iri(self.document.iri))
        return frozenset(chain(claim_quads(self.document, self.statements), described))

    @property
    def mark(self) -> str:
        """Return a hash that is the same only if the quads are: of all they are made from, and of how."""
        d = self.document
        about = (d.sha256, d.name, d.media_type, d.title, d.published, d.publisher, d.url)
        said = [
            (s.number, s.subject, s.predicate, s.value, s.claim.value, s.claim.spans, s.claim.confidence, s.claim.rule)
            for s in self.statements
        ]
        return sha256(f"{_notation()} {about} {said}".encode("utf-8", "surrogatepass")).hexdigest()


@dataclass(frozen=True, slots=True)
class Derived:
    """The whole graph: ``default`` holds what is believed, ``graphs`` what each document claims."""

    default: frozenset[ox.Quad]
    graphs: Mapping[str, Told]

    def quads(self) -> Iterator[ox.Quad]:
        """Go through all quads."""
        return chain(self.default, *(told.quads() for told in self.graphs.values()))


def derive(readings: Iterable[Reading], ledger: Ledger) -> Derived:
    """Derive the graph; the same readings and ledger give the same graph in whatever order they come."""
    read = sorted(readings, key=lambda reading: reading.document.sha256)
    resolution = resolve(read, ledger)
    told = [Told(reading.document, tuple(statements_of(reading, resolution.iri_of))) for reading in read]
    belief = believe(list(chain.from_iterable(each.statements for each in told)))
    names = {
        thing: Names(counts[0][0], tuple(name for name, _ in counts[1:]))
        for thing, counts in resolution.names_of.items()
    }
    default = {*reference_quads(), *belief_quads(belief, names, _shares(read, resolution))}
    for reading in read:
        default.update(document_quads(reading.document))
    return Derived(frozenset(default), {each.document.iri: each for each in told})


@cache
def _notation() -> str:
    """Return a hash of the code that writes claims as quads: another way of writing them makes other quads."""
    return sha256(Path(notation.__file__).read_bytes()).hexdigest()


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
