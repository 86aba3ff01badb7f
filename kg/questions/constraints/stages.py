"""Stages of a round and whether it is closed, planned or rumoured."""

# ruff: noqa: E501 - the patterns read better unbroken

import re
from collections.abc import Iterator

from kg.questions.constraints.found import Found

_STAGES: tuple[tuple[re.Pattern[str], str], ...] = tuple(
    (re.compile(pattern, flags), stage)
    for pattern, stage, flags in (
        (r"\bpre[\s-]?seed(?:[\s-]stage)?\b", "pre-seed", re.IGNORECASE),
        (r"\bseed(?:[\s-](?:stage|money|funding|capital))?\b", "seed", re.IGNORECASE),
        (r"\b(?:series|serie|ser\.|runde)[\s-]*([a-k])(?:[\s-]?[12](?!\d))?(?:'s)?\b", "series", re.IGNORECASE),
        (r"\b([A-K])[\s-](?=(?:rounds?|series|financings?|raise|funding|deals?)\b)", "series", 0),
        (r"\bgrowth(?:[\s-](?:stage|equity|capital))?(?=\s+(?:round|deal|financ|fund|stage|equity))", "growth", re.IGNORECASE),
        (r"\bbridge(?:\s+loans?)?\b(?!\s+between)", "bridge", re.IGNORECASE),
        (r"\b(?:venture debt|debt|loans?|credit (?:facility|facilities|lines?)|borrowings?)\b", "debt", re.IGNORECASE),
        (r"\bconvertible(?:s|\s+notes?|\s+bonds?|\s+loans?)?\b|\bSAFEs?\b", "convertible", re.IGNORECASE),
        (r"\bgrants?\b", "grant", re.IGNORECASE),
        (r"\bstrategic(?=\s+(?:round|invest|deal|financ|stake))", "strategic", re.IGNORECASE),
        (r"\bsecondary\b|\bsecondaries\b|\bsecondary (?:sale|offering)s?\b", "secondary", re.IGNORECASE),
        ((
            r"\b(?:pre-)?IPOs?\b|\binitial public offerings?\b|\b(?:go|goes|going|gone|went) public\b|\bstock market "
            r"(?:listings?|debuts?)\b|\bflotations?\b|\blistings?\b|\bpublic offerings?\b|\bpublic listings?\b"
        ), "ipo", re.IGNORECASE),
        (r"\bextension(?:s|\s+rounds?)?\b", "extension", re.IGNORECASE),
        (r"\bearly[\s-]stage\b", "early", re.IGNORECASE),
        (r"\blate[\s-]stage\b|\blater[\s-]stage\b", "late", re.IGNORECASE),
    )
)  # fmt: skip
_MORE_SERIES = re.compile(r"(?<=[\s,])(?:or|and|,|&|/)\s*([A-K])\b(?!\w)")
_LETTERS = "abcdefghijk"


def stages_in(text: str) -> Iterator[Found]:
    """Go through the stages of a text, each as the stages of the ontology that it stands for."""
    for pattern, stage in _STAGES:
        for match in pattern.finditer(text):
            if stage == "series":
                values: tuple[str, ...] = (f"series-{match[1].lower()}",)
                more = _MORE_SERIES.match(text, match.end() + 1) if match.end() + 1 < len(text) else None
                if more:
                    yield Found("stage", (f"series-{more[1].lower()}",), more.start(), more.end())
            elif stage == "early":
                values = ("pre-seed", "seed", "series-a")
            elif stage == "late":
                values = (*(f"series-{letter}" for letter in _LETTERS[3:]), "growth")
            else:
                values = (stage,)
            yield Found("stage", values, match.start(), match.end())


_STATUSES: tuple[tuple[re.Pattern[str], tuple[str, ...]], ...] = tuple(
    (re.compile(pattern, re.IGNORECASE), statuses)
    for pattern, statuses in (
        ((
            r"\bplanned\s+(?:or|and|/)\s+rumou?red\b|\brumou?red\s+(?:or|and|/)\s+planned\b|\bnot yet (?:closed|done|"
            r"completed)\b|\b(?:un|not )(?:closed|completed|finished|finalised|finalized)\b|\bhas(?:n't| not) closed "
            r"yet\b|\bstill open\b|\bpending\b"
        ), ("planned", "rumoured")),
        ((
            r"\b(?:including|incl\.?|also|plus|or|and even)\s+(?:planned|rumou?red)(?:\s+(?:or|and|/)\s+(?:planned|"
            r"rumou?red))?(?:\s+ones)?\b|\b(?:of|with|in)\s+any status\b|\bwhether or not (?:closed|completed|"
            r"done)\b|\bclosed or not\b"
        ), ("closed", "planned", "rumoured")),
        ((
            r"\brumou?r(?:ed|s)?(?:\s+(?:has it|about|of|that|to be|around|say|have it))?\b|\breportedly\b|"
            r"\balleged(?:ly)?\b|\bspeculat\w+\b|\bunconfirmed\b|\bsaid to be\b|\bsupposed(?:ly)?\b|\bgossip\b|"
            r"\bpeople familiar\b|\bword (?:is|has it)\b|\bwhispers?(?: of)?\b|\btipped to\b|\bbelieved to be\b"
        ), ("rumoured",)),
        ((
            r"\bplanned but not (?:yet )?(?:done|closed|completed|finished|final)\b|\bplanned\b|\bplan(?:s|"
            r"ning)?(?:\s+to)?\b|\bin talks\b(?:\s+(?:to|for|about|over|on))?|\btalks\s+(?:to|for|about)\b|"
            r"\bseek(?:s|ing)?(?:\s+to)?\b|\btarget(?:s|ing)\b|\bupcoming\b|\bforthcoming\b|\baim(?:s|ing)?\s+to\b|"
            r"\bprepar(?:e|es|ing)\s+(?:to|for|a|an|its|their)\b|\bexpected\b(?:\s+to)?|"
            r"\bintends?\b(?:\s+to)?|\blooking to\b|\bhoping to\b|"
            r"\bproposed\b|\bnegotiati\w+\b|\bon the way\b|\bcoming up\b|\bon the horizon\b|\bin the works\b|\bin the pipeline\b|\bscheduled\b|"
            r"\bintended\b|\bset to\b|\bannounced but not (?:yet )?(?:closed|completed|done)\b|\bagreed "
            r"but not (?:yet )?(?:closed|completed|done)\b|\bahead of (?:an|its|their)\b|\bget(?:ting)? ready (?:to|"
            r"for)\b"
        ), ("planned",)),
        ((
            r"\b(?:already\s+)?(?:closed|completed|finalised|finalized|concluded|"
            r"consummated)(?=\s+(?:\w+\s+)?(?:rounds?|deals?|acquisitions?|financings?|takeovers?|transactions?|"
            r"purchases?|buyouts?))|\bthat (?:have|has|were|was) (?:been )?(?:closed|completed|done)\b|\bonly closed\b"
        ), ("closed",)),
        ((
            r"\bgoing to\b|\babout to\b|\bwants? to (?=raise|go public|buy|acquire|take over)|\bnext(?=(?:\s+\w+)?\s+(?:rounds?|raise|deals?|financings?|fundraise|funding)\b)"
        ), ("planned", "rumoured")),
    )
)  # fmt: skip


def statuses_in(text: str) -> Iterator[Found]:
    """Go through what a text says of the status of rounds, each as the statuses of the ontology that it stands for."""
    for pattern, statuses in _STATUSES:
        for match in pattern.finditer(text):
            yield Found("status", statuses, match.start(), match.end())
