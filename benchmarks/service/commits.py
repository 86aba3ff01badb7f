"""How long a server takes until it is ready, and what a commit costs: wall time, and processor time of all its parts.

Usage: ``python benchmarks/service/commits.py STORE [COMMITS]``: STORE is a graph made with ``kg``; a copy is written
to. Documents and graphs by hand by turns. "in memory": the workers' graph has followed; "all": pages have, too.
"""

import asyncio
import os
import re
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from urllib.parse import quote
from urllib.request import urlopen

from soak import KEY, PORT, megabytes, send, tree
from whole_graph import used

TICK = 0.1


async def generation_in(path: str, pattern: str) -> int:
    """Return the generation that an answer speaks of, 0 where there is no answer."""
    try:
        body = await asyncio.to_thread(lambda: urlopen(f"http://127.0.0.1:{PORT}{path}").read())
    except OSError:
        return 0
    found = re.search(pattern.encode(), body)
    return int(found[1]) if found else 0


async def until(path: str, pattern: str, generation: int, began: float) -> float:
    """Return the seconds until an answer speaks of a generation or a later one."""
    while await generation_in(path, pattern) < generation:
        await asyncio.sleep(TICK)
    return time.perf_counter() - began


async def commit(number: int) -> None:
    """Add a document, or write a graph by hand."""
    if number % 2:
        text = f"Measure{time.time_ns()} raised $5 million in a Series A led by Tindra Capital."
        form = f"name=measure.md&text={quote(text)}".encode()
        status, _ = await send("POST", "/documents", form, "application/x-www-form-urlencoded")
    else:
        turtle = f"<urn:measure> <urn:is> {time.time_ns()} .".encode()
        status, _ = await send("PUT", "/rdf-graph-store?graph=urn:measure", turtle, "text/turtle")
    if status >= 300:
        raise SystemExit(f"refused: {status}")


async def run(store: Path, commits: int) -> None:
    """Measure, and print a line for the start and one for each commit."""
    ready, memory, pages = ("/readyz", r'"generation":(\d+)'), ("/metrics", r"kg_graph_in_memory (\d+)"), (
        "/stats", r'"generation":(\d+)',
    )  # fmt: skip
    with tempfile.TemporaryDirectory(prefix="commits-") as temporary:
        folder = Path(temporary) / "graph"
        shutil.copytree(store, folder)
        environment = os.environ | {
            "KG_STORE": str(folder), "KG_PORT": str(PORT), "KG_RATE_LIMIT": "0", "KG_LOG_LEVEL": "warning",
            "KG_WRITE_KEY": KEY,
        }  # fmt: skip
        began = time.perf_counter()
        server = subprocess.Popen([sys.executable, "-m", "api"], env=environment, stdout=subprocess.DEVNULL)
        try:
            seconds = await until(*ready, 1, began)
            print(f"ready after {seconds:.1f} s, {used([server.pid]):.1f} s of processor", flush=True)
            seconds = await until(*memory, 1, began)
            print(f"in memory after {seconds:.1f} s, {used(tree(server.pid)):.1f} s of processor", flush=True)
            print("| commit | answered s | in memory s | all s | processor s | server MB | others MB |")
            print("|" + "---|" * 7, flush=True)
            for number in range(1, commits + 1):
                generation = await generation_in(*memory)
                before, began = used(tree(server.pid)), time.perf_counter()
                await commit(number)
                answered = time.perf_counter() - began
                times = [await until(*what, generation + 1, began) for what in (memory, pages)]
                await asyncio.sleep(2)  # what is tidied up afterwards counts
                cost, (own, *others) = used(tree(server.pid)) - before, map(megabytes, tree(server.pid))
                kind = "document" if number % 2 else "graph by hand"
                print(
                    f"| {kind} | {answered:.2f} | {times[0]:.2f} | {times[1]:.2f} | {cost:.2f} | {own:.0f} "
                    f"| {sum(others):.0f} |",
                    flush=True,
                )
        finally:
            server.send_signal(signal.SIGTERM)
            server.wait(60)


if __name__ == "__main__":
    asyncio.run(run(Path(sys.argv[1]), int(sys.argv[2]) if len(sys.argv) > 2 else 6))
