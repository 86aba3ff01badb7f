"""Claims ⇄ the facts JSON: what a document says as a plain list of rounds, totals, valuations, places and so on.

The interchange format, for whoever reads or writes facts without RDF. Names of one thing are joined by ``|``, the
fullest first; what a document does not state is ``null``. Two optional lists go beyond the bare facts, so that nothing
is guessed on the way back: ``persons`` (names that are people) and ``states`` (names that are countries, with their
ISO 3166-1 code).
"""

from kg.facts.reading import claims_from, read_facts
from kg.facts.writing import facts_of

__all__ = ["claims_from", "facts_of", "read_facts"]
