"""Whose rights a page reserves: "© 2023 Acme Media Ltd." names its publisher where nothing else does."""

import re
from collections.abc import Iterable

_YEARS = r"(?:19|20)\d\d(?: ?[-–—] ?(?:(?:19|20)?\d\d|present))?"
_SIGN = r"(?:(?:copyrights? )?(?:©|\(c\))(?: copyrights?)?|copyrights?)(?: of| by)?"
_FORM = (
    r"(?:Inc|Incorporated|LLC|LLP|L\.?P|Ltd|Limited|PLC|Pty|Pte|Pvt|Private Limited|Corp|Corporation|Co|GmbH|AG|AB|AS|"
    r"ApS|Oy|BV|B\.V|NV|SAS|SARL|SRL|S\.r\.l|S\.A|SA|S\.?L|SE|s\.r\.o)"
)
_RIGHTS = re.compile(
    rf"(?i:(?<!\w){_SIGN}),?\s*(?P<before>{_YEARS},?\s*)?(?i:by )?"
    rf"(?P<name>(?-i:[A-Za-zÀ-ÿ0-9])(?:[^\s.|·•,()<>©*]|[.,](?=\S)|(?<=\b(?:Pvt|Pte|Pty))\.(?= )|,(?= {_FORM}\b)|"
    r" (?! |[|·•–—(©*-]|(?:19|20)\d\d\b|[Aa]ll [Rr]ights)){1,59}?)"
    rf"(?=\.(?:\s|$)|\.?,?\s+{_YEARS}|,|\s*[|·•()<>©*]|\s+[–—-]|\s*$|\s{{2}}|\s+[Aa]ll [Rr]ights)"
    rf"(?P<after>\.?,?\s+{_YEARS}|\.?,?\s+(?i:all rights))?"
)
_SIGNED = re.compile(r"©|\(c\)|opyright", re.IGNORECASE)
_FORM_AT_END = re.compile(rf",? (?:(?:Pvt|Pte|Pty)\.? )?{_FORM}\.?$")
_NOBODY = re.compile(
    r"all rights|rights reserved|no reproduction|copyright|reserved|the (?:author|publisher)|rss$|\d+$", re.IGNORECASE
)
_MOST_WORDS = 6


def rights_holder(lines: Iterable[str]) -> str | None:
    """Return who reserves the rights in some lines of a page; ``None`` if nobody does.

    A name alone is a photographer's: it takes a year, "all rights reserved" or a company's form beside it.

    >>> rights_holder(["Terms · Privacy", "© 2016–2018 The Fork Report. Privacy."])
    'The Fork Report'
    >>> rights_holder(["© Ada Lind", "Copyright. All rights reserved."])
    """
    for line in lines:
        if not _SIGNED.search(line):
            continue
        for match in _RIGHTS.finditer(line):
            name = _FORM_AT_END.sub("", match["name"].strip(" ,"))
            reserved = match["before"] or match["after"] or name != match["name"]
            if reserved and not _NOBODY.match(name) and len(name.split()) <= _MOST_WORDS:
                return name
    return None
