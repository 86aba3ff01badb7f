"""How much two names speak for one entity."""

# ruff: noqa: SIM905 - lists of words read better as text

from typing import Final

from kg.identity.names import slug_of

GENERIC: Final = frozenset(
    "ai labs lab robotics technologies technology tech group holdings holding capital ventures venture partners "
    "partner management investments investment fund funds global international company startup firm investor "
    "investors bank systems solutions".split()
)


def is_generic(iri: str) -> bool:
    """Return whether a name has only words that say nothing of whose it is.

    >>> is_generic("https://w3id.org/coinvest/id/company/the-capital-group"), is_generic("…/company/capital-group")
    (False, True)
    """
    return set(slug_of(iri).split("-")) <= GENERIC
