"""Sentences as sequences of elements, with lists of names folded, and as masks for expressions."""
