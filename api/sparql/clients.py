"""Who asks: which clients have asked in the last seconds, and whose queries were long."""

import time
from collections import OrderedDict

_LONG_AGO = 10.0  # seconds for which a client that had a long query starts at a low priority
_COMPANY = 5.0  # seconds for which a client that asked counts as there
_MOST_CLIENTS = 1000


class Clients:
    """What is remembered of clients: the last two that asked, and those that had a long query."""

    def __init__(self) -> None:
        """Remember nobody."""
        self._last = self._before = ("", 0.0)
        self._had_long: OrderedDict[str, float] = OrderedDict()  # client to when

    def asked(self, client: str) -> None:
        """Remember that a client has asked, and when."""
        if client != self._last[0]:
            self._before = self._last
        self._last = (client, time.monotonic())

    def in_company(self, client: str) -> bool:
        """Return whether anybody else has asked in the last seconds."""
        other, when = self._before if client == self._last[0] else self._last
        return other != "" and time.monotonic() - when < _COMPANY

    def had_long(self, client: str) -> None:
        """Remember that a query of a client is long."""
        self._had_long[client] = time.monotonic()
        self._had_long.move_to_end(client)
        if len(self._had_long) > _MOST_CLIENTS:
            self._had_long.popitem(last=False)

    def was_long(self, client: str) -> bool:
        """Return whether a query of a client was long some seconds ago."""
        return time.monotonic() - self._had_long.get(client, -_LONG_AGO) < _LONG_AGO
