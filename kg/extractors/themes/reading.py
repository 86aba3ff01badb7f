"""What companies do, in the terms of the themes: descriptions tied to the company that they describe."""

import re
from collections.abc import Iterator, Mapping, Sequence, Set
from itertools import pairwise

from kg.claims import Claim, Kind, Thing
from kg.documents import HEADINGS, Block, BlockKind, Span
from kg.extractors.analysis import Analysis
from kg.extractors.entities.entity import Entity
from kg.extractors.reference.occurrences import Occurrence, Occurrences, occurrences_of
from kg.extractors.themes.words import ThemeHit, find_theme_words
from kg.themes import THEMES

_MOST = 3
_FEW = 3
"""Of more companies a document has a topic only if it says so at its head."""
_HEAD = 400
"""So many characters are its head."""
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
_FUNDER = re.compile(
    r"\b(?:Ventures?|Capital|Partners|Fund|Funds|Investments?|VC|Management|Holdings|Equity|Angels|Bank|Advisors"
    r"|Associates|Securities|Authority|Ministry|Government|University|Times|News|Bloomberg|Reuters|Journal)\b"
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
    (
        r"(?:what (?:it|they) (?:does|do)|category|sector|focus|industry|business|product|description|activity|theme"
        r"|field|area|line of business|what|segment|market|technology|use case|space|vertical|niche|speciality"
        r"|specialty)(?: .*)?"
    ),
    re.I,
)
_COMPANY_COLUMN = re.compile(r"(?:.*\b)?(?:company|startup|start-up|firm|name|issuer|business|target)\b.*|", re.I)


def extract_themes(analysis: Analysis, companies: Set[Thing] | None = None) -> Iterator[Claim]:
    """Yield ``theme`` claims: of each company the one to three most specific themes that its descriptions speak of.

    ``companies`` are those that raise money or are bought, where that is known; then only they and others that a plain
    description is given of have themes, and words that nobody else is described with are theirs where they alone are
    spoken of.
    """
    named = occurrences_of(analysis)
    hits = list(find_theme_words(named.text))
    scores: dict[int, dict[str, float]] = {}
    spans: dict[tuple[int, str], list[Span]] = {}
    entities: dict[int, Entity] = {}
    owned: set[ThemeHit] = set()

    def add(entity: Entity, hit: ThemeHit, weight: float) -> None:
        entities[id(entity)] = entity
        own = scores.setdefault(id(entity), {})
        own[hit.theme] = own.get(hit.theme, 0.0) + weight
        spans.setdefault((id(entity), hit.theme), []).append(Span(hit.start, hit.end))

    for entity, hit, weight in _described(named, hits):
        owned.add(hit)
        described = entity.kind is Kind.ORGANIZATION and not _FUNDER.search(entity.name)
        if companies is not None and described:
            acts = named.matters(entity) and named.in_prose(entity) and not named.invests(entity)
            described = acts and weight * hit.weight >= 1.0
        if described or (companies is not None and entity.thing in companies):
            add(entity, hit, weight)
    if companies is not None:
        sure = {key for key, own in scores.items() if _chosen(own)}
        for entity, hit in _alone(named, [hit for hit in hits if hit not in owned], companies):
            if id(entity) not in sure:
                add(entity, hit, 0.6 * hit.weight)
    topic = _topic(named, hits, several=companies is not None and len(companies) > _FEW)
    known = set(scores)
    for entity, hit in _followers(named, topic, companies):
        if id(entity) not in known:
            add(entity, hit, 0.0 if id(entity) in scores else 0.55)
    for key, own in scores.items():
        entity = entities[key]
        if companies is None and (named.invests(entity) or not named.in_prose(entity)):
            continue
        least = 0.55 if companies is not None or named.matters(entity) else 1.0
        for theme, score in _chosen(own):
            if score >= least:
                confidence = min(0.95, 0.5 + 0.2 * score)
                yield Claim(entity.thing, "theme", theme, tuple(spans[key, theme][:3]), confidence, "description")


def _alone(named: Occurrences, hits: Sequence[ThemeHit], companies: Set[Thing]) -> Iterator[tuple[Entity, ThemeHit]]:
    """Yield words in a sentence or block of which one company alone is spoken."""
    for hit in hits:
        block = named.block_at(hit.start)
        for low, high in (named.sentence_around(hit.start), (block.span.start, block.span.end)):
            told = {o.entity.thing: o.entity for o in named.within(low, high) if o.entity.thing in companies}
            if len(told) == 1:
                yield next(iter(told.values())), hit
            if told:
                break


def _topic(named: Occurrences, hits: Sequence[ThemeHit], *, several: bool = False) -> ThemeHit | None:
    """Return the theme that a document is about, where one outweighs the others, with the words that say so first."""
    totals: dict[str, float] = {}
    first: dict[str, ThemeHit] = {}
    for hit in hits:
        if THEMES[hit.theme].broader is not None or not any(t.broader == hit.theme for t in THEMES.values()):
            heading = named.block_at(hit.start).kind in HEADINGS
            totals[hit.theme] = totals.get(hit.theme, 0.0) + hit.weight * (2 if heading else 1)
            first.setdefault(hit.theme, hit)
    best = max(totals, key=lambda theme: totals[theme], default=None)
    if best is not None and several and first[best].start > _HEAD:
        return None
    if best is None or totals[best] < 5 or totals[best] < 0.42 * sum(totals.values()):
        return None
    return first[best]


def _followers(
    named: Occurrences, topic: ThemeHit | None, companies: Set[Thing] | None
) -> Iterator[tuple[Entity, ThemeHit]]:
    """Yield the companies of a document with one topic that are told to raise money or head a section or row."""
    if topic is None:
        return
    if companies is not None:
        for entity in {o.entity.thing: o.entity for o in named.all if o.entity.thing in companies}.values():
            yield entity, topic
        return
    for each in named.all:
        entity = each.entity
        if entity.kind is not Kind.ORGANIZATION or _FUNDER.search(entity.name):
            continue
        block = named.block_at(each.start)
        heads = block.kind is BlockKind.HEADING and named.matters(entity) and each.start - block.span.start <= 4
        if heads or named.raises(entity):
            yield entity, topic


def _chosen(scores: Mapping[str, float]) -> list[tuple[str, float]]:
    """Return the best themes, those left out that a narrower one among them already says."""
    strong = {theme: score for theme, score in scores.items() if score >= 0.55}
    above = {ancestor for theme in strong for ancestor in _ancestors(theme)}
    kept = {theme: score for theme, score in strong.items() if theme not in above}
    best = max(kept.values(), default=0.0)
    ranked = sorted(kept.items(), key=lambda pair: (-pair[1], pair[0]))
    return [pair for pair in ranked if pair[1] >= 0.4 * best][:_MOST]


def _ancestors(theme: str) -> Iterator[str]:
    broader = THEMES[theme].broader
    while broader:
        yield broader
        broader = THEMES[broader].broader


def _described(named: Occurrences, hits: Sequence[ThemeHit]) -> Iterator[tuple[Entity, ThemeHit, float]]:
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
                for entity, weight in _owner(named, low, high, hit, occurrences, sentence.block):
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
