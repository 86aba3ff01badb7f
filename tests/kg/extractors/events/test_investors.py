"""Who takes part in a round, in sentences that never say "participated": each is invented, with exactly the names it gives."""

# ruff: noqa: E501 -- sentences are easier to read whole than broken

import pytest

from tests.kg.extractors.test_voices import rounds_of

OPENING = "Brackenridge raised $30 million in a Series B led by Tern Capital. "
OTHERS = [
    ("aside", "Okapi Ventures and Halden Growth, both of them old acquaintances, came back for more."),
    ("came along", "Okapi Ventures and Halden Growth came along."),
    ("the rest", "Okapi Ventures and Halden Growth divided the rest."),
    ("increased", "Okapi Ventures and Halden Growth increased their holdings."),
    ("as shareholders", "Okapi Ventures and Halden Growth joined as new shareholders."),
    ("also lends", "Okapi Ventures writes a cheque too, as does Halden Growth."),
    ("list announced", "The names on the list read like a harbour register: Okapi Ventures and Halden Growth."),
    ("named", "Okapi Ventures and Halden Growth have been named."),
    ("no verb known", "Okapi Ventures and Halden Growth watered it again."),
    ("angels between", "Okapi Ventures and angels including Halden Growth also chipped in."),
    ("joined in the round", "Tern Capital was joined in the round by Okapi Ventures and Halden Growth."),
    ("among the others", "The others are Okapi Ventures and Halden Growth."),
    ("they include", "The angels are no less known. They include Okapi Ventures and Halden Growth."),
    ("the purchasers are", "The purchasers are Okapi Ventures and Halden Growth."),
    ("at the table", "Okapi Ventures and Halden Growth are at the table."),
    ("pro rata", "Okapi Ventures and Halden Growth took their pro rata."),
    ("place between", "Participants in the round include Okapi Ventures of Korea, Halden Growth and several others."),
    ("also on board", "Tern Capital led, with Okapi Ventures and Halden Growth also on board."),
    ("in company with", "Tern Capital led it, in company with Okapi Ventures and Halden Growth."),
    ("invested in its", "Okapi Ventures and Halden Growth have invested in its ongoing round."),
    ("itself", "Also on board are Okapi Ventures itself and Halden Growth."),
    ("an arm of", "Okapi Ventures and the venture arm of Halden Growth joined."),
    ("its arm", "Halden Growth's venture arm and Okapi Ventures joined."),
    ("of a parent", "New are Okapi Ventures, of the Okapi Trust, and Halden Growth, from Norway, who know the trade."),
    ("among them", "Others put in cheques too, among them Okapi Ventures and Halden Growth."),
    ("all of it", "Okapi Ventures provided most of it; the rest came from Halden Growth."),
    ("two trades", "Joining were Okapi Ventures and food and internet group Halden Growth."),
    ("plus customers", "Okapi Ventures took part, plus one customer: Halden Growth."),
    ("subscribing", "Also subscribing were Okapi Ventures and the food company Halden Growth."),
    ("seed backer", "Okapi Ventures and seed backer Halden Growth took up the rest."),
    ("insiders", "Insiders Okapi Ventures and Halden Growth followed on."),
]


@pytest.mark.parametrize("sentence", [s for _, s in OTHERS], ids=[n.replace(" ", "-") for n, _ in OTHERS])
def test_a_later_sentence_tells_who_else_put_money_in(sentence: str) -> None:
    ((company, stage, amount, leads, others),) = rounds_of(OPENING + sentence)
    assert (company, stage, amount) == ("Brackenridge", "series-b", 30_000_000)
    assert (leads, others) == ({"Tern Capital"}, {"Okapi Ventures", "Halden Growth"})


NOBODY = [
    ("customers", "Okapi Ventures and Halden Partners are among its customers."),
    ("declined", "Okapi Ventures and Halden Capital declined to comment."),
    ("partners", "Okapi Ventures and Halden Capital have signed up as partners."),
    ("of others", "Okapi Ventures and Halden Capital wrote off theirs in a rival."),
    (
        "of the total",
        "The firm has raised $90 million in all from Okapi Ventures and Halden Growth.",
    ),
    ("they are customers", "Its customers are many. They include Okapi Systems, Halden Foods and Tindra Motors."),
    ("of orders", "It claims an order book of $80 million, with Okapi Systems and Halden Foods among the buyers."),
    ("spending", "Compare the capital expenditure of Okapi Systems and Halden Foods."),
    ("a paper", "The news was first seen by investors (some of them returning), the Harbour Herald says."),
]


@pytest.mark.parametrize("sentence", [s for _, s in NOBODY], ids=[n.replace(" ", "-") for n, _ in NOBODY])
def test_names_beside_a_round_are_not_all_investors(sentence: str) -> None:
    ((_, _, _, leads, others),) = rounds_of(OPENING + sentence)
    assert (leads, others) == ({"Tern Capital"}, set())


WITHIN = [
    ("brackets", "It is the second one, if you count Brackenridge ($30 million Series B, May, Okapi Ventures, Halden Growth).", set()),
    ("brackets after", "Brackenridge sold the $30 million of equity it wanted (Okapi Ventures, Halden Growth).", set()),
    ("with at the end", "Brackenridge closed a $30 million Series B led by Tern Capital back in March, with Okapi Ventures and Halden Growth.", {"Tern Capital"}),
    ("behind them", "Brackenridge raised a $30 million Series B led by Tern Capital, with Okapi Ventures and Halden Growth behind them.", {"Tern Capital"}),
    ("together with", "Tern Capital led a $30 million Series B of Brackenridge, a biotech company, together with Okapi Ventures and Halden Growth.", {"Tern Capital"}),
    ("at the head", "Brackenridge raised a $30 million Series B, with Tern Capital at the head of it; Okapi Ventures and Halden Growth came aboard.", {"Tern Capital"}),
    ("put itself at the head", "Tern Capital put itself at the head of an approximately $30 million financing for Brackenridge, with Okapi Ventures and Halden Growth.", {"Tern Capital"}),
    ("there stands", "Brackenridge has raised $30 million from Okapi Ventures and Halden Growth, and at the head of the financiers stands Tern Capital.", {"Tern Capital"}),
    ("took from", "Analysts point to the $30 million that Brackenridge took from Okapi Ventures and Halden Growth.", set()),
]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "leads"), [(t, w) for _, t, w in WITHIN], ids=[n.replace(" ", "-") for n, _, _ in WITHIN]
)
def test_one_sentence_tells_who_put_money_in(text: str, leads: set[str]) -> None:
    ((company, _, amount, led, others),) = rounds_of(text)
    assert (company, amount, led, others) == ("Brackenridge", 30_000_000, leads, {"Okapi Ventures", "Halden Growth"})


def test_lines_of_a_deal_list_give_the_investors_between_dashes() -> None:
    text = "Brackenridge — Leeds — batteries — $30m Series B — Okapi Ventures, Halden Growth — $200m post"
    assert {others for *_, others in rounds_of(text)} == {frozenset({"Okapi Ventures", "Halden Growth"})}


def test_the_founders_of_a_company_put_money_in_not_the_company() -> None:
    text = OPENING + "Founders of Okapi, Dana Whitlock and Piero Santini, put in money of their own."
    ((*_, others),) = rounds_of(text)
    assert others == {"Dana Whitlock", "Piero Santini"}


def test_a_fund_of_somebody_counts_as_that_somebody() -> None:
    ((*_, others),) = rounds_of("Brackenridge borrowed $10 million from Okapi Venture Capital's loan fund.")
    assert others == {"Okapi Venture Capital"}


def test_investors_belong_to_the_company_that_their_sentence_opens_with() -> None:
    text = (
        OPENING + "Quillfox closed a $9m seed round. "
        "Brackenridge, which began life in Shenzhen, has Okapi Ventures and Halden Growth beside it."
    )
    assert {company: others for company, *_, others in rounds_of(text)} == {
        "Brackenridge": {"Okapi Ventures", "Halden Growth"},
        "Quillfox": set(),
    }


def test_who_tells_the_news_leads_nothing() -> None:
    ((_, _, _, leads, _),) = rounds_of("Brackenridge is finalizing $100m, led by Tern Capital, the Gazette reports.")
    assert leads == {"Tern Capital"}


def test_a_firm_before_one_of_its_people_is_the_investor() -> None:
    ((_, _, _, leads, _),) = rounds_of("Brackenridge raised a $18m seed led by Tern Capital's Astra Myers.")
    assert leads == {"Tern Capital"}


def test_a_bank_of_a_place_may_open_a_sentence() -> None:
    ((*_, others),) = rounds_of("Bank of Ireland and Okapi Ventures have put €4 million into Brackenridge.")
    assert others == {"Bank of Ireland", "Okapi Ventures"}


def test_names_after_a_semicolon_that_have_a_verb_are_another_clause() -> None:
    ((company, *_, others),) = rounds_of(
        "The Series D, which Tern Capital led, brought in $200 million for Brackenridge; Okapi Ventures and Halden re-upped."
    )
    assert (company, others) == ("Brackenridge", {"Okapi Ventures", "Halden"})


LEADING = [
    (
        "co-leads with",
        "Tern Capital co-leads with Okapi Ventures a $9m seed round in Brackenridge.",
        {"Tern Capital", "Okapi Ventures"},
        set(),
    ),
    (
        "run by",
        "Brackenridge raised a $9m seed round led by Tern Capital and a fund managed by Okapi Ventures.",
        {"Tern Capital", "Okapi Ventures"},
        set(),
    ),
    (
        "apposition",
        "Brackenridge raised a $9m seed round. Two Danish specialists, Tern Capital and Okapi Ventures, led the operation.",
        {"Tern Capital", "Okapi Ventures"},
        set(),
    ),
    (
        "one lead",
        "Brackenridge raised a $9m seed round from lead investor Tern Capital, Okapi Ventures and Halden Growth.",
        {"Tern Capital"},
        {"Okapi Ventures", "Halden Growth"},
    ),
    (
        "and investments from",
        "Brackenridge raised a $9m seed round led by Tern Capital, and additional investments from existing investors Okapi Ventures and Halden Growth.",
        {"Tern Capital"},
        {"Okapi Ventures", "Halden Growth"},
    ),
    (
        "a clause of its own",
        "Brackenridge raised a $9m seed round led by Tern Capital; Okapi Ventures and two founders of the firm joined.",
        {"Tern Capital"},
        {"Okapi Ventures"},
    ),
    (
        "flags",
        "Brackenridge 🇩🇰 raised a $9m seed round. Tern Capital 🇺🇸 and Okapi Ventures 🇸🇪 led; Halden Growth 🇫🇮 joined.",
        {"Tern Capital", "Okapi Ventures"},
        {"Halden Growth"},
    ),
]


@pytest.mark.parametrize(
    ("text", "leads", "others"), [s[1:] for s in LEADING], ids=[s[0].replace(" ", "-") for s in LEADING]
)
def test_who_leads_and_who_only_takes_part(text: str, leads: set[str], others: set[str]) -> None:
    told = {stage: (found, rest) for _, stage, _, found, rest in rounds_of(text)}
    assert told["seed"] == (leads, others)


BACKED = [
    ("invested", "Okapi Foods has put money into Tessarine, a maker of sensors."),
    ("stake", "Okapi Foods took a minority stake in Tessarine of Leeds."),
    ("backed in", "Tessarine was backed in April by Okapi Foods."),
    ("among investors", "Tessarine counts Okapi Foods among its investors."),
    ("behind it", "Tessarine has Okapi Foods behind it."),
    ("persuaded", "Tessarine got Okapi Foods to write a cheque."),
]


@pytest.mark.parametrize("sentence", [s for _, s in BACKED], ids=[n.replace(" ", "-") for n, _ in BACKED])
def test_who_backed_a_company_is_a_round_without_a_sum(sentence: str) -> None:
    ((company, stage, amount, leads, others),) = rounds_of(sentence)
    assert (company, stage, amount, leads, others) == ("Tessarine", None, None, set(), {"Okapi Foods"})


def test_who_leads_an_investment_without_a_sum_leads() -> None:
    ((company, _, _, leads, others),) = rounds_of(
        "Okapi Ventures has led an investment in Tessarine, with participation from Halden Growth."
    )
    assert (company, leads, others) == ("Tessarine", {"Okapi Ventures"}, {"Halden Growth"})


@pytest.mark.parametrize("what", ["a majority stake", "a controlling stake", "all remaining shares"])
def test_who_takes_over_is_no_backer(what: str) -> None:
    assert not rounds_of(f"Okapi Foods acquired {what} in Tessarine.")


def test_investors_are_the_company_s_that_its_passage_most_likely_tells_of() -> None:
    told = rounds_of(
        "Tessarine, a maker of sensors in Leeds, has told its customers little of the money it got. Okapi Ventures led; "
        "Halden Growth and the Norrland Pension Fund joined."
    )
    assert told == {
        ("Tessarine", None, None, frozenset({"Okapi Ventures"}), frozenset({"Halden Growth", "Norrland Pension Fund"}))
    }


def test_investors_in_a_fund_back_no_company() -> None:
    assert not rounds_of(
        "Tindra has many friends. Its second fund had a first close; Okapi Ventures and Halden Growth joined."
    )


def test_a_backer_told_before_the_round_it_is_in_backs_it_once() -> None:
    told = rounds_of(
        "Okapi Foods has put money into Tessarine.\n\nTessarine raised $5 million from Okapi Foods and Halden Growth."
    )
    assert told == {("Tessarine", None, 5_000_000, frozenset(), frozenset({"Okapi Foods", "Halden Growth"}))}


def test_investors_are_listed_under_a_line_that_says_so() -> None:
    text = OPENING + "\n\nOther investors in the round, in no order:\n\n- Okapi Foods\n- Ada Holm (founder of Halden)\n"
    ((_, _, _, leads, others),) = rounds_of(text)
    assert (leads, others) == ({"Tern Capital"}, {"Okapi Foods", "Ada Holm"})


@pytest.mark.parametrize(
    "text", ["A note on Tolberg's investment arm", "The deal was Brickyard Capital's venture fund"]
)
def test_a_text_may_end_with_what_a_company_invests_through(text: str) -> None:
    assert rounds_of(text) == set()


@pytest.mark.parametrize(
    "text",
    [
        "Ada Holm, cofounder of Halden, and Bo Lund put in their own money.",
        "Also in are two angels whose names every reader of this page will know: Ada Holm and Bo Lund.",
        "Ada Holm and Bo Lund dug into their own pockets.",
    ],
)
def test_people_give_of_their_own(text: str) -> None:
    ((_, _, _, leads, others),) = rounds_of(OPENING + " " + text)
    assert (leads, others) == ({"Tern Capital"}, {"Ada Holm", "Bo Lund"})


@pytest.mark.parametrize(
    "sentence", ["Osmerol Industries is the other investor.", "Osmerol Industries likewise took part."]
)
def test_one_more_investor_is_told_of_next(sentence: str) -> None:
    ((_, _, _, led, others),) = rounds_of(f"Brackenridge raised $30 million in a round led by Tern Capital. {sentence}")
    assert (led, others) == ({"Tern Capital"}, {"Osmerol Industries"})
