"""Loads what reading a document needs, and reads one, before processes that read many part from this one.

A pattern, a table of names or of weights is made when it is first asked for. What is made here is made once: the
processes share it, with its memory. The garbage collector then leaves it alone, so that they go on sharing it.
"""

import gc

from kg.ingest.reading import read_and_extract

_EXAMPLE = b"""# Acme raises $20 million

LONDON, May 12, 2025 - Acme, a London-based startup that makes robots, has raised $20 million in a Series A round led
by Birch Ventures, with participation from Cedar Capital and Dell Partners. It is in talks to buy Elm for $5 million.
"""

read_and_extract("example.md", _EXAMPLE)
gc.collect()
gc.freeze()
