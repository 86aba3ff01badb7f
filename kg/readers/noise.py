"""What stands beside an article and is none of it: related links, sign-up boxes, comments, calls to follow."""

import re
from collections.abc import Iterator, Sequence

from kg.documents import BlockKind
from kg.readers.layout import Piece

_SECTIONS = (
    r"read (?:next|more|also|this next)",
    r"related(?: (?:articles?|stories|posts?|news|reading|content|topics|links|coverage))?",
    r"more (?:from|on|in|stories|news|like this|to read|coverage|reading)\b.*",
    r"recommended(?: (?:for you|reading|stories|articles))?",
    r"you (?:might|may) (?:also )?(?:like|enjoy).*",
    r"also (?:read|on)\b.*|also in (?!the\b|brief|funding).*|see also|up next|next up|keep reading",
    r"further reading|most (?:read|popular|viewed|recent)\b.*|popular(?: (?:now|stories|posts|this week))?",
    r"trending(?: now| stories| topics)?|latest(?: (?:news|stories|articles|posts|headlines|jobs?))?",
    r"editors?[’'] picks?|don[’']t miss|in case you missed it",
    r"(?:leave (?:a|your) )?(?:comments?|reply|replies|responses)(?: \(\d+\))?",
    r"\d+ (?:comments?|responses|replies)\b.*",
    r"join the (?:discussion|conversation)|(?:weekly |daily |free )?newsletters?\b.*|subscribe\b.*|sign up\b.*",
    r"stay (?:in the loop|up to date|informed|connected).*",
    r"follow us.*|tags?|topics|categories|filed under.*|sponsored.*|about the authors?",
    r"about this (?:newsletter|site)|cookies?(?: (?:settings|notice|policy))?|we value your privacy|your privacy.*",
    r"jobs? of the (?:week|day)|upcoming events?|events?|media contacts?|press contacts?|contacts?",
    r"forward[- ]looking statements?|safe harbou?r.*|disclaimer|disclosures?",
)
_SECTION = re.compile(rf"(?:the |our |my |get the |join the |join our )?(?:{'|'.join(_SECTIONS)})", re.IGNORECASE)
_BUTTON = re.compile(
    r"(?:share|print|e-?mail|save|bookmark|listen to)(?: this)?(?: (?:article|story|post|page|release))?"
    r"(?: (?:on|via)\b.*)?|advert(?:isement|ising)?|ad",
    re.IGNORECASE,
)
"""What stands alone in the middle of an article, with nothing of its own below it."""
_DATELINE = re.compile(
    r"[A-ZÀ-Þ][^.!?]{2,60}(?:\b\d{1,2},? (?:19|20)\d\d|\([A-Z][\w ]+\)|/[\w ]+/)[^.!?]{0,30}? ?(?:--?|–|—|:) \S"
)
_LINKS = re.compile(
    r"(?:also |see also|read |related|recommended|sign up|subscribe|share|follow us|advertisement|sponsored|more "
    r"|trending|tags?\b|(?:the |our |weekly |daily |free |get the |join the )*newsletters?)",
    re.IGNORECASE,
)
"""Headings of what may stand in the middle of an article; comments, contacts and disclaimers stand at its end."""
_LINK = re.compile(r"(?:also read|read (?:also|more|next)|see also|related|recommended)\s*[:\-–—|]\s*\S", re.IGNORECASE)
"""A link and what announces it in one line."""
_PARAGRAPH = 220
"""A teaser under a link is shorter than this many characters."""
_CALLS = (
    *(
        "subscribe",
        "sign up",
        r"log ?in",
        "unsubscribe",
        "follow us",
        "share this",
        "read more",
        "also read",
        "read also",
    ),
    *(
        r"see also\b.{0,3}:",
        "related:",
        "recommended:",
        "listen (?:to|now|here):?",
        "watch (?:now|live|here|the video):?",
    ),
    *(
        "register (?:now|here|today)",
        "download our",
        r"join (?:us|our|\d[\d,]*) (?:\w+ ){0,2}(?:readers|newsletter|community|today|now)",
    ),
)
_PLACES = (
    r"(?:blog|news(?:room)?|home(?: ?page)?|top|articles|posts|stories|press(?: releases)?|insights|overview|list)"
)
_NETWORKS = r"f|x|in|facebook|twitter|linkedin|whatsapp|telegram|reddit|threads|bluesky|e-?mail|copy link|link|print"
_LINES = (
    rf"(?:click here to )?(?:{'|'.join(_CALLS)})(?![a-z])[^.]{{0,160}}[.!»›→]?$",
    r"(?:this (?:site|website) uses cookies|we use cookies|cookies help us)\b",
    r"by (?:continuing|clicking|using|subscribing|signing up)\b|©|\(c\) |copyright\b|all rights reserved",
    r"terms of (?:use|service)\b|privacy policy\b|advertisement\b|sponsored\b|skip to (?:main )?content\b",
    rf"\W*back to (?:the |our )?(?:all )?{_PLACES}\W*$|share(?:(?: (?:in|on|via|this|to|by))? (?:{_NETWORKS}))+\W*$",
    r"no spam, unsubscribe|every .{3,60} delivered (?:daily|weekly|to your inbox)",
    r"you(?:[’']re| are) receiving (?:this|.{2,60} because)\b",
    r"view (?:this|it) (?:email )?in (?:your )?browser|having trouble (?:viewing|reading)|manage your preferences",
    r"(?:image|photo|picture)(?: credits?)?(?:\s*by)?\s*:|(?:image|photo) (?:credit|courtesy)|getty images",
    r"\{\{\s*\w+:.*\}\}$|!\[|(?:for immediate release|press release|news release)\W*$",
)
_MONEY = re.compile(r"[$€£₹¥₩]\s?\d|\d\s?(?:million|billion|crore|bn\b|mln\b)", re.IGNORECASE)
_LINE = re.compile("|".join(f"(?:{line})" for line in _LINES), re.IGNORECASE)


def without_noise(pieces: Sequence[Piece]) -> Iterator[Piece]:
    """Yield the pieces that belong to the article.

    A heading that announces related links, comments or a sign-up takes all with it down to the next heading of its
    rank; links and sign-ups that stand in the middle of an article end where its paragraphs go on. A short line of
    that sort goes alone.
    """
    dropped: int | None = None
    links = False
    for number, piece in enumerate(pieces):
        if piece.kind is BlockKind.HEADING:
            if dropped is not None and piece.level > dropped:
                continue
            heading = piece.text.strip(" :.!»›→#*")
            if number and (_LINK.match(heading) or _BUTTON.fullmatch(heading)):
                continue
            dropped = piece.level if number and _SECTION.fullmatch(heading) else None
            links = _LINKS.match(heading) is not None
        elif (
            links
            and piece.kind is BlockKind.PARAGRAPH
            and (len(piece.text) >= _PARAGRAPH or _DATELINE.match(piece.text))
        ):
            dropped = None
        if dropped is not None:
            continue
        if piece.kind is not BlockKind.ROW and len(piece.text) <= 300 and _is_call(piece.text):
            continue
        yield piece


def _is_call(line: str) -> bool:
    """Tell a line of that sort; one that names a sum of money is never taken for it."""
    return _LINE.match(line) is not None and not _MONEY.search(line)


_ENTRY = 5
"""An entry of a menu has at most so many words."""
_MENU = 4
"""A menu has at least so many entries."""


def without_menu(pieces: Sequence[Piece]) -> list[Piece]:
    """Return the pieces of a page without the menu of its site, where that stands above all headings and prose."""
    first = next((n for n, p in enumerate(pieces) if p.kind in _HEADS or len(p.text.split()) > _PROSE), len(pieces))
    menu = [p for p in pieces[:first] if p.kind is BlockKind.ITEM]
    if len(menu) < _MENU or any(len(p.text.split()) > _ENTRY or _MONEY.search(p.text) for p in menu):
        return [*pieces]
    return [p for n, p in enumerate(pieces) if n >= first or p.kind is not BlockKind.ITEM]


_PROSE = 20
"""From so many words on a line is no menu's, byline or title."""
_HEADS = frozenset((BlockKind.HEADING, BlockKind.TITLE))
_NEWS = re.compile(
    r"\b(?:raise[sd]?|raising|nabs?|lands?|secures?|bags?|closes?|grabs?|scoops?|picks? up|gets?|takes?|snags?|nets|"
    r"wins?|draws?|attracts?|pulls? in|hauls?|scores?|pockets?|collects?|adds?|leads?|backs?|invests?|buys?|acquires?|"
    r"completes?|receives?|obtains?|borrows?|hooks|lures?|reels? in|rakes? in|brings? in|"
    r"funding|financing|round|series|seed)\b",
    re.IGNORECASE,
)


def is_banner(line: str) -> bool:
    """Return whether the first line of a page is no headline: the name of a site or section, a menu, a date.

    >>> is_banner("StartupWire"), is_banner("News | Funding | Jobs"), is_banner("Pylon raises $5m for its robots")
    (True, True, False)
    >>> is_banner("[Sign in] [Software] [Vendor Voice]"), is_banner("Ward Weekly | All of health tech, minus the fluff")
    (True, True)
    """
    fields = max(line.count("|") + line.count("·"), line.count("["), line.count(" | ") + (_NEWS.search(line) is None))
    return (len(line.split()) <= 5 and not _MONEY.search(line)) or fields > 1


def is_headline(line: str) -> bool:
    """Return whether a line below a banner is the headline of one piece of news.

    >>> is_headline("Pylon lands $5m to teach robots to weld"), is_headline("Week in brief, October 19-23")
    (True, False)
    """
    return 5 <= len(line.split()) <= 30 and not _NO_HEADLINE.search(line) and _NEWS.search(line) is not None


_NO_HEADLINE = re.compile(r" [|>›»] |^(?:plus|also|inside|today):", re.IGNORECASE)
