"""Sums are read in the currency that the text means, by its words and by the countries that it speaks of."""

import pytest

from kg.extractors.mentions.money import find_money


def sums(text: str) -> list[tuple[str, int]]:
    return [(m.money.currency, int(m.money.amount)) for m in find_money(text)]


@pytest.mark.parametrize(
    ("text", "currency", "amount"),
    [
        ("It has MAD 30 million from a bank.", "MAD", 30_000_000),
        ("a grant of COP 4.800 millones", "COP", 4_800_000_000),
        ("a seed round of R$ 12 mi led by", "BRL", 12_000_000),
        ("raised 12,5 Mio. Euro", "EUR", 12_500_000),
        ("30 million Moroccan dirhams", "MAD", 30_000_000),
        ("a line of 40 million Kuwaiti dinars", "KWD", 40_000_000),
        ("valued at 15 billion yen.", "JPY", 15_000_000_000),
        ("an 18.4-million CAD round", "CAD", 18_400_000),
        ("15 million U.S. dollars", "USD", 15_000_000),
    ],
)
def test_currencies_of_all_countries_are_known_by_code_and_name(text: str, currency: str, amount: int) -> None:
    assert sums(text) == [(currency, amount)]


@pytest.mark.parametrize(
    ("text", "currency", "amount"),
    [
        ("a quarter-billion dollars", "USD", 250_000_000),
        ("half-a-billion dollars", "USD", 500_000_000),
        ("three-quarters of a billion euros", "EUR", 750_000_000),
        ("one hundred and twenty million pounds", "GBP", 120_000_000),
        ("seventeen million dollars", "USD", 17_000_000),
        ("two and a half billion yuan", "CNY", 2_500_000_000),
        ("a grant of $2½ million", "USD", 2_500_000),
        ("just $.5 million", "USD", 500_000),
        ("€ 1.200.000 in equity", "EUR", 1_200_000),
        ("1 200 000 euros in equity", "EUR", 1_200_000),
        ("CHF 2'500'000 in equity", "CHF", 2_500_000),
        ("MSEK 45 in equity", "SEK", 45_000_000),
        ("MEUR 2.5 in equity", "EUR", 2_500_000),
        ("Euro 2.5 million in equity", "EUR", 2_500_000),
        ("4 mln. euro in equity", "EUR", 4_000_000),
        ("CAD $20 million", "CAD", 20_000_000),
        ("$20 million CDN", "CAD", 20_000_000),
        ("$USD 4M", "USD", 4_000_000),
        ("TL 30 million", "TRY", 30_000_000),
        ("FCFA 500 million", "XOF", 500_000_000),
    ],
)
def test_figures_are_read_as_the_world_writes_them(text: str, currency: str, amount: int) -> None:
    assert sums(f"Hako has raised {text}, it said.") == [(currency, amount)]


@pytest.mark.parametrize("text", ["COVID 19 million", "MAX 30 million", "20 million people", "5 million top users"])
def test_words_that_are_no_currency_make_no_sum(text: str) -> None:
    assert sums(text) == []


@pytest.mark.parametrize(
    ("text", "currency"),
    [
        ("Atlas Pay of Casablanca raised 30 million dirhams.", "MAD"),
        ("Falcon Pay of Dubai raised 30 million dirhams.", "AED"),
        ("A bank in Monterrey, Mexico, lent 500 million pesos.", "MXN"),
        ("A bank in Manila lent 500 million pesos.", "PHP"),
        ("The Oslo firm has kr 40 million.", "NOK"),
        ("The Stockholm firm has kr 40 million.", "SEK"),
        ("Tokyo-based Hako raised ¥7.5 billion.", "JPY"),
        ("Shenzhen-based Hako raised ¥7.5 billion.", "CNY"),
        ("Karachi's Hako raised Rs 40 crore.", "PKR"),
        ("Hako raised Rs 40 crore.", "INR"),
    ],
)
def test_what_several_countries_call_their_money_is_that_of_the_country_told(text: str, currency: str) -> None:
    assert sums(text)[0][0] == currency


AUSTRALIAN = (
    "Melbourne's Kestrel raised $8 million. The Australian firm, which has staff in Sydney and Perth, had $2 million "
    "before, {other} A Brisbane fund led."
)


def test_a_text_from_australia_that_marks_us_dollars_means_its_own_by_a_bare_sign() -> None:
    text = AUSTRALIAN.format(other="and sold US$1 million of its software.")
    assert sums(text) == [("AUD", 8_000_000), ("AUD", 2_000_000), ("USD", 1_000_000)]


def test_a_text_that_marks_australian_dollars_means_those_of_the_united_states_by_a_bare_sign() -> None:
    text = AUSTRALIAN.format(other="and A$1 million of grants.")
    assert sums(text) == [("USD", 8_000_000), ("USD", 2_000_000), ("AUD", 1_000_000)]


def test_an_american_text_means_its_own_dollars() -> None:
    assert sums("Kestrel of Austin raised $8 million; its founder is Canadian.") == [("USD", 8_000_000)]


@pytest.mark.parametrize(
    "text",
    [
        "Rs 148 crore ($17.6 million approximately)",
        "€5 million (US$5.6m at Friday's rate)",
        "NT$300 million (US$9.6 million equivalent)",
        "KSh 200 million (US$1.5m, roughly)",
        "₦1.2 billion ($800,000 based on the official rate of the day)",
    ],
)
def test_what_follows_a_second_currency_in_its_bracket(text: str) -> None:
    (mention,) = find_money(f"raised {text} in seed funding")
    assert len(mention.others) == 1


@pytest.mark.parametrize("line", ["He lent Rs 50 lakh to T-Hub, says Fatima.", "Rs 50 lakh came from T-Hub in May."])
def test_names_of_small_towns_do_not_say_whose_rupees_are_meant(line: str) -> None:
    assert sums(f"Nidra is based in Bengaluru, India.\n{line}\n") == [("INR", 5_000_000)]
