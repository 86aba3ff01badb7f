"""A question as items: cues, names and constraints in their order, and what each name does in the sentence."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property

from kg.questions.constraints import constraints_in
from kg.questions.constraints.found import Found
from kg.questions.constraints.times import MONTH_NAMES
from kg.questions.idioms import plainly
from kg.questions.names import ACTORS, GENERIC, LEGAL, Hit, Named, NameIndex, prefer
from kg.questions.slips import misspelt_word
from kg.questions.words import CONSTRAINT_WORDS, VOCABULARY, Atom, atoms_of, clean, cue_at

NAMES = frozenset({"ORG", "UNKNOWN"})
_PLACES = frozenset({"country", "region", "city"})
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
_NOT_LOWER = frozenset({"us", "it", "as", "in", "is", "no", "me", "am", "to", "most", "best", "search"})
_FINANCE = frozenset(
    "venture ventures capital angel angels investor investors partner partners fund funds group business businesses "
    "technology technologies tech investment investments equity new global first early late stage the and of in for "
    "company companies startup startups round private growth team one big best active enterprise international "
    "management holding holdings share shared network digital data".split()
)
_ASKING = frozenset("WHO WHICH WHEN WHERE HOW HOWMUCH HOWMANY LIST INVESTOR COMPANY".split())
_WORDY = frozenset(
    "TOGETHER BOTH SHARE INVEST TAKEPART DOING CHANGE CONNECT RAISE VALUE ACQUIRE PAY SECTOR PORTFOLIO FUNDING ROUND "
    "CONFLICT DOC ACTIVE CENTRAL COMMUNITY OUTSIDE".split()
)
_BEFORE_US = frozenset(["give", "tell", "show", "let", "for", "with", "to", "of", "by", "about", "help", "from"])


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


@dataclass(frozen=True)
class Sentence:
    """A question as read: its items in order (fillers left out), and notes on what was taken for what."""

    text: str
    items: tuple[Item, ...]
    notes: tuple[str, ...] = ()
    outside: bool = False

    @cached_property
    def codes(self) -> tuple[str, ...]:
        """Return the codes of the items."""
        return tuple(item.code for item in self.items)

    @cached_property
    def shape(self) -> str:
        """Return the codes as one string with a space on both sides, for patterns."""
        return f" {' '.join(self.codes)} "

    def has(self, *codes: str) -> bool:
        """Return whether any of the codes is there."""
        return any(code in self.codes for code in codes)

    def at(self, code: str) -> int:
        """Return where a code first stands, or -1."""
        return self.codes.index(code) if code in self.codes else -1

    def all(self, code: str) -> list[Item]:
        """Return the items with a code."""
        return [item for item in self.items if item.code == code]


def read_sentence(text: str, index: NameIndex, newest: date, loose: bool = False) -> Sentence:
    """Return a question as items; ``loose`` links names that are common words as well."""
    text = plainly(clean(text))
    atoms = atoms_of(text)
    titled = _titled(atoms, index)
    linked = _link(atoms, index, titled, loose)
    masked = _mask(text, ((atoms[at].start, atoms[at + hit.length - 1].end) for at, hit in linked.items()))
    constraints = constraints_in(masked, newest)
    items, unknown = _items(text, atoms, linked, constraints)
    items, notes = _resolve_unknown(text, atoms, items, unknown, index, titled)
    items = _join_capitals(text, items, titled, index)
    items = _verbs(items)
    outside = any(item.code == "OUTSIDE" for item in items)
    kept = tuple(item for item in items if item.code not in ("", "OUTSIDE"))
    return Sentence(text, kept, tuple(notes), outside)


def _verbs(items: list[Item]) -> list[Item]:
    """Tell verbs from the nouns they look like: "fund" after a name with "did", "make" before a theme."""
    turned: list[Item] = []
    for at, item in enumerate(items):
        before = [known.code for known in turned if known.code]
        after = [known.code for known in items[at + 1 :] if known.code][:1]
        word = item.text.lower()
        if word == "count" and before:
            continue
        turned.append(replace(item, code=_in_context(item.code, word, before, after)))
    return turned


def _in_context(code: str, word: str, before: list[str], after: list[str]) -> str:
    if code == "FUND" and before and (before[-1] == "WHO" or (before[-1] in NAMES and "do" in before)):
        return "INVEST"
    if word == "backing" and before and before[-1] in NAMES:
        return "INVEST"
    if word.startswith("develop") and code == "DOING" and "VALUE" in before:
        return "CHANGE"
    if word in ("syndicate", "syndicates") and after[:1] in (["with"], ["TOGETHER"]):
        return "CO"
    if word in ("state", "states") and code == "DOC" and "DOC" not in before:
        return "KIND"
    if word == "describe" and not before:
        return "PROFILE"
    if word == "when" and after and not {"WHO", "WHICH", "HOWMUCH", "HOWMANY", "LIST"}.isdisjoint(before):
        return ""
    if word == "only" and after[:1] in (["ORG"], ["UNKNOWN"], ["INVESTOR"]) and before[-1:] != ["LIST"]:
        return "ALONE"
    if word in ("single round", "one round") and "RAISE" in before:
        return "ROUND"
    if word == "finance" and before and before[-1] in NAMES and "do" in before:
        return "INVEST"
    if word in ("make", "makes", "making") and (after == ["THEME"] or (not after and before[-1:] == ["ORG"])):
        return "DOING"
    return code


def _titled(atoms: tuple[Atom, ...], index: NameIndex) -> bool:
    """Return whether capitals say nothing here: a headline, or all in capitals."""
    named: set[int] = set()
    for at in range(len(atoms)):
        for hit in index.exact(atoms, at)[:1]:
            if hit.length > 1 and not all(atom.folded in VOCABULARY for atom in atoms[at : at + hit.length]):
                named.update(range(at, at + hit.length))
    common = [
        atom
        for i, atom in enumerate(atoms)
        if i
        and i not in named
        and atom.folded in VOCABULARY
        and atom.folded not in GENERIC | CONSTRAINT_WORDS
        and len(atom.text) > 1
        and atom.folded != "ai"
    ]
    return len(common) >= 2 and sum(atom.capital for atom in common) > len(common) / 2


def _link(atoms: tuple[Atom, ...], index: NameIndex, titled: bool, loose: bool) -> dict[int, Hit]:
    linked, at = {}, 0
    while at < len(atoms):
        hit = next((h for h in index.exact(atoms, at) if _fits(atoms, at, h, titled, loose, index)), None)
        if hit is None:
            at += 1
            continue
        linked[at] = hit
        at += hit.length
        while (
            at < len(atoms)
            and atoms[at].folded in LEGAL
            and atoms[at].folded not in ("co", "company", "se")
            and atoms[at].capital
        ):
            linked[at - hit.length] = hit = replace(hit, length=hit.length + 1)
            at += 1
    return linked


def _fits(atoms: tuple[Atom, ...], at: int, hit: Hit, titled: bool, loose: bool, index: NameIndex) -> bool:
    """Return whether a run of words may be a name here, rather than the words that it is made of."""
    run = atoms[at : at + hit.length]
    kinds = {named.kind for named in hit.meant}
    if any("?" in atom.glue or ";" in atom.glue or ", " in atom.glue or ". " in atom.glue for atom in run[1:]):
        return False
    if run[-1].folded == "s" and "'" in run[-1].glue and "".join(atom.folded for atom in run[:-1]) in index.by_key:
        return False
    if hit.length == 1:
        return _fits_alone(atoms, at, kinds, hit, titled, loose)
    if not all(atom.folded in VOCABULARY for atom in run):
        return True
    if index.spaced["".join(atom.folded for atom in run)] != " ".join(atom.folded for atom in run) and not any(
        "&" in atom.glue for atom in run
    ):
        return False
    cue = cue_at(atoms, at, hit.length)
    if cue and cue[1] == hit.length and not loose:
        return bool(kinds & {"theme"})
    capitals = all(atom.capital for atom in run if atom.folded not in ("and", "of", "the")) and not titled
    telling = any(atom.folded not in _FINANCE for atom in run) and run[-1].folded in GENERIC
    return (
        capitals
        or (loose and hit.meant[0].weight >= 3)
        or telling
        or bool(kinds & {"theme", "country", "region"})
        or hit.meant[0].weight >= 5
    )


def _fits_alone(atoms: tuple[Atom, ...], at: int, kinds: set[str], hit: Hit, titled: bool, loose: bool) -> bool:
    atom = atoms[at]
    before = atoms[at - 1].folded if at else ""
    if "'" in atom.glue and atom.folded == "s":
        return False
    if atom.folded in MONTH_NAMES and at + 1 < len(atoms) and re.fullmatch(r"(?:19|20)\d\d", atoms[at + 1].folded):
        return False
    if atom.folded.isdigit():
        return loose and len(atom.folded) < 4
    if atom.folded == "us":
        return (atom.text.isupper() and not titled) or (
            atom.glue.strip() == "" and before not in _BEFORE_US and "country" in kinds
        )
    if len(atom.folded) <= 2 and not atom.text.isupper() and atom.folded not in ("uk", "eu"):
        return loose and atom.capital
    if "theme" in kinds and atom.folded not in _NOT_LOWER:
        return not (atom.folded == "space" and before in ("ai", "tech", "same", "this", "that"))
    if atom.folded not in VOCABULARY:
        return kinds != {"city"} or atom.capital or len(atom.folded) > 3
    if _asks(atom):
        return False
    if loose and at > 0 and (atom.text[0].isupper() or _may_name(atom)):
        return bool(kinds & ACTORS)
    return (
        bool(kinds & (ACTORS | _PLACES))
        and atom.capital
        and at > 0
        and not titled
        and not atom.folded.isdigit()
        and len(atom.folded) > 1
    )


def _asks(atom: Atom) -> bool:
    """Return whether a word asks or glues, and so is never a name."""
    cue = cue_at((atom,), 0, 1)
    return cue is not None and (cue[0] in _ASKING or cue[0].islower())


def _may_name(atom: Atom) -> bool:
    """Return whether a lower-case word of the grammar may be a name where nothing else fits: no small word."""
    cue = cue_at((atom,), 0, 1)
    return atom.folded not in CONSTRAINT_WORDS and cue is not None and cue[0] in _WORDY and len(atom.folded) > 2


def _mask(text: str, spans: Iterable[tuple[int, int]]) -> str:
    masked = list(text)
    for start, end in spans:
        masked[start:end] = "\x00" * (end - start)
    return "".join(masked)


def _items(
    text: str, atoms: tuple[Atom, ...], linked: dict[int, Hit], constraints: Sequence[Found]
) -> tuple[list[Item], list[int]]:
    """Return the items in order, unknown atoms among them, and the places of the unknown ones."""
    items: list[Item] = []
    unknown: list[int] = []
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
            items.append(_named(text, atoms, at, hit))
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
            unknown.append(len(items))
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
    return items, unknown


def _constraint(text: str, found: Found) -> Item:
    return Item(_CONSTRAINTS[found.kind], text[found.start : found.end], found.start, found.end, value=found.value)


def _named(text: str, atoms: Sequence[Atom], at: int, hit: Hit) -> Item:
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


def _resolve_unknown(
    text: str, atoms: tuple[Atom, ...], items: list[Item], unknown: list[int], index: NameIndex, titled: bool
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
            found = _guess(atoms, first, last, items[i:end], index, merged)
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
        item = _named(text, atoms, at, hit)
        merged.append(replace(item, weak=True))
        notes.append(f"took “{text[start:stop]}” for “{item.meant[0].name}”")
        while i < len(items) and items[i].start < stop:
            i += 1
    return merged, notes


def _breaks(before: Item, item: Item) -> bool:
    """Return whether a run of unknown words ends between two: at a comma, or where capitals end."""
    return item.comma or (before.text[0].isupper() and item.text[0].islower())


def _guess(
    atoms: tuple[Atom, ...], first: int, last: int, run: Sequence[Item], index: NameIndex, before: Sequence[Item]
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


def _join_capitals(text: str, items: list[Item], titled: bool, index: NameIndex) -> list[Item]:
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
                    _named(text, atoms_of(text[: before.start]) + window, len(atoms_of(text[: before.start])), hit)
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
