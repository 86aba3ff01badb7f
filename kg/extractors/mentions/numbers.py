"""Numbers in names: before them ("8090 Industries"), after them ("Episode 1"), and alone ("212")."""

import re
from collections.abc import Sequence

from kg.extractors.mentions.kinds import maybe_place
from kg.extractors.mentions.tokens import Token, ends_investor, looks_like_name
from kg.extractors.mentions.usage import Usage
from kg.extractors.mentions.weighing import DESCRIBED, sort_of
from kg.extractors.wording.words import GENERIC, NUMBERED, VERBS

_ROMAN = re.compile(r"(?:II|III|IV|V|VI|VII|VIII|IX|X|\d{1,2})$")
_OPENING_NAMES = frozenset("Global Roads Startups Years North South ONE One Street East West Labs Degrees".split())
_AFTER_NAME = re.compile(r"[).;|]| \||, (?!\d)|$|\n|['’]s\b")
_VERSION = re.compile(r"[2-9]\.0$")
_COMPANY_TAILS = frozenset("Inc Ltd LLC GmbH Corp AG AB AS Oy ApS SAS BV PLC Systems Labs Technologies".split())
_BEFORE_NAME = frozenset("by from with and including joined".split())


#: Words that a number counts or numbers, without being part of a name.
_COUNTED = frozenset(
    "phase day chapter tier level step part series round figure table page type class grade category article section "
    "zone gate track stage version formula number no model gen area unit block week month quarter year top item rule "
    "note january february march april may june july august september october november december q h fy nasdaq ftse s&p "
    "exhibit schedule form building terminal runway highway route interstate".split()
)


_INVESTING = frozenset("led leads co-led leading invested invests joined participated backed".split())


def follows(usage: Usage, tokens: Sequence[Token], j: int) -> bool:
    """Return whether a number belongs to the name before it."""
    last, word = tokens[j - 1].text, tokens[j].text
    if _ROMAN.match(word) and (last in NUMBERED or _recurs(usage, last, word)):
        return True
    if _names_investor(usage, tokens, j):
        return True
    if not (
        (word.isdigit() or _VERSION.match(word)) and len(word) < 4 and len(last) > 2 and last.lower() not in _COUNTED
    ):
        return False
    nexts = tokens[j + 1].text if j + 1 < len(tokens) and usage.gap(tokens, j) == " " else ""
    ended = (
        nexts in VERBS
        or nexts in ("and", "also")
        or usage.text.startswith(" (", tokens[j].end)
        or _AFTER_NAME.match(usage.text, tokens[j].end) is not None
    )
    given = j > 1 and tokens[j - 2].text in ("by", "from") and last[0].isupper()  # "led by Impact 46."
    return ended and (given or (sort_of(last) in ("name", "english") and last.lower() not in usage.lower))


def numbered(usage: Usage, tokens: Sequence[Token], i: int) -> bool:
    """Return whether a word has a number and is no name: "a Tier 1 supplier", "Unit 8200"."""
    return (
        tokens[i].text.lower() in _COUNTED
        and i + 1 < len(tokens)
        and usage.gap(tokens, i) == " "
        and tokens[i + 1].text.isdigit()
        and not _invests(usage, tokens, i + 1)
        and not _names_investor(usage, tokens, i + 1)
    )


def _names_investor(usage: Usage, tokens: Sequence[Token], j: int) -> bool:
    """Return whether a number stands within an investor's name: "Highway 12 Ventures", not "June 12 Ventures"."""
    last, word = tokens[j - 1].text, tokens[j].text
    return (
        j > 0
        and word.isdigit()
        and len(word) < 4
        and last[0].isupper()
        and last.lower() not in _DATED
        and j + 1 < len(tokens)
        and usage.gap(tokens, j - 1) == " " == usage.gap(tokens, j)
        and tokens[j + 1].text in _FUNDERS
    )


_FUNDERS = frozenset(("Ventures", "Capital", "Partners", "Investments", "VC", "Angels"))
_DATED = frozenset(
    "january february march april may june july august september october november december jan feb mar apr jun jul aug "
    "sep sept oct nov dec about over nearly some around series top fund day the phase stage".split()
)


def numbered_investor(usage: Usage, tokens: Sequence[Token], i: int) -> bool:
    """Return whether a word and a number that do what investors do are a name: "Section 32 led"."""
    word = tokens[i].text
    named = (
        word[0].isupper() and not word.isupper() and len(word) > 2 and word.lower() not in ("phase", "series", "step")
    )
    return named and i + 1 < len(tokens) and tokens[i + 1].text.isdigit() and _invests(usage, tokens, i + 1)


def _invests(usage: Usage, tokens: Sequence[Token], j: int) -> bool:
    """Return whether what investors do follows a number: "Section 32 led"."""
    if j + 1 >= len(tokens) or usage.gap(tokens, j) != " ":
        return False
    verb = j + 1
    while verb + 1 < len(tokens) and tokens[verb].text in ("had", "has", "also", "again", "then"):
        verb += 1
    led_to = verb + 1 < len(tokens) and tokens[verb + 1].text == "to"
    return tokens[verb].text in _INVESTING and not led_to


def _recurs(usage: Usage, word: str, number: str) -> bool:
    """Return whether a number belongs to the name before it: both recur together, and nothing is counted."""
    return (
        number.isdigit()
        and word in usage.inner
        and word.lower() not in usage.lower
        and word.lower() not in _COUNTED
        and len(re.findall(rf"\b{re.escape(word)} {number}\b(?![.,]?\d|%)", usage.text)) > 1
    )


#: What ordinals count, and no company is called after.
_NUMBERED = frozenset(
    "quarter half century decade year month week day edition annual generation amendment time place anniversary round "
    "issue congress birthday".split()
)


def opens_number(usage: Usage, tokens: Sequence[Token], i: int) -> bool:
    """Return whether a bare number begins a name ("8090 Industries", "…, 57 Stars, …")."""
    if ORDINAL.match(tokens[i].text) and i + 2 < len(tokens) and (i == 0 or usage.opens(tokens[i])):
        end = i + 1
        while end + 2 < len(tokens) and usage.gap(tokens, end) == " " and looks_like_name(tokens[end + 1].text):
            end += 1
        told = usage.gap(tokens, end).startswith((",", " (")) or tokens[end + 1].text in VERBS
        first = tokens[i + 1].text
        return usage.gap(tokens, i) == " " and first[0].isupper() and first.lower() not in _NUMBERED and told
    if not tokens[i].text.isdigit() or len(tokens[i].text) > 5 or i + 1 >= len(tokens) or usage.gap(tokens, i) != " ":
        return False
    nexts = tokens[i + 1].text
    tail = tokens[i + 2].text if i + 2 < len(tokens) and usage.gap(tokens, i + 1) == " " else ""
    if not nexts[0].isupper() or tail.lower() == "gpus":
        return False
    if nexts.lower() in GENERIC or nexts in _OPENING_NAMES:
        return True
    listed = _listed(usage, tokens, i)
    end = i + 1
    while usage.gap(tokens, end) == " " and looks_like_name(tokens[end + 1].text):
        end += 1
    if end > i + 1 and tokens[end].text in _COMPANY_TAILS and len(tokens[i].text) < 4:
        return True
    tail = tokens[end + 1].text if usage.gap(tokens, end) == " " else ""
    ended = not tail or tail in VERBS or tail == "and"
    return listed and ended and len(tokens[i].text) < 4 and sort_of(nexts) in ("name", "common", "english", "place")


ORDINAL = re.compile(r"\d{1,3}(?:st|nd|rd|th|x\d{0,2})$")
"""What counts, and may yet begin a name: "6th Bridge Capital", "10x Genomics"."""


def ordinal_end(usage: Usage, tokens: Sequence[Token], i: int) -> int:
    """Return the end of a name that begins with an ordinal or "10x", or ``i`` where none does.

    It is an investor's by its last word, or somebody's of whom the text goes on to tell.
    """
    if not ORDINAL.match(tokens[i].text):
        return i
    end = i + 1
    while end < min(len(tokens), i + 5) and usage.gap(tokens, end - 1) == " " and looks_like_name(tokens[end].text):
        end += 1
    if end == i + 1 or tokens[i + 1].text.lower() in _COUNTED:
        return i
    invests = ends_investor(tokens[end - 1].text) and _listed(usage, tokens, i)
    return end if invests or _told_of(usage, tokens, i, end) else i


def _told_of(usage: Usage, tokens: Sequence[Token], i: int, end: int) -> bool:
    """Return whether some text begins with such a name and goes on to tell of it: "9th Floor, a maker of …"."""
    name = usage.text[tokens[i].start : tokens[end - 1].end]
    if any(DESCRIBED.match(usage.text, found.end()) for found in re.finditer(re.escape(name), usage.text)):
        return True
    nexts = tokens[end].text if end < len(tokens) and usage.gap(tokens, end - 1) == " " else ""
    return (i == 0 or usage.opens(tokens[i])) and nexts in VERBS


def _listed(usage: Usage, tokens: Sequence[Token], i: int) -> bool:
    """Return whether a word stands where names of investors do: first, in a list, or after "led by"."""
    return (
        i == 0
        or usage.gap(tokens, i - 1).strip()[-1:] in (",", ";", "|")
        or tokens[i - 1].text in _BEFORE_NAME
        or tokens[i - 1].possessive
    )


_LETTERED = re.compile(r"\d{1,4}(?:[A-Z]{1,3}|[a-wyz]{1,2})$")


def digit_before_tail(usage: Usage, tokens: Sequence[Token], i: int) -> bool:
    """Return whether digits and letters begin an investor's name: "3M Ventures", "2am Capital"."""
    word = tokens[i].text
    return (
        word[0].isdigit()
        and _LETTERED.match(word) is not None
        and i + 1 < len(tokens)
        and usage.gap(tokens, i) == " "
        and ends_investor(tokens[i + 1].text)
    )


def number_alone(usage: Usage, tokens: Sequence[Token], i: int) -> bool:
    """Return whether a bare number is a name: in a list of names ("Acme, 212, Bolt"), or as the one who leads."""
    number = tokens[i].text
    if not number.isdigit() or not (len(number) == 3 or (len(number) == 4 and number > "2100")):
        return False
    if _LED_BY.search(usage.text, max(0, tokens[i].start - 10), tokens[i].start) and _ENDS.match(
        usage.text, tokens[i].end
    ):
        return True
    if i + 1 >= len(tokens):
        return False
    after, gap = tokens[i + 1].text, usage.gap(tokens, i)
    if i == 0 or usage.opens(tokens[i]):
        return (gap == " " and after in ("led", "leads", "co-led", "invested", "joined")) or (
            _IS_FUND.match(usage.text, tokens[i].end) is not None
        )
    if after == "and" and i + 2 < len(tokens):
        after, gap = tokens[i + 2].text, ", "
    if gap != ", " or not looks_like_name(after):
        return False
    given = tokens[i - 1].text in _BEFORE_NAME and usage.gap(tokens, i - 1) == " " and not maybe_place(after)
    return given or (usage.gap(tokens, i - 1) == ", " and ends_investor(tokens[i - 1].text))


#: "A round led by 212."
_LED_BY = re.compile(r"\bled by $")
_ENDS = re.compile(r"[.,;)](?!\d)| (?:and|with|alongside)\b|$|\n")
_IS_FUND = re.compile(r", (?:an?|the) (?:[\w-]+ ){0,5}(?:fund|firm|investor|vc|accelerator|outfit)\b", re.I)
