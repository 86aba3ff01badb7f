"""Names told by where they stand: in a column of companies or investors, at the beginning of a line of fields."""

import re
from collections.abc import Iterator, Sequence

from kg.documents import Block, BlockKind, Document
from kg.extractors.mentions.places import find_places
from kg.extractors.wording.words import GENERIC, LABEL_WORDS, STARTERS, common_words

_COMPANY_COLUMN = re.compile(
    r"(?:company|start-?up|name|firm|target|acquired(?: company)?|issuer|investee|portfolio company|organi[sz]ation)s?"
    r"(?: name)?$",
    re.I,
)


_INVESTOR_COLUMN = re.compile(
    r"(?:(?:lead|key|main|other|notable|selected) )?(?:investor|backer)(?:s|\(s\))?(?: names?)?$|"
    r"(?:lead )?investors?(?:,| ?/| ?&| and| or) .*|from whom$|(?:money|cash) from$|who (?:led|invested|joined|else)$|"
    r"(?:co-?investors|participants|also in|(?:funded|backed|financed) by)$|lead(?:s|\(s\))?$|led by$|others$|"
    r"(?:buyer|acquirer|acquiror|purchaser)s?$|(?:acquired|bought) by$|sold to$|new owner$",
    re.I,
)
#: What is told of companies in columns beside the one that names them.
_OF_COMPANIES = re.compile(
    r"^(?:founded|hq|headquarters|head office|home base|based(?: in)?|city|country|total raised|raised|round|"
    r"last round|latest round|valuation|led by|leads?|lead investors?|investors|backers|what it does|"
    r"product|core product)\b",
    re.I,
)
_LISTED = re.compile(r"[*†‡§]?\s*(?:[,;/]| and )\s*|\s*\(.*?\)")
_PROPER = re.compile(
    r"(?!Undisclosed|Existing|Others?\b|Various|Unnamed|Angels?\b|Not\b|Led\b)"
    r"[A-Z][\w.&'’-]*(?: [A-Z&][\w.&'’-]*){0,4}$"
)


def cells_of_names(document: Document, blocks: Sequence[Block]) -> Iterator[str]:
    """Yield what stands in the columns of companies of each table, whatever its capitals, and in those of investors."""
    columns: dict[int | None, tuple[list[int], list[int]]] = {}
    for block in blocks:
        if block.kind is not BlockKind.ROW:
            continue
        texts = [document.text[c.start : c.end].strip() for c in block.cells]
        if block.header or block.table not in columns:
            companies = [k for k, text in enumerate(texts) if _COMPANY_COLUMN.match(text)][:1]
            if not companies and not texts[0] and sum(_OF_COMPANIES.search(text) is not None for text in texts) > 2:
                companies = [0]  # a table that was turned: the corner says nothing
            investors = [k for k, text in enumerate(texts) if _INVESTOR_COLUMN.match(text)]
            if companies or investors:
                columns[block.table] = companies, investors
                continue
        companies, investors = columns.get(block.table, ([], []))
        for k in companies:
            name = re.sub(r"\s*[(\[].*", "", texts[k]) if k < len(texts) else ""
            if name and len(name.split()) < 6 and not name[0].isspace():
                yield name
        for k in investors:
            names = _LISTED.split(texts[k].rstrip("*†‡§ ")) if k < len(texts) else []
            yield from (name for name in names if _PROPER.match(name) and name.lower() not in GENERIC)


_BUYERS = re.compile(r"(?:buyer|acquir|purchaser|acquired|bought|sold|new owner)", re.IGNORECASE)


def columns_of_investors(document: Document, blocks: Sequence[Block]) -> dict[int | None, list[int]]:
    """Return by table the numbers of the columns whose heading says that they name investors."""
    columns: dict[int | None, list[int]] = {}
    for block in blocks:
        if block.kind is BlockKind.ROW and block.table not in columns:
            texts = [document.text[c.start : c.end].strip() for c in block.cells]
            columns[block.table] = [
                k for k, text in enumerate(texts) if k and _INVESTOR_COLUMN.match(text) and not _BUYERS.match(text)
            ]
    return columns


_PLACED = re.compile(r"^[A-Z][\w./-]*-based (?=[A-Z0-9])")
_FIELDS = re.compile(r" [-–—|·•] ")
_SMALL_FIRST = re.compile(r"([a-z][\w.]{2,20}) ?[–—:] (?:[^\W\d]{0,3} ?[$€£¥₹]|[A-Z]{3} )\d")
#: "4. Vela Dynamics, US$15M, Series A", "Vela Dynamics (Lyon), seed: €2M": a name that its sum follows in fields.
_SUM_NEXT = re.compile(
    r"(?:\d{1,2}[.)] |#\d+:? )?(?P<name>[^\W_a-z][\w.&'’+-]*(?: (?:&|[^\W_a-z][\w.&'’+-]*)){0,3})(?: \([^)]{2,30}\))?"
    r"(?:,| [–—|-]|:)(?: [^\W\d][\w -]{1,24}(?:,| [–—|-]|:)){0,2} (?:about |over |nearly |up to )?"
    r"(?:[^\W\d]{0,3} ?[$€£¥₹]|[A-Z]{3} |Rs\.? )\d"
)
#: "4. Vela Dynamics, Lyon": a numbered name beside where it is at home.
_NUMBERED = re.compile(r"(?:\d{1,2}[.)] |#\d+:? )(?P<name>[^,\n]{3,40}), (?P<place>[^\n]{3,40})$")
_NAMED_FIRST = re.compile(r"(?=[^\W_a-z])[\w.&'’+-]+(?: (?=[^\W_a-z])[\w.&'’+-]+){0,3}$")


def directory_names(document: Document, blocks: Sequence[Block]) -> Iterator[str]:
    """Yield what lines like "Field - London UK - batteries - £77m" begin with, where the second field is a place.

    And what lines like "lumo — €14M seed" and "4. Vela Dynamics, US$15M, Series A" do, where a sum comes next.
    """
    for block in blocks:
        if block.kind is BlockKind.ROW:
            continue
        small = _SMALL_FIRST.match(document.text, block.span.start)
        if small is not None and small[1] not in common_words():
            yield small[1]
        told = _SUM_NEXT.match(document.text, block.span.start, block.span.end)
        if told is not None and not _is_label(told["name"]):
            again = document.text.find(told["name"], told.end()) >= 0
            if again or " " in told["name"] or document.text[told.end("name")] != ":":
                yield _PLACED.sub("", told["name"])
        if block.span.end - block.span.start > 400:
            continue
        fields = _FIELDS.split(document.text[block.span.start : block.span.end], 3)
        numbered = _NUMBERED.match(document.text, block.span.start, block.span.end)
        if numbered is not None:
            fields = [numbered["name"], numbered["place"], ""]
        if len(fields) > 2 and len(fields[0]) < 40 and _NAMED_FIRST.match(fields[0]):
            places = list(find_places(fields[1]))
            if places and places[0].start == 0 and places[-1].end >= len(fields[1]) and not places[0].adjective:
                yield fields[0]


def _is_label(name: str) -> bool:
    """Return whether what a sum follows says what it is, not whose."""
    words = name.lower().split()
    if words[-1].isdigit() or "series" in words or "’s " in name or "'s " in name or ". " in name:
        return True
    return words[0] in LABEL_WORDS | STARTERS or (len(words) == 1 and (words[0] in common_words() or name.isupper()))
