"""What people decided about the things of tables: which are one with another, or with what documents tell of.

A table calls its things by how they are written (``kg.tables.naming``), and its rounds by company, day and amount. A
person's decision in the ledger (``kg same A B``) gives such a thing the IRI of the other whenever a table is loaded;
withdrawn, it no longer does. What is decided of names of which no table speaks makes no difference here.
"""

from collections.abc import Iterable, Mapping
from itertools import combinations

import pyoxigraph as ox

from kg.identity import Candidate, Resolution
from kg.identity.entities import Partition
from kg.identity.ledger import Verdict
from kg.identity.names import FOLDERS, iri
from kg.quads import DEFAULT
from kg.tables.standing import look_alikes
from kg.tables.twice import told_twice
from kg.vocabulary import CI, ID

Verdicts = Mapping[frozenset[str], Verdict]


def united(verdicts: Verdicts, resolution: Resolution) -> dict[str, str]:
    """Return, by the IRIs of tables, what people said that their things are.

    That is what documents call it; else the shortest IRI, which is the one without a hash of the spelling. Rounds are
    united with those of documents only, and nothing with what somebody told apart from it.
    """
    partition = Partition()
    pairs = {tuple(sorted(map(_node, pair))): verdict for pair, verdict in verdicts.items() if len(pair) == 2}
    for (a, b), verdict in sorted(pairs.items()):
        if Verdict.DIFFERENT in verdict:
            partition.keep_apart(a, b)
    for (a, b), verdict in sorted(pairs.items()):
        if verdict is Verdict.SAME and "#" not in a + b:  # what one document alone calls so is no table's
            partition.join(a, b)
    told = _told(resolution)
    found = {}
    for group in partition.members.values():
        entities = {told[each] for each in group if each in told}
        if len(entities) < 2 and (entities or not group[0].startswith(f"{ID}round/")):
            one = min(entities or group, key=lambda each: (len(each), each))
            found.update({each: one for each in group if each != one})
    return found


def candidates(store: ox.Store, verdicts: Verdicts) -> tuple[Candidate, ...]:
    """Return pairs of things of tables that nobody has decided on: names that look alike, rounds told twice."""
    decided = {frozenset(map(_node, pair)) for pair in verdicts}
    alike = [pair for group in look_alikes(store) for pair in combinations(group, 2)]
    pairs = [Candidate(a, b, 0.5, "look-alike", "a table writes both; they look alike") for a, b in alike]
    pairs += [
        Candidate(each.document, each.table, float(each.agreement) / 10, "told twice", "told by a document and a table")
        for each in told_twice(store)
    ]
    open_ = (pair for pair in pairs if frozenset((pair.a, pair.b)) not in decided)
    return tuple(sorted(open_, key=lambda pair: (-pair.score, pair.a, pair.b)))


def is_out_of_line(store: ox.Store, tables: Iterable[str], wanted: Mapping[str, str], used: Mapping[str, str]) -> bool:
    """Return whether tables (IRIs) have to be loaded anew, since things of theirs are called otherwise now.

    ``wanted`` is what ``united`` says, ``used`` what it said, of the things of these tables, when they were loaded.
    """
    if any(wanted.get(thing) != one for thing, one in used.items()):
        return True
    stated, named = ox.NamedNode(CI.statedIn), [ox.NamedNode(table) for table in tables]
    return any(
        ox.Quad(ox.NamedNode(thing), stated, table, DEFAULT) in store
        for thing in wanted.keys() - used.keys()
        for table in named
    )


def _node(text: str) -> str:
    """Return the IRI that a side of a decision stands for, with ``#SHA256`` where it means that of one document."""
    name, mark, document = text.partition("#")
    return text if text.startswith(ID) else iri(name) + mark + document


def _told(resolution: Resolution) -> dict[str, str]:
    """Return the IRIs of what documents tell of, by all that it may be called by."""
    found: dict[str, str] = {}
    for (_, thing), entity in resolution.iris.items():
        if thing.kind in FOLDERS:
            found[iri(thing.key, thing.kind)] = entity
    found.update({entity: entity for entity in resolution.iris.values()})
    return found
