"""A picture as it goes to the browser: only what it cannot work out by itself, links as numbers of nodes."""

import json
from typing import Any

from pyvis.network import Network

_MADE_THERE = frozenset({"color", "size", "title"})
_BY_PLACE = ("from", "to", "rounds", "rank", "kind", "usd", "years")


def packed(network: Network, **more: Any) -> bytes:
    """Return a picture with whatever is told beside it as JSON: a third of what pyvis would write.

    A link is a list: its ends (numbers of nodes, in the order of ``nodes``), rounds, rank, kind, US dollars, years,
    and further attributes where it has any. The browser reads it back in ``unpack`` of ``picture.mjs``.
    """
    number = {node["id"]: place for place, node in enumerate(network.nodes)}
    nodes = [_node(node) for node in network.nodes]
    links = [_link(edge, number) for edge in network.edges]
    told = {"nodes": nodes, "links": links, **more}
    return json.dumps(told, ensure_ascii=False, separators=(",", ":")).encode("utf-8", "surrogatepass")


def _node(node: dict[str, Any]) -> dict[str, Any]:
    """Return a node without colour and size, its places as whole pixels, its full name where the label is cut."""
    kept = {key: value for key, value in node.items() if key not in _MADE_THERE and value not in {"", None}}
    name = str(node["title"]).rpartition("\n")[0]
    if name != node["label"]:
        kept["name"] = name
    return kept | {"x": round(node["x"]), "y": round(node["y"])}


def _link(edge: dict[str, Any], number: dict[str, int]) -> list[Any]:
    plain = [number[edge["from"]], number[edge["to"]], *(edge.get(key) for key in _BY_PLACE[2:])]
    plain[5] = round(plain[5] or 0)
    more = {key: value for key, value in edge.items() if key not in {*_BY_PLACE, "id", "arrows", "width"}}
    if more.get("title") == f"{edge['rounds']} round{'s' * (edge['rounds'] != 1)} together":
        del more["title"]
    return [*plain, more] if more else plain
