"""What a description that was folded into a name says by itself: "Acme, which has Bolt among its backers, …".

The sentence goes on without it, so that its subject stands beside its verb; what the description tells of the names in
it would be lost. Here it is a small sentence of its own, in which nothing is folded but lists of names.
"""

from kg.extractors.sentences.elements import Element, Member

#: How the words begin that tell of backing.
_TELLING = (
    "back", "invest", "fund", "financ", "stake", "share", "portfolio", "support", "money", "capital", "owner", "own",
    "bankroll", "seed", "equity", "cap", "behind", "bought", "cheque", "check", "holding", "co-own", "minority",
    "part-", "bet", "wager",
)  # fmt: skip
_JOINTS = (",", "and", "&")


def described_within(element: Element, plain: list[Element]) -> list[Element]:
    """Return the elements of a description that tells who backed whom; none if it does not.

    ``plain`` are the elements that were folded into ``element`` and its like.
    """
    if element.kind != "G" or not element.members:
        return []
    names = {member.mention.span.start for member in element.members}
    inner = [e for e in plain if element.start <= e.start and e.end <= element.end]
    others = any(e.kind == "N" and e.start not in names for e in inner)
    if not others or not any(e.kind == "w" and e.text.startswith(_TELLING) for e in inner):
        return []
    return _listed(inner, names)


def _listed(elements: list[Element], heads: set[int]) -> list[Element]:
    """Return elements with "Acme, Bolt and Coil" as one; who is described stays apart from who describes."""
    result: list[Element] = []
    at = 0
    while at < len(elements):
        first = elements[at]
        if first.kind != "N":
            result.append(first)
            at += 1
            continue
        members, stop = [*first.members], at + 1
        while not first.possessive and (following := _next_name(elements, stop)) is not None:
            name = elements[following]
            if name.possessive or (name.start in heads) != (first.start in heads):
                break
            members, stop = [*members, *name.members], following + 1
        result.append(_group(members, first, elements[stop - 1]))
        at = stop
    return result


def _next_name(elements: list[Element], at: int) -> int | None:
    """Return where the next name of a list is."""
    stop = at
    while stop < len(elements) and stop < at + 2 and elements[stop].text in _JOINTS:
        stop += 1
    return stop if at < stop < len(elements) and elements[stop].kind == "N" else None


def _group(members: list[Member], first: Element, last: Element) -> Element:
    bare = [Member(member.mention) for member in members]
    text = ", ".join(member.mention.name for member in bare)
    return Element("G", first.start, last.end, text, first.mention, bare, last.possessive)
