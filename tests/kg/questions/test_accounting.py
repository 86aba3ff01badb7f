import pytest

from kg.graph import KnowledgeGraph
from kg.questions import Status, ask


def names(graph: KnowledgeGraph, question: str) -> list[str]:
    answer = ask(graph, question)
    assert answer.status is Status.ANSWERED, (question, answer.sentence)
    return sorted(found.name for found in answer.answers)


@pytest.mark.parametrize(
    "question",
    [
        "What is the median round?",
        "Who co-invested with Tindra Capital the least?",
        "Which investors have never led a round?",
        "Who co-invested with Tindra Capital but not with Kolvatn?",
        "Which companies did Tindra Capital back before anybody else?",
        "What percentage of Hollin does Tindra Capital hold?",
        "Seed rounds with fewer than three investors",
        "What was the pre-money valuation of Norrbatt?",
        "Who acquired Hollin, and when?",
        "How many months ago did Hollin raise?",
        "Did Tindra Capital invest more than $1 million in Hollin?",
    ],
)
def test_a_word_that_could_change_the_answer_and_is_not_heeded_leads_to_a_refusal(
    graph: KnowledgeGraph, question: str
) -> None:
    answer = ask(graph, question)
    assert answer.status is Status.NOT_UNDERSTOOD, answer.says


@pytest.mark.parametrize("kind", ["angels", "pension funds", "hedge funds", "corporates", "family offices"])
def test_a_kind_of_investor_is_no_mere_investor(graph: KnowledgeGraph, kind: str) -> None:
    assert ask(graph, f"Which {kind} backed Hollin?").status is Status.NOT_UNDERSTOOD
    assert ask(graph, "Which VCs backed Hollin?").status is Status.ANSWERED


def test_what_is_not_in_a_place_must_be_known_to_be_elsewhere(graph: KnowledgeGraph) -> None:
    assert names(graph, "companies backed by Tindra Capital outside the UK") == ["Norrbatt"]
    assert names(graph, "Which companies that Tindra Capital backed are not in Sweden?") == ["Hollin"]
    assert names(graph, "Tindra Capital investments excluding seed rounds") == ["Norrbatt"]
    assert names(graph, "Tindra Capital's investments that are not in chips") == ["Norrbatt"]


def test_who_is_named_after_but_not_is_left_out_with_all_that_is_theirs(graph: KnowledgeGraph) -> None:
    assert names(graph, "Who invested in Norrbatt but not in Hollin?") == ["Ada Lindqvist", "Kolvatn"]
    assert names(graph, "companies backed by Tindra Capital but not by Kolvatn") == ["Hollin"]
    assert names(graph, "What did Tindra Capital back without Kolvatn?") == ["Hollin"]
    assert names(graph, "What has Tindra Capital backed besides Hollin?") == ["Norrbatt"]


def test_a_place_beside_a_named_company_is_that_of_its_investors(graph: KnowledgeGraph) -> None:
    assert names(graph, "Who invested in Norrbatt and is from Norway?") == ["Tindra Capital"]


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("rounds with at least three investors", ["Norrbatt"]),
        ("rounds with exactly two investors", ["Hollin"]),
        ("What was the second biggest round of 2025?", ["Hollin"]),
        ("Which companies raised in euros?", ["Norrbatt"]),
    ],
)
def test_rounds_are_told_apart_by_their_investors_their_rank_and_their_currency(
    graph: KnowledgeGraph, question: str, expected: list[str]
) -> None:
    assert names(graph, question) == expected


def test_communities_are_asked_for_by_a_member_or_all_together(graph: KnowledgeGraph) -> None:
    assert "Mercator Sovereign Fund" in names(graph, "Who is in the same community as Tindra Capital?")
    assert ask(graph, "How many communities of investors are there?").answers[0].value == 1
    assert ask(graph, "communities of investors in Norway").status is Status.NOT_UNDERSTOOD
