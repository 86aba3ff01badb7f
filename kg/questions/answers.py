"""What a person gets back: answers with figures and evidence, a sentence, the query; or a refusal that helps."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from kg.questions.parameters import Question


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
