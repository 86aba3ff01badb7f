"""Annotated documents of a folder, for the programs that measure and that fit weights."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from kg.extractors import Analysis, analyse
from kg.readers import read_document


def sources(folder: Path) -> Iterator[tuple[str, Path, dict[str, Any]]]:
    """Yield each document's name, where it is, and its annotated facts (``NAME.gold.json`` beside it)."""
    for gold_file in sorted(folder.glob("*.gold.json")):
        name = gold_file.name.removesuffix(".gold.json")
        source = next(each for each in sorted(folder.glob(f"{name}.*")) if each != gold_file)
        yield name, source, json.loads(gold_file.read_bytes())


def annotated(folder: Path) -> Iterator[tuple[str, Analysis, dict[str, Any]]]:
    """Yield each document's name, its mention layer, and its annotated facts."""
    for name, source, gold in sources(folder):
        yield name, analyse(read_document(source.name, source.read_bytes())), gold
