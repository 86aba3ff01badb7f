"""The constants are the terms: no more, no fewer."""

import re
import subprocess
import sys
from pathlib import Path

import pyoxigraph as ox
import pytest

from kg import vocabulary
from kg.vocabulary import CI, ID, INVESTOR_KINDS, PREFIXES, STAGES, STATUSES
from ontology import path_of

ROOT = Path(__file__).resolve().parents[2]
NAMESPACES = {name.lower(): value for name, value in vars(vocabulary).items() if isinstance(value, type)}


def terms_of(namespace: type) -> dict[str, str]:
    return {name: value for name, value in vars(namespace).items() if not name.startswith("_")}


def test_every_constant_is_a_term_and_every_term_a_constant() -> None:
    triples = ox.parse(path=str(path_of("coinvest.ttl")), format=ox.RdfFormat.TURTLE)
    defined = {triple.subject.value for triple in triples if triple.subject.value.startswith(PREFIXES["ci"])}
    assert set(terms_of(CI).values()) == defined


@pytest.mark.parametrize("prefix", sorted(set(NAMESPACES) & set(PREFIXES)))
def test_a_constant_is_spelt_as_its_term(prefix: str) -> None:
    for name, value in terms_of(NAMESPACES[prefix]).items():
        assert value == PREFIXES[prefix] + name


def test_every_term_of_the_model_is_a_constant() -> None:
    model = (ROOT / "docs" / "model.md").read_text("utf-8")
    used = set(re.findall(r"\bci:(\w+)", model))
    assert used and used <= set(terms_of(CI))


@pytest.mark.parametrize(
    ("file", "kind", "listed"),
    [
        ("stages.ttl", "stage", STAGES),
        ("statuses.ttl", "status", STATUSES),
        ("investor-kinds.ttl", "investor-kind", INVESTOR_KINDS),
    ],
)
def test_closed_lists_are_the_schemes_in_their_order(file: str, kind: str, listed: tuple[str, ...]) -> None:
    triples = ox.parse(path=str(path_of(file)), format=ox.RdfFormat.TURTLE)
    subjects = dict.fromkeys(triple.subject.value for triple in triples)
    start = f"{ID}{kind}/"
    assert tuple(subject.removeprefix(start) for subject in subjects if subject.startswith(start)) == listed


def test_naming_a_term_needs_no_rdf_library() -> None:
    script = "import sys, kg.vocabulary; sys.exit(bool({'rdflib', 'pyoxigraph'} & set(sys.modules)))"
    assert subprocess.run([sys.executable, "-c", script], cwd=ROOT, check=False).returncode == 0
