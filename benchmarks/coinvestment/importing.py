"""The import of a table into a store on disk, against a plain bulk load of the very same quads; time and memory."""

import json
import subprocess
import sys
import tempfile
from itertools import pairwise
from pathlib import Path
from typing import Any

from data import write_table
from timing import Table

_WORK = """
import json, resource, sys, time
from pathlib import Path
import pyoxigraph as ox
what, source, folder = sys.argv[1], Path(sys.argv[2]), Path(sys.argv[3])
store = ox.Store(str(folder / "store"))
rows, marks = 0, []
def mark(done):
    held = int(open("/proc/self/statm").read().split()[1]) * 4096 / 2**20
    marks.append((done, time.process_time(), held))
began, cpu = time.perf_counter(), time.process_time()
if what == "import":
    from kg.tables import Columns, import_table
    began, cpu = time.perf_counter(), time.process_time()
    columns = Columns("company_name", "investor_name", "funded_when", "amount_usd")
    rows = import_table(store, source, columns, work=folder / "work", progress=mark).rows
else:
    store.bulk_load(path=str(source), format=ox.RdfFormat.N_QUADS)
store.flush()
took, cpu = time.perf_counter() - began, time.process_time() - cpu
peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
quads = len(store)
loaded = 0.0
if what == "import":
    from kg.projection import load_participations
    began = time.perf_counter()
    load_participations(store)
    loaded = time.perf_counter() - began
if len(sys.argv) > 4:
    store.dump(sys.argv[4], ox.RdfFormat.N_QUADS)
found = {"rows": rows, "seconds": took, "cpu": cpu, "peak": peak, "quads": quads, "loaded": loaded, "marks": marks}
print(json.dumps(found))
"""


def importing(factors: list[int]) -> Table:
    """Import into an empty store, each in a process of its own; then load the dumped quads plainly."""
    table = Table(
        "Import into the store on disk, every value of every row and one row in a hundred held against the shapes",
        (
            "rows",
            "quads",
            "who",
            "seconds",
            "CPU seconds",
            "rows a second",
            "times plain",
            "CPU times plain",
            "peak memory, MB",
        ),
    )
    for factor in factors:
        with tempfile.TemporaryDirectory() as folder:
            base = Path(folder)
            (base / "a").mkdir()
            (base / "b").mkdir()
            rows = write_table(factor, base / "table.csv")
            dump = [str(base / "all.nq")] if factor <= 10 else []
            ours = _run("import", base / "table.csv", base / "a", *dump)
            plain = _run("plain", base / "all.nq", base / "b") if dump else None
            table.notes.append(f"- {rows:,} rows: {_quarters(ours['marks'])}")
            table.notes.append(f"- {rows:,} rows: participations read back from this store in {ours['loaded']:.1f} s.")
            for who, found in (("**Coinvest**", ours), ("pyoxigraph bulk_load of the same quads", plain)):
                if found is None:
                    continue
                times, cpu = (f"{found[of] / plain[of]:.2f}" if plain else "–" for of in ("seconds", "cpu"))
                table.add(
                    f"{rows:,}", f"{found['quads']:,}", who, f"{found['seconds']:.1f}", f"{found['cpu']:.1f}",
                    f"{rows / found['seconds']:,.0f}", times, cpu,
                    f"{found['peak']:,.0f}",
                )  # fmt: skip
    return table


def _quarters(marks: list[list[float]]) -> str:
    """Say what a row costs, and what memory is held, in each quarter of an import (the first begins at a part)."""
    ends = [marks[max(0, len(marks) * quarter // 4 - 1)] for quarter in range(1, 5)]
    starts = [marks[0], *ends]
    costs = [
        f"{(cpu - before) / (rows - done) * 1e6:,.0f}"
        for (done, before, _), (rows, cpu, _) in pairwise(starts)
        if rows > done
    ]
    memory = [f"{held:,.0f}" for _, _, held in ends]
    return f"CPU µs a row in each quarter {', '.join(costs)}; memory at its end {', '.join(memory)} MB."


def _run(what: str, source: Path, folder: Path, *more: str) -> dict[str, Any]:
    command = [sys.executable, "-c", _WORK, what, str(source), str(folder), *more]
    return dict(json.loads(subprocess.run(command, capture_output=True, text=True, check=True).stdout))
