"""What companies are worth: the latest, at a round, how it changed, who is worth most."""

from dataclasses import replace

from kg.questions.clause import Clause
from kg.questions.form import Form, Result, cut, plain, read_elsewhere
from kg.questions.narrowing import narrowed
from kg.questions.parameters import Question
from kg.questions.queries import render
from kg.questions.snapshot import Row, Snapshot


def _read_valuation(clause: Clause) -> Question | None:
    companies = clause.companies or clause.of("?")
    if not companies and not (clause.has("PORTFOLIO") and clause.investors):
        companies = clause.investors
    if not clause.has("VALUE") or not companies or (clause.has("WHO") and clause.has("INVEST")):
        return None
    if clause.has("ACQUISITION"):
        return None
    measure = "change" if clause.has("CHANGE") else ""
    return narrowed(clause, "valuation", companies=companies, measure=measure, count=False)


def _answer_valuation(question: Question, snapshot: Snapshot) -> Result:
    sums = question.low is not None or question.high is not None
    every = sums or question.rounds or question.stages or question.first or question.last or question.measure
    bindings = snapshot.bindings(question)
    if every:
        bindings["every"] = bindings["companies"]
    query = render("valuation", bindings)
    rows = snapshot.select(query)
    if question.measure == "change":
        return tuple(reversed(rows)), query
    return rows, query


def _read_top_valuations(clause: Clause) -> Question | None:
    valuable = any("valu" in item.text.lower() for item in clause.sentence.all("BIG") + clause.sentence.all("SMALL"))
    if (
        not (clause.has("VALUE", "UNICORN", "EXPENSIVE") or valuable)
        or clause.has("AVERAGE", "SUM")
        or clause.has("ACQUISITION", "ACQUIRE")
    ):
        return None
    if clause.groups and not clause.investors:
        return None
    if clause.has("UNICORN") and clause.has("WHO", "INVESTOR") and not clause.has("VALUE"):
        return None
    order = "smallest" if clause.has("SMALL", "LESS") else "biggest"
    question = narrowed(clause, "top-valuations", investors=clause.investors, order=order)
    several = any(
        item.text.lower() in ("companies", "startups", "valuations", "businesses", "start ups", "firms")
        for item in clause.sentence.items
    )
    if (
        not clause.counts
        and question.low is None
        and question.high is None
        and question.top is None
        and clause.has("BIG", "SMALL", "MORE")
        and not several
    ):
        question = replace(question, top=1)
    return (
        question
        if clause.has(
            "BIG", "SMALL", "EXPENSIVE", "UNICORN", "MONEY", "LIST", "WHICH", "HOWMANY", "COMPANY", "TOP", "WHO"
        )
        else None
    )


def _read_best_funded(clause: Clause) -> Question | None:
    """Who raised most, by the sum of the closed rounds or by the stated total."""
    if clause.groups or (
        clause.has("ROUND", "VALUE", "ACQUISITION", "ACQUIRE", "INVEST", "ACTIVE")
        and not (clause.has("ROUND") and clause.has("RAISE") and counts_rounds(clause))
    ):
        return None
    if (
        clause.has("INVESTOR")
        and clause.has("BIG", "SMALL")
        and (clause.target == "COMPANY" or " BIG INVESTOR " in clause.shape)
        and clause.has("have", "COMPANY")
        and not clause.has("INVEST")
    ):
        question = narrowed(clause, "top-by-investors")
        return replace(question, top=question.top or _one(clause), count=False)
    if clause.has("INVESTOR") or (
        not clause.has("BIG", "MORE")
        or clause.target not in ("COMPANY", "INVESTOR", "")
        or clause.has("SECTOR", "NATION")
    ):
        return None
    words = " ".join(item.text.lower() for item in clause.sentence.all("BIG"))
    funded = any(word in words for word in ("funded", "financed", "most money", "most capital", "most funding"))
    if not (clause.has("RAISE", "FUNDING") or funded):
        return None
    if counts_rounds(clause):
        question = narrowed(clause, "companies-raising")
        return replace(question, top=question.top or _one(clause), count=False)
    total = clause.has("TOTAL") and not clause.has("TIME", "STAGE")
    question = narrowed(clause, "top-totals" if total else "top-raisers")
    return replace(question, top=question.top or _one(clause), count=False)


def counts_rounds(clause: Clause) -> bool:
    """Return whether the number of rounds ranks ("the most rounds"), not their size."""
    if not any(item.text.lower() == "most" for item in clause.sentence.all("BIG")):
        return False
    return clause.shape.find(" BIG ROUND ") >= 0 and any(
        item.text.lower().endswith("s") for item in clause.sentence.all("ROUND")
    )


def _one(clause: Clause) -> int | None:
    several = any(
        item.text.lower() in ("companies", "startups", "businesses", "start ups", "firms")
        for item in clause.sentence.items
    )
    return None if several else 1


def _answer_totals(question: Question, snapshot: Snapshot) -> Result:
    """By the total that documents state; a company of which none does counts by the sum of its closed rounds."""
    query = render("top_totals", snapshot.bindings(question))
    best: dict[str, Row] = {row.iri or row.name: row for row in snapshot.select(query)}
    for row in snapshot.select(render("top_raisers", snapshot.bindings(replace(question, top=None)))):
        best.setdefault(row.iri or row.name, row)
    ranked = sorted(best.values(), key=lambda row: (-(row.value or 0) if row.unit == "USD" else 0, row.name))
    return cut(tuple(ranked), question.top), query


FORMS = (
    Form(
        "valuation",
        "the valuation of {companies}",
        ("What is Legora's valuation?", "What was Synthesia valued at in its Series D?"),
        _read_valuation,
        _answer_valuation,
        needs=("companies",),
        lists=False,
    ),
)

BROAD = (
    Form(
        "top-valuations",
        "companies by their latest valuation",
        ("Which company has the highest valuation?",),
        _read_top_valuations,
        plain("top_valuations"),
    ),
    Form(
        "top-raisers",
        "companies by what they raised",
        ("Which company raised the most in 2025?",),
        _read_best_funded,
        plain("top_raisers"),
        grouped="top_raisers",
    ),
    Form(
        "top-totals",
        "companies by what they raised in total",
        ("Who has raised the most in total?",),
        read_elsewhere,
        _answer_totals,
    ),
    Form(
        "top-by-investors",
        "companies by their number of investors",
        ("Which company has the most investors?",),
        read_elsewhere,
        plain("top_by_investors"),
        figure="investors",
        grouped="top_by_investors",
    ),
)
