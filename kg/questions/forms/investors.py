"""Who put money into a company or a round, who led, who was new; and what an investor is in."""

import re
from dataclasses import replace

from kg.questions.clause import Clause
from kg.questions.form import Form, Result, cut, plain
from kg.questions.parameters import Question
from kg.questions.queries import render
from kg.questions.snapshot import Snapshot

_INVESTS = (
    "INVEST",
    "TAKEPART",
    "INVESTOR",
    "LEAD",
    "NOTLEAD",
    "NEWCOMER",
    "RETURNING",
    "FUNDING",
    "RAISE",
    "FUND",
    "ROUND",
    "STAGE",
    "CO",
    "PORTFOLIO",
)


def which_round(clause: Clause) -> str:
    """Return which of a company's rounds is meant: ``latest_round``, ``first_round``, ``biggest_round`` or ``""``."""
    if clause.has("FIRST") and clause.has("INVEST", "INVESTOR") and not clause.investors:
        return "" if first_came_in(clause) else "first_round"
    if not clause.has("ROUND", "RAISE", "FUNDING", "STAGE"):
        return ""
    for code, order in (("LATEST", "latest_round"), ("FIRST", "first_round"), ("BIG", "biggest_round")):
        for item in clause.sentence.all(code):
            if item.text.lower() not in (
                "new",
                "now",
                "today",
                "currently",
                "current",
                "recently",
                "lately",
                "most",
                "top",
                "major",
                "record",
            ):
                return order
    return ""


def first_came_in(clause: Clause) -> bool:
    """Return whether it asks who was new at a time or stage: "Who first invested in Waabi in 2024?"."""
    return any(f" FIRST {verb} " in clause.shape for verb in ("INVEST", "TAKEPART")) and clause.has("TIME", "STAGE")


def _role(clause: Clause) -> str:
    if first_came_in(clause):
        return "new"
    if " NEG LEAD " in clause.shape and clause.has("ROUND", "STAGE") and not clause.has("INVESTOR", "WHO"):
        return "leaderless"
    if clause.has("NOTLEAD") or (clause.has("LEAD") and clause.has("NEG")):
        return "not-lead"
    if clause.has("NEWCOMER") or any(item.text.lower() == "new" for item in clause.sentence.all("LATEST")):
        return "new"
    if clause.has("RETURNING") and not clause.has("NEG"):
        return "returning"
    return "lead" if clause.has("LEAD") and not clause.led_by else ""


def _read_investors_in(clause: Clause) -> Question | None:
    companies = clause.companies
    if (
        not companies
        or clause.investors
        or not clause.has(*_INVESTS)
        or clause.has("ACQUIRE", "HOWMUCH", "WHEN", "VALUE", "WHERE")
    ):
        return None
    asks_who = (
        clause.has("WHO", "INVESTOR", "NEWCOMER", "RETURNING", "CO")
        or clause.target in ("INVESTOR", "LEAD", "FUND")
        or clause.has("LEAD")
    )
    searching = (
        clause.codes[:1] not in (("do",), ("be",), ("have",))
        and clause.has("INVEST")
        and not clause.has("RAISE", "WHICH")
    )
    institutional = clause.target == "COMPANY" and clause.has("INVEST", "LEAD", "TAKEPART") and not clause.has("RAISE")
    if not (asks_who or searching or institutional):
        return None
    role = _role(clause)
    form = "leads" if role == "lead" else "investors-in"
    return clause.question(
        form,
        companies=companies,
        led_by=tuple(n for n in clause.led_by if n not in companies),
        role=role,
        order=which_round(clause),
        measure=_each(clause),
        not_companies=clause.of("not-in", "not-into"),
    )


def _each(clause: Clause) -> str:
    """Return of what each one is meant: companies, stages ("both the Series A and the Series B") or rounds."""
    if len(clause.companies) > 1 and not clause.either:
        return "each"
    if clause.has("BOTH") and len(clause.sentence.all("STAGE")) > 1:
        return "stages"
    return "every" if clause.has("EVERY") else "alone" if clause.has("ALONE") else ""


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
    order = _order(clause)
    if order and not clause.counts:
        return None
    union = "any" if clause.either else "alone" if clause.has("ALONE") else ""
    if clause.of("not-in", "not-into", "not-with"):
        return None
    alone_without = any(item.text.lower() == "without" for item in clause.sentence.all("NEG"))
    without = clause.of("except")
    return clause.question(
        "portfolio",
        investors=investors,
        led_by=led,
        measure=measure or union,
        role="not-lead" if clause.has("NOTLEAD") else "",
        not_investors=clause.of("not-by"),
        absent=without if alone_without else (),
        without=() if alone_without else without,
    )


def _order(clause: Clause) -> str:
    for code, order in (
        ("BIG", "biggest"),
        ("SMALL", "smallest"),
        ("LATEST", "latest-first"),
        ("FIRST", "earliest-first"),
    ):
        for item in clause.sentence.all(code):
            if item.text.lower() not in (
                "now",
                "today",
                "currently",
                "current",
                "new",
                "at present",
                "at the moment",
                "these days",
                "right now",
            ):
                return order
    return ""


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
        not clause.has(*_INVESTS)
        or clause.has("WHO")
        or (clause.has("INVESTOR") and clause.has("WHICH", "HOWMANY", "LIST"))
    ):
        return None
    count = {"count": clause.counts}
    return clause.question(
        "investment", investors=investors, companies=companies, led_by=investors if clause.has("LEAD") else (), **count
    )


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
    if not (asks or institutional) or (not asks and companies_are_backed(clause)):
        return None
    if clause.has("WHO") and clause.has("RAISE", "DOING") and not clause.has("INVEST", "INVESTOR", "LEAD", "ACTIVE"):
        return None
    if clause.has("WHO", "WHICH") and clause.target == "COMPANY" and clause.has("by") and not clause.has("WHO"):
        return None
    role = "lead" if clause.has("LEAD") and not clause.led_by else ""
    own = clause.question("investors-by", role=role)
    ranked = clause.has("ACTIVE", "CENTRAL") or (
        clause.has("BIG") and (clause.has("INVEST", "ROUND", "COMPANY", "LEAD", "INVESTOR", "TAKEPART"))
    )
    if clause.has("CENTRAL"):
        return clause.question("central", top=own.top or (1 if _singular(clause) else None))
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


def companies_are_backed(clause: Clause) -> bool:
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


def _answer_ranked(question: Question, snapshot: Snapshot) -> Result:
    return plain("most_active")(question, snapshot)


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
    question = clause.question("pairs")
    return replace(question, top=question.top or 1, count=False)


def _answer_pairs(question: Question, snapshot: Snapshot) -> Result:
    rows, query = plain("pairs")(replace(question, top=None), snapshot)
    return cut(tuple({row.name: row for row in rows}.values()), question.top), query


FORMS = (
    Form(
        "pairs",
        "pairs of investors by shared rounds",
        ("Which pair of investors shares the most rounds?",),
        _read_pairs,
        _answer_pairs,
        figure="shared rounds",
    ),
    Form(
        "investment",
        "rounds of {companies} that {investors} is in",
        ("Did Nvidia invest in Waabi?",),
        _read_investment,
        plain("investment"),
        needs=("investors", "companies"),
    ),
    Form(
        "leads",
        "lead investors of {companies}",
        ("Who led Synthesia's Series D?",),
        _read_investors_in,
        plain("investors_in"),
        needs=("companies",),
        figure="rounds led",
        grouped="investors_in",
    ),
    Form(
        "investors-in",
        "investors in {companies}",
        ("Who invested in Nscale's Series C?", "Who participated in Waabi's Series C without leading it?"),
        lambda clause: None,
        plain("investors_in"),
        needs=("companies",),
        figure="rounds",
        grouped="investors_in",
    ),
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

BROAD = (
    Form(
        "most-active",
        "most active investors",
        ("Who are the three most active investors of 2026?",),
        _read_investors_by,
        _answer_ranked,
        figure="rounds",
        grouped="most_active",
    ),
    Form(
        "investors-by",
        "investors",
        ("Which investors backed robotics companies?",),
        lambda clause: None,
        plain("investors_in"),
        figure="rounds",
        grouped="investors_in",
    ),
    Form(
        "central",
        "investors with the most different co-investors",
        ("Who is the best connected investor?",),
        lambda clause: None,
        plain("central"),
        figure="co-investors",
    ),
)
