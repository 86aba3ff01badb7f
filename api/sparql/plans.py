"""Queries that can be answered from columns, recognised in their terminals; all others go their usual way.

Such a query matches one star: properties of one thing, ``?s ci:year ?year ; ci:amountUSD ?usd``. Either it groups what
it finds by some of the values and sums or counts: then ``columns`` works out the one solution of each group and writes
it into the query as ``VALUES``; the rest of it stays what it was. Or it filters one of the values by a regular
expression: then the query, as it is, is asked of those things alone whose value holds a text that every match holds.
"""

import re
from collections.abc import Collection, Sequence
from itertools import pairwise
from typing import Any

from kg.vocabulary import RDF

Plan = dict[str, Any]
Tokens = Sequence[Any]
_LONGEST = 2000
_AGGREGATES = frozenset({"COUNT", "SUM", "AVG", "MIN", "MAX", "SAMPLE", "GROUP_CONCAT"})
_OUT_OF_PLAN = frozenset({"BASE", "FROM", "EXISTS", "VALUES", "REDUCED", "OPTIONAL", "UNION", "MINUS", "BIND", "GRAPH"})
_PLAIN = re.compile(r"[A-Za-z0-9 ^$]*(?:\.[*+]?[A-Za-z0-9 ^$]*)*")
_RUN = re.compile(r"[A-Za-z0-9 ]+")
_LEAST_RUN = 3
_AGGREGATE = re.compile(r"\w+\s*\(\s*(?:(DISTINCT)\s+)?(\*|\?\w+)\s*\)", re.IGNORECASE)


def plan_of(text: str, tokens: Tokens) -> Plan | None:
    """Return how a query is answered from columns, ``None`` where it is not of a kind that can be.

    >>> from api.sparql.tokens import tokens_of
    >>> query = "SELECT ?y (SUM(?u) AS ?n) { ?r <urn:y> ?y ; <urn:u> ?u } GROUP BY ?y"
    >>> plan = plan_of(query, tokens_of(query))
    >>> plan["star"], plan["keys"], plan["totals"]
    ([['urn:y', '?y', None], ['urn:u', '?u', None]], ['?y'], [['SUM', '?u']])
    >>> plan["pieces"]
    ['SELECT ?y (SUM(?_0) AS ?n)', ' GROUP BY ?y']
    """
    words = {token.text.upper() for token in tokens if token.kind == "word"}
    if len(text) > _LONGEST or words & _OUT_OF_PLAN or not words & {"GROUP", "REGEX", "CONTAINS", "COUNT", "SUM"}:
        return None
    if any(token.text.startswith(("?_", "$")) for token in tokens):  # names that are needed; another way to write names
        return None
    try:
        return _Reader(text, tokens).plan()
    except _Unknown:
        return None


class _Unknown(Exception):  # noqa: N818
    """Something that this reader does not know: the query goes its usual way."""


class _Reader:
    """Reads the terminals of one query, from left to right."""

    def __init__(self, text: str, tokens: Tokens) -> None:
        self.text, self.tokens = text, tokens
        self.prefixes: dict[str, str] = {}
        self.subject = ""
        self.star: list[list[str | None]] = []

    def plan(self) -> Plan:
        """Return the plan; raises ``_Unknown``."""
        start = self._prologue()
        opening = [n for n, token in enumerate(self.tokens) if token.text == "{"]
        closing = [n for n, token in enumerate(self.tokens) if token.text == "}"]
        if len(opening) != 1 or len(closing) != 1 or self.tokens[start].text.upper() != "SELECT":
            raise _Unknown
        head, tail = self.tokens[start:opening[0]], self.tokens[closing[0] + 1 :]  # fmt: skip
        filters = self._pattern(self.tokens[opening[0] + 1 : closing[0]])
        if head[-1].text.upper() == "WHERE":
            head = head[:-1]
        names = [row[1] for row in self.star if row[1]]
        if len({self.subject, *names}) != len(names) + 1:
            raise _Unknown
        words = {token.text.upper() for token in (*head, *tail) if token.kind == "word"}
        ends = (head[-1].start + len(head[-1].text), self.tokens[closing[0]].start + 1)
        plan: Plan = {"subject": self.subject, "star": self.star, "keys": [], "totals": []}
        if words & {"GROUP", "HAVING", *_AGGREGATES}:
            if filters:
                raise _Unknown
            return plan | self._grouped(head, tail, ends)
        if len(filters) != 1:
            raise _Unknown
        plan["filter"] = self._filter(filters[0])
        return plan

    def _prologue(self) -> int:
        position = 0
        while self.tokens[position].text.upper() == "PREFIX":
            name, iri = self.tokens[position + 1 : position + 3]
            if ":" not in iri.text:
                raise _Unknown
            self.prefixes[name.text.rstrip(":")] = iri.text[1:-1]
            position += 3
        return position

    def _iri(self, token: Any) -> str:
        if token.kind == "iri" and re.match(r"<[A-Za-z][\w+.-]*:", token.text):
            return str(token.text[1:-1])
        prefix, colon, local = token.text.partition(":")
        if token.kind != "name" or not colon or prefix not in self.prefixes or not re.fullmatch(r"[\w-]+", local):
            raise _Unknown
        return f"{self.prefixes[prefix]}{local}"

    def _pattern(self, tokens: Tokens) -> list[list[Any]]:
        """Read the triples of the star; return the filters among them."""
        filters: list[list[Any]] = []
        position, subject = 0, True
        while position < len(tokens):
            token = tokens[position]
            if token.text.upper() == "FILTER":
                depth = token.depth
                after = next((n for n in range(position + 1, len(tokens)) if tokens[n].depth == depth
                              and tokens[n].kind == "close"), None)  # fmt: skip
                if after is None:
                    raise _Unknown
                filters.append(list(tokens[position : after + 1]))
                position, subject = after + 1, True
                continue
            if token.text == ".":
                raise _Unknown
            if subject:
                if token.kind != "variable" or (self.subject and token.text != self.subject):
                    raise _Unknown
                self.subject = token.text
                position += 1
            position = self._property(tokens, position)
            following = tokens[position].text if position < len(tokens) else ""
            subject = following == "."
            if following in {".", ";"}:
                position += 1
                if position == len(tokens) and following == ";":
                    raise _Unknown
            elif following and following.upper() != "FILTER":
                raise _Unknown
        if not self.star:
            raise _Unknown
        return filters

    def _property(self, tokens: Tokens, position: int) -> int:
        if position + 1 >= len(tokens):
            raise _Unknown
        predicate, value = tokens[position : position + 2]
        iri = RDF.type if predicate.text == "a" and predicate.kind == "word" else self._iri(predicate)
        if value.kind == "variable":
            self.star.append([iri, value.text, None])
        else:
            self.star.append([iri, None, self._iri(value)])
        return position + 2

    def _grouped(self, head: Tokens, tail: Tokens, ends: tuple[int, int]) -> Plan:
        keys, rest = self._keys(tail)
        known = {self.subject, *(row[1] for row in self.star)}
        if not set(keys) <= known:
            raise _Unknown
        totals: list[list[str]] = []
        new = {after.text for token, after in pairwise(head) if token.text.upper() == "AS"}
        if new & known:
            raise _Unknown
        before = self._rewritten(head, 0, ends[0], new | set(keys), totals)
        after = self._rewritten(rest, ends[1], len(self.text), new | set(keys), totals)
        if not totals:
            raise _Unknown
        return {"keys": keys, "totals": totals, "pieces": [before, after]}

    def _rewritten(
        self, tokens: Tokens, start: int, end: int, allowed: Collection[str], totals: list[list[str]]
    ) -> str:
        """Return a part of the text with each aggregate as the sum of the one number that stands for it."""
        pieces, within = [], -1
        for number, token in enumerate(tokens):
            if token.start < within:
                continue
            if token.kind == "word" and token.text.upper() in _AGGREGATES:
                total, within = self._total(token)
                if total not in totals:
                    totals.append(total)
                pieces += [self.text[start : token.start], f"SUM(?_{totals.index(total)})"]
                start = within
            elif (token.kind == "variable" and token.text not in allowed) or (token.text == "*" and number < 3):
                raise _Unknown
        return "".join(pieces) + self.text[start:end]

    def _keys(self, tail: Tokens) -> tuple[list[str], Tokens]:
        if not tail or tail[0].text.upper() != "GROUP":
            return [], tail
        if len(tail) < 3 or tail[1].text.upper() != "BY":
            raise _Unknown
        keys = []
        position = 2
        while position < len(tail) and tail[position].kind == "variable":
            keys.append(tail[position].text)
            position += 1
        following = tail[position].text.upper() if position < len(tail) else ""
        if not keys or len(set(keys)) != len(keys) or following not in {"", "HAVING", "ORDER", "LIMIT", "OFFSET"}:
            raise _Unknown
        return keys, tail[position:]

    def _total(self, token: Any) -> tuple[list[str], int]:
        """Return an aggregate and where it ends."""
        rest = _AGGREGATE.match(self.text, token.start)
        if rest is None:
            raise _Unknown
        name, distinct, of = token.text.upper(), rest[1] is not None, rest[2]
        values = {row[1] for row in self.star}
        counted = of in values | {self.subject} or (of == "*" and not distinct)
        if not (counted if name == "COUNT" else name == "SUM" and of in values and not distinct):
            raise _Unknown
        return ["DISTINCT" if distinct else name, of], rest.end()

    def _filter(self, tokens: list[Any]) -> list[Any]:
        """Return the variable, and a text that every match holds, in lower case."""
        parts = [token.text for token in tokens]
        if parts[1] == "(" and parts[-1] == ")" and parts[2].upper() in {"REGEX", "CONTAINS"}:
            parts = [parts[0], *parts[2:-1]]
        match [parts[1].upper(), *parts[2:]]:
            case ["REGEX", "(", variable, ",", pattern, ")"]:
                pass
            case ["REGEX", "(", variable, ",", pattern, ",", '"i"' | "'i'", ")"]:
                pass
            case ["CONTAINS", "(", variable, ",", pattern, ")"] if _RUN.fullmatch(pattern[1:-1]):
                pass
            case _:
                raise _Unknown
        known = variable in [row[1] for row in self.star]
        if not known or pattern[:1] not in {"'", '"'} or not _PLAIN.fullmatch(pattern[1:-1]):
            raise _Unknown
        runs = sorted(_RUN.findall(pattern[1:-1]), key=len)
        if not runs or len(runs[-1]) < _LEAST_RUN:
            raise _Unknown
        return [variable, runs[-1].lower()]
