"""What is worth a person's look, and what a rule may decide."""

import pytest

from kg.identity.candidates import LARGEST_BLOCK, compared
from kg.identity.entities import Partition
from kg.identity.names import iri
from kg.identity.profiles import Profile
from kg.identity.scores import bits, probability, slip, weight


def profiles(*names: str, invests: bool = True) -> dict[str, Profile]:
    found = {}
    for number, name in enumerate(names):
        profile = Profile(iri(name), invests=invests, raises=not invests, documents={str(number)})
        profile.names[name] += 1
        found[profile.iri] = profile
    return found


def outcome(*names: str, invests: bool = True) -> str:
    links, unsure = compared(profiles(*names, invests=invests), Partition())
    return "one" if links else "asked" if unsure else "two"


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("Norrbatt", "Norrbatt Capital Partners", "one"),
        ("Norrbatt", "Norrbatt Ventures", "asked"),
        ("Norrbatt", "Norrbatt Venture Capital", "asked"),
        ("Norrbatt", "Norrbatt Venture Partners", "one"),
        ("Hyundai", "Hyundai Capital", "asked"),
        ("Siemens", "Siemens Group", "one"),
        ("Siemens", "Siemens Ventures", "two"),
        ("Google", "Google Capital", "two"),
        ("Dell Technologies", "Dell Technologies Capital", "asked"),
        ("Norrbatt Capital", "Norrbatt Ventures", "asked"),
        ("Norrbatt Tindra", "Norrbat Tindra", "one"),
        ("Breakthrough Kolvatn Ventures", "Breaktrough Kolvatn Ventures", "one"),
        ("Breakthrough Energy Ventures", "Breaktrough Energy Ventures", "one"),
        ("Celestial AI", "Celestia AI", "asked"),
        ("Norrbatt", "Norrbatt Private Equity Partners", "asked"),
        ("Norrbatt University", "Norrbatt University Management", "asked"),
        ("Recursive", "Ricursive", "asked"),
        ("Kolvatn Fund 1", "Kolvatn Fund 2", "two"),
        ("Open Sky", "OpenSky", "one"),
        ("Bo.lt", "Bolt", "asked"),
        ("Alpine Dam Authority", "ADA", "asked"),
        ("Forest Ventures", "Forward Ventures", "two"),
        ("National Growth Fund", "National Wealth Fund", "two"),
        ("Capital", "Capital Group", "two"),
    ],
)
def test_two_investors(one: str, other: str, expected: str) -> None:
    """One, two, or a question."""
    assert outcome(one, other) == expected


def test_a_venture_firm_has_no_arm() -> None:
    """Where a document calls the short name a venture firm, Ventures is part of its own name."""
    both = profiles("Norrbatt", "Norrbatt Ventures")
    both[iri("Norrbatt")].note("investorKind", "venture-capital", "0")

    assert len(compared(both, Partition())[0]) == 1


def test_a_rival_makes_a_short_form_doubtful() -> None:
    """Norrbatt may be either."""
    assert outcome("Norrbatt", "Norrbatt Capital", "Norrbatt Nordic") == "asked"


def test_companies_of_one_trade_name_are_one_for_a_reason_only() -> None:
    """The same sum raised, or the same theme and only a word like Technologies between them."""
    both = profiles("Umbra", "Umbra AI", invests=False)
    assert outcome("Umbra", "Umbra AI", invests=False) == "asked"

    for document, profile in enumerate(both.values()):
        profile.note("sum", "200000000 USD", str(document))

    assert [each.explanation for each in compared(both, Partition())[0]] == [
        "umbra is the beginning of umbra ai, no other name begins so, and both raised 200000000 USD"
    ]


def test_investors_of_one_round_are_two() -> None:
    """A document that lists both says that they are two."""
    both = profiles("Norrbatt", "Norrbatt Capital")
    for profile in both.values():
        profile.rounds.add(("d1", "1"))

    assert compared(both, Partition()) == ([], [])


def test_a_trait_that_everybody_has_is_not_compared() -> None:
    """A thousand names that begin alike make no half a million pairs."""
    crowd = [f"Norrbatt {chr(97 + n // 26)}{chr(97 + n % 26)}xyzu" for n in range(2 * LARGEST_BLOCK)]

    assert len(compared(profiles(*crowd), Partition())[1]) < 10 * len(crowd)


def test_rare_words_weigh_more_and_words_of_the_trade_little() -> None:
    """Capital, a word that half the names have, National, a word that a hundred have, a word that one has."""
    common, some, rare = (weight("norrbatt", number, 100_000) for number in (50_000, 100, 1))

    assert weight("capital") < common < weight("national") < some < rare


def test_scores_do_not_saturate() -> None:
    """Each further word in common still counts, and nothing is certain."""
    words = ["norrbatt", "tindra", "kolvatn", "umbra", "selqua", "romzet"]
    scores = [probability(bits(words[:n], words[:n], {}, 1)) for n in range(1, 7)]

    assert scores == sorted(set(scores))
    assert scores[-1] < 1


@pytest.mark.parametrize(
    ("a", "b", "kind"),
    [
        ("kleiner", "kliener", "letters swapped"),
        ("andreessen", "andreesen", "letter doubled"),
        ("breakthrough", "breaktrough", "letter dropped"),
        ("controls", "control", "letter dropped"),
        ("catalyst", "catalist", "letters that sound alike"),
        ("barton", "baron", None),
        ("recursive", "ricursive", None),
        ("wave", "wade", None),
        ("bridge", "abridge", None),
        ("fund1", "fund2", None),
    ],
)
def test_slips_of_the_pen(a: str, b: str, kind: str | None) -> None:
    """Which differences people make without meaning to; the same both ways."""
    assert slip(a, b) == slip(b, a) == kind
