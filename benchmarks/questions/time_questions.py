"""Time each question of a file, in process, on the graph of a folder: median, 99th percentile, the slowest.

    python benchmarks/questions/time_questions.py FOLDER QUESTIONS.jsonl [--graph investments-2013] [--rounds 3]

Each question is asked ``--rounds`` times with the memory of answers emptied, and its fastest time counts: processor
time, so that a neighbour's work does not, or with ``--wall`` that of a clock. The time to read the names is told apart,
for it is spent once for each state of the graph.
"""

import argparse
import json
import statistics
import time
from pathlib import Path

from kg.graph import KnowledgeGraph
from kg.questions import ask
from kg.questions.asking import snapshot


def main() -> None:
    """Print the times."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("questions", type=Path)
    parser.add_argument("--graph", default="investments-2013")
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--wall", action="store_true", help="by a clock on the wall, not by processor time")
    given = parser.parse_args()
    now = time.perf_counter if given.wall else time.process_time
    rows = [json.loads(line) for line in given.questions.read_text("utf-8").splitlines() if line.strip()]
    asked = [row["question"] for row in rows if row.get("graph", given.graph) == given.graph]
    graph = KnowledgeGraph(given.folder)
    start = now()
    state = snapshot(graph)
    print(f"names read once     {now() - start:8.2f} s for {len(state.names.keys):,} ways to write a name")
    times = []
    for question in asked:
        best = float("inf")
        for _ in range(given.rounds):
            state.memory.clear()
            start = now()
            ask(graph, question)
            best = min(best, now() - start)
        times.append((best * 1000, question))
    times.sort()
    every = [spent for spent, _ in times]
    print(f"questions           {len(every):8}")
    print(f"median              {statistics.median(every):8.1f} ms")
    print(f"99th percentile     {every[min(len(every) - 1, int(len(every) * 0.99))]:8.1f} ms")
    for spent, question in times[-5:]:
        print(f"{spent:8.1f} ms  {question}")


if __name__ == "__main__":
    main()
