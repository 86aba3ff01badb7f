"""The head of a Markdown file: what it says about itself, between ``---`` lines, well-formed or not."""

import re

import yaml

from kg.readers.layout import Draft
from kg.readers.written_dates import date_in_address, date_of

_HEAD = re.compile(r"\s*---[ \t]*\n(?P<head>.*?)\n(?:---|\.\.\.)[ \t]*(?:\n|$)", re.DOTALL)
_TOML_HEAD = re.compile(r"\s*\+\+\+[ \t]*\n(?P<head>.*?)\n\+\+\+[ \t]*(?:\n|$)", re.DOTALL)
_LINE = re.compile(r"""(?P<key>[A-Za-z][\w .-]{0,40}?)\s*[:=]\s*(?P<value>.*?)\s*""")
_LONGEST = 65_536
_LOADER = getattr(yaml, "CBaseLoader", yaml.BaseLoader)

TITLE = ("title", "headline", "name", "subject", "metatitle", "ogtitle")
PUBLISHED = (
    *(
        "published",
        "publishedat",
        "publishedon",
        "datepublished",
        "publishdate",
        "pubdate",
        "publicationdate",
        "releasedate",
    ),
    *(
        "date",
        "posted",
        "postedon",
        "created",
        "createdat",
        "datecreated",
        "updated",
        "updatedat",
        "lastmod",
        "modified",
        "dated",
        "issued",
        "issuedate",
        "sent",
        "senton",
        "aired",
        "recorded",
        "pubtime",
        "publishedtime",
        "lastmodifiedat",
        "lastupdated",
        "edition",
        "issue",
        "datum",
        "fecha",
        "data",
        "dato",
    ),
)
PUBLISHER = (
    "publisher",
    "publication",
    "outlet",
    "sitename",
    "site",
    "source",
    "newsletter",
    "website",
    "blog",
    "feed",
)
ADDRESS = ("url", "canonical", "canonicalurl", "link", "permalink", "sourceurl")


def has_front_matter(text: str) -> bool:
    r"""Return whether a text begins with front matter that holds at least one field.

    >>> has_front_matter("---\ntitle: x\n---\n"), has_front_matter("---\nAnd then he said\n---\n")
    (True, False)
    """
    head = _head_of(text)
    return head is not None and any(_LINE.fullmatch(line) for line in head["head"].split("\n"))


def split_front_matter(text: str) -> tuple[dict[str, str], str]:
    """Return the fields of the head, all as text, and the body after it.

    Broken YAML is read line by line, so that one stray colon does not lose the title.
    """
    head = _head_of(text)
    if head is None or not has_front_matter(text):
        return {}, text
    return _fields(head["head"]), text[head.end() :]


def apply_fields(fields: dict[str, str], draft: Draft) -> None:
    """Fill in what a document says about itself, under whichever of the usual names."""
    by_name = {re.sub(r"[\W_]", "", key).casefold(): value for key, value in fields.items() if value}

    def first(names: tuple[str, ...]) -> str | None:
        return next((by_name[name] for name in names if name in by_name), None)

    draft.metadata.update(fields)
    draft.title = draft.title or first(TITLE)
    draft.publisher = draft.publisher or first(PUBLISHER)
    address = first(ADDRESS)
    draft.url = draft.url or (address if address and address.startswith("http") else None)
    dates = (date_of(by_name[name]) for name in PUBLISHED if name in by_name)
    draft.published = draft.published or next((date for date in dates if date), None)
    if draft.published is None and "year" in by_name:
        draft.published = date_of(f"{by_name.get('day', '')} {by_name.get('month', '')} {by_name['year']}".strip())
    if draft.published is None and address:
        draft.published = date_in_address(address)


def _head_of(text: str) -> re.Match[str] | None:
    return _HEAD.match(text[:_LONGEST]) or _TOML_HEAD.match(text[:_LONGEST])


def _fields(head: str) -> dict[str, str]:
    try:
        loaded = yaml.load(head, Loader=_LOADER)  # noqa: S506 - the base loader makes nothing but text
    except (yaml.YAMLError, ValueError, RecursionError):
        loaded = None
    if not isinstance(loaded, dict):
        loaded = {m["key"]: m["value"].strip("\"'") for line in head.split("\n") if (m := _LINE.fullmatch(line))}
    return {
        key: text for key, value in loaded.items() if isinstance(key, str) and (text := _as_text(value)) is not None
    }


def _as_text(value: object) -> str | None:
    if isinstance(value, str):
        return value.strip()
    if isinstance(value, list) and all(isinstance(item, str) for item in value):
        return ", ".join(value)[:1000]
    if isinstance(value, dict) and isinstance(value.get("name"), str):
        return str(value["name"])
    return None
