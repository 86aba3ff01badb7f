"""Cues: the phrases of the grammar, found in a sentence by the longest that begins at an atom."""

from collections.abc import Iterator, Mapping
from typing import Final

from kg.questions.atoms import Atom
from kg.questions.words import AUXILIARIES, CONSTRAINT_WORDS, FILLERS, GLUE, OUTSIDE, PHRASES


def _inflections(verb: str) -> Iterator[str]:
    *before, last = verb.split(" ")
    if not last.endswith("~"):  # "scoop~ up": the verb comes first
        if any(word.endswith("~") for word in before):
            at = next(i for i, word in enumerate(before) if word.endswith("~"))
            for form in _inflections(before[at]):
                yield " ".join([*before[:at], form, *before[at + 1 :], last])
        else:
            yield verb
        return
    stem = last[:-1]
    short = stem[:-1] if stem.endswith("e") else stem
    third = stem + "es" if stem.endswith(("s", "sh", "ch", "x")) else stem + "s"
    bases = {"participat": "participate", "contribut": "contribute"}
    base = bases.get(stem, stem)
    if stem in bases:
        third = base + "s"
    for form in (base, third, short + "ed", short + "ing"):
        yield " ".join([*before, form])


def _phrases(text: str) -> Iterator[tuple[str, ...]]:
    for phrase in text.split(","):
        for form in _inflections(phrase.strip()):
            yield tuple(form.split())


def _table() -> dict[str, list[tuple[tuple[str, ...], str]]]:
    """Return first atom → phrases with their cue, longest first; what is written earlier in the table wins."""
    codes: dict[tuple[str, ...], str] = {}
    for phrase in _phrases(OUTSIDE):
        codes.setdefault(phrase, "OUTSIDE")
    for code, text in PHRASES.items():
        for phrase in _phrases(text):
            codes.setdefault(phrase, code)
    for word in GLUE:
        codes.setdefault((word,), word)
    for code, words in AUXILIARIES.items():
        for word in words.split():
            codes.setdefault((word,), code)
    for word in FILLERS:
        codes.setdefault((word,), "")
    table: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    for phrase, code in codes.items():
        table.setdefault(phrase[0], []).append((phrase, code))
    for phrases in table.values():
        phrases.sort(key=lambda entry: -len(entry[0]))
    return table


_CUES: Final[Mapping[str, list[tuple[tuple[str, ...], str]]]] = _table()
VOCABULARY: Final = (
    frozenset(word for entries in _CUES.values() for phrase, _ in entries for word in phrase) | CONSTRAINT_WORDS
)
"""Every word that the grammar knows: a name that is one of these needs a capital, or a place where only a name fits."""


def cue_at(atoms: tuple[Atom, ...], at: int, free: int) -> tuple[str, int] | None:
    """Return the cue of the longest phrase that begins at an atom, within ``free`` atoms, and its length."""
    for phrase, code in _CUES.get(atoms[at].folded, ()):
        if len(phrase) <= free and all(atoms[at + i].folded == word for i, word in enumerate(phrase)):
            return code, len(phrase)
    return None
