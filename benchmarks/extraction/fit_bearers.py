"""Weigh what makes a company the bearer of a sum, by annotated documents, and show how well that tells on others.

    python benchmarks/extraction/fit_bearers.py FOLDER… --fresh FOLDER…           fit on some, tell on the fresh ones
    python benchmarks/extraction/fit_bearers.py --write FOLDER… --fresh FOLDER…   and write the table of ``bearers``

A conditional logit: among the organizations of a document, the one that the annotation has as the company of a round, a
valuation or a total of that size. What the choice of the rules weighs beside that can only be told by documents that
neither rules nor weights were made for: the fresh ones; the two constants of ``bearers`` are printed.
"""

import sys
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from annotated import annotated
from fit_evidence import RIDGE, SEEN, Array, Fitted, write
from numpy.typing import NDArray
from scipy import sparse
from scipy.optimize import minimize
from scoring import same_name, same_sum

from kg.extractors.events.fragments import join_fragments
from kg.extractors.events.reading import read_events
from kg.extractors.evidence.weights import table_of
from kg.extractors.linking import bearers
from kg.extractors.linking import linker as linking
from kg.extractors.mentions.money import MoneyMention


@dataclass(frozen=True)
class Case:
    """A sum with its candidates: the evidence of each, which are right, whom the rules chose and how."""

    document: str
    evidence: list[set[str]]
    right: list[bool]
    chosen: int | None
    how: str


class _Watched(bearers.Bearers):
    """Bearers that note what the rules choose, and let them have it."""

    def __init__(self, *given: Any) -> None:
        self.choices: dict[tuple[int, int], tuple[Any, str]] = {}
        super().__init__(*given)

    def weighed(self, sentence: Any, item: Any, company: Any, how: str, avoid: set[int]) -> Any:
        self.choices[item.element.start, item.element.end] = company, how
        return company


def cases(folder: Path) -> Iterator[Case]:
    """Yield the sums of a folder's documents that the annotation knows the bearer of."""
    linking.Bearers = _Watched  # type: ignore[misc]
    for document, analysis, gold in annotated(folder):
        told = [read_events(sentence) for sentence in analysis.sentences]
        join_fragments(told, analysis.document.text)
        watched = linking.Linker(analysis, told).bearers
        assert isinstance(watched, _Watched)
        for sentence in analysis.sentences:
            for element, position in zip(sentence.elements, sentence.starts, strict=True):
                if not isinstance(element.mention, MoneyMention):
                    continue
                money = element.mention.money
                said = {"amount": float(money.amount), "currency": money.currency}
                facts = [f for kind in ("rounds", "valuations", "totals") for f in gold[kind] if same_sum(f, said)]
                evidence = watched.standing.evidence(sentence, element, position)
                names = ["|".join(watched.standing.entity(key).names) for key in evidence]
                right = [any(same_name(name, fact["company"]) for fact in facts) for name in names]
                company, how = watched.choices.get((element.start, element.end), (None, ""))
                chosen = list(evidence).index(id(company)) if id(company) in evidence else None
                if any(right):
                    yield Case(document, list(evidence.values()), right, chosen, how)


def _logit(matrix: Any, owner: NDArray[np.int64], right: Array, count: int, ridge: float) -> Array:
    """Return the weights that make the right candidates of each case most likely."""

    def loss(weights: Array) -> tuple[float, Array]:
        scores = matrix @ weights
        most = np.full(count, -np.inf)
        np.maximum.at(most, owner, scores)
        odds = np.exp(scores - most[owner])
        whole, good = np.bincount(owner, odds, count), np.bincount(owner, odds * right, count)
        slope = matrix.T @ (odds / whole[owner] - odds * right / good[owner])
        cost = -np.log(good / whole).sum() + ridge / 2 * float(weights @ weights)
        return cost, slope + ridge * weights

    return np.asarray(minimize(loss, np.zeros(matrix.shape[1]), jac=True, method="L-BFGS-B").x)


def _matrix(given: Sequence[Case], columns: dict[str, int]) -> tuple[sparse.csr_matrix, NDArray[np.int64]]:
    owner = [index for index, case in enumerate(given) for _ in case.evidence]
    rows = [found for case in given for found in case.evidence]
    places = [(row, columns[each]) for row, found in enumerate(rows) for each in found if each in columns]
    at, col = zip(*places, strict=True)
    return sparse.csr_matrix((np.ones(len(at)), (at, col)), (len(rows), len(columns))), np.array(owner)


def fit(given: Sequence[Case]) -> Fitted:
    """Weigh the evidence."""
    seen: dict[str, set[str]] = defaultdict(set)
    for case in given:
        for each in set().union(*case.evidence):
            seen[each].add(case.document)
    columns = {each: k for k, each in enumerate(sorted(e for e, where in seen.items() if len(where) > SEEN))}
    matrix, owner = _matrix(given, columns)
    right = np.array([float(good) for case in given for good in case.right])
    return Fitted(columns, _logit(matrix, owner, right, len(given), RIDGE)[:, None])


def beside_rules(fitted: Fitted, given: Sequence[Case]) -> Array:
    """Return what evidence, and the choice of the rules, by how it was made, weigh beside each other."""
    told = [case for case in given if case.chosen is not None]
    matrix, owner = _both(fitted, told)
    right = np.array([float(good) for case in told for good in case.right])
    return _logit(matrix, owner, right, len(told), 0.1)


def _both(fitted: Fitted, given: Sequence[Case]) -> tuple[Array, NDArray[np.int64]]:
    matrix, owner = _matrix(given, fitted.columns)
    scores = (matrix @ fitted.weights)[:, 0]
    whole = np.zeros(len(given))
    np.add.at(whole, owner, np.exp(scores))
    logs = np.maximum(scores - np.log(whole)[owner], -8.0)
    chosen = [
        [float(k == case.chosen and case.how == how) for how in bearers.CHOSEN]
        for case in given
        for k in range(len(case.evidence))
    ]
    return np.column_stack([logs, np.array(chosen)]), owner


def tell(name: str, fitted: Fitted, constants: Array, given: Sequence[Case]) -> None:
    """Print how often the rules, the evidence and both are right."""
    matrix, owner = _both(fitted, given)
    results: Counter[str] = Counter()
    sure: list[tuple[float, bool]] = []
    for index, case in enumerate(given):
        rows = matrix[owner == index]
        both = rows @ constants
        right = case.right[int(both.argmax())]
        results["sums"] += 1
        results["rules speak"] += case.chosen is not None
        results["rules right"] += case.chosen is not None and case.right[case.chosen]
        results["both right where rules speak"] += case.chosen is not None and right
        results["evidence right"] += case.right[int(rows[:, 0].argmax())]
        results["both right"] += right
        sure.append((float(np.exp(both - both.max()).max() / np.exp(both - both.max()).sum()), right))
    print(f"{name}:", ", ".join(f"{what} {count}" for what, count in results.items()))
    for low, high in ((0, 0.5), (0.5, 0.7), (0.7, 0.9), (0.9, 1.01)):
        these = [right for likely, right in sure if low <= likely < high]
        print(f"  likelihood {low}-{high}: {len(these)}, right {np.mean(these) if these else 0:.2f}")


def main(arguments: Sequence[str]) -> None:
    """Tell, and write if asked."""
    at = arguments.index("--fresh") if "--fresh" in arguments else len(arguments)
    old = [case for a in arguments[:at] if a != "--write" for case in cases(Path(a))]
    fresh = [case for a in arguments[at + 1 :] for case in cases(Path(a))]
    fitted = fit(old)
    constants = beside_rules(fitted, fresh)
    print(
        ", ".join(f"{what} {worth:.2f}" for what, worth in zip(["evidence", *bearers.CHOSEN], constants, strict=True))
    )
    tell("fresh", fitted, constants, fresh)
    if "--write" in arguments:
        write(fitted, ["bearer"], table_of("bearers"))


if __name__ == "__main__":
    main(sys.argv[1:])
