"""How much: a round, in total, what one investor put in, sums and averages over many rounds."""

from dataclasses import replace

from kg.questions.clause import Clause
from kg.questions.form import Form, Result, plain, read_elsewhere
from kg.questions.forms.investors import which_round
from kg.questions.narrowing import narrowed
from kg.questions.parameters import Question
from kg.questions.queries import render
from kg.questions.snapshot import Row, Snapshot

_MONEY = ("RAISE", "FUNDING", "ROUND", "STAGE", "TOTAL", "SUM", "INVEST", "PORTFOLIO", "MONEY", "AVERAGE")
_GOT = (("HOWMUCH", "do", "ORG"), ("HOWMUCH", "do", "ORG", "LIST"))


def _asks_amount(clause: Clause) -> bool:
    if clause.codes in _GOT:  # "how much did X get?"
        return True
    if clause.has("HOWMUCH", "SUM") or (clause.has("TOTAL") and clause.has("FUNDING", "RAISE")):
        return True
    if clause.has("HOWMANY", "WHO", "WHEN", "WHERE"):
        return False
    return (
        clause.has("RAISE")
        and clause.target not in ("INVESTOR", "ROUND", "SECTOR", "NATION")
        and clause.has("WHICH")
        and "COMPANY" not in clause.codes
    )


def _read_contribution(clause: Clause) -> Question | None:
    """What one investor put in: into one company's round, or wherever documents tell it apart."""
    investors, companies = clause.investors or clause.of("with"), clause.companies
    shared = (clause.has("SHARE") and clause.has("of") and clause.shape.find(" SHARE of ORG and ") < 0) or any(
        item.text.lower().startswith("contribut") for item in clause.sentence.all("INVEST")
    )
    if (
        shared
        and len(clause.everyone) == 2
        and not (investors and companies)
        and not clause.has("WHO", "BOTH", "PORTFOLIO")
    ):
        investors, companies = clause.everyone[:1], clause.everyone[1:]
    # "What did Bessemer put into Sarvam AI?"
    shared = shared or (clause.codes[:2] == ("WHICH", "do") and clause.names == 2 and clause.has("INVEST"))
    stated = shared and investors and companies and not clause.has("WHO", "PORTFOLIO")
    if not investors or not (_asks_amount(clause) or stated) or clause.has("ACQUIRE", "VALUE", "ACQUISITION", "WHO"):
        return None
    if not companies and not clause.has("INVEST", "PORTFOLIO", "ROUND", "from", "TAKEPART", "PAY"):
        return None
    if clause.has("PORTFOLIO") and not companies and not clause.has("INVEST", "TOTAL"):
        return replace(narrowed(clause, "portfolio", investors=investors), count=True)
    if clause.has("RAISE") and not clause.has("from") and not companies:
        return None
    return narrowed(clause, "contribution", investors=investors, companies=companies)


def _answer_contribution(question: Question, snapshot: Snapshot) -> Result:
    if question.companies:
        rows, query = plain("contribution")(question, snapshot)
        total = _total(rows, f"{len(rows)} rounds together") if len(rows) > 1 else None
        return ((total, *rows) if total else rows), query
    rows, query = plain("contributions")(question, snapshot)
    if len(rows) > 1:
        total = _total(rows, "stated contributions")
        rows = (total, *rows) if total else rows
    return rows, query


def _read_raised(clause: Clause) -> Question | None:
    companies = clause.companies or (
        clause.of("?") if clause.has("RAISE", "FUNDING", "ROUND", "STAGE", "TOTAL") or clause.codes in _GOT else ()
    )
    if not companies and clause.has("RAISE", "ROUND", "FUNDING", "STAGE", "HOWMUCH"):
        companies = (
            clause.investors if clause.has("HOWMUCH", "SUM", "TOTAL") and not clause.has("INVEST", "PORTFOLIO") else ()
        )
    if not companies or clause.has("VALUE", "ACQUIRE", "ACQUISITION", "WHO", "PAY", "WHEN", "INVESTOR", "CHANGE"):
        return None
    bare_total = clause.has("TOTAL", "SUM") and clause.has("FUNDING", "RAISE", "TOTAL")
    if not (_asks_amount(clause) or bare_total or _funding_of(clause)) or not (
        clause.has(*_MONEY) or clause.codes in _GOT
    ):
        return None
    total = clause.has("TOTAL", "SUM") and not clause.has("STAGE", "TIME", "MONEY") and not which_round(clause)
    return narrowed(
        clause,
        "raised-in-total" if total else "raised",
        companies=companies,
        order=which_round(clause),
        count=False,
        measure="average" if clause.has("AVERAGE") else "",
    )


def _funding_of(clause: Clause) -> bool:
    """Return whether it is a search for "Nscale funding" or "money raised by Nscale"."""
    return (
        clause.has("FUNDING")
        and not clause.has("WHO", "INVESTOR", "INVEST", "HOWMANY", "WHEN", "WHERE")
        and clause.target in ("", "COMPANY", "STAGE")
    )


def _answer_raised(question: Question, snapshot: Snapshot) -> Result:
    """All rounds that fit; where they are several, their sum first."""
    query = render("raised", snapshot.bindings(question))
    rows = snapshot.select(query)
    if len(rows) > 1:
        if question.measure == "average":
            average = render("averages", snapshot.bindings(question))
            return snapshot.select(average), average
        summed = snapshot.select(render("sums", snapshot.bindings(question)))
        currencies = {row.unit for row in rows}
        if len(currencies) == 1:
            total = _total(rows, f"{len(rows)} rounds together")
            rows = (total, *rows) if total else rows
        elif summed:
            rows = (replace(summed[0], name=f"{len(rows)} rounds together", detail="converted"), *rows)
    return rows, query


def _total(rows: tuple[Row, ...], name: str) -> Row | None:
    units = {row.unit for row in rows}
    if len(units) != 1:
        return None
    return Row(
        name,
        value=sum(row.value or 0 for row in rows),
        unit=units.pop(),
        via=tuple(via for row in rows for via in row.via),
    )


def _answer_total(question: Question, snapshot: Snapshot) -> Result:
    query = render("raised_in_total", snapshot.bindings(question))
    stated = snapshot.select(query)
    if stated and not (question.statuses or question.themes):
        return stated, query
    return _answer_raised(question, snapshot)


def _read_sums(clause: Clause) -> Question | None:
    """Money over many rounds, without a company named."""
    if (clause.groups and not clause.led_by) or clause.has("VALUE", "ACQUIRE", "ACQUISITION", "WHO", "WHEN", "WHERE"):
        return None
    average = clause.has("AVERAGE")
    if (
        not average
        and not clause.has("HOWMUCH", "SUM")
        and not (clause.has("TOTAL") and clause.has("FUNDING", "RAISE", "ROUND"))
    ):
        return None
    if not clause.has("RAISE", "FUNDING", "ROUND", "STAGE", "INVEST", "TAKEPART", "MONEY", "SUM") or (
        clause.has("BIG", "SMALL", "LATEST") and not average
    ):
        return None
    question = narrowed(clause, "averages" if average else "sums", led_by=clause.led_by, count=False)
    bounded = (
        question.themes
        or question.places
        or question.stages
        or question.first
        or question.last
        or question.led_by
        or question.low
        or question.high
    )
    return question if average or bounded or clause.has("TOTAL", "SUM", "ROUND", "COMPANY") else None


FORMS = (
    Form(
        "contribution",
        "what {investors} put into {companies}",
        ("How much of the World Labs round came from Autodesk?",),
        _read_contribution,
        _answer_contribution,
        needs=("investors",),
        lists=False,
    ),
    Form(
        "raised",
        "what {companies} raised",
        ("How much did Harmattan AI raise in its Series B?",),
        _read_raised,
        _answer_raised,
        needs=("companies",),
        lists=False,
    ),
    Form(
        "raised-in-total",
        "what {companies} raised in total",
        ("How much has Databricks raised in total?",),
        read_elsewhere,
        _answer_total,
        needs=("companies",),
        lists=False,
    ),
)

BROAD = (
    Form(
        "averages",
        "the average amount of rounds",
        ("What is the average Series A?",),
        _read_sums,
        plain("averages"),
        lists=False,
    ),
    Form(
        "sums",
        "the sum of the rounds",
        ("How much was raised by robotics companies in 2025?",),
        read_elsewhere,
        plain("sums"),
        lists=False,
    ),
)
