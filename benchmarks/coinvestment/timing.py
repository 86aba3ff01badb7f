"""Timing side by side: every contender in the same process, one after another, the best of some runs."""

import gc
import os
import platform
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any


class Clock:
    """Which time counts: that on the wall, or (``cpu``) that of all threads of this process on a busy machine."""

    cpu = False

    @classmethod
    def now(cls) -> float:
        """Return seconds from an arbitrary start."""
        return time.process_time() if cls.cpu else time.perf_counter()


@dataclass
class Table:
    """One table of the report: rows of cells under a header."""

    title: str
    header: tuple[str, ...]
    rows: list[tuple[str, ...]] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)

    def add(self, *cells: object) -> None:
        """Add a row and show it at once."""
        self.rows.append(tuple(map(str, cells)))
        print("  ", " | ".join(map(str, cells)), flush=True)

    def markdown(self) -> str:
        """Return the table as Markdown."""
        lines = [f"## {self.title}", "", "| " + " | ".join(self.header) + " |", "|" + "---|" * len(self.header)]
        lines += ["| " + " | ".join(row) + " |" for row in self.rows]
        return "\n".join([*lines, "", *self.notes, ""])


def best(run: Callable[[], Any], times: int = 5, budget: float = 20.0) -> tuple[float, Any]:
    """Return the shortest of some runs in milliseconds, and what it returned; stops early when it takes long."""
    shortest, result, began = float("inf"), None, time.perf_counter()
    for _ in range(times):
        gc.collect()
        start = Clock.now()
        result = run()
        shortest = min(shortest, Clock.now() - start)
        if time.perf_counter() - began > budget:
            break
    return shortest * 1e3, result


def percentile(values: list[float], part: float) -> float:
    """Return the value below which this part of the values lies."""
    return sorted(values)[min(int(len(values) * part), len(values) - 1)]


def machine() -> str:
    """Say what the figures were measured on, and how busy it was."""
    load = os.getloadavg()[0]
    return f"Python {platform.python_version()}, {os.cpu_count()} cores, load average {load:.1f} at the end of the run"
