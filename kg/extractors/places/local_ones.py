"""Who is "local" or "home-grown": from the country that the sentence speaks of, or else the document."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace

from kg.extractors.mentions.places import Place
from kg.extractors.places.findings import Finding, adjective_targets
from kg.extractors.reference.occurrences import Occurrences
from kg.extractors.wording.patterns import Pattern

_LOCAL = Pattern(r"\b(?:[Ll]ocal|[Dd]omestic|[Hh]ome-?grown|[Hh]ome-?born)(?![-\w])")
_SHARE = 0.4
"""So large a part of the places that a document names are of the country that it is written in."""


def local_ones(named: Occurrences, places: Sequence[Place]) -> Iterator[Finding]:
    """Read "Acme, a local rival of Bolt", "the home-grown fintech Crux": they are from where the text is about."""
    counted = Counter(place.country for place in places if place.plain)
    most = next((country for country, times in counted.most_common(1) if times >= _SHARE * counted.total()), None)
    for match in _LOCAL.finditer(named.text):
        here = _spoken_of(named, places, match.start()) or most
        if here is None:
            continue
        low = named.block_at(match.start()).span.start
        before = named.text[max(low, match.start() - 160) : match.start()]
        place = Place(match.start(), match.end(), None, here, plain=True, adjective=True)
        yield from (
            replace(found, place=place)
            for found in adjective_targets(named, place, before, match.end(), 0.75, "local")
            if found.rule != "local, of the subject"
        )


def _is_said_of_others(named: Occurrences, place: Place) -> bool:
    """Return whether a place only describes somebody or tells a currency: "the South Korean fund", "US$5 million"."""
    return place.adjective or named.text.startswith("$", place.end)


def _spoken_of(named: Occurrences, places: Sequence[Place], position: int) -> str | None:
    """Return the country of the last place that a sentence names before a position, descriptions of others left out."""
    start, _ = named.sentence_around(position)
    own = [place for place in places if start <= place.start < position and not _is_said_of_others(named, place)]
    return own[-1].country if own else None
