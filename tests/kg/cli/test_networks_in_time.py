"""The years of a network, and what tables put up for review, on the command line."""

import json
import sys
from decimal import Decimal
from pathlib import Path

import pytest

from kg import ingest
from kg.cli import main
from kg.graph import KnowledgeGraph
from kg.tables import Columns, told_twice
from kg.vocabulary import ID

ROWS = """company,investor,date,amount
Nscale,Aker,2024-03-09,5000000
Nscale,Nvidia,2024-03-09,5000000
Nscale,Nokia,2024-03-09,5000000
Wayve,Aker,2024-05-01,7000000
Wayve,Uber,2024-05-01,7000000
Wayve,Uber ,2024-05-01,7000000
Figure,Aker,2025-05-01,9000000
Figure,Nokia,2025-05-01,9000000
Figure,Uber,2025-05-01,9000000
Tindra,Intel,2025-06-01,8000000
Tindra,INTEL,2025-06-01,8000000
Tindra,Qualcomm,2025-06-01,8000000
"""
NEWS = b"Figure, a US robotics startup, raised $9 million in a round led by Aker on 2025-05-02."


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("years")
    table = folder / "table.csv"
    table.write_text(ROWS, "utf-8", newline="")
    ingest.import_table(folder / "graph", table, Columns("company", "investor", "date", "amount"))
    ingest.ingest_bytes(folder / "graph", "news.txt", NEWS)
    return folder / "graph"


def kg(capsys: pytest.CaptureFixture[str], folder: Path, *arguments: str) -> str:
    with pytest.MonkeyPatch.context() as patch, pytest.raises(SystemExit) as stopped:
        patch.setattr(sys, "argv", ["kg", *arguments, "--store", str(folder)])
        main()
    assert stopped.value.code == 0
    return capsys.readouterr().out


def test_the_shells_of_an_investor_go_through_the_years(capsys: pytest.CaptureFixture[str], folder: Path) -> None:
    found = json.loads(kg(capsys, folder, "shells", "Uber", "--json"))
    assert found["answers"] == [{"year": 2024, "value": 1}, {"year": 2025, "value": 2}]
    assert "co-investors: in the same round" in found["definition"]
    assert "k-shell" in kg(capsys, folder, "shells", "Uber")


def test_syndicates_are_new_where_no_two_had_met(capsys: pytest.CaptureFixture[str], folder: Path) -> None:
    found = json.loads(kg(capsys, folder, "syndicates", "--formed-in", "2025", "--json"))
    assert [(each["name"], sorted(each["investors"])) for each in found["answers"]] == [
        ("Tindra", ["INTEL", "Intel", "Qualcomm"])
    ]
    assert "1 syndicates formed in 2025" in kg(capsys, folder, "syndicates", "--formed-in", "2025")


def test_a_year_is_foreseen_from_those_before(capsys: pytest.CaptureFixture[str], folder: Path) -> None:
    found = json.loads(kg(capsys, folder, "backtest", "--year", "2025", "--json"))
    assert [each["predictor"] for each in found["answers"]] == ["resource-allocation", "adamic-adar"]
    assert [each["new_ties"] for each in found["answers"]] == [1, 1]  # Nokia and Uber, who both knew Aker
    assert found["answers"][0]["auc"] == 0.5  # so did Nvidia and Uber, who have not met
    assert "AUC" in kg(capsys, folder, "backtest", "--year", "2025", "--by", "adamic-adar")


def test_names_that_look_alike_are_listed(capsys: pytest.CaptureFixture[str], folder: Path) -> None:
    found = json.loads(kg(capsys, folder, "look-alikes", "--json"))
    assert [each["names"] for each in found["answers"]] == [["Intel", "INTEL"]]
    assert "Intel | INTEL" in kg(capsys, folder, "look-alikes")


def test_a_round_told_by_a_document_and_a_table_is_put_up_for_review(
    capsys: pytest.CaptureFixture[str], folder: Path
) -> None:
    found = json.loads(kg(capsys, folder, "twice", "--json"))
    assert [each["table"] for each in found["answers"]] == [ID + "round/figure-2025-05-01-9000000-usd"]
    assert "1 pairs" in kg(capsys, folder, "twice")
    with KnowledgeGraph(folder) as graph:
        (pair,) = told_twice(graph.oxigraph)
    assert Decimal("3.99") < pair.agreement < 4  # the same amount, a day apart


def test_what_tables_tell_beside_documents_is_decided_as_names_are(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    folder, table = tmp_path / "graph", tmp_path / "t.csv"
    table.write_text("c,i\nWayve,Intel\nWayve,INTEL\n", "utf-8")
    kg(capsys, folder, "import", "table", str(table), "--company", "c", "--investor", "i")
    (pair,) = json.loads(kg(capsys, folder, "review", "--json"))["answers"]
    assert (pair["a"], pair["score"]) == ("company/intel", "0.50")
    line = kg(capsys, folder, "same", pair["a"], pair["b"]).split()[-1]
    assert "no two names look alike" in kg(capsys, folder, "look-alikes")
    (decided,) = json.loads(kg(capsys, folder, "review", "--decided", "--json"))["answers"]
    assert (decided["verdict"], decided["b"]) == ("same", ID + pair["b"])
    kg(capsys, folder, "undo", line)
    assert json.loads(kg(capsys, folder, "review", "--json"))["answers"] == [pair]
    kg(capsys, folder, "different", pair["a"], pair["b"])
    assert "nothing to review" in kg(capsys, folder, "review")
