"""From a network to a picture of it: positions and communities made here, drawn by vis-network through pyvis.

``build_network`` makes the pyvis network that every picture comes from: a page of its own (``page_of``), a notebook,
the explorer. The same network gives the same picture: layout and communities are seeded, and nothing moves on load.
"""

from pathlib import Path
from typing import Final

import pyvis

from kg.pictures.build import COLOURS, OPTIONS, SHAPES, build_network
from kg.pictures.layout import communities_of, positions_of, ranks_of
from kg.pictures.page import page_of

LIBRARY: Final = Path(pyvis.__file__).parent / "lib" / "vis-9.1.2"
"""Where the script and the style sheet of vis-network lie: in the wheel of pyvis."""

__all__ = [
    "COLOURS", "LIBRARY", "OPTIONS", "SHAPES", "build_network", "communities_of", "page_of", "positions_of", "ranks_of",
]  # fmt: skip
