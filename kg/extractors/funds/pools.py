"""One fund as a document tells it, and when two tellings are of the same."""

from dataclasses import dataclass, field

from kg.documents import Span
from kg.extractors.entities.entity import Entity
from kg.extractors.mentions.money import MoneyMention


@dataclass(slots=True)
class Pool:
    """One fund as the document tells it; ``firm`` is whose it is, by which one without a name goes."""

    names: tuple[str, ...]
    money: MoneyMention | None
    span: Span
    backers: list[Entity] = field(default_factory=list)
    firm: str = ""


def fuller(one: tuple[str, ...], other: tuple[str, ...]) -> tuple[str, ...]:
    """Return the fuller of two names of a fund.

    >>> fuller(("Fund II",), ("Acme Fund II",)), fuller((), ("Acme Fund II",))
    (('Acme Fund II',), ('Acme Fund II',))
    """
    return max(one, other, key=lambda names: len(names[0]) if names else 0)


def is_same(one: Pool, other: Pool) -> bool:
    """Return whether two are one fund: by a name of both ("Fund II" for "Acme Fund II" too), else by their size."""
    if one.names and other.names:
        shorter, longer = sorted((one.names[0], other.names[0]), key=len)
        return bool(set(one.names) & set(other.names)) or (longer.endswith(shorter) and is_as_large(one, other))
    return is_as_large(one, other)


def is_as_large(one: Pool, other: Pool) -> bool:
    """Return whether two funds are told with the same size."""
    if one.money is None or other.money is None:
        return False
    return one.money.money.amount == other.money.money.amount and one.money.money.currency == other.money.money.currency
