"""The pages make a site: every link and every reference of it leads somewhere."""

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]


def test_the_site_is_built_without_a_warning(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "sphinx", "-W", "--keep-going", "-n", "-q", "-b", "html", "docs", str(tmp_path)]

    built = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)

    assert (built.returncode, built.stderr) == (0, "")
    assert "co_investors" in (tmp_path / "python.html").read_text(encoding="utf-8")
    assert "kg co-investors" in (tmp_path / "cli.html").read_text(encoding="utf-8")
