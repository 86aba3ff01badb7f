"""One small world for all tests: a few documents about invented companies, small enough to know by heart.

Norrbatt (Stockholm, energy) raised its Series A from Tindra, Kolvatn, Mercator and Ada Lindqvist, told by two
documents that differ on who led; Hollin (Leeds, inference chips) raised its seed from Tindra and Mercator. A third
document spreads rumours about both, and a fourth tells of a fund.
"""

from pathlib import Path

import pytest
from hypothesis import settings

from kg.ingest import import_facts

# Timings decide no test: the machine may be busy.
settings.register_profile("coinvest", deadline=None)
settings.load_profile("coinvest")

WORLD = Path(__file__).parent / "world"


@pytest.fixture(scope="session")
def world() -> list[Path]:
    """The documents of the small world, as facts."""
    return sorted(WORLD.glob("*.json"))


@pytest.fixture
def folder(tmp_path: Path, world: list[Path]) -> Path:
    """The folder of a graph that holds the small world."""
    import_facts(tmp_path / "graph", world)
    return tmp_path / "graph"
