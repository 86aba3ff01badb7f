"""Where the next name of a list stands: separators, and the descriptions between them and the name."""

from kg.extractors.sentences.elements import Element
from kg.extractors.wording.words import ARMS, BUSINESSES, FINITE, FUNDS, NO_BEARERS, NOT_DESCRIPTORS

_SEPARATORS = frozenset(", and & / plus + ; · | •".split())
_AS_WELL = ["as", "well", "as"]

#: What is no description and may yet stand between a separator and the next name: "and by existing backer Bolt".
_BY = frozenset("by from the both others existing new return returning also then".split())

#: Participles that may describe the next name of a list, rather than tell what the one before does.
_PARTICIPLES = frozenset(
    "existing returning founding participating remaining leading emerging following operating managing engineering "
    "marketing consulting banking manufacturing mining gaming publishing shipping advertising outsourcing shopping "
    "trading clothing testing processing pricing ride-hailing self-driving investing contributing learning computing "
    "imaging financing lending accounting recruiting staffing packaging training coding king ring spring holding "
    "housing insuring training networking".split()
)

_PEOPLE = frozenset(
    "angels executives alumni founders operators people employees leaders veterans engineers researchers "
    "investors'".split()
)

#: Who is called by what they made: "and the people behind Acme" gave, not Acme.
_CREATORS = _PEOPLE | frozenset("team duo trio couple pair minds brothers".split())

#: How a fund is its manager's: "and a fund managed by Acme".
_RUN_BY = frozenset("advised managed run owned controlled belonging tied linked affiliated and".split())

#: Nouns that tell how others take part, after those that lead: "led by Acme, and investments from Bolt".
_TAKINGS = frozenset("investments participation contributions contribution backing support commitments".split())

#: What follows "the latter" where it is a company, and no description as "the former minister" is.
_GIVEN_BY = ("from", "by", "with", "led")

#: Who backs at a stage: "Acme and seed backer Bolt".
_STAGE_BACKERS = frozenset("backer backers investor investors lead leads fund".split())


def next_member(elements: list[Element], i: int) -> int | None:
    """Return the index of the next name of a list whose separator is at ``i``, stepping over its description."""
    j = i
    while j < min(i + 3, len(elements)) and elements[j].text in _SEPARATORS and elements[j].kind in "w.":
        j += 1
    marks = j - i
    if [e.text for e in elements[j : j + 3]] == _AS_WELL:
        j += 3
    elif not marks:
        return None
    if marks and (named := _by_way_of(elements, j)) is not None:
        return named
    if marks and (named := _after_aside(elements, j)) is not None:
        return named
    if elements[i].text == ";":
        if _ends_description(elements, i):
            return None
        j = _described_after(elements, j) or j
        if marks == 1:
            return j if _listed_at(elements, i, j) else None
    steps, fund = 0, False
    while j < len(elements) and steps < 8:
        fund = fund or elements[j].text in FUNDS
        if not _joins(elements, j, fund):
            if elements[j].text == "of" and j + 1 < len(elements) and elements[j + 1].text == "course":
                j += 2
                continue
            if elements[j].kind == "N":
                return j
            if not _may_describe(elements, j):
                return None
        j += 1
        steps += 1
    return None


def _after_aside(elements: list[Element], j: int) -> int | None:
    """Return the index of the name after what is said of it: "Acme and, for the second time, Bolt"."""
    if elements[j - 1].text == "," and elements[j - 2 : j - 1] and elements[j - 2].text in ("and", "&", "plus"):
        stop = next((k for k in range(j, min(j + 8, len(elements))) if elements[k].text == ","), None)
        aside = elements[j:stop] if stop is not None else []
        opens = bool(aside) and aside[0].text in _ASIDES
        if opens and all(e.kind == "w" for e in aside) and stop is not None:
            return next((stop + 1 for e in elements[stop + 1 : stop + 2] if e.kind == "N"), None)
    return None


#: How an aside begins that stands before the last name of a list.
_ASIDES = frozenset(
    "for once again more most perhaps surprisingly unusually as to in at with unexpectedly tellingly notably crucially "
    "curiously not since finally lastly this from yet also new newly".split()
)


def _by_way_of(elements: list[Element], j: int) -> int | None:
    """Return the index of the name after what it gives through: "and, by way of its asset management unit, Bolt"."""
    way = [e.text for e in elements[j : j + 3]]
    if way[:1] not in (["through"], ["via"]) and way != ["by", "way", "of"]:
        return None
    stop = next((k for k in range(j + 1, min(j + 10, len(elements))) if elements[k].text == ","), None)
    own = stop is not None and any(e.text in ("its", "their") for e in elements[j:stop])
    if stop is None or not own or elements[stop - 1].text not in ARMS:
        return None
    return next((stop + 1 for e in elements[stop + 1 : stop + 2] if e.kind == "N"), None)


def list_goes_on(elements: list[Element], i: int) -> bool:
    """Return whether another name of a list follows the separator at ``i``."""
    return next_member(elements, i) is not None


def _listed_at(elements: list[Element], i: int, j: int) -> bool:
    """Return whether the name at ``j`` after the semicolon ``i`` is one of a list with semicolons between its names."""
    return (
        j + 1 < len(elements)
        and elements[j].kind == "N"
        and elements[i - 1].kind in "NP"
        and elements[j + 1].text in (";", "and")
        and not _closed(elements, i, j)
    )


def _ends_description(elements: list[Element], i: int) -> bool:
    """Return whether the name before the semicolon ``i`` describes another: "Ada Lind, my old boss at Acme; Bo Ek"."""
    start = next((k for k in range(i - 1, -1, -1) if elements[k].text in (";", ":")), None)
    names = [k for k in range(start + 1, i) if elements[k].kind == "N"] if start is not None else []
    return len(names) > 1 and any(e.text in _AT for e in elements[names[0] + 1 : names[-1]])


_AT = frozenset(("at", "of", "from", "for", "with", "to", "who", "which", "whose"))


def _joins(elements: list[Element], j: int, fund: bool) -> bool:
    """Return whether a word joins parts of a description: "the arm of Acme", "a fund run by Acme", "food and drink"."""
    text, before = elements[j].text, elements[j - 1].text
    return (
        (text == "of" and _arm_before(elements, j))
        or _describes_twice(elements, j)
        or (fund and (text in _RUN_BY or (before in _RUN_BY | FUNDS and text in ("by", "to", "with", "of"))))
    )


def _may_describe(elements: list[Element], j: int) -> bool:
    """Return whether an element between a separator and a name may belong to the description of that name."""
    element, before = elements[j], elements[j - 1].text
    text, after = element.text, elements[j + 1].text if j + 1 < len(elements) else ""
    if text == "behind" and before in _CREATORS:
        return False
    if element.kind == "w":
        if (text in NOT_DESCRIPTORS and text not in _BY) or text in NO_BEARERS or text in _TAKINGS:
            return False
        if text in ("former", "latter") and after in _GIVEN_BY:
            return False
        if text.endswith("ing") and text not in _PARTICIPLES:
            return False
    elif element.kind != "P" and not (element.kind == "S" and after in _STAGE_BACKERS):
        return False
    if text in ("by", "from") and before.endswith("ed") and before not in FINITE:
        return False
    return text not in ("advised", "managed") and not (text == "from" and before in _PEOPLE)


def _closed(elements: list[Element], i: int, j: int) -> bool:
    """Return whether the list before the semicolon ``i`` has had its "and", or a clause of its own begins at ``j``."""
    if i > 1 and elements[i - 2].text in ("and", "&"):
        return True
    while j < len(elements) and (elements[j].kind == "N" or elements[j].text in (",", "and", "&")):
        j += 1
    for k in range(j, min(j + 9, len(elements))):
        if elements[k].text in (".", ";"):
            break
        if (
            elements[k].text in FINITE
            and elements[k].kind == "w"
            and elements[k - 1].text not in ("which", "who", "that")
        ):
            return True
    return False


def _described_after(elements: list[Element], j: int) -> int | None:
    """Return the index of the name that words describe after a semicolon: "Acme; payments giant Bolt; and Coil"."""
    start = j
    if elements[j : j + 1] and elements[j].kind == "P" and elements[j].possessive:
        j += 1
    while j < min(start + 5, len(elements)) and elements[j].kind == "w" and elements[j].text not in NOT_DESCRIPTORS:
        j += 1
    named = start < j < len(elements) - 1 and elements[j].kind == "N" and elements[j + 1].text in (";", "and")
    return j if named else None


def _arm_before(elements: list[Element], j: int) -> bool:
    """Return whether "and the venture arm" stands before ``j``: not ", the venture arm", which the last name is."""
    if elements[j - 1].text not in ARMS or elements[j - 1].possessive:
        return False
    the = next((k for k in range(j - 2, max(j - 6, 0), -1) if elements[k].kind != "w" or elements[k].text == "the"), 0)
    return elements[the].text == "the" and elements[the - 1].text in ("and", "&", "plus")


def _describes_twice(elements: list[Element], j: int) -> bool:
    """Return whether the "and" at ``j`` is within a description: "Acme and food and internet group Bolt"."""
    if elements[j].text not in ("and", "&") or elements[j - 1].kind != "w" or elements[j - 1].text in _SEPARATORS:
        return False
    stop = next((k for k in range(j + 1, min(j + 4, len(elements))) if elements[k].kind != "w"), None)
    return (
        stop is not None
        and stop > j + 1
        and elements[stop].kind == "N"
        and elements[stop - 1].text in BUSINESSES
        and not any(e.text in NOT_DESCRIPTORS for e in elements[j + 1 : stop])
    )
