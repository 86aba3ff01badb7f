"""The projection of 80,245 real investments against a computation in plain Python."""

import csv
from collections import Counter, defaultdict
from itertools import combinations
from pathlib import Path

import numpy as np
import polars as pl
import pytest

from kg.networks import Participations
from kg.projection import Frames, co_investors, participations_of_frames, project, top_ties

TABLE = Path(__file__).resolve().parents[2] / "../shared/data/investments-2013.csv"

pytestmark = pytest.mark.skipif(not TABLE.exists(), reason="the 2013 investments are not beside the repository")


@pytest.fixture(scope="module")
def syndicates() -> dict[tuple[str, str, str], set[str]]:
    found = defaultdict(set)
    with TABLE.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            found[row["company_name"], row["funded_when"], row["amount_usd"]].add(row["investor_name"])
    return dict(found)


@pytest.fixture(scope="module")
def world(syndicates: dict[tuple[str, str, str], set[str]]) -> Participations:
    """The table by its bare names, the nameless investor included: what the figures of the data set count."""
    numbered = list(enumerate(syndicates.items()))
    shares = [(who, str(r)) for r, (_, investors) in numbered for who in investors]
    rounds = pl.DataFrame(
        [(str(r), company) for r, ((company, _, _), _) in numbered], schema=["round", "company"], orient="row"
    )
    unknown = [pl.lit(None, pl.Date).alias("first"), pl.lit(None, pl.Date).alias("last")]
    unknown += [pl.lit(None, pl.Float64).alias("usd"), pl.lit(None, pl.String).alias("stage")]
    return participations_of_frames(
        Frames(
            pl.DataFrame(shares, schema=["investor", "round"], orient="row").with_columns(
                lead=pl.lit(False), own_usd=pl.lit(None, pl.Float64)
            ),
            rounds.with_columns(*unknown, status=pl.lit("closed")),
        )
    )


@pytest.fixture(scope="module")
def truth(syndicates: dict[tuple[str, str, str], set[str]]) -> Counter[tuple[str, str]]:
    return Counter(pair for investors in syndicates.values() for pair in combinations(sorted(investors), 2))


def test_all_97378_pairs_have_the_same_weights(world: Participations, truth: Counter[tuple[str, str]]) -> None:
    network = project(world)
    iris = world.investors.iris.to_list()
    found = {
        (iris[a], iris[b]): w
        for a, b, w in zip(network.source.tolist(), network.target.tolist(), network.weight.tolist(), strict=True)
    }
    assert (len(world.investors), len(world.rounds.iris), len(found)) == (16_771, 32_845, 97_378)
    assert found == truth


def test_co_investors_of_all_16771_investors(world: Participations, truth: Counter[tuple[str, str]]) -> None:
    expected: dict[str, dict[str, int]] = defaultdict(dict)
    for (a, b), count in truth.items():
        expected[a][b] = expected[b][a] = count
    for investor in world.investors.iris:
        found = co_investors(world, investor, limit=None)
        assert {row.iri: row.together for row in found.rows} == expected.get(investor, {})
        assert [row.together for row in found.rows] == sorted(expected.get(investor, {}).values(), reverse=True)


def test_the_twenty_strongest_pairs(world: Participations, truth: Counter[tuple[str, str]]) -> None:
    expected = sorted(truth.items(), key=lambda item: (-item[1], item[0]))[:20]
    assert [((t.a, t.b), t.together) for t in top_ties(project(world), 20)] == expected


def test_degrees(world: Participations, truth: Counter[tuple[str, str]]) -> None:
    expected = Counter(who for pair in truth for who in pair)
    degree = np.diff(project(world).links.indptr)
    assert dict(zip(world.investors.iris, degree.tolist(), strict=True)) == {
        who: expected[who] for who in world.investors.iris
    }
