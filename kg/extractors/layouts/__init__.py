"""Rounds told without sentences: in tables, lines of fields, labels and values, entries of digests, portfolios."""
