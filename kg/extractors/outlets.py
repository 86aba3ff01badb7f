"""Which names are those of the paper, site or letter that a document appeared in: nobody whose money it tells of."""

# ruff: noqa: E501 -- regular expressions are easier to read whole than broken

import re

from kg.documents import BlockKind
from kg.extractors.analysis import Analysis
from kg.extractors.sentences import Sentence

_BEFORE = re.compile(
    r"\b(?:told|tells|telling|informed|confirmed to|spoke (?:to|with)|speaking (?:to|with)|speaks to|interview with|statement to|"
    r"[Ss]ubscribe to|[Ff]ollow|[Ww]elcome to|[Pp]ublished (?:in|by|on)|[Aa]ppeared (?:in|on)|issue of|editor (?:of|at)|reporter (?:for|at)|"
    r"[Ww]rit(?:es|ing) for|[Rr]ead more on|more from|[Hh]ome page of) (?:the )?$"
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
_QUOTED = re.compile(r"[\"“”]")
_COPYRIGHT = re.compile(r"(?:©|[Cc]opyright)(?: \d{4}(?:[-–]\d{2,4})?,?)? (?:the )?$")
_MASTHEAD = re.compile(r"[|·»›]")


def publishers_of(analysis: Analysis) -> tuple[set[int], set[int]]:
    """Return which entities (by ``id``) publish the document: outlets it is not about, and companies telling of themselves."""
    text, found = analysis.document.text, dict[int, float]()
    own_page = any(
        _OWN_PAGE.search(s.span.quote(text)) is not None and not _QUOTED.search(s.span.quote(text))
        for s in analysis.sentences[:12]
    )
    entities = {}
    for sentence in analysis.sentences:
        top = sentence.block.kind is BlockKind.TITLE or sentence.index < 3
        for element in sentence.elements:
            for member in element.members if element.kind == "G" else ():
                entity = analysis.entity(member.mention)
                if entity is None:
                    continue
                entities[id(entity)] = entity
                low, high = member.mention.span.start, member.mention.span.end
                score = 1.0 * (top and _on_masthead(sentence, text, low, high))
                score += 1.0 * (_COPYRIGHT.search(text, max(0, low - 20), low) is not None)
                if not own_page:
                    score += 1.0 * (_BEFORE.search(text, max(0, low - 40), low) is not None)
                    score += 1.0 * (_AFTER.match(text, high) is not None)
                if score:
                    found[id(entity)] = found.get(id(entity), 0.0) + score
    if own_page:
        return set(), {max(found, key=lambda key: found[key])} if found else set()
    return {key for key, score in found.items() if score >= max(1.0, 0.34 * entities[key].count)}, set()


def _on_masthead(sentence: Sentence, text: str, low: int, high: int) -> bool:
    """Return whether a name stands at the edge of a line of fields, as "TechDaily | startup news since 2009" begins."""
    if low != sentence.span.start and high != sentence.span.end:
        return False
    if "<M" in sentence.mask[: sentence.mask.find(">") + 1]:
        return False
    beside = text[high : high + 3] if low == sentence.span.start else text[max(0, low - 3) : low]
    return _MASTHEAD.search(beside) is not None
