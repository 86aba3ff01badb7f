"""Where the text names whom: every occurrence of the document's entities, and whom a description stands for."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from kg.claims import Kind
from kg.documents import Block, BlockKind, Span
from kg.extractors.analysis import Analysis
from kg.extractors.entities import Entity, folded
from kg.places import country_code, find_city

_WORD = re.compile(r"[^\W_](?:\w|[.&'’+\u2011@:-](?=[^\W_]))*")
_TAIL = re.compile(r"['’]s$")
_HEADS = frozenset((BlockKind.TITLE, BlockKind.SUBTITLE, BlockKind.HEADING))


@dataclass(frozen=True, slots=True)
class Occurrence:
    """One place in the text where an entity is named."""

    start: int
    end: int
    entity: Entity


class Occurrences:
    """All occurrences of organizations and funds in a document, in reading order."""

    def __init__(self, analysis: Analysis) -> None:
        """Find them; the longest name that fits at a place counts."""
        self.analysis = analysis
        self.text = analysis.document.text
        self.blocks: Sequence[Block] = analysis.document.blocks or (
            Block(BlockKind.PARAGRAPH, Span(0, len(self.text))),
        )
        self._block_starts = [block.span.start for block in self.blocks]
        self.all = self._found(_names_of(analysis))
        self._starts = [each.start for each in self.all]
        self._ends = [each.end for each in self.all]
        self.main = self._main()

    def _found(self, names: Mapping[str, Sequence[tuple[tuple[str, ...], Entity]]]) -> list[Occurrence]:
        words = [(m.start(), m.end(), m[0]) for m in _WORD.finditer(self.text)]
        found: list[Occurrence] = []
        at = 0
        while at < len(words):
            start, end, word = words[at]
            bare = _TAIL.sub("", word)
            hit = None
            if candidates := names.get(bare.casefold()):
                for parts, entity in candidates:
                    last = at + len(parts) - 1
                    if last >= len(words):
                        continue
                    here = [_TAIL.sub("", each[2]) if i == last else each[2] for i, each in enumerate(words[at : last + 1], at)]
                    if tuple(here) == parts or (len(parts) > 1 and [h.casefold() for h in here] == [p.casefold() for p in parts]):
                        hit = Occurrence(start, words[last][1] - (len(words[last][2]) - len(_TAIL.sub("", words[last][2]))), entity)
                        at = last
                        break
            if hit:
                found.append(hit)
            at += 1
        return found

    def _main(self) -> Entity | None:
        """Return the entity that the document is about: named in the title and most often."""
        weights: dict[int, list[object]] = {}
        for each in self.all:
            if each.entity.kind is not Kind.ORGANIZATION:
                continue
            block = self.block_at(each.start)
            weight = 4 if block.kind in _HEADS and block.kind is not BlockKind.HEADING else 1
            entry = weights.setdefault(id(each.entity), [each.entity, 0])
            entry[1] = int(str(entry[1])) + weight
        best = max(weights.values(), key=lambda entry: int(str(entry[1])), default=None)
        return best[0] if best and isinstance(best[0], Entity) else None

    def block_at(self, position: int) -> Block:
        """Return the block around a position."""
        return self.blocks[max(0, bisect_right(self._block_starts, position) - 1)]

    def ending_at(self, position: int) -> Occurrence | None:
        """Return the occurrence that ends exactly at a position."""
        index = bisect_left(self._ends, position)
        return self.all[index] if index < len(self.all) and self._ends[index] == position else None

    def starting_at(self, position: int) -> Occurrence | None:
        """Return the occurrence that starts exactly at a position."""
        index = bisect_left(self._starts, position)
        return self.all[index] if index < len(self.all) and self._starts[index] == position else None

    def within(self, start: int, end: int) -> list[Occurrence]:
        """Return the occurrences that lie between two positions."""
        low, high = bisect_left(self._starts, start), bisect_left(self._starts, end)
        return [each for each in self.all[low:high] if each.end <= end]

    def covering(self, start: int, end: int) -> Occurrence | None:
        """Return the occurrence that holds some characters, if any does."""
        index = bisect_right(self._starts, start) - 1
        return self.all[index] if index >= 0 and self._ends[index] >= end else None

    def meant_at(self, position: int, noun: str = "company") -> Entity | None:
        """Return whom a description ("the company") at a position stands for, as far as that is plain.

        The nearest name before it in its list item or sentence; for a startup or company else the one that the
        document is about, if it was named shortly before; for a group, fund or giant else the nearest name before.
        """
        block = self.block_at(position)
        before = [o for o in self.within(block.span.start, position) if o.entity.kind is Kind.ORGANIZATION]
        if block.kind in {BlockKind.ITEM, BlockKind.ROW} and before:
            return before[0].entity
        recent = [o.entity for o in self.within(max(0, position - 500), position) if o.entity.kind is Kind.ORGANIZATION]
        young = re.search(r"startup|start-up|company|firm|lab|maker|developer|unicorn|venture|business|outfit", noun)
        if young and self.main is not None and self.main in recent:
            return self.main
        sentence = self._sentence_before(position)
        nearest = [o for o in self.within(sentence, position) if o.entity.kind is Kind.ORGANIZATION]
        if nearest:
            return nearest[0].entity if young else nearest[-1].entity
        return recent[-1] if recent else None

    def _sentence_before(self, position: int) -> int:
        """Return where the sentence before the one at a position starts."""
        starts = [s.span.start for s in self.analysis.sentences]
        index = bisect_right(starts, position) - 1
        return starts[max(0, index - 1)] if starts else 0


def _names_of(analysis: Analysis) -> Mapping[str, Sequence[tuple[tuple[str, ...], Entity]]]:
    """Return the names of all entities by their first word, longer names first; names that are places left out."""
    names: dict[str, list[tuple[tuple[str, ...], Entity]]] = {}
    for entity in analysis.entities.all():
        for name in entity.names:
            words = tuple(_WORD.findall(name))
            if not words or not folded(name) or (len(words) <= 2 and _is_place(name)):
                continue
            names.setdefault(words[0].casefold(), []).append((words, entity))
    for found in names.values():
        found.sort(key=lambda pair: -len(pair[0]))
    return names


def _is_place(name: str) -> bool:
    city = find_city(name)
    return country_code(name) is not None or (city is not None and not city.ambiguous and city.population > 500_000)
