"""Whose a fund or firm is, told behind its name by names of its own: "Bolt, a fund set up by Acme, Coil and Dorn,"."""

from kg.extractors.mentions.kinds import NameMention
from kg.extractors.sentences.elements import Element
from kg.extractors.wording.funders import is_funder
from kg.extractors.wording.words import ARMS, BUSINESSES, FINITE, FUNDS, NOT_DESCRIPTORS, TITLES, VERBS

#: What belongs to somebody: "the seed fund of Acme", "the firm of Ada Lind".
_OWNED = ARMS | FUNDS | BUSINESSES | frozenset("firm house outfit subsidiary programme program operation wing".split())
#: How it came to be theirs: "a fund set up by Acme".
_MADE = frozenset(
    "set founded co-founded formed run managed backed owned created launched established started built controlled "
    "financed funded advised initiated begun sponsored".split()
)
#: What is told of a fund's backers rather than of its owners: "closed a vehicle, Acme II, backed by Bolt".
_BACKED = frozenset("backed financed funded sponsored".split())
_ADVERBS = frozenset("also both all each jointly then now has have had".split())
_STOPS = frozenset((".", ";", ")", ":"))
#: What may stand in the description of an owner though it describes none: "the Bank of Acme", "alumni from Acme".
_WITHIN = frozenset("the of from at called former".split())


def owners_end(elements: list[Element], i: int) -> int | None:
    """Return where what begins at the comma ``i`` ends, if it tells whose the name before it is; the end is a mark."""
    start = _after_article(elements, i + 1)
    if start is None or (first := _first_owner(elements, start)) is None:
        return None
    by = elements[first - 1].text == "by"
    end = _owner_end(elements, first, by)
    if end is None or end >= len(elements):
        return None
    if elements[end].text in _STOPS:
        return end
    last = _list_end(elements, end)
    if last is None:
        return end if elements[end].text == "," else None
    closed = elements[last].text if last < len(elements) else "."
    if closed == "," and _acts(elements, last + 1):
        return last  # "a fund set up by Acme, Bolt and Coil, led": the comma before the verb closes what was opened
    if closed in _STOPS and by and elements[end - 1].kind == "w":
        return last  # "formed by the university, Acme and Bolt."
    own = elements[i + 1].text != "the" or is_house(elements[i - 1])
    return end if own and elements[end].text == "," else None


def _after_article(elements: list[Element], j: int) -> int | None:
    """Return the index of what an apposition says after its article: ", the seed fund", ", which is a vehicle"."""
    if j + 2 >= len(elements):
        return None
    if elements[j].text in ("which", "who") and elements[j + 1].text in ("is", "was", "are"):
        j += 2
    if elements[j].text in ("the", "a", "an"):
        return j + 1
    return j if elements[j].text in _MADE - _BACKED else None


def _first_owner(elements: list[Element], j: int) -> int | None:
    """Return where the owners of a fund or firm begin, behind "fund of" or "set up by"."""
    owned = elements[j].text in _MADE
    for k in range(j, min(j + 15, len(elements) - 1)):
        element = elements[k]
        if element.kind not in "wPD" or element.text in ("led", "raised", "invested"):
            return None
        if element.text == "of" and elements[k - 1].text in _OWNED:
            return k + 1
        owned = owned or element.text in _OWNED
        if owned and element.text in _MADE:
            by = next((n for n in range(k + 1, min(k + 5, len(elements))) if elements[n].text == "by"), None)
            return by + 1 if by is not None and all(e.kind in "wD" for e in elements[k:by]) else None
    return None


def _owner_end(elements: list[Element], k: int, by: bool) -> int | None:
    """Return the end of an owner: "Acme", "Acme's Ada Lind", "Acme's parent, Bolt", "the head of Acme, Ada Lind"."""
    start, limit = k, min(k + 9, len(elements))
    while k < limit and elements[k].kind in "wP" and _may_precede(elements[k]):
        k += 1
    if k >= len(elements):
        return None
    if elements[k].kind != "N":
        noun = elements[k].text == "," and k > start + 1 and elements[start].text in ("the", "a", "an")
        return k if by and noun and elements[k - 1].kind == "w" else None  # "formed by the university, …"
    if elements[k].possessive:
        return _belonging_end(elements, k + 1)
    titled = any(e.text.removeprefix("ex-").removeprefix("vice-") in TITLES for e in elements[start:k])
    if titled and _is_person_aside(elements, k + 1):
        return k + 3
    return k + 1


def _may_precede(element: Element) -> bool:
    return element.kind == "P" or element.text in _WITHIN or element.text not in NOT_DESCRIPTORS


def _belonging_end(elements: list[Element], k: int) -> int | None:
    """Return the end of what belongs to a name: "Acme's Ada Lind", "Acme's parent, Bolt"."""
    start = k
    while k < min(start + 5, len(elements)) and elements[k].kind == "w" and elements[k].text not in NOT_DESCRIPTORS:
        k += 1
    if k >= len(elements):
        return None
    if elements[k].kind == "N" and not elements[k].possessive:
        return k + 1
    named = elements[k].text == "," and k > start and k + 2 < len(elements) and elements[k + 1].kind == "N"
    if named and not elements[k + 1].possessive and elements[k + 2].text in (",", ".", ";"):
        return k + 2
    return k if k > start else None


def _is_person_aside(elements: list[Element], k: int) -> bool:
    """Return whether somebody who was told by a title is named behind it: "the head of Acme, Ada Lind,"."""
    if k + 2 >= len(elements) or elements[k].text != "," or elements[k + 2].text not in (",", ".", ";"):
        return False
    mention = elements[k + 1].mention
    return isinstance(mention, NameMention) and mention.kind == "person"


def _list_end(elements: list[Element], end: int) -> int | None:
    """Return the end of a list that goes on at ``end`` and has its "and"; ``None`` if none does."""
    k, joined = end, False
    while k + 1 < len(elements) and elements[k].text in (",", "and", "&"):
        joined = joined or elements[k].text != ","
        n = k + 1
        if elements[k].text == "," and elements[n].text in ("and", "&"):
            joined, n = True, n + 1
        after = _owner_end(elements, n, by=False)
        if after is None:
            break
        k = after
    return k if k > end and joined else None


def _acts(elements: list[Element], k: int) -> bool:
    """Return whether a verb follows, of which the name before the apposition is the subject."""
    while k < len(elements) and elements[k].text in _ADVERBS and elements[k].text not in ("has", "have", "had"):
        k += 1
    if k >= len(elements) or elements[k].kind != "w":
        return False
    text = elements[k].text
    return text in FINITE or text in VERBS or (text.endswith("ed") and "-" not in text)


def is_house(element: Element) -> bool:
    """Return whether an element is a name as funders have them."""
    return isinstance(element.mention, NameMention) and is_funder(element.mention.name)
