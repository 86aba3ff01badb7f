import re

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kg.graph import KnowledgeGraph
from kg.questions import Status, ask
from kg.questions.parameters import Question
from kg.questions.queries import bindings_of, counted, render, template

_TERM = re.compile(r'<[^<>\s]*>|"(?:[^"\\]|\\.)*"(?:\^\^<[^>]*>|@[\w-]+)?|\b\d+\b')
_WORDS = [
    "Who",
    "co-invested",
    "with",
    "Tindra Capital",
    "Hollin",
    "in",
    "2025",
    "invested",
    "led",
    "'s",
    "seed",
    "over",
    "$1m",
    '"',
    "}",
    "<x>",
    "UNION",
    "#",
    "\\",
    "?s",
    "{",
    ";",
    "robotics",
    "Norwegian",
    "how much",
    "raised",
]


def shape(query: str) -> str:
    """A query with its terms blanked out."""
    return " ".join(_TERM.sub("·", query).split())


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(text=st.one_of(st.text(max_size=120), st.lists(st.sampled_from(_WORDS), max_size=12).map(" ".join)))
def test_any_text_gets_one_of_the_four_answers_and_no_word_of_it_enters_the_query(
    graph: KnowledgeGraph, text: str
) -> None:
    answer = ask(graph, text, evidence=False)
    assert answer.status in set(Status)
    if answer.sparql:
        blank = shape(answer.sparql)
        known = {word for name in _names_of_templates() for word in re.findall(r"[^\s·]+", shape(template(name)))}
        extra = set(re.findall(r"[A-Za-z_]+", blank)) - {
            word for part in known for word in re.findall(r"[A-Za-z_]+", part)
        }
        assert extra <= {"PREFIX", "ci", "rdfs", "skos", "dcterms", "rdf", "oa"}


def _names_of_templates() -> list[str]:
    from importlib.resources import files

    return [entry.name[:-3] for entry in files("kg.questions.forms").iterdir() if entry.name.endswith(".rq")]


@given(name=st.text(min_size=1, max_size=40))
def test_a_parameter_is_written_as_a_term_whatever_it_holds(name: str) -> None:
    plain = render("rounds_count", bindings_of(Question("rounds", currency="USD", low=None)))
    odd = render("rounds_count", bindings_of(Question("rounds", currency=name)))
    assert shape(plain) == shape(odd)


def test_a_line_for_a_parameter_stands_only_where_it_is_given() -> None:
    without = render("rounds_count", bindings_of(Question("rounds")))
    with_year = render(
        "rounds_count", bindings_of(Question("rounds", stages=("https://w3id.org/coinvest/id/stage/seed",)))
    )
    assert "ci:stage" not in without
    assert "?round ci:stage <https://w3id.org/coinvest/id/stage/seed> ." in with_year
    assert "$" not in with_year and "#" not in with_year.replace("#>", ">").split("WHERE")[1]


def test_counting_keeps_the_prefixes_in_front() -> None:
    query = counted(
        render(
            "co_investors", bindings_of(Question("co-investors", investors=("https://w3id.org/coinvest/id/company/a",)))
        )
    )
    assert query.startswith("PREFIX ")
    assert query.count("SELECT (COUNT(DISTINCT ?answer) AS ?value)") == 1
