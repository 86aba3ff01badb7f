"""A document with what was read where: its text with the claims marked, for a terminal and as an HTML page."""

import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from pathlib import Path

from jinja2 import Environment, Template
from rich.text import Text

from kg.claims import Claim, Kind, Reading, Thing
from kg.dates import PartialDate
from kg.documents import HEADINGS, Block, BlockKind, Span
from kg.money import Money, Qualifier

_STYLES: Mapping[Kind, str] = {
    Kind.ROUND: "bold green",
    Kind.INVESTMENT: "green",
    Kind.VALUATION: "bold magenta",
    Kind.TOTAL: "magenta",
    Kind.ACQUISITION: "bold yellow",
    Kind.FUND: "bold cyan",
    Kind.ORGANIZATION: "blue",
    Kind.PERSON: "blue",
    Kind.COUNTRY: "blue",
    Kind.CITY: "blue",
}
_ORDER = list(_STYLES)
_MOST_TOLD = 12


@dataclass(frozen=True, slots=True)
class Stretch:
    """Characters of the text that the same claims quote; none for text that nothing was read from."""

    span: Span
    claims: tuple[Claim, ...]

    @property
    def kind(self) -> Kind | None:
        """Return the kind of thing that the claims are about, the most telling one first."""
        return min((claim.subject.kind for claim in self.claims), key=_ORDER.index, default=None)


def stretches(reading: Reading) -> list[Stretch]:
    """Cut a document's text wherever a claim's quote begins or ends; put together, the pieces are the text.

    Claims about names are left out: every other claim shows its names already. Spans outside the text raise
    ``IndexError``.
    """
    text = reading.document.text
    begins: dict[int, list[Claim]] = {}
    ends: dict[int, list[Claim]] = {}
    for claim in reading.claims:
        if claim.predicate == "name":
            continue
        for span in claim.spans:
            span.quote(text)
            begins.setdefault(span.start, []).append(claim)
            ends.setdefault(span.end, []).append(claim)
    found: list[Stretch] = []
    active: list[Claim] = []
    edges = sorted({0, len(text), *begins, *ends})
    for low, high in pairwise(edges):
        for claim in ends.get(low, ()):
            active.remove(claim)
        active.extend(begins.get(low, ()))
        found.append(Stretch(Span(low, high), tuple(dict.fromkeys(active))))
    return found


def told(claim: Claim, subjects: Mapping[Thing, str] | None = None) -> str:
    """Return a claim as one line: what it is about, what it says, how sure it is, which rule found it.

    >>> told(Claim(Thing(Kind.ORGANIZATION, "Nscale"), "country", Thing(Kind.COUNTRY, "GB"), (), 0.9, "possessive"))
    'Nscale: country GB (0.90, possessive)'
    """
    subject = (subjects or {}).get(claim.subject) or _named(claim.subject)
    rule = f", {claim.rule}" if claim.rule else ""
    return f"{subject}: {_words(claim.predicate)} {_shown(claim.value)} ({claim.confidence:.2f}{rule})"


def subjects_of(reading: Reading) -> dict[Thing, str]:
    """Return a name for every thing that is claimed about: rounds and sums by number and company."""
    names: dict[Thing, str] = {}
    for claim in reading.claims:
        if claim.predicate in {"company", "target"} and isinstance(claim.value, Thing):
            names.setdefault(claim.subject, f"{_named(claim.subject)} ({claim.value.key})")
    return names


def as_text(reading: Reading) -> Text:
    """Return the document for a terminal: quotes in the colour of what they tell, the claims below their block.

    Control and reordering characters of the document are left out; its brackets are no markup.
    """
    names, shown = subjects_of(reading), Text()
    pieces = stretches(reading)
    at = 0
    for block in _blocks(reading):
        claims: dict[Claim, None] = {}
        while at < len(pieces) and pieces[at].span.end <= block.span.start:
            at += 1
        number = at
        while number < len(pieces) and pieces[number].span.start < block.span.end:
            piece = pieces[number]
            low, high = max(piece.span.start, block.span.start), min(piece.span.end, block.span.end)
            style = _STYLES[piece.kind] if piece.kind else ("bold" if block.kind in HEADINGS else "")
            shown.append(_plain(reading.document.text[low:high]), style=style)
            claims |= dict.fromkeys(piece.claims)
            number += 1
        shown.append("\n")
        for line in _listed(claims, names):
            shown.append(f"    {_plain(line)}\n", style="dim")
        if claims:
            shown.append("\n")
    return shown


def as_page(reading: Reading) -> str:
    """Return the document as an HTML page that needs nothing else: each quote marked, its claims on hover and below.

    Everything that the document says is escaped; the page holds no script and loads nothing.
    """
    names = subjects_of(reading)
    blocks = []
    pieces = stretches(reading)
    for block in _blocks(reading):
        parts = []
        claims: dict[Claim, None] = {}
        for piece in pieces:
            low, high = max(piece.span.start, block.span.start), min(piece.span.end, block.span.end)
            if low < high:
                lines = [told(claim, names) for claim in piece.claims]
                parts.append((reading.document.text[low:high], str(piece.kind or ""), "\n".join(lines)))
                claims |= dict.fromkeys(piece.claims)
        blocks.append((str(block.kind), parts, list(_listed(claims, names))))
    document = reading.document
    facts = [
        ("Published", document.published.text if document.published else None),
        ("Publisher", document.publisher),
        ("Address", document.url),
        ("Media type", document.media_type),
        ("SHA-256", document.sha256),
        ("Claims", str(len(reading.claims))),
    ]
    return _template().render(
        title=document.title or document.name,
        facts=[(label, value) for label, value in facts if value],
        blocks=blocks,
        kinds=[str(kind) for kind in _ORDER if any(piece.kind is kind for piece in pieces)],
    )


@cache
def _template() -> Template:
    source = Path(__file__).with_name("markup.html").read_text("utf-8")
    return Environment(autoescape=True, trim_blocks=True, lstrip_blocks=True).from_string(source)


def _blocks(reading: Reading) -> Sequence[Block]:
    text = reading.document.text
    return reading.document.blocks or ((Block(BlockKind.PARAGRAPH, Span(0, len(text))),) if text else ())


def _listed(claims: Mapping[Claim, None], names: Mapping[Thing, str]) -> Iterator[str]:
    ordered = sorted(claims, key=lambda claim: (_ORDER.index(claim.subject.kind), claim.subject.key))
    for claim in ordered[:_MOST_TOLD]:
        yield told(claim, names)
    if len(ordered) > _MOST_TOLD:
        yield f"and {len(ordered) - _MOST_TOLD} more"


def _named(thing: Thing) -> str:
    if thing.kind is Kind.INVESTMENT:
        number, _, who = thing.key.partition("|")
        return f"share of {who.partition('|')[2]} in round {number}"
    return thing.key if thing.kind in {Kind.ORGANIZATION, Kind.PERSON} else f"{thing.kind} {thing.key}"


def _words(predicate: str) -> str:
    return "".join(f" {letter.lower()}" if letter.isupper() else letter for letter in predicate)


def _shown(value: object) -> str:
    if isinstance(value, Thing):
        return value.key if value.kind in {Kind.COUNTRY, Kind.CITY} else _named(value)
    if isinstance(value, Money):
        amount = f"{value.amount:,f}".rstrip("0").rstrip(".") if value.amount % 1 else f"{value.amount:,.0f}"
        qualifier = "" if value.qualifier is Qualifier.EXACTLY else f"{value.qualifier} "
        return f"{qualifier}{amount} {value.currency}"
    return value.text if isinstance(value, PartialDate) else str(value)


def _plain(text: str) -> str:
    """Leave out what would move the cursor of a terminal or turn the direction of its text."""
    return "".join(
        letter for letter in text if letter == "\n" or unicodedata.category(letter) not in {"Cc", "Cf", "Cs"}
    )
