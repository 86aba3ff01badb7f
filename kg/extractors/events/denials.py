"""Where a sentence tells of a round that did not come about: "has not raised", "talks over <M0> collapsed"."""

# ruff: noqa: E501 -- regular expressions are easier to read whole than broken

import re

from kg.extractors.sums.patterns import RAISE
from kg.extractors.wording.patterns import Pattern

#: What denies the words after it, as far as its clause goes.
_AHEAD = (
    r"den(?:y|ied|ies) (?:(?:a|an|the|any) )?(?:[\w-]+ )?(?:that|reports?|having|it|any|plans|rumou?rs|raising|"
    r"talks|being|selling)|had (?:wrongly |falsely )?written that|declined an? (?:offer|approach)|"
    r"no plans to (?=raise|seek|sell|take|borrow|ask|go|list)|not (?:raising|seeking|in talks|planning)|(?:has|have|had) not raised|"
    r"never (?:raised|took)|(?:did|does|do|would|will|could) not (?:raise|convince|persuade|invest|take part|participate)|without (?:having )?(?:raised|raising|taking)|ruled out|"
    r"yet to (?!close|be closed|complete|be completed|announce|be announced|disclose|be disclosed|say|spend|turn|make|launch|"
    r"show|prove|ship|name|reveal|decide|file|see|find a|reach|become|break)|instead of (?:raising|taking)|"
    r"rather than (?:raise|raising|take|taking)|(?:failed|unable|struggled|in vain) to (?:raise|find|secure|attract|close|get)|"
    r"an? (?:earlier|first|previous|original) version|"
    r"(?<!was )(?<!were )(?<!been )(?<!being )(?:turned down|turning down|rejected|rebuffed|abandoned|scrapped|"
    r"called off|walked away from|pulled out of) (?:an?|the|its|their|his|her|all|two|several|<[GAP]\d+>'s)"
)
#: What denies all that its sentence told before it.
_BEHIND = (
    r"came to nothing|fell through|walked away|walking away|called off|collapsed|abandoned|scrapped|withdrawn|pulled out|"
    r"turned down|rejected|rebuffed|shelved|put on (?:hold|ice)|misstated|is incorrect|was wrong"
)
_DENIED = Pattern(rf"\b(?:(?P<ahead>{_AHEAD})|(?P<behind>{_BEHIND}))(?!\w)")
_BEGINS = re.compile(r" ; |(?:^|, )\" |\. ")
_ENDS = re.compile(
    r" ; |(?:^|, )\" |,? but |, (?:and|while|whereas|so|yet|though|although|until|when) |,? before |, which (?:then|later|instead|promptly|soon) "
    rf"| and (?:then |instead |later )?(?={RAISE}|took|won|received)"
)
_COMMA = re.compile(r" , ")
_FRONTED = re.compile(r"(?:^|[;:] |\" |, )(?:instead|rather|without|having)\b[^,;]*$")


def denied_in(mask: str) -> list[tuple[int, int]]:
    """Return the stretches of a mask that tell of rounds only to deny them.

    >>> denied_in("rather than raise a <S0> , <G0> borrowed <M0> .")
    [(0, 24)]
    >>> denied_in("<G0> raised <M0> .")
    []
    """
    return [_stretch(mask, match) for match in _DENIED.finditer(mask) if not _stands(match, mask)]


def _stands(match: re.Match[str], mask: str) -> bool:
    """Return whether nothing is denied: who "walked away with <M0>" has it."""
    return match[0].endswith(" away") and mask.startswith(" with", match.end())


def _stretch(mask: str, match: re.Match[str]) -> tuple[int, int]:
    low = match.start()
    if match["behind"]:
        low = max((m.end() for m in _BEGINS.finditer(mask, 0, low)), default=0)
    ends = _COMMA if _FRONTED.search(mask, 0, match.end()) else _ENDS
    end = ends.search(mask, match.end())
    return low, end.start() if end is not None else len(mask)
