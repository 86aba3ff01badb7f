"""Which kind of file it is: told by its content where that speaks, else by the ending of its name."""

import re
from pathlib import PurePath

from kg.errors import DocumentError

SUFFIXES = {
    **dict.fromkeys((".txt", ".text", ".log", ""), "text/plain"),
    **dict.fromkeys((".md", ".markdown", ".mdx", ".mkd"), "text/markdown"),
    **dict.fromkeys((".html", ".htm", ".xhtml", ".shtml", ".php", ".aspx"), "text/html"),
    ".csv": "text/csv",
    ".tsv": "text/tab-separated-values",
    ".eml": "message/rfc822",
    ".pdf": "application/pdf",
}
_FOREIGN = (
    (b"\x1f\x8b", "a gzip archive; unpack it first"),
    (b"PK\x03\x04", "a zip archive or an office file; unpack it, or save it as text, HTML or PDF"),
    (b"BZh", "a bzip2 archive; unpack it first"),
    (b"\xfd7zXZ", "an xz archive; unpack it first"),
    (b"7z\xbc\xaf", "a 7z archive; unpack it first"),
    (b"Rar!", "a RAR archive; unpack it first"),
    (b"\x28\xb5\x2f\xfd", "a zstd archive; unpack it first"),
    (b"\x89PNG", "a PNG picture; run text recognition on it first"),
    (b"\xff\xd8\xff", "a JPEG picture; run text recognition on it first"),
    (b"GIF8", "a GIF picture; run text recognition on it first"),
    (b"RIFF", "a sound, film or WebP picture; only text can be read"),
    (b"\x00\x00\x00\x1cftyp", "a film; only text can be read"),
    (b"ID3", "a sound; only text can be read"),
    (b"\xd0\xcf\x11\xe0", "an old office file; save it as text, HTML or PDF"),
    (b"\x7fELF", "a program; only text can be read"),
    (b"MZ\x90", "a program; only text can be read"),
    (b"SQLite format 3", "a database; export its rows as CSV"),
    (b"{\\rtf", "a rich text file; save it as text, HTML or PDF"),
)
_HTML = re.compile(rb"<!doctype html|<html[\s>]|<head[\s>]|<body[\s>]", re.IGNORECASE)
_MAIL = re.compile(rb"\A(?:From [^\n]+\n)?(?:[A-Za-z][A-Za-z-]{1,40}:[^\n]*\r?\n(?:[ \t][^\n]*\n)*){2,}")
_MAIL_FIELD = re.compile(rb"^(?:Message-ID|MIME-Version|Received|Content-Type|Return-Path|Delivered-To):", re.I | re.M)


def media_type_of(name: str, data: bytes) -> str:
    """Return the media type of a file that can be read; ``DocumentError`` says what else it is, and what to do.

    >>> media_type_of("page", b"<!doctype html><p>Nscale raised $2bn")
    'text/html'
    >>> media_type_of("notes.md", b"# Nscale")
    'text/markdown'
    """
    head = data[:4096].lstrip(b"\xef\xbb\xbf \t\r\n")
    suffix = PurePath(name).suffix.lower()
    for mark, what in _FOREIGN:
        if data.startswith(mark):
            raise DocumentError(what)
    if head.startswith(b"%PDF-"):
        return "application/pdf"
    if suffix == ".pdf":
        raise DocumentError("not a PDF, whatever its name says; is it cut off or damaged?")
    if suffix in {".json", ".jsonl", ".ndjson"}:
        raise DocumentError("a JSON file is no document; facts are taken in with: kg import facts FILE")
    if _HTML.search(head[:2048] if suffix in {".html", ".htm", ".xhtml"} else head[:400]) and suffix not in {
        ".md",
        ".eml",
        ".csv",
    }:
        return "text/html"
    if head.startswith(b"<?xml") or head.startswith(b"<svg"):
        raise DocumentError("an XML file; only XHTML pages are read, save it as text or HTML")
    if suffix in {".txt", "", ".eml", ".msg"} and _MAIL.match(data[:8192]) and _MAIL_FIELD.search(data[:8192]):
        return "message/rfc822"
    known = SUFFIXES.get(suffix)
    if (known is None or not suffix) and re.match(rb"[{\[]\s*[\"{\[]", head):
        raise DocumentError("it looks like JSON, which is no document; facts are taken in with: kg import facts FILE")
    if known is None and re.fullmatch(r"\.[a-z0-9]{1,5}", suffix) and not re.fullmatch(r"\.\d+", suffix):
        known_list = ", ".join(sorted(ending for ending in SUFFIXES if ending))
        raise DocumentError(f"files named {suffix} cannot be read; known are {known_list}")
    return known or "text/plain"
