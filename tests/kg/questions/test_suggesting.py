from kg.graph import KnowledgeGraph
from kg.questions import Status, ask, suggest


def test_suggestions_are_questions_that_have_an_answer(graph: KnowledgeGraph) -> None:
    suggested = suggest(graph, "tindra c")
    assert "Who co-invested with Tindra Capital?" in suggested
    assert all(ask(graph, question).status is Status.ANSWERED for question in suggested)
    assert suggest(graph, "") == ()
