"""Who "the former", "the latter", "the second" of several are."""

# ruff: noqa: E501 -- regular expressions are easier to read whole than broken

import re

from kg.claims import Kind
from kg.extractors.analysis import Analysis
from kg.extractors.entities.entity import Entity
from kg.extractors.sentences.elements import Sentence

_ORDINAL = re.compile(
    r"(?:(?:^|[.,;:—–] |and |but |while )the (?P<which>first|second|third|fourth|last)|\bthe (?P<of_two>former|latter))"
    r"(?='s |'s$| (?:for|a|an|has|had|will|just|also|then|now|raised|closed|took|got|secured|landed|bagged|"
    r"received|won|pulled|brought|announced|completed|wants|plans|hopes|seeks|having|raising|closing|taking)\b|(?<=former|latter) (?:<M|was|is|,|who|which))"
)
_PLACES = {"first": 0, "former": 0, "second": 1, "third": 2, "fourth": 3}


def ordinal_of(sentence: Sentence, position: int) -> re.Match[str] | None:
    """Return the "the former", "the second" that stands as a subject before a position of the mask, if one does."""
    found = None
    for match in _ORDINAL.finditer(sentence.mask):
        found = match if match.start() < position else found
    if found is None or re.search(r"; |\. ", sentence.mask[found.end() : position]):
        return None
    return found


def one_of(analysis: Analysis, sentence: Sentence, match: re.Match[str], investors: set[int]) -> Entity | None:
    """Return the company that an ordinal means: of the names listed together last, or else of the two named last.

    ``investors`` (by ``id``) are meant only where nobody else is named. Unsure means ``None``.
    """
    which = match["which"] or match["of_two"]
    for near in reversed(analysis.sentences[max(0, sentence.index - 2) : sentence.index + 1]):
        own = near is sentence
        groups = [
            [
                e
                for m in element.members
                if (e := analysis.entity(m.mention)) is not None and e.kind is Kind.ORGANIZATION
            ]
            for element, at in zip(near.elements, near.starts, strict=True)
            if element.kind == "G" and not (own and at > match.start())
        ]
        lists = [group for group in groups if len(group) > 1 and not all(id(e) in investors for e in group)]
        single = [e for group in groups for e in group if id(e) not in investors]
        named = lists[-1] if lists else list({id(e): e for e in single}.values())
        if len(named) < 2 or (which in ("former", "latter") and len(named) != 2):
            continue
        place = len(named) - 1 if which in ("latter", "last") else _PLACES[which]
        return named[place] if place < len(named) else None
    return None
