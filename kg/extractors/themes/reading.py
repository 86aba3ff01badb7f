"""What companies do, in the terms of the themes: descriptions tied to the company that they describe."""

import re
from collections.abc import Iterator, Mapping, Sequence, Set

from kg.claims import Claim, Kind, Thing
from kg.documents import HEADINGS, BlockKind, Span
from kg.extractors.analysis import Analysis
from kg.extractors.entities.entity import Entity
from kg.extractors.reference.occurrences import Occurrences, occurrences_of
from kg.extractors.themes.descriptions import descriptions
from kg.extractors.themes.words import ThemeHit, find_theme_words
from kg.themes import THEMES

_MOST = 3
_FEW = 3
"""Of more companies a document has a topic only if it says so at its head."""
_HEAD = 400
"""So many characters are its head."""
_FUNDER = re.compile(
    r"\b(?:Ventures?|Capital|Partners|Fund|Funds|Investments?|VC|Management|Holdings|Equity|Angels|Bank|Advisors"
    r"|Associates|Securities|Authority|Ministry|Government|University|Times|News|Bloomberg|Reuters|Journal)\b"
)


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

    for entity, hit, weight in descriptions(named, hits):
        owned.add(hit)
        described = entity.kind is Kind.ORGANIZATION and not _FUNDER.search(entity.name)
        if companies is not None and described:
            acts = named.matters(entity) or (not named.dominant and _is_called(named, hit))
            acts = acts and named.in_prose(entity) and not named.invests(entity)
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


def _is_called(named: Occurrences, hit: ThemeHit) -> bool:
    """Return whether words are part of what somebody is called: "a payments startup", "the chip maker", "fintech"."""
    called = _CALLED.match(named.text, hit.end) or _CALL.search(named.text, hit.start, hit.end)
    return called is not None and not _THEIRS.search(named.text, max(0, hit.start - 40), hit.start)


_NOUN = (
    r"(?:compan(?:y|ies)|start-?ups?|scale-?ups?|firms?|makers?|developers?|designers?|manufacturers?|providers?|platforms?"
    r"|specialists?|operators?|apps?|players?|giants?|groups?|outfits?|business(?:es)?|unicorns?|pioneers?|labs?|vendors?)"
)
_CALLED = re.compile(rf"(?:[ -](?!and\b|or\b|for\b|to\b|by\b|of\b|in\b|with\b)[a-z][\w-]*){{0,2}}[ -]{_NOUN}\b")
_THEIRS = re.compile(r"['’]s (?:[a-z-]+ ){0,3}$")
_CALL = re.compile(rf"(?:\b{_NOUN}|makers?|[Ff]in-?[Tt]ech|neobanks?|insurers?)$")


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
    return [pair for k, pair in enumerate(ranked[:_MOST]) if pair[1] >= (0.4 if k < _MOST - 1 else 0.6) * best]


def _ancestors(theme: str) -> Iterator[str]:
    broader = THEMES[theme].broader
    while broader:
        yield broader
        broader = THEMES[broader].broader
