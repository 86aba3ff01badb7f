"""How well names are told apart and put together, on real-world names; run as a script it prints the table.

``pairs.csv`` holds pairs that a person judged. All its names are put into one graph, each in a document of its own, so
that each pair stands among a thousand others. A half of the pairs (by a hash) was kept away from tuning.
"""

import csv
from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from hashlib import sha256
from pathlib import Path

from kg.claims import Claim, Kind, Reading, Thing
from kg.documents import Document
from kg.identity import Resolution, resolve

PAIRS = Path(__file__).with_name("pairs.csv")
ROUND = Thing(Kind.ROUND, "1")


@dataclass(frozen=True)
class Mention:
    """A name in a document of its own, and what that document says of it: ``country; city; theme``."""

    name: str
    used_as: str
    says: str = ""

    @property
    def thing(self) -> Thing:
        return Thing(Kind.PERSON if self.used_as == "person" else Kind.ORGANIZATION, self.name)

    @property
    def document(self) -> str:
        return sha256(f"{self.name}|{self.used_as}|{self.says}".encode()).hexdigest()

    @property
    def reading(self) -> Reading:
        role = "company" if self.used_as == "company" else "investor"
        claims = [Claim(ROUND, role, self.thing, ())]
        if self.says:
            country, city, theme = self.says.split("; ")
            claims += [
                Claim(self.thing, "country", Thing(Kind.COUNTRY, country), ()),
                Claim(self.thing, "city", Thing(Kind.CITY, f"{city}, {country}"), ()),
                Claim(self.thing, "theme", theme, ()),
            ]
        return Reading(Document(self.document, f"{self.name}.txt", "text/plain", ""), tuple(claims))


@dataclass(frozen=True)
class Pair:
    """Two mentions, whether they are one, and whether the pair was kept away from tuning."""

    a: Mention
    b: Mention
    same: bool
    category: str

    @property
    def held_out(self) -> bool:
        return sha256(f"{self.a.name}|{self.b.name}".encode()).digest()[0] % 2 == 1


@cache
def pairs() -> tuple[Pair, ...]:
    with PAIRS.open(encoding="utf-8", newline="") as file:
        return tuple(
            Pair(
                Mention(row["a"], row["used_as"], row["a_is"]),
                Mention(row["b"], row["used_as"], row["b_is"]),
                row["verdict"] == "same",
                row["category"],
            )
            for row in csv.DictReader(file)
        )


@cache
def mentions() -> tuple[Mention, ...]:
    return tuple(sorted({m for pair in pairs() for m in (pair.a, pair.b)}, key=lambda m: m.document))


@cache
def resolution() -> Resolution:
    return resolve(mention.reading for mention in mentions())


def iri(mention: Mention) -> str:
    return resolution().iri_of(mention.document, mention.thing)


def pairwise(chosen: Iterable[Pair]) -> tuple[float, float]:
    """Return precision and recall of *same*."""
    counted = Counter((pair.same, iri(pair.a) == iri(pair.b)) for pair in chosen)
    hit = counted[True, True]
    return hit / max(1, hit + counted[False, True]), hit / max(1, hit + counted[True, False])


def truth() -> dict[Mention, Mention]:
    """Return a representative of each mention's entity: what is judged the same, taken together."""
    above: dict[Mention, Mention] = {}
    first: dict[tuple[str, Kind], Mention] = {}

    def find(mention: Mention) -> Mention:
        while mention in above:
            mention = above[mention]
        return mention

    for mention in mentions():
        plain = mention if mention.says else first.setdefault((mention.name, mention.thing.kind), mention)
        if plain != mention:
            above[mention] = plain
    for pair in pairs():
        plain = first.get((pair.a.name, pair.a.thing.kind))
        if pair.category == "same-name" and plain is not None:
            above[pair.a] = plain
    for pair in pairs():
        if pair.same and find(pair.a) != find(pair.b):
            above[find(pair.a)] = find(pair.b)
    return {mention: find(mention) for mention in mentions()}


def b_cubed(chosen: Iterable[Mention]) -> tuple[float, float]:
    """Return the mean, over mentions, of the share of its predicted and of its true entity that is right."""
    chosen, entity = list(chosen), truth()
    predicted, true = defaultdict(set), defaultdict(set)
    for mention in chosen:
        predicted[iri(mention)].add(mention)
        true[entity[mention]].add(mention)
    right = [(predicted[iri(m)], true[entity[m]]) for m in chosen]
    precision = sum(len(p & t) / len(p) for p, t in right) / len(right)
    return precision, sum(len(p & t) / len(t) for p, t in right) / len(right)


def halves() -> dict[str, list[Pair]]:
    return {
        "tuned on": [pair for pair in pairs() if not pair.held_out],
        "held out": [pair for pair in pairs() if pair.held_out],
    }


def to_review() -> set[frozenset[str]]:
    return {frozenset((each.a, each.b)) for each in resolution().review}


def is_on_review(pair: Pair) -> bool:
    sides = frozenset((iri(pair.a), iri(pair.b)))
    documents = frozenset(f"{iri(m)}#{m.document}" for m in (pair.a, pair.b))
    return bool({sides, documents} & to_review())


def test_there_are_enough_pairs_of_every_kind() -> None:
    """More than five hundred, and at least eight of each category."""
    assert len(pairs()) > 500
    assert min(Counter(pair.category for pair in pairs()).values()) >= 8


def test_nothing_is_merged_lightly() -> None:
    """Precision on both halves stays at what was reached; on the held-out half one in a hundred may be wrong."""
    precisions = {half: pairwise(chosen)[0] for half, chosen in halves().items()}

    assert precisions["tuned on"] == 1.0
    assert precisions["held out"] >= 0.99


def test_most_that_is_one_is_found() -> None:
    """Recall on both halves stays at what was reached: abbreviations that nobody states cannot be known."""
    recalls = {half: pairwise(chosen)[1] for half, chosen in halves().items()}

    assert recalls["tuned on"] >= 0.83
    assert recalls["held out"] >= 0.78


def test_entities_are_whole_and_pure() -> None:
    """B³ over all mentions."""
    precision, recall = b_cubed(mentions())

    assert precision >= 0.99
    assert recall >= 0.93


def test_arms_are_never_their_parents() -> None:
    """Of nearly eighty arms, sisters and namesakes at most one is merged."""
    arms = [pair for pair in pairs() if pair.category == "arm"]

    assert sum(iri(pair.a) == iri(pair.b) for pair in arms) <= 1


def test_homonyms_are_told_apart_and_headquarters_are_not() -> None:
    """Two countries and two trades make two companies; two headquarters do not."""
    those = [pair for pair in pairs() if pair.category in {"homonym", "same-name"}]

    assert [pair for pair in those if (iri(pair.a) == iri(pair.b)) != pair.same] == []


def test_review_stays_short() -> None:
    """A person is asked about fewer pairs than one for every eight names."""
    assert len(resolution().review) < len(mentions()) / 8


def main() -> None:
    for half, chosen in halves().items():
        precision, recall = pairwise(chosen)
        named = {m for pair in chosen for m in (pair.a, pair.b)}
        b3_precision, b3_recall = b_cubed(named)
        print(f"{half}: {len(chosen)} pairs, precision {precision:.3f}, recall {recall:.3f}; ", end="")
        print(f"B³ precision {b3_precision:.3f}, recall {b3_recall:.3f}")
        by_category: dict[str, list[Pair]] = defaultdict(list)
        for pair in chosen:
            by_category[pair.category].append(pair)
        for category, those in sorted(by_category.items()):
            right = sum((iri(pair.a) == iri(pair.b)) == pair.same for pair in those)
            wrong = [pair for pair in those if (iri(pair.a) == iri(pair.b)) != pair.same]
            asked = sum(is_on_review(pair) for pair in wrong)
            print(f"   {category:16} {right:3} of {len(those):3} right; of the {len(wrong)} others {asked} on review")
            if half == "tuned on":
                print("      ", "; ".join(f"{p.a.name} / {p.b.name}{' ?' * is_on_review(p)}" for p in wrong))
    print(f"review list: {len(resolution().review)} pairs for {len(mentions())} names")
    entity, merged = truth(), defaultdict(set)
    for mention in mentions():
        merged[iri(mention)].add(mention)
    for group in merged.values():
        if len({entity[m] for m in group}) > 1 and not all(p.held_out for p in pairs() if {p.a, p.b} & group):
            print("merged without a judgement:", sorted({m.name for m in group}))


if __name__ == "__main__":
    main()
