"""The themes: fields of technology in which companies work, as a tree read from ``ontology/themes.ttl``."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType

import pyoxigraph as ox

from kg.vocabulary import ID, RDFS, SKOS
from ontology import path_of

_NAMESPACE = f"{ID}theme/"
_BRITISH = (("centre", "center"), ("labelling", "labeling"), ("defence", "defense"))


@dataclass(frozen=True, slots=True)
class Theme:
    """One theme; ``broader`` is the identifier of the theme above it, ``None`` at the top."""

    id: str
    label: str
    broader: str | None
    also_called: tuple[str, ...]


def narrower(theme: str) -> frozenset[str]:
    """Return the identifiers of a theme and of all themes below it; ``KeyError`` if there is no such theme.

    >>> sorted(narrower("ai-chips"))
    ['ai-chips', 'inference-chips', 'neuromorphic-chips', 'training-chips']
    """
    if theme not in THEMES:
        raise KeyError(theme)
    below = (narrower(each.id) for each in THEMES.values() if each.broader == theme)
    return frozenset({theme}).union(*below)


def find_theme(text: str) -> str | None:
    """Return the identifier of a theme by its identifier, label or other name, or ``None``.

    Case, hyphens, plural and British spelling do not matter; of themes that share a name the widest is given.

    >>> find_theme("Data Centre"), find_theme("GPU clouds"), find_theme("LLM"), find_theme("basket weaving")
    ('data-centers', 'gpu-cloud', 'foundation-models', None)
    """
    return _by_name().get(_folded(text))


def _read() -> Mapping[str, Theme]:
    labels: dict[str, str] = {}
    broader: dict[str, str] = {}
    others: dict[str, list[str]] = {}
    for triple in ox.parse(path=str(path_of("themes.ttl")), format=ox.RdfFormat.TURTLE):
        key, value = triple.subject.value.removeprefix(_NAMESPACE), triple.object.value
        if not triple.subject.value.startswith(_NAMESPACE):
            continue
        match triple.predicate.value:
            case RDFS.label:
                labels[key] = value
            case SKOS.broader:
                broader[key] = value.removeprefix(_NAMESPACE)
            case SKOS.altLabel:
                others.setdefault(key, []).append(value)
    return MappingProxyType(
        {key: Theme(key, label, broader.get(key), tuple(others.get(key, ()))) for key, label in labels.items()}
    )


@cache
def _by_name() -> Mapping[str, str]:
    widest_first = sorted(THEMES.values(), key=lambda theme: (_depth(theme), theme.id))
    names: dict[str, str] = {}
    for own in (lambda theme: (theme.id, theme.label), lambda theme: theme.also_called):
        for theme in widest_first:
            for name in own(theme):
                names.setdefault(_folded(name), theme.id)
    return names


def _depth(theme: Theme) -> int:
    return 0 if theme.broader is None else 1 + _depth(THEMES[theme.broader])


def _folded(text: str) -> str:
    words = re.sub(r"[^\w]+", " ", text.casefold())
    for british, american in _BRITISH:
        words = words.replace(british, american)
    return " ".join(word if word.endswith(("ss", "us", "is")) else word.removesuffix("s") for word in words.split())


THEMES: Mapping[str, Theme] = _read()
"""Every theme by its identifier, in the order of the file."""
