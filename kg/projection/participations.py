"""From records or frames to ``Participations``: number the names, sort, index."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, fields
from datetime import date
from typing import Any

import numpy as np
import polars as pl

from kg.networks import NO_DAY, Flags, Ints, Names, Participations, Rounds, Tags


@dataclass(frozen=True, slots=True)
class Share:
    """One investor in one round, with what is known of both; facts of a round are taken from its first share."""

    investor: str
    round: str
    company: str
    lead: bool = False
    own_usd: float | None = None
    first: date | None = None
    last: date | None = None
    usd: float | None = None
    stage: str | None = None
    status: str | None = "closed"
    themes: tuple[str, ...] = ()
    countries: tuple[str, ...] = ()
    investor_countries: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Frames:
    """What participations are made of, as frames of strings (IRIs), numbers and dates.

    ``shares``: investor, round, lead, own_usd. ``rounds``: round, company, first, last, usd, stage, status.
    ``labels``: iri, label. ``themes``: company, theme. ``countries``: thing, country (of companies and investors).
    """

    shares: pl.DataFrame
    rounds: pl.DataFrame
    labels: pl.DataFrame = field(default_factory=lambda: _empty("iri", "label"))
    themes: pl.DataFrame = field(default_factory=lambda: _empty("company", "theme"))
    countries: pl.DataFrame = field(default_factory=lambda: _empty("thing", "country"))
    narrower: Mapping[str, frozenset[str]] = field(default_factory=dict)
    region_countries: Mapping[str, frozenset[str]] = field(default_factory=dict)


def _empty(*columns: str) -> pl.DataFrame:
    return pl.DataFrame(schema=dict.fromkeys(columns, pl.String))


def participations_of(shares: Iterable[Share]) -> Participations:
    """Return the participations that some records tell of; names serve as labels.

    >>> found = participations_of([Share("A", "r1", "X"), Share("B", "r1", "X")])
    >>> len(found.investors), found.rounds.iris.to_list()
    (2, ['r1'])
    """
    rows = [tuple(getattr(share, f.name) for f in fields(Share)) for share in shares]
    text, texts = pl.String, pl.List(pl.String)
    types: list[Any] = [text, text, text, pl.Boolean, pl.Float64, pl.Date, pl.Date, pl.Float64, text, text]
    schema = dict(zip((f.name for f in fields(Share)), [*types, texts, texts, texts], strict=True))
    table = pl.DataFrame(rows, schema=schema, orient="row")

    def pairs(thing: str, tags: str, names: tuple[str, str]) -> pl.DataFrame:
        listed = table.select(thing, tags).explode(tags).drop_nulls().unique()
        return listed.rename(dict(zip((thing, tags), names, strict=True)))

    countries = pairs("company", "countries", ("thing", "country"))
    of_investors = pairs("investor", "investor_countries", ("thing", "country"))
    return participations_of_frames(
        Frames(
            shares=table.select("investor", "round", "lead", "own_usd"),
            rounds=table.select("round", "company", "first", "last", "usd", "stage", "status"),
            themes=pairs("company", "themes", ("company", "theme")),
            countries=pl.concat([countries, of_investors]).unique(),
        )
    )


def participations_of_frames(frames: Frames) -> Participations:
    """Return the participations that frames tell of; a share twice is one, a round twice has the facts of its first."""
    rounds = frames.rounds.unique("round", keep="first").join(frames.shares.select("round").unique(), on="round")
    rounds = rounds.sort("round")
    shares = (
        frames.shares.group_by("investor", "round")
        .agg(pl.col("lead").any(), pl.col("own_usd").max())
        .join(rounds.select("round"), on="round", how="semi")
    )
    investors = shares["investor"].unique().sort()
    companies = rounds["company"].unique().sort()
    shares = shares.sort("round", "investor")
    stages, statuses = _values(rounds["stage"]), _values(rounds["status"])
    who, where = _numbers(shares["investor"], investors), _numbers(shares["round"], rounds["round"])
    round_start, investor_start, by_investor = indexed(who, where, len(investors), len(rounds))
    company = _numbers(rounds["company"], companies)
    themes = frames.themes.rename({"company": "thing", "theme": "tag"})
    countries = frames.countries.rename({"country": "tag"})
    return Participations(
        investors=_names(investors, frames.labels),
        companies=_names(companies, frames.labels),
        rounds=Rounds(
            iris=rounds["round"],
            company=company,
            first=rounds["first"].cast(pl.Int32).fill_null(NO_DAY).to_numpy(),
            last=rounds["last"].cast(pl.Int32).fill_null(NO_DAY).to_numpy(),
            usd=rounds["usd"].cast(pl.Float64).fill_null(np.nan).to_numpy(),
            stage=_coded(rounds["stage"], stages),
            status=_coded(rounds["status"], statuses),
            stages=stages,
            statuses=statuses,
        ),
        who=who,
        where=where,
        lead=shares["lead"].fill_null(False).to_numpy(),
        own_usd=shares["own_usd"].cast(pl.Float64).fill_null(np.nan).to_numpy(),
        company_themes=_tags(themes, companies),
        company_countries=_tags(countries, companies),
        investor_countries=_tags(countries, investors),
        narrower=frames.narrower,
        region_countries=frames.region_countries,
        round_start=round_start,
        investor_start=investor_start,
        by_investor=by_investor,
        company_start=starts(company, len(companies)),
        by_company=np.argsort(company, kind="stable").astype(np.int32),
    )


def indexed(who: Ints, where: Ints, investors: int, rounds: int) -> tuple[Ints, Ints, Ints]:
    """Return where each round begins, where each investor begins, and the entries in the order of investors."""
    order = np.argsort(who, kind="stable").astype(np.int32)
    return starts(where, rounds), starts(who, investors), order


def starts(numbers: Ints, size: int) -> Ints:
    """Return where each of ``size`` groups begins when entries stand in the order of their group's number.

    >>> starts(np.array([0, 0, 2], np.int32), 3)
    array([0, 2, 2, 3], dtype=int32)
    """
    found = np.zeros(size + 1, np.int32)
    np.cumsum(np.bincount(numbers, minlength=size), out=found[1:])
    return found


def part_of(whole: Participations, kept: Flags) -> Participations:
    """Return the entries that are kept, in the numbering of the whole."""
    who, where = whole.who[kept], whole.where[kept]
    round_start, investor_start, by_investor = indexed(who, where, len(whole.investors), len(whole.rounds.iris))
    changed = {
        "who": who,
        "where": where,
        "lead": whole.lead[kept],
        "own_usd": whole.own_usd[kept],
        "round_start": round_start,
        "investor_start": investor_start,
        "by_investor": by_investor,
    }
    return Participations(**{f.name: changed.get(f.name, getattr(whole, f.name)) for f in fields(Participations)})


def _numbers(column: pl.Series, names: pl.Series) -> Ints:
    table = pl.DataFrame({"name": names}).with_row_index("number")
    found = pl.DataFrame({"name": column}).join(table, on="name", how="left", maintain_order="left")
    return found["number"].cast(pl.Int32).to_numpy()


def _names(iris: pl.Series, labels: pl.DataFrame) -> Names:
    known = labels.unique("iri", keep="first")
    table = pl.DataFrame({"iri": iris}).join(known, on="iri", how="left", maintain_order="left")
    # A thing without a label is called by the end of its IRI.
    end = pl.col("iri").str.split("/").list.last()
    return Names(iris, table.select(pl.coalesce("label", end).alias("label")).to_series())


def _values(column: pl.Series) -> tuple[str, ...]:
    return tuple(column.drop_nulls().unique().sort().to_list())


def _coded(column: pl.Series, values: tuple[str, ...]) -> Ints:
    codes = {value: number for number, value in enumerate(values)}
    return np.fromiter((codes.get(value, -1) for value in column), np.int32, len(column))


def _tags(pairs: pl.DataFrame, things: pl.Series) -> Tags:
    pairs = pairs.select("thing", "tag").unique().join(pl.DataFrame({"thing": things}), on="thing", how="semi")
    names = pairs["tag"].unique().sort()
    pairs = pairs.sort("thing", "tag")
    return Tags(
        tuple(names.to_list()), starts(_numbers(pairs["thing"], things), len(things)), _numbers(pairs["tag"], names)
    )
