"""The ledger of decisions: a lattice, a set, and a file that survives a crash."""

import subprocess
import sys
from itertools import permutations, product
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.errors import StoreError
from kg.identity.ledger import Decision, Ledger, Verdict, append, read_ledger, undo_of

VERDICTS = [Verdict.UNSURE, Verdict.SAME, Verdict.DIFFERENT, Verdict.DISPUTED]
AKER = Decision(Verdict.SAME, "Aker", "Aker Group", by="ann", when="2026-03-01T10:00:00Z")
TOGETHER = Decision(Verdict.DIFFERENT, "Together AI", "together", by="bo", when="2026-03-02T10:00:00Z", score=0.4)


def test_verdicts_are_a_lattice() -> None:
    """Joining is associative, commutative, idempotent, and being unsure says nothing."""
    for a, b, c in product(VERDICTS, repeat=3):
        assert (a | b) | c == a | (b | c)
        assert a | b == b | a
        assert a | a == a
        assert a | Verdict.UNSURE == a


def test_contradicting_judgements_are_disputed() -> None:
    """Nobody wins by being later."""
    ledger = Ledger(frozenset({Decision(Verdict.SAME, "A", "B"), Decision(Verdict.DIFFERENT, "B", "A")}))

    assert ledger.verdicts() == {frozenset(("A", "B")): Verdict.DISPUTED}


@given(st.lists(st.sampled_from(VERDICTS), max_size=4), st.integers(0, 3))
def test_an_undone_chain_alternates(verdicts: list[Verdict], undos: int) -> None:
    """An undo takes a decision back, an undo of the undo brings it again."""
    chain = [AKER]
    for number in range(undos):
        chain.append(undo_of(chain[-1], by=str(number)))

    assert Ledger(frozenset(chain)).standing() == ((AKER,) if undos % 2 == 0 else ())


def test_a_long_chain_of_undos_is_no_trouble() -> None:
    """Five thousand people change their mind one after the other."""
    chain = [AKER]
    for number in range(5000):
        chain.append(undo_of(chain[-1], by=str(number)))

    assert Ledger(frozenset(chain)).standing() == (AKER,)


def test_what_is_appended_is_read_again(tmp_path: Path) -> None:
    """In any order, as often as one likes, in a folder that did not exist."""
    path = tmp_path / "new" / "ledger.jsonl"
    for order in permutations([AKER, TOGETHER, undo_of(AKER)]):
        append(path, order)

    assert read_ledger(path) == Ledger(frozenset({AKER, TOGETHER, undo_of(AKER)}))
    assert len(path.read_text().splitlines()) == 3


def test_no_ledger_is_an_empty_one(tmp_path: Path) -> None:
    """Nobody has decided anything yet."""
    assert read_ledger(tmp_path / "ledger.jsonl") == Ledger()


@pytest.mark.parametrize("kept", range(1, 40, 3))
def test_a_torn_last_line_is_left_out_and_written_over(tmp_path: Path, kept: int) -> None:
    """A crash in the middle of a line loses that line only, and the next line starts cleanly."""
    path = tmp_path / "ledger.jsonl"
    append(path, [AKER])
    whole = path.read_bytes()
    path.write_bytes(whole + whole[:kept])

    assert read_ledger(path) == Ledger(frozenset({AKER}))

    append(path, [TOGETHER])

    assert read_ledger(path) == Ledger(frozenset({AKER, TOGETHER}))


def test_a_broken_line_is_named(tmp_path: Path) -> None:
    """What is not a decision is an error that says where it stands, not something to skip."""
    path = tmp_path / "ledger.jsonl"
    append(path, [AKER, TOGETHER])
    first, second = path.read_text().splitlines()
    for broken in ("nonsense", "{}", "[]", first.replace("Aker", "Asker")):
        path.write_text(f"{broken}\n{second}\n")
        with pytest.raises(StoreError, match="line 1"):
            read_ledger(path)


def test_strange_names_do_no_harm(tmp_path: Path) -> None:
    """Quotes, line ends and lone surrogates stand in a line of their own."""
    path = tmp_path / "ledger.jsonl"
    strange = Decision(Verdict.SAME, 'a"\n\r\u2028{}', "x" * 10_000)
    append(path, [strange])

    assert read_ledger(path) == Ledger(frozenset({strange}))


def test_a_ledger_that_cannot_be_written_says_so(tmp_path: Path) -> None:
    """A folder in place of the file."""
    with pytest.raises(StoreError, match="cannot"):
        append(tmp_path, [AKER])


WRITER = """
import sys
from itertools import count
from pathlib import Path
from kg.identity.ledger import Decision, Verdict, append

path, who, most = Path(sys.argv[1]), sys.argv[2], int(sys.argv[3])
for number in range(most) if most else count():
    append(path, [Decision(Verdict.SAME, "A", "B", by=who, when=str(number))])
    print(number, flush=True)
"""


def _writer(path: Path, who: str, most: int) -> "subprocess.Popen[str]":
    command = [sys.executable, "-c", WRITER, str(path), who, str(most)]
    return subprocess.Popen(command, stdout=subprocess.PIPE, text=True)


def test_several_processes_append_at_once(tmp_path: Path) -> None:
    """No line is lost or torn when two processes write."""
    path = tmp_path / "ledger.jsonl"
    writers = [_writer(path, who, 15) for who in "xy"]
    for writer in writers:
        writer.communicate(timeout=60)

    assert [writer.returncode for writer in writers] == [0, 0]
    assert len(read_ledger(path).decisions) == 30


def test_a_killed_writer_loses_nothing_that_it_had_acknowledged(tmp_path: Path) -> None:
    """After kill -9 every line that was reported written is there, and writing goes on."""
    path = tmp_path / "ledger.jsonl"
    with _writer(path, "x", 0) as writer:
        assert writer.stdout is not None
        acknowledged = [int(writer.stdout.readline()) for _ in range(5)]
        writer.kill()
    append(path, [AKER])
    kept = read_ledger(path).decisions

    assert {decision.when for decision in kept} >= {str(number) for number in acknowledged}
    assert AKER in kept
