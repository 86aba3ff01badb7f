"""The OpenAPI description: FastAPI's, with problem documents for errors and the two SPARQL protocols added."""

from typing import Any

from fastapi import FastAPI
from fastapi.openapi.utils import get_openapi

from api.errors import MEDIA_TYPE
from api.sparql.negotiation import GRAPHS, RESULTS

_PROBLEM = {
    "type": "object",
    "title": "Problem",
    "description": "What went wrong, and what to do about it (RFC 9457).",
    "properties": {
        "type": {"type": "string", "examples": ["/problems/not-in-the-graph"]},
        "title": {"type": "string"},
        "status": {"type": "integer"},
        "detail": {"type": "string"},
        "instance": {"type": "string"},
    },
    "required": ["type", "title", "status", "detail"],
}
_ERROR = {"description": "A problem.", "content": {MEDIA_TYPE: {"schema": {"$ref": "#/components/schemas/Problem"}}}}
_METHODS = {"get", "put", "post", "delete", "head", "patch", "options"}
_TEXT = {"type": "string"}
_EXAMPLE = (
    "PREFIX ci: <https://w3id.org/coinvest/ontology#>\n"
    "PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>\n"
    "SELECT ?investor (COUNT(?round) AS ?rounds) WHERE { ?round ci:investor/rdfs:label ?investor }\n"
    "GROUP BY ?investor ORDER BY DESC(?rounds) LIMIT 10"
)


def described(app: FastAPI) -> dict[str, Any]:
    """Return the description of the whole server, made once."""
    if app.openapi_schema is None:
        schema = get_openapi(
            title=app.title, version=app.version, description=app.description, routes=app.routes,
            license_info=app.license_info,
        )  # fmt: skip
        schema["components"]["schemas"]["Problem"] = _PROBLEM
        schema["components"]["securitySchemes"] = {"key": {"type": "http", "scheme": "bearer"}}
        schema["paths"] = {**_sparql(), **schema["paths"]}
        for path in schema["paths"].values():
            for method, operation in path.items():
                if method in _METHODS:
                    operation["responses"].pop("422", None)
                    operation["responses"]["default"] = _ERROR
        app.openapi_schema = schema
    return app.openapi_schema


def _parameter(name: str, description: str, **schema: Any) -> dict[str, Any]:
    return {"name": name, "in": "query", "description": description, "schema": _TEXT | schema}


def _sparql() -> dict[str, Any]:
    results = {media_type: {"schema": _TEXT} for media_type in (*RESULTS, *GRAPHS)}
    results["application/sparql-results+json"] = {"schema": {"type": "object"}}
    results["application/ld+json"] = {"schema": {}}
    graphs = {media_type: results[media_type] for media_type in GRAPHS}
    answer = {"200": {"description": "The result, or the service description.", "content": results}}
    query = [
        _parameter("query", "A SPARQL 1.1 query.", examples=[_EXAMPLE]),
        _parameter("timeout", "Seconds after which to give up.", type="number", exclusiveMinimum=0, maximum=3600),
    ]
    form = {"type": "object", "properties": {"query": _TEXT}, "required": ["query"]}
    graph = _parameter("graph", "The IRI of a graph; without it: default.")
    default = _parameter("default", "The default graph.")
    return {
        "/sparql": {
            "get": {
                "tags": ["sparql"], "summary": "Ask in SPARQL (SPARQL 1.1 Protocol).", "operationId": "sparql_get",
                "parameters": query, "responses": dict(answer),
            },
            "post": {
                "tags": ["sparql"], "summary": "Ask in SPARQL, or, with the key, update.", "operationId": "sparql_post",
                "requestBody": {"content": {"application/x-www-form-urlencoded": {"schema": form}}},
                "responses": {**answer, "204": {"description": "Updated."}},
            },
        },
        "/rdf-graph-store": {
            "get": {
                "tags": ["sparql"], "summary": "A graph, whole (Graph Store Protocol).", "operationId": "graph_get",
                "parameters": [graph, default],
                "responses": {"200": {"description": "The graph.", "content": graphs}},
            }
        },
    }  # fmt: skip
