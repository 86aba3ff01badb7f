"""Find things by their names."""

from typing import Annotated

from fastapi import APIRouter, Query

from api.catalogue import coverage_of, local
from api.dependencies import Current
from api.models import Hit, Hits, Match
from api.names import KINDS, names_of

ROUTER = APIRouter(tags=["search"])
_MATCH: tuple[Match, ...] = ("slip", "word", "beginning", "exact")


@ROUTER.get("/search")
def search(
    snapshot: Current,
    q: Annotated[str, Query(min_length=1, max_length=100, examples=["nvid"])],
    kind: Annotated[list[str] | None, Query(description=f"Of these kinds: {', '.join(KINDS)}.")] = None,
    limit: Annotated[int, Query(ge=1, le=100)] = 10,
) -> Hits:
    """Things of which each word of ``q`` begins a word of the name, or nearly does; best first."""
    hits = names_of(snapshot).search(q, kind or KINDS, limit)
    items = [
        Hit(id=local(hit.iri), label=hit.label, kind=hit.kind, name=hit.name, match=_MATCH[hit.rank]) for hit in hits
    ]
    return Hits(status="found" if items else "known-but-none", coverage=coverage_of(snapshot), items=items)
