"""Sentences as sequences of elements: words, and the mentions among them, with lists and appositions folded into groups.
A sentence is also given as a *mask*: one string in which each mention stands as ``<G0>`` (a group of names), ``<A0>`` (a
company by description: "the London-based startup"), ``<M0>`` (money), ``<S0>`` (stage), ``<D0>`` (date), ``<P0>`` (place),
words in lower case, blanks between all. The grammar is written as regular expressions over masks; ``Sentence.at`` leads back
from a position in the mask to the element and so to the characters of the document.
"""

# ruff: noqa: E501 -- regular expressions and word lists are easier to read whole than broken

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import lru_cache

from kg.documents import Block, BlockKind, Span
from kg.extractors.mentions.dates import DateMention
from kg.extractors.mentions.money import MoneyMention
from kg.extractors.mentions.names import NameMention
from kg.extractors.mentions.stages import StageMention
from kg.extractors.words import COMPANY_NOUNS, NOT_DESCRIPTORS

_BOUNDARY = re.compile(
    r"[.!?…][\"”’')\]]*(?:\[[\w ]{1,16}\])*\s+(?=[\"“‘'(\[]?[A-Z0-9$€£₹¥₩À-Ý@#]|[a-z]\w*[A-Z])|\n\s*\n|"
    r"\n(?=\s*[-*•·]\s)|[!?][\"”’')]*\s+"
)
_ABBREVIATION = re.compile(
    r"(?:\b(?:Inc|Corp|Co|Ltd|LLC|No|Nos|Mr|Mrs|Ms|Dr|Prof|St|Jr|Sr|vs|approx|Rs|bln|mln|Jan|Feb|Mar|Apr|Jun|Jul|Aug|"
    r"Sept|Sep|Oct|Nov|Dec"
    r"|U\.S|U\.K|U\.S\.A|E\.U|a\.m|p\.m|i\.e|e\.g|et al|Gov|Sen|Rep|Gen|Hon|ca|est|Mio|Bros|Pte|Pvt|Mt|Ft|No)|"
    r"(?<![\w.])(?:[A-Z]\.)?[A-Z])\.$"
)
_LIKELY_END = re.compile(r"\b(?:Inc|Corp|Co|Ltd|LLC|U\.S|U\.K|a\.m|p\.m|bln|mln|Pte|Pvt)\.$")
_SERIES_END = re.compile(r"(?i)\b(?:series|class|round)[ -][A-K]\.$")
_OPENER = re.compile(
    r"[\"“]?(?:The|It|In|A|An|This|That|Its|He|She|They|But|And|We|At|On|For|With|After|Other|Both|Existing|As|To|By|"
    r"Founded|Led)\b"
)


def split_sentences(text: str, span: Span) -> list[Span]:
    """Return the sentences within ``span``, trimmed.

    >>> [s.quote(t) for t in ["Acme Inc. raised $5m. T. Rowe Price led."] for s in split_sentences(t, Span(0, len(t)))]
    ['Acme Inc. raised $5m.', 'T. Rowe Price led.']
    """
    found, start = [], span.start
    for match in _BOUNDARY.finditer(text, span.start, span.end):
        head = text[max(span.start, match.start() - 12) : match.start() + 1]
        if text[match.start()] == "." and text[start : match.start()].strip().isdigit():
            continue
        shortened = text[match.start()] == "." and _ABBREVIATION.search(head) and not _SERIES_END.search(head)
        if shortened and not (_LIKELY_END.search(head) and _OPENER.match(text, match.end())):
            continue
        found.append(_trim(text, start, match.end()))
        start = match.end()
    found.append(_trim(text, start, span.end))
    return [s for s in found if s.start < s.end]


def _trim(text: str, start: int, end: int) -> Span:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return Span(start, end)


Mention = NameMention | MoneyMention | StageMention | DateMention


@dataclass(slots=True)
class Member:
    """One name in a group, with what stands beside it: "(lead)", an asterisk."""

    mention: NameMention
    lead: bool = False
    note: str = ""


@dataclass(slots=True)
class Element:
    """A word, a mark or a mention. ``kind`` is ``w`` (word), ``.`` (mark) or the letter of the mask."""

    kind: str
    start: int
    end: int
    text: str
    mention: Mention | None = None
    members: list[Member] = field(default_factory=list)
    possessive: bool = False

    @property
    def span(self) -> Span:
        """Return the characters of the element."""
        return Span(self.start, self.end)


@dataclass(slots=True)
class Sentence:
    """One sentence (or heading, item, cell) with its elements and its mask."""

    span: Span
    block: Block
    index: int
    paragraph: int
    elements: list[Element]
    mask: str = ""
    starts: list[int] = field(default_factory=list)
    heading: str | None = None

    def at(self, position: int) -> Element:
        """Return the element at a position of the mask."""
        return self.elements[max(0, bisect_right(self.starts, position) - 1)]

    def place_of(self, element: Element) -> int:
        """Return where in the mask an element stands."""
        return self.starts[self.elements.index(element)]

    def of_kind(self, kinds: str) -> list[Element]:
        """Return the mentions of some kinds ("M", "GA")."""
        return [e for e in self.elements if e.kind in kinds]

    @property
    def is_heading(self) -> bool:
        """Return whether this is the title, a subtitle or a heading."""
        return self.block.kind in (BlockKind.TITLE, BlockKind.SUBTITLE, BlockKind.HEADING)


_PIECE = re.compile(r"\d[\d,.]*\d(?![\w])|[^\W_](?:\w|[.&'’+\u2011@-](?=[^\W_]))*|[^\w\s]")
_ALIAS = re.compile(
    r"(?:the|this|that|our)((?: (?!of\b|in\b|and\b|by\b|from\b|to\b|that\b|who\b|which\b|said\b|is\b|"
    r"has\b)[\w.<>\d'-]+){0,6}?) (" + COMPANY_NOUNS + r")\b(?!['’]?s (?:founder|ceo|chief))"
)
_SEPARATORS = {",", "and", "&", "/", "plus", "+", ";", "·", "|", "•"}


def build_sentence(
    text: str, span: Span, block: Block, index: int, paragraph: int, mentions: Sequence[tuple[str, Mention]]
) -> Sentence:
    """Return a sentence from its characters and its mentions (letter of the mask, mention), in reading order."""
    elements: list[Element] = []
    at = span.start
    for letter, mention in mentions:
        _words(text, at, mention.span.start, elements)
        element = Element(letter, mention.span.start, mention.span.end, mention.span.quote(text), mention)
        if isinstance(mention, NameMention):
            element.possessive = mention.possessive
            element.members = [Member(mention)]
        elements.append(element)
        at = mention.span.end
        if element.possessive and text[at : at + 1] in ("'", "’"):
            at += 2 if text[at + 1 : at + 2] == "s" else 1
    _words(text, at, span.end, elements)
    sentence = Sentence(span, block, index, paragraph, elements)
    sentence.elements = _anaphors(_groups(elements))
    _mask(sentence)
    return sentence


def _words(text: str, start: int, end: int, into: list[Element]) -> None:
    if start >= end:
        return
    for match in _PIECE.finditer(text, start, end):
        word, kind, possessive = _word(match[0])
        first, stop = match.span()
        into.append(Element(kind, first, stop - 2 if possessive else stop, word, None, [], possessive))


@lru_cache(maxsize=65536)
def _word(word: str) -> tuple[str, str, bool]:
    """Return a word as it stands in masks, its kind, and whether a possessive ending was cut off."""
    possessive = word[-2:] in ("'s", "’s")
    plain = (word[:-2] if possessive else word).lower().replace("’", "'").replace("\u2011", "-")
    return plain, "w" if word[0].isalnum() else ".", possessive


def _mask(sentence: Sentence) -> None:
    parts, starts, at = [], [], 0
    counts: dict[str, int] = {}
    for element in sentence.elements:
        if element.kind in "w.":
            part = element.text
        else:
            number = counts.get(element.kind, 0)
            counts[element.kind] = number + 1
            part = f"<{element.kind}{number}>"
        if element.possessive:
            part += "'s"
        parts.append(part)
        starts.append(at)
        at += len(part) + 1
    sentence.mask = " ".join(parts)
    sentence.starts = starts


def _anaphors(elements: list[Element]) -> list[Element]:
    """Fold "the London-based startup" into one element of kind ``A``."""
    result: list[Element] = []
    i = 0
    while i < len(elements):
        element = elements[i]
        if element.kind == "w" and element.text in ("the", "this", "that", "our"):
            stop = _anaphor_end(elements, i)
            if stop:
                last = elements[stop - 1]
                words = " ".join(e.text for e in elements[i:stop])
                result.append(Element("A", element.start, last.end, words.lower(), possessive=last.possessive))
                i = stop
                continue
        result.append(element)
        i += 1
    return result


_NOUNS = frozenset(COMPANY_NOUNS.split("|")) | {
    "fund",
    "investor",
    "bank",
    "agency",
    "carrier",
    "utility",
    "ministry",
    "state",
    "government",
}
_SKIP_NOUNS = {"round", "deal", "financing", "investment", "funding", "valuation", "money", "market"}


def _anaphor_end(elements: list[Element], i: int) -> int:
    """Return the end of the noun phrase that starts with "the" at ``i`` and names a company by what it is, or 0."""
    for j in range(i + 1, min(i + 8, len(elements))):
        element = elements[j]
        if element.kind not in "wP":
            return 0
        if element.kind == "w" and element.text in NOT_DESCRIPTORS:
            return 0
        if element.text in _SKIP_NOUNS:
            return 0
        if element.text in _NOUNS and not element.possessive:
            following = elements[j + 1] if j + 1 < len(elements) else None
            if (
                following
                and following.kind == "w"
                and (
                    following.text in _NOUNS
                    or following.text in _SKIP_NOUNS
                    or following.text
                    in ("round", "model", "models", "side", "sector", "plan", "team", "world", "industry")
                )
            ):
                continue
            if following and following.kind == "G":
                return 0
            return j + 1
        if element.text in _NOUNS and element.possessive:
            return j + 1
    return 0


def _groups(elements: list[Element]) -> list[Element]:
    """Fold lists of names, their descriptions and appositions into elements of kind ``G``."""
    result: list[Element] = []
    i = 0
    while i < len(elements):
        element = elements[i]
        if element.kind != "N":
            result.append(element)
            i += 1
            continue
        if element.possessive:
            stop = _possessed(elements, i)
            if (
                stop is None
                and (arm := _arm_end(elements, i)) is not None
                and result
                and result[-1].text in ("by", "from", "with", "including", "alongside", "and")
            ):
                first = element.members[0]
                group, i = _list_from(elements, i, result, after=arm)
                result.append(_group(group, first.mention.span.start, elements[i - 1].end, False))
                continue
            if stop is None:
                result.append(_group([element.members[0]], element.start, element.end, element.possessive))
                i += 1
                continue
            i = stop
            element = elements[i]
        elif (named := _titled(elements, i)) is not None:
            element = elements[named]
            start = _descriptors(result, elements[i].start)
            group, i = _list_from(elements, named, result)
            result.append(
                _group(group, start, elements[i - 1].end, elements[i - 1].possessive and elements[i - 1].kind == "N")
            )
            continue
        start = _descriptors(result, element.start)
        group, i = _list_from(elements, i, result)
        result.append(
            _group(group, start, elements[i - 1].end, elements[i - 1].possessive and elements[i - 1].kind == "N")
        )
    return result


def _group(members: list[Member], start: int, end: int, possessive: bool) -> Element:
    text = ", ".join(m.mention.name for m in members)
    return Element("G", start, end, text, members[0].mention, members, possessive)


def _possessed(elements: list[Element], i: int) -> int | None:
    """Return the index of the name that belongs to a possessive one ("Peter Thiel's Founders Fund"), if any."""
    j = i + 1
    while j < len(elements) and j < i + 5:
        element = elements[j]
        if element.kind == "N":
            return j if not element.possessive else None
        if element.kind == "." and element.text == "," and j > i + 1 and elements[j - 1].kind == "w":
            j += 1
            continue
        if element.kind != "w" or element.text in NOT_DESCRIPTORS or element.possessive:
            return None
        if element.text in _SKIP_NOUNS:
            return None
        j += 1
    return None


def _descriptors(result: list[Element], start: int) -> int:
    """Take the words that describe a name off ``result`` ("the state-run", "Toyota supplier", "Japan's"); return the new start."""
    count = 0
    while result and count < 7:
        last = result[-1]
        if (
            last.kind == "w"
            and describes(last.text)
            and (last.text not in _SKIP_NOUNS)
            and (not last.possessive or last.text not in _NOUNS)
        ):
            if last.text[0].isdigit():
                break
            start = last.start
        elif last.kind == "P" or (
            last.kind == "G"
            and count
            and len(last.members) == 1
            and not last.possessive
            and result[-1] is last
            and _adjacent(result)
        ):
            start = last.start
        else:
            break
        result.pop()
        count += 1
    return start


_DESCRIBING = {
    "existing",
    "returning",
    "founding",
    "listed",
    "renowned",
    "famed",
    "unnamed",
    "united",
    "publicly-listed",
    "emerging",
    "fellow",
    "engineering",
    "marketing",
    "consulting",
    "banking",
    "manufacturing",
    "mining",
    "gaming",
    "publishing",
    "shipping",
    "advertising",
    "outsourcing",
    "ride-hailing",
    "self-driving",
    "shopping",
    "trading",
    "red",
    "seed",
    "ring",
    "king",
    "spring",
}


def describes(word: str) -> bool:
    """Return whether a word may be part of the description before a name (no verb, preposition or pronoun)."""
    if word in NOT_DESCRIPTORS:
        return False
    return "-" in word or word in _DESCRIBING or not (word.endswith("ed") or word.endswith("ing"))


_ROLES = frozenset(
    "ceo cto cfo coo cmo cofounder co-founder cofounders co-founders founder founders partner partners president "
    "chief executive chairman head boss alumni exec"
    " execs executives manager parent supplier investor veteran star player creator vp director officer operating "
    "financial product engineering general"
    " managing co-ceo chair director alum alumnus researcher researchers engineer engineers subsidiary affiliate arm unit rival spinout spin-out spinoff spin-off backer".split()
)


def _titled(elements: list[Element], i: int) -> int | None:
    """Return the index of the name that another name and a role introduce ("Sorare CEO Nicolas Julia"), if so."""
    j = i + 1
    while (
        j < len(elements)
        and elements[j].kind == "w"
        and (
            elements[j].text in _ROLES
            or (elements[j].text in ("and", "&", "of") and elements[j - 1].text in _ROLES)
            or describes(elements[j].text)
        )
        and j < i + 6
    ):
        j += 1
    role = any(e.text in _ROLES for e in elements[i + 1 : j])
    if (
        role
        and j < len(elements)
        and elements[j].kind == "N"
        and not elements[j].possessive
        and elements[j - 1].text in _ROLES
    ):
        return j
    return None


def _adjacent(result: list[Element]) -> bool:
    """Return whether a group may stand before a noun as its modifier ("Toyota supplier Denso")."""
    before = result[-2] if len(result) > 1 else None
    return (
        before is None
        or (before.kind == "w" and before.text in ("by", "from", "with", "and", "of", "the", "as", "in", "including"))
        or before.kind == "."
    )


_CLOSERS = {")", "]"}
_LEAD_NOTE = re.compile(r"\b(?:co-?)?lead(?:s|er|ing)?\b|\bled\b")


_ARMS = frozenset("fund funds arm arms vehicle office unit foundation accelerator family".split())


def _arm_end(elements: list[Element], i: int) -> int | None:
    """Return the end of "Roche's venture fund", where ``i`` is the possessive name; ``None`` if nothing such is there."""
    for j in range(i + 1, min(i + 6, len(elements))):
        element = elements[j]
        if element.kind != "w" or not describes(element.text):
            return None
        if (
            element.text in _ARMS
            and not element.possessive
            and (j + 1 >= len(elements) or elements[j + 1].kind in ".wD")
        ):
            return j + 1
    return None


def _list_from(
    elements: list[Element], i: int, before: list[Element], after: int | None = None
) -> tuple[list[Member], int]:
    """Return the members of the list of names that begins at ``i``, and the index after it."""
    members = [elements[i].members[0]]
    in_object = (
        bool(before)
        and before[-1].kind == "w"
        and (
            before[-1].text in ("by", "from", "with", "including", "alongside", "in", "to")
            or (
                len(before) > 1
                and before[-1].text == "of"
                and before[-2].text in ("support", "backing", "help", "participation", "money")
            )
        )
    )
    i = _aside(elements, after or i + 1, members[-1])
    while i < len(elements):
        stop = _next_member(elements, i)
        if stop is None:
            break
        if members and _breaks(elements, i, stop, in_object):
            break
        if (named := _titled(elements, stop)) is not None:
            stop = named
        if elements[stop].possessive and (deeper := _possessed(elements, stop)) is not None:
            stop = deeper
        if elements[stop].possessive:
            if (arm := _arm_end(elements, stop)) is not None:
                members.append(elements[stop].members[0])
                i = _aside(elements, arm, members[-1])
                continue
            follows = elements[stop + 1] if stop + 1 < len(elements) else None
            if follows is not None and follows.kind in "wSM":
                break
        members.append(elements[stop].members[0])
        i = _aside(elements, stop + 1, members[-1])
    return members, i


def _breaks(elements: list[Element], i: int, stop: int, in_object: bool) -> bool:
    """Return whether "and NAME" begins a clause of its own rather than going on with a list that is an object."""
    after = elements[stop + 1] if stop + 1 < len(elements) else None
    if after is not None and after.text == "(":
        closing = next((k for k in range(stop + 2, min(stop + 10, len(elements))) if elements[k].text == ")"), None)
        after = elements[closing + 1] if closing is not None and closing + 1 < len(elements) else after
    if after is None or after.kind != "w":
        return False
    if after.text in (
        "reported",
        "said",
        "reports",
        "wrote",
        "says",
        "hears",
        "understands",
        "learned",
        "noted",
        "told",
    ) and all(e.text == "," for e in elements[i:stop]):
        return True
    if any(e.text in ("with", "while") for e in elements[i:stop]):
        return True
    later = elements[stop + 2].text if stop + 2 < len(elements) else ""
    if in_object and after.text in _FINITE and not (after.text in ("also", "both", "all") and later.endswith("ing")):
        return True
    return elements[i].text == "," and stop == i + 1 and after.text in _FINITE and not in_object and False


_FINITE = frozenset(
    "led joined participated invested took put wrote came also has had is was are were said will would joins leads "
    "raised co-led followed"
    " secured closed bagged landed nabbed picked pulled got received announced snagged completed brought raises "
    "plans wants grabbed"
    " backed contributed chipped did declined returned doubled made".split()
)
_BY = {"by", "from", "the", "both", "others", "existing", "new", "return", "returning", "also", "then"}


_PEOPLE = {
    "angels",
    "executives",
    "alumni",
    "founders",
    "operators",
    "people",
    "employees",
    "leaders",
    "veterans",
    "engineers",
    "researchers",
    "investors'",
}


def _closed(elements: list[Element], i: int, j: int) -> bool:
    """Return whether the list before the semicolon ``i`` has had its "and", or a clause of its own begins at ``j``."""
    if i > 1 and elements[i - 2].text in ("and", "&"):
        return True
    while j < len(elements) and (elements[j].kind == "N" or elements[j].text in (",", "and", "&")):
        j += 1
    return j < len(elements) and elements[j].text in _FINITE


def _next_member(elements: list[Element], i: int) -> int | None:
    """Return the index of the next name of a list whose separator is at ``i``, stepping over its description."""
    j, marks = i, 0
    while j < len(elements) and elements[j].text in _SEPARATORS and elements[j].kind in "w." and marks < 3:
        j += 1
        marks += 1
    if marks == 0:
        if elements[j].text == "as" and [e.text for e in elements[j : j + 3]] == ["as", "well", "as"]:
            j += 3
        else:
            return None
    elif [e.text for e in elements[j : j + 3]] == ["as", "well", "as"]:
        j += 3
    if elements[i].text == ";" and marks == 1:
        return (
            j
            if j < len(elements)
            and elements[j].kind == "N"
            and elements[i - 1].kind == "N"
            and j + 1 < len(elements)
            and elements[j + 1].text in (";", "and")
            and not _closed(elements, i, j)
            else None
        )
    steps = 0
    while j < len(elements) and steps < 8:
        element = elements[j]
        if element.text == "of" and j + 1 < len(elements) and elements[j + 1].text == "course":
            j += 2
            continue
        if element.kind == "N":
            return j
        if element.kind == "P":
            pass
        elif (
            element.kind != "w"
            or (element.text in NOT_DESCRIPTORS and element.text not in _BY)
            or element.text in _SKIP_NOUNS
        ):
            return None
        if element.text in ("advised", "managed") or (element.text == "from" and elements[j - 1].text in _PEOPLE):
            return None
        j += 1
        steps += 1
    return None


_APPOSITION = frozenset(
    "a an the which who whose maker one part itself formerly now previously based led run owned founded co-founder "
    "founder partner managing"
    " ceo chief head former president chairman general creator builder operator home known an another its his her both all".split()
)
_STOP_APPOSITION = re.compile(r"^(?:co-?)?led$|^leading$|^participat|^joined$|^joining$|^invested$|^raised$|^lead$")


def _aside(elements: list[Element], i: int, member: Member) -> int:
    """Step over what stands beside a name: brackets, an asterisk, an apposition between commas; return the next index."""
    while i < len(elements):
        element = elements[i]
        if element.text == "*":
            member.lead = True
            i += 1
        elif element.text in ("(", "["):
            stop = next((j for j in range(i + 1, min(i + 14, len(elements))) if elements[j].text in _CLOSERS), None)
            inner = elements[i + 1 : stop] if stop else []
            if stop is None or any(e.kind in "MS" for e in inner):
                return i
            note = " ".join(e.text for e in inner).lower()
            member.note = note
            member.lead = member.lead or bool(_LEAD_NOTE.search(note))
            i = stop + 1
        elif (
            element.text in ("of", "from", "at")
            and member.mention.kind == "person"
            and i + 1 < len(elements)
            and elements[i + 1].kind == "N"
            and not elements[i + 1].possessive
        ):
            i += 2
        elif element.text in ("®", "™"):
            i += 1
        elif element.text == ",":
            if (listed := _next_member(elements, i)) is not None and not _relative(elements, i, listed):
                return i
            stop = _apposition_end(elements, i)
            if stop is None:
                return i
            i = stop
        else:
            return i
    return i


def _relative(elements: list[Element], i: int, stop: int) -> bool:
    """Return whether what follows the comma describes the name before it rather than naming another one."""
    words = [e.text for e in elements[i + 1 : stop]]
    after = elements[stop + 1] if stop + 1 < len(elements) else None
    if (
        words
        and words[0] == "the"
        and after is not None
        and after.kind == "w"
        and after.text not in NOT_DESCRIPTORS
        and not after.text.endswith("ed")
    ):
        return True
    return bool(words) and words[0] in (
        "a",
        "an",
        "which",
        "who",
        "whose",
        "formerly",
        "now",
        "previously",
        "once",
        "part",
    )


_TELLING = {"included", "includes", "include", "saw", "drew", "attracted", "featured", "brought", "counted"}


def _apposition_end(elements: list[Element], i: int) -> int | None:
    """Return where an apposition that begins at the comma ``i`` ends (its closing comma, kept if a list goes on)."""
    if i + 2 >= len(elements):
        return None
    first = elements[i + 1]
    if first.kind == "P":
        return _place_aside(elements, i)
    if first.kind in "NP" and first.possessive:
        second = elements[i + 2]
        if second.kind != "w" or second.text in NOT_DESCRIPTORS:
            return None
    elif first.kind != "w" or (
        first.text not in _APPOSITION
        and not (
            first.text.endswith("ed")
            and first.text
            not in (
                "joined",
                "participated",
                "invested",
                "followed",
                "raised",
                "backed",
                "closed",
                "secured",
                "contributed",
            )
        )
        and not first.text.endswith("-based")
        and not first.text.endswith("-backed")
    ):
        return None
    if first.text in ("which", "who") and elements[i + 2].text in _TELLING:
        return None
    depth = 0
    for j in range(i + 1, min(i + 32, len(elements))):
        element = elements[j]
        depth += (element.text == "(") - (element.text == ")")
        if depth > 0 or element.text == ")":
            if depth < 0:
                return None
            continue
        if element.kind in "MS" or (
            element.kind == "w" and _STOP_APPOSITION.match(element.text) and element.text != "led"
        ):
            return None
        if element.text == "led" and (j > i + 1 and elements[j - 1].text in ("which", "who", "co", "also", "that")):
            return None
        if element.text in ("with", "while") and j > i + 2 and elements[j - 1].text == ",":
            return None
        if element.text == "," and j > i + 1:
            following = elements[j + 1] if j + 1 < len(elements) else None
            if following is None:
                return None
            if (
                following.text == "which"
                and elements[j - 1].kind == "N"
                and first.text not in ("which", "who", "whose")
            ):
                return None
            if following.kind == "N" or following.text in ("and", "as", "plus"):
                if _list_goes_on(elements, j):
                    return j
                return None if first.text not in ("the", "a", "an", "which", "who", "whose") else j
            return j + 1 if following.kind == "w" and following.text not in ("a", "an") else j
        if element.text in (";", ".", ":", "—") and j > i + 1:
            return (
                j
                if element.text in (";", ".") and first.text in ("the", "a", "an", "which", "who", "whose", "formerly")
                else None
            )
    return None


def _place_aside(elements: list[Element], i: int) -> int | None:
    """Step over ", Calif.," after a name."""
    if i + 2 < len(elements) and elements[i + 2].text == ",":
        following = elements[i + 3] if i + 3 < len(elements) else None
        if following is not None and following.kind == "w":
            return i + 3
    return None


def _list_goes_on(elements: list[Element], j: int) -> bool:
    return _next_member(elements, j) is not None
