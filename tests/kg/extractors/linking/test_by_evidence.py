"""Where no rule finds the company of a round, clear evidence does."""

from tests.kg.extractors.rounds.test_rounds import facts

ABOUT = "Quellmar makes kites for surveyors. The company was founded by Ada Lind.\n\n"


def test_a_sum_whose_company_no_rule_finds_is_of_whom_the_text_is_about() -> None:
    text = "Quellmar lands its biggest order\n\n" + ABOUT + "The first $3 million came in May 2021, from Tarn Ventures."
    (told,) = facts(text)["rounds"]
    assert (told["company"], told["amount"], told["investors"]) == ("Quellmar", 3_000_000, ["Tarn Ventures"])


def test_clear_names_of_investors_count_though_their_sentence_talks_of_closing() -> None:
    text = (
        "Quellmar gets a price\n\n" + ABOUT + "Tarn Ventures led its Series A of $3 million in May 2021.\n\n"
        "The deal values the kite maker at $90 million and was closed on Monday, and Hafen Capital is leading it."
    )
    backers = {name for told in facts(text)["rounds"] for name in told["investors"]}
    assert backers == {"Tarn Ventures", "Hafen Capital"}
