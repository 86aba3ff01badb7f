"""From a row to what it says: one investor in one round; or the reason why it says nothing that can be kept."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Final, NamedTuple

from kg.claims import Kind
from kg.dates import PartialDate
from kg.money import Money
from kg.tables.cells import Rejected, country_in, day_in, is_yes, money_in, name_in, stage_in, themes_in
from kg.tables.columns import Columns
from kg.tables.rows import Row

UNNAMED: Final = {"company": "Undisclosed company", "investor": "Undisclosed investor"}
"""What stands for a name that a row leaves out: a round with an investor that nobody names is a round all the same."""

_FIELDS: Final = (
    *("company", "country", "theme", "investor", "investor_kind", "investor_country", "amount", "currency_column"),
    *("date", "stage", "stage_code", "lead", "round"),
)


@dataclass(frozen=True, slots=True, eq=False)
class Party:
    """A company or an investor: the name as written, and what else the row says of it."""

    name: str
    kind: Kind
    country: str | None = None
    themes: tuple[str, ...] = ()


class TableShare(NamedTuple):
    """What one row says. ``round`` is an identifier of the round where the table has one, else empty.

    ``left_out`` are values that no term of the ontology stands for: the row is kept without.
    """

    row: Row
    company: Party
    investor: Party
    round: str
    lead: bool
    money: Money | None
    date: PartialDate | None
    stage: str | None
    left_out: tuple[str, ...]


def reader_of(places: Mapping[str, int], columns: Columns) -> Callable[[Row], TableShare]:
    """Return the function from a row to what it says, which raises ``Rejected`` with a reason.

    ``places`` say in which column each field stands.
    """
    width = max(places.values()) + 1
    blank = [""] * (width + 1)  # cells that a short row lacks, and one for the fields that the table lacks
    (company_at, country_at, theme_at, investor_at, kind_at, home_at, amount_at, currency_at, date_at, stage_at,
     code_at, lead_at, round_at) = (places.get(field, width) for field in _FIELDS)  # fmt: skip

    def share_of(row: Row) -> TableShare:
        if row.broken:
            raise Rejected(f"the row cannot be read: {row.broken}")
        cells = row.cells[:width] + blank[min(len(row.cells), width) :]
        company, unknown = _company(cells[company_at], cells[country_at], cells[theme_at])
        investor, more = _investor(cells[investor_at], cells[kind_at], cells[home_at])
        if company.name == UNNAMED["company"] and investor.name == UNNAMED["investor"]:
            raise Rejected("neither company nor investor")
        unknown += more
        money = money_in(cells[amount_at].strip(), cells[currency_at].strip() or columns.currency)
        day = day_in(cells[date_at].strip())
        stage = None
        if written := cells[stage_at].strip():
            stage = stage_in(written, cells[code_at].strip())
            if stage is None:
                unknown = (*unknown, f"stage {written[:60]!r}")
        lead = is_yes(cells[lead_at].strip())
        return TableShare(row, company, investor, cells[round_at].strip(), lead, money, day, stage, unknown)

    return share_of


@lru_cache(1 << 16)
def _company(written: str, country: str, theme: str) -> tuple[Party, tuple[str, ...]]:
    country, theme = country.strip(), theme.strip()
    code, themes = _country(country), themes_in(theme) if theme else ()
    unknown = () if code or not country else (f"country {country[:60]!r}",)
    if theme and not themes:
        unknown = (*unknown, f"theme {theme[:60]!r}")
    return Party(name_in("company", written) or UNNAMED["company"], Kind.ORGANIZATION, code, themes), unknown


@lru_cache(1 << 16)
def _investor(written: str, kind: str, country: str) -> tuple[Party, tuple[str, ...]]:
    country = country.strip()
    code = _country(country)
    unknown = () if code or not country else (f"investor_country {country[:60]!r}",)
    name = name_in("investor", written)
    person = name and "person" in kind.casefold()
    return Party(name or UNNAMED["investor"], Kind.PERSON if person else Kind.ORGANIZATION, code), unknown


def _country(text: str) -> str | None:
    return country_in(text) if text else None
