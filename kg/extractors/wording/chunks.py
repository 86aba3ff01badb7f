"""A text as stretches without blanks: cut at blanks many times faster than any expression finds words.

What an expression finds within one such stretch it finds there in every text, so it is remembered by the stretch.
"""

from collections.abc import Callable, Iterable, Sequence
from functools import lru_cache
from itertools import compress, count
from operator import itemgetter, not_
from typing import Final, Generic, TypeVar

Asked = TypeVar("Asked")
Found = TypeVar("Found")
Chunk = tuple[int, str]

_MOST: Final = 16384
"""So many stretches are remembered at a time; a text of 500 words has about 300."""


@lru_cache(maxsize=16)
def chunks_of(text: str) -> tuple[Chunk, ...]:
    r"""Return the stretches of a text between blanks, with where each starts.

    >>> chunks_of("Acme raised\n $5m.")
    ((0, 'Acme'), (5, 'raised'), (13, '$5m.'))
    """
    found, at, find = [], 0, text.find
    for chunk in text.split():
        at = find(chunk, at)
        found.append((at, chunk))
        at += len(chunk)
    return tuple(found)


class Remembered(dict[Asked, Found], Generic[Asked, Found]):
    """What is found for each thing asked for; found when it is first asked for.

    >>> lengths = Remembered(len)
    >>> lengths["raised"], lengths["raised"]
    (6, 6)
    """

    def __init__(self, find: Callable[[Asked], Found]) -> None:
        """Remember nothing yet."""
        super().__init__()
        self._find: Final = find

    def __missing__(self, asked: Asked) -> Found:
        """Find it, and remember it; what was remembered goes when it grows too large."""
        if len(self) >= _MOST:
            self.clear()
        found = self[asked] = self._find(asked)
        return found


class ByChunk(Remembered[str, Found]):
    """What is found in each stretch, by the stretch."""

    def told(
        self, chunks: Sequence[Chunk], nothing: Callable[[Found], bool] | None = None
    ) -> Iterable[tuple[int, Chunk, Found]]:
        """Return the stretches of a text in which something is found: their number, themselves, and what is found.

        ``nothing`` tells what counts for nothing; unless it is given, what is empty.

        >>> list(ByChunk(lambda chunk: [c for c in chunk if c.isdigit()]).told(chunks_of("a round of $5m")))
        [(3, (11, '$5m'), ['5'])]
        """
        found = list(map(self.__getitem__, map(_CHUNK, chunks)))
        return compress(zip(count(), chunks, found), found if nothing is None else map(not_, map(nothing, found)))


_CHUNK = itemgetter(1)
