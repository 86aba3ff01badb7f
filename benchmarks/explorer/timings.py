"""How long a person waits in the explorer: on a running server, in headless Chromium. Prints a table in Markdown.

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

from playwright.sync_api import Page, sync_playwright

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


def panning(page: Page) -> float:
    """Return how many frames a second are drawn while somebody drags the picture."""
    page.evaluate(FRAMES)
    box = page.locator("#network").bounding_box()
    assert box is not None
    x, y = box["x"] + 20, box["y"] + 20
    page.mouse.move(x, y)
    page.mouse.down()
    page.mouse.move(x + 10, y + 10)
    before, began = page.evaluate("() => window.frames_"), time.perf_counter()
    while time.perf_counter() - began < 3:
        turn = 4 * (time.perf_counter() - began)
        page.mouse.move(x + 200 + 150 * math.sin(turn), y + 200 + 150 * math.cos(turn))
    frames = page.evaluate("() => window.frames_") - before
    page.mouse.up()
    return frames / (time.perf_counter() - began)


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


def median_of(milliseconds: list[float]) -> str:
    """Return the median and the worst in words."""
    return f"{statistics.median(milliseconds):.0f} ms, worst {max(milliseconds):.0f} ms"


def main(address: str, name: str) -> None:
    """Measure, and print."""
    rows: list[tuple[str, str, str]] = []
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=shutil.which("chromium"), args=["--no-sandbox", "--disable-gpu"]
        )
        page = browser.new_page(viewport={"width": 1440, "height": 900}, base_url=address)
        page.set_default_timeout(120_000)
        page.goto("/")
        page.wait_for_function(READY)
        first = []
        for _ in range(3):
            began = time.perf_counter()
            page.goto("/")
            page.wait_for_function(READY)
            first.append(time.perf_counter() - began)
        rows.append(("`/` opened → first picture", "–", f"{statistics.median(first):.2f} s"))
        waits = keystrokes(page, name)
        rows.append(
            ("keystroke → suggestions", "≤ 100 ms", f"{statistics.median(waits):.0f} ms, worst {max(waits):.0f} ms")
        )
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
        rows.append(
            (
                "expand (25 more), five times",
                "≤ 300 ms",
                f"{statistics.median(expanded):.0f} ms, worst {max(expanded):.0f} ms",
            )
        )
        for what, target, path in (
            ("for the first time", "–", "/?limit=5000"),
            ("laid out before", "≤ 3 s", "/?limit=5000"),
            ("laid out before", "–", "/?limit=5000#links=12000"),
        ):
            page.goto("about:blank")
            began = time.perf_counter()
            page.goto(path)
            page.wait_for_function("() => document.body.dataset.ready && coinvest.picture.visible?.size > 4000")
            shown = page.evaluate("() => [coinvest.picture.visible.size, coinvest.picture.shown.size]")
            rows.append(
                (f"{shown[0]} nodes, {shown[1]} links drawn, {what}", target, f"{time.perf_counter() - began:.1f} s")
            )
            rows.append(("dragging them", "≥ 10 frames/s", f"{panning(page):.0f} frames/s"))
        browser.close()
    packed = sum(len(gzip.compress(path.read_bytes())) for path in SCRIPTS.glob("*.mjs"))
    rows.append(("our own JavaScript, gzipped", "≤ 25 kB", f"{packed / 1000:.1f} kB"))
    print("| what | wanted | measured |\n|---|---|---|")
    for row in rows:
        print(f"| {' | '.join(row)} |")


if __name__ == "__main__":
    main(*sys.argv[1:3])
