"""What belongs to a possessive name: another name, a programme, an arm ("Peter Thiel's Founders Fund")."""

from kg.extractors.sentences.descriptors import describes
from kg.extractors.sentences.elements import Element
from kg.extractors.wording.funders import is_funder
from kg.extractors.wording.words import ARMS, GENERIC, INVESTOR_TAILS, NO_BEARERS, NOT_DESCRIPTORS

_NO_DESCRIPTION = NOT_DESCRIPTORS | NO_BEARERS
_PROGRAMMES = frozenset("programme program scheme initiative competition challenge".split())


def possessed(elements: list[Element], i: int) -> int | None:
    """Return the index of the name that belongs to a possessive one ("Peter Thiel's Founders Fund"), if any."""
    for j in range(i + 1, min(i + 5, len(elements))):
        element = elements[j]
        if element.kind == "N":
            return j if not element.possessive else None
        if element.kind == "." and element.text == "," and j > i + 1 and elements[j - 1].kind == "w":
            continue  # "Acme's early, loyal backer Bolt"
        if element.kind != "w" or element.possessive or element.text in _NO_DESCRIPTION:
            return None
    return None


def of_firm(elements: list[Element], i: int, j: int) -> bool:
    """Return whether a firm stands before one of its people, for whom it invests ("Acme Capital's Ada Lind")."""
    if is_programme(elements, i, j):
        return True
    firm, person = elements[i].members[0].mention.name.split(), elements[j].members[0].mention.name.split()
    return (
        j == i + 1
        and len(firm) > 1
        and len(person) == 2
        and firm[-1].lower() in INVESTOR_TAILS
        and all(word[1:].islower() and word.lower() not in GENERIC for word in person)
    )


def is_programme(elements: list[Element], i: int, j: int) -> bool:
    """Return whether what belongs to a name is a programme, not another investor: "Acme's Lift programme"."""
    after = elements[j + 1] if j + 1 < len(elements) else None
    if j == i + 1 and elements[j].members[0].mention.name in ("Accelerator", "Incubator", "Programme", "Program"):
        return True
    return j == i + 1 and after is not None and after.text in _PROGRAMMES and not elements[j].possessive


def arm_end(elements: list[Element], i: int) -> int | None:
    """Return the end of "Roche's venture fund", where ``i`` is the possessive name; ``None`` if no arm follows."""
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


def named_arm(elements: list[Element], i: int, before: list[Element]) -> int | None:
    """Return the index of an arm's name that is told after whose it is: "the venture arm of Acme, Bolt Ventures,"."""
    arm = len(before) > 1 and before[-1].text == "of" and before[-2].text in ARMS
    if not arm or elements[i].possessive or [e.text for e in elements[i + 1 : i + 2]] != [","]:
        return None
    name, after = (elements[k] if k < len(elements) else None for k in (i + 2, i + 3))
    if name is None or name.kind != "N" or name.possessive or is_funder(elements[i].members[0].mention.name):
        return None
    apart = after is None or after.text in (",", ".", ";", ")", "—", "–")
    return i + 2 if apart and is_funder(name.members[0].mention.name) else None


def names_arm(elements: list[Element], j: int) -> bool:
    """Return whether the name of an arm follows it: "Acme, Bolt and Coil's venture arm, Coil Next"."""
    if [e.text for e in elements[j : j + 1]] != [","] or j + 1 >= len(elements) or elements[j + 1].kind != "N":
        return False
    after = elements[j + 2] if j + 2 < len(elements) else None
    return not elements[j + 1].possessive and (
        after is None
        or after.text in (".", ")", ";", "—", "–")
        or (after.kind == "w" and after.text not in ("and", "&", "of"))
    )
