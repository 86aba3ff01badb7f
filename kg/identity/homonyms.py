"""Names that several documents use for what cannot be one company."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from kg.identity.names import slug_of
from kg.identity.profiles import Profile

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
    said: dict[str, set[tuple[str, str]]] = {document: set() for document in sorted(profile.documents)}
    for kind in ("country", "theme", "city", "sum", "partner"):
        for value, documents in profile.traits.get(kind, {}).items():
            for document in documents & said.keys():
                said[document].add((kind, value))
    groups: list[set[str]] = []
    for document, traits in said.items():
        if {"country", "theme"} <= {kind for kind, _ in traits}:
            akin = [group for group in groups if any(not traits.isdisjoint(said[other]) for other in group)]
            groups = [group for group in groups if group not in akin] + [{document}.union(*akin)]
    if len(groups) < 2:
        return None
    usual, *others = sorted(groups, key=lambda group: (-len(group), min(group)))
    shown = "; ".join(_shown({trait for each in group for trait in said[each]}) for group in (usual, *others))
    return Homonym(profile.iri, tuple(tuple(sorted(group)) for group in others), f"documents tell of {shown}")


def _shown(traits: set[tuple[str, str]]) -> str:
    values = (sorted(value for of, value in traits if of == kind) for kind in ("country", "theme"))
    return " ".join(", ".join(each) for each in values)
