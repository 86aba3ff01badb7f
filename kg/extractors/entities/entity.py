"""Who is who within one document: the several names of one organization or person gathered under the fullest."""

import re
from dataclasses import dataclass, field
from functools import lru_cache

from kg.claims import Kind, Thing
from kg.documents import Span
from kg.extractors.entities.aliases import aliases_after, is_former_name, is_old_name
from kg.extractors.entities.short_names import Words, acronyms_of, folded, short_forms_of
from kg.extractors.mentions.kinds import NameMention


@dataclass(slots=True)
class Entity:
    """One bearer of names in a document. ``names`` are all its spellings, the fullest first; ``thing`` is its key."""

    names: list[str]
    kind: Kind = Kind.ORGANIZATION
    spans: dict[str, Span] = field(default_factory=dict)
    count: int = 0

    @property
    def name(self) -> str:
        """Return the fullest name."""
        return self.names[0]

    @property
    def thing(self) -> Thing:
        """Return what claims call it."""
        return _thing(self.kind, self.names[0])


_thing = lru_cache(maxsize=4096)(Thing)
#: What stands before the name that a sentence opens with.
_OPENS = re.compile(r"(?:^|[.!?:]\s|\n)[\W\d]*$")


class Entities:
    """The entities of one document, found by any of their names."""

    def __init__(self, text: str) -> None:
        """Start with nothing."""
        self._text = text
        self._people: set[str] = set()
        self._first: dict[Words, NameMention] = {}
        self._count: dict[Words, int] = {}
        self._spellings: dict[Words, dict[str, NameMention]] = {}
        self._aliases: list[tuple[Words, Words]] = []
        self._entity: dict[Words, Entity] = {}
        self._old_name: NameMention | None = None
        self._opener: Words = ()

    def add(self, mention: NameMention) -> None:
        """Count a mention."""
        if mention.kind == "place":
            return
        key = folded(mention.name)
        if not key:
            return
        self._first.setdefault(key, mention)
        self._count[key] = self._count.get(key, 0) + 1
        self._spellings.setdefault(key, {}).setdefault(mention.name, mention)
        if mention.kind == "person":
            self._people.add(mention.name)
        before, self._old_name = self._old_name, None
        if before is not None and re.fullmatch(r"[\"”’']?, ?", self._text[before.span.end : mention.span.start]):
            self._aliases.append((key, folded(before.name)))
        if is_old_name(self._text, mention):
            self._old_name = mention
        if is_former_name(self._text, mention) and self._opener not in ((), key):
            self._aliases.append((self._opener, key))
        elif mention.kind == "organization" and _opens(self._text, mention.span.start):
            self._opener = key
        for alias in aliases_after(self._text, mention):
            other = folded(alias.name)
            self._aliases.append((key, other))
            self._spellings.setdefault(other, {}).setdefault(alias.name, alias)

    def settle(self) -> None:
        """Gather the names into entities."""
        parent = {key: key for key in self._spellings}

        def root(key: Words) -> Words:
            while parent[key] != key:
                key = parent[key]
            return key

        acronyms = acronyms_of(self._first, self._spellings)
        for key, longer in short_forms_of(self._first, self._count).items():
            spelt = acronyms.get(key)
            if spelt is None or self._first[longer].span < self._first[spelt].span:
                parent[root(key)] = root(longer)
        for a, b in self._aliases:
            if b and root(a) != root(b):
                parent[root(b)] = root(a)
        for key, spelt in acronyms.items():
            if root(key) == key:
                parent[key] = root(spelt)
        gathered: dict[Words, list[Words]] = {}
        for key in parent:
            gathered.setdefault(root(key), []).append(key)
        for keys in gathered.values():
            spellings = {n: m for key in keys for n, m in self._spellings[key].items()}
            names = sorted(spellings, key=lambda n: (-len(folded(n)), -_shape(n), -len(n), spellings[n].span))
            people = any(n in self._people for n in names) and (len(folded(names[0])) > 1 or len(names) == 1)
            entity = Entity(
                names,
                Kind.PERSON if people else Kind.ORGANIZATION,
                {n: m.span for n, m in spellings.items()},
                sum(self._count.get(k, 0) for k in keys),
            )
            for key in keys:
                self._entity[key] = entity

    def of(self, name: str) -> Entity | None:
        """Return the bearer of a name, if the document names one."""
        return self._entity.get(folded(name))

    def all(self) -> list[Entity]:
        """Return the entities, each once, in order of first mention."""
        return list({id(e): e for e in self._entity.values()}.values())


def _opens(text: str, start: int) -> bool:
    """Return whether a name opens its sentence."""
    return _OPENS.search(text, max(0, start - 40), start) is not None


def _shape(name: str) -> int:
    """Prefer names in mixed case over names in capitals."""
    return 0 if name.isupper() and len(name) > 5 else 1
