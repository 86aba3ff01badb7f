"""The OpenAPI description: what it says holds, for its own examples and for whatever schemathesis makes up."""

from pathlib import Path

import httpx
import pytest
from hypothesis import HealthCheck, given, settings

from api.app import create_app
from api.settings import Settings

schemathesis = pytest.importorskip("schemathesis")
SCHEMA = schemathesis.openapi.from_dict(create_app(Settings(store=Path("nowhere"))).openapi())
OPERATIONS = {operation.ok().label: operation.ok() for operation in SCHEMA.get_all_operations()}


@pytest.mark.parametrize("label", OPERATIONS)
def test_any_request_is_answered_as_described(address: str, label: str) -> None:
    """No made-up request fails the server, and each answer has a status, a type and a shape that are described."""
    checks = schemathesis.checks

    @settings(max_examples=8, deadline=None, derandomize=True, database=None, suppress_health_check=list(HealthCheck))
    @given(case=OPERATIONS[label].as_strategy())
    def run(case) -> None:
        response = case.call(base_url=address)
        if response.status_code == 503:  # a query that is too heavy is said to be so
            return
        case.validate_response(
            response,
            checks=[
                checks.not_a_server_error,
                checks.status_code_conformance,
                checks.content_type_conformance,
                checks.response_schema_conformance,
            ],
        )

    run()


def test_each_example_works(client: httpx.Client) -> None:
    """Every example that the description shows is answered, and not as the client's mistake of form."""
    description = client.get("/openapi.json").json()
    tried = 0
    for path, methods in description["paths"].items():
        parameters = methods.get("get", {}).get("parameters", [])
        shown = {p["name"]: p["schema"]["examples"][0] for p in parameters if p["schema"].get("examples")}
        if shown and "{" not in path:
            tried += 1
            assert client.get(path, params=shown).status_code in {200, 404}, path

    assert description["openapi"].startswith("3.1")
    assert tried >= 6


def test_every_answer_to_a_mistake_is_described(client: httpx.Client) -> None:
    """Each route says that errors are problem documents."""
    description = client.get("/openapi.json").json()
    for path, methods in description["paths"].items():
        for method, operation in methods.items():
            problem = operation["responses"]["default"]["content"]
            assert list(problem) == ["application/problem+json"], (path, method)
