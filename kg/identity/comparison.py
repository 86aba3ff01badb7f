"""Names as they are compared with each other."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

from kg.claims import Kind
from kg.identity.aliases import known_arms, usual
from kg.identity.entities import Candidate
from kg.identity.names import FOLDERS, slug_of
from kg.identity.profiles import Profile
from kg.identity.scores import bits, probability, weight

PERSON: Final = FOLDERS[Kind.PERSON]


@dataclass(frozen=True, slots=True)
class Name:
    """A profile as comparisons see it: its folder, the words of its key, and what it does."""

    node: str
    folder: str
    words: tuple[str, ...]
    profile: Profile


@dataclass(frozen=True, slots=True)
class Names:
    """All names to compare, with how many have each word."""

    by_node: Mapping[str, Name]
    frequency: Mapping[str, int]

    def score(self, a: Name, b: Name) -> float:
        """Return how likely two names are one by their words alone, between 0 and 1."""
        return probability(bits(a.words, b.words, self.frequency, len(self.by_node)))

    def weight(self, word: str) -> float:
        """Return how many bits it says that two names share a word."""
        return weight(word, self.frequency.get(word, 0), len(self.by_node))


def names_of(profiles: Mapping[str, Profile]) -> Names:
    """Return what there is to compare; names that a person took apart in single documents are left alone."""
    folders = {folder: kind for kind, folder in FOLDERS.items()}
    by_node: dict[str, Name] = {}
    frequency: Counter[str] = Counter()
    for node in sorted(profiles):
        folder = node.rsplit("/", 2)[1]
        if "#" not in node and folder in folders:
            words = tuple(slug_of(node).split("-"))
            by_node[node] = Name(node, folder, words, profiles[node])
            frequency.update(set(words))
    return Names(MappingProxyType(by_node), MappingProxyType(frequency))


def candidate(a: Name, b: Name, score: float, rule: str, explanation: str) -> Candidate:
    """Return a candidate with its names in order."""
    return Candidate(min(a.node, b.node), max(a.node, b.node), score, rule, explanation)


def _told_together(a: Name, b: Name) -> bool:
    """Return whether one document names both as investors of one round, so that they are two."""
    return bool(a.profile.rounds & b.profile.rounds)


def are_known_apart(a: Name, b: Name) -> bool:
    """Return whether two names are known to be two: by the table of arms, or as investors of one round."""
    return frozenset((usual(" ".join(a.words)), usual(" ".join(b.words)))) in known_arms() or _told_together(a, b)
