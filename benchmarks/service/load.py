"""A small HTTP client for measuring: so many connections, each asking again as soon as it is answered.

It speaks HTTP/1.1 over plain asyncio streams, so that it takes little from what it measures.
"""

import asyncio
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from urllib.parse import quote, urlsplit

PREFIXES = (
    "PREFIX ci: <https://w3id.org/coinvest/ontology#> PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#> "
    "PREFIX xsd: <http://www.w3.org/2001/XMLSchema#> "
)
CO_INVESTORS = PREFIXES + (
    'SELECT ?label (COUNT(DISTINCT ?r) AS ?rounds) WHERE {{ ?i rdfs:label "{}" . ?r ci:investor ?i , ?o . '
    "?o rdfs:label ?label FILTER(?o != ?i) }} GROUP BY ?o ?label ORDER BY DESC(?rounds) ?label"
)
NVIDIA, SV_ANGEL = CO_INVESTORS.format("Nvidia"), CO_INVESTORS.format("SV Angel")


@dataclass
class Measured:
    """What clients saw: seconds for each answer that came, and what went wrong."""

    seconds: list[float] = field(default_factory=list)
    failed: list[str] = field(default_factory=list)
    wall: float = 0.0

    def quantile(self, part: float) -> float:
        """Return a quantile of the times in ms; infinite where nothing was answered."""
        ordered = sorted(self.seconds)
        return 1000 * ordered[min(len(ordered) - 1, int(part * len(ordered)))] if ordered else float("inf")

    @property
    def per_second(self) -> float:
        """Return the answers in a second."""
        return len(self.seconds) / self.wall if self.wall else 0.0


async def ask(
    address: str, queries: Callable[[int], str], clients: int, seconds: float, pause: float = 0.0
) -> Measured:
    """Ask with so many clients for so long; ``queries`` gives the query of each number."""
    measured, began = Measured(), time.perf_counter()
    numbers = iter(range(1 << 60))
    place = urlsplit(address)

    async def client() -> None:
        reader = writer = None
        while time.perf_counter() - began < seconds:
            try:
                if writer is None:
                    reader, writer = await asyncio.open_connection(place.hostname, place.port, limit=1 << 22)
                started = time.perf_counter()
                target = f"{place.path}?query={quote(queries(next(numbers)))}"
                accept = "application/sparql-results+json"
                writer.write(f"GET {target} HTTP/1.1\r\nHost: {place.netloc}\r\nAccept: {accept}\r\n\r\n".encode())
                status, _ = await read_answer(reader)
                if status == 200:
                    measured.seconds.append(time.perf_counter() - started)
                else:
                    measured.failed.append(str(status))
            except (OSError, asyncio.IncompleteReadError) as error:
                measured.failed.append(type(error).__name__)
                if writer is not None:
                    writer.close()
                writer = None
                await asyncio.sleep(0.05)
            if pause:
                await asyncio.sleep(pause)
        if writer is not None:
            writer.close()

    await asyncio.wait([asyncio.ensure_future(client()) for _ in range(clients)], timeout=seconds + 30)
    measured.wall = time.perf_counter() - began
    return measured


async def read_answer(reader: asyncio.StreamReader) -> tuple[int, int]:
    """Return the status and the length of one answer, whole."""
    head = (await reader.readuntil(b"\r\n\r\n")).lower()
    status = int(head.split(None, 2)[1])
    if b"transfer-encoding: chunked" in head:
        size = 0
        while length := int((await reader.readline()).split(b";")[0], 16):
            await reader.readexactly(length + 2)
            size += length
        await reader.readline()
        return status, size
    length = int(head.partition(b"content-length:")[2].split(b"\r\n")[0] or 0)
    await reader.readexactly(length)
    return status, length
