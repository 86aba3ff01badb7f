"""Which rounds without a date are news, made known in the month in which their document was published.

"Has raised" says so, a round-up of the week says so of all that it lists, a profile does not say so of its history. How
much each of these speaks for it is weighed as the words beside sums are (``evidence``): a log-linear model over the
annotated documents, in ``evidence/news.tsv``, which ``benchmarks/extraction/fit_news.py`` makes.
"""

import math
import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import combinations

from kg.dates import PartialDate
from kg.documents import BlockKind
from kg.extractors.analysis import Analysis
from kg.extractors.evidence.weights import added, weights_of
from kg.extractors.linking.records import Round
from kg.extractors.mentions.dates import DateMention
from kg.extractors.mentions.money import MoneyMention
from kg.extractors.rounds.periods import period_of, period_told
from kg.extractors.sentences.elements import Sentence
from kg.extractors.wording.needs import folded
from kg.extractors.wording.patterns import Pattern

LIKELY = 0.5
"""From this likelihood on a round is news."""
LIKELY_LISTED = 0.2
"""From this one on a company's first round is that stands in the list of a report of a month or quarter."""
LIKELY_BESIDE = 0.3
"""From this one on a company's first round is that stands among such, told as they are."""
LIKELY_INTRODUCED = 0.1
"""From this one on a company's first round is where a house makes known in whom it has invested."""
_BESIDE = 2
"""So many rounds of other companies show what one told in the same layout is."""
_HEAD = 8
"""So many sentences tell what a release is about."""
_MOST = 30
"""Of more rounds than these no sums are formed."""

_DIGEST = Pattern(
    r"\b(?:wrap(?:-?up)?|week|weekly|daily|"
    r"round-?up|digest|letter|this month|deals|deal sheet|term sheet|briefing)\b",
    re.I,
)
_ISSUE = Pattern(
    r"\b(?:this week'?s?|this fortnight|a fortnight|fortnightly|every (?:Monday|Tuesday|Wednesday|Thursday|Friday|week)"
    r"|(?:issue|no\.|edition) ?\d+|newsletter|welcome back)\b|#\d+\b|\bMore here\b",
    re.I,
)
_FRESH = Pattern(
    r"\b(?:today|yesterday|tonight|this week|last week|this morning|announced"
    r"|on (?:mon|tues|wednes|thurs|fri|satur|sun)day)\b"
)
_SURVEY = Pattern(
    r"\b20\d\d ?[–-] ?(?:20)?\d\d\b|\bbetween 20\d\d and 20\d\d|\b20\d\d (?:unfolds|progresses|continues|begins)"
    r"|\b(?:eras?|landscape|trends?|outlook|surge|transformation|momentum)\b"
)
#: A house that makes several investments known at once: "Acme Capital backs 15 startups that …".
_INTRODUCES = Pattern(
    r"\b(?:back(?:s|ed)|invest(?:s|ed)(?: \w+)? in|introduc\w+|announc\w+|unveil\w+|present(?:s|ed)|select(?:s|ed)"
    r"|nam(?:es|ed)) (?:(?!<[GM])\S+ ){0,4}?(?:\d+|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve) "
    r"(?:(?!<[GM])\S+ ){0,4}?(?:companies|startups|start-ups|firms|ventures|investments|financings)\b"
)
_INVESTING = Pattern(r"\b(?:backs|backed|invest\w*|financings|portfolio)\b")
_SAID = re.compile(r"\b(?:has|have|had|today|last|earlier|previous(?:ly)?|announced|in <D|ago|recent(?:ly)?|just)\b")


def month_of(analysis: Analysis, rounds: Sequence[Round]) -> PartialDate | None:
    """Return the month or quarter that a report is of, else that in which a document was published, if it says so."""
    published = analysis.document.published
    if (period := period_of(analysis, rounds)) is not None:
        return period
    if published is None or len(published.text) < 7 or "Q" in published.text:
        return None
    return PartialDate(published.text[:7])


def date_news(analysis: Analysis, rounds: Sequence[Round]) -> None:
    """Date the rounds that are news to the month of publication."""
    month = month_of(analysis, rounds)
    if month is None:
        return
    listed = period_told(analysis, rounds) or month
    reports = listed is not month or period_of(analysis, rounds) is not None
    weights = weights_of("news")
    undated = [item for item in rounds if item.date is None and item.status == "closed"]
    undated = [item for item in undated if not _is_linked(analysis, item)]
    scores = [added(weights, news_evidence(analysis, item, rounds))[0] for item in undated]
    parts = _parts_of_news(analysis, [item for item in rounds if item.status == "closed"])
    first = {id(next(each for each in rounds if each.company is item.company)) for item in undated}
    kinds = [_kind_of(analysis, item) for item in undated]
    told = [(kind, score > 0) for item, kind, score in zip(undated, kinds, scores, strict=True) if id(item) in first]
    introduced = any(
        _INTRODUCES.search(s.mask) and _INVESTING.search(s.mask)
        for s in analysis.sentences[:_HEAD]
        if s.is_heading or any(date.relative for date in s.dates)
    )
    for item, kind, score in zip(undated, kinds, scores, strict=True):
        in_list = item.table or kind is BlockKind.ITEM
        least = LIKELY
        if id(item) in first and reports and in_list:
            least = LIKELY_LISTED
        elif id(item) in first and "H" not in item.fresh and _beside_news(told, kind):
            least = LIKELY_BESIDE
        if introduced and id(item) in first and "H" not in item.fresh:
            least = LIKELY_INTRODUCED
        if score >= math.log(least / (1 - least)) or id(item) in parts:
            item.date = DateMention(item.status_span or item.span, listed if in_list else month, True)


def _is_linked(analysis: Analysis, item: Round) -> bool:
    """Return whether a round is told among links to other news, of whatever day."""
    heading = _sentence_of(analysis, item).heading if analysis.sentences and not item.table else None
    return heading is not None and _LINKS.fullmatch(heading) is not None


_LINKS = re.compile(
    r"(?:related|recommended|similar|comparable|you may also like|read next|see also|also on)"
    r"(?: (?:ai|startup|tech|funding|vc|recent|from|in|on|our|the) ?)*"
    r"(?: ?(?:deals?|rounds?|fundings?|financings?|news|stories|articles|posts|reading|links|coverage|network))?\W*",
    re.IGNORECASE,
)


def _beside_news(told: Sequence[tuple[BlockKind, bool]], kind: BlockKind) -> bool:
    """Return whether one that is no news by itself stands among such: most first rounds in blocks of its kind are."""
    alike = [news for each, news in told if each is kind]
    return len(alike) > _BESIDE and 2 * sum(alike) >= len(alike)


def _kind_of(analysis: Analysis, item: Round) -> BlockKind:
    """Return in which kind of block a round is told."""
    return _sentence_of(analysis, item).block.kind if analysis.sentences else BlockKind.ROW


def _sentence_of(analysis: Analysis, item: Round) -> Sentence:
    """Return the sentence that a round is told in."""
    span = item.money_span or item.span
    return analysis.sentences[max(0, bisect_right(analysis.sentences, span.start, key=lambda s: s.span.start) - 1)]


def _parts_of_news(analysis: Analysis, rounds: Sequence[Round]) -> set[int]:
    """Return which rounds make up a sum that the head of a document tells: "€11m", of which €9m equity and €2m loan."""
    opening = [e.mention for s in analysis.sentences[:6] for e, _ in s.mentions if isinstance(e.mention, MoneyMention)]
    news = {(sum_.money.currency, sum_.money.amount) for sum_ in opening}
    parts: set[int] = set()
    for one, other in combinations([item for item in rounds if item.money is not None][:_MOST], 2):
        if one.company is not other.company or one.money is None or other.money is None:
            continue
        a, b = one.money.money, other.money.money
        if a.currency == b.currency and (a.currency, a.amount + b.amount) in news:
            parts |= {id(one), id(other)}
    return parts


def news_evidence(analysis: Analysis, item: Round, rounds: Sequence[Round]) -> Iterator[str]:
    """Yield what speaks for and against a round being news."""
    yield "intercept"
    text = analysis.document.text
    digest = bool(_DIGEST.search(analysis.document.title or "") or _ISSUE.search(text[:700]))
    several = min(8, len({id(each.company) for each in rounds if each.status == "closed"}))
    history = "H" in item.fresh
    yield from _climate(text, digest=digest)
    yield from (f"{letter} {letter in item.fresh}" for letter in "PSTH")
    yield f"digest {digest}"
    yield f"{several} companies"
    yield f"digest {digest}, history {history}"
    yield f"{several // 3} thirds of companies, history {history}"
    if item.table:
        yield "in a table"
    yield from _among(item, [each for each in rounds if each.company is item.company])
    if not analysis.sentences:
        return  # tables and no more
    span = item.money_span or item.span
    sentence = _sentence_of(analysis, item)
    kind, opens = sentence.block.kind.value, sentence.span.start - sentence.block.span.start < 3
    yield f"in a {kind}"
    yield f"in a {kind}, digest {digest}"
    yield f"opens {opens}"
    yield f"opens {opens}, {several // 3} thirds of companies"
    yield f"early {sentence.index < 4}"
    last = bisect_right(sentence.elements, span.start, key=lambda e: e.start) - 1
    if last >= 0:
        left = sentence.words_before(sentence.starts[last], 6, 100)
        yield from (f"before: {word}" for word in left)
        yield f"before: {' '.join(left[-3:])}"
    yield from (f"says {match[0]}" for match in _SAID.finditer(sentence.mask))


@lru_cache(maxsize=4)
def _climate(text: str, *, digest: bool) -> tuple[str, ...]:
    """Return whether a document tells of these days, or surveys years."""
    small = folded(text)
    newsy = min(3, sum(1 for _ in _FRESH.finditer(small)))
    survey = sum(1 for _ in _SURVEY.finditer(small[:2500])) >= 3
    return (
        f"says fresh {newsy} times",
        f"says fresh {newsy > 0}, digest {digest}",
        f"survey {survey}",
        f"survey {survey}, says fresh {newsy > 1}",
    )


def _among(item: Round, own: Sequence[Round]) -> Iterator[str]:
    """Yield how a round stands to the others of its company."""
    yield f"one of {min(3, len(own))}"
    if own[0] is item:
        yield "first of its company"
    if any(each.date for each in own if each is not item):
        yield "another is dated"
    if item.headline:
        yield "headline"
    if item.money and len(own) > 1:
        yield f"largest {item.money.money.amount == max(each.money.money.amount for each in own if each.money)}"
