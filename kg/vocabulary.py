"""The terms of the graph as constants: ``CI.leadInvestor`` is what Turtle writes as ``ci:leadInvestor``.

Plain strings, so that nobody needs an RDF library to name a thing; a test holds them equal to
``ontology/coinvest.ttl``.
"""

# ruff: noqa: N815 - the attributes are spelt as the terms are

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

ID: Final = "https://w3id.org/coinvest/id/"
DOCUMENT: Final = "https://w3id.org/coinvest/document/"

PREFIXES: Final[Mapping[str, str]] = MappingProxyType(
    {
        "ci": "https://w3id.org/coinvest/ontology#",
        "id": ID,
        "document": DOCUMENT,
        "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
        "rdfs": "http://www.w3.org/2000/01/rdf-schema#",
        "owl": "http://www.w3.org/2002/07/owl#",
        "xsd": "http://www.w3.org/2001/XMLSchema#",
        "skos": "http://www.w3.org/2004/02/skos/core#",
        "prov": "http://www.w3.org/ns/prov#",
        "oa": "http://www.w3.org/ns/oa#",
        "dcterms": "http://purl.org/dc/terms/",
        "schema": "https://schema.org/",
        "org": "http://www.w3.org/ns/org#",
        "foaf": "http://xmlns.com/foaf/0.1/",
        "sh": "http://www.w3.org/ns/shacl#",
    }
)
"""Prefix → namespace, for SPARQL texts and for serializing."""


def kind_of(iri: str) -> str:
    """Return the kind in an IRI of ours, or ``""``.

    >>> kind_of("https://w3id.org/coinvest/id/company/nscale")
    'company'
    """
    return iri[len(ID) :].partition("/")[0] if iri.startswith(ID) else ""


class CI:
    """The terms of this ontology; ``ontology/coinvest.ttl`` says what each means."""

    _ = PREFIXES["ci"]

    Acquisition = _ + "Acquisition"
    City = _ + "City"
    Claim = _ + "Claim"
    Company = _ + "Company"
    Conflict = _ + "Conflict"
    Country = _ + "Country"
    Document = _ + "Document"
    Fund = _ + "Fund"
    FundingRound = _ + "FundingRound"
    FundingTotal = _ + "FundingTotal"
    Investment = _ + "Investment"
    Investor = _ + "Investor"
    InvestorKind = _ + "InvestorKind"
    Organization = _ + "Organization"
    Person = _ + "Person"
    Region = _ + "Region"
    Stage = _ + "Stage"
    Status = _ + "Status"
    Theme = _ + "Theme"
    Valuation = _ + "Valuation"

    quarter = _ + "quarter"
    """The datatype of ``"2026-Q1"^^ci:quarter``."""

    acquirer = _ + "acquirer"
    amount = _ + "amount"
    amountQualifier = _ + "amountQualifier"
    amountUSD = _ + "amountUSD"
    backer = _ + "backer"
    basis = _ + "basis"
    believed = _ + "believed"
    city = _ + "city"
    company = _ + "company"
    confidence = _ + "confidence"
    country = _ + "country"
    currency = _ + "currency"
    date = _ + "date"
    demonym = _ + "demonym"
    earliest = _ + "earliest"
    inRegion = _ + "inRegion"
    investment = _ + "investment"
    investmentArmOf = _ + "investmentArmOf"
    investor = _ + "investor"
    investorKind = _ + "investorKind"
    isConverted = _ + "isConverted"
    isLead = _ + "isLead"
    isoCode = _ + "isoCode"
    latest = _ + "latest"
    latestTotal = _ + "latestTotal"
    latestValuation = _ + "latestValuation"
    leadInvestor = _ + "leadInvestor"
    madeBy = _ + "madeBy"
    mention = _ + "mention"
    partOf = _ + "partOf"
    policy = _ + "policy"
    property = _ + "property"
    rejected = _ + "rejected"
    round = _ + "round"
    rule = _ + "rule"
    setBy = _ + "setBy"
    sha256 = _ + "sha256"
    slug = _ + "slug"
    stage = _ + "stage"
    statedIn = _ + "statedIn"
    status = _ + "status"
    subject = _ + "subject"
    target = _ + "target"
    theme = _ + "theme"
    valuation = _ + "valuation"
    year = _ + "year"


class RDF:
    """RDF: types and reified statements."""

    _ = PREFIXES["rdf"]

    Statement = _ + "Statement"
    object = _ + "object"
    predicate = _ + "predicate"
    subject = _ + "subject"
    type = _ + "type"


class RDFS:
    """RDF Schema."""

    _ = PREFIXES["rdfs"]

    comment = _ + "comment"
    label = _ + "label"


class SKOS:
    """SKOS: schemes of concepts."""

    _ = PREFIXES["skos"]

    Concept = _ + "Concept"
    altLabel = _ + "altLabel"
    broader = _ + "broader"
    inScheme = _ + "inScheme"
    notation = _ + "notation"
    prefLabel = _ + "prefLabel"


class PROV:
    """PROV-O: what comes from what."""

    _ = PREFIXES["prov"]

    Entity = _ + "Entity"
    wasDerivedFrom = _ + "wasDerivedFrom"
    wasGeneratedBy = _ + "wasGeneratedBy"


class OA:
    """Web Annotation: which characters of a text."""

    _ = PREFIXES["oa"]

    TextPositionSelector = _ + "TextPositionSelector"
    TextQuoteSelector = _ + "TextQuoteSelector"
    end = _ + "end"
    exact = _ + "exact"
    hasSelector = _ + "hasSelector"
    prefix = _ + "prefix"
    start = _ + "start"
    suffix = _ + "suffix"


class DCTERMS:
    """Dublin Core: what a document says about itself."""

    _ = PREFIXES["dcterms"]

    format = _ + "format"
    identifier = _ + "identifier"
    issued = _ + "issued"
    publisher = _ + "publisher"
    title = _ + "title"


class SCHEMA:
    """schema.org."""

    _ = PREFIXES["schema"]

    url = _ + "url"


class XSD:
    """Datatypes of XML Schema."""

    _ = PREFIXES["xsd"]

    boolean = _ + "boolean"
    date = _ + "date"
    decimal = _ + "decimal"
    gYear = _ + "gYear"
    gYearMonth = _ + "gYearMonth"
    integer = _ + "integer"
    string = _ + "string"


STAGES: Final = (
    "pre-seed",
    "seed",
    *(f"series-{letter}" for letter in "abcdefghijk"),
    "growth",
    "bridge",
    "extension",
    "debt",
    "convertible",
    "grant",
    "strategic",
    "secondary",
    "ipo",
)
"""Every stage of a round, in the order in which companies go through them, as far as there is one."""

STATUSES: Final = ("closed", "planned", "rumoured")
"""Every status of a round or acquisition, the firmest first."""

INVESTOR_KINDS: Final = (
    "venture-capital",
    "corporate",
    "angel",
    "sovereign",
    "government",
    "private-equity",
    "hedge-fund",
    "asset-manager",
    "family-office",
    "accelerator",
    "university",
    "bank",
)
"""Every kind of investor."""
