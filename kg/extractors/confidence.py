"""How sure a claim is: the measured precision of the rule that found it, shrunk towards that of its kind.

Measured on 76 annotated documents, among them those that no rule was made for, with
``benchmarks/extraction/calibration.py --fit``: for each predicate by how the company was found (named beside the sum,
linked from the context, or by a table), and for rules that differ. ``docs/extraction.md`` shows what came of it.
"""

_BY_KIND = {
    ("amount", "linked"): 0.75,
    ("amount", "named"): 0.88,
    ("amount", "table"): 0.9,
    ("company", "linked"): 0.76,
    ("company", "named"): 0.88,
    ("company", "table"): 0.91,
    ("date", "linked"): 0.79,
    ("date", "named"): 0.81,
    ("date", "table"): 0.95,
    ("investor", "linked"): 0.84,
    ("investor", "named"): 0.92,
    ("investor", "table"): 0.93,
    ("leadInvestor", "linked"): 0.86,
    ("leadInvestor", "named"): 0.93,
    ("leadInvestor", "table"): 0.96,
    ("stage", "linked"): 0.85,
    ("stage", "named"): 0.9,
    ("stage", "table"): 0.95,
    ("status", "linked"): 0.73,
    ("status", "named"): 0.86,
    ("status", "table"): 0.91,
    ("total", ""): 0.75,
    ("valuation", ""): 0.89,
}

_BY_RULE = {
    ("amount", "raise verb", "named"): 0.93,
    ("amount", "table row", "table"): 0.95,
    ("company", "raise verb", "named"): 0.93,
    ("date", "raise verb", "named"): 0.87,
    ("investor", "from", "linked"): 0.72,
    ("investor", "led by", "linked"): 0.88,
    ("investor", "names of investors", "named"): 0.75,
    ("investor", "takes part", "named"): 0.98,
    ("investor", "weighed", "named"): 0.77,
    ("stage", "raise verb", "named"): 0.96,
    ("status", "raise verb", "named"): 0.93,
    ("total", "total", ""): 0.7,
}


def confidence_of(predicate: str, rule: str) -> float:
    """Return the probability that a claim is right, by its predicate (or the kind of figure) and its rule.

    >>> confidence_of("company", "raise verb; company named") > confidence_of("company", "raise verb; company linked")
    True
    """
    name, _, company = rule.partition("; company ")
    known = _BY_RULE.get((predicate, name, company))
    return known if known is not None else _BY_KIND.get((predicate, company), 0.8)
