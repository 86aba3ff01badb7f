"""What lists show: every thing of a class with its properties, gathered once for each snapshot."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

import polars as pl
import pyoxigraph as ox

from api.models import Conflict, Coverage, Evidence, Fact, Item, Quote, Reference
from api.scans import scan, things
from api.snapshots import Snapshot, text_of
from kg.evidence import Disagreement, disagreements, facts_about
from kg.evidence import Fact as Known
from kg.vocabulary import DOCUMENT, ID, PREFIXES, RDF

_NUMBERS = {"decimal", "integer", "double", "float"}
_NAMESPACE_OF = {
    name: PREFIXES[prefix]
    for prefix, names in {
        "rdfs": ("label", "comment"),
        "skos": ("altLabel", "prefLabel", "broader", "inScheme", "notation"),
        "dcterms": ("title", "identifier", "issued", "publisher", "format"),
        "schema": ("url",),
    }.items()
    for name in names
}
"""Where properties come from that are not of this ontology."""


_CALLED = {name: _NAMESPACE_OF[name] + name for name in ("label", "title", "identifier")}
"""By what things are called, the first that there is."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A thing of a snapshot; its properties are read, all things at once, when one of them is first asked for."""

    iri: str
    label: str
    snapshot: Snapshot

    def texts(self, name: str) -> tuple[str, ...]:
        """Return the values of a property, by its local name, as texts: IRIs, or the text of literals."""
        return column(self.snapshot, name).get(self.iri, ())

    def first(self, name: str) -> str | None:
        """Return the first value of a property, ``None`` where there is none."""
        return next(iter(self.texts(name)), None)

    @property
    def usd(self) -> float | None:
        """Return the amount in US dollars, ``None`` where it is not known."""
        amount = self.first("amountUSD")
        return None if amount is None else float(amount)


def column(snapshot: Snapshot, name: str) -> Mapping[str, tuple[str, ...]]:
    """Return the believed values of one property for each thing that has it, sorted; read once for each snapshot."""
    property_ = _NAMESPACE_OF.get(name, PREFIXES["ci"]) + name
    return snapshot.derive(  # type: ignore[no-any-return]
        f"column {name}", lambda s: _grouped(scan(s, property_)), reads=(property_,)
    )


def _grouped(frame: pl.DataFrame) -> dict[str, tuple[str, ...]]:
    gathered: dict[str, tuple[str, ...]] = {}
    for subject, value in frame.with_columns(pl.col("o").fill_null("")).sort("o").iter_rows():
        gathered[subject] = (*gathered.get(subject, ()), value)
    return gathered


def local(iri: str) -> str:
    """Return the end of an IRI: what ``/id/…`` and ``/document/…`` resolve, else the local name.

    >>> local("https://w3id.org/coinvest/id/company/nscale"), local("https://w3id.org/coinvest/ontology#amount")
    ('company/nscale', 'amount')
    """
    if iri.startswith(ID):
        return iri.removeprefix(ID)
    if iri.startswith(DOCUMENT):
        return f"document/{iri.removeprefix(DOCUMENT)}"
    return iri.rpartition("#")[2].rpartition("/")[2]


def entries_of(snapshot: Snapshot, name: str) -> list[Entry]:
    """Return the things of one class (``Company``, ``FundingRound`` …), by label."""
    return snapshot.derive(  # type: ignore[no-any-return]
        f"entries {name}", lambda s: [Entry(iri, label, s) for iri, label in _ordered(s, PREFIXES["ci"] + name)]
    )


def _ordered(snapshot: Snapshot, kind: str) -> list[tuple[str, str]]:
    """Return the things of a class, each with its label, in the order of labels."""
    return snapshot.derive(  # type: ignore[no-any-return]
        f"ordered {kind}", lambda s: _gather(s, kind), reads=(RDF.type, *_CALLED.values())
    )


def _gather(snapshot: Snapshot, kind: str) -> list[tuple[str, str]]:
    label, title, identifier = (column(snapshot, name) for name in _CALLED)
    found = []
    for iri in things(snapshot, kind)["s"].to_list():
        if not iri.startswith("_:"):
            called = label.get(iri) or title.get(iri) or identifier.get(iri)
            found.append((iri, called[0] if called else local(iri)))
    return sorted(found, key=lambda each: (each[1].casefold(), each[0]))


def coverage_of(snapshot: Snapshot) -> Coverage:
    """Return what the answers of a snapshot rest on."""
    return snapshot.derive("coverage", _coverage)  # type: ignore[no-any-return]


def _coverage(snapshot: Snapshot) -> Coverage:
    rows = snapshot.select("coverage")
    dates = sorted(text_of(row["issued"]) for row in rows if "issued" in row)
    return Coverage(
        documents=len({text_of(row["document"]) for row in rows}),
        first=dates[0] if dates else None,
        last=dates[-1] if dates else None,
        generation=snapshot.generation.number,
        snapshot=snapshot.generation.id,
    )


def shown(snapshot: Snapshot, term: ox.NamedNode | ox.Literal) -> Any:
    """Return a value as JSON shows it: a number, a text, or a reference with its label."""
    if isinstance(term, ox.NamedNode):
        known = term.value.startswith((ID, DOCUMENT))
        return reference(snapshot, term.value).model_dump() if known else term.value
    kind = term.datatype.value.rpartition("#")[2]
    if kind in _NUMBERS:
        number = float(term.value)
        return int(number) if number.is_integer() else number
    return term.value == "true" if kind == "boolean" else term.value


def reference(snapshot: Snapshot, iri: str) -> Reference:
    """Return a thing's short name and label."""
    return Reference(id=local(iri), label=label_of(snapshot, iri))


def label_of(snapshot: Snapshot, iri: str) -> str:
    """Return a thing's label; the title of a document; else the end of its IRI."""
    if iri.startswith(DOCUMENT):
        return documents_of(snapshot).get(iri) or local(iri)
    return next(iter(column(snapshot, "label").get(iri, ())), None) or local(iri)


def documents_of(snapshot: Snapshot) -> dict[str, str]:
    """Return the title of each document by its IRI."""
    return snapshot.derive(  # type: ignore[no-any-return]
        "documents", lambda s: {entry.iri: entry.label for entry in entries_of(s, "Document")}
    )


def listed(snapshot: Snapshot, entry: Entry) -> dict[str, Any]:
    """Return an entry as a list shows it."""
    return {**believed(snapshot, entry.iri), "id": local(entry.iri), "iri": entry.iri, "label": entry.label}


def believed(snapshot: Snapshot, iri: str) -> dict[str, list[Any]]:
    """Return what is believed of one thing; empty where the graph does not hold it."""
    found: defaultdict[str, list[Any]] = defaultdict(list)
    quads = snapshot.oxigraph.quads_for_pattern(ox.NamedNode(iri), None, None, ox.DefaultGraph())
    for quad in sorted(quads, key=lambda quad: (quad.predicate.value, str(quad.object))):
        if isinstance(quad.object, ox.NamedNode | ox.Literal):
            found[local(quad.predicate.value)].append(shown(snapshot, quad.object))
    return dict(found)


def item_of(snapshot: Snapshot, iri: str) -> Item | None:
    """Return all that is known of a thing, ``None`` where the graph does not hold it."""
    properties = believed(snapshot, iri)
    if not properties:
        return None
    facts = facts_of(facts_about(snapshot.oxigraph, [iri]))
    documents = sorted({e.document for fact in facts for e in fact.evidence})
    return Item(
        coverage=coverage_of(snapshot), id=local(iri), iri=iri, label=label_of(snapshot, iri), properties=properties,
        facts=facts, conflicts=conflicts_of(disagreements(snapshot.oxigraph, [iri])),
        documents=[reference(snapshot, document) for document in documents],
    )  # fmt: skip


def facts_of(facts: Iterable[Known]) -> list[Fact]:
    """Return facts as the API shows them."""
    return [
        Fact(
            subject=local(fact.subject), predicate=local(fact.predicate), value=fact.value, label=fact.label,
            currency=fact.currency, believed=fact.believed,
            evidence=[
                Evidence(
                    document=e.document, file=e.file, title=e.title, publisher=e.publisher, published=e.published,
                    quotes=[Quote(start=start, end=end, text=text) for start, end, text in e.quotes],
                    confidence=None if e.confidence is None else float(e.confidence), rule=e.rule, mention=e.mention,
                )
                for e in fact.evidence
            ],
        )
        for fact in facts
    ]  # fmt: skip


def conflicts_of(found: Iterable[Disagreement]) -> list[Conflict]:
    """Return conflicts as the API shows them."""
    return [
        Conflict(
            id=local(c.iri), label=c.label, subject=local(c.subject), predicate=c.predicate,
            believed=list(c.believed), rejected=list(c.rejected), policy=c.policy,
        )
        for c in found
    ]  # fmt: skip
