"""Rounds and companies by what they are: theme, place, stage, time, amount; the biggest, latest, first."""

from dataclasses import replace

from kg.questions.clause import Clause
from kg.questions.form import Form, Result, cut, plain
from kg.questions.forms.valuations import counts_rounds
from kg.questions.parameters import Question
from kg.questions.queries import counted, render
from kg.questions.snapshot import Row, Snapshot

_ORDERS = {"BIG": "biggest", "SMALL": "smallest", "LATEST": "latest-first", "FIRST": "earliest-first"}
_NO_RANK = frozenset(
    "now,today,currently,current,new,at present,at the moment,these days,right now,presently".split(",")
)


def _order(clause: Clause) -> str:
    for code, order in _ORDERS.items():
        for item in clause.sentence.all(code):
            if item.text.lower() not in _NO_RANK:
                return order
    return ""


def _read_rounds(clause: Clause) -> Question | None:
    """Rounds by size or time; of a company, of an investor, or of all."""
    investors = clause.investors or clause.of("with")
    companies = clause.companies or (clause.of("?") if not investors else ())
    if (
        clause.has("VALUE", "ACQUIRE", "ACQUISITION", "CONNECT", "WHEN", "WHO", "INVESTOR", "HOWMUCH")
        and not (_by_size(clause) and not clause.has("WHO", "INVESTOR", "VALUE", "ACQUISITION"))
        and not (clause.has("INVESTOR", "WHO") and (_most_investors(clause) or _counted_investors(clause)))
        and not (clause.has("WHO") and clause.has("RAISE") and clause.has("ROUND") and not clause.groups)
    ):
        return None
    if clause.has("AVERAGE", "SUM") or counts_rounds(clause):
        return None
    if clause.has("LEAD", "NOTLEAD", "NEWCOMER", "RETURNING") and companies and not investors and not clause.led_by:
        return None
    if clause.target in ("SECTOR", "NATION") or (clause.has("FUND") and not clause.has("ROUND")):
        return None
    if any("valuable" in item.text.lower() for item in clause.sentence.all("BIG") + clause.sentence.all("SMALL")):
        return None
    order = _order(clause)
    if any(item.code == "NTH" and item.text.lower().endswith("round") for item in clause.sentence.items) or (
        clause.has("NTH") and not order and companies
    ):
        order = "earliest-first"
    if _most_investors(clause) or _counted_investors(clause):
        order = "most-investors"
    rounds = (
        clause.has("ROUND", "STAGE")
        or (clause.has("STATUS") and bool(companies))
        or (clause.has("FUNDING") and clause.has("CHANGE"))
        or (clause.has("PORTFOLIO", "INVEST", "LEAD", "TAKEPART") and bool(investors))
        or (clause.has("RAISE") and bool(companies))
    )
    if not rounds and not (
        order
        and clause.has("RAISE", "FUNDING")
        and clause.has("COMPANY", "WHO")
        and order in ("latest-first", "earliest-first")
    ):
        return None
    led = investors if clause.has("LEAD") and investors else clause.led_by
    if _counted_investors(clause):
        return clause.question("rounds", investors=investors, companies=companies, led_by=led, order=order)
    leaderless = " NEG LEAD " in clause.shape and not clause.has("WHO", "INVESTOR")
    if leaderless and not investors:
        return clause.question("rounds", companies=companies, order=order, role="leaderless")
    if order and not clause.counts:
        question = clause.question("rounds", investors=investors, companies=companies, led_by=led, order=order)
        singular = not any(
            item.text.lower().endswith("s") for code in ("ROUND", "PORTFOLIO") for item in clause.sentence.all(code)
        ) and not any(item.text.lower() in ("companies", "startups") for item in clause.sentence.all("COMPANY"))
        vague = (
            clause.has("INVEST", "RAISE")
            and not clause.has("ROUND", "PORTFOLIO", "STAGE")
            and any(item.text.lower() in ("recently", "lately", "recent") for item in clause.sentence.all("LATEST"))
        )
        return replace(question, top=question.top or (1 if singular and not vague else None), measure="")
    if (
        (companies or clause.counts or clause.target in ("ROUND", "STAGE"))
        and not investors
        and not clause.has("COMPANY")
    ):
        if clause.codes[:1] in (("do",), ("have",)) and not clause.has("ROUND", "STAGE"):
            return None
        return clause.question(
            "rounds",
            companies=companies,
            led_by=clause.led_by,
            order="",
            measure="rounds" if clause.counts else "",
        )
    return None


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
    if clause.has("LATEST", "FIRST", "BIG", "SMALL") and _order(clause) and clause.has("ROUND", "RAISE"):
        return None
    question = clause.question("companies-raising", led_by=clause.led_by)
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
    question = clause.question(
        "by-field", investors=investors, order=kind, measure="by_companies" if clause.has("COMPANY") else ""
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


ROUNDS = (
    Form(
        "rounds",
        "rounds",
        ("What were the two biggest Series B rounds?", "What was Nscale's latest round?"),
        _read_rounds,
        _answer_rounds,
        figure="amount",
    ),
)
FIELDS = (
    Form(
        "by-field",
        "themes or countries by their rounds",
        ("Which sectors does Khosla Ventures invest in?",),
        _read_fields,
        _answer_fields,
        figure="rounds",
    ),
)
COMPANIES = (
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
        lambda clause: None,
        plain("companies_by"),
    ),
)
