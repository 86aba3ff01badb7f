"""Documents in, a graph out: the same graph whatever the order, and nothing half-written whatever happens."""

import json
import random
import signal
import subprocess
import sys
import time
from pathlib import Path

import pyoxigraph as ox
import pytest

import kg
from kg.errors import StoreError
from kg.identity.ledger import Decision, Verdict
from kg.ingest import check, import_facts, ingest, ingest_bytes, overrule, quarantined, rebuild, retract, undo
from kg.stores import current_generation, open_folder, open_generation
from kg.vocabulary import CI, ID

SERIES_A = ID + "round/norrbatt-series-a"


def all_quads(folder: Path) -> set[ox.Quad]:
    return set(open_generation(folder).oxigraph)


def values(folder: Path, subject: str, predicate: str) -> set[str]:
    query = f"SELECT ?o {{ <{subject}> <{predicate}> ?o }}"
    return {row["o"].value.removeprefix(ID) for row in open_generation(folder).select(query)}


def test_a_round_told_twice_is_one_with_the_union_of_its_investors(folder: Path) -> None:
    assert values(folder, SERIES_A, CI.investor) == {
        "company/tindra-capital", "company/kolvatn-ventures", "company/mercator-sovereign-fund", "person/ada-lindqvist",
    }  # fmt: skip
    assert values(folder, SERIES_A, CI.amount) == {"12000000"}
    assert values(folder, SERIES_A, CI.date) == {"2025-03-04"}


def test_its_sum_is_counted_once(folder: Path) -> None:
    query = f"SELECT (SUM(?a) AS ?sum) {{ ?r <{CI.company}> <{ID}company/norrbatt> ; a <{CI.FundingRound}> ; "
    query += f"<{CI.status}> <{ID}status/closed> ; <{CI.amount}> ?a }}"

    (row,) = open_generation(folder).select(query)

    assert row["sum"].value == "12000000"


def test_the_documents_that_name_different_leads_are_listed_as_a_conflict(folder: Path) -> None:
    with kg.open(folder) as graph:
        (conflict,) = graph.conflicts([SERIES_A])

    assert conflict.predicate == "leadInvestor"
    assert conflict.believed == ("Kolvatn", "Tindra Capital")
    assert conflict.rejected == ("Kolvatn",)


def test_the_order_of_documents_changes_nothing(tmp_path: Path, world: list[Path], folder: Path) -> None:
    shuffled = random.Random(7).sample(world, len(world))
    for number, path in enumerate(shuffled):
        import_facts(tmp_path / "one-by-one", [path] if number else [path, shuffled[-1]])

    assert all_quads(tmp_path / "one-by-one") == all_quads(folder)


def test_the_same_bytes_again_change_nothing(folder: Path, world: list[Path]) -> None:
    before = all_quads(folder)

    report = import_facts(folder, world)

    assert {outcome.status for outcome in report.outcomes} == {"unchanged"}
    assert all_quads(folder) == before


def test_what_changes_nothing_makes_no_new_generation(folder: Path, world: list[Path]) -> None:
    before = current_generation(folder)

    assert import_facts(folder, world).generation == before


def test_what_somebody_else_published_in_a_documents_graph_is_put_right(folder: Path) -> None:
    document = next(open_generation(folder).oxigraph.named_graphs())
    store = open_folder(folder)
    store.apply([], [ox.Quad(ox.NamedNode("urn:stray"), ox.NamedNode("urn:p"), ox.Literal("x"), document)])
    store.publish()
    store.close()

    ingest_bytes(folder, "one-more.txt", b"Nothing of interest happened today.")

    assert not any(str(quad.subject) == "<urn:stray>" for quad in all_quads(folder))
    assert check(folder) == ()


def test_retracting_a_document_undoes_exactly_what_it_said(tmp_path: Path, folder: Path, world: list[Path]) -> None:
    import_facts(tmp_path / "without", [path for path in world if path.stem != "norrbatt-a-again"])

    retract(folder, "norrbatt-a-again.json")

    assert all_quads(folder) == all_quads(tmp_path / "without")


def test_retracting_what_is_not_there_lists_what_is(folder: Path) -> None:
    with pytest.raises(StoreError, match=r"no document 'x' .* hollin-seed\.json"):
        retract(folder, "x")


def test_rebuilding_gives_the_same_graph(folder: Path) -> None:
    before = all_quads(folder)

    rebuild(folder)

    assert all_quads(folder) == before
    assert check(folder) == ()


def test_a_person_can_say_that_two_are_one_and_take_it_back(folder: Path) -> None:
    before = all_quads(folder)
    decision = Decision(Verdict.SAME, "Ostrava Growth", "Tindra Capital", "ann", "2026-01-01", "a test")

    line = overrule(folder, decision)
    merged = values(folder, ID + "round/hollin-series-a", CI.investor)
    undo(folder, line[:8], by="ann", when="2026-01-02")

    assert merged == {"company/tindra-capital"}
    assert all_quads(folder) == before


def test_a_person_can_say_that_two_spellings_are_two(folder: Path) -> None:
    overrule(folder, Decision(Verdict.DIFFERENT, "Kolvatn", "Kolvatn Ventures", "ann", "2026-01-01"))

    investors = values(folder, SERIES_A, CI.investor)

    assert {"company/kolvatn", "company/kolvatn-ventures"} <= investors


def test_undoing_what_nobody_decided_is_a_clear_error(folder: Path) -> None:
    with pytest.raises(StoreError, match="no decisions start with 'ffff'"):
        undo(folder, "ffff", by="ann", when="2026-01-02")


def test_what_cannot_be_read_is_reported_and_the_rest_goes_in(tmp_path: Path) -> None:
    good, broken = tmp_path / "good.txt", tmp_path / "broken.pdf"
    good.write_text("Norrbatt raises €12 million\n\nTindra Capital led the Series A of Norrbatt.")
    broken.write_bytes(b"%PDF-1.7 and then nothing")

    report = ingest(tmp_path / "graph", [good, broken, tmp_path / "absent.txt"])

    assert [(o.name, o.status) for o in sorted(report.outcomes, key=lambda o: o.name)] == [
        ("absent.txt", "failed"), ("broken.pdf", "failed"), ("good.txt", "added"),
    ]  # fmt: skip
    assert not report.complete
    assert all(outcome.reason and outcome.name in outcome.reason for outcome in report.outcomes if outcome.reason)


def test_files_in_a_folder_that_are_no_documents_are_counted(tmp_path: Path) -> None:
    news = tmp_path / "news"
    for name in ("one.txt", "logo.PNG", "film.png", "archive.zip", ".hidden.png"):
        news.joinpath(name).parent.mkdir(exist_ok=True)
        news.joinpath(name).write_text("Nothing of interest happened.", encoding="utf-8")

    report = ingest(tmp_path / "graph", [news])

    assert [outcome.name for outcome in report.outcomes] == ["one.txt"]
    assert report.passed_over == {".png": 2, ".zip": 1}


def hostile_facts(**changes: object) -> bytes:
    a_round = {"company": "Norrbatt", "stage": "seed", "amount": 5, "currency": "EUR", "investors": ["Tindra"]}
    return json.dumps({"document": "x", "rounds": [a_round | changes]}).encode()


HOSTILE_NAMES = [
    "</script><script>alert(1)</script>",
    "Robert'); DROP TABLE rounds;--",
    'a "quoted" <b>name</b> \\ { } ` ^ |',
    "line\nbreak",
    "\u202eright to left",
    "名前",
    "..",
    "%2e%2e/%00",
]


@pytest.mark.parametrize("name", HOSTILE_NAMES)
def test_a_hostile_name_is_data_or_left_out_but_never_harm(tmp_path: Path, name: str) -> None:
    source = tmp_path / "facts.json"
    source.write_bytes(hostile_facts(company=name))

    report = import_facts(tmp_path / "graph", [source])

    (outcome,) = report.outcomes
    if outcome.status == "failed" or outcome.quarantined:
        assert outcome.reason
    else:
        with kg.open(tmp_path / "graph") as graph:
            assert graph.find(name).startswith(ID + "company/")
    assert check(tmp_path / "graph") == ()


def test_an_unbelievable_amount_is_kept_out_with_the_reason(tmp_path: Path) -> None:
    source = tmp_path / "facts.json"
    source.write_bytes(hostile_facts(amount=10**30))

    report = import_facts(tmp_path / "graph", [source])

    assert not report.complete
    reasons = [row["reason"] for row in quarantined(tmp_path / "graph")] + [o.reason or "" for o in report.outcomes]
    assert any("facts.json" in reason and "1" in reason for reason in reasons)


def test_bytes_without_a_file_can_be_taken_in(tmp_path: Path) -> None:
    report = ingest_bytes(tmp_path, "note.txt", b"Norrbatt has raised 12 million euros from Tindra Capital.")

    assert [(o.name, o.status) for o in report.outcomes] == [("note.txt", "added")]


INGESTER = """
import sys
from pathlib import Path
from kg.ingest import import_facts
print("ready", flush=True)
import_facts(Path(sys.argv[1]), [Path(p) for p in sys.argv[2:]])
print("done", flush=True)
"""


@pytest.mark.parametrize("delay", [0.0, 0.03, 0.06, 0.1])
def test_a_killed_ingest_is_made_good_by_the_next(
    tmp_path: Path, world: list[Path], folder: Path, delay: float
) -> None:
    target = tmp_path / "killed"
    process = subprocess.Popen(
        [sys.executable, "-c", INGESTER, str(target), *map(str, world)], stdout=subprocess.PIPE, text=True
    )
    assert process.stdout is not None
    process.stdout.readline()
    time.sleep(delay)
    process.send_signal(signal.SIGKILL)
    process.communicate()

    import_facts(target, world)

    assert all_quads(target) == all_quads(folder)
    assert check(target) == ()


def test_a_store_that_lost_its_way_is_noticed_and_mended(folder: Path) -> None:
    stray = ox.Quad(ox.NamedNode("urn:stray"), ox.NamedNode("urn:p"), ox.Literal("x"), ox.DefaultGraph())
    store = open_folder(folder)
    store.apply([], [stray])
    store.close()

    troubles = check(folder)
    rebuild(folder)

    assert "1 quads too many" in troubles[0]
    assert check(folder) == ()
