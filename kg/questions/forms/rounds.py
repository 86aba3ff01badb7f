"""Rounds by what they are: company, theme, place, stage, time, amount; the biggest, latest, first."""

from dataclasses import replace

from kg.questions.clause import Clause
from kg.questions.form import Form, Result, cut, order_of
from kg.questions.forms.valuations import counts_rounds
from kg.questions.narrowing import narrowed
from kg.questions.parameters import Question
from kg.questions.queries import counted, render
from kg.questions.snapshot import Row, Snapshot


def _read_rounds(clause: Clause) -> Question | None:
    """Rounds by size or time; of a company, of an investor, or of all."""
    investors = clause.investors or clause.of("with")
    companies = clause.companies or (clause.of("?") if not investors else ())
    if _asks_otherwise(clause, investors, companies):
        return None
    order = _order(clause, companies)
    if not _speaks_of_rounds(clause, investors, companies) and not (
        order in ("latest-first", "earliest-first") and clause.has("RAISE", "FUNDING") and clause.has("COMPANY", "WHO")
    ):
        return None
    led = investors if clause.has("LEAD") and investors else clause.led_by
    if _counted_investors(clause):
        return narrowed(clause, "rounds", investors=investors, companies=companies, led_by=led, order=order)
    leaderless = " NEG LEAD " in clause.shape and not clause.has("WHO", "INVESTOR")
    if leaderless and not investors:
        return narrowed(clause, "rounds", companies=companies, order=order, role="leaderless")
    if order and not clause.counts:
        return _ranked(
            clause, narrowed(clause, "rounds", investors=investors, companies=companies, led_by=led, order=order)
        )
    if (
        (companies or clause.counts or clause.target in ("ROUND", "STAGE"))
        and not investors
        and not clause.has("COMPANY")
    ):
        if clause.codes[:1] in (("do",), ("have",)) and not clause.has("ROUND", "STAGE"):
            return None
        return narrowed(
            clause,
            "rounds",
            companies=companies,
            led_by=clause.led_by,
            order="",
            measure="rounds" if clause.counts else "",
        )
    return None


def _asks_otherwise(clause: Clause, investors: tuple[str, ...], companies: tuple[str, ...]) -> bool:
    """Return whether something is asked for that is no round: who, how much, when, a field, a fund."""
    if (
        clause.has("VALUE", "ACQUIRE", "ACQUISITION", "CONNECT", "WHEN", "WHO", "INVESTOR", "HOWMUCH")
        and not (_by_size(clause) and not clause.has("WHO", "INVESTOR", "VALUE", "ACQUISITION"))
        and not (clause.has("INVESTOR", "WHO") and (_most_investors(clause) or _counted_investors(clause)))
        and not (clause.has("WHO") and clause.has("RAISE") and clause.has("ROUND") and not clause.groups)
    ):
        return True
    if clause.has("AVERAGE", "SUM") or counts_rounds(clause):
        return True
    if clause.has("LEAD", "NOTLEAD", "NEWCOMER", "RETURNING") and companies and not investors and not clause.led_by:
        return True
    if clause.target in ("SECTOR", "NATION") or (clause.has("FUND") and not clause.has("ROUND")):
        return True
    return any("valuable" in item.text.lower() for item in clause.sentence.all("BIG") + clause.sentence.all("SMALL"))


def _order(clause: Clause, companies: tuple[str, ...]) -> str:
    if _most_investors(clause) or _counted_investors(clause):
        return "most-investors"
    order = order_of(clause)
    if any(item.code == "NTH" and item.text.lower().endswith("round") for item in clause.sentence.items) or (
        clause.has("NTH") and not order and companies
    ):
        return "earliest-first"
    return order


def _speaks_of_rounds(clause: Clause, investors: tuple[str, ...], companies: tuple[str, ...]) -> bool:
    return (
        clause.has("ROUND", "STAGE")
        or (clause.has("STATUS") and bool(companies))
        or (clause.has("FUNDING") and clause.has("CHANGE"))
        or (clause.has("PORTFOLIO", "INVEST", "LEAD", "TAKEPART") and bool(investors))
        or (clause.has("RAISE") and bool(companies))
    )


def _ranked(clause: Clause, question: Question) -> Question:
    """Return the question with one round as its answer, where the words are in the singular."""
    singular = not any(
        item.text.lower().endswith("s") for code in ("ROUND", "PORTFOLIO") for item in clause.sentence.all(code)
    ) and not any(item.text.lower() in ("companies", "startups") for item in clause.sentence.all("COMPANY"))
    vague = (
        clause.has("INVEST", "RAISE")
        and not clause.has("ROUND", "PORTFOLIO", "STAGE")
        and any(item.text.lower() in ("recently", "lately", "recent") for item in clause.sentence.all("LATEST"))
    )
    return replace(question, top=question.top or (1 if singular and not vague else None), measure="")


def _by_size(clause: Clause) -> bool:
    return " by HOWMUCH " in clause.shape


def _most_investors(clause: Clause) -> bool:
    return " BIG INVESTOR " in clause.shape and clause.has("ROUND")


def _counted_investors(clause: Clause) -> bool:
    """Return whether rounds are told by how many investors they have ("with more than ten investors")."""
    return any(f" {code} INVESTOR " in clause.shape for code in ("ATLEAST", "EXACTLY")) and clause.has("ROUND", "STAGE")


def _answer_rounds(question: Question, snapshot: Snapshot) -> Result:
    if question.count and question.order == "most-investors":
        query = render("rounds", snapshot.bindings(question))
        return (Row("count", value=len({row.via for row in snapshot.select(query)})),), counted(query)
    if question.count:
        query = render("rounds_count", snapshot.bindings(question))
        return snapshot.select(query), query
    query = render("rounds", snapshot.bindings(question))
    rows, seen = [], set()
    for row in snapshot.select(query):
        if row.via not in seen:
            seen.add(row.via)
            rows.append(row)
    return cut(tuple(rows), question.top), query


FORMS = (
    Form(
        "rounds",
        "rounds",
        ("What were the two biggest Series B rounds?", "What was Nscale's latest round?"),
        _read_rounds,
        _answer_rounds,
        figure="amount",
    ),
)
