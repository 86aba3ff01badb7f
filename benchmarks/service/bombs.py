"""Bombs beside normal load: what normal queries feel, and what the server's memory does.

Usage: ``python benchmarks/service/bombs.py STORE [SECONDS] [--hold SECONDS]``. Normal load is 8 clients that ask for the
co-investors of investors by turns, each answer computed, with a pause as between people; then the same beside one bomb
a second. ``--hold`` goes on with both, and prints the memory of the server and its workers once in a while.
"""

import argparse
import asyncio
import os
import subprocess
import sys
import time
from collections import Counter
from itertools import cycle
from pathlib import Path

from load import CO_INVESTORS, Measured, ask

sys.path.append(str(Path(__file__).parents[2] / "tests/api"))
from bombs import BOMBS  # noqa: E402

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


async def throw(address: str, seconds: float, outcomes: Counter[str]) -> None:
    """Throw one bomb a second, of each kind in turn, from an address of its own."""
    began, bombs, running = time.monotonic(), cycle(BOMBS.items()), set()

    async def one(name: str, query: str) -> None:
        code = (
            "import sys,urllib.request,urllib.parse,urllib.error,http.client\n"
            "try:\n    r=urllib.request.urlopen(sys.argv[1],urllib.parse.urlencode({'query':sys.stdin.read()}).encode(),timeout=30)\n"
            "    r.read()\n    print(r.status)\n"
            "except urllib.error.HTTPError as e: print(e.code, e.read()[:60].decode().split('/problems/')[-1].split('\"')[0])\n"
            "except (http.client.HTTPException, OSError) as e: print('cut')"
        )
        process = await asyncio.create_subprocess_exec(
            sys.executable, "-S", "-c", code, address, stdin=asyncio.subprocess.PIPE, stdout=asyncio.subprocess.PIPE
        )
        out, _ = await process.communicate(query.encode())
        outcomes[f"{name}: {out.decode().strip()}"] += 1

    while time.monotonic() - began < seconds:
        running.add(asyncio.ensure_future(one(*next(bombs))))
        running = {task for task in running if not task.done()}
        await asyncio.sleep(1)
    await asyncio.wait(running, timeout=30)


def row(name: str, measured: Measured, used: dict[str, float]) -> str:
    """Return a line of the table."""
    failed = ", ".join(f"{count}x {what}" for what, count in Counter(measured.failed).items()) or "0"
    return (
        f"| {name} | {measured.per_second:.0f} | {measured.quantile(0.5):.1f} | {measured.quantile(0.99):.1f} | {failed} "
        f"| {used['server']:.0f} | {used['workers']:.0f} |"
    )


async def run(store: Path, seconds: float, hold: float) -> None:
    """Measure, and print the table and what became of each bomb."""
    environment = os.environ | {
        "KG_STORE": str(store), "KG_PORT": "8131", "KG_RATE_LIMIT": "0", "KG_CACHE_BYTES": "0", "KG_LOG_LEVEL": "error",
    }  # fmt: skip
    server = subprocess.Popen([sys.executable, "-m", "api"], env=environment, stdout=subprocess.DEVNULL)
    address = "http://127.0.0.1:8131/sparql"
    try:
        await asyncio.sleep(8)
        await ask(address, normal, 8, 5, 0.05)  # warm
        print("| load | answers/s | p50 ms | p99 ms | failed | server MB | workers MB |\n|---|---|---|---|---|---|---|")
        for turn in (1, 2):
            print(row(f"normal ({turn})", await ask(address, normal, 8, seconds, 0.05), memory(server.pid)), flush=True)
            outcomes: Counter[str] = Counter()
            measured, _ = await asyncio.gather(
                ask(address, normal, 8, seconds, 0.05), throw(address, seconds, outcomes)
            )
            print(row(f"with a bomb a second ({turn})", measured, memory(server.pid)), flush=True)
        began = time.monotonic()
        while time.monotonic() - began < hold:
            measured, _ = await asyncio.gather(ask(address, normal, 8, 60, 0.05), throw(address, 60, outcomes))
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
