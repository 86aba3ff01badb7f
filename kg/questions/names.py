"""The names of a graph, and which of them a run of words means.

Plain dictionaries from the joined, folded atoms of a name to what bears it, so that "Open AI" is found as "OpenAI".
Slips of the pen are sought with rapidfuzz among the names of like length and the same first letter only, and an
invented name stays unknown.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from rapidfuzz import fuzz, process
from rapidfuzz.distance import OSA

from kg.questions.atoms import Atom, atoms_of, clean
from kg.questions.cues import VOCABULARY
from kg.questions.spellings import LEGAL

ACTORS: Final = frozenset({"company", "person", "fund"})
"""Kinds that put in, raise or are bought; countries may also."""
_INVESTOR_ENDINGS: Final = frozenset(
    ["ventures", "capital", "partners", "vc", "group", "management", "investments", "company"]
)
_LONGEST: Final = 9


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
    """All names of a snapshot; made by ``kg.questions.indexing``."""

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


def prefer(meant: Iterable[Named], kinds: frozenset[str]) -> tuple[Named, ...]:
    """Return those of the kinds, or all where there is none."""
    every = tuple(meant)
    return tuple(n for n in every if n.kind in kinds) or every
