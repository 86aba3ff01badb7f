"""Cards: a name on a line of its own, and below it line by line a label and what it says of the bearer of the name.

A label may stand before a colon ("Round: €3m seed") or before a gap ("round   €3m seed"). What makes a label one is
that other cards of the document have it too; so any words will do, in any language. Where cards go on as prose after a
label or two, the line above the first label is a heading all the same, whatever its bearer is called ("d-Matrix").
"""

import re
from collections import Counter
from collections.abc import Sequence, Set
from dataclasses import dataclass
from itertools import pairwise

from kg.readers.tables import is_heading

_FIELD = re.compile(
    r"(?P<indent>[ \t]*)(?P<mark>[-*•·] +)?(?:\*\*|__)?(?P<label>[^\W\d_][\w /&’'()-]{0,28}?)"
    r"(?:(?:\*\*|__)?\s*:(?:\*\*|__)?[ \t]+| {2,}|\t+)(?P<value>\S.*)"
)
_NAME = re.compile(r"[#*_>\s]*(?=\S)(?P<name>[^:|\t]{1,70}?)[*_:]*")
_COMPANY = re.compile(r"(?:company|start-?up|name|firm|issuer)(?: name)?", re.IGNORECASE)
_SENTENCE = re.compile(r"[.!?;,…]$")
_FEWEST = 3
_LONGEST_NAME = 5
#: What parts the fields of a line below a name: "Leeds · robots · seed".
_MARKS = re.compile(r" [·|•] ")
_LONGEST_FIELDS = 100
_MARKED = re.compile(r"\s*[-•·–—>|+✓→] ?")
#: What stands line by line below other things than the names of companies.
_NOT_OF_CARDS = re.compile(
    r"q|a|question|answer|note|source|sources|photo|image|by|from|to|subject|re|e-?mail|tel|phone"
)


@dataclass(frozen=True, slots=True)
class Card:
    """A name with its labels and values; ``end`` is the number of the line after it."""

    name: str
    fields: tuple[tuple[str, str], ...]
    end: int


def labels_of(chunks: Sequence[Sequence[str]]) -> Set[str]:
    """Return what stands, in small letters, where labels do in at least two stretches of a text.

    >>> sorted(labels_of([["Acme", "Where: Oslo", "Who: Bolt"], ["Bode", "Where: Lyon", "Who: Cern"]]))
    ['where', 'who']
    """
    counted = Counter(label for chunk in chunks for label in {_label(line) for line in chunk[1:]})
    return {label for label, often in counted.items() if label and often > 1}


def is_labelled(line: str, labels: Set[str]) -> bool:
    """Return whether a line begins with one of some labels and a colon."""
    match = _FIELD.fullmatch(line)
    return match is not None and ":" in line[: match.start("value")] and match["label"].lower() in labels


def _label(line: str) -> str:
    match = _FIELD.fullmatch(line)
    return match["label"].lower() if match is not None else ""


def headed(lines: Sequence[str]) -> list[str]:
    """Return the lines of a text with the names above cards marked as headings.

    They stand right above a label, or a line of fields, that stands so below a short line in three places or more.

    >>> headed(["bode", "Where: Oslo", "It mends.", "", "Cern Labs", "", "Where: Lyon", "", "Dorn", "Where: Graz"])[:2]
    ['## bode', 'Where: Oslo']
    """
    found = [*lines]
    filled = [number for number, line in enumerate(lines) if line.strip()]
    starts = {number for number in filled if not number or not lines[number - 1].strip()}
    below: dict[int, str] = {}
    for number, following in pairwise(filled):
        alone = number in starts and following in starts
        if (alone or following - number == 1) and (label := _label_below(lines[number], lines[following])):
            below[number] = label
    above = dict(zip(filled[1:], filled, strict=False))
    told = [number for number in below if number in above and lines[above[number]].startswith("#")]
    if len(told) >= _FEWEST and len(told) * 3 >= len(below) * 2:
        return found  # each is below a heading, which is the name, and tells what its bearer does
    counted = Counter(below.values())
    for number, label in below.items():
        if counted[label] >= _FEWEST and not lines[number].startswith("#"):
            found[number] = f"## {lines[number].strip()}"
    return found


def _label_below(name: str, line: str) -> str:
    """Return the label that a line begins with, or the marks that part its fields, if a name may stand above it."""
    match = _FIELD.fullmatch(line)
    if match is not None and ":" in line[: match.start("value")]:
        label = match["label"].lower()
    else:
        label = "".join(_MARKS.findall(line)) if len(line) <= _LONGEST_FIELDS else ""
    if not label or _NOT_OF_CARDS.fullmatch(label):
        return ""
    named = _NAME.fullmatch(name.rstrip())
    words = named["name"].split() if named is not None else []
    if named is None or not 0 < len(words) <= _LONGEST_NAME or _SENTENCE.search(named["name"]) or _label(name):
        return ""
    return "" if _MARKED.match(name) or _MARKS.search(name) or not any(map(str.isalpha, name)) else label


def card_at(chunk: Sequence[str], at: int, labels: Set[str]) -> Card | None:
    """Return the card whose name is the line at a place, if it is one that says which company it is of.

    >>> card_at(["ACME", "  where  Oslo", "  round  €3m seed", "  who    Bolt"], 0, {"where", "round", "who"}).name
    'ACME'
    """
    if len(labels) < _FEWEST or at + _FEWEST >= len(chunk):
        return None
    named = _NAME.fullmatch(chunk[at].rstrip())
    if named is None or _label(chunk[at]) in labels or _SENTENCE.search(named["name"]):
        return None
    fields: list[tuple[str, str]] = []
    end, indent = at + 1, 0
    for line in chunk[at + 1 :]:
        match = _FIELD.fullmatch(line)
        deeper = len(line) - len(line.lstrip()) > indent + 1
        if match is not None and (match["label"].lower() in labels or is_heading(match["label"])):
            fields.append((match["label"], match["value"].strip()))
            indent = len(match["indent"] + (match["mark"] or ""))
        elif fields and deeper:
            fields[-1] = (fields[-1][0], f"{fields[-1][1]} {line.strip()}")
        else:
            break
        end += 1
    told = {label.lower() for label, _ in fields}
    if len(fields) < _FEWEST or any(_COMPANY.fullmatch(label) for label in told) or len(told) < len(fields):
        return None
    return Card(named["name"].strip(), tuple(fields), end)
