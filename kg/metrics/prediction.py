"""Who is likely to co-invest next: predicted ties, and how well the prediction does on a year held out."""

from dataclasses import dataclass
from enum import StrEnum

import numpy as np
from scipy import sparse

from kg.metrics.profiles import number_of
from kg.networks import Floats, Network


class Predictor(StrEnum):
    """Over the common co-investors z of two: resource allocation adds 1/k_z (Zhou, Lu and Zhang 2009, Eur. Phys. J. B
    71), Adamic-Adar adds 1/ln k_z (Social Networks 25, 2003), k_z being the number of co-investors of z.
    """

    RESOURCE_ALLOCATION = "resource-allocation"
    ADAMIC_ADAR = "adamic-adar"


@dataclass(frozen=True, slots=True)
class Suggestion:
    """Somebody who has not co-invested yet: the score, and the strongest common co-investors by label."""

    iri: str
    label: str
    score: float
    through: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Evaluation:
    """How a predictor did: the chance that a tie that came scores higher than a pair that did not (area under the ROC
    curve, ties in score counting half), and the mean part of the first 20 suggestions for an investor that came true,
    over the investors that got a new tie.
    """

    definition: str
    predictor: Predictor
    new_ties: int
    investors: int
    auc: float
    precision_at_20: float
    chance_precision: float


def suggest(
    network: Network,
    investor: str,
    predictor: Predictor = Predictor.RESOURCE_ALLOCATION,
    limit: int = 20,
    offset: int = 0,
) -> tuple[Suggestion, ...]:
    """Return the likeliest next co-investors of one investor (an IRI), with those who could introduce them."""
    number = number_of(network.shares, investor)
    reached = _scored(network, predictor)[number] @ network.links
    people, scores = reached.indices, reached.data
    known = network.links.indices[network.links.indptr[number] : network.links.indptr[number + 1]]
    new = ~np.isin(people, np.append(known, number))
    people, scores = people[new], scores[new]
    order = np.lexsort((people, -scores))[offset : offset + limit]
    names, strength = network.shares.investors, network.symmetric[number]
    found = []
    for person, score in zip(people[order].tolist(), scores[order].tolist(), strict=True):
        of_person = network.links.indices[network.links.indptr[person] : network.links.indptr[person + 1]]
        common = np.intersect1d(known, of_person)
        weight = np.asarray(strength[:, common].todense()).ravel()
        best = common[np.lexsort((common, -weight))][:3]
        found.append(
            Suggestion(names.iris[person], names.labels[person], score, tuple(names.labels[int(each)] for each in best))
        )
    return tuple(found)


def evaluate(
    before: Network,
    after: Network,
    predictor: Predictor = Predictor.RESOURCE_ALLOCATION,
    negatives: int = 200_000,
    seed: int = 1,
) -> Evaluation:
    """Return how well ties of ``after`` that ``before`` had not are predicted from ``before``.

    Both networks are of the same participations, say until a year and in it. Only pairs of investors that have a tie
    before are asked about: nothing can be said of newcomers. Pairs that did not come are drawn with ``seed``.
    """
    known = np.zeros(before.size, np.bool_)
    known[before.tied] = True
    old, came = _keys(before), _keys(after)
    fresh = came[~np.isin(came, old)]
    fresh = fresh[known[fresh // before.size] & known[fresh % before.size]]
    rng = np.random.default_rng(seed)
    a, b = rng.choice(before.tied, negatives), rng.choice(before.tied, negatives)
    other = np.minimum(a, b).astype(np.int64) * before.size + np.maximum(a, b)
    other = other[(a != b) & ~np.isin(other, old) & ~np.isin(other, fresh)]
    good, bad = (_pair_scores(before, predictor, keys) for keys in (fresh, np.unique(other)))
    ranked = np.sort(bad)
    below, upto = np.searchsorted(ranked, good, "left"), np.searchsorted(ranked, good, "right")
    auc = float(np.mean((below + upto) / 2) / len(bad)) if len(good) and len(bad) else float("nan")
    partners = np.concatenate([fresh // before.size, fresh % before.size])
    askers, gained = np.unique(partners, return_counts=True)
    hits = _hits(before, predictor, askers, fresh)
    return Evaluation(
        str(before.definition),
        predictor,
        len(fresh),
        len(askers),
        auc,
        float(hits.mean() / 20) if len(askers) else float("nan"),
        float((gained / len(before.tied)).mean()) if len(askers) else float("nan"),
    )


def _scored(network: Network, predictor: Predictor) -> "sparse.csr_matrix[np.float64]":
    """Return the links with each column weighed by how much a common co-investor counts."""
    degree = np.diff(network.links.indptr).astype(np.float64)
    # Common co-investors have two at least, so that the logarithm is never that of one.
    count = degree if predictor is Predictor.RESOURCE_ALLOCATION else np.log(np.maximum(degree, 2))
    scored = sparse.csr_matrix(network.links, copy=True)
    scored.data = (1.0 / np.maximum(count, 1e-9))[scored.indices]
    return scored


def _pair_scores(network: Network, predictor: Predictor, keys: np.ndarray) -> Floats:
    scored, links = _scored(network, predictor), sparse.csr_matrix(network.links)
    return np.asarray(scored[keys // network.size].multiply(links[keys % network.size]).sum(axis=1)).ravel()


def _hits(network: Network, predictor: Predictor, askers: np.ndarray, fresh: np.ndarray) -> Floats:
    """Return for each asker how many of its first 20 suggestions are among the fresh ties."""
    scored, links = _scored(network, predictor), sparse.csr_matrix(network.links)
    found = np.zeros(len(askers))
    for begin in range(0, len(askers), 500):
        rows = askers[begin : begin + 500]
        reached = sparse.csr_matrix(scored[rows] @ links)
        for place, asker in enumerate(rows.tolist()):
            people = reached.indices[reached.indptr[place] : reached.indptr[place + 1]]
            scores = reached.data[reached.indptr[place] : reached.indptr[place + 1]]
            known = links.indices[links.indptr[asker] : links.indptr[asker + 1]]
            new = ~np.isin(people, np.append(known, asker))
            people, scores = people[new], scores[new]
            first = people[np.lexsort((people, -scores))[:20]].astype(np.int64)
            keys = np.minimum(first, asker) * network.size + np.maximum(first, asker)
            found[begin + place] = np.isin(keys, fresh).sum()
    return found


def _keys(network: Network) -> np.ndarray[tuple[int], np.dtype[np.int64]]:
    low, high = np.minimum(network.source, network.target), np.maximum(network.source, network.target)
    return np.unique(low.astype(np.int64) * network.size + high)
