"""What the first request for a snapshot would have to wait for: worked out once at the start, before ``/readyz``."""

from api.catalogue import coverage_of, entries_of
from api.names import names_of
from api.routes.network import shares_of
from api.routes.pages.explorer import prepare
from api.snapshots import Snapshot


def warm(snapshot: Snapshot) -> None:
    """Gather names, lists and ties of a snapshot; some seconds for 50,000 things, none for a few hundred documents."""
    coverage_of(snapshot)
    names_of(snapshot)
    for name in ("Company", "Investor", "FundingRound"):
        entries_of(snapshot, name)
    shares_of(snapshot)
    prepare(snapshot)
