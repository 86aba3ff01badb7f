"""A sentence as items: cues, names and constraints in their order."""

from collections.abc import Sequence
from dataclasses import dataclass

from kg.questions.atoms import Atom
from kg.questions.constraints.found import Found
from kg.questions.cues import cue_at
from kg.questions.names import ACTORS, Hit, Named, prefer

NAMES = frozenset({"ORG", "UNKNOWN"})
_CONSTRAINTS = {
    "time": "TIME",
    "money": "MONEY",
    "unicorn": "UNICORN",
    "stage": "STAGE",
    "status": "STATUS",
    "top": "TOP",
    "atleast": "ATLEAST",
    "exactly": "EXACTLY",
    "atmost": "ATMOST",
    "nth": "NTH",
}


@dataclass(frozen=True, slots=True)
class Item:
    """A cue, name or constraint: its code, where it stands in the text, and what it holds."""

    code: str
    text: str
    start: int
    end: int
    value: object = None
    meant: tuple[Named, ...] = ()
    comma: bool = False
    weak: bool = False


def items_of(text: str, atoms: tuple[Atom, ...], linked: dict[int, Hit], constraints: Sequence[Found]) -> list[Item]:
    """Return the items in order, unknown atoms among them."""
    items: list[Item] = []
    pending = list(constraints)
    at = 0
    while at < len(atoms):
        atom = atoms[at]
        while pending and pending[0].end <= atom.start:
            items.append(_constraint(text, pending.pop(0)))
        if pending and pending[0].start <= atom.start < pending[0].end:
            at += 1
            continue
        if at in linked:
            hit = linked[at]
            items.append(named_item(text, atoms, at, hit))
            at += hit.length
            continue
        if (
            items
            and "'" in atom.glue[:1]
            and items[-1].end == atom.start - len(atom.glue)
            and (items[-1].code in ("ORG", "UNKNOWN", "THEME", "PLACE") or items[-1].text[0].isupper())
        ):
            items.append(Item("'s", "'s", atom.start - len(atom.glue), atom.start + (1 if atom.folded == "s" else 0)))
            if atom.folded == "s":
                at += 1
                continue
        stop = next(
            (i for i in range(at, len(atoms)) if i in linked or (pending and atoms[i].end > pending[0].start)),
            len(atoms),
        )
        cue = cue_at(atoms, at, max(stop - at, 1))
        if cue is None:
            items.append(Item("UNKNOWN", atom.text, atom.start, atom.end, value=at, comma="," in atom.glue))
            at += 1
            continue
        code, length = cue
        items.append(
            Item(
                code,
                text[atom.start : atoms[at + length - 1].end],
                atom.start,
                atoms[at + length - 1].end,
                comma="," in atom.glue,
            )
        )
        at += length
    items.extend(_constraint(text, found) for found in pending)
    return items


def _constraint(text: str, found: Found) -> Item:
    return Item(_CONSTRAINTS[found.kind], text[found.start : found.end], found.start, found.end, value=found.value)


def named_item(text: str, atoms: Sequence[Atom], at: int, hit: Hit) -> Item:
    """Return the item of a name that is written from an atom on: an actor, a theme or a place."""
    first, last = atoms[at], atoms[at + hit.length - 1]
    written = text[first.start : last.end]
    meant = hit.meant
    actors = tuple(n for n in meant if n.kind in ACTORS)
    others = tuple(n for n in meant if n.kind not in ACTORS)
    kind = (others or actors)[0].kind
    after = atoms[at + hit.length].folded if at + hit.length < len(atoms) else ""
    describes = after in (
        "companies",
        "company",
        "startups",
        "startup",
        "rounds",
        "round",
        "investors",
        "deals",
        "firms",
        "investments",
        "sector",
    )
    if actors and others and first.text[0].isupper() and at > 0 and kind in ("theme", "city") and not describes:
        kind = actors[0].kind  # "Space" the company, "space" the theme
    code = "ORG" if kind in ACTORS else ("THEME" if kind == "theme" else "PLACE")
    if code == "ORG":
        meant = prefer(meant, ACTORS)
    elif code == "THEME":
        meant = prefer(meant, frozenset({kind}))
    return Item(code, written, first.start, last.end, meant=meant, comma="," in first.glue)
