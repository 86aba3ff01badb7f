"""Rounds told as entries of a digest, without a verb: "Acme (Berlin, robots): €3M, seed, Coil; Bolt, $5m from Dorn".

An entry is a line, an item, a paragraph of fragments, or what stands between two semicolons; its fields are parted by
any marks. One alone may be anything: it takes two, side by side and alike.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from kg.documents import BlockKind
from kg.extractors.analysis import Analysis
from kg.extractors.entities.entity import Entity
from kg.extractors.events.investor_parts import Part
from kg.extractors.events.telling import Event, Told
from kg.extractors.layouts.lines import Field, add_fields
from kg.extractors.linking.linker import Linker
from kg.extractors.mentions.stages import StageMention
from kg.extractors.reference.heads import entity_of
from kg.extractors.sentences.elements import Sentence
from kg.extractors.wording.funders import is_funder
from kg.extractors.wording.patterns import Pattern
from kg.extractors.wording.words import FINITE, VERBS

#: What parts the fields of an entry. Who gave may follow without a mark.
_MARK = re.compile(
    r"(?: (?:[-–—:,;.|·•/()]|- -))+(?= |$) ?|(?<=>) (?=<[MS])| (?=(?:(?:co-)?led by|from|with|backed by|for|to) <G)|"
    r" (?=at (?:an? )?(?:[\w-]+ ){0,3}<M)"
)
#: What introduces a row of entries in a sentence; a stage is that of all of them.
_INTRODUCES = Pattern(r"(?:(?P<s><S\d+>)(?: (?:rounds?|deals?))? |(?:(?!<[GM]\d+>|[:;()])\S+ ){1,9}?): ")
_OPENS = Pattern(r"(?:[\d#]+ [.)] |[-–—•·*>+] )*(?:(?P<g><G\d+>)|(?P<m><M\d+>|undisclosed\b))(?!'s)")
_NAMED = Pattern(r"(?:for |to )?(?P<g><G\d+>)(?: (?:of|in|from) <P\d+>)?$")
#: A field that may name who gave the money.
_GIVERS = Pattern(
    r"(?:(?:(?:co-)?led by|(?:co-)?leads?(?: investors?)?|from|by|with|plus|and|also|backed by|joined by|alongside|"
    r"investors?|backers?|undisclosed|angels|others|seed|round|rounds|funding|in|<[SMDP]\d+>|\+|&) )*<G\d+>"
    r"(?: (?:and|&|plus) (?:others?|more|angels|existing investors)| (?:as )?(?:co-)?(?:leads?|led|leading)| in <D\d+>|"
    r" (?:also )?(?:following|participating|joining|in|too)| again)*$"
)
_FROM = Pattern(r"(?:from|by|with|(?:co-)?led by|backed by|plus|and|<[SM]\d+>) ")
#: What is told in sentences, not in entries.
_TOLD = Pattern(
    r"\b(?!undisclosed|need|feed|speed|breed|embed|seed|red|bed|med)(?!\w*-based|\w*-backed)[a-z]+ed(?! by)(?: |$)"
)
ENTRY = "entry"
"""The rule of what an entry tells."""

_LED = frozenset(("led", "co-led", "lead", "leads", "backed", "joined"))
ENTRY_VERBS = (
    (VERBS | FINITE) - _LED - {"will", "may", "can", "now", "never", "still", "works", "stands", "uses", "came"}
)
"""What is said in sentences only."""
#: So many words a field, and an entry, may have.
_WORDS, _ALL_WORDS = 9, 18


@dataclass(frozen=True, slots=True)
class Entry:
    """The fields of what may be an entry, its name first.

    ``opening`` is what it begins with, ``stage`` that of its row; ``full`` tells whether it has more than a sum.
    """

    company: Entity
    fields: Sequence[Field]
    opening: str
    paragraph: int
    stage: StageMention | None

    @property
    def full(self) -> bool:
        """Return whether a stage or an investor stands beside the sum, as in a list of rounds and hardly any other."""
        told = any("<S" in field.mask or "<G" in field.mask for field in self.fields[1:])
        return self.stage is not None or told


def find_entries(analysis: Analysis) -> list[Entry]:
    """Return the entries of a document, in reading order."""
    found: list[list[Entry]] = []
    for _, group in groupby(analysis.sentences, key=lambda s: s.paragraph):
        block = list(group)
        if block[0].is_heading or block[0].block.kind is BlockKind.ROW:
            continue
        told = _fragments(analysis, block)
        found += [told] if told else [row for s in block if (row := _row(analysis, s))]
    standing: set[int] = set()
    for run in _runs([entry for row in found for entry in row]):
        if len(run) > 1 and 2 * sum(entry.full for entry in run) >= len(run):
            standing |= {id(entry) for entry in run}
    return [entry for row in found if all(id(entry) in standing for entry in row) for entry in row]


def _runs(entries: Sequence[Entry]) -> Iterator[list[Entry]]:
    """Yield the entries that stand side by side and begin alike."""
    run: list[Entry] = []
    for entry in entries:
        if run and (run[-1].opening != entry.opening or entry.paragraph - run[-1].paragraph > 2):
            yield run
            run = []
        run.append(entry)
    if run:
        yield run


def told_by(entries: Sequence[Entry]) -> dict[int, Told]:
    """Return what the sentences of entries tell, by their numbers: who raises, and who gives."""
    told: dict[int, Told] = {}
    for entry in entries:
        for field in entry.fields:
            here = told.setdefault(field.sentence.index, Told(field.sentence, []))
            for element in field.elements():
                if element.kind != "G":
                    continue
                position = field.sentence.place_of(element)
                if field is entry.fields[0]:
                    here.events.append(Event(field.sentence, position, company=element, single=True, rule=ENTRY))
                else:
                    here.parts.append(Part(element, position, "investor", ENTRY))
    return told


def add_entries(
    analysis: Analysis, linker: Linker, entries: Sequence[Entry], used: set[int], rule: str = "line"
) -> set[int]:
    """Add the rounds of entries but for those of ``used`` sentences; return the numbers of the sentences of all.

    ``rule`` is that of the investors.
    """
    for entry in entries:
        if not any(field.sentence.index in used for field in entry.fields):
            add_fields(analysis, linker, entry.company, entry.fields, entry.stage, rule=rule)
    return {field.sentence.index for entry in entries for field in entry.fields}


def _row(analysis: Analysis, sentence: Sentence) -> list[Entry]:
    """Return the entries that a sentence is made of; none if it is anything else."""
    mask = sentence.mask
    if not ("<M" in mask or "<S" in mask) or "<G" not in mask:
        return []
    start, stage = 0, None
    if (intro := _INTRODUCES.match(mask)) is not None and _OPENS.match(mask, intro.end()) is not None:
        start = intro.end()
        mention = sentence.at(intro.start("s")).mention if intro["s"] else None
        stage = mention if isinstance(mention, StageMention) else None
    cuts = [
        m for m in re.finditer(r" ; (?:and )?", mask) if mask.count("(", 0, m.start()) == mask.count(")", 0, m.start())
    ]
    bounds = zip([start, *(m.end() for m in cuts)], [*(m.start() for m in cuts), len(mask)], strict=True)
    row = [_entry(analysis, sentence, low, high, stage) for low, high in bounds if low < high]
    return [entry for entry in row if entry is not None] if all(row) else []


def _fragments(analysis: Analysis, block: Sequence[Sentence]) -> list[Entry]:
    """Return the entry that a paragraph of fragments is, the first of them a name: "Acme. Berlin. €3m, seed. A"."""
    if len(block) < 3 or len(block) > 8 or not re.fullmatch(r"<G\d+> ?[.:]?", block[0].mask):
        return []
    fields = [field for s in block for field in fields_of(s, 0, len(s.mask))]
    return _made(analysis, fields, block[0].paragraph, "G", None)


def _entry(analysis: Analysis, sentence: Sentence, low: int, high: int, stage: StageMention | None) -> Entry | None:
    opens = _OPENS.match(sentence.mask, low, high)
    if opens is None:
        return None
    fields = list(fields_of(sentence, opens.start(opens.lastgroup or "g"), high))
    made = _made(analysis, fields, sentence.paragraph, "G" if opens["g"] else "M", stage)
    return made[0] if made else None


def _made(
    analysis: Analysis, fields: Sequence[Field], paragraph: int, opening: str, stage: StageMention | None
) -> list[Entry]:
    """Return the entry of some fields, if they are those of one: whose round comes first, then what is told of it."""
    fields = [*fields]
    if len(fields) > 2 and _NAMED.match(fields[0].mask) and _is_code(_name(fields[0])):
        fields = fields[1:]  # "OSL – Acme – $5m"
    named = next((k for k, field in enumerate(fields) if _NAMED.match(field.mask)), None)
    if named is None or (opening == "G" and named) or (opening == "M" and not _heads(fields, named)):
        return []
    rest = [field for k, field in enumerate(fields) if k != named]
    if not rest:
        return []
    words = [_words(field) for field in rest]
    if any(set(told) & ENTRY_VERBS or len(told) > _WORDS for told in words) or sum(map(len, words)) > _ALL_WORDS:
        return []
    if any(_TOLD.search(field.mask) for field in rest) or (opening == "G" and _NAMED.match(rest[0].mask)):
        return []
    if any("<G" in field.mask and not _GIVERS.match(field.mask) and _FROM.match(field.mask) for field in rest):
        return []
    rest = [field for field in rest if "<G" not in field.mask or _GIVERS.match(field.mask)]
    told = " ".join(field.mask for field in rest)
    if "<M" not in told and not ("<G" in told and ("<S" in told or stage is not None)):
        return []
    company = _company(analysis, fields[named])
    return [Entry(company, [fields[named], *rest], opening, paragraph, stage)] if company is not None else []


def _company(analysis: Analysis, field: Field) -> Entity | None:
    """Return whose an entry is: the name of its field, or the first of two where the other may be a place."""
    element = field.sentence.at(field.start + field.mask.index("<G"))
    if len(element.members) > 1 and analysis.document.text[element.members[0].mention.span.end] != ",":
        return None
    company = entity_of(analysis, element)
    return company if company is not None and len(element.members) < 3 and not is_funder(company.name) else None


def _words(field: Field) -> list[str]:
    """Return the words of a field, but for what may say who leads."""
    words = re.sub(r"<\w\d+>|[^\w' -]", " ", field.mask).split()
    return words[1:] if words[:1] and words[0] in _LED else words


def _heads(fields: Sequence[Field], named: int) -> bool:
    """Return whether the name after a sum is whose round it is: "$5m, seed: Acme", "$5m for Acme", "…, led by Bolt"."""
    field = fields[named]
    given = any(each.mask.startswith(("led", "co-led", "from", "backed", "with")) for each in fields)
    return named <= 2 and (field.sentence.mask[: field.start].endswith(": ") or not field.mask.startswith("<") or given)


def _name(field: Field) -> str:
    return field.sentence.at(field.start + field.mask.index("<G")).text


def _is_code(name: str) -> bool:
    """Return whether a name is a short form of a place or a sector before that of a company."""
    return len(name) <= 4 and name.isupper()


def fields_of(sentence: Sentence, low: int, high: int) -> Iterator[Field]:
    """Yield what stands between the marks of a stretch of a sentence."""
    at = low
    for mark in _MARK.finditer(sentence.mask, low, high):
        if at < mark.start():
            yield Field(sentence, at, mark.start())
        at = mark.end()
    if at < high:
        yield Field(sentence, at, high)
