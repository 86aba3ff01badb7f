"""No page breaks a rule of axe-core (WCAG 2.2 A and AA), wide or on a phone, light or dark."""

import pytest

axe = pytest.importorskip("axe_playwright_python.sync_playwright", reason="axe is not installed")
ALL = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
COLOURS = ["color-contrast", "link-in-text-block"]
RULES = {"light": ALL, "dark": COLOURS, "phone": [*COLOURS, "target-size", "scrollable-region-focusable", "label"]}
TINDRA = "/?center=company/tindra-capital#on=company%2Ftindra-capital"
KINDS = ("/", TINDRA, "/query", "/id/company/norrbatt", "document")
PAGES = {
    "light": (
        *KINDS, "/?ask=Who+invested+in+Norrbatt%3F", "/?center=nobody", "/browse", "/browse/rounds",
        "/id/round/norrbatt-series-a", "/id/theme/energy", "/id/country/SE", "/disputed", "/coverage", "/review",
        "/no-such-page", "/ontology",
    ),
    "dark": (*KINDS, "/?ask=Why%3F", "/disputed", "/review", "/id/company/nobody"),
    "phone": (*KINDS, "/browse", "/review", "/no-such-page"),
}  # fmt: skip


@pytest.mark.parametrize("look", PAGES)
def test_pages_are_accessible(chromium, site: str, look: str) -> None:
    """All rules in the light; in the dark and on a phone those that colours and sizes can break."""
    options = {"runOnly": RULES[look], "resultTypes": ["violations"]}
    context = chromium.new_context(
        base_url=site, color_scheme="light" if look == "light" else "dark", bypass_csp=True,
        viewport={"width": 390, "height": 844} if look == "phone" else {"width": 1440, "height": 900},
    )  # fmt: skip
    page = context.new_page()
    broken = []
    for path in PAGES[look]:
        show(page, path)
        found = axe.Axe().run(page, options=options)
        broken += [
            (path, rule["id"], node["html"][:120])
            for rule in found.response["violations"]
            for node in rule["nodes"][:2]
        ]
    context.close()

    assert broken == []


def show(page, path: str) -> None:
    """Go to a page, and wait until all that it shows at first is there."""
    if path == "document":
        page.goto("/browse/documents?q=nscale")
        page.click("tbody a >> nth=0")
        return
    page.goto(path)
    if path.startswith("/?") or path in {"/", "/query"}:
        page.wait_for_function("() => document.body.dataset.ready")
    if path == "/query":
        page.select_option("#examples", "1")
        page.click(".active .yasqe_queryButton")
        page.wait_for_selector(".active .yasr table tbody tr")
