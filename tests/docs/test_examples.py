"""Every example of the documentation runs, and every link leads somewhere."""

import re
import shutil
import sys
from pathlib import Path

import pytest

sys.path.append(str(Path(__file__).parent))

from examples import RUN, blocks_of, printed_by, run_page

ROOT = Path(__file__).parents[2]
PAGES = sorted([*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md")])
WITH_EXAMPLES = [page for page in PAGES if any(b.language in RUN for b in blocks_of(page.read_text(encoding="utf-8")))]
NEWS = {
    "README.md",
    "coinvestment.md",
    "extraction.md",
    "identity.md",
}  # pages that speak of the reader's own folder of news


def name_of(page: Path) -> str:
    return page.relative_to(ROOT).as_posix()


@pytest.mark.parametrize("page", WITH_EXAMPLES, ids=name_of)
def test_examples_of_a_page_run(page: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("KG_STORE", raising=False)
    if page.name in NEWS:
        shutil.copytree(ROOT / "kg" / "bundled", tmp_path / "news")

    run_page(page.read_text(encoding="utf-8"))


@pytest.mark.parametrize("page", PAGES, ids=name_of)
def test_links_lead_to_files_that_are_there(page: Path) -> None:
    text = re.sub(r"^```.*?^```$", "", page.read_text(encoding="utf-8"), flags=re.MULTILINE | re.DOTALL)
    links = re.findall(r"\]\(([^)\s]+)\)", re.sub(r"`[^`]*`", "", text))
    local = [link for link in links if not re.match(r"[a-z]+:", link)]

    assert [link for link in local if not _leads(page, link)] == []


def _leads(page: Path, link: str) -> bool:
    name, _, anchor = link.partition("#")
    target = (page.parent / name).resolve() if name else page
    if not target.exists():
        return False
    if not anchor or target.suffix != ".md":
        return True
    headings = re.findall(r"^#+ (.*)$", target.read_text(encoding="utf-8"), re.MULTILINE)
    return anchor in {re.sub(r"[^\w\- ]", "", heading.casefold()).strip().replace(" ", "-") for heading in headings}


def test_what_the_readme_shows_is_what_is_printed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    (shown,) = re.findall(r"^\$ make run\n(.*?)^```", (ROOT / "README.md").read_text(encoding="utf-8"), re.M | re.S)

    printed = " ".join(printed_by("kg demo --no-serve --store demo.kg").split())

    for line in filter(None, (line.strip(" …") for line in shown.splitlines())):
        assert " ".join(line.split()) in printed


def test_the_commands_of_the_readme_run_one_after_another(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """All but the one that serves until it is stopped."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("KG_STORE", raising=False)
    shutil.copytree(ROOT / "kg" / "bundled", tmp_path / "news")
    table = "company,investor,date,amount\nNscale,Nvidia,2024-12-01,155000000\n"
    Path("investments.csv").write_text(table, encoding="utf-8")
    commands = re.findall(r"^\.venv/bin/(kg .+)$", (ROOT / "README.md").read_text(encoding="utf-8"), re.MULTILINE)
    assert commands.pop() == "kg serve"

    for command in commands:
        printed_by(command)

    assert Path("nvidia.html").stat().st_size > 100_000
    assert Path("network.gexf").read_text(encoding="utf-8").startswith("<?xml")


@pytest.mark.parametrize("page", PAGES, ids=name_of)
def test_fences_are_closed_and_named(page: Path) -> None:
    fences = re.findall(r"^```(.*)$", page.read_text(encoding="utf-8"), re.MULTILINE)

    assert len(fences) % 2 == 0
    assert [fence for fence in fences[1::2] if fence] == []
