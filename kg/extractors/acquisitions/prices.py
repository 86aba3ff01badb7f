"""What is paid for a company: the sum that belongs to a deal."""

import re
from bisect import bisect_right

from kg.documents import Span
from kg.extractors.acquisitions import patterns as deal_patterns
from kg.extractors.acquisitions.deals import NOUN
from kg.extractors.analysis import Analysis
from kg.extractors.mentions.money import MoneyMention
from kg.extractors.sentences.elements import Sentence
from kg.extractors.sums.patterns import RAISE

#: What the one that is bought had raised is no price: "bought Bolt, which had raised <M0>".
_RAISED = re.compile(rf"\b(?:had|has|having) (?:\w+ )?{RAISE}\b")


def price_of(sentence: Sentence, match: re.Match[str], following: Sentence | None) -> MoneyMention | None:
    """Return the price of a deal: in its pattern, before its noun, after it, or in the following sentence."""
    inner = re.search(r"<M\d+>", match[0])
    if inner and match.re in {
        deal_patterns.OWN,
        deal_patterns.NOMINAL,
        deal_patterns.PAYS,
        deal_patterns.OFFER,
        deal_patterns.COMPOUND,
        deal_patterns.BY,
    }:
        return sentence.money_at(match.start() + inner.start())
    before = (
        re.search(
            r"(?P<m><M\d+>) (?:[\w-]+ ){0,2}$",
            sentence.mask[: match.start("verb") if match.groupdict().get("verb") else match.start()],
        )
        if match.re in {deal_patterns.NOMINAL, deal_patterns.OFFER}
        else None
    )
    if before:
        return sentence.money_at(before.start("m"))
    told = deal_patterns.PRICE.finditer(sentence.mask, match.start())
    if found := next((price for price in told if not _RAISED.search(price[0])), None):
        return sentence.money_at(found.start("m"))
    if following is not None and (found := deal_patterns.LATER_PRICE.search(following.mask)):
        return following.money_at(found.start("told" if found["told"] else "m"))
    return None


def price_beside(analysis: Analysis, span: Span) -> MoneyMention | None:
    """Return the price told right after two names that stand side by side, or before the noun between them."""
    index = bisect_right(analysis.sentences, span.start, key=lambda s: s.span.start) - 1
    if index < 0 or analysis.sentences[index].span.end < span.end:
        return None
    sentence = analysis.sentences[index]
    last = bisect_right(sentence.elements, span.end - 1, key=lambda e: e.start) - 1
    if last < 0:
        return None
    at = sentence.starts[last]
    after = deal_patterns.NEAR_PRICE.match(sentence.mask, at)
    if after:
        return sentence.money_at(after.start("m"))
    first = bisect_right(sentence.elements, span.start, key=lambda e: e.start) - 1
    before = re.search(
        rf"(?P<m><M\d+>) (?:[\w-]+ ){{0,2}}(?:{NOUN}|sale) of $", sentence.mask[: sentence.starts[first]]
    )
    return sentence.money_at(before.start("m")) if before else None
