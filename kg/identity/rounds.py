"""Which rounds, told by several documents, are one."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Final

from kg.dates import PartialDate
from kg.identity.names import slug
from kg.money import Money

CLOSE_AMOUNTS: Final = Decimal("0.05")
"""Amounts that differ by at most this share of the larger one may be one amount."""

MANY: Final = 200
"""Of a company with more told rounds than this, those told in the same words are first taken together."""


@dataclass(frozen=True, slots=True)
class ToldRound:
    """One round as one document tells it; ``company`` and ``investors`` are IRIs of entities.

    ``number`` is the round's key within the document, ``usd`` its amount in US dollars where the document gives it.
    """

    document: str
    number: str
    company: str
    stage: str | None = None
    amount: Money | None = None
    usd: Decimal | None = None
    date: PartialDate | None = None
    investors: frozenset[str] = frozenset()

    @property
    def place(self) -> tuple[str, str]:
        """Return where it is told, which no other told round shares."""
        return self.document, self.number


Cluster = tuple[ToldRound, ...]
"""One round, as all documents tell it, in the order of their hashes."""


def _difference(a: ToldRound, b: ToldRound) -> Decimal | None:
    """Return by what share two amounts differ, or ``None`` where they cannot be compared."""
    if a.amount is not None and b.amount is not None and a.amount.currency == b.amount.currency:
        one, other = a.amount.amount, b.amount.amount
    elif a.usd is not None and b.usd is not None:
        one, other = a.usd, b.usd
    else:
        return None
    larger = max(one, other)
    return abs(one - other) / larger if larger > 0 else None


def _days_between(a: PartialDate, b: PartialDate) -> tuple[date, date] | None:
    """Return the last day of the earlier and the first of the later date, or ``None`` if they may be one day."""
    if a.agrees_with(b):
        return None
    return (a.last, b.first) if a.last < b.first else (b.last, a.first)


def _over_a_year(earlier: date, later: date) -> bool:
    return (later.year - 1, later.month, later.day) > (earlier.year, earlier.month, earlier.day)


def _apart(a: ToldRound, b: ToldRound) -> bool:
    """Return whether stages or dates rule out that two told rounds are one."""
    if a.stage and b.stage and a.stage != b.stage:
        return True
    between = _days_between(a.date, b.date) if a.date and b.date else None
    return between is not None and _over_a_year(*between)


def agreement(a: ToldRound, b: ToldRound) -> Decimal | None:
    """Return how well two told rounds of one company agree, or ``None`` if they are not one.

    They are one where their stages agree, or their amounts within 5 % in one currency (or in stated US dollars),
    unless they stand in one document, their stages differ, or their dates lie more than a year apart. Between 0 and 10.
    """
    if a.company != b.company or a.document == b.document or _apart(a, b):
        return None
    difference = _difference(a, b)
    stage = a.stage is not None and a.stage == b.stage
    close = difference is not None and difference <= CLOSE_AMOUNTS
    if not stage and not close:
        return None
    points = Decimal(3) * stage
    if difference is not None:
        points += 3 * max(Decimal(0), 1 - 10 * difference)
    if a.date is not None and b.date is not None:
        between = _days_between(a.date, b.date)
        points += 2 if between is None else 1 - Decimal((between[1] - between[0]).days) / 366
    if a.investors and b.investors:
        points += 2 * Decimal(len(a.investors & b.investors)) / min(len(a.investors), len(b.investors))
    return points


def clusters(told: Iterable[ToldRound]) -> tuple[Cluster, ...]:
    """Return told rounds as rounds: best agreement is joined first, and nothing that is ruled out ever.

    The same rounds in any order give the same clusters, in a fixed order. Quadratic in the told rounds of one company.

    >>> first, second = ToldRound("d1", "1", "nscale", "series-c"), ToldRound("d2", "1", "nscale", "series-c")
    >>> [len(cluster) for cluster in clusters([first, second, ToldRound("d2", "2", "nscale", "series-b")])]
    [2, 1]
    """
    by_company: dict[str, list[ToldRound]] = defaultdict(list)
    for each in told:
        by_company[each.company].append(each)
    found: list[Cluster] = []
    for company in sorted(by_company):
        rounds = sorted(by_company[company], key=lambda r: r.place)
        found.extend(_clusters_of_one(rounds) if company else [(each,) for each in rounds])
    return tuple(found)


def _clusters_of_one(rounds: list[ToldRound]) -> list[Cluster]:
    groups = _told_alike(rounds) if len(rounds) > MANY else [[each] for each in rounds]
    ranked = []
    for i, group in enumerate(groups):
        for j in range(i + 1, len(groups)):
            points = agreement(group[0], groups[j][0])
            if points is not None:
                ranked.append((-points, i, j))
    members = {i: [i] for i in range(len(groups))}
    documents = {i: {told.document for told in group} for i, group in enumerate(groups)}
    root = list(range(len(groups)))
    for _, i, j in sorted(ranked):
        one, other = root[i], root[j]
        if one == other or documents[one] & documents[other]:
            continue
        if not any(_apart(groups[x][0], groups[y][0]) for x in members[one] for y in members[other]):
            documents[one] |= documents.pop(other)
            for moved in members[other]:
                root[moved] = one
            members[one] += members.pop(other)
    return [
        tuple(sorted((told for i in group for told in groups[i]), key=lambda told: told.place))
        for group in members.values()
    ]


def _told_alike(rounds: list[ToldRound]) -> list[list[ToldRound]]:
    """Return told rounds in groups of the same stage, amount and date, with each document once in a group."""
    groups: dict[tuple[object, ...], list[ToldRound]] = defaultdict(list)
    times: Counter[tuple[object, ...]] = Counter()
    for told in rounds:
        words = (told.stage, told.amount, told.usd, told.date)
        times[*words, told.document] += 1
        groups[*words, times[*words, told.document]].append(told)
    return list(groups.values())


def _most(values: Iterable[str]) -> str | None:
    counted = Counter(values)
    return min(counted, key=lambda value: (-counted[value], value)) if counted else None


def stage_of(cluster: Cluster) -> str | None:
    """Return the stage of a round (told rounds with different stages are never one), or ``None`` if nobody says."""
    return _most(told.stage for told in cluster if told.stage)


def year_of(cluster: Cluster) -> str | None:
    """Return the year that most documents give, the earlier where as many give another, or ``None``."""
    return _most(str(told.date.year) for told in cluster if told.date)


def amount_of(cluster: Cluster) -> str | None:
    """Return the amount that most documents give as part of a slug: ``2000000000-usd``, or ``None``."""
    return _most(money_slug(told.amount) for told in cluster if told.amount)


def money_slug(money: Money) -> str:
    """Return an amount and its currency as part of a slug.

    >>> money_slug(Money(Decimal("2E9"), "USD")), money_slug(Money(Decimal("0.50"), "EUR"))
    ('2000000000-usd', '0-5-eur')
    """
    digits = f"{money.amount:f}"
    if "." in digits:
        digits = digits.rstrip("0").rstrip(".")
    return f"{digits}-{money.currency.casefold()}".replace(".", "-")


def slugs(found: Iterable[Cluster], company_slugs: Mapping[str, str]) -> dict[tuple[str, str], str]:
    """Return the slug of each told round, by the place where it is told.

    A slug is that of the company, then the stage, else amount and year. Where several rounds of a company would share
    one, the one that most documents tell keeps it (then the earliest), and the others add year, amount, or a number.
    """
    named: dict[tuple[str, str], str] = {}
    by_slug: dict[str, list[Cluster]] = defaultdict(list)
    for cluster in found:
        first = cluster[0]
        if not first.company:
            named[first.place] = f"unnamed-{first.document[:8]}-{slug(first.number)}"
            continue
        parts = [stage_of(cluster)] if stage_of(cluster) else [amount_of(cluster), year_of(cluster)]
        stated = [part for part in parts if part] or ["round"]
        by_slug["-".join([company_slugs[first.company], *stated])].append(cluster)
    taken = set(by_slug)
    for plain in sorted(by_slug):
        for place, cluster in enumerate(sorted(by_slug[plain], key=_prominence)):
            chosen = plain if place == 0 else _free(plain, cluster, taken)
            taken.add(chosen)
            named.update((told.place, chosen) for told in cluster)
    return named


def _prominence(cluster: Cluster) -> tuple[int, str, str, tuple[str, str]]:
    dates = sorted(told.date.text for told in cluster if told.date)
    return -len(cluster), dates[0] if dates else "9999", amount_of(cluster) or "", cluster[0].place


def _free(plain: str, cluster: Cluster, taken: set[str]) -> str:
    for part in (year_of(cluster), amount_of(cluster)):
        if part and f"{plain}-{part}" not in taken:
            return f"{plain}-{part}"
    number = 2
    while f"{plain}-{number}" in taken:
        number += 1
    return f"{plain}-{number}"
