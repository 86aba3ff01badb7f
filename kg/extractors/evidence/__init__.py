"""Weights of what no rule knows, in tables a person can read, fitted on annotated documents."""
