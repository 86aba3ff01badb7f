"""How time and memory grow: the parts of the analysis at 1, 10 and 50 times, each size in a process of its own."""

import json
import subprocess
import sys
from pathlib import Path

from timing import Table

_WORK = """
import json, resource, sys, time
sys.path.insert(0, sys.argv[2])
from data import participations_of, rows_of
from kg.metrics.cores import core
from kg.metrics.pagerank import pagerank
from kg.metrics.significance import significance
from kg.projection import project
factor = int(sys.argv[1])
def rss():
    return int(open("/proc/self/statm").read().split()[1]) * 4096 / 2**20
found = {}
base = rss()
rows = rows_of(factor)
found["rows"] = rows.height
found["table"] = rss() - base
def step(name, run):
    before, start = rss(), time.process_time()
    result = run()
    found[name] = [time.process_time() - start, rss() - before]
    return result
shares = step("participations", lambda: participations_of(rows))
del rows
network = step("projection", lambda: project(shares))
step("matrix", lambda: (network.matrix, network.links))
step("PageRank", lambda: pagerank(network))
step("k-core", lambda: core(network))
step("significance of every tie", lambda: significance(network))
found["ties"] = len(network)
found["peak"] = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
print(json.dumps(found))
"""


def growth(factors: list[int]) -> Table:
    """Measure each step once in a fresh process: CPU seconds, and by how much the process grew."""
    table = Table("Growth", ("data", "rows", "ties", "step", "CPU seconds", "µs a row", "grown by, MB"))
    for factor in factors:
        here = str(Path(__file__).parent)
        output = subprocess.run(
            [sys.executable, "-c", _WORK, str(factor), here], capture_output=True, text=True, check=True
        ).stdout
        found = json.loads(output)
        for name, value in found.items():
            if isinstance(value, list):
                seconds, grown = value
                table.add(
                    f"{factor}×", f"{found['rows']:,}", f"{found['ties']:,}", name, f"{seconds:.2f}",
                    f"{seconds / found['rows'] * 1e6:.2f}", f"{grown:,.0f}",
                )  # fmt: skip
        table.notes.append(f"- {factor}×: peak of the whole process {found['peak']:,.0f} MB.")
    return table
