"""What all documents together say of each name, before anything is merged."""

from collections import Counter, defaultdict
from collections.abc import Container, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Final

from kg.claims import Claim, Kind, Reading, Thing
from kg.identity.aliases import shortens_to_parent
from kg.identity.names import FOLDERS, initials_in, iri, slug_of
from kg.money import Money

_RAISING: Final = frozenset({Kind.ROUND, Kind.VALUATION, Kind.TOTAL, Kind.ACQUISITION})
_INVESTING: Final = frozenset({"investor", "leadInvestor", "backer"})
_TRAITS: Final = frozenset({"country", "city", "theme", "investorKind"})


@dataclass(slots=True)
class Profile:
    """Everything known of one IRI: how documents write it, and what it does in them.

    ``names`` counts the documents that use each name; ``documents`` are hashes. ``also`` are the IRIs of the other
    names that a document gives it, with the documents that do; ``shortened`` those that are just its beginning, or
    the family name (*Ayar* for *Ayar Labs*: clear in that text, elsewhere it may be another). ``traits`` say, by
    kind (``country``, ``city``, ``theme``, ``investorKind``, ``sum``, ``partner``), which values which documents give
    it; ``rounds`` are those in which it invests, as (document, number).
    """

    iri: str
    names: Counter[str] = field(default_factory=Counter)
    documents: set[str] = field(default_factory=set)
    also: dict[str, set[str]] = field(default_factory=dict)
    shortened: set[str] = field(default_factory=set)
    invests: bool = False
    raises: bool = False
    traits: dict[str, dict[str, set[str]]] = field(default_factory=dict)
    rounds: set[tuple[str, str]] = field(default_factory=set)

    def values(self, kind: str) -> set[str]:
        """Return all values of one kind of trait."""
        return set(self.traits.get(kind, ()))

    def note(self, kind: str, value: str, document: str) -> None:
        """Note that a document gives a trait."""
        self.traits.setdefault(kind, {}).setdefault(value, set()).add(document)


def is_named(thing: Thing, claims: Mapping[Thing, list[Claim]]) -> bool:
    """Return whether a thing is known by a name: an organization, a person, or a fund that the document names."""
    if thing.kind is Kind.FUND:
        return any(claim.predicate == "name" for claim in claims.get(thing, ()))
    return thing.kind in FOLDERS


def names_in(thing: Thing, claims: Mapping[Thing, list[Claim]]) -> tuple[str, ...]:
    """Return the names that one document gives a thing, the fullest first.

    That of an organization or person is its key; that of a fund the longest of its names. *Draper Fisher Jurvetson
    (DFJ)* gives two. Where a text seems to call *Intel Capital* just *Intel*, it names the parent, and that is left
    out; a claim without a quote (facts that a person wrote down) is believed.
    """
    stated = {
        claim.value
        for claim in claims.get(thing, ())
        if claim.predicate == "name" and isinstance(claim.value, str)
        if not (claim.spans and thing.kind is Kind.ORGANIZATION and shortens_to_parent(thing.key, claim.value))
    }
    stated |= {short for name in (*stated, thing.key) if (short := initials_in(name)) is not None}
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
        found = profiles.get(of_iri)
        if found is None:
            found = profiles[of_iri] = Profile(of_iri)
        return found

    for reading in readings:
        sha, claims = reading.document.sha256, by_subject(reading)
        iris: dict[Thing, str] = {}
        for thing in things_in(reading):
            if not is_named(thing, claims):
                continue
            names = names_in(thing, claims)
            read = {claim.value for claim in claims.get(thing, ()) if claim.predicate == "name" and claim.spans}
            iris[thing] = own = own_node(thing, claims, sha, apart)
            profile(own).documents.add(sha)
            for name in dict.fromkeys(names):
                profile(own).names[name] += 1
                plain, other = own.partition("#")[0], iri(name, thing.kind)
                if other == plain:
                    continue
                family = thing.kind is Kind.PERSON and plain.endswith(f"-{slug_of(other)}")
                if name in read and (family or plain.startswith(f"{other}-")):
                    profile(own).shortened.add(other)
                else:
                    profile(own).also.setdefault(other, set()).add(sha)
                    profile(other)
        for known, what, value in _roles(claims, iris):
            if what == "invests":
                profile(known).invests = True
                profile(known).rounds.add((sha, value))
            elif what == "raises":
                profile(known).raises = True
            else:
                profile(known).note(what, value, sha)
    return profiles


def _roles(claims: Mapping[Thing, list[Claim]], iris: Mapping[Thing, str]) -> Iterator[tuple[str, str, str]]:
    """Yield (IRI, role or kind of trait, value) for all that one document's claims say of named things."""
    for subject, about in claims.items():
        for claim in about:
            predicate, value = claim.predicate, claim.value
            if subject in iris and predicate in _TRAITS:
                yield iris[subject], predicate, value.key if isinstance(value, Thing) else str(value)
            if isinstance(value, Thing) and value in iris and predicate in _INVESTING:
                yield iris[value], "invests", subject.key
        named = [(c.predicate, iris[c.value]) for c in about if isinstance(c.value, Thing) and c.value in iris]
        companies = {each for predicate, each in named if predicate in {"company", "target"}}
        if subject.kind not in _RAISING or not companies:
            continue
        sums = {f"{c.value.amount.normalize():f} {c.value.currency}" for c in about if isinstance(c.value, Money)}
        partners = {each for predicate, each in named if predicate in _INVESTING}
        for company in companies:
            yield company, "raises", ""
            yield from ((company, "sum", each) for each in sums)
            yield from ((company, "partner", each) for each in partners)
