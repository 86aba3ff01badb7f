"""What the first request for a snapshot would have to wait for: worked out once at the start, before ``/readyz``."""

from api.catalogue import coverage_of, entries_of
from api.names import NAMING, names_of
from api.routes.network import shares_of
from api.routes.pages.explorer import BEGINNING, facets_of, prepare
from api.routes.pages.pictures import picture_of
from api.scans import read_ahead
from api.snapshots import Snapshot
from kg.projection.stored import SCANS
from kg.vocabulary import PREFIXES

_LISTED = ("Company", "Investor", "FundingRound")


def warm(snapshot: Snapshot) -> None:
    """Gather names, lists and ties of a snapshot; some seconds for 50,000 things, none for a few hundred documents."""
    follows = bool(snapshot.derived)  # it has taken over what the one before had
    read_ahead(snapshot, (*SCANS.values(), *NAMING), (PREFIXES["ci"] + name for name in _LISTED))
    coverage_of(snapshot)
    names_of(snapshot)
    for name in _LISTED:
        entries_of(snapshot, name)
    shares_of(snapshot)
    if follows:  # a question tried out takes seconds in a large graph: too much for each commit
        picture_of(snapshot, BEGINNING)
        facets_of(snapshot)
    else:
        prepare(snapshot)
