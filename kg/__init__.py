"""Coinvest: who funds whom, who funds together, and the sentence that says so."""
