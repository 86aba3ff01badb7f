"""How much there is of everything."""

from collections import Counter, defaultdict

from fastapi import APIRouter

from api.catalogue import coverage_of, entries_of
from api.dependencies import Current
from api.models import Statistics
from api.routes.resources import RESOURCES
from api.snapshots import Snapshot

ROUTER = APIRouter(tags=["resources"])


@ROUTER.get("/stats")
def stats(snapshot: Current) -> Statistics:
    """Counts of things, and rounds and dollars by year (closed rounds of known amount and date)."""
    return snapshot.derive("stats", _count)  # type: ignore[no-any-return]


def _count(snapshot: Snapshot) -> Statistics:
    dollars: defaultdict[str, float] = defaultdict(float)
    rounds: Counter[str] = Counter()
    for entry in entries_of(snapshot, "FundingRound"):
        closed = any(status.endswith("/closed") for status in entry.texts("status"))
        for year in entry.texts("year") if closed and not entry.texts("partOf") else ():
            rounds[year] += 1
            dollars[year] += entry.usd or 0.0
    return Statistics(
        coverage=coverage_of(snapshot), triples=snapshot.quads,
        counts={path: len(entries_of(snapshot, resource.of)) for path, resource in RESOURCES.items()},
        usd_by_year=dict(sorted(dollars.items())), rounds_by_year=dict(sorted(rounds.items())),
    )  # fmt: skip
