"""How sure claims say they are, and how often they are right; and the figures of ``kg.extractors.rounds.confidence``.

    python benchmarks/extraction/calibration.py FOLDER…          the table of docs/extraction.md
    python benchmarks/extraction/calibration.py --fit FOLDER…    the factors of confidence.py, measured anew

A folder holds documents, each with its annotated facts beside it (``NAME.gold.json``). A claim about a round is right
if the annotation has that round and says the same of it; names and sums agree as in ``tests/evaluation/scoring.py``.
Fit on documents that no rule was made for: on the others every rule looks better than it is.
"""

import sys
from collections import defaultdict
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from typing import Any

sys.path.append(str(Path(__file__).parents[2] / "tests" / "evaluation"))

from annotated import sources
from scoring import paired_with, same_name, same_round, same_sum

from kg.claims import Claim, Kind, Reading, Thing
from kg.dates import PartialDate
from kg.ingest.reading import read_and_extract
from kg.money import Money

Outcome = tuple[Claim, bool]


def outcomes(folder: Path) -> Iterator[Outcome]:
    """Go through the claims on rounds, valuations and totals in a folder's documents, and whether each is right."""
    for _, source, gold in sources(folder):
        yield from judged(read_and_extract(source.name, source.read_bytes()), gold)


def judged(reading: Reading, gold: dict[str, Any]) -> Iterator[Outcome]:
    """Hold each claim of a document against its annotation."""
    names = _names(reading)
    about: dict[Thing, list[Claim]] = defaultdict(list)
    for claim in reading.claims:
        about[claim.subject].append(claim)
    rounds = {thing: _as_fact(claims, names) for thing, claims in about.items() if thing.kind is Kind.ROUND}
    found = [(thing, fact) for thing, fact in rounds.items() if fact["company"]]
    pairs = paired_with(gold["rounds"], [fact for _, fact in found], same_round)
    annotated = {found[j][0]: gold["rounds"][i] for i, j in pairs}
    for thing, fact in found:
        for claim in about[thing]:
            yield claim, _holds(claim, fact, annotated.get(thing), gold["rounds"], names)
    for thing, claims in about.items():
        if thing.kind in {Kind.VALUATION, Kind.TOTAL}:
            fact = _as_fact(claims, names)
            known = gold["valuations" if thing.kind is Kind.VALUATION else "totals"]
            right = any(same_name(fact["company"], k["company"]) and same_sum(fact, k) for k in known)
            yield from ((claim, right) for claim in claims if claim.predicate == "amount")


def _names(reading: Reading) -> dict[Thing, str]:
    spelt: dict[Thing, list[str]] = defaultdict(list)
    for claim in reading.claims:
        if claim.predicate == "name":
            spelt[claim.subject].append(str(claim.value))
    return {thing: "|".join([thing.key, *others]) for thing, others in spelt.items()}


def _as_fact(claims: list[Claim], names: dict[Thing, str]) -> dict[str, Any]:
    fact: dict[str, Any] = {"company": "", "stage": None, "amount": None, "currency": None, "investors": []}
    for claim in sorted(claims, key=lambda claim: claim.confidence):
        match claim.value:
            case Thing() as who if claim.predicate in {"investor", "leadInvestor"}:
                fact["investors"].append(names.get(who, who.key))
            case Thing() as who:
                fact[claim.predicate] = names.get(who, who.key)
            case Money() as money:
                fact.update(amount=float(money.amount), currency=money.currency)
            case PartialDate() as date:
                fact[claim.predicate] = date
            case text:
                fact[claim.predicate] = text
    return fact


def _holds(
    claim: Claim, fact: dict[str, Any], meant: dict[str, Any] | None, all_rounds: list[dict[str, Any]],
    names: dict[Thing, str],
) -> bool:  # fmt: skip
    if isinstance(claim.value, Thing) and claim.predicate in {"investor", "leadInvestor"}:
        who = names.get(claim.value, claim.value.key)
        key = "investors" if claim.predicate == "investor" else "leads"
        own = [each for each in all_rounds if same_name(each["company"], fact["company"])]
        return any(same_name(who, each) for known in own for each in known[key])
    if meant is None:
        return False
    match claim.value:
        case Money() as money:
            return same_sum({"amount": float(money.amount), "currency": money.currency}, meant)
        case PartialDate() as date:
            return meant["date"] is not None and date.agrees_with(PartialDate(meant["date"]))
        case Thing():
            return same_name(fact["company"], meant["company"])
        case text:
            return bool(meant[claim.predicate] == text)


def kind_of(claim: Claim) -> str:
    """Return the predicate, or of figures and shares their kind."""
    if claim.subject.kind in {Kind.VALUATION, Kind.TOTAL}:
        return claim.subject.kind.value
    return "share" if claim.subject.kind is Kind.INVESTMENT else claim.predicate


def table(found: list[Outcome]) -> None:
    """Print how often claims are right by what they say of themselves."""
    edges = (0.0, 0.5, 0.6, 0.7, 0.75, 0.8, 0.85, 0.9, 0.95, 1.01)
    print("| said | claims | right |\n|---|---|---|")
    for low, high in pairwise(edges):
        right = [ok for claim, ok in found if low <= claim.confidence < high]
        if right:
            print(f"| {low:.2f}–{min(high, 1):.2f} | {len(right)} | {sum(right) / len(right):.2f} |")


def fit(found: list[Outcome]) -> None:
    """Print for each kind of claim by how much to multiply what it says of itself, to be right as often as it says."""
    kinds: dict[str, list[Outcome]] = defaultdict(list)
    for claim, ok in found:
        kinds[kind_of(claim)].append((claim, ok))
    for kind, told in sorted(kinds.items()):
        right, said = sum(ok for _, ok in told), sum(claim.confidence for claim, _ in told)
        print(f"{kind}: {len(told)} claims, right {right / len(told):.2f}, times {right / said:.2f}")


if __name__ == "__main__":
    arguments = sys.argv[1:]
    everything = [each for folder in arguments if folder != "--fit" for each in outcomes(Path(folder))]
    (fit if "--fit" in arguments else table)(everything)
