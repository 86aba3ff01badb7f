"""Who acquired whom, for how much, and when."""

from dataclasses import replace

from kg.questions.clause import Clause
from kg.questions.form import Form, Result, cut, read_elsewhere
from kg.questions.narrowing import narrowed
from kg.questions.parameters import Question
from kg.questions.queries import EVERY_STATUS, counted, render
from kg.questions.snapshot import Row, Snapshot


def _costs(clause: Clause) -> bool:
    return any(item.text.lower().startswith("cost") for item in clause.sentence.all("PAY"))


def _read_acquisitions(clause: Clause) -> Question | None:
    if not clause.has("ACQUIRE", "ACQUISITION", "BUYER", "EXPENSIVE", "CHEAP") and not (
        clause.has("PAY")
        and clause.names > (1 if _costs(clause) else 0)
        and not clause.has("VALUE", "RAISE", "INVEST", "ROUND", "STAGE")
    ):
        return None
    if clause.has("INVEST", "INVESTOR", "CO", "LEAD") and not clause.has("ACQUISITION"):
        return None
    if (
        clause.has("EXPENSIVE")
        and clause.target == "COMPANY"
        and not clause.has("ACQUIRE", "ACQUISITION", "BUYER", "PAY")
    ):
        return None
    acquirers, targets = clause.investors, clause.companies
    for name in clause.of("?", "with", "pair"):
        if not acquirers and not targets and not clause.has("WHO", "BUYER"):
            acquirers = (*acquirers, name)
        else:
            targets = (*targets, name)
    if not acquirers and not targets and clause.names:
        return None
    if clause.target == "ACQUISITION" and targets and not acquirers and not clause.has("ACQUIRE", "of", "PAY", "BUYER"):
        acquirers, targets = targets, ()
    if _costs(clause) and acquirers:
        acquirers, targets = targets, acquirers
    asks_who = (
        clause.has("BUYER")
        or clause.target == "INVESTOR"
        or (clause.target == "COMPANY" and clause.has("ACQUIRE") and bool(targets))
    )
    if clause.has("WHEN") and (acquirers or targets):
        return narrowed(clause, "when-acquired", investors=acquirers, companies=targets, count=False)
    order = ""
    if clause.has("EXPENSIVE", "BIG"):
        order = "biggest"
    elif clause.has("SMALL", "CHEAP"):
        order = "smallest"
    elif clause.has("LATEST"):
        order = "latest-first"
    measure = ""
    if clause.has("HOWMUCH", "PAY") and (acquirers or targets) and not order:
        measure = "price"
    elif asks_who and not acquirers:
        measure = "by_acquirer"
    busiest = (
        clause.has("BIG") and clause.has("ACQUISITION", "ACQUIRE", "COMPANY") and clause.has("WHO", "BUYER")
    ) or (clause.has("ACTIVE") and clause.has("BUYER"))
    if (
        (busiest or (clause.shape.find(" BIG ACQUISITION ") >= 0 and clause.has("WHO", "COMPANY")))
        and not targets
        and not acquirers
    ):
        return replace(narrowed(clause, "most-acquisitive"), top=narrowed(clause, "x").top or 1, count=False)
    question = narrowed(clause, "acquisitions", investors=acquirers, companies=targets, order=order, measure=measure)
    under_way = any(
        item.text.lower() in ("buying", "acquiring", "purchasing", "taking over")
        for item in clause.sentence.all("ACQUIRE")
    )
    if not question.statuses and (under_way or " being " in clause.sentence.text.lower()):
        question = replace(question, statuses=EVERY_STATUS)
    if order and question.top is None and order != "latest-first" and not _plural(clause):
        question = replace(question, top=1)
    return question


def _plural(clause: Clause) -> bool:
    return any(item.text.lower().endswith("s") for item in clause.sentence.all("ACQUISITION"))


def _answer_acquisitions(question: Question, snapshot: Snapshot) -> Result:
    query = render("acquisitions", snapshot.bindings(question))
    rows = snapshot.select(query)
    if question.measure == "price" and not rows and not question.statuses:  # a price is agreed before a purchase closes
        query = render("acquisitions", snapshot.bindings(replace(question, statuses=EVERY_STATUS)))
        rows = snapshot.select(query)
    if not rows and question.investors and question.companies and question.measure == "price":
        query = render("acquisitions", snapshot.bindings(_other_way(question)))  # "Nvidia Mellanox price"
        rows = snapshot.select(query)
    if question.count:
        distinct = len(
            {(row.iri, *row.via) for row in rows} if question.measure == "by_acquirer" else {row.iri for row in rows}
        )
        return (Row("count", value=distinct, via=tuple(via for row in rows for via in row.via)),), counted(query)
    if question.measure == "price":
        rows = tuple(row for row in rows if row.value is not None)
    merged: dict[str, Row] = {}
    for row in rows:
        known = merged.get(row.iri or row.name)
        merged[row.iri or row.name] = replace(known, via=(*known.via, *row.via)) if known else row
    return cut(tuple(merged.values()), question.top), query


def _other_way(question: Question) -> Question:
    return replace(question, investors=question.companies, companies=question.investors, statuses=EVERY_STATUS)


def _answer_busiest(question: Question, snapshot: Snapshot) -> Result:
    query = render("most_acquisitive", snapshot.bindings(question))
    return cut(snapshot.select(query), question.top), query


def _answer_when(question: Question, snapshot: Snapshot) -> Result:
    query = render("when_acquired", snapshot.bindings(question))
    return snapshot.select(query), query


FORMS = (
    Form(
        "acquisitions",
        "acquisitions",
        ("What has Nvidia acquired?", "Who acquired Wiz?", "Which acquisitions are planned?"),
        _read_acquisitions,
        _answer_acquisitions,
    ),
    Form(
        "when-acquired",
        "when the acquisition took place",
        ("When did Google acquire Wiz?",),
        read_elsewhere,
        _answer_when,
        lists=False,
    ),
    Form(
        "most-acquisitive",
        "who acquired most",
        ("Who made the most acquisitions?",),
        read_elsewhere,
        _answer_busiest,
        figure="acquisitions",
    ),
)
