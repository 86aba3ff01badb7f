"""Investors of no named company: by what they are in, the most active, the best connected; pairs of them."""

import re
from dataclasses import replace

from kg.questions.clause import Clause
from kg.questions.form import Form, Result, cut, plain, read_elsewhere
from kg.questions.narrowing import narrowed
from kg.questions.parameters import Question
from kg.questions.snapshot import Snapshot


def _read_investors_by(clause: Clause) -> Question | None:
    """Investors by what they are in, without a company named; ranked where the words rank them."""
    if (clause.groups and not clause.led_by) or clause.has("ACQUIRE", "VALUE", "WHERE", "HOWMUCH", "WHEN"):
        return None
    asks = (
        clause.has("WHO", "INVESTOR", "NEWCOMER")
        or clause.target in ("INVESTOR", "LEAD")
        or (clause.has("LEAD", "ACTIVE") and not clause.has("WHICH"))
    )
    institutional = (
        clause.target in ("COMPANY", "FUND")
        and clause.has("INVEST", "ACTIVE", "LEAD")
        and not clause.has("RAISE", "be")
        and not clause.has("DOING")
    )
    if not (asks or institutional) or (not asks and _companies_are_backed(clause)):
        return None
    if clause.has("WHO") and clause.has("RAISE", "DOING") and not clause.has("INVEST", "INVESTOR", "LEAD", "ACTIVE"):
        return None
    if clause.has("WHO", "WHICH") and clause.target == "COMPANY" and clause.has("by") and not clause.has("WHO"):
        return None
    role = "lead" if clause.has("LEAD") and not clause.led_by else ""
    own = narrowed(clause, "investors-by", role=role)
    ranked = clause.has("ACTIVE", "CENTRAL") or (
        clause.has("BIG") and (clause.has("INVEST", "ROUND", "COMPANY", "LEAD", "INVESTOR", "TAKEPART"))
    )
    if clause.has("CENTRAL"):
        return narrowed(clause, "central", top=own.top or (1 if _singular(clause) else None))
    if ranked and not clause.counts:
        companies = any(
            item.text.lower().startswith(("compan", "startup", "start", "business", "firm", "portfolio"))
            for item in clause.sentence.all("COMPANY") + clause.sentence.all("PORTFOLIO")
        )
        by_companies = (
            companies
            and not clause.has("ACTIVE")
            and clause.has("BIG")
            and re.search(" BIG (?:(?:THEME|PLACE|DIFFERENT) )*COMPANY ", clause.shape) is not None
        ) or " BIG PORTFOLIO " in clause.shape
        top = own.top or (1 if _singular(clause) else None)
        return replace(own, form="most-active", measure="by_companies" if by_companies else "", top=top)
    specific = (
        own.themes
        or own.places
        or own.investor_places
        or own.stages
        or own.first
        or own.last
        or own.low
        or own.high
        or own.led_by
        or own.least
        or own.exactly
        or own.role
    )
    if not (specific or clause.counts):
        return None
    led_by = clause.led_by
    if clause.has("INVEST", "TAKEPART", "LEAD", "ROUND", "CO", "INVESTOR", "FUND", "BASED", "NEWCOMER"):
        return replace(own, led_by=led_by)
    return None


def _companies_are_backed(clause: Clause) -> bool:
    """Return whether companies are those that were funded ("companies funded in 2026"), not those that fund."""
    items = clause.sentence.items
    return any(
        item.code == "INVEST"
        and items[at - 1].code in ("COMPANY", "be", "RAISE")
        and item.text.lower() in ("funded", "backed", "financed", "bankrolled", "supported", "capitalised", "seeded")
        for at, item in enumerate(items)
        if at
    )


def _singular(clause: Clause) -> bool:
    nouns = [item.text.lower() for code in ("INVESTOR", "FUND", "CO") for item in clause.sentence.all(code)]
    return not any(noun.endswith("s") for noun in nouns)


def _read_pairs(clause: Clause) -> Question | None:
    text = clause.sentence.text.lower()
    if clause.groups or not any(
        word in text
        for word in (
            "pair of",
            "pairs of",
            "duo",
            "two investors",
            "which two",
            "couple of investors",
            "who invests together",
            "who invest together",
        )
    ):
        return None
    if not clause.has("CO", "TOGETHER", "SHARE", "WITH"):
        return None
    question = narrowed(clause, "pairs")
    return replace(question, top=question.top or 1, count=False)


def _answer_pairs(question: Question, snapshot: Snapshot) -> Result:
    rows, query = plain("pairs")(replace(question, top=None), snapshot)
    return cut(tuple({row.name: row for row in rows}.values()), question.top), query


PAIRS = (
    Form(
        "pairs",
        "pairs of investors by shared rounds",
        ("Which pair of investors shares the most rounds?",),
        _read_pairs,
        _answer_pairs,
        figure="shared rounds",
    ),
)
BROAD = (
    Form(
        "most-active",
        "most active investors",
        ("Who are the three most active investors of 2026?",),
        _read_investors_by,
        plain("most_active"),
        figure="rounds",
        grouped="most_active",
    ),
    Form(
        "investors-by",
        "investors",
        ("Which investors backed robotics companies?",),
        read_elsewhere,
        plain("investors_in"),
        figure="rounds",
        grouped="investors_in",
    ),
    Form(
        "central",
        "investors with the most different co-investors",
        ("Who is the best connected investor?",),
        read_elsewhere,
        plain("central"),
        figure="co-investors",
    ),
)
