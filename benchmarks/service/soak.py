"""A server under mixed load for long: reads, bombs, writes; its memory over time, and what failed.

Usage: ``python benchmarks/service/soak.py STORE [MINUTES] [--slowly N]``: STORE is a graph made with ``kg``; a copy of
it is written to. Four clients ask SPARQL (each query computed) and two read pages and lists, with pauses as people
make; one throws a bomb every five seconds, from another address; one adds a document every twenty seconds, writes a
graph by hand, and retracts every third document. ``--slowly`` makes all pauses so many times as long: for hours beside
other work (``nice -n 19``). One line a minute: medians and p99 of the reads, what failed, and the memory of the server,
of the process that holds the graph, and of the workers (proportional: shared pages count once). At the end, how the
memory grew: medians of the second and of the last fifth of the time, and what each answer to a write that was not
expected said.
"""

import argparse
import asyncio
import os
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections import Counter
from hashlib import sha256
from itertools import count
from pathlib import Path
from statistics import median
from urllib.parse import quote

from load import Measured, ask, read_answer
from under_bombs import normal, throw

PORT = int(os.environ.get("SOAK_PORT", "8171"))
KEY = "a-key-for-a-soak"
PAGES = ("/", "/investors?limit=20", "/companies?q=an&limit=20", "/stats", "/search?q=capital", "/rounds?sort=-date")


def tree(pid: int) -> list[int]:
    """Return a process and all that came from it."""
    found = [pid]
    for path in Path(f"/proc/{pid}/task").glob("*/children"):
        for child in path.read_text().split():
            found += tree(int(child))
    return found


def megabytes(pid: int) -> float:
    """Return the memory of a process, its share of shared pages included."""
    try:
        lines = Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines()
    except OSError:
        return 0.0
    return next((int(line.split()[1]) / 1024 for line in lines if line.startswith("Pss:")), 0.0)


async def send(method: str, path: str, body: bytes = b"", media_type: str = "") -> tuple[int, bytes]:
    """Send one request with the key over a connection of its own; return the status and the start of the answer."""
    reader, writer = await asyncio.open_connection("127.0.0.1", PORT, limit=1 << 22)
    head = f"{method} {path} HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer {KEY}\r\nContent-Length: {len(body)}\r\n"
    writer.write(f"{head}Content-Type: {media_type or 'text/plain'}\r\nConnection: close\r\n\r\n".encode() + body)
    answer = await reader.read()
    writer.close()
    return int(answer.split(None, 2)[1]), answer[:4000]


async def browse(measured: Measured, end: float, number: int, slowly: float) -> None:
    """Read pages and lists until the end."""
    for turn in count(number):
        if time.monotonic() > end:
            return
        started = time.perf_counter()
        try:
            reader, writer = await asyncio.open_connection("127.0.0.1", PORT, limit=1 << 23)
            path = PAGES[turn % len(PAGES)]
            writer.write(f"GET {path} HTTP/1.1\r\nHost: x\r\nAccept: text/html, */*;q=0.5\r\n\r\n".encode())
            status, _ = await read_answer(reader)
            writer.close()
            if status >= 400:
                measured.failed.append(f"{path} {status}")
            else:
                measured.seconds.append(time.perf_counter() - started)
        except (OSError, asyncio.IncompleteReadError) as error:
            measured.failed.append(f"browse {type(error).__name__}")
        await asyncio.sleep(0.5 * slowly)


async def write(outcomes: Counter[str], end: float, slowly: float) -> None:
    """Add documents, write a graph by hand, retract every third document, until the end."""
    for number in count(int(time.time())):
        if time.monotonic() > end:
            return
        text = f"Soak{number} raised ${number % 90 + 1} million in a Series A led by Tindra Capital."
        form = f"name=soak-{number}.md&text={quote(text)}".encode()
        status, answer = await send("POST", "/documents", form, "application/x-www-form-urlencoded")
        note(outcomes, "document", status, answer, {201, 202})
        if status in {201, 202} and number % 3 == 0:  # one that is still being taken in is taken back after that
            sha = sha256(text.encode()).hexdigest()
            note(outcomes, "retraction", *await send("DELETE", f"/documents/{sha}"), {200})
        turtle = f"<urn:soak> <urn:is> {number} .".encode()
        note(
            outcomes, "graph", *await send("PUT", "/rdf-graph-store?graph=urn:soak", turtle, "text/turtle"), {201, 204}
        )
        await asyncio.sleep(min(20.0 * slowly, max(0.0, end - time.monotonic())))


def note(outcomes: Counter[str], what: str, status: int, answer: bytes, expected: set[int]) -> None:
    """Count an answer; of one that was not expected, what it says."""
    outcomes[f"{what} {status}" + ("" if status in expected else f" ({answer[-300:]!r})")] += 1


async def minute(
    address: str, bombs: Counter[str], writes: Counter[str], slowly: float, seconds: float = 60.0
) -> tuple[Measured, Measured]:
    """Load the server for a while; return what those saw who asked, and those who browsed."""
    pages, end = Measured(), time.monotonic() + seconds
    asked, *_ = await asyncio.gather(
        ask(address, normal, 4, seconds, 0.3 * slowly),
        browse(pages, end, 0, slowly), browse(pages, end, 3, slowly), write(writes, end, slowly),
        throw(address, seconds, bombs, every=5.0 * slowly, first=sum(bombs.values())),
    )  # fmt: skip
    return asked, pages


def growth(used: list[float]) -> str:
    """Return how a memory went: its median in the second and in the last fifth, and the most.

    >>> growth([90.0, 100.0, 100.0, 110.0, 104.0])
    '100 to 104 MB, at most 110'
    """
    fifth = max(1, len(used) // 5)
    return f"{median(used[fifth : 2 * fifth] or used):.0f} to {median(used[-fifth:]):.0f} MB, at most {max(used):.0f}"


async def run(store: Path, minutes: int, slowly: float) -> None:
    """Soak, and print a table and what became of bombs and writes."""
    with tempfile.TemporaryDirectory(prefix="soak-") as temporary:
        folder = Path(temporary) / "graph"
        shutil.copytree(store, folder)
        environment = os.environ | {
            "KG_STORE": str(folder), "KG_PORT": str(PORT), "KG_RATE_LIMIT": "0", "KG_LOG_LEVEL": "warning",
            "KG_WRITE_KEY": KEY,
        }  # fmt: skip
        server = subprocess.Popen([sys.executable, "-m", "api"], env=environment, stdout=subprocess.DEVNULL)
        bombs, writes = Counter[str](), Counter[str]()
        try:
            while True:
                await asyncio.sleep(1)
                try:
                    if (await send("GET", "/readyz"))[0] == 200:
                        break
                except OSError:
                    continue
            print("| minute | asked | p50 ms | p99 ms | pages | p50 ms | p99 ms | failed | server MB | workers MB |")
            print("|" + "---|" * 10, flush=True)
            used: tuple[list[float], list[float]] = ([], [])
            for number in range(1, minutes + 1):
                asked, pages = await minute(f"http://127.0.0.1:{PORT}/sparql", bombs, writes, slowly)
                _, *others = tree(server.pid)
                used[0].append(megabytes(server.pid))
                used[1].append(sum(map(megabytes, others)))
                failed = Counter([*asked.failed, *pages.failed])
                print(
                    f"| {number} | {len(asked.seconds)} | {asked.quantile(0.5):.0f} | {asked.quantile(0.99):.0f} "
                    f"| {len(pages.seconds)} | {pages.quantile(0.5):.0f} | {pages.quantile(0.99):.0f} "
                    f"| {', '.join(f'{n}x {what}' for what, n in failed.items()) or 0} "
                    f"| {used[0][-1]:.0f} | {used[1][-1]:.0f} |",
                    flush=True,
                )
            print(f"\nserver: {growth(used[0])}; graph and workers: {growth(used[1])}")
            print("writes: " + ", ".join(f"{n}x {what}" for what, n in sorted(writes.items())))
            print("bombs: " + ", ".join(f"{n}x {what}" for what, n in sorted(bombs.items())))
        finally:
            server.send_signal(signal.SIGTERM)
            server.wait(60)


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("store", type=Path)
    parser.add_argument("minutes", type=int, nargs="?", default=30)
    parser.add_argument("--slowly", type=float, default=1.0)
    arguments = parser.parse_args()
    asyncio.run(run(arguments.store, arguments.minutes, arguments.slowly))
