"""Lists of things with filters, search, sorting and paging by keyset; and one thing with all that is known of it."""

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass
from typing import Annotated, Any

from fastapi import APIRouter, Query, Request, Response

from api.catalogue import Entry, coverage_of, entries_of, item_of, listed
from api.dependencies import Current
from api.errors import Problem
from api.models import Item, Page, Thing
from api.names import NameIndex, names_of
from api.paging import Cursor, link_header, read_cursor, read_key, write_key
from api.snapshots import Snapshot
from kg.errors import UnknownNameError
from kg.themes import find_theme, narrower
from kg.vocabulary import ID

ROUTER = APIRouter(tags=["resources"])


@dataclass(frozen=True, slots=True)
class Resource:
    """A list: its path, the class of what it lists, the kinds in their IRIs, and what it may be sorted by."""

    path: str
    of: str
    kinds: tuple[str, ...]
    what: str
    sort: tuple[str, ...] = ("label",)


_MONEY = ("label", "amountUSD", "date")
RESOURCES: Mapping[str, Resource] = {
    resource.path: resource
    for resource in (
        Resource("companies", "Company", ("company",), "Companies that raise money or are acquired"),
        Resource("investors", "Investor", ("company", "person", "fund", "country"), "Whoever put money in"),
        Resource("rounds", "FundingRound", ("round",), "Funding rounds", _MONEY),
        Resource("acquisitions", "Acquisition", ("acquisition",), "Acquisitions", _MONEY),
        Resource("funds", "Fund", ("fund",), "Pools of money set up to invest", ("label", "amountUSD")),
        Resource("countries", "Country", ("country",), "Countries, with region and other names"),
        Resource("themes", "Theme", ("theme",), "Themes of technology, with the broader ones"),
        Resource("conflicts", "Conflict", ("conflict",), "What documents disagree on"),
        Resource("documents", "Document", ("document",), "The documents that the graph rests on", ("label", "issued")),
    )
}


@dataclass(frozen=True, slots=True)
class Filters:
    """What a list is narrowed to; ``None`` does not narrow."""

    theme: list[str] | None
    country: list[str] | None
    region: list[str] | None
    stage: list[str] | None
    status: list[str] | None
    since: int | None
    until: int | None
    least: float | None
    most: float | None
    q: str | None

    def test(self, snapshot: Snapshot, resource: Resource) -> Callable[[Entry], bool]:
        """Return what an entry must pass; ``UnknownNameError`` for a theme, country … that there is none of."""
        names = names_of(snapshot)
        tests: list[Callable[[Entry], bool]] = []
        companies = _by_iri(snapshot)

        def wanted(key: str, iris: Collection[str]) -> Callable[[Entry], bool]:
            # A round has the theme and the country of its company.
            return lambda entry: any(
                value in iris
                for holder in (entry, *(companies[c] for c in entry.texts("company") if c in companies))
                for value in holder.texts(key)
            )

        if self.theme:
            tests.append(
                wanted("theme", {ID + "theme/" + slug for name in self.theme for slug in _themes(names, name)})
            )
        if self.country or self.region:
            tests.append(wanted("country", _countries(snapshot, names, self.country or [], self.region or [])))
        for key, values in (("stage", self.stage), ("status", self.status)):
            if values:
                tests.append(wanted(key, {names.resolve(value, (key,)) for value in values}))
        if self.since is not None or self.until is not None:
            low, high = self.since or 0, self.until or 9999
            tests.append(lambda entry: any(low <= year <= high for year in _years(entry)))
        if self.least is not None:
            tests.append(lambda entry, least=self.least: entry.usd is not None and entry.usd >= least)  # type: ignore[misc]
        if self.most is not None:
            tests.append(lambda entry, most=self.most: entry.usd is not None and entry.usd <= most)  # type: ignore[misc]
        if self.q:
            found = {hit.iri for hit in names.search(self.q, resource.kinds, 100_000)}
            words = self.q.casefold()
            tests.append(lambda entry: entry.iri in found or words in entry.label.casefold())
        return lambda entry: all(test(entry) for test in tests)


def _years(entry: Entry) -> list[int]:
    texts = entry.texts("year") or tuple(text[:4] for text in entry.texts("issued"))
    return [int(text) for text in texts if text.isdigit()]


def _themes(names: NameIndex, text: str) -> frozenset[str]:
    slug = find_theme(text) or names.resolve(text, ("theme",)).rpartition("/")[2]
    try:
        return narrower(slug)
    except KeyError:
        return frozenset({slug})


def _countries(snapshot: Snapshot, names: NameIndex, countries: list[str], regions: list[str]) -> frozenset[str]:
    found = {names.resolve(country, ("country",)) for country in countries}
    within = {names.resolve(region, ("region",)) for region in regions}
    found |= {c.iri for c in entries_of(snapshot, "Country") if within & set(c.texts("inRegion"))}
    return frozenset(found)


def _by_iri(snapshot: Snapshot) -> dict[str, Entry]:
    companies: dict[str, Entry] = snapshot.derive(
        "companies by IRI", lambda s: {entry.iri: entry for entry in entries_of(s, "Company")}
    )
    return companies


def _sort_key(name: str) -> Callable[[Entry], list[Any]]:
    if name == "amountUSD":
        return lambda entry: [entry.usd is None, entry.usd or 0.0, entry.iri]
    if name == "label":
        return lambda entry: [False, entry.label.casefold(), entry.iri]
    fields = ("earliest", "date") if name == "date" else (name,)

    def key(entry: Entry) -> list[Any]:
        text = next((t for field in fields if (t := entry.first(field)) is not None), None)
        return [text is None, text or "", entry.iri]

    return key


def list_of(
    resource: Resource, snapshot: Snapshot, filters: Filters, sort: str, limit: int, cursor: str | None
) -> Page:
    """Return one page of a list; unknown values come last whichever way it is sorted."""
    descending, name = sort.startswith("-"), sort.removeprefix("-")
    if name not in resource.sort:
        raise Problem(422, "wrong-parameter", f"sort is one of {', '.join(resource.sort)}, with - for descending.")
    passes, key = filters.test(snapshot, resource), _sort_key(name)
    ordered: list[Entry] = snapshot.derive(f"ordered {resource.of} {sort}", lambda s: _ordered(s, resource.of, sort))
    entries = [entry for entry in ordered if passes(entry)]
    after = read_cursor(cursor, read_key, None)
    start = 0 if after is None else _place_after(entries, key, after, descending)
    page = entries[start : start + limit]
    following = write_key(key(page[-1])) if start + limit < len(entries) and page else None
    return Page(
        status="found" if entries else "known-but-none", coverage=coverage_of(snapshot), total=len(entries),
        items=[Thing.model_validate(listed(snapshot, entry)) for entry in page], next=following,
    )  # fmt: skip


def _ordered(snapshot: Snapshot, of: str, sort: str) -> list[Entry]:
    key = _sort_key(sort.removeprefix("-"))
    entries = sorted(entries_of(snapshot, of), key=key)
    if sort.startswith("-"):
        known = [entry for entry in entries if not key(entry)[0]]
        return [*sorted(known, key=lambda e: key(e)[1], reverse=True), *entries[len(known) :]]
    return entries


def _place_after(entries: list[Entry], key: Callable[[Entry], list[Any]], after: Any, descending: bool) -> int:
    """Return the place after a key: of its own item, or, where that is gone, of where it would stand."""
    try:
        unknown, value, iri = after
        for place, entry in enumerate(entries):
            missing, other, name = key(entry)
            if name == iri:
                return place + 1
            later = missing and not unknown
            if missing == unknown and other != value:
                later = (other > value) != descending
            elif missing == unknown:
                later = name > iri
            if later:
                return place
    except (TypeError, ValueError) as error:
        raise Problem(400, "wrong-cursor", "The cursor is not one of ours; begin without.") from error
    return len(entries)


def _add(resource: Resource) -> None:
    def route(
        request: Request,
        response: Response,
        snapshot: Current,
        theme: Annotated[list[str] | None, Query(description="This theme or a narrower one.")] = None,
        country: Annotated[list[str] | None, Query(description="Code or name.")] = None,
        region: Annotated[list[str] | None, Query(description="europe, mena …")] = None,
        stage: Annotated[list[str] | None, Query(description="seed, series-a …")] = None,
        status: Annotated[list[str] | None, Query(description="closed, planned, rumoured")] = None,
        since: Annotated[int | None, Query(ge=1900, le=2200, description="First year.")] = None,
        until: Annotated[int | None, Query(ge=1900, le=2200, description="Last year.")] = None,
        min_usd: Annotated[float | None, Query(ge=0)] = None,
        max_usd: Annotated[float | None, Query(ge=0)] = None,
        q: Annotated[str | None, Query(max_length=100, description="Beginnings of words of the name.")] = None,
        sort: Annotated[
            str, Query(max_length=20, description=f"{', '.join(resource.sort)}; - for descending")
        ] = "label",
        limit: Annotated[int, Query(ge=1, le=500)] = 50,
        cursor: Cursor = None,
    ) -> Page:
        filters = Filters(theme, country, region, stage, status, since, until, min_usd, max_usd, q)
        page = list_of(resource, snapshot, filters, sort, limit, cursor)
        response.headers["Link"] = link_header(request, page.next)
        return page

    ROUTER.add_api_route(
        f"/{resource.path}", route, methods=["GET"], summary=f"{resource.what}.", operation_id=f"list_{resource.path}"
    )
    if resource.path == "documents":
        return

    def item(slug: str, snapshot: Current) -> Item:
        return find_item(snapshot, slug, resource.kinds)

    ROUTER.add_api_route(
        f"/{resource.path}/{{slug:path}}", item, methods=["GET"], operation_id=f"get_{resource.path}",
        summary="One of them, with its facts, each with documents and quotes.",
    )  # fmt: skip


def find_item(snapshot: Snapshot, slug: str, kinds: Collection[str]) -> Item:
    """Return all that is known of a thing by its slug or name; ``UnknownNameError`` with the nearest names."""
    for iri in (f"{ID}{kind}/{slug}" for kind in kinds):
        found = _item(snapshot, iri)
        if found is not None:
            return found
    found = _item(snapshot, names_of(snapshot).resolve(slug, kinds))
    if found is None:
        raise UnknownNameError(slug)
    return found


def _item(snapshot: Snapshot, iri: str) -> Item | None:
    try:
        return item_of(snapshot, iri)
    except ValueError:  # no IRI, so no thing
        return None


for _resource in RESOURCES.values():
    _add(_resource)
