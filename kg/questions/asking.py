"""From a question in plain English to its answer: read, take a form, run its query, say it."""

import json
import re
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any, Final
from weakref import WeakKeyDictionary

import pyoxigraph as ox

from kg.errors import QuestionError
from kg.questions.accounting import left_out, overlooked, why_not
from kg.questions.answers import Answer, Found, Reading, Status, constraint_words, evidence_for, names_of, sentence_of
from kg.questions.clause import UNKNOWN, Clause
from kg.questions.constraints.times import Period
from kg.questions.form import Form
from kg.questions.forms import FORMS
from kg.questions.items import Item
from kg.questions.names import ACTORS
from kg.questions.nested import nested_in
from kg.questions.parameters import IRIS, Question, question_from
from kg.questions.queries import render
from kg.questions.sentence import Sentence, read_sentence
from kg.questions.snapshot import Graph, Row, Snapshot, snapshot_of
from kg.questions.words import CONSTRAINT_WORDS

LONGEST: Final = 500
"""Characters of a question; what is longer is no question."""

QUESTIONS: Final[Mapping[str, Form]] = {form.name: form for form in FORMS}
"""All forms of question by name."""

_EXAMPLES: Final = (
    "Who co-invested with Nvidia in 2026?",
    "Who invested in Nscale's Series C?",
    "What is in Intel Capital's portfolio?",
    "How much did Harmattan AI raise in its Series B?",
    "What is Legora's valuation?",
    "What were the two biggest Series B rounds?",
    "Which robotics companies are based in China?",
    "Who acquired Wiz?",
)
_OTHER_MATTERS = re.compile(
    r"^(?:will|when will|does it|is it true) |\b(?:mean|means|meaning)\W*$|\b(?:difference|differences) between\b"
    r"|\bwhat (?:is|are|'s) an? [\w -]+\W*$|\bwill\b.+\b(?:worth|valued|cost|succeed|grow|rise|go up)\b"
    r"|\bwould\b.+\bif\b|\band (?:when|where|why|how|who|how much|with whom|by whom)\W*$"
)
"""What asks for the future, or for the meaning of words."""
_NAMING: Final = ("investors", "companies", "led_by", "without", "funds", "absent", "not_investors", "not_companies")
_HOW_IS_ASKED: Final = ("CONNECT", "CHANGE", "DOC", "VALUE", "CONFLICT")
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
        return _ask_text(question, state, evidence)
    asked = question if isinstance(question, Question) else question_from(question)
    form = QUESTIONS.get(asked.form)
    if form is None:
        raise QuestionError(f"no form {asked.form!r}; there are: {', '.join(QUESTIONS)}")
    missing = [name for name in form.needs if not getattr(asked, name)]
    if missing:
        raise QuestionError(f"{asked.form} needs {' and '.join(missing)}")
    _check_iris(asked)
    return _answer("", asked, state, evidence)


def _check_iris(question: Question) -> None:
    for name in IRIS:
        for iri in getattr(question, name):
            try:
                ox.NamedNode(iri)
            except ValueError:
                raise QuestionError(f"parameter {name!r} holds no IRI: {iri[:80]!r}") from None


def _ask_text(text: str, state: Snapshot, evidence: bool) -> Answer:
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
    sentence, questions = _understand(text, state)
    if not questions:
        return _not_understood(text)
    questions = [replace(question, rounds=rounds) for question in questions]
    unknown = _unknown(sentence, questions[0])
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
    answer = _answer(text, questions[0], state, evidence)
    missed = "" if questions[0].sources else left_out(questions[0], answer.sparql)
    if missed:
        return _not_understood(text, f"“{missed}” cannot be taken account of in: {answer.says}.")
    notes = [*sentence.notes, *_period_notes(sentence), *answer.notes]
    readings = [*_other_names(sentence, questions[0], state), *_other_forms(questions, state)]
    return replace(answer, notes=tuple(dict.fromkeys(notes)), readings=tuple(readings)[:5])


def _understand(text: str, state: Snapshot) -> tuple[Sentence, list[Question]]:
    """Return the sentence and its readings, the best first; common words are tried as names where nothing else fits."""
    sentence = read_sentence(text, state.names, state.newest)
    if sentence.outside or not sentence.items:
        return sentence, []
    questions = read_questions(sentence)
    if not questions or _unknown(sentence, questions[0]):
        loose = read_sentence(text, state.names, state.newest, loose=True)
        others = [] if loose.outside else read_questions(loose)
        if others and loose.items != sentence.items and _unknown(loose, others[0]) == []:
            return loose, others
    return sentence, questions


def read_questions(sentence: Sentence) -> list[Question]:
    """Return the questions that the forms read from a sentence, the most special first."""
    if _OTHER_MATTERS.search(sentence.text.lower()) or (sentence.has("HOW") and not sentence.has(*_HOW_IS_ASKED)):
        return []
    asked = _sources(sentence)
    if asked is not None:
        return asked
    clause = Clause(sentence)
    found = [question for form in FORMS if (question := form.read(clause)) is not None]
    whole = [question for question in found if not overlooked(clause, question)]
    return (whole or found)[:3]


def _sources(sentence: Sentence) -> list[Question] | None:
    """Read a question for documents: what is left without its words for them is what they say."""
    if not sentence.has("DOC") or sentence.has("CONFLICT"):
        return None
    items = [replace(item, code="INVEST") if item.text.lower() == "backing" else item for item in sentence.items]
    at = next(i for i, item in enumerate(items) if item.code == "DOC")
    rest = [item for item in items if item.code != "DOC"]
    dropped = {
        "WHICH",
        "LIST",
        "that",
        "WHO",
        "WHERE",
        "be",
        "do",
        "HOWMANY",
        "for",
        "on",
        "about",
        "is",
        "WHEN",
        "PROFILE",
        "have",
        "DOING",
        "BASED",
        "it",
    }
    head = [item for item in items[:at] if item.code not in dropped]
    while rest and rest[0].code in dropped and rest[0].start < items[at].end + 12:
        rest.pop(0)
    left = replace(sentence, items=tuple(rest if rest else head))
    for name in ("codes", "shape"):
        left.__dict__.pop(name, None)
    clause = Clause(left)
    counts = any(item.code == "HOWMANY" for item in items[:at])
    questions = [question for form in FORMS if (question := form.read(clause)) is not None]
    if not questions and clause.names:
        stages = clause.question("rounds", companies=clause.companies or clause.everyone)
        if stages.stages or stages.low is not None or stages.first:
            questions = [stages]
        else:
            questions = [clause.question("profile", companies=clause.everyone)]
    return [
        replace(question, sources=True, count=counts, top=None if question.form != "rounds" else question.top)
        for question in questions[:1]
    ]


def _unknown(sentence: Sentence, question: Question) -> list[str] | None:
    """Return names the graph does not hold; ``None`` where a word is left that the question does not account for."""
    used = {iri for name in _NAMING for iri in getattr(question, name)}
    unknown = []
    capitals = any(item.text[0].isupper() for item in sentence.all("ORG"))  # then names are written large here
    for item in sentence.items:
        if item.code != "UNKNOWN":
            continue
        if item.weak and (capitals or UNKNOWN + item.text not in used or _no_name(item.text)):
            return None
        unknown.append(item.text)
    unknown.extend(item.text for item in sentence.all("ORG") if item.weak and _out_of_role(item, question))
    clause = Clause(sentence)
    for group in clause.groups:
        if (
            group.role == "?"
            and any(item.weak for item in group.unknown)
            and not sentence.has("CO", "PORTFOLIO", "INVESTOR", "CONNECT", "SHARE", "TOGETHER", "BOTH")
        ):
            return None
    return unknown


_RAISES: Final = frozenset({"investors-in", "leads", "raised", "raised-in-total", "valuation", "when"})
_INVESTS: Final = frozenset({"portfolio", "co-investors", "shared-deals", "shared-companies"})


def _out_of_role(item: Item, question: Question) -> bool:
    """Return whether a shortened or misspelt name would be one that never does what it does here: another is meant."""
    for named in item.meant:
        if question.form in _RAISES and named.iri in question.companies:
            return named.invested > 0 and not named.raised
        if question.form in _INVESTS and named.iri in question.investors:
            return named.raised > 0 and not named.invested
    return False


def _no_name(text: str) -> bool:
    """Return whether a word that is written small is no name: a number, an adverb, a place in a row."""
    return text.isdigit() or text.endswith(("ly", "ed", "ing")) or not CONSTRAINT_WORDS.isdisjoint(text.lower().split())


def _answer(text: str, question: Question, state: Snapshot, evidence: bool) -> Answer:
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


def title_of(question: Question, state: Snapshot) -> str:
    """Return a question in words: its form with its names, and its constraints."""
    form = QUESTIONS[question.form]
    names = {
        name: names_of(getattr(question, name), state, "or" if question.form == "comparison" else "and")
        or "any company"
        for name in ("investors", "companies", "funds", "led_by")
    }
    words = constraint_words(question, state)
    if question.companies and "{companies}" not in form.title:
        words.insert(0, f"of {names['companies']}")
    if question.investors and "{investors}" not in form.title:
        words.insert(0, f"with {names['investors']}")
    if question.funds and "{funds}" not in form.title:
        words.insert(0, names["funds"])
    title = ", ".join([form.title.format(**names), *words])
    return f"documents on {title}" if question.sources else title


def _period_notes(sentence: Sentence) -> list[str]:
    periods = [(item.text.strip(), item.value) for item in sentence.all("TIME")]
    return [
        f"“{said}” is taken as {period.words}"
        for said, period in periods
        if isinstance(period, Period) and "newest document" in period.words
    ]


def _other_names(sentence: Sentence, question: Question, state: Snapshot) -> list[Reading]:
    """Offer the other bearers of an ambiguous name."""
    readings = []
    for item in sentence.all("ORG"):
        chosen = next(
            (
                n
                for n in item.meant
                for name in ("investors", "companies", "led_by", "funds")
                if n.iri in getattr(question, name)
            ),
            None,
        )
        if chosen is None:
            continue
        for other in item.meant:
            if other.iri != chosen.iri and other.kind in ACTORS and other.name != chosen.name:
                swapped: dict[str, Any] = {
                    name: tuple(other.iri if iri == chosen.iri else iri for iri in getattr(question, name))
                    for name in ("investors", "companies", "led_by", "funds")
                }
                changed = replace(question, **swapped)
                readings.append(Reading(title_of(changed, state), changed))
    return readings[:3]


def _other_forms(questions: list[Question], state: Snapshot) -> list[Reading]:
    return [
        Reading(title_of(question, state), question) for question in questions[1:] if question.form != questions[0].form
    ][:2]


def _not_understood(text: str, why: str = "") -> Answer:
    said = why or "That is not a question that the graph can answer."
    return Answer(
        text,
        Status.NOT_UNDERSTOOD,
        f"{said} It knows who invested in what, with whom, when, where and how much; for example: {_EXAMPLES[0]}",
        examples=_EXAMPLES,
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


def suggest(graph: Graph, text: str, limit: int = 8) -> tuple[str, ...]:
    """Return whole questions that begin as the text does, or end in a name that it begins; each has an answer."""
    state = snapshot(graph)
    text = " ".join(text.split())[:LONGEST]
    found: dict[str, None] = {}
    for example in _EXAMPLES:
        if text and example.lower().startswith(text.lower()) and _has_answer(example, state):
            found[example] = None
    words = text.split(" ")
    for length in range(min(4, len(words)), 0, -1):
        tail, head = " ".join(words[-length:]), " ".join(words[:-length])
        if len(tail) < 2:
            continue
        for named in state.names.starting(tail, 6):
            for question in _completions(head, named.name, named.invested, named.raised, named.kind):
                if len(found) >= limit:
                    break
                if question not in found and _has_answer(question, state):
                    found[question] = None
        if found:
            break
    return tuple(found)[:limit]


def _completions(head: str, name: str, invested: int, raised: int, kind: str) -> list[str]:
    if head:
        return [f"{head} {name}"]
    made = []
    if kind in ACTORS and invested:
        made += [f"Who co-invested with {name}?", f"What is in {name}'s portfolio?"]
    if kind in ACTORS and raised:
        made += [f"Who invested in {name}?", f"How much has {name} raised in total?"]
    if kind == "theme":
        made += [f"Which companies work on {name.lower()}?"]
    if kind in ("country", "city", "region"):
        made += [f"Which companies are based in {name}?"]
    return made


def _has_answer(question: str, state: Snapshot) -> bool:
    return _ask_text(question, state, evidence=False).status is Status.ANSWERED
