"""From a question to its answer: its query run, its rounds and documents found, said in words."""

from dataclasses import replace

import pyoxigraph as ox

from kg.questions.answers import Answer, Found, Status
from kg.questions.clause import UNKNOWN
from kg.questions.form import Form
from kg.questions.forms import QUESTIONS
from kg.questions.parameters import Question
from kg.questions.queries import render
from kg.questions.quotes import evidence_for
from kg.questions.snapshot import Row, Snapshot
from kg.questions.wording import sentence_of, title_of


def answer_to(text: str, question: Question, state: Snapshot, evidence: bool) -> Answer:
    """Return the answer to a question as read from a text (``""`` where it was given as a form)."""
    form = QUESTIONS[question.form]
    counted = replace(question, count=False) if question.sources else question
    rows, query = form.answer(counted, state)
    if form.grouped and rows and (question.sources or (evidence and not question.count)):
        rows = _with_all_rounds(form, counted, rows, state)
    if question.sources:
        rows, query = _documents(question, rows, state)
    if question.nth:
        rows = tuple(row for row in rows if len(rows) >= question.nth and row.value == rows[question.nth - 1].value)
    title = title_of(question, state)
    told = evidence_for(rows, state) if evidence and rows else {}
    answers = tuple(
        Found(row.name, row.iri, row.value, row.unit, row.detail, told.get(i, ()), row.via)
        for i, row in enumerate(rows)
    )
    empty = (
        not answers
        or (question.count and not answers[0].value)
        or all(not found.name and found.value is None for found in answers)
        or (question.form in ("sums", "averages") and not answers[0].value)
    )
    status = Status.EMPTY if empty and not (question.count and answers) else Status.ANSWERED
    sentence = sentence_of(title, form.lists and not question.sources, form.figure, question, answers)
    notes: tuple[str, ...] = ()
    if status is Status.EMPTY:
        answers = ()
        notes = (f"All names are known, but nothing fits. The graph reaches to {state.newest.isoformat()}.",)
    return Answer(text, status, sentence, question, title, query, answers, notes)


def _with_all_rounds(form: Form, question: Question, rows: tuple[Row, ...], state: Snapshot) -> tuple[Row, ...]:
    """Return the rows with all the rounds that each rests on (those after the first twenty keep one of them)."""
    first = rows if question.sources else rows[:20]
    if question.form == "most-active" and not question.sources:  # a ranking over all rounds: a few of each will do
        return tuple(replace(row, via=_some_rounds(question, row, state) if row in first else ()) for row in rows)
    bindings = state.bindings(replace(question, top=None))
    anchored = question.investors or question.companies or question.led_by  # then the rounds are few: sift, do not seek
    bindings["among" if anchored else "only"] = [ox.NamedNode(row.iri) for row in first if row.iri]
    bindings["evidence"] = [ox.Literal("all")]
    via = {row.iri: row.via for row in state.select(render(form.grouped, bindings))}
    return tuple(replace(row, via=via.get(row.iri, row.via)) for row in rows)


def _some_rounds(question: Question, row: Row, state: Snapshot) -> tuple[str, ...]:
    bindings = state.bindings(replace(question, top=None))
    bindings["only"] = [ox.NamedNode(row.iri or UNKNOWN)]
    return tuple(via for found in state.select(render("some_rounds", bindings)) for via in found.via)


def _documents(question: Question, rows: tuple[Row, ...], state: Snapshot) -> tuple[tuple[Row, ...], str]:
    things = tuple(dict.fromkeys(via for row in rows for via in row.via))
    bindings = state.bindings(question) | {"things": [ox.NamedNode(iri) for iri in things]}
    if not things:
        bindings["things"] = [ox.NamedNode("urn:nothing")]
    template = "sources_of_investor" if question.form == "investment" and question.investors else "sources"
    if question.led_by:
        bindings["lead"] = [ox.Literal("lead")]
    query = render(template, bindings)
    found: dict[str, Row] = {}
    for row in state.select(query):
        known = found.get(row.iri or row.name)
        found[row.iri or row.name] = replace(known, via=(*known.via, *row.via)) if known else row
    documents = tuple(found.values())
    if question.count:
        return (Row("count", value=len(documents)),), query
    return documents, query
