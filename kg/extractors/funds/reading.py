"""Pools of money set up to invest: funds raised, closed or launched, with their size and who backs them."""

from collections.abc import Iterator, Sequence

from kg.claims import Claim, Kind, Thing
from kg.extractors.analysis import Analysis
from kg.extractors.funds.names import named_elements
from kg.extractors.funds.pools import Pool, fuller, is_as_large, is_same
from kg.extractors.funds.prose import in_prose
from kg.extractors.funds.tables import in_rows
from kg.extractors.funds.words import POOL
from kg.extractors.reference.occurrences import occurrences_of
from kg.extractors.sentences.elements import Sentence
from kg.extractors.wording.patterns import Pattern


def extract_funds(analysis: Analysis) -> Iterator[Claim]:
    """Yield the claims about funds; the same size told twice, or the same name, is one fund."""
    named = occurrences_of(analysis)
    pools: list[Pool] = []
    for number, sentence in enumerate(analysis.sentences):
        following = analysis.sentences[number + 1 : number + 3]
        if _CLOSE.search(sentence.mask) and _closes_round(analysis.sentences[max(0, number - 3) : number + 1]):
            continue
        for pool in in_prose(analysis, named, sentence, following):
            known = next((p for p in pools if is_same(p, pool)), None)
            if known is None:
                pools.append(pool)
            else:
                known.names = fuller(known.names, pool.names)
                known.money = known.money or pool.money
                known.firm = known.firm or pool.firm
                known.backers += [b for b in pool.backers if b not in known.backers]
    for pool in in_rows(analysis):
        known = next((p for p in pools if is_same(p, pool) or (not p.names and is_as_large(p, pool))), None)
        if known is None:
            pools.append(pool)
        else:
            known.names = fuller(known.names, pool.names)
            known.backers += [b for b in pool.backers if b not in known.backers]
    for count, pool in enumerate(pools, 1):
        thing, spans = Thing(Kind.FUND, str(count)), (pool.span,)
        for name in pool.names or filter(None, (pool.firm,)):
            yield Claim(thing, "name", name, spans, 0.85, "fund")
        if pool.money is not None:
            yield Claim(thing, "amount", pool.money.money, (pool.money.span,), 0.85, "fund")
        for backer in (each for each in pool.backers if pool.firm not in each.names):
            yield Claim(thing, "backer", backer.thing, spans, 0.8, "fund")


_CLOSE = Pattern(r"\b(?:first|second|third|final|interim) close\b")
_POOLED = Pattern(rf"\b{POOL}\b|\b(?:lps|limited partners)\b")


def _closes_round(sentences: Sequence[Sentence]) -> bool:
    """Return whether the close that the last of some sentences tells of is that of a round: no fund is spoken of."""
    pooled = any(_POOLED.search(each.mask) for each in sentences) or any(True for _ in named_elements(sentences[-1]))
    return not pooled and any("<S" in each.mask or " round" in each.mask for each in sentences)
