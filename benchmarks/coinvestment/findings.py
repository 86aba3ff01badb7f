"""What the 2013 data say: the most central investors, ties that activity does not explain, ties foreseen.

python benchmarks/coinvestment/findings.py > benchmarks/coinvestment/findings.md
"""

import numpy as np
from data import participations_of, rows_of

from kg.metrics import measure
from kg.metrics.assortativity import summary
from kg.metrics.communities import communities
from kg.metrics.prediction import Predictor, evaluate
from kg.metrics.significance import significance
from kg.networks import Network
from kg.projection import before_and_in, project, ties_by_year


def main() -> None:
    """Print the findings as Markdown."""
    shares = participations_of(rows_of(1))
    network = project(shares)
    print(f"# What the investments of 2013 say\n\n{network.definition}.\n")
    _whole(network)
    _central(network)
    _ties(network)
    _predicted(shares)
    print("\n## Ties by year\n\n| year | investors | ties | first time | repeated |\n|---|---|---|---|---|")
    for year in ties_by_year(shares)[-8:]:
        print(f"| {year.year} | {year.investors:,} | {year.ties:,} | {year.first_time:,} | {year.repeat:,} |")


def _whole(network: Network) -> None:
    found, groups = summary(network), communities(network)
    print(
        f"{found.rounds:,} rounds of {found.companies:,} companies; {found.investors:,} investors, {found.tied:,} "
        f"with a co-investor; {found.ties:,} ties; {found.components} components, the largest "
        f"of {found.largest_component:,}; "
        f"mean degree {found.mean_degree:.1f}, transitivity {found.transitivity:.3f}, mean clustering "
        f"{found.mean_clustering:.3f}, assortativity {found.assortativity:.3f}; mean syndicate "
        f"{found.mean_syndicate:.2f}; {len(groups.members)} communities, modularity {groups.modularity:.3f}.\n"
    )


def _central(network: Network) -> None:
    names = ("pagerank", "eigenvector", "betweenness")
    scores = [measure(network, name) for name in names]
    print(f"## The twenty most central\n\nBetweenness is {scores[2].note}.\n")
    print("| | " + " | ".join(names) + " |\n|---|---|---|---|")
    for place, row in enumerate(zip(*(each.top(20) for each in scores), strict=True), 1):
        print(f"| {place} | " + " | ".join(f"{score.label} {score.value:.4f}" for score in row) + " |")


def _ties(network: Network) -> None:
    found = significance(network)
    names = network.shares.investors.labels
    print(
        f"\n## Ties that activity does not explain\n\n{int(found.significant.sum()):,} of {len(network):,} ties are "
        f"significant at a false discovery rate of {found.rate:.0%}.\n"
    )
    print("| | tie | rounds | expected | p | q |\n|---|---|---|---|---|---|")
    surest = np.lexsort((found.expected, found.p))[:3]
    weak = np.flatnonzero(~found.significant)
    strongest = weak[np.lexsort((found.expected[weak], -network.together[weak]))[:3]]
    for kind, places in (("most significant", surest), ("strongest, not significant", strongest)):
        for e in places.tolist():
            pair = f"{names[int(network.source[e])]} + {names[int(network.target[e])]}"
            chances = f"{found.expected[e]:.2f} | {found.p[e]:.1e} | {found.q[e]:.1e}"
            print(f"| {kind} | {pair} | {network.together[e]} | {chances} |")


def _predicted(shares) -> None:  # noqa: ANN001
    before, after = before_and_in(shares, 2013)
    print("\n## New ties of 2013 predicted from all before\n")
    print("| predictor | new ties | investors | AUC | precision at 20 | by chance |\n|---|---|---|---|---|---|")
    for predictor in Predictor:
        found = evaluate(before, after, predictor)
        how_well = f"{found.auc:.3f} | {found.precision_at_20:.4f} | {found.chance_precision:.5f}"
        print(f"| {predictor} | {found.new_ties:,} | {found.investors:,} | {how_well} |")


if __name__ == "__main__":
    main()
