"""How long a person waits in the explorer: on a running server, in headless Chromium. Prints a table in Markdown.

Beside the time on the clock stands the processor time of the page's main thread, which other work does not change.

KG_STORE=2013.kg kg serve &
python benchmarks/explorer/timings.py http://127.0.0.1:8000 "Sequoia Capital"
"""

import gzip
import math
import shutil
import statistics
import sys
import time
from pathlib import Path

from playwright.sync_api import CDPSession, Page, sync_playwright

SCRIPTS = Path(__file__).parents[2] / "api" / "static" / "js"
READY = "() => document.body.dataset.ready && window.coinvest.picture.visible?.size > 0"


def until_drawn(page: Page, act: str, condition: str) -> float:
    """Return the milliseconds from an act to the picture that it leads to."""
    return page.evaluate(
        f"""async () => {{
          const start = performance.now();
          {act};
          while (!({condition})) await new Promise(requestAnimationFrame);
          const {{ net }} = coinvest.picture;
          await new Promise(done => {{ net.once('afterDrawing', done); net.redraw(); }});
          return performance.now() - start;
        }}"""
    )


FRAMES = "() => { window.frames_ = 0; coinvest.picture.net.on('afterDrawing', () => window.frames_++); }"


def busy(session: CDPSession) -> float:
    """Return the seconds of processor time that the page's main thread has taken so far."""
    return next(
        each["value"] for each in session.send("Performance.getMetrics")["metrics"] if each["name"] == "TaskDuration"
    )


def panning(page: Page, session: CDPSession) -> tuple[float, float]:
    """Return how many frames a second are drawn while somebody drags the picture, and the processor time of one."""
    page.evaluate(FRAMES)
    box = page.locator("#network").bounding_box()
    assert box is not None
    x, y = box["x"] + 20, box["y"] + 20
    page.mouse.move(x, y)
    page.mouse.down()
    page.mouse.move(x + 10, y + 10)
    before, began, spent = page.evaluate("() => window.frames_"), time.perf_counter(), busy(session)
    while time.perf_counter() - began < 3:
        turn = 4 * (time.perf_counter() - began)
        page.mouse.move(x + 200 + 150 * math.sin(turn), y + 200 + 150 * math.cos(turn))
    frames = page.evaluate("() => window.frames_") - before
    seconds, spent = time.perf_counter() - began, busy(session) - spent
    page.mouse.up()
    return frames / seconds, spent / max(1, frames)


def keystrokes(page: Page, name: str) -> list[float]:
    """Return the milliseconds from each letter to its suggestions."""
    page.evaluate(
        """() => { window.waits = [];
          document.getElementById('q').addEventListener('input', () => { window.began = performance.now(); }, true);
          new MutationObserver(() => window.waits.push(performance.now() - window.began))
            .observe(document.getElementById('hits'), { childList: true }); }"""
    )
    page.focus("#q")
    for number, letter in enumerate(name[:7].lower(), start=1):
        page.keyboard.type(letter)
        page.wait_for_function(f"() => window.waits.length >= {number}")
    return page.evaluate("() => window.waits")


Rows = list[tuple[str, str, str]]
"""What was measured, what is wanted, what came out."""


def opening(page: Page) -> Rows:
    """Measure how long the start page takes to its first picture."""
    first = []
    for _ in range(3):
        began = time.perf_counter()
        page.goto("/")
        page.wait_for_function(READY)
        first.append(time.perf_counter() - began)
    return [("`/` opened → first picture", "–", f"{statistics.median(first):.2f} s")]


def choosing(page: Page, name: str) -> Rows:
    """Measure typing a name, choosing it, and growing its picture five times."""
    rows: Rows = []
    waits = keystrokes(page, name)
    rows.append(("keystroke → suggestions", "≤ 100 ms", _median(waits)))
    page.fill("#q", name)
    page.wait_for_selector("#hits [role=option][aria-selected=true]")
    chosen = until_drawn(
        page,
        "document.getElementById('q').dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter' }))",
        "coinvest.picture.told.center != null",
    )
    shown = page.evaluate("() => [coinvest.picture.visible.size, coinvest.picture.shown.size]")
    rows.append(
        (f"name chosen → picture drawn ({shown[0]} nodes, {shown[1]} links)", "≤ 1 s", f"{chosen / 1000:.2f} s")
    )
    expanded = []
    for number in range(5):
        node = page.evaluate(
            f"() => coinvest.picture.told.nodes.filter(n => n.id !== coinvest.picture.told.center)[{number}].id"
        )
        before = page.evaluate("() => coinvest.picture.visible.size")
        act = f"coinvest.picture.dispatchEvent(new CustomEvent('open', {{ detail: {node!r} }}))"
        expanded.append(until_drawn(page, act, f"coinvest.picture.visible.size > {before}"))
    rows.append(("expand (25 more), five times", "≤ 300 ms", _median(expanded)))
    return rows


def large_pictures(page: Page, session: CDPSession) -> Rows:
    """Measure drawing some thousands of nodes, and dragging them."""
    rows: Rows = []
    for what, target, path in (
        ("for the first time", "≤ 3 s", "/?limit=5000"),
        ("laid out before", "≤ 3 s", "/?limit=5000"),
        ("laid out before", "–", "/?limit=5000#links=12000"),
    ):
        page.goto("about:blank")
        began, spent = time.perf_counter(), busy(session)
        page.goto(path)
        page.wait_for_function("() => document.body.dataset.ready && coinvest.picture.visible?.size > 4000")
        shown = page.evaluate("() => [coinvest.picture.visible.size, coinvest.picture.shown.size]")
        page.evaluate("() => new Promise(done => requestAnimationFrame(() => setTimeout(done)))")
        taken = f"{time.perf_counter() - began:.1f} s, of it {busy(session) - spent:.1f} s processor"
        rows.append((f"{shown[0]} nodes, {shown[1]} links drawn, {what}", target, taken))
        frames, each = panning(page, session)
        rows.append(("dragging them", "≥ 10 frames/s", f"{frames:.0f} frames/s, {1000 * each:.0f} ms processor each"))
    return rows


def _median(milliseconds: list[float]) -> str:
    return f"{statistics.median(milliseconds):.0f} ms, worst {max(milliseconds):.0f} ms"


def main(address: str, name: str) -> None:
    """Measure, and print."""
    rows: Rows = []
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=shutil.which("chromium"), args=["--no-sandbox", "--disable-gpu"]
        )
        page = browser.new_page(viewport={"width": 1440, "height": 900}, base_url=address)
        page.set_default_timeout(120_000)
        session = page.context.new_cdp_session(page)
        session.send("Performance.enable", {"timeDomain": "threadTicks"})
        page.goto("/")
        page.wait_for_function(READY)
        rows += opening(page)
        rows += choosing(page, name)
        rows += large_pictures(page, session)
        browser.close()
    ours = [path for path in SCRIPTS.glob("*.mjs") if path.stem not in {"query", "review"}]
    packed = sum(len(gzip.compress(path.read_bytes())) for path in ours)
    rows.append(("the explorer's own JavaScript, gzipped", "≤ 25 kB", f"{packed / 1000:.1f} kB"))
    print("| what | wanted | measured |\n|---|---|---|")
    for row in rows:
        print(f"| {' | '.join(row)} |")


if __name__ == "__main__":
    main(*sys.argv[1:3])
