"""What a person does in the explorer: find, read why, expand, filter, go back, share, export; some names are traps."""

import gzip
import re
import xml.etree.ElementTree as ET
from pathlib import Path

import networkx as nx
import pytest

from api.serving import in_background
from api.settings import Settings

DRAWN = "() => document.body.dataset.ready && window.coinvest.picture.visible?.size > {}"


def go(page, path: str, nodes: int = 0) -> None:
    page.goto(path)
    page.wait_for_function(DRAWN.format(nodes))


def shown(page, what: str = "nodes") -> int:
    return page.evaluate(f"() => coinvest.picture.{'visible' if what == 'nodes' else 'shown'}.size")


def until(page, condition: str) -> None:
    page.wait_for_function(f"() => {condition}")


def spot(page, node: str) -> tuple[float, float]:
    return page.evaluate(
        """id => { const at = coinvest.picture.net.canvasToDOM(coinvest.picture.net.getPosition(id)),
                   box = document.getElementById('network').getBoundingClientRect();
                   return [at.x + box.left, at.y + box.top]; }""",
        node,
    )


def test_the_watch_sees_what_it_is_for(opened, watch) -> None:
    page = opened()
    go(page, "/")

    page.evaluate(
        """() => { const style = document.createElement('style');
                   style.textContent = 'a{}'; document.head.append(style);
                   document.body.setAttribute('style', 'color:red');
                   try { document.createElement('p').innerHTML = '<b>1</b>'; } catch {} }"""
    )
    page.wait_for_timeout(200)

    kinds = {violation[0] for violation in watch.violations}
    assert {"style-src-elem", "style-src-attr", "require-trusted-types-for"} <= kinds
    page.context.close()


def test_the_first_picture_is_there_at_once_with_examples(page) -> None:
    go(page, "/", 5)

    assert page.inner_text("#title") == "The investors with the most shared rounds"
    assert page.locator("[data-ask]").count() == 3
    assert shown(page, "links") <= 200


OVERLAPS = """() => {
  const { labels } = coinvest.picture, over = (a, b) =>
    a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
  return labels.flatMap((a, i) => labels.slice(0, i).filter((b) => over(a, b)).map((b) => [a.text, b.text]));
}"""


@pytest.mark.parametrize("path", ["/", "/?center=company/tindra-capital", "/?view=portfolio", "/?view=topics"])
def test_names_do_not_collide_and_the_best_connected_are_named_first(page, path: str) -> None:
    go(page, path, 5)
    page.wait_for_function("() => coinvest.picture.labels.length > 0")
    named = page.evaluate("() => coinvest.picture.labels.map(label => label.id)")
    ranked = page.evaluate("() => coinvest.picture.order")

    assert page.evaluate(OVERLAPS) == []
    assert len(named) >= 0.6 * min(shown(page), 40)
    assert set(ranked[:5]) <= set(named)
    page.keyboard.press("Tab")
    page.focus("#network")
    page.keyboard.press("-")
    page.wait_for_timeout(80)
    assert page.evaluate(OVERLAPS) == []


def test_a_click_on_a_name_is_a_click_on_its_node(page) -> None:
    go(page, "/?center=company/tindra-capital", 3)
    at = page.evaluate(
        """() => { const { net, labels, box } = coinvest.picture, scale = net.getScale();
                  const name = labels.find(each => each.text === 'Kolvatn'), edge = box.getBoundingClientRect();
                  const middle = { x: (name.left + name.right) / 2 / scale, y: (name.top + name.bottom) / 2 / scale };
                  const spot = net.canvasToDOM(middle); return [spot.x + edge.left, spot.y + edge.top]; }"""
    )
    page.mouse.click(*at)
    until(page, "coinvest.state.selected === 'company/kolvatn-ventures'")


def test_a_name_is_found_by_its_beginning_and_its_co_investors_are_drawn(page) -> None:
    go(page, "/")
    page.keyboard.press("/")
    page.keyboard.type("tindr")
    page.wait_for_selector("#hits [role=option][aria-selected=true]")
    page.keyboard.press("Enter")
    until(page, "coinvest.picture.told.center === 'company/tindra-capital'")

    assert page.inner_text("#title") == "Who invests with Tindra Capital"
    assert "center=company%2Ftindra-capital" in page.url
    until(page, "document.querySelector('#panel').innerText.includes('Norrbatt Series A')")


def test_a_click_on_a_link_says_why_with_the_words_of_the_documents(page) -> None:
    go(page, "/?center=Nvidia", 2)
    link = page.evaluate("() => [...coinvest.picture.shown][0]")
    page.evaluate("id => coinvest.picture.dispatchEvent(new CustomEvent('choose', { detail: { edge: id } }))", link)
    page.wait_for_selector("#panel .round")

    assert page.locator("#panel blockquote mark").count() > 0
    assert page.locator("#panel .source a").count() > 0
    assert re.search(r"\d+ rounds? together", page.inner_text("#panel"))


def test_where_documents_disagree_both_are_shown_with_the_rule(page) -> None:
    go(page, "/?center=company/tindra-capital&view=portfolio")
    page.goto("/?center=company/tindra-capital#on=round%2Fnorrbatt-series-a")
    page.wait_for_selector("#panel .conflict")

    said = page.inner_text("#panel .conflict >> nth=0")
    assert "Documents disagree on the" in said
    assert "Believed:" in said
    assert "Also reported:" in said
    assert "Rule:" in said


def test_a_double_click_expands_and_back_and_forward_undo_and_redo_it(page) -> None:
    go(page, "/?view=portfolio&center=company/norrbatt&limit=10", 2)
    before, (x, y) = shown(page), spot(page, "company/tindra-capital")
    page.mouse.dblclick(x, y)
    until(page, f"coinvest.picture.visible.size > {before}")
    after = shown(page)
    assert "open=company" in page.url

    page.click("#b-undo")
    until(page, f"coinvest.picture.visible.size === {before}")
    page.click("#b-redo")
    until(page, f"coinvest.picture.visible.size === {after}")


def test_nobody_changes_colour_when_a_picture_grows(page) -> None:
    go(page, "/?center=company/norrbatt&view=portfolio#color=country", 2)
    colours = """() => { const { told, nodes } = coinvest.picture;
        return Object.fromEntries(told.nodes.map(({ id }) => [id, nodes.get(id).color.background])); }"""
    before, nodes = page.evaluate(colours), shown(page)
    page.evaluate("() => coinvest.picture.dispatchEvent(new CustomEvent('open', { detail: 'company/tindra-capital' }))")
    until(page, f"coinvest.picture.visible.size > {nodes}")

    assert page.evaluate(colours) == before


def test_an_address_opens_the_same_view_positions_too(page) -> None:
    go(page, "/?center=company/tindra-capital")
    x, y = spot(page, "company/mercator-sovereign-fund")
    page.mouse.move(x, y)
    page.mouse.down()
    page.mouse.move(x + 90, y + 60, steps=4)
    page.mouse.up()
    until(page, "Object.keys(coinvest.state.places).length === 1")
    page.select_option("#s-color", "country")
    until(page, "coinvest.state.color === 'country'")
    view = "() => JSON.stringify([coinvest.picture.shownNodes().map(n => [n.id, n.x, n.y, n.shade]), coinvest.state])"
    first, address = page.evaluate(view), page.url

    page.goto("about:blank")
    go(page, address)

    assert page.evaluate(view) == first


def test_keys_walk_pin_hide_and_expand(page) -> None:
    go(page, "/?center=company/tindra-capital", 3)
    page.focus("#network")
    page.keyboard.press("ArrowRight")
    until(page, "coinvest.state.selected === 'company/tindra-capital'")
    until(page, "document.getElementById('status').textContent.startsWith('Tindra Capital, ')")
    for key in ("ArrowRight", "ArrowLeft", "ArrowUp", "ArrowDown"):
        page.keyboard.press(key)
    until(page, "coinvest.state.selected.includes('/')")
    chosen, before = page.evaluate("() => coinvest.state.selected"), shown(page)

    page.keyboard.press("p")
    until(page, f"coinvest.state.places[{chosen!r}]")
    page.keyboard.press("h")
    until(page, f"coinvest.picture.visible.size === {before - 1}")
    page.click("#b-unhide")
    until(page, f"coinvest.picture.visible.size === {before}")


def test_filters_years_and_weight_narrow_the_picture(page) -> None:
    go(page, "/", 5)
    before = shown(page)
    page.click("#narrow > summary")
    page.select_option("#s-country", "GB")
    until(page, f"coinvest.picture.told.nodes.length < {before}")
    assert "country=GB" in page.url
    page.go_back()
    until(page, f"coinvest.picture.visible.size === {before}")
    page.select_option("#s-investor_in", "europe")
    until(page, f"coinvest.picture.told.nodes.length < {before}")
    assert "investor in europe" in page.inner_text("#definition")
    page.go_back()
    until(page, f"coinvest.picture.visible.size === {before}")

    page.evaluate(
        "() => { const r = document.getElementById('r-from'); r.value = r.max; r.dispatchEvent(new Event('input')); }"
    )
    until(page, f"coinvest.state.years && coinvest.picture.visible.size < {before}")
    page.click("#kinds button >> nth=0")
    until(page, "coinvest.state.off.length === 1")


def test_what_an_address_asks_for_and_nobody_has_is_shown_as_chosen(page) -> None:
    page.goto("/?theme=no-such-theme")
    page.wait_for_selector("#error:not([hidden])")
    page.goto("/?min_usd=123")
    until(page, "document.body.dataset.ready")

    assert page.input_value("#s-min_usd") == "123"


def test_the_picture_of_an_address_is_asked_for_once_and_before_the_scripts(page) -> None:
    asked = []
    page.on("request", lambda request: asked.append(request.url) if "/picture?" in request.url else None)
    go(page, "/?limit=30&center=company/tindra-capital&view=co-investment", 3)
    kind = page.evaluate(
        "() => performance.getEntriesByType('resource').find(entry => entry.name.includes('/picture?')).initiatorType"
    )

    assert [url.partition("?")[2] for url in asked] == ["view=co-investment&center=company%2Ftindra-capital&limit=30"]
    assert kind == "link"


def test_whoever_has_chosen_a_name_or_asked_goes_on_with_the_keyboard(page) -> None:
    go(page, "/")
    page.fill("#q", "tindra")
    page.wait_for_selector("#hits [role=option][aria-selected=true]")
    page.press("#q", "Enter")
    until(page, "document.activeElement.id === 'network'")
    page.keyboard.press("w")
    until(page, "document.activeElement.id === 'panel'")
    page.keyboard.press("Escape")
    until(page, "document.activeElement.id === 'network'")
    page.fill("#question", "Who invested in Norrbatt?")
    page.press("#question", "Enter")
    until(page, "document.activeElement.id === 'panel'")

    assert "Norrbatt" in page.inner_text("#panel h2")


def test_a_lasso_chooses_nodes_to_be_drawn_alone(page) -> None:
    go(page, "/?center=company/tindra-capital", 3)
    before, box = shown(page), page.locator("#network").bounding_box()
    page.click("#b-lasso")
    left, top, right, bottom = box["x"] + 3, box["y"] + 3, box["x"] + box["width"] - 3, box["y"] + box["height"] - 3
    page.mouse.move(left, top)
    page.mouse.down()
    for x, y in ((right, top), (right, bottom), (left, bottom), (left, top)):
        page.mouse.move(x, y, steps=4)
    page.mouse.up()
    page.wait_for_selector("#panel h2")
    assert page.inner_text("#panel h2") == f"{before} nodes chosen"

    page.click("#panel button >> text=Draw only these")
    until(page, "coinvest.picture.told.view === 'chosen'")
    assert shown(page) == before


def test_a_crowd_is_dragged_as_a_copy_of_its_picture(page) -> None:
    go(page, "/", 5)
    inked = """() => { const canvas = document.querySelector('#network canvas');
        const { data } = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height);
        return data.reduce((sum, value, place) => sum + (place % 4 === 3 && value > 0), 0); }"""
    page.evaluate("() => Object.defineProperty(coinvest.picture.visible, 'size', { value: 2000 })")
    before, box = page.evaluate(inked), page.locator("#network").bounding_box()
    page.mouse.move(box["x"] + 8, box["y"] + 8)
    page.mouse.down()
    page.mouse.move(box["x"] + 28, box["y"] + 18, steps=3)
    until(page, "coinvest.picture.still")
    page.evaluate(
        "() => new Promise(done => { coinvest.picture.net.once('afterDrawing', done); coinvest.picture.net.redraw(); })"
    )

    assert page.evaluate(inked) > 0.8 * before
    page.mouse.up()
    until(page, "!coinvest.picture.still")


def test_years_can_be_played(page) -> None:
    go(page, "/", 5)
    page.click("#b-play")
    until(page, "coinvest.state.years !== null")
    page.click("#b-play")
    assert page.inner_text("#b-play") == "Play"


@pytest.mark.parametrize("view", ["co-investment", "portfolio", "topics", "around", "path"])
def test_every_view_is_drawn(page, view: str) -> None:
    ends = "" if view == "topics" else "&center=Tindra+Capital&to=Kolvatn"
    go(page, f"/?view={view}{ends}")

    assert shown(page, "links") > 0


def test_a_question_is_answered_in_words_table_and_picture(page) -> None:
    go(page, "/")
    page.fill("#question", "Who invested in Norrbatt?")
    page.keyboard.press("Enter")
    page.wait_for_selector("#panel .answer table")

    assert "Tindra Capital" in page.inner_text("#panel .answer .lead")
    assert "Tindra Capital" in page.inner_text("#panel .answer table")
    until(page, "coinvest.picture.visible.has('company/tindra-capital')")


def test_a_question_that_is_not_understood_gets_help(page) -> None:
    page.goto("/?ask=Why+is+the+sky+blue%3F")
    page.wait_for_selector("#panel .answer .examples button")


def test_exports_open_in_other_programs(page, tmp_path: Path) -> None:
    go(page, "/?center=company/tindra-capital", 3)
    files = {}
    for kind in ("png", "svg", "gexf", "graphml", "csv", "jsonld", "sparql"):
        with page.expect_download() as download:
            page.select_option("#s-export", kind)
        files[kind] = tmp_path / download.value.suggested_filename
        download.value.save_as(files[kind])
    nodes, names = shown(page), set(page.evaluate("() => [...coinvest.picture.visible]"))

    assert files["png"].read_bytes().startswith(b"\x89PNG")
    assert ET.fromstring(files["svg"].read_bytes()).tag.endswith("svg")
    assert set(nx.read_gexf(files["gexf"]).nodes) == names
    assert set(nx.read_graphml(files["graphml"]).nodes) == names
    rows = files["csv"].read_text("utf-8-sig").splitlines()
    assert len(rows) == 1 + shown(page, "links")
    assert not [row for row in rows if row.startswith(('"=', '"+', '"@'))]
    assert b"FundingRound" in files["jsonld"].read_bytes()
    assert files["sparql"].read_text().startswith("PREFIX ci:")
    assert nodes == len(names)


def test_names_that_are_traps_are_text_in_every_place(page, traps) -> None:
    go(page, "/?center=company/tindra-capital", 8)
    page.click("#twin > summary")
    page.wait_for_function(
        "names => names.every(name => document.querySelector('#nodes').innerText.includes(name))", arg=traps[:4]
    )
    for name in traps[:3]:
        node = page.evaluate("name => coinvest.picture.shownNodes().find(n => n.name.startsWith(name)).id", name)
        x, y = spot(page, node)
        page.mouse.move(x - 30, y - 30)
        page.mouse.move(x, y, steps=3)
        page.wait_for_timeout(250)
        page.evaluate("id => coinvest.picture.dispatchEvent(new CustomEvent('choose', { detail: { node: id } }))", node)
        page.wait_for_function("name => document.querySelector('#panel h2')?.textContent === name", arg=name)
    page.fill("#q", "img src")
    page.wait_for_selector("#hits [role=option]")

    assert page.locator("#panel img, #nodes img, #hits img, .vis-tooltip img, #panel script, #hits script").count() == 0


def test_the_page_of_a_trap_shows_it_as_text(page, traps) -> None:
    page.goto("/browse/investors?q=img")
    page.click("tbody a >> nth=0")

    assert page.inner_text("h1") == traps[0]
    assert page.title() == f"{traps[0]} · Coinvest"
    assert page.locator("main img").count() == 0


def test_errors_say_what_to_do(page) -> None:
    page.goto("/?center=company/nobody-at-all")
    page.wait_for_selector("#error:not([hidden])")
    assert "Not in the graph: company/nobody-at-all" in page.inner_text("#error-text")
    page.click("#b-close")
    page.wait_for_selector("#error", state="hidden")


def test_a_server_that_does_not_answer_is_told(page) -> None:
    go(page, "/")
    page.route("**/find?*", lambda route: route.abort())
    page.fill("#q", "tin")
    page.wait_for_selector("#error:not([hidden])")
    assert "does not answer" in page.inner_text("#error-text")


def test_a_name_that_is_nearly_right_leads_to_the_right_one(page) -> None:
    page.goto("/?center=Tindra+Capitel")
    page.wait_for_selector("#nearest a")
    page.click("#nearest a >> text=Tindra Capital")
    page.wait_for_function(DRAWN.format(3))
    assert page.inner_text("#title") == "Who invests with Tindra Capital"

    assert page.goto("/id/company/norrbat").status == 404
    assert page.inner_text("h1") == "Not found"
    page.click("main a >> text=Norrbatt")
    page.wait_for_selector("#panel h2")


def test_who_invests_alone_is_shown_what_it_put_money_into(page) -> None:
    page.goto("/?center=Insignia+Ventures+Partners")
    page.wait_for_selector("#empty:not([hidden])")
    assert "Nobody is known" in page.inner_text("#empty-text")
    page.click("#b-alone")
    page.wait_for_function(DRAWN.format(1))
    assert page.inner_text("#title") == "Insignia Ventures Partners: investors and companies"


def test_pages_that_are_not_there_say_where_to_go(page) -> None:
    assert page.goto("/no-such-page").status == 404
    page.click("main a >> text=Browse everything")
    assert page.inner_text("h1") == "Browse"


def test_a_server_without_a_graph_says_how_to_make_one(page, tmp_path: Path) -> None:
    with in_background(Settings(store=tmp_path / "none", port=0, workers=1, log_level="error")) as address:
        answer = page.request.get(f"{address}/", headers={"accept": "text/html"})

    assert answer.status == 503
    assert "kg ingest" in answer.text()
    assert "<h1>There is no graph to show</h1>" in answer.text()


def test_nothing_that_fits_is_an_empty_state(page) -> None:
    page.goto("/?theme=robotics&country=SE&min_usd=1000000000")
    page.wait_for_selector("#empty:not([hidden])")
    page.click("#b-start")
    page.wait_for_function(DRAWN.format(5))


def test_a_document_shows_its_claims_in_place(page) -> None:
    page.goto("/browse/documents?q=nscale")
    page.click("tbody a >> nth=0")
    marks = page.locator(".text mark")

    assert marks.count() > 3
    page.click(".said li a >> nth=0")
    assert re.search(r"#c\d+$", page.url)


def test_a_decision_changes_the_graph_and_can_be_taken_back(page, key) -> None:
    page.goto("/review")
    page.click("[data-verdict=unsure] >> nth=0")
    page.wait_for_selector("#error:not([hidden])")
    page.fill("#key", key)
    with page.expect_navigation():
        page.click("[data-verdict=unsure] >> nth=0")
    with page.expect_navigation():
        page.click("[data-undo] >> nth=0")
    assert page.locator("[data-undo]").count() == 0


def test_a_phone_and_the_dark_are_served(opened, watch) -> None:
    page = opened(viewport={"width": 390, "height": 844}, color_scheme="dark", reduced_motion="reduce")
    go(page, "/?center=company/tindra-capital")

    assert page.evaluate("() => document.documentElement.scrollWidth") <= 390
    assert page.evaluate("() => getComputedStyle(document.body).backgroundColor") == "rgb(21, 24, 27)"
    assert page.locator("#network").bounding_box()["height"] > 300
    page.context.close()
    assert watch.clean(), watch


def test_the_sparql_page_answers_and_leads_to_a_picture(opened, watch) -> None:
    page = opened()
    page.goto("/query")
    page.wait_for_selector(".yasqe_queryButton")
    page.select_option("#examples", "1")
    page.click(".active .yasqe_queryButton")
    page.wait_for_selector(".active .yasr table tbody tr")
    page.click("#network-link a")
    page.wait_for_function(DRAWN.format(2))

    assert (watch.dialogs, watch.errors, watch.foreign) == ([], [], [])
    assert {violation[0] for violation in watch.violations} <= {"script-src-attr"}, watch.violations
    page.context.close()


def test_little_script_is_our_own() -> None:
    """The explorer, with what it loads only for an export, in 25 kB; the SPARQL and the review page in 3 kB more."""
    sources = Path(__file__).parents[2] / "api" / "static" / "js"
    packed = {path.stem: len(gzip.compress(path.read_bytes())) for path in sources.glob("*.mjs")}
    elsewhere = packed.pop("query") + packed.pop("review")

    assert sum(packed.values()) <= 25_000
    assert elsewhere <= 3_000
