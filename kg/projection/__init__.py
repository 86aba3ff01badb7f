"""From (investor, round) pairs to the co-investment network: arrays inside, networkx outside.

::

    shares  = load_participations(store)        # once for each generation of the store
    found   = co_investors(shares, iri)         # from the rounds of one investor: no network is built
    network = project(shares, definition)       # all pairs; network.to_networkx() on request

What counts as co-investing is a ``kg.networks.Definition`` and stands on every result.
"""

from kg.projection.keeping import kept
from kg.projection.neighbours import CoInvestor, CoInvestors, co_investors
from kg.projection.pairs import project
from kg.projection.participations import Frames, Share, participations_of, participations_of_frames
from kg.projection.stored import load_participations
from kg.projection.ties import RoundTogether, Tie, rounds_together, tie_table, top_ties
from kg.projection.years import (
    Syndicate,
    Year,
    before_and_in,
    new_syndicates,
    new_ties,
    slices,
    ties_by_year,
    year_of,
    years_of,
)

__all__ = [
    "CoInvestor",
    "CoInvestors",
    "Frames",
    "RoundTogether",
    "Share",
    "Syndicate",
    "Tie",
    "Year",
    "before_and_in",
    "co_investors",
    "kept",
    "load_participations",
    "new_syndicates",
    "new_ties",
    "participations_of",
    "participations_of_frames",
    "project",
    "rounds_together",
    "slices",
    "tie_table",
    "ties_by_year",
    "top_ties",
    "year_of",
    "years_of",
]
