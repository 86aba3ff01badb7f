"""The table of known aliases and the list of corporates say what they mean, and nothing contradictory."""

from collections import defaultdict

from kg.identity.aliases import corporates, known_aliases, known_arms, known_short_forms
from kg.identity.names import key
from kg.identity.words import GENERIC


def groups() -> dict[str, set[str]]:
    found: dict[str, set[str]] = defaultdict(set)
    for other, usual in known_aliases().items():
        found[usual].add(other)
    return found


def test_there_are_more_than_a_hundred_and_fifty_aliases() -> None:
    """Abbreviations, former names, short forms."""
    assert len(known_aliases()) - len(groups()) > 150


def test_usual_names_are_not_others_aliases() -> None:
    """Following the table once is enough."""
    assert all(known_aliases()[usual] == usual for usual in groups())


def test_no_arm_is_an_alias_of_what_it_is_an_arm_of() -> None:
    """What the table tells apart it does not also put together."""
    both = [pair for pair in known_arms() if len({known_aliases().get(each, each) for each in pair}) == 1]

    assert both == []


def test_short_forms_are_words_and_not_just_of_the_trade() -> None:
    """*Capital* alone is nobody's short form."""
    assert [form for form in known_short_forms() if set(form.split()) <= GENERIC] == []


def test_corporates_are_keys_of_more_than_one_letter() -> None:
    """The list is folded as names are, so that it can be looked up by key."""
    assert len(corporates()) > 350
    assert all(key(each) == each and len(each) > 1 for each in corporates())


def test_some_that_everybody_knows() -> None:
    """A sample, both ways."""
    aliases = known_aliases()

    assert aliases[key("GV")] == aliases[key("Google Ventures")] != aliases.get(key("Google"), key("Google"))
    assert aliases[key("Facebook")] == aliases[key("Meta Platforms, Inc.")]
    assert aliases.get(key("Sequoia Capital China")) == aliases[key("HongShan")] != aliases[key("Sequoia")]
