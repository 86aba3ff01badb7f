"""Settings: validated, safe by default, and every one of them documented as it is."""

import re
from pathlib import Path

import pytest
from pydantic import ValidationError

from api.settings import Settings
from api.sparql.pool import Limits

DOCUMENTED = Path(__file__).resolve().parents[2] / "docs/settings.md"


def test_the_documentation_is_complete() -> None:
    """Each setting stands in the table with its default and description, and nothing else does."""
    rows = re.findall(r"^\| `KG_(\w+)` \| (.+?) \| (.+) \|$", DOCUMENTED.read_text(encoding="utf-8"), re.MULTILINE)
    shown = {None: "none", "": "empty"}
    expected = [
        (name.upper(), shown.get(field.default, f"`{field.default}`"), field.description)
        for name, field in Settings.model_fields.items()
    ]

    assert rows == expected


def test_defaults_are_safe(monkeypatch: pytest.MonkeyPatch) -> None:
    """Out of the box: loopback, and no key, so no writes."""
    monkeypatch.delenv("KG_HOST", raising=False)
    monkeypatch.delenv("KG_WRITE_KEY", raising=False)
    settings = Settings()

    assert settings.host == "127.0.0.1"
    assert settings.write_key is None


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("KG_PORT", "70000"),
        ("KG_WORKERS", "0"),
        ("KG_WRITE_KEY", "short"),
        ("KG_QUERY_SECONDS", "soon"),
        ("KG_LOG_LEVEL", "loud"),
    ],
)
def test_what_cannot_be_used_is_refused(monkeypatch: pytest.MonkeyPatch, name: str, value: str) -> None:
    """A wrong value stops the start, and is named."""
    monkeypatch.setenv(name, value)
    with pytest.raises(ValidationError, match=name.removeprefix("KG_").lower()):
        Settings()


def test_a_key_is_not_shown() -> None:
    """Whoever prints the settings does not print the key."""
    assert "geheimnis" not in repr(Settings(write_key="geheimnis"))


def test_limits_are_settings() -> None:
    """Every limit of the pool can be set, under the same name."""
    assert set(Limits.__dataclass_fields__) <= set(Settings.model_fields)
