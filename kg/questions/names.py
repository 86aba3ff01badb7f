"""The names of a graph, and which of them a run of words means.

Built once for a snapshot: plain dictionaries from the joined, folded atoms of a name to what bears it, so that
"Open AI" is found as "OpenAI". Slips of the pen are sought with rapidfuzz among the names of like length and the
same first letter only, and an invented name stays unknown.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, Final

import pyoxigraph as ox
from rapidfuzz import fuzz, process
from rapidfuzz.distance import OSA

from kg.questions.words import VOCABULARY, Atom, atoms_of, clean, fold
from kg.vocabulary import CI, ID, PREFIXES

ACTORS: Final = frozenset({"company", "person", "fund"})
"""Kinds that put in, raise or are bought; countries may also."""
LEGAL: Final = frozenset(
    "inc incorporated ltd limited llc llp lp gmbh ag sa asa ab oy nv bv plc corp corporation co company kk pte pvt sas "
    "spa se".split()
)
GENERIC: Final = frozenset(
    "ventures venture capital partners group ai labs lab systems management holdings holding fund funds investments "
    "investment associates advisors advisers equity global international robotics semiconductor semiconductors "
    "industries company corporation vc".split()
)
_INVESTOR_ENDINGS: Final = frozenset(
    ["ventures", "capital", "partners", "vc", "group", "management", "investments", "company"]
)
_WORDS_BEFORE_A_NAME: Final = "the"
_ATOMS = re.compile(r"[^\W_]+")
_PARENTHESES = re.compile(r"\s*\(([^)]*)\)")
_LONGEST: Final = 9
_MANY: Final = 5000
"""Actors from which on a shortened company name is more likely that of another company."""


@dataclass(frozen=True, slots=True)
class Named:
    """Something of the graph that has a name: ``kind`` is that of its IRI; in how many rounds it put in, or raised."""

    iri: str
    name: str
    kind: str
    invested: int = 0
    raised: int = 0

    @property
    def weight(self) -> int:
        """Return how prominent it is."""
        return self.invested + self.raised


@dataclass(frozen=True, slots=True)
class Hit:
    """A run of ``length`` atoms that means one of ``meant``, the most prominent first."""

    meant: tuple[Named, ...]
    length: int


@dataclass(slots=True)
class NameIndex:
    """All names of a snapshot; made by :func:`index_names`."""

    by_key: dict[str, tuple[Named, ...]]
    short: dict[str, tuple[Named, ...]]
    by_iri: dict[str, Named]
    buckets: dict[tuple[str, int], list[str]]
    keys: list[str]
    spaced: dict[str, str]

    def exact(self, atoms: Sequence[Atom], at: int) -> list[Hit]:
        """Return what is named from an atom on, the longest first."""
        hits, key = [], ""
        for length in range(1, min(_LONGEST, len(atoms) - at) + 1):
            atom = atoms[at + length - 1]
            if length > 1 and "&" in atom.glue:
                key += "and"
            key += atom.folded
            if key in self.by_key:
                hits.append(Hit(self.by_key[key], length))
        hits.reverse()
        return hits

    def nickname(self, atoms: Sequence[Atom]) -> Hit | None:
        """Return what a shortened name means: "Khosla", "KPCB", "Accel Partners" where the graph says "Accel"."""
        key = "".join(atom.folded for atom in atoms)
        if key in self.short:
            return Hit(self.short[key], len(atoms))
        whose = key[:-1]
        if key.endswith("s") and len(whose) > 4 and whose not in VOCABULARY:  # "nvidias", written without its mark
            meant = tuple(n for n in self.by_key.get(whose, self.short.get(whose, ())) if n.kind in ACTORS)
            if meant:
                return Hit(meant, len(atoms))
        for cut in (1, 2):
            rest, ending = atoms[:-cut], atoms[-cut:]
            if rest and all(atom.folded in _INVESTOR_ENDINGS | LEGAL for atom in ending):
                meant = self.by_key.get("".join(atom.folded for atom in rest), ())
                legal = all(atom.folded in LEGAL for atom in ending)
                known = tuple(n for n in meant if n.kind in ACTORS and (legal or n.weight > 2))
                if known:
                    return Hit(known, len(atoms))
        return None

    def slip(self, atoms: Sequence[Atom]) -> Hit | None:
        """Return the name that a run of atoms most likely misspells, if it is near enough to be no other name."""
        key = "".join(atom.folded for atom in atoms)
        allowed = _allowed(key)
        if not allowed:
            return None
        candidates = [
            name
            for length in range(len(key) - allowed, len(key) + allowed + 1)
            for name in self.buckets.get((key[0], length), ())
        ]
        found = process.extract(key, candidates, scorer=OSA.distance, score_cutoff=allowed, limit=5)
        good = [
            (distance, -max(n.weight for n in self.by_key[name]), name)
            for name, distance, _ in found
            if self._alike(atoms, name)
        ]
        if len(atoms) == 1 and len(key) <= 6 and atoms[0].text[0].islower():  # a short word written small is mostly one
            good = [one for one in good if -one[1] >= 5]
        return Hit(self.by_key[min(good)[2]], len(atoms)) if good else None

    def _alike(self, atoms: Sequence[Atom], name: str) -> bool:
        """Each word must be near its counterpart, so that "Zentavo Robotics" is not "Zentara Robotics"."""
        words = self.spaced[name].split()
        if len(words) != len(atoms):
            return len(words) == 1 or len(atoms) == 1
        for atom, word in zip(atoms, words, strict=True):
            distance = OSA.distance(atom.folded, word)
            if distance > _allowed(atom.folded, within=True) and distance > _allowed(word, within=True):
                return False
            if distance and not _inner(atom.folded, word):
                return False
        return True

    def nearest(self, text: str, limit: int = 5) -> tuple[str, ...]:
        """Return the names closest to one that the graph does not hold, the closest first."""
        key = "".join(atom.folded for atom in atoms_of(clean(text)))[:60]
        found = process.extract(key, self.keys, scorer=fuzz.ratio, score_cutoff=55, limit=limit * 4)
        every = [self.by_key[name][0] for name, _, _ in found]
        names = dict.fromkeys(named.name for named in every if named.kind in ACTORS)
        return tuple(names)[:limit]

    def starting(self, text: str, limit: int = 8) -> tuple[Named, ...]:
        """Return what has a name that begins with the text, the most prominent first."""
        key = "".join(atom.folded for atom in atoms_of(clean(text)))
        if not key:
            return ()
        found = {named.iri: named for name in self.keys if name.startswith(key) for named in self.by_key[name]}
        return tuple(sorted(found.values(), key=lambda n: (-n.weight, n.name)))[:limit]


def _allowed(key: str, within: bool = False) -> int:
    if len(key) < (4 if within else 5):
        return 0
    return 1 if len(key) < 12 else 2


def _inner(a: str, b: str) -> bool:
    """A slip keeps the ends of a word; a changed end is another word, save for swapped letters and a plural."""
    return a[0] == b[0] and (
        a[-1] == b[-1] or sorted(a) == sorted(b) or a in (b + b[-1], b + "s") or b in (a + a[-1], a + "s")
    )


@lru_cache(maxsize=4096)
def _words(text: str) -> tuple[str, ...]:
    """Return the folded atoms of a cleaned text, without where they stand."""
    return tuple(_ATOMS.findall(text.lower() if text.isascii() else " ".join(fold(word) for word in text.split())))


def _keys(name: str) -> tuple[list[tuple[str, ...]], list[str]]:
    """Return the ways to write a name (as atoms), and its shortened forms (joined)."""
    ways, short = [], []
    plain = clean(name)
    forms = [plain]
    if inside := _PARENTHESES.search(plain):
        forms.append(_PARENTHESES.sub("", plain))
        if len(inside[1]) > 2:
            forms.append(inside[1])
    for form in forms:
        words = list(_words(form.replace("&", " and ")))
        if not words:
            continue
        ways.append(tuple(words))
        if len(words) > 1 and words[0] == _WORDS_BEFORE_A_NAME:
            words = words[1:]
            ways.append(tuple(words))
        stem = list(words)
        while len(stem) > 1 and (stem[-1] in LEGAL or (stem[-1] == "and" and len(stem) > 2)):
            stem.pop()
        if len(stem) < len(words):
            ways.append(tuple(stem))
        trunk = list(stem)
        while len(trunk) > 1 and trunk[-1] in GENERIC:
            trunk.pop()
            if len("".join(trunk)) > 2:
                short.append("".join(trunk))
    return ways, short


def _ways_of_theme(iri: str, names: Sequence[str]) -> list[str]:
    known = [*names, iri.rsplit("/", 1)[-1].replace("-", " ")]
    return [*known, *(way for name in known for way in _numbers(name))]


def _numbers(name: str) -> list[str]:
    """Return a theme in the singular or plural, and in the other spelling of "center"."""
    ways = [name[:-1]] if name.endswith("s") and not name.endswith("ss") else [name + "s"]
    return [
        spelt
        for way in (name, *ways)
        for spelt in (way, way.replace("enter", "entre"), way.replace("-", " "), way.replace("label", "labell"))
    ]


def _abbreviations(name: str) -> list[str]:
    words = [atom.folded for atom in atoms_of(clean(name))]
    joined = "".join(words)
    made = [f"{joined[0]}{len(joined) - 2}{joined[-1]}"] if len(joined) > 12 else []
    initials = "".join(word[0] for word in words if word not in ("and", "of", "the"))
    return [*made, initials] if len(initials) > 2 else made


def index_names(named: Mapping[Named, Sequence[str]]) -> NameIndex:
    """Build the index of what is named, with all names of each."""
    by_key: dict[str, dict[str, Named]] = defaultdict(dict)
    short: dict[str, dict[str, Named]] = defaultdict(dict)
    by_iri: dict[str, Named] = {}
    spaced: dict[str, str] = {}
    few = sum(thing.kind in ACTORS for thing in named) < _MANY
    for thing, given in named.items():
        iri, kind = thing.iri, thing.kind
        by_iri[iri] = thing
        for name in dict.fromkeys(_ways_of_theme(iri, given) if kind == "theme" else given):
            ways, shorter = _keys(name)
            for way in ways:
                key = "".join(way)
                by_key[key][iri] = thing
                spaced.setdefault(key, " ".join(way))
            if kind in ACTORS and (few or thing.invested):
                for key in shorter:
                    if key not in VOCABULARY:
                        short[key][iri] = thing
                if thing.weight >= 20:
                    words = _words(clean(name))
                    if len(words) > 3 and not VOCABULARY.issuperset(words[:2]):
                        short["".join(words[:2])][iri] = thing
                    for key in _abbreviations(name):
                        short[key][iri] = thing

    _first_and_last_words(named, by_key, short, few)

    def ranked(table: Mapping[str, Mapping[str, Named]]) -> dict[str, tuple[Named, ...]]:
        return {key: tuple(sorted(things.values(), key=lambda n: (-n.weight, n.iri))) for key, things in table.items()}

    exact = ranked(by_key)
    buckets: dict[tuple[str, int], list[str]] = defaultdict(list)
    for key in exact:
        buckets[key[0], len(key)].append(key)
    return NameIndex(exact, ranked(short), by_iri, dict(buckets), list(exact), spaced)


def _first_and_last_words(
    named: Mapping[Named, Sequence[str]],
    by_key: Mapping[str, object],
    short: dict[str, dict[str, Named]],
    few: bool,
) -> None:
    """Add the first words of a name, and the surname of two, where one alone bears them: "Mellanox", "Hinton"."""
    bearers: dict[str, set[str]] = defaultdict(set)
    things: dict[str, Named] = {}
    for thing, given in named.items():
        if thing.kind not in ACTORS or not (few or thing.invested > 1):
            continue
        words = _words(clean(given[0]))
        parts = ["".join(words[:count]) for count in range(1, len(words))]
        parts += [words[-1]] if len(words) == 2 and words[-1] not in GENERIC | LEGAL else []
        for part in parts:
            if len(part) > (3 if few else 4) and part not in VOCABULARY and part not in by_key and part not in GENERIC:
                bearers[part].add(thing.iri)
                things[part] = thing
    for part, iris in bearers.items():
        if len(iris) == 1 and part not in short:
            short[part][things[part].iri] = things[part]


_KINDS: Final = frozenset({"company", "person", "fund", "country", "city", "region", "theme"})
_TYPES: Final = (CI.Organization, CI.Person, CI.Fund, CI.Country, CI.City, CI.Region, CI.Theme)
_LABELS: Final = (PREFIXES["rdfs"] + "label", PREFIXES["skos"] + "prefLabel", PREFIXES["skos"] + "altLabel", CI.demonym)
_ROLES: Final = (("in", CI.investor), ("in", CI.acquirer), ("in", CI.backer), ("up", CI.company), ("up", CI.target))


def names_in(store: ox.Store) -> NameIndex:
    """Return the index of everything that a question may name in the default graph of a store."""
    names: dict[str, list[str]] = defaultdict(list)
    found: Any
    for kind in _TYPES:
        found = store.query(f"SELECT ?thing ?name WHERE {{ ?thing a <{kind}> ; <{_LABELS[0]}> ?name }}")
        for thing, name in found:
            names[thing.value].append(name.value)
    for label in _LABELS[1:]:  # few have another name: asked without the kind, which the IRI tells
        found = store.query(f"SELECT ?thing ?name WHERE {{ ?thing <{label}> ?name }}")
        for thing, name in found:
            names[thing.value].append(name.value)
    counts: dict[str, dict[str, int]] = {"in": defaultdict(int), "up": defaultdict(int)}
    for role, predicate in _ROLES:
        counted: Any = store.query(
            f"SELECT ?thing (COUNT(*) AS ?n) WHERE {{ ?event <{predicate}> ?thing }} GROUP BY ?thing"
        )
        for thing, number in counted:
            counts[role][thing.value] += int(number.value)
    return index_names(
        {
            Named(iri, given[0], kind, counts["in"].get(iri, 0), counts["up"].get(iri, 0)): given
            for iri, given in names.items()
            if (kind := kind_of(iri)) in _KINDS
        }
    )


def kind_of(iri: str) -> str:
    """Return the kind in an IRI of the graph, or ``""``.

    >>> kind_of("https://w3id.org/coinvest/id/company/nscale")
    'company'
    """
    return iri[len(ID) :].split("/", 1)[0] if iri.startswith(ID) else ""


def prefer(meant: Iterable[Named], kinds: frozenset[str]) -> tuple[Named, ...]:
    """Return those of the kinds, or all where there is none."""
    every = tuple(meant)
    return tuple(n for n in every if n.kind in kinds) or every
