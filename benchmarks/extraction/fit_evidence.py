"""Weigh the words beside names and sums by annotated documents, and show how well that tells on others.

    python benchmarks/extraction/fit_evidence.py FOLDER…           fit on nine parts, tell on the tenth; ten times
    python benchmarks/extraction/fit_evidence.py --write FOLDER…   write the tables of ``kg.extractors.evidence``

A folder holds documents, each with its annotated facts beside it (``NAME.gold.json``). A sum is a round, a valuation
or a total if the annotation has one of that size; a name is an investor's if the annotation has the investor: which of
its mentions says so is not known, so the surest one counts (a smooth maximum over mentions, as in multiple-instance
learning: Dietterich, Lathrop and Lozano-Pérez 1997). The fit is ridge regression of the log-odds; no chance in it.
"""

import sys
from collections import Counter, defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray
from scipy import sparse
from scipy.optimize import minimize
from scipy.special import expit, logsumexp

sys.path.append(str(Path(__file__).parents[2] / "tests" / "evaluation"))

from annotated import annotated
from scoring import same_name, same_sum

from kg.claims import Kind
from kg.extractors.events.investor_evidence import group_evidence, name_evidence
from kg.extractors.evidence.weights import table_of
from kg.extractors.mentions.money import MoneyMention
from kg.extractors.sums.evidence import ROLES, sum_evidence

RIDGE = 3.0
"""How strongly weights are drawn to nothing."""

SEEN = 2
"""In how many documents evidence must stand to be weighed."""

SMALLEST = 0.05
"""Weights nearer to nothing are left out of the tables."""

FOLDS = 10
Array = NDArray[np.float64]


@dataclass(frozen=True)
class Case:
    """A sum, or all mentions of a name in one document: the evidence of each, and what it is (index of the class)."""

    document: str
    mentions: list[frozenset[str]]
    truth: int


def cases(folder: Path) -> tuple[list[Case], list[Case]]:
    """Return the sums and the names of a folder's documents."""
    sums: list[Case] = []
    names: list[Case] = []
    for name, analysis, gold in annotated(folder):
        investors = {who for item in gold["rounds"] for who in item["investors"]}
        mentions: dict[tuple[str, ...], list[frozenset[str]]] = defaultdict(list)
        for sentence in analysis.sentences:
            for element, position in zip(sentence.elements, sentence.starts, strict=True):
                if isinstance(element.mention, MoneyMention):
                    sums.append(
                        Case(
                            name,
                            [frozenset(sum_evidence(sentence, element, position))],
                            truth_of(element.mention, gold),
                        )
                    )
                shared = set(group_evidence(sentence, element, position)) if element.members else set()
                for index, member in enumerate(element.members):
                    entity = analysis.entity(member.mention)
                    if entity is not None and entity.kind in (Kind.ORGANIZATION, Kind.PERSON):
                        own = name_evidence(element, index)
                        mentions[tuple(entity.names)].append(frozenset(shared.union(own)))
        for known, seen in mentions.items():
            names.append(Case(name, seen, int(any(same_name("|".join(known), who) for who in investors))))
    return sums, names


def truth_of(mention: MoneyMention, gold: dict[str, Any]) -> int:
    """Return what a sum is by the annotation: the index of its role, or of none of them."""
    told = {"amount": float(mention.money.amount), "currency": mention.money.currency}
    for index, kind in enumerate(("rounds", "valuations", "totals")):
        if any(same_sum(fact, told) for fact in gold[kind]):
            return index
    return len(ROLES)


@dataclass(frozen=True)
class Fitted:
    """Weights of evidence: one column a class, the last class (none of them) being nothing throughout."""

    columns: dict[str, int]
    weights: Array

    def scores(self, given: Sequence[Case]) -> Array:
        """Return the log-odds of each case for each class but the last, the surest mention counting."""
        matrix, owner = _matrix(given, self.columns)
        return _surest(matrix @ self.weights, owner, len(given))


def _matrix(given: Sequence[Case], columns: dict[str, int]) -> tuple[sparse.csr_matrix, NDArray[np.int64]]:
    places: list[tuple[int, int]] = []
    owner: list[int] = []
    for index, case in enumerate(given):
        for mention in case.mentions:
            places += [(len(owner), columns[each]) for each in mention if each in columns]
            owner.append(index)
    rows, cols = zip(*places, strict=True)
    return sparse.csr_matrix((np.ones(len(rows)), (rows, cols)), (len(owner), len(columns))), np.array(owner)


def _surest(scores: Array, owner: NDArray[np.int64], count: int) -> Array:
    most = np.full((count, scores.shape[1]), -np.inf)
    np.maximum.at(most, owner, scores)
    total = np.zeros_like(most)
    np.add.at(total, owner, np.exp(scores - most[owner]))
    return np.asarray(most + np.log(total))


def fit(given: Sequence[Case], classes: int) -> Fitted:
    """Weigh the evidence; ``classes`` counts the last one too, against which the others are told."""
    seen: dict[str, set[str]] = defaultdict(set)
    for case in given:
        for each in frozenset().union(*case.mentions):
            seen[each].add(case.document)
    columns = {each: k for k, each in enumerate(sorted(e for e, where in seen.items() if len(where) >= SEEN))}
    matrix, owner = _matrix(given, columns)
    truth = np.array([case.truth for case in given])
    wanted = np.eye(classes)[truth][:, :-1]
    free = np.array([each != "intercept" for each in columns])[:, None]

    def loss(flat: Array) -> tuple[float, Array]:
        weights = flat.reshape(len(columns), classes - 1)
        each = matrix @ weights
        scores = _surest(each, owner, len(given))
        whole = np.hstack([scores, np.zeros((len(given), 1))])
        logs = whole - logsumexp(whole, axis=1, keepdims=True)
        error = np.exp(logs[:, :-1]) - wanted
        share = np.exp(each - scores[owner])
        slope = matrix.T @ (share * error[owner]) + RIDGE * free * weights
        cost = -logs[np.arange(len(given)), truth].sum() + RIDGE / 2 * float((free * weights**2).sum())
        return cost, slope.ravel()

    found = minimize(loss, np.zeros(len(columns) * (classes - 1)), jac=True, method="L-BFGS-B")
    return Fitted(columns, found.x.reshape(len(columns), classes - 1))


def write(fitted: Fitted, heads: Sequence[str], path: Path) -> None:
    """Write the weights worth it as a table, the strongest first."""
    rows = [(max(abs(w)), each, w) for each, k in fitted.columns.items() for w in [fitted.weights[k]]]
    kept = sorted((row for row in rows if row[0] >= SMALLEST), key=lambda row: (-round(row[0], 2), row[1]))
    lines = ["# evidence\t" + "\t".join(heads)]
    lines += ["\t".join([each, *(f"{weight:.2f}" for weight in weights)]) for _, each, weights in kept]
    path.write_text("\n".join(lines) + "\n", "utf-8")


def tell(name: str, given: Sequence[Case], classes: int, say: Callable[[str, Array, Array], None]) -> None:
    """Fit on nine tenths of the documents and tell of the tenth, for each tenth."""
    documents = sorted({case.document for case in given})
    scores = np.zeros((len(given), classes - 1))
    for fold in range(FOLDS):
        out = set(documents[fold::FOLDS])
        test = [k for k, case in enumerate(given) if case.document in out]
        fitted = fit([case for case in given if case.document not in out], classes)
        scores[test] = fitted.scores([given[k] for k in test])
    say(name, scores, np.array([case.truth for case in given]))


def say_sums(name: str, scores: Array, truth: Array) -> None:
    """Print how many sums are told right, and each role's precision and recall."""
    told = np.hstack([scores, np.zeros((len(scores), 1))]).argmax(axis=1)
    print(f"{name}: {len(truth)} sums, {np.mean(told == truth):.3f} of them told right", Counter(truth.tolist()))
    for role, what in enumerate(ROLES):
        hit = np.sum((told == role) & (truth == role))
        print(
            f"  {what:10} precision {hit / max(1, np.sum(told == role)):.3f} recall {hit / np.sum(truth == role):.3f}"
        )


def say_names(name: str, scores: Array, truth: Array) -> None:
    """Print precision and recall of investors from a likelihood on."""
    likely = expit(scores[:, 0])
    print(f"{name}: {len(truth)} names, {np.sum(truth == 0)} of investors")
    for least in (0.3, 0.5, 0.7, 0.9):
        told = likely >= least
        hit = np.sum(told & (truth == 0))
        print(f"  from {least} on: precision {hit / told.sum():.3f} recall {hit / np.sum(truth == 0):.3f}")


def main(arguments: Sequence[str]) -> None:
    """Tell, and write if asked."""
    options = [a for a in arguments if a.startswith("--")]
    folders = [Path(a) for a in arguments if not a.startswith("--")]
    pairs = [cases(folder) for folder in folders]
    sums = [case for found, _ in pairs for case in found]
    names = [Case(c.document, c.mentions, 1 - c.truth) for _, found in pairs for c in found]
    if "--write" not in options:
        tell("sums", sums, len(ROLES) + 1, say_sums)
        tell("names", names, 2, say_names)
    else:
        write(fit(sums, len(ROLES) + 1), ROLES, table_of("sums"))
        write(fit(names, 2), ["investor"], table_of("investors"))


if __name__ == "__main__":
    main(sys.argv[1:])
