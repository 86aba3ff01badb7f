"""Joining names: an equivalence that respects what was told apart, in whatever order reasons come."""

import random

from hypothesis import given
from hypothesis import strategies as st

from kg.identity.entities import Link, Partition, Rule, follow, link

NODES = st.sampled_from("abcdefgh")
LINKS = st.lists(
    st.builds(
        lambda rule, score, a, b: link(rule, a, b, score, ""), st.sampled_from(Rule), st.floats(0, 1), NODES, NODES
    ),
    max_size=12,
)
ENEMIES = st.lists(st.tuples(NODES, NODES).filter(lambda pair: pair[0] != pair[1]), max_size=5)


def partition_of(enemies: list[tuple[str, str]]) -> Partition:
    partition = Partition()
    for a, b in enemies:
        partition.keep_apart(a, b)
    return partition


def entities(partition: Partition) -> set[frozenset[str]]:
    return {frozenset(partition.group(node)) for node in "abcdefgh"}


@given(LINKS, ENEMIES, st.randoms(use_true_random=False))
def test_links_in_any_order_give_the_same_entities(
    links: list[Link], enemies: list[tuple[str, str]], chance: random.Random
) -> None:
    """And the same reasons for them, and the same refusals."""
    one, other = partition_of(enemies), partition_of(enemies[::-1])
    shuffled = list(links)
    chance.shuffle(shuffled)

    assert follow(one, links) == follow(other, shuffled)
    assert entities(one) == entities(other)


@given(LINKS, ENEMIES)
def test_what_is_told_apart_stays_apart(links: list[Link], enemies: list[tuple[str, str]]) -> None:
    """However long the chain of reasons to join it."""
    partition = partition_of(enemies)
    follow(partition, links)

    assert all(partition.find(a) != partition.find(b) for a, b in enemies)


@given(LINKS)
def test_without_objections_every_link_holds(links: list[Link]) -> None:
    """And nothing is joined without a chain of links: n entities fewer for n links that joined."""
    partition = Partition()
    joined, refused = follow(partition, links)

    assert all(partition.find(each.a) == partition.find(each.b) for each in links)
    assert refused == []
    assert len(entities(partition)) == 8 - len(joined)


def test_a_surer_reason_goes_first() -> None:
    """What a person said joins a and b; the spelling that would join b and c is then refused."""
    partition = partition_of([("a", "c")])
    said, spelt = link(Rule.PERSON, "b", "a", 0.1, "said"), link(Rule.SPELLING, "b", "c", 0.9, "spelt")
    joined, refused = follow(partition, [spelt, said])

    assert joined == [said]
    assert [(each.a, each.b, each.explanation) for each in refused] == [
        ("b", "c", "spelt; but a and c were told apart")
    ]
