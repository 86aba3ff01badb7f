"""Which names are worth comparing: those that share something rare, never all pairs."""

from collections import defaultdict
from collections.abc import Mapping

from kg.identity.entities import Candidate, Link, Partition, Rule, link
from kg.identity.profiles import Profile


def compared(profiles: Mapping[str, Profile], partition: Partition) -> tuple[list[Link], list[Candidate]]:
    """Return which names are one by how they are written, and which a person should look at."""
    del partition
    letters: dict[str, list[str]] = defaultdict(list)
    for node in profiles:
        if "#" not in node:
            letters[node.replace("-", "")].append(node)
    links = [
        link(Rule.SPELLING, nodes[0], other, 0.99, "the same letters, spaced differently")
        for nodes in letters.values()
        for other in nodes[1:]
    ]
    return links, []
