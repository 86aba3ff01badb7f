"""How sure a claim is: the measured precision of the rule that found it, shrunk towards that of its kind.

Measured on the annotated documents of ``tests/evaluation`` and beside (see ``docs/extraction.md``): for each predicate
by how the company was found (named beside the sum, linked from the context, or by a table), and for rules that differ.
"""

_BY_KIND = {
    ("amount", "linked"): 0.76,
    ("amount", "named"): 0.88,
    ("amount", "table"): 0.82,
    ("company", "linked"): 0.76,
    ("company", "named"): 0.87,
    ("company", "table"): 0.83,
    ("date", "linked"): 0.72,
    ("date", "named"): 0.82,
    ("date", "table"): 0.83,
    ("investor", "linked"): 0.82,
    ("investor", "named"): 0.92,
    ("investor", "table"): 0.91,
    ("leadInvestor", "linked"): 0.79,
    ("leadInvestor", "named"): 0.93,
    ("leadInvestor", "table"): 0.81,
    ("stage", "linked"): 0.82,
    ("stage", "named"): 0.86,
    ("stage", "table"): 0.86,
    ("status", "linked"): 0.7,
    ("status", "named"): 0.83,
    ("status", "table"): 0.83,
    ("total", ""): 0.78,
    ("valuation", ""): 0.81,
}

_BY_RULE = {
    ("amount", "investor puts into", "named"): 0.72,
    ("amount", "raise verb", "linked"): 0.69,
    ("amount", "raise verb", "named"): 0.93,
    ("amount", "sum after a round's noun", "named"): 0.81,
    ("amount", "sum before a round's noun", "linked"): 0.87,
    ("amount", "sum from somebody", "named"): 0.96,
    ("amount", "table row", "table"): 0.87,
    ("amount", "weak verb", "linked"): 0.63,
    ("company", "investor puts into", "named"): 0.72,
    ("company", "raise verb", "linked"): 0.69,
    ("company", "raise verb", "named"): 0.93,
    ("company", "stage without a sum", "linked"): 0.71,
    ("company", "stage without a sum", "named"): 0.8,
    ("company", "sum after a round's noun", "named"): 0.81,
    ("company", "sum before a round's noun", "linked"): 0.87,
    ("company", "sum from somebody", "named"): 0.95,
    ("company", "table row", "table"): 0.88,
    ("company", "weak verb", "linked"): 0.63,
    ("date", "sum after a round's noun", "linked"): 0.6,
    ("date", "sum after a round's noun", "named"): 0.74,
    ("date", "sum before a round's noun", "linked"): 0.84,
    ("date", "sum from somebody", "named"): 0.91,
    ("investor", "after the lead", "linked"): 0.88,
    ("investor", "alongside", "linked"): 0.93,
    ("investor", "as did", "linked"): 0.54,
    ("investor", "as did", "named"): 0.96,
    ("investor", "drew", "named"): 0.85,
    ("investor", "from", "linked"): 0.77,
    ("investor", "investor puts in", "named"): 0.72,
    ("investor", "investors include", "linked"): 0.89,
    ("investor", "investors include", "named"): 0.8,
    ("investor", "joined by", "linked"): 0.92,
    ("investor", "joined by", "named"): 0.97,
    ("investor", "led by", "linked"): 0.87,
    ("investor", "led, with", "named"): 0.96,
    ("investor", "named", "linked"): 0.93,
    ("investor", "plus", "linked"): 0.93,
    ("investor", "takes part", "named"): 0.96,
    ("investor", "with … leading", "named"): 0.96,
    ("investor", "with … participating", "linked"): 0.72,
    ("investor", "… leading", "linked"): 0.63,
    ("leadInvestor", "led by", "linked"): 0.84,
    ("leadInvestor", "… leading", "linked"): 0.55,
    ("stage", "stage without a sum", "linked"): 0.62,
    ("stage", "stage without a sum", "named"): 0.8,
    ("stage", "sum after a round's noun", "linked"): 0.78,
    ("stage", "sum before a round's noun", "linked"): 0.88,
    ("stage", "weak verb", "named"): 0.94,
    ("status", "investor puts into", "named"): 0.7,
    ("status", "raise verb", "named"): 0.89,
    ("status", "stage without a sum", "linked"): 0.61,
    ("status", "stage without a sum", "named"): 0.69,
    ("status", "sum after a round's noun", "linked"): 0.58,
    ("status", "sum after a round's noun", "named"): 0.77,
    ("status", "sum before a round's noun", "linked"): 0.82,
    ("status", "table row", "table"): 0.88,
    ("status", "weak verb", "linked"): 0.62,
    ("total", "sum raised", ""): 0.84,
    ("total", "total", ""): 0.74,
    ("total", "total column", ""): 0.89,
    ("valuation", "at a price", ""): 0.86,
    ("valuation", "valuation in a table", ""): 0.92,
}


def confidence_of(predicate: str, rule: str) -> float:
    """Return the probability that a claim is right, by its predicate (or the kind of figure) and its rule.

    >>> confidence_of("leadInvestor", "led by; company named") > confidence_of("leadInvestor", "led by; company linked")
    True
    """
    name, _, company = rule.partition("; company ")
    known = _BY_RULE.get((predicate, name, company))
    return known if known is not None else _BY_KIND.get((predicate, company), 0.8)
