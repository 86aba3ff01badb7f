"""A question as a sentence: its items in order, and notes on what was taken for what."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property

from kg.questions.atoms import atoms_of, clean
from kg.questions.constraints import constraints_in
from kg.questions.idioms import plainly
from kg.questions.items import NAMES, Item, items_of
from kg.questions.linking import names_linked, titled_in
from kg.questions.names import NameIndex
from kg.questions.unknown import join_capitals, resolve_unknown


@dataclass(frozen=True)
class Sentence:
    """A question as read: its items in order (fillers left out), and notes on what was taken for what."""

    text: str
    items: tuple[Item, ...]
    notes: tuple[str, ...] = ()
    outside: bool = False

    @cached_property
    def codes(self) -> tuple[str, ...]:
        """Return the codes of the items."""
        return tuple(item.code for item in self.items)

    @cached_property
    def shape(self) -> str:
        """Return the codes as one string with a space on both sides, for patterns."""
        return f" {' '.join(self.codes)} "

    def has(self, *codes: str) -> bool:
        """Return whether any of the codes is there."""
        return any(code in self.codes for code in codes)

    def at(self, code: str) -> int:
        """Return where a code first stands, or -1."""
        return self.codes.index(code) if code in self.codes else -1

    def all(self, code: str) -> list[Item]:
        """Return the items with a code."""
        return [item for item in self.items if item.code == code]


def read_sentence(text: str, index: NameIndex, newest: date, loose: bool = False) -> Sentence:
    """Return a question as items; ``loose`` links names that are common words as well."""
    text = plainly(clean(text))
    atoms = atoms_of(text)
    titled = titled_in(atoms, index)
    linked = names_linked(atoms, index, titled, loose)
    masked = _mask(text, ((atoms[at].start, atoms[at + hit.length - 1].end) for at, hit in linked.items()))
    constraints = constraints_in(masked, newest)
    items = items_of(text, atoms, linked, constraints)
    items, notes = resolve_unknown(text, atoms, items, index, titled)
    items = join_capitals(text, items, titled, index)
    items = _verbs(items)
    outside = any(item.code == "OUTSIDE" for item in items)
    kept = tuple(item for item in items if item.code not in ("", "OUTSIDE"))
    return Sentence(text, kept, tuple(notes), outside)


def _verbs(items: list[Item]) -> list[Item]:
    """Tell verbs from the nouns they look like: "fund" after a name with "did", "make" before a theme."""
    turned: list[Item] = []
    for at, item in enumerate(items):
        before = [known.code for known in turned if known.code]
        after = [known.code for known in items[at + 1 :] if known.code][:1]
        word = item.text.lower()
        if word == "count" and before:
            continue
        turned.append(replace(item, code=_in_context(item.code, word, before, after)))
    return turned


def _in_context(code: str, word: str, before: list[str], after: list[str]) -> str:
    if code == "FUND" and before and (before[-1] == "WHO" or (before[-1] in NAMES and "do" in before)):
        return "INVEST"
    if word == "backing" and before and before[-1] in NAMES:
        return "INVEST"
    if word.startswith("develop") and code == "DOING" and "VALUE" in before:
        return "CHANGE"
    if word in ("syndicate", "syndicates") and after[:1] in (["with"], ["TOGETHER"]):
        return "CO"
    if word in ("state", "states") and code == "DOC" and "DOC" not in before:
        return "KIND"
    if word == "describe" and not before:
        return "PROFILE"
    if word == "when" and after and not {"WHO", "WHICH", "HOWMUCH", "HOWMANY", "LIST"}.isdisjoint(before):
        return ""
    if word == "only" and after[:1] in (["ORG"], ["UNKNOWN"], ["INVESTOR"]) and before[-1:] != ["LIST"]:
        return "ALONE"
    if word in ("single round", "one round") and "RAISE" in before:
        return "ROUND"
    if word == "finance" and before and before[-1] in NAMES and "do" in before:
        return "INVEST"
    if word in ("make", "makes", "making") and (after == ["THEME"] or (not after and before[-1:] == ["ORG"])):
        return "DOING"
    return code


def _mask(text: str, spans: Iterable[tuple[int, int]]) -> str:
    masked = list(text)
    for start, end in spans:
        masked[start:end] = "\x00" * (end - start)
    return "".join(masked)
