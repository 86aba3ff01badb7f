"""Show how often the sums of annotated rounds are given to the right company, and why not where they are not.

``python benchmarks/extraction/whose.py FOLDER…`` counts; with ``--list`` each round missed or told wrongly is shown.
"""

import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

sys.path.append(str(Path(__file__).parents[2] / "tests" / "evaluation"))

from annotated import sources
from scoring import paired_with, same_name, same_round, same_sum

from kg.claims import Kind, Reading
from kg.extractors import analyse, extract_claims
from kg.extractors.analysis import Analysis
from kg.extractors.linking import linker as linking
from kg.extractors.linking.bearers import Bearers
from kg.extractors.linking.linker import Linker
from kg.extractors.mentions.money import MoneyMention
from kg.extractors.rounds import reading as reader
from kg.facts import facts_of
from kg.readers import read_document

Found = tuple[str, str, dict[str, Any], str]


class _Noting(Bearers):
    """Bearers that note whom the sums of rounds were given to, by the rules and in the end."""

    def __init__(self, *given: Any) -> None:
        self.given: list[tuple[dict[str, Any], str | None, str | None]] = []
        super().__init__(*given)

    def weighed(self, sentence: Any, item: Any, company: Any, how: str, avoid: set[int]) -> Any:
        told = super().weighed(sentence, item, company, how, avoid)
        money = item.mention.money
        named = [None if who is None else "|".join(who.names) for who in (company, told)]
        self.given.append(({"amount": float(money.amount), "currency": money.currency}, named[0], named[1]))
        return told


class _Watched(Linker):
    """The linker of the document that was read last."""

    last: "_Watched"

    def __init__(self, *given: Any) -> None:
        _Watched.last = self
        super().__init__(*given)


def documents(folder: Path) -> Iterator[tuple[str, Any, dict[str, Any]]]:
    """Yield name, document and annotation."""
    for name, source, gold in sources(folder):
        yield name, read_document(source.name, source.read_bytes()), gold


def causes(folder: Path) -> Iterator[Found]:
    """Yield for each annotated round whether it was told, or why not; and for each round told wrongly what it is."""
    for name, document, gold in documents(folder):
        reader.Linker = _Watched  # type: ignore[misc]
        linking.Bearers = _Noting  # type: ignore[misc]
        found: Any = facts_of(Reading(document, extract_claims(document)))
        linker, analysis = _Watched.last, analyse(document)
        sentences = [*analysis.sentences, *(cell for _, cells in analysis.rows for cell in cells)]
        sums = [e.mention for s in sentences for e in s.elements if isinstance(e.mention, MoneyMention)]
        pairs = paired_with(gold["rounds"], found["rounds"], same_round)
        right, told = {i for i, _ in pairs}, {j for _, j in pairs}
        for i, item in enumerate(gold["rounds"]):
            yield name, "gold", item, "right" if i in right else _missed(item, gold, found, analysis, sums, linker)
        for j, item in enumerate(found["rounds"]):
            if j not in told:
                yield name, "told", item, _false(item, gold)


def _missed(item: dict[str, Any], gold: Any, found: Any, analysis: Analysis, sums: list[Any], linker: _Watched) -> str:
    known = any(
        same_name("|".join(e.names), item["company"]) for e in analysis.entities.all() if e.kind is Kind.ORGANIZATION
    )
    if item["amount"] is None:
        return "no sum, " + ("company known" if known else "company unknown")
    money = [_money(each) for each in sums]
    if not any(same_sum(item, each) for each in money):
        return "sum not read"
    if not known:
        return "company is no name"
    for kind in ("valuations", "totals", "funds"):
        if any(same_sum(item, each) for each in found[kind]):
            return f"sum told among {kind}"
    given = [(rules, end) for each, rules, end in linker.bearers.given if same_sum(item, each)]
    if not given:
        return "sum is no round to us"
    if any(end and same_name(end, item["company"]) for _, end in given):
        if any(same_sum(item, each) and same_name(item["company"], each["company"]) for each in found["rounds"]):
            return "two told as one"
        return "given right, then lost"
    by_rules = any(rules and same_name(rules, item["company"]) for rules, _ in given)
    nobody = all(end is None for _, end in given)
    return ("nobody told" if nobody else "wrong company") + (", rules were right" if by_rules else "")


def _money(mention: MoneyMention) -> dict[str, Any]:
    return {"amount": float(mention.money.amount), "currency": mention.money.currency}


def _false(item: dict[str, Any], gold: Any) -> str:
    same = [g for g in gold["rounds"] if same_sum(g, item)]
    if any(same_name(g["company"], item["company"]) for g in same):
        return "told twice"
    if same:
        return "wrong company"
    own = any(same_name(g["company"], item["company"]) for g in gold["rounds"])
    if item["amount"] is None:
        return "no sum, " + ("of one that raised" if own else "of one that raised nothing")
    for kind in ("valuations", "totals", "funds", "acquisitions"):
        if any(same_sum(g, item) for g in gold[kind]):
            return f"one of {kind}"
    shares = [share for g in gold["rounds"] for share in g["contributions"].values()]
    if any(same_sum({"amount": share, "currency": item["currency"]}, item) for share in shares):
        return "a contribution"
    return "no such sum annotated, " + ("of one that raised" if own else "of one that raised nothing")


def main(arguments: Sequence[str]) -> None:
    """Print the counts."""
    results = [each for a in arguments if not a.startswith("--") for each in causes(Path(a))]
    for side, what in (("gold", "annotated"), ("told", "told though not annotated so")):
        counts = Counter(cause for _, of, _, cause in results if of == side)
        print(f"{counts.total()} rounds {what}")
        for cause, count in counts.most_common():
            print(f"  {count:5} {cause}")
    if "--list" in arguments:
        for name, side, item, cause in results:
            if cause != "right":
                told = (item[key] for key in ("company", "stage", "amount", "currency", "investors"))
                print(name, side, cause, *told, sep="; ")


if __name__ == "__main__":
    main(sys.argv[1:])
