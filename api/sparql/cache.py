"""Results that were computed once for a snapshot, kept while memory allows."""

from collections import OrderedDict
from collections.abc import Hashable

_LARGEST = 1 << 20


class Cache:
    """Whole results by (query, snapshot, format), the least recently used one going first.

    >>> cache = Cache(10)
    >>> cache.put("a", b"12345"); cache.put("b", b"12345"); cache.put("c", b"1")
    >>> cache.get("a"), cache.get("c")
    (None, b'1')
    """

    def __init__(self, most_bytes: int) -> None:
        self._most, self._held = most_bytes, 0
        self._bodies: OrderedDict[Hashable, bytes] = OrderedDict()
        self.hits = self.misses = 0

    def get(self, key: Hashable) -> bytes | None:
        """Return what is kept."""
        body = self._bodies.get(key)
        if body is None:
            self.misses += 1
            return None
        self.hits += 1
        self._bodies.move_to_end(key)
        return body

    def put(self, key: Hashable, body: bytes) -> None:
        """Keep a result that is not too large for it."""
        if len(body) > min(self._most, _LARGEST) or key in self._bodies:
            return
        self._bodies[key] = body
        self._held += len(body)
        while self._held > self._most:
            _, gone = self._bodies.popitem(last=False)
            self._held -= len(gone)
