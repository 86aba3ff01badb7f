"""Workers that share the graph in memory: the same answers, a fresh commit at once, and no trouble when one dies."""

import json
import os
import signal
from pathlib import Path

import httpx
import pyoxigraph as ox
import pytest
from conftest import KEY, WITH_KEY, settings_for
from test_isolation import ENDLESS, SMALL, ask, nurseries_of, until

from api.serving import in_background
from api.shared import size_of
from api.snapshots import Snapshots
from kg.ingest import import_facts
from kg.stores import open_folder

NOTE = "Quarzo raised $5 million from Tindra Capital in a Series B round, the companies said on Monday."
EVERYTHING = "SELECT ?g ?s ?p ?o { { ?s ?p ?o } UNION { GRAPH ?g { ?s ?p ?o } } } ORDER BY ?g ?s ?p ?o"


@pytest.fixture
def alone(tmp_path: Path, world: list[Path]) -> Path:
    import_facts(tmp_path / "graph", world)
    return tmp_path / "graph"


def test_the_same_answers(alone: Path) -> None:
    """From memory and from disk, each quad comes out alike."""
    with in_background(settings_for(alone, graph_memory=0, query_seconds=30.0)) as address:
        from_disk = httpx.get(f"{address}/sparql", params={"query": EVERYTHING}).json()["results"]["bindings"]
        assert metric(address) == "kg_graph_in_memory 0"
    with in_background(settings_for(alone, query_seconds=30.0)) as address:
        until(lambda: metric(address).endswith(" 1"))
        from_memory = httpx.get(f"{address}/sparql", params={"query": EVERYTHING}).json()["results"]["bindings"]

    assert len(from_disk) > 100
    assert from_memory == from_disk


def test_the_same_sums(alone: Path) -> None:
    """From columns, beside the graph in memory, and from disk; and errors are those of the query as it was sent."""
    prefixes = "PREFIX ci: <https://w3id.org/coinvest/ontology#> PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#> "
    sums = "SELECT ?y (SUM(?u) AS ?sum) (COUNT(*) AS ?n) { ?r ci:year ?y ; ci:amountUSD ?u } GROUP BY ?y ORDER BY ?y"
    names = 'SELECT ?i ?n { ?i a ci:Company ; rdfs:label ?n FILTER REGEX(?n, "^hol", "i") }'
    wrong = sums + " LIMIT x"
    answers = []
    for memory in (0, 1 << 30):
        with in_background(settings_for(alone, graph_memory=memory)) as address:
            until(lambda memory=memory, address=address: metric(address).endswith(f" {min(memory, 1)}"))
            found = [httpx.get(f"{address}/sparql", params={"query": prefixes + text}) for text in (sums, names, wrong)]
            answers.append(
                [(each.status_code, each.json().get("results"), each.json().get("detail")) for each in found]
            )

    assert answers[0] == answers[1]
    assert [status for status, _, _ in answers[1]] == [200, 200, 400]
    assert all(results["bindings"] for _, results, _ in answers[1][:2])


def holds(pid: int, folder: Path) -> bool:
    return str(folder).encode() in Path(f"/proc/{pid}/cmdline").read_bytes()


def metric(address: str) -> str:
    """Return the line that tells which generation is in memory."""
    lines = httpx.get(f"{address}/metrics").text.splitlines()
    return next(line for line in lines if line.startswith("kg_graph_in_memory"))


def test_a_commit_is_seen_at_once_and_taken_in_later(alone: Path) -> None:
    """While the new generation is not in memory yet, it is read from disk."""
    settings = settings_for(alone, write_key=KEY)
    with in_background(settings) as address, httpx.Client(base_url=address, timeout=30, headers=WITH_KEY) as client:
        until(lambda: metric(address).endswith(" 1"))
        for number in (2, 3):
            update = f"INSERT DATA {{ GRAPH <urn:g> {{ <urn:new> <urn:is> {number} }} }}"
            assert client.post("/sparql", data={"update": update}).status_code == 204
            rows = ask(client, "SELECT ?o { GRAPH ?g { <urn:new> <urn:is> ?o } }").json()["results"]["bindings"]
            assert len(rows) == number - 1
        until(lambda: metric(address).endswith(" 3"))
        assert len(nurseries_of(os.getpid())) <= 2  # this one's (and that of the server of all tests)


def test_what_is_in_memory_follows_commits(alone: Path) -> None:
    """Nothing is loaded anew: the same process goes on with what has changed, and answers as the disk would."""
    settings = settings_for(alone, write_key=KEY)
    with in_background(settings) as address, httpx.Client(base_url=address, timeout=30, headers=WITH_KEY) as client:
        until(lambda: metric(address).endswith(" 1"))
        (nursery,) = (pid for pid in nurseries_of(os.getpid()) if holds(pid, alone))
        added = client.post("/documents", data={"text": NOTE, "name": "note.md"})
        client.post("/documents", data={"text": NOTE.replace("5", "6"), "name": "other.md"})
        client.delete(added.headers["location"].replace("/document/", "/documents/"))
        client.post("/sparql", data={"update": "INSERT DATA { GRAPH <urn:g> { <urn:a> <urn:b> 1.50 } }"})
        until(lambda: metric(address).endswith(" 5"))

        assert [pid for pid in nurseries_of(os.getpid()) if holds(pid, alone)] == [nursery]
        until(lambda: all("generations" not in maps for maps in maps_of(nursery)))
        rows = ask(client, EVERYTHING).json()["results"]["bindings"]
    found = Snapshots(alone).current().oxigraph.query(EVERYTHING)
    assert rows == json.loads(found.serialize(format=ox.QueryResultsFormat.JSON))["results"]["bindings"]


def maps_of(nursery: int) -> list[str]:
    """Return what files the workers of a nursery have open."""
    children = Path(f"/proc/{nursery}/task/{nursery}/children").read_text().split()
    return [" ".join(str(fd.readlink()) for fd in Path(f"/proc/{pid}/fd").iterdir()) for pid in children]


def test_a_change_that_does_not_add_up_is_not_followed(alone: Path) -> None:
    """Somebody has written past the notes of the store: the generation is loaded anew."""
    with in_background(settings_for(alone)) as address, httpx.Client(base_url=address, timeout=30) as client:
        until(lambda: metric(address).endswith(" 1"))
        (nursery,) = (pid for pid in nurseries_of(os.getpid()) if holds(pid, alone))
        store = open_folder(alone)
        one, other = (ox.Quad(ox.NamedNode("urn:a"), ox.NamedNode("urn:b"), ox.Literal(number)) for number in (1, 2))
        store.apply([], [one])
        store.oxigraph.add(other)
        store.publish()
        store.close()
        until(lambda: metric(address).endswith(" 2"))

        assert [pid for pid in nurseries_of(os.getpid()) if holds(pid, alone)] != [nursery]
        assert len(ask(client, "SELECT * { <urn:a> ?p ?o }").json()["results"]["bindings"]) == 2


def test_a_nursery_that_dies_is_replaced_and_nobody_notices(alone: Path) -> None:
    """With it die its workers; queries go on from disk, and then from memory again."""
    with in_background(settings_for(alone)) as address, httpx.Client(base_url=address, timeout=30) as client:
        until(lambda: metric(address).endswith(" 1"))
        (nursery,) = (pid for pid in nurseries_of(os.getpid()) if holds(pid, alone))
        os.kill(nursery, signal.SIGKILL)
        for number in range(20):
            assert ask(client, f"{SMALL} # {number}").status_code == 200
        until(lambda: any(holds(pid, alone) for pid in nurseries_of(os.getpid()) if pid != nursery))


def test_a_graph_that_is_too_large_stays_on_disk(alone: Path) -> None:
    """By the size of its files, or when it turns out while it is loaded; it is served all the same."""
    (generation,) = (alone / "generations").iterdir()
    size = size_of(Snapshots(alone).generation())
    assert size == sum(path.stat().st_size for path in generation.iterdir())
    for most in (size - 1, size + 1):
        with in_background(settings_for(alone, graph_memory=most)) as address:
            assert httpx.get(f"{address}/sparql", params={"query": SMALL}).status_code == 200
            assert metric(address).endswith(" 0")


def test_a_killed_long_query_is_answered_from_memory_next(alone: Path) -> None:
    """A timed-out query ends its worker, and the next one comes from the nursery."""
    with in_background(settings_for(alone)) as address, httpx.Client(base_url=address, timeout=30) as client:
        until(lambda: metric(address).endswith(" 1"))
        assert ask(client, ENDLESS, timeout=0.5).status_code == 503
        assert ask(client, SMALL).status_code == 200
        assert metric(address).endswith(" 1")
