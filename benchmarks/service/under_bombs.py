"""Bombs beside normal load: what normal queries feel, and what the server's memory does.

Usage: ``python benchmarks/service/under_bombs.py STORE [SECONDS] [--hold SECONDS]``. Normal load is 8 clients that ask
for the co-investors of investors by turns (each answer computed, one in ten a hub), with a pause of 0.2 s as between
people; then the same beside one bomb a second from another address. ``--hold`` goes on with both for so long, and
prints the memory of the server and its workers each minute.
"""

import argparse
import asyncio
import os
import re
import subprocess
import sys
import time
from collections import Counter
from itertools import cycle, islice
from pathlib import Path
from urllib.parse import quote, urlsplit

from compare import until_in_memory
from load import CO_INVESTORS, Measured, ask

sys.path.append(str(Path(__file__).parents[2] / "tests/api"))
from bombs import BOMBS

NAMES = cycle(
    ["Nvidia", "Intel Capital", "SV Angel", "Google Ventures", "Mitsui Global Investment", "Greylock Partners"]
)


def normal(number: int) -> str:
    """Return a query that was not asked before, so that each is computed."""
    return f"{CO_INVESTORS.format(next(NAMES))} # {number} {time.monotonic_ns()}"


def memory(pid: int) -> dict[str, float]:
    """Return the resident memory of the server and of its workers, in MB."""

    def resident(process: int) -> float:
        try:
            return next(
                int(line.split()[1]) / 1024
                for line in Path(f"/proc/{process}/status").read_text().splitlines()
                if line.startswith("VmRSS")
            )
        except (OSError, StopIteration):
            return 0.0

    children = [int(c) for p in Path(f"/proc/{pid}/task").glob("*/children") for c in p.read_text().split()]
    return {"server": resident(pid), "workers": sum(map(resident, children)), "processes": len(children) + 1}


async def throw(address: str, seconds: float, outcomes: Counter[str], every: float = 1.0, first: int = 0) -> None:
    """Throw one bomb a second (or ``every`` so many), of each kind in turn, from an address of its own."""
    began, running, place = time.monotonic(), set(), urlsplit(address)
    bombs = islice(cycle(BOMBS.items()), first, None)

    async def one(name: str, query: str) -> None:
        try:
            reader, writer = await asyncio.open_connection(
                "127.0.0.1", place.port, local_addr=("127.0.0.2", 0), limit=1 << 22
            )
            body = f"query={quote(query)}".encode()
            writer.write(
                f"POST {place.path} HTTP/1.1\r\nHost: x\r\nContent-Type: application/x-www-form-urlencoded\r\n"
                f"Content-Length: {len(body)}\r\nConnection: close\r\n\r\n".encode()
                + body
            )
            answer = await reader.read(200_000)
            while part := await reader.read(1 << 20):
                answer = answer[:200_000] if part else answer
            kind = re.search(rb"/problems/([\w-]+)", answer)
            chunked, whole = b"chunked" in answer[:2000], part == b"" and answer.endswith(b"0\r\n\r\n")
            said = kind[1].decode() if kind else "cut" if chunked and not whole else "answered"
            outcomes[f"{name}: {answer.split(None, 2)[1].decode()} {said}"] += 1
            writer.close()
        except (OSError, IndexError) as error:
            outcomes[f"{name}: cut ({type(error).__name__})"] += 1

    while time.monotonic() - began < seconds:
        running.add(asyncio.ensure_future(one(*next(bombs))))
        running = {task for task in running if not task.done()}
        await asyncio.sleep(every)
    await asyncio.wait(running, timeout=30)


def row(name: str, measured: Measured, used: dict[str, float]) -> str:
    """Return a line of the table."""
    failed = ", ".join(f"{count}x {what}" for what, count in Counter(measured.failed).items()) or "0"
    return (
        f"| {name} | {measured.per_second:.0f} | {measured.quantile(0.5):.1f} | {measured.quantile(0.99):.1f} "
        f"| {failed} | {used['server']:.0f} | {used['workers']:.0f} |"
    )


async def run(store: Path, seconds: float, hold: float) -> None:
    """Measure, and print the table and what became of each bomb."""
    environment = os.environ | {
        "KG_STORE": str(store), "KG_PORT": "8131", "KG_RATE_LIMIT": "0", "KG_CACHE_BYTES": "0", "KG_LOG_LEVEL": "error",
    }  # fmt: skip
    server = subprocess.Popen([sys.executable, "-m", "api"], env=environment, stdout=subprocess.DEVNULL)
    address = "http://127.0.0.1:8131/sparql"
    try:
        for _ in range(60):
            if (await ask(address, lambda _: "ASK {}", 1, 0.5)).seconds:
                break
        await asyncio.to_thread(until_in_memory, "http://127.0.0.1:8131/metrics")
        await ask(address, normal, 8, 5, 0.2)  # warm
        print("| load | answers/s | p50 ms | p99 ms | failed | server MB | workers MB |\n|---|---|---|---|---|---|---|")
        for turn in (1, 2):
            print(row(f"normal ({turn})", await ask(address, normal, 8, seconds, 0.2), memory(server.pid)), flush=True)
            outcomes: Counter[str] = Counter()
            measured, _ = await asyncio.gather(ask(address, normal, 8, seconds, 0.2), throw(address, seconds, outcomes))
            print(row(f"with a bomb a second ({turn})", measured, memory(server.pid)), flush=True)
        began = time.monotonic()
        while time.monotonic() - began < hold:
            measured, _ = await asyncio.gather(ask(address, normal, 8, 60, 0.2), throw(address, 60, outcomes))
            print(row(f"minute {(time.monotonic() - began) / 60:.0f}", measured, memory(server.pid)), flush=True)
        print("\n" + "\n".join(f"* {name} ({count})" for name, count in sorted(outcomes.items())))
    finally:
        server.terminate()
        server.wait(30)


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("store", type=Path)
    parser.add_argument("seconds", type=float, nargs="?", default=30.0)
    parser.add_argument("--hold", type=float, default=0.0)
    arguments = parser.parse_args()
    asyncio.run(run(arguments.store, arguments.seconds, arguments.hold))
