"""The small world of all tests, as a graph that questions are asked of."""

from pathlib import Path

import pytest

from kg.graph import KnowledgeGraph
from kg.ingest import import_facts


@pytest.fixture(scope="session")
def graph(tmp_path_factory: pytest.TempPathFactory, world: list[Path]) -> KnowledgeGraph:
    """Norrbatt, Hollin, and who put money into them."""
    folder = tmp_path_factory.mktemp("questions") / "graph"
    import_facts(folder, world)
    return KnowledgeGraph(folder)
