"""Whose company is whose: "Ada Lind runs Quellmar", "Quellmar's founder, Ada Lind"; and the voice a text speaks with."""

# ruff: noqa: E501 -- regular expressions are easier to read whole than broken

import re
from bisect import bisect_left
from collections import Counter
from itertools import pairwise

from kg.claims import Kind
from kg.extractors.analysis import Analysis
from kg.extractors.entities.entity import Entity
from kg.extractors.mentions.kinds import NameMention
from kg.extractors.wording.patterns import Pattern

_RUNS = r"(?:co-?founded|founded|started|set up|runs?|ran|leads|heads|launched|created|built|establish\w+|incorporated)"
_IS = r"(?:co-?founders?|founders?|CEO|chief executive|co-CEO|boss|president|chief \w+ officer|chairman|chairwoman|managing director|head|owner|chief|founder-CEO|CTO|COO)"
#: Between a person and the company: ", who started", " is the founder of", ", co-founder and CEO of".
_FORWARDS = re.compile(
    rf"(?:,| \()? ?(?:who |had |has |is |was |has been |the |a |later |then |also |both )*(?:[\w-]+ ){{0,2}}?(?:{_RUNS}|{_IS})\b[^.;:()]{{0,32}}$"
)
#: Between the company and a person: "'s founder, ", " was founded by ", " co-founders ".
_BACKWARDS = re.compile(
    rf"(?:['’]s?,? |,? (?:was |is |has been )?(?=\w+ (?:in \d|last|by))| (?=co-?f|f|C|boss|chief|president|chair|managing|owner|head ))(?:[\w-]+ ){{0,3}}?(?:{_IS}|(?:{_RUNS}|led) (?:in \d{{4}} |last year )?by)\b[^.;:]{{0,28}}$"
)
#: After the company: "Ada Lind, Quellmar's chief executive".
_OF_IT = re.compile(rf"['’]s? (?:[\w-]+ ){{0,2}}?{_IS}\b")
_NAME_BETWEEN = re.compile(r"\b(?!CEO|CTO|COO|CFO)[A-Z][a-z]")
_FORMERLY = re.compile(
    r"\b(?:former(?:ly)?|ex|previously|once|left|quit|sold|early|then-|joined|investor|partner|backed|professor)\b",
    re.IGNORECASE,
)
#: "The former Acme president Ada Lind": what she runs no more.
_ONCE = re.compile(r"\b(?:[Ff]ormer|[Ee]x|[Tt]hen|[Oo]ne-?time|[Ee]rstwhile)[ -]$")
_ROLE_WORD = Pattern(
    r"\b(?:co-?)?(?:found|start|set up|r[ua]ns?\b|leads|heads?\b|launch|creat|built|CEO|CTO|COO|chief|boss|president|chair|managing|owner|establish|incorporat)"
)
#: "Since we started Quellmar", "here at Quellmar": it is Quellmar that speaks.
_WE = re.compile(
    r"(?:\b(?:[Ww]e|I)(?:['’]ve| have| had)? (?:\w+ )?(?:started|founded|co-founded|built|launched|created|set up|incorporated|called it|named it) |"
    r"\b(?:[Hh]ere|us|[Ww]e|everyone|joined us|join us) at |\b(?:[Oo]ur|my) (?:company|startup|start-up), |\b[Ww]hy we (?:started|built) )$"
)


def _start(name: NameMention) -> int:
    return name.span.start


def _without_places(between: str, start: int, names: list[NameMention]) -> str:
    """Return a stretch of text without the places in it: ", the chief executive of Leeds insurer "."""
    for place in (n.span for n in names if n.kind == "place"):
        if start <= place.start and place.end <= start + len(between):
            low, high = place.start - start, place.end - start
            between = between[:low] + "p" * (high - low) + between[high:]
    return between


class Founders:
    """Which company each person of a document runs or began, as far as it says."""

    def __init__(self, analysis: Analysis) -> None:
        """Read the sentences that speak of founders and chiefs."""
        self._of: dict[int, Counter[int]] = {}
        self._companies: dict[int, Entity] = {}
        #: Who speaks of itself as "we" (by ``id``).
        self.speakers: set[int] = set()
        text = analysis.document.text
        first_person = "We " in text or "we " in text or " our " in text
        for sentence in analysis.sentences:
            whole = sentence.span.quote(text)
            telling = _ROLE_WORD.search(whole) is not None
            if not telling and not first_person:
                continue
            low, high = (bisect_left(analysis.names, at, key=_start) for at in (sentence.span.start, sentence.span.end))
            named = [  # of all names, as what a person is beside the name is folded: "Ada Lind, the CEO of Quellmar, …"
                (m.span, e) for m in analysis.names[low:high] if m.kind != "place" and (e := analysis.entity(m))
            ]
            for span, entity in named if first_person else ():
                if entity.kind is Kind.ORGANIZATION and _WE.search(text, max(0, span.start - 48), span.start):
                    self.speakers.add(id(entity))
            for (one, left), (other, right) in pairwise(named) if telling else ():
                between = _without_places(text[one.end : other.start], one.end, analysis.names[low:high])
                if len(between) > 70 or _FORMERLY.search(between) or _NAME_BETWEEN.search(between):
                    continue
                if (
                    left.kind is Kind.PERSON
                    and right.kind is Kind.ORGANIZATION
                    and (_FORWARDS.match(between) or (between == ", " and _OF_IT.match(text, other.end)))
                ):
                    self._tie(left, right)
                elif (
                    left.kind is Kind.ORGANIZATION
                    and right.kind is Kind.PERSON
                    and _BACKWARDS.match(between)
                    and not _ONCE.search(text, max(0, one.start - 16), one.start)
                ):
                    self._tie(right, left)

    def _tie(self, person: Entity, company: Entity) -> None:
        self._of.setdefault(id(person), Counter())[id(company)] += 1
        self._companies[id(company)] = company

    def company_of(self, person: Entity) -> Entity | None:
        """Return the company that a person runs or began; ``None`` where the document says of none, or of several."""
        told = self._of.get(id(person))
        if not told:
            return None
        best = told.most_common(2)
        return self._companies[best[0][0]] if len(best) == 1 or best[0][1] > best[1][1] else None

    def has_founder(self, company: Entity) -> bool:
        """Return whether somebody is told to run or have begun a company."""
        return id(company) in self._companies
