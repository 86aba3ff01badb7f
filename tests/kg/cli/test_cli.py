"""The command line says what it did, what it could not do, and how it is meant to be used."""

import io
import json
import sys
import tomllib
from contextlib import redirect_stderr, redirect_stdout
from dataclasses import dataclass
from pathlib import Path

import networkx as nx
import pytest

from kg.cli import COMMANDS, main


@dataclass
class Result:
    """What a command printed, and its exit code."""

    returncode: int
    stdout: str
    stderr: str


def kg(*arguments: object, folder: Path | None = None) -> Result:
    """Run the command line as a person would, but in this process."""
    store = ["--store", str(folder)] if folder is not None else []
    printed, complained = io.TextIOWrapper(io.BytesIO(), "utf-8"), io.TextIOWrapper(io.BytesIO(), "utf-8")
    code = 0
    with pytest.MonkeyPatch.context() as patch, redirect_stdout(printed), redirect_stderr(complained):
        patch.setattr(sys, "argv", ["kg", *map(str, arguments), *store])
        try:
            main()
        except SystemExit as stopped:
            code = stopped.code if isinstance(stopped.code, int) else 0
    texts = []
    for stream in (printed, complained):
        stream.flush()
        stream.seek(0)
        texts.append(stream.read())
    return Result(code, *texts)


def names(result: Result) -> list[str]:
    return [answer["name"] for answer in json.loads(result.stdout)["answers"]]


def test_help_names_every_command_and_each_has_an_example() -> None:
    overview = kg("--help").stdout

    commands = [command for names_ in COMMANDS.values() for command in names_]
    assert [command for command in commands if command not in overview] == []
    for command in ("ingest", "co-investors", "query"):
        assert f"kg {command}" in kg(command, "--help").stdout.split("Examples:")[1]


def test_version_is_that_of_the_project() -> None:
    project = tomllib.loads((Path(__file__).parents[3] / "pyproject.toml").read_text("utf-8"))["project"]

    assert kg("--version") == Result(0, f"kg {project['version']}\n", "")


def test_who_co_invested_with_tindra(folder: Path) -> None:
    result = kg("co-investors", "tindra capital", "--json", folder=folder)

    assert result.returncode == 0
    assert names(result) == ["Mercator Sovereign Fund", "Kolvatn", "Ada Lindqvist"]
    first = json.loads(result.stdout)["answers"][0]
    assert (first["value"], first["unit"]) == (2, "rounds")
    assert {evidence["file"] for shared in first["rounds"] for evidence in shared["evidence"]} == {
        "norrbatt-a-again", "hollin-seed",
    }  # fmt: skip


@pytest.mark.parametrize(
    ("options", "expected"),
    [
        (["--since", "2025-05"], ["Mercator Sovereign Fund"]),
        (["--until", "2025-Q1"], ["Ada Lindqvist", "Kolvatn", "Mercator Sovereign Fund"]),
        (["--theme", "semiconductors"], ["Mercator Sovereign Fund"]),
        (["--country", "Sweden", "--stage", "Series A"], ["Ada Lindqvist", "Kolvatn", "Mercator Sovereign Fund"]),
        (["--country", "Asia"], []),
        (["--min-rounds", "2"], ["Mercator Sovereign Fund"]),
    ],
)
def test_constraints_narrow_the_answer(folder: Path, options: list[str], expected: list[str]) -> None:
    result = kg("co-investors", "Tindra Capital", "--json", *options, folder=folder)

    assert sorted(names(result)) == expected


def test_an_unknown_name_gets_the_nearest_ones_and_exit_code_1(folder: Path) -> None:
    result = kg("co-investors", "Tindra Captial", folder=folder)

    assert result.returncode == 1
    assert "not in the graph: 'Tindra Captial'; did you mean Tindra Capital" in result.stderr


def test_explain_shows_facts_documents_and_disputes(folder: Path) -> None:
    result = kg("explain", "Norrbatt", folder=folder)

    assert "Norrbatt Series A" in result.stdout
    assert "2025-03-06, norrbatt-a-again" in result.stdout
    assert "Disputed" in result.stdout
    assert "leadInvestor" in kg("conflicts", folder=folder).stdout


def test_a_query_is_answered_in_the_asked_format(folder: Path) -> None:
    closed = "<https://w3id.org/coinvest/id/status/closed>"
    query = f"SELECT ?name {{ ?r a ci:FundingRound ; ci:status {closed} ; rdfs:label ?name }} ORDER BY ?name"

    as_csv = kg("query", query, "--format", "csv", folder=folder)
    as_table = kg("query", query, folder=folder)

    assert as_csv.stdout.split() == ["name", "Hollin", "seed", "round", "Norrbatt", "Series", "A"]
    assert "Norrbatt Series A" in as_table.stdout
    assert kg("query", "ASK { ?s a ci:Conflict }", folder=folder).stdout == "yes\n"


def test_a_wrong_query_is_an_error_in_one_line(folder: Path) -> None:
    result = kg("query", "SELEKT ?x", folder=folder)

    assert result.returncode == 1
    assert result.stderr.startswith("kg: not a query that can be answered")
    assert "Traceback" not in result.stderr


def test_a_file_that_is_not_there_is_an_error_in_one_line(folder: Path) -> None:
    result = kg("query", "@/nowhere.rq", folder=folder)

    assert result.returncode == 1
    assert result.stderr == "kg: /nowhere.rq: No such file or directory\n"


def test_what_is_left_out_is_said_and_told_by_the_exit_code(tmp_path: Path) -> None:
    (tmp_path / "note.txt").write_text("Norrbatt raised €12 million from Tindra Capital.")
    (tmp_path / "broken.pdf").write_bytes(b"%PDF-1.4 broken")
    (tmp_path / "empty.txt").write_bytes(b"")

    result = kg("ingest", tmp_path, "--store", tmp_path / "graph.kg", "--json")

    documents = {row["name"]: row for row in json.loads(result.stdout)["documents"]}
    assert result.returncode == 3
    assert {name: row["status"] for name, row in documents.items()} == {
        "note.txt": "added", "broken.pdf": "failed", "empty.txt": "failed",
    }  # fmt: skip
    assert "empty" in documents["empty.txt"]["reason"]


def test_a_folder_without_documents_is_an_error(tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()

    result = kg("ingest", tmp_path / "empty", "--store", tmp_path / "graph")

    assert result.returncode == 1
    assert "no documents there" in result.stderr


def test_reading_where_there_is_no_graph_says_how_to_make_one(tmp_path: Path) -> None:
    result = kg("conflicts", "--store", tmp_path / "none")

    assert result.returncode == 1 or "no conflicts" in result.stdout


def test_extract_writes_one_file_of_facts_for_each_document(tmp_path: Path) -> None:
    (tmp_path / "news").mkdir()
    (tmp_path / "news" / "norrbatt.txt").write_text("Norrbatt raised €12 million from Tindra Capital.")

    result = kg("extract", tmp_path / "news", "--out", tmp_path / "facts")

    assert result.returncode == 0
    facts = json.loads((tmp_path / "facts" / "norrbatt.json").read_text())
    assert facts["document"] == "norrbatt.txt"
    assert set(facts) >= {"rounds", "totals", "valuations", "locations", "themes", "acquisitions", "funds"}


def test_the_network_opens_in_other_tools(folder: Path, tmp_path: Path) -> None:
    for name, read in (("graphml", nx.read_graphml), ("gexf", nx.read_gexf)):
        target = tmp_path / f"network.{name}"

        result = kg("export", "--format", name, "--out", target, folder=folder)

        assert result.returncode == 0, result.stderr
        assert read(target).number_of_edges() == 6


def test_the_graph_is_written_as_rdf(folder: Path, tmp_path: Path) -> None:
    for name in ("turtle", "nquads", "trig", "jsonld"):
        assert "norrbatt-series-a" in kg("export", "--format", name, folder=folder).stdout


def test_a_picture_is_written(folder: Path, tmp_path: Path) -> None:
    result = kg("picture", "Tindra Capital", "--out", tmp_path / "tindra.html", folder=folder)

    assert result.returncode == 0
    assert "Mercator Sovereign Fund" in (tmp_path / "tindra.html").read_text()
    assert kg("picture", "Tindra Capital", "--out", tmp_path / "no" / "where.html", folder=folder).returncode == 1


def test_a_backup_comes_back_whole_and_a_damaged_one_is_refused(folder: Path, tmp_path: Path) -> None:
    file = tmp_path / "graph.tar.gz"
    kg("backup", file, folder=folder)

    restored = kg("restore", file, folder=tmp_path / "restored")
    again = kg("restore", file, folder=tmp_path / "restored")
    damaged = file.read_bytes()
    file.write_bytes(damaged[: len(damaged) // 2])
    refused = kg("restore", file, folder=tmp_path / "nothing")

    assert restored.returncode == 0
    assert kg("check", folder=tmp_path / "restored").stdout == "the graph is what its documents say\n"
    assert "is not empty" in again.stderr
    assert (refused.returncode, "no whole backup" in refused.stderr) == (1, True)
    assert not (tmp_path / "nothing").exists()
