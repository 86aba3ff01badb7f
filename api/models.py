"""The shapes of answers, as the OpenAPI description shows them."""

from datetime import date
from typing import Any, Literal

from pydantic import BaseModel, ConfigDict, Field


class Model(BaseModel):
    """An answer, or a part of one."""

    model_config = ConfigDict(frozen=True)


class Coverage(Model):
    """What an answer rests on: how many documents, from when to when, and which snapshot of the graph."""

    documents: int
    first: str | None = Field(description="Date of the oldest dated document, as exactly as it is known.")
    last: str | None = Field(description="Date of the newest.")
    generation: int = Field(description="Number of the snapshot; it grows with each change of the graph.")
    snapshot: str = Field(description="Name of the snapshot; the same name, the same answers.")


class Reference(Model):
    """A thing: ``id`` is the end of its IRI, which ``/id/…`` resolves."""

    id: str
    label: str


class Quote(Model):
    """Words of a document; ``start`` and ``end`` count its characters from 0, the end excluded."""

    start: int
    end: int
    text: str


class Evidence(Model):
    """What one document says for a fact."""

    document: str
    file: str
    title: str
    publisher: str | None
    published: str | None
    quotes: list[Quote]
    confidence: float | None
    rule: str | None
    mention: str | None


class Fact(Model):
    """One statement about a thing with the documents that make it; ``believed`` or outvoted."""

    subject: str
    predicate: str
    value: str
    label: str
    currency: str | None
    believed: bool
    evidence: list[Evidence]


class Conflict(Model):
    """What documents disagree on."""

    id: str
    label: str
    subject: str
    predicate: str
    believed: list[str]
    rejected: list[str]
    policy: str


Status = Literal["found", "known-but-none"]


class Thing(Model):
    """A thing as lists show it: its label and its properties, each a list of texts or references."""

    model_config = ConfigDict(frozen=True, extra="allow")

    id: str
    label: str


class Item(Model):
    """All that is known of one thing: what is believed, what each document says, and what is disputed."""

    status: Status = "found"
    coverage: Coverage
    id: str
    iri: str
    label: str
    properties: dict[str, list[Any]]
    facts: list[Fact]
    conflicts: list[Conflict]
    documents: list[Reference]


class Page(Model):
    """One page of a list; ``next`` is the cursor of the next one, ``None`` on the last, as in the Link header."""

    status: Status
    coverage: Coverage
    total: int
    items: list[Thing]
    next: str | None


Match = Literal["exact", "beginning", "word", "slip"]


class Hit(Model):
    """A thing found by its name; ``match`` says how: exact, beginning, word or slip."""

    id: str
    label: str
    kind: str
    name: str
    match: Match


class Hits(Model):
    """What a search found, best first."""

    status: Status
    coverage: Coverage
    items: list[Hit]


class CoInvestor(Model):
    """Somebody who co-invested: how often, with what weight, how much money (US dollars) was in those rounds."""

    id: str
    label: str
    weight: float
    together: int
    usd: float
    first: date | None
    last: date | None


class CoInvestors(Model):
    """A page of co-investors, heaviest tie first, and by which definition they are."""

    status: Status
    coverage: Coverage
    definition: str
    investor: Reference
    total: int
    items: list[CoInvestor]
    next: str | None


class SharedRound(Model):
    """A round behind a tie; ``usd`` is ``None`` where the amount is not known."""

    round: Reference
    company: Reference
    first: date | None
    last: date | None
    usd: float | None
    investors: list[str]


class SharedRounds(Model):
    """The rounds behind the tie of two investors, with the facts that put each of them there."""

    status: Status
    coverage: Coverage
    definition: str
    a: Reference
    b: Reference
    items: list[SharedRound]
    facts: list[Fact]


class Node(Model):
    """A node of a view; ``size`` is what a picture may scale it by: rounds taken part in, else links."""

    id: str
    label: str
    kind: str
    size: float
    country: str | None = None


class Edge(Model):
    """An edge of a view. For co-investment: times together, dollars, first and last date. Else: which property."""

    id: str
    source: str
    target: str
    kind: str
    weight: float = 1
    together: int | None = None
    usd: float | None = None
    first: date | None = None
    last: date | None = None


class View(Model):
    """A part of the graph to be drawn; ``complete`` says whether a limit cut it."""

    status: Status
    coverage: Coverage
    definition: str | None
    center: Reference | None
    nodes: list[Node]
    edges: list[Edge]
    complete: bool


class Path(Model):
    """A shortest chain of investors, each of whom co-invested with the next; empty where there is none."""

    status: Status
    coverage: Coverage
    definition: str
    nodes: list[Reference]
    edges: list[Edge]


class Why(Model):
    """Why the graph says so: facts, each with its documents and their words."""

    status: Status
    coverage: Coverage
    about: list[Reference]
    facts: list[Fact]
    conflicts: list[Conflict]


class Statistics(Model):
    """How much there is of everything."""

    coverage: Coverage
    counts: dict[str, int]
    triples: int
    usd_by_year: dict[str, float]
    rounds_by_year: dict[str, int]


class Job(Model):
    """A change on its way: ``status`` is queued, running, done or failed."""

    id: str
    status: Literal["queued", "running", "done", "failed"]
    step: str | None = None
    done: int = 0
    of: int = 0
    outcomes: list[dict[str, Any]] = []
    generation: int | None = None
    error: str | None = None
