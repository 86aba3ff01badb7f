"""Whom an element of a sentence names or stands for: the parties that a deal may have."""

from kg.extractors.analysis import Analysis
from kg.extractors.entities.entity import Entity
from kg.extractors.reference.occurrences import Occurrences
from kg.extractors.sentences.elements import Element, Sentence


def entities_of(analysis: Analysis, element: Element) -> list[Entity | None]:
    """Return the bearers of the names in a group, ``None`` for a name without one; nothing for any other element."""
    if element.kind != "G":
        return []
    return [analysis.entity(member.mention) for member in element.members]


def standing_for(analysis: Analysis, named: Occurrences, sentence: Sentence, element: Element) -> Entity | None:
    """Return whom a pronoun or a description stands for."""
    if element.kind == "A" and analysis.meant is not None:
        return analysis.meant(element, sentence)
    return named.meant_at(element.start, element.text if element.kind == "A" else "company")
