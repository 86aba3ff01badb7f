"""What stands beside a name: brackets, marks, dashes, places, and appositions between commas."""

import re

from kg.extractors.sentences.appositions import apposition_end, closed_at, describes_before, firm_within, owned_by
from kg.extractors.sentences.elements import Element, Member
from kg.extractors.sentences.list_members import list_goes_on, next_member
from kg.extractors.sentences.owners import owners_end
from kg.extractors.wording.words import ARMS, FINITE, FUNDS, PREPOSITIONS, TITLES

_CLOSERS = frozenset(")]")
_DASHES = frozenset("-–—")
_LEAD_NOTE = re.compile(r"\b(?:co-?)?lead(?:s|er|ing)?\b|\bled\b")

#: What a house is called after its name: "Korea Solar group, Bolt and Coil".
_HOUSES = frozenset("group groups conglomerate consortium".split())
#: What a title is made of beside its nouns: "former CEO and managing director", "angel investor".
_OF_TITLES = frozenset("former ex ex- chief executive managing deputy senior non-executive and & / md vc angel".split())
_ONCE = frozenset("since later now then formerly previously itself subsequently recently once".split())


def aside(elements: list[Element], i: int, member: Member) -> int:
    """Step over what stands beside a name: brackets, an asterisk, an apposition; return the next index."""
    while i < len(elements):
        element = elements[i]
        if element.text == "*":
            member.lead = True
            i += 1
        elif element.text in ("(", "["):
            stop = next((j for j in range(i + 1, min(i + 14, len(elements))) if elements[j].text in _CLOSERS), None)
            inner = elements[i + 1 : stop] if stop else []
            if stop is None or any(e.kind in "MS" for e in inner) or _dates_round(elements, i, stop):
                return i
            member.note = " ".join(e.text for e in inner).lower()
            member.lead = member.lead or bool(_LEAD_NOTE.search(member.note))
            i = stop + 1
        elif (
            element.text in ("of", "from", "at")
            and member.mention.kind == "person"
            and i + 1 < len(elements)
            and elements[i + 1].kind == "N"
            and not elements[i + 1].possessive
        ):
            member.firm = elements[i + 1].members[0].mention
            i += 2
        elif element.text == "of" and _is_arm_of(elements, i):
            i += 2
        elif element.text in _DASHES and (closed := _between_dashes(elements, i)) is not None:
            i = closed
        elif element.text == "of" and (known := _fame(elements, i)) is not None:
            i = known
        elif element.text == "," and _adverb_aside(elements, i):
            i += 2
        elif element.text in ("®", "™", "itself", "himself", "herself", "themselves") or _is_house(elements, i):
            i += 1
        elif (stop := _set_off(elements, i, member)) is not None:
            i = stop
        elif element.text == ",":
            listed, stop = next_member(elements, i), None
            if listed is not None and not describes_before(elements, i, listed):
                stop = owned_by(elements, i, listed)
                if stop is None:
                    return i
            stop = stop or apposition_end(elements, i)
            if stop is None:
                return i
            if member.mention.kind == "person":
                member.firm = member.firm or firm_within(elements[i:stop])
            i = stop
        else:
            return i
    return i


def _set_off(elements: list[Element], i: int, member: Member) -> int | None:
    """Return the end of what is set off behind a name: a title, a place, what it invests through, whose it is."""
    plain = _title_end(elements, i) or _placed(elements, i) or _invested_through(elements, i)
    return plain if plain or elements[i].text != "," else _bracketed(elements, i) or _whose(elements, i, member)


def _bracketed(elements: list[Element], i: int) -> int | None:
    """Return the end of brackets that a comma sets off in a list: "Ada Lind, (once of Acme), Bo Ek"."""
    if i + 2 >= len(elements) or elements[i + 1].text != "(":
        return None
    stop = next((j for j in range(i + 2, min(i + 16, len(elements))) if elements[j].text in _CLOSERS), None)
    if stop is None or any(e.kind in "MS" for e in elements[i + 2 : stop]):
        return None
    return stop + 1 if list_goes_on(elements, stop + 1) else None


def _whose(elements: list[Element], i: int, member: Member) -> int | None:
    """Return the end of an apposition that tells whose a fund or firm is, by names that are no members of the list."""
    if member.mention.kind == "person" or (end := owners_end(elements, i)) is None:
        return None
    return closed_at(elements, end, elements[i + 1]) if elements[end].text == "," else end


def _is_arm_of(elements: list[Element], i: int) -> bool:
    """Return whether the owner of one of a list is named behind it: "Acme, Bolt, and Coil of Dorn Group joined"."""
    if i + 2 >= len(elements) or elements[i + 1].kind != "N" or elements[i + 1].possessive or i < 2:
        return False
    if list_goes_on(elements, i + 2):
        return True
    after = elements[i + 2].text
    return elements[i - 2].text in (",", "and", "&") and (after in (",", ".", ";") or after in FINITE)


def _dates_round(elements: list[Element], i: int, stop: int) -> bool:
    """Return whether the date in brackets at the end dates the round before it: "€60m, led by Acme (May 2024)"."""
    if stop != i + 2 or elements[i + 1].kind != "D" or any(e.text == "(" for e in elements[:i]):
        return False
    ends = stop + 1 == len(elements) or elements[stop + 1].text in (".", ";", "|")
    return ends and any(e.kind in "MS" for e in elements[:i])


def _is_house(elements: list[Element], i: int) -> bool:
    """Return whether a noun only says what kind of house the name before it is: "the Tindra Solar group, Bolt and"."""
    return elements[i].text in _HOUSES and (
        i + 1 == len(elements) or elements[i + 1].text in (",", ";", ".", "and", ")")
    )


def _title_end(elements: list[Element], i: int) -> int | None:
    """Return the end of a title and its firm, each after a comma: "Ada Lind, former CEO, Bolt, and"."""
    if elements[i].text not in (",", "-", "–"):
        return None
    j = i + 1
    titled = False
    while j < len(elements) and elements[j].kind in "wP.":
        text = elements[j].text.lower().removeprefix("ex-")
        if text not in TITLES and text not in _OF_TITLES:
            break
        titled = titled or text in TITLES or text == "md"  # who stands between commas there is no place
        j += 1
    if not titled or j + 1 >= len(elements) or elements[j].text not in (",", "-", "–", "@"):
        return None
    firm = elements[j + 1]
    person = firm.kind == "N" and firm.members[0].mention.kind == "person"
    return j + 2 if firm.kind == "N" and not firm.possessive and not person else None


def _between_dashes(elements: list[Element], i: int) -> int | None:
    """Return the end of what became of a company, between dashes: "Bolt – since bought by Acme – led the round"."""
    if i + 2 >= len(elements) or elements[i + 1].text not in _ONCE:
        return None
    return next((j + 1 for j in range(i + 3, min(i + 14, len(elements))) if elements[j].text in _DASHES), None)


def _fame(elements: list[Element], i: int) -> int | None:
    """Return the end of what somebody is known for, which begins at ``i``: "Ada Lind of Quellmar fame"."""
    return next((j + 1 for j in range(i + 2, min(i + 5, len(elements))) if elements[j].text == "fame"), None)


def _adverb_aside(elements: list[Element], i: int) -> bool:
    """Return whether the comma at ``i`` sets off an adverb: "Hafen Capital, again, and Ada Lind"."""
    after = elements[i + 1 : i + 3]
    return len(after) == 2 and after[0].text in ("again", "too", "also", "naturally") and after[1].text == ","


def _invested_through(elements: list[Element], i: int) -> int | None:
    """Return where a list goes on after what a name invests through: "Acme — via its Blue fund — and Bolt"."""
    mark = elements[i].text
    j = i + (mark == "," or mark in _DASHES)
    if (
        j + 3 >= len(elements)
        or elements[j].text not in ("via", "through")
        or elements[j + 1].text not in ("its", "their", "the", "his", "her")
    ):
        return None
    for k in range(j + 2, min(j + 9, len(elements) - 1)):
        if elements[k].text in ARMS | FUNDS and elements[k + 1].text in (",", ";", "and", ".", ")", mark):
            return k + 1 + (elements[k + 1].text == mark != ",")
        if elements[k].kind not in "wNP":
            return None
    return None


def _placed(elements: list[Element], i: int) -> int | None:
    """Return where a list goes on after where one of its names is: "Acme, of Moline, Ill.; Bolt; and Coil"."""
    j = i + (elements[i].text == ",")
    if j + 2 >= len(elements) or elements[j].text not in ("of", "from", "in"):
        return None
    j += 1
    if elements[j].kind != "P" or elements[j].possessive:
        return None
    j += 1
    if elements[j].text == "," and j + 1 < len(elements) and elements[j + 1].kind == "P":
        j += 2
    if j + 1 >= len(elements) or elements[j].text not in (",", ";", "and") or elements[j + 1].text in PREPOSITIONS:
        return None
    return j if list_goes_on(elements, j) else None
