"""Told rounds put together: laws over all inputs, and slugs that are unique and stable."""

import random
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.dates import PartialDate
from kg.identity.rounds import MANY, Cluster, ToldRound, agreement, clusters, money_slug, slugs
from kg.money import Money

DATES = st.sampled_from(
    [None, *map(PartialDate, ("2023", "2024", "2024-02", "2024-02-29", "2025-Q1", "2025-03-01", "2026"))]
)
SUMS = st.sampled_from(
    [None, *(Money(Decimal(each), "USD") for each in (100, 104, 108, 113)), Money(Decimal(100), "EUR")]
)


@st.composite
def told_rounds(draw: st.DrawFn) -> list[ToldRound]:
    found = []
    for number in range(draw(st.integers(0, 8))):
        amount = draw(SUMS)
        usd = amount.amount if amount and amount.currency == "USD" else draw(st.sampled_from([None, Decimal(103)]))
        found.append(
            ToldRound(
                document=draw(st.sampled_from("abcd")),
                number=str(number),
                company=draw(st.sampled_from(["x", "y", ""])),
                stage=draw(st.sampled_from([None, "seed", "series-a"])),
                amount=amount,
                usd=usd if amount else None,
                date=draw(DATES),
                investors=frozenset(draw(st.lists(st.sampled_from("pqr"), max_size=2))),
            )
        )
    return found


def parts(found: tuple[Cluster, ...]) -> set[frozenset[tuple[str, str]]]:
    return {frozenset(told.place for told in cluster) for cluster in found}


@given(told_rounds(), st.randoms(use_true_random=False))
def test_order_never_matters(told: list[ToldRound], chance: random.Random) -> None:
    """The clusters, their order and their slugs."""
    shuffled = list(told)
    chance.shuffle(shuffled)
    names = {"x": "x", "y": "y", "": ""}

    assert clusters(shuffled) == clusters(told)
    assert slugs(clusters(shuffled), names) == slugs(clusters(told), names)


@given(told_rounds())
def test_every_told_round_is_in_one_cluster_that_nothing_rules_out(told: list[ToldRound]) -> None:
    """One company, no document twice, no two stages, and no pair more than a year apart."""
    found = clusters(told)

    assert sorted(each.place for cluster in found for each in cluster) == sorted(each.place for each in told)
    for cluster in found:
        assert len({each.company for each in cluster}) == 1
        assert len({each.document for each in cluster}) == len(cluster)
        assert len({each.stage for each in cluster} - {None}) <= 1
        assert len({each.date.year for each in cluster if each.date and len(each.date.text) == 10}) <= 2


@given(told_rounds())
def test_slugs_tell_clusters_apart(told: list[ToldRound]) -> None:
    """One slug for each cluster, and one cluster for each slug."""
    found = clusters(told)
    named = slugs(found, {"x": "x", "y": "y"})

    assert {frozenset(place for place in named if named[place] == each) for each in named.values()} == parts(found)


@given(told_rounds())
def test_agreement_is_mutual(told: list[ToldRound]) -> None:
    """A agrees with b as well as b with a."""
    assert all(agreement(a, b) == agreement(b, a) for a in told for b in told)


@pytest.mark.parametrize(
    ("one", "other", "are_one"),
    [
        ("2024-02-29", "2025-02-28", True),
        ("2024-03-01", "2025-03-01", True),
        ("2024-03-01", "2025-03-02", False),
        ("2024-07", "2025-08", False),
        ("2024", "2025-12-31", True),
        ("2024", "2026-01-01", False),
        ("2024-Q1", "2025-03-31", True),
    ],
)
def test_a_year_apart(one: str, other: str, are_one: bool) -> None:
    """The nearest days that both dates may stand for lie at most a calendar year apart."""
    a = ToldRound("d1", "1", "x", "seed", date=PartialDate(one))
    b = ToldRound("d2", "1", "x", "seed", date=PartialDate(other))

    assert (agreement(a, b) is not None) == are_one


def test_a_company_that_everybody_writes_of_is_quick() -> None:
    """Three thousand documents tell the same four rounds of one company, and the four are found."""
    stages = ["seed", "series-a", "series-b", "series-c"]
    told = [ToldRound(f"d{n}", str(m), "x", stage) for n in range(3000) for m, stage in enumerate(stages)]

    assert len(told) > MANY
    assert [len(cluster) for cluster in clusters(told)] == [3000] * 4


def test_slugs_say_company_and_stage_or_sum_and_year() -> None:
    """Two loans share a stage: the one told more often keeps the plain slug, the other adds its year."""
    usd = Money(Decimal(2_600_000_000), "USD")
    told = [
        ToldRound("d1", "1", "x", "debt", date=PartialDate("2025-07")),
        ToldRound("d2", "1", "x", "debt", date=PartialDate("2025-07")),
        ToldRound("d1", "2", "x", "debt", date=PartialDate("2023-08")),
        ToldRound("d1", "3", "x", amount=usd, date=PartialDate("2024")),
        ToldRound("d1", "4", "x"),
        ToldRound("d1", "5", ""),
    ]

    assert slugs(clusters(told), {"x": "x"}) == {
        ("d1", "1"): "x-debt",
        ("d2", "1"): "x-debt",
        ("d1", "2"): "x-debt-2023",
        ("d1", "3"): "x-2600000000-usd-2024",
        ("d1", "4"): "x-round",
        ("d1", "5"): "unnamed-d1-5",
    }


def test_huge_sums_have_slugs_too() -> None:
    """Ten to the thirtieth, and a cent."""
    assert money_slug(Money(Decimal("1E30"), "IDR")) == f"1{'0' * 30}-idr"
    assert money_slug(Money(Decimal("0.01"), "EUR")) == "0-01-eur"
