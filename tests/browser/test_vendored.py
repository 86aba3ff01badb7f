"""What was brought in from elsewhere is what was looked at: the style hash of the SPARQL page belongs to it."""

from hashlib import sha256
from pathlib import Path

VENDOR = Path(__file__).parents[2] / "api" / "static" / "vendor" / "yasgui-4.6.2"


def test_yasgui_is_the_version_that_was_looked_at() -> None:
    sums = dict(reversed(line.split()) for line in (VENDOR / "SHA256SUMS").read_text().splitlines())

    assert {name: sha256((VENDOR / name).read_bytes()).hexdigest() for name in sums} == sums
    assert sums["yasgui.min.js"] == "55034eaac74c55f55fbd1eeed008ae38a79053651cbed2b453f1fcfd895a4b75"
    assert set(sums) == {path.name for path in VENDOR.iterdir()} - {"SHA256SUMS"}
