"""The W3C's SPARQL 1.1 tests, read from their manifests where they lie."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from decimal import Decimal
from pathlib import Path

import pyoxigraph as ox

SUITES = Path(__file__).resolve().parents[2] / "../shared/conformance/sparql11"
BASE = "http://www.w3.org/2009/sparql/docs/tests/data-sparql11/"
MF = "http://www.w3.org/2001/sw/DataAccess/tests/test-manifest#"
QT = "http://www.w3.org/2001/sw/DataAccess/tests/test-query#"
UT = "http://www.w3.org/2009/sparql/tests/test-update#"
RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
RDFS = "http://www.w3.org/2000/01/rdf-schema#"
DAWGT = "http://www.w3.org/2001/sw/DataAccess/tests/test-dawg#"
HT = "http://www.w3.org/2011/http#"
CNT = "http://www.w3.org/2011/content#"


@dataclass
class Test:
    """One entry of a manifest; ``graph`` holds the whole manifest."""

    __test__ = False
    suite: str
    name: str
    kind: str
    node: ox.NamedNode
    graph: ox.Store = field(repr=False)

    @property
    def id(self) -> str:
        return f"{self.suite}/{self.name}"

    def one(self, node: object, *path: str) -> object | None:
        for step in path:
            found = [quad.object for quad in self.graph.quads_for_pattern(node, ox.NamedNode(step), None, None)]
            if not found:
                return None
            node = found[0]
        return node

    def all(self, node: object, step: str) -> list[object]:
        return [quad.object for quad in self.graph.quads_for_pattern(node, ox.NamedNode(step), None, None)]

    def items(self, node: object | None) -> list[object]:
        found = []
        while node is not None and node != ox.NamedNode(RDF + "nil"):
            found.append(self.one(node, RDF + "first"))
            node = self.one(node, RDF + "rest")
        return found

    def value(self, node: object, *path: str) -> str | None:
        found = self.one(node, *path)
        return None if found is None else found.value


def suite_tests(suite: str, manifest: str = "manifest.ttl") -> Iterator[Test]:
    """Go through the approved tests of one suite, in the order of its manifest."""
    folder = SUITES / suite
    if not folder.is_dir():
        return
    graph = ox.Store()
    graph.load(path=str(folder / manifest), format=ox.RdfFormat.TURTLE, base_iri=f"{BASE}{suite}/{manifest}")
    top = ox.NamedNode(f"{BASE}{suite}/{manifest}")
    reader = Test(suite, "", "", top, graph)
    for included in reader.items(reader.one(top, MF + "include")):
        yield from suite_tests(suite, included.value.rpartition("/")[2])
    for node in reader.items(reader.one(top, MF + "entries")):
        kind = reader.value(node, RDF + "type") or ""
        name = node.value.rpartition("#")[2] or node.value
        approval = reader.value(node, DAWGT + "approval") or ""
        if approval.rpartition("#")[2] not in {"Deprecated", "Withdrawn", "Obsoleted"}:
            yield Test(suite, name, kind.rpartition("#")[2], node, graph)


def path_of(iri: str) -> Path:
    """Return the file that stands for an address of the suite."""
    return SUITES / iri.removeprefix(BASE)


def quads_of(iri: str, graph: ox.NamedNode | ox.DefaultGraph) -> list[ox.Quad]:
    """Read a data file as one graph; its blank nodes get names of their own."""
    path = path_of(iri)
    form = {".ttl": ox.RdfFormat.TURTLE, ".rdf": ox.RdfFormat.RDF_XML, ".nt": ox.RdfFormat.N_TRIPLES}[path.suffix]
    parsed = ox.parse(path.read_bytes(), form, base_iri=iri, rename_blank_nodes=True)
    return [ox.Quad(quad.subject, quad.predicate, quad.object, graph) for quad in parsed]


def canonical(quads: list[ox.Quad]) -> set[str]:
    """Return quads with blank nodes renamed the same way wherever the graphs are isomorphic."""
    dataset = ox.Dataset(quads)
    dataset.canonicalize(ox.CanonicalizationAlgorithm.UNSTABLE)
    return {str(quad) for quad in dataset}


def by_value(term: object) -> object:
    """Return a number in one form of its own: results are compared by value, not by spelling."""
    if not isinstance(term, ox.Literal):
        return term
    kind = term.datatype.value.rpartition("#")[2]
    try:
        if kind in {"double", "float"}:
            return ox.Literal(repr(float(term.value)), datatype=term.datatype)
        if kind == "boolean":
            return ox.Literal({"1": "true", "0": "false"}.get(term.value, term.value), datatype=term.datatype)
        if kind in {"decimal", "integer"}:
            return ox.Literal(f"{Decimal(term.value).normalize():f}", datatype=term.datatype)
    except (ValueError, ArithmeticError):
        pass
    return term


def table(variables: list[str], rows: list[dict[str, object]]) -> set[str]:
    """Return a table of results in a canonical form: a bag of rows, blank nodes by their role."""
    quads = [ox.Quad(ox.NamedNode("urn:head"), ox.NamedNode("urn:var"), ox.Literal(name)) for name in variables]
    for row in rows:
        node = ox.BlankNode()
        quads.append(ox.Quad(ox.NamedNode("urn:head"), ox.NamedNode("urn:row"), node))
        quads += [ox.Quad(node, ox.NamedNode(f"urn:var:{name}"), by_value(term)) for name, term in row.items()]
    return canonical(quads)


def parsed_table(data: bytes, form: ox.QueryResultsFormat) -> object:
    """Return the canonical form of a serialized result: a table, or the truth value of an ASK."""
    found = ox.parse_query_results(data, form)
    if isinstance(found, ox.QueryBoolean):
        return bool(found)
    names = [variable.value for variable in found.variables]
    return table(names, [{name: row[name] for name in names if row[name] is not None} for row in found])


def table_in_rdf(data: bytes, path: Path, base: str) -> object:
    """Return the canonical form of a result written with the DAWG's result-set vocabulary."""
    form = ox.RdfFormat.TURTLE if path.suffix == ".ttl" else ox.RdfFormat.RDF_XML
    graph = ox.Store()
    graph.bulk_extend(ox.parse(data, form, base_iri=base))
    rs = "http://www.w3.org/2001/sw/DataAccess/tests/result-set#"
    reader = Test("", "", "", ox.NamedNode(base), graph)
    (top,) = {
        quad.subject
        for quad in graph.quads_for_pattern(None, ox.NamedNode(RDF + "type"), ox.NamedNode(rs + "ResultSet"))
    }
    truth = reader.value(top, rs + "boolean")
    if truth is not None:
        return truth == "true"
    names = [literal.value for literal in reader.all(top, rs + "resultVariable")]
    rows = [
        {reader.value(b, rs + "variable"): reader.one(b, rs + "value") for b in reader.all(solution, rs + "binding")}
        for solution in reader.all(top, rs + "solution")
    ]
    return table(names, rows)
