"""How sure a claim is: the measured precision of the rule that found it, shrunk towards that of its kind.

Measured on the annotated documents of ``tests/evaluation`` and beside (see ``docs/extraction.md``): for each predicate
by how the company was found (named beside the sum, linked from the context, or by a table), and for rules that differ.
"""

_BY_KIND = {
    ("amount", "linked"): 0.86,
    ("amount", "named"): 0.94,
    ("amount", "table"): 0.91,
    ("company", "linked"): 0.87,
    ("company", "named"): 0.94,
    ("company", "table"): 0.92,
    ("date", "linked"): 0.87,
    ("date", "named"): 0.87,
    ("date", "table"): 0.94,
    ("investor", "linked"): 0.83,
    ("investor", "named"): 0.94,
    ("investor", "table"): 0.93,
    ("leadInvestor", "linked"): 0.88,
    ("leadInvestor", "named"): 0.95,
    ("leadInvestor", "table"): 0.86,
    ("stage", "linked"): 0.89,
    ("stage", "named"): 0.93,
    ("stage", "table"): 0.88,
    ("status", "linked"): 0.84,
    ("status", "named"): 0.92,
    ("status", "table"): 0.92,
    ("total", ""): 0.84,
    ("valuation", ""): 0.93,
}

_BY_RULE = {
    ("amount", "investor puts into", "named"): 0.83,
    ("amount", "line of fields", "table"): 0.87,
    ("amount", "raise verb", "named"): 0.97,
    ("amount", "sum after a round's noun", "linked"): 0.81,
    ("amount", "sum after a round's noun", "named"): 0.91,
    ("amount", "sum before a round's noun", "linked"): 0.93,
    ("amount", "sum from somebody", "named"): 0.97,
    ("amount", "weak verb", "named"): 0.91,
    ("company", "investor puts into", "named"): 0.86,
    ("company", "line of fields", "table"): 0.87,
    ("company", "raise verb", "named"): 0.97,
    ("company", "stage without a sum", "named"): 0.9,
    ("company", "sum after a round's noun", "linked"): 0.81,
    ("company", "sum after a round's noun", "named"): 0.91,
    ("company", "sum before a round's noun", "linked"): 0.93,
    ("company", "sum from somebody", "named"): 0.97,
    ("company", "weak verb", "named"): 0.91,
    ("date", "raise verb", "named"): 0.9,
    ("date", "sum after a round's noun", "linked"): 0.84,
    ("date", "sum after a round's noun", "named"): 0.83,
    ("date", "sum before a round's noun", "linked"): 0.92,
    ("date", "sum before a round's noun", "named"): 0.91,
    ("investor", "after the lead", "linked"): 0.89,
    ("investor", "in brackets", "named"): 0.86,
    ("investor", "investor puts in", "named"): 0.79,
    ("investor", "investors include", "linked"): 0.92,
    ("investor", "investors include", "named"): 0.87,
    ("investor", "joined by", "named"): 0.99,
    ("investor", "label", "linked"): 0.62,
    ("investor", "led by", "linked"): 0.93,
    ("investor", "led by", "named"): 0.98,
    ("investor", "line", "table"): 0.9,
    ("investor", "named", "linked"): 0.9,
    ("investor", "names of investors", "named"): 0.92,
    ("investor", "participation from", "linked"): 0.89,
    ("investor", "participation from", "named"): 0.98,
    ("investor", "takes part", "linked"): 0.8,
    ("investor", "takes part", "named"): 0.97,
    ("leadInvestor", "leads", "linked"): 0.83,
    ("leadInvestor", "led by", "linked"): 0.92,
    ("leadInvestor", "table", "table"): 0.84,
    ("stage", "raise verb", "named"): 0.95,
    ("stage", "stage without a sum", "linked"): 0.83,
    ("stage", "stage without a sum", "named"): 0.87,
    ("stage", "sum after a round's noun", "linked"): 0.83,
    ("stage", "sum after a round's noun", "named"): 0.9,
    ("stage", "sum before a round's noun", "linked"): 0.94,
    ("stage", "table row", "table"): 0.91,
    ("status", "investor puts into", "named"): 0.85,
    ("status", "line of fields", "table"): 0.87,
    ("status", "raise verb", "named"): 0.97,
    ("status", "stage without a sum", "named"): 0.84,
    ("status", "sum after a round's noun", "linked"): 0.74,
    ("status", "sum after a round's noun", "named"): 0.88,
    ("status", "sum before a round's noun", "linked"): 0.9,
    ("status", "sum before a round's noun", "named"): 0.89,
    ("status", "weak verb", "named"): 0.9,
    ("total", "sum raised", ""): 0.93,
    ("total", "total", ""): 0.79,
    ("total", "total column", ""): 0.91,
    ("valuation", "at a price", ""): 0.97,
    ("valuation", "valuation column", ""): 0.86,
    ("valuation", "valuation in a line", ""): 0.97,
    ("valuation", "valuation in a table", ""): 0.96,
    ("valuation", "valuation it is compared with", ""): 0.96,
}


def confidence_of(predicate: str, rule: str) -> float:
    """Return the probability that a claim is right, by its predicate (or the kind of figure) and its rule.

    >>> confidence_of("leadInvestor", "led by; company named") > confidence_of("leadInvestor", "led by; company linked")
    True
    """
    name, _, company = rule.partition("; company ")
    known = _BY_RULE.get((predicate, name, company))
    return known if known is not None else _BY_KIND.get((predicate, company), 0.8)
