"""Who takes part in a round, in figures of speech, and who stands beside it; all names are invented."""

import pytest

from tests.kg.extractors.test_voices import rounds_of

OPENING = (
    "Quellmar, a Lyon startup that designs barges, has raised $30 million in a Series B round led by Tern Capital. "
)
JOINS = [
    "Kestrox rides along.",
    "Kestrox tags along too.",
    "Kestrox is back in a smaller seat.",
    "Behind it lined up Kestrox.",
    "Lining up behind it was Kestrox.",
    "In its wake came Kestrox.",
    "At its side stood Kestrox.",
    "Sitting beside it is Kestrox.",
    "Kestrox was co-pilot.",
    "Kestrox appears on the list of subscribers.",
    "Kestrox figures among the new shareholders.",
    "Kestrox filled the last gap.",
    "Kestrox used its pro rata.",
    "Kestrox topped up.",
    "Kestrox built up its position.",
    "Kestrox dug deeper.",
    "Kestrox reached into its pockets once more.",
    "Kestrox opened its chequebook.",
    "Kestrox kept faith.",
    "Kestrox threw its weight behind the round.",
    "Kestrox threw its hat into the ring.",
    "Kestrox dived in.",
    "Kestrox doubled down.",
    "Kestrox took an allocation.",
    "Kestrox took a slice of the round.",
    "Kestrox got a seat at the table.",
    "Kestrox has become a shareholder.",
    "Kestrox added its name to the list.",
    "Kestrox completes the line-up.",
    "Rounding out the syndicate is Kestrox.",
    "The syndicate is completed by Kestrox.",
    "The company made room for Kestrox.",
    "The remaining shares went to Kestrox.",
    "Kestrox was the last investor to step into the round.",
    "Also on board is Kestrox from Turin, which looks after pension money.",
]


@pytest.mark.parametrize("sentence", JOINS)
def test_a_later_sentence_tells_who_joined(sentence: str) -> None:
    ((company, stage, amount, leads, others),) = rounds_of(OPENING + sentence)
    assert (company, stage, amount) == ("Quellmar", "series-b", 30_000_000)
    assert (leads, others) == ({"Tern Capital"}, {"Kestrox"})


def test_the_last_name_of_a_list_may_stand_behind_an_aside() -> None:
    ((_, _, _, _, others),) = rounds_of(
        OPENING + "Around it gathered Okapi Ventures and, for the second time, Halden Growth."
    )
    assert others == {"Okapi Ventures", "Halden Growth"}


BESIDE = [
    "Kestrox passed on the round.",
    "Kestrox had been sounded out but stayed on the sidelines.",
    "Kestrox did not exercise its pro rata.",
    "Kestrox has put in time, not money.",
    "Kestrox contributed code to the project.",
    "Kestrox came on board as a pilot customer.",
    "Kestrox stepped in as supplier.",
    "Kestrox became its exclusive dealer in Spain.",
    "Kestrox took a piece of the market.",
    "Kestrox joined the waiting list.",
    "Kestrox joined the programme last year.",
    "Kestrox has topped up its order.",
    "At its side is a rival, Kestrox.",
    "Next to it sits the plant of Kestrox.",
    "No money came from Kestrox.",
    "Kestrox Holdings and Ulmo Holdings buy it.",
]


@pytest.mark.parametrize("sentence", BESIDE)
def test_who_stands_beside_a_round_is_not_in_it(sentence: str) -> None:
    ((_, _, _, leads, others),) = rounds_of(OPENING + sentence)
    assert (leads, others) == ({"Tern Capital"}, set())


def test_who_means_to_join_is_told_after_something_else() -> None:
    told = rounds_of(
        "Quellmar predicts floods. Kestrox added nothing then but is in talks to join a Series A of €8 million."
    )
    assert told == {("Quellmar", "series-a", 8_000_000, frozenset(), frozenset({"Kestrox"}))}
