"""Whom words about a field of technology describe: a name beside them, a pronoun, a section, a row."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from kg.claims import Kind
from kg.documents import HEADINGS, Block, BlockKind
from kg.extractors.entities.entity import Entity
from kg.extractors.reference.names_in_text import Occurrence
from kg.extractors.reference.occurrences import Occurrences
from kg.extractors.sentences.elements import Sentence
from kg.extractors.themes.words import ThemeHit
from kg.extractors.wording.labels import THEME_LABEL

_DOES = (
    r"(?:is|are|was|builds?|building|makes?|making|develops?|developing|designs?|designing|offers?|offering"
    r"|provides?|providing|sells?|selling|operates?|operating|runs?|running|lets?|helps?|helping"
    r"|trains?|training|uses?|using|speciali[sz]\w+|works? on|working on|focus\w*|pioneer\w*|known for|aims?|wants? "
    r"to|creates?|creating|produces?|serves?|serving|rents?|supplies|builder|maker|developer|allows?"
    r"|enables?|connects?|automates?|turns?|tracks?|powers?|delivers?|brings?|gives?|applies|hosts?|teaches"
    r"|measures?|attacks?|takes|combines|started as|dominates|has built|has developed|which|whose|that|behind"
    r"|prints|cools|detects|guards"
    r"|pitches|describes|calls itself|bills itself|manages?|deploy\w*|reads|moves|pays|tackles|follows|leads"
    r"|catches|spots|writes|handles|stores|analy[sz]es|translates|generates|launches)"
)
_APPOSED = re.compile(
    (
        rf"^(?:['’]s?|,? ?\((?!\$|€|£)|(?: \([^)]{{1,60}}\))?(?:,|:| –| —| -|\.| \|)? ?(?:[\w’'-]+ly |also "
        rf"|now |itself "
        rf"|then )*(?:an?|the|another|its|{_DOES})\b| ?[–—:-] )"
    ),
    re.IGNORECASE,
)
_PURPOSE = re.compile(
    r"\b(?:to (?:build|develop|make|design|scale|expand|train|produce|commerciali[sz]e|accelerate|bring|launch"
    r"|create|advance|deploy|measure|support|help|grow)|for (?:its|an?|the)?|aimed at|focus(?:ed|ing) on|its)\b"
)
_BREAK = re.compile(
    (
        r"\b(?:led by|invest(?:ed|ors?) (?:in|include)|backed by|customers? (?:include|such)|clients include|partners? "
        r"with|competes? with|rivals? (?:such|like|include)|compared with|formerly (?:of|at)|former|worked at"
        r"|previously at|ex-|board of|market|industry|according to|analysts?|advis)\b"
    ),
    re.I,
)
_SUCH_AS = re.compile(r"(?: [a-z][\w-]*){0,4}(?: ?[:–—]|,? (?:such as|like|including|among them)) ?")
_BETWEEN = re.compile(r"(?: ?\([^)]{1,30}\))?(?:, and | and |, or | or |, | & )")
_POSSESSED = re.compile(r"['’]s? ")
_PART = re.compile(
    r" (?:[a-z-]+ ){0,2}(?:units?|arms?|subsidiar(?:y|ies)|divisions?|funds?|rivals?|business(?:es)?|customers?)\b"
)
_MADE_BY = re.compile(
    r",? (?:which was |who was )?(?:first |originally )?(?:started|founded|co-founded|led|backed|run|headed|owned"
    r"|set up|built|created|launched|formed)\b[^.;]{0,80}"
)
_PRONOUN = re.compile(
    (
        r"^[\"“]?(?:(?:Founded|Started|Launched|Set up|Established|Created|Based|Headquartered)\b[^,]{0,80}, )?(?:it"
        r"|its|the (?:[\w-]+ ){0,4}(?:company|startup|start-up|firm|platform|business|outfit|lab|group|maker|developer"
        r"|product|technology|software|system|service|tool)|they|we|our|their)(?:['’]s?)?\b"
    ),
    re.IGNORECASE,
)
_COLUMN = re.compile(
    rf"{THEME_LABEL}|what|(?:what|category|sector|focus|industry|product|description) .*", re.IGNORECASE
)
_COMPANY_COLUMN = re.compile(r"(?:.*\b)?(?:company|startup|start-up|firm|name|issuer|business|target)\b.*|", re.I)


def descriptions(named: Occurrences, hits: Sequence[ThemeHit]) -> Iterator[tuple[Entity, ThemeHit, float]]:
    """Yield descriptions: the company, the words, and how surely they belong together."""
    at = 0
    for sentence in named.analysis.sentences:
        low, high = sentence.span.start, sentence.span.end
        while at < len(hits) and hits[at].start < low:
            at += 1
        inside = []
        while at < len(hits) and hits[at].end <= high:
            inside.append(hits[at])
            at += 1
        if inside:
            whole = {(hit.start, hit.end) for hit in inside}
            occurrences = [
                o
                for o in named.within(low, high)
                if o.entity.kind is Kind.ORGANIZATION and (o.start, o.end) not in whole
            ]
            served = _served(named.text, inside)
            for hit in inside:
                share = _SERVED if hit in served else 1.0
                if any(o.start <= hit.start and hit.end <= o.end for o in occurrences):
                    owner = next(o for o in occurrences if o.start <= hit.start and hit.end <= o.end)
                    yield owner.entity, hit, 0.6 * hit.weight * share
                    continue
                owners = [*_owner(named, low, high, hit, occurrences, sentence.block)]
                for entity, weight in owners or _meant(named, sentence, hit, occurrences):
                    yield entity, hit, weight * hit.weight * share
    yield from _in_rows(named, hits)


def _served(text: str, hits: Sequence[ThemeHit]) -> set[ThemeHit]:
    """Return the words for whom or what something else is made: "optical links for data centres"."""
    return {
        hit
        for one, hit in pairwise(hits)
        if one.theme != hit.theme
        and hit.theme not in _OF_USE
        and one.weight >= 1
        and one.end < hit.start
        and _FOR.fullmatch(text, one.end, hit.start)
    }


_OF_USE = frozenset(("fintech", "healthcare-ai", "legal-ai", "education"))
"""What one does who makes something for those who do it: software for banks is fintech."""
_SERVED = 0.35
"""What it weighs for whom something is made, beside what is made."""
_FOR = re.compile(
    r"(?: [\w’'-]+){0,4}? (?:for|in|into|inside|around|between|to|through|of|against|at) (?:[\w’'-]+ ){0,3}"
)


def _owner(
    named: Occurrences, low: int, high: int, hit: ThemeHit, occurrences: Sequence[Occurrence], block: Block
) -> Iterator[tuple[Entity, float]]:
    text = named.text
    heading = block.kind in HEADINGS
    after = next((o for o in occurrences if o.start >= hit.end), None)
    before = next((o for o in reversed(occurrences) if o.end <= hit.start), None)
    if after is not None:
        gap = text[hit.end : after.start]
        if (
            len(gap) <= 45
            and re.fullmatch(r"(?:[ -][a-z][\w’'-]*){0,4} ?[“\"]?", gap)
            and not re.search(r"\b(?:and|by|from|with|to|for|at|in|as|of|than|said|says)\b", gap)
        ):
            yield after.entity, 1.0
            return
        if _SUCH_AS.fullmatch(gap):
            for each in _list_from(text, after, occurrences):
                yield each.entity, 1.0
            return
    if before is not None:
        gap = text[before.end : hit.start]
        if _BREAK.search(gap) or (_POSSESSED.match(gap) and _PART.match(text, hit.end)):
            return
        before = _past_aside(text, before, occurrences)
        if _APPOSED.match(gap) and len(gap) <= 160:
            yield before.entity, 1.0 if len(gap) <= 90 else 0.8
            return
        if _PURPOSE.search(gap) and len(gap) <= 260 and not heading:
            subject = _subject(named, low, before, occurrences)
            yield subject, 0.7
            return
        if heading or (block.kind is BlockKind.ITEM and before is occurrences[0]):
            yield before.entity, 0.55
        return
    lead = text[low : hit.start]
    if _PRONOUN.match(text[low:high]) and not _BREAK.search(lead):
        entity = named.meant_at(low + 4 if text[low : low + 4].lower() == "the " else low)
        if entity is not None:
            yield entity, 0.8
        return
    if after is None and not heading:
        entity = named.meant_at(hit.start) if block.kind is BlockKind.ITEM else named.heading_of(hit.start, 2)
        if entity is not None:
            yield entity, 0.55


def _meant(
    named: Occurrences, sentence: Sentence, hit: ThemeHit, occurrences: Sequence[Occurrence]
) -> Iterator[tuple[Entity, float]]:
    """Yield whom words describe that stand beside no name: "the robot maker", "Product: robots", "Acme hunts …"."""
    analysis, text = named.analysis, named.text
    if analysis.meant is None:
        return
    for element in sentence.elements:
        if element.kind == "A" and element.span.start <= hit.start and hit.end <= element.span.end:
            if (entity := analysis.meant(element, sentence)) is not None:
                yield entity, 0.9
            return
    start = sentence.span.start
    if not occurrences and sentence.elements and _LABEL.match(text, start, hit.start):
        if (entity := analysis.meant(sentence.elements[0], sentence)) is not None:
            yield entity, 1.0
    elif occurrences and occurrences[0].start <= start + 3 and occurrences[0].end <= hit.start:
        entity = occurrences[0].entity
        if entity.thing in analysis.raising and not _BREAK.search(text, occurrences[0].end, hit.start):
            yield entity, 0.75


_LABEL = re.compile(rf"[-–—•·* ]*(?:{THEME_LABEL}|what)\s*[:–—]", re.IGNORECASE)
"""What opens a line that tells what the company of its section does."""


def _list_from(text: str, first: Occurrence, occurrences: Sequence[Occurrence]) -> Iterator[Occurrence]:
    """Yield a name and those that follow it in its list."""
    at = None
    for each in occurrences:
        if each.start < first.start:
            continue
        if at is not None and not _BETWEEN.fullmatch(text, at.end, each.start):
            return
        yield each
        at = each


def _past_aside(text: str, before: Occurrence, occurrences: Sequence[Occurrence]) -> Occurrence:
    """Return the name that an aside describes in which another stands: "Acme, founded by Anna Berg, builds …"."""
    for each in occurrences:
        if each.start >= before.start:
            break
        if _MADE_BY.fullmatch(text, each.end, before.start):
            return each
    return before


def _subject(named: Occurrences, low: int, before: Occurrence, occurrences: Sequence[Occurrence]) -> Entity:
    """Return whose money serves the purpose: the first name of the sentence, unless the sentence opens otherwise."""
    first = occurrences[0]
    return first.entity if len(named.text[low : first.start].split()) <= 6 else before.entity


def _in_rows(named: Occurrences, hits: Sequence[ThemeHit]) -> Iterator[tuple[Entity, ThemeHit, float]]:
    """Yield what columns like "What it does" say of the company of their row."""
    columns: dict[int, str] = {}
    table: int | None = None
    for block in named.blocks:
        if block.kind is not BlockKind.ROW:
            continue
        texts = [named.text[cell.start : cell.end] for cell in block.cells]
        if block.header or block.table != table:
            table, columns = block.table, dict(enumerate(texts)) if block.header else {}
            if block.header:
                continue
        owners = [n for n, head in columns.items() if n < len(texts) and _COMPANY_COLUMN.fullmatch(head.strip())] or [0]
        owner = next((o for n in owners for o in named.within(block.cells[n].start, block.cells[n].end)), None)
        if owner is None:
            continue
        for number, cell in enumerate(block.cells):
            if number in owners or not _COLUMN.fullmatch(columns.get(number, "").strip()):
                continue
            for hit in hits:
                if cell.start <= hit.start and hit.end <= cell.end:
                    yield owner.entity, hit, 1.0 * hit.weight
