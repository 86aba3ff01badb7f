"""A dump holds the whole graph twice over, is the same each time, and says what it is."""

import hashlib
from pathlib import Path

import pyoxigraph as ox
import pytest

from kg.errors import StoreError
from kg.stores import open_generation
from kg.stores.dumps import dump
from kg.vocabulary import CI, PREFIXES

REIFIES = ox.NamedNode(PREFIXES["rdf"] + "reifies")


def test_the_quads_are_all_there_and_sorted(folder: Path, tmp_path: Path) -> None:
    store = open_generation(folder).oxigraph

    dump(store, tmp_path / "dump")

    back = ox.Store()
    back.load(path=tmp_path / "dump" / "graph.nq", format=ox.RdfFormat.N_QUADS)
    lines = (tmp_path / "dump" / "graph.nq").read_bytes().splitlines()
    assert set(back) == set(store)
    assert lines == sorted(lines)


def test_each_claim_reifies_the_triple_that_it_states(folder: Path, tmp_path: Path) -> None:
    store = open_generation(folder).oxigraph

    dump(store, tmp_path)

    triples = [quad.triple for quad in ox.parse(path=tmp_path / "reifiers.ttl", format=ox.RdfFormat.TURTLE)]
    stated = [triple.object for triple in triples if triple.predicate == REIFIES]
    claims = list(store.quads_for_pattern(None, ox.NamedNode(PREFIXES["rdf"] + "predicate"), None, None))
    assert len(stated) == len(claims) > 0
    assert all(isinstance(triple, ox.Triple) for triple in stated)
    assert set(triples) >= {quad.triple for quad in store.quads_for_pattern(None, None, None, ox.DefaultGraph())}


def test_two_dumps_of_one_graph_are_the_same_bytes(folder: Path, tmp_path: Path) -> None:
    store = open_generation(folder).oxigraph

    first, second = dump(store, tmp_path / "a"), dump(store, tmp_path / "b")

    assert [path.read_bytes() for path in first] == [path.read_bytes() for path in second]


def test_the_sums_are_those_of_the_files(folder: Path, tmp_path: Path) -> None:
    dump(open_generation(folder).oxigraph, tmp_path)

    for line in (tmp_path / "SHA256SUMS").read_text().splitlines():
        digest, name = line.split("  ")
        assert hashlib.sha256((tmp_path / name).read_bytes()).hexdigest() == digest


def test_the_description_counts_the_rounds(folder: Path, tmp_path: Path) -> None:
    store = open_generation(folder).oxigraph

    dump(store, tmp_path)

    void = ox.Store()
    void.load(path=tmp_path / "void.ttl", format=ox.RdfFormat.TURTLE)
    (row,) = void.query(
        f"SELECT ?n {{ ?part <http://rdfs.org/ns/void#class> <{CI.FundingRound}> ;"
        " <http://rdfs.org/ns/void#entities> ?n }"
    )
    rounds = set(store.quads_for_pattern(None, None, ox.NamedNode(CI.FundingRound), ox.DefaultGraph()))
    assert int(row["n"].value) == len(rounds)


def test_a_folder_that_cannot_be_written_is_said(folder: Path, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")

    with pytest.raises(StoreError, match="cannot write to"):
        dump(open_generation(folder).oxigraph, tmp_path / "file")
