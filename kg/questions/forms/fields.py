"""Themes and countries by their companies, rounds or money."""

from dataclasses import replace

from kg.questions.clause import Clause
from kg.questions.form import Form, Result, cut
from kg.questions.narrowing import narrowed
from kg.questions.parameters import Question
from kg.questions.queries import counted, render
from kg.questions.snapshot import Row, Snapshot


def _read_fields(clause: Clause) -> Question | None:
    """Themes or countries by companies, rounds or money; those of one investor too."""
    if clause.companies and not clause.has("INVEST", "PORTFOLIO", "ROUND"):
        return None
    if clause.has("ACTIVE") and clause.groups and not clause.has("INVESTOR", "INVEST"):
        return None
    if clause.target not in ("SECTOR", "NATION") and not (
        _by_land(clause) and clause.has("INVEST", "PORTFOLIO", "BIG")
    ):
        return None
    investors = clause.investors or (clause.of("?") if clause.has("INVEST", "PORTFOLIO", "ROUND", "TAKEPART") else ())
    if (clause.groups and not investors) or clause.companies or clause.has("ACQUIRE", "VALUE", "CONNECT"):
        return None
    kind = (
        "by_country"
        if clause.target == "NATION" or (clause.has("WHERE", "NATION") and clause.target != "SECTOR")
        else "by_theme"
    )
    if not (investors or clause.has("BIG", "ACTIVE", "MORE", "COMPANY", "ROUND", "FUNDING", "TIME")):
        return None
    question = narrowed(
        clause, "by-field", investors=investors, order=kind, measure="by_companies" if clause.has("COMPANY") else ""
    )
    if (
        clause.has("BIG", "ACTIVE")
        and question.top is None
        and not any(
            item.text.lower().endswith(("s",)) for item in clause.sentence.all("SECTOR") + clause.sentence.all("NATION")
        )
    ):
        question = replace(question, top=1)
    return question


def _by_land(clause: Clause) -> bool:
    """Return whether countries or cities are asked for; a mere "where" of money asks for companies."""
    return any(item.text.lower().startswith(("which", "what")) for item in clause.sentence.all("WHERE"))


def _answer_fields(question: Question, snapshot: Snapshot) -> Result:
    query = render("by_field", snapshot.bindings(question))
    rows = snapshot.select(query)
    if question.count:
        return (Row("count", value=len(rows)),), counted(query)
    return cut(rows, question.top), query


FORMS = (
    Form(
        "by-field",
        "themes or countries by their rounds",
        ("Which sectors does Khosla Ventures invest in?",),
        _read_fields,
        _answer_fields,
        figure="rounds",
    ),
)
