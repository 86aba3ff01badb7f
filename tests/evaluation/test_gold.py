"""The annotated documents say what their gold files say they say.

Set ``COINVEST_GOLD`` to a folder (or several, separated as in PATH) to check other gold files the same way.
"""

import html
import json
import os
import re
from pathlib import Path
from typing import Any

import pytest

HERE = Path(__file__).resolve().parent
BUNDLED = HERE.parents[1] / "kg" / "bundled"
THEMES_FILE = HERE.parents[2] / "shared" / "evaluation" / "themes.txt"

KEYS = {
    "rounds": {
        "company", "stage", "amount", "currency", "date", "status", "leads", "investors", "contributions", "valuation",
    },
    "totals": {"company", "amount", "currency"},
    "valuations": {"company", "amount", "currency"},
    "locations": {"entity", "city", "country"},
    "themes": {"company", "theme"},
    "acquisitions": {"acquirer", "target", "amount", "currency", "status"},
    "funds": {"name", "amount", "currency", "backers"},
}  # fmt: skip
STAGES = {None, "pre-seed", "seed", "growth", "bridge", "extension", "debt", "convertible", "grant", "strategic"}
STAGES |= {"secondary", "ipo", *(f"series-{letter}" for letter in "abcdefghijk")}
STATUSES = {"closed", "planned", "rumoured"}
DATE = re.compile(r"(19|20)\d\d(-Q[1-4]|-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?")


def gold_files() -> list[Path]:
    folders = [HERE / "bundled", HERE / "documents", HERE / "held_out", HERE / "passages", HERE / "held_out_passages"]
    folders += [HERE / "pages", HERE / "held_out_pages"]
    folders += [Path(folder) for folder in os.environ.get("COINVEST_GOLD", "").split(os.pathsep) if folder]
    return [path for folder in folders for path in sorted(folder.glob("*.gold.json"))]


def document_of(path: Path, name: str) -> Path:
    beside = path.with_name(name)
    return beside if beside.exists() else BUNDLED / name


def readable(text: str, name: str) -> str:
    """Return the text without markup, case and line breaks, as a name would be looked up in it."""
    if name.endswith(".html"):
        text = re.sub(r"(?s)<style\b.*?</style>", " ", text)
        text = re.sub(r"</?(?:a|abbr|b|em|i|mark|small|span|strong|sup|u)\b[^>]*>", "", text)
        text = html.unescape(re.sub(r"<[^>]+>", " ", text))
    if name.endswith(".eml"):
        text = text.replace("=\n", "")
    text = re.sub(r"\]\([^)]*\)", "", text).replace("[", "").replace("**", "")
    return re.sub(r"\s+", " ", text.replace("\u2011", "-")).casefold()


def names_of(gold: dict[str, Any]) -> list[str]:
    found: list[str] = []
    for fact in gold["rounds"]:
        found += [fact["company"], *fact["leads"], *fact["investors"], *fact["contributions"]]
    for kind in ("totals", "valuations", "themes"):
        found += [fact["company"] for fact in gold[kind]]
    for fact in gold["locations"]:
        found += [fact["entity"], *filter(None, [fact["city"]])]
    for fact in gold["acquisitions"]:
        found += [fact["acquirer"], fact["target"]]
    for fact in gold["funds"]:
        found += [*filter(None, [fact["name"]]), *fact["backers"]]
    return [part for name in found for part in name.split("|")]


@pytest.fixture(params=gold_files(), ids=lambda path: path.name.removesuffix(".gold.json"))
def gold_path(request: pytest.FixtureRequest) -> Path:
    return request.param


@pytest.fixture
def gold(gold_path: Path) -> dict[str, Any]:
    return json.loads(gold_path.read_text(encoding="utf-8"))


def test_a_gold_file_belongs_to_the_document_it_names(gold_path: Path, gold: dict[str, Any]) -> None:
    assert Path(gold["document"]).stem == gold_path.name.removesuffix(".gold.json")
    assert document_of(gold_path, gold["document"]).is_file()


def test_a_gold_file_holds_the_facts_of_the_guide_and_nothing_else(gold: dict[str, Any]) -> None:
    assert set(gold) == {"document", "published", *KEYS}
    for kind, keys in KEYS.items():
        for fact in gold[kind]:
            assert set(fact) == keys, (kind, fact)


def test_stages_statuses_dates_currencies_and_countries_are_well_formed(gold: dict[str, Any]) -> None:
    assert gold["published"] is None or DATE.fullmatch(gold["published"])
    for fact in gold["rounds"]:
        assert fact["stage"] in STAGES, fact
        assert fact["date"] is None or DATE.fullmatch(fact["date"]), fact
    for fact in [*gold["rounds"], *gold["acquisitions"]]:
        assert fact["status"] in STATUSES, fact
    for kind in ("rounds", "totals", "valuations", "acquisitions", "funds"):
        for fact in gold[kind]:
            assert fact["currency"] is None or re.fullmatch("[A-Z]{3}", fact["currency"]), fact
            assert fact["amount"] is None or (fact["amount"] > 0 and fact["currency"]), fact
    for fact in gold["locations"]:
        assert re.fullmatch("[A-Z]{2}", fact["country"]), fact


def test_leads_and_contributors_are_investors_and_nobody_is_named_twice(gold: dict[str, Any]) -> None:
    for fact in gold["rounds"]:
        assert set(fact["leads"]) <= set(fact["investors"]), fact
        assert set(fact["contributions"]) <= set(fact["investors"]), fact
        assert len(set(fact["investors"])) == len(fact["investors"]), fact
        assert fact["company"] not in fact["investors"], fact


def test_the_valuation_of_a_round_is_among_the_valuations(gold: dict[str, Any]) -> None:
    for fact in gold["rounds"]:
        if fact["valuation"] is not None:
            assert any(
                value["company"] == fact["company"] and value["amount"] == fact["valuation"]
                for value in gold["valuations"]
            ), fact


def test_a_fact_is_told_once(gold: dict[str, Any]) -> None:
    for kind in KEYS:
        told = [json.dumps(fact, sort_keys=True) for fact in gold[kind]]
        assert len(told) == len(set(told)), kind


def test_every_name_stands_in_the_document(gold_path: Path, gold: dict[str, Any]) -> None:
    document = document_of(gold_path, gold["document"])
    text = readable(document.read_text(encoding="utf-8"), document.name).replace("’", "'")
    missing = {name for name in names_of(gold) if re.sub(r"\s+", " ", name).casefold().replace("’", "'") not in text}
    assert not missing


@pytest.mark.skipif(not THEMES_FILE.exists(), reason="the list of themes is not beside this checkout")
def test_every_theme_is_in_the_list_and_no_company_has_more_than_three(gold: dict[str, Any]) -> None:
    known = {line.split("|")[0].strip() for line in THEMES_FILE.read_text(encoding="utf-8").splitlines()}
    assert {fact["theme"] for fact in gold["themes"]} <= known
    companies = [fact["company"] for fact in gold["themes"]]
    assert all(companies.count(company) <= 3 for company in companies)
