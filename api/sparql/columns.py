"""What is believed, as columns beside the graph in memory: for queries that add up or filter whole properties.

For each property of the default graph there are two columns, of subjects and of objects, both as numbers of terms. A
term is kept as SPARQL writes it (TSV), so that a solution can be put into a query as it is. Used in the processes that
evaluate queries, for plans of ``api.sparql.plans``; what a plan cannot be carried out on, goes its usual way.
"""

from bisect import bisect_right
from contextlib import suppress
from dataclasses import dataclass
from types import ModuleType
from typing import Any

import numpy as np
from numpy.typing import NDArray

Numbers = NDArray[np.int64]
_DECIMAL = b'"^^<http://www.w3.org/2001/XMLSchema#decimal>'
_PLACES = 6
_MOST_ROWS = 4_000_000
_MOST_GROUPS = 2_000
_MOST_FOUND = 5_000
_LARGEST = float(1 << 61)


class Unfit(Exception):  # noqa: N818
    """A plan that these columns cannot carry out."""


@dataclass(slots=True)
class Column:
    """One property: subjects in order, their objects; what is worked out of them when it is first needed."""

    subjects: Numbers
    objects: Numbers
    amounts: "tuple[Numbers, bool] | None" = None
    texts: "tuple[bytes, list[int], Numbers] | None" = None


class Columns:
    """The columns of a store, and the numbers of its terms."""

    def __init__(self, ox: ModuleType, store: Any) -> None:
        self.ox = ox
        self.terms: list[bytes] = []
        self.numbers: dict[bytes, int] = {}
        self.of: dict[str, Column] = {}
        for (predicate,) in store.query("SELECT DISTINCT ?p { ?s ?p ?o }"):
            self.of[predicate.value] = _column(*self._read(store, predicate.value))

    def _read(self, store: Any, predicate: str) -> tuple[list[int], list[int]]:
        """Return the subjects and objects of a property."""
        found = store.query(f"SELECT ?s ?o {{ ?s <{predicate}> ?o }}")
        cells = found.serialize(format=self.ox.QueryResultsFormat.TSV).replace(b"\n", b"\t").split(b"\t")[2:-1]
        known, terms, numbers = self.numbers, self.terms, []
        for cell in cells:
            number = known.get(cell)
            if number is None:
                number = known[cell] = len(terms)
                terms.append(cell)
            numbers.append(number)
        return numbers[::2], numbers[1::2]

    def prepare(self) -> None:
        """Work out what queries would: amounts of numbers, and texts to search, where there are many."""
        for column in self.of.values():
            if len(column.objects):
                first = self.terms[column.objects[0]]
                if first[:1] == b'"' and not first.endswith(b">"):
                    self.searched(column)
                elif not first.startswith(b"<"):
                    with suppress(Unfit):
                        self.amounts(column)

    def change(self, removed: list[Any], added: list[Any]) -> None:
        """Take quads from the columns, and add others."""
        gone, new = self.ox.Store(), self.ox.Store()
        for store, quads in ((gone, removed), (new, added)):
            store.extend(quad for quad in quads if isinstance(quad.graph_name, self.ox.DefaultGraph))
        for predicate in {quad.predicate.value for store in (gone, new) for quad in store}:
            column = self.of.get(predicate) or _column([], [])
            rows = _pairs(column.subjects, column.objects)
            left, come = (np.sort(_pairs(*map(_array, self._read(store, predicate)))) for store in (gone, new))
            rows = np.delete(rows, np.flatnonzero(_within(rows, left)))
            come = come[~_within(come, rows)]
            rows = np.insert(rows, np.searchsorted(rows, come), come)
            self.of[predicate] = Column(rows >> 32, rows & 0xFFFFFFFF)

    def amounts(self, column: Column) -> tuple[Numbers, bool]:
        """Return the objects as millionths, and whether they are decimals; raises ``Unfit`` where not all are alike."""
        if column.amounts is None:
            terms, places = np.unique(column.objects, return_inverse=True)
            read = [_amount(self.terms[number]) for number in terms]
            kinds = {decimal for _, decimal in read}
            if len(kinds) != 1:
                raise Unfit
            column.amounts = np.array([amount for amount, _ in read], np.int64)[places], kinds.pop()
        return column.amounts

    def searched(self, column: Column) -> tuple[bytes, list[int], Numbers]:
        """Return the terms that are objects: in one text, in lower case; where each begins there; and their numbers."""
        if column.texts is None:
            terms = np.unique(column.objects)
            texts = [self.terms[number].decode().lower().replace("ſ", "s").encode() for number in terms]
            begins = np.cumsum([0, *(len(text) + 1 for text in texts)]).tolist()
            column.texts = b"\n".join(texts), begins, terms
        return column.texts


def _array(numbers: list[int]) -> Numbers:
    return np.array(numbers, np.int64)


def _column(subjects: list[int], objects: list[int]) -> Column:
    rows = np.sort(_pairs(_array(subjects), _array(objects)))
    return Column(rows >> 32, rows & 0xFFFFFFFF)


def _within(rows: Numbers, others: Numbers) -> NDArray[np.bool_]:
    """Return which rows are among others, both in order and none twice."""
    if not len(others):
        return np.zeros(len(rows), np.bool_)
    return others[np.minimum(np.searchsorted(others, rows), len(others) - 1)] == rows  # type: ignore[no-any-return]


def _pairs(subjects: Numbers, objects: Numbers) -> Numbers:
    return (subjects << 32) | objects


def _amount(term: bytes) -> tuple[int, bool]:
    """Return a number as millionths, and whether it is a decimal.

    >>> _amount(b"-12"), _amount(b"1.5"), _amount(b'"5"^^<http://www.w3.org/2001/XMLSchema#decimal>')
    ((-12000000, False), (1500000, True), (5000000, True))
    """
    text, typed, _ = term.removeprefix(b'"').partition(_DECIMAL) if term[:1] == b'"' else (term, b"", b"")
    whole, point, part = text.partition(b".")
    if not whole.removeprefix(b"-").isdigit() or len(whole) > 12 or len(part) > _PLACES:
        raise Unfit
    if (point and not part.isdigit()) or (term[:1] == b'"' and not typed):
        raise Unfit
    amount = abs(int(whole)) * 10**_PLACES + int(part.ljust(_PLACES, b"0") or b"0")
    return (-amount if whole.startswith(b"-") else amount), bool(point or typed)


def carried_out(columns: Columns, plan: dict[str, Any], query: str) -> tuple[Any, str] | None:
    """Return what to ask instead, of which store (``None``: of all); ``None`` where that cannot be done."""
    try:
        rows = matched(columns, plan)
        return (part_of(columns, plan, rows), query) if "filter" in plan else (None, _with_groups(columns, plan, rows))
    except (Unfit, ArithmeticError, LookupError, ValueError):
        return None


def part_of(columns: Columns, plan: dict[str, Any], rows: dict[str, Numbers]) -> Any:
    """Return a store that holds the star of each thing that was found, and nothing else."""
    wanted = np.zeros(len(columns.terms), np.bool_)
    wanted[rows[plan["subject"]]] = True
    lines = []
    for predicate, _, value in plan["star"]:
        column = columns.of.get(predicate) or _column([], [])
        keep = wanted[column.subjects]
        if value is not None:
            keep &= column.objects == columns.numbers.get(f"<{value}>".encode(), -1)
        for subject, term in zip(column.subjects[keep].tolist(), column.objects[keep].tolist(), strict=True):
            lines.append(f"{_written(columns.terms[subject])} <{predicate}> {_written(columns.terms[term])} .")
    store = columns.ox.Store()
    store.load("\n".join(lines), columns.ox.RdfFormat.TURTLE, lenient=True)
    return store


def _with_groups(columns: Columns, plan: dict[str, Any], rows: dict[str, Numbers]) -> str:
    """Return a query with one solution for each group instead of its pattern."""
    keys, numbers = _grouped(columns, plan, rows)
    names = [*plan["keys"], *(f"?_{number}" for number in range(len(numbers)))]
    written = [[_written(columns.terms[number]) for number in key] for key in keys]
    solutions = "\n".join(f"({' '.join(cells)})" for cells in zip(*written, *numbers, strict=True))
    before, after = plan["pieces"]
    return f"{before} {{ VALUES ({' '.join(names)}) {{ {solutions} }} }}{after}"


def _written(term: bytes) -> str:
    if term.startswith((b"_:", b"<<")):
        raise Unfit  # a blank node in a query would be any
    return term.decode()


def matched(columns: Columns, plan: dict[str, Any]) -> dict[str, Numbers]:
    """Return the solutions of the star: for each variable its terms, all of one length; and ``#`` before sums."""
    found: dict[str, Numbers] | None = None
    subject = plan["subject"]
    summed = {of for what, of in plan["totals"] if what == "SUM"}
    for predicate, name, value in sorted(plan["star"], key=lambda row: _first(plan, row)):
        column = columns.of.get(predicate) or _column([], [])
        keep = _kept(columns, column, plan, name, value)
        of = {subject: column.subjects[keep]}
        if name is not None:
            of[name] = column.objects[keep]
        if name in summed and len(column.objects):
            of["#" + name] = columns.amounts(column)[0][keep]
        found = of if found is None else _joined(found, of, subject)
    assert found is not None
    return found


def _first(plan: dict[str, Any], row: list[Any]) -> bool:
    return row[1] != plan.get("filter", [None])[0] or row[1] is None


def _kept(columns: Columns, column: Column, plan: dict[str, Any], name: str | None, value: str | None) -> Any:
    """Return which rows of a column may count: those with a value, or with a text that holds what is looked for."""
    if value is not None:
        return np.flatnonzero(column.objects == columns.numbers.get(f"<{value}>".encode(), -1))
    wanted = plan.get("filter")
    if wanted is None or wanted[0] != name:
        return slice(None)
    text, begins, terms = columns.searched(column)
    sought, holds, place, found = wanted[1].encode(), np.zeros(len(columns.terms), np.bool_), 0, 0
    while (place := text.find(sought, place)) >= 0:
        number = bisect_right(begins, place) - 1
        holds[terms[number]] = True
        place, found = begins[number + 1], found + 1
        if found > _MOST_FOUND:
            raise Unfit
    return np.flatnonzero(holds[column.objects])


def _joined(found: dict[str, Numbers], of: dict[str, Numbers], subject: str) -> dict[str, Numbers]:
    """Return the rows of two tables that agree in the subject, which the second has in order."""
    begin = np.searchsorted(of[subject], found[subject], "left")
    times = np.searchsorted(of[subject], found[subject], "right") - begin
    size = int(times.sum())
    if size > _MOST_ROWS:
        raise Unfit
    left = np.repeat(np.arange(len(times)), times)
    right = np.arange(size) - np.repeat(np.cumsum(times) - times, times) + np.repeat(begin, times)
    joined = {name: values[left] for name, values in found.items()}
    return joined | {name: values[right] for name, values in of.items() if name != subject}


def _grouped(columns: Columns, plan: dict[str, Any], rows: dict[str, Numbers]) -> tuple[list[Numbers], list[list[str]]]:
    """Return the keys of each group, and its totals, written as numbers of SPARQL."""
    size = len(rows[plan["subject"]])
    group = np.zeros(size, np.int64)
    for key in plan["keys"]:
        values, numbers = np.unique(rows[key], return_inverse=True)
        group = group * len(values) + numbers
        group = np.unique(group, return_inverse=True)[1]
    order = np.argsort(group, kind="stable")
    starts = np.flatnonzero(np.diff(group[order], prepend=-1)) if size else np.zeros(0, np.int64)
    if len(starts) > _MOST_GROUPS:
        raise Unfit
    heads = order[starts]
    totals: list[list[str]] = []
    for what, of in plan["totals"]:
        if what == "SUM":
            column = next(columns.of.get(row[0]) for row in plan["star"] if row[1] == of)
            totals.append(_sums(columns, column, rows.get("#" + of), order, starts))
        elif what == "DISTINCT":
            counted = np.unique(_pairs(group, rows[of])) >> 32
            totals.append([str(n) for n in np.bincount(counted, minlength=len(starts))])
        else:
            totals.append([str(n) for n in np.diff(starts, append=size)])
    return [rows[key][heads] for key in plan["keys"]], totals


def _sums(columns: Columns, column: Column | None, amounts: Any, order: Numbers, starts: Numbers) -> list[str]:
    if column is None or amounts is None or not len(starts):
        return []
    if np.abs(amounts).sum(dtype=np.float64) > _LARGEST:  # whichever are added first
        raise Unfit
    decimal = columns.amounts(column)[1]
    sums = np.add.reduceat(amounts[order], starts)
    if not decimal:
        return [str(amount // 10**_PLACES) for amount in sums.tolist()]
    return [_decimal(amount) for amount in sums.tolist()]


def _decimal(millionths: int) -> str:
    """Return an amount as SPARQL writes decimals.

    >>> _decimal(-1_500_000), _decimal(20)
    ('-1.500000', '0.000020')
    """
    whole, part = divmod(abs(millionths), 10**_PLACES)
    return f"{'-' if millionths < 0 else ''}{whole}.{part:0{_PLACES}d}"
