"""Rounds as claims: linked, dated, and told only where they are likely right."""
