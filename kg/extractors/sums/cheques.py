"""What one investor gave by cheque, or parted with: "Acme cut it a <M0> cheque", "Acme shelled out <M0>"."""

from kg.extractors.sums import part_patterns as parts
from kg.extractors.sums import patterns as says
from kg.extractors.sums.views import Sum, View


def read_cheque(view: View) -> Sum | None:
    """Read a sum that somebody wrote a cheque for, to whom the words around name or to nobody named."""
    wrote = parts.WROTE.search(view.left) if parts.CHEQUE.match(view.right) else None
    wrote = wrote or parts.CHEQUE_WORTH.search(view.left)
    if wrote is None:
        return None
    into = parts.CHEQUE_FOR.match(view.right) or says.INTO.match(view.right)
    taker = view.on_left(wrote, "co") if wrote["co"] else view.on_right(into, "co")
    return view.given("investor puts in", view.on_left(wrote, "who"), taker)


def read_parting(view: View) -> Sum | None:
    """Read what somebody parted with, or placed with a company that is named behind the sum."""
    if says.BAD_RIGHT.match(view.right) or parts.FOR_GOODS.match(view.right):
        return None
    into = says.INTO.match(view.right)
    gave = parts.PARTED_WITH.search(view.left) or (parts.PLACED.search(view.left) if into is not None else None)
    if gave is None:
        return None
    return view.given("investor puts in", view.on_left(gave, "who"), view.on_right(into, "co"))
