"""Every page fits every screen: nothing is cut, rows of tables are cards, a picture fits once the screen has turned."""

import pytest

PHONE = {"viewport": {"width": 390, "height": 844}}
ZOOMED = {"viewport": {"width": 720, "height": 450}}
NARROW = {"viewport": {"width": 320, "height": 600}}
PAGES = (
    "/", "/?center=company/tindra-capital", "/id/company/nscale", "/id/round/nscale-series-c", "/browse",
    "/browse/rounds", "/browse/investors", "/coverage", "/disputed", "/review", "/query", "/ontology", "/no-such-page",
)  # fmt: skip
CUT = """() => {
  const framed = (element) => {
    for (let at = element; at && at !== document.body; at = at.parentElement)
      if (getComputedStyle(at).overflowX !== 'visible' || getComputedStyle(at).position === 'absolute') return true;
    return false;
  };
  return [...document.querySelectorAll('body *')]
    .filter((each) => each.getBoundingClientRect().right > innerWidth + 1 && !framed(each))
    .map((each) => each.outerHTML.slice(0, 90));
}"""
NAMES_INSIDE = """() => {
  const { net, labels, box } = coinvest.picture, scale = net.getScale(), corner = net.DOMtoCanvas({ x: 0, y: 0 });
  const left = corner.x * scale, top = corner.y * scale;
  return labels.length > 3 && labels.every((name) => name.left >= left && name.top >= top
    && name.right <= left + box.clientWidth && name.bottom <= top + box.clientHeight);
}"""
NODES_INSIDE = """() => {
  const { net, radius, order, box } = coinvest.picture;
  return order.every((id) => {
    const { x, y } = net.canvasToDOM(net.getPosition(id)), r = radius.get(id) * net.getScale();
    return x - r >= 0 && y - r >= 0 && x + r <= box.clientWidth && y + r <= box.clientHeight;
  });
}"""


@pytest.mark.parametrize("screen", [PHONE, ZOOMED, NARROW], ids=["phone", "zoomed", "narrow"])
def test_no_page_is_wider_than_its_screen(opened, screen: dict[str, object]) -> None:
    page, wide = opened(**screen), {}
    for path in PAGES:
        page.goto(path)
        if path.startswith("/?") or path == "/":
            page.wait_for_function("() => document.body.dataset.ready")
        if found := page.evaluate(CUT):
            wide[path] = found
    page.goto("/browse/documents")
    page.click("tbody a >> nth=0")
    page.wait_for_selector(".said")
    if found := page.evaluate(CUT):
        wide["document"] = found
    page.context.close()

    assert wide == {}


@pytest.mark.parametrize("path", ["/", "/?center=company/nscale", "/?view=topics"])
def test_on_a_phone_no_name_and_no_node_is_cut(opened, path: str) -> None:
    page = opened(**PHONE)
    page.goto(path)
    page.wait_for_function("() => document.body.dataset.ready && coinvest.picture.labels.length > 0")

    assert page.evaluate(NAMES_INSIDE)
    assert page.evaluate(NODES_INSIDE)
    page.context.close()


def test_on_a_phone_a_row_is_a_card(opened) -> None:
    page = opened(**PHONE)
    page.goto("/id/company/nscale")
    row = page.locator(".wide tbody tr >> nth=0")

    boxes = [cell.bounding_box() for cell in row.locator("th, td").all() if cell.is_visible()]
    assert boxes[0]["width"] > 300
    assert all(box["x"] >= 0 and box["x"] + box["width"] <= 390 for box in boxes)
    page.context.close()


def test_a_picture_that_nobody_moved_fits_again_when_the_screen_has_turned(opened) -> None:
    page = opened(**PHONE)
    page.goto("/?center=company/nscale")
    page.wait_for_function("() => document.body.dataset.ready && coinvest.picture.fitted")
    for width, height in ((844, 390), (390, 844), (1440, 900)):
        page.set_viewport_size({"width": width, "height": height})
        page.wait_for_function(f"() => innerWidth === {width} && ({NODES_INSIDE})()")
    page.context.close()
