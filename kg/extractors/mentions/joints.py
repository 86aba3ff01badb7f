"""What holds the words of a name together: particles, "and", "&", numbers, possessives."""

# ruff: noqa: E501 -- regular expressions and word lists are easier to read whole than broken

import re
from collections.abc import Sequence

from kg.extractors.mentions.kinds import country_of
from kg.extractors.mentions.tokens import Token, ends_investor, looks_like_name
from kg.extractors.mentions.usage import Usage
from kg.extractors.words import GENERIC, INVESTOR_TAILS, PLAIN, TERMS

INITIAL = re.compile(r"[A-Z](?:\.[A-Z])*$")


INSTITUTION = re.compile(
    r"(?:Bank|University|Ministry|Government|Department|Fund|Institute|Board|Association|Republic|Kingdom|College|"
    r"Office|Council"
    r"|Commission|Bureau|Chamber|Agency|State|School|Academy|Company|Corporation|Society|Trust|Friends|House|"
    r"Province|Bay|League|Sons)$"
)


PARTICLES = {
    "de",
    "du",
    "des",
    "la",
    "le",
    "del",
    "der",
    "von",
    "van",
    "di",
    "da",
    "dos",
    "den",
    "y",
    "al",
    "bin",
    "ben",
    "e",
}


#: Words that a number counts or numbers, without being part of a name.
_COUNTED = frozenset(
    "phase day chapter tier level step part series round figure table page type class grade category article section "
    "zone gate track stage version formula number no model gen area unit block week month year top item rule note "
    "january february march april may june july august september october november december q h fy nasdaq ftse s&p "
    "exhibit schedule form building terminal runway highway route interstate".split()
)


def is_numbered(usage: Usage, word: str, number: str) -> bool:
    """Return whether a number belongs to the name before it: both recur together ("Episode 1"), and nothing is counted."""
    return (
        number.isdigit()
        and word in usage.inner
        and word.lower() not in usage.lower
        and word.lower() not in _COUNTED
        and len(re.findall(rf"\b{re.escape(word)} {number}\b(?![.,]?\d|%)", usage.text)) > 1
    )


def opens_number(usage: Usage, tokens: Sequence[Token], i: int) -> bool:
    """Return whether a bare number begins a name ("8090 Industries")."""
    if len(tokens[i].text) > 5 or i + 1 >= len(tokens) or usage.gap(tokens, i) != " ":
        return False
    nexts = tokens[i + 1].text
    tail = tokens[i + 2].text.lower() if i + 2 < len(tokens) else ""
    return (
        nexts[0].isupper()
        and (
            nexts.lower() in GENERIC
            or nexts
            in (
                "Global",
                "Roads",
                "Startups",
                "Years",
                "North",
                "South",
                "ONE",
                "One",
                "Street",
                "East",
                "West",
                "Labs",
                "Degrees",
            )
        )
        and tail not in ("gpus",)
    )


def number_alone(usage: Usage, tokens: Sequence[Token], i: int) -> bool:
    """Return whether a bare number is a name: in a list of names ("Acme, 212, Bolt"), or as the one who leads."""
    if len(tokens[i].text) != 3 or i + 1 >= len(tokens):
        return False
    after, gap = tokens[i + 1].text, usage.gap(tokens, i)
    if (i == 0 or usage.opens(tokens[i])) and gap == " " and after in ("led", "leads", "co-led", "invested", "joined"):
        return True
    before = tokens[i - 1] if i else None
    return (
        before is not None
        and usage.gap(tokens, i - 1) == ", "
        and gap in (", ", " and ")
        and ends_investor(before.text)
        and looks_like_name(after)
    )


def goes_on(usage: Usage, tokens: Sequence[Token], free: Sequence[bool], j: int) -> bool:
    """Return whether a word with a capital follows the small word at ``j``."""
    return j + 1 < len(tokens) and free[j + 1] and tokens[j + 1].text[0].isupper() and usage.gap(tokens, j) == " "


def through_possessive(usage: Usage, tokens: Sequence[Token], i: int, j: int) -> bool:
    """Return whether a name goes on after a possessive ("Ontario Teachers' Pension Plan", "Lowe's Ventures")."""
    last, word = tokens[j - 1], tokens[j].text
    plural = last.text[-1] in "sS" and usage.text[last.end : last.end + 1] in ("'", "’")
    if country_of(last.text) or (j - i > 1 and country_of(" ".join(t.text for t in tokens[i:j]))):
        return False
    if plural:
        return looks_like_name(word) and last.text in (
            "Teachers",
            "Nurses",
            "Investors",
            "Farmers",
            "Founders",
            "Women",
            "Employees",
            "Police",
            "Firefighters",
            "Workers",
            "Engineers",
            "Lloyds",
            "Brothers",
            "Officers",
            "Artists",
        )
    return word.lower() in GENERIC and word[0].isupper()


def inner_and(usage: Usage, tokens: Sequence[Token], i: int, j: int) -> bool:
    """Return whether an "and" stands inside a name: plain nouns on both sides and an institution's noun after."""
    if j + 1 >= len(tokens) or usage.gap(tokens, j) != " ":
        return False
    left, right = tokens[j - 1].text, tokens[j + 1].text
    tail = tokens[j + 2].text if j + 2 < len(tokens) and usage.gap(tokens, j + 1) == " " else ""
    return right[:1].isupper() and (
        (left.lower() in PLAIN and right.lower() in PLAIN and tail[:1].isupper())
        or (tail in ("Foundation", "Byers", "Sons") and j - i == 1)
        or (right in ("Research", "Company") and (left.lower() in GENERIC or right == "Company"))
        or (left.lower() in PLAIN and right.lower() in PLAIN and j - i > 1)
    )


def ampersand(usage: Usage, tokens: Sequence[Token], i: int, j: int) -> bool:
    """Return whether "A & B" is one name; two names where either side is a full name of its own."""
    right = tokens[j].text
    nexts = tokens[j + 1].text if j + 1 < len(tokens) and usage.gap(tokens, j) == " " else ""
    tail = [t.text for t in tokens[j : j + 5]]
    if any(
        w in ("Foundation", "Company", "Sons", "Co") and all(x[:1].isupper() for x in tail[: k + 1])
        for k, w in enumerate(tail)
    ):
        return True
    if right.lower() in GENERIC or right in ("Co", "Sons", "Company", "Research", "Partners"):
        return True
    if (
        nexts[:1].isupper()
        and nexts.lower() in GENERIC
        and j - i >= 1
        and tokens[j - 1].text.lower() not in INVESTOR_TAILS
    ):
        return True
    return (
        j - i == 1
        and not (nexts[:1].isupper() and nexts.lower() not in GENERIC)
        and tokens[i].text.lower() not in TERMS
    )
