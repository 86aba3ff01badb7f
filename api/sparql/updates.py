"""Updates with a dataset from the protocol: ``using-graph-uri`` becomes ``USING`` in each operation with a WHERE."""

from collections.abc import Sequence

from api.errors import Problem
from api.sparql.tokens import Token, tokens_of


def with_dataset(text: str, using: Sequence[str], named: Sequence[str]) -> str:
    """Return an update whose patterns are matched against these graphs (SPARQL 1.1 Protocol, 2.2.3).

    Raises ``Problem`` 400 where the text names graphs of its own with ``USING`` or ``WITH``, or an IRI is none.

    >>> with_dataset("DELETE { ?s ?p 1 } WHERE { ?s ?p 1 }", ["urn:g"], [])
    'DELETE { ?s ?p 1 } USING <urn:g> WHERE { ?s ?p 1 }'
    >>> with_dataset("DELETE WHERE { ?s ?p 1 }", ["urn:g"], [])
    'DELETE { ?s ?p 1 } USING <urn:g> WHERE { ?s ?p 1 }'
    """
    if not using and not named:
        return text
    if any(set(iri) & set('<>"{}|^`\\ \n\r\t') for iri in (*using, *named)):
        raise Problem(400, "wrong-parameter", "The name of a graph is an IRI.")
    clause = "".join(f"USING <{iri}> " for iri in using) + "".join(f"USING NAMED <{iri}> " for iri in named)
    tokens = [token for token in tokens_of(text) if token.depth == 0]
    if any(token.kind == "word" and token.text.upper() in {"USING", "WITH"} for token in tokens):
        raise Problem(400, "dataset-twice", "The graphs are named in the update and in the request; choose one.")
    pieces, start = [], 0
    for position, token in enumerate(tokens):
        if token.kind != "word" or token.text.upper() != "WHERE":
            continue
        template = _shorthand(text, tokens, position)
        pieces += [text[start : token.start], template, clause]
        start = token.start
    return "".join(pieces) + text[start:]


def _shorthand(text: str, tokens: Sequence[Token], position: int) -> str:
    """Return the template that ``DELETE WHERE { … }`` leaves out: its pattern, once more."""
    if position == 0 or tokens[position - 1].text.upper() != "DELETE":
        return ""
    opening, closing = tokens[position + 1 : position + 3]
    return text[opening.start : closing.start + 1] + " "
