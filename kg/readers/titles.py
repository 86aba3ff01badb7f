"""Which line below a site's name and menus is the headline: the one above the line of the author or the date."""

# ruff: noqa: E501 -- regular expressions are easier to read whole than broken

import re
from collections.abc import Sequence

from kg.documents import BlockKind
from kg.readers.layout import Piece
from kg.readers.noise import is_headline
from kg.readers.written_dates import date_of

#: How far below the top a headline and its author's line may stand.
_TOP = 9
_BYLINE = re.compile(
    r"(?:(?:written|reported|reporting|interview|story|words|posted|text|analysis|edited)[: ] ?)?(?:by:? |words: )[A-Z]\S+"
    r"(?: \S+){0,7}|.{0,40}\b\d+[- ]min(?:ute)?s?\.? read\b.{0,20}",
    re.IGNORECASE,
)
_LONGEST_BYLINE, _LONGEST_DATE = 90, 60
#: How a line begins that says when, and by whom, a text was published.
_PUBLISHED = re.compile(
    r"(?:first |originally )?(?:published|posted|written|filed|last updated|updated)\b", re.IGNORECASE
)
#: What no headline is: breadcrumbs, menus, buttons, sentences of a text.
_OTHER = re.compile(
    r" [|>›»•·/] |[\[\]<]|[.…:;,]$|^(?!exclusive|breaking|interview|analysis|opinion)\w+: |^(?:\W*(?:back|home|news|menu|share|save|print|skip|subscribe|sign|log|photo|image|issue|no\.|vol\.|"
    r"plus|also|inside|today|your|by)\b)",
    re.IGNORECASE,
)
#: What menus are made of.
_PART_OF_MENU = re.compile(
    r"\b(?:home|news|about|contact|search|sign in|log ?in|subscribe|events?|jobs?|podcasts?|videos?|newsletters?|topics|transcripts|"
    r"shows|markets|people|opinion|commentary|technology|world|energy|deals|reports?|reviews|funding|mobile|app)\b",
    re.IGNORECASE,
)
#: What a site says of itself below its name.
_OF_A_SITE = re.compile(
    r"\b(?:newsletters?|news (?:source|service|site)|magazine|journal|blog|podcast|conversations|weekly|daily|since (?:19|20)\d\d|"
    r"every (?:other |second )?(?:day|week|month|morning|\w+day)|your|weekday)\b",
    re.IGNORECASE,
)
#: What titles in capitals, unlike menus, have among their words: those that join others.
_JOINED = frozenset("a an and as at by for from in into is its of on or that the to with".split())
_JOINING = re.compile(rf"\b(?:{'|'.join(sorted(_JOINED))}|[a-z]+[a-z]'s)\b")
_SMALL = re.compile(r"(?<![\w'’.-])[a-z]{2,}")
#: Words of a headline, no fewer and no more.
_FEWEST, _MOST = 5, 30


def titled_below(pieces: Sequence[Piece]) -> int | None:
    """Return the number of the piece that is the headline, where the first one is but a site's name or a menu.

    A heading is it sooner than the paragraph that sums up its story, and what tells of news sooner than what does not.
    """
    if len(set(_SMALL.findall(pieces[0].text)) - _JOINED) > 1:
        return None  # "The arithmetic of ambition": no site is called so
    end = next((n for n, piece in enumerate(pieces[:_TOP]) if n and _is_byline(piece)), None)
    if end is None:
        return None
    may = [n for n in range(1, end) if _may_be_one(pieces[n])]
    told = [n for n in may if is_headline(pieces[n].text)]
    headings = [n for n in may if pieces[n].kind is BlockKind.HEADING]
    return next(iter([n for n in headings if n in told] or headings or told or may), None)


def is_menu(line: str) -> bool:
    """Return whether a line names the parts of a site.

    >>> is_menu("HOME NEWS FUNDING DEALS MOBILE"), is_menu("Robots make the news at home")
    (True, False)
    """
    return len(_PART_OF_MENU.findall(line)) > 2


def _is_byline(piece: Piece) -> bool:
    """Return whether a line names the author of a report, its date, or how long it takes to read."""
    text = piece.text
    if piece.kind is BlockKind.ROW or len(text) > _LONGEST_BYLINE or is_headline(text):
        return False
    longest = _LONGEST_BYLINE if _PUBLISHED.match(text) else _LONGEST_DATE
    return _BYLINE.fullmatch(text) is not None or (len(text) <= longest and date_of(text) is not None)


def _may_be_one(piece: Piece) -> bool:
    text = piece.text
    if piece.kind not in {BlockKind.HEADING, BlockKind.PARAGRAPH} or _OTHER.search(text) or is_menu(text):
        return False
    joined = _JOINING.search(text) is not None or len(_SMALL.findall(text)) > 1
    return _FEWEST <= len(text.split()) <= _MOST and joined and (is_headline(text) or not _OF_A_SITE.search(text))
