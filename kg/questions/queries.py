"""From a question to the SPARQL that answers it: a text per form, in which parameters are bound as RDF terms.

A template is a SPARQL text. A line that begins with ``#?name`` counts only where the parameter is given, ``#!name``
only where it is not, ``#*name`` is repeated for each of its values, and ``#include file`` brings in another text.
``$name`` stands for the values, each written by the RDF library as a term: no text of a question enters a query.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Final

import pyoxigraph as ox

from kg.questions.parameters import Question
from kg.vocabulary import ID, PREFIXES, STATUSES, kind_of


@dataclass(frozen=True, slots=True)
class Pair:
    """Two IRIs that stand together."""

    one: str
    other: str

    def __str__(self) -> str:
        """Return both as the objects of one predicate."""
        return f"{ox.NamedNode(self.one)} , {ox.NamedNode(self.other)}"


Term = ox.NamedNode | ox.Literal | Pair | int
Bindings = Mapping[str, Sequence[Term]]

_XSD: Final = PREFIXES["xsd"]
_LINE = re.compile(r"^\s*#([?!*])(\w+) ?(.*)$")
_INCLUDE = re.compile(r"^\s*#include (\w+)\s*$", re.MULTILINE)
_PARAMETER = re.compile(r"\$(\w+)")
_PREFIX = re.compile(r"\b([a-z]+):(?=[A-Za-z])")
EVERY_STATUS: Final = tuple(f"{ID}status/{status}" for status in STATUSES)
_NAMES: Final = (
    *("investors", "companies", "led_by", "without", "funds", "themes", "stages", "not_themes", "not_stages"),
    *("absent", "not_investors", "not_companies"),
)
_OF_A_COMPANY: Final = (
    *("companies", "themes", "countries", "regions", "cities"),
    *("not_investors", "not_themes", "not_countries", "not_regions", "not_cities"),
)


@cache
def template(name: str) -> str:
    """Return a template by the name of its file, with what it includes."""
    text = files("kg.questions.forms").joinpath(f"{name}.rq").read_text("utf-8")
    return _INCLUDE.sub(lambda match: template(match[1]).rstrip(), text)


def render(name: str, bindings: Bindings) -> str:
    """Return the query of a template with these parameters; ``KeyError`` names one that is used but not given.

    >>> from kg.questions.parameters import Question
    >>> "wayve" in render("investors_in", bindings_of(Question("investors-in", companies=(ID + "company/wayve",))))
    True
    """
    lines = []
    for line in template(name).splitlines():
        match = _LINE.match(line)
        if match is None:
            if not line.lstrip().startswith("#"):
                lines.append(_bound(line, bindings))
            continue
        how, parameter, rest = match.groups()
        values = bindings.get(parameter, ())
        if how == "*":
            lines.extend("  " + _bound(rest, {**bindings, parameter: (value,)}, i) for i, value in enumerate(values))
        elif bool(values) == (how == "?"):
            lines.append("  " + _bound(rest, bindings))
    body = "\n".join(line for line in lines if line.strip())
    used = sorted(prefix for prefix in {match[1] for match in _PREFIX.finditer(template(name))} if prefix in PREFIXES)
    return "\n".join([*(f"PREFIX {prefix}: <{PREFIXES[prefix]}>" for prefix in used), body]) + "\n"


def _bound(line: str, bindings: Bindings, number: int = 0) -> str:
    def values(match: re.Match[str]) -> str:
        if match[1] == "number":
            return str(number)
        return (", " if "IN (" in line else " ").join(str(term) for term in bindings[match[1]])

    return _PARAMETER.sub(values, line)


def counted(query: str) -> str:
    r"""Return the query that counts the answers of a query.

    >>> print(counted("PREFIX a: <b:>\nSELECT ?answer WHERE { ?answer a:c ?d }\n"))
    PREFIX a: <b:>
    SELECT (COUNT(DISTINCT ?answer) AS ?value) WHERE { {
    SELECT ?answer WHERE { ?answer a:c ?d }
    } }
    """
    lines = query.strip().splitlines()
    prefixes = [line for line in lines if line.startswith("PREFIX ")]
    body = [line for line in lines if not line.startswith("PREFIX ")]
    return "\n".join([*prefixes, "SELECT (COUNT(DISTINCT ?answer) AS ?value) WHERE { {", *body, "} }"])


def bindings_of(question: Question) -> dict[str, list[Term]]:
    """Return the parameters of a question as RDF terms; what does not constrain is left out."""
    terms: dict[str, list[Term]] = {name: _nodes(getattr(question, name)) for name in _NAMES}
    terms["allowed"] = terms["statuses"] = _nodes(question.statuses or EVERY_STATUS[:1])
    terms["these"] = _nodes(question.rounds)
    terms["anchors"] = _nodes(dict.fromkeys((*question.investors, *question.led_by)))
    terms |= _place_terms(question) | _time_terms(question) | _money_terms(question)
    if any(terms[name] for name in _OF_A_COMPANY) or question.order.endswith("_round"):
        terms["joined"] = [ox.Literal("company")]
    for name in ("least", "exactly", "top"):
        value = getattr(question, name)
        terms[name] = [value] if value is not None else []
    often = terms.get("joined") or terms.get("own_countries") or terms.get("own_regions") or terms.get("own_cities")
    terms["by_number" if question.measure == "by_companies" else "rounds_often" if often else "rounds_once"] = [0]
    terms["party"] = [len(question.investors)]
    if question.measure == "each" and len(question.companies) > 1:
        terms["parties"] = [len(question.companies)]
    if question.measure == "stages":
        terms["in_each"] = [len(question.stages)]
    terms |= _rank_terms(question)
    for flag in (question.role, question.order, question.measure):
        if flag and flag not in terms:
            terms[flag.replace("-", "_")] = [ox.Literal(flag)]
    for one, several in (("status", "statuses"), ("year", "years"), ("stage", "stages")):
        if len(terms.get(several, ())) == 1:  # a constant is planned far better than a VALUES of one
            terms[one] = terms.pop(several)
    return {name: values for name, values in terms.items() if values}


def _place_terms(question: Question) -> dict[str, list[Term]]:
    terms: dict[str, list[Term]] = {}
    for name, places in (
        ("", question.places),
        ("own_", question.investor_places),
        ("not_", question.not_places),
        ("not_own_", question.not_investor_places),
    ):
        for kind, plural in (("country", "countries"), ("region", "regions"), ("city", "cities")):
            terms[name + plural] = _nodes(place for place in places if kind_of(place) == kind)
    return terms


def _time_terms(question: Question) -> dict[str, list[Term]]:
    first, last = question.first, question.last
    if (
        first
        and last
        and (first.month, first.day, last.month, last.day) == (1, 1, 12, 31)
        and last.year - first.year < 12
    ):
        return {"years": list(range(first.year, last.year + 1)), "start": [_day(first.isoformat())]}
    start: list[Term] = [_day(first.isoformat())] if first else []
    return {"first": start, "last": [_day(last.isoformat())] if last else [], "start": start}


def _money_terms(question: Question) -> dict[str, list[Term]]:
    terms: dict[str, list[Term]] = {}
    for name, value in (("low", question.low), ("high", question.high)):
        way = ("over" if name == "low" else "under") if question.strict else name
        terms[way] = [ox.Literal(str(value), datatype=ox.NamedNode(_XSD + "decimal"))] if value is not None else []
    terms["money"] = terms.get("low", []) or terms.get("high", []) or terms.get("over", []) or terms.get("under", [])
    if not question.currency and terms["money"]:
        terms["dollars"] = terms["money"]
    terms["currency"] = [ox.Literal(question.currency)] if question.currency else []
    return terms


def _rank_terms(question: Question) -> dict[str, list[Term]]:
    terms: dict[str, list[Term]] = {}
    if question.top is not None:
        terms["limit"] = [question.top + 10]
    elif question.form == "rounds" and question.order and not question.companies and question.least is None:
        terms["limit"] = [100]
    if question.order:
        terms["order"] = [ox.Literal(question.order)]
        terms["rising" if question.order in ("smallest", "earliest-first") else "falling"] = terms["order"]
    else:
        terms["falling"] = [ox.Literal("")]
    return terms


def _nodes(iris: Iterable[str]) -> list[Term]:
    return [ox.NamedNode(iri) for iri in iris]


def _day(text: str) -> ox.Literal:
    return ox.Literal(text, datatype=ox.NamedNode(_XSD + "date"))
