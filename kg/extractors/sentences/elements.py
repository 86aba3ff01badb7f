"""Sentences as sequences of elements: words, and the mentions among them."""

import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass, field

from kg.documents import HEADINGS, Block, Span
from kg.extractors.mentions.dates import DateMention
from kg.extractors.mentions.kinds import NameMention
from kg.extractors.mentions.marked import goes_through, marked_names
from kg.extractors.mentions.money import MoneyMention
from kg.extractors.mentions.stages import StageMention
from kg.extractors.wording.chunks import ByChunk

#: Its first character stands alone before all ways to go on, so that no other character is looked at twice.
_BOUNDARY = re.compile(
    r"(?![!?] (?:Ventures|Capital|Partners|Angels|Fund|Brands|Labs)\b)"
    r"[.!?…\n](?:(?<!\n)[\"”’')\]]*(?:\[[\w ]{1,16}\])*\s+(?=[\"“‘'(\[]?[A-Z0-9$€£₹¥₩À-Ý@#]|[a-z]\w*[A-Z])|"
    r"(?<=\n)(?:\s*\n|(?=\s*[-*•·]\s))|(?<=[!?])[\"”’')]*\s+)"
)
_SHORTENED = (
    r"Inc|Corp|Co|Ltd|LLC|No|Nos|Mr|Mrs|Ms|Dr|Prof|St|Jr|Sr|vs|approx|Rs|bln|mln|Jan|Feb|Mar|Apr|Jun|Jul|Aug|"
    r"Sept|Sep|Oct|Nov|Dec"
    r"|U\.S|U\.K|U\.S\.A|E\.U|Cos|a\.m|p\.m|i\.e|e\.g|et al|Gov|Sen|Rep|Gen|Hon|ca|c|est|Mio|Bros|Pte|Pvt|Pty|Sdn|Mt|Ft"
)
_ABBREVIATION = re.compile(rf"(?:\b(?:{_SHORTENED})|(?<![\w.])(?:[A-Z]\.){{0,3}}[A-Z])\.$")
_MAYBE_SHORTENED = tuple(f"{each}." for each in _SHORTENED.replace("\\", "").split("|"))
_LIKELY_END = re.compile(
    r"\b(?:Inc|Corp|Cos?|Ltd|LLC|U\.[SK]|E\.U|D\.C|A\.I|L\.A|N\.[YJC]|B\.C|a\.m|p\.m|bln|mln|Pte|Pvt)\.$"
)
_SERIES_END = re.compile(r"(?i)\b(?:series|class|round)[ -][A-K]\.$")
_NUMBER = re.compile(r"\d+")
_OPENER = re.compile(
    r"[\"“]?(?:The|It|In|A|An|This|That|Its|He|She|They|But|And|We|At|On|For|With|After|Other|Both|Existing|As|To|By|"
    r"Founded|Led|[A-Z]\w+(?: [A-Z]\w+){0,2}-based)\b"
)


def split_sentences(text: str, span: Span) -> list[Span]:
    """Return the sentences within ``span``, trimmed.

    >>> [s.quote(t) for t in ["Acme Inc. raised $5m. T. Rowe Price led."] for s in split_sentences(t, Span(0, len(t)))]
    ['Acme Inc. raised $5m.', 'T. Rowe Price led.']
    """
    found, start = [], span.start
    for match in _BOUNDARY.finditer(text, span.start, span.end):
        if match[0][0] == ".":
            head = text[max(span.start, match.start() - 12) : match.start() + 1]
            if text[start : match.start()].strip().isdigit():
                continue
            maybe = head.endswith(_MAYBE_SHORTENED) or head[-2:-1].isupper()
            shortened = maybe and _ABBREVIATION.search(head) and not _SERIES_END.search(head)
            ends = shortened and _LIKELY_END.search(head) is not None
            if shortened and not (ends and (_OPENER.match(text, match.end()) or _ends_abroad(text, match))):
                continue
        elif match[0][0] == "!" and goes_through(text, match.start(), marked_names(text)):
            continue
        found.append(_trim(text, start, match.end()))
        start = match.end()
    found.append(_trim(text, start, span.end))
    return [s for s in found if s.start < s.end]


#: "In the U.S." ends a sentence before a name, unless that is of an authority or a part of the country.
_IN_COUNTRY = re.compile(
    r"\b(?:(?:in|across|outside|within|throughout|into) the (?:U\.[SK]|E\.U)|in L\.A|, (?:D\.C|N\.[YJC]|B\.C)|"
    r"(?:in|of|for|on|with) A\.I)\.$"
)
#: "Acme of the U.S. Bolt Capital, Coil and Dorn joined": one investor ends a sentence, others begin the next.
_FROM_COUNTRY = re.compile(r"\b(?:of|from) (?:the )?U\.[SK]\.$")
_INVESTOR_NEXT = re.compile(
    r"(?:[A-Z][\w&’'-]+ ){1,3}(?:Capital|Ventures|Partners|Investments?|Fund|Management|Holdings|Group)\b"
)
_OF_COUNTRY = re.compile(
    r"(?:Air|Army|Attorney|Bankruptcy|Bureau|Capitol|Census|Central|Chamber|Coast|Commerce|Congress|Court|Defense|Department|"
    r"District|East|Energy|Federal|Food|Geological|Government|Gulf|House|Justice|Marine|Mid|National|Navy|North|Northeast|"
    r"Northwest|Open|Pacific|Patent|Postal|Secretary|Securities|Senate|South|Southeast|Southwest|Space|State|Steel|Sun|"
    r"Supreme|Treasury|Virgin|West)\w*\b"
)


def _ends_abroad(text: str, stop: re.Match[str]) -> bool:
    low, high = max(0, stop.start() - 24), stop.start() + 1
    if _IN_COUNTRY.search(text, low, high) is not None:
        return _OF_COUNTRY.match(text, stop.end()) is None
    investor = _INVESTOR_NEXT.match(text, stop.end())
    return (
        investor is not None
        and "Venture " not in f"{investor[0]} "
        and _FROM_COUNTRY.search(text, low, high) is not None
    )


def _trim(text: str, start: int, end: int) -> Span:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return Span(start, end)


Mention = NameMention | MoneyMention | StageMention | DateMention


@dataclass(slots=True)
class Member:
    """One name in a group, with what stands beside it: "(lead)", an asterisk, a person's firm ("Ada Lind of Acme")."""

    mention: NameMention
    lead: bool = False
    note: str = ""
    firm: NameMention | None = None


@dataclass(slots=True)
class Element:
    """A word, a mark or a mention. ``kind`` is ``w`` (word), ``.`` (mark) or the letter of the mask.

    ``behind`` holds the name that a description goes by ("the company behind Cursor"): not that of the company itself.
    ``earlier`` is the stage at which those named came in, by their description ("seed investors Acme and Bolt").
    """

    kind: str
    start: int
    end: int
    text: str
    mention: Mention | None = None
    members: list[Member] = field(default_factory=list)
    possessive: bool = False
    behind: list[Member] = field(default_factory=list)
    earlier: StageMention | None = None

    @property
    def span(self) -> Span:
        """Return the characters of the element."""
        return Span(self.start, self.end)


def last_member(element: Element) -> Element:
    """Return the last name of a list as an element of its own ("A, B and C ($5m, …)" tells of C)."""
    if element.kind != "G" or len(element.members) < 2:
        return element
    last = element.members[-1]
    return Element("G", last.mention.span.start, last.mention.span.end, last.mention.name, last.mention, [last])


def single(element: Element) -> list[Element]:
    """Return each name of a list as an element of its own ("Acme put money into A, B and C")."""
    if len(element.members) < 2:
        return [element]
    return [
        Element("G", m.mention.span.start, m.mention.span.end, m.mention.name, m.mention, [m]) for m in element.members
    ]


@dataclass(slots=True)
class Sentence:
    """One sentence (or heading, item, cell) with its elements and its mask.

    ``mentions`` are the elements that are no words or marks, each with where it stands in the mask. ``heading`` is
    the text of the heading above; ``lead_in``, of an item, what introduces its list; ``weighed``
    remembers what the evidence of a table weighs at a position of the mask. ``asides`` are small sentences:
    descriptions that were folded into a name and tell who backed whom.
    """

    span: Span
    block: Block
    index: int
    paragraph: int
    elements: list[Element]
    mask: str = ""
    starts: list[int] = field(default_factory=list)
    mentions: list[tuple[Element, int]] = field(default_factory=list)
    heading: str | None = None
    lead_in: str = ""
    asides: list["Sentence"] = field(default_factory=list, repr=False, compare=False)
    weighed: dict[tuple[str, int], tuple[float, ...]] = field(default_factory=dict, repr=False, compare=False)
    _bare: list[str] | None = field(default=None, repr=False, compare=False)

    def at(self, position: int) -> Element:
        """Return the element at a position of the mask."""
        return self.elements[max(0, bisect_right(self.starts, position) - 1)]

    def place_of(self, element: Element) -> int:
        """Return where in the mask an element, or one of the names in it, stands."""
        begun = bisect_right(self.elements, element.start, key=lambda each: each.start)
        return self.starts[max(0, begun - 1)]

    def money_at(self, position: int) -> MoneyMention | None:
        """Return the sum of money at a position of the mask, if there is one."""
        mention = self.at(position).mention
        return mention if isinstance(mention, MoneyMention) else None

    @property
    def dates(self) -> list[DateMention]:
        """Return the dates that are told, in reading order."""
        return [e.mention for e, _ in self.mentions if isinstance(e.mention, DateMention)]

    @property
    def first_date(self) -> DateMention | None:
        """Return the first date that is told; one that needs a day of publication which is not given is none."""
        return next((mention for mention in self.dates if mention.date is not None), None)

    def of_kind(self, kinds: str) -> list[Element]:
        """Return the mentions of some kinds ("M", "GA")."""
        return [e for e, _ in self.mentions if e.kind in kinds]

    @property
    def bare(self) -> list[str]:
        """Return the mask without numbers, element by element: "raised <M0> in 2021" as raised, <M>, in and nothing."""
        if self._bare is None:
            self._bare = list(map(_BARE.__getitem__, self.mask.split(" ")))
        return self._bare

    def words_before(self, position: int, count: int, reach: int) -> list[str]:
        """Return the last words of the mask before an element, without numbers, of the last ``reach`` characters."""
        after = bisect_left(self.starts, position)
        low = max(0, after - count)
        words = self.bare[low:after]
        if "" in words or (self.starts[low] if after > count else 0) < position - reach:
            return bare(self.mask[max(0, position - reach) : position])[-count:]
        return words

    def words_after(self, position: int, count: int, reach: int) -> list[str]:
        """Return the first words of the mask after a mention, without numbers, of the next ``reach`` characters."""
        stop = self.mask.index(">", position) + 1
        first = bisect_right(self.starts, position)
        last = first + count
        words = self.bare[first:last]
        ends = self.starts[last] - 1 if last < len(self.starts) else len(self.mask)
        if "" in words or ends > stop + reach or self.mask[stop : stop + 1] not in (" ", ""):
            return bare(self.mask[stop : stop + reach])[:count]
        return words

    @property
    def is_heading(self) -> bool:
        """Return whether this is the title, a subtitle or a heading."""
        return self.block.kind in HEADINGS


def bare(mask: str) -> list[str]:
    """Return the words of a mask without numbers: "raised <M0> in <D1>" as raised, <M>, in, <D>."""
    return _NUMBER.sub("", mask).split()


_BARE = ByChunk(lambda part: _NUMBER.sub("", part))
