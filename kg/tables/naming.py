"""Which names of one table are one thing: those written alike, character by character.

A spelling gets the IRI that ``kg.identity.names`` gives it, which it shares with the same name in documents. Another
spelling that would get the same IRI (*H-FARM*, *H-Farm*; *Acme*, *Acme Inc.*) is another thing, called by a hash of the
spelling as well: a table does not say whether they are one, a person does (see ``look_alikes``).
"""

from collections.abc import Iterable, Sequence
from hashlib import sha256

import numpy as np
import polars as pl
from numpy.typing import NDArray

from kg.claims import Kind
from kg.identity import names

Numbers = NDArray[np.uint64]


class Seen:
    """Numbers by text, in 16 bytes each: what has been said so far of a table of any size.

    Texts are known by a hash of 64 bits: among three million the chance that any two share theirs is 1 in 4 million.

    >>> seen = Seen()
    >>> seen.add(["a"], Seen.hashes(["x"]))
    >>> seen.of(["a", "b"]).tolist() == [*Seen.hashes(["x"]).tolist(), 0]
    True
    """

    def __init__(self) -> None:
        self._runs: list[tuple[Numbers, Numbers]] = []

    @staticmethod
    def hashes(texts: Sequence[str]) -> Numbers:
        """Return a number for each text, never 0."""
        return np.asarray(pl.Series(texts, dtype=pl.String).hash().to_numpy() | np.uint64(1))

    def of(self, texts: Sequence[str]) -> Numbers:
        """Return the number of each text, 0 for those that have none."""
        wanted = self.hashes(texts)
        found = np.zeros(len(wanted), np.uint64)
        for keys, numbers in self._runs:
            place = np.searchsorted(keys, wanted).clip(max=len(keys) - 1)
            found = np.where(keys[place] == wanted, numbers[place], found)
        return found

    def add(self, texts: Sequence[str], numbers: Numbers) -> None:
        """Give texts that have none their numbers."""
        if not texts:
            return
        keys = self.hashes(texts)
        order = np.argsort(keys)
        self._runs.append((keys[order], numbers[order]))
        # Runs of falling size, each twice the next at least: a look-up asks few of them, and each moves a few times.
        while len(self._runs) > 1 and len(self._runs[-2][0]) < 2 * len(self._runs[-1][0]):
            (keys, numbers), (more, others) = self._runs.pop(), self._runs.pop()
            keys, numbers = np.concatenate([keys, more]), np.concatenate([numbers, others])
            order = np.argsort(keys, kind="stable")
            self._runs.append((keys[order], numbers[order]))


class Naming:
    """The IRIs of the names of one table, in the order in which they come."""

    def __init__(self) -> None:
        self._spelt = Seen()

    def iris(self, spellings: Iterable[tuple[str, Kind]]) -> dict[tuple[str, Kind], str]:
        """Return the IRI of each name of this kind; the first spelling of a table has the plain one."""
        plain = {each: names.iri(*each) for each in spellings}
        exact = Seen.hashes([name for name, _ in plain]).tolist()
        owners = dict(zip(plain.values(), self._spelt.of(list(plain.values())).tolist(), strict=True))
        fresh: dict[str, int] = {}
        found = {}
        for (each, iri), own in zip(plain.items(), exact, strict=True):
            owner = owners[iri]
            if owner == 0:
                owner = fresh.setdefault(iri, own)
            found[each] = iri if owner == own else f"{iri}-{sha256(each[0].encode()).hexdigest()[:8]}"
        self._spelt.add(list(fresh), np.array(list(fresh.values()), np.uint64))
        return found
