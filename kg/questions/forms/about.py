"""What is known of one thing: where it is, what it does, when its rounds were, its funds, all in all."""

import re
from dataclasses import replace

from kg.questions.clause import Clause, pick
from kg.questions.form import Form, Result, plain, read_elsewhere
from kg.questions.forms.investors import which_round
from kg.questions.narrowing import narrowed
from kg.questions.parameters import Question
from kg.questions.queries import render
from kg.questions.snapshot import Snapshot

_PROFILE = re.compile(
    r"(?:please )?(?:(?:can|could) you )?(?:tell me (?:more |all |everything )?about"
    r"|what (?:do you|does the graph|do we) know about|what is known (?:about|of)"
    r"|everything (?:you know )?(?:about|on)|(?:show|describe|look up|find)(?: me)?|profile(?: of)?|who(?: is|'s| are)"
    r"|info(?:rmation)? (?:on|about)|overview (?:of|on)|facts (?:about|on)|details (?:about|of|on)|summary of"
    r"|summarise|summarize|all about)? ?(?:the )?(?:company |investor |startup |fund )?_ ?"
    r"(?:'s )?(?:profile|overview|info|information|facts|details|summary)? ?[?.!]*"
)
"""What may stand round a name alone for it to ask for all that is known of it."""


def _read_location(clause: Clause) -> Question | None:
    whole = clause.everyone
    asks = (
        clause.has("WHERE")
        or (clause.target == "NATION" and clause.has("from", "BASED", "in", "be", "'s", "of"))
        or clause.codes in (("ORG", "NATION"), ("be", "ORG", "PLACE"), ("be", "ORG", "from", "PLACE"))
        or (clause.has("BASED") and clause.codes[:1] in (("be",), ("do",)))
        or clause.codes
        in (("ORG", "BASED"), ("be", "ORG", "PLACE", "COMPANY"), ("be", "ORG", "COMPANY", "from", "PLACE"))
    )
    if (
        not whole
        or not asks
        or clause.has(
            "INVEST",
            "CO",
            "RAISE",
            "LEAD",
            "TAKEPART",
            "ACQUIRE",
            "INVESTOR",
            "HOWMANY",
            "PORTFOLIO",
            "WHEN",
            "FUNDING",
        )
    ):
        return None
    text = clause.sentence.text.lower()
    country = any(word in text for word in ("country", "nation", "countries")) and "city" not in text
    return narrowed(
        clause, "location", companies=whole, measure="country" if country else "", places=(), investor_places=()
    )


def _answer_location(question: Question, snapshot: Snapshot) -> Result:
    return plain("location_country" if question.measure == "country" else "location")(question, snapshot)


def _read_doing(clause: Clause) -> Question | None:
    companies = clause.companies or clause.of("?", "investor")
    if len(companies) != 1 and not (clause.companies and clause.has("DOING", "SECTOR")):
        return None
    if clause.has(
        "INVEST",
        "CO",
        "RAISE",
        "LEAD",
        "TAKEPART",
        "INVESTOR",
        "ROUND",
        "VALUE",
        "ACQUIRE",
        "ACQUISITION",
        "WHO",
        "HOWMUCH",
        "WHEN",
        "WHERE",
        "HOWMANY",
        "PORTFOLIO",
        "STAGE",
        "STATUS",
        "FUND",
        "PAY",
        "CONFLICT",
    ):
        return None
    if clause.has("PLACE"):
        return None
    kind = clause.target == "COMPANY" and clause.has("be")
    if (
        clause.has("DOING", "SECTOR")
        or clause.shape.endswith(" do ")
        or kind
        or clause.codes in (("WHICH", "be", "ORG"), ("WHICH", "ORG"), ("WHICH", "be", "UNKNOWN"))
    ):
        return narrowed(clause, "themes", companies=companies, themes=())
    return None


def _read_when(clause: Clause) -> Question | None:
    if not clause.has("WHEN") or not clause.names:
        return None
    companies, investors = clause.companies, clause.of("investor", "with", "pair")
    for name in clause.of("?"):
        companies, investors = (
            (companies, (*investors, name)) if clause.has("INVEST") and companies else ((*companies, name), investors)
        )
    if not clause.has(
        "RAISE",
        "ROUND",
        "STAGE",
        "INVEST",
        "LEAD",
        "MONEY",
        "FUNDING",
        "CO",
        "TAKEPART",
        "TOGETHER",
        "PORTFOLIO",
        "SHARE",
    ):
        return None
    order = which_round(clause)
    if clause.has("FIRST") and not order:
        order = "earliest-first"
    elif clause.has("LATEST") and not order:
        order = "latest-first"
    led_by = investors if clause.has("LEAD") else ()
    question = narrowed(
        clause, "when", companies=companies, investors=investors, order=order, led_by=led_by, count=False
    )
    return replace(question, top=question.top or (1 if order in ("earliest-first", "latest-first") else None))


def _read_funds(clause: Clause) -> Question | None:
    fund_items = [
        (item, thing) for group in clause.groups for item in group.items for thing in item.meant if thing.kind == "fund"
    ]
    text = clause.sentence.text.lower()
    if clause.codes == ("HOWMUCH", "be", "UNKNOWN") and not clause.groups[0].items[0].weak:
        return narrowed(clause, "funds", funds=clause.everyone, count=False)
    if fund_items and not clause.has("ACQUIRE", "WHEN", "WHERE", "CO", "CONNECT"):
        funds = tuple(dict.fromkeys(thing.iri for _, thing in fund_items))
        others = tuple(
            pick(item, "investor").iri
            for group in clause.groups
            for item in group.items
            if not any(thing.kind == "fund" for thing in item.meant)
        )
        if (
            clause.has("HOWMUCH", "SUM", "TOTAL", "RAISE") and not others and not clause.has("INVEST", "LEAD", "WHO")
        ) or (clause.has("VALUE") and not others):
            return narrowed(clause, "funds", funds=funds, count=False)
        takes = [
            group
            for group in clause.groups
            if group.role in ("company", "?")
            and any(thing.kind == "fund" for item in group.items for thing in item.meant)
        ]
        backs = clause.has("INVEST", "INVESTOR", "FUNDING", "TAKEPART", "FUND", "WHO", "BUYER", "LEAD", "RAISE")
        if takes and backs and not others and not clause.has("PORTFOLIO", "HOWMUCH"):
            return narrowed(clause, "fund-backers", funds=funds)
        if takes and others and clause.has("INVEST", "TAKEPART", "FUNDING"):
            return narrowed(clause, "fund-backers", funds=funds)
    if clause.has("CO") or (clause.of("with") and clause.has("TAKEPART", "INVEST", "ROUND", "TOGETHER")):
        return None
    if clause.target == "FUND" or (
        clause.has("FUND") and not clause.has("WHO", "INVESTOR", "COMPANY", "ROUND", "INVEST") and not clause.companies
    ):
        backers = clause.investors or clause.of("?", "with")
        if clause.companies or (
            not backers and clause.has("INVEST", "LEAD", "CO", "TAKEPART", "ACTIVE") and "fund" in text
        ):
            return None
        biggest = clause.has("BIG")
        question = narrowed(clause, "funds", investors=backers)
        return replace(question, top=question.top or (1 if biggest and "funds" not in text else None))
    return None


def _read_profile(clause: Clause) -> Question | None:
    """A name alone, as in a search box, or "tell me about …"."""
    if clause.names != 1 or len(clause.groups) != 1:
        return None
    item = clause.groups[0].items[0]
    around = f"{clause.sentence.text[: item.start]} _ {clause.sentence.text[item.end :]}"
    if (item.code == "UNKNOWN" and item.text.isdigit()) or not _PROFILE.fullmatch(" ".join(around.lower().split())):
        return None
    return narrowed(clause, "profile", companies=clause.everyone)


def _answer_funds(question: Question, snapshot: Snapshot) -> Result:
    return plain("funds")(question, snapshot)


def _answer_profile(question: Question, snapshot: Snapshot) -> Result:
    return plain("profile")(question, snapshot)


def _answer_when(question: Question, snapshot: Snapshot) -> Result:
    query = render("when", snapshot.bindings(question))
    rows = snapshot.select(query)
    return (rows[: question.top] if question.top else rows), query


FORMS = (
    Form(
        "funds",
        "funds",
        ("How big is the AI Infrastructure Partnership?", "Which funds does Microsoft back?"),
        _read_funds,
        _answer_funds,
    ),
    Form(
        "fund-backers",
        "who backs {funds}",
        ("Who backs the Physical AI Investment Fund?",),
        read_elsewhere,
        plain("fund_backers"),
        needs=("funds",),
    ),
    Form(
        "location",
        "where {companies} is based",
        ("Where is Neura Robotics based?",),
        _read_location,
        _answer_location,
        needs=("companies",),
    ),
    Form(
        "when",
        "when {companies} raised",
        ("When did Isomorphic Labs raise its Series B?",),
        _read_when,
        _answer_when,
        lists=False,
    ),
)

LAST = (
    Form(
        "themes",
        "what {companies} does",
        ("What is Upscale AI working on?",),
        _read_doing,
        plain("themes"),
        needs=("companies",),
    ),
    Form(
        "profile",
        "what is known of {companies}",
        ("Nscale", "Tell me about Nscale"),
        _read_profile,
        _answer_profile,
        needs=("companies",),
    ),
)
