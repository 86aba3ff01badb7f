"""Which names are short for which others."""

from kg.documents import Span
from kg.extractors.entities.short_names import Words, acronyms_of, folded, short_forms_of
from kg.extractors.mentions.kinds import NameMention


def _named(*names: str) -> tuple[dict[Words, NameMention], dict[Words, int]]:
    first: dict[Words, NameMention] = {}
    for at, name in enumerate(names):
        first.setdefault(folded(name), NameMention(Span(100 * at, 100 * at + len(name)), name, "organization"))
    return first, {key: sum(folded(name) == key for name in names) for key in first}


def test_a_name_is_short_for_the_one_that_says_what_it_is() -> None:
    assert short_forms_of(*_named("Quellmar Robotics", "Quellmar")) == {("quellmar",): ("quellmar", "robotics")}


def test_a_name_that_comes_before_its_arm_is_not_short_for_it() -> None:
    assert short_forms_of(*_named("Pallisade", "Brack", "Ostra", "Ostra Ventures")) == {}


def test_a_fund_does_not_lend_its_name_to_the_investor() -> None:
    found = short_forms_of(*_named("Hafen Capital", "Hafen Fund IV", "Hafen"))
    assert found[("hafen",)] == ("hafen", "capital")


def test_a_house_is_not_its_numbered_fund() -> None:
    assert short_forms_of(*_named("Hafen", "Hafen Ventures", "Hafen Ventures IV")) == {
        ("hafen",): ("hafen", "ventures")
    }


def test_a_product_does_not_lend_its_name_to_the_company() -> None:
    names = ("Quellmar", "Quellmar", "Quellmar-9B", "Quellmar", "Quellmar-Mix")
    assert short_forms_of(*_named(*names)) == {}


def test_initials_stand_for_the_one_name_that_has_them() -> None:
    first, _ = _named("Ostmark Development Bank", "ODB")
    spellings = {key: {mention.name: mention} for key, mention in first.items()}
    assert acronyms_of(first, spellings) == {("odb",): ("ostmark", "development", "bank")}


def test_a_city_may_stand_before_a_name_that_is_told_without_it() -> None:
    full, short = ("beijing", "quellmar", "technology"), ("quellmar", "technology")
    assert short_forms_of(*_named("Beijing Quellmar Technology", "Quellmar Technology")) == {short: full}


def test_a_city_before_a_name_may_be_left_out() -> None:
    assert short_forms_of(*_named("Shenzhen Quellmar Robotics", "Quellmar")) == {
        ("quellmar",): ("shenzhen", "quellmar", "robotics")
    }
    assert short_forms_of(*_named("Shenzhen Capital Group", "Capital")) == {}
    assert short_forms_of(*_named("Shenzhen Quellmar Robotics", "Quellmar", "Quellmar Kites"))[("quellmar",)] == (
        "quellmar",
        "kites",
    )


def test_what_an_and_adds_may_be_left_out() -> None:
    assert short_forms_of(*_named("Quellmar Kites & Sails", "Quellmar")) == {
        ("quellmar",): ("quellmar", "kites", "&", "sails")
    }
    assert short_forms_of(*_named("Quellmar", "Quellmar Kites & Sails")) == {}
