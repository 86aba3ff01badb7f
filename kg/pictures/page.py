"""A picture as one page that works offline: everything inside, nothing fetched, names shown as text."""

from pathlib import Path

import pyvis
from jinja2 import ChoiceLoader, Environment, FileSystemLoader
from pyvis.network import Network

_TEMPLATES = Path(__file__).parent
_LIBRARY = Path(pyvis.__file__).parent / "templates"


def page_of(network: Network, title: str, caption: str = "") -> str:
    """Return the page of a network; ``caption`` should say by which definition the ties are drawn.

    pyvis renders its pages without escaping; ours is rendered from a template of our own, with it.
    """
    environment = Environment(
        loader=ChoiceLoader([FileSystemLoader(_TEMPLATES), FileSystemLoader(_LIBRARY)]), autoescape=True
    )
    template = environment.get_template("picture.html")
    return template.render(
        title=title, caption=caption, nodes=network.nodes, edges=network.edges, options=dict(network.options)
    )
