"""One scratch server for all conformance tests: real HTTP, real workers, a key for loading the tests' data."""

import sys
from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest

from api.serving import in_background
from api.settings import Settings

sys.path.append(str(Path(__file__).parent))  # the tests share ``w3c``, which is no test

KEY = "conformance-key"


@pytest.fixture(scope="session")
def scratch(tmp_path_factory: pytest.TempPathFactory) -> Iterator[httpx.Client]:
    folder = tmp_path_factory.mktemp("scratch")
    settings = Settings(store=folder, port=0, write_key=KEY, rate_limit=0, log_level="error", workers=1, long_queries=1)
    with in_background(settings) as address, httpx.Client(base_url=address, timeout=30) as client:
        client.headers["Authorization"] = f"Bearer {KEY}"
        client.post("/sparql", data={"update": "DROP ALL"}).raise_for_status()
        yield client
