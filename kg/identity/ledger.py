"""Decisions that two names are one or two: appended to a file, never changed; an undo is a later line.

The file holds one JSON object a line. What counts is the set of lines, not their order, so ledgers can be joined.
"""

import hashlib
import json
import os
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import asdict, dataclass
from enum import Flag
from pathlib import Path
from types import MappingProxyType
from typing import Final

from kg.errors import StoreError

try:
    import fcntl
except ImportError:  # pragma: no cover - Windows has one writer at a time or none
    fcntl = None  # type: ignore[assignment]


class Verdict(Flag):
    """What is known of one pair of names; ``|`` joins judgements, in any order.

    >>> Verdict.UNSURE | Verdict.SAME, Verdict.SAME | Verdict.DIFFERENT
    (<Verdict.SAME: 1>, <Verdict.DISPUTED: 3>)
    """

    UNSURE = 0
    SAME = 1
    DIFFERENT = 2
    DISPUTED = SAME | DIFFERENT


@dataclass(frozen=True, slots=True)
class Decision:
    """One judgement on one pair, or, with ``undoes``, the withdrawal of the line of that ``id``.

    ``a`` and ``b`` are names or IRIs; ``NAME#SHA256`` means the name as that document uses it, so that a document
    whose Mercury is another Mercury can be told apart. ``by`` is a person or a rule, ``when`` a moment in ISO 8601 as
    the caller read it off the clock, ``score`` between 0 and 1 where a rule gave one.
    """

    verdict: Verdict
    a: str
    b: str
    by: str = ""
    when: str = ""
    explanation: str = ""
    score: float | None = None
    undoes: str | None = None

    @property
    def id(self) -> str:
        """Return what an undo names this line by: it follows from its content."""
        return hashlib.sha256(_json(self._fields()).encode()).hexdigest()[:16]

    def _fields(self) -> dict[str, object]:
        return {**asdict(self), "verdict": (self.verdict.name or "").casefold()}


def undo_of(decision: Decision, by: str = "", when: str = "", explanation: str = "") -> Decision:
    """Return the line that withdraws a decision (an undo can itself be undone)."""
    return Decision(Verdict.UNSURE, decision.a, decision.b, by, when, explanation, undoes=decision.id)


@dataclass(frozen=True, slots=True)
class Ledger:
    """A set of decisions.

    >>> once = Decision(Verdict.SAME, "Aker", "Aker Group", by="ann", when="2026-03-01")
    >>> Ledger(frozenset({once})).standing() == (once,)
    True
    >>> Ledger(frozenset({once, undo_of(once)})).standing()
    ()
    """

    decisions: frozenset[Decision] = frozenset()

    def standing(self) -> tuple[Decision, ...]:
        """Return the judgements that nobody has withdrawn, in a fixed order."""
        undoing = {d.id: d.undoes for d in self.decisions if d.undoes is not None}
        undone_by: dict[str, set[str]] = {}
        for line, undone in undoing.items():
            undone_by.setdefault(undone, set()).add(line)
        withdrawn: dict[str, bool] = {}
        # A line is named by its content, undone line included, so that undoing never goes in circles.
        for start in sorted(undone_by):
            stack = [start]
            while stack:
                open_undos = [undo for undo in undone_by.get(stack[-1], ()) if undo not in withdrawn]
                if open_undos:
                    stack.extend(open_undos)
                else:
                    line = stack.pop()
                    withdrawn[line] = any(not withdrawn[undo] for undo in undone_by.get(line, ()))
        kept = (d for d in self.decisions if d.undoes is None and not withdrawn.get(d.id, False))
        return tuple(sorted(kept, key=lambda d: (d.a, d.b, d.when, d.id)))

    def verdicts(self) -> Mapping[frozenset[str], Verdict]:
        """Return what the standing judgements say of each pair, joined."""
        joined: dict[frozenset[str], Verdict] = {}
        for decision in self.standing():
            pair = frozenset((decision.a, decision.b))
            joined[pair] = joined.get(pair, Verdict.UNSURE) | decision.verdict
        return MappingProxyType(joined)


EMPTY: Final = Ledger()
"""A ledger in which nobody has decided anything."""


def read_ledger(path: Path) -> Ledger:
    """Read all decisions of a file; a file that does not exist holds none.

    A last line without its line end was torn by a crash before it was acknowledged, and is left out. ``StoreError``
    names any other line that cannot be read.
    """
    return Ledger(frozenset(_decisions(path)))


def append(path: Path, decisions: Iterable[Decision]) -> None:
    """Add decisions to a file, each line whole or not at all, and wait until the disk has them.

    Several processes may append at once. Decisions that the file already holds are not written again. Raises
    ``StoreError`` where the file cannot be written.
    """
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with path.open("a+b") as file:
            if fcntl is not None:
                fcntl.flock(file, fcntl.LOCK_EX)
            held = {decision.id for decision in _decisions(path)}
            new = {d.id: _json({"id": d.id, **d._fields()}) for d in decisions if d.id not in held}
            file.truncate(_whole_lines(path))
            file.write("".join(f"{line}\n" for line in new.values()).encode())
            file.flush()
            os.fsync(file.fileno())
    except OSError as error:
        raise StoreError(f"cannot write the ledger {path}: {error.strerror}") from error


def _json(fields: Mapping[str, object]) -> str:
    return json.dumps(fields, ensure_ascii=True, sort_keys=True)


def _whole_lines(path: Path) -> int:
    return path.read_bytes().rfind(b"\n") + 1


def _decisions(path: Path) -> Iterator[Decision]:
    try:
        data = path.read_bytes()
    except FileNotFoundError:
        return
    except OSError as error:
        raise StoreError(f"cannot read the ledger {path}: {error.strerror}") from error
    for number, line in enumerate(data[: data.rfind(b"\n") + 1].splitlines(), start=1):
        try:
            fields = json.loads(line)
            expected = fields.pop("id")
            decision = Decision(**{**fields, "verdict": Verdict[fields["verdict"].upper()]})
        except (ValueError, KeyError, TypeError, AttributeError) as error:
            raise StoreError(f"line {number} of the ledger {path} is no decision: {line[:80]!r}") from error
        if decision.id != expected:
            raise StoreError(f"line {number} of the ledger {path} was changed: its id is not that of its content")
        yield decision
