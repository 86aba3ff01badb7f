"""The ontology as data: terms, shapes, SKOS schemes and reference tables, and the one function that names its files."""

from importlib.resources import files
from pathlib import Path


def path_of(name: str) -> Path:
    """Return where a file of the ontology lies, for example ``path_of("coinvest.ttl")``."""
    return Path(str(files("ontology"))) / name
