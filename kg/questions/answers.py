"""What a person gets back: answers with figures and evidence, a sentence, the query; or a refusal that helps."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Any

import pyoxigraph as ox

from kg.questions.parameters import Question
from kg.questions.snapshot import Row, Snapshot
from kg.vocabulary import PREFIXES, kind_of


class Status(StrEnum):
    """How a question ended."""

    ANSWERED = "answered"
    EMPTY = "empty"
    UNKNOWN_ENTITY = "unknown-entity"
    NOT_UNDERSTOOD = "not-understood"


@dataclass(frozen=True, slots=True)
class Quote:
    """Where a document says so: its IRI, file name and title, and the words with their offsets where there are any."""

    document: str
    file: str
    title: str
    quote: str = ""
    start: int | None = None
    end: int | None = None


@dataclass(frozen=True, slots=True)
class Found:
    """One answer; ``value`` is a count, or money in ``unit`` (ISO 4217); ``rests_on`` are the rounds and the like."""

    name: str
    iri: str | None = None
    value: float | int | None = None
    unit: str | None = None
    detail: str = ""
    evidence: tuple[Quote, ...] = ()
    rests_on: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Reading:
    """Another way to take the question: in words, and as what can be asked instead."""

    says: str
    question: Question


@dataclass(frozen=True, slots=True)
class Answer:
    """The answer to one question.

    ``says`` is the question as understood, ``sparql`` gives the answers as it stands, ``notes`` tell what was taken for
    what, ``nearest`` lists known names near an unknown one, ``examples`` show what can be asked where nothing was
    understood.
    """

    text: str
    status: Status
    sentence: str
    question: Question | None = None
    says: str = ""
    sparql: str = ""
    answers: tuple[Found, ...] = ()
    notes: tuple[str, ...] = ()
    readings: tuple[Reading, ...] = ()
    nearest: tuple[str, ...] = ()
    examples: tuple[str, ...] = ()

    def as_json(self) -> dict[str, Any]:
        """Return all of it as JSON values; what is empty is left out, save ``answers``."""
        shown: dict[str, Any] = {"question": self.text, "status": str(self.status), "sentence": self.sentence}
        if self.question:
            shown |= {
                "form": self.question.form,
                "says": self.says,
                "parameters": self.question.as_json(),
                "sparql": self.sparql,
            }
        shown["answers"] = [_found_json(found) for found in self.answers]
        for name in ("notes", "nearest", "examples"):
            if getattr(self, name):
                shown[name] = list(getattr(self, name))
        if self.readings:
            shown["readings"] = [
                {"says": reading.says, "parameters": reading.question.as_json()} for reading in self.readings
            ]
        return shown


def _found_json(found: Found) -> dict[str, Any]:
    shown: dict[str, Any] = {"name": found.name}
    for name in ("iri", "value", "unit", "detail"):
        value = getattr(found, name)
        if value not in (None, ""):
            shown[name] = value
    if found.evidence:
        shown["evidence"] = [
            {
                name: value
                for name in ("document", "file", "title", "quote", "start", "end")
                if (value := getattr(quote, name)) not in (None, "")
            }
            for quote in found.evidence
        ]
    return shown


# ------------------------------------------------------------------ words

_SIGNS: Mapping[str, str] = {"USD": "$", "EUR": "€", "GBP": "£", "JPY": "¥"}


def money(value: float | int, unit: str) -> str:
    """Return an amount as a person writes it.

    >>> money(2_100_000_000, "USD"), money(36_400_000_000, "JPY"), money(1_000, "KRW")
    ('$2.1 billion', '¥36.4 billion', 'KRW 1,000')
    """
    sign = _SIGNS.get(unit, f"{unit} ")
    for size, word in ((10**12, " trillion"), (10**9, " billion"), (10**6, " million")):
        if abs(value) >= size:
            return f"{sign}{value / size:,.2f}".rstrip("0").rstrip(".") + word
    return f"{sign}{value:,.0f}"


def figure(found: Found | Row) -> str:
    """Return the figure of an answer in words, or ``""``."""
    if found.value is None:
        return ""
    return money(found.value, found.unit) if found.unit else f"{found.value:,.0f}"


def names_of(iris: tuple[str, ...], snapshot: Snapshot, joined: str = "and") -> str:
    """Return names as a list in words: "A, B and C"."""
    names = [snapshot.label(iri) for iri in iris]
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} {joined} {names[-1]}" if names else ""


def constraint_words(question: Question, snapshot: Snapshot) -> list[str]:
    """Return the constraints of a question in words, each a phrase."""
    words = []
    if question.role:
        words.append(
            {
                "lead": "leads only",
                "not-lead": "without the leads",
                "leaderless": "without a stated lead",
                "new": "new ones only",
                "returning": "returning ones only",
            }.get(question.role, question.role)
        )
    if question.led_by and question.led_by != question.investors:
        words.append(f"led by {names_of(question.led_by, snapshot)}")
    elif question.led_by:
        words.append("that they led")
    if question.measure in ("alone", "every", "stages", "members"):
        measures = {"alone": "nobody else in the round", "every": "in every round", "stages": "in each of the stages"}
        words.append(measures.get(question.measure, "by their number of investors"))
    if question.rounds:
        words.append("this round only")
    if question.without:
        words.append(f"without {names_of(question.without, snapshot)}")
    if question.stages:
        words.append(f"stage {names_of(question.stages, snapshot, 'or')}")
    if question.themes:
        words.append(f"companies in {names_of(question.themes, snapshot, 'or')} (with narrower themes)")
    if question.places:
        words.append(f"companies in {names_of(question.places, snapshot, 'or')}")
    if question.investor_places:
        words.append(f"investors from {names_of(question.investor_places, snapshot, 'or')}")
    for barred, said in (
        (question.absent, "in rounds without"),
        (question.not_investors, "companies not backed by"),
        (question.not_companies, "not in"),
        (question.not_stages, "not of stage"),
        (question.not_themes, "companies not in"),
        (question.not_places, "companies known to be outside"),
        (question.not_investor_places, "investors known to be from outside"),
    ):
        if barred:
            words.append(f"{said} {names_of(barred, snapshot, 'or')}")
    words.extend(_time_words(question))
    if question.low is not None or question.high is not None:
        unit = question.currency or "USD"
        low = money(float(question.low), unit) if question.low is not None else ""
        high = money(float(question.high), unit) if question.high is not None else ""
        words.append(
            f"between {low} and {high}"
            if low and high
            else f"{'over' if question.strict else 'at least'} {low}"
            if low
            else f"{'under' if question.strict else 'at most'} {high}"
        )
    if question.currency and question.low is None and question.high is None:
        words.append(f"in {question.currency}")
    if question.statuses:
        words.append("status " + " or ".join(iri.rsplit("/", 1)[-1] for iri in question.statuses))
    if question.least:
        words.append(f"at least {question.least}")
    if question.exactly:
        words.append(f"exactly {question.exactly}")
    if question.order:
        words.append(question.order.replace("_", " ").replace("-", " "))
    if question.nth:
        words.append(f"number {question.nth}")
    elif question.top:
        words.append(f"top {question.top}")
    if question.count:
        words.append("how many")
    return words


def _time_words(question: Question) -> list[str]:
    first, last = question.first, question.last
    if first and last:
        if (first.month, first.day, last.month, last.day) == (1, 1, 12, 31):
            return [f"in {first.year}" if first.year == last.year else f"{first.year} to {last.year}"]
        return [f"from {first} to {last}"]
    if first:
        return [f"since {first}"]
    return [f"until {last}"] if last else []


def sentence_of(title: str, lists: bool, unit: str, question: Question, answers: tuple[Found, ...]) -> str:
    """Return the answer as a sentence."""
    head = title[:1].upper() + title[1:]
    if not answers:
        return f"{head}: the graph knows of none."
    if question.count:
        return f"{head}: {figure(answers[0])}."
    shown = []
    for found in answers[:8]:
        said = figure(found)
        detail = found.detail if not lists or found.unit else ""
        counted = said and unit and not found.unit and found is answers[0]
        inside = ", ".join(part for part in (f"{said} {_of(found.value, unit)}" if counted else said, detail) if part)
        if not lists and said:
            shown.append(said + (f" ({found.name}{', ' + detail if detail else ''})"))
        else:
            shown.append(f"{found.name} ({inside})" if inside else found.name)
    more = f" and {len(answers) - 8} more" if len(answers) > 8 else ""
    return f"{head}: {', '.join(shown)}{more}."


def _of(value: float | int | None, unit: str) -> str:
    """Return what is counted, in the singular for one of it ("shared rounds", "companies")."""
    if value != 1:
        return unit
    return f"{unit[:-3]}y" if unit.endswith("ies") else unit.removesuffix("s")


_PREFIXES = "".join(f"PREFIX {name}: <{PREFIXES[name]}>\n" for name in ("ci", "dcterms", "oa", "rdf"))
_STATED = """SELECT ?thing ?document ?file ?title WHERE {
  VALUES ?thing { $things }
  ?thing ci:statedIn ?document .
  OPTIONAL { ?document dcterms:identifier ?file }
  OPTIONAL { ?document dcterms:title ?title }
}"""
_QUOTED = """SELECT ?thing ?document ?object ?quote ?start WHERE {
  VALUES ?thing { $things }
  GRAPH ?document {
    ?claim rdf:subject ?thing ; rdf:object ?object ; oa:hasSelector? ?selector .
    ?selector oa:exact ?quote ; oa:start ?start }
}"""
# Two queries, for an OPTIONAL round the second pattern would make the store read every claim there is.


def evidence_for(rows: tuple[Row, ...], snapshot: Snapshot, most: int = 20) -> dict[int, tuple[Quote, ...]]:
    """Return for each of the first ``most`` rows the documents it rests on, with quotes that speak of the answer."""
    wanted = {via for row in rows[:most] for via in row.via[:3] if kind_of(via)}
    if not wanted:
        return {}
    things = " ".join(str(ox.NamedNode(iri)) for iri in sorted(wanted))
    told: dict[str, list[tuple[str, Quote]]] = {}
    known: dict[str, Quote] = {}
    stated: Any = snapshot.store.query(_PREFIXES + _STATED.replace("$things", things))
    for thing, document, file, title in stated:
        quote = Quote(document.value, file.value if file is not None else "", title.value if title is not None else "")
        known[document.value] = quote
        told.setdefault(thing.value, []).append(("", quote))
    quoted: Any = snapshot.store.query(_PREFIXES + _QUOTED.replace("$things", things))
    for thing, document, of, words, start in quoted:
        if document.value in known:
            begin, end = int(start.value), int(start.value) + len(words.value)
            where = replace(known[document.value], quote=words.value, start=begin, end=end)
            told.setdefault(thing.value, []).append((of.value, where))
    return {i: _best_quotes(row, told) for i, row in enumerate(rows[:most])}


def _best_quotes(row: Row, told: Mapping[str, list[tuple[str, Quote]]]) -> tuple[Quote, ...]:
    every = [(of, quote) for via in row.via[:3] for of, quote in told.get(via, ())]
    every.sort(key=lambda pair: (pair[0] != row.iri, not pair[1].quote, pair[1].file, pair[1].start or 0))
    chosen: dict[str, Quote] = {}
    for _, quote in every:
        chosen.setdefault(quote.document, quote)
    return tuple(chosen.values())[:5]
