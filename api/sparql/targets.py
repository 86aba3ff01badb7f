"""Which graphs an update writes, read from its terminals before it runs (SPARQL 1.1 Update, 3): none can be undone."""

from collections.abc import Callable, Sequence
from itertools import pairwise
from urllib.parse import urljoin

from api.errors import Problem
from api.sparql.tokens import Token, inspect, tokens_of

Named = Callable[[Token], str]
DEFAULT = ""
_MANAGED = {"CLEAR", "DROP", "CREATE", "COPY", "MOVE", "ADD"}
_WIDE = {"ALL", "NAMED"}
_SMALL = {"SILENT", "GRAPH", "TO"}


def written_graphs(text: str, nesting: int, base: str) -> frozenset[str]:
    """Return the IRIs of the graphs that an update may change, ``""`` for the default graph.

    Raises ``Problem`` 400 where that cannot be told beforehand: for ``ALL``, ``NAMED`` and ``GRAPH ?variable``.

    >>> sorted(written_graphs("INSERT DATA { GRAPH <urn:g> { <urn:a> <urn:b> 1 } }; CLEAR DEFAULT", 100, ""))
    ['', 'urn:g']
    >>> sorted(written_graphs("WITH <urn:g> DELETE { ?s ?p 1 } WHERE { GRAPH <urn:h> { ?s ?p 1 } }", 100, ""))
    ['urn:g']
    """
    prefixes = dict(inspect(text, nesting, update=True).prefixes)
    tokens = tokens_of(text)
    for before, token in pairwise(tokens):
        if before.text.upper() == "BASE" and token.kind == "iri":
            base = urljoin(base, token.text[1:-1])

    def named(token: Token) -> str:
        if token.kind == "iri":
            return urljoin(base, token.text[1:-1]) if ":" not in token.text else token.text[1:-1]
        if token.kind == "name":
            prefix, _, local = token.text.partition(":")
            return prefixes.get(prefix, "") + local.replace("\\", "")
        raise Problem(400, "graph-not-named", f"{token.text} may be any graph; name the graphs that are written.")

    found: set[str] = set()
    for operation in _operations(tokens):
        found |= _of_operation(operation, named)
    return frozenset(found)


def _operations(tokens: Sequence[Token]) -> list[list[Token]]:
    parts: list[list[Token]] = [[]]
    for token in tokens:
        if token.text == ";" and token.depth == 0:
            parts.append([])
        else:
            parts[-1].append(token)
    return [_without_prologue(part) for part in parts]


def _without_prologue(part: list[Token]) -> list[Token]:
    while part and part[0].text.upper() in {"PREFIX", "BASE", "VERSION"}:
        part = part[3 if part[0].text.upper() == "PREFIX" else 2 :]
    return part


def _of_operation(tokens: list[Token], named: Named) -> set[str]:
    if not tokens:
        return set()
    first = tokens[0].text.upper()
    if first in _MANAGED:
        return _managed(first, [token for token in tokens[1:] if token.text.upper() not in _SMALL], named)
    unnamed, found = DEFAULT, set[str]()
    if first == "WITH":
        unnamed = named(tokens[1])
    for position, token in enumerate(tokens):
        if token.depth == 0 and token.text.upper() in {"INSERT", "DELETE"}:
            start = next((n for n in range(position + 1, len(tokens)) if tokens[n].text == "{"), None)
            if start is not None:
                found |= _template(tokens, start, unnamed, named)
    return found


def _managed(first: str, names: list[Token], named: Named) -> set[str]:
    for token in names:
        if token.text.upper() in _WIDE:
            raise Problem(400, "graph-not-named", f"{token.text} is more than one graph; name those that are written.")
    graphs = [DEFAULT if token.text.upper() == "DEFAULT" else named(token) for token in names]
    return set(graphs[1:] if first in {"COPY", "ADD"} else graphs)


def _template(tokens: list[Token], start: int, unnamed: str, named: Named) -> set[str]:
    found: set[str] = set()
    position = start + 1
    while position < len(tokens) and tokens[position].depth > tokens[start].depth:
        token = tokens[position]
        if token.depth == tokens[start].depth + 1 and token.text.upper() == "GRAPH":
            found.add(named(tokens[position + 1]))
            position += 2
            while position < len(tokens) and tokens[position].text != "}":
                position += 1
        elif token.text not in {".", "}"}:
            found.add(unnamed)
        position += 1
    return found
