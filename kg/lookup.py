"""From a name as somebody types it to the thing of that name in the graph."""

import unicodedata
from collections import defaultdict
from collections.abc import Collection, Iterable

import pyoxigraph as ox
from rapidfuzz import fuzz, process

from kg.errors import UnknownNameError
from kg.vocabulary import ID, RDFS, SKOS

NAMED = ("company", "person", "fund", "country", "round")


def find_thing(store: ox.Store, name: str, kinds: Collection[str] = NAMED) -> str:
    """Return the IRI of the thing of this name, of one of these kinds; several of one name: the best documented.

    An IRI, or the end of one (``company/nscale``), is taken as it is. Raises ``UnknownNameError`` with the nearest
    names when there is none. O(number of names): for a single look-up, not for many.
    """
    for whole in (name, ID + name):
        if whole.startswith(ID) and _is_there(store, whole):
            return whole
    named: defaultdict[str, set[str]] = defaultdict(set)
    spelt: dict[str, str] = {}
    for thing, label in names_in(store, kinds):
        named[fold(label)].add(thing)
        spelt[fold(label)] = label
    found = named.get(fold(name), set())
    if found:
        return min(found, key=lambda thing: (-_links(store, thing), thing))
    near = process.extract(fold(name), list(named), scorer=fuzz.WRatio, limit=3, score_cutoff=70)
    raise UnknownNameError(name, tuple(spelt[key] for key, _, _ in near))


def names_in(store: ox.Store, kinds: Collection[str] = NAMED) -> Iterable[tuple[str, str]]:
    """Go through the labels and other names of all things of these kinds, with the thing's IRI."""
    starts = tuple(f"{ID}{kind}/" for kind in kinds)
    for predicate in (RDFS.label, SKOS.altLabel):
        for quad in store.quads_for_pattern(None, ox.NamedNode(predicate), None, ox.DefaultGraph()):
            thing, label = quad.subject, quad.object
            if isinstance(thing, ox.NamedNode) and isinstance(label, ox.Literal) and thing.value.startswith(starts):
                yield thing.value, label.value


def fold(name: str) -> str:
    """Return a name without case, accents and punctuation.

    >>> fold("Mubadala (Abu-Dhabi)"), fold("Crédit Agricole")
    ('mubadala abu dhabi', 'credit agricole')
    """
    letters = unicodedata.normalize("NFKD", name.casefold())
    plain = "".join(c if c.isalnum() else " " for c in letters if not unicodedata.combining(c))
    return " ".join(plain.split())


def _is_there(store: ox.Store, thing: str) -> bool:
    try:
        node = ox.NamedNode(thing)
    except ValueError:
        return False
    return any(True for _ in store.quads_for_pattern(node, None, None, ox.DefaultGraph()))


def _links(store: ox.Store, thing: str) -> int:
    return sum(1 for _ in store.quads_for_pattern(None, None, ox.NamedNode(thing), ox.DefaultGraph()))
