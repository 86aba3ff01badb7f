"""Annotated documents of a folder, for the programs that fit weights."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from kg.extractors import Analysis, analyse
from kg.readers import read_document


def annotated(folder: Path) -> Iterator[tuple[str, Analysis, dict[str, Any]]]:
    """Yield each document's name, its mention layer, and its annotated facts (``NAME.gold.json`` beside it)."""
    for gold_file in sorted(folder.glob("*.gold.json")):
        name = gold_file.name.removesuffix(".gold.json")
        source = next(each for each in folder.glob(f"{name}.*") if each != gold_file)
        yield name, analyse(read_document(source.name, source.read_bytes())), json.loads(gold_file.read_bytes())
