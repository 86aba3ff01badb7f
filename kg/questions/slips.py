"""Slips of the pen in the words of the grammar itself."""

from kg.questions.atoms import Atom, atoms_of
from kg.questions.cues import VOCABULARY, cue_at
from kg.questions.words import CONSTRAINT_WORDS

_NO_SLIPS = frozenset(
    "charge charges chance sleep title stack stage price prize track those their there three where whose while "
    "whole thing think thank third thirty trade trend train tough touch tower human humans women mouse horse large "
    "later latter letter lower power peace plant plane plate place poker point pound proof proud quote ratio raise "
    "reach ready river rough royal scale scene scope score sense serve seven shade shape sharp sheet shift shock "
    "shoot short sight skill skip small smart smile smoke snake solid solve sorry south spare speak speed spend "
    "spite split sport stable staff stand state steal steel stick still stone store storm story strip study stuff "
    "style super sugar sweet swing table taste teach terms guess green great grass grand grade giant ghost front "
    "fresh frame force focus flush floor flash fixed fight field fever fault false faith event error equal enemy "
    "empty elite early earth dream draft doubt dozen doing delay daily cycle crowd cross crime craft court count "
    "couch coast clock clean claim chief cheap chart chain cause catch carry cargo candy cabin build brown brief "
    "bread brain brand bonus board blood blind blank black birth below begin basic basis baker audio asset arise "
    "apple apart angry angle alone allow alive alarm agree agent after admit adult actor above abuse".split()
)
"""Words of their own, one letter from a word of the grammar: nobody who writes them means that one."""
_IN_ORDER = tuple(sorted(VOCABULARY))


def misspelt_word(atom: Atom) -> str | None:
    """Return the cue of the word of the grammar that a lower-case word is one slip away from."""
    word = atom.folded
    if len(word) < 5 or atom.capital or word in CONSTRAINT_WORDS | _NO_SLIPS:
        return None
    for i in range(len(word)):
        swapped = word[:i] + word[i + 1 : i + 2] + word[i] + word[i + 2 :]
        dropped = word[:i] + word[i + 1 :]
        for near in (swapped, dropped):
            if near in VOCABULARY and len(near) > 3:
                return _single(near) or None
    for known in _IN_ORDER:
        if (
            abs(len(known) - len(word)) <= 1
            and known[0] == word[0]
            and len(known) > 4
            and _one_apart(word, known)
            and (code := _single(known))
        ):
            return code  # never a small word: to drop a word for a slip could drop what it says
    return None


def _one_apart(a: str, b: str) -> bool:
    if len(a) == len(b):
        return sum(x != y for x, y in zip(a, b, strict=True)) == 1
    if len(a) > len(b):
        a, b = b, a
    i = next((i for i, (x, y) in enumerate(zip(a, b, strict=False)) if x != y), len(a))
    return a[i:] == b[i + 1 :]


def _single(word: str) -> str | None:
    cue = cue_at(atoms_of(word), 0, 1)
    return cue[0] if cue else None
