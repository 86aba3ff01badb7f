"""A SPARQL text, looked over before anything is evaluated: what it is, how deep, and whether it calls out.

The lexer follows the terminals of SPARQL 1.1, so that a word within a literal, a comment, an IRI or a name is no
keyword. It is stricter than the grammar in one place: Oxigraph reads ``SERVICE:x { … }`` and ``trueSERVICE <x> { … }``
as calls, so any keyword or prefix that contains ``service`` before a group is taken for one.
"""

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from api.sparql.plans import Plan, plan_of
from kg.errors import QueryError

_PLX = r"%[0-9A-Fa-f]{2}|\\[_~.\-!$&'()*+,;=/?\#@%]"
_TOKEN = re.compile(
    r"""
    (?P<space>[ \t\r\n]+|\#[^\r\n]*)
  | (?P<iri><[^<>"{}|^`\\\x00-\x20]*>)
  | (?P<string>\"{3}(?:\"{0,2}(?:[^"\\]|\\.))*\"{3}|'{3}(?:'{0,2}(?:[^'\\]|\\.))*'{3}
      |"(?:[^"\\\n\r]|\\.)*"|'(?:[^'\\\n\r]|\\.)*')
  | (?P<variable>[?$]\w+)
  | (?P<blank>_:\w[\w.\-·]*)
  | (?P<language>@[A-Za-z]+(?:-[A-Za-z0-9]+)*)
  | (?P<name>(?:[^\W\d][\w.\-·]{0,99}+)?:(?:[\w:]|PLX)*(?:(?:\.|-|·)+(?:[\w:\-·]|PLX)+)*)
  | (?P<number>(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?)
  | (?P<word>[^\W\d]\w*)
  | (?P<open><<\(?|[({\[]|\{\|)
  | (?P<close>\)?>>|[)}\]]|\|\})
  | (?P<mark>.)
    """.replace("PLX", _PLX),
    re.VERBOSE | re.DOTALL,
)
QUERY_FORMS = frozenset({"SELECT", "ASK", "CONSTRUCT", "DESCRIBE"})
UPDATE_FORMS = frozenset({"INSERT", "DELETE", "CLEAR", "CREATE", "DROP", "COPY", "MOVE", "ADD", "WITH"})
_UNSTEADY = frozenset({"NOW", "RAND", "UUID", "STRUUID", "BNODE"})
_BEFORE_GRAPH = frozenset({"GRAPH", "FROM", "NAMED", "USING", "PREFIX", "WITH", "INTO", "TO"})


class Token(NamedTuple):  # a third of the cost of a dataclass: each new query makes some hundred
    """One terminal: what kind, its text, where it starts, and how many brackets are open around it."""

    kind: str
    text: str
    start: int
    depth: int


@dataclass(frozen=True, slots=True)
class Inspection:
    """What a text is: its ``form`` (SELECT … or the first operation), its depth, and what follows from its words.

    ``steady`` says that the same snapshot always gives the same answer; ``dataset`` that the text names its own graphs;
    ``plan`` is how to answer it from columns, where it is of such a kind.
    """

    form: str
    depth: int
    steady: bool
    dataset: bool
    prefixes: tuple[tuple[str, str], ...]
    plan: Plan | None = None


def tokens_of(text: str) -> list[Token]:
    """Return the terminals of a query or update, without space and comments; never fails, never checks the grammar.

    >>> [token.text for token in tokens_of('ASK { ?s a "SERVICE" } # SERVICE')]
    ['ASK', '{', '?s', 'a', '"SERVICE"', '}']
    """
    found: list[Token] = []
    depth = 0
    for match in _TOKEN.finditer(text):
        kind = match.lastgroup or "mark"
        if kind == "space":
            continue
        if kind == "close":
            depth -= 1
        found.append(Token(kind, match[0], match.start(), depth))
        if kind == "open":
            depth += 1
    return found


@lru_cache(maxsize=512)
def inspect(text: str, nesting: int, update: bool = False) -> Inspection:
    """Look a query (or update) over.

    Raises ``QueryError`` for one that calls other servers, is nested deeper than ``nesting``, or is of neither form.

    >>> inspect("PREFIX : <http://x/> SELECT * { SERVICE:x { ?s ?p ?o } }", 100)
    Traceback (most recent call last):
    ...
    kg.errors.QueryError: SERVICE asks another server, which is not allowed here
    """
    tokens = tokens_of(text)
    depth = max((token.depth + 1 for token in tokens if token.kind == "open"), default=0)
    if depth > nesting:
        raise QueryError(f"brackets are nested {depth} deep; at most {nesting} are allowed")
    if "service" in (lower := text.lower()) or "load" in lower:
        _refuse_calls(tokens, update)
    words = [token.text.upper() for token in tokens if token.kind == "word"]
    forms = UPDATE_FORMS if update else QUERY_FORMS
    form = next((word for word in words if word not in {"PREFIX", "BASE", "VERSION"}), "")
    if form not in forms:
        hint = " (updates go into the parameter update)" if not update and form in UPDATE_FORMS else ""
        what = "an update" if update else "a query (SELECT, ASK, CONSTRUCT or DESCRIBE)"
        if form or not update:
            raise QueryError(f"not {what}: it starts with {form or 'nothing'}{hint}")
    found = set(words)
    prefixes = _prefixes(tokens) if "PREFIX" in found else ()
    plan = plan_of(text, tokens) if form == "SELECT" and not update else None
    return Inspection(form, depth, not (found & _UNSTEADY), bool(found & {"USING", "WITH", "FROM"}), prefixes, plan)


def _refuse_calls(tokens: list[Token], update: bool) -> None:
    for before, token, after in zip([None, *tokens], tokens, [*tokens[1:], None], strict=False):
        text = token.text.lower()
        if token.kind == "name":
            text = text.partition(":")[0]
            named = before is not None and before.text.upper() in _BEFORE_GRAPH
            opens = after is not None and after.text == "{"
            if not named and "service" in text and opens:
                raise QueryError("SERVICE asks another server, which is not allowed here")
            if update and not named and token.depth == 0 and "load" in text:
                raise QueryError("LOAD fetches from another server, which is not allowed here")
        elif token.kind == "word" and "service" in text:
            raise QueryError("SERVICE asks another server, which is not allowed here")
        elif token.kind == "word" and (text == "load" or (update and text.startswith("load"))):
            raise QueryError("LOAD fetches from another server, which is not allowed here")


def _prefixes(tokens: list[Token]) -> tuple[tuple[str, str], ...]:
    found = {}
    for keyword, name, iri in zip(tokens, tokens[1:], tokens[2:], strict=False):
        if keyword.text.upper() == "PREFIX" and name.kind == "name" and iri.kind == "iri":
            found[name.text.rstrip(":")] = iri.text[1:-1]
    return tuple(found.items())
