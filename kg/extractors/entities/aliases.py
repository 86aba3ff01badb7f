"""Other names that a text tells right beside a name: "Acme (AC)", "Acme, formerly Bolt", "when it was called Bolt, Acme"."""

# ruff: noqa: E501 -- regular expressions are easier to read whole than broken

import re
from collections.abc import Iterator
from unicodedata import normalize

from kg.documents import Span
from kg.extractors.mentions.kinds import NameMention
from kg.extractors.wording.words import TITLES

_PAREN = re.compile(r"\s*(?:,\s*)?\(\s*(?:the\s+)?[\"“‘']?([A-Z][\w&.-]{1,11})[\"”’']?\s*(?:[:;,][^)]*)?\)")
#: How a contract or a release defines its names: 'Acme Digital Inc. ("Acme" or the "Company")'.
_DEFINED = re.compile(
    r"\s*,?\s*(?:\([^()\"“”]{2,60}\)\s*,?\s*)?\(\s*(?:(?:the|collectively|together|hereinafter|hereafter|referred to as|as|we or)\b[ ,]*){0,4}"
    r"[\"“](?P<name>[A-Z][\w&.-]*(?: [A-Z&][\w&.-]*){0,3}),?[\"”](?P<more>,? (?:or|and|and/or) (?:the |our |its )?[\"“][^()]{2,40}[\"”])?\s*\)"
)
_PARTIES = re.compile(
    r"(?:The )?(?:Company|Corporation|Issuer|Borrower|Group|Buyer|Seller|Purchaser|Vendor|Target|Parent|Fund|Trust|Bank|Firm|Partnership|"
    r"Lenders?|Agent|Offering|Investors?|Transaction|Acquisition|Agreement|Financing|Board|Subscribers?|Manager|Sponsor|Shares?|Notes?)s?\b"
)
_AKA = re.compile(
    r"\s*,?\s*\(?\s*(?:formerly(?: known as| called)?|previously(?: known as| called)?|also known as|now(?: known as|"
    r" called)|a\.?k\.?a\.?|(?:since |now )?renamed"
    r"|(?:which |that )?(?:used to be|was (?:then |once |long |originally |first |formerly )?|once|originally|then) "
    r"(?:called|known as|named)|the former(?! (?:chief|head|boss|owner|parent|employer))"
    r"|(?:which |that )?(?:was |were )?(?:first |originally )?(?:founded|incorporated|started(?: (?:out|life))?|established|set up|began(?: life)?|launched|formed|created) "
    r"(?:in (?:\w+ )?\d{4} |back in \d{4} )?as(?= [\"“‘']?[A-Z0-9][\w&.-]*(?: [A-Z0-9][\w&.-]*){0,3}(?:[”\"’']?[,.;:)]| (?:and|but|before|in|by|it|with|then|at)\b))"
    r"|better known as|doing business as|d/b/a|which (?:is )?now (?:goes by|known as|called)|née|ex-|"
    r"when (?:it|the (?:company|firm|startup|start-up|business)) was (?:still |then |first )?(?:called|known as|named))\s+[\"“‘']?([A-Z0-9][\w&.-]*(?: [A-Z0-9][\w&.-]*){0,3})"
)
_OR = re.compile(r"\s*,?\s*\(?\s*or\s+[\"“‘']?([A-Z0-9][\w&.-]*(?: [A-Z0-9][\w&.-]*){0,3})")
#: "When it was still called Acme, Bolt raised <M0>": Acme is Bolt's old name.
_WHEN_CALLED = re.compile(
    r"\b(?:when|while|as|where) (?:it|they|the (?:company|firm|startup|start-up|business)) (?:was|were|went|traded|operated) "
    r"(?:still |then |first |yet )?(?:called|known as|named|by the name(?: of)?|under the name(?: of)?|as) [\"“‘']?$"
)


def aliases_after(text: str, mention: NameMention) -> Iterator[NameMention]:
    """Yield the other names that a text tells of a name right after it."""
    for pattern in (_PAREN, _AKA, _OR):
        match = pattern.match(text, mention.span.end)
        if match and _is_alias(mention.name, match[1], pattern is _AKA):
            yield NameMention(Span(match.start(1), match.end(1)), match[1], mention.kind)
    defined = _DEFINED.match(text, mention.span.end)
    if defined is not None and not _PARTIES.fullmatch(defined["name"]) and _is_of(mention.name, defined["name"]):
        yield NameMention(Span(*defined.span("name")), defined["name"], mention.kind)


#: "The company was incorporated in 2014 as Acme", "the Leeds operator, formerly known as Acme": of whom the text speaks.
_ONCE = re.compile(
    r"(?:\b(?:[Tt]he (?:[\w-]+ ){0,4}(?:company|firm|startup|start-up|business|operator|group|developer|maker|lab|provider|lender|platform)|[Ii]t),? "
    r"(?:which |that )?(?:was |were |is )?(?:(?:formerly|previously|originally|once|then|first|long) (?:known as|called|named|trading as)|"
    r"(?:first |originally )?(?:founded|incorporated|started(?: (?:out|life))?|established|set up|began(?: life)?|launched|formed) "
    r"(?:in (?:\w+ )?\d{4} |back in \d{4} )?as)) [\"“‘']?$"
)


def is_former_name(text: str, mention: NameMention) -> bool:
    """Return whether a name is told as the former one of a company told by a description: "The firm, once called Acme"."""
    if _ONCE.search(text, max(0, mention.span.start - 110), mention.span.start) is None:
        return False
    return (
        re.match(r"[\"”’']?(?:[,.;:)]| (?:and|but|before|in|by|it|with|then|at)\b)", text[mention.span.end :][:9])
        is not None
    )


def is_old_name(text: str, mention: NameMention) -> bool:
    """Return whether a name is told as one of former times: "when it was still called Acme, …"."""
    return _WHEN_CALLED.search(text, max(0, mention.span.start - 60), mention.span.start) is not None


def _is_of(name: str, other: str) -> bool:
    """Return whether a defined name is made of a name's words or letters, rather than one that it has nothing of."""
    return other.split(maxsplit=1)[0].strip(".").lower() in name.lower().split() or _is_alias(name, other, stated=False)


def _is_alias(name: str, other: str, stated: bool) -> bool:
    """Return whether a name may be another one; where that is not ``stated``, by its letters."""
    if stated:
        return other.split(maxsplit=1)[0].lower() not in TITLES
    letters = [c for c in other if c.isalpha()]
    initials = [normalize("NFD", w[0].lower())[0] for w in re.findall(r"\w+", name) if w.lower() not in ("the", "and")]
    spelled = other.lower().strip(".")
    return (
        (
            len(letters) >= 2
            and letters[0].lower() == normalize("NFD", name[0].lower())[0]
            and sum(c.isupper() for c in other) >= 2
        )
        or "".join(initials).startswith(spelled)
        or name.lower().startswith(spelled)
    )
