"""Every example of the documentation runs, and every link leads somewhere."""

import re
import sys
from pathlib import Path

import pytest

sys.path.append(str(Path(__file__).parent))

from examples import RUN, blocks_of, run_page

from kg.cli import COMMANDS

ROOT = Path(__file__).parents[2]
PAGES = sorted([*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md")])
WITH_EXAMPLES = [page for page in PAGES if any(b.language in RUN for b in blocks_of(page.read_text(encoding="utf-8")))]
NOT_RUN = {
    "README.md": "its example reads a folder of the reader's",
    "extraction.md": "takes minutes: it measures",
    "coinvestment.md": "examples are checked with the metrics",
    "identity.md": "its examples continue its sentences",
}


def name_of(page: Path) -> str:
    return page.relative_to(ROOT).as_posix()


@pytest.mark.parametrize("page", [page for page in WITH_EXAMPLES if page.name not in NOT_RUN], ids=name_of)
def test_examples_of_a_page_run(page: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("KG_STORE", raising=False)

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


def test_commands_of_the_readme_are_commands() -> None:
    """With the options that it shows."""
    lines = re.findall(r"\.venv/bin/kg ([\w-]+)", (ROOT / "README.md").read_text(encoding="utf-8"))

    assert set(lines) <= {name for names in COMMANDS.values() for name in names}


@pytest.mark.parametrize("page", PAGES, ids=name_of)
def test_fences_are_closed_and_named(page: Path) -> None:
    fences = re.findall(r"^```(.*)$", page.read_text(encoding="utf-8"), re.MULTILINE)

    assert len(fences) % 2 == 0
    assert [fence for fence in fences[1::2] if fence] == []
