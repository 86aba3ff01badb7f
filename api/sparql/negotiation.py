"""Which format a client gets: the media types that it accepts, by their quality, held against what there is."""

from collections.abc import Mapping

from api.errors import Problem

RESULTS: Mapping[str, str] = {
    "application/sparql-results+json": "json",
    "application/sparql-results+xml": "xml",
    "text/csv": "csv",
    "text/tab-separated-values": "tsv",
}
GRAPHS: Mapping[str, str] = {
    "text/turtle": "ttl",
    "application/n-triples": "nt",
    "application/rdf+xml": "rdf",
    "application/ld+json": "jsonld",
    "application/n-quads": "nq",
    "application/trig": "trig",
    "text/n3": "n3",
}
ALIASES: Mapping[str, str] = {
    "application/json": "application/sparql-results+json",
    "application/xml": "application/sparql-results+xml",
    "text/xml": "application/sparql-results+xml",
    "application/x-turtle": "text/turtle",
    "text/plain": "text/csv",
}
GRAPH_ALIASES: Mapping[str, str] = {
    "application/json": "application/ld+json",
    "application/xml": "application/rdf+xml",
    "text/xml": "application/rdf+xml",
    "application/x-turtle": "text/turtle",
    "application/turtle": "text/turtle",
    "text/plain": "application/n-triples",
}


def accepted(header: str) -> list[tuple[str, float]]:
    """Return the media ranges of an ``Accept`` header with their quality, as they stand there.

    >>> accepted("text/turtle;q=0.5, */*;q=0.1, text/csv")
    [('text/turtle', 0.5), ('*/*', 0.1), ('text/csv', 1.0)]
    """
    ranges = []
    for part in header.split(","):
        media_type, *parameters = (piece.strip() for piece in part.split(";"))
        if not media_type:
            continue
        quality = 1.0
        for parameter in parameters:
            name, _, value = parameter.partition("=")
            if name.strip().lower() == "q":
                try:
                    quality = min(1.0, max(0.0, float(value)))
                except ValueError:
                    quality = 0.0
        ranges.append((media_type.lower(), quality))
    return ranges


def choose(header: str | None, offered: Mapping[str, str], aliases: Mapping[str, str] | None = None) -> str:
    """Return the offered media type that a client likes best; the first one offered where it does not care.

    Of two ranges that fit a type the more specific one counts (RFC 9110, 12.5.1). Raises ``Problem`` 406 where nothing
    fits.

    >>> choose("text/csv;q=0.9, application/sparql-results+xml", RESULTS)
    'application/sparql-results+xml'
    >>> choose(None, GRAPHS)
    'text/turtle'
    """
    if not header or not header.strip():
        return next(iter(offered))
    ranges = accepted(header[:2000])
    known = {**{media_type: media_type for media_type in offered}, **(aliases or {})}
    best: tuple[float, int, str] | None = None
    for position, (name, target) in enumerate(known.items()):
        if target not in offered:
            continue
        major = name.partition("/")[0]
        for pattern in (name, f"{major}/*", "*/*"):
            found = [quality for media_range, quality in ranges if media_range == pattern]
            if found:
                candidate = (max(found), -position, target)
                if candidate[0] > 0 and (best is None or candidate > best):
                    best = candidate
                break
    if best is None:
        raise Problem(406, "not-acceptable", "None of the formats you accept is there.", formats=list(offered))
    return best[2]
