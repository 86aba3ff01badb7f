"""Words that are neither a name as written nor of the grammar: nicknames, slips of the pen, names nobody knows."""

from collections.abc import Sequence
from dataclasses import replace

from kg.questions.atoms import Atom, atoms_of
from kg.questions.cues import VOCABULARY
from kg.questions.items import Item, named_item
from kg.questions.names import Hit, NameIndex
from kg.questions.slips import misspelt_word
from kg.questions.spellings import GENERIC


def resolve_unknown(
    text: str, atoms: tuple[Atom, ...], items: list[Item], index: NameIndex, titled: bool
) -> tuple[list[Item], list[str]]:
    """Take unknown runs for nicknames or slips where one is near enough; leave the rest, joined into runs."""
    notes: list[str] = []
    merged: list[Item] = []
    i = 0
    budget = 12
    while i < len(items):
        if items[i].code != "UNKNOWN":
            merged.append(items[i])
            i += 1
            continue
        end = i
        while (
            end < len(items) and items[end].code == "UNKNOWN" and (end == i or not _breaks(items[end - 1], items[end]))
        ):
            end += 1
        first = int(str(items[i].value))
        last = int(str(items[end - 1].value))
        found: tuple[int, Hit] | str | None = None
        if budget and last - first < 8:
            budget -= 1
            found = _guess(atoms, first, last, index, merged)
        if found is None and first == last:
            found = misspelt_word(atoms[first])
        if found is None:
            weak = titled or not (items[i].text[0].isupper() or items[i].text[0].isdigit())
            start, stop = items[i].start, items[end - 1].end
            merged.append(Item("UNKNOWN", text[start:stop], start, stop, comma=items[i].comma, weak=weak))
            i = end
            continue
        if isinstance(found, str):
            merged.append(Item(found, items[i].text, items[i].start, items[i].end))
            i = end
            continue
        at, hit = found
        start, stop = atoms[at].start, atoms[at + hit.length - 1].end
        while merged and merged[-1].start >= start:
            merged.pop()
        item = named_item(text, atoms, at, hit)
        merged.append(replace(item, weak=True))
        notes.append(f"took “{text[start:stop]}” for “{item.meant[0].name}”")
        while i < len(items) and items[i].start < stop:
            i += 1
    return merged, notes


def _breaks(before: Item, item: Item) -> bool:
    """Return whether a run of unknown words ends between two: at a comma, or where capitals end."""
    return item.comma or (before.text[0].isupper() and item.text[0].islower())


def _guess(
    atoms: tuple[Atom, ...], first: int, last: int, index: NameIndex, before: Sequence[Item]
) -> tuple[int, Hit] | None:
    """Return what the unknown atoms ``first`` … ``last``, with neighbours, are a nickname or misspelling of."""
    floor = next((i + 1 for i in range(first - 1, -1, -1) if before and atoms[i].end <= _stop(before)), 0)
    for right in range(min(3, len(atoms) - 1 - last), -1, -1):
        for left in range(min(2, first - floor), -1, -1):
            window = atoms[first - left : last + 1 + right]
            if any(mark in atom.glue for atom in window[1:] for mark in ",?;!'"):
                continue
            hit = index.nickname(window) or index.slip(window)
            if hit and (len(window) == 1 or left + right == 0 or not all(a.folded in VOCABULARY for a in window)):
                return first - left, hit
    return None


def _stop(before: Sequence[Item]) -> int:
    return next(
        (item.end for item in reversed(before) if item.code not in ("", "COMPANY", "FUNDING", "LEAD", "FIRST")), 0
    )


def join_capitals(text: str, items: list[Item], titled: bool, index: NameIndex) -> list[Item]:
    """Join an unknown capitalised run with the capitals beside it: "Zentavo Robotics" is one unknown name."""
    if titled:
        return items
    joined: list[Item] = []
    for item in items:
        before = joined[-1] if joined else None
        plain = before is not None and text[before.end : item.start] == " " and not item.comma
        capital = item.text[:1].isupper() or item.text[:1].isdigit()
        if before is not None and plain and capital and before.text[:1].isupper():
            name_like = item.code in ("UNKNOWN", "ORG", "THEME", "PLACE") or item.text.lower() in GENERIC
            if before.code == "UNKNOWN" and name_like and not item.weak:
                joined[-1] = Item("UNKNOWN", text[before.start : item.end], before.start, item.end, comma=before.comma)
                continue
            if item.code == "UNKNOWN" and before.code in ("ORG", "THEME", "PLACE") and not item.weak:
                joined[-1] = Item("UNKNOWN", text[before.start : item.end], before.start, item.end, comma=before.comma)
                continue
            ending = item.text.istitle() and GENERIC.issuperset(item.text.lower().split()) and item.text != "Ai"
            if ending and before.code in ("ORG", "THEME", "PLACE"):
                window = atoms_of(text[before.start : item.end])
                hit = index.nickname(window) if before.code == "ORG" else None
                whole = (
                    named_item(text, atoms_of(text[: before.start]) + window, len(atoms_of(text[: before.start])), hit)
                    if hit
                    else None
                )
                joined[-1] = (
                    replace(before, end=item.end, meant=whole.meant)
                    if whole
                    else Item("UNKNOWN", text[before.start : item.end], before.start, item.end, comma=before.comma)
                )
                continue
        joined.append(item)
    return joined
