"""Weigh how rounds and investors were read by whether they are right, and show how well that tells on other documents.

    python benchmarks/extraction/fit_doubts.py FOLDER… --fresh FOLDER…           fit on some, tell on the fresh ones
    python benchmarks/extraction/fit_doubts.py --write FOLDER… --fresh FOLDER…   fit on all, write the two tables

The documents that rules and weights were made on look better than others will: so the fresh ones belong to the fit, and
each counts ``FRESH`` times. (As much as all others together, the few made too much of themselves: asked on 28
others, core F1 was 0.802 and not 0.815.) A round is right if the annotation has it (company and sum, or stage, or
investor, as in ``tests/evaluation/scoring.py``); an investor, if the annotation has it for that company.
"""

import sys
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from annotated import annotated
from fit_evidence import Fitted, write
from scipy import sparse
from scipy.optimize import minimize
from scipy.special import expit
from scoring import paired_with, same_name, same_round

from kg.extractors.evidence.weights import table_of
from kg.extractors.linking.records import Round
from kg.extractors.rounds import doubts
from kg.extractors.rounds import reading as rounds

RIDGE = 8.0
FRESH = 3.0
SEEN = 4


@dataclass(frozen=True)
class Case:
    """Something told: of which document, how it was read, and whether it is right."""

    document: str
    evidence: frozenset[str]
    right: bool


def cases(folder: Path) -> Iterator[tuple[str, Case]]:
    """Yield the rounds and investors read of a folder's documents, with which of the two each is."""
    for name, analysis, gold in annotated(folder):
        found, linker = rounds.rounds_of(analysis)
        weighed = doubts.Doubts(analysis, linker, found)
        pairs = paired_with(gold["rounds"], [_fact(r) for r in found], same_round)
        right = {j for _, j in pairs}
        backed = [(item["company"], who) for item in gold["rounds"] for who in item["investors"]]
        for index, item in enumerate(found):
            yield "rounds", Case(name, frozenset(weighed.round_evidence(item)), index in right)
            company = "|".join(item.company.names)
            for backer in item.backers.values():
                who = "|".join(backer.entity.names)
                good = any(same_name(company, c) and same_name(who, w) for c, w in backed)
                yield "backers", Case(name, frozenset(weighed.backer_evidence(item, backer)), good)


def _fact(item: Round) -> dict[str, object]:
    money = item.money.money if item.money is not None else None
    return {
        "company": "|".join(item.company.names),
        "stage": item.stage,
        "amount": None if money is None else float(money.amount),
        "currency": None if money is None else money.currency,
        "investors": ["|".join(b.entity.names) for b in item.backers.values()],
    }


def fit(given: Sequence[Case], weights: Sequence[float]) -> Fitted:
    """Weigh the evidence; each case counts as much as its weight says."""
    seen: dict[str, set[str]] = defaultdict(set)
    for case in given:
        for each in case.evidence:
            seen[each].add(case.document)
    columns = {each: k for k, each in enumerate(sorted(e for e, where in seen.items() if len(where) >= SEEN))}
    places = [(i, columns[e]) for i, case in enumerate(given) for e in case.evidence if e in columns]
    rows, cols = zip(*places, strict=True)
    matrix = sparse.csr_matrix((np.ones(len(rows)), (rows, cols)), (len(given), len(columns)))
    right, worth = np.array([float(case.right) for case in given]), np.array(weights)
    free = np.array([each != "intercept" for each in columns])

    def loss(guess: np.ndarray) -> tuple[float, np.ndarray]:
        scores = matrix @ guess
        cost = (worth * (np.logaddexp(0, scores) - right * scores)).sum() + RIDGE / 2 * float((guess * free) @ guess)
        return cost, matrix.T @ (worth * (expit(scores) - right)) + RIDGE * guess * free

    best = minimize(loss, np.zeros(len(columns)), jac=True, method="L-BFGS-B").x
    return Fitted(columns, np.asarray(best)[:, None])


def tell(name: str, fitted: Fitted, fresh: Sequence[Case]) -> None:
    """Print how many of the fresh are told, and right, from which likelihood on."""
    likely = np.array(
        [expit(sum(fitted.weights[fitted.columns[e], 0] for e in c.evidence if e in fitted.columns)) for c in fresh]
    )
    right = np.array([case.right for case in fresh])
    for least in (0.0, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8):
        told = likely >= least
        precision, recall = right[told].mean(), right[told].sum() / right.sum()
        print(f"{name} from {least}: {told.sum()} of {len(fresh)}, right {precision:.3f}, kept of those {recall:.3f}")


def main(arguments: Sequence[str]) -> None:
    """Tell, or write if asked."""
    at = arguments.index("--fresh")
    for kind in ("rounds", "backers"):
        old = [case for a in arguments[:at] if a != "--write" for what, case in _kept(Path(a)) if what == kind]
        fresh = [case for a in arguments[at + 1 :] for what, case in _kept(Path(a)) if what == kind]
        if "--write" in arguments:
            more = min(FRESH, max(1.0, len(old) / len(fresh)))
            fitted = fit([*old, *fresh], [1.0] * len(old) + [more] * len(fresh))
            write(fitted, [f"right, of {kind}"], table_of(kind))
        else:
            fitted = fit(old, [1.0] * len(old))
        tell(kind, fitted, fresh)


_known: dict[Path, list[tuple[str, Case]]] = {}


def _kept(folder: Path) -> list[tuple[str, Case]]:
    if folder not in _known:
        _known[folder] = list(cases(folder))
    return _known[folder]


if __name__ == "__main__":
    main(sys.argv[1:])
