"""One server over the small world for all tests of the door: real HTTP, real workers, real files, with a key."""

import sys
from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest

from api.routes import documents
from api.serving import in_background
from api.settings import Settings
from kg.ingest import import_facts

sys.path.append(str(Path(__file__).parent))  # the tests share ``bombs`` and these settings

KEY = "a-key-for-tests"
WITH_KEY = {"Authorization": f"Bearer {KEY}"}


@pytest.fixture(scope="session")
def graph_folder(tmp_path_factory: pytest.TempPathFactory, world: list[Path]) -> Path:
    """A graph of the small world that no test changes."""
    folder = tmp_path_factory.mktemp("world") / "graph"
    import_facts(folder, world)
    return folder


def settings_for(folder: Path, **more: object) -> Settings:
    defaults = {"store": folder, "port": 0, "rate_limit": 0, "log_level": "error", "workers": 2, "query_seconds": 3.0}
    return Settings(**{**defaults, **more})


@pytest.fixture(scope="session")
def address(graph_folder: Path) -> Iterator[str]:
    with in_background(settings_for(graph_folder)) as found:
        yield found


@pytest.fixture
def client(address: str) -> Iterator[httpx.Client]:
    """A client of the server over the small world; it takes no writes."""
    with httpx.Client(base_url=address, timeout=30) as found:
        yield found


@pytest.fixture
def writable(tmp_path: Path, world: list[Path], monkeypatch: pytest.MonkeyPatch) -> Iterator[httpx.Client]:
    """A client with the key of a server of its own, over a small world of its own; nothing becomes a job unasked."""
    monkeypatch.setattr(documents, "_QUICK", 60.0)
    import_facts(tmp_path / "graph", world)
    settings = settings_for(tmp_path / "graph", write_key=KEY, workers=1, long_queries=1)
    with in_background(settings) as found, httpx.Client(base_url=found, timeout=30, headers=WITH_KEY) as client:
        yield client
