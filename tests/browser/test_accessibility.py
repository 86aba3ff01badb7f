"""No page breaks a rule of axe-core (WCAG 2.2 A and AA), light or dark."""

import pytest

axe = pytest.importorskip("axe_playwright_python.sync_playwright", reason="axe is not installed")
RULES = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]}
COLOURS = {"runOnly": {"type": "rule", "values": ["color-contrast", "link-in-text-block"]}}
PAGES = (
    "/", "/?center=company/tindra-capital#on=company%2Ftindra-capital", "/?ask=Who+invested+in+Norrbatt%3F", "/browse",
    "/browse/rounds", "/id/company/norrbatt", "/id/round/norrbatt-series-a", "/id/theme/energy", "/id/country/SE",
    "/disputed", "/coverage", "/review", "document",
)  # fmt: skip


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_pages_are_accessible(chromium, site: str, scheme: str) -> None:
    context = chromium.new_context(
        base_url=site, color_scheme=scheme, viewport={"width": 1440, "height": 900}, bypass_csp=True
    )
    page = context.new_page()
    broken = []
    for path in PAGES if scheme == "light" else (*PAGES[:4], PAGES[5], PAGES[-1]):
        if path == "document":
            page.goto("/browse/documents?q=nscale")
            page.click("tbody a >> nth=0")
        else:
            page.goto(path)
        if path.startswith("/?") or path == "/":
            page.wait_for_function("() => document.body.dataset.ready")
            page.wait_for_timeout(150)
        found = axe.Axe().run(
            page, options={"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]}
        )
        broken += [
            (path, rule["id"], node["html"][:120])
            for rule in found.response["violations"]
            for node in rule["nodes"][:2]
        ]
    context.close()

    assert broken == []
