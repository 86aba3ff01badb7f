"""The development questions, asked of the graphs that the checked facts and the table of 2013 make."""

import importlib.util
import json
import sys
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

import pytest

from kg.graph import KnowledgeGraph
from kg.ingest import import_facts
from kg.questions import answer_file

SHARED = Path(__file__).resolve().parents[2] / "../shared"
QUESTIONS = SHARED / "evaluation/questions/dev.jsonl"

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


def test_nearly_all_development_questions_on_the_facts_are_answered_rightly(tmp_path: Path, scorer: ModuleType) -> None:
    asked = [row for row in map(json.loads, QUESTIONS.read_text("utf-8").splitlines()) if row["graph"] == "facts"]
    files = sorted(path for part in ("seeds", "dev") for path in (SHARED / "evaluation" / part).glob("*.gold.json"))
    import_facts(tmp_path / "graph", files)
    questions, answers = tmp_path / "questions.jsonl", tmp_path / "answers.jsonl"
    questions.write_text("".join(json.dumps(row) + "\n" for row in asked), "utf-8")
    assert answer_file(KnowledgeGraph(tmp_path / "graph"), questions, answers) == len(asked)
    given = scorer.read(answers)
    marks = {row["id"]: scorer.mark(row["expect"], given[row["id"]]) for row in asked}
    wrong = {ident: mark for ident, mark in marks.items() if mark < 1}
    assert sum(marks.values()) / len(marks) >= 0.97, wrong
    refusals = [row["id"] for row in asked if row["kind"] in ("not-understood", "unknown-entity", "empty")]
    assert all(marks[ident] == 1 for ident in refusals), wrong
