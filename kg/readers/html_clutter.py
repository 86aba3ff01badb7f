"""What a web page holds besides its article: navigation, boxes, advertisements; and where the article is."""

import re

from selectolax.lexbor import LexborHTMLParser, LexborNode

_STRIP = (
    *("script", "style", "noscript", "template", "svg", "iframe", "button", "input", "select", "textarea", "object"),
    *("canvas", "video", "audio", "nav", "dialog", "menu", "math", "map", "embed"),
)
_NAMES = (
    *(
        "cookies?",
        "consent",
        "gdpr",
        "ad",
        "ads",
        "adv",
        "advert(?:s|isement|ising)?",
        "adslot",
        "adunit",
        "promo(?:s|tion|ted)?",
    ),
    *("sponsor(?:ed|s|ship)?", "news-?letters?", "subscri(?:be|ption)s?", "sign-?up", "mailing-?list", "related"),
    *("recommend(?:ed|ations?|s)?", "read-?next", "more-?(?:stories|from|news|posts)", "trending", "popular"),
    *("most-?(?:read|popular)", "comments?", "disqus", "respond", "share", "sharing", "social", "share-?bar", "crumbs"),
    *(
        "bread-?crumbs?",
        "menu",
        "nav",
        "navbar",
        "navigation",
        "sidebar",
        "side-?bar",
        "rail",
        "footer",
        "site-?header",
    ),
    *("widget-?area", "sidebar-?widgets?", "widgets", "masthead", "author-?(?:bio|box|info|card)", "bio", "modal"),
    *(
        "paywall-?(?:prompt|overlay|message|banner|gate|modal)",
        "about-?(?:the-?)?author",
        "pagination",
        "pager",
        "pop-?up",
    ),
    *(
        "overlay",
        "toolbar",
        "skip(?:-?link)?",
        "copyright",
        "disclaimer",
        "job-?(?:s-?)?(?:list|board|ads?)",
        "outbrain",
    ),
    *(
        "upcoming-?events",
        "events?-?list",
        "teasers",
        "teaser-?(?:list|box|grid|item)",
        "(?:post|entry|article)-?tags?",
    ),
    *(
        "tags",
        "tag-?list",
        "tag-?cloud",
        "taboola",
        "sr-only",
        "visually-?hidden",
        "screen-?reader(?:-?text)?",
        "no-?print",
    ),
    *("print-?only", "toc", "table-of-contents", "ticker", "top-?bar", "banner", "cta", "call-?to-?action", "donate"),
    *("feedback", "poll", "quiz"),
)
_OWN = re.compile(r"\b(?:tag|category|post|type|format|status|author)-[\w-]+")
"""What weblogs write on an article of their own: its tags and categories, which say nothing of what it is."""
_NAMED = re.compile(rf"(?<![a-z])(?:{'|'.join(_NAMES)})(?![a-z])")
_STRONG = re.compile(
    r"(?<![a-z])(?:comments?|disqus|related|cookies?|consent|sidebar(?!-?inline)|newsletter|footer|outbrain|taboola)(?![a-z])"
)
_HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
_CAMEL = re.compile(r"([a-z])([A-Z])")
_ROOTS = (
    *('[itemprop="articleBody"]', "article", "main", '[role="main"]', "#content", "#main", ".post", ".entry-content"),
    *(".article-body", ".post-content", ".story", "#article", ".article"),
)


def article_of(page: LexborHTMLParser) -> LexborNode | None:
    """Return the element that holds the article of a page, its clutter taken out; ``None`` for a page without body."""
    body = page.body
    if body is None:
        return None
    page.strip_tags(list(_STRIP))
    whole = max(_weight(body), 1)
    _drop_named(body, whole)
    _drop_frames(body)
    whole = max(_weight(body), 1)
    for selector in _ROOTS:
        found = body.css(selector)
        if found:
            best = max(found, key=_weight)
            if _weight(best) * 2 > whole:
                return _with_title(best, body)
    return body


def _with_title(root: LexborNode, body: LexborNode) -> LexborNode:
    """Widen the article until it holds the page's first heading, if a near ancestor does."""
    if root.css_first("h1") is not None or body.css_first("h1") is None:
        return root
    node: LexborNode | None = root
    for _ in range(3):
        node = node.parent if node is not None else None
        if node is None or node.tag in {"html", "-undef"}:
            break
        if node.css_first("h1") is not None:
            return node
    return root


def _weight(node: LexborNode) -> int:
    """Return how many characters of running text an element holds."""
    return len(node.text(deep=True))


def _drop_named(body: LexborNode, whole: int) -> None:
    for node in body.css("[class], [id], [role], [hidden], [style], [aria-hidden]"):
        attributes = node.attributes
        if node.tag in {"body", "html", "main"}:
            continue
        role = attributes.get("role") or ""
        hidden = (
            "hidden" in attributes
            or _HIDDEN.search(attributes.get("style") or "") is not None
            or role in {"navigation", "search", "banner", "contentinfo", "complementary", "dialog", "alertdialog"}
        )
        names = f"{attributes.get('class') or ''} {attributes.get('id') or ''}"
        if not names.isspace():
            names = _OWN.sub("", names) if node.tag in {"article", "section", "li"} else names
            names = _CAMEL.sub(r"\1-\2", names).lower().replace("_", "-")
        named = _NAMED.search(names)
        if not hidden and (named is None or _lists_deals(node)):
            continue
        if node.tag in {"article", "section", "div", "table", "td", "p", "h1", "h2", "span"} and not _STRONG.search(
            names
        ):
            if _weight(node) * 5 > whole * 2:
                continue  # a wrapper that is only named after what it also holds
        elif _weight(node) * 3 > whole * 2:
            continue
        if node.css_first("h1") is not None and node.tag != "footer":
            continue
        node.decompose()


#: Headings of boxes that tell of other deals, which are told as much as those of the article.
_DEALS = re.compile(
    r"(?:(?:other|more|related|recent|latest|similar|comparable|further|also this week|this week[’']s|notable|top) )+"
    r"(?:(?:ai|startup|tech|funding|vc|venture|industry|sector|comparable) )*"
    r"(?:deals?|(?:funding |financing )?rounds?|fundings?|financings?|raises|transactions|investments|exits|"
    r"acquisitions|deal flow)\W*",
    re.IGNORECASE,
)


def _lists_deals(node: LexborNode) -> bool:
    """Return whether a box of links has the heading of a list of deals: "Related deals"."""
    heading = node.css_first("h1, h2, h3, h4, h5, h6, strong, b")
    return heading is not None and _DEALS.fullmatch(heading.text(strip=True)) is not None


def _drop_frames(body: LexborNode) -> None:
    """Drop the page's own head and foot, asides without figures, and forms that are no article."""
    for node in body.css("footer, aside, form, header"):
        if node.tag == "header" and (node.css_first("h1") is not None or _within_article(node)):
            continue
        if node.tag == "aside" and node.css_first("table, dl") is not None:
            continue
        if node.tag == "form" and _weight(node) * 2 > _weight(body):
            continue  # pages of an old kind wrap everything in one form
        node.decompose()


def _within_article(node: LexborNode) -> bool:
    above = node.parent
    while above is not None:
        if above.tag in {"article", "main", "section"}:
            return True
        above = above.parent
    return False
