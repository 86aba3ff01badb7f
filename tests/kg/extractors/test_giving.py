"""Who gave how much to whom, told from the side of the giver: verbs of giving, stakes, shares, relative clauses."""

# ruff: noqa: E501 -- snippets are easier to read whole than broken

import pytest

from tests.kg.extractors.rounds.test_rounds import facts


@pytest.mark.parametrize(
    ("text", "company", "givers", "leads"),
    [
        ("Otso Fund will infuse Rs 40 crore into Voltwala for a 12% stake.", "Voltwala", ["Otso Fund"], []),
        ("Otso Fund is to inject ¥3 billion into the drone maker Zwerk Air.", "Zwerk Air", ["Otso Fund"], []),
        (
            "Tern Capital and Halden Growth said they would jointly invest $50 million in Zwerk.",
            "Zwerk",
            ["Tern Capital", "Halden Growth"],
            [],
        ),
        ("KKR hands Brightloom $60M to expand in Asia", "Brightloom", ["KKR"], []),
        ("Kuppa was funded by Accel with 45 million riyals.", "Kuppa", ["Accel"], []),
        (
            "Kuppa has been backed to the tune of R180 million by Otso Fund and Tern Capital.",
            "Kuppa",
            ["Otso Fund", "Tern Capital"],
            [],
        ),
        (
            "Kuppa, a Denver startup that Accel and DCVC have funded with $22 million, plans to hire.",
            "Kuppa",
            ["Accel", "DCVC"],
            [],
        ),
        (
            "The $14 million that Accel and Otso Fund have put into Zwerk will pay for new kitchens.",
            "Zwerk",
            ["Accel", "Otso Fund"],
            [],
        ),
        (
            "Tencent, through its Dutch subsidiary, bought a 9 percent stake in the games studio Zwerk for $27 million.",
            "Zwerk",
            ["Tencent"],
            [],
        ),
        ("Tern Capital bought into Zwerk with 65 billion won.", "Zwerk", ["Tern Capital"], []),
        (
            "Tern Capital has agreed to subscribe for shares worth 200 million yuan in Zwerk Robotics.",
            "Zwerk Robotics",
            ["Tern Capital"],
            [],
        ),
        ("Shares worth $30 million in Zwerk were issued to Otso Fund.", "Zwerk", ["Otso Fund"], []),
        (
            "Accel is considering an investment of about $350 million in the British firm Zwerk, people familiar with the matter said.",
            "Zwerk",
            ["Accel"],
            [],
        ),
        (
            "Accel led a $200 million investment in Zwerk, joined by Otso Fund and Tern Capital.",
            "Zwerk",
            ["Accel", "Otso Fund", "Tern Capital"],
            ["Accel"],
        ),
        (
            "Accel and Otso Fund share the lead in Zwerk's €13 million seed.",
            "Zwerk",
            ["Accel", "Otso Fund"],
            ["Accel", "Otso Fund"],
        ),
        ("Accel won the deal to lead the $48 million Series B in Zwerk.", "Zwerk", ["Accel"], ["Accel"]),
        (
            "Accel doubled down on Zwerk, leading the accounting startup's $64 million Series C.",
            "Zwerk",
            ["Accel"],
            ["Accel"],
        ),
    ],
)
def test_a_giver_gives_to_whom_it_is_said_to(text: str, company: str, givers: list[str], leads: list[str]) -> None:
    (found,) = facts(text)["rounds"]
    assert (found["company"], sorted(found["investors"]), found["leads"]) == (company, sorted(givers), leads)


@pytest.mark.parametrize(
    ("text", "investors", "leads"),
    [
        (
            "Kuppa raised $4 million. The round was led by Otso Fund, and Tern Capital and Charge Ventures joined.",
            ["Otso Fund", "Tern Capital", "Charge Ventures"],
            ["Otso Fund"],
        ),
        (
            "Kuppa raised $4 million in new funding, led by CapitalG, Alphabet's growth fund, with support from Accel.",
            ["CapitalG", "Accel"],
            ["CapitalG"],
        ),
        (
            "Two years after it was spun out of ETH Zurich, Kuppa has attracted $5 million from Accel and Otso Fund.",
            ["Accel", "Otso Fund"],
            [],
        ),
    ],
)
def test_a_list_ends_where_the_clause_does(text: str, investors: list[str], leads: list[str]) -> None:
    (found,) = facts(text)["rounds"]
    assert (found["company"], sorted(found["investors"]), found["leads"]) == ("Kuppa", sorted(investors), leads)
