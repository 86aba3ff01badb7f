"""Paragraphs side by side that each tell of another company: a round-up, or rivals told one after the other.

"Acme, founded in Leeds, …" / "Bolt of Oslo …" / "Coil sells …": each goes on about the company it began with.
"""

# ruff: noqa: E501 -- regular expressions are easier to read whole than broken

from collections.abc import Collection, Iterator
from itertools import groupby

from kg.claims import Kind
from kg.documents import BlockKind
from kg.extractors.analysis import Analysis
from kg.extractors.entities.entity import Entity
from kg.extractors.reference.heads import entity_of
from kg.extractors.reference.presented import presented
from kg.extractors.sentences.elements import Sentence
from kg.extractors.wording.non_companies import NO_COMPANY
from kg.extractors.wording.patterns import Pattern
from kg.extractors.wording.words import is_english

_OPENS = Pattern(
    r"(?:(?:and|but|then|also|finally|meanwhile|lastly|next|elsewhere|now|in|from|at|here|there|home|abroad|over|up|,|<P\d+>|<D\d+>) )*"
    r"(?P<g><G\d+>)(?!'s)(?! (?:said|says|told|adds|added|declined|and <G))"
)
#: So many in a row are no chance.
_FEWEST = 3


def owners_side_by_side(analysis: Analysis, investors: Collection[int]) -> dict[int, Entity]:
    """Return by the number of the paragraph whom each tells of that stands among others like it.

    ``investors`` are those who give and no more (by ``id``): no paragraph of a round-up is about them.
    """
    owners: dict[int, Entity] = {}
    for run in _runs(analysis, investors):
        if len(run) >= _FEWEST:
            owners.update(run)
    return owners


def _runs(analysis: Analysis, investors: Collection[int]) -> Iterator[list[tuple[int, Entity]]]:
    """Yield paragraphs one below the other that open with companies, each with another one."""
    run: list[tuple[int, Entity]] = []
    heading = None
    for paragraph, group in groupby(analysis.sentences, key=lambda sentence: sentence.paragraph):
        first = next(group)
        owner = _opened_by(analysis, first) if first.block.kind is BlockKind.PARAGRAPH else None
        known = owner is None or id(owner) in investors or any(owner is other for _, other in run)
        if known or first.heading != heading:
            yield run
            run = []
        heading = first.heading
        if owner is not None and id(owner) not in investors:
            run.append((paragraph, owner))
    yield run


def _opened_by(analysis: Analysis, sentence: Sentence) -> Entity | None:
    element = presented(sentence)
    if element is None and (match := _OPENS.match(sentence.mask)) is not None:
        element = sentence.at(match.start("g"))
    entity = entity_of(analysis, element) if element is not None and len(element.members) == 1 else None
    if entity is None or entity.kind is not Kind.ORGANIZATION or NO_COMPANY.search(entity.name):
        return None
    return None if entity.count == 1 and is_english(entity.name) else entity  # "Supergiant rounds made up half"
