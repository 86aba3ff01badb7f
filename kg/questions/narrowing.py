"""What a clause narrows a question to: themes, places, stages, status, times, amounts, numbers."""

from datetime import date
from typing import Any

from kg.questions.clause import LOOSE, Clause
from kg.questions.constraints.money import Amount
from kg.questions.constraints.times import Period
from kg.questions.items import NAMES, Item
from kg.questions.names import Named
from kg.questions.parameters import Question
from kg.vocabulary import ID

_CURRENCIES = {
    "euros": "EUR",
    "pounds": "GBP",
    "yen": "JPY",
    "won": "KRW",
    "yuan": "CNY",
    "rupees": "INR",
    "us dollars": "USD",
    "dollars": "USD",
    "canadian dollars": "CAD",
    "australian dollars": "AUD",
    "swiss francs": "CHF",
}


def narrowed(clause: Clause, form: str, **more: Any) -> Question:
    """Return a question of a form with the constraints of a clause and what else is given."""
    values: dict[str, Any] = {"form": form, "count": clause.counts}
    themes: list[str] = []
    stages: list[str] = []
    statuses: list[str] = []
    own: list[str] = []
    theirs: list[str] = []
    barred: dict[str, list[str]] = {"themes": [], "stages": [], "places": [], "investor_places": []}
    lows: list[date | None] = []
    highs: list[date | None] = []
    for at, item in enumerate(clause.sentence.items):
        barring = at in clause.barred
        if item.code == "THEME":
            (barred["themes"] if barring else themes).append(item.meant[0].iri)
        elif item.code == "PLACE" and not any(item in group.items for group in clause.groups):
            if _is_of_investor(clause, at):
                (barred["investor_places"] if barring else own).append(_place(item).iri)
            else:
                (barred["places"] if barring else theirs).append(_place(item).iri)
        elif item.code == "STAGE":
            named = [f"{ID}stage/{stage}" for stage in item.value]  # type: ignore[attr-defined]
            (barred["stages"] if barring else stages).extend(named)
        elif item.code == "STATUS":
            statuses.extend(f"{ID}status/{status}" for status in item.value)  # type: ignore[attr-defined]
        elif isinstance(item.value, Period):
            lows.append(item.value.first)
            highs.append(item.value.last)
        elif isinstance(item.value, Amount) and "low" not in more:
            values |= {"low": item.value.low, "high": item.value.high, "strict": item.value.strict}
            values["currency"] = None if item.value.currency == "USD" else item.value.currency
        elif item.code in ("ATLEAST", "EXACTLY", "TOP"):
            values[{"ATLEAST": "least", "EXACTLY": "exactly", "TOP": "top"}[item.code]] = item.value
        elif item.code == "CURRENCY" and "currency" not in values and form not in ("sums", "averages", "top-raisers"):
            values["currency"] = _CURRENCIES[item.text.lower().removeprefix("in ")]
        elif item.code == "NTH":
            values |= {"nth": item.value, "top": item.value}
    lends = any(item.text.lower().startswith(("lent", "lend")) for item in clause.all("INVEST", "INVESTOR"))
    if lends and not stages:
        stages.append(f"{ID}stage/debt")
    under_way = any(item.text.lower() == "raising" for item in clause.all("RAISE")) and clause.has("be")
    if under_way and not statuses:
        statuses += [f"{ID}status/planned", f"{ID}status/rumoured"]
    values["without"] = clause.of("except")
    values["first"] = max((day for day in lows if day), default=None)
    values["last"] = min((day for day in highs if day), default=None)
    values |= {
        "themes": _unique(themes),
        "stages": _unique(stages),
        "statuses": _unique(statuses),
        "investor_places": _unique(own),
        "places": _unique(theirs),
    }
    values |= {f"not_{name}": _unique(found) for name, found in barred.items()}
    return Question(**(values | more))


def _is_of_investor(clause: Clause, at: int) -> bool:
    """Return whether the place at an item is the investor's own rather than the company's."""
    codes = clause.codes
    if _is_of_who_invests(clause, at):
        return True
    after = [
        code
        for code in codes[at + 1 : at + 5]
        if code not in LOOSE and code not in ("THEME", "STAGE", "or", "and", "PLACE", "BASED", "BIG", "LEAD", "ACTIVE")
    ]
    before = [
        code
        for code in codes[max(at - 5, 0) : at][::-1]
        if code not in LOOSE and code not in ("BASED", "and", "or", "PLACE", "be", "that")
    ]
    if after[:1] and after[0] in ("INVESTOR", "NEWCOMER", "BUYER", "CO") and before[:1] != ["in"]:
        return True
    if _is_based(clause, at):
        nouns = ("COMPANY", "ROUND", "PORTFOLIO", "INVESTOR", "CO", "NEWCOMER")
        if next((code for code in codes[:at][::-1] if code in nouns), "") in ("INVESTOR", "CO", "NEWCOMER"):
            return True
    if after[:1] and after[0] in ("COMPANY", "FUND"):
        follows = [
            code
            for code in codes[at + 1 :]
            if code not in LOOSE and code not in ("have", "that", "WHO", "THEME", "BOTH", "do")
        ][1:2]
        passive = "by" in codes[at + 2 : at + 6]
        return (
            bool(follows)
            and follows[0] in ("INVEST", "CO", "LEAD", "TAKEPART", "TOGETHER", "ACTIVE")
            and not passive
            and not clause.has("RAISE")
        )
    if before[:1] and before[0] in ("from", "in", "of") and len(before) > 1:
        noun = before[1]
        if (
            noun in ("INVESTOR", "NEWCOMER", "CO", "WHO")
            and not clause.has("ACTIVE")
            and (
                before[0] == "from"
                or _is_based(clause, at)
                or (noun == "INVESTOR" and not clause.groups and before[0] == "in")
            )
        ):
            return True
    return False


def _is_of_who_invests(clause: Clause, at: int) -> bool:
    """Return whether a place is that of those asked for: the company is named, and stands elsewhere."""
    if not clause.companies or clause.investors or not clause.has("WHO", "INVESTOR", "NEWCOMER", "RETURNING"):
        return False
    items = clause.sentence.items
    beside = [near.code for near in (*items[max(at - 2, 0) : at], *items[at + 1 : at + 3])]
    near_name = any(code in NAMES for code in beside)
    return not near_name or "from" in clause.codes[max(at - 1, 0) : at] or clause.codes[at - 1 : at] == ("NEG",)


def _is_based(clause: Clause, at: int) -> bool:
    return "BASED" in clause.codes[max(at - 3, 0) : at]


def _place(item: Item) -> Named:
    rank = {"country": 0, "region": 1, "city": 2}
    return min(item.meant, key=lambda n: (rank.get(n.kind, 3), -n.weight))


def _unique(values: list[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(values))
