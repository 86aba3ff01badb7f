"""Lists, items, networks and identifiers over the small world."""

import httpx
import pyoxigraph as ox
import pytest

ID = "https://w3id.org/coinvest/id/"


def get(client: httpx.Client, path: str, **parameters: object) -> dict:
    response = client.get(path, params=parameters)
    assert response.status_code == 200, response.text
    return response.json()


def labels(found: dict) -> list[str]:
    return [item["label"] for item in found["items"]]


def test_lists_have_what_the_world_has(client: httpx.Client) -> None:
    """Companies in the order of their names, each answer with what it rests on."""
    found = get(client, "/companies")

    assert labels(found) == ["Hollin", "Norrbatt", "Voltkraft"]
    assert found["status"] == "found"
    assert found["coverage"]["documents"] == 5


@pytest.mark.parametrize(
    ("path", "parameters", "expected"),
    [
        ("/companies", {"country": "SE"}, ["Norrbatt"]),
        ("/companies", {"country": "Sweden"}, ["Norrbatt"]),
        ("/companies", {"region": "europe"}, ["Hollin", "Norrbatt"]),
        ("/companies", {"q": "norr"}, ["Norrbatt"]),
        ("/companies", {"q": "norbatt"}, ["Norrbatt"]),
        ("/companies", {"theme": "energy"}, ["Norrbatt"]),
        ("/companies", {"theme": "ai-chips"}, ["Hollin"]),
        ("/companies", {"country": "JP"}, []),
        ("/rounds", {"stage": "series-a", "status": "closed"}, ["Norrbatt Series A"]),
        ("/rounds", {"since": 1990, "until": 1991}, []),
    ],
)
def test_filters(client: httpx.Client, path: str, parameters: dict, expected: list[str]) -> None:
    """Each filter keeps what it says; a theme stands for the narrower ones, too."""
    found = get(client, path, **parameters)

    assert labels(found) == expected
    assert found["status"] == ("found" if expected else "known-but-none")


def test_three_answers(client: httpx.Client) -> None:
    """Found; known but none in these documents; not in the graph, with the nearest names."""
    found = client.get("/investors/Tindra Capital/co-investors")
    none = client.get("/companies", params={"country": "Japan"})
    unknown = client.get("/companies", params={"country": "Swedn"})

    assert (found.status_code, found.json()["status"]) == (200, "found")
    assert (none.status_code, none.json()["status"]) == (200, "known-but-none")
    assert (unknown.status_code, unknown.json()["nearest"][0]) == (404, "Sweden")


def test_pages_follow_one_another(client: httpx.Client) -> None:
    """Following the links of a list gives each item once, in order."""
    seen, url = [], "/countries?limit=40"
    while url:
        response = client.get(url)
        seen += labels(response.json())
        url = response.links.get("next", {}).get("url")

    assert len(seen) == get(client, "/countries")["total"] == len(set(seen))
    assert seen == sorted(seen, key=str.casefold)


@pytest.mark.parametrize("sort", ["amountUSD", "-amountUSD", "date", "-date", "label", "-label"])
def test_paging_agrees_with_sorting(client: httpx.Client, sort: str) -> None:
    """Page by page gives the same order as all at once, unknown values last."""
    whole = [item["id"] for item in get(client, "/rounds", sort=sort)["items"]]
    paged, cursor = [], None
    while True:
        page = get(client, "/rounds", sort=sort, limit=1, **({"cursor": cursor} if cursor else {}))
        paged += [item["id"] for item in page["items"]]
        cursor = page["next"]
        if cursor is None:
            break

    assert paged == whole


def test_an_item_has_its_evidence(client: httpx.Client) -> None:
    """One company with what is believed, who says so, and what is disputed."""
    found = get(client, "/companies/norrbatt")

    assert found["label"] == "Norrbatt"
    assert found["properties"]["country"] == [{"id": "country/SE", "label": "Sweden"}]
    assert all(fact["evidence"] for fact in found["facts"])
    assert found["documents"]


def test_conflicts_are_listed(client: httpx.Client) -> None:
    """The two documents that differ on who led are a conflict."""
    found = get(client, "/conflicts")

    assert found["total"] >= 1
    assert any("Norrbatt" in label for label in labels(found))


def test_claims_of_a_thing(client: httpx.Client) -> None:
    """The claims about a round, page by page, each with its document."""
    first = get(client, "/claims", subject="Norrbatt Series A", limit=2)
    second = get(client, "/claims", subject="Norrbatt Series A", limit=2, cursor=first["next"])

    assert len(first["items"]) == 2
    assert not {item["id"] for item in first["items"]} & {item["id"] for item in second["items"]}
    assert all(item["document"]["id"].startswith("document/") for item in first["items"])


def test_co_investors_and_their_rounds(client: httpx.Client) -> None:
    """Tindra and Mercator share Hollin's seed and Norrbatt's Series A."""
    found = get(client, "/investors/Tindra Capital/co-investors")
    top = found["items"][0]
    shared = get(client, "/shared-rounds", a="Tindra Capital", b=top["label"])

    assert top["together"] == len(shared["items"]) == 2
    assert found["definition"].startswith("co-investors: in the same round")
    assert shared["facts"]


def test_a_chain_of_investors(client: httpx.Client) -> None:
    """From one investor to another by way of those who invested with both."""
    found = get(client, "/path", **{"from": "Tindra Capital", "to": "Ada Lindqvist"})

    assert [node["label"] for node in found["nodes"]] == ["Tindra Capital", "Ada Lindqvist"]


def test_a_view_to_be_drawn(client: httpx.Client) -> None:
    """Every edge joins two nodes of the view; the evidence of each edge can be had."""
    found = get(client, "/graph", center="Tindra Capital")
    ids = {node["id"] for node in found["nodes"]}
    edge = found["edges"][0]
    why = get(client, "/why", a=edge["source"], b=edge["target"])

    assert found["center"]["label"] == "Tindra Capital"
    assert all({edge["source"], edge["target"]} <= ids for edge in found["edges"])
    assert why["status"] == "found"


def test_neighbours(client: httpx.Client) -> None:
    """What stands next to a company: its rounds, its country."""
    found = get(client, "/graph", center="Norrbatt", kind="neighbours")

    assert {"round", "country"} <= {node["kind"] for node in found["nodes"]}
    assert client.get("/graph", params={"kind": "neighbours"}).status_code == 422


@pytest.mark.parametrize(
    ("accept", "media_type"),
    [
        ("text/turtle", "text/turtle; charset=utf-8"),
        ("application/ld+json", "application/ld+json"),
        ("application/json", "application/json"),
        ("text/html,application/xhtml+xml,*/*;q=0.8", "text/html; charset=utf-8"),
        ("application/rdf+xml", "application/rdf+xml"),
    ],
)
def test_every_iri_resolves(client: httpx.Client, accept: str, media_type: str) -> None:
    """A thing's name leads (303) to a document about it in the format asked for, claims and all."""
    headers = {"Accept": accept}
    lead = client.get("/id/company/norrbatt", headers=headers)
    response = client.get("/id/company/norrbatt", headers=headers, follow_redirects=True)

    assert lead.status_code == 303
    assert (response.status_code, response.headers["content-type"]) == (200, media_type)
    assert "Norrbatt" in response.text


def test_all_iris_of_the_graph_resolve(client: httpx.Client) -> None:
    """Each thing, document and term that the graph names can be looked up."""
    query = "SELECT DISTINCT ?s { ?s ?p ?o }"
    rows = client.get("/sparql", params={"query": query, "format": "json"}).json()["results"]["bindings"]
    ours = [row["s"]["value"].removeprefix("https://w3id.org/coinvest") for row in rows]
    missed = [
        path for path in ours if client.get(path, headers={"Accept": "text/turtle"}).status_code not in {200, 303}
    ]

    assert len(ours) > 100
    assert missed == []


def test_the_turtle_of_a_thing_is_what_the_graph_holds(client: httpx.Client) -> None:
    """The document about a thing has its believed triples and the claims about it."""
    response = client.get("/data/round/norrbatt-series-a.ttl")
    triples = [quad.triple for quad in ox.parse(response.content, ox.RdfFormat.TURTLE)]
    subjects = {triple.subject.value for triple in triples}

    assert f"{ID}round/norrbatt-series-a" in subjects
    assert any("#claim" in subject for subject in subjects)


@pytest.mark.parametrize(
    "path", ["/id/company/nobody", "/data/company/nobody.ttl", "/companies/nobody", "/document/00"]
)
def test_unknown_things_are_404(client: httpx.Client, path: str) -> None:
    """What the graph does not hold is said so, in a problem document."""
    response = client.get(path)

    assert response.status_code == 404
    assert response.json()["type"] == "/problems/not-in-the-graph"


def test_the_ontology_resolves(client: httpx.Client) -> None:
    """The ontology's own address answers with its terms."""
    turtle = client.get("/ontology", headers={"Accept": "text/turtle"})
    page = client.get("/ontology", headers={"Accept": "text/html"})

    assert b"FundingRound" in turtle.content
    assert 'id="FundingRound"' in page.text


def test_search_forgives(client: httpx.Client) -> None:
    """Beginnings of words, accents and slips of the pen find what is meant, the best first."""
    assert labels(get(client, "/search", q="tind"))[0] == "Tindra Capital"
    assert labels(get(client, "/search", q="Tindar"))[0] == "Tindra Capital"
    assert get(client, "/search", q="zzzzqqq")["status"] == "known-but-none"


def test_statistics_count(client: httpx.Client) -> None:
    """The numbers are those of the lists."""
    found = get(client, "/stats")

    assert found["counts"]["companies"] == get(client, "/companies")["total"]


def test_questions_are_answered(client: httpx.Client) -> None:
    """A question in English gets an answer with its SPARQL and its documents."""
    found = get(client, "/ask", q="Who co-invested with Tindra Capital?")

    assert found["status"] == "answered"
    assert found["sparql"]
    assert client.post("/ask", json={"parameters": {"form": "no-such"}}).status_code == 422
