"""What one sentence tells: rounds, and figures of companies, as far as it says."""

# ruff: noqa: E501 -- regular expressions are easier to read whole than broken

from dataclasses import dataclass, field

from kg.extractors.events.investor_parts import Part
from kg.extractors.mentions.dates import DateMention
from kg.extractors.mentions.stages import StageMention
from kg.extractors.sentences.elements import Element, Sentence
from kg.extractors.sums.views import Sum


@dataclass(slots=True)
class Event:
    """A round as one sentence tells it. ``company`` is the element that names who raises, ``None`` where only the context can say.

    ``twins`` are the stages of rounds told with it ("led its seed and Series A rounds"). ``definite`` marks a reference to a round told elsewhere ("the round", "its Series B"); ``aimed`` a company that the
    words after the sum give it to ("a round for Acme", "the Series A of Acme"); ``passing`` what a description tells.
    """

    sentence: Sentence
    position: int
    company: Element | None = None
    anaphor: Element | None = None
    money: Sum | None = None
    stage: StageMention | None = None
    stages: list[StageMention] = field(default_factory=list)
    twins: list[StageMention] = field(default_factory=list)
    date: DateMention | None = None
    status: str = "closed"
    parts: list[Part] = field(default_factory=list)
    shares: list[tuple[Element | None, Sum]] = field(default_factory=list)
    valuations: list[Sum] = field(default_factory=list)
    size: Sum | None = None
    definite: bool = False
    indefinite: bool = False
    noun: str = ""
    rule: str = ""
    single: bool = False
    owned: bool = False
    aimed: bool = False
    fallback: "Event | None" = None
    passing: bool = False


@dataclass(slots=True)
class Told:
    """All that one sentence tells: events, and totals and valuations with the element that names the company.

    ``asides`` are events of descriptions beside names ("Acme, which Bolt backs, …"): told in passing.
    """

    sentence: Sentence
    events: list[Event]
    totals: list[tuple[Element | None, Sum]] = field(default_factory=list)
    valuations: list[tuple[Element | None, Sum]] = field(default_factory=list)
    parts: list[Part] = field(default_factory=list)
    asides: list[Event] = field(default_factory=list)


def segment(cuts: list[int], position: int) -> int:
    """Return the number of the clause that a position of the mask is in."""
    return sum(cut < position for cut in cuts)


def bounds(cuts: list[int], position: int, length: int) -> tuple[int, int]:
    """Return where the clause around a position of the mask begins and ends."""
    low = max((c for c in cuts if c < position), default=0)
    high = min((c for c in cuts if c >= position), default=length)
    return low, high
