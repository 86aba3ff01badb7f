"""What is new, for feed readers and search engines: rounds and ties as Atom, RSS and JSON Feed, and the site map.

Newest first. Filters stand in the address (``theme``, ``country``, ``investor``, ``since``), so that a feed can be
narrowed to what somebody follows. What no document dates is in no feed.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from email.utils import format_datetime
from enum import StrEnum
from typing import Annotated, Any
from xml.etree import ElementTree

from fastapi import APIRouter, Query, Request
from fastapi.responses import JSONResponse, Response

from api.catalogue import Entry, entries_of, label_of, local
from api.dependencies import TEMPLATES, Config, Current
from api.json_ld import script
from api.names import names_of
from api.routes.network import INVESTORS, definition_of, network_of
from api.snapshots import Snapshot
from kg.evidence import facts_about
from kg.projection import tie_table
from kg.questions.wording import money
from kg.vocabulary import CI

ROUTER = APIRouter(tags=["feeds"])
TEMPLATES.env.globals["json_ld"] = script  # for the heads of pages
_MOST = 50
_PER_MAP = 50_000  # sitemaps.org
_NOT_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")

Theme = Annotated[list[str] | None, Query(description="Companies of these themes or narrower ones.")]
Place = Annotated[list[str] | None, Query(description="Companies in these countries or regions.")]
Who = Annotated[str | None, Query(max_length=300, description="Only with this investor.")]
Since = Annotated[date | None, Query(description="From this day on.")]


class Format(StrEnum):
    """The formats of a feed: RFC 4287, RSS 2.0, JSON Feed 1.1."""

    ATOM = "atom"
    RSS = "rss"
    JSON = "json"


@dataclass(frozen=True, slots=True)
class News:
    """One entry of a feed; ``link`` is the path of its page."""

    id: str
    title: str
    text: str
    link: str
    day: date


@ROUTER.get("/feeds/rounds.{form}", response_class=Response, summary="New rounds, as a feed.")
def rounds_feed(
    form: Format, request: Request, snapshot: Current, settings: Config,
    theme: Theme = None, country: Place = None, investor: Who = None, since: Since = None,
) -> Response:  # fmt: skip
    """The newest closed rounds: who raised how much from whom, with the words of a document."""
    definition = definition_of(snapshot, theme=theme, country=country, since=since)
    counted = network_of(snapshot, definition).shares
    kept = {counted.rounds.iris[number] for number in set(counted.where.tolist())}
    who = None if investor is None else names_of(snapshot).resolve(investor, INVESTORS)
    rounds = [e for e in entries_of(snapshot, "FundingRound") if e.iri in kept or _plain(theme, country, since, e)]
    dated = [
        (day, entry) for entry in rounds if (day := _day(entry)) and (who is None or who in entry.texts("investor"))
    ]
    dated.sort(key=lambda pair: (pair[0], pair[1].iri), reverse=True)
    news = [_of_round(snapshot, entry, day) for day, entry in dated[:_MOST]]
    return _written(form, "Coinvest: new rounds", news, _address(request, settings), request.url.path)


@ROUTER.get("/feeds/ties.{form}", response_class=Response, summary="New ties between investors, as a feed.")
def ties_feed(
    form: Format, request: Request, snapshot: Current, settings: Config,
    theme: Theme = None, country: Place = None, investor: Who = None, since: Since = None,
) -> Response:  # fmt: skip
    """Investors that were in one round for the first time, the newest first."""
    definition = definition_of(snapshot, theme=theme, country=country, since=since)
    table = tie_table(network_of(snapshot, definition))
    who = None if investor is None else names_of(snapshot).resolve(investor, INVESTORS)
    rows = [r for r in table.iter_rows(named=True) if r["first"] and (who is None or who in (r["source"], r["target"]))]
    rows.sort(key=lambda row: (row["first"], row["source"], row["target"]), reverse=True)
    news = []
    for row in rows[:_MOST]:
        a, b = label_of(snapshot, row["source"]), label_of(snapshot, row["target"])
        path = f"/shared-rounds?a={local(row['source'])}&b={local(row['target'])}"
        text = f"{row['together']} round{'s' * (row['together'] != 1)} together; {definition}."
        news.append(News(f"{row['source']}#with-{local(row['target'])}", f"{a} and {b}", text, path, row["first"]))
    return _written(form, "Coinvest: new ties", news, _address(request, settings), request.url.path)


@ROUTER.get("/sitemap.xml", response_class=Response, summary="The pages, for search engines.")
def sitemap(
    request: Request, snapshot: Current, settings: Config, part: Annotated[int | None, Query(ge=1, le=50_000)] = None
) -> Response:
    """The address of each page; in parts where there are more than a site map may hold."""
    address = _address(request, settings)
    paths = _pages(snapshot)
    parts = -(-len(paths) // _PER_MAP)
    space = "http://www.sitemaps.org/schemas/sitemap/0.9"
    if part is None and parts > 1:
        root = ElementTree.Element("sitemapindex", xmlns=space)
        for number in range(1, parts + 1):
            _add(_add(root, "sitemap"), "loc", f"{address}/sitemap.xml?part={number}")
    else:
        root = ElementTree.Element("urlset", xmlns=space)
        for path in paths[((part or 1) - 1) * _PER_MAP : (part or 1) * _PER_MAP]:
            _add(_add(root, "url"), "loc", address + path)
    return Response(_xml(root), media_type="application/xml")


def _pages(snapshot: Snapshot) -> list[str]:
    def gather(s: Snapshot) -> list[str]:
        classes = ("Organization", "Person", "Fund", "FundingRound", "Acquisition", "Theme", "Country", "Document")
        return ["/", *sorted({f"/data/{local(entry.iri)}.html" for of in classes for entry in entries_of(s, of)})]

    return snapshot.derive("pages", gather)  # type: ignore[no-any-return]


def _plain(theme: list[str] | None, country: list[str] | None, since: date | None, entry: Entry) -> bool:
    """Return whether nothing narrows the feed, so that rounds without a known investor stand in it, too."""
    return not (theme or country or since) and any(status.endswith("/closed") for status in entry.texts("status"))


def _day(entry: Entry) -> date | None:
    first = entry.first("earliest")
    return date.fromisoformat(first[:10]) if first else None


def _of_round(snapshot: Snapshot, entry: Entry, day: date) -> News:
    amount, currency = entry.first("amount"), entry.first("currency")
    said = f" · {money(float(amount), currency)}" if amount and currency else ""
    leads = [label_of(snapshot, iri) for iri in entry.texts("leadInvestor")]
    others = [label_of(snapshot, iri) for iri in entry.texts("investor") if iri not in entry.texts("leadInvestor")]
    who = "; ".join(part for part in (f"Led by {', '.join(leads)}" if leads else "", ", ".join(others)) if part)
    return News(entry.iri, entry.label + said, " ".join((who, _quote(snapshot, entry.iri))).strip(),
                f"/data/{local(entry.iri)}.html", day)  # fmt: skip


def _quote(snapshot: Snapshot, iri: str) -> str:
    """Return the longest words that a document has for the round's amount or company, and which document it is."""
    told = [
        (len(quote), quote, each.title or each.file)
        for fact in facts_about(snapshot.oxigraph, [iri]) if fact.predicate in {CI.company, CI.amount}
        for each in fact.evidence for _, _, quote in each.quotes
    ]  # fmt: skip
    _, quote, title = max(told, default=(0, "", ""))
    return f"“{' '.join(quote.split())}” ({title})" if quote else ""


def _written(form: Format, title: str, news: Iterable[News], address: str, path: str) -> Response:
    entries = list(news)
    home = f"{address}{path}"
    if form is Format.JSON:
        items: list[dict[str, Any]] = [
            {
                "id": n.id,
                "url": address + n.link,
                "title": n.title,
                "content_text": n.text,
                "date_published": _iso(n.day),
            }
            for n in entries
        ]
        feed = {"version": "https://jsonfeed.org/version/1.1", "title": title, "home_page_url": f"{address}/",
                "feed_url": home, "items": items}  # fmt: skip
        return JSONResponse(feed, media_type="application/feed+json")
    if form is Format.ATOM:
        return Response(_xml(_atom(title, entries, address, home)), media_type="application/atom+xml")
    return Response(_xml(_rss(title, entries, address)), media_type="application/rss+xml")


def _atom(title: str, entries: list[News], address: str, home: str) -> ElementTree.Element:
    root = ElementTree.Element("feed", xmlns="http://www.w3.org/2005/Atom")
    _add(root, "title", title)
    _add(root, "id", home)
    _add(root, "link", rel="self", href=home)
    _add(root, "updated", _iso(entries[0].day if entries else date(1970, 1, 1)))
    _add(_add(root, "author"), "name", "Coinvest")
    for each in entries:
        entry = _add(root, "entry")
        _add(entry, "title", each.title)
        _add(entry, "id", each.id)
        _add(entry, "link", href=address + each.link)
        _add(entry, "updated", _iso(each.day))
        _add(entry, "summary", each.text)
    return root


def _rss(title: str, entries: list[News], address: str) -> ElementTree.Element:
    root = ElementTree.Element("rss", version="2.0")
    channel = _add(root, "channel")
    _add(channel, "title", title)
    _add(channel, "link", f"{address}/")
    _add(channel, "description", title)
    for each in entries:
        item = _add(channel, "item")
        _add(item, "title", each.title)
        _add(item, "link", address + each.link)
        _add(item, "guid", each.id, isPermaLink="false")
        _add(item, "description", each.text)
        _add(item, "pubDate", format_datetime(datetime.combine(each.day, time(), UTC)))
    return root


def _add(parent: ElementTree.Element, tag: str, text: str | None = None, **attributes: str) -> ElementTree.Element:
    """Add an element; characters that XML cannot hold are left out of strangers' text."""
    element = ElementTree.SubElement(parent, tag, attributes)
    element.text = None if text is None else _NOT_XML.sub("", text)
    return element


def _xml(root: ElementTree.Element) -> bytes:
    return bytes(ElementTree.tostring(root, encoding="utf-8", xml_declaration=True))


def _iso(day: date) -> str:
    return f"{day.isoformat()}T00:00:00Z"


def _address(request: Request, settings: Config) -> str:
    return settings.public_url.rstrip("/") or str(request.base_url).rstrip("/")
