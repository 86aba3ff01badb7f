import pytest

from kg.graph import KnowledgeGraph
from kg.questions import Status, ask


def test_a_slip_of_the_pen_is_taken_and_said(graph: KnowledgeGraph) -> None:
    answer = ask(graph, "What is in Tindra Captial's portfolio?")
    assert answer.status is Status.ANSWERED
    assert answer.notes == ("took “Tindra Captial” for “Tindra Capital”",)


@pytest.mark.parametrize(
    ("question", "taken"),
    [("Who backed hollins seed round?", "Hollin"), ("Mercator's portfolio", "Mercator Sovereign Fund")],
)
def test_a_shortened_name_is_taken_for_the_only_one_that_it_can_be(
    graph: KnowledgeGraph, question: str, taken: str
) -> None:
    answer = ask(graph, question)
    assert answer.status is Status.ANSWERED
    assert any(taken in note for note in answer.notes)


@pytest.mark.parametrize(
    "question",
    ["Who ignored Hollin?", "What did Tindra Capital charge Hollin?", "Was the Hollin round oversubscribed?"],
)
def test_a_small_unknown_word_among_names_written_large_is_no_name(graph: KnowledgeGraph, question: str) -> None:
    assert ask(graph, question).status is Status.NOT_UNDERSTOOD
