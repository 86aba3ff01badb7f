"""Companies by theme, place and the rounds that they raised."""

from dataclasses import replace

from kg.questions.clause import Clause
from kg.questions.form import Form, Result, order_of, plain, read_elsewhere
from kg.questions.narrowing import narrowed
from kg.questions.parameters import Question
from kg.questions.queries import render
from kg.questions.snapshot import Snapshot


def _read_companies(clause: Clause) -> Question | None:
    """Companies by theme, place and the rounds they raised, none of them named."""
    if (clause.groups and not clause.led_by) or clause.has(
        "CO", "VALUE", "HOWMUCH", "WHEN", "ACQUISITION", "CONNECT", "CONFLICT", "SUM", "AVERAGE"
    ):
        return None
    if (clause.has("WHO") and not clause.has("RAISE", "DOING", "STATUS", "BASED", "STAGE", "be")) or (
        clause.has("INVESTOR") and not clause.has("COMPANY")
    ):
        return None
    if clause.has("LATEST", "FIRST", "BIG", "SMALL") and order_of(clause) and clause.has("ROUND", "RAISE"):
        return None
    question = narrowed(clause, "companies-raising", led_by=clause.led_by)
    rounds = (
        clause.has("RAISE", "ROUND", "STAGE", "TIME", "FUNDING", "STATUS", "ATLEAST", "EXACTLY", "INVEST", "LEAD")
        or question.low is not None
        or question.high is not None
    )
    if not rounds and not question.themes and not question.places and not question.investor_places:
        return None if not (clause.counts and clause.target == "COMPANY") else replace(question, form="companies-by")
    noun = (
        clause.has(
            "COMPANY", "STAGE", "WHO", "ROUND", "DOING", "LIST", "WHICH", "RAISE", "STATUS", "PORTFOLIO", "BASED"
        )
        or len(clause.codes) <= 3
    )
    if not noun or (
        clause.has("WHICH")
        and clause.codes[:2] == ("WHICH", "be")
        and not clause.has("COMPANY", "STAGE", "ROUND", "RAISE")
    ):
        return None
    if rounds:
        return replace(question, measure="rounds") if clause.counts and clause.target == "ROUND" else question
    places = question.places or question.investor_places
    return replace(question, form="companies-by", places=places, investor_places=())


def _answer_companies(question: Question, snapshot: Snapshot) -> Result:
    if question.count and question.measure == "rounds":
        query = render("rounds_count", snapshot.bindings(question))
        return snapshot.select(query), query
    return plain("companies_raising")(question, snapshot)


FORMS = (
    Form(
        "companies-raising",
        "companies that raised",
        ("Which robotics companies raised a Series B since 2025?",),
        _read_companies,
        _answer_companies,
        figure="rounds",
        grouped="companies_raising",
    ),
    Form(
        "companies-by",
        "companies",
        ("Which companies work on orbital compute?", "robotics companies in China"),
        read_elsewhere,
        plain("companies_by"),
    ),
)
