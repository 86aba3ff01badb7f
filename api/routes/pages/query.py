"""The SPARQL page: Yasgui over this server's endpoint, with queries to begin with."""

from pathlib import Path

from fastapi import APIRouter, Request
from fastapi.responses import Response

from api.catalogue import coverage_of
from api.dependencies import TEMPLATES, Current
from kg.vocabulary import PREFIXES

ROUTER = APIRouter(include_in_schema=False)
EXAMPLES = Path(__file__).with_name("examples")
# Yasgui makes markup from texts, so Trusted Types cannot be asked of it; the hash is that of its one fixed style.
POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self' 'sha256-zCK2EVMoPc04mRF/g5CotUvxbJPWS+8V0b+s9ptqQIk='; "
    "img-src 'self' data: blob:; connect-src 'self'; font-src 'self' data:; base-uri 'none'; form-action 'self'; "
    "frame-ancestors 'none'; object-src 'none'"
)


def examples() -> list[dict[str, str]]:
    """Return the queries to begin with: what each asks (its first line), and its text.

    >>> examples()[0]["title"]
    'The largest closed rounds'
    """
    found = []
    for path in sorted(EXAMPLES.glob("*.rq")):
        text = path.read_text("utf-8")
        title, _, query = text.partition("\n")
        found.append({"title": title.removeprefix("# "), "query": with_prefixes(query.strip())})
    return found


def with_prefixes(query: str) -> str:
    """Return a query with the prefixes that it uses declared.

    >>> with_prefixes("SELECT * { ?s ci:amount ?o }").splitlines()[0]
    'PREFIX ci: <https://w3id.org/coinvest/ontology#>'
    """
    used = [f"PREFIX {name}: <{namespace}>" for name, namespace in PREFIXES.items() if f"{name}:" in query]
    return "\n".join([*used, query])


@ROUTER.get("/query")
def query(request: Request, snapshot: Current) -> Response:
    """The page; ``#query=`` in its address opens a query."""
    context = {"section": "query", "examples": examples(), "coverage": coverage_of(snapshot)}
    return TEMPLATES.TemplateResponse(request, "query.html", context, headers={"Content-Security-Policy": POLICY})
