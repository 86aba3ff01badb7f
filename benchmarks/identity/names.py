"""How processor time and memory of resolving grow with the number of names.

    python benchmarks/identity/names.py [10000 30000 100000]

Names are those of ``../shared/data/investments-2013.csv`` (companies and investors, CC BY) where that file is, else
made up, and spelling variants of them; each size runs in a process of its own.
"""

import csv
import random
import subprocess
import sys
import time
from hashlib import sha256
from pathlib import Path
from resource import RUSAGE_SELF, getrusage

from kg.claims import Claim, Kind, Reading, Thing
from kg.documents import Document
from kg.identity import resolve
from kg.identity.candidates import compared
from kg.identity.entities import Partition
from kg.identity.profiles import profiles_of

INVESTMENTS = Path(__file__).resolve().parents[2] / "../shared/data/investments-2013.csv"
SYLLABLES = "ka lo mi ner tra vol dex ion syn bel qua rom zet fi ard ost umbra plex neo cor".split()
TRADE = "Capital|Ventures|Partners|Labs|AI|Robotics|Technologies|Systems|Health|Group".split("|")
CHANGES = (
    str.upper,
    "{} Inc.".format,
    "{} Ltd".format,
    "The {}".format,
    lambda name: name.replace("e", "é", 1),
    str.lower,
)
PER_DOCUMENT = 10


def real_names() -> list[str]:
    """Return names of companies and investors, each once, in a fixed order."""
    if not INVESTMENTS.exists():
        return []
    with INVESTMENTS.open(encoding="utf-8", newline="") as file:
        names = {row[column] for row in csv.DictReader(file) for column in ("company_name", "investor_name")}
    return sorted(names - {""})


def names(count: int) -> list[str]:
    """Return distinct names: real ones first, then variants (one in five) and names put together from parts of two."""
    chance = random.Random(2026)
    known = real_names() or [
        f"{''.join(chance.choices(SYLLABLES, k=3)).title()} {chance.choice(TRADE)}" for _ in range(9999)
    ]
    found = dict.fromkeys(chance.sample(known, min(count, len(known))))
    while len(found) < count:
        one, other = chance.choices(known, k=2)
        if chance.random() < 0.2:
            found.setdefault(chance.choice(CHANGES)(one))
        else:
            stem = f"{one.split()[0]}{chance.choice(SYLLABLES)}"
            found.setdefault(" ".join([stem, *other.split()[1:]]))
    return list(found)


def readings(count: int) -> list[Reading]:
    """Return documents of ten names: a company, its round, and nine investors."""
    every, found = names(count), []
    for start in range(0, len(every), PER_DOCUMENT):
        told = Thing(Kind.ROUND, "1")
        company, *investors = (Thing(Kind.ORGANIZATION, name) for name in every[start : start + PER_DOCUMENT])
        claims = [Claim(told, "company", company, ()), Claim(told, "stage", "seed", ())]
        claims += [Claim(told, "investor", investor, ()) for investor in investors]
        document = Document(sha256(str(start).encode()).hexdigest(), f"{start}.txt", "text/plain", "")
        found.append(Reading(document, tuple(claims)))
    return found


def measure(count: int) -> None:
    """Print one row of the table."""
    documents = readings(count)
    before = getrusage(RUSAGE_SELF).ru_maxrss
    start = time.process_time()
    profiles = profiles_of(documents)
    profiled = time.process_time()
    compared(profiles, Partition())
    comparing = time.process_time() - profiled
    start, profiling = time.process_time(), profiled - start
    resolution = resolve(documents)
    whole = time.process_time() - start
    memory = (getrusage(RUSAGE_SELF).ru_maxrss - before) / 1024
    print(
        f"{count:8,} {len(resolution.names_of):9,} {len(resolution.decisions):7,} {len(resolution.review):7,} "
        f"{profiling:9.1f} {comparing:9.1f} {whole:8.1f} {1e6 * whole / count:8.0f} {memory:8.0f}",
        flush=True,
    )


def main() -> None:
    """Print the table, one process for each size."""
    if sys.argv[1:2] == ["--one"]:
        measure(int(sys.argv[2]))
        return
    print("   names  entities  merged  review  profiles compared  whole s  µs/name  MB more", flush=True)
    for count in sys.argv[1:] or ["10000", "30000", "100000"]:
        subprocess.run([sys.executable, __file__, "--one", count], check=True)


if __name__ == "__main__":
    main()
