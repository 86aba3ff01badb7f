"""What the questions of our own should be answered, reckoned in plain Python from the checked facts and the table.

Nothing here imports `kg`: the two ways to an answer share only the files that they read. Names are told apart by the
fold of the scorer (case, marks and legal suffixes); a round is told of in several documents where company and stage
agree, or where company and amount do.
"""

import csv
import json
import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path

#: Rough: only which of two amounts is the greater hangs on them, never a figure that is expected.
RATES = {"USD": 1.0, "EUR": 1.16, "GBP": 1.34, "JPY": 0.0064, "KRW": 0.0007, "CNY": 0.14, "AUD": 0.66, "CAD": 0.72}
RATES |= {"INR": 0.0114, "SGD": 0.77}

#: Shorter names that stand for the same house in other documents.
SAME = (
    "Altimeter Capital|Altimeter",
    "Lightspeed Venture Partners|Lightspeed",
    "Tiger Global Management|Tiger Global",
    "Coatue Management|Coatue",
    "Firmus Technologies|Firmus",
    "Sequoia Capital|Sequoia",
    "Korea National Growth Fund|National Growth Fund",
    "Fidelity Management & Research Company|Fidelity Management & Research",
    "Mirae Asset Financial Group|Mirae Asset",
    "Fidelity Management & Research Company|Fidelity",
)

COUNTRIES = {
    "AE": "United Arab Emirates", "AU": "Australia", "BE": "Belgium", "CA": "Canada", "CH": "Switzerland",
    "CN": "China",
    "DE": "Germany", "ES": "Spain", "FI": "Finland", "FR": "France", "GB": "United Kingdom", "ID": "Indonesia",
    "IE": "Ireland", "IL": "Israel", "IN": "India", "JP": "Japan", "KR": "South Korea", "NL": "Netherlands",
    "NO": "Norway", "SA": "Saudi Arabia", "SE": "Sweden", "SG": "Singapore", "TW": "Taiwan", "US": "United States",
}  # fmt: skip

EUROPE = {"AT", "BE", "CH", "DE", "DK", "ES", "FI", "FR", "GB", "IE", "IT", "NL", "NO", "PL", "PT", "SE"}
ASIA = {"AE", "CN", "HK", "ID", "IL", "IN", "JP", "KR", "SA", "SG", "TW"}


def fold(name: str) -> str:
    """The name without case, marks and legal suffixes."""
    words = re.sub(r"[^\w\s]", " ", name.casefold()).split()
    while len(words) > 1 and words[-1] in {"inc", "ltd", "llc", "gmbh", "ag", "sa", "asa", "plc", "corp", "co", "se"}:
        words.pop()
    return " ".join(words)


def span(date: str | None) -> tuple[str, str] | None:
    """First and last day of a written date."""
    if not date:
        return None
    if match := re.fullmatch(r"(\d{4})-Q([1-4])", date):
        year, quarter = match[1], int(match[2])
        return f"{year}-{quarter * 3 - 2:02}-01", f"{year}-{quarter * 3:02}-31"
    return (date + "-01-01"[len(date) - 4 :])[:10], (date + "-12-31"[len(date) - 4 :])[:10]


@dataclass
class Round:
    """One round, as all documents that tell of it have it."""

    company: str
    stage: str | None
    amount: float | None
    currency: str | None
    date: str | None
    status: str
    leads: set[str] = field(default_factory=set)
    investors: set[str] = field(default_factory=set)
    parts: dict[str, float] = field(default_factory=dict)
    valuation: float | None = None
    documents: set[str] = field(default_factory=set)

    @property
    def usd(self) -> float:
        """The amount in dollars, nearly; 0 where none is stated."""
        return (self.amount or 0) * RATES[self.currency or "USD"]

    def within(self, first: str, last: str) -> bool:
        """Whether all of its date lies in the span."""
        days = span(self.date)
        return days is not None and first <= days[0] and days[1] <= last


@dataclass(frozen=True)
class Names:
    """Names in any order."""

    names: tuple[str, ...]


@dataclass(frozen=True)
class Top:
    """The first names in order; each place holds those that tie for it."""

    places: tuple[str, ...]


@dataclass(frozen=True)
class Figure:
    """One figure, within one in a hundred."""

    value: float
    unit: str | None = None


@dataclass(frozen=True)
class Status:
    """Only the kind of answer counts."""

    status: str


Expected = Names | Top | Figure | Status


class World:
    """Rounds, places, themes and the rest, by name."""

    def __init__(self) -> None:
        self.rounds: list[Round] = []
        self.called: dict[str, str] = {}
        self.written: dict[str, list[str]] = defaultdict(list)
        self.themes: dict[str, set[str]] = defaultdict(set)
        self.broader: dict[str, str] = {}
        self.places: dict[str, set[tuple[str | None, str]]] = defaultdict(set)
        self.totals: list[tuple[str, float, str, str]] = []
        self.valuations: list[tuple[str, float, str, str]] = []
        self.acquisitions: list[tuple[str, str, float | None, str | None, str]] = []
        self.funds: list[tuple[str, float | None, str | None, set[str]]] = []

    def know(self, written: str) -> str:
        """The one name for all that are written with strokes between them."""
        parts = written.split("|")
        name = next((self.called[fold(part)] for part in parts if fold(part) in self.called), parts[0])
        for part in parts:
            self.called.setdefault(fold(part), name)
            if part not in self.written[name]:
                self.written[name].append(part)
        return name

    def the(self, name: str) -> str:
        """The one name for this one; a name that nobody bears is a slip in the question, and fails."""
        return self.called[fold(name)]

    def all_names(self, name: str) -> str:
        """All ways the name is written, between strokes."""
        return "|".join(self.written[name])

    def names(self, found: Iterable[str]) -> Expected:
        """These names, or the empty answer."""
        every = tuple(self.all_names(name) for name in sorted(set(found)))
        return Names(every) if every else Status("empty")

    def top(self, counts: dict[str, float], number: int = 1) -> Expected:
        """The first so many by their figures, with the ties for each place."""
        order = sorted(counts.items(), key=lambda pair: -pair[1])
        places: list[str] = []
        for name, figure in order[:number]:
            ties = [other for other, held in order if held == figure]
            places.append("|".join(self.all_names(each) for each in (ties or [name])))
        return Top(tuple(places)) if places else Status("empty")

    def is_of(self, company: str, theme: str) -> bool:
        """Whether the company works on the theme or on a narrower one."""
        for own in self.themes[company]:
            step: str | None = own
            while step:
                if step == theme:
                    return True
                step = self.broader.get(step)
        return False

    def is_from(self, name: str, *where: str) -> bool:
        """Whether the entity is in one of the countries or cities."""
        return any(country in where or city in where for city, country in self.places[name])

    def some(
        self,
        company: str | None = None,
        investor: str | None = None,
        lead: str | None = None,
        stage: str | None = None,
        theme: str | None = None,
        country: str | tuple[str, ...] = (),
        without: tuple[str, ...] = (),
        year: int | None = None,
        since: str = "",
        before: str = "",
        over: float = 0,
        under: float = 0,
        status: tuple[str, ...] = ("closed",),
        currency: str | None = None,
    ) -> list[Round]:
        """The rounds that keep every condition."""
        where = (country,) if isinstance(country, str) else country
        first, last = since or "0000", "9999"
        if before:
            last = before
        if year:
            first, last = f"{year}-01-01", f"{year}-12-31"
        dated = bool(since or before or year)
        return [
            each
            for each in self.rounds
            if each.status in status
            and (company is None or each.company == self.the(company))
            and (investor is None or self.the(investor) in each.investors)
            and (lead is None or self.the(lead) in each.leads)
            and (stage is None or each.stage == stage)
            and (theme is None or self.is_of(each.company, theme))
            and (not where or self.is_from(each.company, *where))
            and (not without or (bool(self.places[each.company]) and not self.is_from(each.company, *without)))
            and (not dated or each.within(first, last))
            and (not over or each.usd > over)
            and (not under or 0 < each.usd < under)
            and (currency is None or each.currency == currency)
        ]

    def partners(self, investor: str, **conditions: object) -> Counter[str]:
        """How many rounds each other investor shares with this one."""
        count: Counter[str] = Counter()
        for each in self.some(investor=investor, **conditions):  # type: ignore[arg-type]
            count.update(each.investors - {self.the(investor)})
        return count

    def co(
        self, investor: str, at_least: int = 1, kind: Callable[[str], bool] | None = None, **conditions: object
    ) -> Expected:
        """Co-investors."""
        found = self.partners(investor, **conditions)
        return self.names(name for name, times in found.items() if times >= at_least and (kind is None or kind(name)))

    def top_co(self, investor: str, number: int = 1, **conditions: object) -> Expected:
        """The most frequent co-investors."""
        return self.top(dict(self.partners(investor, **conditions)), number)

    def investors(self, company: str, kind: Callable[[str], bool] | None = None, **conditions: object) -> Expected:
        """Who put money into the company."""
        rounds = self.some(company=company, **conditions)  # type: ignore[arg-type]
        return self.names(name for each in rounds for name in each.investors if kind is None or kind(name))

    def leads(self, company: str, **conditions: object) -> Expected:
        """Who led."""
        return self.names(name for each in self.some(company=company, **conditions) for name in each.leads)  # type: ignore[arg-type]

    def portfolio(self, investor: str, **conditions: object) -> Expected:
        """What the investor put money into."""
        return self.names(each.company for each in self.some(investor=investor, **conditions))  # type: ignore[arg-type]

    def companies(self, **conditions: object) -> Expected:
        """The companies of the rounds."""
        return self.names(each.company for each in self.some(**conditions))  # type: ignore[arg-type]

    def all_investors(self, kind: Callable[[str], bool] | None = None, **conditions: object) -> Expected:
        """Everyone who put money into the rounds."""
        rounds = self.some(**conditions)  # type: ignore[arg-type]
        return self.names(name for each in rounds for name in each.investors if kind is None or kind(name))

    def shared(self, *investors: str, **conditions: object) -> Expected:
        """Companies of the rounds that all of them were in."""
        wanted = {self.the(name) for name in investors}
        return self.names(each.company for each in self.some(**conditions) if wanted <= each.investors)  # type: ignore[arg-type]

    def both(self, *investors: str, **conditions: object) -> Expected:
        """Companies that all of them backed, in whatever round."""
        sets = [{each.company for each in self.some(investor=name, **conditions)} for name in investors]  # type: ignore[arg-type]
        return self.names(set.intersection(*sets))

    def activity(self, **conditions: object) -> dict[str, float]:
        """Rounds of each investor."""
        return dict(Counter(name for each in self.some(**conditions) for name in each.investors))  # type: ignore[arg-type]

    def biggest(self, number: int = 1, **conditions: object) -> Expected:
        """The companies of the biggest rounds."""
        return self.ranked(sorted(self.some(**conditions), key=lambda each: -each.usd), number)  # type: ignore[arg-type]

    def smallest(self, number: int = 1, **conditions: object) -> Expected:
        """The companies of the smallest rounds."""
        rounds = (each for each in self.some(**conditions) if each.usd)  # type: ignore[arg-type]
        return self.ranked(sorted(rounds, key=lambda each: each.usd), number)

    def ranked(self, rounds: list[Round], number: int) -> Expected:
        """The companies of the first rounds, each place with those that tie for it."""
        ties = [{other.company for other in rounds if other.usd == each.usd} for each in rounds[:number]]
        return Top(tuple("|".join(self.all_names(name) for name in sorted(names)) for names in ties))

    def most_investors(self) -> Expected:
        """The company with the most investors."""
        known: dict[str, set[str]] = defaultdict(set)
        for each in self.some():
            known[each.company] |= each.investors
        return self.top({name: len(investors) for name, investors in known.items()})

    def one(self, **conditions: object) -> Round:
        """The one round that the conditions leave."""
        (found,) = self.some(**conditions)  # type: ignore[arg-type]
        return found

    def raised(self, **conditions: object) -> Figure:
        """The amount of the one round."""
        found = self.one(**conditions)
        return Figure(found.amount or 0, found.currency)

    def valued(self, **conditions: object) -> Figure:
        """The valuation that the one round set."""
        found = self.one(**conditions)
        return Figure(found.valuation or 0, found.currency)

    def worth(self, company: str) -> Figure:
        """The latest valuation that a document states."""
        stated = [(date, value, unit) for name, value, unit, date in self.valuations if name == self.the(company)]
        _, value, unit = max(stated)
        return Figure(value, unit)

    def total(self, company: str) -> Figure:
        """The latest total that a document states."""
        stated = [(date, value, unit) for name, value, unit, date in self.totals if name == self.the(company)]
        _, value, unit = max(stated)
        return Figure(value, unit)

    def place(self, name: str) -> Expected:
        """City and country."""
        found = {part for city, country in self.places[self.the(name)] for part in (city, country, COUNTRIES[country])}
        return Names(("|".join(sorted(part for part in found if part)),))

    @cached_property
    def everyone(self) -> set[str]:
        """Everyone who is in a round that was done."""
        return {name for each in self.some() for name in each.investors}


def read_facts(folders: Iterable[Path]) -> World:
    """The checked facts as one world."""
    world = World()
    for written in SAME:
        world.know(written)
    folders = list(folders)
    for line in (folders[0].parent / "themes.txt").read_text("utf-8").splitlines():
        if line and not line.startswith("#"):
            theme, _, broader, *_ = (part.strip() for part in line.split("|"))
            world.broader[theme] = broader
    files = sorted(path for folder in folders for path in folder.glob("*.gold.json"))
    documents = [json.loads(path.read_text("utf-8")) for path in files]
    for document in documents:  # names that stand together first, so that their order does not matter
        for written in re.findall(r'"([^"|]+(?:\|[^"|]+)+)"', json.dumps(document, ensure_ascii=False)):
            world.know(written)
    for document in documents:
        read_document(world, document)
    return world


def read_document(world: World, document: dict) -> None:  # type: ignore[type-arg]
    """Take in one document."""
    file, day = document["document"], document["published"] or ""
    fresh: list[Round] = []
    for row in document["rounds"]:
        fresh.append(
            Round(
                world.know(row["company"]), row["stage"], row["amount"], row["currency"], row["date"], row["status"],
                {world.know(name) for name in row["leads"]}, {world.know(name) for name in row["investors"]},
                {world.know(name): amount for name, amount in (row.get("contributions") or {}).items()},
                row.get("valuation"), {file},
            )
        )  # fmt: skip
    merge(world.rounds, fresh)
    for row in document["totals"]:
        world.totals.append((world.know(row["company"]), row["amount"], row["currency"], day))
    for row in document["valuations"]:
        world.valuations.append((world.know(row["company"]), row["amount"], row["currency"], day))
    for row in document["locations"]:
        world.places[world.know(row["entity"])].add((row["city"], row["country"]))
    for row in document["themes"]:
        world.themes[world.know(row["company"])].add(row["theme"])
    for row in document["acquisitions"]:
        deal = (world.know(row["acquirer"]), world.know(row["target"]), row["amount"], row["currency"], row["status"])
        if deal not in world.acquisitions:
            world.acquisitions.append(deal)
    for row in document["funds"]:
        if row["name"]:
            backers = {world.know(name) for name in row["backers"]}
            world.funds.append((world.know(row["name"]), row["amount"], row["currency"], backers))


def merge(known: list[Round], fresh: list[Round]) -> None:
    """Join what is told again to what is known; two rounds of one document stay two."""
    left, taken = list(fresh), set[int]()
    for same in (same_stage, same_amount):
        for new in list(left):
            old = next((old for old in known if id(old) not in taken and same(old, new) and agree(old, new)), None)
            if old is not None:
                join(old, new)
                taken.add(id(old))
                left.remove(new)
    known.extend(left)


def same_stage(old: Round, new: Round) -> bool:
    """Company and stage agree."""
    return old.company == new.company and old.stage == new.stage and old.stage is not None


def same_amount(old: Round, new: Round) -> bool:
    """Company and amount agree, and the stages do not differ."""
    stages = old.stage is None or new.stage is None or old.stage == new.stage
    near = bool(old.usd and new.usd) and abs(old.usd - new.usd) <= 0.05 * max(old.usd, new.usd)
    return old.company == new.company and near and stages


def agree(old: Round, new: Round) -> bool:
    """Dates do not rule it out."""
    one, two = span(old.date), span(new.date)
    return one is None or two is None or (one[0][:7] <= two[1][:7] and two[0][:7] <= one[1][:7])


def join(old: Round, new: Round) -> None:
    """Add to the one what the other says."""
    old.stage, old.amount = old.stage or new.stage, old.amount or new.amount
    old.currency, old.valuation = old.currency or new.currency, old.valuation or new.valuation
    old.date = max((date for date in (old.date, new.date) if date), key=len, default=None)
    old.leads |= new.leads
    old.investors |= new.investors
    old.parts |= new.parts
    old.documents |= new.documents
    if "closed" in (old.status, new.status):
        old.status = "closed"


def read_table(path: Path) -> World:
    """The table of investments as one world."""
    world = World()
    rounds: dict[tuple[str, str, str], Round] = {}
    with path.open(encoding="utf-8", newline="") as lines:
        for row in csv.DictReader(lines):
            key = (row["company_name"], row["funded_when"], row["amount_usd"])
            if key not in rounds:
                amount = float(key[2]) if key[2] else None
                rounds[key] = Round(world.know(key[0]), None, amount, "USD", key[1] or None, "closed")
            rounds[key].investors.add(world.know(row["investor_name"]))
    world.rounds = list(rounds.values())
    return world
