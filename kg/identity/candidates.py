"""Which names are worth comparing, and what the comparison says: only names that share something rare."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from itertools import combinations
from typing import Final

from rapidfuzz.distance import OSA

from kg.claims import Kind
from kg.identity.comparison import PERSON, Name, Names, are_known_apart, candidate, names_of
from kg.identity.entities import Candidate, Link, Partition, Rule, link
from kg.identity.names import FOLDERS, LITTLE, key, slug, slug_of, variants
from kg.identity.profiles import Profile
from kg.identity.scores import slip
from kg.identity.short_forms import short_forms

LARGEST_BLOCK: Final = 50
"""Names that share a trait with more others than this are not compared for it: the trait says too little."""

WORTH_A_LOOK: Final = 0.3
"""Pairs with a lower score are not shown to a person."""

SHORTEST_SPELLING: Final = 5
"""Names of fewer letters are not one because they are spaced differently."""

SURE: Final = 0.8
"""A slip of the pen is believed only where all words together make it as likely as this."""

ALIKE: Final = 0.45
"""Names that share words are shown to a person from this score on."""

_DISTINCTIVE: Final = 10.0
"""Bits that words written alike must carry before a slip of the pen in another is believed."""

_LONG, _SOME = 8, 2.0
"""Letters of a long word, in which a slip is believed beside words that carry a few bits only (*Venture Partners*)."""

_NICKNAMES: Final = {
    "jeff": "jeffrey", "bill": "william", "will": "william", "bob": "robert", "rob": "robert", "jim": "james",
    "mike": "michael", "tom": "thomas", "dave": "david", "dan": "daniel", "steve": "steven", "joe": "joseph",
    "matt": "matthew", "chris": "christopher", "nick": "nicholas", "tony": "anthony", "ben": "benjamin",
    "sam": "samuel", "alex": "alexander", "andy": "andrew", "greg": "gregory", "ed": "edward", "tim": "timothy",
    "pat": "patrick", "ron": "ronald", "ken": "kenneth", "larry": "lawrence", "liz": "elizabeth", "kate": "katherine",
}  # fmt: skip


def compared(profiles: Mapping[str, Profile], partition: Partition) -> tuple[list[Link], list[Candidate]]:
    """Return which names are one by how they are written, and which a person should look at.

    Near-linear: each name is compared with those that share one of its traits, at most 50 for each trait.
    """
    names = names_of(profiles)
    found: list[Link | Candidate | None] = [*_same_letters(names), *short_forms(names, partition)]
    found += [_slip(names, a, b) for a, b in _nearly_alike(names)]
    found += [*_initials(names), *_persons(names), *_rare_words(names), *_two_kinds(names)]
    links = [each for each in found if isinstance(each, Link)]
    unsure = [each for each in found if isinstance(each, Candidate) and each.score >= WORTH_A_LOOK]
    return links, unsure


def _pairs(blocks: Iterable[list[Name]]) -> Iterator[tuple[Name, Name]]:
    """Yield each pair of names of one kind that stand in one block, unless they are known to be two."""
    seen: set[tuple[str, str]] = set()
    for block in blocks:
        if len(block) <= LARGEST_BLOCK:
            for a, b in combinations(block, 2):
                if a.folder == b.folder and (a.node, b.node) not in seen and not are_known_apart(a, b):
                    seen.add((a.node, b.node))
                    yield a, b


def _same_letters(names: Names) -> Iterator[Link | Candidate]:
    """Yield links (for short ones candidates) between spellings of one name."""
    kinds = {folder: kind for kind, folder in FOLDERS.items()}
    spelt: dict[tuple[str, str], list[Name]] = defaultdict(list)
    for name in names.by_node.values():
        written = {
            spelling for each in name.profile.names for spelling in _own_variants(each, name, kinds[name.folder])
        }
        for spelling in written or variants(" ".join(name.words), kinds[name.folder]):
            spelt[name.folder, spelling].append(name)
    for (_, spelling), block in spelt.items():
        for other in block[1:]:
            # Bo.lt is not Bolt: what is short is spaced on purpose.
            if len(spelling) >= SHORTEST_SPELLING or spelling.endswith("ai"):
                yield link(Rule.SPELLING, block[0].node, other.node, 0.99, f"two spellings of {spelling}")
            else:
                yield candidate(block[0], other, 0.5, "spelling", f"two spellings of {spelling}")


def _own_variants(written: str, name: Name, kind: Kind) -> frozenset[str]:
    """Return the spellings of a written name if it is the one that the profile is known by, not another it goes by."""
    return variants(written, kind) if slug(key(written, kind)) == "-".join(name.words) else frozenset()


def _nearly_alike(names: Names) -> Iterator[tuple[Name, Name]]:
    """Yield pairs whose names differ by one letter: such pairs share their first or their second half."""
    blocks: dict[tuple[str, int, str, str], list[Name]] = defaultdict(list)
    for name in names.by_node.values():
        letters = "".join(name.words)
        if len(letters) > 100:
            continue
        for length in (len(letters), len(letters) - 1):
            half = length // 2
            if half >= 4:
                blocks[name.folder, length, "first", letters[:half]].append(name)
                blocks[name.folder, length, "last", letters[-half:]].append(name)
    for a, b in _pairs(blocks.values()):
        if OSA.distance("".join(a.words), "".join(b.words), score_cutoff=1) == 1:
            yield a, b


def _slip(names: Names, a: Name, b: Name) -> Link | Candidate | None:
    """Judge two names that differ by one letter.

    A slip of the pen is believed only beside other words that say whose name it is: *Kliener Perkins*; never in the
    name of a person, or in the only word that matters: *Recursive* and *Ricursive*.
    """
    if len(a.words) != len(b.words):
        return candidate(a, b, names.score(a, b), "one letter", "they differ by one letter")
    place = next(i for i, (x, y) in enumerate(zip(a.words, b.words, strict=True)) if x != y)
    one, other = a.words[place], b.words[place]
    if any(map(str.isdigit, one + other)):
        return None
    same = sum(names.weight(word) for i, word in enumerate(a.words) if i != place)
    what, score = slip(one, other), names.score(a, b)
    explanation = f"{one} and {other} differ by one letter"
    rare = min(len(a.profile.documents), len(b.profile.documents)) <= 2
    beside = same >= _DISTINCTIVE and score >= SURE
    within = same >= _SOME and max(len(one), len(other)) >= _LONG
    if what and rare and a.folder != PERSON and (beside or within):
        reason = "beside rarer words" if beside else "in a long word"
        return link(Rule.SPELLING, a.node, b.node, score, f"{explanation} ({what}), {reason}")
    return candidate(
        a, b, max(WORTH_A_LOOK, score) if max(len(one), len(other)) > 4 else score, "one letter", explanation
    )


def _initials(names: Names) -> Iterator[Candidate]:
    """Yield names of one word with those of which it is the initials."""
    short = {(name.folder, name.words[0]): name for name in names.by_node.values() if len(name.words) == 1}
    meant: dict[str, list[Name]] = defaultdict(list)
    for name in names.by_node.values():
        if len(name.words) >= 3 and name.folder != PERSON:
            for words in ([*name.words], [word for word in name.words if word not in LITTLE]):
                found = short.get((name.folder, "".join(word[0] for word in words)))
                if found is not None and len(words) >= 3 and name not in meant[found.node]:
                    meant[found.node].append(name)
    for node, fulls in meant.items():
        for full in fulls:
            if not are_known_apart(names.by_node[node], full):
                explanation = f"{slug_of(node)} may be the initials of {' '.join(full.words)}"
                yield candidate(
                    names.by_node[node], full, min(0.6, 0.2 * len(slug_of(node))) / len(fulls), "initials", explanation
                )


def _persons(names: Names) -> Iterator[Candidate]:
    """Yield persons who share the family name and, by a nickname or a middle name left out, the first name."""
    blocks: dict[tuple[str, str], list[Name]] = defaultdict(list)
    for name in names.by_node.values():
        if name.folder == PERSON and len(name.words) > 1:
            first = name.words[0]
            blocks[_NICKNAMES.get(first, first), name.words[-1]].append(name)
    for name in names.by_node.values():
        for short in sorted(name.profile.shortened) if name.folder == PERSON else ():
            if short in names.by_node:
                yield candidate(name, names.by_node[short], 0.6, "family name", "a document shortens one to the other")
    for a, b in _pairs(blocks.values()):
        yield candidate(a, b, 0.7, "first name", "one family name, and one first name or its short form")


def _rare_words(names: Names) -> Iterator[Candidate]:
    """Yield organizations that share their rarest words, scored by all their words."""
    blocks: dict[tuple[str, str], list[Name]] = defaultdict(list)
    for name in names.by_node.values():
        if name.folder != PERSON and len(name.words) > 1:
            rarest = sorted(set(name.words), key=lambda word: (names.frequency[word], word))[:2]
            for word in rarest:
                if names.frequency[word] > 1:
                    blocks[name.folder, word].append(name)
    for a, b in _pairs(blocks.values()):
        score = names.score(a, b)
        if score >= ALIKE:
            shared = " ".join(word for word in a.words if word in b.words)
            yield candidate(a, b, score, "shared words", f"they share {shared}")


def _two_kinds(names: Names) -> Iterator[Candidate]:
    """Yield investors that some documents take for a person and others for an organization of that name."""
    company = FOLDERS[Kind.ORGANIZATION]
    for name in names.by_node.values():
        other = names.by_node.get(name.node.replace(f"/{PERSON}/", f"/{company}/")) if name.folder == PERSON else None
        if other is not None and name.profile.invests and other.profile.invests:
            yield candidate(name, other, 0.8, "two kinds", "a person here, an organization there")
