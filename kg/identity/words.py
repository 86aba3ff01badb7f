"""Words that many names share, by what they say."""

from typing import Final

FIRM_TAILS: Final = frozenset(
    "capital partners partner management equity advisors advisers associates group holding holdings vc asset assets "
    "investors investment investments private wealth research and co company".split()
)
"""Words behind a name by which investment firms call themselves; mostly without a meaning of their own."""

ARM_TAILS: Final = frozenset("ventures venture invest fund funds growth global digital innovation labs".split())
"""Words behind a name that as often make it the investment arm of a company."""

DESK_TAILS: Final = frozenset("private asset assets wealth research investments technology".split())
"""Words that make a firm of such a name part of a bank or other house (*BlackRock Private Equity Partners*)."""

INSTITUTIONS: Final = frozenset(
    "university college institute hospital healthcare clinic bank bancorp brothers insurance ministry airlines telecom "
    "motor motors".split()
)
"""Words of houses that do something other than invest, so that an investor of their name is their arm."""

COMPANY_TAILS: Final = frozenset(
    "ai labs lab robotics technologies technology tech systems software solutions sciences therapeutics bio health "
    "energy group holdings holding networks semiconductor semiconductors security motors industries platforms app "
    "intelligence".split()
)
"""Words behind a name that say what trade a company is in."""

COMPANY_FORMS: Final = frozenset(
    "technologies technology tech systems group holdings holding industries platforms".split()
)
"""Of these, the ones that add nothing to a name."""

COMMON: Final = frozenset(
    "european national international american global china chinese india indian korea korean japan uk us new "
    "first innovation bank trust services service studio studios works media data digital cloud cyber fintech "
    "biotech power hardware center centers centre space green blue red black white north south east west big "
    "one two health medical pharma pharmaceuticals science strategic growth opportunity opportunities "
    "development corporation foundation institute university state public general united world of for de du "
    "the".split()
)
GENERIC: Final = FIRM_TAILS | ARM_TAILS | COMPANY_TAILS | frozenset("fund funds startup firm investor company".split())
"""Words that say nothing of whose name it is."""
