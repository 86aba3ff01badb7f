"""From a question in plain English to its answer: read, take a form, run its query, say it."""

import json
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any, Final
from weakref import WeakKeyDictionary

import pyoxigraph as ox

from kg.errors import QuestionError
from kg.questions.accounting import left_out, overlooked, why_not
from kg.questions.answering import answer_to
from kg.questions.answers import Answer, Status
from kg.questions.clause import Clause
from kg.questions.forms import QUESTIONS
from kg.questions.nested import nested_in
from kg.questions.parameters import IRIS, Question, question_from
from kg.questions.rereading import other_forms, other_names, period_notes
from kg.questions.snapshot import Graph, Snapshot, snapshot_of
from kg.questions.understanding import understand, unknown_names

LONGEST: Final = 500
"""Characters of a question; what is longer is no question."""

EXAMPLES: Final = (
    "Who co-invested with Nvidia in 2026?",
    "Who invested in Nscale's Series C?",
    "What is in Intel Capital's portfolio?",
    "How much did Harmattan AI raise in its Series B?",
    "What is Legora's valuation?",
    "What were the two biggest Series B rounds?",
    "Which robotics companies are based in China?",
    "Who acquired Wiz?",
)
_SNAPSHOTS: "WeakKeyDictionary[Graph, Snapshot]" = WeakKeyDictionary()


def snapshot(graph: Graph) -> Snapshot:
    """Return the names of a graph as it is now; read once for each state of its store, and kept with the handle."""
    known = _SNAPSHOTS.get(graph)
    if known is None or known.store is not graph.oxigraph:
        known = _SNAPSHOTS[graph] = snapshot_of(graph.oxigraph)
    return known


def ask(graph: Graph, question: str | Question | Mapping[str, Any], *, evidence: bool = True) -> Answer:
    """Answer a question, in plain English or as a typed form.

    A text always gets one of the four answers, whatever it is. ``QuestionError`` says what is wrong with a form that is
    given: unknown, or without a parameter that it needs.
    """
    state = snapshot(graph)
    if isinstance(question, str):
        return ask_text(question, state, evidence)
    asked = question if isinstance(question, Question) else question_from(question)
    form = QUESTIONS.get(asked.form)
    if form is None:
        raise QuestionError(f"no form {asked.form!r}; there are: {', '.join(QUESTIONS)}")
    missing = [name for name in form.needs if not getattr(asked, name)]
    if missing:
        raise QuestionError(f"{asked.form} needs {' and '.join(missing)}")
    _check_iris(asked)
    return answer_to("", asked, state, evidence)


def _check_iris(question: Question) -> None:
    for name in IRIS:
        for iri in getattr(question, name):
            try:
                ox.NamedNode(iri)
            except ValueError:
                raise QuestionError(f"parameter {name!r} holds no IRI: {iri[:80]!r}") from None


def ask_text(text: str, state: Snapshot, evidence: bool) -> Answer:
    """Answer a question in plain English, whatever it is."""
    if len(text) > LONGEST:
        return _not_understood(text[:LONGEST], f"A question has at most {LONGEST} characters.")
    return _ask_nested(text, state, evidence) or _ask_plain(text, state, evidence)


def _ask_nested(text: str, state: Snapshot, evidence: bool) -> Answer | None:
    """Answer a question that holds another; ``None`` where it holds none, or where that has not one answer."""
    nested = nested_in(text)
    if nested is None:
        return None
    within = _ask_plain(nested.inner, state, evidence=False)
    if within.status is not Status.ANSWERED or within.question is None or within.question.count:
        return None
    first = within.answers[0]
    alone = len(within.answers) == 1
    single = alone or within.question.top == 1 or within.question.order.endswith(("_round", "-first"))
    if not single or (nested.a_round and not first.rests_on):
        return None
    if not alone and first.value == within.answers[1].value and first.unit == within.answers[1].unit:
        said = f"{first.name} and {within.answers[1].name}"
        return _not_understood(text, f"“{nested.inner}” has more than one answer: {said}.")
    rounds = first.rests_on[:1] if nested.a_round else ()
    answer = _ask_plain(nested.outer(first.name), state, evidence, rounds)
    note = f"“{nested.inner}” {first.name}" + (f", {first.detail}" if nested.a_round and first.detail else "")
    return replace(answer, text=text, notes=(note, *answer.notes))


def _ask_plain(text: str, state: Snapshot, evidence: bool, rounds: tuple[str, ...] = ()) -> Answer:
    sentence, questions = understand(text, state)
    if not questions:
        return _not_understood(text)
    questions = [replace(question, rounds=rounds) for question in questions]
    unknown = unknown_names(sentence, questions[0])
    if unknown is None:
        return _not_understood(text)
    word = overlooked(Clause(sentence), questions[0])
    if word and not unknown:
        return _not_understood(text, why_not(word))
    if unknown:
        nearest = tuple(dict.fromkeys(name for one in unknown for name in state.names.nearest(one)))[:6]
        hint = f" Nearest: {', '.join(nearest)}." if nearest else ""
        return Answer(
            text,
            Status.UNKNOWN_ENTITY,
            f"The graph does not know {' or '.join(f'“{one}”' for one in unknown)}.{hint}",
            notes=tuple(note for note in sentence.notes if not any(f"“{one}”" in note for one in unknown)),
            nearest=nearest,
        )
    answer = answer_to(text, questions[0], state, evidence)
    missed = "" if questions[0].sources else left_out(questions[0], answer.sparql)
    if missed:
        return _not_understood(text, f"“{missed}” cannot be taken account of in: {answer.says}.")
    notes = [*sentence.notes, *period_notes(sentence), *answer.notes]
    readings = [*other_names(sentence, questions[0], state), *other_forms(questions, state)]
    return replace(answer, notes=tuple(dict.fromkeys(notes)), readings=tuple(readings)[:5])


def _not_understood(text: str, why: str = "") -> Answer:
    said = why or "That is not a question that the graph can answer."
    return Answer(
        text,
        Status.NOT_UNDERSTOOD,
        f"{said} It knows who invested in what, with whom, when, where and how much; for example: {EXAMPLES[0]}",
        examples=EXAMPLES,
    )


def answer_file(graph: Graph, questions: Path, out: Path) -> int:
    """Answer a file of questions, one JSON object with ``id`` and ``question`` a line; return how many.

    Each line written holds ``id``, ``status`` and ``answers`` with ``name``, ``value`` and ``unit``.
    """
    lines = []
    for line in questions.read_text("utf-8").splitlines():
        if not line.strip():
            continue
        row = json.loads(line)
        answer = ask(graph, str(row["question"]), evidence=False)
        listed = [{"name": found.name, "value": found.value, "unit": found.unit} for found in answer.answers]
        lines.append(json.dumps({"id": row["id"], "status": str(answer.status), "answers": listed}, ensure_ascii=False))
    out.write_text("".join(line + "\n" for line in lines), "utf-8")
    return len(lines)
