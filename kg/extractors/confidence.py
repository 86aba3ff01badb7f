"""How sure a claim is: the measured precision of the rule that found it, shrunk towards that of its kind.

Measured on 92 annotated documents, among them those that no rule was made for, with
``benchmarks/extraction/calibration.py --fit``: for each predicate by how the company was found (named beside the sum,
linked from the context, or by a table), and for rules that differ. ``docs/extraction.md`` shows what came of it.
"""

_BY_KIND = {
    ("amount", "linked"): 0.74,
    ("amount", "named"): 0.9,
    ("amount", "table"): 0.9,
    ("company", "linked"): 0.76,
    ("company", "named"): 0.9,
    ("company", "table"): 0.89,
    ("date", "linked"): 0.81,
    ("date", "named"): 0.83,
    ("date", "table"): 0.94,
    ("investor", "linked"): 0.82,
    ("investor", "named"): 0.92,
    ("investor", "table"): 0.94,
    ("leadInvestor", "linked"): 0.86,
    ("leadInvestor", "named"): 0.93,
    ("leadInvestor", "table"): 0.94,
    ("stage", "linked"): 0.81,
    ("stage", "named"): 0.89,
    ("stage", "table"): 0.95,
    ("status", "linked"): 0.74,
    ("status", "named"): 0.87,
    ("status", "table"): 0.89,
    ("total", ""): 0.8,
    ("valuation", ""): 0.88,
}

_BY_RULE = {
    ("amount", "raise verb", "linked"): 0.78,
    ("amount", "raise verb", "named"): 0.97,
    ("amount", "sum after a round's noun", "linked"): 0.66,
    ("amount", "sum after a round's noun", "named"): 0.8,
    ("amount", "sum before a round's noun", "linked"): 0.8,
    ("amount", "table row", "table"): 0.95,
    ("company", "raise verb", "named"): 0.97,
    ("company", "sum after a round's noun", "linked"): 0.66,
    ("company", "sum after a round's noun", "named"): 0.8,
    ("company", "sum before a round's noun", "linked"): 0.8,
    ("company", "table row", "table"): 0.93,
    ("date", "raise verb", "named"): 0.9,
    ("investor", "investors include", "linked"): 0.94,
    ("investor", "leads", "linked"): 0.75,
    ("investor", "led by", "linked"): 0.93,
    ("investor", "names of investors", "named"): 0.8,
    ("leadInvestor", "leads", "linked"): 0.76,
    ("leadInvestor", "led by", "linked"): 0.94,
    ("stage", "raise verb", "named"): 0.93,
    ("status", "raise verb", "named"): 0.94,
    ("status", "sum after a round's noun", "linked"): 0.64,
    ("status", "sum after a round's noun", "named"): 0.78,
    ("status", "sum before a round's noun", "linked"): 0.79,
    ("status", "table row", "table"): 0.93,
    ("total", "total", ""): 0.72,
    ("valuation", "at a price", ""): 0.81,
}


def confidence_of(predicate: str, rule: str) -> float:
    """Return the probability that a claim is right, by its predicate (or the kind of figure) and its rule.

    >>> confidence_of("company", "raise verb; company named") > confidence_of("company", "raise verb; company linked")
    True
    """
    name, _, company = rule.partition("; company ")
    known = _BY_RULE.get((predicate, name, company))
    return known if known is not None else _BY_KIND.get((predicate, company), 0.8)
