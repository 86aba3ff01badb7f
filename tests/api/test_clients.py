"""Clients that people use, against the running server."""

import json
import os
import shutil
import subprocess
from pathlib import Path

import httpx
import pytest
import rdflib
from rdflib.plugins.stores.sparqlstore import SPARQLStore, SPARQLUpdateStore

COUNT = "PREFIX ci: <https://w3id.org/coinvest/ontology#> SELECT (COUNT(?c) AS ?n) WHERE { ?c a ci:Company }"
CONSTRUCT = "PREFIX ci: <https://w3id.org/coinvest/ontology#> CONSTRUCT { ?c a ci:Company } WHERE { ?c a ci:Company }"
COMPANIES = 3


def test_rdflib_reads(address: str) -> None:
    """The SPARQLStore of rdflib asks, and looks triples up, as in a graph of its own."""
    graph = rdflib.Graph(SPARQLStore(f"{address}/sparql"))
    company = rdflib.URIRef("https://w3id.org/coinvest/ontology#Company")

    assert [int(row.n) for row in graph.query(COUNT)] == [COMPANIES]
    assert len(list(graph.subjects(rdflib.RDF.type, company))) == COMPANIES


def test_rdflib_writes_with_the_key(writable: httpx.Client) -> None:
    """The SPARQLUpdateStore of rdflib adds a triple to a graph and sees it."""
    address = f"{writable.base_url}/sparql"
    store = SPARQLUpdateStore(address, address, headers={"Authorization": writable.headers["Authorization"]})
    triple = (rdflib.URIRef("urn:a"), rdflib.URIRef("urn:b"), rdflib.Literal("c"))
    graph = rdflib.Graph(store, identifier=rdflib.URIRef("urn:g"))
    graph.add(triple)

    assert triple in graph


@pytest.mark.parametrize("method", ["GET", "POST"])
@pytest.mark.parametrize("form", ["json", "xml", "csv", "turtle"])
def test_sparqlwrapper(address: str, method: str, form: str) -> None:
    """SPARQLWrapper gets each of its formats, by GET and by POST."""
    wrapper = pytest.importorskip("SPARQLWrapper").SPARQLWrapper(f"{address}/sparql")
    wrapper.setMethod(method)
    wrapper.setReturnFormat(form)
    wrapper.setQuery(CONSTRUCT if form == "turtle" else COUNT)
    found = wrapper.query()
    body = found.response.read()
    found.response.close()

    if form == "turtle":
        assert len(rdflib.Graph().parse(data=body, format="turtle")) == COMPANIES
    else:
        assert str(COMPANIES).encode() in body


@pytest.mark.skipif(shutil.which("curl") is None, reason="curl is not here")
def test_curl(address: str) -> None:
    """curl, with a query in a form and an Accept header."""
    command = ["curl", "-sf", "-H", "Accept: text/csv", "--data-urlencode", f"query={COUNT}", f"{address}/sparql"]

    assert subprocess.run(command, capture_output=True, text=True, check=True).stdout == f"n\n{COMPANIES}\n"


def test_comunica(address: str) -> None:
    """Comunica (npm) takes the address for a SPARQL endpoint by its description, and asks it."""
    node = Path(os.environ.get("COMUNICA_FOLDER", "node_modules/@comunica/query-sparql"))
    if not node.is_dir() or shutil.which("node") is None:
        pytest.skip("Comunica is not here: npm install @comunica/query-sparql, or name its folder in COMUNICA_FOLDER")
    command = ["node", str(node / "bin/query.js"), f"{address}/sparql", COUNT, "-t", "application/json"]
    found = subprocess.run(command, capture_output=True, text=True, check=True, timeout=120).stdout

    assert f'"\\"{COMPANIES}\\"' in found or str(COMPANIES) in json.dumps(json.loads(found))
