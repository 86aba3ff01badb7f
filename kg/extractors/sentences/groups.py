"""Lists of names, with their descriptions and titles, folded into groups."""

from kg.extractors.sentences.asides import aside
from kg.extractors.sentences.descriptors import taken_descriptors, titled
from kg.extractors.sentences.elements import Element, Member
from kg.extractors.sentences.list_ends import begins_main_clause, ends_list, next_clause
from kg.extractors.sentences.list_members import next_member
from kg.extractors.sentences.possessives import arm_end, is_programme, named_arm, names_arm, of_firm, possessed
from kg.extractors.wording.words import PREPOSITIONS

#: Verbs of those who give: "Acme's growth fund led".
_GIVEN = frozenset("led co-led leads joined invested participated contributed jointly also came took put joins".split())

_AUXILIARY = frozenset("has have had also just recently reportedly since now already jointly then".split())
_HAS_GIVEN = _GIVEN | frozenset(
    "bought backed acquired financed funded injected poured pumped subscribed agreed committed anchored taken".split()
)

#: What a name that does not act may stand after; some of it before a place, at the head of a clause: "across the
#: Atlantic, Acme closed …".
_GOVERNING = PREPOSITIONS | frozenset("across inside outside near around beyond over called named".split())


def folded(elements: list[Element]) -> list[Element]:
    """Fold lists of names, their descriptions and appositions into elements of kind ``G``."""
    result: list[Element] = []
    i = 0
    while i < len(elements):
        if elements[i].kind == "N":
            group, i = _group_from(elements, i, result)
            result.append(group)
        else:
            result.append(elements[i])
            i += 1
    return result


def _group_from(elements: list[Element], i: int, before: list[Element]) -> tuple[Element, int]:
    """Return the group that the name at ``i`` begins, and the index after it; take its description off ``before``."""
    i = named_arm(elements, i, before) or i
    first, name = elements[i], i
    if not first.possessive:
        name = titled(elements, i) or i
    elif (owned := possessed(elements, i)) is not None:
        if of_firm(elements, i, owned):
            elements[owned] = _group(first.members, first.start, elements[owned].end, elements[owned].possessive)
            elements[owned].kind = "N"
        i = name = owned
    elif (arm := arm_end(elements, i)) is not None and _takes_part(elements, arm, before):
        members, i = _list_from(elements, name, arm, before)
        return _group(members, first.members[0].mention.span.start, elements[i - 1].end, False), i
    else:
        return _group([first.members[0]], first.start, first.end, True), i + 1
    called = before[-1].text if before else ""
    start, earlier = taken_descriptors(before, elements[i].start)
    members, i = _list_from(elements, name, name + 1, before)
    if called in _BACKERS and start < members[0].mention.span.start and not members[0].note:
        members[0].note = called
    last = elements[i - 1]
    group = _group(members, start, last.end, last.possessive and last.kind == "N")
    group.earlier = earlier
    return group, i


_BACKERS = frozenset("backer backers investor investors shareholder shareholders supporter supporters".split())


def _group(members: list[Member], start: int, end: int, possessive: bool) -> Element:
    text = ", ".join(m.mention.name for m in members)
    return Element("G", start, end, text, members[0].mention, members, possessive)


def _takes_part(elements: list[Element], after: int, before: list[Element]) -> bool:
    """Return whether an arm that ends at ``after`` stands for its company: "by Acme's fund", "Acme's fund led"."""
    return (
        bool(before and before[-1].text in ("by", "from", "with", "including", "alongside", "and"))
        or next_member(elements, after) is not None
        or (after < len(elements) and elements[after].text in _GIVEN)
        or _acts(elements, after)
    )


def _acts(elements: list[Element], after: int) -> bool:
    """Return whether a verb of those who give follows its auxiliary: "has reportedly bought"."""
    rest = [e.text for e in elements[after : after + 4] if e.kind == "w"]
    verb = next((k for k, text in enumerate(rest) if text not in _AUXILIARY), 0)
    return verb > 0 and rest[verb] in _HAS_GIVEN


def _list_from(elements: list[Element], i: int, after: int, before: list[Element]) -> tuple[list[Member], int]:
    """Return the members of the list whose first name at ``i`` ends at ``after``, and the index after the list."""
    members = [elements[i].members[0]]
    in_object, governed, had_and = _in_object(before), _is_governed(before), False
    i = aside(elements, after, members[-1])
    while i < len(elements):
        stop = next_member(elements, i)
        if stop is None or ends_list(elements, i, stop, in_object):
            break
        if (len(members) == 1 or had_and) and governed and next_clause(elements, i, stop):
            break
        if had_and and governed and begins_main_clause(elements, i, stop):
            break
        if len(members) == 1 and elements[i].text == "," and stop == i + 1 and _is_teller(before):
            break  # "according to the Gazette, Acme's fund …"
        if before and before[-1].text == "behind" and elements[i].text == "," and stop == i + 1:
            break  # "the startup behind Acme, Bolt Labs": who that is
        found = _bearer(elements, titled(elements, stop) or stop)
        if found is None:
            break
        name, after = found
        had_and = any(e.text in ("and", "&") for e in elements[i : i + 2])
        members.append(elements[name].members[0])
        i = aside(elements, after, members[-1])
    return members, i


def _bearer(elements: list[Element], i: int) -> tuple[int, int] | None:
    """Return which name is a member, where the next one of a list may be possessive, and the index after it.

    ``None`` where what belongs to the name is no member: "Acme and Bolt's round".
    """
    if not elements[i].possessive:
        return i, i + 1
    if (owned := possessed(elements, i)) is not None:
        if of_firm(elements, i, owned):
            return i, owned + 1 + is_programme(elements, i, owned)
        return owned, owned + 1
    if (arm := arm_end(elements, i)) is not None:
        return (arm + 1, arm + 2) if names_arm(elements, arm) else (i, arm)
    follows = elements[i + 1] if i + 1 < len(elements) else None
    return None if follows is not None and follows.kind in "wSM" else (i, i + 1)


def _in_object(before: list[Element]) -> bool:
    """Return whether a list after these elements says who gives or gets: "from Acme", "with backing of Acme"."""
    if not before or before[-1].kind != "w":
        return False
    last, earlier = before[-1].text, before[-2].text if len(before) > 1 else ""
    return (
        last in ("by", "from", "with", "including", "alongside", "in", "to", "for", "into")
        or (last == "of" and earlier in ("support", "backing", "help", "participation", "money"))
        or (last == "as" and earlier == "such")
    )


def _is_governed(before: list[Element]) -> bool:
    """Return whether a name after these elements is governed: "unlike Acme or Bolt", "was called Acme"."""
    if len(before) > 2 and before[-1].text in ("or", "and") and before[-2].kind == "G":
        before = before[:-2]
    return bool(before) and (before[-1].text in _GOVERNING or _is_one(before))


def _is_one(before: list[Element]) -> bool:
    """Return whether a name after these elements is said to be somebody, or to do what stands before the verb.

    "The lead was Acme, and Bolt joined", "leading it is Acme, and Bolt and Coil are putting money in too".
    """
    return len(before) > 1 and before[-1].text in _COPULAS and before[-2].kind in "wSM."


_COPULAS = frozenset("is was are were remains remained stands stood sits sat came comes".split())


def _is_teller(before: list[Element]) -> bool:
    """Return whether a name after these elements is whose word something is: "according to Acme"."""
    return [e.text for e in before[-2:]] == ["according", "to"]
