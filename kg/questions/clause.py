"""What the names of a sentence do in it: who invests, who raises, with whom; and what is asked for.

One noun, looked at by every form, and so in one module; how names stand together is told in ``groups``, what each does
in ``roles``.
"""

from dataclasses import replace
from datetime import date
from functools import cached_property
from typing import Any

from kg.questions.constraints.money import Amount
from kg.questions.constraints.times import Period
from kg.questions.groups import Group, groups_in, usual_role
from kg.questions.items import NAMES, Item
from kg.questions.names import Named
from kg.questions.parameters import Question
from kg.questions.roles import role_of
from kg.questions.sentence import Sentence
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
_LOOSE = frozenset(
    {
        "TIME",
        "NTH",
        "ALONE",
        "EVERY",
        "ATMOST",
        "MONEY",
        "TOP",
        "ATLEAST",
        "EXACTLY",
        "STATUS",
        "DIFFERENT",
        "TOTAL",
        "will",
        "BOTH",
    }
)
_AFTER_NOT = frozenset("in from of be BASED COMPANY ROUND PORTFOLIO DOING or that with INVESTOR".split())
"""What may stand between a "not" and the place, theme or stage that it bars."""
_NOUNS = (
    "INVESTOR",
    "CO",
    "COMPANY",
    "PORTFOLIO",
    "ROUND",
    "FUND",
    "ACQUISITION",
    "BUYER",
    "SECTOR",
    "NATION",
    "STAGE",
    "VALUE",
    "LEAD",
    "NEWCOMER",
    "RETURNING",
)


UNKNOWN = "urn:unknown:"
"""What stands before a name that the graph does not hold, in the place of its IRI."""


class Clause:
    """A sentence with the roles of its names; what the forms of question look at."""

    def __init__(self, sentence: Sentence) -> None:
        """Work out the groups of names and their roles."""
        self.sentence = sentence
        self.has = sentence.has
        self.codes = sentence.codes
        self.shape = sentence.shape
        self.groups = tuple(self._role(group) for group in groups_in(sentence.items))

    # ------------------------------------------------------------- names

    def of(self, *roles: str) -> tuple[str, ...]:
        """Return the IRIs of the names in any of these roles, the most prominent meaning of each."""
        return tuple(
            dict.fromkeys(
                pick(item, group.role).iri for group in self.groups if group.role in roles for item in group.items
            )
        )

    @cached_property
    def names(self) -> int:
        """Return how many names there are, known or not."""
        return sum(len(group.items) for group in self.groups)

    @cached_property
    def investors(self) -> tuple[str, ...]:
        """Return the names that invest."""
        return self.of("investor")

    @cached_property
    def companies(self) -> tuple[str, ...]:
        """Return the names that raise, or that the question is about."""
        return self.of("company")

    @cached_property
    def everyone(self) -> tuple[str, ...]:
        """Return all names, whatever they do."""
        return self.of("investor", "company", "with", "pair", "?")

    @cached_property
    def either(self) -> bool:
        """Return whether names are set against each other ("A or B", "A than B")."""
        return any(group.joined == "or" for group in self.groups) or self.has("than")

    @cached_property
    def led_by(self) -> tuple[str, ...]:
        """Return the names that rounds are said to be led by, beside the investors asked about."""
        items = self.sentence.items
        found: list[str] = []
        for group in self.groups:
            if group.role != "investor":
                continue
            before = [item.code for item in items[max(group.at - 2, 0) : group.at]]
            after = [item.code for item in items[group.at + len(group.items) : group.at + len(group.items) + 2]]
            if (
                before == ["LEAD", "by"]
                or before[-1:] == ["LEAD by"]
                or after[:1] == ["LEAD"]
                or after == ["have", "LEAD"]
            ):
                found.extend(pick(item, "investor").iri for item in group.items)
        return tuple(found)

    def _role(self, group: Group) -> Group:
        codes = [code for _, code in self._around]
        places = [item for item, _ in self._around]
        at = places.index(group.items[0])
        end = places.index(group.items[-1])
        role = role_of(codes[:at][::-1], codes[end + 1 :], places[:at][::-1], places[end + 1 :], group)
        if role == "?" and self.has("ROUND", "PORTFOLIO") and not self.has("CO", "CONNECT", "SHARE", "TOGETHER"):
            role = usual_role(group)
        return replace(group, role=role)

    @cached_property
    def _around(self) -> list[tuple[Item, str]]:
        return [(item, item.code) for item in self.sentence.items if item.code not in _LOOSE]

    # ------------------------------------------------------------- what is asked for

    @cached_property
    def target(self) -> str:
        """Return the code of the noun that is asked for: after which, list, how many; else the first."""
        codes = self.codes
        for i, code in enumerate(codes):
            if code in ("WHICH", "LIST", "HOWMANY"):
                for later in codes[i + 1 : i + 9]:
                    if later in _NOUNS or later in ("HOWMUCH", "WHEN", "WHERE", "DOC"):
                        return later
                    if later in NAMES or later in ("do", "have", "INVEST", "RAISE", "ACQUIRE", "DOING"):
                        break
                if code == "WHICH" and codes[i + 1 : i + 2] in (("do",), ("have",)):
                    return "COMPANY"
        if "WHO" in codes:
            return "INVESTOR"
        return next((code for code in codes if code in _NOUNS), "")

    @cached_property
    def counts(self) -> bool:
        """Return whether a number of things is asked for."""
        return self.has("HOWMANY")

    def place_of_investor(self, at: int) -> bool:
        """Return whether the place at an item is the investor's own rather than the company's."""
        codes = self.codes
        if self._of_who_invests(at):
            return True
        after = [
            code
            for code in codes[at + 1 : at + 5]
            if code not in _LOOSE
            and code not in ("THEME", "STAGE", "or", "and", "PLACE", "BASED", "BIG", "LEAD", "ACTIVE")
        ]
        before = [
            code
            for code in codes[max(at - 5, 0) : at][::-1]
            if code not in _LOOSE and code not in ("BASED", "and", "or", "PLACE", "be", "that")
        ]
        if after[:1] and after[0] in ("INVESTOR", "NEWCOMER", "BUYER", "CO") and before[:1] != ["in"]:
            return True
        if self._based(at):
            nouns = ("COMPANY", "ROUND", "PORTFOLIO", "INVESTOR", "CO", "NEWCOMER")
            if next((code for code in codes[:at][::-1] if code in nouns), "") in ("INVESTOR", "CO", "NEWCOMER"):
                return True
        if after[:1] and after[0] in ("COMPANY", "FUND"):
            follows = [
                code
                for code in codes[at + 1 :]
                if code not in _LOOSE and code not in ("have", "that", "WHO", "THEME", "BOTH", "do")
            ][1:2]
            passive = "by" in codes[at + 2 : at + 6]
            return (
                bool(follows)
                and follows[0] in ("INVEST", "CO", "LEAD", "TAKEPART", "TOGETHER", "ACTIVE")
                and not passive
                and not self.has("RAISE")
            )
        if before[:1] and before[0] in ("from", "in", "of") and len(before) > 1:
            noun = before[1]
            if (
                noun in ("INVESTOR", "NEWCOMER", "CO", "WHO")
                and not self.has("ACTIVE")
                and (
                    before[0] == "from"
                    or self._based(at)
                    or (noun == "INVESTOR" and not self.groups and before[0] == "in")
                )
            ):
                return True
        return False

    def _of_who_invests(self, at: int) -> bool:
        """Return whether a place is that of those asked for: the company is named, and stands elsewhere."""
        if not self.companies or self.investors or not self.has("WHO", "INVESTOR", "NEWCOMER", "RETURNING"):
            return False
        items = self.sentence.items
        beside = [near.code for near in (*items[max(at - 2, 0) : at], *items[at + 1 : at + 3])]
        near_name = any(code in NAMES for code in beside)
        return not near_name or "from" in self.codes[max(at - 1, 0) : at] or self.codes[at - 1 : at] == ("NEG",)

    def _based(self, at: int) -> bool:
        return "BASED" in self.codes[max(at - 3, 0) : at]

    def all(self, *codes: str) -> list[Item]:
        """Return the items with any of the codes."""
        return [item for item in self.sentence.items if item.code in codes]

    # ------------------------------------------------------------- the parameters

    def question(self, form: str, **more: Any) -> Question:
        """Return a question of a form with the constraints of the sentence and what else is given."""
        values: dict[str, Any] = {"form": form, "count": self.counts}
        themes: list[str] = []
        stages: list[str] = []
        statuses: list[str] = []
        own: list[str] = []
        theirs: list[str] = []
        barred: dict[str, list[str]] = {"themes": [], "stages": [], "places": [], "investor_places": []}
        lows: list[date | None] = []
        highs: list[date | None] = []
        for at, item in enumerate(self.sentence.items):
            barring = at in self.barred
            if item.code == "THEME":
                (barred["themes"] if barring else themes).append(item.meant[0].iri)
            elif item.code == "PLACE" and not any(item in group.items for group in self.groups):
                if self.place_of_investor(at):
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
            elif (
                item.code == "CURRENCY" and "currency" not in values and form not in ("sums", "averages", "top-raisers")
            ):
                values["currency"] = _CURRENCIES[item.text.lower().removeprefix("in ")]
            elif item.code == "NTH":
                values |= {"nth": item.value, "top": item.value}
        lends = any(item.text.lower().startswith(("lent", "lend")) for item in self.all("INVEST", "INVESTOR"))
        if lends and not stages:
            stages.append(f"{ID}stage/debt")
        under_way = any(item.text.lower() == "raising" for item in self.all("RAISE")) and self.has("be")
        if under_way and not statuses:
            statuses += [f"{ID}status/planned", f"{ID}status/rumoured"]
        values["without"] = self.of("except")
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

    @cached_property
    def barred(self) -> dict[int, int]:
        """Return where places, themes and stages stand that a "not" bars, each with where its "not" stands."""
        found: dict[int, int] = {}
        for at, code in enumerate(self.codes):
            if code in ("PLACE", "THEME", "STAGE"):
                before = at - 1
                while before >= 0 and (
                    self.codes[before] in _AFTER_NOT
                    or before in found
                    or (self.codes[before] == "and" and before - 1 in found)
                ):
                    before -= 1
                if before >= 0 and self.codes[before] == "NEG":
                    found[at] = before
        return found


def pick(item: Item, role: str) -> Named:
    """Return what a name most likely means in a role: a company that raised, an investor that put in."""
    if not item.meant:
        return Named(UNKNOWN + item.text, item.text, "company")
    if len(item.meant) == 1:
        return item.meant[0]
    if role in ("investor", "with", "pair"):
        return max(item.meant, key=lambda n: (n.kind != "fund" or n.invested > 0, n.invested, n.raised))
    return max(item.meant, key=lambda n: (n.raised, n.invested))


def _place(item: Item) -> Named:
    rank = {"country": 0, "region": 1, "city": 2}
    return min(item.meant, key=lambda n: (rank.get(n.kind, 3), -n.weight))


def _unique(values: list[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(values))
