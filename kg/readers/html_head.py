"""What a web page says about itself: title, date, publisher, address; from JSON-LD, meta tags and its markup."""

import json
import re
from collections import deque
from collections.abc import Iterator, Mapping
from html import unescape
from urllib.parse import urlsplit

from selectolax.lexbor import LexborHTMLParser

from kg.readers.layout import Draft, clean
from kg.readers.rights import rights_holder
from kg.readers.written_dates import date_in_address, date_of

_ARTICLE = re.compile(
    r"Article|Posting|NewsItem|Report|WebPage|PressRelease|Episode|VideoObject|AudioObject|CreativeWork", re.IGNORECASE
)
_DATES = (
    *("article:published_time", "og:article:published_time", "datepublished", "date", "dc.date", "dc.date.issued"),
    *(
        "dcterms.date",
        "dcterms.created",
        "pubdate",
        "publishdate",
        "publish-date",
        "publication_date",
        "parsely-pub-date",
    ),
    *(
        "sailthru.date",
        "cxenseparse:recs:publishtime",
        "article.published",
        "date.issued",
        "release_date",
        "publish_date",
    ),
)
_OTHER_DATES = re.compile(
    r"(?!.*(?:modif|update|expir|valid|revis))(?:.*[.:_-])?(?:"
    r"(?:publi\w*|pub|issue[d]?|create[d]?|release[d]?|post(?:ed)?|display)[.:_-]?(?:date|time|at|on)?(?:[.:_-]?time)?"
    r"|date(?:[.:_-]?(?:publi\w*|issued|created|posted|released?))?)"
)
"""What else sites call their date of publication: "article:published", "bt:pubDate", "dcterms.issued"."""
_LATER_DATES = ("article:modified_time", "og:updated_time", "last-modified", "datemodified", "dc.date.modified")
_EDITED = re.compile(r"\blast (?:edited|updated|modified|reviewed|changed)(?: on)?:?\s+([^<]{6,30})", re.IGNORECASE)
_PARTED = re.compile(r"\s+(?:\||–|—|-|::|»|•|·)\s+")
_SIGN = re.compile(r"©|&copy;|&#169;|&#xA9;|\bcopyright\b", re.IGNORECASE)
_LAST_SIGNS = 20
_TAG = re.compile(r"<[^<>]*(?:>|$)")
_LONGEST_DATA = 500_000


def read_head(page: LexborHTMLParser, draft: Draft) -> str:
    """Fill in what the head of a page says: title, publisher, address, date of publication, language, metadata.

    Return the text of the article where the page's data repeats it, else nothing.
    """
    meta = _meta(page)
    draft.metadata.update({key: value for key, value in meta.items() if len(value) <= 1000})
    article = next(_articles(page), {})
    root = page.root
    draft.language = (root.attributes.get("lang") if root is not None else None) or meta.get("og:locale")
    canonical = page.css_first('link[rel="canonical"]')
    address = (canonical.attributes.get("href") if canonical is not None else None) or meta.get("og:url")
    draft.url = address if address and re.match(r"https?://", address) else None
    titled = page.css_first("title")
    shown = clean(titled.text()) if titled is not None else ""
    draft.title = clean(meta.get("og:title") or _text(article.get("headline")) or "") or _PARTED.split(shown)[0] or None
    draft.publisher = (
        _text(article.get("publisher"))
        or meta.get("og:site_name")
        or meta.get("application-name")
        or _suffix_of(shown)
        or rights_holder(_rights(page.html or ""))
    )
    day_first = None if draft.language is None else draft.language.lower().replace("_", "-") != "en-us"
    stated = [_text(article.get("datePublished")), *(meta.get(name) for name in _DATES), *_marked_times(page)]
    stated += [text for name, text in meta.items() if _OTHER_DATES.fullmatch(name)]
    stated += [_text(article.get(name)) for name in ("dateCreated", "uploadDate", "dateline")]
    stated += _shown_dates(page)
    later = [_text(article.get("dateModified")), *(meta.get(name) for name in _LATER_DATES)]
    draft.published = next((date for text in stated if text and (date := date_of(text, day_first=day_first))), None)
    if draft.published is None and draft.url:
        draft.published = date_in_address(urlsplit(draft.url).path)
    for text in later:
        if text and (changed := date_of(text, day_first=day_first)):
            draft.metadata.setdefault("modified", changed.text)
    if draft.published is None and (edited := _EDITED.search(page.html or "")):
        draft.metadata.setdefault("edited", edited[1].strip())
    draft.metadata.setdefault("title", draft.title or "")
    return _text(article.get("articleBody")) or ""


def _rights(html: str) -> Iterator[str]:
    """Yield what stands from each of the last signs of copyright on, without tags."""
    for sign in deque(_SIGN.finditer(html), maxlen=_LAST_SIGNS):
        yield clean(unescape(_TAG.sub(" ", html[sign.start() : sign.start() + 300])))[:120]


def _meta(page: LexborHTMLParser) -> dict[str, str]:
    """Return the meta tags, names in lower case, the first of each name."""
    found: dict[str, str] = {}
    for node in page.css("meta"):
        attributes = node.attributes
        name = attributes.get("property") or attributes.get("name") or attributes.get("itemprop")
        content = attributes.get("content")
        if name and content:
            found.setdefault(name.lower(), content.strip())
    return found


def _marked_times(page: LexborHTMLParser) -> Iterator[str]:
    """Yield the dates of elements marked as times, those marked as publication first."""
    for node in page.css('[itemprop="datePublished"], time[pubdate]'):
        yield node.attributes.get("datetime") or node.attributes.get("content") or node.text()
    for node in page.css("article time[datetime], header time[datetime], main time[datetime], time[datetime]")[:1]:
        yield node.attributes.get("datetime") or node.text()


def _shown_dates(page: LexborHTMLParser) -> Iterator[str]:
    """Yield what elements named after the date of an article hold: in an attribute, or in pieces."""
    for node in page.css("abbr.published, [data-date], [data-published], [data-pubdate]")[:1]:
        yield from filter(None, map(node.attributes.get, ("title", "data-date", "data-published", "data-pubdate")))
    for node in page.css(".entry-date, .post-date, .article-date, .published, .pubdate, .date, .timestamp")[:1]:
        text = " ".join(node.text(separator=" ").split())
        if len(text) <= 40:
            yield text


def _articles(page: LexborHTMLParser) -> Iterator[Mapping[str, object]]:
    """Yield the articles that JSON-LD describes; broken data is passed over."""
    for node in page.css('script[type="application/ld+json"]')[:10]:
        text = node.text()
        if len(text) > _LONGEST_DATA:
            continue
        try:
            data = json.loads(text, strict=False)
        except (ValueError, RecursionError):
            continue
        graph = data.get("@graph", data) if isinstance(data, Mapping) else data
        for entry in graph if isinstance(graph, list) else [graph]:
            if isinstance(entry, Mapping) and _ARTICLE.search(str(entry.get("@type", ""))):
                yield entry


def _text(value: object) -> str | None:
    if isinstance(value, Mapping):
        value = value.get("name")
    if isinstance(value, list) and value:
        return _text(value[0])
    return value if isinstance(value, str) else None


def _suffix_of(title: str) -> str | None:
    """Return the outlet that a title ends with, or the house whose page it is.

    >>> _suffix_of("Nscale raises $2bn – The Gazette"), _suffix_of("Portfolio | Hafen"), _suffix_of("Hafen - About us")
    ('The Gazette', 'Hafen', 'Hafen')
    """
    parts = _PARTED.split(title)
    if len(parts) < 2:
        return None
    for page, named in ((parts[0], parts[-1]), (parts[-1], parts[0])):
        if _PAGE.fullmatch(page) and len(named.split()) <= _LONGEST_NAME and not _PAGE.fullmatch(named):
            return named
    return parts[-1] if len(parts[-1].split()) <= _LONGEST_NAME and len(parts[-1]) < len(parts[0]) else None


_LONGEST_NAME = 5
#: What sites call a page of their own, whatever they are called themselves.
_PAGE = re.compile(
    r"(?:(?:our|the|all|current|meet|about|selected|active|full) )?(?:portfolio|investments?|companies|company|"
    r"founders|start-?ups|ventures|fund|funds|family|team|people|about(?: us)?|us|home|homepage|news|newsroom|press|"
    r"blog|portfolio companies|what we do|who we (?:are|back)|exits|track record)",
    re.IGNORECASE,
)
