"""Who is who within one document: the several names of one organization or person gathered under the fullest."""

# ruff: noqa: E501 -- regular expressions are easier to read whole than broken

import re
from dataclasses import dataclass, field
from functools import lru_cache
from unicodedata import normalize

from kg.claims import Kind, Thing
from kg.documents import Span
from kg.extractors.mentions.kinds import NameMention
from kg.extractors.words import GENERIC, INVESTOR_TAILS, TITLES

_LEGAL = {
    "inc",
    "incorporated",
    "ltd",
    "limited",
    "llc",
    "llp",
    "lp",
    "gmbh",
    "ag",
    "sa",
    "asa",
    "ab",
    "oy",
    "nv",
    "bv",
    "plc",
    "corp",
    "corporation",
    "co",
    "company",
    "kk",
    "pte",
    "pvt",
    "sas",
    "spa",
    "se",
}
_PAREN = re.compile(r"\s*(?:,\s*)?\(\s*(?:the\s+)?[\"“‘']?([A-Z][\w&.-]{1,11})[\"”’']?\s*(?:[:;,][^)]*)?\)")
_AKA = re.compile(
    r"\s*,?\s*\(?\s*(?:formerly(?: known as| called)?|previously(?: known as| called)?|also known as|now(?: known as|"
    r" called)|a\.?k\.?a\.?|(?:since |now )?renamed"
    r"|(?:which |that )?(?:used to be|was (?:then |once |long |originally |first |formerly )?|once|originally|then) "
    r"(?:called|known as|named)|the former(?! (?:chief|head|boss|owner|parent|employer))"
    r"|better known as|doing business as|d/b/a|which (?:is )?now (?:goes by|known as|called)|née|ex-|"
    r"when (?:it|the (?:company|firm|startup|start-up|business)) was (?:still |then |first )?(?:called|known as|named))\s+[\"“‘']?([A-Z0-9][\w&.-]*(?: [A-Z0-9][\w&.-]*){0,3})"
)


_OR = re.compile(r"\s*,?\s*\(?\s*or\s+[\"“‘']?([A-Z0-9][\w&.-]*(?: [A-Z0-9][\w&.-]*){0,3})")
#: "When it was still called Acme, Bolt raised <M0>": Acme is Bolt's old name.
_WHEN_CALLED = re.compile(
    r"\b(?:when|while|as|where) (?:it|they|the (?:company|firm|startup|start-up|business)) (?:was|were|went|traded|operated) "
    r"(?:still |then |first |yet )?(?:called|known as|named|by the name(?: of)?|under the name(?: of)?|as) [\"“‘']?$"
)


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


@lru_cache(maxsize=16384)
def folded(name: str) -> tuple[str, ...]:
    """Return the words of a name without case, marks and legal suffixes.

    >>> folded("Aker ASA"), folded("T. Rowe Price")
    (('aker',), ('t', 'rowe', 'price'))
    """
    words = re.sub(r"[^\w&+]+", " ", name.replace("'s", "s").lower()).split()
    while len(words) > 1 and words[-1] in _LEGAL:
        words.pop()
    if len(words) > 1 and words[0] == "the":
        words = words[1:]
    return tuple(words)


class Entities:
    """The entities of one document, found by any of their names."""

    def __init__(self, text: str) -> None:
        """Start with nothing."""
        self._text = text
        self._people: set[str] = set()
        self._first: dict[tuple[str, ...], NameMention] = {}
        self._count: dict[tuple[str, ...], int] = {}
        self._spellings: dict[tuple[str, ...], dict[str, NameMention]] = {}
        self._aliases: list[tuple[tuple[str, ...], tuple[str, ...]]] = []
        self._entity: dict[tuple[str, ...], Entity] = {}
        self._old_name: NameMention | None = None

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
        after = mention.span.end
        before, self._old_name = self._old_name, None
        if before is not None and re.fullmatch(r"[\"”’']?, ?", self._text[before.span.end : mention.span.start]):
            self._aliases.append((key, folded(before.name)))
        if _WHEN_CALLED.search(self._text, max(0, mention.span.start - 60), mention.span.start):
            self._old_name = mention
        for pattern in (_PAREN, _AKA, _OR):
            match = pattern.match(self._text, after)
            if match and self._is_alias(mention.name, match[1], pattern is _AKA):
                self._aliases.append((key, folded(match[1])))
                self._spellings.setdefault(folded(match[1]), {}).setdefault(
                    match[1], NameMention(Span(match.start(1), match.end(1)), match[1], mention.kind)
                )

    def _is_alias(self, name: str, other: str, stated: bool) -> bool:
        if stated:
            return other.split(maxsplit=1)[0].lower() not in TITLES
        letters = [c for c in other if c.isalpha()]
        initials = [
            normalize("NFD", w[0].lower())[0] for w in re.findall(r"\w+", name) if w.lower() not in ("the", "and")
        ]
        spelled = other.lower().strip(".")
        return (
            (
                len(letters) >= 2
                and letters[0].lower() == normalize("NFD", name[0].lower())[0]
                and sum(c.isupper() for c in other) >= 2
            )
            or "".join(initials).startswith(spelled)
            or name.lower().startswith(spelled)
        )

    def settle(self) -> None:
        """Gather the names into entities."""
        parent = {key: key for key in self._spellings}

        def root(key: tuple[str, ...]) -> tuple[str, ...]:
            while parent[key] != key:
                key = parent[key]
            return key

        acronyms = self._acronyms()
        for key, longer in self._short_forms().items():
            spelt = acronyms.get(key)
            if spelt is None or self._first[longer].span < self._first[spelt].span:
                parent[root(key)] = root(longer)
        for a, b in self._aliases:
            if b and root(a) != root(b):
                parent[root(b)] = root(a)
        for key, spelt in acronyms.items():
            if root(key) == key:
                parent[key] = root(spelt)
        gathered: dict[tuple[str, ...], list[tuple[str, ...]]] = {}
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

    def _acronyms(self) -> dict[tuple[str, ...], tuple[str, ...]]:
        """Return which names are the initials of which other one: "KDB" of "Korea Development Bank"."""
        found: dict[tuple[str, ...], tuple[str, ...]] = {}
        for key in self._spellings:
            if len(key) == 1 and 3 <= len(key[0]) <= 6 and next(iter(self._spellings[key])).isupper():
                spelt = [k for k in self._first if key[0] in _initials(k)]
                if len(spelt) == 1 and spelt[0] != key:
                    found[key] = spelt[0]
        return found

    def _short_forms(self) -> dict[tuple[str, ...], tuple[str, ...]]:
        """Return which name is short for which longer one ("Skild" for "Skild AI")."""
        by_head: dict[str, list[tuple[str, ...]]] = {}
        for key in self._first:
            by_head.setdefault(key[0], []).append(key)
        found = {}
        for keys in by_head.values():
            for key in keys:
                longer = [k for k in keys if len(k) > len(key) and k[: len(key)] == key]
                if longer and (best := self._bearer(key, longer)):
                    found[key] = best
            people = [k for k in keys if self._first[k].kind == "person" and len(k) > 1]
            for person in people:
                last = folded(self._first[person].name.split()[-1])  # of two words where it has a hyphen
                if last in self._first and last not in found:
                    found[last] = person
        return found

    def _bearer(self, key: tuple[str, ...], longer: list[tuple[str, ...]]) -> tuple[str, ...] | None:
        """Return the longer name that a short one stands for; ``None`` where that is unsure."""
        if len(key) > 1 and len(longer) == 1 and len(longer[0]) - len(key) <= 2 and not all(w in GENERIC for w in key):
            return longer[0]
        longer = [k for k in longer if not _is_vehicle(k)] or longer
        soft = [k for k in longer if all(w in _SOFT for w in k[len(key) :])]
        if len(soft) == 1 and len(longer) == 1:
            return soft[0]
        if len(longer) == 1:
            only = longer[0]
            tail = only[len(key) :]
            arm = any(w in INVESTOR_TAILS or w in ("funds",) for w in tail)
            if not arm and self._count[only] == 1 and self._count[key] > 6:
                return None
            if arm:
                if self._first[only].span < self._first[key].span:
                    return only
                return only if self._first[key].span.start < 200 and self._count[key] <= 3 else None
            shorter = self._first[only].span < self._first[key].span and self._count[key] <= self._count[only]
            if any(w in _DISTINCT for w in tail) and not shorter:
                return None
            return only if len(tail) <= 2 else None
        chain = sorted(longer, key=len)
        if all(k[: len(chain[0])] == chain[0] for k in chain) and self._count[chain[0]] > 1:
            tail = chain[0][len(key) :]
            if len(tail) <= 2 and not any(w in _DISTINCT or w in INVESTOR_TAILS for w in tail):
                return chain[0]
        nested = all(chain[-1][: len(k)] == k for k in chain)
        if nested and (
            all(w in _SOFT for w in chain[-1][len(key) :]) or self._first[chain[-1]].span < self._first[key].span
        ):
            return chain[-1]
        return (
            soft[0]
            if len(soft) == 1 and self._count[soft[0]] >= 1 and len(longer) <= 2 and key[0] not in GENERIC
            else None
        )

    def of(self, name: str) -> Entity | None:
        """Return the bearer of a name, if the document names one."""
        return self._entity.get(folded(name))

    def all(self) -> list[Entity]:
        """Return the entities, each once, in order of first mention."""
        return list({id(e): e for e in self._entity.values()}.values())


_LINKS = frozenset(("and", "of", "the", "for", "&", "de", "du", "des", "la", "del"))


@lru_cache(maxsize=8192)
def _initials(key: tuple[str, ...]) -> tuple[str, ...]:
    """Return how the initials of a name of several words may be written; what it is may be left out ("… Bank")."""
    words = [word for word in key if word not in _LINKS]
    if len(words) < 3:
        return ()
    letters = "".join(word[0] for word in words)
    ways = {letters, "".join(word[0] for word in key)}
    if len(words) > 3 and words[-1] in GENERIC:
        ways.add(letters[:-1])
    return tuple(ways)


_SOFT = {
    "ai",
    "labs",
    "lab",
    "robotics",
    "technologies",
    "technology",
    "group",
    "systems",
    "inc",
    "ltd",
    "semiconductor",
    "semiconductors",
    "health",
    "bio",
    "therapeutics",
    "security",
    "intelligence",
    "software",
    "networks",
    "analytics",
    "data",
    "energy",
    "motors",
    "management",
    "space",
    "aerospace",
    "industries",
    "platforms",
    "global",
    "holdings",
    "international",
    "solutions",
    "computing",
    "biosciences",
    "pharma",
    "pharmaceuticals",
    "medical",
    "quantum",
    "photonics",
    "games",
    "studios",
    "interactive",
    "io",
    "com",
    "app",
    "money",
    "pay",
    "bank",
    "financial",
    "foods",
    "mobility",
    "microsystems",
    "cyber",
    "services",
}
_DISTINCT = {
    "cloud",
    "securities",
    "electronics",
    "next",
    "ventures",
    "capital",
    "infrastructure",
    "japan",
    "india",
    "china",
    "europe",
    "asia",
    "america",
    "bank",
    "university",
    "research",
}


def _is_vehicle(key: tuple[str, ...]) -> bool:
    """Return whether a name is that of one fund of many ("Hafen III", "Hafen Growth Fund V"), not of its investor."""
    return re.fullmatch(r"[ivx]+|\d+", key[-1]) is not None or "fund" in key


def _shape(name: str) -> int:
    """Prefer names in mixed case over names in capitals."""
    return 0 if name.isupper() and len(name) > 5 else 1
