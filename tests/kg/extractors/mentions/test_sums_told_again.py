"""The same sum in a second currency, in brackets with a word or two, or between dashes."""

import pytest

from kg.extractors.mentions.money import find_money


@pytest.mark.parametrize(
    "text",
    [
        "£25 million (that is, about $20 million) from",
        "£25 million (at the time, $20 million) from",
        "£25 million (the equivalent of $20 million) from",
        "£25 million (then worth $20 million) from",
        "£25 million – some $20 million at the time – into",
        "£25 million — roughly $20 million — in a seed round",
        "£25 million, that is $20 million, from",
    ],
)
def test_it_is_one_sum(text: str) -> None:
    (sum_,) = find_money(text)
    assert (sum_.money.currency, [other.currency for other in sum_.others]) == ("GBP", ["USD"])


@pytest.mark.parametrize(
    "text",
    [
        "£25 million, about $20 million of it in debt, from",
        "£25 million - some $20 million of it came from",
        "£25 million (plus $20 million of debt)",
    ],
)
def test_these_are_two(text: str) -> None:
    assert len(list(find_money(text))) == 2


def test_what_it_is_to_be_precise_is_the_sum() -> None:
    (sum_,) = find_money("roughly £25 million (to be precise, 20 million euros) into")
    assert (sum_.money.currency, int(sum_.money.amount)) == ("EUR", 20000000)
