import pytest

from kg.graph import KnowledgeGraph
from kg.questions import Status, ask
from kg.questions.nested import nested_in


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("Who led the biggest round in Sweden?", ["Kolvatn", "Tindra Capital"]),
        ("Where is the company that raised the smallest round based?", ["Leeds"]),
        (
            "investors of the company with the highest valuation",
            ["Ada Lindqvist", "Kolvatn", "Mercator Sovereign Fund", "Tindra Capital"],
        ),
    ],
)
def test_a_question_within_a_question_is_asked_first_and_told(
    graph: KnowledgeGraph, question: str, expected: list[str]
) -> None:
    answer = ask(graph, question)
    assert answer.status is Status.ANSWERED, answer.sentence
    assert sorted(found.name for found in answer.answers) == expected
    assert "?”" in answer.notes[0]


@pytest.mark.parametrize(
    "question",
    [
        "Who is the most active investor?",
        "What was the biggest round of 2025?",
        "Which company raised the biggest round?",
        "Which is the most valuable company in Sweden?",
    ],
)
def test_what_is_itself_asked_for_is_no_question_within(question: str) -> None:
    assert nested_in(question) is None
