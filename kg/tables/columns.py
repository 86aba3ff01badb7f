"""Which column of a table says what: given by name, or recognised by the header of a well-known export."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, fields, replace
from types import MappingProxyType
from typing import Final

from kg.errors import DocumentError


@dataclass(frozen=True, slots=True)
class Columns:
    """The names of the columns of a table in which each row is one investor in one round.

    ``company`` and ``investor`` are needed. Rows of one ``round`` (an identifier), else of one company, date and
    amount, are one round. ``currency`` is an ISO 4217 code for all amounts, or ``currency_column`` names where it
    stands. ``lead`` cells say yes or no; ``stage_code`` completes a stage (venture, A); ``theme`` cells may list
    several, by ``|`` or ``,``; ``investor_kind`` cells that contain *person* make the investor one.
    """

    company: str
    investor: str
    date: str | None = None
    amount: str | None = None
    currency: str = "USD"
    currency_column: str | None = None
    stage: str | None = None
    stage_code: str | None = None
    lead: str | None = None
    country: str | None = None
    theme: str | None = None
    round: str | None = None
    investor_country: str | None = None
    investor_kind: str | None = None

    def as_options(self) -> tuple[tuple[str, str], ...]:
        """Return what was chosen, as the archive keeps it; ``columns_of`` is the inverse."""
        return tuple((f.name, value) for f in fields(self) if (value := getattr(self, f.name)) is not None)

    def used(self) -> tuple[str, ...]:
        """Return the names of all columns that are looked at."""
        values = (getattr(self, f.name) for f in fields(self) if f.name != "currency")
        return tuple(dict.fromkeys(value for value in values if value is not None))


def columns_of(options: Sequence[tuple[str, str]]) -> Columns:
    """Return the columns that ``as_options`` wrote down.

    >>> columns_of(Columns("c", "i", stage="s").as_options())  # doctest: +ELLIPSIS
    Columns(company='c', investor='i', date=None, amount=None, currency='USD', currency_column=None, stage='s', ...)
    """
    known = {f.name for f in fields(Columns)}
    return Columns(**{name: value for name, value in options if name in known})


PRESETS: Final[Mapping[str, Columns]] = MappingProxyType(
    {
        # The investments sheet of Crunchbase's public exports from 2014 on.
        "crunchbase-investments": Columns(
            company="company_name", investor="investor_name", date="funded_at", amount="raised_amount_usd",
            stage="funding_round_type", stage_code="funding_round_code", country="company_country_code",
            theme="company_category_list", round="funding_round_permalink",
            investor_country="investor_country_code", investor_kind="investor_permalink",
        ),
        # The same sheet of the exports of 2013.
        "crunchbase-2013": Columns(
            company="company_name", investor="investor_name", date="funded_at", amount="raised_amount_usd",
            stage="funding_round_type", country="company_country_code", theme="company_category_code",
            investor_country="investor_country_code", investor_kind="investor_permalink",
        ),
        # What somebody writes who writes a table for this.
        "plain": Columns(company="company", investor="investor", date="date", amount="amount"),
        # Cut down to the essential.
        "crunchbase-short": Columns(
            company="company_name", investor="investor_name", date="funded_when", amount="amount_usd"
        ),
    }
)  # fmt: skip
"""Well-known exports by name, the one with the most columns first."""


def recognised(header: Sequence[str]) -> Columns | None:
    """Return the first preset all of whose columns stand in a header, or ``None``."""
    return next((preset for preset in PRESETS.values() if set(preset.used()) <= set(header)), None)


def places_of(columns: Columns, header: Sequence[str], name: str) -> Mapping[str, int]:
    """Return at which place of a row each field stands; ``DocumentError`` names the columns that are missing.

    Column names are found whatever their case and the spaces round them.
    """
    there = {title.strip().casefold(): place for place, title in reversed(list(enumerate(header)))}
    wanted = {f.name: getattr(columns, f.name) for f in fields(columns) if f.name != "currency"}
    missing = [title for title in wanted.values() if title is not None and title.strip().casefold() not in there]
    if missing:
        raise DocumentError(f"{name}: no column {', '.join(map(repr, missing))}; there are {', '.join(header[:40])}")
    return {field: there[title.strip().casefold()] for field, title in wanted.items() if title is not None}


def chosen(columns: Columns | None, header: Sequence[str], name: str) -> Columns:
    """Return the columns asked for, else those of the preset that fits; ``DocumentError`` where none does."""
    if columns is not None:
        return columns
    found = recognised(header)
    if found is None:
        raise DocumentError(
            f"{name}: say which columns hold company and investor (--company, --investor); there are "
            f"{', '.join(header[:40])}"
        )
    return replace(found)
