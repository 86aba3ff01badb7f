"""Where somebody sits is told in many more forms than "based in": listed, apposed, said of it, local."""

import pytest

from tests.kg.extractors.rounds.test_rounds import facts


def seats(text: str) -> set[tuple[str, str]]:
    return {(place["entity"], place["country"]) for place in facts(text)["locations"]}


@pytest.mark.parametrize(
    "text",
    [
        "The envoy also spoke of the Irish firms Kelvio for $210 million, Tambora for $100 million and Skadra.",
        "Among other Irish startups lifted to such heights of late by way of buyouts are Kelvio, Tambora and Skadra.",
        "Brenna Capital put money into a number of startups from Ireland, Kelvio (€2 million), Tambora (€30 million) "
        "and Skadra (€4 million) among them.",
        "All three Irish startups picked, Kelvio, Tambora and Skadra, are to be given grants.",
    ],
)
def test_those_of_a_list_sit_where_its_head_says(text: str) -> None:
    assert seats(text) >= {("Kelvio", "IE"), ("Tambora", "IE"), ("Skadra", "IE")}


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("The month went to Kelvio, the Swedish GenAI startup – which took in $80m.", {("Kelvio", "SE")}),
        ("Next came Kelvio, the Miami marketing engine (sum not given).", {("Kelvio", "US")}),
        ("It was headed by Tambora AG, the Austrian oil and gas company, with others.", {("Tambora AG", "AT")}),
        ("It bought Kelvio Robotics Inc., a San Jose, Calif., company.", {("Kelvio Robotics Inc.", "US")}),
        ("It is now owned by Kelvio, the crypto company from Portugal. The price is secret.", {("Kelvio", "PT")}),
        ("Kelvio, a Beijing-based AV startup founded by engineers, raised $10 million.", {("Kelvio", "CN")}),
        ("It was sold by Kelvio, its Chinese owner, to Tambora.", {("Kelvio", "CN")}),
        ("Kelvio, one of the largest lenders in Kenya, raised $10 million.", {("Kelvio", "KE")}),
        ("Kelvio (fintech, the Philippines) and Tambora may be next.", {("Kelvio", "PH")}),
        ("It acquired the assets of Kelvio Bio, Inc., of San Diego, including its library.", {("Kelvio Bio", "US")}),
        (
            "UK-/China-based Kelvio Ventures wrapped up a $500m fund.",
            {("Kelvio Ventures", "GB"), ("Kelvio Ventures", "CN")},
        ),
        ("Large deals were such as Kelvio in Kenya with $10 million in debt.", {("Kelvio", "KE")}),
        (
            "Abroad it was Brenna Capital, with Kelvio Ventures out of Copenhagen next to it.",
            {("Kelvio Ventures", "DK")},
        ),
        ("It said it would acquire Kelvio Inc. in Waltham, Mass., for $450 million.", {("Kelvio Inc.", "US")}),
        ("Nor is it known what Korean Kelvio paid for Tambora.", {("Kelvio", "KR")}),
    ],
)
def test_apposed(text: str, told: set[tuple[str, str]]) -> None:
    assert seats(text) == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Kelvio is Norwegian. It raised $5 million.", {("Kelvio", "NO")}),
        ("Tambora merged with Kelvio, which designs chips and is Korean too.", {("Kelvio", "KR")}),
        ("Kelvio and Tambora are Danish, too.", {("Kelvio", "DK"), ("Tambora", "DK")}),
        ("Kelvio is in Waltham, Massachusetts.", {("Kelvio", "US")}),
        ("Kelvio is an investment firm in Chicago.", {("Kelvio", "US")}),
        ("Kelvio is opening a plant in Leeds.", set()),
        ("Kelvio raised $9 million. The firm, which sits in San Jose, California, makes chips.", {("Kelvio", "US")}),
        ("Kelvio and Tambora are startups based in Oslo.", {("Kelvio", "NO"), ("Tambora", "NO")}),
        ("Kelvio ($1m) and Tambora ($390k) from Senegal raised money.", {("Kelvio", "SN"), ("Tambora", "SN")}),
    ],
)
def test_said_of_it(text: str, told: set[tuple[str, str]]) -> None:
    assert seats(text) == told


@pytest.mark.parametrize(
    "text",
    [
        "Kelvio backs young technology companies located in London.",
        "Kelvio was told that the company has spoken with funds based in the US.",
        "Kelvio put $175 million into it, the largest deal that a technology company based in Manila had made.",
        "Kelvio, a Hong Kong-listed maker of chips, raised $9 million.",
    ],
)
def test_where_others_sit(text: str) -> None:
    assert seats(text) == set()


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Kelvio of Vienna raised $4 million. Brenna Capital also put money into Tambora, a local maker of tools.",
            {("Kelvio", "AT"), ("Tambora", "AT")},
        ),
        (
            "Kelvio of Vienna raised $4 million. In Sweden it works with local operator Tambora.",
            {("Kelvio", "AT"), ("Tambora", "SE")},
        ),
        (
            "Kelvio, a Seoul chip designer, raised money. It gave US$7 million to Tambora, a home-grown chip designer.",
            {("Kelvio", "KR"), ("Tambora", "KR")},
        ),
    ],
)
def test_local(text: str, told: set[tuple[str, str]]) -> None:
    assert seats(text) == told


def test_a_line_below_the_name() -> None:
    text = (
        "Rounds of the month\n\nKelvio Pharma Ltd.\n\nLyndhurst, N.J.\n\n$35\n\nKelvio took in $35M.\n\n"
        "Tambora Ltd.\n\nLondon\n\n$45\n\nTambora took in $45M in a series A round.\n"
    )
    assert {(name.split()[0], country) for name, country in seats(text)} == {("Kelvio", "US"), ("Tambora", "GB")}
