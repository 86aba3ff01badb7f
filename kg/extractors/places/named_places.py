"""Which places a text names, and which of several cities of one name it means."""

# ruff: noqa: E501 -- regular expressions are easier to read whole than broken

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from kg.extractors.mentions.places import Place, find_places
from kg.extractors.reference.occurrences import Occurrences
from kg.places import find_city


def places_of(named: Occurrences) -> list[Place]:
    """Return the places that a text names, those within names of others left out."""
    found = [p for p in find_places(named.text) if not _of_school(named.text, p) and not _of_money(named.text, p)]
    return [p for p in _agreed(found) if not _within_name(named, p)]


def _of_school(text: str, place: Place) -> bool:
    """Return whether a place only names a school: "Georgia Tech", "the University of Chicago"."""
    return text.startswith((" Tech ", " State ", " Tech,", " State,", " Tech."), place.end) or text.endswith(
        ("University of ", "Institute of Technology ", "College of "), 0, place.start
    )


def _of_money(text: str, place: Place) -> bool:
    """Return whether a place only names a currency: "US$5 million", "millions of U.S. dollars"."""
    return _CURRENCY.match(text, place.end) is not None


_CURRENCY = re.compile(
    r"[$€£¥]|[- ](?:dollars?|dollar-denominated|francs?|pesos?|kronor|kroner|rand|yen|yuan|won(?! [a-z]+ed)|rupees?|shillings?)\b"
)


def _agreed(places: Sequence[Place]) -> list[Place]:
    """Return the places, a city told once with its state being the same where it stands alone.

    Of cities of one name, that of the country which the document speaks of most is meant.
    """
    stated = {p.city: p.country for p in places if p.city and p.end - p.start > len(p.city) + 2}
    counted = Counter(p.country for p in places if p.plain)
    hint = counted.most_common(1)[0][0] if counted else None
    sure = hint is not None and counted[hint] >= 2 and counted[hint] * 2 >= counted.total()
    said = {place.city: place.country for place in places if place.city}
    cities = Counter(said.values())
    countries = {place.country for place in places if place.city is None}
    agreed = []
    for place in places:
        alone = place.country not in countries and cities[place.country] == 1
        if place.city in stated:
            agreed.append(replace(place, country=stated[place.city], plain=True))
        elif place.city and sure and (alone or not place.plain) and (near := _nearer(place.city, hint, alone=alone)):
            agreed.append(replace(place, country=near))
        else:
            agreed.append(place)
    return agreed


def _nearer(city: str, hint: str | None, *, alone: bool) -> str | None:
    """Return the country of the city of this name in a country, if that is not much smaller than the likeliest one.

    ``alone`` tells that nothing else in the document is of the likeliest one's country, which then needs to be large.
    """
    likeliest, near = find_city(city), find_city(city, hint)
    if likeliest is None or near is None or (not likeliest.ambiguous and likeliest.population > _KNOWN):
        return None
    return near.country if near.population * (40 if alone else 10) >= likeliest.population else None


_KNOWN = 500_000
"""A larger city of which the name alone makes one think is meant whatever country the document speaks of."""


def _within_name(named: Occurrences, place: Place) -> bool:
    covering = named.covering(place.start, place.end)
    return covering is not None and (covering.start, covering.end) != (place.start, place.end)
