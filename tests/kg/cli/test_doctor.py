"""The doctor says what is wrong with a graph's folder and what to do about it."""

import json
import shutil
from contextlib import closing
from pathlib import Path

from typer.testing import CliRunner

from kg.cli import app_of
from kg.stores import open_folder

APP = app_of(["kg.cli.doctor"])


def told(folder: Path) -> tuple[int, list[dict[str, object]]]:
    result = CliRunner().invoke(APP, ["doctor", "--store", str(folder), "--json"])
    return result.exit_code, [f for f in json.loads(result.stdout)["findings"] if not f["well"]]


def test_a_graph_that_is_well_is_said_to_be(folder: Path) -> None:
    result = CliRunner().invoke(APP, ["doctor", "--store", str(folder)])

    assert result.exit_code == 0
    assert result.stdout.splitlines()[-1] == "all is well"


def test_where_there_is_no_graph_it_says_how_to_make_one(tmp_path: Path) -> None:
    code, (finding,) = told(tmp_path / "none")

    assert code == 1
    assert "kg ingest" in str(finding["remedy"])


def test_a_lost_archive_is_found(folder: Path) -> None:
    shutil.rmtree(folder / "archive")

    code, (finding,) = told(folder)

    assert code == 1
    assert finding["what"] == "archive: 0 files"


def test_a_broken_ledger_is_found(folder: Path) -> None:
    (folder / "ledger.jsonl").write_text("no decision\n")

    code, (finding,) = told(folder)

    assert code == 1
    assert str(finding["what"]).startswith("ledger: ")


def test_a_writer_at_work_is_found(folder: Path) -> None:
    with closing(open_folder(folder)):
        code, (finding,) = told(folder)

    assert code == 1
    assert "somebody else is writing" in str(finding["what"])
