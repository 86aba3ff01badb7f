"""A session of OpenRefine, request by request, as its client sends them and reads what comes back.

What it sends is taken from its sources (``StandardReconConfig``, ``ReconciledDataExtensionJob``, ``recon-manager.js``):
the browser fetches the manifest, types and properties from another origin; the server posts forms, ten rows at a time,
and knows no query fields but these; and answers are read field by field, so that a missing one is an exception there.
"""

import json
from typing import Any

import httpx

ORIGIN = {"Origin": "http://127.0.0.1:3333"}
JAVA = {"User-Agent": "OpenRefine 3.9.0 [TRUNK]", "Content-Type": "application/x-www-form-urlencoded"}
COLUMN = ["Norrbatt", "norrbatt ab", "Hollin", "Norrbat", "Nobody Ever Heard Of"]


def fetched(client: httpx.Client, url: str, **parameters: Any) -> Any:
    """Fetch as the script of a page of another origin does: refused by a browser unless the answer allows it."""
    answer = client.get(url, params=parameters, headers={**ORIGIN, "Accept": "application/json"}).raise_for_status()
    assert answer.headers["access-control-allow-origin"] in {"*", ORIGIN["Origin"]}
    return answer.json()


def posted(client: httpx.Client, service: str, **form: Any) -> Any:
    body = {name: json.dumps(value) for name, value in form.items()}
    return client.post(service, data=body, headers=JAVA).raise_for_status().json()


def candidates(answer: Any) -> list[tuple[str, str, list[str], float, bool]]:
    """Read candidates field by field."""
    return [
        (each["id"], each["name"], [kind["id"] for kind in each["type"]], float(each["score"]), each["match"])
        for each in answer["result"]
    ]


def test_a_column_of_names_is_reconciled_and_columns_are_added(client: httpx.Client) -> None:
    # Add standard service: the address, and then the manifest.
    service = f"{client.base_url}/reconcile"
    manifest = fetched(client, service)

    # Start reconciling: types are guessed from ten rows without a type.
    guess = posted(client, service, queries={f"q{n}": {"query": name, "limit": 3} for n, name in enumerate(COLUMN)})
    types = [kinds[0] for key in guess for _, _, kinds, _, _ in candidates(guess[key])[:1]]
    assert max(types, key=types.count) == "company"

    # Reconcile each cell to that type, with a column of countries beside it.
    queries = {
        f"q{n}": {
            "query": name, "type": "company", "type_strict": "should", "properties": [{"pid": "country", "v": "Sweden"}]
        }
        for n, name in enumerate(COLUMN)
    }  # fmt: skip
    found = [candidates(answer) for answer in posted(client, service, queries=queries).values()]
    assert [rows[0][0] if rows else None for rows in found] == [
        "company/norrbatt", "company/norrbatt", "company/hollin", "company/norrbatt", None,
    ]  # fmt: skip
    assert [rows[0][4] if rows else None for rows in found] == [True, True, False, False, None]

    # Hover over a candidate; open it.
    preview = manifest["preview"]["url"].replace("{{id}}", "company/norrbatt")
    assert "Sweden" in client.get(preview, headers=ORIGIN).text
    view = manifest["view"]["url"].replace("{{id}}", "company/norrbatt")
    assert client.get(view, headers={"Accept": "text/html"}, follow_redirects=True).status_code == 200

    # Search for a match by hand.
    entity = manifest["suggest"]["entity"]
    by_hand = fetched(client, entity["service_url"] + entity["service_path"], prefix="norr", type="company")
    assert by_hand["result"][0]["id"] == "company/norrbatt"

    # Add columns from reconciled values.
    proposing = manifest["extend"]["propose_properties"]
    address = proposing["service_url"] + proposing["service_path"]
    proposed = fetched(client, address, type="company", limit=100)
    wanted = {
        "ids": ["company/norrbatt", "company/hollin"],
        "properties": [{"id": each["id"], "settings": {}} for each in proposed["properties"]],
    }
    extended = posted(client, service, extend=wanted)
    assert [column["id"] for column in extended["meta"]] == [each["id"] for each in proposed["properties"]]
    assert all(column["name"] for column in extended["meta"])
    countries = {thing: row["country"][0]["name"] for thing, row in extended["rows"].items()}
    assert countries["company/norrbatt"] == "Sweden"


def test_its_browser_may_ask_before_it_posts(client: httpx.Client) -> None:
    asked = {**ORIGIN, "Access-Control-Request-Method": "POST", "Access-Control-Request-Headers": "content-type"}

    answer = client.options("/reconcile", headers=asked)

    assert answer.is_success
    assert "POST" in answer.headers["access-control-allow-methods"]
