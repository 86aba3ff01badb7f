"""Rounds told in stacks of lines: a name, what it does, a sum, who gave it, each in a line of its own.

What each line of a stack holds is the same for all of them, so the line of the name is found by how far it stands above
that of the sum. One stack alone may be anything: it takes two, one after another and alike.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import groupby, pairwise

from kg.documents import BlockKind
from kg.extractors.analysis import Analysis
from kg.extractors.entities.entity import Entity
from kg.extractors.layouts.entries import ENTRY_VERBS, Entry, fields_of
from kg.extractors.layouts.lines import Field
from kg.extractors.reference.heads import entity_of
from kg.extractors.sentences.elements import Sentence
from kg.extractors.wording.funders import is_funder
from kg.extractors.wording.patterns import Pattern

#: A line with a sum, or a stage, before anything else.
_SUM = Pattern(r"(?:[^\w<]+ )?(?:(?:raised|raises|round|amount|funding|deal) (?:: )?)?(?:<[MS]\d+>|undisclosed\b)")
#: A line that begins with the name of a company.
_NAME = Pattern(r"(?:[^\w<(]+ |[\d#]+ [.)] )?(?P<g><G\d+>)(?= [^\w\s'’<]|$)")
_WORDS, _LINES = 16, 6
Lines = Sequence[Sequence[Sentence]]


def find_stacks(analysis: Analysis) -> list[Entry]:
    """Return the stacks of a document as entries, in reading order."""
    blocks = [list(group) for _, group in groupby(analysis.sentences, key=lambda s: s.paragraph)]
    sums = [k for k, block in enumerate(blocks) if _is_short(block) and _SUM.match(block[0].mask)]
    found: list[Entry] = []
    for run in _runs(sums):
        found += next((stacks for away in (1, 2, 3) if (stacks := _stacks(analysis, blocks, run, away))), [])
    return found


def _is_short(block: Sequence[Sentence]) -> bool:
    """Return whether a block is a line of fields: short, and without a verb."""
    words = block[0].mask.split()
    if len(block) > 1 or len(words) > _WORDS or block[0].block.kind is BlockKind.ROW:
        return False
    return words[-1:] != ["."] and ENTRY_VERBS.isdisjoint(words)


def _runs(sums: Sequence[int]) -> Iterator[list[int]]:
    """Yield the lines with sums that stand about as far from one another as those of stacks do."""
    run = sums[:1]
    for one, other in pairwise(sums):
        if not 1 < other - one <= _LINES:
            if len(run) > 1:
                yield list(run)
            run = []
        run = [*run, other]
    if len(run) > 1:
        yield list(run)


def _stacks(analysis: Analysis, blocks: Lines, run: Sequence[int], away: int) -> list[Entry]:
    """Return the stacks whose names stand so many lines above their sums; nothing where they do not."""
    heads = {k: named for k in run if k >= away and (named := _named(analysis, blocks[k - away])) is not None}
    lines = [k for k in run if k in heads]
    if len(lines) < 2 or len(lines) * 5 < len(run) * 4 or len({id(heads[k][0]) for k in lines}) < len(lines):
        return []
    found: list[Entry] = []
    for k, after in pairwise([*lines, lines[-1] + _LINES]):
        company, field = heads[k]
        told: list[Field] = []
        for block in blocks[k - away : min(after - away, k + 4)]:
            if not _is_short(block) or (block is not blocks[k - away] and block[0].block.kind is BlockKind.TITLE):
                break
            told += fields_of(block[0], 0, len(block[0].mask))
        rest = [each for each in told if (each.sentence, each.start) != (field.sentence, field.start)]
        if "<G" in " ".join(each.mask for each in rest) or "<S" in blocks[k][0].mask:
            found.append(Entry(company, [field, *rest], "stack", field.sentence.paragraph, None))
    return found if len(found) > 1 else []


def _named(analysis: Analysis, block: Sequence[Sentence]) -> tuple[Entity, Field] | None:
    """Return the company that a line begins with, and the field that it is."""
    sentence = block[0]
    match = _NAME.match(sentence.mask) if _is_short(block) else None
    if match is None or re.search(r"<[MS]", sentence.mask):
        return None
    element = sentence.at(match.start("g"))
    company = entity_of(analysis, element)
    if company is None or len(element.members) > 1 or is_funder(company.name):
        return None
    return company, Field(sentence, match.start("g"), match.end("g"))
