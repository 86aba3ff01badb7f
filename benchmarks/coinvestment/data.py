"""The data of the benchmark: 80,245 real investments of 2013, and larger sets of the same shape.

The larger sets draw syndicate sizes from the real ones and investors from a Zipf-Mandelbrot law, with rounds growing as
the factor and investors as its power 0.85: hubs are somewhat heavier than real ones, communities weaker, so that they
serve for timing only.
"""

from pathlib import Path

import numpy as np
import polars as pl

from kg.networks import Participations
from kg.projection import Frames, participations_of_frames

TABLE = Path(__file__).resolve().parents[2] / "../shared/data/investments-2013.csv"


def rows_of(factor: int) -> pl.DataFrame:
    """Return company, investor, day and amount: the real table (factor 1), or one ``factor`` times as large."""
    if factor == 1:
        table = pl.read_csv(TABLE, infer_schema=False).with_columns(pl.all().fill_null(""))
        return table.rename(
            {"company_name": "company", "investor_name": "investor", "funded_when": "day", "amount_usd": "amount"}
        )
    real = rows_of(1).unique(["company", "day", "amount", "investor"])
    sizes = real.group_by("company", "day", "amount").len()["len"].sort().to_numpy()
    rng = np.random.default_rng(factor)
    rounds, people = len(sizes) * factor, int(16_771 * factor**0.85)
    size = rng.choice(sizes, rounds)
    popularity = 1.0 / (np.arange(people) + 12.0) ** 0.9
    bounds = np.cumsum(popularity / popularity.sum())
    investor = np.searchsorted(bounds, rng.random(size.sum())).clip(0, people - 1)
    where = np.repeat(np.arange(rounds), size)
    company = (rng.integers(0, 21_414 * factor, rounds))[where]
    day = np.datetime64("2000-01-01") + rng.integers(0, 5000, rounds)[where]
    amount = (rng.lognormal(15, 1.5, rounds) // 1000 * 1000 + 1000).astype(np.int64)[where]
    frame = pl.DataFrame({"company": company, "investor": investor, "day": day, "amount": amount}).unique(
        maintain_order=True
    )
    return frame.select(
        company=pl.format("Company {}", "company"),
        investor=pl.format("Investor {}", "investor"),
        day=pl.col("day").cast(pl.Date).cast(pl.String),
        amount=pl.col("amount").cast(pl.String),
    )


def pairs_of(rows: pl.DataFrame) -> pl.DataFrame:
    """Return (investor, round) as numbers, each pair once: what the projection by others starts from."""
    numbered = rows.select(
        i=pl.col("investor").rank("dense").cast(pl.Int64) - 1,
        r=pl.struct("company", "day", "amount").rank("dense").cast(pl.Int64) - 1,
    )
    return numbered.unique().sort("r", "i")


def participations_of(rows: pl.DataFrame) -> Participations:
    """Return the table as participations, by bare names."""
    named = rows.with_columns(round=pl.concat_str(["company", "day", "amount"], separator="|"))
    day = pl.col("day").str.to_date("%Y-%m-%d", strict=False)
    rounds = named.select(
        "round",
        "company",
        first=day,
        last=day,
        usd=pl.col("amount").cast(pl.Float64, strict=False),
        stage=pl.lit(None, pl.String),
        status=pl.lit("closed"),
    )
    shares = named.select("investor", "round", lead=pl.lit(False), own_usd=pl.lit(None, pl.Float64))
    return participations_of_frames(Frames(shares, rounds))


def write_table(factor: int, path: Path) -> int:
    """Write the table as CSV with the columns of the real one, and return the number of rows."""
    rows = rows_of(factor).rename(
        {"company": "company_name", "investor": "investor_name", "day": "funded_when", "amount": "amount_usd"}
    )
    rows.write_csv(path)
    return rows.height
