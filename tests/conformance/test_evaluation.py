"""The W3C's query and update evaluation tests, and those of the result formats, over HTTP on a running server."""

import csv
import io
from pathlib import Path

import httpx
import pyoxigraph as ox
import pytest
from gaps import KNOWN_GAPS
from w3c import BASE, MF, QT, RDFS, UT, Test, canonical, parsed_table, path_of, quads_of, suite_tests, table_in_rdf

QUERY_SUITES = [
    "aggregates", "bind", "bindings", "cast", "construct", "exists", "functions", "grouping", "negation",
    "project-expression", "property-path", "subquery", "csv-tsv-res", "json-res", "syntax-query",
]  # fmt: skip
UPDATE_SUITES = [
    "add", "basic-update", "clear", "copy", "delete", "delete-data", "delete-insert", "delete-where", "drop", "move",
    "update-silent", "syntax-update-1", "syntax-update-2",
]  # fmt: skip
ACCEPT = {
    ".srx": "application/sparql-results+xml", ".srj": "application/sparql-results+json", ".csv": "text/csv",
    ".tsv": "text/tab-separated-values", ".ttl": "application/sparql-results+json",
    ".rdf": "application/sparql-results+xml",
}  # fmt: skip
DEFAULT = ox.DefaultGraph()


def parameters(suites):
    for suite in suites:
        for test in suite_tests(suite):
            marks = [pytest.mark.xfail(reason=KNOWN_GAPS[test.id])] if test.id in KNOWN_GAPS else []
            yield pytest.param(test, id=test.id, marks=marks)


def load(client: httpx.Client, quads: list[ox.Quad], graphs: list[ox.NamedNode]) -> None:
    text = "DROP ALL"
    text += "".join(f";\nCREATE GRAPH {graph}" for graph in graphs)
    if quads:
        blocks = [
            f"{q.subject} {q.predicate} {q.object} ."
            if q.graph_name == DEFAULT
            else f"GRAPH {q.graph_name} {{ {q.subject} {q.predicate} {q.object} }}"
            for q in quads
        ]
        text += ";\nINSERT DATA {\n" + "\n".join(blocks) + "\n}"
    client.post("/sparql", content=text, headers={"Content-Type": "application/sparql-update"}).raise_for_status()


def dataset_of(test: Test, node: object, vocabulary: str) -> tuple[list[ox.Quad], list[ox.NamedNode]]:
    quads, graphs = [], []
    for data in test.all(node, vocabulary + "data"):
        quads += quads_of(data.value, DEFAULT)
    for entry in test.all(node, vocabulary + "graphData"):
        inner = test.one(entry, UT + "graph") or test.one(entry, QT + "graph")
        label = test.value(entry, RDFS + "label")
        file = entry if inner is None else inner
        graphs.append(ox.NamedNode(label or file.value))
        quads += quads_of(file.value, graphs[-1])
    return quads, graphs


def ask(client: httpx.Client, text: str, accept: str) -> httpx.Response:
    return client.post("/sparql", data={"query": text}, headers={"Accept": accept})


def based(test: Test, iri: str) -> str:
    return f"BASE <{iri}>\n" + path_of(iri).read_text(encoding="utf-8")


@pytest.mark.parametrize("test", list(parameters(QUERY_SUITES)))
def test_query(scratch: httpx.Client, test: Test) -> None:
    """A query over the test's data gives the test's result; a text that is no query is refused as such."""
    if "Syntax" in test.kind:
        iri = test.one(test.node, MF + "action").value
        response = ask(scratch, based(test, iri), "*/*")
        assert response.status_code in ({200, 422} if test.kind.startswith("Positive") else {400}), response.text
        return
    action = test.one(test.node, MF + "action")
    quads, graphs = dataset_of(test, action, QT)
    load(scratch, quads, graphs)
    query = test.one(action, QT + "query").value
    expected = path_of(test.one(test.node, MF + "result").value)
    graph = "CONSTRUCT" in path_of(query).read_text(encoding="utf-8").upper() and expected.suffix in {".ttl", ".rdf"}

    response = ask(scratch, based(test, query), "text/turtle" if graph else ACCEPT[expected.suffix])

    assert response.status_code == 200, response.text
    compare(response, expected, graph)


def compare(response: httpx.Response, expected: Path, graph: bool) -> None:
    data, iri = expected.read_bytes(), f"{BASE}{expected.parent.name}/{expected.name}"
    if graph:
        form = ox.RdfFormat.from_extension(expected.suffix[1:])
        got = list(ox.parse(response.content, ox.RdfFormat.TURTLE))
        assert canonical(got) == canonical(list(ox.parse(data, form, base_iri=iri)))
    elif expected.suffix in {".ttl", ".rdf"}:
        form = ox.QueryResultsFormat.from_media_type(ACCEPT[expected.suffix])
        assert parsed_table(response.content, form) == table_in_rdf(data, expected, iri)
    elif expected.suffix == ".csv":  # has no types: compared as text, in any order, blank nodes alike
        assert csv_rows(response.content) == csv_rows(data)
    else:
        form = ox.QueryResultsFormat.from_media_type(ACCEPT[expected.suffix])
        assert parsed_table(response.content, form) == parsed_table(data, form)


def csv_rows(data: bytes) -> list[list[tuple[str, str]]]:
    rows = csv.DictReader(io.StringIO(data.decode(), newline=""))
    return sorted(sorted((name, in_csv(cell)) for name, cell in row.items()) for row in rows)


def in_csv(cell: str) -> str:
    if cell.startswith("_:"):
        return "_:"
    try:
        return repr(float(cell))
    except ValueError:
        return cell


@pytest.mark.parametrize("test", list(parameters(UPDATE_SUITES)))
def test_update(scratch: httpx.Client, test: Test) -> None:
    """An update makes of the test's data what the test says; a text that is no update is refused as such."""
    headers = {"Content-Type": "application/sparql-update"}
    action = test.one(test.node, MF + "action")
    if "Syntax" in test.kind:
        scratch.post("/sparql", data={"update": "DROP ALL"}).raise_for_status()
        response = scratch.post("/sparql", content=based(test, action.value), headers=headers)
        # 422: understood, and impossible on an empty store, such as clearing a graph that is not there
        expected = {200, 204, 422} if test.kind.startswith("Positive") else {400}
        assert response.status_code in expected, response.text
        return
    load(scratch, *dataset_of(test, action, UT))
    request = test.one(action, UT + "request").value

    response = scratch.post("/sparql", content=based(test, request), headers=headers)

    assert response.status_code in {200, 204}, response.text
    quads, _ = dataset_of(test, test.one(test.node, MF + "result"), UT)
    assert canonical(everything(scratch)) == canonical(quads)


def everything(client: httpx.Client) -> list[ox.Quad]:
    text = "SELECT ?g ?s ?p ?o { { ?s ?p ?o } UNION { GRAPH ?g { ?s ?p ?o } } }"
    found = ox.parse_query_results(
        ask(client, text, "application/sparql-results+json").content, ox.QueryResultsFormat.JSON
    )
    return [ox.Quad(row["s"], row["p"], row["o"], row["g"] or DEFAULT) for row in found]
