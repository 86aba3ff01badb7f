"""Facts of a profile that were copied without their layout: a line with a label, and below it one with its value."""

# ruff: noqa: E501 -- word lists are easier to read whole than broken

import re
from collections.abc import Iterator, Sequence

#: What pages call the facts of a company; in these words alone such a line names nobody.
_LABEL = re.compile(
    r"(?:(?:company |official )?(?:website|web ?site|url|web)|(?:year |date )?(?:founded|established|incorporated|launched)(?: in| on| year| date| by)?|(?:year|date) of (?:foundation|incorporation)|"
    r"(?:key )?(?:co-?founders?|founders?|founding team|management|leadership|executives)|founder\(s\)|(?:company )?(?:headquarters|headquartered(?: in)?|hq)(?: location)?|head office|(?:office )?locations?|based(?: in)?|country|city|region|"
    r"(?:number of |full-time )?(?:employees|staff)|employee count|headcount|(?:team|company) size|(?:primary )?(?:industry|industries|sectors?|verticals?|categor(?:y|ies)|specialties|markets?|focus)|(?:key |main |notable )?(?:customers|clients|products?|competitors)|"
    r"(?:funding |company |investment |financing |current )?stage|(?:funding |operating |ownership |financing |company )?status|(?:(?:last|latest|most recent|recent|current) )?(?:funding|financing|investment)(?: (?:type|round|date|amount))?|(?:last|latest|most recent|recent) (?:round|raise|deal|valuation)|(?:funding|number of) rounds|"
    r"total (?:funding|raised|funding (?:raised|amount)|amount raised|equity funding|capital raised|investment)|(?:funding|amount|capital|money) raised|raised(?: to date)?|funding to date|(?:deal|round|raise) size|amount|round|"
    r"(?:(?:lead|key|top|other|notable|main|major|existing|current|selected) )?(?:investors?|backers?|shareholders)|lead investor\(s\)|investor\(s\)|lead|led by|(?:post-money |pre-money |last known )?valuation|(?:date )?announced(?: date| on)?|"
    r"ceo|chief executive(?: officer)?|(?:company |legal |business |ownership )?(?:type|name|model|form)|parent(?: company)?|ownership|also known as|ticker|(?:annual )?revenues?|contact(?: email)?|e-?mail|phone(?: number)?|linkedin|twitter)",
    re.IGNORECASE,
)
_MARKS = re.compile(r"(?P<marks>\s*(?:(?:[-*•·▪◦–]|#{1,6}) +)?)(?P<text>\S.*)")
_BOLD = re.compile(r"[*_]{0,2}(?P<text>.+?)[*_]{0,2}\s*:?\s*[*_]{0,2}")
_NO_VALUE = re.compile(r"#|\||>|.*:$")
_PLAIN_VALUE = re.compile(r"[\d,.$€£¥]")
_FEWEST, _FEWEST_PLAIN = 3, 2
_LONGEST = 400


def paired(lines: Sequence[str]) -> Sequence[str]:
    """Return lines with each label put before its value, where three or more take turns; others as they are.

    >>> list(paired(["Brelo", "", "Founded", "2019", "", "HQ", "Oslo, Norway", "", "Stage", "Series A", "", "Pumps."]))
    ['Brelo', '', '- Founded: 2019', '', '- HQ: Oslo, Norway', '', '- Stage: Series A', '', '', 'Pumps.']
    """
    filled = [number for number, line in enumerate(lines) if line.strip()]
    labels = {number: label for number in filled if (label := _label(lines[number]))}
    if len(labels) < _FEWEST:
        return lines
    found: list[str] = []
    at = 0
    for run in _runs(lines, filled, labels):
        found += lines[at : run[0][0]]
        for place, value in run:
            found += [f"- {labels[place]}: {_value(lines[value])}", ""]  # items, each by itself: no record, no table
        at = run[-1][1] + 1
    return [*found, *lines[at:]]


def _runs(lines: Sequence[str], filled: Sequence[int], labels: dict[int, str]) -> Iterator[list[tuple[int, int]]]:
    """Yield the stretches of a text in which labels and values take turns: where each label stands, and its value."""
    run: list[tuple[int, int]] = []
    at = 0
    while at < len(filled):
        following = filled[at + 1] if at + 1 < len(filled) else None
        if filled[at] in labels and following is not None and following not in labels and _is_value(lines[following]):
            run.append((filled[at], following))
            at += 2
            continue
        if _is_profile(lines, run, labels):
            yield run
        run, at = [], at + 1
    if _is_profile(lines, run, labels):
        yield run


def _is_profile(lines: Sequence[str], run: Sequence[tuple[int, int]], labels: dict[int, str]) -> bool:
    plain = sum(_PLAIN_VALUE.search(lines[value]) is not None for _, value in run)
    different = len({labels[label].lower() for label, _ in run})
    return different >= _FEWEST and plain >= _FEWEST_PLAIN


def _label(line: str) -> str:
    """Return the label that a line consists of, without marks; nothing if it is none."""
    marked = _MARKS.fullmatch(line.rstrip())
    bare = _BOLD.fullmatch(marked["text"]) if marked is not None and len(line) < _LONGEST // 8 else None
    if bare is None or not _LABEL.fullmatch(bare["text"]):
        return ""
    first, *others = bare["text"].split(" ")
    return " ".join([first, *map(str.lower, others)])  # "Funding Status" would look like a name


def _is_value(line: str) -> bool:
    return len(line) <= _LONGEST and _NO_VALUE.match(_value(line)) is None


def _value(line: str) -> str:
    marked = _MARKS.fullmatch(line.rstrip())
    return marked["text"] if marked is not None and "#" not in marked["marks"] else line.strip()
