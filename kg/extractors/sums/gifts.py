"""What a giver handed to a company, in whatever order giver, sum and company stand."""

from kg.extractors.sums import gift_patterns as gifts
from kg.extractors.sums import patterns as says
from kg.extractors.sums.views import Sum, View


def read_gift(view: View) -> Sum | None:
    """Read a sum that one who is named gives to one who is: "Acme slipped Bolt <M0>", "Bolt took Acme's <M0>"."""
    left, right = view.left, view.right
    took = gifts.TOOK_THEIRS.search(left) if gifts.THEIR_MONEY.match(right) else None
    if took is not None and _apart(view, took["who"], took["co"]):
        return view.given("investor puts in", view.on_left(took, "who"), view.on_left(took, "co"))
    if says.BAD_RIGHT.match(right) or says.WORTH_OF_GOODS.match(right):
        return None
    cheque = gifts.WROTE_CHEQUE.search(left)
    if cheque is not None and (cashed := gifts.THAT_CASHED.match(right)) is not None:
        return view.given("investor puts in", view.on_left(cheque, "who"), view.on_right(cashed, "co"))
    given = gifts.GIVEN_ONE.match(right) or gifts.BROUGHT_ONE.match(right)
    if given is not None and _apart(view, given["who"], given["co"]):
        return view.given("investor puts in", view.on_right(given, "who"), view.on_right(given, "co"))
    gave = gifts.EQUIPPED_BY.search(left) or gifts.EQUIPS.search(left) or gifts.GIVES.search(left)
    if gave is not None and _apart(view, gave["who"], gave["co"]):
        return view.given("investor puts in", view.on_left(gave, "who"), view.on_left(gave, "co"))
    return None


def _apart(view: View, who: str, company: str) -> bool:
    """Return whether giver and taker are two, of whom one at least is named."""
    return who != company and "<G" in (who + company)
