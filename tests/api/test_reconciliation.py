"""The reconciliation service: what OpenRefine asks, held against the constraints of the Reconciliation API 0.2.

The schemas below say in our own words what the specification's JSON schemas demand of manifest, results, suggestions
and data extension (https://www.w3.org/community/reports/reconciliation/CG-FINAL-specs-0.2-20230410/).
"""

import json
from typing import Any

import httpx
import pytest

jsonschema = pytest.importorskip("jsonschema")

TEXT, ITEMS = {"type": "string"}, {"type": "array"}
NAMED = {"type": "object", "required": ["id", "name"], "properties": {"id": TEXT, "name": TEXT}}
TEMPLATE = {"type": "string", "pattern": r"\{\{id\}\}"}
SERVICE = {"type": "object", "properties": {"service_url": TEXT, "service_path": TEXT}}
MANIFEST = {
    "type": "object",
    "required": ["versions", "name", "identifierSpace", "schemaSpace"],
    "properties": {
        "versions": {"type": "array", "items": TEXT, "contains": {"const": "0.2"}},
        "name": TEXT,
        "identifierSpace": TEXT,
        "schemaSpace": TEXT,
        "documentation": TEXT,
        "view": {"type": "object", "required": ["url"], "properties": {"url": TEMPLATE}},
        "defaultTypes": {"type": "array", "items": NAMED, "uniqueItems": True},
        "suggest": {"type": "object", "additionalProperties": SERVICE},
        "preview": {
            "type": "object",
            "required": ["url", "width", "height"],
            "properties": {"url": TEMPLATE, "width": {"type": "integer"}, "height": {"type": "integer"}},
        },
        "extend": {"type": "object", "properties": {"propose_properties": SERVICE, "property_settings": ITEMS}},
    },
}
CANDIDATE = {
    "type": "object",
    "required": ["id", "name", "score"],
    "properties": {
        "id": TEXT,
        "name": TEXT,
        "description": TEXT,
        "score": {"type": "number"},
        "match": {"type": "boolean"},
        "type": {"type": "array", "items": {"anyOf": [TEXT, {"type": "object", "required": ["id"]}]}},
        "features": {
            "type": "array",
            "items": {"type": "object", "properties": {"id": TEXT, "value": {"type": ["number", "boolean"]}}},
        },
    },
}
RESULTS = {
    "type": "object",
    "additionalProperties": {
        "type": "object",
        "required": ["result"],
        "properties": {"result": {"type": "array", "items": CANDIDATE}},
    },
}
SUGGESTED = {"type": "object", "required": ["result"], "properties": {"result": {"type": "array", "items": NAMED}}}
CELL = {
    "oneOf": [
        {"type": "object", "maxProperties": 0},
        NAMED | {"additionalProperties": False},
        *(
            {"type": "object", "required": [key], "properties": {key: {"type": kind}}, "additionalProperties": False}
            for key, kind in (("str", "string"), ("int", "integer"), ("float", "number"))
        ),
    ]
}
EXTENDED = {
    "type": "object",
    "required": ["rows", "meta"],
    "properties": {
        "meta": {"type": "array", "items": NAMED},
        "rows": {
            "type": "object",
            "additionalProperties": {"type": "object", "additionalProperties": {"type": "array", "items": CELL}},
        },
    },
}


def get(client: httpx.Client, path: str, schema: dict[str, Any], **parameters: object) -> Any:
    """Return what an address answers, once it fits its schema."""
    answer = client.get(path, params={name: str(value) for name, value in parameters.items()}).raise_for_status().json()
    jsonschema.validate(answer, schema)
    return answer


def reconciled(client: httpx.Client, **query: object) -> list[dict[str, Any]]:
    """Return the candidates for one query, asked for as OpenRefine does: as a form."""
    answer = client.post("/reconcile", data={"queries": json.dumps({"q0": query})}).raise_for_status().json()
    jsonschema.validate(answer, RESULTS)
    return list(answer["q0"]["result"])


def test_the_manifest_says_what_the_service_can_do(client: httpx.Client) -> None:
    manifest = get(client, "/reconcile", MANIFEST)

    assert manifest["identifierSpace"] == "https://w3id.org/coinvest/id/"
    assert {"company", "investor", "round"} <= {kind["id"] for kind in manifest["defaultTypes"]}
    assert manifest["view"]["url"].endswith("/id/{{id}}")


def test_a_name_that_is_the_same_is_a_match(client: httpx.Client) -> None:
    first, *others = reconciled(client, query="Tindra Capital", type="investor", limit=3)

    assert (first["id"], first["match"], first["score"]) == ("company/tindra-capital", True, 100)
    assert {feature["id"]: feature["value"] for feature in first["features"]} == {"name": 100, "type": True}
    assert not any(other["match"] for other in others)


def test_a_name_with_a_slip_is_a_candidate_and_no_match(client: httpx.Client) -> None:
    first, *_ = reconciled(client, query="Tindra Captal")

    assert (first["id"], first["match"]) == ("company/tindra-capital", False)
    assert 80 < first["score"] < 100


def test_words_that_are_not_of_the_name_are_left_off(client: httpx.Client) -> None:
    first, *_ = reconciled(client, query="Norrbatt Holdings", type="company")

    assert (first["id"], first["match"]) == ("company/norrbatt", False)


def test_nothing_is_like_a_name_that_is_not_there(client: httpx.Client) -> None:
    assert reconciled(client, query="Zzyzx Quux") == []


def test_properties_count(client: httpx.Client) -> None:
    (right, *_) = reconciled(client, query="Norrbatt", type="company", properties=[{"pid": "country", "v": "Sweden"}])
    (wrong, *_) = reconciled(
        client, query="Norrbatt", type="company", properties=[{"pid": "country", "v": {"id": "country/GB"}}]
    )

    assert (right["match"], right["score"]) == (True, 100)
    assert (wrong["match"], wrong["score"]) == (False, 75)


def test_without_a_name_the_properties_decide(client: httpx.Client) -> None:
    found = reconciled(client, type="round", properties=[{"pid": "company", "v": {"id": "company/norrbatt"}}])

    assert found
    assert {"Funding round"} == {kind["name"] for each in found for kind in each["type"]}


def test_a_type_that_is_not_there_gives_nothing(client: httpx.Client) -> None:
    assert reconciled(client, query="Norrbatt", type="Q5") == []


def test_a_batch_answers_each_query_under_its_key(client: httpx.Client) -> None:
    queries = {f"q{n}": {"query": name, "limit": 1} for n, name in enumerate(("Norrbatt", "Hollin", "Kolvatn"))}

    answer = get(client, "/reconcile", RESULTS, queries=json.dumps(queries))

    assert [answer[key]["result"][0]["id"] for key in queries] == [
        "company/norrbatt",
        "company/hollin",
        "company/kolvatn-ventures",
    ]


@pytest.mark.parametrize(
    "queries",
    ["no JSON", "[]", '{"q0": {"limit": -1}}', '{"q0": {"query": "x", "unknown": 1}}', "[" * 50_000, '{"q0": 1}'],
)
def test_what_is_no_batch_is_refused_with_reasons(client: httpx.Client, queries: str) -> None:
    answer = client.post("/reconcile", data={"queries": queries})

    assert answer.status_code == 400
    assert answer.headers["content-type"] == "application/problem+json"


def test_suggestions_begin_as_asked(client: httpx.Client) -> None:
    things = get(client, "/reconcile/suggest/entity", SUGGESTED, prefix="tin")
    types = get(client, "/reconcile/suggest/type", SUGGESTED, prefix="inv")
    properties = get(client, "/reconcile/suggest/property", SUGGESTED, prefix="lead")

    assert things["result"][0]["name"] == "Tindra Capital"
    assert types["result"] == [{"id": "investor", "name": "Investor"}]
    assert properties["result"] == [{"id": "leadInvestor", "name": "lead investors"}]


def test_a_preview_may_be_framed_and_escapes(client: httpx.Client) -> None:
    answer = client.get("/reconcile/preview", params={"id": "company/norrbatt"})

    assert "frame-ancestors *" in answer.headers["content-security-policy"]
    assert "<h1" in answer.text
    assert "Sweden" in answer.text


def test_data_extension_fetches_properties(client: httpx.Client) -> None:
    proposed = client.get("/reconcile/properties", params={"type": "company"}).json()
    wanted = {"ids": ["company/norrbatt", "company/no-such"], "properties": proposed["properties"]}

    answer = get(client, "/reconcile", EXTENDED, extend=json.dumps(wanted))

    row = answer["rows"]["company/norrbatt"]
    assert row["country"] == [{"id": "country/SE", "name": "Sweden"}]
    assert {cell["name"] for cell in row["investor"]} >= {"Tindra Capital", "Kolvatn"}
    assert set(row["raised"][0]) == {"float"}
    assert all(cells == [] for cells in answer["rows"]["company/no-such"].values())
