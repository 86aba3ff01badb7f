"""How many: at least, exactly or at most so many times, the first so many by rank, and the one of a rank."""

# ruff: noqa: E501 - the patterns read better unbroken

import re
from collections.abc import Iterator

from kg.questions.constraints.found import Found
from kg.questions.constraints.money import SCALE
from kg.questions.constraints.numbers import NUMBER, number_of

_RANKS = (
    r"(?:most|biggest|largest|greatest|highest|top|latest|newest|most recent|recent|smallest|lowest|least|earliest|"
    r"oldest|first|last|busiest|best|leading|closest|main|priciest|costliest|fewest|cheapest|major|prolific|active|"
    r"frequent|tiniest|heftiest|bigest)"
)
_TIMES = r"(?:times|occasions)"
_NTHS = {"second": 2, "third": 3, "fourth": 4, "fifth": 5, "2nd": 2, "3rd": 3, "4th": 4, "5th": 5}
_COUNTS: tuple[tuple[re.Pattern[str], str, int], ...] = tuple(
    (re.compile(pattern, re.IGNORECASE), kind, plus)
    for pattern, kind, plus in (
        ((
            rf"\b(?:on\s+|in\s+)?(?:at least|at the least|no fewer than|no less than|not less than|not fewer than|"
            rf"minimum(?: of)?|a minimum of|min\.?|at minimum)\s+(?P<n>{NUMBER}|once|twice|thrice|a couple(?: "
            rf"of)?)(?:\s+(?:different|separate|distinct))?(?:\s+{_TIMES})?"
        ), "atleast", 0),
        (rf"(?:>=|≥)\s*(?P<n>\d{{1,3}})\b(?:\s+{_TIMES})?", "atleast", 0),
        ((
            rf"\b(?:on\s+|in\s+)?(?P<n>{NUMBER}|once|twice|thrice)\s*(?:or more|\+|and more|plus|or "
            rf"above)(?:\s+(?:different|separate|distinct))?(?:\s+{_TIMES})?"
        ), "atleast", 0),
        (rf"(?<![\w.])(?P<n>\d{{1,3}})\+(?:\s*{_TIMES})?", "atleast", 0),
        ((
            rf"\b(?:on\s+|in\s+)?(?:more than|over|above)\s+(?P<n>{NUMBER}|once|twice|thrice|a "
            rf"single)(?:\s+(?:different|separate|distinct))?(?:\s+{_TIMES})?"
        ), "atleast", 1),
        (r">\s*(?P<n>\d{1,3})\b", "atleast", 1),
        ((
            r"(?<!how )\b(?:repeatedly|multiple times|several times|many times|time and again|more than one time|on "
            r"several occasions|on multiple occasions|(?:in|on)?\s*(?:multiple|several)(?=\s+(?:\w+\s+)?(?:rounds|"
            r"deals|occasions|financings)))\b"
        ), "atleast", 2),
        (rf"\b(?:exactly|precisely|just|only)\s+(?P<n>{NUMBER}|once|twice|thrice)(?:\s+{_TIMES})?(?!\s+{_RANKS})", "exactly", 0),
        (rf"\b(?:fewer than|less than|at most|no more than|not more than|up to|under|maximum of)\s+(?P<n>{NUMBER})(?=\s+(?:\w+\s+)?(?:invest|back|round|deal|compan|startup|fund|particip|time|co-?invest))", "atmost", 0),
        (rf"(?<=raised )(?P<n>{NUMBER})(?=\s+(?:\w+\s+)?(?:rounds|times))|(?<=closed )(?P<m>{NUMBER})(?=\s+(?:\w+\s+)?rounds)|(?<=with )(?P<w>two|three|four|five|six)(?=\s+(?:\w+\s+)?rounds)", "atleast", 0),
        (rf"\b(?P<n>second|third|fourth|fifth|2nd|3rd|4th|5th)[\s-]+(?=(?:{_RANKS}|(?:funding |financing )?rounds?)\b)", "nth", 0),
        (rf"\b(?P<n>{NUMBER})\s+(?:{_TIMES})\b|\b(?P<w>twice|thrice)\b(?!\s+as)", "atleast", 0),
        ((
            rf"\b(?:the\s+)?(?:top|first|last|best|latest|biggest|largest|leading|highest|smallest|"
            rf"main)[\s-]+(?P<n>{NUMBER})(?!\s*(?:{SCALE}|\s*months?|\s*years?|\s*quarters?|\s*weeks?|\s*days?))"
        ), "top", 0),
        (rf"\b(?P<n>{NUMBER})(?=\s+(?:of the\s+)?(?:very\s+)?{_RANKS}\b)", "top", 0),
        ((
            rf"\b(?:which|what|the|name|list|show|give me|give|show me|name me|list "
            rf"me)\s+(?P<n>{NUMBER})(?=\s+(?:\w+\s+){{0,3}}(?:investors?|compan\w*|startups?|rounds?|deals?|firms?|"
            rf"vcs?|acquisitions?|countries|funds?)\b.*\b(?:most|biggest|largest|highest|latest|smallest|often|"
            rf"frequently)\b)"
        ), "top", 0),
    )
)  # fmt: skip


def counts_in(text: str) -> Iterator[Found]:
    """Go through the numbers of times and of ranks in a text; one may lie within another, then the first counts."""
    words = {"once": 1, "twice": 2, "thrice": 3, "a couple": 2, "a couple of": 2, "a single": 1}
    for pattern, kind, plus in _COUNTS:
        for match in pattern.finditer(text):
            said = next((part for part in match.groupdict().values() if part), "").strip().lower()
            number = _NTHS.get(said) or words.get(said) or (number_of(said) if said else 0)
            start, end = match.start(), match.end()
            if kind == "top":  # the words of rank stay for the grammar
                start, end = match.start("n"), match.end("n")
            if number + plus > 0:
                yield Found(kind, number + plus, start, end)
