"""What a client asks for: the SPARQL 1.1 Protocol's operations, read from a request."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from urllib.parse import parse_qsl

from api.errors import Problem

FORM = "application/x-www-form-urlencoded"
QUERY = "application/sparql-query"
UPDATE = "application/sparql-update"
_MOST_FIELDS = 1000


@dataclass(frozen=True, slots=True)
class Operation:
    """A query or an update with the dataset that the protocol gives it (``None``: that of the text, or the store's)."""

    kind: str
    text: str
    default: tuple[str, ...] = ()
    named: tuple[str, ...] = ()
    seconds: float | None = None
    format: str | None = None

    @property
    def dataset(self) -> bool:
        """Return whether the request names the graphs."""
        return bool(self.default or self.named)


def read_operation(method: str, query_string: str, content_type: str, body: bytes) -> Operation | None:
    """Return the operation of a request, ``None`` for one without any (a request for the service description).

    Raises ``Problem``: 400 for a request that the protocol does not allow, 405 and 415 for method and media type.

    >>> read_operation("GET", "query=ASK%7B%7D&default-graph-uri=urn:g", "", b"")
    Operation(kind='query', text='ASK{}', default=('urn:g',), named=(), seconds=None, format=None)
    """
    fields = list(_fields(query_string))
    if method in {"GET", "HEAD"}:
        if any(name == "update" for name, _ in fields):
            raise Problem(400, "update-by-get", "Updates are sent with POST.")
        return _of_fields(fields, {"query"})
    if method != "POST":
        raise Problem(405, "method-not-allowed", f"{method} is no method of a SPARQL endpoint.", {"Allow": ALLOW})
    media_type = content_type.partition(";")[0].strip().lower()
    if media_type == FORM:
        found = _of_fields([*fields, *_fields(_text(body, content_type))], {"query", "update"})
        if found is None:
            raise Problem(400, "nothing-asked", "The form has neither a query nor an update.")
        return found
    if media_type in {QUERY, UPDATE}:
        kind = "query" if media_type == QUERY else "update"
        if any(name in {"query", "update"} for name, _ in fields):
            raise Problem(400, "asked-twice", f"The {kind} stands in the body; the address must have none.")
        return _of_fields([*fields, (kind, _text(body, content_type))], {kind})
    raise Problem(
        415, "media-type", f"Send {FORM}, {QUERY} or {UPDATE}.", {"Accept-Post": f"{FORM}, {QUERY}, {UPDATE}"}
    )


ALLOW = "GET, HEAD, POST, OPTIONS"


def _of_fields(fields: Iterable[tuple[str, str]], kinds: set[str]) -> Operation | None:
    values: dict[str, list[str]] = {}
    for name, value in fields:
        values.setdefault(name, []).append(value)
    asked = [(kind, text) for kind in ("query", "update") for text in values.get(kind, ())]
    if not asked:
        return None
    if len(asked) > 1:
        raise Problem(400, "asked-twice", "A request has exactly one query or update.")
    kind, text = asked[0]
    if kind not in kinds:
        raise Problem(400, "nothing-asked", f"The request has no {' or '.join(sorted(kinds))}.")
    default, named = _GRAPHS[kind]
    for name in {name for pair in _GRAPHS.values() for name in pair} - {default, named}:
        if name in values:
            raise Problem(
                400, "wrong-parameter", f"{name} does not go with {'an' if kind == 'update' else 'a'} {kind}."
            )
    return Operation(
        kind,
        text,
        tuple(values.get(default, ())),
        tuple(values.get(named, ())),
        _seconds(values),
        next(iter(values.get("format", ())), None),
    )


_GRAPHS: Mapping[str, tuple[str, str]] = {
    "query": ("default-graph-uri", "named-graph-uri"),
    "update": ("using-graph-uri", "using-named-graph-uri"),
}


def _seconds(values: Mapping[str, list[str]]) -> float | None:
    if "timeout" not in values:
        return None
    try:
        seconds = float(values["timeout"][0])
    except ValueError:
        seconds = 0
    if not 0 < seconds < 1e6:
        raise Problem(400, "wrong-parameter", "timeout is a number of seconds, above 0.")
    return seconds


@lru_cache(maxsize=256)
def _fields(text: str) -> tuple[tuple[str, str], ...]:
    try:
        return tuple(parse_qsl(text, keep_blank_values=True, errors="strict", max_num_fields=_MOST_FIELDS))
    except ValueError as error:  # UnicodeDecodeError is one
        raise Problem(400, "malformed-form", f"The parameters cannot be read: {error}") from error


def _text(body: bytes, content_type: str) -> str:
    for parameter in content_type.split(";")[1:]:
        name, _, value = parameter.strip().partition("=")
        if name.lower() == "charset" and value.strip("\"' ").lower() not in {"utf-8", "utf8", "us-ascii"}:
            raise Problem(415, "charset", "SPARQL is sent in UTF-8.")
    try:
        return body.decode()
    except UnicodeDecodeError as error:
        raise Problem(400, "not-utf-8", f"The body is not UTF-8: {error}") from error
