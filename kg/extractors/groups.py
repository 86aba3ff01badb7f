"""Lists of names, with their descriptions and titles, folded into groups."""

# ruff: noqa: E501 -- word lists are easier to read whole than broken

from kg.extractors.asides import ARMS, FINITE, NO_BEARERS, aside, next_member
from kg.extractors.sentences import Element, Member
from kg.extractors.words import COMPANY_NOUNS, GENERIC, INVESTOR_TAILS, NOT_DESCRIPTORS, PREPOSITIONS, VERBS

BEARERS = frozenset(COMPANY_NOUNS.split("|")) | {
    "fund",
    "investor",
    "vc",
    "accelerator",
    "bank",
    "agency",
    "carrier",
    "utility",
    "ministry",
    "state",
    "government",
    "graduate",
    "alum",
    "alumnus",
    "offshoot",
    "buyer",
    "acquirer",
    "purchaser",
    "suitor",
}


#: Verbs of those who give: "Acme's growth fund led".
_GIVEN = frozenset(
    "led co-led leads led joined invested participated contributed jointly also came took put joins".split()
)


def folded(elements: list[Element]) -> list[Element]:
    """Fold lists of names, their descriptions and appositions into elements of kind ``G``."""
    result: list[Element] = []
    i = 0
    while i < len(elements):
        element = elements[i]
        if element.kind != "N":
            result.append(element)
            i += 1
            continue
        if element.possessive:
            stop = _possessed(elements, i)
            if (
                stop is None
                and (arm := _arm_end(elements, i)) is not None
                and (
                    (result and result[-1].text in ("by", "from", "with", "including", "alongside", "and"))
                    or next_member(elements, arm) is not None
                    or (arm < len(elements) and elements[arm].text in _GIVEN)
                )
            ):
                first = element.members[0]
                group, i = _list_from(elements, i, result, after=arm)
                result.append(_group(group, first.mention.span.start, elements[i - 1].end, False))
                continue
            if stop is None:
                result.append(_group([element.members[0]], element.start, element.end, element.possessive))
                i += 1
                continue
            if _of_firm(elements, i, stop):
                elements[stop] = _group(element.members, element.start, elements[stop].end, elements[stop].possessive)
                elements[stop].kind = "N"
            i = stop
            element = elements[i]
        elif (named := _titled(elements, i)) is not None:
            element = elements[named]
            start = _descriptors(result, elements[i].start)
            group, i = _list_from(elements, named, result)
            result.append(
                _group(group, start, elements[i - 1].end, elements[i - 1].possessive and elements[i - 1].kind == "N")
            )
            continue
        start = _descriptors(result, element.start)
        group, i = _list_from(elements, i, result)
        result.append(
            _group(group, start, elements[i - 1].end, elements[i - 1].possessive and elements[i - 1].kind == "N")
        )
    return result


def _group(members: list[Member], start: int, end: int, possessive: bool) -> Element:
    text = ", ".join(m.mention.name for m in members)
    return Element("G", start, end, text, members[0].mention, members, possessive)


def _possessed(elements: list[Element], i: int) -> int | None:
    """Return the index of the name that belongs to a possessive one ("Peter Thiel's Founders Fund"), if any."""
    j = i + 1
    while j < len(elements) and j < i + 5:
        element = elements[j]
        if element.kind == "N":
            return j if not element.possessive else None
        if element.kind == "." and element.text == "," and j > i + 1 and elements[j - 1].kind == "w":
            j += 1
            continue
        if element.kind != "w" or element.text in NOT_DESCRIPTORS or element.possessive:
            return None
        if element.text in NO_BEARERS:
            return None
        j += 1
    return None


def _of_firm(elements: list[Element], i: int, j: int) -> bool:
    """Return whether a possessive firm stands before one of its people, for whom it invests ("Acme Capital's Ada Lind")."""
    firm, person = elements[i].members[0].mention.name.split(), elements[j].members[0].mention.name.split()
    if _is_programme(elements, i, j):
        return True
    return (
        j == i + 1
        and len(firm) > 1
        and len(person) == 2
        and firm[-1].lower() in INVESTOR_TAILS
        and all(word[1:].islower() and word.lower() not in GENERIC for word in person)
    )


_PROGRAMMES = frozenset("programme program scheme initiative competition challenge".split())


def _is_programme(elements: list[Element], i: int, j: int) -> bool:
    """Return whether what belongs to somebody is a programme of theirs, not another investor: "Acme's Lift programme"."""
    after = elements[j + 1] if j + 1 < len(elements) else None
    return j == i + 1 and after is not None and after.text in _PROGRAMMES and not elements[j].possessive


#: When something happens, before a subject that no comma sets off: "in the end Acme let in three funds".
_TIMES = frozenset(
    "end meantime time times months years weeks days month year week day beginning past process night morning".split()
)


#: What only a verb or adverb follows: "will keep Acme going", "he met Acme".
_BEFORE_VERBS = frozenset("he she they we who i having will would can could may might must shall should cannot".split())


def _descriptors(result: list[Element], start: int) -> int:
    """Take the words that describe a name off ``result`` ("the state-run", "Toyota supplier", "Japan's"); return the new start."""
    count = 0
    while result and count < 7:
        last = result[-1]
        if last.text == "behind" or (not count and last.text in _TIMES):
            break
        if last.kind == "w" and len(result) > 1 and result[-2].kind == "w" and result[-2].text in _BEFORE_VERBS:
            break
        if last.text == "of" and not count and _is_arm(result):
            start = last.start
            result.pop()
            count += 1
            continue
        if (
            last.kind == "w"
            and describes(last.text)
            and (last.text not in NO_BEARERS)
            and (not last.possessive or last.text not in BEARERS)
        ):
            if last.text[0].isdigit():
                break
            start = last.start
        elif last.kind == "P" or (
            last.kind == "G"
            and count
            and len(last.members) == 1
            and not last.possessive
            and result[-1] is last
            and _adjacent(result)
        ):
            start = last.start
        else:
            break
        result.pop()
        count += 1
    return start


def _is_arm(result: list[Element]) -> bool:
    """Return whether what came last is "by the venture arm of": not ", the venture arm of", which is what a name is."""
    if len(result) < 4 or result[-2].text not in ARMS or result[-2].possessive:
        return False
    at = next((k for k in range(len(result) - 3, max(len(result) - 7, 0), -1) if result[k].text == "the"), 0)
    return at > 0 and result[at - 1].text in ("by", "from", "with", "and", "including", "include", "are", "were", "was")


_DESCRIBING = {
    "existing",
    "returning",
    "founding",
    "listed",
    "renowned",
    "famed",
    "unnamed",
    "united",
    "publicly-listed",
    "emerging",
    "fellow",
    "engineering",
    "marketing",
    "consulting",
    "banking",
    "manufacturing",
    "mining",
    "gaming",
    "publishing",
    "shipping",
    "advertising",
    "outsourcing",
    "ride-hailing",
    "self-driving",
    "shopping",
    "trading",
    "red",
    "seed",
    "ring",
    "king",
    "spring",
}


def describes(word: str) -> bool:
    """Return whether a word may be part of the description before a name (no verb, preposition or pronoun)."""
    if word in NOT_DESCRIPTORS:
        return False
    return "-" in word or word in _DESCRIBING or not (word.endswith("ed") or word.endswith("ing"))


_ROLES = frozenset(
    "ceo cto cfo coo cmo cofounder co-founder cofounders co-founders founder founders partner partners president "
    "chief executive chairman head boss alumni exec"
    " execs executives manager parent supplier investor veteran star player creator vp director officer operating "
    "financial product engineering general"
    " managing co-ceo chair director alum alumnus researcher researchers engineer engineers subsidiary affiliate "
    "chairwoman chairperson md svp evp promoter promoters arm unit rival spinout spin-out spinoff spin-off backer owner maker publisher operator bottler distributor competitor shareholder".split()
)


def _is_role(word: str) -> bool:
    """Return whether a word says what somebody is of a firm: "founder", "vice-chairman", "ex-head"."""
    return word in _ROLES or ("-" in word and word.rpartition("-")[2] in _ROLES)


#: Whose a name is: "the Lind family's Brightfell", "the Ek brothers' Tindra".
_FAMILIES = (["family"], ["brothers"], ["group"], ["siblings"])


def _titled(elements: list[Element], i: int) -> int | None:
    """Return the index of the name that another name and a role introduce ("Sorare CEO Nicolas Julia"), if so."""
    j = i + 1
    if [e.text for e in elements[j : j + 1]] in _FAMILIES and elements[j].possessive and j + 1 < len(elements):
        return j + 1 if elements[j + 1].kind == "N" and not elements[j + 1].possessive else None
    while (
        j < len(elements)
        and elements[j].kind == "w"
        and (
            _is_role(elements[j].text)
            or (elements[j].text in ("and", "&", "of") and _is_role(elements[j - 1].text))
            or describes(elements[j].text)
        )
        and j < i + 6
    ):
        j += 1
    role = any(_is_role(e.text) for e in elements[i + 1 : j])
    if (
        role
        and j < len(elements)
        and elements[j].kind == "N"
        and not elements[j].possessive
        and _is_role(elements[j - 1].text)
    ):
        return j
    return None


def _adjacent(result: list[Element]) -> bool:
    """Return whether a group may stand before a noun as its modifier ("Toyota supplier Denso")."""
    before = result[-2] if len(result) > 1 else None
    return (
        before is None
        or (before.kind == "w" and before.text in ("by", "from", "with", "and", "of", "the", "as", "in", "including"))
        or before.kind == "."
    )


def _arm_end(elements: list[Element], i: int) -> int | None:
    """Return the end of "Roche's venture fund", where ``i`` is the possessive name; ``None`` if nothing such is there."""
    for j in range(i + 1, min(i + 6, len(elements))):
        element = elements[j]
        if element.kind not in "wSP" or (element.kind == "w" and not describes(element.text)):
            return None
        if (
            element.text in ARMS
            and not element.possessive
            and (j + 1 >= len(elements) or elements[j + 1].kind in ".wD")
        ):
            return j + 1
    return None


#: What a place in a name may stand after, at the head of a clause: "across the Atlantic, Acme closed …".
_PLACING = frozenset(("across", "inside", "outside", "near", "around", "beyond", "over"))


def _names_arm(elements: list[Element], j: int) -> bool:
    """Return whether the name of an arm follows it: "Acme, Bolt and Coil's venture arm, Coil Next"."""
    if [e.text for e in elements[j : j + 1]] != [","] or j + 1 >= len(elements) or elements[j + 1].kind != "N":
        return False
    after = elements[j + 2] if j + 2 < len(elements) else None
    return (
        not elements[j + 1].possessive
        and (after is None or after.kind == "w" or after.text in (".", ")", ";", "—", "–"))
        and (after is None or after.text not in ("and", "&", "of"))
    )


def _list_from(
    elements: list[Element], i: int, before: list[Element], after: int | None = None
) -> tuple[list[Member], int]:
    """Return the members of the list of names that begins at ``i``, and the index after it."""
    members = [elements[i].members[0]]
    in_object = (
        bool(before)
        and before[-1].kind == "w"
        and (
            before[-1].text in ("by", "from", "with", "including", "alongside", "in", "to", "for", "into")
            or (
                len(before) > 1
                and before[-1].text == "of"
                and before[-2].text in ("support", "backing", "help", "participation", "money")
            )
            or (len(before) > 1 and before[-2].text == "such" and before[-1].text == "as")
        )
    )
    governed = in_object or _is_governed(before)
    i = aside(elements, after or i + 1, members[-1])
    while i < len(elements):
        stop = next_member(elements, i)
        if stop is None:
            break
        if _breaks(elements, i, stop, in_object):
            break
        if len(members) == 1 and governed and _next_clause(elements, i, stop):
            break
        if before and before[-1].text == "behind" and elements[i].text == "," and stop == i + 1:
            break  # "the startup behind Acme, Bolt Labs": who that is
        if (named := _titled(elements, stop)) is not None:
            stop = named
        if elements[stop].possessive and (deeper := _possessed(elements, stop)) is not None:
            if _of_firm(elements, stop, deeper):
                members.append(elements[stop].members[0])
                i = aside(elements, deeper + 1 + _is_programme(elements, stop, deeper), members[-1])
                continue
            stop = deeper
        if elements[stop].possessive:
            if (arm := _arm_end(elements, stop)) is not None:
                stop, arm = (arm + 1, arm + 2) if _names_arm(elements, arm) else (stop, arm)
                members.append(elements[stop].members[0])
                i = aside(elements, arm, members[-1])
                continue
            follows = elements[stop + 1] if stop + 1 < len(elements) else None
            if follows is not None and follows.kind in "wSM":
                break
        members.append(elements[stop].members[0])
        i = aside(elements, stop + 1, members[-1])
    return members, i


def _is_governed(before: list[Element]) -> bool:
    """Return whether a name after these elements is governed: "unlike Acme", "unlike Acme or Bolt", "was called Acme"."""
    if len(before) > 2 and before[-1].text in ("or", "and") and before[-2].kind == "G":
        before = before[:-2]
    return bool(before) and before[-1].text in PREPOSITIONS | _PLACING | {"called", "named"}


def _opens_clause(elements: list[Element], start: int) -> bool:
    """Return whether the names after a semicolon are the subject of a verb: "… for Acme; Bolt and Coil re-upped"."""
    at = start
    while at < len(elements) and (elements[at].kind == "N" or elements[at].text in (",", "and")):
        at += 1
    return (
        at < len(elements)
        and elements[at].kind == "w"
        and elements[at - 1].kind == "N"
        and (elements[at].text in FINITE or elements[at].text in VERBS or elements[at].text.endswith("ed"))
    )


def _next_clause(elements: list[Element], i: int, stop: int) -> bool:
    """Return whether the clause of an object ends at ``i``: "led by Acme, Bolt tapped Coil", "by Acme, and Bolt and Coil joined"."""
    between, at = [e.text for e in elements[i:stop] if e.kind != "P"], stop
    if between not in ([","], [",", "and"]) or elements[stop].possessive:
        return False
    if len(between) == 2:  # the subject may be a list
        at = _end_of_list(elements, stop)
    verb, after = (elements[k] if k < len(elements) else None for k in (at + 1, at + 2))
    if verb is None or verb.kind != "w" or (after is not None and after.text in ("by", "in") and len(between) == 1):
        return False
    return verb.text in FINITE | VERBS or (verb.text.endswith("ed") and len(verb.text) > 4 and "-" not in verb.text)


def _end_of_list(elements: list[Element], stop: int) -> int:
    """Return where the last name of the list stands that begins at ``stop``: "Acme, Bolt and the family office of Coil"."""
    at = stop
    while at + 2 < len(elements) and elements[at + 1].text in ("and", ","):
        nexts = at + 2 + (elements[at + 1].text == "," and elements[at + 2].text == "and")
        while nexts < min(len(elements), at + 11) and (
            elements[nexts].kind == "P"
            or elements[nexts].possessive
            or (elements[nexts].kind == "N" and nexts + 1 < len(elements) and elements[nexts + 1].possessive)
            or (
                elements[nexts].kind == "w"
                and (elements[nexts].text in ("the", "of", "a") or describes(elements[nexts].text))
            )
        ):
            nexts += 1
        if nexts >= len(elements) or elements[nexts].kind != "N":
            break
        at = nexts
    return at


def _with_a_sum(elements: list[Element], i: int) -> bool:
    """Return whether ", with <M0>" or ", which raised <M0>" follows: what is told of the name before alone."""
    if i + 2 >= len(elements) or elements[i].text != "," or elements[i + 1].text not in ("with", "which", "whose"):
        return False
    after = elements[i + 2 : i + 6]
    money = next((k for k, e in enumerate(after) if e.kind == "M"), None)
    return money is not None and all(e.kind in "wS" and e.text not in ("led", "also") for e in after[:money])


def _obtains(elements: list[Element], verb: int) -> bool:
    """Return whether a verb follows whose object is a sum: "by Acme, and rival Bolt obtained <M0>"."""
    if elements[verb].text in PREPOSITIONS | {"and", "or", "at", "for", "worth", "plus"}:
        return False
    after = elements[verb + 1 : verb + 4]
    money = next((k for k, e in enumerate(after) if e.kind == "M"), None)
    return money is not None and all(e.text in _BEFORE_SUMS for e in after[:money])


def _own_round(elements: list[Element], at: int) -> bool:
    """Return whether brackets tell the round of the name before them: "by Acme, Bolt ($5m from Coil)"."""
    closing = next((k for k in range(at, min(at + 10, len(elements))) if elements[k].text == ")"), at)
    inner = elements[at:closing]
    return any(e.kind == "M" for e in inner) and any(e.kind == "S" or e.text in ("from", "led") for e in inner)


_BEFORE_SUMS = frozenset(
    "a an the about over nearly almost some roughly around its another only just up to more than".split()
)


def _tells(elements: list[Element], i: int, stop: int, verb: str) -> bool:
    """Return whether a paper tells the news after a list: "led by Acme, the Quellmar Times reported"."""
    words = [e.text for e in elements[i + 1 : stop]]
    outlet = words[-1:] == ["the"] or (0 < len(words) < 5 and words[-1] in _OUTLETS)
    return (
        verb in ("reported", "reports", "wrote", "hears", "understands", "learned")
        and elements[i].text == ","
        and outlet
    )


_OUTLETS = frozenset(
    "paper newspaper daily weekly portal site website magazine blog newsletter agency broadcaster outlet publication title".split()
)


def _raises(elements: list[Element], stop: int) -> bool:
    """Return whether a name raises a sum: what it does ends the list before it."""
    after = elements[stop + 1 : stop + 5]
    money = next((k for k, e in enumerate(after) if e.kind == "M"), None)
    return bool(money) and after[0].text in _RAISED and all(e.kind == "w" for e in after[:money])


_RAISED = frozenset(
    "raised secured closed obtained got received landed bagged netted attracted collected drew gathered pulled picked "
    "scooped pocketed nabbed snagged garnered".split()
)


def _breaks(elements: list[Element], i: int, stop: int, in_object: bool) -> bool:
    """Return whether "and NAME" begins a clause of its own rather than going on with a list that is an object."""
    last = _titled(elements, stop) or stop
    after = elements[last + 1] if last + 1 < len(elements) else None
    if in_object and elements[stop].kind == "N" and after is not None and after.kind == "M":
        return True  # "took <M> from Acme, Bolt <M> from Coil": what Bolt took
    if elements[i].text == ";" and _opens_clause(elements, stop):
        return True
    if in_object and _raises(elements, stop):
        return True  # "led by Acme, and London-based Bolt obtained <M>"
    if in_object and [e.text for e in elements[i:stop]] == [",", "and"] and _with_a_sum(elements, last + 1):
        return True  # "led by Acme, and Bolt, with $3m from Coil": what Bolt has
    if in_object and after is not None and after.text == "(" and _own_round(elements, last + 2):
        return True
    if after is not None and after.text == "(":
        closing = next((k for k in range(stop + 2, min(stop + 10, len(elements))) if elements[k].text == ")"), None)
        after = elements[closing + 1] if closing is not None and closing + 1 < len(elements) else after
    if (
        after is not None
        and after.kind == "D"
        and stop + 2 < len(elements)
        and elements[stop + 2].text in FINITE | VERBS
    ):
        after = elements[stop + 2]  # "led by Acme, and Bolt in May announced …"
    if after is None or after.kind != "w":
        return False
    if after.text in (
        "reported",
        "said",
        "reports",
        "wrote",
        "says",
        "hears",
        "understands",
        "learned",
        "noted",
        "told",
    ) and (all(e.text == "," for e in elements[i:stop]) or _tells(elements, i, stop, after.text)):
        return True
    if any(e.text in ("with", "while") for e in elements[i:stop]):
        return True
    if in_object and _obtains(elements, last + 1) and elements[i].text == "," and stop > i + 1:
        return True
    later = elements[stop + 2].text if stop + 2 < len(elements) else ""
    if in_object and [e.text for e in elements[i:stop]] == [",", "and"] and after.text in VERBS:
        return True
    return (
        in_object
        and after.text in FINITE
        and not (
            after.text in ("also", "both", "all")
            and (later.endswith("ing") or later in ("in", "on", "aboard", "there", "investors"))
        )
    )
