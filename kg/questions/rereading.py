"""What else a question may have meant: other bearers of its names, other forms; and what its times were taken for."""

from dataclasses import replace
from typing import Any

from kg.questions.answers import Reading
from kg.questions.constraints.times import Period
from kg.questions.names import ACTORS
from kg.questions.parameters import Question
from kg.questions.sentence import Sentence
from kg.questions.snapshot import Snapshot
from kg.questions.wording import title_of


def period_notes(sentence: Sentence) -> list[str]:
    """Say what times are taken for that end at the newest document."""
    periods = [(item.text.strip(), item.value) for item in sentence.all("TIME")]
    return [
        f"“{said}” is taken as {period.words}"
        for said, period in periods
        if isinstance(period, Period) and "newest document" in period.words
    ]


def other_names(sentence: Sentence, question: Question, state: Snapshot) -> list[Reading]:
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


def other_forms(questions: list[Question], state: Snapshot) -> list[Reading]:
    """Offer the questions of other forms that were read from the sentence, the first left out."""
    return [
        Reading(title_of(question, state), question) for question in questions[1:] if question.form != questions[0].form
    ][:2]
