"""Which names are those of the paper, site or letter that a document appeared in: nobody whose money it tells of."""

# ruff: noqa: E501 -- regular expressions are easier to read whole than broken

import re
import unicodedata
from collections.abc import Iterator

from kg.claims import Kind
from kg.documents import BlockKind, Span
from kg.extractors.analysis import Analysis
from kg.extractors.entities.entity import Entity
from kg.extractors.sentences.elements import Sentence
from kg.extractors.wording.non_companies import FORMED_AS_INVESTOR

_BEFORE = re.compile(
    r"\b(?:said to|[Rr]eaders? of|[Ss]ign(?:ing)? up (?:for|to)|[Tt]hanks? for (?:reading|subscribing to)|edition of|told|tells|telling|informed|confirmed to|spoke (?:to|with)|speaking (?:to|with)|speaks to|interview with|statement to|"
    r"[Ss]ubscribe to|[Rr]eceiving|[Ff]ollow|[Ww]elcome to|[Pp]ublished (?:in|by|on)|[Aa]ppeared (?:in|on)|issue of|editor (?:of|at)|reporter (?:for|at)|"
    r"[Ww]rit(?:es|ing) for|[Rr]ead more on|[Mm]ore from|[Hh]ome page of|[Pp]opular on|[Ee]lsewhere (?:on|in)|[Ll]atest (?:on|from)|"
    r"[Cc]overs (?:[\w-]+ ){1,6}for|[Cc]ited by|[Ss]een by|[Rr]eviewed by|[Ss]ources?:|"
    r"[Aa]ccording to(?: (?:a report (?:in|by)|data (?:from|by)|(?:[a-z-]+ ){0,4}(?:platform|tracker|database|newspaper|site|daily|magazine|outlet|firm|provider)))?|"
    r"(?:[Ff]rom|[Pp]ublished (?:on|in|by)) the (?:[\w-]+ ){0,3}(?:account|blog|newsletter|channel|column|magazine)) "
    r"(?:the )?[\"“'‘]?$"
)
_AFTER = re.compile(
    r"(?: (?:readers|newsletters?|subscribers|podcast|staff writer|reporters?|correspondent|editors?|editorial|(?:has|have) (?:also |exclusively |further |since |now )?(?:learn(?:ed|t)|seen|heard|been (?:told|informed)|established|gathered|ascertained|found out)|"
    r"understands|can reveal|(?:visited|interviewed|met|spoke (?:to|with)|sat down with|caught up with|talked (?:to|with)|asked|put (?:it|that|this) to)\b|"
    r"(?:(?:has|have|had) )?(?:first |exclusively |previously |earlier |also |already )*(?:reported|written)\b|"
    r"(?:was|were) (?:the )?first to report|was (?:told|informed)|broke the (?:story|news)|has (?:reviewed|accessed|seen)|(?:reports|writes) that|wrote|hears|Daily|Weekly|Newsletter|App\b|©|Media\b)|"
    r"['’]s (?:newsletter|podcast|editors?|inbox|readers|coverage|weekly|daily|queries|request for comment)"
    r"|:\W{1,4}[A-Z][^.!\n]{4,240}\?(?=\W*(?:\n|$))|,? (?:\d{4}[.,] )?[Aa]ll [Rr]ights|\.com\b(?=[^\w]*(?:\n|$)))"
)
#: What a company says of itself.
_OWN_WORDS = re.compile(
    r"\b(?:[Ww]e|I)(?:['’](?:ve|re|d)| have| had| are)? (?:just |now |also |proud to |delighted to |excited to |thrilled to )*(?:rais(?:ed|ing)|closed|announc\w+|signed)\b|"
    r"\b[Oo]ur (?:Series|[Ss]eed|[Pp]re-[Ss]eed|[Ff]unding|(?:next|first|last|new) round|A|B)\b"
)
#: Whose report it is, at the end of a sentence: "…, says Tidings."
_CREDITED = re.compile(r", (?:as )?(?:says|reports|writes|hears|per|via|according to) (?:the )?$")
_ENDS = re.compile(r"[.)\]]?\s*(?:$|\n|[A-Z])")
_TOP = 12
_QUOTED = re.compile(r"[\"“”]")
_COPYRIGHT = re.compile(r"(?:©|[Cc]opyright)(?: \d{4}(?:[-–]\d{2,4})?,?)? (?:the )?$")
_MASTHEAD = re.compile(r"[|·»›]")
#: After a name that stands alone on a line: how long ago it was posted, or how long it takes to read ("Tidings · 9m ago").
_AGE = re.compile(
    r" ?[|·•»›,/–—-] ?(?:\d+ ?(?:m|min|mins|minutes?|h|hrs?|hours?|d|days?|w|weeks?|mo|months?|y|years?),? (?:ago|read)\b)"
)
#: Who wrote it, for whom, and when: "By Ada Lind · Tool Weekly · 11.09.2023".
_BYLINE = re.compile(r"by <G\d+> (?:(?:[·|,–—-]|for|at|of|in|<[PG]\d+>) )*<D\d+>(?= |$)")
_LETTERS = re.compile(r"[\W_]+")
#: Hosts of addresses: "press@acme.io", "acme.io/jobs".
_HOST = re.compile(r"(?:[@/.]|\b)(?P<host>[\w-]{3,40})\.(?:com|io|ai|co|org|net|eu|dev|app|example|[a-z]{2})\b")


def publishers_of(analysis: Analysis) -> tuple[set[int], set[int]]:
    """Return which entities (by ``id``) publish the document: outlets it is not about, and companies telling of themselves."""
    own_page = _tells_of_itself(analysis)
    entities, found = {}, dict[int, float]()
    titled = next((s.span.start for s in analysis.sentences if s.block.kind is BlockKind.TITLE), 0)
    for entity, sentence, span in _named(analysis):
        entities[id(entity)] = entity
        score = _published_by(sentence, analysis.document.text, span, own_page=own_page)
        score += 1.0 * (span.end < titled and sentence.mask == "<G0>")  # a masthead above the headline
        if score:
            found[id(entity)] = found.get(id(entity), 0.0) + score
    if not own_page:
        return {
            key
            for key, score in found.items()
            if score >= max(1.0, 0.34 * entities[key].count)
            and entities[key].kind is Kind.ORGANIZATION
            and not FORMED_AS_INVESTOR.search(entities[key].name)  # a fund writes letters, not news
        }, set()
    addresses = _addresses(analysis)
    for key, entity in entities.items():
        if entity.kind is Kind.ORGANIZATION:
            places = sum(_letters(name) in addresses for name in entity.names if len(name) > 3)
            found[key] = found.get(key, 0.0) + 2.0 * (places > 0)
    best = max(found, key=lambda key: (found[key], entities[key].count), default=None)
    return set(), {best} if best is not None and found[best] else set()


def _named(analysis: Analysis) -> Iterator[tuple[Entity, Sentence, Span]]:
    for sentence in analysis.sentences:
        for element, _ in sentence.mentions:
            for member in element.members if element.kind == "G" else ():
                if (entity := analysis.entity(member.mention)) is not None:
                    yield entity, sentence, member.mention.span


def _published_by(sentence: Sentence, text: str, span: Span, *, own_page: bool) -> float:
    """Return how much speaks for a name being the publisher's, by where it stands."""
    low, high = span.start, span.end
    top = sentence.block.kind is BlockKind.TITLE or sentence.index < 3
    titles = sentence.block.kind is BlockKind.TITLE and low == sentence.block.span.start and len(sentence.elements) == 1
    score = 0.5 * titles + 1.0 * (
        top and (_on_masthead(sentence, text, low, high) or _BYLINE.match(sentence.mask) is not None)
    )
    score += 1.0 * (low == sentence.span.start and _AGE.match(text, high) is not None)
    score += 1.0 * (_COPYRIGHT.search(text, max(0, low - 20), low) is not None)
    if not own_page:
        score += 1.0 * (_BEFORE.search(text, max(0, low - 60), low) is not None)
        score += 1.0 * (_AFTER.match(text, high) is not None)
        credited = _CREDITED.search(text, max(0, low - 30), low) is not None
        score += 1.0 * (credited and _ENDS.match(text, high) is not None)
    return score


def _tells_of_itself(analysis: Analysis) -> bool:
    """Return whether a document is a company's own: "we raised" stands early in it, or often, and not in quotes."""
    text, told = analysis.document.text, 0
    for sentence in analysis.sentences:
        said = sentence.span.quote(text)
        if _OWN_WORDS.search(said) is None or _QUOTED.search(said) is not None or _is_quoted(sentence, text):
            continue
        told += 1
        if sentence.index < _TOP or told > 1:
            return True
    return False


def _is_quoted(sentence: Sentence, text: str) -> bool:
    """Return whether a sentence stands within quotes that its paragraph opened before."""
    before = text[sentence.block.span.start : sentence.span.start]
    return before.count("“") > before.count("”") or before.count('"') % 2 == 1


def _addresses(analysis: Analysis) -> str:
    """Return what the document's addresses say of its publisher, in letters only, with blanks between."""
    document = analysis.document
    told = filter(None, (document.publisher, document.url))
    hosts = {match["host"] for match in _HOST.finditer(document.text)}
    return " ".join(_letters(each) for each in (*told, *sorted(hosts)))


def _letters(text: str) -> str:
    plain = unicodedata.normalize("NFKD", text.lower())
    return _LETTERS.sub("", "".join(each for each in plain if not unicodedata.combining(each)))


def _on_masthead(sentence: Sentence, text: str, low: int, high: int) -> bool:
    """Return whether a name stands at the edge of a line of fields, as "TechDaily | startup news since 2009" begins."""
    if low != sentence.span.start and high != sentence.span.end:
        return False
    if "<M" in sentence.mask[: sentence.mask.find(">") + 1]:
        return False
    beside = text[high : high + 3] if low == sentence.span.start else text[max(0, low - 3) : low]
    return _MASTHEAD.search(beside) is not None
