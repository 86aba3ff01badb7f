"""Where the organizations of a document are mentioned, those too that are named only beside who runs them."""

from bisect import bisect_right
from collections.abc import Collection, Iterator
from dataclasses import dataclass, field

from kg.claims import Kind
from kg.extractors.analysis import Analysis
from kg.extractors.entities.entity import Entity
from kg.extractors.evidence.weights import Group
from kg.extractors.reference.heads import or_their_firm
from kg.extractors.reference.subjects import Subjects
from kg.extractors.sentences.elements import Element, Sentence


@dataclass(frozen=True, slots=True)
class Named:
    """A mention of an organization: the element it is in, and where that stands in the mask."""

    entity: Entity
    sentence: Sentence
    element: Element
    position: int
    start: int

    def words_after(self, count: int) -> list[str]:
        """Return the words of the mask after the element."""
        return self.sentence.words_after(self.position, count, 60)

    def words_before(self, count: int) -> list[str]:
        """Return the words of the mask before the element."""
        return self.sentence.words_before(self.position, count, 40)


@dataclass(slots=True)
class Mentions:
    """The mentions of one organization, in reading order, and what they say of it wherever it is asked for."""

    all: list[Named] = field(default_factory=list)
    starts: list[int] = field(default_factory=list)
    in_sentence: dict[int, list[Named]] = field(default_factory=dict)
    said: frozenset[str] = frozenset()
    known_as: Group | None = None

    def add(self, named: Named) -> None:
        """Add a mention, which follows on the others."""
        self.all.append(named)
        self.starts.append(named.start)
        self.in_sentence.setdefault(named.sentence.index, []).append(named)


def company_mentions(analysis: Analysis, subjects: Subjects, givers: Collection[int]) -> list[Named]:
    """Return the mentions of organizations in reading order; ``givers`` is where the names of investors start."""
    return _with_folded(analysis, subjects, list(_mentions(analysis)), givers)


def _mentions(analysis: Analysis) -> Iterator[Named]:
    for sentence in analysis.sentences:
        for element, position in sentence.mentions:
            for member in element.members if element.kind == "G" else ():
                entity = analysis.entity(member.mention)
                if entity is not None and entity.kind is Kind.ORGANIZATION:
                    yield Named(entity, sentence, element, position, member.mention.span.start)
                firm = or_their_firm(analysis, member) if sentence.is_heading and member.firm is not None else None
                if member.firm is not None and firm is not None and firm is not entity:  # "Ada Lind of Acme seeks $5m"
                    yield Named(firm, sentence, element, position, member.firm.span.start)


def _with_folded(analysis: Analysis, subjects: Subjects, found: list[Named], givers: Collection[int]) -> list[Named]:
    """Add companies named only beside who runs them: "Ada Lind, the chief executive of Quellmar, would rather …".

    Not those of ``givers`` (where the names of investors start): what Ada Lind runs took no money from her elsewhere.
    """
    known = {id(each.entity) for each in found}
    sentences = analysis.sentences
    folded = []
    for name in analysis.names:
        entity = analysis.entity(name) if name.kind == "organization" else None
        if entity is None or id(entity) in known or not subjects.is_run(entity):
            continue
        k = bisect_right(sentences, name.span.start, key=lambda each: each.span.start) - 1
        place = next(((e, at) for e, at in sentences[k].mentions if e.start <= name.span.start < e.end), None)
        if place is not None and place[0].start not in givers:
            folded.append(Named(entity, sentences[k], *place, name.span.start))
    return sorted([*found, *folded], key=lambda each: each.start) if folded else found
