"""Candidates for a name: how alike the names are, of which type, with which of the properties given.

A candidate's ``score`` (0 to 100) is made of the features beside it: how alike the names are, whether it is of the
type asked for, which share of the given properties it has. ``match`` is said only of the one candidate whose name is
the same and that contradicts nothing.
"""

from collections.abc import Sequence
from typing import Any

from rapidfuzz import fuzz

from api.catalogue import label_of, local
from api.names import NameIndex, names_of
from api.reconciliation.messages import Asked, NameQuery, Property
from api.reconciliation.types import PROPERTIES, TYPES, Type, members_of, types_of
from api.reconciliation.values import said_of, values_of
from api.snapshots import Snapshot
from kg.lookup import fold

_WEIGHTS = (0.75, 0.25)  # of name and properties, where properties are given


def candidates(snapshot: Snapshot, query: NameQuery) -> list[dict[str, Any]]:
    """Return the candidates for one query, the likeliest first."""
    asked = [query.type] if isinstance(query.type, str) else query.type
    types = [TYPES[name] for name in asked if name in TYPES] or ([] if asked else list(TYPES.values()))
    kinds = tuple(dict.fromkeys(kind for each in types for kind in each.kinds))
    found: list[dict[str, Any]] = []
    for iri, likeness in _alike(names_of(snapshot), snapshot, query, types, kinds).items():
        of_type = not asked or any(iri in members_of(snapshot, each.of) for each in types)
        if query.type_strict == "all" and not all(iri in members_of(snapshot, each.of) for each in types):
            continue
        if asked and not of_type and query.type_strict != "should":
            continue
        share = _share(snapshot, iri, query.properties)
        score = likeness if share is None else _WEIGHTS[0] * likeness + _WEIGHTS[1] * 100 * share
        features = [{"id": "name", "value": round(likeness, 1)}, {"id": "type", "value": of_type}]
        features += [] if share is None else [{"id": "properties", "value": round(share, 2)}]
        found.append({
            "id": local(iri), "name": label_of(snapshot, iri), "description": said_of(snapshot, iri),
            "type": types_of(snapshot, iri), "score": round(score if of_type else score * 0.7, 1),
            "features": features, "match": likeness == 100 and of_type and share in {None, 1.0},
        })  # fmt: skip
    found.sort(key=lambda candidate: (-candidate["score"], candidate["name"], candidate["id"]))
    if sum(candidate["match"] for candidate in found) > 1:  # two of one name: a person has to say
        found = [candidate | {"match": False} for candidate in found]
    return found[: query.limit]


def _alike(
    names: NameIndex, snapshot: Snapshot, query: NameQuery, types: Sequence[Type], kinds: tuple[str, ...]
) -> dict[str, float]:
    """Return things whose names are like the query, or (asked without a name) that have the properties."""
    if not query.query.strip():
        members = [iri for each in types for iri in members_of(snapshot, each.of)]
        return {iri: 0.0 for iri in sorted(members) if _share(snapshot, iri, query.properties)}
    words, hits = query.query.split(), names.search(query.query, kinds, 50)
    while not hits and len(words) > 1:  # "Nvidia Corporation" is none of its names, "Nvidia" is
        words.pop()
        hits = names.search(" ".join(words), kinds, 50)
    wanted = fold(query.query)
    return {hit.iri: float(fuzz.ratio(wanted, fold(hit.name))) for hit in hits}


def _share(snapshot: Snapshot, iri: str, properties: Sequence[Property]) -> float | None:
    """Return the share of the given properties that a thing has; ``None`` where none is given that is known."""
    known = [each for each in properties if each.pid in PROPERTIES]
    if not known:
        return None
    return sum(_has(snapshot, iri, each) for each in known) / len(known)


def _has(snapshot: Snapshot, iri: str, wanted: Property) -> bool:
    there = {fold(str(text)) for value in values_of(snapshot, iri, wanted.pid) for text in value.values()}
    values = wanted.v if isinstance(wanted.v, list) else [wanted.v]
    return any(fold(str(v.id if isinstance(v, Asked) else v)) in there for v in values)
