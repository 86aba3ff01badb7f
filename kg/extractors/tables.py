"""Rounds told in tables."""

from kg.extractors.analysis import Analysis
from kg.extractors.linking import Linker


def read_tables(analysis: Analysis, linker: Linker) -> None:
    """Add what the tables of a document tell."""
