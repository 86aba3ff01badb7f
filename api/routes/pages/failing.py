"""What a person sees where something is not to be had: what is wrong, and what to do about it."""

from collections.abc import Mapping

from starlette.requests import Request
from starlette.responses import Response

from api.dependencies import TEMPLATES
from api.errors import Problem

_TITLES: Mapping[int, str] = {
    404: "Not found",
    405: "This page cannot be used so",
    422: "That cannot be answered",
    429: "Too many requests",
    500: "The server failed",
    503: "There is no graph to show",
}
_KINDS: Mapping[str, str] = {"starting": "One moment"}


def wants_page(request: Request) -> bool:
    """Return whether a request is a browser's for a page: other clients get a problem document."""
    return request.method in {"GET", "HEAD"} and "text/html" in request.headers.get("accept", "")


def page_of_problem(request: Request, problem: Problem) -> Response:
    """Return the page that tells of a problem, with its status, the nearest names, and where to go from here."""
    context = {
        "title": _KINDS.get(problem.kind) or _TITLES.get(problem.status, "That did not work"),
        "problem": problem,
        "detail": _told(problem),
        "nearest": problem.more.get("nearest", []),
        "request_id": request.state.request_id,
    }
    return TEMPLATES.TemplateResponse(request, "problem.html", context, problem.status, problem.headers)


def _told(problem: Problem) -> str:
    if problem.kind == "not-found":
        return "There is no such page here."
    if "name" in problem.more:
        return f"Not in the graph: {problem.more['name']}"
    detail = str(problem)
    return detail[:1].upper() + detail[1:]
