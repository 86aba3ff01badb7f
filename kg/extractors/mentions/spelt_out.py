"""Terms that a text spells out in small letters before their initials: "a term loan facility (TLF)" names nobody."""

import re

#: Initials in brackets, and the words before them: sought apart, as only few brackets hold initials.
_INITIALS = re.compile(r"(?<=[ -])\((?P<initials>[A-Z]{2,6})s?\)")
_WORDS = re.compile(r"(?:[^\W_]+[ -]){2,9}$")
#: Initials of many of a kind: "wealthy individuals (HNIs)".
_MANY = re.compile(r"\b[a-z-]+s \((?P<initials>[A-Z]{2,6})s\)")
_FARTHEST = 160
_PARTS = re.compile(r"[^\W_]+")
_SMALL = frozenset("of and the for in on to with by a an".split())


def terms_in(text: str) -> frozenset[str]:
    """Return the initials that stand in brackets behind the small words that they are of, with their plurals.

    >>> sorted(terms_in("through a simple agreement for future equity (SAFE) with Opal Growth Group (OGG)"))
    ['SAFE', 'SAFEs']
    """
    found = {
        match["initials"]
        for match in _INITIALS.finditer(text)
        if (words := _WORDS.search(text[max(0, match.start() - _FARTHEST) : match.start()])) is not None
        and _spells(words[0], match["initials"].lower())
    }
    found |= {match["initials"] for match in _MANY.finditer(text)}
    return frozenset(found | {f"{each}s" for each in found})


def _spells(words: str, initials: str) -> bool:
    """Return whether the last of some words, all in small letters, begin with such letters."""
    parts = _PARTS.findall(words)
    for told in (parts, [part for part in parts if part not in _SMALL]):
        last = told[-len(initials) :]
        if len(last) == len(initials) and all(part[0] == letter for part, letter in zip(last, initials, strict=True)):
            return all(part.islower() for part in last)
    return False
