"""How sure a claim is: how likely its round or investor is right (``doubts``), and what is said of a right round.

The factors are measured on documents that no rule was made for (``benchmarks/extraction/calibration.py --fit``);
``docs/extraction.md`` shows what came of it.
"""

_OF_A_RIGHT_ROUND = {
    "company": 0.97,
    "amount": 0.97,
    "status": 0.93,
    "stage": 0.95,
    "date": 0.9,
    "investor": 0.97,
    "leadInvestor": 0.96,
    "share": 0.75,
}
"""How often what is said of a round is right, where the round is (of an investor: where the investor is)."""

_FIGURES = {"valuation": 0.8, "total": 0.66}

_SUREST = 0.99


def confidence_of(predicate: str, likelihood: float = 1.0) -> float:
    """Return how likely a claim is right: by its predicate (or the kind of figure), and how likely its round is.

    >>> confidence_of("company", 0.9), confidence_of("status", 0.9) < 0.9, confidence_of("total") < 0.7
    (0.87, True, True)
    """
    factor = _FIGURES.get(predicate, _OF_A_RIGHT_ROUND.get(predicate, 0.8))
    return round(min(_SUREST, factor * likelihood), 2)
