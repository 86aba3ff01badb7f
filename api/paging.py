"""Pages of lists by keyset: a cursor says after which item to go on, so that changes in between move nothing."""

import base64
import json
from collections.abc import Callable
from typing import Annotated, Any, TypeVar
from urllib.parse import urlencode

from fastapi import Query, Request

from api.errors import Problem

T = TypeVar("T")
Cursor = Annotated[str | None, Query(max_length=1000, description="Where to go on: ``next`` of the page before.")]


def read_cursor(cursor: str | None, convert: Callable[[str], T], default: T) -> T:
    """Return a simple cursor; ``Problem`` 400 for one that we never gave."""
    if cursor is None:
        return default
    try:
        return convert(cursor)
    except ValueError as error:
        raise Problem(400, "wrong-cursor", "The cursor is not one of ours; begin without.") from error


def write_key(key: Any) -> str:
    """Return a cursor for a sort key.

    >>> read_key(write_key([1, "a"]))
    [1, 'a']
    """
    return base64.urlsafe_b64encode(json.dumps(key).encode()).decode().rstrip("=")


def read_key(cursor: str) -> Any:
    """Return the sort key in a cursor; ``ValueError`` for one that we never gave."""
    return json.loads(base64.urlsafe_b64decode(cursor + "=" * (-len(cursor) % 4)).decode())


def link_header(request: Request, following: str | None) -> str:
    """Return the Link header (RFC 8288) of a page: the first one, and the next if there is one."""
    others = [(name, value) for name, value in request.query_params.multi_items() if name != "cursor"]
    links = [f'<{request.url.path}?{urlencode(others)}>; rel="first"']
    if following is not None:
        links.append(f'<{request.url.path}?{urlencode([*others, ("cursor", following)])}>; rel="next"')
    return ", ".join(links)
