"""Which words of a text are names."""

import pytest

from kg.documents import Span
from kg.extractors.mentions.names import NameFinder
from kg.extractors.sentences.elements import split_sentences


def names_in(text: str) -> list[str]:
    spans = split_sentences(text, Span(0, len(text)))
    finder = NameFinder(text, spans)
    return [found.name for span in spans for found in finder.find(span, [])]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("I'd call Loomwright lucky. We've met. Can't say more.", ["Loomwright"]),
        ("TL;DR: Loomwright closed its round.", ["Loomwright"]),
        ("Now Orbit 9 led, and with Orbit 9 came Tarn.", ["Orbit 9", "Orbit 9", "Tarn"]),
        ("It shipped in Phase 2, and after Phase 2 came Tarn.", ["Tarn"]),
        ("8th Herons, a maker of kites, grew 4x. Then 8th Herons met Tarn.", ["8th Herons", "8th Herons", "Tarn"]),
        ("3x7 Bio, which makes enzymes, met Tarn.", ["3x7 Bio", "Tarn"]),
        ("Tarn and Highway 12 Ventures are in it.", ["Tarn", "Highway 12 Ventures"]),
        ("Tarn and Pier 70 Capital met on June 12.", ["Tarn", "Pier 70 Capital"]),
        ("TOKYO -- Two of the better-known names met Tarn. Two years on, both are here.", ["TOKYO", "Tarn"]),
        ("Led by Tarn Price.Reuters", ["Tarn Price", "Reuters"]),
        ("It was Hafen VenturesOstwind, and Lind CarrowMore here.", ["Hafen Ventures", "Ostwind", "Lind Carrow"]),
        ("QSR chain Tarn Foods met NBFC startup Hafen.", ["Tarn Foods", "Hafen"]),
        ("IBM unit Tarn met AMD rival Hafen.", ["IBM", "Tarn", "AMD", "Hafen"]),
        ("It has a grant of the Northern Innovation Board (NIB) Accelerator.", ["Northern Innovation Board", "NIB"]),
        (
            "Tarn met Maarten van den Broek and Ulla von der Weide.",
            ["Tarn", "Maarten van den Broek", "Ulla von der Weide"],
        ),
        ("CapitalG met SonarSource and Infra.Market.", ["CapitalG", "SonarSource", "Infra.Market"]),
        ("A round led by 3TL Capital Partners met Tarn.", ["3TL Capital Partners", "Tarn"]),
        ("It was led by 417.", ["417"]),
        ("It was led by 417 and Tarn, by 417 people.", ["417", "Tarn"]),
        ("Led by Q.I.V. Capital.", ["Q.I.V. Capital"]),
        ("Addendum and Tarn Capital also participated.", ["Addendum", "Tarn Capital"]),
        ("Nine Herons, Tarn and Hafen Capital have also invested.", ["Nine Herons", "Tarn", "Hafen Capital"]),
        ("Later and in Hafen they also participated.", ["Hafen"]),
        ("4th Quarter, a hard one, was when Tarn came.", ["Quarter", "Tarn"]),
    ],
)
def test_contractions_and_numbers(text: str, names: list[str]) -> None:
    assert names_in(text) == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("The round was led by Tarn i Ventures.", ["Tarn i Ventures"]),
        ("Money came from Fonds de solidarité QLM and Tarn.", ["Fonds de solidarité QLM", "Tarn"]),
        ("The Bank of Ostwind and Tarn Capital put in more.", ["Bank of Ostwind", "Tarn Capital"]),
        (
            "Backers are Quellmar, Market and Field Ventures, Tarn Capital and Ostwind.",
            ["Quellmar", "Market and Field Ventures", "Tarn Capital", "Ostwind"],
        ),
        ("Both Hafen Ventures and Tarn Capital joined.", ["Hafen Ventures", "Tarn Capital"]),
        ("It was led by 44 Herons, with Quellmar 7 and Tarn.", ["44 Herons", "Quellmar 7", "Tarn"]),
        ("Tarn Capital, 515 and Quellmar led.", ["Tarn Capital", "515", "Quellmar"]),
        ("Money came from quelX ventures, muru-Q and exactTarn.", ["quelX ventures", "muru-Q", "exactTarn"]),
        ("It put money into kettl, the Porto startup for tea.", ["kettl", "Porto"]),
        ("UPDATE 2-Quellmar raises money.", ["Quellmar"]),
        ("The money came from Anjos do Quellmar and Tarn.", ["Anjos do Quellmar", "Tarn"]),
        ("Quellmar's Global Harbour Partners led.", ["Quellmar", "Global Harbour Partners"]),
        ("Backers are Quellmar, 44 Tarn Herons and Ostwind.", ["Quellmar", "44 Tarn Herons", "Ostwind"]),
        ("It was co-led by Quellmar Hafen & TARN.", ["Quellmar Hafen", "TARN"]),
        ("Money came from Quellmar Ventures & Tarn Capital.", ["Quellmar Ventures", "Tarn Capital"]),
        ("Money came from 3Q Ventures and qued.ventur.", ["3Q Ventures", "qued.ventur"]),
        ("Analysts ask for tea.example and for Rassembleurs d'Ostwind.", ["Rassembleurs d'Ostwind"]),
        ("The Berlin FinTech Quellmar has closed a round.", ["Berlin", "Quellmar"]),
        ("Tarn calls Quellmar's in trouble, and we hear it of Quellmar's, too.", ["Tarn", "Quellmar's", "Quellmar's"]),
        ("It bought St. Quellmar for little.", ["St. Quellmar"]),
        ("The Quellmar family office invested.", ["Quellmar family office"]),
        ("A loan came from the King Quellmar II Fund.", ["King Quellmar II Fund"]),
        ("We hear that Tarn bought Danish Quellmar for little.", ["Tarn", "Danish", "Quellmar"]),
        ("News » Quellmar Grabs $12m from Tarn", ["Quellmar", "Tarn"]),
        ("The cheque went to V-quellmar and to Tarn-based Ostwind.", ["V-quellmar", "Ostwind"]),
        ("qu Ventures and Tarn led. Quellmar 2.0 (Pune) raised more.", ["qu Ventures", "Tarn", "Quellmar 2.0", "Pune"]),
    ],
)
def test_small_words_and_numbers_inside_names(text: str, names: list[str]) -> None:
    found = names_in(text)

    assert [name for name in found if name != "UPDATE"] == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Leading it was Salt and Pepper Ventures; Tarn joined.", ["Salt and Pepper Ventures", "Tarn"]),
        (
            "It is from Tarn Capital, Salt and Pepper and the Institute of Ostwind.",
            ["Tarn Capital", "Salt and Pepper", "Institute of Ostwind"],
        ),
        ("It came from Quellmar Partners and Ostwind Works.", ["Quellmar Partners", "Ostwind Works"]),
        ("We like Who Takes a Bath best.", ["Who Takes a Bath"]),
        ("It came from Quellmars Landbrugs- og Havnefond.", ["Quellmars Landbrugs- og Havnefond"]),
        ("It came from Quellmartet i Ostwind and Tarn.", ["Quellmartet i Ostwind", "Tarn"]),
        ("It came from Quỹ Đầu tư Ostwind and Tarn.", ["Quỹ Đầu tư Ostwind", "Tarn"]),
        (
            "The boss of qbt Labs knows Tarn, hafin capital and Ostwind.",
            ["qbt Labs", "Tarn", "hafin capital", "Ostwind"],
        ),
        ("The 7-Quellmar shops and Pilgrim's Tarn Ventures joined.", ["7-Quellmar", "Pilgrim's Tarn Ventures"]),
        ("It was led by Founders' Co-op and by B/X Ostwind.", ["Founders' Co-op", "B/X Ostwind"]),
        ("Tarn+ has more users, and money from Ostwind+.", ["Tarn+", "Ostwind+"]),
        ("They are with First Round, Tarn Ventures and Ostwind.", ["First Round", "Tarn Ventures", "Ostwind"]),
        ("The money is from 515, Ostwind and Tarn.", ["515", "Ostwind", "Tarn"]),
        ("3150, a climate fund, led.", ["3150"]),
        (
            "Reach has raised $5m. Startups have raised $5m. Sketch Bureau closed a £2m round.",
            ["Reach", "Sketch Bureau"],
        ),
        ("It is owned by Quellmar, Inc. and Tarn Works, LLC, of Ostwind.", ["Quellmar", "Tarn Works", "Ostwind"]),
    ],
)
def test_names_of_odd_form(text: str, names: list[str]) -> None:
    assert names_in(text) == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Separately, Acme for Startups handed it a grant.", ["Acme for Startups"]),
        ("It was sold by Acme for Christmas.", ["Acme"]),
        ("Formation 8 had led the first round.", ["Formation 8"]),
        ("Its round was led by Impact 46.", ["Impact 46"]),
    ],
)
def test_a_cause_or_a_number_goes_on_with_a_name_that_acts(text: str, names: list[str]) -> None:
    assert names_in(text) == names


def test_a_verb_after_it_shows_that_a_name_ends_in_a_possessive() -> None:
    text = "Kohler's has 40 shops. Analysts like Kohler's plan. Tarn's plan is older."

    assert names_in(text) == ["Kohler's", "Kohler's", "Tarn"]


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("The money came from Austrian, Hafen Ventures and Tarn Capital.", ["organization"] * 3),
        ("Austrian and Swiss funds joined Hafen Ventures.", ["place", "place", "organization"]),
        ("A grant of the Austrian government helped.", ["organization"]),
        ("Quellmar, a Redwood City startup, raised money.", ["organization", "place"]),
        ("The start-up moved from California to Paris.", ["place", "place"]),
        ("Backers are Tarn and the network supplier Nokia, Quellmar and Ostwind.", ["organization"] * 4),
        ("Quellmar took a stake in Aurora, the maker of lorries.", ["organization", "organization"]),
        ("It was led by Silver Lake, Canada Harbour Board and Quellmar.", ["organization"] * 3),
        ("The startup of Aurora, Colorado, grew.", ["place", "place"]),
    ],
)
def test_what_a_name_stands_for_in_its_place(text: str, kinds: list[str]) -> None:
    spans = split_sentences(text, Span(0, len(text)))
    finder = NameFinder(text, spans)

    assert [found.kind for span in spans for found in finder.find(span, [])] == kinds


def test_a_name_in_small_letters_is_known_by_opening_sentences() -> None:
    """It is a common word: elsewhere in a sentence it is no name."""
    text = "plain has closed a round. It is a plain matter. We think plain will grow. plain's founders agree."

    assert names_in(text) == ["plain", "plain", "plain"]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("It was led by Tarn Capital and quellmar, a bank.", ["Tarn Capital", "quellmar"]),
        ("Ostwind led, and Tarn's quellmar, which sells tea, joined.", ["Ostwind", "Tarn", "quellmar"]),
        ("We are glad that quellmar has raised money.", ["quellmar"]),
        ("The cheque went to Tarn for its chatbots, and lockdowns.", ["Tarn"]),
        ("It says so at https://tarn.example/quellmar, and tea@quellmar has it.", []),
    ],
)
def test_a_word_in_small_letters_that_no_dictionary_has_is_a_name_where_names_stand(
    text: str, names: list[str]
) -> None:
    assert names_in(text) == names


def test_a_word_that_no_dictionary_has_opens_a_sentence_as_a_name() -> None:
    assert names_in("Quellmar alone has more. Regulators alone decide.") == ["Quellmar"]


def test_a_text_without_capitals_tells_nothing_of_small_names() -> None:
    assert names_in("river has closed a round. it is big. river is glad.") == []


def test_what_lists_of_deeds_begin_with_is_no_part_of_the_name_after_it() -> None:
    found = names_in(
        "- Released Quellmar Two, a camera\n- Poached Ada Lind from Hafen\n- Signed Elm Rail as a customer"
    )
    assert {"Quellmar Two", "Hafen", "Elm Rail"} <= set(found)


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Meeting Ostrel Capital, who wrote the cheque.", ["Ostrel Capital"]),
        ("Inside Quorvex, the pump start-up.", ["Quorvex"]),
        ("(11:45) Meeting Ostrel Capital, who wrote the cheque.", ["Ostrel Capital"]),
        ("June 9, 2021 -- Listed since 2019, it has spent its money.", []),
        ("Beltran and 3QS Capital Partners poured money into it.", ["Beltran", "3QS Capital Partners"]),
        ("A Beltran-fronted round followed.", ["Beltran"]),
    ],
)
def test_what_is_done_with_a_name_is_no_part_of_it(text: str, names: list[str]) -> None:
    assert names_in(text) == names
