"""Which names are one entity: joins what is sure, the surest first, and never what somebody told apart."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from enum import IntEnum


class Rule(IntEnum):
    """Why two names may be joined, the surest first."""

    PERSON = 1
    SAME_NAME = 2
    KNOWN_ALIAS = 3
    STATED_ALIAS = 4
    SPELLING = 5
    SHORT_FORM = 6

    @property
    def words(self) -> str:
        """Return the rule as a person reads it.

        >>> Rule.KNOWN_ALIAS.words
        'known alias'
        """
        return self.name.casefold().replace("_", " ")


@dataclass(frozen=True, slots=True, order=True)
class Link:
    """A reason to join two IRIs; ``score`` is between 0 and 1, ``a`` comes before ``b``."""

    rule: Rule
    score: float
    a: str
    b: str
    explanation: str


@dataclass(frozen=True, slots=True, order=True)
class Candidate:
    """Two names that may be one; a person should look. The likeliest come first."""

    a: str
    b: str
    score: float
    rule: str
    explanation: str


@dataclass(frozen=True, slots=True, order=True)
class Disagreement:
    """A reason to join that was not followed, because somebody or something says that the two are different."""

    a: str
    b: str
    rule: str
    explanation: str


@dataclass(slots=True)
class Partition:
    """Which IRIs are one, as far as links have been followed; ``enemies`` are pairs that must stay apart."""

    parent: dict[str, str] = field(default_factory=dict)
    members: dict[str, list[str]] = field(default_factory=dict)
    enemies: dict[str, set[str]] = field(default_factory=lambda: defaultdict(set))

    def find(self, iri: str) -> str:
        """Return the representative of an IRI's entity."""
        root = iri
        while (above := self.parent.get(root, root)) != root:
            root = above
        while (above := self.parent.get(iri, iri)) != root:
            self.parent[iri] = root
            iri = above
        return root

    def group(self, iri: str) -> list[str]:
        """Return all IRIs of an IRI's entity."""
        root = self.find(iri)
        return self.members.get(root, [root])

    def keep_apart(self, a: str, b: str) -> None:
        """Make sure that two IRIs never become one entity."""
        self.enemies[a].add(b)
        self.enemies[b].add(a)

    def told_apart(self, a: str, b: str) -> tuple[str, str] | None:
        """Return the smallest pair that keeps two entities apart, or ``None``."""
        small, large = sorted((self.group(a), self.group(b)), key=len)
        within = set(large)
        clashes = [sorted((one, other)) for one in small for other in self.enemies.get(one, set()) & within]
        return tuple(min(clashes)) if clashes else None  # type: ignore[return-value]

    def join(self, a: str, b: str) -> tuple[str, str] | None:
        """Make two IRIs one entity; where somebody told them apart leave them, and return the pair told apart."""
        one, other = self.find(a), self.find(b)
        if one == other:
            return None
        clash = self.told_apart(one, other)
        if clash is None:
            small, large = sorted((one, other), key=lambda root: (len(self.group(root)), root))
            self.members[large] = [*self.group(large), *self.members.pop(small, [small])]
            self.parent[small] = large
        return clash


def follow(partition: Partition, links: Iterable[Link]) -> tuple[list[Link], list[Disagreement]]:
    """Join what links say, the surest rule and highest score first; return those that joined and those that clash.

    A link between the very two that somebody told apart is dropped in silence; one that clashes through others is
    returned. The links in any order give the same entities.
    """
    joined, refused = [], []
    for link in sorted(links, key=lambda link: (link.rule, -link.score, link.a, link.b, link.explanation)):
        if partition.find(link.a) == partition.find(link.b):
            continue
        clash = partition.join(link.a, link.b)
        if clash is None:
            joined.append(link)
        elif {link.a, link.b} != set(clash):
            reason = f"{link.explanation}; but {clash[0]} and {clash[1]} were told apart"
            refused.append(Disagreement(link.a, link.b, link.rule.words, reason))
    return joined, refused


def link(rule: Rule, a: str, b: str, score: float, explanation: str) -> Link:
    """Return a link with its ends in order."""
    return Link(rule, score, min(a, b), max(a, b), explanation)
