"""Run the co-investment benchmarks and write ``results.md`` beside this file.

    python benchmarks/coinvestment/run.py [--factors 1,10,50] [--only projection,neighbours,top,analytics,import,growth]
        [--cpu]

Peers (not dependencies of the product): pip install -r benchmarks/peers/requirements.txt.
"""

import argparse
from pathlib import Path

from growth import growth
from importing import importing
from measuring import analytics
from projecting import neighbours, top, whole
from timing import Clock, machine

PARTS = {
    "projection": whole,
    "neighbours": neighbours,
    "top": top,
    "analytics": analytics,
    "import": importing,
    "growth": growth,
}


def main() -> None:
    """Run what is asked for and write the tables."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--factors", default="1,10")
    parser.add_argument("--only", default=",".join(PARTS))
    parser.add_argument("--out", type=Path, default=Path(__file__).parent / "results.md")
    parser.add_argument("--cpu", action="store_true", help="count the CPU time of this process: for a busy machine")
    arguments = parser.parse_args()
    Clock.cpu = arguments.cpu
    factors = [int(factor) for factor in arguments.factors.split(",")]
    tables = []
    for name in arguments.only.split(","):
        print(name, flush=True)
        tables.append(PARTS[name](factors).markdown())
        head = f"# Co-investment: what was measured\n\n{machine()}. Best of some runs; compare within one table only."
        head += " Times are CPU times of the process, servers apart.\n" if Clock.cpu else "\n"
        arguments.out.write_text("\n".join([head, *tables]), "utf-8")


if __name__ == "__main__":
    main()
