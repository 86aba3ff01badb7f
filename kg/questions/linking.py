"""Which runs of words are names of the graph here, and not the words that they are made of."""

import re
from dataclasses import replace

from kg.dates import MONTH_NAMES
from kg.questions.atoms import Atom
from kg.questions.cues import VOCABULARY, cue_at
from kg.questions.names import ACTORS, Hit, NameIndex
from kg.questions.spellings import GENERIC, LEGAL
from kg.questions.words import CONSTRAINT_WORDS

_PLACES = frozenset({"country", "region", "city"})
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


def titled_in(atoms: tuple[Atom, ...], index: NameIndex) -> bool:
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


def names_linked(atoms: tuple[Atom, ...], index: NameIndex, titled: bool, loose: bool) -> dict[int, Hit]:
    """Return the names that stand in a sentence, by the atom that each begins at."""
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
        return _fits_alone(atoms, at, kinds, titled, loose)
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


def _fits_alone(atoms: tuple[Atom, ...], at: int, kinds: set[str], titled: bool, loose: bool) -> bool:
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
