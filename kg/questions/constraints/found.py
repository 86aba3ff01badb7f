"""A constraint, as it is found in a sentence."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Found:
    """One constraint and the characters of the sentence it stands on; ``kind`` names which it is."""

    kind: str
    value: object
    start: int
    end: int
