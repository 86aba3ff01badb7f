"""What the names of a sentence do in it: who invests, who raises, with whom; and what is asked for."""

from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property
from typing import Any

from kg.questions.constraints import Amount, Period
from kg.questions.names import Named
from kg.questions.parameters import Question
from kg.questions.sentence import NAMES, Item, Sentence
from kg.vocabulary import ID

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
_PREPOSITIONS = frozenset("of in into by from to for at on behind as between inside within per among during".split())
_TAKES = frozenset(
    {"INVEST", "TAKEPART", "LEAD", "NOTLEAD", "INVESTOR", "NEWCOMER", "RETURNING", "BUYER", "ACQUIRE", "FUNDING"}
)
_DOES = frozenset({"SHARE", "INVEST", "TAKEPART", "LEAD", "ACQUIRE", "PAY", "NOTLEAD", "ACTIVE"})
_ABOUT = frozenset(
    {
        "RAISE",
        "VALUE",
        "WHERE",
        "BASED",
        "DOING",
        "do",
        "SECTOR",
        "NATION",
        "TOTAL",
        "STAGE",
        "CHANGE",
        "FUNDING",
        "BUYER",
        "INVESTOR",
        "RETURNING",
        "NEWCOMER",
        "CONFLICT",
        "HOWMUCH",
        "WHEN",
        "SUM",
    }
)
_TRANSPARENT = frozenset(
    {"STAGE", "ROUND", "LATEST", "FIRST", "BIG", "SMALL", "THEME", "PLACE", "AVERAGE", "HOWMUCH", "it", "its", "BOTH"}
)
_AFTER_NOT = frozenset("in from of be BASED COMPANY ROUND PORTFOLIO DOING or that with INVESTOR".split())
"""What may stand between a "not" and the place, theme or stage that it bars."""
_EXCEPT = frozenset({"besides", "except", "excluding", "without", "apart from", "aside from", "other than"})
_OWNED = _ABOUT - {"do"} | {"PORTFOLIO", "CO", "INVESTOR", "ROUND", "ACQUISITION", "LEAD", "COMPANY"}
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


@dataclass(frozen=True, slots=True)
class Group:
    """Names that stand together, and what they do: ``investor``, ``company``, ``with``, ``pair``, ``except``, ``?``."""

    items: tuple[Item, ...]
    joined: str
    role: str
    at: int

    @property
    def unknown(self) -> tuple[Item, ...]:
        """Return the names that the graph does not hold."""
        return tuple(item for item in self.items if item.code == "UNKNOWN")


class Clause:
    """A sentence with the roles of its names; what the forms of question look at."""

    def __init__(self, sentence: Sentence) -> None:
        """Work out the groups of names and their roles."""
        self.sentence = sentence
        self.has = sentence.has
        self.codes = sentence.codes
        self.shape = sentence.shape
        self.groups = tuple(self._role(group) for group in _group(sentence.items))

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
        codes = [code for item, code in self._around if True]
        places = [item for item, _ in self._around]
        at = places.index(group.items[0])
        end = places.index(group.items[-1])
        role = _role(codes[:at][::-1], codes[end + 1 :], places[:at][::-1], places[end + 1 :], group)
        if role == "?" and self.has("ROUND", "PORTFOLIO") and not self.has("CO", "CONNECT", "SHARE", "TOGETHER"):
            role = _prior(group)
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
                and not self.companies_raise
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
        """Return whether a place is that of those asked for: the company is named, and the place does not stand by it."""
        if not self.companies or self.investors or not self.has("WHO", "INVESTOR", "NEWCOMER", "RETURNING"):
            return False
        items = self.sentence.items
        beside = [near.code for near in (*items[max(at - 2, 0) : at], *items[at + 1 : at + 3])]
        near_name = any(code in NAMES for code in beside)
        return not near_name or "from" in self.codes[max(at - 1, 0) : at] or self.codes[at - 1 : at] == ("NEG",)

    @cached_property
    def companies_raise(self) -> bool:
        """Return whether the sentence speaks of raising."""
        return self.has("RAISE")

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
            elif item.code == "NTH":
                values |= {"nth": item.value, "top": item.value}
        lends = any(item.text.lower().startswith(("lent", "lend")) for item in self.all("INVEST", "INVESTOR"))
        if lends and not stages:
            stages.append(f"{ID}stage/debt")
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

    @cached_property
    def newest(self) -> date:
        """Return the day of the newest document."""
        return self.sentence.newest


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


def _group(items: tuple[Item, ...]) -> list[Group]:
    groups: list[Group] = []
    i = 0
    while i < len(items):
        if items[i].code not in NAMES and not (items[i].code == "PLACE" and _acts(items, i)):
            i += 1
            continue
        members, joined, j = [items[i]], "", i + 1
        while j < len(items):
            if items[j].code in NAMES and items[j].comma:
                members.append(items[j])
                j += 1
            elif (
                items[j].code in ("and", "or", "versus", "vs", "against")
                and j + 1 < len(items)
                and items[j + 1].code in NAMES
            ):
                joined = "and" if items[j].code == "and" and joined != "or" else "or"
                members.append(items[j + 1])
                j += 2
            elif (
                [item.code for item in items[j : j + 2]] == ["'s", "and"]
                and j + 2 < len(items)
                and items[j + 2].code in NAMES
            ) or (
                items[j].code in ("and", "or")
                and j + 2 < len(items)
                and items[j + 1].code in ("BOTH", "with")
                and items[j + 2].code in NAMES
            ):
                joined = "and"
                members.append(items[j + 2])
                j += 3
            else:
                break
        groups.append(Group(tuple(members), joined, "?", i))
        i = j
    return groups


def _acts(items: tuple[Item, ...], at: int) -> bool:
    """Return whether a country or the like invests itself: "What has Japan backed?"."""
    if not any(named.invested for named in items[at].meant) or any(item.code == "ORG" for item in items):
        return False
    after = [item.code for item in items[at + 1 : at + 3]]
    before = [item.code for item in items[max(at - 1, 0) : at]]
    return after[:1] in (["INVEST"], ["LEAD"], ["'s"], ["PORTFOLIO"], ["TAKEPART"]) or before in (["by"], ["with"])


def _role(left: list[str], right: list[str], before: list[Item], after: list[Item], group: Group) -> str:
    while len(left) > 1 and left[0] in ("COMPANY", "PLACE", "THEME") and _stands_before(left, before):
        left, before = left[1:], before[1:]
    l1 = left[0] if left else ""
    if before and before[0].text.lower() in _EXCEPT:
        return "except"
    if group.unknown and right[:1] == ["THEME"]:  # "zentavo robotics investors"
        right, after = right[1:], after[1:]
    r1 = right[0] if right else ""
    if (
        r1
        and l1 in _OWNED | {"LIST", "WHICH", "WHO"}
        and all(item.weak for item in group.unknown or group.items[:0])
        and group.unknown
    ):
        return "?"
    if r1 in ("NOTLEAD", "but") and l1 in ("in", "into", "INVEST"):
        return "company"
    if l1 in ("with", "WITH") and not (len(left) > 1 and left[1] in ("CONNECT", "DOING")):
        return "with"
    if r1 == "TAKEPART" and l1 == "be" and after[0].text.lower() == "joined" and ("by" in left or "by" in right):
        return "with"
    if l1 == "as" and "TOGETHER" in left[1:3]:
        return "with"
    if l1 == "between":
        return "pair"
    if right[:2] in (["as", "INVESTOR"], ["as", "LEAD"], ["among", "INVESTOR"], ["be", "INVESTOR"], ["as", "BUYER"]):
        return "investor"
    if r1 == "LEAD" and l1 == "be" and after[0].text.lower() != "led":  # "in which rounds was X the lead investor"
        return "investor"
    if l1 == "be" and right == ["INVESTOR"] and not after[0].text.endswith("s"):  # "in which startups is X an investor"
        return "investor"
    if l1 == "be" and r1 == "INVESTOR" and right[1:2] and right[1] in ("in", "of", "behind"):
        return "investor"
    if right[:1] == ["among"] and "INVESTOR" in right[1:3]:
        return "investor"
    if r1 == "'s" or r1 in _OWNED:
        owned = _owned(right[1 if r1 == "'s" else 0 :], after[1 if r1 == "'s" else 0 :], r1 == "'s")
        if owned == "round":
            owned = _prior(group)
            asks_investor = any(code in ("INVESTOR", "WHO", "TAKEPART") for code in left)
            if owned == "investor" and l1 in ("in", "into") and asks_investor and r1 == "'s":
                return "with"
            if l1 not in _TAKES | {"in", "into"}:
                return owned
        elif owned and not (owned == "with" and l1 in ("do", "have")):
            return owned
    does = _verb(left, right, before, after)
    if does:
        return does
    if right[:1] == ["have"] and l1 == "do" and right[1:2] and right[1] in _OWNED:
        owned = _owned(right[1:], after[1:], possessive=True)
        if owned:
            return _prior(group) if owned == "round" else owned
    if right in (["have"], ["do"]) and l1 in ("do", "WHICH", "INVESTOR", "CO", "COMPANY", "PORTFOLIO", "ROUND"):
        noun = next((code for code in left if code in _OWNED), "")
        owned = {
            "CO": "with",
            "ROUND": "round",
            "PORTFOLIO": "investor",
            "COMPANY": "investor",
            "ACQUISITION": "investor",
        }.get(noun, "company" if noun else "")
        if owned:
            return _prior(group) if owned == "round" else owned
    if l1 == "by":
        head = next((code for code in left[1:] if code not in _TRANSPARENT), "")
        return (
            _prior(group)
            if head in ("RAISE", "FUNDING", "SUM", "TOTAL") and not any(code in ("INVEST", "LEAD") for code in left)
            else "investor"
        )
    if l1 == "from":
        return "investor"
    if l1 == "TAKEPART" and before[0].text.lower().startswith(("involv", "featur")):
        return _prior(group)
    if l1 == "TAKEPART" and before[0].text.lower().startswith("join"):
        return "with" if _prior(group) == "investor" or r1 in ("in", "ROUND") else "company"
    if l1 in _PREPOSITIONS or l1 in _TRANSPARENT | _TAKES | {
        "CO",
        "PORTFOLIO",
        "ACQUISITION",
        "VALUE",
        "RAISE",
        "PAY",
        "SUM",
    }:
        return _headed(left, group)
    return "?"


def _stands_before(left: list[str], before: list[Item]) -> bool:
    """Return whether words stand before a name as what it is: "the Tokyo startup Turing"."""
    kinds = ("company", "startup", "start-up", "start up", "firm", "scaleup", "scale-up", "outfit", "business", "maker")
    at = next((i for i, code in enumerate(left) if code not in ("COMPANY", "PLACE", "THEME")), len(left))
    return left[at:] != [] and any(item.text.lower() in kinds for item in before[:at])


def _owned(right: list[str], after: list[Item], possessive: bool) -> str:
    """Return the role of what owns the noun that follows: "X's portfolio", "X investors", "X Series C"."""
    for code, item in zip(right, after, strict=True):
        if code in (
            "LATEST",
            "FIRST",
            "BIG",
            "SMALL",
            "ACTIVE",
            "THEME",
            "PLACE",
            "BASED",
            "and",
            "AVERAGE",
            "CENTRAL",
        ):
            continue
        if code == "PORTFOLIO" or (code == "STAGE" and "PORTFOLIO" in right):
            return "investor"
        if code == "CO":
            return "with" if possessive or not _is_verb(item) else ""
        if code == "INVEST" and possessive:
            return "investor"
        if code == "ROUND":
            return "round"
        if code == "ACQUISITION":
            return "investor"
        if code == "COMPANY" and item.text.lower() == "business":
            return "company"
        if code == "COMPANY":
            return (
                "investor"
                if possessive and right[0] in ("LATEST", "FIRST", "BIG", "SMALL", "THEME", "PLACE", "COMPANY")
                else ""
            )
        if code == "LEAD" and not possessive and _is_verb(item):
            return "investor"
        if (
            code in ("WHERE", "BASED", "VALUE", "RAISE", "DOING")
            and not possessive
            and item.text.lower() in _VERB_FORMS
        ):
            return ""
        if code in _ABOUT or code in ("LEAD", "STAGE"):
            return "company"
        return ""
    return ""


_VERB_FORMS = frozenset(["based", "located", "raise", "raised", "raising", "worth", "valued", "values"])


def _is_verb(item: Item) -> bool:
    return not item.text.lower().endswith(("or", "ors", "er", "ers", "s", "investment"))


def _verb(left: list[str], right: list[str], before: list[Item], after: list[Item]) -> str:
    """Return the role of the subject of a verb that follows, or ``""``."""
    l1 = left[0] if left else ""
    passive = l1 == "be"
    for code, item in zip(right, after, strict=True):
        if code in (
            "have",
            "do",
            "LATEST",
            "BOTH",
            "TOGETHER",
            "that",
            "WHO",
            "FIRST",
            "also",
            "and",
            "ACTIVE",
            "BIG",
            "RETURNING",
            "FIRST",
        ):
            if code == "do" and l1 not in ("do", "WHICH") and len(right) == 1:
                return "company"
            continue
        if code == "be":
            passive = True
            continue
        if code in _DOES or code == "CO":
            if code == "CO":
                return "with"
            if (
                (passive or item.text.lower().startswith(("was ", "been ", "is ")))
                and code in ("INVEST", "LEAD", "ACQUIRE", "PAY")
                and item.text.lower().endswith(("ed", "led", "bought", "put", "sold", "paid"))
                and not (item.text.lower() == "invested" and right[-1] == "in" and "by" not in right)
            ):
                return "company"
            return "investor"
        if code in ("RAISE", "VALUE", "BASED", "WHERE", "DOING"):
            return "company"
        if passive and code in ("in", "from"):
            return (
                "investor"
                if any(noun in left for noun in ("ROUND", "PORTFOLIO")) and code == "in" and len(right) < 3
                else "company"
            )
        return ""
    return ""


def _headed(left: list[str], group: Group) -> str:
    """Return the role after a preposition or verb, from the word that governs it."""
    preposition = left[0] if left[0] in _PREPOSITIONS else ""
    for code in left:
        if code in _PREPOSITIONS or code in _TRANSPARENT:
            continue
        if code == "CO":
            return "company" if preposition in ("in", "into") else "with"
        if code == "PORTFOLIO":
            return "company" if preposition in ("in", "into") else "investor"
        if code == "ACQUISITION":
            return "company" if preposition == "of" else _prior(group)
        if code in _TAKES or code in (
            "VALUE",
            "WHERE",
            "RAISE",
            "PAY",
            "HOWMUCH",
            "WHEN",
            "CHANGE",
            "BUYER",
            "DOC",
            "CONFLICT",
            "TOTAL",
            "SUM",
            "BASED",
        ):
            return "company"
        break
    if preposition in ("in", "into", "behind", "for"):
        return "company"
    if any(code in ("ROUND", "STAGE") for code in left[:3]) and preposition in ("of", "for", "by", "at", ""):
        return _prior(group) if "STAGE" not in left[:3] else "company"
    return "?"


def _prior(group: Group) -> str:
    """Return what the graph says they mostly do, where the words leave it open."""
    invested = sum(named.invested for item in group.items for named in item.meant[:1])
    raised = sum(named.raised for item in group.items for named in item.meant[:1])
    return "investor" if invested > raised else "company"
