"""Who sits in a place, where no rule says so: the organizations named around it, weighed by how they stand to it.

As for the bearers of sums (``bearers``): a conditional logit over the organizations of the passage and nobody, with
weights from annotated documents in ``evidence/seats.tsv``, which ``benchmarks/extraction/fit_seats.py`` makes. Who
"the Leeds startup" is, is told by weights too; what the rules say of it is evidence beside who raises money, who
invests, who is the subject of the sentence, who heads the passage.
"""

# ruff: noqa: E501 -- regular expressions are easier to read whole than broken

import math
import re
from bisect import bisect_left
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import chain

from kg.claims import Kind
from kg.documents import Block, Span
from kg.extractors.entities.entity import Entity
from kg.extractors.evidence.weights import Group, plain_words, shares, weights_of_groups
from kg.extractors.mentions.places import Place
from kg.extractors.places.findings import ADJECTIVE_GAP, Finding
from kg.extractors.places.nouns import NOUN
from kg.extractors.reference.names_in_text import Occurrence
from kg.extractors.reference.occurrences import Occurrences
from kg.extractors.wording.funders import is_funder

CLEAR = 0.55
"""From this likelihood on an organization is told to sit in a place."""

UNHINTED = 0.58
"""From this one on if no rule guesses who is meant and the place is a whole country, which is told of markets too."""

NOBODY = 0
"""The key of nobody among the candidates, which otherwise are keyed by the ``id`` of the entity."""

#: What a company does in places where it does not sit.
_OUTLET = re.compile(
    r" (?:business |financial |national )?(?:dail(?:y|ies)|weekly|newspaper|paper|magazine|broadcaster|tabloid)\b"
)
_BRANCH = re.compile(
    r"\b(?:open(?:s|ed|ing)?|expan\w+|second|another|further|branch\w*|launch\w*|customers?|enter\w*)\b"
)
#: Whom or what somebody deals with, and how far: "used by 100 health systems in the US", "sold all over Brazil".
_REACHES = re.compile(
    r"\b(?:across|throughout|all over|all around|expanding (?:in)?to|(?:customers|clients|users|patients|hospitals|systems|shops|stores|cities"
    r"|vehicles|giants|investors|founders|readers|markets) (?:in|of|from|across)) (?:the )?$"
)
_REACH = 600
_END = re.compile(r"[.!?] ")
_BASED = re.compile(r"(?:, [A-Z][\w.]+,?)?[-\u2010\u2011– ](?:based|headquartered|born|founded)\b")
_NOUN = re.compile(rf"\b{NOUN}\b", re.IGNORECASE)
_DETERMINED = re.compile(
    r"(?:^|[ \"“(])(?:(?P<the>the|this|that|our)|its|a|an|another|one)(?: [a-z][\w-]+){0,4} $", re.IGNORECASE
)
_LINK = re.compile(
    r"(\b(?:in|from|of|at|to|near|out of|for|across|between|and|or|outside|around)|[,(/:|·•—–-])\s*(?:the )?$"
)


def seat_by_evidence(named: Occurrences, place: Place, hints: Sequence[Finding]) -> Finding | None:
    """Return who sits in a place if that is clear enough, else ``None``; ``hints`` are what rules guess."""
    if (
        place.adjective
        and not hints
        and not _slot(named.text, place, named.block_at(place.start)).startswith("slot the")
    ):
        return None
    weight = weights_of_groups("seats").__getitem__
    scores = {
        key: math.fsum(chain.from_iterable(map(weight, groups)))
        for key, groups in _evidence(named, place, hints).items()
    }
    best = max(scores, key=scores.__getitem__)
    likelihood = max(shares([*scores.values()]))
    if best == NOBODY or likelihood < (CLEAR if hints or place.city else UNHINTED):
        return None
    if not hints and place.city is None and _REACHES.search(named.text, max(0, place.start - 60), place.start):
        return None
    nearest = min((o for o in named.all if id(o.entity) == best), key=lambda o: abs(o.start - place.start))
    if not hints and place.city is None and _only_named(named, nearest.entity):
        return None
    span = Span(min(place.start, nearest.start), max(place.end, nearest.end))
    if _BRANCH.search(named.text, span.start, span.end) and not hints:
        return None
    if _OUTLET.match(named.text, place.end):
        return None
    if span.end - span.start > 300:
        span = Span(place.start, place.end)
    return Finding(nearest.entity, place, span, round(0.9 * likelihood, 2), "weighed")


def _only_named(named: Occurrences, entity: Entity) -> bool:
    """Return whether somebody neither raises nor invests here, whatever else is told of them."""
    told = named.analysis
    active = entity.thing in told.raising or entity.thing in told.investing or is_funder(entity.name)
    return not (active or named.invests(entity) or named.raises(entity)) and named.matters(entity)


def seat_evidence(named: Occurrences, place: Place, hints: Collection[Finding] = ()) -> dict[int, set[str]]:
    """Return the candidates for a place, nobody among them, and what speaks for and against each."""
    return {key: {*chain.from_iterable(groups)} for key, groups in _evidence(named, place, hints).items()}


def _evidence(named: Occurrences, place: Place, hints: Collection[Finding]) -> dict[int, list[Group]]:
    """Return the candidates with what speaks for and against each, each piece once."""
    scene = _scene(named, place)
    found = {NOBODY: [*_nobody(scene)]}
    for key, (entity, mentions) in scene.candidates.items():
        traits = {*_traits(named, scene, entity, mentions, hints)}
        found[key] = [_put(trait, scene.slot, scene.kind, scene.noun) for trait in traits]
        found[key] += _stands(named, scene, mentions)
    return found


@lru_cache(maxsize=4096)
def _put(trait: str, slot: str, kind: str, noun: str) -> Group:
    called = (f"{trait}, called {noun}",) if noun else ()
    return trait, f"{trait}, {slot}", f"{trait}, in a {kind}", *called


@dataclass(frozen=True, slots=True)
class _Scene:
    """What is to be known of a place once, for all candidates: how it is put, and who is named before it."""

    place: Place
    block: Block
    slot: str
    kind: str
    noun: str
    beside: set[str]
    around: set[str]
    starts: list[int]
    candidates: dict[int, tuple[Entity, list[Occurrence]]]
    special: dict[str, Entity | None]


def _scene(named: Occurrences, place: Place) -> _Scene:
    text, block = named.text, named.block_at(place.start)
    around = [
        each
        for each in named.within(max(0, place.start - _REACH), min(len(text), place.end + 160))
        if each.entity.kind is Kind.ORGANIZATION
    ]
    candidates: dict[int, tuple[Entity, list[Occurrence]]] = {}
    for each in around:
        candidates.setdefault(id(each.entity), (each.entity, []))[1].append(each)
    for entity in (named.heading_of(place.start), named.main):
        if entity is not None and entity.kind is Kind.ORGANIZATION:
            candidates.setdefault(id(entity), (entity, []))
    before = plain_words(text[max(block.span.start, place.start - 40) : place.start])
    after = plain_words(text[place.end : place.end + 40])
    return _Scene(
        place,
        block,
        _slot(text, place, block),
        block.kind.value,
        _called(text, place),
        {
            f"place before: {' '.join(before[-2:])}",
            f"place before: {before[-1] if before else 'nothing'}",
            f"place after: {' '.join(after[:2])}",
            f"place after: {after[0] if after else 'nothing'}",
        },
        {*(f"near before: {word}" for word in before[-6:]), *(f"near after: {word}" for word in after[:5])},
        [each.start for each in around],
        candidates,
        _special(named, place, block, around),
    )


def _slot(text: str, place: Place, block: Block) -> str:
    """Return how a place is put: "the … startup", "…-based", "…'s", "in …", at the head of a passage."""
    before, after = text[max(block.span.start, place.start - 80) : place.start], text[place.end : place.end + 80]
    based = " based" if _BASED.match(after) else ""
    gap = ADJECTIVE_GAP.match(text, place.end)
    noun = " noun" if gap and _NOUN.search(gap[0]) else ""
    determined = _DETERMINED.search(before)
    if determined and (based or noun or place.adjective):
        article = "the" if determined["the"] else "a"
        return f"slot {article}{based or (' adjective' if place.adjective else ' city')}{noun}"
    if based:
        return "slot based"
    if re.match(r"['’]s? ", after):
        return "slot possessive"
    if place.adjective:
        return f"slot adjective{noun}"
    if place.start <= block.span.start + 2:
        return f"slot opens {after[:1] if after[:1] in '.:,–—' else ''}"
    link = _LINK.search(before)
    return f"slot {link[1]} {'city' if place.city else 'country'}" if link else "slot other"


def _called(text: str, place: Place) -> str:
    """Return as what "the Leeds … startup" is spoken of: one who gives, or a company of the kind told; or nothing."""
    based = _BASED.match(text, place.end)
    gap = ADJECTIVE_GAP.match(text, based.end() if based else place.end)
    words = gap[0].lower().replace("-", " ").split() if gap else []
    if not words:
        return ""
    if not _FUNDS.isdisjoint(words):
        return "a fund"
    return words[-1] if words[-1] in _VAGUE else "a startup" if _NOUN.search(words[-1]) else "otherwise"


_FUNDS = frozenset(
    "fund funds investor investors vc vcs investment venture bank lender lenders backer backers shareholder "
    "accelerator accelerators incubator equity capital angel angels insurer pension buyout family".split()
)
_VAGUE = frozenset("firm group house giant company outfit business".split())


def _special(named: Occurrences, place: Place, block: Block, around: Sequence[Occurrence]) -> dict[str, Entity | None]:
    """Return whom those words mean that need the whole passage: the subject, the last company, the nearest name."""
    start, previous = named.sentence_and_before(place.start)
    own = _named(named, block.span.start, place.start)
    sentence = _named(named, start, place.start)
    before = [each.entity for each in around if each.end <= place.start]
    raising = named.analysis.raising
    companies = [e for e in _named(named, max(0, place.start - 900), place.start) if e.thing in raising]
    return {
        "heading": named.heading_of(place.start),
        "main": named.main,
        "dominant": named.main if named.dominant else None,
        "meant": named.meant_at(place.start),
        "subject": _first(sentence),
        "previous subject": _first(_named(named, previous, start)),
        "first of block": _first(own),
        "first taker of block": _first([e for e in own if not _gives(named, e)]),
        "last taker of block": _first([e for e in own[::-1] if not _gives(named, e)]),
        "last taker": _first([e for e in before[::-1] if not _gives(named, e)]),
        "last of sentence": _first(sentence[::-1]),
        "nearest before": _first(before[::-1]),
        "only one before": _first(before) if len({id(e) for e in before}) == 1 else None,
        "last company": _first(companies[::-1]),
        "first company of block": _first([e for e in own if e.thing in raising]),
    }


def _first(entities: Sequence[Entity]) -> Entity | None:
    return entities[0] if entities else None


def _named(named: Occurrences, start: int, end: int) -> list[Entity]:
    return [o.entity for o in named.within(start, end) if o.entity.kind is Kind.ORGANIZATION]


def _gives(named: Occurrences, entity: Entity) -> bool:
    """Return whether somebody puts money into others rather than takes it."""
    told = named.analysis
    if entity.thing in told.raising:
        return False
    return entity.thing in told.investing or is_funder(entity.name) or named.invests(entity)


def _nobody(scene: _Scene) -> Iterator[Group]:
    place, slot = scene.place, scene.slot
    yield from ((f"nobody, {each}",) for each in (*scene.beside, *scene.around))
    yield "nobody", f"nobody, {slot}", f"nobody, in a {scene.kind}", f"nobody, {slot}, in a {scene.kind}"
    yield f"nobody, plain {place.plain}", f"nobody, {slot}, plain {place.plain}"
    yield f"nobody, weak {place.weak}", f"nobody, city {bool(place.city)}"


def _traits(
    named: Occurrences, scene: _Scene, entity: Entity, mentions: Sequence[Occurrence], hints: Collection[Finding]
) -> Iterator[str]:
    """Yield what a candidate is in the document, and what the rules say of it."""
    told = named.analysis
    raises, invests = entity.thing in told.raising, entity.thing in told.investing
    if raises != invests:
        yield "company" if raises else "investor"
    elif is_funder(entity.name):
        yield "called as funders are"
    elif named.invests(entity):
        yield "invests"
    else:
        yield "raises" if named.raises(entity) else "matters" if named.matters(entity) else "stands by"
    yield from (what for what, who in scene.special.items() if who is entity)
    hinted = [hint.rule for hint in hints if hint.entity is entity]
    yield from (f"rule: {rule}" for rule in hinted)
    if hints and not hinted:
        yield "rule: another"
    if not mentions:
        yield "not near"


def _stands(named: Occurrences, scene: _Scene, mentions: Sequence[Occurrence]) -> Iterator[Group]:
    """Yield how near to the place, and by way of what, a candidate is named."""
    text, place, block = named.text, scene.place, scene.block
    before = [each for each in mentions if each.end <= place.start]
    after = next((each for each in mentions if each.start >= place.end), None)
    side = "both sides" if before and after else "name before" if before else "name after" if after else "no name"
    if before:
        near = before[-1]
        between = bisect_left(scene.starts, place.start) - bisect_left(scene.starts, near.start) - 1
        yield from _gap("before", text[near.end : place.start], between, scene.slot)
        follows = plain_words(text[near.end : near.end + 20])
        yield (f"name followed: {follows[0] if follows else 'nothing'}",)
        if near.start <= block.span.start + 4:
            yield f"opens the {scene.kind}", f"opens, {scene.slot}"
        elif near.start < block.span.start:
            blocks = min(4, text.count("\n\n", near.end, place.start))
            yield "in another block before", f"in another block before, {scene.slot}", f"{blocks} blocks before"
    if after:
        between = bisect_left(scene.starts, after.start) - bisect_left(scene.starts, place.end)
        yield from _gap("after", text[place.end : after.start], between, scene.slot)
        if after.start >= block.span.end:
            yield "in another block after", f"in another block after, {scene.slot}"
    yield from ((f"{each}, {side}",) for each in (*scene.beside, scene.slot))


def _gap(side: str, gap: str, between: int, slot: str) -> Iterator[Group]:
    """Yield what stands between a name and a place."""
    sentences, words = len(_END.findall(gap)), plain_words(gap)
    yield _away(side, min(4, max(0, between)), min(3, sentences), slot)
    if len(words) <= 5:
        yield (f"{side}, by way of: {' '.join(words)}",)
    if not sentences:
        yield from ((f"{side}, between: {word}",) for word in {*words[:12]})
    yield (f"{side}, {min(4, len(words) // 4)} quarters away",)


@lru_cache(maxsize=4096)
def _away(side: str, between: int, ended: int, slot: str) -> Group:
    names, sentences = f"{between} between", f"{ended} sentences away"
    return (
        f"{side}, {names}",
        f"{side}, {names}, {slot}",
        f"{side}, {sentences}",
        f"{side}, {sentences}, {slot}",
        f"{side}, {sentences}, {names}",
    )
