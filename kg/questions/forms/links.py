"""How two investors hang together, what documents disagree about, and who has more of something."""

from dataclasses import replace
from itertools import pairwise
from typing import Any

from kg.questions.clause import Clause
from kg.questions.form import Form, Result, plain
from kg.questions.narrowing import narrowed
from kg.questions.parameters import Question
from kg.questions.queries import Pair, render
from kg.questions.snapshot import Row, Snapshot


def _read_connection(clause: Clause) -> Question | None:
    names = clause.everyone
    if len(names) != 2 or not clause.has("CONNECT") or clause.has("RAISE", "VALUE", "HOWMUCH"):
        return None
    return narrowed(clause, "connection", investors=names, companies=(), count=False)


def _answer_connection(question: Question, snapshot: Snapshot) -> Result:
    start, goal = question.investors
    path = snapshot.path(start, goal)
    bindings = snapshot.bindings(replace(question, investors=()))
    steps = list(pairwise(path)) or [(start, goal)]
    bindings["pairs"] = [Pair(one, other) for one, other in steps]
    query = render("connection", bindings)
    rows = snapshot.select(query) if path else ()
    said = {str(i): f"{snapshot.label(one)} and {snapshot.label(other)}" for i, (one, other) in enumerate(steps)}
    ordered = sorted(rows, key=lambda row: (row.detail, row.name))
    return tuple(replace(row, detail=said.get(row.detail, "")) for row in ordered), query


def _read_conflicts(clause: Clause) -> Question | None:
    if not clause.has("CONFLICT") or clause.has("WHO", "CO", "HOWMUCH"):
        return None
    return narrowed(clause, "conflicts", companies=clause.everyone)


def _read_comparison(clause: Clause) -> Question | None:
    """Which of two or more has more: raised, worth, rounds, companies, co-investors."""
    names = clause.everyone
    compares = (
        clause.either
        or (clause.has("between") and clause.has("MORE", "BIG", "LESS"))
        or clause.has("versus", "vs", "against")
        or (clause.codes[:2] == ("WHICH", "of") and clause.has("MORE", "BIG", "LESS"))
    )
    if len(names) < 2 or not compares or clause.has("CONNECT"):
        return None
    if not clause.has("MORE", "BIG", "LESS", "SMALL", "VALUE", "RAISE", "ACTIVE", "FIRST", "LATEST"):
        return None
    order = "smallest" if clause.has("LESS", "SMALL") else "biggest"
    if clause.has("VALUE") or any(
        "valuable" in item.text.lower() for item in clause.sentence.all("MORE") + clause.sentence.all("BIG")
    ):
        measure = "valuation"
    elif clause.has("CO") or clause.has("CENTRAL"):
        measure = "co-investors"
    elif (clause.has("COMPANY") and clause.has("INVEST")) or clause.has("PORTFOLIO"):
        measure = "companies"
    elif clause.has("INVESTOR"):
        measure = "investors"
    elif clause.has("INVEST", "ACTIVE", "TAKEPART", "LEAD") or (
        clause.has("ROUND") and not clause.has("RAISE", "STAGE")
    ):
        measure = "leads" if clause.has("LEAD") else "rounds"
    elif clause.has("ACQUISITION", "ACQUIRE"):
        measure = "acquisitions"
    else:
        measure = "raised"
    return narrowed(clause, "comparison", companies=names, investors=(), measure=measure, order=order, count=False)


_MEASURES = {
    "valuation": ("valuation", "companies"),
    "co-investors": ("co_investors", "investors"),
    "companies": ("portfolio", "investors"),
    "rounds": ("rounds_count", "investors"),
    "leads": ("rounds_count", "led_by"),
    "investors": ("investors_in", "companies"),
    "acquisitions": ("acquisitions", "investors"),
    "raised": ("top_raisers", "companies"),
}


def _answer_comparison(question: Question, snapshot: Snapshot) -> Result:
    """The one that has more, with its figure, then nothing; the figures of all are in the detail."""
    template, role = _MEASURES[question.measure]
    figures: list[Row] = []
    queries = []
    for name in question.companies:
        bare = replace(question, companies=(), order="")
        given: dict[str, Any] = {role: (name,)}
        one = replace(bare, **given)
        if question.measure == "raised" and not (question.first or question.last or question.stages):
            stated = snapshot.select(render("raised_in_total", snapshot.bindings(one)))
            if stated and stated[0].unit == "USD":
                figures.append(replace(stated[0], iri=name))
                continue
        query = render(template, snapshot.bindings(one))
        queries.append(query)
        rows = snapshot.select(query)
        if not rows:
            continue
        value = (
            rows[0].value
            if question.measure in ("valuation", "raised", "rounds", "leads")
            else len({row.iri for row in rows})
        )
        figures.append(
            Row(
                snapshot.label(name),
                name,
                value,
                rows[0].unit if question.measure in ("valuation", "raised") else None,
                via=rows[0].via,
            )
        )
    known = [row for row in figures if row.value is not None]
    known.sort(key=lambda row: row.value or 0, reverse=question.order != "smallest")
    if not known or (not known[0].value):
        return (), queries[0] if queries else ""
    rest = "; ".join(f"{row.name}: {row.value:,} {row.unit or ''}".strip() for row in known[1:])
    best = tuple(replace(row, detail=rest and f"against {rest}") for row in known if row.value == known[0].value)
    return best, queries[0] if queries else render("raised_in_total", snapshot.bindings(question))


FORMS = (
    Form(
        "connection",
        "how {investors} are connected over shared rounds",
        ("How are Uber and Thrive Capital connected?",),
        _read_connection,
        _answer_connection,
        needs=("investors",),
    ),
    Form(
        "conflicts",
        "what documents disagree about {companies}",
        ("What is disputed about Nscale?",),
        _read_conflicts,
        plain("conflicts"),
    ),
    Form(
        "comparison",
        "which has more: {companies}",
        ("Who raised more, Nscale or Wayve?",),
        _read_comparison,
        _answer_comparison,
        needs=("companies",),
    ),
)
