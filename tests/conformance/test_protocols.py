"""The W3C's tests of the SPARQL Protocol, the Graph Store Protocol and the Service Description, over HTTP."""

import http.client
from contextlib import closing
from email.message import Message
from urllib.parse import urlsplit

import httpx
import pyoxigraph as ox
import pytest
from gaps import KNOWN_GAPS, NOT_APPLICABLE
from test_evaluation import QUERY_SUITES, UPDATE_SUITES, load
from w3c import CNT, HT, MF, RDFS, SUITES, UT, Test, canonical, path_of, suite_tests

HTS = "http://www.w3.org/2011/http-statusCodes#"
NAMED = {"OK": 200, "Created": 201, "NoContent": 204, "NotFound": 404, "BadRequest": 400}
FORMATS = {
    "boolean": {"application/sparql-results+json", "application/sparql-results+xml"},
    "tabular": {"application/sparql-results+json", "application/sparql-results+xml", "text/csv"},
    "RDF": {"text/turtle", "application/rdf+xml", "application/n-triples"},
}


def parameters(suite: str) -> list[object]:
    found = []
    for test in suite_tests(suite):
        marks = [pytest.mark.xfail(reason=KNOWN_GAPS[test.id])] if test.id in KNOWN_GAPS else []
        found.append(pytest.param(test, id=test.id, marks=marks))
    return found


def fits(status: int, expected: str) -> bool:
    name = expected.removeprefix(HTS)
    return status // 100 == int(name[10]) if name.startswith("StatusCode") else status == NAMED[name]


class Exchange:
    """Sends the requests of one test as they stand there, with our paths and our key; ``$LOCATION$`` is filled in."""

    def __init__(self, client: httpx.Client, test: Test) -> None:
        self.test, self.filled = test, {}
        self.address = urlsplit(str(client.base_url)).netloc
        self.key = client.headers["Authorization"]

    def send(self, request: object) -> tuple[int, Message, bytes]:
        test = self.test
        path = self.fill(test.value(request, HT + "absolutePath"))
        for old, new in (("/sparql/", "/sparql"), ("/gsp", "/rdf-graph-store")):
            if path.startswith(old):
                path = new + path.removeprefix(old)
        headers = {"Authorization": self.key}
        for header in test.items(test.one(request, HT + "headers")):
            headers[test.value(header, HT + "fieldName")] = test.value(header, HT + "fieldValue")
        connection = http.client.HTTPConnection(self.address, timeout=30)
        connection.request(test.value(request, HT + "methodName"), path, self.body(request), headers)
        with closing(connection), connection.getresponse() as response:
            return response.status, response.headers, response.read()

    def body(self, request: object) -> bytes | None:
        text = self.test.value(request, HT + "body", CNT + "chars")
        if text is None:
            return None
        return self.fill(text).encode(self.test.value(request, HT + "body", CNT + "characterEncoding") or "utf-8")

    def fill(self, text: str) -> str:
        for name, value in self.filled.items():
            text = text.replace(name, value)
        return text

    def run(self) -> None:
        test = self.test
        for request in test.items(test.one(test.node, MF + "action", HT + "requests")):
            status, headers, body = self.send(request)
            response = test.one(request, HT + "resp")
            expected = [term.value for term in test.all(response, MF + "expectedStatus")]
            assert any(fits(status, name) for name in expected), (status, expected, body[:500])
            self.check(response, headers, body)

    def check(self, response: object, headers: Message, body: bytes) -> None:
        test = self.test
        media_type = (headers["content-type"] or "").partition(";")[0]
        form = test.value(response, MF + "expectedFormat")
        if form is not None:
            assert media_type in FORMATS[form]
        truth = test.value(response, MF + "expectedBoolean")
        if truth is not None:
            found = ox.parse_query_results(body, ox.QueryResultsFormat.from_media_type(media_type))
            assert bool(found) == (truth == "true")
        location = test.value(response, MF + "expectedLocation")
        if location is not None:
            self.filled[location] = headers["location"]
        for header in test.items(test.one(response, HT + "headers")):
            name, value = test.value(header, HT + "fieldName"), test.value(header, HT + "fieldValue")
            assert headers[name] == value
        text = test.value(response, HT + "body", CNT + "chars")
        if text is not None:
            base = f"http://{self.address}/"
            expected = ox.parse(self.fill(text).encode(), ox.RdfFormat.TURTLE, base_iri=base)
            assert canonical(list(ox.parse(body, ox.RdfFormat.TURTLE))) == canonical(list(expected))


@pytest.mark.parametrize("test", parameters("protocol"))
def test_protocol(scratch: httpx.Client, test: Test) -> None:
    """Each request of the SPARQL Protocol tests gets the status and the kind of answer that the test asks for."""
    quads, graphs = [], []
    for entry in test.all(test.node, UT + "graphData"):
        graphs.append(ox.NamedNode(test.value(entry, RDFS + "label")))
        file = path_of(test.one(entry, UT + "graph").value)
        quads += [
            ox.Quad(q.subject, q.predicate, q.object, graphs[-1])
            for q in ox.parse(file.read_bytes(), ox.RdfFormat.N_TRIPLES)
        ]
    load(scratch, quads, graphs)

    Exchange(scratch, test).run()


@pytest.mark.parametrize("test", parameters("graph-store-protocol"))
def test_graph_store_protocol(scratch: httpx.Client, test: Test) -> None:
    """Graphs can be put, got, added to, deleted and made, by address or by parameter."""
    load(scratch, [], [])

    Exchange(scratch, test).run()


@pytest.mark.parametrize("test", parameters("service-description"))
def test_service_description(scratch: httpx.Client, test: Test) -> None:
    """The endpoint, asked for nothing, describes itself, in RDF, with its own address."""
    sd = "http://www.w3.org/ns/sparql-service-description#"
    address = str(scratch.base_url) + "/sparql"
    response = scratch.get(address, headers={"Accept": "text/turtle"})
    triples = [quad.triple for quad in ox.parse(response.content, ox.RdfFormat.TURTLE)]

    endpoints = {(t.subject.value, t.object.value) for t in triples if t.predicate.value == sd + "endpoint"}
    assert triples
    assert endpoints == {(address, address)}
    if test.name == "conforms-to-schema":
        kinds = {sd + name for name in ("Service", "Dataset", "Graph")}
        assert kinds <= {t.object.value for t in triples if isinstance(t.object, ox.NamedNode)}


def test_every_suite_is_run_or_has_a_reason() -> None:
    """A suite that nobody runs must say why; a gap must name a test that exists."""
    if not SUITES.is_dir():
        pytest.skip("the W3C's tests are not here")
    folders = {path.parent.name for path in SUITES.glob("*/manifest.ttl")}
    run = {*QUERY_SUITES, *UPDATE_SUITES, "protocol", "graph-store-protocol", "service-description"}
    known = {test.id for suite in run for test in suite_tests(suite)}

    assert folders == run | set(NOT_APPLICABLE)
    assert set(KNOWN_GAPS) <= known
