"""Cards: headings above the same labels, line by line; whatever such a heading is called, it names who the card is of."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from kg.documents import Block, BlockKind, Document, Span
from kg.extractors.mentions.places import place_named
from kg.extractors.wording.words import HEADLINE_VERBS, LABEL_WORDS

#: A label before what it says of the bearer of a card: "Where: Oslo".
_LABEL = re.compile(r"(?P<label>[^\W\d_][\w /&’'-]{0,28})\s?: \S")
#: Labels of lines that say when, by whom or from where a piece of news is, not what a card is of.
_NOT_OF_CARDS = re.compile(
    r"(?:date|posted|published|updated|by|author|written by|words|text|source|sources|photo|image|read|reading time|tags?|"
    r"category|categories|q|a|question|answer)"
)
#: Labels that name who a card is of, so that its heading need not.
_NAMING = re.compile(r"(?:company|start-?up|name|firm|issuer|borrower)(?: name)?")
_FEWEST_LABELS = _FEWEST_CARDS = 3
_LONGEST_VALUE = 120
_NUMBERS = re.compile(r"\d+")
_NAME = re.compile(r"(?:[^\w\s]+ |\d{1,3}[.)] )*(?P<name>[^\s,:(–—|·]+(?: [^\s,:(–—|·]+){0,4})(?=$| ?[,:(–—|·])")


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

    Labels stand item by item or line by line ("Where: Oslo", "Round: €3m"). One alone counts right below its heading.
    """
    text = document.text
    headed: list[tuple[int, list[re.Match[str]], bool]] = []
    for number, block in enumerate(blocks):
        if block.kind is BlockKind.HEADING:
            headed.append((number, [], False))
        elif headed and (match := _LABEL.match(text, block.span.start, block.span.end)):
            at, found, below = headed[-1]
            plain = block.span.end - match.end() <= _LONGEST_VALUE and not _NOT_OF_CARDS.fullmatch(match["label"].lower())
            headed[-1] = at, [*found, match], below or (number == at + 1 and plain)
    often = Counter(label for _, found, _ in headed for label in {match["label"].lower() for match in found})
    cards = Cards([], {}, {})
    for number, found, below in headed:
        shared = [match for match in found if often[match["label"].lower()] > 1]
        own = Counter(match["label"].lower() for match in found)
        likely = [m for m in shared if often[m["label"].lower()] >= _FEWEST_CARDS and own[m["label"].lower()] == 1]
        if len(shared) < _FEWEST_LABELS and not (likely and (below or len(likely) > 1)):
            continue
        cards.labels.update(match.span("label") for match in shared)
        named = _NAME.match(text, blocks[number].span.start, blocks[number].span.end)
        if named is None or named["name"].lower() in LABEL_WORDS | often.keys():
            continue
        if len(shared) >= _FEWEST_LABELS:
            cards.names.append(named["name"])
        if _is_name(named["name"]) and not any(map(_NAMING.fullmatch, own)):
            cards.heads[number] = Span(*named.span("name"))
    called = Counter(_NUMBERS.sub("", head.quote(text)) for head in cards.heads.values())
    for number, head in [*cards.heads.items()]:
        if called[_NUMBERS.sub("", head.quote(text))] > 1:
            del cards.heads[number]  # "Notice 2 of 4"
    return cards


def _is_name(heading: str) -> bool:
    """Return whether what stands in the heading of a card can be a name: it tells nothing, and is no place."""
    words = heading.split()
    tells = any(word.lower() in HEADLINE_VERBS for word in words[1:])
    return not tells and place_named(heading) is None and not heading.endswith(("?", ".", "!"))
