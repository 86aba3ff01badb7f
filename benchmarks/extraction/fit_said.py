"""Find what the word of the rules weighs beside the words around a sum: the constants ``evidence.SAID``.

    python benchmarks/extraction/fit_said.py FOLDER…

The folders hold annotated documents that neither rules nor weights were made for: on others, rules look better than
they are. Printed are the constants, and how well rules, words and both tell what sums are.
"""

import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

import numpy as np
from annotated import annotated
from fit_evidence import Array, truth_of
from scipy.optimize import minimize
from scipy.special import logsumexp

from kg.extractors.evidence.weights import added, weights_of
from kg.extractors.sums.evidence import ROLES, SAID, sum_evidence
from kg.extractors.sums.roles import read_sums

RIDGE = 0.1
NAMES = (*ROLES, "other")


def cases(folder: Path) -> Iterator[tuple[tuple[float, ...], str, str, int]]:
    """Yield the sums that are weighed: what words say, what rules say, what came of it, and what is true."""
    for _, analysis, gold in annotated(folder):
        for sentence in analysis.sentences:
            for item in read_sums(sentence):
                if item.said:
                    words = added(weights_of("sums"), sum_evidence(sentence, item.element, item.position))
                    yield words, item.said, item.role, truth_of(item.mention, gold)


def fitted(words: Array, said: Sequence[str], truth: Array) -> dict[str, Array]:
    """Return for each thing that rules may say what it weighs for each role."""
    keys = list(SAID)
    index = np.array([keys.index(each) for each in said])

    def loss(flat: Array) -> float:
        scores = np.hstack([words + flat.reshape(len(keys), len(ROLES))[index], np.zeros((len(words), 1))])
        logs = scores - logsumexp(scores, axis=1, keepdims=True)
        return float(-logs[np.arange(len(truth)), truth].sum() + RIDGE * (flat**2).sum())

    found = minimize(loss, np.zeros(len(keys) * len(ROLES))).x.reshape(len(keys), len(ROLES))
    return dict(zip(keys, found, strict=True))


def main(folders: Sequence[str]) -> None:
    """Print the constants and the scores."""
    found = [case for folder in folders for case in cases(Path(folder))]
    words, truth = np.array([case[0] for case in found]), np.array([case[3] for case in found])
    for key, constants in fitted(words, [case[1] for case in found], truth).items():
        print(f'    "{key}": ({", ".join(f"{constant:.2f}" for constant in constants)}),')
    told = {
        "words alone": np.hstack([words, np.zeros((len(words), 1))]).argmax(axis=1),
        "as it is": np.array([NAMES.index(case[2]) for case in found]),
    }
    for what, roles in told.items():
        print(f"{what}: {np.mean(roles == truth):.3f} of {len(truth)} sums right")


if __name__ == "__main__":
    main(sys.argv[1:])
