"""The ontology is complete: every term says what it is, of what, and what it takes."""

import re

import pyoxigraph as ox
import pytest

from kg.vocabulary import PREFIXES, RDF
from ontology import path_of

CI, RDFS, OWL, SCHEMA = PREFIXES["ci"], PREFIXES["rdfs"], PREFIXES["owl"], PREFIXES["schema"]
STORE = ox.Store()
STORE.load(path=str(path_of("coinvest.ttl")), format=ox.RdfFormat.TURTLE)


def values(subject: str, *predicates: str) -> list[str]:
    found = (STORE.quads_for_pattern(ox.NamedNode(subject), ox.NamedNode(predicate), None) for predicate in predicates)
    return [quad.object.value for quads in found for quad in quads]


TERMS = sorted({quad.subject.value for quad in STORE if quad.subject.value.startswith(CI)})
CLASSES = [term for term in TERMS if OWL + "Class" in values(term, RDF.type)]
PROPERTIES = [term for term in TERMS if PREFIXES["rdf"] + "Property" in values(term, RDF.type)]


def test_every_term_is_a_class_a_property_or_a_datatype() -> None:
    assert set(TERMS) - set(CLASSES) - set(PROPERTIES) == {CI + "quarter"}
    assert not set(CLASSES) & set(PROPERTIES)


@pytest.mark.parametrize("term", TERMS)
def test_a_term_has_one_label_and_one_comment(term: str) -> None:
    (label,), (comment,) = values(term, RDFS + "label"), values(term, RDFS + "comment")
    assert label and comment.endswith(".")
    assert values(term, RDFS + "isDefinedBy") == ["https://w3id.org/coinvest/ontology"]


@pytest.mark.parametrize("term", PROPERTIES)
def test_a_property_says_of_what_it_is_and_what_it_takes(term: str) -> None:
    domains = values(term, RDFS + "domain", SCHEMA + "domainIncludes")
    assert domains and all(domain in CLASSES for domain in domains)
    assert len(values(term, RDFS + "domain")) <= 1
    for taken in values(term, RDFS + "range", SCHEMA + "rangeIncludes") or pytest.fail(f"{term} takes nothing"):
        assert not taken.startswith(CI) or taken in {*CLASSES, CI + "quarter"}


@pytest.mark.parametrize("term", PROPERTIES)
def test_amounts_and_probabilities_have_a_unit(term: str) -> None:
    is_number = PREFIXES["xsd"] + "decimal" in values(term, RDFS + "range")
    assert is_number == bool(values(term, SCHEMA + "unitText"))


@pytest.mark.parametrize("term", TERMS)
def test_classes_are_capitalized_and_nothing_else(term: str) -> None:
    assert (term.removeprefix(CI)[0].isupper()) == (term in CLASSES)


@pytest.mark.parametrize("term", CLASSES)
def test_a_class_stands_in_a_vocabulary_that_others_know(term: str) -> None:
    known, waiting = False, [term]
    while waiting:
        for above in values(waiting.pop(), RDFS + "subClassOf"):
            known |= not above.startswith(CI)
            waiting += [above] if above.startswith(CI) else []
    assert known


def test_the_version_is_said() -> None:
    assert re.fullmatch(r"\d+\.\d+\.\d+", *values("https://w3id.org/coinvest/ontology", OWL + "versionInfo"))


def test_no_node_is_blank() -> None:
    assert not any(isinstance(term, ox.BlankNode) for quad in STORE for term in (quad.subject, quad.object))
