"""Which names are one entity, over all documents."""

import re
from collections import Counter, defaultdict
from collections.abc import Container, Iterable, Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

from kg.claims import Kind
from kg.identity.aliases import known_aliases, known_short_forms
from kg.identity.candidates import compared
from kg.identity.entities import Candidate, Disagreement, Link, Partition, Rule, follow, link
from kg.identity.homonyms import Homonym
from kg.identity.ledger import Verdict
from kg.identity.names import FOLDERS, iri, slug
from kg.identity.profiles import Profile
from kg.identity.scores import is_generic
from kg.vocabulary import ID

_PERSONS: Final = f"{ID}{FOLDERS[Kind.PERSON]}/"
_IN_DOCUMENT: Final = re.compile(r"#([0-9a-f]{64})$")


@dataclass(frozen=True, slots=True)
class Merged:
    """The entities: ``iris`` by what a name was known by before, ``names`` with counts and the best label first."""

    iris: Mapping[str, str]
    names: Mapping[str, tuple[tuple[str, int], ...]]
    decisions: tuple[Link, ...]
    review: tuple[Candidate, ...]
    conflicts: tuple[Disagreement, ...]


def taken_apart(verdicts: Mapping[frozenset[str], Verdict]) -> frozenset[str]:
    """Return the names in single documents (``IRI#SHA256``) on which a person has decided."""
    return frozenset(_node(text) for pair in verdicts for text in pair if _IN_DOCUMENT.search(text))


def alone(found: Iterable[Homonym]) -> frozenset[str]:
    """Return the names in single documents that mean not the usual company of that name."""
    return frozenset(f"{each.iri}#{sha}" for each in found for group in each.others for sha in group)


def merged(
    profiles: Mapping[str, Profile], verdicts: Mapping[frozenset[str], Verdict], found: Iterable[Homonym] = ()
) -> Merged:
    """Return which profiles are one entity: what people decided first, then what is known, stated, and spelt alike."""
    partition = Partition()
    decided, disputed = _decided(profiles, verdicts, partition, taken_apart(verdicts) | alone(found))
    joined, refused = follow(partition, decided)
    joined += follow(partition, _same_name(verdicts, found))[0]
    more, clashes = follow(partition, _persons(profiles))
    joined, refused = joined + more, refused + clashes
    more, clashes = follow(partition, _known(profiles))
    joined, refused = joined + more, refused + clashes
    more, clashes = follow(partition, _stated(profiles, partition))
    joined, refused = joined + more, refused + clashes
    sure, unsure = compared(profiles, partition)
    more, clashes = follow(partition, sure)
    joined, refused = joined + more, refused + clashes
    iris, names = _entities(profiles, partition)
    unsure += [*_ambiguous(profiles, partition), *_told_apart(found)]
    review = _still_open(unsure, partition, iris)
    return Merged(iris, names, tuple(sorted(joined)), review, tuple(sorted({*refused, *disputed})))


def _node(text: str, profiles: Container[str] = (), apart: Mapping[str, str] = MappingProxyType({})) -> str:
    """Return what a name or IRI of the ledger stands for: an IRI, with ``#SHA256`` where it means one document's."""
    where = _IN_DOCUMENT.search(text)
    name, document = (text[: where.start()], where[0]) if where else (text, "")
    if not name.startswith(ID):
        choices = [iri(name, kind) for kind in FOLDERS]
        name = next((each for each in choices if each in profiles), choices[0])
    return name + document if document else apart.get(name, name)


def _iri_apart(node: str) -> str:
    """Return the IRI of what one document alone calls so."""
    base, _, sha = node.partition("#")
    return f"{base}-{sha[:8]}"


def _decided(
    profiles: Mapping[str, Profile],
    verdicts: Mapping[frozenset[str], Verdict],
    partition: Partition,
    apart: Iterable[str],
) -> tuple[list[Link], list[Disagreement]]:
    """Note in the partition what people told apart; return what they joined, and what they disagree on."""
    by_iri = {_iri_apart(node): node for node in sorted(apart)}
    links, disputed = [], []
    for pair, verdict in verdicts.items():
        nodes = sorted(_node(text, profiles, by_iri) for text in pair)
        a, b = nodes[0], nodes[-1]
        if Verdict.DIFFERENT in verdict:
            partition.keep_apart(a, b)
        elif verdict is Verdict.SAME:
            links.append(link(Rule.PERSON, a, b, 1.0, "a person said so"))
        if verdict is Verdict.DISPUTED:
            disputed.append(Disagreement(a, b, Rule.PERSON.words, "decided both ways; a person should undo one"))
        elif verdict is Verdict.DIFFERENT and a == b:
            reason = f"{' and '.join(sorted(pair))} are one but for case and legal form; tell NAME#SHA256 apart instead"
            disputed.append(Disagreement(a, b, Rule.PERSON.words, reason))
    return links, disputed


def _same_name(verdicts: Mapping[frozenset[str], Verdict], found: Iterable[Homonym]) -> Iterator[Link]:
    """Yield links between what single documents call so and what else is called so."""
    homes = {f"{each.iri}#{sha}": f"{each.iri}#{group[0]}" for each in found for group in each.others for sha in group}
    for node in {*taken_apart(verdicts), *homes}:
        home = homes.get(node, node.partition("#")[0])
        if home != node:
            yield link(Rule.SAME_NAME, node, home, 1.0, "the same name")


def _persons(profiles: Mapping[str, Profile]) -> Iterator[Link]:
    """Yield links between a person and an "organization" of the same full name that does nothing but invest.

    Facts and short mentions do not always say that *Jeff Bezos* is somebody rather than something.
    """
    for node, profile in profiles.items():
        name = node.removeprefix(_PERSONS)
        if name == node or "-" not in name:
            continue
        other = profiles.get(f"{ID}{FOLDERS[Kind.ORGANIZATION]}/{name}")
        if other is None or other.raises or not other.invests:
            continue
        if not profile.documents & other.documents:  # one document that has both means two
            yield link(Rule.SAME_NAME, profile.iri, other.iri, 1.0, "the same full name, and it only invests")


def _told_apart(found: Iterable[Homonym]) -> Iterator[Candidate]:
    """Yield the companies of one name that were told apart by what documents say of them."""
    for each in found:
        for group in each.others:
            yield Candidate(each.iri, f"{each.iri}#{group[0]}", 0.4, "homonym", each.explanation)


def _known(profiles: Mapping[str, Profile]) -> Iterator[Link]:
    """Yield a link between names that the table of aliases knows to be one."""
    groups: dict[tuple[str, str], list[str]] = defaultdict(list)
    for other, usual in known_aliases().items():
        for kind in (Kind.ORGANIZATION, Kind.FUND):
            node = f"{ID}{FOLDERS[kind]}/{slug(other)}"
            profile = profiles.get(node)
            if profile is not None and not (other in known_short_forms() and (profile.raises or not profile.invests)):
                groups[FOLDERS[kind], usual].append(node)
    for (_, usual), nodes in groups.items():
        for other in nodes[1:]:
            yield link(Rule.KNOWN_ALIAS, nodes[0], other, 1.0, f"both known as {usual}")


def _owners(profiles: Mapping[str, Profile]) -> dict[str, list[tuple[str, int]]]:
    """Return, for each name that documents give beside a fuller one, the fuller ones and by how many documents."""
    owners: dict[str, list[tuple[str, int]]] = defaultdict(list)
    for node, profile in profiles.items():
        for other, documents in profile.also.items():
            if not is_generic(other):
                owners[other].append((node, len(documents)))
    return owners


def _stated(profiles: Mapping[str, Profile], partition: Partition) -> list[Link]:
    """Return links between names that one document gives to one thing.

    A short name that documents give to several entities (ADA for two agencies), or that is known to be another's,
    joins neither to it. Joining makes several into one, so it is done until nothing more becomes clear; the partition
    is only read.
    """
    trial = Partition(dict(partition.parent), {root: list(group) for root, group in partition.members.items()})
    trial.enemies.update({node: set(apart) for node, apart in partition.enemies.items()})
    found: list[Link] = []
    waiting = _owners(profiles)
    taken = {other: partition.group(other) for other in waiting if len(partition.group(other)) > 1}
    while True:
        clear = {
            other: owners
            for other, owners in waiting.items()
            if len({trial.find(node) for node in (*(node for node, _ in owners), *taken.get(other, ()))}) <= 1
        }
        if not clear:
            return found
        waiting = {other: owners for other, owners in waiting.items() if other not in clear}
        links = [
            link(Rule.STATED_ALIAS, node, other, 1.0, f"one name for the other in {count} document(s)")
            for other, owners in clear.items()
            for node, count in owners
        ]
        follow(trial, links)
        found += links


def _ambiguous(profiles: Mapping[str, Profile], partition: Partition) -> Iterator[Candidate]:
    """Yield short names that documents give to several entities, with each of them."""
    for other, owners in _owners(profiles).items():
        if len({partition.find(node) for node in (other, *(node for node, _ in owners))}) > 1:
            for node, count in owners:
                explanation = f"one name for the other in {count} document(s), but also for another entity"
                yield Candidate(node, other, 0.5, Rule.STATED_ALIAS.words, explanation)


def _still_open(unsure: Iterable[Candidate], partition: Partition, iris: Mapping[str, str]) -> tuple[Candidate, ...]:
    """Return what nobody has decided, the likeliest first, each pair of entities once."""
    best: dict[tuple[str, str], Candidate] = {}
    for each in sorted(unsure, key=lambda c: (-c.score, c)):
        if partition.find(each.a) != partition.find(each.b) and partition.told_apart(each.a, each.b) is None:
            a, b = sorted((iris[each.a], iris[each.b]))
            best.setdefault((a, b), Candidate(a, b, each.score, each.rule, each.explanation))
    return tuple(best.values())


def _entities(
    profiles: Mapping[str, Profile], partition: Partition
) -> tuple[Mapping[str, str], Mapping[str, tuple[tuple[str, int], ...]]]:
    """Return the IRI of each profile's entity, and the names of each entity.

    An entity is called after the name that most documents use as the fullest, then the longest; a person by the name
    of the person.
    """
    groups: dict[str, list[Profile]] = defaultdict(list)
    for node, profile in profiles.items():
        groups[partition.find(node)].append(profile)
    iris: dict[str, str] = {}
    names: dict[str, tuple[tuple[str, int], ...]] = {}
    for group in groups.values():
        plain = [profile for profile in group if "#" not in profile.iri]
        if plain:
            chosen = min(
                plain, key=lambda p: (not p.iri.startswith(_PERSONS), -len(p.documents), -len(p.iri), p.iri)
            ).iri
        else:
            chosen = _iri_apart(min(profile.iri for profile in group))
        counted: Counter[str] = Counter()
        for profile in group:
            counted.update(profile.names)
            iris[profile.iri] = chosen
        # A short name that documents give to several entities, and nothing by itself, is nobody's.
        if counted:
            names[chosen] = tuple(sorted(counted.items(), key=lambda item: (-item[1], -len(item[0]), item[0])))
    return MappingProxyType(iris), MappingProxyType(names)
