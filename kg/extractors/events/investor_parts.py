"""The part of lead investor or investor that a sentence gives a group of names."""

from dataclasses import dataclass

from kg.extractors.sentences.elements import Element


@dataclass(slots=True)
class Part:
    """A group of names in the part of ``lead`` or ``investor``. ``position`` is where its rule matched in the mask."""

    element: Element
    position: int
    role: str
    rule: str
    pair: bool = False
