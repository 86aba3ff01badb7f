"""The ways in which a name may be written: without its legal form, shortened, in the singular, by its initials."""

import re
from collections.abc import Sequence
from typing import Final

from kg.questions.atoms import atoms_of, clean, folded_words

LEGAL: Final = frozenset(
    "inc incorporated ltd limited llc llp lp gmbh ag sa asa ab oy nv bv plc corp corporation co company kk pte pvt sas "
    "spa se".split()
)
GENERIC: Final = frozenset(
    "ventures venture capital partners group ai labs lab systems management holdings holding fund funds investments "
    "investment associates advisors advisers equity global international robotics semiconductor semiconductors "
    "industries company corporation vc".split()
)
_WORDS_BEFORE_A_NAME: Final = "the"
_PARENTHESES = re.compile(r"\s*\(([^)]*)\)")


def ways_to_write(name: str) -> tuple[list[tuple[str, ...]], list[str]]:
    """Return the ways to write a name (as atoms), and its shortened forms (joined)."""
    ways, short = [], []
    plain = clean(name)
    forms = [plain]
    if inside := _PARENTHESES.search(plain):
        forms.append(_PARENTHESES.sub("", plain))
        if len(inside[1]) > 2:
            forms.append(inside[1])
    for form in forms:
        words = list(folded_words(form.replace("&", " and ")))
        if not words:
            continue
        ways.append(tuple(words))
        if len(words) > 1 and words[0] == _WORDS_BEFORE_A_NAME:
            words = words[1:]
            ways.append(tuple(words))
        stem = list(words)
        while len(stem) > 1 and (stem[-1] in LEGAL or (stem[-1] == "and" and len(stem) > 2)):
            stem.pop()
        if len(stem) < len(words):
            ways.append(tuple(stem))
        trunk = list(stem)
        while len(trunk) > 1 and trunk[-1] in GENERIC:
            trunk.pop()
            if len("".join(trunk)) > 2:
                short.append("".join(trunk))
    return ways, short


def ways_of_theme(iri: str, names: Sequence[str]) -> list[str]:
    """Return the names of a theme, each in the singular and plural and in both spellings."""
    known = [*names, iri.rsplit("/", 1)[-1].replace("-", " ")]
    return [*known, *(way for name in known for way in _numbers(name))]


def _numbers(name: str) -> list[str]:
    """Return a theme in the singular or plural, and in the other spelling of "center"."""
    ways = [name[:-1]] if name.endswith("s") and not name.endswith("ss") else [name + "s"]
    return [
        spelt
        for way in (name, *ways)
        for spelt in (way, way.replace("enter", "entre"), way.replace("-", " "), way.replace("label", "labell"))
    ]


def abbreviations(name: str) -> list[str]:
    """Return a name by its initials, and a long one as its ends with the number of letters between (``a16z``)."""
    words = [atom.folded for atom in atoms_of(clean(name))]
    joined = "".join(words)
    made = [f"{joined[0]}{len(joined) - 2}{joined[-1]}"] if len(joined) > 12 else []
    initials = "".join(word[0] for word in words if word not in ("and", "of", "the"))
    return [*made, initials] if len(initials) > 2 else made
