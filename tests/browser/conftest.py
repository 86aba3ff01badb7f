"""A server over a small world, a browser in front of it, and a watch for whatever a page must not do."""

import json
import os
import re
import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path

import pytest

from api.serving import in_background
from api.settings import Settings
from kg.ingest import import_facts, ingest

playwright = pytest.importorskip("playwright.sync_api", reason="playwright is not installed")
CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
BUNDLED = Path(__file__).parents[2] / "kg" / "bundled"
KEY = "a key for tests"

HOSTILE = (
    "<img src=x onerror=alert(1)> Partners",
    "</script><script>alert(2)</script> Ventures",
    '"onmouseover="alert(3)\' Capital',
    "href javascript:alert(4) Fund",
    "\u202egnikcart\u202c Holdings",
    "{{ 7*7 }} Growth",
    '=HYPERLINK("http://example.org") Invest',
    "🦄 Únïcode & Söhne",
    "Long " + "x" * 250,
)


def hostile_facts() -> dict[str, object]:
    """A round of investors whose names are traps."""
    return {
        "document": "traps", "published": "2026-02-01",
        "rounds": [
            {"company": "Quillon <b>Labs</b>", "stage": "seed", "amount": 5_000_000, "currency": "USD",
             "date": "2026-02", "status": "closed", "leads": [HOSTILE[0]], "investors": [*HOSTILE, "Tindra Capital"],
             "contributions": {}, "valuation": None}
        ],
        "totals": [], "valuations": [], "locations": [{"entity": "Quillon <b>Labs</b>", "city": None, "country": "SE"}],
        "themes": [], "acquisitions": [], "funds": [],
    }  # fmt: skip


def alike_facts() -> dict[str, object]:
    """Two rounds whose investors may be one: somebody must decide."""
    rounds = [
        {"company": company, "stage": "seed", "amount": 1_000_000, "currency": "USD", "date": "2026-01",
         "status": "closed", "leads": [], "investors": [investor], "contributions": {}, "valuation": None}
        for company, investor in (("Ombrel", "Insignia Ventures Partners"), ("Kestor", "IVP"))
    ]  # fmt: skip
    empty = ("totals", "valuations", "locations", "themes", "acquisitions", "funds")
    return {"document": "alike", "published": "2026-01-10", "rounds": rounds, **{name: [] for name in empty}}


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory, world: list[Path]) -> Iterator[str]:
    """The address of a server over the bundled documents, the small world, and a document full of traps."""
    if CHROMIUM is None:
        pytest.skip("no Chromium on this machine")
    folder = tmp_path_factory.mktemp("site")
    traps = folder / "traps.json"
    traps.write_text(json.dumps(hostile_facts()), "utf-8")
    ingest(folder / "graph", [BUNDLED])
    alike = folder / "alike.json"
    alike.write_text(json.dumps(alike_facts()), "utf-8")
    import_facts(folder / "graph", [*world, traps, alike])
    settings = Settings(store=folder / "graph", port=0, workers=1, write_key=KEY, log_level="error", rate_limit=0)
    with in_background(settings) as address:
        yield address


@dataclass
class Watch:
    """What pages did that they must not."""

    violations: list[object] = field(default_factory=list)
    dialogs: list[str] = field(default_factory=list)
    errors: list[str] = field(default_factory=list)
    foreign: list[str] = field(default_factory=list)

    def clean(self) -> bool:
        """Say whether nothing happened."""
        return not (self.violations or self.dialogs or self.errors or self.foreign)

    def forget(self) -> None:
        """Begin anew."""
        for seen in (self.violations, self.dialogs, self.errors, self.foreign):
            seen.clear()


@pytest.fixture(scope="session")
def chromium() -> Iterator["playwright.Browser"]:
    """A headless Chromium."""
    if CHROMIUM is None:
        pytest.skip("no Chromium on this machine")
    with playwright.sync_playwright() as started:
        browser = started.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox", "--disable-gpu"])
        yield browser
        browser.close()


def open_page(browser: "playwright.Browser", site: str, watch: Watch, **options: object) -> "playwright.Page":
    """A page that is watched."""
    context = browser.new_context(**({"viewport": {"width": 1440, "height": 900}, "base_url": site} | options))
    # Playwright hangs an attribute on what it is given, which a built-in method does not take.
    context.expose_function("sawViolation", lambda seen: watch.violations.append(seen))  # noqa: PLW0108
    context.add_init_script(
        "document.addEventListener('securitypolicyviolation',"
        " e => sawViolation([e.effectiveDirective, e.blockedURI, e.sample]))"
    )
    page = context.new_page()
    page.set_default_timeout(8000)
    page.on("dialog", lambda dialog: (watch.dialogs.append(dialog.message), dialog.dismiss()))
    page.on("pageerror", lambda error: watch.errors.append(str(error)))
    page.on("request", lambda asked: asked.url.startswith((site, "data:", "blob:")) or watch.foreign.append(asked.url))
    return page


@pytest.fixture
def traps() -> tuple[str, ...]:
    """Names that are traps."""
    return HOSTILE


@pytest.fixture
def key() -> str:
    """The key that allows decisions."""
    return KEY


@pytest.fixture
def opened(chromium: "playwright.Browser", site: str, watch: Watch) -> "Callable[..., playwright.Page]":
    """Open a watched page, of any size and scheme."""
    return partial(open_page, chromium, site, watch)


@pytest.fixture(scope="session")
def watching() -> Watch:
    """The watch over the tab that all tests share."""
    return Watch()


@pytest.fixture
def watch(watching: Watch) -> Watch:
    """A watch that has seen nothing."""
    watching.forget()
    return watching


@pytest.fixture(scope="session")
def tab(chromium: "playwright.Browser", site: str, watching: Watch) -> "playwright.Page":
    """One tab for all tests: what it has fetched and compiled once serves them all."""
    return open_page(chromium, site, watching)


@pytest.fixture
def page(tab: "playwright.Page", watch: Watch, request: pytest.FixtureRequest) -> Iterator["playwright.Page"]:
    """A watched page: whatever is done with it, no policy is violated, no dialog opens, nothing foreign is asked."""
    yield tab
    if folder := os.environ.get("SCREENSHOTS"):  # kept for a person to look at
        name = re.sub(r"\W+", "-", request.node.name)
        tab.screenshot(path=Path(folder) / f"{name}.png")
    tab.unroute_all()
    if tab.url.startswith("http"):
        tab.evaluate("() => { localStorage.clear(); sessionStorage.clear(); }")
    tab.goto("about:blank")
    assert watch.clean(), watch
