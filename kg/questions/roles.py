"""What the names of a sentence do in it: invest, raise, stand beside; told by the words on both sides."""

from kg.questions.groups import Group, usual_role
from kg.questions.items import Item

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
_EXCEPT = frozenset({"besides", "except", "excluding", "without", "apart from", "aside from", "other than"})
_OWNED = _ABOUT - {"do"} | {"PORTFOLIO", "CO", "INVESTOR", "ROUND", "ACQUISITION", "LEAD", "COMPANY"}


def role_of(left: list[str], right: list[str], before: list[Item], after: list[Item], group: Group) -> str:
    """Return the role of a group, from the codes on its left (nearest first) and on its right."""
    left, before = _without_kind(left, before)
    if before and before[0].text.lower() in _EXCEPT:
        return "except"
    if left[:2] in (["in", "NEG"], ["into", "NEG"], ["by", "NEG"], ["with", "NEG"]) and "but" in left[2:4]:
        return f"not-{left[0]}"
    if group.unknown and right[:1] == ["THEME"]:  # "zentavo robotics investors"
        right, after = right[1:], after[1:]
    owning = right and left and left[0] in _OWNED | {"LIST", "WHICH", "WHO"}
    if owning and group.unknown and all(item.weak for item in group.unknown):
        return "?"
    return (
        _told_outright(left, right, after)
        or _as_owner(left, right, after, group)
        or _verb(left, right, after)
        or _as_having(left, right, after, group)
        or _after_governor(left, right, before, group)
    )


def _without_kind(left: list[str], before: list[Item]) -> tuple[list[str], list[Item]]:
    """Return what stands on the left without what says of which kind the name is: "the Tokyo startup Turing"."""
    while len(left) > 1 and left[0] in ("COMPANY", "PLACE", "THEME") and _stands_before(left, before):
        left, before = left[1:], before[1:]
    if left[:1] == ["INVESTOR"] and left[1:2] in (["by"], ["from"], ["with"]):  # "backed by angel Eric Schmidt"
        left, before = left[1:], before[1:]
    return left, before


def _told_outright(left: list[str], right: list[str], after: list[Item]) -> str:
    """Return the role that the words next to a name leave no doubt of ("with", "as an investor"), or ``""``."""
    l1, r1 = left[0] if left else "", right[0] if right else ""
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
    return ""


def _as_owner(left: list[str], right: list[str], after: list[Item], group: Group) -> str:
    """Return the role of a name that owns a noun ("X's portfolio", "X investors"), or ``""``."""
    l1, r1 = left[0] if left else "", right[0] if right else ""
    if r1 == "'s" or r1 in _OWNED:
        owned = _owned(right[1 if r1 == "'s" else 0 :], after[1 if r1 == "'s" else 0 :], r1 == "'s")
        if owned == "round":
            owned = usual_role(group)
            asks_investor = any(code in ("INVESTOR", "WHO", "TAKEPART") for code in left)
            if owned == "investor" and l1 in ("in", "into") and asks_investor and r1 == "'s":
                return "with"
            if l1 not in _TAKES | {"in", "into"}:
                return owned
        elif owned and not (owned == "with" and l1 in ("do", "have")):
            return owned
    return ""


def _as_having(left: list[str], right: list[str], after: list[Item], group: Group) -> str:
    """Return the role of a name that has something: "which investors does X have", or ``""``."""
    l1 = left[0] if left else ""
    if right[:1] == ["have"] and l1 == "do" and right[1:2] and right[1] in _OWNED:
        owned = _owned(right[1:], after[1:], possessive=True)
        if owned:
            return usual_role(group) if owned == "round" else owned
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
            return usual_role(group) if owned == "round" else owned
    return ""


def _after_governor(left: list[str], right: list[str], before: list[Item], group: Group) -> str:
    """Return the role after a preposition, a verb or a noun, or ``"?"``."""
    l1, r1 = left[0] if left else "", right[0] if right else ""
    if l1 == "by":
        head = next((code for code in left[1:] if code not in _TRANSPARENT), "")
        return (
            usual_role(group)
            if head in ("RAISE", "FUNDING", "SUM", "TOTAL") and not any(code in ("INVEST", "LEAD") for code in left)
            else "investor"
        )
    if l1 == "from":
        return "investor"
    if l1 == "TAKEPART" and before[0].text.lower().startswith(("involv", "featur")):
        return usual_role(group)
    if l1 == "TAKEPART" and before[0].text.lower().startswith("join"):
        return "with" if usual_role(group) == "investor" or r1 in ("in", "ROUND") else "company"
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


def _verb(left: list[str], right: list[str], after: list[Item]) -> str:
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
        if code == "to" and passive:
            continue
        if code in _DOES or code == "CO":
            if code == "CO":
                return "with"
            if (
                (passive or item.text.lower().startswith(("was ", "been ", "is ")))
                and code in ("INVEST", "LEAD", "ACQUIRE", "PAY")
                and item.text.lower().endswith(("ed", "led", "bought", "put", "sold", "paid"))
                and not (item.text.lower() == "invested" and ("in" in right or "WHERE" in left) and "by" not in right)
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
            return "company" if preposition == "of" else usual_role(group)
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
        return usual_role(group) if "STAGE" not in left[:3] else "company"
    return "?"
