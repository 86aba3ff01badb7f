"""How many annotated names are found in the text with exactly their characters, and how many names found are none.

    python benchmarks/extraction/names.py FOLDER…            a line of figures a folder
    python benchmarks/extraction/names.py --errors FOLDER…   and what is missed or wrong, with the words around

A folder holds documents, each with its annotated facts beside it (``NAME.gold.json``). Of all companies, investors,
funds and their backers that the facts name and the text spells out, the *recall* is the share of which some spelling
was found as a name at least once, with neither a word more nor less; *places* is the share of the places where the text
spells them (the longest spelling that fits there, with its capitals) at which they were found. A name found (each
spelling counts once a document) is

- *cut* where it overlaps an annotated name without being one ("Plug" of "Plug and Play"),
- *common* where it is made of common words and of nothing that the facts name,
- *place* where it is a place's, and was taken for an organization's or person's,
- *other* where the facts do not know it: people, customers, rivals, papers; no error by itself.
"""

import re
import sys
import unicodedata
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from annotated import sources

from kg.extractors import analyse
from kg.extractors.mentions.kinds import country_of, maybe_place
from kg.extractors.wording.words import common_words
from kg.readers import read_document

_WORD = re.compile(r"\w+")
_LEGAL = frozenset(
    "inc incorporated ltd limited llc llp lp gmbh ag sa asa ab oy nv bv plc corp corporation co company".split()
)
Words = tuple[str, ...]


def words_of(text: str) -> list[tuple[str, int, int]]:
    """Return the words of a text, without case and accents, each with its characters."""
    found = []
    for match in _WORD.finditer(text):
        plain = unicodedata.normalize("NFKD", match[0]).encode("ascii", "ignore").decode() or match[0]
        found.append((plain.casefold(), match.start(), match.end()))
    return found


def folded(name: str) -> Words:
    """Return the words of a name without case, marks, "the" and legal suffixes."""
    words = [word for word, _, _ in words_of(name)]
    words = words[1:] if len(words) > 1 and words[0] == "the" else words
    while len(words) > 1 and words[-1] in _LEGAL:
        words.pop()
    return tuple(words)


def named(facts: dict[str, Any]) -> Iterator[str]:
    """Yield whom the facts name: spellings joined by ``|``."""
    for item in facts["rounds"]:
        yield from (item["company"], *item["leads"], *item["investors"])
    for item in facts["acquisitions"]:
        yield from filter(None, (item["acquirer"], item["target"]))
    for item in facts["funds"]:
        yield from filter(None, (item["name"], *(item["backers"] or ())))
    for key in ("totals", "valuations", "themes"):
        yield from (item["company"] for item in facts[key])


def places(text: str, names: set[Words]) -> dict[Words, list[tuple[int, int]]]:
    """Return where a text spells each name: its characters."""
    words, found = words_of(text), dict[Words, list[tuple[int, int]]]()
    opening: dict[str, list[Words]] = {}
    for name in names:
        opening.setdefault(name[0], []).append(name)
    for at, (word, start, _) in enumerate(words):
        for name in opening.get(word, ()):
            if tuple(w for w, _, _ in words[at : at + len(name)]) == name:
                found.setdefault(name, []).append((start, words[at + len(name) - 1][2]))
    return found


def measured(source: Path, facts: dict[str, Any], show: bool) -> Counter[str]:
    """Return how many names of a document are there and found, and what those found are; print the errors if asked."""
    document = read_document(source.name, source.read_bytes())
    analysis, text, count = analyse(document), document.text, Counter[str]()
    bearers = {frozenset(folded(part) for part in name.split("|")) - {()} for name in named(facts)}
    told = {spelling for bearer in bearers for spelling in bearer}
    spelt = places(text, told)
    found: dict[Words, list[tuple[int, int]]] = {}
    for mention in analysis.names:
        if mention.kind != "place":
            found.setdefault(folded(mention.name), []).append(_bare(text, mention.span.start, mention.span.end))
    exact = {(name, *span) for name, where in found.items() for span in where}
    for place in _longest(spelt, text):
        count["places"] += 1
        count["found there"] += place in exact
        if show and place not in exact:
            _print(source.stem, "unfound", text, place[1:])
    for bearer in bearers:
        if there := [spelling for spelling in bearer if spelling in spelt]:
            count["there"] += 1
            count["found"] += any(spelling in found for spelling in there)
            if show and not any(spelling in found for spelling in there):
                fullest = max(there, key=len)
                _print(source.stem, "missed", text, spelt[fullest][0])
    spans = sorted(span for each in spelt.values() for span in each)
    starts = [start for start, _ in spans]
    for name, where in found.items():
        kind = "right" if name in told else _kind(name, text, where, spans, starts)
        count[kind] += 1
        if show and kind in ("cut", "common", "place"):
            _print(source.stem, kind, text, where[0])
    return count


def _longest(spelt: dict[Words, list[tuple[int, int]]], text: str) -> Iterator[tuple[Words, int, int]]:
    """Yield each place where a name is spelt with a capital and no longer one is, with the name."""
    every = sorted((start, -end, name) for name, where in spelt.items() for start, end in where)
    done = -1
    for start, less, name in every:
        if start >= done and not text[start].islower():
            done = -less
            yield name, start, done


def _bare(text: str, start: int, end: int) -> tuple[int, int]:
    """Return the characters of a name's words without "the" and legal suffixes."""
    spelt, kept = words_of(text[start:end]), folded(text[start:end])
    first = 1 if spelt and kept and spelt[0][0] != kept[0] else 0
    return start + spelt[first][1], start + spelt[first + len(kept) - 1][2]


def _kind(name: Words, text: str, where: list[tuple[int, int]], spans: list[tuple[int, int]], starts: list[int]) -> str:
    """Return what is wrong with a name that is none of those told, if anything is."""
    for start, end in where:
        if any(low < end and start < high for low, high in spans[: bisect_right(starts, end)][-8:]):
            return "cut"
    if all(word in common_words() for word in name):
        return "common"
    spelt = text[slice(*where[0])]
    return "place" if country_of(spelt) or maybe_place(spelt) else "other"


def _print(document: str, kind: str, text: str, span: tuple[int, int]) -> None:
    low, high = span
    around = f"{text[max(0, low - 50) : low]}[{text[low:high]}]{text[high : high + 40]}"
    print(f"{kind:7}{document[:24]:25}{' '.join(around.split())}")


def main(arguments: Sequence[str]) -> None:
    """Print the figures of each folder."""
    print(
        f"{'':24}{'names':>7}{'recall':>8}{'places':>8}{'found':>8}{'right':>8}{'cut':>6}{'common':>8}{'place':>7}{'other':>7}"
    )
    for folder in map(Path, (a for a in arguments if not a.startswith("--"))):
        count = Counter[str]()
        for _, source, gold in sources(folder):
            count += measured(source, gold, "--errors" in arguments)
        recall = count["found"] / max(1, count["there"])
        total = sum(count[kind] for kind in ("right", "cut", "common", "place", "other"))
        there = count["found there"] / max(1, count["places"])
        figures = (
            f"{count['there']:7}{recall:8.3f}{there:8.3f}{total:8}{count['right']:8}{count['cut']:6}{count['common']:8}"
        )
        print(f"{'/'.join(folder.parts[-2:]):24}{figures}{count['place']:7}{count['other']:7}")


if __name__ == "__main__":
    main(sys.argv[1:])
