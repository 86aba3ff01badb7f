"""The page of the command line says what the commands say."""

from pathlib import Path

from kg.cli.reference import page

CLI = Path(__file__).parents[2] / "docs" / "cli.md"


def test_the_page_is_the_one_that_the_commands_make() -> None:
    """Otherwise: ``python -m kg.cli.reference > docs/cli.md``."""
    assert CLI.read_text(encoding="utf-8") == page()
