"""Places that open a passage, and whom they are then of: "In Beijing, Galbot took in …", the dateline of a release."""

# ruff: noqa: E501 -- regular expressions are easier to read whole than broken

import re
from collections.abc import Iterator

from kg.claims import Kind
from kg.documents import Span
from kg.extractors.mentions.places import Place
from kg.extractors.places.findings import ADJECTIVE_GAP, Finding, finding
from kg.extractors.places.nouns import joined
from kg.extractors.reference.occurrences import Occurrences

_RELEASE = re.compile(
    (
        r"today (?:announced|unveiled|reported|disclosed|launched|completed|closed|confirmed)|press release|for immediate release"
        r"|business wire|prnewswire|globenewswire|pr newswire|newswire|(?:announced|unveiled) today|forward-looking statements"
        r"|(?:pleased|happy|proud|delighted|glad|excited|takes? pleasure|with pleasure)\b.{0,30}\b(?:announce|report|make|making|announcing|reporting|confirm|share)\b"
        r"|(?:reports?|announces?) with pleasure|\(the [\"“”']+Company\b|or the [\"“”']+Company\b"
    ),
    re.IGNORECASE,
)


def opening(named: Occurrences, place: Place, before: str, after: str) -> Iterator[Finding]:
    """Read "In Beijing, Galbot took in $300 million"; below the heading of a company: "Santa Clara, chips."."""
    dateline = named.text[place.start : place.end].isupper() and re.match(r" [–—-]", after)
    if (
        not before
        and place.city
        and not dateline
        and re.match(r"(?:[.;]|,(?! (?:[A-Z][a-z]{2,8}\.? \d|\d))| [–—] (?!\d))", after)
    ):
        entity = named.heading_of(place.start)
        if entity is not None:
            yield Finding(entity, place, Span(place.start, place.end), 0.82, "opening, below a heading")
        return
    if not re.search(
        r"(?:^|[.;•:] |, (?=and|while|but))(?:(?:[Oo]ver|[Bb]ack|[Aa]nd|[Aa]lso|[Mm]eanwhile|[Ww]hile|[Bb]ut"
        r"|[Ee]lsewhere),? ){0,2}"
        r"[Ii]n (?:the )?$",
        before,
    ):
        return
    match = _INSERTED.match(after)
    gap = ADJECTIVE_GAP.match(named.text, place.end + match.end()) if match else None
    following = named.starting_at(gap.end()) if gap else None
    if following is not None and named.text.startswith(("'s ", "’s "), following.end):
        following = named.starting_at(following.end + 3) or following
    if following is not None:
        yield from (finding(each, place, 0.75, "opening") for each in joined(named, following))


#: What stands between a place that opens a sentence and the name: "In Oulu, for example,", "In Lund, where the ring stands, the".
_INSERTED = re.compile(
    r"(?: itself)?(?:(?:,? and| or| &)(?: in)? [A-Z][\w.’'-]+(?: [A-Z][\w.’'-]+){0,2})?(?:, (?:meanwhile|however|though|too|also|by contrast|as well|in turn|of course|for (?:example|instance|one)"
    r"|(?:which|where|home (?:to|of)|the|an?|long|once) [^,.;:()]{3,60}))?,(?: the| an?)?"
)


#: What somebody did there: "went home to Turku to set up Acme", "met in Oulu, where they founded Acme".
_BEGAN = re.compile(
    r"(?:, | )(?:(?:to|and|where (?:he|she|they)|in order to) )?(?:(?:later|then|soon|eventually|had|has|have|first|also|jointly|together|promptly) ){0,2}"
    r"(?:co-?)?(?:set up|found(?:ed)?|start(?:ed)?(?: up)?|launch(?:ed)?|establish(?:ed)?|creat(?:e|ed)|beg[au]n|began) (?:(?:a|an|the|his|her|their|its|own|new|called|named|company|startup|start-up|firm|business|,) ){0,5}"
)


def began_there(named: Occurrences, place: Place, before: str, after: str) -> Iterator[Finding]:
    """Read "went home to Turku to set up Acme", "in Oulu, where they founded Acme"."""
    match = _BEGAN.match(after) if place.city and re.search(r"\b(?:[Ii]n|to|at) $", before) else None
    founded = named.starting_at(place.end + match.end()) if match is not None else None
    if founded is not None:
        yield finding(founded, place, 0.76, "began there")


def dateline_of_release(named: Occurrences, place: Place, before: str, after: str) -> Iterator[Finding]:
    """Read "LONDON, Jan. 26, 2026 /NewsLine/ -- Synthesia … today announced": a release, told from home."""
    if before.strip() or not _RELEASE.search(named.text[:3000]):
        return
    line = _FULL_DATELINE.match(after) or _DATELINE.match(after)
    if line is None or _AGENCY.search(line[0]):
        return
    start = place.end + line.end()
    own = named.within(start, named.sentence_around(start)[1])
    taking = {id(each.entity): each for each in own[::-1] if each.entity.thing in named.analysis.raising}
    calling = next((each for each in own if _CALLS_ITSELF.match(named.text, each.end)), None)
    following = named.starting_at(start) or calling or (next(iter(taking.values())) if len(taking) == 1 else None)
    if following is not None:
        yield finding(following, place, 0.72, "dateline")


#: A dateline with its day between dashes: "Leeds, UK - NewsLine - 22 March 2024 – ", "Oslo, – April 30, 2024 –".
_FULL_DATELINE = re.compile(
    r"[^\n]{0,60}?[-–—] ?(?:[^\n–—]{2,40}? ?[-–—]{1,2} ?)?"
    r"(?:[A-Z][a-z]{2,8}\.? \d{1,2}(?:st|nd|rd|th)?,? \d{4}|\d{1,2}(?:st|nd|rd|th)? [A-Z][a-z]{2,8}\.?,? \d{4}) ?[-–—]{1,2} ?"
)
#: What news agencies put there, whose datelines tell where something was heard.
_AGENCY = re.compile(r"\b(?:Reuters|AP|AFP|Bloomberg|Xinhua|IANS|PTI|ANI|Kyodo|Yonhap|Dow Jones|dpa|UPI)\b")
#: Who says what it calls itself: "Acme Inc. (TSXV: ACM) (the “Company”)", "Acme Inc. (NASDAQ: ACM)".
_CALLS_ITSELF = re.compile(
    r",? \((?:[A-Z][A-Za-z ]{1,20}: ?[A-Z\d.]{1,8}\b|[\"“”'][A-Z][^()\n]{1,40}[\"“”'] or the [\"“”']|(?:the|or) [\"“”']+(?:Company|Group)\b)"
)


#: "LONDON, Jan. 26, 2026 -- ", "LONDON--(WIRE)--Jan 26, 2026-- ".
_DATELINE = re.compile(
    r"[^\n]{0,80}?(?:--|[—–]|- )(?: ?\([^()\n]{2,40}\) ?(?:--|[—–-]))?"
    r"(?:\s*[A-Z][a-z]{2,8}\.? \d{1,2}, \d{4}\s*(?:--|[—–-]))?\s*"
)


_PLACES_LABEL = re.compile(
    r"[-•*·\s]*(?:hq|headquarters?|headquartered|head office|main office|location|country|city|based|home base|seat|domicile"
    r"|registered office|country of origin|hq location|headquarters location|office location)(?: in| at)?\s*:?\s*",
    re.IGNORECASE,
)


def below_label(named: Occurrences, place: Place, before: str, after: str) -> Iterator[Finding]:
    """Read "Headquarters" and, on the next line of a profile, "Oslo, Norway": it is of whom the profile is about."""
    line = _LINE_ABOVE.search(named.text, max(0, place.start - 60), place.start)
    if line is None or place.adjective or not _PLACES_LABEL.fullmatch(line["label"]) or not _ENDS_LINE.match(after):
        return
    start = place.start - len(line[0].lstrip("\n"))
    described = named.heading_of(place.start) or named.described_at(start)
    entity = described if described is not None and described.kind is Kind.ORGANIZATION else named.main
    if entity is not None:
        yield Finding(entity, place, Span(place.start, place.end), 0.85, "below a label")


_LINE_ABOVE = re.compile(r"(?:^|\n)(?P<label>[^\n]{2,40})\n\s*[-•*·]? ?$")
_ENDS_LINE = re.compile(r"(?:, [A-Z][\w. ]+)?\s*(?:\n|$)")
