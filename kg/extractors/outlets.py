"""Which names are those of the paper, site or letter that a document appeared in: nobody whose money it tells of."""

# ruff: noqa: E501 -- regular expressions are easier to read whole than broken

import re

from kg.documents import BlockKind
from kg.extractors.analysis import Analysis

_BEFORE = re.compile(
    r"(?:\b(?:told|tells|telling|informed|confirmed to|spoke (?:to|with)|speaking (?:to|with)|speaks to|interview with|statement to|"
    r"[Ss]ubscribe to|[Ff]ollow|[Ww]elcome to|[Pp]ublished (?:in|by|on)|[Aa]ppeared (?:in|on)|issue of|editor (?:of|at)|reporter (?:for|at)|"
    r"[Ww]rit(?:es|ing) for|[Cc]opyright(?: ©)?(?: \d{4},?)?|[Rr]ead more on|more from|[Hh]ome page of)|©(?: \d{4}(?:[-–]\d{2,4})?,?)?) (?:the )?$"
)
_AFTER = re.compile(
    r"(?: (?:readers|newsletters?|subscribers|podcast|staff writer|reporters?|correspondent|editors?|editorial|has (?:learn(?:ed|t)|seen)|"
    r"understands|can reveal|first reported|reported|hears|Daily|Weekly|Newsletter|©|Media\b)|['’]s (?:newsletter|podcast|editors?|inbox|readers|coverage|weekly|daily)"
    r"|,? (?:\d{4}[.,] )?[Aa]ll [Rr]ights|\.com\b(?=[^\w]*(?:\n|$)))"
)
#: The page of a company that tells of itself: its masthead names whom it is about.
_OWN_PAGE = re.compile(
    r"\b[Ww]e(?:['’]ve| have|['’]re| are)? (?:just |now |also |proud to |delighted to |excited to |thrilled to )*(?:raised|closed|announc)|\b[Oo]ur (?:Series|seed|Seed)\b"
)
_MASTHEAD = re.compile(r"[|·»›]")


def outlets_of(analysis: Analysis) -> set[int]:
    """Return which entities (by ``id``) publish the document rather than being told of."""
    text, found = analysis.document.text, dict[int, float]()
    own_page = _OWN_PAGE.search(text, 0, 4000) is not None
    entities = {}
    for sentence in analysis.sentences:
        title = sentence.block.kind is BlockKind.TITLE
        whole = None
        for element in sentence.elements:
            if element.kind != "G":
                continue
            for member in element.members:
                entity = analysis.entity(member.mention)
                if entity is None:
                    continue
                entities[id(entity)] = entity
                low, high = member.mention.span.start, member.mention.span.end
                score = 1.0 * (_BEFORE.search(text, max(0, low - 40), low) is not None)
                score += 1.0 * (_AFTER.match(text, high) is not None)
                if (title or sentence.index < 3) and not own_page:
                    whole = sentence.span.quote(text) if whole is None else whole
                    edge = low == sentence.span.start or high == sentence.span.end
                    if edge and _MASTHEAD.search(whole) and "<M" not in sentence.mask[: sentence.mask.find(">") + 1]:
                        beside = text[high : high + 3] if low == sentence.span.start else text[low - 3 : low]
                        score += 1.0 * (_MASTHEAD.search(beside) is not None)
                if score:
                    found[id(entity)] = found.get(id(entity), 0.0) + score
    return {key for key, score in found.items() if score >= max(1.0, 0.34 * entities[key].count)}
