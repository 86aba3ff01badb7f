"""Across the document: what sentences tell, put together into rounds, valuations and totals."""
