"""What the names of a sentence do in it: who invests, who raises, with whom; and what is asked for.

How names stand together is told in ``groups``, what each does in ``roles``, what else narrows the question in
``narrowing``.
"""

from dataclasses import replace
from functools import cached_property

from kg.questions.groups import Group, groups_in, usual_role
from kg.questions.items import NAMES, Item
from kg.questions.names import Named
from kg.questions.roles import role_of
from kg.questions.sentence import Sentence

LOOSE = frozenset(
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
        return [(item, item.code) for item in self.sentence.items if item.code not in LOOSE]

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

    def all(self, *codes: str) -> list[Item]:
        """Return the items with any of the codes."""
        return [item for item in self.sentence.items if item.code in codes]

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
