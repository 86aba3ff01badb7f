"""The index of the names of a graph, built once for a snapshot of it."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import Any, Final

import pyoxigraph as ox

from kg.questions.atoms import clean, folded_words
from kg.questions.cues import VOCABULARY
from kg.questions.names import ACTORS, Named, NameIndex
from kg.questions.spellings import GENERIC, LEGAL, abbreviations, ways_of_theme, ways_to_write
from kg.vocabulary import CI, PREFIXES, kind_of

_MANY: Final = 5000
"""Actors from which on a shortened company name is more likely that of another company."""


def index_names(named: Mapping[Named, Sequence[str]]) -> NameIndex:
    """Build the index of what is named, with all names of each."""
    by_key: dict[str, dict[str, Named]] = defaultdict(dict)
    short: dict[str, dict[str, Named]] = defaultdict(dict)
    by_iri: dict[str, Named] = {}
    spaced: dict[str, str] = {}
    few = sum(thing.kind in ACTORS for thing in named) < _MANY
    for thing, given in named.items():
        iri, kind = thing.iri, thing.kind
        by_iri[iri] = thing
        for name in dict.fromkeys(ways_of_theme(iri, given) if kind == "theme" else given):
            ways, shorter = ways_to_write(name)
            for way in ways:
                key = "".join(way)
                by_key[key][iri] = thing
                spaced.setdefault(key, " ".join(way))
            if kind in ACTORS and (few or thing.invested):
                for key in shorter:
                    if key not in VOCABULARY:
                        short[key][iri] = thing
                if thing.weight >= 20:
                    words = folded_words(clean(name))
                    if len(words) > 3 and not VOCABULARY.issuperset(words[:2]):
                        short["".join(words[:2])][iri] = thing
                    for key in abbreviations(name):
                        short[key][iri] = thing

    _first_and_last_words(named, by_key, short, few)

    def ranked(table: Mapping[str, Mapping[str, Named]]) -> dict[str, tuple[Named, ...]]:
        return {key: tuple(sorted(things.values(), key=lambda n: (-n.weight, n.iri))) for key, things in table.items()}

    exact = ranked(by_key)
    buckets: dict[tuple[str, int], list[str]] = defaultdict(list)
    for key in exact:
        buckets[key[0], len(key)].append(key)
    return NameIndex(exact, ranked(short), by_iri, dict(buckets), list(exact), spaced)


def _first_and_last_words(
    named: Mapping[Named, Sequence[str]],
    by_key: Mapping[str, object],
    short: dict[str, dict[str, Named]],
    few: bool,
) -> None:
    """Add the first words of a name, and the surname of two, where one alone bears them: "Mellanox", "Hinton"."""
    bearers: dict[str, set[str]] = defaultdict(set)
    things: dict[str, Named] = {}
    for thing, given in named.items():
        if thing.kind not in ACTORS or not (few or thing.invested > 1):
            continue
        words = folded_words(clean(given[0]))
        parts = ["".join(words[:count]) for count in range(1, len(words))]
        parts += [words[-1]] if len(words) == 2 and words[-1] not in GENERIC | LEGAL else []
        for part in parts:
            if len(part) > (3 if few else 4) and part not in VOCABULARY and part not in by_key and part not in GENERIC:
                bearers[part].add(thing.iri)
                things[part] = thing
    for part, iris in bearers.items():
        if len(iris) == 1 and part not in short:
            short[part][things[part].iri] = things[part]


_KINDS: Final = frozenset({"company", "person", "fund", "country", "city", "region", "theme"})
_TYPES: Final = (CI.Organization, CI.Person, CI.Fund, CI.Country, CI.City, CI.Region, CI.Theme)
_LABELS: Final = (PREFIXES["rdfs"] + "label", PREFIXES["skos"] + "prefLabel", PREFIXES["skos"] + "altLabel", CI.demonym)
_ROLES: Final = (("in", CI.investor), ("in", CI.acquirer), ("in", CI.backer), ("up", CI.company), ("up", CI.target))


def names_in(store: ox.Store) -> NameIndex:
    """Return the index of everything that a question may name in the default graph of a store."""
    names: dict[str, list[str]] = defaultdict(list)
    found: Any
    for kind in _TYPES:
        found = store.query(f"SELECT ?thing ?name WHERE {{ ?thing a <{kind}> ; <{_LABELS[0]}> ?name }}")
        for thing, name in found:
            names[thing.value].append(name.value)
    for label in _LABELS[1:]:  # few have another name: asked without the kind, which the IRI tells
        found = store.query(f"SELECT ?thing ?name WHERE {{ ?thing <{label}> ?name }}")
        for thing, name in found:
            names[thing.value].append(name.value)
    counts: dict[str, dict[str, int]] = {"in": defaultdict(int), "up": defaultdict(int)}
    for role, predicate in _ROLES:
        counted: Any = store.query(
            f"SELECT ?thing (COUNT(*) AS ?n) WHERE {{ ?event <{predicate}> ?thing }} GROUP BY ?thing"
        )
        for thing, number in counted:
            counts[role][thing.value] += int(number.value)
    return index_names(
        {
            Named(iri, given[0], kind, counts["in"].get(iri, 0), counts["up"].get(iri, 0)): given
            for iri, given in names.items()
            if (kind := kind_of(iri)) in _KINDS
        }
    )
