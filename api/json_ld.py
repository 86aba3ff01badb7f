"""What a page is about, in the words of schema.org: ``{{ json_ld(request, item.id) }}`` in its head."""

from typing import Any, Final

from fastapi import Request
from jinja2.utils import htmlsafe_json_dumps
from markupsafe import Markup

from api.catalogue import Entry, entries_of, label_of
from api.snapshots import Snapshot
from kg.vocabulary import DOCUMENT, ID, kind_of

_CLASSES: Final = {
    "company": ("Organization", "Organization"),
    "person": ("Person", "Person"),
    "fund": ("Fund", "Organization"),
    "country": ("Country", "Country"),
    "theme": ("Theme", "DefinedTerm"),
    "round": ("FundingRound", "MonetaryGrant"),
    "document": ("Document", "NewsArticle"),
}
"""Kind of thing → class of ours → type of schema.org; a round is money granted by funders to a company."""


def json_ld(snapshot: Snapshot, iri: str) -> dict[str, Any] | None:
    """Return a thing as schema.org's JSON-LD; ``None`` for kinds that it has no word for, and what is not there."""
    kind = "document" if iri.startswith(DOCUMENT) else kind_of(iri)
    if kind not in _CLASSES:
        return None
    of, type_ = _CLASSES[kind]
    entry = _index(snapshot, of).get(iri)
    if entry is None:
        return None
    told: dict[str, Any] = {"@context": "https://schema.org", "@type": type_, "@id": iri, "name": entry.label}
    also = [name for name in entry.texts("altLabel") if name != entry.label]
    if also:
        told["alternateName"] = also
    if kind in {"company", "fund"} and entry.texts("country"):
        told["address"] = [
            {"@type": "PostalAddress", "addressCountry": country.rpartition("/")[2]}
            for country in entry.texts("country")
        ]
    if kind == "company" and entry.texts("theme"):
        told["knowsAbout"] = [label_of(snapshot, theme) for theme in entry.texts("theme")]
    return told | (_grant(snapshot, entry) if kind == "round" else _article(entry) if kind == "document" else {})


def _grant(snapshot: Snapshot, entry: Entry) -> dict[str, Any]:
    def named(name: str) -> list[dict[str, str]]:
        return [{"@type": _who(iri), "@id": iri, "name": label_of(snapshot, iri)} for iri in entry.texts(name)]

    articles = [{"@type": "NewsArticle", "@id": iri} for iri in entry.texts("statedIn")]
    told: dict[str, Any] = {"funder": named("investor"), "fundedItem": named("company"), "subjectOf": articles}
    amount, currency = entry.first("amount"), entry.first("currency")
    if amount and currency:
        told["amount"] = {"@type": "MonetaryAmount", "value": float(amount), "currency": currency}
    return {name: value for name, value in told.items() if value}


def _who(iri: str) -> str:
    return "Person" if kind_of(iri) == "person" else "Organization"


def _article(entry: Entry) -> dict[str, Any]:
    told: dict[str, Any] = {"headline": entry.label, "datePublished": entry.first("issued"), "url": entry.first("url")}
    publisher = entry.first("publisher")
    if publisher:
        told["publisher"] = {"@type": "Organization", "name": publisher}
    return {name: value for name, value in told.items() if value}


def _index(snapshot: Snapshot, of: str) -> dict[str, Entry]:
    return snapshot.derive(  # type: ignore[no-any-return]
        f"by IRI {of}", lambda s: {entry.iri: entry for entry in entries_of(s, of)}
    )


def script(request: Request, id_: str) -> Markup:
    """Return the element for a page's head, or nothing; nothing in it can end the element early."""
    snapshot: Snapshot = request.app.state.shared.snapshots.current()
    iri = DOCUMENT + id_.removeprefix("document/") if id_.startswith("document/") else ID + id_
    told = json_ld(snapshot, iri)
    if told is None:
        return Markup("")
    text = htmlsafe_json_dumps(told)
    return Markup('<script type="application/ld+json">{}</script>').format(text)
