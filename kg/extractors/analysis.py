"""The mention layer: a document as sentences of mentions, with its names gathered into entities."""

import re
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field, replace
from itertools import count

from kg.claims import Thing
from kg.documents import Block, BlockKind, Document, Span
from kg.extractors.entities.entity import Entities, Entity
from kg.extractors.entities.people import told_apart
from kg.extractors.entities.voice import Voice, speaking
from kg.extractors.mentions.columns import cards_in, cells_of_names, directory_names
from kg.extractors.mentions.dates import find_dates
from kg.extractors.mentions.kinds import NameMention
from kg.extractors.mentions.money import find_money
from kg.extractors.mentions.names import NameFinder
from kg.extractors.mentions.set_off import set_off_names
from kg.extractors.mentions.stages import find_stages
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
    ``voice`` is whose "we" it is, if somebody tells of itself. ``raising`` and ``investing`` are those told to raise
    money and to invest, and ``meant`` says whom a pronoun or a description stands for, once the rounds have been read.
    """

    document: Document
    sentences: list[Sentence]
    entities: Entities
    rows: list[tuple[Block, list[Sentence]]] = field(default_factory=list)
    names: list[NameMention] = field(default_factory=list)
    notes: dict[int, list[Sentence]] = field(default_factory=dict)
    voice: Voice | None = None
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
_HEADINGS = (BlockKind.TITLE, BlockKind.SUBTITLE, BlockKind.HEADING)


def analyse(document: Document) -> Analysis:
    """Return the mention layer of a document."""
    text = document.text
    blocks = document.blocks or (Block(BlockKind.PARAGRAPH, Span(0, len(text))),)
    if all(block.kind in _HEADINGS for block in blocks):
        blocks = tuple(replace(block, kind=BlockKind.PARAGRAPH) for block in blocks)
    units = [
        (b, s, n, None)
        for n, b in enumerate(blocks)
        if b.kind is not BlockKind.ROW
        for s in split_sentences(text, b.span)
    ]
    cells = [(b, c, n, k) for n, b in enumerate(blocks) if b.kind is BlockKind.ROW for k, c in enumerate(b.cells)]
    everything = units + cells
    finder = NameFinder(text, [s for _, s, _, _ in everything])
    others = _other_mentions(document)
    firm = [m.span for kind, m in others if kind != "D" or any(map(str.isdigit, m.span.quote(text)))]
    bold = list(set_off_names(text, blocks, firm))
    places_in = _Windows(_outside(others, bold))
    finder.learn(b.quote(text) for b in bold)
    finder.tell(cells_of_names(document, blocks))
    finder.learn(directory_names(document, blocks))
    heading_cards, labels = cards_in(document, blocks)
    finder.learn(heading_cards)
    body = [u for u in everything if u[0].kind not in _HEADINGS]
    names: dict[Span, list[NameMention]] = {}
    for _, span, _, _ in body:
        given = _inside(bold, span)
        covered = [m.span for _, m in places_in.within(span)]
        if (label_end := labels.get(span.start)) is not None:
            covered = [Span(span.start, label_end), *covered]
        names[span] = finder.find(span, covered, given=given)
    for block, span, _, _ in cells:
        if block.header and _LABEL.fullmatch(text, span.start, span.end):
            names[span] = []
    finder.learn({n.name for found in names.values() for n in found if n.kind != "place"})
    for block, span, _, _ in everything:
        if block.kind in _HEADINGS:
            given = _inside(bold, span)
            found = finder.find(span, [m.span for _, m in places_in.within(span)], heading=True, given=given)
            names[span] = [
                n for n in found if block.kind is BlockKind.TITLE or n.kind == "place" or not _is_topic(n.name, finder)
            ]
    names = told_apart(text, names)
    entities = Entities(text)
    ordered = sorted((n for found in names.values() for n in found), key=lambda n: n.span)
    for name in ordered:
        entities.add(name)
    entities.settle()
    names, voice = speaking(document, blocks, names, entities)
    sentences: list[Sentence] = []
    rows: dict[int, tuple[Block, list[Sentence]]] = {}
    told = Counter(b.span.quote(text) for b in blocks if b.kind is BlockKind.HEADING)
    heading: str | None = None  # one that comes again ("Highlights") parts a section, and begins none
    lead_in = ""
    notes: dict[int, list[Sentence]] = {}
    number = count()
    bold_leads = says_bold_leads(text)
    for index, (block, span, paragraph, cell) in enumerate(everything):
        mentions: list[tuple[str, Mention]] = list(places_in.within(span))
        mentions += [("P" if n.kind == "place" else "N", n) for n in names[span]]
        mentions.sort(key=lambda pair: pair[1].span)
        sentence = build_sentence(text, span, block, index, paragraph, mentions)
        if bold_leads and block.bold:
            lead_in_bold(sentence)
        if cell is None:
            if block.kind is BlockKind.HEADING and (heading is None or told[block.span.quote(text)] == 1):
                heading = span.quote(text)
            sentence.heading = heading
            if block.kind is BlockKind.ITEM or (lead_in.endswith(":") and _ENTRY.fullmatch(sentence.mask)):
                sentence.lead_in = lead_in
            else:
                lead_in = span.quote(text)
            sentences.append(sentence)
        else:
            rows.setdefault(paragraph, (block, []))[1].append(sentence)
            if _PROSE.search(sentence.mask) is None or not any(e.kind in "MSG" for e in sentence.elements):
                continue
            notes[index] = [
                build_sentence(text, each, block, len(everything) + next(number), paragraph, _within(mentions, each))
                for each in split_sentences(text, span)
            ]
    return Analysis(document, sentences, entities, list(rows.values()), ordered, notes, voice)


#: What is written in sentences: four words side by side, one sentence after another, or one that a full stop ends.
_PROSE = re.compile(r"(?:(?<![\w<])[a-z'’-]+ ){4}|\. (?=\S)|(?:\S+ ){4,}\.$")


def _within(mentions: list[tuple[str, Mention]], span: Span) -> list[tuple[str, Mention]]:
    return [each for each in mentions if span.start <= each[1].span.start and each[1].span.end <= span.end]


#: A line of a list that nothing marks as one: "Quellmar: $35,600,000".
_ENTRY = re.compile(r"<G\d+> (?:\( (?:[^()]+ )?\) )?[:–—] <M\d+>")


def _is_topic(name: str, finder: NameFinder) -> bool:
    """Return whether what looks like a name in a heading is made of common words only, and no name in the text."""
    return not finder.knows(name) and all(w.lower() in common_words() for w in name.split())


class _Windows:
    """Mentions in reading order, to be asked for by span."""

    def __init__(self, mentions: list[tuple[str, Mention]]) -> None:
        self._mentions = mentions
        self._starts = [m.span.start for _, m in mentions]

    def within(self, span: Span) -> list[tuple[str, Mention]]:
        low = bisect_left(self._starts, span.start)
        high = bisect_left(self._starts, span.end)
        return [pair for pair in self._mentions[low:high] if pair[1].span.end <= span.end]


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
