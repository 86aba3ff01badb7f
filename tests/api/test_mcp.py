"""The tools for language models, called by the SDK's own client: in memory, over stdio, over streamable HTTP."""

import os
import socket
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import anyio
import pytest

pytest.importorskip("mcp")

from mcp import Client, StdioServerParameters

from api.mcp_door import create_server
from api.settings import Settings

pytestmark = pytest.mark.filterwarnings("default")
TOOLS = ["ask", "co_investors", "describe_coverage", "evidence", "find", "path", "rounds", "sparql"]


def settings(folder: Path) -> Settings:
    return Settings(store=folder, workers=1, long_queries=0, query_seconds=2.0, log_level="error")


def call(folder: Path, tool: str, **arguments: Any) -> dict[str, Any]:
    """Call one tool of a server in this process."""

    async def once() -> dict[str, Any]:
        async with Client(create_server(settings(folder))) as client:
            result = await client.call_tool(tool, arguments)
            assert not result.is_error, result.content
            return result.structured_content or {}

    return anyio.run(once)


def test_the_tools_are_read_only_and_say_what_they_do(graph_folder: Path) -> None:
    async def listed() -> list[Any]:
        async with Client(create_server(settings(graph_folder))) as client:
            return list((await client.list_tools()).tools)

    tools = anyio.run(listed)

    assert sorted(tool.name for tool in tools) == TOOLS
    assert all(tool.annotations.read_only_hint and tool.description for tool in tools)


def test_coverage_says_what_the_graph_rests_on(graph_folder: Path) -> None:
    told = call(graph_folder, "describe_coverage")

    assert told["coverage"]["documents"] == len(told["documents"]) == 5
    assert told["counts"]["rounds"] > 0


def test_find_finds_in_spite_of_a_slip(graph_folder: Path) -> None:
    told = call(graph_folder, "find", text="Norbatt")

    assert told["status"] == "found"
    assert told["items"][0]["id"] == "company/norrbatt"


def test_ask_answers_with_documents(graph_folder: Path) -> None:
    told = call(graph_folder, "ask", question="Who invested in Norrbatt?")

    assert told["status"] == "found"
    assert {"Tindra Capital"} <= {answer["name"] for answer in told["answers"]}
    assert all(answer["evidence"] for answer in told["answers"])


def test_co_investors_come_with_rounds_and_definition(graph_folder: Path) -> None:
    told = call(graph_folder, "co_investors", investor="Tindra Capital")

    assert told["definition"].startswith("co-investors: in the same round")
    assert told["items"][0]["rounds"]
    assert told["items"][0]["evidence"]


def test_rounds_of_a_company_name_their_documents(graph_folder: Path) -> None:
    told = call(graph_folder, "rounds", of="Norrbatt")

    assert told["status"] == "found"
    assert all(item["documents"] and item["evidence"] for item in told["items"])


def test_a_path_shows_the_rounds_on_the_way(graph_folder: Path) -> None:
    told = call(graph_folder, "path", a="Kolvatn Ventures", b="Tindra Capital")

    assert told["status"] == "found"
    assert all(edge["rounds"] for edge in told["edges"])


def test_evidence_shows_what_is_disputed(graph_folder: Path) -> None:
    told = call(graph_folder, "evidence", thing="round/norrbatt-series-a")

    assert told["facts"]
    assert told["conflicts"]


def test_a_name_that_is_not_there_comes_with_the_nearest(graph_folder: Path) -> None:
    told = call(graph_folder, "co_investors", investor="Tindra Kapital")

    assert told["status"] == "not-in-the-graph"
    assert "Tindra Capital" in told["nearest"]


def test_known_but_none_is_neither_found_nor_unknown(graph_folder: Path) -> None:
    told = call(graph_folder, "co_investors", investor="Tindra Capital", since="2031")

    assert (told["status"], told["total"]) == ("known-but-none", 0)


def test_sparql_answers_without_prefixes(graph_folder: Path) -> None:
    told = call(graph_folder, "sparql", query="SELECT (COUNT(?r) AS ?n) { ?r a ci:FundingRound }")

    assert told["status"] == "found"
    assert int(told["rows"][0]["n"]) > 0


@pytest.mark.parametrize(
    "query",
    [
        "INSERT DATA { <a:a> <a:b> <a:c> }",
        "SELECT * { SERVICE <http://example.org/> { ?s ?p ?o } }",
        "CONSTRUCT { ?s ?p ?o } { ?s ?p ?o }",
        "SELECT nonsense",
        "SELECT * { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l } ORDER BY ?a ?l",
    ],
)
def test_sparql_that_is_not_allowed_or_takes_too_long_is_refused(graph_folder: Path, query: str) -> None:
    told = call(graph_folder, "sparql", query=query)

    assert told["status"] == "refused"
    assert told["detail"]


def test_it_speaks_over_standard_input_and_output(graph_folder: Path) -> None:
    server = StdioServerParameters(
        command=sys.executable,
        args=["-m", "api.mcp_door"],
        env={**os.environ, "KG_STORE": str(graph_folder), "KG_WORKERS": "1"},
    )

    async def over_stdio() -> list[str]:
        async with Client(server) as client:
            found = await client.call_tool("find", {"text": "Norrbatt"})
            assert (found.structured_content or {})["status"] == "found"
            return sorted(tool.name for tool in (await client.list_tools()).tools)

    assert anyio.run(over_stdio) == TOOLS


def test_it_speaks_streamable_http(graph_folder: Path) -> None:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    environment = {**os.environ, "KG_STORE": str(graph_folder), "KG_PORT": str(port), "KG_WORKERS": "1"}
    process = subprocess.Popen([sys.executable, "-m", "api.mcp_door", "--http"], env=environment)
    try:
        _wait_for(port, process)

        async def over_http() -> dict[str, Any]:
            async with Client(f"http://127.0.0.1:{port}/mcp") as client:
                query = "SELECT ?r { ?r a ci:FundingRound } LIMIT 1"
                return (await client.call_tool("sparql", {"query": query})).structured_content or {}

        assert anyio.run(over_http)["status"] == "found"
    finally:
        process.terminate()
        process.wait(10)


def _wait_for(port: int, process: subprocess.Popen[bytes]) -> None:
    for _ in range(1200):
        assert process.poll() is None, "the server did not start"
        with socket.socket() as probe:
            if probe.connect_ex(("127.0.0.1", port)) == 0:
                return
        time.sleep(0.1)
    raise AssertionError("the server does not listen")
