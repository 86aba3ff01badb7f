"""Make the same graph for every server: what is believed of the investments until 2013, as N-Triples and as a store.

Usage: ``python benchmarks/service/data.py TABLE.csv FOLDER``
"""

import sys
from pathlib import Path

import pyoxigraph as ox

from kg.ingest import import_table
from kg.stores import open_folder, open_generation


def main(table: Path, folder: Path) -> None:
    """Import the table, and write its default graph to ``FOLDER/data.nt`` and ``FOLDER/store``."""
    whole = folder / "whole"
    if not whole.exists():
        import_table(whole, table)
    source = open_generation(whole).oxigraph
    with (folder / "data.nt").open("wb") as file:
        source.dump(file, ox.RdfFormat.N_TRIPLES, from_graph=ox.DefaultGraph())
    store = open_folder(folder / "store")
    store.oxigraph.bulk_load(path=str(folder / "data.nt"), format=ox.RdfFormat.N_TRIPLES)
    store.oxigraph.optimize()
    store.publish()
    print(f"{len(store.oxigraph):,} triples")
    store.close()


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
