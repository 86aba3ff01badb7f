"""Cards: headings above the same labels, line by line; whatever it looks like, such a heading is a company's name."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from kg.documents import Block, BlockKind, Document, Span
from kg.extractors.mentions.money import find_money
from kg.extractors.mentions.places import find_places, place_named
from kg.extractors.mentions.stages import find_stages
from kg.extractors.wording.words import HEADLINE_VERBS, LABEL_WORDS

#: A label before what it says of the bearer of a card: "Where: Oslo".
_LABEL = re.compile(r"(?P<label>[^\W\d_][\w /&’'-]{0,28})\s?: \S")
#: Labels of lines that say when, by whom or from where a piece of news is, not what a card is of.
_NOT_OF_CARDS = re.compile(
    r"(?:date|posted|published|updated|by|author|written by|words|text|sources?|photo|image|read|reading time|tags?|"
    r"categor(?:y|ies)|q|a|question|answer)"
)
#: Labels that name who a card is of, so that its heading need not.
_NAMING = re.compile(r"(?:company|start-?up|name|firm|issuer|borrower)(?: name)?")
_FEWEST_LABELS = _FEWEST_CARDS = 3
_LONGEST_VALUE, _LONGEST_HEAD = 120, 90
_NO_LABELS = frozenset((BlockKind.HEADING, BlockKind.TITLE, BlockKind.SUBTITLE, BlockKind.ROW))
_MARKS = re.compile(r" [·|•] ")
_NUMBERS = re.compile(r"\d+")
_NAME = re.compile(r"(?:[^\w\s]+ |[#№]?\d{1,3}[.):]? )*(?P<name>[^\s,:(–—|·]+(?: [^\s,:(–—|·]+){0,4})(?=$| ?[,:(–—|·])")


@dataclass(frozen=True, slots=True)
class Cards:
    """The names that head cards; where labels stand (where each begins, and where it ends).

    ``heads`` tells by the number of its block where the name in the heading of a card stands.
    """

    names: list[str]
    labels: dict[int, int]
    heads: dict[int, Span]


def cards_in(document: Document, blocks: Sequence[Block]) -> Cards:
    """Return the cards of a document: where three labels of a heading stand below another one too, or fewer in three.

    Labels stand item by item or line by line ("Where: Oslo", "Round: €3m"). One alone counts right below its heading,
    and so does a line of as many fields ("Oslo · robots").
    """
    text = document.text
    headed: list[tuple[int, list[re.Match[str]], bool]] = []
    above: dict[int, int] = {}
    opened = [
        None if block.kind in _NO_LABELS else _LABEL.match(text, block.span.start, block.span.end) for block in blocks
    ]
    common = Counter(match["label"].lower() for match in opened if match is not None)
    known = [match is not None and common[match["label"].lower()] > 1 for match in opened]
    lines = [
        number
        for number, block in enumerate(blocks)
        if not known[number]
        and True in known[number + 1 : number + 2]
        and block.kind not in _NO_LABELS
        and block.span.end - block.span.start < _LONGEST_HEAD
    ]
    heading_lines = {*lines} - _descriptions(text, blocks, lines)
    for number, block in enumerate(blocks):
        if block.kind is BlockKind.HEADING or number in heading_lines:
            headed.append((number, [], False))
        elif headed and (match := _LABEL.match(text, block.span.start, block.span.end)):
            at, found, below = headed[-1]
            plain = block.span.end - match.end() <= _LONGEST_VALUE
            headed[-1] = at, [*found, match], below or (number == at + 1 and plain)
        elif headed and number == headed[-1][0] + 1 and (marks := _marks_of_fields(text, block)):
            above[number - 1] = marks
    often = Counter(label for _, found, _ in headed for label in {match["label"].lower() for match in found})
    cards = Cards([], {}, {})
    for number, found, below in headed:
        shared = [match for match in found if often[match["label"].lower()] > 1]
        own = Counter(match["label"].lower() for match in found)
        likely = [
            label
            for label in own
            if own[label] == 1 and often[label] >= _FEWEST_CARDS and not _NOT_OF_CARDS.fullmatch(label)
        ]
        alike = sum(marks == above.get(number) for marks in above.values())
        labelled = len(shared) >= _FEWEST_LABELS or (likely and (below or len(likely) > 1))
        if not labelled and alike < _FEWEST_CARDS:
            continue
        cards.labels.update(match.span("label") for match in shared)
        named = _NAME.match(text, blocks[number].span.start, blocks[number].span.end)
        if named is None or named["name"].lower() in LABEL_WORDS | often.keys():
            continue
        if len(shared) >= _FEWEST_LABELS:
            cards.names.append(named["name"])
        if (
            blocks[number].kind is BlockKind.HEADING
            and _is_name(named["name"])
            and not any(map(_NAMING.fullmatch, own))
        ):
            cards.heads[number] = Span(*named.span("name"))
    called = Counter(_NUMBERS.sub("", head.quote(text)) for head in cards.heads.values())
    for number, head in [*cards.heads.items()]:
        if called[_NUMBERS.sub("", head.quote(text))] > 1:
            del cards.heads[number]  # "Notice 2 of 4"
    return cards


def _descriptions(text: str, blocks: Sequence[Block], lines: Sequence[int]) -> set[int]:
    """Return which of the lines above labels tell, below a heading that is the name, what its bearer does.

    They are sentences, or the only such line below most of the headings.
    """
    below = [number for number in lines if number and blocks[number - 1].kind is BlockKind.HEADING]
    heads = [*(n for n, block in enumerate(blocks) if block.kind is BlockKind.HEADING), *lines, len(blocks)]
    alone = [n for n in below if min(head for head in heads if head > n) not in lines]
    sentences = {n for n in below if blocks[n].span.quote(text).rstrip().endswith((".", "!", "?", "…"))}
    return {*below} if len(below) >= _FEWEST_CARDS and len(alone) * 3 >= len(below) * 2 else sentences


def _marks_of_fields(text: str, block: Block) -> int:
    """Return how many marks part the fields of a line that say where somebody is, or what was raised."""
    line = block.span.quote(text)
    marks = len(_MARKS.findall(line)) if len(line) <= _LONGEST_VALUE else 0
    first = _MARKS.split(line)[0] if marks else ""
    places = [*find_places(first)]
    placed = bool(places) and not first[: places[0].start].strip() and places[-1].end == len(first)
    return marks if marks and (placed or any(find_money(line)) or any(find_stages(line))) else 0


def _is_name(heading: str) -> bool:
    """Return whether what stands in the heading of a card can be a name: it tells nothing, and is no place."""
    words = heading.split()
    tells = any(word.lower() in HEADLINE_VERBS for word in words[1:]) or heading.endswith(("?", ".", "!"))
    other = place_named(heading) is not None or any(find_stages(heading)) or any(find_money(heading))
    return not tells and not other and not heading.isdecimal()
