"""What funders call themselves: "Capital", "Ventures", "Partners"."""

import re
from functools import lru_cache

FUNDER = re.compile(
    r"\b(?:Capital|Ventures?|Partners|VC|Funds?|Investments?|Invest|Equity|Growth|Angels?|Accelerator|Investors|"
    r"Catalyst|Seed|Associates|Advisors|Combinator|Management)\b"
)


@lru_cache(maxsize=16384)
def is_funder(name: str) -> bool:
    """Return whether somebody is called as funders are.

    >>> is_funder("Orchard Ventures"), is_funder("Orchard")
    (True, False)
    """
    return FUNDER.search(name) is not None
