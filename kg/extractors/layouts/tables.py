"""Rounds told in tables: columns by their headings, or one fact to a row."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from kg.dates import PartialDate
from kg.documents import BlockKind
from kg.extractors.acquisitions.tables import BUYERS, TAKEOVER
from kg.extractors.analysis import Analysis
from kg.extractors.entities.entity import Entity
from kg.extractors.events.reading import read_events
from kg.extractors.layouts.contents import LETTER, NOBODY, kinds_by_contents, settle_by_contents
from kg.extractors.layouts.ledgers import read_ledger
from kg.extractors.layouts.lines import cells_as_fields, read_fields
from kg.extractors.layouts.portfolios import read_portfolio
from kg.extractors.linking.linker import Linker
from kg.extractors.linking.records import Backer, Figure, Round, keep
from kg.extractors.mentions.dates import DateMention
from kg.extractors.mentions.money import MoneyMention, find_money
from kg.extractors.mentions.stages import StageMention
from kg.extractors.sentences.elements import Sentence
from kg.extractors.sentences.legends import says_first_leads

_COLUMNS = (
    ("lead", r"lead|led by|lead investors?|lead\(s\)|led"),
    ("investors", (
        r"investors?|backers?|participants?|who|other investors|notable investors|co-?investors?|others?|"
        r"with|joined by|alongside|also(?: in)?|plus|the rest|rest|following|key "
        r"investors|selected investors|investor\(s\)|participating|backed by|lenders?|from|(?:sold|issued) to"
    )),
    ("sold", r"(?:total )?(?:amount )?sold"),
    ("target", r"(?:total )?offering amount|target amount"),
    (None, r"(?:total )?(?:amount )?remaining.*|number of investors.*|type of securities"),
    ("total", (
        r"(?:total(?! (?:equity|assets|revenue|employees|customers|users|debt|liabilities|staff|income))|"
        r"cumulative).*|raised to date|.*to date|amount raised|capital raised|funding to date|.*\btotal\b.*"
    )),
    ("valuation", r".*valuation.*|post-money.*|pre-money.*|valued at|value"),
    ("stage", (
        r"(?:funding |deal |investment )?(?:round )?(?:type|stage)|"
        r"(?:type|stage) of (?:the )?(?:round|funding|deal|investment)"
    )),
    ("amount", (
        r"amount.*|size.*|deal size|round size|raised.*|sum|funding.*|funding amount|ticket|deal value|deal|money|"
        r"investment|\$.*|€.*|£.*|usd.*|how much|capital|(?:gross |net |cash |total )?proceeds.*|"
        r"principal|facility|cheque.*|check.*"
    )),
    ("stage", (
        r"(?:last|latest|most recent|recent|current|new) (?:round|funding|raise|financing).*|(?:the )?round.*|stage.*|"
        r"series|type|deal type|round type|funding round|funding type|funding stage|what|transaction"
    )),
    ("company", (
        r"company.*|startup.*|start-up.*|name|start-?up name|firm|target|recipient|issuer|investee|business|brand|"
        r"portfolio company|organi[sz]ation|borrower"
    )),
    ("filed", r"filed|filing date"),
    ("date", (
        r"date.*|when|month|year|announced.*|day|closed(?: on)?|period|quarter|"
        r"(?:first |initial |final )?(?:clos(?:e|ing)|completion|issue|issuance)(?: date)?|completed|signed|issued"
    )),
    ("place", r"hq|headquarters|location|city|town|country|based.*|base|where|market|region"),
    ("status", r"status"),
    ("currency", r"currency|ccy\.?|cur\.?|curr\.?"),
)  # fmt: skip
_KINDS = tuple((kind, re.compile(pattern)) for kind, pattern in _COLUMNS)
#: What a column holds by one word of its heading, where the whole of it is none of the above.
_WORDS = (
    ("lead", r"^lead (?:investors?|backers?|vc)\b(?!.*\b(?:other|participa|co-?inv|backers|all|investors))"),
    (None, r"\b(?:number|no\.?|#|count|employees|founders?|revenue|sector|what it does)\b"),
    ("investors", (
        r"\b(?:investors?|backers?|lenders?|funders?|financiers?|participants?|shareholders?|from whom|who (?:paid|"
        r"invested|put|else)|also in|syndicate|subscribers?|"
        r"allottees?|(?:largest|biggest|main|principal|lead|anchor) (?:purchasers?|buyers?))\b"
    )),
    ("total", r"\bso far\b|\bto date\b"),
    ("amount", r"\b(?:amt|amount|raised|got|cheque|check|ticket)\b"),
)  # fmt: skip
_KINDS_BY_WORD = tuple((kind, re.compile(pattern)) for kind, pattern in _WORDS)
#: What a row tells of where it is no round.
_NO_ROUND = re.compile(r"\W*(?:exit|partnership|spin-?(?:off|out))\b", re.I)


@dataclass(slots=True)
class _Line:
    """One row, read."""

    company: Entity | None = None
    fields: dict[str, Sentence] = field(default_factory=dict)


def column_kind(heading: str) -> str | None:
    """Return what a column holds, by its heading.

    >>> column_kind("Led by"), column_kind("Amount Raised"), column_kind("Amount"), column_kind("What it does")
    ('lead', 'total', 'amount', None)
    """
    plain = " ".join(re.sub(r"\([^)]*\)|[*†:_]", " ", heading.lower()).split())
    if _UNIT.fullmatch(heading.strip(" ()*:")):
        return "amount"
    for kind, pattern in _KINDS:
        if pattern.fullmatch(plain):
            return kind
    return next((kind for kind, pattern in _KINDS_BY_WORD if pattern.search(plain)), None)


Rows = list[tuple[bool, list[Sentence]]]


def tables_of(analysis: Analysis) -> list[tuple[int, Rows]]:
    """Return the tables of a document with where they begin: their rows, and whether these are headings."""
    tables: dict[int | None, tuple[int, Rows]] = {}
    for block, cells in analysis.rows:
        tables.setdefault(block.table, (block.span.start, []))[1].append((block.header, cells))
    return [*tables.values()]


def _text(cell: Sentence, analysis: Analysis) -> str:
    return cell.span.quote(analysis.document.text) if cell.span.start < cell.span.end else ""


def read_table(analysis: Analysis, rows: Rows, linker: Linker) -> None:
    """Add what a table of a document tells."""
    header = next((cells for is_header, cells in rows if is_header and len(cells) > 1), None)
    if header and any(BUYERS.fullmatch(_plain(_text(c, analysis))) for c in header):
        return
    kinds = [column_kind(_text(c, analysis)) for c in header] if header else []
    if (
        header
        and not any(kinds[1:])
        and _read_transposed(analysis, linker, header, [cells for h, cells in rows if cells is not header])
    ):
        return
    body = [c for h, c in rows if not h and c is not header]
    if header is None:
        kinds = kinds_by_contents(analysis, body)
    if header and not {"amount", "stage", "total"} & {*kinds} and read_portfolio(analysis, linker, header, body):
        return
    if sum(k is not None for k in kinds) >= 2 and len(rows) > 1:
        _settle(analysis, kinds, header or [], body)
        around = _around(analysis, rows, header or [])
        first_leads = says_first_leads(around)
        units = [_unit_of(_text(c, analysis), around) for c in header] if header else []
        if "company" not in kinds and kinds[0] in ("investors", "lead") and "amount" in kinds:
            at = kinds.index("amount")
            lines = [c for c in body if len(c) > at and not _TOTAL_ROW.match(_text(c[0], analysis))]
            sums = [[*_money(c[at]), *_in_units(c[at], analysis, units[at], None)] for c in lines]
            read_ledger(analysis, linker, [(c[0], s[0] if s else None) for c, s in zip(lines, sums, strict=True)])
            return
        for is_header, cells in rows:
            named = next((c for c in cells if _text(c, analysis).strip()), cells[0])
            if not is_header and cells is not header and not _TOTAL_ROW.match(_text(named, analysis)):
                _read_row(analysis, linker, kinds, cells, units, first_leads=first_leads)
        return
    if all(len(cells) == 2 for _, cells in rows):
        _read_pairs(analysis, linker, [cells for _, cells in rows])
    elif header is None and any(e.kind in "MSD" for c in rows[0][1] for e in c.elements):
        for _, cells in rows:
            read_fields(analysis, linker, cells_as_fields([c for c in cells if c.elements]))


def _settle(analysis: Analysis, kinds: list[str | None], header: list[Sentence], body: list[list[Sentence]]) -> None:
    """Settle what the columns hold whose headings leave it open, or say what their cells do not."""
    if "company" not in kinds and kinds[0] is None and _names_first(analysis, body):
        kinds[0] = "company"
    if "stage" not in kinds and kinds[0] is None and all(c and _first_stage(c[0]) for c in body):
        kinds[0] = "stage"
    _settle_stage(kinds, body)
    if header:
        settle_by_contents(analysis, kinds, header, body)
    if "amount" in kinds or "company" in kinds or not {"valuation", "total"} <= set(kinds):
        return
    plain = not header or not _TOTAL_HEADING.match(_text(header[_at(kinds, "total")], analysis))
    if plain and {"stage", "date"} & set(kinds):
        kinds[kinds.index("total")] = "amount"


_TOTAL_HEADING = re.compile(r"\W*(?:total|cumul|.*to date)", re.I)


def _around(analysis: Analysis, rows: Rows, header: Sequence[Sentence]) -> str:
    """Return the headings of a table, with what is said right above it and right below."""
    text = analysis.document.text
    first, last = rows[0][1][0].span.start, rows[-1][1][-1].span.end
    headings = " | ".join(_text(c, analysis) for c in header)
    return f"{text[max(0, first - 300) : first]} {headings} {text[last : last + 200]}"


def _settle_stage(kinds: list[str | None], rows: list[list[Sentence]]) -> None:
    """Let only that column hold stages, of several that may by their headings ("What", "Round"), which does."""
    columns = [k for k, kind in enumerate(kinds) if kind == "stage"]
    if len(columns) > 1:
        told = {k: sum(k < len(cells) and _first_stage(cells[k]) is not None for cells in rows) for k in columns}
        best = max(columns, key=lambda k: told[k])
        for k in columns:
            kinds[k] = kinds[k] if k == best else None


def _at(kinds: list[str | None], kind: str) -> int:
    """Return the number of the column of a kind, 0 where there is none."""
    return kinds.index(kind) if kind in kinds else 0


def _names_first(analysis: Analysis, rows: list[list[Sentence]]) -> bool:
    """Return whether the first cells of most rows are one name each, and different ones."""
    first = [
        analysis.entity(e[0].members[0].mention)
        for c in rows
        if c and len(e := c[0].elements) == 1 and e[0].kind == "G"
    ]
    return 2 * len(first) > len(rows) and len({id(entity) for entity in first}) == len(first)


def _read_transposed(analysis: Analysis, linker: Linker, header: list[Sentence], rows: list[list[Sentence]]) -> bool:
    """Read a table with a company to a column; return whether it was one."""
    companies = [_company_of(analysis, cell) for cell in header[1:]]
    labels = [_label_of(cells[0], analysis) if cells else None for cells in rows]
    if sum(c is not None for c in companies) < 2 or sum(label is not None for label in labels) < 2:
        return False
    for k, company in enumerate(companies, 1):
        if company is None:
            continue
        made = Round(company, header[k].span, "table column", "table", table=True)
        for label, cells in zip(labels, rows, strict=True):
            if label is not None and k < len(cells):
                _take(analysis, linker, made, label, cells[k])
        keep(linker.rounds, made)
    return True


def _label_of(cell: Sentence, analysis: Analysis) -> str | None:
    """Return what a row of a table holds, by its first cell."""
    plain = _plain(_text(cell, analysis))
    return next((k for k, p in _LABELS if re.fullmatch(p, plain)), None)


def _plain(text: str) -> str:
    return " ".join(re.sub(r"[:*]", " ", text.lower()).split())


def _take(analysis: Analysis, linker: Linker, made: Round, kind: str, cell: Sentence) -> None:
    """Add what a cell under a label says to a round."""
    if kind in ("amount", "stage"):
        _fill_cell(made, cell, linker, made.company)
        _backers(analysis, made, cell, lead=False)
    elif kind == "date":
        made.date = made.date or _first_date(cell)
    elif kind in ("lead", "investors") and not NOBODY.match(_text(cell, analysis)):
        _backers(analysis, made, cell, lead=kind == "lead")
    elif kind in ("valuation", "total") and (sums := _money(cell)):
        figures = linker.valuations if kind == "valuation" else linker.totals
        figures.append(Figure(made.company, sums[0], sums[0].span, f"{kind} in a table"))
        if kind == "valuation":
            made.valuation = sums[0]


def _money(cell: Sentence) -> list[MoneyMention]:
    return [e.mention for e in cell.elements if isinstance(e.mention, MoneyMention)]


def _first_stage(cell: Sentence) -> StageMention | None:
    found = [e.mention for e in cell.elements if isinstance(e.mention, StageMention)]
    return next(
        (s for s in found if s.stage and s.stage.startswith(("series", "seed", "pre"))), found[0] if found else None
    )


def _first_date(cell: Sentence) -> DateMention | None:
    return next((e.mention for e in cell.elements if isinstance(e.mention, DateMention) and e.mention.date), None)


def _company_of(analysis: Analysis, cell: Sentence) -> Entity | None:
    for element in cell.elements:
        if element.kind == "G" and element.members:
            entity = analysis.entity(element.members[0].mention)
            if entity is not None:
                return entity
    return None


_SCALE = r"mn|bn|mln|bln|million|billion|m|b|k|crore|cr"
_WORDS_FOR = {
    "won": "KRW",
    "yen": "JPY",
    "yuan": "CNY",
    "rmb": "CNY",
    "rupees": "INR",
    "rs": "INR",
    "euros": "EUR",
    "dollars": "USD",
}
_UNIT = re.compile(
    rf"(?:\b(?P<first>{_SCALE})\s?)?(?P<sign>US\$|A\$|C\$|S\$|[$€£₹¥₩]|USD|EUR|GBP|INR|JPY|CNY|KRW|SGD|AUD|CAD|CHF|"
    rf"SEK|(?<![a-z])(?:{'|'.join(_WORDS_FOR)}))(?:\s?(?:in )?(?P<scale>{_SCALE})s?)?(?!\w)",
    re.I,
)
_TOTAL_ROW = re.compile(r"\s*(?:total|sum|all|average|median)\b", re.I)


_SCALED = re.compile(rf"[(,]\s?(?:in )?(?P<scale>{_SCALE})s?\b|\bin (?P<words>thousands|millions|billions)\b", re.I)
_FIGURE = re.compile(rf"(?P<figure>\d[\d.,]*) ?(?P<scale>{_SCALE})?", re.I)
_CURRENCY = re.compile(r"[A-Z]{3}|[A-Z]{0,2}[$€£¥₹₩]")


def _unit_of(heading: str, around: str) -> tuple[str, str]:
    """Return the currency and the scale that a heading states for the figures below, or else the text around.

    >>> _unit_of("Amount (US$m)", ""), _unit_of("Raised, m", ""), _unit_of("Size", "All sums in $ million.")
    (('US$', 'm'), ('', 'm'), ('$', 'million'))
    """
    if (unit := _UNIT.search(heading)) is not None:
        return _sign_of(unit), unit["scale"] or unit["first"] or ""
    if (scaled := _SCALED.search(heading)) is not None:
        return "", scaled["scale"] or scaled["words"].removesuffix("s")
    said = _SAID_UNIT.search(around)
    unit = _UNIT.match(around, said.end()) if said is not None else None
    return (_sign_of(unit), unit["scale"] or unit["first"] or "") if unit is not None else ("", "")


def _sign_of(unit: re.Match[str]) -> str:
    """Return the sign of a currency that a unit names by its sign, its code or a word ("million won")."""
    word = unit["sign"].lower()
    return f"{_WORDS_FOR[word]} " if word in _WORDS_FOR else unit["sign"]


_SAID_UNIT = re.compile(
    r"\b(?:(?:figures|amounts|sums|numbers|values|sizes|everything|all)(?: (?:are|is|given|shown|stated))*(?: all)? in|"
    r"units?:|units? in) ",
    re.I,
)


def _in_units(
    cell: Sentence, analysis: Analysis, unit: tuple[str, str], currency: Sentence | None
) -> list[MoneyMention]:
    """Return a bare figure as money in the unit that its column states ("Amount (US$m)"), or its row ("EUR")."""
    sign, scale = unit
    if currency is not None and (own := _CURRENCY.fullmatch(_text(currency, analysis).strip())):
        sign = own[0]
    bare = _FIGURE.fullmatch(_text(cell, analysis).strip(" ~c.≈"))
    if not sign or bare is None:
        return []
    return [replace(m, span=cell.span) for m in find_money(f"{sign}{bare['figure']}{bare['scale'] or scale}")[:1]]


def _is_fund(company: Entity, fields: dict[str, Sentence], analysis: Analysis) -> bool:
    """Return whether a row tells of a fund and its close, not of a company and its round."""
    stage = _text(fields["stage"], analysis) if "stage" in fields else ""
    named = company.name, _text(fields["company"], analysis).strip(" ()*") if "company" in fields else ""
    return any(map(_FUND_NAME.search, named)) and (not stage or _FUND_STAGE.search(stage) is not None)


_FUND_NAME = re.compile(r"\bFund(?: [IVX\d]+)?$")
_FUND_STAGE = re.compile(r"\b(?:fund|close|vehicle|vintage)\b", re.IGNORECASE)


def _read_row(
    analysis: Analysis,
    linker: Linker,
    kinds: list[str | None],
    cells: list[Sentence],
    units: list[tuple[str, str]],
    *,
    first_leads: bool,
) -> None:
    line = _Line()
    for kind, cell in zip(kinds, cells, strict=False):
        if kind is not None and kind not in line.fields:
            line.fields[kind] = cell
    fields = line.fields
    company = _company_of(analysis, fields["company"]) if "company" in fields else None
    if "company" not in fields and kinds[0] == "investors":
        return  # who gave to a round that is told elsewhere
    if "company" not in fields:
        company = linker.subjects.main_at(cells[0].span.start)
    kind_of = _text(fields["stage"], analysis) if "stage" in fields else ""
    if _NO_ROUND.match(kind_of) or TAKEOVER.match(kind_of):
        return
    if company is None or _is_fund(company, fields, analysis):
        return
    made = Round(company, cells[0].span, "table row", "table", table=True)
    for kind in ("sold", "amount", "stage", "target"):
        if kind in fields:
            if kind == "target" and made.money is not None:
                continue
            _fill_cell(made, fields[kind], linker, company)
    if made.stage is None and "stage" in fields and (letter := LETTER.fullmatch(_text(fields["stage"], analysis))):
        made.stage, made.stage_span = f"series-{letter['letter'].lower()}", fields["stage"].span
    if made.money is None and "amount" in fields and units:
        for money in _in_units(fields["amount"], analysis, units[kinds.index("amount")], fields.get("currency")):
            made.money, made.money_span = money, money.span
    for kind in ("valuation", "total"):
        for money in _money(fields[kind])[:1] if kind in fields else []:
            figure = Figure(company, money, money.span, f"{kind} column")
            (linker.valuations if kind == "valuation" else linker.totals).append(figure)
            if kind == "valuation" and (made.money or made.stage):
                made.valuation = money
    dated = next((fields[k] for k in ("date", "filed") if k in fields and _first_date(fields[k])), None)
    if dated is not None and (date := _first_date(dated)):
        made.date = date
    elif made.date is None and (period := _period(analysis)) is not None and made.status == "closed":
        made.date = period
    for kind in ("lead", "investors"):
        if kind in fields and not NOBODY.match(_text(fields[kind], analysis)):
            _backers(analysis, made, fields[kind], lead=kind == "lead", first=first_leads and "lead" not in fields)
    if "status" in fields and re.search(r"plan|talk|open|raising|pending|expected", fields["status"].mask):
        made.status = "planned"
    kept = keep(linker.rounds, made)
    for kind, cell in zip(kinds, cells, strict=False):
        for note in analysis.notes.get(cell.index, [])[kind is not None :]:
            linker.add_note(read_events(note), company, kept if kept in linker.rounds else None)


def _fill_cell(made: Round, cell: Sentence, linker: Linker, company: Entity) -> None:
    sums = _money(cell)
    mask = cell.mask
    for k, money in enumerate(sums):
        after = mask[mask.index(f"<M{k}>") + 4 :][:30]
        before = mask[: mask.index(f"<M{k}>")][-25:]
        if re.match(r"\s*(?:\w+-money )?valuation", after) or re.search(r"valuation (?:of )?$|\bat (?:an? )?$", before):
            made.valuation = money
            linker.valuations.append(Figure(company, money, money.span, "valuation in a table"))
        elif made.money is None:
            made.money, made.money_span = money, money.span
    if made.stage is None and (stage := _first_stage(cell)) is not None and stage.stage:
        made.stage, made.stage_span = stage.stage, stage.span
    if made.date is None and (date := _first_date(cell)) is not None:
        made.date = date
    if re.search(r"being closed|planned|in talks|raising|expected|not closed|targeting|pending", mask):
        made.status = "planned"


def _period(analysis: Analysis) -> DateMention | None:
    """Return the period that a document's title says its table covers."""
    for sentence in analysis.sentences:
        if sentence.block.kind is BlockKind.TITLE:
            for element in sentence.elements:
                if (
                    isinstance(element.mention, DateMention)
                    and element.mention.date
                    and not element.mention.relative
                    and len(element.mention.date.text) > 4
                ):
                    mention = element.mention
                    return DateMention(
                        mention.span,
                        PartialDate(mention.date.text[:7])
                        if mention.date and "Q" not in mention.date.text
                        else mention.date,
                    )
    return None


def _backers(analysis: Analysis, made: Round, cell: Sentence, *, lead: bool, first: bool = False) -> None:
    """Add those whom a cell names; ``lead`` where its column is that of leads, ``first`` where the first one led."""
    members = [m for e in cell.elements if e.kind == "G" for m in e.members]
    if first and members:
        members[0].lead = True
    marked = any(m.lead for m in members) or bool(re.search(r"<G\d+> \( ?lead|\blead : |led by", cell.mask))
    for member in members:
        entity = analysis.entity(member.mention)
        if entity is None or entity is made.company:
            continue
        leads = member.lead if marked and not lead else lead
        known = made.backers.get(id(entity))
        if known is None or (leads and not known.lead):
            made.backers[id(entity)] = Backer(entity, leads, member.mention.span, "table")


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


def _read_pairs(analysis: Analysis, linker: Linker, rows: list[list[Sentence]]) -> None:
    """Read a table of labels and values: one round in all, or a stage to a row."""
    company = linker.subjects.main()
    made: Round | None = None
    labelled: list[tuple[str | None, Sentence, Sentence]] = []
    for label, value in rows:
        plain = " ".join(re.sub(r"[:*]", " ", _text(label, analysis).lower()).split())
        labelled.append((next((k for k, p in _LABELS if re.fullmatch(p, plain)), None), label, value))
    for kind, _, value in labelled:
        if kind == "company" and (named := _company_of(analysis, value)):
            company = named
    if company is None:
        return
    for kind, label, value in labelled:
        stage = _first_stage(label)
        if stage is not None and stage.stage and (_money(value) or _first_date(value)):
            row = Round(
                company, label.span, "table of rounds", "table", table=True, stage=stage.stage, stage_span=stage.span
            )
            _fill_cell(row, value, linker, company)
            _backers(analysis, row, value, lead=False)
            keep(linker.rounds, row)
        elif kind in ("amount", "stage", "lead", "investors", "date") and (
            _money(value) or _first_stage(value) or kind in ("lead", "investors", "date")
        ):
            made = made or Round(company, value.span, "table of labels", "table", table=True)
            if kind in ("amount", "stage"):
                _fill_cell(made, value, linker, company)
            elif kind == "date":
                made.date = made.date or _first_date(value)
            elif not NOBODY.match(_text(value, analysis)):
                _backers(analysis, made, value, lead=kind == "lead")
        elif kind in ("valuation", "total") and _money(value):
            money = _money(value)[0]
            (linker.valuations if kind == "valuation" else linker.totals).append(
                Figure(company, money, money.span, f"{kind} in a table")
            )
            if kind == "valuation" and made is not None:
                made.valuation = money
    if made is not None and (made.money or made.stage):
        keep(linker.rounds, made)
