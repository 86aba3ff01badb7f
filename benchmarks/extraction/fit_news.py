"""Weigh what makes a round without a date news of the month of publication, and show how well that tells on others.

    python benchmarks/extraction/fit_news.py FOLDER… --fresh FOLDER…           fit on some, tell on the fresh ones
    python benchmarks/extraction/fit_news.py --write FOLDER… --fresh FOLDER…   and write the table of ``news``

News is a round that the annotation dates to that month.
"""

import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from annotated import annotated
from fit_evidence import Case, fit, write
from scipy.special import expit
from scoring import same_name, same_sum

from kg.dates import PartialDate
from kg.extractors.evidence.weights import table_of
from kg.extractors.linking.records import Round
from kg.extractors.rounds import news
from kg.extractors.rounds import reading as rounds


def cases(folder: Path) -> Iterator[Case]:
    """Yield the rounds of a folder's documents that would be dated, as far as the annotation knows them."""
    for name, analysis, gold in annotated(folder):
        read = rounds.rounds_of(analysis)[0]
        rounds.settle_dates(analysis, read)
        month = news.month_of(analysis, read)
        for item in read:
            facts = [fact for fact in gold["rounds"] if _is(item, fact)]
            if item.date is None and item.status == "closed" and facts and month is not None:
                dated = _within(facts[0]["date"], month)
                yield Case(name, [frozenset(news.news_evidence(analysis, item, read))], 0 if dated else 1)


def _is(item: Round, fact: dict[str, Any]) -> bool:
    if not same_name("|".join(item.company.names), fact["company"]):
        return False
    if item.money is None or fact["amount"] is None:
        return bool(fact["stage"] == item.stage)
    return same_sum(fact, {"amount": float(item.money.money.amount), "currency": item.money.money.currency})


def _within(date: str | None, period: PartialDate) -> bool:
    return date is not None and len(date) >= 7 and period.agrees_with(PartialDate(date))


def main(arguments: Sequence[str]) -> None:
    """Tell, and write if asked."""
    at = arguments.index("--fresh")
    old = [case for a in arguments[:at] if a != "--write" for case in cases(Path(a))]
    fresh = [case for a in arguments[at + 1 :] for case in cases(Path(a))]
    fitted = fit(old, 2)
    likely = expit(fitted.scores(fresh)[:, 0])
    there = sum(case.truth == 0 for case in fresh)
    for least in (0.4, 0.5, 0.6, 0.7):
        told = [case.truth == 0 for case, how in zip(fresh, likely, strict=True) if how >= least]
        print(f"from {least} on: {len(told)} of {len(fresh)}, {sum(told)} right, of {there} that are news")
    if "--write" in arguments:
        write(fitted, ["news"], table_of("news"))


if __name__ == "__main__":
    main(sys.argv[1:])
