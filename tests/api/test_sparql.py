"""The SPARQL endpoint over real HTTP: what it answers, in which format, with which status."""

import json
import time

import httpx
import pyoxigraph as ox
import pytest

PREFIXES = "PREFIX ci: <https://w3id.org/coinvest/ontology#> PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#> "
COMPANIES = PREFIXES + "SELECT ?label WHERE { ?c a ci:Company ; rdfs:label ?label } ORDER BY ?label"


def ask(client: httpx.Client, query: str, accept: str | None = None, **more: object) -> httpx.Response:
    headers = {"Accept": accept} if accept else {}
    return client.get("/sparql", params={"query": query, **more}, headers=headers)


@pytest.mark.parametrize(
    ("accept", "sent"),
    [
        ("application/sparql-results+json", "application/sparql-results+json"),
        ("application/json", "application/sparql-results+json"),
        ("application/sparql-results+xml", "application/sparql-results+xml"),
        ("text/csv", "text/csv; charset=utf-8"),
        ("text/tab-separated-values", "text/tab-separated-values; charset=utf-8"),
        ("text/html, text/csv;q=0.5, */*;q=0.1", "text/csv; charset=utf-8"),
        ("text/csv;q=0, */*", "application/sparql-results+json"),
        ("*/*", "application/sparql-results+json"),
    ],
)
def test_results_come_as_accepted(client: httpx.Client, accept: str, sent: str) -> None:
    """The best of the four result formats that the client accepts is sent."""
    response = ask(client, COMPANIES, accept)

    assert (response.status_code, response.headers["content-type"]) == (200, sent)
    assert b"Norrbatt" in response.content


@pytest.mark.parametrize(
    "media_type",
    ["text/turtle", "application/n-triples", "application/rdf+xml", "application/ld+json", "application/n-quads",
     "application/trig", "text/n3"],
)  # fmt: skip
def test_graphs_come_as_accepted(client: httpx.Client, media_type: str) -> None:
    """A constructed graph has the same triples in each format."""
    response = ask(client, PREFIXES + "CONSTRUCT { ?c a ci:Company } WHERE { ?c a ci:Company }", media_type)
    triples = list(ox.parse(response.content, ox.RdfFormat.from_media_type(media_type)))

    assert response.headers["content-type"].partition(";")[0] == media_type
    assert len({quad.subject for quad in triples}) == len(triples) > 1


def test_nothing_acceptable_is_406(client: httpx.Client) -> None:
    """What cannot be sent in any accepted format is refused, and the formats are listed."""
    response = ask(client, COMPANIES, "image/png")

    assert response.status_code == 406
    assert "text/csv" in response.json()["formats"]


def test_format_parameter_wins(client: httpx.Client) -> None:
    """``format=csv`` serves clients that cannot set headers."""
    assert ask(client, COMPANIES, "*/*", format="csv").text.startswith("label\r\n")


def test_three_ways_to_ask_give_one_answer(client: httpx.Client) -> None:
    """GET, a form and a body with a query of its own media type are the same."""
    answers = {
        ask(client, COMPANIES).content,
        client.post("/sparql", data={"query": COMPANIES}).content,
        client.post("/sparql", content=COMPANIES, headers={"Content-Type": "application/sparql-query"}).content,
    }

    assert len(answers) == 1


def test_head_has_the_headers_without_the_body(client: httpx.Client) -> None:
    """HEAD says what GET would send."""
    got = ask(client, COMPANIES)
    response = client.head("/sparql", params={"query": COMPANIES})

    assert response.headers["content-length"] == got.headers["content-length"]
    assert response.content == b""


def test_answers_are_kept_by_query_and_snapshot(client: httpx.Client) -> None:
    """The same query on the same snapshot has the same tag, and a client that has it is told so."""
    response = ask(client, COMPANIES)
    again = client.get("/sparql", params={"query": COMPANIES}, headers={"If-None-Match": response.headers["etag"]})

    assert again.status_code == 304
    assert again.content == b""
    assert ask(client, COMPANIES, "text/csv").headers["etag"] != response.headers["etag"]


def test_what_changes_by_itself_is_not_kept(client: httpx.Client) -> None:
    """A query that asks for the time has no tag."""
    response = ask(client, "SELECT (NOW() AS ?now) {}")

    assert "etag" not in response.headers
    assert response.headers["cache-control"] == "no-store"


@pytest.mark.parametrize(
    ("query", "status", "kind"),
    [
        ("SELECT * { ?s ?p", 400, "malformed-query"),
        ("INSERT DATA { <urn:a> <urn:b> 1 }", 400, "query-refused"),
        ("SELECT * { SERVICE <http://localhost/> { ?s ?p ?o } }", 400, "query-refused"),
        ("# " + "x" * 33_000, 414, "query-too-long"),
        ("SELECT * " + "{" * 150 + "}" * 150, 400, "query-refused"),
        ("SELECT (<urn:no-such-function>(1) AS ?x) {}", 422, "query-failed"),
    ],
)
def test_each_fault_has_its_status(client: httpx.Client, query: str, status: int, kind: str) -> None:
    """A problem document says what is wrong; none is answered as our fault."""
    response = ask(client, query)

    assert response.status_code == status
    assert response.headers["content-type"] == "application/problem+json"
    assert response.json()["type"] == f"/problems/{kind}"


def test_updates_are_off_without_a_key(client: httpx.Client) -> None:
    """A server without a key takes no update, whoever asks."""
    response = client.post("/sparql", data={"update": "CLEAR ALL"}, headers={"Authorization": "Bearer x"})

    assert (response.status_code, response.json()["type"]) == (403, "/problems/writing-is-off")


def test_updates_need_the_right_key(writable: httpx.Client) -> None:
    """With a key configured, a wrong one is 401 and the right one changes the graph for the very next query."""
    update = {"update": "INSERT DATA { GRAPH <urn:g> { <urn:a> <urn:b> 'new' } }"}
    wrong = writable.post("/sparql", data=update, headers={"Authorization": "Bearer wrong"})
    right = writable.post("/sparql", data=update)
    seen = ask(writable, "ASK { GRAPH <urn:g> { <urn:a> <urn:b> 'new' } }")

    assert (wrong.status_code, right.status_code) == (401, 204)
    assert wrong.headers["www-authenticate"] == "Bearer"
    assert seen.json()["boolean"] is True


def test_load_is_refused_for_keyholders_too(writable: httpx.Client) -> None:
    """No update makes the server fetch anything, however it is spelt."""
    for text in (
        "LOAD <http://localhost/>",
        "load silent <http://localhost/> INTO GRAPH <urn:g>",
        "CLEAR ALL;LOAD<urn:x>",
    ):
        response = writable.post("/sparql", data={"update": text})
        assert (response.status_code, response.json()["type"]) == (400, "/problems/query-refused")


def test_a_commit_by_another_process_is_seen_within_a_second(writable: httpx.Client, tmp_path) -> None:
    """Whoever publishes a generation, the next queries read it."""
    from kg.stores import open_folder

    ask(writable, "ASK {}")
    store = open_folder(tmp_path / "graph")
    store.oxigraph.update("INSERT DATA { <urn:from> <urn:another> 'process' }")
    store.publish()
    store.close()
    published = time.monotonic()
    while not ask(writable, "ASK { <urn:from> ?p ?o }").json()["boolean"]:
        assert time.monotonic() - published < 1


def test_default_graphs_are_merged_without_doubling(writable: httpx.Client) -> None:
    """A triple that stands in two of the named default graphs counts once (RDF merge)."""
    writable.post(
        "/sparql",
        data={"update": "INSERT DATA { GRAPH <urn:1> { <urn:a> <urn:b> 1 } GRAPH <urn:2> { <urn:a> <urn:b> 1 } }"},
    )
    response = ask(
        writable, "SELECT (COUNT(*) AS ?n) { ?s ?p ?o }", "text/csv", **{"default-graph-uri": ["urn:1", "urn:2"]}
    )

    assert response.text == "n\r\n1\r\n"


def test_rows_beyond_the_cap_are_refused_not_cut(graph_folder) -> None:
    """A result with a row too many has a status of its own; one that fits is whole."""
    from conftest import settings_for

    from api.serving import in_background

    values = " ".join(map(str, range(11)))
    with in_background(settings_for(graph_folder, result_rows=10)) as address, httpx.Client(base_url=address) as client:
        for accept in (
            "application/sparql-results+json",
            "application/sparql-results+xml",
            "text/csv",
            "text/tab-separated-values",
        ):
            query = f"SELECT ?x ('a\\n,{{\"' AS ?y) {{ VALUES ?x {{ {values} }} }}"
            assert ask(client, query + " LIMIT 10", accept).status_code == 200
            assert ask(client, query, accept).json()["type"] == "/problems/result-too-large"
        construct = f"CONSTRUCT {{ <urn:a> <urn:b> ?x }} WHERE {{ VALUES ?x {{ {values} }} }}"
        assert ask(client, construct + " LIMIT 10").status_code == 200
        assert ask(client, construct).status_code == 422


def test_the_description_counts_the_graph(client: httpx.Client) -> None:
    """The Service Description comes with VoID: what there is, and how much of it."""
    void = "http://rdfs.org/ns/void#"
    triples = [q.triple for q in ox.parse(client.get("/sparql").content, ox.RdfFormat.TURTLE)]
    counts = {
        t.predicate.value: int(t.object.value)
        for t in triples
        if t.predicate.value == void + "triples" and "#default-graph" in t.subject.value
    }

    assert counts[void + "triples"] == int(
        json.loads(ask(client, "SELECT (COUNT(*) AS ?n) { ?s ?p ?o }").text)["results"]["bindings"][0]["n"]["value"]
    )
