"""What an investor is in: its companies and rounds, and whether it is in a given one."""

from kg.questions.clause import Clause
from kg.questions.form import Form, Result, order_of, plain
from kg.questions.forms.investors import INVESTS
from kg.questions.narrowing import narrowed
from kg.questions.parameters import Question
from kg.questions.queries import render
from kg.questions.snapshot import Snapshot


def _read_portfolio(clause: Clause) -> Question | None:
    investors = clause.investors or (
        clause.of("?", "with")
        if clause.has("PORTFOLIO", "INVEST") or (clause.has("ROUND") and not clause.has("RAISE"))
        else ()
    )
    if not investors or clause.companies or clause.has("ACQUIRE", "HOWMUCH", "CONNECT", "WHEN", "VALUE"):
        return None
    if clause.target == "INVESTOR" and not clause.has(
        "WHICH", "HOWMANY", "LIST", "PORTFOLIO", "INVEST", "LEAD", "from"
    ):
        return None
    led = investors if clause.has("LEAD") and not clause.has("NOTLEAD") else ()
    measure = (
        "rounds"
        if clause.counts and (clause.target == "ROUND" or not clause.has("COMPANY", "PORTFOLIO", "SECTOR", "NATION"))
        else ""
    )
    if clause.counts and clause.target == "PORTFOLIO" and not clause.has("COMPANY"):
        portfolio = clause.sentence.all("PORTFOLIO")[0].text.lower()
        measure = "rounds" if portfolio in ("investments", "bets", "positions", "commitments") else ""
    if clause.counts and measure != "rounds" and clause.target in ("SECTOR", "NATION"):
        return None
    order = order_of(clause)
    if order and not clause.counts:
        return None
    union = "any" if clause.either else "alone" if clause.has("ALONE") else ""
    if clause.of("not-in", "not-into", "not-with"):
        return None
    alone_without = any(item.text.lower() == "without" for item in clause.sentence.all("NEG"))
    without = clause.of("except")
    return narrowed(
        clause,
        "portfolio",
        investors=investors,
        led_by=led,
        measure=measure or union,
        role="not-lead" if clause.has("NOTLEAD") else "",
        not_investors=clause.of("not-by"),
        absent=without if alone_without else (),
        without=() if alone_without else without,
    )


def _answer_portfolio(question: Question, snapshot: Snapshot) -> Result:
    if question.count and question.measure == "rounds":
        query = render("rounds_count", snapshot.bindings(question))
        return snapshot.select(query), query
    return plain("portfolio")(question, snapshot)


def _read_investment(clause: Clause) -> Question | None:
    investors, companies = clause.investors or clause.of("with", "?"), clause.companies
    if not investors or not companies or clause.has("HOWMUCH", "ACQUIRE", "WHEN", "CONNECT"):
        return None
    if (
        not clause.has(*INVESTS)
        or clause.has("WHO")
        or (clause.has("INVESTOR") and clause.has("WHICH", "HOWMANY", "LIST"))
    ):
        return None
    count = {"count": clause.counts}
    return narrowed(
        clause,
        "investment",
        investors=investors,
        companies=companies,
        led_by=investors if clause.has("LEAD") else (),
        **count,
    )


INVESTMENTS = (
    Form(
        "investment",
        "rounds of {companies} that {investors} is in",
        ("Did Nvidia invest in Waabi?",),
        _read_investment,
        plain("investment"),
        needs=("investors", "companies"),
    ),
)
FORMS = (
    Form(
        "portfolio",
        "companies that {investors} backed",
        ("What is in Intel Capital's portfolio?", "Which rounds did Andreessen Horowitz lead in 2025?"),
        _read_portfolio,
        _answer_portfolio,
        needs=("investors",),
        figure="rounds",
        grouped="portfolio",
    ),
)
