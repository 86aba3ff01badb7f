"""Where somebody is based is read in every way that news puts it, and nowhere else."""

import pytest

from kg.claims import Claim, Kind, Thing
from kg.extractors import know_rounds
from kg.extractors.analysis import analyse
from kg.extractors.places.reading import extract_locations
from kg.extractors.rounds.reading import read_rounds
from kg.readers import read_document
from tests.kg.extractors.rounds.test_rounds import facts, first


def claims_of(name: str, text: str) -> list[Claim]:
    """Return what a text claims of places, once its rounds are known."""
    analysis = analyse(read_document(name, text.encode()))
    know_rounds(analysis, read_rounds(analysis))
    return list(extract_locations(analysis))


def located(text: str) -> set[tuple[str, str]]:
    """Return (name, country) and (name, city) pairs that a text states."""
    claims = claims_of("a.txt", f"What happened today\n\n{text}")
    return {(c.subject.key, c.value.key.split(",")[0]) for c in claims if not isinstance(c.value, str)}  # type: ignore[union-attr]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("London-based Quorvex raised $5 million on Monday.", {("Quorvex", "London"), ("Quorvex", "GB")}),
        ("Quorvex, a London-based maker of drones, raised $5 million.", {("Quorvex", "London"), ("Quorvex", "GB")}),
        ("Quorvex, based in Palo Alto, Calif., raised $5 million.", {("Quorvex", "Palo Alto"), ("Quorvex", "US")}),
        ("Headquartered in Lyon, Quorvex raised $5 million.", {("Quorvex", "Lyon"), ("Quorvex", "FR")}),
        ("Quorvex is headquartered in Lyon and sells drones.", {("Quorvex", "Lyon"), ("Quorvex", "FR")}),
        ("South Korea's Quorvex raised $5 million.", {("Quorvex", "KR")}),
        ("Norwegian battery maker Quorvex raised $5 million.", {("Quorvex", "NO")}),
        ("Quorvex, an Israeli security startup, raised $5 million.", {("Quorvex", "IL")}),
        ("Quorvex, of Munich, raised $5 million.", {("Quorvex", "Munich"), ("Quorvex", "DE")}),
        ("Quorvex (Leeds) raised $5 million.", {("Quorvex", "Leeds"), ("Quorvex", "GB")}),
        ("- Quorvex (Leeds, optical chips) - $5M seed led by Tarn Ventures", {("Quorvex", "Leeds"), ("Quorvex", "GB")}),
        ("In Tokyo, Quorvex took in $5 million.", {("Quorvex", "Tokyo"), ("Quorvex", "JP")}),
        ("Quorvex, a chip designer from Toronto, raised $5 million.", {("Quorvex", "Toronto"), ("Quorvex", "CA")}),
        (
            "Quorvex raised $5 million. The Berlin-based company makes drones.",
            {("Quorvex", "Berlin"), ("Quorvex", "DE")},
        ),
        ("Quorvex raised $5 million. It is based in Berlin.", {("Quorvex", "Berlin"), ("Quorvex", "DE")}),
        ("Quorvex 🇫🇷 raised $5 million.", {("Quorvex", "FR")}),
        ("Quorvex: Amsterdam-based, $6.3B raised", {("Quorvex", "Amsterdam"), ("Quorvex", "NL")}),
        (
            "The round was led by Germany's Tarn Ventures and Japan's Ostrel Capital.",
            {("Tarn Ventures", "DE"), ("Ostrel Capital", "JP")},
        ),
        (
            "FOR IMMEDIATE RELEASE\n\nDUBLIN, March 9, 2026 /Wire/ -- Quorvex today announced a $5 million round.",
            {("Quorvex", "Dublin"), ("Quorvex", "IE")},
        ),
        ("Quorvex, Singapore: US$40 million", {("Quorvex", "SG")}),
        ("Quorvex, Salem (Ore.)", {("Quorvex", "Salem"), ("Quorvex", "US")}),
        ("In Lyon, the drone maker Quorvex raised $5 million.", {("Quorvex", "Lyon"), ("Quorvex", "FR")}),
        (
            "Quorvex, which builds survey drones in Lyon, raised $5 million.",
            {("Quorvex", "Lyon"), ("Quorvex", "FR")},
        ),
        (
            "It bought two Israeli software startups: Quorvex, for $70 million, and Belmora, for less.",
            {("Quorvex", "IL"), ("Belmora", "IL")},
        ),
        (
            "The money came from a Japanese consortium headed by Quorvex Corporation and Belmora Industries.",
            {("Quorvex Corporation", "JP"), ("Belmora Industries", "JP")},
        ),
        (
            "With roots in Poland and headquarters in London and Lyon, Quorvex raised $5 million.",
            {("Quorvex", "London"), ("Quorvex", "GB"), ("Quorvex", "Lyon"), ("Quorvex", "FR")},
        ),
        ("Quorvex | Legal AI | Boston, MA | Founded 2022", {("Quorvex", "Boston"), ("Quorvex", "US")}),
        ("Tern - Leeds UK - grid batteries - £7m", {("Tern", "Leeds"), ("Tern", "GB")}),
        ("Lagos-based Ventures Bridge raised $40 million.", {("Ventures Bridge", "Lagos"), ("Ventures Bridge", "NG")}),
        (
            "The American Quorvex Ventures led; so did the French Tarn Ventures.",
            {("Tarn Ventures", "FR"), ("Quorvex Ventures", "US")},
        ),
        (
            "Quorvex, Abu Dhabi's AI vehicle, put in $5 million.",
            {("Quorvex", "Abu Dhabi"), ("Quorvex", "AE")},
        ),
        ("Colorado’s Quorvex raised $5 million.", {("Quorvex", "US")}),
        ("The round was led by the U.S. fund Quorvex Ventures.", {("Quorvex Ventures", "US")}),
        ("Quorvex (夸维), of Wuxi, raised $5 million.", {("Quorvex", "Wuxi"), ("Quorvex", "CN")}),
        ("Quorvex, of nearby Tacoma, raised $5 million.", {("Quorvex", "Tacoma"), ("Quorvex", "US")}),
        ("Among them is the Dutch seed investor hydraQ.", {("hydraQ", "NL")}),
        ("Quorvex, Lagos-based BNPL company, raised $5 million.", {("Quorvex", "Lagos"), ("Quorvex", "NG")}),
        ("Quorvex and Ostrel, both Finnish, raised $5 million each.", {("Quorvex", "FI"), ("Ostrel", "FI")}),
        (
            "LAGOS. Quorvex closed a $5 million round.\n\nNAIROBI. Ostrel has $2 million.\n\nCAIRO. Belmora is sold.",
            {
                ("Quorvex", "Lagos"),
                ("Quorvex", "NG"),
                ("Ostrel", "Nairobi"),
                ("Ostrel", "KE"),
                ("Belmora", "Cairo"),
                ("Belmora", "EG"),
            },
        ),
        ("Company: Quorvex\nHQ: Helsinki\nRound: Seed\nAmount: $5m", {("Quorvex", "Helsinki"), ("Quorvex", "FI")}),
    ],
)
def test_where_a_company_is_based(text: str, expected: set[tuple[str, str]]) -> None:
    assert located(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Quorvex, a European startup, raised $5 million.",
        "Quorvex raised $5 million and will open an office in Berlin.",
        "Quorvex raised $5 million to expand in France and Germany.",
        "LONDON, March 9 (Wire) - Quorvex has raised $5 million, two people said.",
        "Quorvex raised $5 million, as European regulators look at Chinese rivals.",
        "According to the French daily Quorvex, the price was $5 million.",
        "Quorvex opened its second headquarters in Riyadh.",
    ],
)
def test_where_nothing_is_said_of_a_company_s_home(text: str) -> None:
    assert located(text) == set()


def test_a_city_told_with_its_state_is_the_same_where_it_stands_alone() -> None:
    text = "CAMBRIDGE, Mass. — Quorvex raised $5 million.\n\nThe Cambridge company makes drones."
    assert ("Quorvex", "US") in located(text)
    assert ("Quorvex", "GB") not in located(text)


def test_every_claim_quotes_the_place() -> None:
    document = read_document("a.txt", b"London-based Quorvex raised $5 million.")
    for claim in extract_locations(analyse(document)):
        assert claim.subject.kind is Kind.ORGANIZATION
        assert [span.quote(document.text) for span in claim.spans] == ["London-based Quorvex"]


def test_a_title_that_gathers_companies_by_their_place_locates_those_who_raise() -> None:
    text = (
        "Two Tokyo startups raise money\n\nQuorvex raised $5 million from Tarn Ventures. Ostrel secured $7 million.\n"
    )
    claims = claims_of("a.txt", text)
    cities = {claim.subject.key for claim in claims if claim.predicate == "city"}
    assert cities == {"Quorvex", "Ostrel"}
    assert max(claim.confidence for claim in claims) == 0.65


def test_a_place_below_the_heading_of_a_company_is_its_own() -> None:
    text = "Deals of the day\n\n## Quorvex - $15M Series A\n\nSeattle; shopping agents. Tarn Ventures led.\n"
    claims = claims_of("a.md", text)
    assert {(claim.subject.key, claim.predicate) for claim in claims} == {("Quorvex", "city"), ("Quorvex", "country")}


def test_a_heading_of_place_is_where_those_below_are() -> None:
    text = "# Who raised\n\n## Kenya\n\n- Quorvex, freight: $4m from Tarn.\n\n## Debt\n\n- Ostrel: $2m.\n"
    claims = claims_of("a.md", text)
    assert {(c.subject.key, c.value.key) for c in claims if isinstance(c.value, Thing)} == {("Quorvex", "KE")}


def test_a_country_before_a_name_that_opens_a_sentence_is_no_part_of_it() -> None:
    text = "In France FlexQ found €28.5 million from Hafen Ventures before it had a customer."
    assert located(text) == {("FlexQ", "FR")}


@pytest.mark.parametrize(
    ("text", "where"),
    [
        ("The Turin\u2011based startup Ostwind raised $4 million.", {("Ostwind", "IT")}),
        ("Boston\u2013based Hafen Ventures led the round.", {("Hafen Ventures", "US")}),
        ("The insurers Tindra and Quellmar, both from Oslo, put in more.", {("Tindra", "NO"), ("Quellmar", "NO")}),
        ("Buy now, pay later firm Tindra is weighing a round of $150 million.", set()),
    ],
)
def test_hyphens_lists_and_common_words(text: str, where: set[tuple[str, str]]) -> None:
    assert {(first(each["entity"]), each["country"]) for each in facts(text)["locations"]} == where


def test_flags_are_no_words_of_a_sentence() -> None:
    assert [
        first(r["company"])
        for r in facts("Tindra \U0001f1f3\U0001f1f4 has raised $42 million in a Series B.")["rounds"]
    ] == ["Tindra"]


def test_what_people_of_a_city_are_called_tells_the_city_and_is_no_company() -> None:
    text = "The Viennese scaleup Lehrio has picked up €30 million in a Series B led by Otso Capital."
    assert located(text) == {("Lehrio", "Vienna"), ("Lehrio", "AT")}


def test_a_column_of_countries_may_hold_codes() -> None:
    text = "name;country;stage\nQuorvex;NL;seed\nOstrel;CA;seed\n"
    assert {(c.subject.key, c.value.key) for c in claims_of("a.csv", text) if isinstance(c.value, Thing)} == {
        ("Quorvex", "NL"),
        ("Ostrel", "CA"),
    }


def test_fields_below_a_heading_are_about_whom_it_names() -> None:
    text = "# Portfolio\n\n### Quorvex raises €4M\n\nBatch 5 · Tallinn · kitchen robots\n\nIt cooks.\n"
    assert {c.subject.key for c in claims_of("a.md", text)} == {"Quorvex"}


def test_what_a_cell_ends_with_is_where_the_company_of_its_row_sits() -> None:
    text = "| # | Company | What | Sum |\n|---|---|---|---|\n| 1 | Quorvex | GPU cloud, San Jose | $5M |\n"
    assert {c.value.key for c in claims_of("a.md", text) if isinstance(c.value, Thing)} == {"San Jose, US", "US"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Quorvex sold shares to Tarn Fund, which is owned by the emirate of Abu Dhabi.", {("Tarn Fund", "AE")}),
        ("Tarn, the venture arm of Norway's post office, put $5 million into Quorvex.", {("Tarn", "NO")}),
        (
            "Quorvex borrowed $5 million from Ostrel (OST), the UK's development finance institution.",
            {("Ostrel", "GB")},
        ),
        ("Quorvex, also Mexican, has raised $5 million.", {("Quorvex", "MX")}),
        ("Its first customer is a Danish telecoms operator, Quorvex.", {("Quorvex", "DK")}),
        ("We have bought a tiny company in Tallinn, Quorvex, whose people stay.", {("Quorvex", "EE")}),
        ("Backers include Tarn Ventures and, from China, Quorvex.", {("Quorvex", "CN")}),
        ("Quorvex (€12M). Montpellier. Sells cheap power to households.", {("Quorvex", "FR")}),
        (
            "Kenya: solar outfit Quorvex ($11m, debt), Zandle ($4m) and Brixto.",
            {(n, "KE") for n in ("Quorvex", "Zandle")},
        ),
        ("Rivals such as Quorvex in Amsterdam and Zandle in Leeds are richer.", {("Quorvex", "NL"), ("Zandle", "GB")}),
        ("Quorvex in Norway was bought by Zandle in 2019.", {("Quorvex", "NO")}),
        (
            "Quorvex, a startup with offices in Lyon and headquarters in San Jose, raised $5 million.",
            {("Quorvex", "US")},
        ),
        ("Founded in Lisbon in 2016 and today headquartered in Boston, Quorvex sells voices.", {("Quorvex", "US")}),
        ("Company: Quorvex. Sector: Farming. Location: Des Moines, Iowa. Amount: $6.5M.", {("Quorvex", "US")}),
        ("🇫🇷 Quorvex raised $5m led by Tarn. 🇩🇪 Zandle raised $4m.", {("Quorvex", "FR"), ("Zandle", "DE")}),
        ("Quorvex, the Texas studio behind Zandle, raised $5 million.", {("Quorvex", "US")}),
    ],
)
def test_asides_and_lists_tell_where_somebody_sits(text: str, expected: set[tuple[str, str]]) -> None:
    assert expected <= located(text)


@pytest.mark.parametrize(
    ("text", "nobody"),
    [
        ("The Oslo firm's earlier backers Quorvex and Zandle Ventures joined.", {"Quorvex", "Zandle Ventures"}),
        ("Quorvex, spun out of Zandle in Leeds, raised $5 million.", {"Zandle"}),
        ("According to Quorvex, Indian startups raised $5 million.", {"Quorvex"}),
    ],
)
def test_a_place_of_somebody_else_is_not_taken(text: str, nobody: set[str]) -> None:
    assert not nobody & {name for name, _ in located(text)}
