"""Answers compressed with gzip, where the client accepts that and there is something to gain.

Only whole bodies are: a result that is sent as it is computed must be cut off where it breaks, and goes as it is.
Answers to whoever sends a key are not: compression tells by lengths what a secret has in common with what an attacker
makes the client send (BREACH). Other answers hold no secret at all; the server knows neither cookies nor sessions.
"""

import asyncio
import gzip
from functools import lru_cache

from starlette.datastructures import Headers, MutableHeaders
from starlette.types import Message, Scope, Send

_LEAST = 1024
_AT_ONCE = 32 << 10  # more than this is compressed in a thread, which takes milliseconds
_LEVEL = 4
_TEXTS = ("text/", "application/json", "application/javascript", "application/n-", "application/trig", "image/svg")


class Compressing:
    """A way to send one answer: compressed, if it may be."""

    def __init__(self, scope: Scope, headers: Headers, send: Send) -> None:
        secret = "authorization" in headers or "x-api-key" in headers
        self.wanted = not secret and scope["method"] != "HEAD" and accepts_gzip(headers.get("accept-encoding", ""))
        self.send = send
        self.start: Message | None = None
        self.parts: list[bytes] = []

    async def __call__(self, message: Message) -> None:
        """Take a message of the answer, and pass it on when it is known how."""
        if message["type"] == "http.response.start":
            headers = MutableHeaders(raw=list(message["headers"]))
            text = is_text(headers.get("content-type", ""))
            if text:
                headers.add_vary_header("Accept-Encoding")
            message["headers"] = headers.raw
            length = int(headers.get("content-length", 0))  # of what is sent as it comes, nobody knows the length
            fits = message["status"] not in {204, 206, 304} and "content-encoding" not in headers
            if text and fits and self.wanted and length >= _LEAST:
                self.start = message
                return
        elif self.start is not None:
            self.parts.append(message.get("body", b""))
            if message.get("more_body", False):
                return
            await self._send_compressed(self.start, b"".join(self.parts))
            return
        await self.send(message)

    async def _send_compressed(self, start: Message, body: bytes) -> None:
        packed = await asyncio.to_thread(pack, body) if len(body) > _AT_ONCE else pack(body)
        headers = MutableHeaders(raw=list(start["headers"]))
        headers["content-encoding"] = "gzip"
        headers["content-length"] = str(len(packed))
        tag = headers.get("etag")
        if tag is not None and not tag.startswith("W/"):
            headers["etag"] = f"W/{tag}"  # the same content in other bytes
        if "accept-ranges" in headers:
            del headers["accept-ranges"]
        await self.send({**start, "headers": headers.raw})
        await self.send({"type": "http.response.body", "body": packed})


def pack(body: bytes) -> bytes:
    """Return a body compressed; the same body always in the same way."""
    return gzip.compress(body, _LEVEL, mtime=0)


@lru_cache(maxsize=128)
def is_text(content_type: str) -> bool:
    """Return whether a media type is worth compressing.

    >>> is_text("application/sparql-results+json"), is_text("text/css; charset=utf-8"), is_text("image/png")
    (True, True, False)
    """
    media_type = content_type.partition(";")[0].strip().lower()
    return media_type.startswith(_TEXTS) or media_type.endswith(("+json", "+xml"))


@lru_cache(maxsize=128)
def accepts_gzip(header: str) -> bool:
    """Return whether ``Accept-Encoding`` allows gzip (RFC 9110, 12.5.3).

    >>> [accepts_gzip(header) for header in ("br, gzip", "gzip;q=0, *", "*;q=0.1", "", "identity")]
    [True, False, True, False, False]
    """
    qualities: dict[str, float] = {}
    for part in header.lower()[:1000].split(","):
        coding, *parameters = (piece.strip() for piece in part.split(";"))
        quality = next((value[2:] for value in parameters if value.startswith("q=")), "1")
        try:
            qualities[coding] = float(quality)
        except ValueError:
            qualities[coding] = 0.0
    return qualities.get("gzip", qualities.get("x-gzip", qualities.get("*", 0.0))) > 0
