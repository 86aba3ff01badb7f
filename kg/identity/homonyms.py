"""Names that several documents use for what cannot be one company."""

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import combinations
from typing import Final

from kg.identity.names import slug_of
from kg.identity.profiles import Profile

_SHARED: Final = ("theme", "city", "sum", "partner")
MOST_DOCUMENTS: Final = 200
"""A name in more documents than this is taken for one: what everybody writes of is well known."""


@dataclass(frozen=True, slots=True)
class Homonym:
    """A name that means several companies: ``others`` are the documents, in groups, that mean not the usual one."""

    iri: str
    others: tuple[tuple[str, ...], ...]
    explanation: str


def homonyms(profiles: Iterable[Profile]) -> tuple[Homonym, ...]:
    """Return the names of one word whose documents fall into groups that have nothing in common.

    Two documents mean two companies if each gives a country and a theme, and they share no country, theme, city, sum
    or investor. A document that agrees with both sides joins them; one that says too little means the usual company,
    which is that of the most documents.
    """
    found = (_homonym(profile) for profile in profiles if "-" not in slug_of(profile.iri) and "#" not in profile.iri)
    return tuple(sorted((each for each in found if each is not None), key=lambda each: each.iri))


def _homonym(profile: Profile) -> Homonym | None:
    if (
        len(profile.values("country")) < 2
        or len(profile.values("theme")) < 2
        or len(profile.documents) > MOST_DOCUMENTS
    ):
        return None
    telling = sorted(
        each for each in profile.documents if profile.values_in(each, "country") and profile.values_in(each, "theme")
    )
    groups = [{each} for each in telling]
    for one, other in combinations(telling, 2):
        if not _differ(profile, one, other):
            mine = next(group for group in groups if one in group)
            theirs = next(group for group in groups if other in group)
            if mine is not theirs:
                groups.remove(theirs)
                mine |= theirs
    if len(groups) < 2:
        return None
    usual, *others = sorted(groups, key=lambda group: (-len(group), min(group)))
    shown = "; ".join(_shown(profile, group) for group in (usual, *others))
    return Homonym(profile.iri, tuple(tuple(sorted(group)) for group in others), f"documents tell of {shown}")


def _differ(profile: Profile, one: str, other: str) -> bool:
    return not any(profile.values_in(one, kind) & profile.values_in(other, kind) for kind in ("country", *_SHARED))


def _shown(profile: Profile, group: set[str]) -> str:
    values = (sorted(set().union(*(profile.values_in(each, kind) for each in group))) for kind in ("country", "theme"))
    return " ".join(", ".join(each) for each in values)
