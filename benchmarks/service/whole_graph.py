"""Queries over the whole graph against Virtuoso 7.2, Jena TDB2 and Oxigraph's server: wall time and processor time.

Usage: ``python benchmarks/service/whole_graph.py FOLDER [BIN] [--rounds N]``: FOLDER as of ``data.py``, BIN a
folder with ``oxigraph``. Servers that are not installed are left out, and named. Queries are never repeated literally,
the servers take turns, and the rows of all must agree. On a machine that others use, compare the processor time.
"""

import argparse
import os
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import AbstractContextManager, ExitStack, contextmanager
from http.client import HTTPException
from pathlib import Path
from statistics import median

sys.path.append(str(Path(__file__).parents[1]))

from compare import HEAVY, until_in_memory
from load import NVIDIA, SV_ANGEL
from peers import jena, virtuoso
from peers.endpoint import Engine, free_port, listens, stop, wait_until
from soak import tree

QUERIES = {"co-investors of Nvidia": NVIDIA, "co-investors of SV Angel": SV_ANGEL} | HEAVY


@contextmanager
def program(name: str, command: list[str], port: int, path: str, environment: dict[str, str]) -> Iterator[Engine]:
    """Run a server until the block ends."""
    log = Path(os.devnull)
    process = subprocess.Popen(
        command, env=os.environ | environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    try:
        wait_until(lambda: listens(port), process, log)
        yield Engine(name, port, path)
    finally:
        stop(process)


def ours(store: Path, memory: int) -> "tuple[list[str], int, dict[str, str]]":
    """Return how to start this server: with the graph in memory, or on disk."""
    port = free_port()
    settings = {"STORE": store, "PORT": port, "RATE_LIMIT": 0, "LOG_LEVEL": "error", "QUERY_SECONDS": 120,
                "CACHE_BYTES": 0, "GRAPH_MEMORY": memory}  # fmt: skip
    return [sys.executable, "-m", "api"], port, {f"KG_{name}": str(value) for name, value in settings.items()}


def listener(port: int) -> int:
    """Return the process that listens on a port."""
    tables = (Path(f"/proc/net/{name}").read_text().splitlines()[1:] for name in ("tcp", "tcp6"))
    lines = [line.split() for table in tables for line in table]
    sockets = {f"socket:[{line[9]}]" for line in lines if line[3] == "0A" and int(line[1][-4:], 16) == port}
    for link in Path("/proc").glob("[0-9]*/fd/*"):
        try:
            if str(link.readlink()) in sockets:
                return int(link.parts[2])
        except OSError:
            continue
    raise LookupError(f"nobody listens on {port}")


def used(pids: list[int]) -> float:
    """Return the seconds of processor time that processes, their ended children included, have used."""
    ticks = 0
    for pid in pids:
        try:
            fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
        except OSError:
            continue
        ticks += sum(map(int, fields[11:15]))
    return ticks / os.sysconf("SC_CLK_TCK")


def rows_of(engine: Engine, query: str) -> list[tuple[str, ...]]:
    """Return the rows, numbers as numbers: engines write them in different ways."""

    def plain(value: str) -> str:
        try:
            return f"{float(value):.6g}"
        except ValueError:
            return value

    query = f"{query}\n# {time.monotonic_ns()}"
    try:
        rows = engine.select(query)
    except (OSError, HTTPException):  # it has closed a connection that was idle while others answered
        engine.connection.close()
        rows = engine.select(query)
    return sorted(tuple(map(plain, row)) for row in rows)


def main(folder: Path, programs: Path | None, rounds: int) -> None:
    """Start the servers, ask by turns, print."""
    generation = max((folder / "store/generations").glob("[0-9]*"), key=lambda path: int(path.name))
    engines: list[tuple[Engine, int]] = []
    with ExitStack() as stack:

        def start(context: AbstractContextManager[Engine]) -> None:
            engine = stack.enter_context(context)
            engines.append((engine, listener(engine.port)))

        for name, memory in (("this, in memory", 1 << 30), ("this, on disk", 0)):
            command, port, environment = ours(folder / "store", memory)
            start(program(name, command, port, "/sparql", environment))
        if programs is not None:
            port = free_port()
            command = [str(programs / "oxigraph"), "serve-read-only", "--location", str(generation)]
            start(program("Oxigraph server", [*command, "--bind", f"127.0.0.1:{port}"], port, "/query", {}))
        for module in (virtuoso, jena):
            missing = module.absent()
            if missing:
                print(f"left out: {missing}")
            else:
                start(module.serving(folder / "data.nt"))
        until_in_memory(f"http://127.0.0.1:{engines[0][0].port}/metrics")
        print("| query | server | s | processor s | rows |\n|---|---|---|---|---|", flush=True)
        for name, query in QUERIES.items():
            measure(name, query, engines, rounds)


def measure(name: str, query: str, engines: list[tuple[Engine, int]], rounds: int) -> None:
    """Ask each server by turns, once before it counts; print a line for each."""
    seconds: dict[str, list[tuple[float, float]]] = {}
    answers: dict[str, list[tuple[str, ...]]] = {}
    for turn in range(rounds + 1):
        for engine, pid in engines:
            pids = tree(pid)
            before, began = used(pids), time.perf_counter()
            try:
                answers[engine.name] = rows_of(engine, query)
            except (RuntimeError, OSError) as error:
                answers[engine.name] = [(str(error)[:80],)]
                engine.connection.close()
            taken = time.perf_counter() - began
            time.sleep(0.1)  # until the processes that have ended are counted with their parents
            if turn:
                seconds.setdefault(engine.name, []).append((taken, used(pids) - before))
    expected = answers[engines[0][0].name]
    for engine, runs in seconds.items():
        wall, cpu = (median(values) for values in zip(*runs, strict=True))
        agree = "" if answers[engine] == expected else f" (others: {answers[engine][:1]})"
        print(f"| {name} | {engine} | {wall:.3f} | {cpu:.2f} | {len(answers[engine])}{agree} |", flush=True)


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("programs", type=Path, nargs="?")
    parser.add_argument("--rounds", type=int, default=3)
    arguments = parser.parse_args()
    main(arguments.folder, arguments.programs, arguments.rounds)
