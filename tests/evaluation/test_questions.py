"""The development questions and those of our own, asked of the graphs that the checked facts and the table make."""

import importlib.util
import json
import sys
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from kg.graph import KnowledgeGraph
from kg.ingest import import_facts, import_table
from kg.questions import answer_file
from tests.evaluation import last_questions, later_questions, own_questions
from tests.evaluation.own_questions import Question
from tests.evaluation.reckoning import Expected, Figure, Names, Top, World, read_facts, read_table

SHARED = Path(__file__).resolve().parents[2] / "../shared"
QUESTIONS = SHARED / "evaluation/questions/dev.jsonl"
TABLE = SHARED / "data/investments-2013.csv"
REFUSALS = ("not-understood", "unknown-entity", "empty")

pytestmark = pytest.mark.skipif(not QUESTIONS.is_file(), reason="the shared evaluation set is not here")


@pytest.fixture(scope="module")
def scorer() -> Iterator[ModuleType]:
    folder = str(SHARED / "evaluation")
    sys.path.insert(0, folder)
    spec = importlib.util.spec_from_file_location("score_questions", SHARED / "evaluation/score_questions.py")
    assert spec and spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    yield module
    sys.path.remove(folder)


@pytest.fixture(scope="module")
def facts(tmp_path_factory: pytest.TempPathFactory) -> KnowledgeGraph:
    folder = tmp_path_factory.mktemp("questions") / "facts"
    import_facts(folder, sorted(path for part in ("seeds", "dev") for path in _gold(part)))
    return KnowledgeGraph(folder)


@pytest.fixture(scope="module")
def table(tmp_path_factory: pytest.TempPathFactory) -> KnowledgeGraph:
    folder = tmp_path_factory.mktemp("questions") / "table"
    import_table(folder, TABLE)
    return KnowledgeGraph(folder)


def _gold(part: str) -> list[Path]:
    return sorted((SHARED / "evaluation" / part).glob("*.gold.json"))


def _expectation(expected: Expected) -> dict[str, Any]:
    """What is expected as the scorer reads it."""
    match expected:
        case Names(names):
            return {"status": "answered", "match": "set", "answers": [{"name": name} for name in names]}
        case Top(places):
            return {"status": "answered", "match": "top", "answers": [{"name": name} for name in places]}
        case Figure(value, unit):
            return {"status": "answered", "match": "value", "answers": [{"value": value, "unit": unit}]}
        case _:
            return {"status": expected.status, "match": "status"}


def _reckoned(questions: list[Question], world: World) -> list[dict[str, Any]]:
    return [
        {"id": f"{at}: {text}", "question": text, "kind": kind, "expect": _expectation(reckon(world))}
        for at, (kind, text, reckon) in enumerate(questions)
    ]


def _marks(graph: KnowledgeGraph, asked: list[dict[str, Any]], folder: Path, scorer: ModuleType) -> dict[str, float]:
    questions, answers = folder / "questions.jsonl", folder / "answers.jsonl"
    questions.write_text("".join(json.dumps(row) + "\n" for row in asked), "utf-8")
    assert answer_file(graph, questions, answers) == len(asked)
    given = scorer.read(answers)
    return {row["id"]: scorer.mark(row["expect"], given[row["id"]]) for row in asked}


def _score(asked: list[dict[str, Any]], marks: dict[str, float], *kinds: str) -> float:
    counted = [marks[row["id"]] for row in asked if not kinds or row["kind"] in kinds]
    return sum(counted) / len(counted)


def _wrong(marks: dict[str, float]) -> dict[str, float]:
    return {ident: mark for ident, mark in marks.items() if mark < 1}


def test_nearly_all_development_questions_on_the_facts_are_answered_rightly(
    facts: KnowledgeGraph, tmp_path: Path, scorer: ModuleType
) -> None:
    asked = [row for row in map(json.loads, QUESTIONS.read_text("utf-8").splitlines()) if row["graph"] == "facts"]
    marks = _marks(facts, asked, tmp_path, scorer)
    assert _score(asked, marks) >= 0.97, _wrong(marks)
    assert _score(asked, marks, *REFUSALS) == 1, _wrong(marks)


@pytest.mark.parametrize(
    "questions", [own_questions.FACTS, later_questions.FACTS, last_questions.FACTS], ids=["first", "later", "last"]
)
def test_our_own_questions_on_the_facts_are_answered_as_they_are_reckoned(
    questions: list[Question], facts: KnowledgeGraph, tmp_path: Path, scorer: ModuleType
) -> None:
    world = read_facts([SHARED / "evaluation/dev", SHARED / "evaluation/seeds"])
    asked = _reckoned(questions, world)
    marks = _marks(facts, asked, tmp_path, scorer)
    assert _score(asked, marks) >= 0.97, _wrong(marks)
    assert _score(asked, marks, *REFUSALS) >= 0.96, _wrong(marks)


@pytest.mark.skipif(not TABLE.is_file(), reason="the table of investments is not here")
def test_questions_on_the_table_of_2013_are_answered_rightly(
    table: KnowledgeGraph, tmp_path: Path, scorer: ModuleType
) -> None:
    world = read_table(TABLE)
    asked = _reckoned([*own_questions.TABLE, *later_questions.TABLE, *last_questions.TABLE], world)
    asked += [row for row in map(json.loads, QUESTIONS.read_text("utf-8").splitlines()) if row["graph"] != "facts"]
    marks = _marks(table, asked, tmp_path, scorer)
    assert _score(asked, marks) >= 0.98, _wrong(marks)
    assert _score(asked, marks, *REFUSALS) == 1, _wrong(marks)
