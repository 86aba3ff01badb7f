"""From a network to a picture of it: positions and communities made here, drawn by vis-network through pyvis.

``build_network`` makes the pyvis network that every picture comes from: a page of its own (``page_of``), a notebook,
the explorer. The same network gives the same picture: layout and communities are seeded, and nothing moves on load.
"""

from kg.pictures.build import OPTIONS, build_network
from kg.pictures.layout import communities_of, positions_of
from kg.pictures.page import page_of

__all__ = ["OPTIONS", "build_network", "communities_of", "page_of", "positions_of"]
