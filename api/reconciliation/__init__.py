"""Matching the names of somebody's table with things of the graph, as the Reconciliation API 0.2 has it."""
