"""Houses that run funds: who gives them money gives it to a fund, and takes part in no round of a company."""

# ruff: noqa: E501 -- regular expressions are easier to read whole than broken

import re

from kg.extractors.entities.entity import Entity

_KIND = r"(?:VC|venture(?:[ -]capital)?|enterprise(?: capital)?|private[- ]equity|PE|buyout|growth[- ]equity|early[- ]stage|seed|investment|asset management)"
_HOUSE = r"(?:firm|fund|house|manager|investor|outfit|agency|group|shop)"
#: What is said of a house beside its name, which stands for "@": "Hafen Growth Fund 6", "Hafen partner Ada Lind".
_SIGNS = "|".join(
    (
        r"\b@(?:['’]s)? (?:[A-Z][a-z]+ ){0,3}Fund (?:\d|[IVX]+\b)",
        r"\b@(?:['’]s)? (?:first|second|third|fourth|fifth|sixth|latest|newest|flagship) fund\b",
        r"\b@ (?:(?:general|managing|founding|investment|venture|operating|senior) )?(?:partner|principal) [A-Z]",
        rf"\b@(?: \([^)]*\))?,? (?:(?:which )?is )?(?:an?|the|one of) (?:[\w'’-]+ ){{0,5}}?{_KIND} {_HOUSE}\b",
        rf"\b{_KIND} {_HOUSE} @(?!\w)",
        r"\b@,? [^.;\n]{0,70}?\b(?:closed|raised|wrapped up|closes|raises|is raising|held) (?:on )?(?:an? |its |another )(?:[\w.$€£-]+ ){0,5}fund\b(?! (?:from|of \w+ fund))",
    )
)


def runs_funds(text: str, company: Entity) -> bool:
    """Return whether a text tells of somebody as a house that runs funds."""
    names = "|".join(re.escape(name) for name in company.names)
    return re.search(_SIGNS.replace("@", f"(?:{names})"), text) is not None
