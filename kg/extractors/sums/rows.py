"""Sums that stand in a row, each beside a name: "the biggest rounds: Acme ($5m), Bolt ($3m) and Coil's $2m".

Such a row has no verbs, and each sum alone has hardly a word beside it. What one of them is, all are: what is said
before and after the row counts for each, and the words beside all are weighed together.
"""

# ruff: noqa: E501 -- regular expressions are easier to read whole than broken

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from kg.extractors.sentences.elements import Element, Sentence, last_member
from kg.extractors.sums.evidence import SETTLED, role_of_sum
from kg.extractors.sums.patterns import HEDGE
from kg.extractors.sums.views import Sum
from kg.extractors.wording.funders import is_funder
from kg.extractors.wording.patterns import Pattern

IN_ROW = "sum in brackets"
"""The rule of a sum in such a row; the name before it is the company's."""

_OF = r"(?: (?:of|from|in) (?:(?!<)[\w-]+ ){0,2}<P\d+>)?"
#: A name with its sum, and where the sum begins; what follows a bare sum ends the pair.
_PAIR = Pattern(
    rf"(?P<g><G\d+>)(?:{_OF} \( (?:(?:raised|with|at|an?) )?{HEDGE}(?P<m><M\d+>)(?: (?:(?!<M|[()])\S+ ){{0,6}}?)?\s?\)(?: from <P\d+>)?"
    rf"|(?:'s|{_OF} (?:got|had|with|at|on|[:—–-])|{_OF}) {HEDGE}(?P<bare><M\d+>)"
    r"(?= ?[,;:.)—–-]| (?:and|&|followed|trailed|ahead) | (?:took|take|made|make|were|are|was|alone|among|in all)\b|"
    r" (?:(?:mega-?|funding |financing |fundraising )?(?:rounds|raises|financings|deals|fundraises|fundings))\b|$))"
)
#: What calls a sum somebody's investment.
_GIFT = (
    r"(?:(?:strategic|further|equity|minority|cash|follow-on|seed|planned|possible|new) )?(?:investments?|stakes?|bets?|wagers?|pledges?|commitments?|outlays?|injections?|infusions?|"
    r"boosts?|cheques?|checks?|tickets?|funding|financing|backing|rounds?|raises?|placements?|top-ups?)"
)
#: A sum with the name it goes to: "€5m for Acme (kites)", "a €5m pledge to Acme", "an outlay of €5m on Acme".
_PAIR_REVERSED = Pattern(
    rf"(?:\b(?P<called>{_GIFT}) of {HEDGE})?(?P<m><M\d+>) (?:(?:each|more|in <[SD]\d+>|of <S\d+>|<S\d+>) )?"
    rf"(?P<gift>(?:(?:of|in) )?{_GIFT} |(?:put|poured|invested|sunk|ploughed|plowed|pumped|injected|placed|paid|going|went) (?=in|on|behind|to))?"
    r"(?:for|to|(?P<into>in|into|on|behind|towards?)) (?:the )?"
    rf"(?:(?!<|which\b|that\b|its\b|their\b|of\b|from\b|by\b|with\b|and\b)[\w’'&-]+ |<P\d+>(?:'s)? ){{0,5}}?(?P<g><G\d+>)(?!'s){_OF}(?: \( [^()<]* \))?(?= ?[,;:.)—–-]| (?:and|&|plus|from|led by) |$)"
)
#: What stands between two pairs, but for a comma, a semicolon or "and": a place, who or what the next one is.
_BETWEEN = re.compile(
    r" ?(?:[,;&+|/•·]|and|plus|then|while|or)(?: (?!<|(?:led|from|by|raised|valued|worth|bought|acquired)\b)[\w&’'-]+| ,| <P\d+>(?:'s)?){0,7} "
    r"|(?: (?!<|(?:led|from|by|with|raised|valued|worth|bought|acquired)\b)[\w’'-]+){0,6}?(?: ,)? (?:(?:closely )?(?:followed|trailed|tailed) (?:closely )?by|ahead of|with) "
    r"(?:(?:(?!<|(?:led|from|by|raised|valued|worth|bought|acquired)\b)[\w’'-]+|<P\d+>(?:'s)?) ){0,4}"
)
#: What is said of a row: that its sums are rounds, prices of companies, totals, or none of these.
_ROUNDS = Pattern(
    r"(?i)\b(?:mega-?)?(?:rounds?(?!-)|deals?|rais(?:e[ds]?|ers?|ing)|fund-?rais\w*|fundings?|funded|financings?|financed|start-?ups?|"
    r"seed|tickets|cheques|checks|(?:invested|investments?) in|backed|venture (?:capital|money|dollars)|vc (?:money|dollars))\b"
)
_PRICES = Pattern(r"(?i)\b(?:valu(?:ed|ations?|able|es?)|(?:uni|deca|soona)corns?|worth|priciest)\b")
_RAISED_NOW = Pattern(r"(?i)\b(?:rounds?(?!-)|deals?|rais(?:e[ds]?|ers?|ing)|fund-?rais\w*|fundings?|financings?)\b")
_TOTALS = Pattern(
    r"(?i)\b(?:(?:most|best|better)[ -](?:well-)?(?:funded|financed|backed|capitali[sz]ed)|(?:raised|funding|funded|financing) (?:(?:in|to) )?(?:total|date|so far|"
    r"altogether|overall)|total (?:funding|raised|financing)|(?:altogether|cumulativ\w*|over their lifetimes?) raised)\b"
)
NO_ROUNDS = Pattern(
    r"(?i)\b(?:market (?:cap\w*|value)|capitali[sz]ation|exits?|exited|"
    r"acqui(?!red by)\w+|takeovers?|bought|buys?|sold|sells?|sales?|purchas\w+|mergers?|m&a|revenues?|turnover|profits?|loss(?:es)?|earn\w*|income|"
    r"budgets?|spend\w*|capex|contracts?|orders?|fin(?:e[ds]?|ing)|penalt\w+|prices?|cost\w*|salar\w+|pay|paid|users|customers|"
    r"investors|backers|vcs|funds|assets|exposure|commitments?|pledg\w+|contribut\w+|donat\w+|prizes?|"
    r"aum|dry powder|stocks?|ipos?|shares?|stakes?|lost|ow(?:es|ed|ing))\b"
)
_INVESTMENTS = Pattern(
    r"\b(?:investments|bets|stakes|holdings|wagers|cheques|checks|outlays)(?: (?!<|which\b|that\b|by\b)[\w&’'-]+){0,6} (?:: |include (?:an? )?|are |were |included (?:an? )?|such as (?:an? )?|like |of )$"
)
_CALLED_GIFTS = re.compile(r"\b(?:pledge[sd]?|commitments?|stakes?|cheques?|investors|holdings)\b")
#: What leaves it open.
_UNCLEAR = Pattern(
    r"(?i)\b(?:altogether|in (?:total|all)|to date|since|cumulativ\w*|lifetime|totals?|market|grants?|awards?|plans?|debts?|loans?)\b"
)
#: Whose the sums are, right before a row: who gave them.
_GIVERS = Pattern(
    r"(?<!followed )(?<!trailed )\b(?:by|from|with|between|joined|alongside|co-lead|co-led|led|lead)(?: (?:(?!<)[\w'’-]+|<P\d+>)){0,3} ?:? $"
)
#: Who those of a row are said to be: "the syndicate includes Acme (<M0>) and Bolt (<M1>)", "the lenders: …".
_ARE_GIVERS = Pattern(
    r"\b(?:investors|backers|lenders|syndicate|consortium|participants|subscribers|angels|financiers|funders|purchasers|underwriters|contributors)"
    r"(?: (?!<M|[.;:]|rounds\b|deals\b)\S+){0,8}? (?:(?:(?:is|are|was|were) (?:made up|composed) of|is|are|was|were|includes?|included|comprises?|comprised|consists? of|consisted of|counts?|numbers?)"
    r"(?: (?:(?!<)[\w'’-]+|<P\d+>(?:'s)?)){0,3} :?|:) ?$"
)


def read_rows(sentence: Sentence, sums: list[Sum]) -> None:
    """Take the sums of a row for what all of them are, if what is said of the row, or all beside it, says so."""
    if len(sums) < 2:
        return
    by_place = {item.position: item for item in sums}
    for row in _rows(sentence):
        if not row[0].bare and _ARE_GIVERS.search(sentence.mask, max(0, row[0].start - 120), row[0].start):
            for pair in row:
                item = by_place[pair.sum]
                item.role, item.rule, item.strong, item.into = "share", "part in brackets", False, None
                item.who = last_member(sentence.at(pair.name))
            continue
        role = _role(sentence, row)
        if any(pair.gift for pair in row) and any(by_place[pair.sum].role == "share" for pair in row):
            if role != "other":
                _give_alike(sentence, row, by_place)
            continue
        if role is None or (role != "other" and _of_givers(sentence, row, by_place)):
            continue
        for pair in row:
            item = by_place[pair.sum]
            if role != "other":
                item.role, item.rule, item.strong, item.who = role, IN_ROW, role == "round", None
                item.into = last_member(sentence.at(pair.name))
            elif item.role == "round" and not item.strong:
                item.role = "other"


def _give_alike(sentence: Sentence, row: "Sequence[_Pair]", sums: Mapping[int, Sum]) -> None:
    """Take what stands in a row with somebody's gift for more of its gifts."""
    given = next(sums[pair.sum] for pair in row if sums[pair.sum].role == "share")
    for pair in row:
        item = sums[pair.sum]
        if given.who is not None and item.role in ("other", "round") and item.rule not in SETTLED:
            item.role, item.rule, item.strong, item.who = "share", "and so much to another", False, given.who
            item.into = last_member(sentence.at(pair.name))


@dataclass(frozen=True, slots=True)
class _Pair:
    """A name with its sum: where both start and end in the mask, and where each stands.

    ``bare`` tells whether no bracket ties them, ``gift`` whether the sum is called an investment, ``into`` whether it
    is said to go into whoever is named.
    """

    start: int
    end: int
    name: int
    sum: int
    bare: bool
    gift: bool = False
    into: bool = False


def named_in_row(sentence: Sentence, position: int) -> Element | None:
    """Return the name beside the sum at a position of the mask, if both stand in a row that is none of givers."""
    mask = sentence.mask
    if mask.count("<M") < 2:
        return None
    for row in _rows(sentence):
        pair = next((pair for pair in row if pair.sum == position), None)
        if pair is not None:
            return None if _after_givers(mask, row) else last_member(sentence.at(pair.name))
    return None


def _rows(sentence: Sentence) -> list[list[_Pair]]:
    """Return the rows of two pairs or more; what goes into somebody is of one only where it is called an investment."""
    mask = sentence.mask
    rows: list[list[_Pair]] = []
    for pattern in (_PAIR, _PAIR_REVERSED):
        row: list[_Pair] = []
        for match in pattern.finditer(mask):
            told = match.groupdict()
            bare = told["m"] is None
            gift = bool(told.get("called") or told.get("gift"))
            at = match.start("bare" if bare else "m")
            pair = _Pair(match.start(), match.end(), match.start("g"), at, bare, gift, bool(told.get("into")))
            if row and _BETWEEN.fullmatch(mask, row[-1].end, pair.start):
                row.append(pair)
            else:
                rows.append(row := [pair])
    several = [row for row in rows if len(row) > 1]
    return [row for row in several if not any(p.into for p in row) or _are_gifts(mask, row)]


def _are_gifts(mask: str, row: Sequence[_Pair]) -> bool:
    """Return whether the sums of a row are called investments, each or all together."""
    return (
        any(pair.gift for pair in row) or _INVESTMENTS.search(mask, max(0, row[0].start - 90), row[0].start) is not None
    )


def _after_givers(mask: str, row: Sequence[_Pair]) -> bool:
    return _GIVERS.search(mask, max(0, row[0].start - 60), row[0].start) is not None


def _of_givers(sentence: Sentence, row: Sequence[_Pair], sums: Mapping[int, Sum]) -> bool:
    """Return whether the sums of a row are what several gave of one round: "led by Acme ($5m) and Bolt ($3m)"."""
    first = sums[row[0].sum]
    before = [item for item in sums.values() if item.position < first.position and item.role in _WHOLES]
    if any(item.mention.money.amount >= first.mention.money.amount for item in before):
        return True
    funders = sum(is_funder(sentence.at(pair.name).text) for pair in row)
    return 2 * funders >= len(row) or _after_givers(sentence.mask, row)


_WHOLES = ("round", "size", "total")


def _role(sentence: Sentence, row: Sequence[_Pair]) -> str | None:
    """Return what the sums of a row are by what is said of it or, in brackets, by what stands beside all of them."""
    mask, low, high = sentence.mask, row[0].start, row[-1].end
    near = " | ".join((mask[max(0, low - 160) : low], *_between(mask, row), _rest(mask, high), sentence.lead_in))
    gifts = any(pair.gift or pair.into for pair in row)
    if NO_ROUNDS.search(_CALLED_GIFTS.sub("", near) if gifts else near):
        return None if gifts else "other"
    if _PRICES.search(near):
        return None if _RAISED_NOW.search(near) else "valuation"
    if _TOTALS.search(near):
        return "total"
    if _UNCLEAR.search(near):
        return None
    told = [_scores(sentence, pair.sum) for pair in row]
    mean = tuple(sum(score) / len(told) for score in zip(*told, strict=True))
    if gifts or _ROUNDS.search(near) or _ROUNDS.search(sentence.heading or ""):
        mean = tuple(score + worth for score, worth in zip(mean, _SAID, strict=True))
    elif any(pair.bare for pair in row) or mean[0] < max(0.0, *mean[1:]):
        return None
    for pair in row:
        sentence.weighed["sums", pair.sum] = mean
    return "round"


def _rest(mask: str, end: int) -> str:
    """Return what is said right after a row."""
    after = mask[end : end + 100]
    return after[: m.start()] if (m := _CLAUSE.search(after)) is not None else after


_CLAUSE = re.compile(r" [,;] |<M|\b(?:which|in which|while|but)\b")


def _between(mask: str, row: Sequence[_Pair]) -> list[str]:
    """Return what stands between the pairs of a row."""
    return [mask[one.end : other.start] for one, other in pairwise(row)]


_SAID = (2.4, -2.35, -1.0)
"""What it weighs for each of ``ROLES`` that a row is said to be one of rounds."""


def _scores(sentence: Sentence, position: int) -> tuple[float, ...]:
    """Return what the words beside a sum weigh for each role."""
    role_of_sum(sentence, sentence.at(position), position)
    return sentence.weighed["sums", position]
