"""What the columns and the rows of tables hold, by their headings and labels."""

# ruff: noqa: E501 -- regular expressions are easier to read whole than broken

import re

from kg.extractors.layouts.cells import plain_label
from kg.extractors.layouts.units import UNIT
from kg.extractors.wording.labels import PLACE_LABEL

_COLUMNS = (
    ("lead", (
        r"lead(?:s|ers?|ing)?|(?:co-?)?led(?: by)?|led (?:the |this |its )?(?:round|deal|raise)|lead investors?|lead\(s\)|who "
        r"(?:co-?)?led(?: it)?|(?:headed|fronted|anchored|spearheaded|priced) by|(?:round|deal) lead(?:er|s)?|anchors?|"
        r"(?:(?:who|name|fund|firm) )?(?:was )?(?:in|at the|up) front|(?:co-?)?lead (?:fund|money|name|firm|cheque|check)|"
        r"lead ?(?:/|or|and|&) ?co-?leads?|led ?/ ?co-?led(?: by)?"
    )),
    ("investors", (
        r"investors?|backers?|participants?|who|other investors|notable investors|co-?investors?|(?:who )?others?(?: in| "
        r"names| who joined)?|with|joined by|alongside|also(?: (?:in|took part|invested|joined))?|plus|the rest|rest(?: of "
        r"(?:the|it).*)?|following|followers|key investors|selected investors|investor\(s\)|participating|(?:backed|"
        r"funded|financed|joined) by|lenders?|(?:money )?from|(?:sold|issued) to|co-?leads? and others|who (?:joined|came "
        r"in|else|is in|['’]s in|bought in|took part|participated|invested|paid)"
    )),
    ("sold", r"(?:total )?(?:amount )?sold"),
    ("target", r"(?:total )?offering amount|target amount"),
    (None, r"(?:total )?(?:amount )?remaining.*|number of investors.*|type of securities"),
    ("total", (
        r"(?:total(?! (?:equity|assets|revenue|employees|customers|users|debt|liabilities|staff|income))|"
        r"cumulative).*|raised to date|.*to date|amount raised|capital raised|funding to date|.*\btotal\b.*|(?:money |"
        r"amount |capital |funding )?(?:raised|funding|capital) (?:so far|in all|overall)|war chest"
    )),
    ("valuation", (
        r".*valuation.*|(?:post|pre)[- ]money.*|valued(?: at)?|(?:implied |post |company )?value|worth|priced at|price tag|"
        r"(?:company |now )worth|val\.?|post|(?:at )?(?:an? )?value(?: of(?: company)?)?|said to be worth|(?:post|pre)-?val\.?"
    )),
    ("stage", (
        r"(?:funding |deal |investment )?(?:round )?(?:type|stage)|"
        r"(?:type|stage) of (?:the )?(?:round|funding|deal|investment)"
    )),
    ("amount", (
        r"amount.*|size.*|deal size|round size|raised.*|sum|funding.*|funding amount|ticket|deal value|deal|money|"
        r"investment|\$.*|€.*|£.*|usd.*|how much|capital|(?:gross |net |cash |total )?proceeds.*|(?:capital )?raise|haul|new money|"
        r"(?:money|cash) in|figure|volume|(?:(?:last|latest|this) )?(?:round|raise|deal) (?:amount|size|value|sum)|"
        r"principal|facility|cheque.*|check.*"
    )),
    ("date", r"(?:date|day|month|year) of (?:the |its |last |latest )*(?:round|raise|deal|funding|announcement)|(?:last|"
        r"latest) (?:round|raise|funding|deal) date"),
    ("stage", (
        r"(?:last|latest|most recent|recent|current|new) (?:round|funding|raise|financing|deal).*|(?:the )?round.*|stage.*|"
        r"series|type|deal type|round type|funding round|funding type|funding stage|what|(?:transaction|round|deal)(?: name)?|event|milestone|"
        r"financing|funding event|step|tranche|phase|kind(?: of (?:round|deal))?|what happened"
    )),
    ("company", (
        r"company.*|startup.*|start-up.*|name|start-?up name|firm|target|recipient|issuer|investee|business|brand|"
        r"portfolio company|organi[sz]ation|borrower|who (?:raised|got it)|player|vendor|outfit|venture|contender|challenger|"
        r"supplier|provider|entity|lab|org"
    )),
    ("filed", r"filed|filing date"),
    ("date", (
        r"date.*|when.*|month|year|announced.*|day|closed(?: on)?|period|quarter|reported|disclosed|(?:made )?public(?: "
        r"on)?|time|"
        r"(?:first |initial |final )?(?:clos(?:e|ing)|completion|issue|issuance)(?: date)?|completed|signed|issued"
    )),
    ("place", rf"{PLACE_LABEL}|based.*|market"),
    ("status", r"status"),
    ("currency", r"currency|ccy\.?|cur\.?|curr\.?"),
)  # fmt: skip
_KINDS = tuple((kind, re.compile(pattern)) for kind, pattern in _COLUMNS)
#: What a column holds by one word of its heading, where the whole of it is none of the above.
_WORDS = (
    ("lead", (
        r"^(?:co-?)?lead(?:ing)? (?:investors?|backers?|vcs?)\b(?!.*\b(?:other|participa|co-?inv|backers|all|investors))|"
        r"^(?:main|principal|top|biggest) (?:investor|backer)$"
    )),
    (None, r"\b(?:number|no\.?|#|count|employees|founders?|revenue|sector|what it does)\b"),
    ("investors", (
        r"\b(?:investors?|backers?|lenders?|funders?|financiers?|participants?|shareholders?|from whom|who (?:paid|"
        r"invested|put|else)|also in|syndicate|subscribers?|"
        r"allottees?|(?:largest|biggest|main|principal|lead|anchor) (?:purchasers?|buyers?))\b"
    )),
    ("total", (
        r"\bso far\b|\bto date\b|\bin all\b|\ball[- ]time\b|\blifetime\b|\boverall\b|\b(?:disclosed|known) funding\b"
    )),
    ("amount", r"\b(?:amt|amount|raised|got|cheque|check|ticket)\b"),
)  # fmt: skip
_KINDS_BY_WORD = tuple((kind, re.compile(pattern)) for kind, pattern in _WORDS)


def column_kind(heading: str) -> str | None:
    """Return what a column holds, by its heading.

    >>> column_kind("Led by"), column_kind("Amount Raised"), column_kind("Amount"), column_kind("What it does")
    ('lead', 'total', 'amount', None)
    """
    plain = " ".join(re.sub(r"\([^)]*\)|[*†:_]", " ", heading.lower()).split())
    if UNIT.fullmatch(heading.strip(" ()*:")):
        return "amount"
    for kind, pattern in _KINDS:
        if pattern.fullmatch(plain):
            return kind
    return next((kind for kind, pattern in _KINDS_BY_WORD if pattern.search(plain)), None)


_LABELS = (
    ("amount", (
        r"(?:amount|raised|funding|round size|deal size|size|sum|investment|funding amount|amount raised|new funding|"
        r"money raised|raise)"
    )),
    ("stage", r"(?:(?:last |latest |most recent )?(?:round|stage|series|type|funding round|round type|funding stage))"),
    ("valuation", r".*valuation.*|(?:post|pre)-money"),
    ("total", (
        r"(?:total(?! (?:equity|assets|revenue|employees|customers|users|debt|liabilities|staff|income)).*|.*to date|"
        r"raised to date|total raised)"
    )),
    ("lead", r"(?:lead|led by|lead investors?|lead investor\(s\))"),
    ("investors", (
        r"(?:(?:other |participating |key |new |existing |selected )?(?:investors?|backers?|participants?)|with|"
        r"others|participation)"
    )),
    ("date", r"(?:date|announced|closed|announcement date|when)"),
    ("company", r"(?:company|startup|name|firm|issuer)"),
)  # fmt: skip


def label_kind(label: str) -> str | None:
    """Return what a row of a table holds, by the label in its first cell.

    >>> label_kind("Led by:"), label_kind("Round"), label_kind("Employees")
    ('lead', 'stage', None)
    """
    words = plain_label(label)
    return next((kind for kind, pattern in _LABELS if re.fullmatch(pattern, words)), None)
