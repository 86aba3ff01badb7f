"""From a sentence to the question that it asks: the forms that read it, and the names that nobody knows."""

import re
from dataclasses import replace
from typing import Final

from kg.questions.accounting import overlooked
from kg.questions.clause import UNKNOWN, Clause
from kg.questions.forms import FORMS
from kg.questions.items import Item
from kg.questions.narrowing import narrowed
from kg.questions.parameters import Question
from kg.questions.sentence import Sentence, read_sentence
from kg.questions.snapshot import Snapshot
from kg.questions.words import CONSTRAINT_WORDS

_OTHER_MATTERS = re.compile(
    r"^(?:will|when will|does it|is it true) |\b(?:mean|means|meaning)\W*$|\b(?:difference|differences) between\b"
    r"|\bwhat (?:is|are|'s) an? [\w -]+\W*$|\bwill\b.+\b(?:worth|valued|cost|succeed|grow|rise|go up)\b"
    r"|\bwould\b.+\bif\b|\band (?:when|where|why|how|who|how much|with whom|by whom)\W*$"
)
"""What asks for the future, or for the meaning of words."""
_NAMING: Final = ("investors", "companies", "led_by", "without", "funds", "absent", "not_investors", "not_companies")
_HOW_IS_ASKED: Final = ("CONNECT", "CHANGE", "DOC", "VALUE", "CONFLICT")


def understand(text: str, state: Snapshot) -> tuple[Sentence, list[Question]]:
    """Return the sentence and its readings, the best first; common words are tried as names where nothing else fits."""
    sentence = read_sentence(text, state.names, state.newest)
    if sentence.outside or not sentence.items:
        return sentence, []
    questions = read_questions(sentence)
    if not questions or unknown_names(sentence, questions[0]):
        loose = read_sentence(text, state.names, state.newest, loose=True)
        others = [] if loose.outside else read_questions(loose)
        if others and loose.items != sentence.items and unknown_names(loose, others[0]) == []:
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
        stages = narrowed(clause, "rounds", companies=clause.companies or clause.everyone)
        if stages.stages or stages.low is not None or stages.first:
            questions = [stages]
        else:
            questions = [narrowed(clause, "profile", companies=clause.everyone)]
    return [
        replace(question, sources=True, count=counts, top=None if question.form != "rounds" else question.top)
        for question in questions[:1]
    ]


def unknown_names(sentence: Sentence, question: Question) -> list[str] | None:
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
