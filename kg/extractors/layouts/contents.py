"""What the columns of a table hold, where their headings do not say it or what stands below says otherwise.

"Money" may head sums or those who gave them, "Who" the companies or their investors, "Deal" names, stages or sums.
"""

import re
from collections.abc import Callable, Sequence

from kg.extractors.analysis import Analysis
from kg.extractors.layouts.cells import first_stage
from kg.extractors.mentions.dates import DateMention
from kg.extractors.mentions.money import MoneyMention
from kg.extractors.mentions.stages import StageMention
from kg.extractors.sentences.elements import Sentence
from kg.vocabulary import STAGES

#: What stands in a cell that says nothing.
NOBODY = re.compile(
    r"^(?:undisclosed|n/?[ad]|-+|–|—|unknown|not disclosed|none|tbd|various|angels?|existing investors?|not named|"
    r"\?)?$",
    re.I,
)
LETTER = re.compile(r"\s*(?:series )?(?P<letter>[A-K])(?:[\d+]|-\d)?(?: round)?\s*", re.I)
#: Headings of columns that name others than companies and their investors.
_OTHERS = re.compile(
    r"\b(?:founders?|ceo|head|chief|sector|industry|product|customers?|clients?|source|author|by|contact|website|link|"
    r"notes?|comments?|why|verdict|remarks?|acquirer|buyer|seller|counsel|adviser|advisor|school|university|rank|"
    r"competitors?|rivals?|persons?|people|directors?|officers?|executives?|team|board|related|previous|employer|"
    r"ticker|partners?|makes|does)\b"
)
#: Headings that may be of those who gave the money, though they do not say so.
_MONEY = re.compile(r"\b(?:money|cash|capital|funding|who|whose|paid|pays|in|aboard|names)\b")
_NEEDS_FIGURES = ("amount", "total", "valuation", "stage", "date")
_MOST, _SOME = 0.6, 0.3
_TOTAL_HEADING = re.compile(r"\W*(?:total|cumul|.*to date)", re.I)


def settle_columns(
    analysis: Analysis, kinds: list[str | None], header: list[Sentence], body: list[list[Sentence]]
) -> None:
    """Settle what the columns hold whose headings leave it open, or say what their cells do not."""
    if "company" not in kinds and kinds[0] is None and _names_first(analysis, body):
        kinds[0] = "company"
    if "stage" not in kinds and kinds[0] is None and all(c and first_stage(c[0]) for c in body):
        kinds[0] = "stage"
    _settle_stage(kinds, body)
    if header:
        _settle_by_contents(analysis, kinds, header, body)
    if "amount" in kinds or "company" in kinds or not {"valuation", "total"} <= set(kinds):
        return
    plain = not header or not _TOTAL_HEADING.match(_text(analysis, header[_at(kinds, "total")]))
    if plain and {"stage", "date"} & set(kinds):
        kinds[kinds.index("total")] = "amount"


def _settle_stage(kinds: list[str | None], rows: list[list[Sentence]]) -> None:
    """Let only that column hold stages, of several that may by their headings ("What", "Round"), which does."""
    columns = [k for k, kind in enumerate(kinds) if kind == "stage"]
    if len(columns) > 1:
        told = {k: sum(k < len(cells) and first_stage(cells[k]) is not None for cells in rows) for k in columns}
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


def _settle_by_contents(
    analysis: Analysis, kinds: list[str | None], header: Sequence[Sentence], rows: Sequence[Sequence[Sentence]]
) -> None:
    """Correct what columns are held to hold (a kind, or ``None``, for each) by what stands in them."""
    columns = [_filled(analysis, rows, k) for k in range(len(kinds))]
    headings = [_text(analysis, cell).lower() for cell in header]
    for k, kind in enumerate(kinds):
        if kind in _NEEDS_FIGURES and columns[k]:
            held = sum(_holds(analysis, cell, kind) for cell in columns[k])
            kinds[k] = kind if held >= _SOME * len(columns[k]) else None
    free = [k for k, kind in enumerate(kinds) if kind is None and not _OTHERS.search(headings[k])]
    sums = any(e.kind == "M" for column in columns for cell in column for e in cell.elements)
    if "company" not in kinds and _are_of_one(columns):
        gave = [k for k in free if _share(columns[k], _lists_names) >= _MOST]
        if gave and not {"lead", "investors"} & {*kinds}:
            kinds[gave[0]] = "investors"
        return
    if "company" not in kinds and (sums or "amount" in kinds):
        who = [k for k, kind in enumerate(kinds) if kind == "investors" and headings[k] == "who"]
        first = sorted((*free, *who))
        named = next((k for k in first if _names_each(analysis, columns[k])), None)
        if named is not None:
            kinds[named] = "company"
            free = [k for k in free if k != named]
    if "company" not in kinds or "investors" in kinds:
        return
    after = [
        k
        for k in free
        if k > kinds.index("company")
        and _share(columns[k], _lists_names) >= _MOST
        and (_MONEY.search(headings[k]) or _share(columns[k], lambda cell: _names_in(cell) > 1) >= _SOME)
    ]
    if "lead" in kinds:
        after = [k for k in after if k == kinds.index("lead") + 1]
    if after:
        kinds[max(after, key=lambda k: sum(map(_names_in, columns[k])))] = "investors"


def _are_of_one(columns: Sequence[Sequence[Sentence]]) -> bool:
    """Return whether the rows of a table are the rounds of one company: a seed, its Series A, B and so on, in order."""
    for column in columns:
        told = [stage.stage for cell in column if (stage := first_stage(cell)) is not None and stage.stage]
        order = [_ORDER.index(stage) for stage in told if stage in _ORDER]
        if len(order) >= _FEWEST_OF_ONE and len(set(order)) == len(order) and sorted(order) in (order, order[::-1]):
            return True
    return False


def kinds_by_contents(analysis: Analysis, rows: Sequence[Sequence[Sentence]]) -> list[str | None]:
    """Return what the columns of a table without headings hold; nothing where no company or no sum or stage is told."""
    width = min(map(len, rows), default=0)
    columns = [_filled(analysis, rows, k) for k in range(width)]
    kinds: list[str | None] = [next((n for n, h in _PLAIN if _share(column, h) >= _MOST), None) for column in columns]
    if not {"amount", "stage"} & set(kinds) or len(rows) < _FEWEST:
        return []
    named = next((k for k, kind in enumerate(kinds) if kind is None and _names_each(analysis, columns[k])), None)
    if named is None or any(kind == "investors" for kind in kinds[:named]):
        return []
    kinds[named] = "company"
    givers = [k for k in range(named + 1, width) if kinds[k] is None and _share(columns[k], _lists_names) >= _MOST]
    told = {k: sum(map(_names_in, columns[k])) for k in givers}
    if givers:
        kinds[max(givers, key=lambda k: told[k])] = "investors"
    return kinds


def _is_sum(cell: Sentence) -> bool:
    return re.fullmatch(r"(?:\W+ )*<M\d+>(?: (?:in|,|–|/|\())*(?: <S\d+>)?(?: [a-z]+)?(?: \))?", cell.mask) is not None


def _is_stage(cell: Sentence) -> bool:
    return re.fullmatch(r"(?:late |early |a )?<S\d+>(?: (?:round|extension|funding|ii?))?", cell.mask) is not None


def _is_date(cell: Sentence) -> bool:
    return re.fullmatch(r"<D\d+>", cell.mask) is not None


def _is_place(cell: Sentence) -> bool:
    return re.fullmatch(r"<P\d+>(?: ?,? <P\d+>)?", cell.mask) is not None


_PLAIN = (("amount", _is_sum), ("stage", _is_stage), ("date", _is_date), ("place", _is_place))
_FEWEST = 2
_ORDER = STAGES[: STAGES.index("growth")]
_FEWEST_OF_ONE = 3


def _text(analysis: Analysis, cell: Sentence) -> str:
    return analysis.document.text[cell.span.start : cell.span.end].strip()


def _filled(analysis: Analysis, rows: Sequence[Sequence[Sentence]], k: int) -> list[Sentence]:
    """Return the cells of a column that say something."""
    return [row[k] for row in rows if k < len(row) and not NOBODY.match(_text(analysis, row[k]))]


def _share(cells: Sequence[Sentence], holds: Callable[[Sentence], bool]) -> float:
    return sum(map(holds, cells)) / len(cells) if cells else 0.0


def _holds(analysis: Analysis, cell: Sentence, kind: str) -> bool:
    """Return whether a cell has what a column of a kind must have."""
    text = _text(analysis, cell)
    if kind == "stage":
        return LETTER.fullmatch(text) is not None or any(isinstance(e.mention, StageMention) for e in cell.elements)
    if kind == "date":
        return any(isinstance(e.mention, DateMention) for e in cell.elements) or any(map(str.isdigit, text))
    return any(isinstance(e.mention, MoneyMention) for e in cell.elements) or any(map(str.isdigit, text))


def _names_each(analysis: Analysis, cells: Sequence[Sentence]) -> bool:
    """Return whether the cells of a column are one name each, and different ones."""
    single = [c for c in cells if re.fullmatch(r"<G\d+>(?: \([^()]*\)|(?: ,)? <P\d+>)*", c.mask) and _names_in(c) == 1]
    bearers = {id(analysis.entity(c.of_kind("G")[0].members[0].mention)) for c in single}
    return len(single) > 1 and len(single) >= _MOST * len(cells) and len(bearers) == len(single)


def _names_in(cell: Sentence) -> int:
    return sum(len(element.members) for element in cell.of_kind("G"))


def _lists_names(cell: Sentence) -> bool:
    """Return whether a cell names somebody, and says little else."""
    words = [each for each in cell.mask.split() if each.isalpha()]
    return "<G" in cell.mask and "<M" not in cell.mask and len(words) <= 1 + 2 * _names_in(cell)
