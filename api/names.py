"""The names of a snapshot, for finding: exact, by beginnings of words, and with slips of the pen."""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache

from rapidfuzz import fuzz, process

from api.scans import scan
from api.snapshots import Snapshot
from kg.errors import UnknownNameError
from kg.lookup import fold
from kg.vocabulary import ID, RDFS, SKOS, kind_of

KINDS = ("company", "person", "fund", "country", "city", "region", "theme", "stage", "status", "investor-kind",
         "round", "acquisition")  # fmt: skip
NAMING = (RDFS.label, SKOS.altLabel)
_folded = lru_cache(1 << 17)(fold)  # most names are those of the snapshot before
_SLIP = 78  # the least likeness (0 to 100) of a word that may be a misspelling


@dataclass(frozen=True, slots=True)
class Hit:
    """A thing found: its IRI and label, the name that matched, and how well (exact 3, beginning 2, word 1, slip 0)."""

    iri: str
    label: str
    name: str
    rank: int
    likeness: float

    @property
    def kind(self) -> str:
        """Return the kind in its IRI."""
        return kind_of(self.iri)


class NameIndex:
    """All names of things, folded, with the words they consist of; some 2 s for 40,000 names, then microseconds."""

    def __init__(self, named: Iterable[tuple[str, str]], labels: Mapping[str, str]) -> None:
        """Take (IRI, name) pairs and the label of each thing."""
        self.labels = labels
        self.entries = [(iri, name, _folded(name)) for iri, name in named]
        self.exact: defaultdict[str, list[int]] = defaultdict(list)
        words: defaultdict[str, list[int]] = defaultdict(list)
        for number, (_, _, folded) in enumerate(self.entries):
            self.exact[folded].append(number)
            for word in set(folded.split()):
                words[word].append(number)
        self.words = sorted(words)
        self.of_word = dict(words)

    def resolve(self, text: str, kinds: Collection[str] = KINDS) -> str:
        """Return the IRI of a thing by IRI, ``KIND/SLUG``, slug or name; ``UnknownNameError`` has the nearest names."""
        for candidate in (text, ID + text, *(f"{ID}{kind}/{text}" for kind in kinds)):
            if candidate in self.labels and kind_of(candidate) in kinds:
                return candidate
        order = {kind: place for place, kind in enumerate(kinds)}
        found = [self.entries[number][0] for number in self.exact.get(fold(text), ())]
        known = sorted((order[kind_of(iri)], iri) for iri in found if kind_of(iri) in order)
        if known:
            return known[0][1]
        raise UnknownNameError(text[:200], self.nearest(text, kinds))

    def nearest(self, text: str, kinds: Collection[str] = KINDS) -> tuple[str, ...]:
        """Return up to five labels that are spelt much like a text."""
        plain = text.replace("-", " ")
        found = [hit.label for hit in self.search(plain, kinds, 5)]
        if not found:
            alike = process.extract(fold(plain[:100]), list(self.exact), scorer=fuzz.WRatio, score_cutoff=70, limit=20)
            near = (self.entries[number][0] for name, _, _ in alike for number in self.exact[name])
            found = [self.labels.get(iri, iri) for iri in near if kind_of(iri) in kinds]
        return tuple(dict.fromkeys(found))[:5]

    def search(self, text: str, kinds: Collection[str] = KINDS, limit: int = 10) -> list[Hit]:
        """Return the things of which every word of a text begins a word of the name, or nearly does; best first."""
        folded = fold(text[:100])
        if not folded:
            return []
        likeness: dict[int, float] = {}
        for place, word in enumerate(folded.split()[:8]):
            fits: dict[int, float] = {}
            for known, score in self._words(word):
                for number in self.of_word[known]:
                    fits[number] = max(score, fits.get(number, 0))
            likeness = fits if place == 0 else {n: min(s, likeness[n]) for n, s in fits.items() if n in likeness}
        best: dict[str, Hit] = {}
        for number, score in likeness.items():
            iri, name, known = self.entries[number]
            if kind_of(iri) not in kinds:
                continue
            rank = 3 if known == folded else 2 if known.startswith(folded) else 1 if score == 100 else 0
            hit = Hit(iri, self.labels.get(iri, name), name, rank, score)
            if iri not in best or (hit.rank, hit.likeness) > (best[iri].rank, best[iri].likeness):
                best[iri] = hit
        return sorted(best.values(), key=lambda h: (-h.rank, -h.likeness, len(h.name), h.label, h.iri))[:limit]

    def _words(self, word: str) -> list[tuple[str, float]]:
        place = bisect_left(self.words, word)
        found = []
        while place < len(self.words) and self.words[place].startswith(word):
            found.append((self.words[place], 100.0))
            place += 1
        if found or len(word) < 4:
            return found
        alike = process.extract(word, self.words, scorer=fuzz.ratio, score_cutoff=_SLIP, limit=20)
        size = len(word)
        begins = process.extract(
            word, [known[:size] for known in self.words], scorer=fuzz.ratio, score_cutoff=_SLIP, limit=20
        )
        scored = {known: score for known, score, _ in alike}
        for _, score, number in begins:
            known = self.words[number]
            scored[known] = max(score - 1, scored.get(known, 0))  # a whole word that is alike comes first
        return list(scored.items())


def names_of(snapshot: Snapshot) -> NameIndex:
    """Return the index of a snapshot, made once."""
    return snapshot.derive("names", _index, reads=NAMING)  # type: ignore[no-any-return]


def _index(snapshot: Snapshot) -> NameIndex:
    labels, others = (scan(snapshot, predicate).drop_nulls().rows() for predicate in NAMING)
    starts = tuple(f"{ID}{kind}/" for kind in KINDS)
    return NameIndex([(iri, name) for iri, name in (*labels, *others) if iri.startswith(starts)], dict(labels))
