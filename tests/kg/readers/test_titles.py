"""The headline below a site's name and menus is the title. All names are invented."""

import pytest

from kg.readers import read_document
from kg.readers.noise import is_banner
from kg.readers.titles import is_menu


@pytest.mark.parametrize(
    ("lines", "title"),
    [
        (
            [
                "TIDEWIRE",
                "European startup intelligence",
                "Quellmar builds a plant in Leeds",
                "By Ada Lindqvar",
                "4 May 2024",
            ],
            "Quellmar builds a plant in Leeds",
        ),
        (
            ["The Tide Report", "Home > News", "Robots for the vineyards of Tuscany", "12 March, 2024 15:40"],
            "Robots for the vineyards of Tuscany",
        ),
        (
            ["Tide Wire | News of the north", "Quellmar bags $5m from Hafen Ventures", "3 min read"],
            "Quellmar bags $5m from Hafen Ventures",
        ),
        (
            [
                "[Sign in] [Software] [Chips]",
                "CHIPS",
                "Why nobody wants the cheap ones",
                "Tue 24 Feb 2026",
                "It is so.",
            ],
            "Why nobody wants the cheap ones",
        ),
        (
            [
                "TIDEWIRE",
                "Your daily note on software and chips",
                "A plant for Leeds, and no money yet",
                "By Ada Lindqvar",
            ],
            "A plant for Leeds, and no money yet",
        ),
        (
            ["The arithmetic of ambition", "Why it looks like an airline", "By Ada Lindqvar"],
            "The arithmetic of ambition",
        ),
        (
            ["Quellmar raises $5m for its robots", "Who else has robots of that sort", "By Ada Lindqvar"],
            "Quellmar raises $5m for its robots",
        ),
        (
            [
                "TideLine Daily",
                "Trials | Pipelines | Deals | Free demo",
                "Archive > 2020 > page 186",
                "QUELLMAR GENOMICS COMPLETES $72 MILLION FINANCING TO WIDEN ITS PLATFORM",
            ],
            "QUELLMAR GENOMICS COMPLETES $72 MILLION FINANCING TO WIDEN ITS PLATFORM",
        ),
        (
            [
                "Quellmar Labs",
                "Platform | Science | Careers | Blog",
                "Who is who in the robots of the north?",
                "Published 2 September 2021 by the Quellmar Labs team. Reading time: 6 minutes.",
            ],
            "Who is who in the robots of the north?",
        ),
        (["TIDEWIRE", "Founded: 2018, by two engineers of the university", "4 May 2024"], "TIDEWIRE"),
    ],
)
def test_the_line_above_the_author_is_the_headline(lines: list[str], title: str) -> None:
    text = "\n\n".join([*lines, "Quellmar of Leeds makes robots that pick grapes, and sells them to nobody yet."])
    assert read_document("news.txt", text.encode()).title == title


def test_a_menu_is_no_headline() -> None:
    assert is_menu("Markets World Technology Energy Sign in")
    assert not is_menu("Quellmar makes the news with a deal")


def test_a_name_and_what_a_site_says_of_itself_is_a_banner() -> None:
    assert is_banner("Tide Wire | All of health tech, minus the fluff")
    assert not is_banner("Quellmar raises its Series A | Tide Wire")
