"""The explorer's page and what it asks for, without a browser."""

from pathlib import Path

import pytest
from starlette.testclient import TestClient

from api.app import create_app
from api.routes.pages import explorer
from api.settings import Settings

PAGE = {"accept": "text/html"}


@pytest.fixture
def starting(folder: Path) -> TestClient:
    """A server that has not yet read its graph: nothing has been warmed."""
    return TestClient(create_app(Settings(store=folder, log_level="error")))


def test_a_browser_that_comes_too_early_is_told_why_and_comes_again(
    starting: TestClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(explorer, "_PATIENCE", 0.0)
    told = starting.get("/", headers=PAGE)

    assert (told.status_code, told.headers["refresh"], told.headers["retry-after"]) == (503, "2", "2")
    assert "is reading the graph" in told.text


def test_a_program_waits_until_the_page_is_there(starting: TestClient) -> None:
    told = starting.get("/")

    assert told.status_code == 200
    assert '"title":"The investors with the most shared rounds"' in told.text.replace("\\u0022", '"')


@pytest.mark.parametrize(
    ("parameters", "words"),
    [
        ({}, "co-investors: in the same round; weight: number of rounds together; counting closed rounds"),
        ({"investor_in": "europe"}, "counting closed rounds, investor in europe"),
        ({"view": "portfolio"}, "investors and companies: who put money into whom; counting closed rounds"),
        ({"view": "topics", "country": "SE"}, "their themes and countries; counting closed rounds, company in SE"),
    ],
)
def test_a_picture_says_what_it_counts(starting: TestClient, parameters: dict[str, str], words: str) -> None:
    assert starting.get("/picture", params=parameters).json()["definition"].endswith(words)


def test_places_of_companies_and_of_investors_can_be_chosen(starting: TestClient) -> None:
    page = starting.get("/").text

    assert '"investor_in": [["' in page
    assert '"country": [["' in page
