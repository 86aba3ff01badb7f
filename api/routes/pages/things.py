"""The pages to read: of every thing, of every document with its claims marked, lists, disputes, coverage."""

from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Annotated, Any

import pyoxigraph as ox
from fastapi import APIRouter, Path, Query, Request
from fastapi.responses import Response

from api.catalogue import coverage_of, entries_of, label_of, local
from api.dependencies import TEMPLATES, Config, Current
from api.names import names_of
from api.routes.network import shares_of
from api.routes.pages.drawing import rounds_of
from api.routes.pages.explorer import HEADERS
from api.routes.pages.telling import rejected_of, tell_thing, text_of_document, words_of
from api.routes.resources import RESOURCES, Filters, list_of
from api.routes.statistics import stats
from api.snapshots import Snapshot
from kg.errors import UnknownNameError
from kg.evidence import disagreements
from kg.quads import select
from kg.questions.wording import money
from kg.vocabulary import CI, DOCUMENT, ID, PREFIXES, RDFS

ROUTER = APIRouter(include_in_schema=False)
Part = Annotated[str, Path(max_length=300)]
_MEMBERS = (
    (CI.theme, "With this theme"), (CI.country, "Based here"), (CI.city, "Based here"), (CI.inRegion, "Within"),
    (CI.stage, "Rounds of this stage"), (CI.status, "With this status"), (CI.backer, "Backs"), (CI.acquirer, "Bought"),
    (CI.target, "Was bought"), (CI.setBy, "Valuations set"), (CI.partOf, "Parts"), (CI.investmentArmOf, "Arms"),
    (PREFIXES["skos"] + "broader", "Narrower"),
)  # fmt: skip
_MOST_MEMBERS = 200
_WITH_ROUNDS = frozenset({"companies", "investors"})
_CLAIMS = (
    "".join(f"PREFIX {prefix}: <{PREFIXES[prefix]}>\n" for prefix in ("rdf", "ci", "oa"))
    + """
SELECT ?claim ?subject ?predicate ?object ?currency ?rule ?confidence ?start ?end WHERE { GRAPH <%s> {
  ?claim rdf:subject ?subject ; rdf:predicate ?predicate ; rdf:object ?object .
  OPTIONAL { ?claim ci:currency ?currency }
  OPTIONAL { ?claim ci:rule ?rule } OPTIONAL { ?claim ci:confidence ?confidence }
  OPTIONAL { ?claim oa:hasSelector ?selector . ?selector oa:start ?start ; oa:end ?end }
} }"""
)


@ROUTER.get("/data/document/{sha}.html")
def document_page(sha: Part, request: Request, snapshot: Current, settings: Config) -> Response:
    """A document: what it says about itself, its text with every claim marked in place, and the claims."""
    iri = DOCUMENT + sha
    told = tell_thing(snapshot, _known(snapshot, iri, sha), settings.store)
    text = text_of_document(settings.store, sha) or ""
    found = claims_in(snapshot, sha, len(text))
    context = {
        "item": told, "section": "browse", "coverage": coverage_of(snapshot), "pieces": pieces_of(text, found.values()),
        "claims": sorted(found.values(), key=lambda claim: (claim.spans[:1] or [(0, 0)], claim.id)),
        "about": dict(Counter(claim.subject["id"].partition("/")[0] for claim in found.values())),
    }  # fmt: skip
    return TEMPLATES.TemplateResponse(request, "document.html", context, headers=HEADERS)


@ROUTER.get("/data/{kind}/{slug:path}.html")
def thing_page(kind: Part, slug: Part, request: Request, snapshot: Current, settings: Config) -> Response:
    """A thing: what is believed of it, its rounds, and every claim with its document and words."""
    iri = _known(snapshot, f"{ID}{kind}/{slug}", slug)
    told = tell_thing(snapshot, iri, settings.store, most=500)
    context = {
        "item": told, "members": members_of(snapshot, iri), "coverage": coverage_of(snapshot), "section": "browse",
        "dollars": lambda amount: money(amount, "USD"),
        "drawn": kind in {"company", "person", "fund", "theme", "country", "region"},
    }  # fmt: skip
    return TEMPLATES.TemplateResponse(request, "thing.html", context, headers=HEADERS)


@ROUTER.get("/browse")
def browse(request: Request, snapshot: Current) -> Response:
    """What there is: the lists, with how much is in each, and the busiest years."""
    counted = stats(snapshot)
    context = {"section": "browse", "stats": counted, "lists": RESOURCES, "coverage": counted.coverage,
               "largest": max(counted.usd_by_year.values(), default=1) or 1, "money": money}  # fmt: skip
    return TEMPLATES.TemplateResponse(request, "browse.html", context, headers=HEADERS)


@ROUTER.get("/browse/{path}")
def browse_list(
    path: Part,
    request: Request,
    snapshot: Current,
    q: Annotated[str | None, Query(max_length=100)] = None,
    cursor: Annotated[str | None, Query(max_length=2000)] = None,
) -> Response:
    """One list, by name or newest first, a page at a time."""
    if path not in RESOURCES:
        raise UnknownNameError(f"a list of {path}", tuple(RESOURCES))
    resource = RESOURCES[path]
    filters = Filters(None, None, None, None, None, None, None, None, None, (q or "").strip() or None)
    sort = "-date" if "date" in resource.sort else "-issued" if "issued" in resource.sort else "label"
    listed = list_of(resource, snapshot, filters, sort, 50, cursor)
    shares = shares_of(snapshot)
    rounds = {item.id: rounds_of(shares, ID + item.id) for item in listed.items} if path in _WITH_ROUNDS else {}
    context = {"section": "browse", "resource": resource, "listed": listed, "q": q or "", "money": money,
               "coverage": listed.coverage, "rounds": rounds}  # fmt: skip
    return TEMPLATES.TemplateResponse(request, "list.html", context, headers=HEADERS)


@ROUTER.get("/disputed")
def disputed(request: Request, snapshot: Current) -> Response:
    """Everything that documents disagree on, what is believed and by which rule."""
    found = [
        {"id": local(each.iri), "subject": {"id": local(each.subject), "label": label_of(snapshot, each.subject)},
         "words": words_of(each.predicate), "believed": each.believed, "rejected": rejected_of(each),
         "policy": each.policy}
        for each in disagreements(snapshot.oxigraph)
    ]  # fmt: skip
    context = {"section": "disputed", "conflicts": found, "coverage": coverage_of(snapshot)}
    return TEMPLATES.TemplateResponse(request, "disputed.html", context, headers=HEADERS)


@ROUTER.get("/coverage")
def coverage(request: Request, snapshot: Current) -> Response:
    """What the graph rests on: its documents by month and publisher, and what that means for its answers."""
    documents = entries_of(snapshot, "Document")
    months = Counter((entry.first("issued") or "undated")[:7] for entry in documents)
    publishers = Counter(entry.first("publisher") or "not stated" for entry in documents)
    shown = sorted(documents, key=lambda entry: entry.first("issued") or "", reverse=True)
    context = {
        "section": "coverage", "coverage": coverage_of(snapshot), "stats": stats(snapshot),
        "months": sorted(months.items(), reverse=True)[:24], "most": max(months.values(), default=1),
        "publishers": publishers.most_common(15),
        "documents": [
            {"id": local(entry.iri), "label": entry.label, "issued": entry.first("issued") or "",
             "publisher": entry.first("publisher") or ""}
            for entry in shown[:300]
        ],
        "total": len(documents),
    }  # fmt: skip
    return TEMPLATES.TemplateResponse(request, "coverage.html", context, headers=HEADERS)


# ------------------------------------------------------------------------------------------- claims in a text
@dataclass
class Marked:
    """A claim as a document's page shows it; ``spans`` are the places of its words."""

    id: str
    subject: dict[str, str]
    words: str
    value: str
    value_id: str | None
    rule: str
    confidence: float | None
    is_name: bool
    spans: list[tuple[int, int]] = field(default_factory=list)
    number: int = 0

    @property
    def said(self) -> str:
        """Return the claim as one line."""
        return f"{self.subject['label']}: {self.words} {self.value}"


def claims_in(snapshot: Snapshot, sha: str, length: int) -> dict[str, Marked]:
    """Return the claims of a document by their IRIs, those that are not about names numbered by their first words."""
    found: dict[str, Marked] = {}
    for row in select(snapshot.oxigraph, _CLAIMS % (DOCUMENT + sha)):
        iri, value = row["claim"].value, row["object"]
        name = local(row["predicate"].value)
        if iri not in found:
            refers = value.value.startswith((ID, DOCUMENT))
            said = label_of(snapshot, value.value) if refers else value.value
            if name == "amount" and "currency" in row:
                said = money(float(value.value), row["currency"].value)
            found[iri] = Marked(
                local(iri).rpartition("#")[2],
                {"id": local(row["subject"].value), "label": label_of(snapshot, row["subject"].value)},
                words_of(name), said, local(value.value) if refers else None,
                row["rule"].value if "rule" in row else "",
                float(row["confidence"].value) if "confidence" in row else None,
                row["predicate"].value == RDFS.label,
            )  # fmt: skip
        if "start" in row and "end" in row and int(row["end"].value) <= length:
            found[iri].spans.append((int(row["start"].value), int(row["end"].value)))
    for claim in found.values():
        claim.spans.sort()
    ordered = sorted((c for c in found.values() if not c.is_name), key=lambda c: (c.spans[:1] or [(length, 0)], c.id))
    for number, claim in enumerate(ordered, start=1):
        claim.number = number
    return found


def pieces_of(text: str, claims: Iterable[Marked]) -> list[dict[str, Any]]:
    """Cut a text wherever a claim's words begin or end; put together, the pieces are the text.

    >>> claim = Marked("1", {"id": "round/r", "label": "R"}, "amount", "$2", None, "", None, False, [(3, 5)], 1)
    >>> [(piece["text"], [c.number for c in piece["claims"]], piece["ends"]) for piece in pieces_of("on $2 b", [claim])]
    [('on ', [], []), ('$2', [1], [1]), (' b', [], [])]
    """
    begins: defaultdict[int, list[Marked]] = defaultdict(list)
    ends: defaultdict[int, list[Marked]] = defaultdict(list)
    for claim in claims:
        for start, end in claim.spans:
            begins[start].append(claim)
            ends[end].append(claim)
    pieces: list[dict[str, Any]] = []
    active: list[Marked] = []
    for low, high in pairwise(sorted({0, len(text), *begins, *ends})):
        for claim in ends[low] if low else ():
            active.remove(claim)
        active += begins[low]
        facts = list({id(claim): claim for claim in active}.values())
        pieces.append({
            "text": text[low:high], "at": low, "claims": facts, "first": bool(begins[low]),
            "strong": any(not claim.is_name for claim in facts),
            "ends": sorted({claim.number for claim in ends[high] if claim.number}),
            "said": "\n".join(claim.said for claim in facts[:12]),
        })  # fmt: skip
    return pieces


def members_of(snapshot: Snapshot, iri: str) -> list[dict[str, Any]]:
    """Return what points to a thing, in groups: the companies of a theme, whoever is based in a country."""
    groups = []
    for predicate, title in _MEMBERS:
        quads = snapshot.oxigraph.quads_for_pattern(None, ox.NamedNode(predicate), ox.NamedNode(iri), ox.DefaultGraph())
        found = sorted({quad.subject.value for quad in quads if isinstance(quad.subject, ox.NamedNode)})
        things = sorted(({"id": local(each), "label": label_of(snapshot, each)} for each in found),
                        key=lambda thing: thing["label"].casefold())  # fmt: skip
        if things:
            groups.append({"title": title, "total": len(things), "things": things[:_MOST_MEMBERS]})
    return groups


def _known(snapshot: Snapshot, iri: str, name: str) -> str:
    try:
        node = ox.NamedNode(iri)
    except ValueError:
        raise UnknownNameError(name[:100]) from None
    if not any(True for _ in snapshot.oxigraph.quads_for_pattern(node, None, None, ox.DefaultGraph())):
        raise UnknownNameError(name[:100], names_of(snapshot).nearest(name[:100]))
    return iri
