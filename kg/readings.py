"""A reading as bytes and back: what extraction found, kept so that it need not be found again."""

import json
from decimal import Decimal
from typing import Any

from kg.claims import Claim, Kind, Reading, Thing, Value
from kg.dates import PartialDate
from kg.documents import Document, Span
from kg.money import Money, Qualifier


def dump_reading(reading: Reading) -> bytes:
    """Write a reading as JSON; ``load_reading`` gives an equal one back, but for the document's blocks.

    >>> from kg.documents import Document
    >>> reading = Reading(Document("00", "a.txt", "text/plain", "Nscale"), ())
    >>> load_reading(dump_reading(reading)) == reading
    True
    """
    d = reading.document
    document = {
        "sha256": d.sha256, "name": d.name, "media_type": d.media_type, "text": d.text, "title": d.title,
        "published": d.published and d.published.text, "publisher": d.publisher, "url": d.url,
        "metadata": dict(d.metadata),
    }  # fmt: skip
    claims = [
        [
            [c.subject.kind, c.subject.key], c.predicate, _dump_value(c.value),
            [[s.start, s.end] for s in c.spans], c.confidence, c.rule,
        ]
        for c in reading.claims
    ]  # fmt: skip
    return json.dumps({"document": document, "claims": claims}, ensure_ascii=False).encode("utf-8", "surrogatepass")


def load_reading(data: bytes) -> Reading:
    """Read what ``dump_reading`` wrote."""
    raw = json.loads(data)
    fields = dict(raw["document"])
    fields["published"] = PartialDate(fields["published"]) if fields["published"] else None
    claims = tuple(
        Claim(Thing(Kind(kind), key), predicate, _load_value(value), tuple(Span(*s) for s in spans), confidence, rule)
        for (kind, key), predicate, value, spans, confidence, rule in raw["claims"]
    )
    return Reading(Document(**fields), claims)


def _dump_value(value: Value) -> dict[str, Any] | str:
    match value:
        case Thing():
            return {"thing": [value.kind, value.key]}
        case Money():
            usd = None if value.usd is None else str(value.usd)
            return {"money": [str(value.amount), value.currency, value.qualifier, usd]}
        case PartialDate():
            return {"date": value.text}
        case _:
            return value


def _load_value(raw: dict[str, Any] | str) -> Value:
    if isinstance(raw, str):
        return raw
    if "thing" in raw:
        kind, key = raw["thing"]
        return Thing(Kind(kind), key)
    if "date" in raw:
        return PartialDate(raw["date"])
    amount, currency, qualifier, usd = raw["money"]
    return Money(Decimal(amount), currency, Qualifier(qualifier), None if usd is None else Decimal(usd))
