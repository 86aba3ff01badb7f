"""Errors as problem documents (RFC 9457): one type of error for the door, one table for the errors of the core."""

from collections.abc import Mapping
from http import HTTPStatus
from typing import Any

from kg.errors import (
    DocumentError,
    KgError,
    QueryError,
    QuestionError,
    ShapeError,
    StoreError,
    UnknownNameError,
)

MEDIA_TYPE = "application/problem+json"
STATUS_BY_ERROR: Mapping[type[KgError], int] = {
    DocumentError: 422,
    ShapeError: 422,
    UnknownNameError: 404,
    QuestionError: 422,
    QueryError: 400,
    StoreError: 503,
    KgError: 500,
}
_KIND_BY_ERROR: Mapping[type[KgError], str] = {
    DocumentError: "document-not-read",
    ShapeError: "shape-broken",
    UnknownNameError: "not-in-the-graph",
    QuestionError: "question-not-understood",
    QueryError: "query-refused",
    StoreError: "store-unavailable",
    KgError: "internal-error",
}


class Problem(Exception):  # noqa: N818  (what the standard calls it)
    """Something to be told to a client: a status, a kind (the last part of its ``type``), and what to do about it."""

    def __init__(
        self, status: int, kind: str, detail: str, headers: Mapping[str, str] | None = None, **more: Any
    ) -> None:
        """Take what to tell; ``headers`` go with it, ``more`` are further members of the document."""
        super().__init__(detail)
        self.status, self.kind, self.detail, self.headers, self.more = status, kind, detail, dict(headers or {}), more

    def document(self, instance: str | None = None) -> dict[str, Any]:
        """Return the problem document.

        >>> Problem(404, "not-found", "No such page.").document()
        {'type': '/problems/not-found', 'title': 'Not Found', 'status': 404, 'detail': 'No such page.'}
        """
        document = {
            "type": f"/problems/{self.kind}",
            "title": HTTPStatus(self.status).phrase,
            "status": self.status,
            "detail": self.detail,
        }
        return document | ({"instance": instance} if instance else {}) | self.more


def problem_of(error: KgError) -> Problem:
    """Return what to tell a client about an error of the core, by the nearest class in the table.

    >>> problem_of(UnknownNameError("Nvidai", ("Nvidia",))).more
    {'name': 'Nvidai', 'nearest': ['Nvidia']}
    """
    kind = next(kind for kind in type(error).__mro__ if kind in STATUS_BY_ERROR)
    status = STATUS_BY_ERROR[kind]
    more: dict[str, Any] = {}
    if isinstance(error, UnknownNameError):
        more = {"name": error.name, "nearest": list(error.nearest)}
    detail = str(error) if status != 500 else "The server failed; the request id names the entry in its log."
    return Problem(status, _KIND_BY_ERROR[kind], detail, {"Retry-After": "1"} if status == 503 else None, **more)
