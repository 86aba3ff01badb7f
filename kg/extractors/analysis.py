"""The mention layer: a document as sentences of mentions, with its names gathered into entities."""

import re
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field, replace
from itertools import count, groupby
from typing import NamedTuple

from kg.claims import Thing
from kg.documents import HEADINGS, Block, BlockKind, Document, Span
from kg.extractors.entities.entity import Entities, Entity
from kg.extractors.entities.people import told_apart
from kg.extractors.entities.voice import Voice, speaking
from kg.extractors.mentions.cards import Cards, cards_in
from kg.extractors.mentions.columns import cells_of_names, directory_names
from kg.extractors.mentions.cut_off import before, cut_off, half_name, is_half_sum, without
from kg.extractors.mentions.dates import find_dates
from kg.extractors.mentions.kinds import NameMention
from kg.extractors.mentions.money import find_money
from kg.extractors.mentions.names import NameFinder
from kg.extractors.mentions.run_in import opens_run_in
from kg.extractors.mentions.set_off import set_off_names
from kg.extractors.mentions.spelt_out import terms_in
from kg.extractors.mentions.stages import find_stages
from kg.extractors.mentions.wires import agencies
from kg.extractors.sentences.elements import Element, Mention, Sentence, split_sentences
from kg.extractors.sentences.legends import lead_in_bold, says_bold_leads
from kg.extractors.sentences.masks import build_sentence
from kg.extractors.wording.words import GENERIC, common_words


@dataclass(slots=True)
class Analysis:
    """A document with all that its text names.

    ``sentences`` are in reading order (cells of table rows are not among them; see ``rows``); ``entities`` knows every
    name's bearer. ``rows`` maps a row's block to one sentence per cell, ``notes`` a cell (by number) that is written
    in sentences to these. ``names`` are all names, as they were found;
    ``voice`` is whose "we" it is, if somebody tells of itself. ``cards`` are the headings, by the number of their
    block, that name who the card below is of. ``raising`` and ``investing`` are those told to raise
    money and to invest, and ``meant`` says whom a pronoun or a description stands for, once the rounds have been read.
    """

    document: Document
    sentences: list[Sentence]
    entities: Entities
    rows: list[tuple[Block, list[Sentence]]] = field(default_factory=list)
    names: list[NameMention] = field(default_factory=list)
    notes: dict[int, list[Sentence]] = field(default_factory=dict)
    voice: Voice | None = None
    cards: frozenset[int] = frozenset()
    raising: frozenset[Thing] = frozenset()
    investing: frozenset[Thing] = frozenset()
    meant: Callable[[Element, Sentence], Entity | None] | None = None

    def entity(self, mention: NameMention) -> Entity | None:
        """Return the bearer of a name; ``None`` for a place."""
        return self.entities.of(mention.name)


#: What heads a column or row of a table, and names nobody.
_LABEL = re.compile(
    r"\W*(?:headquarters?|hq|founded|founders?|employees|(?:lead |other |key )?investors?(?:\(s\))?|status|website|"
    r"sector|industry|category|country|city|location|amount|round|stage|valuation|date|announced|raised|total \w+|"
    r"(?:last|latest) \w+|company|startup|name|type|description|notes?|source)\W*",
    re.IGNORECASE,
)


class _Unit(NamedTuple):
    """A sentence, heading, item or cell, before anything is known of it; ``paragraph`` is the number of its block."""

    block: Block
    span: Span
    paragraph: int


class _Windows:
    """Mentions in reading order, to be asked for by span."""

    def __init__(self, mentions: list[tuple[str, Mention]]) -> None:
        self._mentions = mentions
        self._starts = [m.span.start for _, m in mentions]

    def within(self, span: Span) -> list[tuple[str, Mention]]:
        low = bisect_left(self._starts, span.start)
        high = bisect_left(self._starts, span.end)
        return [pair for pair in self._mentions[low:high] if pair[1].span.end <= span.end]


def analyse(document: Document) -> Analysis:
    """Return the mention layer of a document."""
    text, blocks = document.text, _blocks_of(document)
    told, cells = _units_of(text, blocks)
    units = told + cells
    others, end = _other_mentions(document), cut_off(text, blocks)
    if end is not None:
        others = [each for each in others if each[0] != "M" or not is_half_sum(text, end, each[1].span)]
    bold = list(set_off_names(text, blocks, _never_names(text, others)))
    windows = _Windows(_outside(others, bold))
    cards = cards_in(document, blocks)
    named = _names_in(document, blocks, units, windows, bold, cards)
    if end is not None:
        units = _without_half(text, end, units, named)
        told = units[: len(told)]
    found = told_apart(text, named)
    ordered = sorted((name for each in found.values() for name in each), key=lambda name: name.span)
    entities = _entities_of(text, ordered)
    names, voice = speaking(document, blocks, found, entities)
    mentions = [_mentions_in(unit.span, windows, names[unit.span]) for unit in units]
    built = _built(text, units, mentions)
    sentences, in_cells = built[: len(told)], built[len(told) :]
    _head(text, blocks, sentences)
    rows = [(row[0].block, row) for row in _by_paragraph(in_cells)]
    notes = _notes_in(text, in_cells, mentions[len(told) :], len(units))
    return Analysis(document, sentences, entities, rows, ordered, notes, voice, frozenset(cards.heads))


def _blocks_of(document: Document) -> tuple[Block, ...]:
    """Return the blocks of a document: one where its reader knew none, paragraphs where all of them are headings."""
    blocks = document.blocks or (Block(BlockKind.PARAGRAPH, Span(0, len(document.text))),)
    if all(block.kind in HEADINGS for block in blocks):
        return tuple(replace(block, kind=BlockKind.PARAGRAPH) for block in blocks)
    return blocks


def _units_of(text: str, blocks: Sequence[Block]) -> tuple[list[_Unit], list[_Unit]]:
    """Return the sentences outside of tables, and the cells of tables."""
    told: list[_Unit] = []
    cells: list[_Unit] = []
    for number, block in enumerate(blocks):
        if block.kind is BlockKind.ROW:
            cells += (_Unit(block, cell, number) for cell in block.cells)
        else:
            told += (_Unit(block, span, number) for span in split_sentences(text, block.span))
    return told, cells


def _never_names(text: str, others: list[tuple[str, Mention]]) -> list[Span]:
    """Return what no name is made of: money, stages, and dates with a figure ("May" alone may be part of one)."""
    return [m.span for kind, m in others if kind != "D" or any(map(str.isdigit, m.span.quote(text)))]


def _names_in(
    document: Document,
    blocks: Sequence[Block],
    units: Sequence[_Unit],
    windows: _Windows,
    bold: Sequence[Span],
    cards: Cards,
) -> dict[Span, list[NameMention]]:
    """Return the names in each unit: first those of the text, by which those in headings are known."""
    text = document.text
    finder = NameFinder(text, [unit.span for unit in units])
    finder.learn(span.quote(text) for span in bold)
    finder.tell(cells_of_names(document, blocks))
    finder.learn(directory_names(document, blocks))
    finder.learn(cards.names)
    finder.tell(head.quote(text) for head in cards.heads.values())
    wires = list(agencies(text, blocks))

    def find(span: Span, *, heading: bool = False, given: Sequence[Span] = ()) -> list[NameMention]:
        covered = [m.span for _, m in windows.within(span)]
        covered = sorted((*covered, *_inside(wires, span))) if wires else covered
        if span.start in cards.labels and not heading:
            covered.insert(0, Span(span.start, cards.labels[span.start]))
        return finder.find(span, covered, heading=heading, given=given or _inside(bold, span))

    names: dict[Span, list[NameMention]] = {}
    terms = terms_in(text)
    above = _said_above(document, blocks)
    for block, span, _ in units:
        if block.kind not in HEADINGS and _folded(text[span.start : span.end]) not in above:
            found = [n for n in find(span) if n.name not in terms and not opens_run_in(text, block, span, n)]
            names[span] = [] if block.header and _LABEL.fullmatch(text, span.start, span.end) else found
    finder.learn({name.name for found in names.values() for name in found if name.kind != "place"})
    for block, span, number in units:
        if span not in names:
            found = find(span, heading=True, given=[cards.heads[number]] if number in cards.heads else ())
            found = [n for n in found if n.name not in terms]
            topics = block.kind in (BlockKind.HEADING, BlockKind.SUBTITLE)
            names[span] = [n for n in found if not topics or n.kind == "place" or not _is_topic(n.name, finder)]
    return names


def _without_half(text: str, end: int, units: list[_Unit], names: dict[Span, list[NameMention]]) -> list[_Unit]:
    """Return the units without the half name that a text ends with where it was cut off, taken out of the names too."""
    kept = []
    for unit in units:
        half = half_name(text, end, names[unit.span]) if unit.span.end >= end else None
        if half is not None:
            rest = before(text, unit.span, half)
            names[rest] = without(text, half, names.pop(unit.span))
            kept.append(unit._replace(span=rest))
        else:
            kept.append(unit)
    return kept


def _said_above(document: Document, blocks: Sequence[Block]) -> frozenset[str]:
    """Return the headings that may stand once more as a line of the text, where capitals tell as little as in them."""
    headings = [document.text[block.span.start : block.span.end] for block in blocks if block.kind in HEADINGS]
    if len(blocks) > 1 and document.title:
        headings.append(document.title)
    return frozenset(_folded(each) for each in headings if len(each.split()) > _FEWEST_WORDS)


_FEWEST_WORDS = 3


def _folded(line: str) -> str:
    return " ".join(line.lower().split())


def _entities_of(text: str, names: Iterable[NameMention]) -> Entities:
    """Return the bearers of all names."""
    entities = Entities(text)
    for name in names:
        entities.add(name)
    entities.settle()
    return entities


def _mentions_in(span: Span, windows: _Windows, names: Iterable[NameMention]) -> list[tuple[str, Mention]]:
    """Return all mentions in a unit, in reading order, each with its letter."""
    mentions: list[tuple[str, Mention]] = list(windows.within(span))
    mentions += [("P" if name.kind == "place" else "N", name) for name in names]
    return sorted(mentions, key=lambda pair: pair[1].span)


def _built(text: str, units: Iterable[_Unit], mentions: Iterable[list[tuple[str, Mention]]]) -> list[Sentence]:
    """Return the units as sentences of mentions."""
    bold_leads = says_bold_leads(text)
    sentences = []
    for index, (unit, found) in enumerate(zip(units, mentions, strict=True)):
        sentence = build_sentence(text, unit.span, unit.block, index, unit.paragraph, found)
        if bold_leads and unit.block.bold:
            lead_in_bold(sentence)
        sentences.append(sentence)
    return sentences


def _head(text: str, blocks: Iterable[Block], sentences: Iterable[Sentence]) -> None:
    """Let each sentence know the heading above it, and those of a list what introduces it."""
    told = Counter(block.span.quote(text) for block in blocks if block.kind is BlockKind.HEADING)
    heading: str | None = None  # one that comes again ("Highlights") parts a section, and begins none
    lead_in = ""
    for sentence in sentences:
        block, said = sentence.block, sentence.span.quote(text)
        if block.kind is BlockKind.HEADING and (heading is None or told[block.span.quote(text)] == 1):
            heading = said
        sentence.heading = heading
        if block.kind is BlockKind.ITEM or (lead_in.endswith(":") and _ENTRY.fullmatch(sentence.mask)):
            sentence.lead_in = lead_in
        else:
            lead_in = said


def _by_paragraph(cells: Iterable[Sentence]) -> list[list[Sentence]]:
    """Return the cells row by row."""
    return [list(row) for _, row in groupby(cells, key=lambda cell: cell.paragraph)]


def _notes_in(
    text: str, cells: Iterable[Sentence], mentions: Iterable[list[tuple[str, Mention]]], first: int
) -> dict[int, list[Sentence]]:
    """Return the sentences of the cells that are written in sentences, numbered from ``first`` on, by their cell."""
    number = count(first)
    return {
        cell.index: [
            build_sentence(text, span, cell.block, next(number), cell.paragraph, _within(found, span))
            for span in split_sentences(text, cell.span)
        ]
        for cell, found in zip(cells, mentions, strict=True)
        if _PROSE.search(cell.mask) is not None and any(element.kind in "MSG" for element in cell.elements)
    }


#: What is written in sentences: four words side by side, one sentence after another, or one that a full stop ends.
_PROSE = re.compile(r"(?:(?<![\w<])[a-z'’-]+ ){4}|\. (?=\S)|(?:\S+ ){4,}\.$")


def _within(mentions: list[tuple[str, Mention]], span: Span) -> list[tuple[str, Mention]]:
    return [each for each in mentions if span.start <= each[1].span.start and each[1].span.end <= span.end]


#: A line of a list that nothing marks as one: "Quellmar: $35,600,000".
_ENTRY = re.compile(r"<G\d+> (?:\( (?:[^()]+ )?\) )?[:–—] <M\d+>")


def _is_topic(name: str, finder: NameFinder) -> bool:
    """Return whether what looks like a name in a heading is made of common words only, and no name in the text."""
    return not finder.knows(name) and all(w.lower() in common_words() for w in name.split())


def _other_mentions(document: Document) -> list[tuple[str, Mention]]:
    """Return money, dates and stages, in reading order without overlap (money first, then stages, then dates)."""
    text = document.text
    found: list[tuple[str, Mention]] = [("M", m) for m in find_money(text)]
    for letter, mentions in (("S", find_stages(text)), ("D", find_dates(text, document.published))):
        found.sort(key=lambda pair: pair[1].span)
        found += _clear(found, letter, (m for m in mentions if not _is_named(text, m.span)))
    found.sort(key=lambda pair: pair[1].span)
    return found


def _inside(spans: Sequence[Span], around: Span) -> Sequence[Span]:
    """Return which of some spans, in order, lie within another."""
    low, high = (bisect_left(spans, at, key=lambda span: span.start) for at in (around.start, around.end))
    return [span for span in spans[low:high] if span.end <= around.end]


def _outside(mentions: list[tuple[str, Mention]], spans: Sequence[Span]) -> list[tuple[str, Mention]]:
    """Return the mentions without the dates that are words of names ("May Mobility")."""
    if not spans:
        return mentions
    starts = [span.start for span in spans]
    before = [spans[max(0, bisect_right(starts, m.span.start) - 1)] for _, m in mentions]
    return [
        each
        for each, span in zip(mentions, before, strict=True)
        if each[0] != "D" or not span.start <= each[1].span.start < span.end
    ]


def _is_named(text: str, span: Span) -> bool:
    """Return whether a word with a capital is part of a name: "January Capital", "Capital Today", "Lee Jun Hao"."""
    if not (text[span.start].isupper() and text[span.start : span.end].isalpha()):
        return False
    follows, word = _NEXT.match(text, span.end), span.quote(text)
    if word in ("Today", "May", "March") or (len(word) == 3 and follows is not None):
        return _PREVIOUS.search(text, max(0, span.start - 20), span.start) is not None
    return follows is not None and follows[1].lower() in GENERIC


_NEXT = re.compile(r" ([A-Z][a-z]+)\b")
_PREVIOUS = re.compile(
    r"\b(?!In |On |By |Since |Until |From |For |And |But |The |Last |Early |Late |This |Next |Till )[A-Z][a-z]+ $"
)


def _clear(found: Sequence[tuple[str, Mention]], letter: str, mentions: Iterable[Mention]) -> list[tuple[str, Mention]]:
    kept, k = [], 0
    for mention in mentions:
        while k < len(found) and found[k][1].span.end <= mention.span.start:
            k += 1
        if k >= len(found) or found[k][1].span.start >= mention.span.end:
            kept.append((letter, mention))
    return kept
