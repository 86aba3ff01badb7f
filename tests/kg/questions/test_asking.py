import json

import pytest

from kg.errors import QuestionError
from kg.graph import KnowledgeGraph
from kg.questions import QUESTIONS, Question, Status, answer_file, ask


def names(graph: KnowledgeGraph, question: str) -> list[str]:
    return [found.name for found in ask(graph, question).answers]


@pytest.mark.parametrize(
    "question",
    [
        "Who co-invested with Tindra Capital?",
        "tindra capital co-investors",
        "Which investors joined Tindra Capital in rounds?",
        "With whom has Tindra Capital co-invested?",
        "Could you please list everyone who invested alongside Tindra Capital?",
        "Who has been in the same round as Tindra Capital?",
        "Who shares rounds with Tindra Capital?",
        "TINDRA CAPITAL'S CO-INVESTORS",
        "investors that shared deals with Tindra Capital",
        "Who has Tindra Capital invested with?",
    ],
)
def test_co_investors_are_found_however_they_are_asked_for(graph: KnowledgeGraph, question: str) -> None:
    answer = ask(graph, question)
    assert answer.status is Status.ANSWERED
    assert answer.question is not None
    assert answer.question.form == "co-investors"
    assert (answer.answers[0].name, answer.answers[0].value) == ("Mercator Sovereign Fund", 2)
    assert {found.name for found in answer.answers} >= {"Ada Lindqvist", "Mercator Sovereign Fund"}


def test_planned_and_rumoured_rounds_count_only_when_asked_for(graph: KnowledgeGraph) -> None:
    assert "Ostrava Growth" not in names(graph, "Who co-invested with Tindra Capital?")
    assert names(graph, "Who is rumoured to co-invest with Tindra Capital?") == ["Ostrava Growth"]


@pytest.mark.parametrize(
    ("question", "form", "expected"),
    [
        ("Who invested in Hollin's seed round?", "investors-in", ["Mercator Sovereign Fund", "Tindra Capital"]),
        ("Who led the seed round of Hollin?", "leads", ["Tindra Capital"]),
        ("Who took part in Hollin's seed round without leading it?", "investors-in", ["Mercator Sovereign Fund"]),
        ("What is in Tindra Capital's portfolio?", "portfolio", ["Hollin", "Norrbatt"]),
        ("Which British companies has Tindra Capital backed?", "portfolio", ["Hollin"]),
        (
            "Which companies did Tindra Capital and Mercator Sovereign Fund back together in 2025?",
            "shared-deals",
            ["Hollin", "Norrbatt"],
        ),
        ("Where is Norrbatt based?", "location", ["Stockholm"]),
        ("What country does Norrbatt come from?", "location", ["Sweden"]),
        ("What does Hollin do?", "themes", ["Inference chips"]),
        ("Which companies make AI chips?", "companies-by", ["Hollin"]),
        ("European energy companies", "companies-by", ["Norrbatt"]),
        ("Which company plans to buy Voltkraft?", "acquisitions", ["Norrbatt"]),
        ("Who backs Tindra Fund III?", "fund-backers", ["Mercator Sovereign Fund"]),
        ("When did Hollin raise its seed round?", "when", ["2025-05"]),
        ("Which rounds are rumoured?", "rounds", ["Norrbatt"]),
        ("What is the biggest round of 2025?", "rounds", ["Norrbatt"]),
        ("Which Norwegian investors backed Hollin?", "investors-in", ["Tindra Capital"]),
        ("How are Ada Lindqvist and Tindra Capital connected?", "connection", ["Norrbatt"]),
        ("Which document says that Ada Lindqvist backed Norrbatt?", "investment", ["norrbatt-a"]),
    ],
)
def test_each_form_answers(graph: KnowledgeGraph, question: str, form: str, expected: list[str]) -> None:
    answer = ask(graph, question)
    assert answer.question is not None, answer.sentence
    assert (answer.question.form, sorted({found.name for found in answer.answers})) == (form, expected)


@pytest.mark.parametrize(
    ("question", "value", "unit"),
    [
        ("How much did Hollin raise in its seed round?", 3_000_000, "USD"),
        ("How much has Norrbatt raised in total?", 15_000_000, "EUR"),
        ("How much did Kolvatn put into Norrbatt?", 2_000_000, "EUR"),
        ("What is Norrbatt worth?", 40_000_000, "EUR"),
        ("How big is Tindra Fund III?", 200_000_000, "EUR"),
        ("How many rounds did Tindra Capital take part in in 2025?", 2, None),
        ("How many investors does Hollin have?", 2, None),
        ("How many companies has Mercator Sovereign Fund backed?", 2, None),
    ],
)
def test_figures_come_with_their_unit(graph: KnowledgeGraph, question: str, value: float, unit: str | None) -> None:
    answer = ask(graph, question)
    assert (answer.answers[0].value, answer.answers[0].unit) == (value, unit)


@pytest.mark.parametrize(
    "question",
    [
        "What is the weather in Leeds?",
        "Should I invest in Hollin?",
        "Why did Tindra Capital back Hollin?",
        "Who is the CEO of Norrbatt?",
        "How many employees does Hollin have?",
        "Is Norrbatt better than Hollin?",
        "Write a poem about Hollin",
        "When will Hollin go public?",
        "What is Norrbatt's share price?",
        "Wie ist das Wetter?",
        "谁投资了",
        "",
        "   ",
        "?",
        "\x00\x07",
        "a" * 10_000,
        "SELECT * WHERE { ?s ?p ?o }",
    ],
)
def test_what_the_graph_cannot_know_is_refused(graph: KnowledgeGraph, question: str) -> None:
    answer = ask(graph, question)
    assert answer.status is Status.NOT_UNDERSTOOD
    assert answer.examples
    assert not answer.answers


@pytest.mark.parametrize(
    "question",
    [
        "Who invested in Zentavo Robotics?",
        "zentavo co-investors",
        "Which companies has Kelvadine Ventures backed?",
        "Where is Quillmark based?",
    ],
)
def test_an_unknown_name_is_said_to_be_unknown(graph: KnowledgeGraph, question: str) -> None:
    answer = ask(graph, question)
    assert answer.status is Status.UNKNOWN_ENTITY
    assert not answer.answers


def test_the_nearest_names_are_offered(graph: KnowledgeGraph) -> None:
    assert "Norrbatt" in ask(graph, "Who invested in Norbat?").nearest


@pytest.mark.parametrize(
    "question", ["Who acquired Hollin?", "Which companies has Ada Lindqvist led?", "Who invested in Hollin in 2019?"]
)
def test_where_all_is_known_and_nothing_fits_the_answer_is_empty(graph: KnowledgeGraph, question: str) -> None:
    answer = ask(graph, question)
    assert answer.status is Status.EMPTY
    assert not answer.answers
    assert answer.sparql


def test_every_answer_names_its_documents(graph: KnowledgeGraph) -> None:
    answer = ask(graph, "Who co-invested with Tindra Capital?")
    assert all(found.evidence for found in answer.answers)
    assert {"hollin-seed", "norrbatt-a-again"} <= {quote.file for quote in answer.answers[0].evidence}


def test_the_query_shown_gives_the_answers_as_it_stands(graph: KnowledgeGraph) -> None:
    answer = ask(graph, "Who co-invested with Tindra Capital in 2025?")
    found = {row["answer"].value for row in graph.oxigraph.query(answer.sparql)}  # type: ignore[union-attr,index]
    assert found == {one.iri for one in answer.answers}


def test_a_form_can_be_asked_by_its_parameters(graph: KnowledgeGraph) -> None:
    asked = ask(graph, "Who invested in Hollin?")
    assert asked.question is not None
    again = ask(graph, asked.question.as_json())
    assert [found.name for found in again.answers] == [found.name for found in asked.answers]


def test_a_form_without_what_it_needs_is_an_error(graph: KnowledgeGraph) -> None:
    with pytest.raises(QuestionError, match="co-investors needs investors"):
        ask(graph, Question("co-investors"))
    with pytest.raises(QuestionError, match="no form 'weather'"):
        ask(graph, Question("weather"))
    with pytest.raises(QuestionError, match="holds no IRI"):
        ask(graph, Question("co-investors", investors=("not an iri> . }",)))


def test_an_answer_as_json_can_be_written(graph: KnowledgeGraph) -> None:
    shown = json.loads(json.dumps(ask(graph, "How much has Norrbatt raised in total?").as_json()))
    assert shown["status"] == "answered"
    assert shown["form"] == "raised-in-total"
    assert shown["answers"][0]["unit"] == "EUR"


def test_a_file_of_questions_is_answered_line_by_line(graph: KnowledgeGraph, tmp_path) -> None:
    asked, out = tmp_path / "asked.jsonl", tmp_path / "out.jsonl"
    asked.write_text('{"id": "1", "question": "Who led Hollin\'s seed round?"}\n\n{"id": "2", "question": "Why?"}\n')
    assert answer_file(graph, asked, out) == 2
    first, second = map(json.loads, out.read_text().splitlines())
    assert first == {"id": "1", "status": "answered", "answers": [{"name": "Tindra Capital", "value": 1, "unit": None}]}
    assert second == {"id": "2", "status": "not-understood", "answers": []}


def test_examples_of_all_forms_are_read_as_that_form_or_say_a_name_is_unknown(graph: KnowledgeGraph) -> None:
    for form in QUESTIONS.values():
        for example in form.examples:
            answer = ask(graph, example)
            assert answer.status is Status.UNKNOWN_ENTITY or (answer.question and answer.question.form == form.name), (
                example
            )
