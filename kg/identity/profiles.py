"""What all documents together say of each name, before anything is merged."""

from collections import Counter, defaultdict
from collections.abc import Container, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Final

from kg.claims import Claim, Kind, Reading, Thing
from kg.identity.names import FOLDERS, iri

_RAISING: Final = frozenset({Kind.ROUND, Kind.VALUATION, Kind.TOTAL})


@dataclass(slots=True)
class Profile:
    """Everything known of one IRI: how documents write it, and what it does in them.

    ``names`` counts the documents that use each name; ``documents`` are hashes; ``also`` are the IRIs of the other
    names that a document gives it, with the documents that do.
    """

    iri: str
    names: Counter[str] = field(default_factory=Counter)
    documents: set[str] = field(default_factory=set)
    also: dict[str, set[str]] = field(default_factory=dict)
    invests: bool = False
    raises: bool = False
    kinds: set[str] = field(default_factory=set)
    countries: dict[str, set[str]] = field(default_factory=dict)
    themes: dict[str, set[str]] = field(default_factory=dict)
    rounds: set[tuple[str, str]] = field(default_factory=set)


def is_named(thing: Thing, claims: Mapping[Thing, list[Claim]]) -> bool:
    """Return whether a thing is known by a name: an organization, a person, or a fund that the document names."""
    if thing.kind is Kind.FUND:
        return any(claim.predicate == "name" for claim in claims.get(thing, ()))
    return thing.kind in FOLDERS


def names_in(thing: Thing, claims: Mapping[Thing, list[Claim]]) -> tuple[str, ...]:
    """Return the names that one document gives a thing, the fullest first.

    That of an organization or person is its key; that of a fund the longest of its names.
    """
    stated = {c.value for c in claims.get(thing, ()) if c.predicate == "name" and isinstance(c.value, str)}
    ranked = sorted(stated, key=lambda name: (-len(name), name))
    if thing.kind is Kind.FUND:
        return tuple(ranked)
    return (thing.key, *(name for name in ranked if name != thing.key))


def by_subject(reading: Reading) -> dict[Thing, list[Claim]]:
    """Return the claims of one document by what they are about."""
    found: dict[Thing, list[Claim]] = defaultdict(list)
    for claim in reading.claims:
        found[claim.subject].append(claim)
    return found


def things_in(reading: Reading) -> set[Thing]:
    """Return everything that a document's claims are about or name."""
    return {claim.subject for claim in reading.claims} | {
        claim.value for claim in reading.claims if isinstance(claim.value, Thing)
    }


def own_node(thing: Thing, claims: Mapping[Thing, list[Claim]], sha: str, apart: Container[str] = ()) -> str:
    """Return what a named thing of a document is known by before merging: the IRI of its fullest name.

    Where a person has taken the document's use of that name ``apart``, it is the IRI with the document behind ``#``.
    """
    plain = iri(names_in(thing, claims)[0], thing.kind)
    alone = f"{plain}#{sha}"
    return alone if alone in apart else plain


def profiles_of(readings: Iterable[Reading], apart: Container[str] = ()) -> dict[str, Profile]:
    """Return what is known of each named organization, person and fund, by IRI, before anything is merged."""
    profiles: dict[str, Profile] = {}

    def profile(of_iri: str) -> Profile:
        return profiles.setdefault(of_iri, Profile(of_iri))

    for reading in readings:
        sha, claims = reading.document.sha256, by_subject(reading)
        iris: dict[Thing, str] = {}
        for thing in things_in(reading):
            if not is_named(thing, claims):
                continue
            names = names_in(thing, claims)
            iris[thing] = own = own_node(thing, claims, sha, apart)
            profile(own).documents.add(sha)
            for name in dict.fromkeys(names):
                profile(own).names[name] += 1
                other = iri(name, thing.kind)
                if other != own.partition("#")[0]:
                    profile(own).also.setdefault(other, set()).add(sha)
                    profile(other)
        for known, what, value in _roles(reading, iris):
            if what in {"country", "theme"}:
                kept = profile(known).countries if what == "country" else profile(known).themes
                kept.setdefault(value, set()).add(sha)
            elif what == "kind":
                profile(known).kinds.add(value)
            elif what == "invests":
                profile(known).invests = True
                profile(known).rounds.add((sha, value))
            else:
                profile(known).raises = True
    return profiles


def _roles(reading: Reading, iris: Mapping[Thing, str]) -> Iterator[tuple[str, str, str]]:
    """Yield (IRI, role, value) for each claim that tells what a named thing does."""
    for claim in reading.claims:
        subject, predicate, value = claim.subject, claim.predicate, claim.value
        if subject in iris:
            if predicate == "country" and isinstance(value, Thing):
                yield iris[subject], "country", value.key
            elif predicate == "theme":
                yield iris[subject], "theme", str(value)
            elif predicate == "investorKind":
                yield iris[subject], "kind", str(value)
        if isinstance(value, Thing) and value in iris:
            if predicate in {"investor", "leadInvestor", "backer"}:
                yield iris[value], "invests", subject.key
            elif (predicate == "company" and subject.kind in _RAISING) or predicate == "target":
                yield iris[value], "raises", ""
