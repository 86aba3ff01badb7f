"""Participations from the store: one scan for each property, as CSV into frames."""

import io
from collections.abc import Callable
from typing import Final

import polars as pl
import pyoxigraph as ox

from kg.networks import Participations
from kg.projection.participations import Frames, participations_of_frames
from kg.vocabulary import CI, RDFS, SKOS

_DAY = "%Y-%m-%d"

# Scans of one property each, joined in polars: some times faster than one joined query on a store on disk.
SCANS: Final = {
    "investor": CI.investor,
    "lead": CI.leadInvestor,
    "company": CI.company,
    "stage": CI.stage,
    "status": CI.status,
    "usd": CI.amountUSD,
    "first": CI.earliest,
    "last": CI.latest,
    "label": RDFS.label,
    "theme": CI.theme,
    "broader": SKOS.broader,
    "country": CI.country,
    "region": CI.inRegion,
    "made": CI.madeBy,
    "of": CI.round,
    "part": CI.partOf,
}


def load_participations(store: ox.Store, kept: Callable[[str], pl.DataFrame] | None = None) -> Participations:
    """Return who put money into which round, from the default graph of a store in the shape of ``docs/model.md``.

    The investors of a tranche or extension (``ci:partOf``) count as investors of the round that it is part of, so that
    no round counts twice. Whoever has the scans already hands them in (``kept``: the frame of a property).
    """
    kept = kept or (lambda iri: scan_of(store, iri))
    scan = {name: kept(iri) for name, iri in SCANS.items()}
    whole = scan["part"].filter(pl.col("o").is_in(scan["company"]["s"].implode())).unique("s")
    investor, lead = (
        scan[name]
        .join(whole.rename({"o": "whole"}), on="s", how="left")
        .select(round=pl.coalesce("whole", "s"), investor="o")
        .unique()
        for name in ("investor", "lead")
    )
    lead = lead.with_columns(lead=pl.lit(True))
    own = (
        scan["made"]
        .rename({"o": "investor"})
        .join(scan["of"].rename({"o": "round"}), on="s")
        .join(scan["usd"], on="s")
        .select("investor", "round", own_usd=pl.col("o").cast(pl.Float64, strict=False))
    )
    shares = investor.join(lead, on=["round", "investor"], how="left").join(own, on=["round", "investor"], how="left")
    rounds = scan["company"].rename({"s": "round", "o": "company"}).join(investor.select("round").unique(), on="round")
    rounds = rounds.unique("round", keep="any", maintain_order=False)
    for name in ("first", "last", "usd", "stage", "status"):
        rounds = rounds.join(scan[name].rename({"s": "round", "o": name}).unique("round"), on="round", how="left")
    rounds = rounds.with_columns(
        pl.col("first", "last").str.to_date(_DAY, strict=False),
        pl.col("usd").cast(pl.Float64, strict=False),
        _end("stage"),
        _end("status"),
    )
    return participations_of_frames(
        Frames(
            shares=shares.with_columns(pl.col("lead").fill_null(False)),
            rounds=rounds,
            labels=scan["label"].rename({"s": "iri", "o": "label"}).sort("label"),
            themes=scan["theme"].select(company="s", theme=_end("o")),
            countries=scan["country"].select(thing="s", country=_end("o")),
            narrower=_below(scan["broader"].select(low=_end("s"), high=_end("o"))),
            region_countries=_below(scan["region"].select(low=_end("s"), high=_end("o")), itself=False),
        )
    )


def scan_of(store: ox.Store, predicate: str) -> pl.DataFrame:
    """Return subject and object of one property as strings: IRIs bare, literals by their lexical form."""
    found = store.query(f"SELECT ?s ?o WHERE {{ ?s <{predicate}> ?o }}")
    assert isinstance(found, ox.QuerySolutions)
    text = found.serialize(format=ox.QueryResultsFormat.CSV)
    assert text is not None
    schema = {"s": pl.String, "o": pl.String}
    return pl.read_csv(io.BytesIO(text), schema=schema, eol_char="\n") if len(text) > 5 else pl.DataFrame(schema=schema)


def _end(column: str) -> pl.Expr:
    return pl.col(column).str.split("/").list.last()


def _below(pairs: pl.DataFrame, itself: bool = True) -> dict[str, frozenset[str]]:
    """Return for each upper end everything below it, however deep."""
    under: dict[str, set[str]] = {}
    for low, high in pairs.iter_rows():
        under.setdefault(high, set()).add(low)

    def below(top: str, seen: frozenset[str]) -> frozenset[str]:
        lower = under.get(top, set()) - seen
        return frozenset(lower).union(*(below(low, seen | lower) for low in lower))

    return {top: below(top, frozenset({top})) | (frozenset({top}) if itself else frozenset()) for top in under}
