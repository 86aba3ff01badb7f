"""Where the server's time for a picture goes: processor seconds of each part, which other work hardly changes.

python benchmarks/explorer/drawing.py 2013.kg 5000
"""

import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from api.routes.pages.explorer import BEGINNING
from api.routes.pages.pictures import VIEWS, Request, picture_of
from api.routes.pages.wire import packed
from api.snapshots import Snapshots
from kg.networks import Definition
from kg.pictures import build_network, communities_of, positions_of, ranks_of


def main(store: Path, nodes: int) -> None:
    """Measure, and print."""
    snapshot = Snapshots(store).current()
    picture_of(snapshot, BEGINNING)  # reads the graph
    spent: dict[str, float] = {}

    def timed(part: str, act: Callable[[], Any]) -> Any:
        began = time.process_time()
        result = act()
        spent[part] = time.process_time() - began
        return result

    request = Request("co-investment", Definition(), limit=nodes)
    graph = timed("who is in it, and what links them", lambda: VIEWS[request.view](snapshot, request)).graph
    ranks = timed("which links come first", lambda: ranks_of(graph))
    groups = timed("communities", lambda: communities_of(graph))
    places = timed("layout", lambda: positions_of(graph, groups, ranks))
    network = timed("as pyvis has it", lambda: build_network(graph, None, places, groups))
    body = timed("on the wire", lambda: packed(network, options=network.options))
    print(f"| {len(graph):,} nodes, {graph.number_of_edges():,} links, {len(body) / 1e6:.1f} MB | seconds |\n|---|---|")
    for part, seconds in {**spent, "together": sum(spent.values())}.items():
        print(f"| {part} | {seconds:.2f} |")


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]))
