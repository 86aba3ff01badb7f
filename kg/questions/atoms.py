"""A sentence as atoms: runs of letters and digits.

How an atom hangs on the one before is kept, so that ``co-invest``, ``Nvidia's`` and ``$1.5bn`` can be told.
"""

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache

_ATOM = re.compile(r"[^\W_]+")
_QUOTES = str.maketrans({"’": "'", "‘": "'", "`": "'", "´": "'", "“": '"', "”": '"', "«": '"', "»": '"'})
_DASHES = re.compile("[\u2010-\u2015\u2212]")


@dataclass(frozen=True, slots=True)
class Atom:
    """One run of letters and digits: as written, folded, where it stands, and what is written before it."""

    text: str
    folded: str
    start: int
    end: int
    glue: str

    @property
    def capital(self) -> bool:
        """Return whether it begins with a capital (or is a digit, which can begin a name as well)."""
        return not self.text[0].islower()


def clean(text: str) -> str:
    r"""Return the text in one spelling: composed characters, straight quotes, plain dashes, no control characters.

    >>> clean("Who\tbacked\x00 “Nscale”?")
    'Who backed "Nscale"?'
    """
    if text.isascii() and text.isprintable():  # nearly all names: nothing to compose or to drop
        return " ".join(text.replace("`", "'").split())
    text = unicodedata.normalize("NFKC", text).translate(_QUOTES)
    text = _DASHES.sub("-", text)
    text = "".join(" " if unicodedata.category(char)[0] in "CZ" else char for char in text)
    return " ".join(text.split())


def fold(text: str) -> str:
    """Return a word without case and accents; a script that has no Latin base stays as it is.

    >>> fold("Crédit")
    'credit'
    """
    if text.isascii():
        return text.lower()
    if any(char.isalpha() and ord(char) > 0x24F for char in text):
        return text.casefold()
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode()
    return (plain or text).casefold()


def atoms_of(text: str) -> tuple[Atom, ...]:
    """Return the atoms of a cleaned text.

    >>> [atom.folded for atom in atoms_of("Khosla Ventures' co-investors")]
    ['khosla', 'ventures', 'co', 'investors']
    """
    found, end = [], 0
    for match in _ATOM.finditer(text):
        found.append(Atom(match[0], fold(match[0]), match.start(), match.end(), text[end : match.start()]))
        end = match.end()
    return tuple(found)


@lru_cache(maxsize=4096)
def folded_words(text: str) -> tuple[str, ...]:
    """Return the folded atoms of a cleaned text, without where they stand.

    >>> folded_words("Crédit Agricole")
    ('credit', 'agricole')
    """
    return tuple(_ATOM.findall(text.lower() if text.isascii() else " ".join(fold(word) for word in text.split())))
