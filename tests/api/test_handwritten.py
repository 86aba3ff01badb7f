"""Graphs written by hand last: through new documents, a rebuild, a backup. Those that follow from documents refuse."""

from pathlib import Path

import httpx
import pytest
from test_life import note

from api.sparql.targets import written_graphs
from kg.ingest import backup, check, rebuild, restore
from kg.stores import open_generation

NOTES = "https://example.org/notes"
TURTLE = {"Content-Type": "text/turtle"}
DOCUMENT = "https://w3id.org/coinvest/document/"


def held(folder: Path) -> set[str]:
    rows = open_generation(folder).select(f"SELECT ?o {{ GRAPH <{NOTES}> {{ ?s ?p ?o }} }}")
    return {row["o"].value for row in rows}


def test_what_is_written_by_hand_lasts(writable: httpx.Client, tmp_path: Path) -> None:
    """A graph of another name survives the next document, ``kg rebuild``, backup and restore; blank nodes too."""
    folder = tmp_path / "graph"
    update = f"INSERT DATA {{ GRAPH <{NOTES}> {{ <urn:a> <urn:says> 'one' . [] <urn:says> 'blank' }} }}"
    assert writable.post("/sparql", data={"update": update}).status_code == 204
    two = writable.post(
        "/rdf-graph-store", params={"graph": NOTES}, content="<urn:a> <urn:says> 'two' .", headers=TURTLE
    )
    assert two.status_code == 204
    assert writable.post("/documents", data=note(1)).status_code in {201, 202}
    everything = {"one", "two", "blank"}
    assert held(folder) == everything

    rebuild(folder)
    assert held(folder) == everything
    assert check(folder) == ()

    backup(folder, tmp_path / "backup.tar.gz")
    restore(tmp_path / "backup.tar.gz", tmp_path / "restored")
    rebuild(tmp_path / "restored")
    assert held(tmp_path / "restored") == everything

    assert writable.delete("/rdf-graph-store", params={"graph": NOTES}).status_code == 204
    rebuild(folder)
    assert held(folder) == set()


@pytest.mark.parametrize(
    ("update", "status", "kind"),
    [
        ("INSERT DATA { <urn:a> <urn:b> 1 }", 409, "derived-graph"),
        (f"INSERT DATA {{ GRAPH <{DOCUMENT}abc> {{ <urn:a> <urn:b> 1 }} }}", 409, "derived-graph"),
        (f"PREFIX d: <{DOCUMENT}> WITH d:abc DELETE {{ ?s ?p ?o }} WHERE {{ ?s ?p ?o }}", 409, "derived-graph"),
        (f"ADD <{NOTES}> TO DEFAULT", 409, "derived-graph"),
        ("CLEAR ALL", 400, "graph-not-named"),
        ("DELETE { GRAPH ?g { ?s ?p ?o } } WHERE { GRAPH ?g { ?s ?p ?o } }", 400, "graph-not-named"),
    ],
)
def test_what_follows_from_documents_is_not_written(
    writable: httpx.Client, tmp_path: Path, update: str, status: int, kind: str
) -> None:
    """Neither by an update nor by the graph store; nothing has changed."""
    before = len(open_generation(tmp_path / "graph").oxigraph)
    answer = writable.post("/sparql", data={"update": update})

    assert (answer.status_code, answer.json()["type"]) == (status, f"/problems/{kind}")
    assert len(open_generation(tmp_path / "graph").oxigraph) == before


def test_the_default_graph_is_not_replaced(writable: httpx.Client) -> None:
    answer = writable.put("/rdf-graph-store", params={"default": ""}, content="", headers=TURTLE)

    assert (answer.status_code, answer.json()["type"]) == (409, "/problems/derived-graph")


@pytest.mark.parametrize(
    ("update", "graphs"),
    [
        ("INSERT DATA { <a> <b> 1 }", {""}),
        ("INSERT DATA { GRAPH <g> { <a> <b> [ <c> 1 ] } . <a> <b> 2 }", {"", "http://x/g"}),
        ("BASE <http://y/> DELETE WHERE { GRAPH <g> { ?s ?p ?o } }", {"http://y/g"}),
        ("WITH <urn:g> DELETE { ?s ?p 1 } INSERT { GRAPH <urn:h> { ?s ?p 2 } } WHERE { ?s ?p 1 }", {"urn:g", "urn:h"}),
        ("DELETE { ?s ?p 1 } USING <urn:u> WHERE { GRAPH ?any { ?s ?p 1 } }", {""}),
        ("COPY <urn:a> TO <urn:b>", {"urn:b"}),
        ("MOVE SILENT GRAPH <urn:a> TO GRAPH <urn:b>", {"urn:a", "urn:b"}),
        ("DROP SILENT GRAPH <urn:a>; CREATE GRAPH <urn:b>;", {"urn:a", "urn:b"}),
        ("PREFIX g: <urn:> CLEAR GRAPH g:x ; PREFIX h: <urn:h> DROP GRAPH h:y", {"urn:x", "urn:hy"}),
        ("INSERT { GRAPH <urn:g> { <urn:a> <urn:b> 'DELETE { }' } } WHERE {}", {"urn:g"}),
    ],
)
def test_which_graphs_an_update_writes(update: str, graphs: set[str]) -> None:
    assert written_graphs(update, 100, "http://x/") == graphs
