"""A question within a question: "investors of *the company that raised the biggest round in France*".

The part that stands for one thing is asked first, as a question of its own; its one answer takes its place. What is not
told apart with certainty stays as it is, and is read, or refused, as a whole.
"""

# ruff: noqa: E501 - the patterns read better unbroken

import re
from dataclasses import dataclass
from typing import Final

_SUPERLATIVE: Final = (
    r"(?:(?:second|third|fourth|fifth|2nd|3rd|4th|5th)[\s-])?(?:(?:most|least|best|top)[\s-]\w+|(?:bigg|larg|great|high|small|low|new|old|busi|lat|rich|cheap|costli|prici)est"
    r"|top|record|most recent|first|last|earliest)"
)
_ACTOR: Final = r"(?:company|startup|start-up|firm|business|investor|backer|vc|acquirer|buyer|lead investor|lead)"
_RANKED: Final = re.compile(
    rf"\b(?:the|europe's|asia's|america's) (?P<np>{_SUPERLATIVE}(?: [\w-]+){{0,4}}? {_ACTOR}\b(?!s|'|\s+(?:that|which|who|with)\b).*)$",
    re.I,
)
_RELATIVE: Final = re.compile(
    rf"\b(?:the|whichever) (?P<which>(?:[\w-]+ ){{0,3}}?{_ACTOR}) (?:that|which|who|with) (?P<rest>.+)$", re.I
)
_ROUND: Final = re.compile(
    rf"\b(?:the|europe's|asia's) (?P<np>{_SUPERLATIVE}(?: [\w-]+){{0,4}}? "
    r"(?:round|deal|financing|fundraise|raise|transaction|seed|series [a-k])\b(?!s).*)$",
    re.I,
)
_TAIL: Final = re.compile(
    r"\s+(?:based|located|headquartered|worth|valued at|valued|back|backed|backing|invest in|invested in|invest|invested"
    r"|do|doing|raise|raised|lead|led|acquire|acquired|bought|buy|co-invest with|work on|working on|do business|come from"
    r"|from|at home|funded|fund|raised in total|raise in total|raised so far)\W*$",
    re.I,
)
_HANGS: Final = re.compile(
    r"\b(?:of|in|into|with|by|behind|did|does|do|has|have|is|was|are|were|for|from|led|lead|back|backed|fund|funded|"
    r"finance|financed|acquired?|bought|alongside|and|joined)$",
    re.I,
)
_ROUND_HANGS: Final = re.compile(
    r"\b(?:led|lead|in|into|behind|joined|join|backed|funded|financed|of|to|when was|from|for|co-led)$", re.I
)
_IDENTITY: Final = re.compile(
    r"^\W*(?:(?:so|and|please|tell me|can you tell me|i want to know)\W+)*(?:who|what|which)(?: (?:company|investor|firm|startup|one|round))?"
    r"(?:'s| is| was| are| were)?$|^(?:list|show|name|find|give|tell)(?: me)?$",
    re.I,
)
_WEIGHS_ROUNDS: Final = re.compile(r"\b(?:rais\w+|announc\w+|clos\w+|secur\w+|land\w+)\b", re.I)


@dataclass(frozen=True, slots=True)
class Nested:
    """The question within, and what stands before and after the words that it is taken from."""

    inner: str
    before: str
    after: str
    a_round: bool = False

    def outer(self, name: str) -> str:
        """Return the whole question with a name in the place of the one within."""
        said = f"the round of {name}" if self.a_round else name
        return f"{self.before} {said}{self.after}"


def nested_in(text: str) -> Nested | None:
    """Return the question within a question, if there is one.

    >>> nested_in("investors of the company that raised the biggest round in France").inner
    'Which company raised the biggest round in France?'
    >>> nested_in("Who led the biggest Series B of 2026?").inner
    'What was the biggest Series B of 2026?'
    >>> nested_in("Who is the most active investor in 2024?") is None
    True
    """
    text = " ".join(text.split()).rstrip(" ?.!")
    for pattern, a_round in ((_RELATIVE, False), (_RANKED, False), (_ROUND, True)):
        match = pattern.search(text)
        if match is None:
            continue
        before = text[: match.start()].strip()
        hangs = _ROUND_HANGS if a_round else _HANGS
        if not before or _IDENTITY.search(before) or not hangs.search(before):
            continue
        if a_round and _WEIGHS_ROUNDS.search(before):
            continue
        part = match["rest"] if pattern is _RELATIVE else match["np"]
        tail = _TAIL.search(part) if re.search(r"\b(?:did|does|do|has|have|is|was|are|were)$", before, re.I) else None
        after = part[tail.start() :] if tail else ""
        part = part[: tail.start()] if tail else part
        if pattern is _RELATIVE:
            has = "has " if re.search(r"\bwith \Z", text[match.start() : match.start("rest")], re.I) else ""
            return Nested(f"Which {match['which']} {has}{part}?", before, after)
        return Nested(f"What was the {part}?" if a_round else f"Which is the {part}?", before, after, a_round)
    return None
