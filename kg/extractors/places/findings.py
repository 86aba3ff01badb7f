"""Whom a place describes: the name after its noun, the name before its comma, or "the … startup"."""

# ruff: noqa: E501 -- regular expressions are easier to read whole than broken

import re
from collections.abc import Iterator
from dataclasses import dataclass

from kg.documents import Span
from kg.extractors.entities.entity import Entity
from kg.extractors.mentions.places import Place
from kg.extractors.places.nouns import NOUN, before_in_list, listed
from kg.extractors.reference.names_in_text import Occurrence
from kg.extractors.reference.occurrences import Occurrences
from kg.extractors.wording.funders import is_funder
from kg.extractors.wording.words import FINITE, HEADLINE_VERBS, VERBS

ADJECTIVE_GAP = re.compile(
    r"(?:[ -](?!(?:and|or|of|in|by|to|for|with|from|at|on|as|is|are|was|were|has|have|had|will|said|says|told|led"
    r"|behind|near|under|over|against|after|before|since|alongside|among|that|which|who|its|their|whose|via|than"
    r"|but|the|a|an|no|not|whether|into|this|these|those|asks?|sold|sells?"
    r"|buys?|bought|raised|invests?|invested|takes?|made|makes|where|when|while|also|plans?"
    r"|wants?|already|hosts?|hosted|includ(?:es?|ed|ing)|counts?|joined|backed|closed|secured|hired)\b)[a-z][\w’'/&+-]*"
    r"|[ -](?:AI|VC|IT|B2B|SaaS|EV|GPU|LLM|ML|3D|IoT|PE|RISC-V|API|HR|AI-\w+|\w+-[a-z]+|[A-Z]{2,6}(?= [a-z]+ ?,))\b"
    r"|[ -](?:GenAI(?= [a-z])|(?:Ag|Agri|Bio|Clean|Climate|Deep|Ed|Fin|Food|Gov|Health|Insur|Legal|Med|Prop|Reg)[Tt]ech|eCommerce)\b(?! (?:Association|Festival|Week|Summit|Hub|Forum|Alliance|Awards?)\b)"
    r"|\.?,(?= (?!an?\b|the\b|its\b|and\b)(?:[a-z][\w-]* ){0,2}(?:makers?|startup|start-up|company|firm|developer|producer|provider|lab)\b)){0,8}[ -]?"
)
#: What a place tells but where somebody is from: "the Stockholm-listed group", "the Africa-focused fund".
NOT_FROM = re.compile(
    r"[-\u2010\u2011– ](?:listed|quoted|traded|backed|owned|led|registered|focused|facing|bound|speaking|only)\b"
)
_DETERMINED = re.compile(
    r"(?:,|:|—|–| -| is| was| are| were| as| became|\() ?(?:also |now |itself |once )?(?P<det>a|an|the|another|its"
    r"|fellow|both|one of|part of|one|two|three|[A-Z][\w.-]+(?: [A-Z][\w.-]+)?['’]s)?"
    r"(?: (?!(?:of|in|by|to|for|with|from|at|on|that|which|who|and|the|an?|its|their|his|her"
    r"|our)\b)(?:[a-z\d][\w’'&+/-]*|AI|VC|IT|B2B),?){0,5} $",
)
_ANAPHOR = re.compile(r"(?:^|[ \"“(])(?:the|this|that|our)(?: [a-z][\w-]+){0,4} $", re.IGNORECASE)
_DOER = re.compile(
    r"\b(?!minister|regulator|founder|senator|lawyer|author|leader|director|manager|customer|user|officer|member"
    r"|newspaper|paper|worker|engineer|reader|number|quarter|order|matter|consumer|voter|researcher"
    r"|advis[eo]r|professor|chancellor|ambassador|sector|center|floor|under|over|after|other|rather|further|power"
    r"|server|computer|winter|summer|partner|trader|adviser|sister|brother|border|offer|peer|career)"
    r"[a-z-]{2,}(?:er|or|tech)s?\b(?=[ -]?$)"
)
_GENERAL = re.compile(
    (
        r"\b(?:average|typical|first|only|largest|biggest|other|same|leading|top|next|second|third|best"
        r"|most)\b[^.]{0,20}$"
    ),
    re.IGNORECASE,
)
_GROUP = re.compile(r"\b(?:trio|duo|pair|quartet)[ -]?$")
_PLURAL = re.compile(r"(?:s|trio|duo|pair|quartet)[ -]?$")


@dataclass(frozen=True, slots=True)
class Finding:
    """One place tied to one entity, by a rule, with the characters that say so."""

    entity: Entity
    place: Place
    span: Span
    confidence: float
    rule: str


def finding(occurrence: Occurrence, place: Place, confidence: float, rule: str) -> Finding:
    """Return a place tied to the name at one spot."""
    span = Span(min(occurrence.start, place.start), max(occurrence.end, place.end))
    return Finding(occurrence.entity, place, span, confidence, rule)


_COMPANY_NAME = re.compile(
    r"\b(?:Inc|Ltd|Limited|LLC|GmbH|AG|SA|AB|Oy|Corp|Corporation|Company|Co|Group|Bank|Labs?|Technologies|Systems)\b"
)


def counts(named: Occurrences, name: Occurrence) -> bool:
    """Return whether somebody is told of as a company or investor, rather than a mere heading, tag or street."""
    told, entity = named.analysis, name.entity
    return (
        entity.thing in told.raising
        or entity.thing in told.investing
        or named.matters(entity)
        or named.invests(entity)
        or is_funder(entity.name)
        or _COMPANY_NAME.search(entity.name) is not None
    )


def adjective_targets(
    named: Occurrences, place: Place, before: str, start: int, confidence: float, rule: str
) -> Iterator[Finding]:
    """Find whom a place describes: a name after its noun, a name before its comma, or "the … startup"."""
    text = named.text
    gap = ADJECTIVE_GAP.match(text, start)
    described = gap[0] if gap else ""
    noun = re.search(rf"\b{NOUN}\b", described, re.IGNORECASE) or _DOER.search(described)
    stop = gap.end() if gap else start
    following = named.starting_at(stop) or (
        named.starting_at(stop + 1) if text[stop : stop + 1] in {" ", "“", '"'} else _small(named, start, stop)
    )
    if following is not None and following.start < stop:
        described = text[start : following.start]
        noun = re.search(rf"\b{NOUN}\b", described, re.IGNORECASE) or _DOER.search(described)
    if _PRESS.search(described):
        return
    if following is not None and noun and _acts(described[noun.end() :]):
        following = None  # "the Irish firm bought Acme"
    if owned := _OWNED.search(described):
        # "the Oslo firm's earlier backers Acme and Bolt": the firm sits there, not who is its backer.
        described, stop, following = described[: owned.start("s")], start + owned.start("s"), None
        noun = re.search(rf"\b{NOUN}\b", described, re.IGNORECASE) or _DOER.search(described)
    strong = rule == "based"
    determined = _DETERMINED.search(before)
    apposed = named.ending_at(place.start - len(before) + determined.start()) if determined else None
    bare = stop - (text[stop - 1 : stop] == " ")
    if (
        following is None
        and apposed is None
        and _MAKER.search(described.rstrip())
        and (thing := _WHAT_IT_MAKES.match(text, bare))
    ):
        following = named.starting_at(thing.end())  # "the Japanese maker of cutting tools Acme"
    if apposed is not None and determined and determined["det"] in {"a", "an"} and following is not None:
        told = named.analysis.raising | named.analysis.investing
        following = following if following.entity.thing in told else None  # "Acme, a Leeds-based AV startup"
        if following is not None and _OFFSHOOT.match(text, following.end):
            following = None  # "Acme, a Leeds-based Bolt spin-off"
    if following is None and text[stop : stop + 2] == ", " and noun and (strong or _OTHER.search(before)):
        following = named.starting_at(stop + 2)
    if following is not None and (noun or strong or len(described.split()) <= 3):
        direct = not described.strip()
        plain = not direct or strong or ((place.adjective or place.plain) and counts(named, following))
        plain = plain or (place.adjective and _ACTS.match(text, following.end) is not None)
        if plain and not _OF_MANY.match(text, following.end):
            yield from _listed(
                named,
                following,
                place,
                confidence - (0.08 if direct and not strong else 0),
                rule,
                plural=bool((noun or _GROUP.search(described)) and _PLURAL.search(described)),
            )
            return
    many = noun is not None and re.search(r"[^s]s$", noun[0]) is not None
    if determined and (determined["det"] or not many):
        owner = apposed
        if owner is None and determined["det"]:
            owner = _past_brackets(named, place.start - len(before) + determined.start())
        if owner is not None and (
            noun
            or strong
            or (described.strip() and (re.match(r"[,.;)(–—]|$", text[stop : stop + 1]) or _AND_SO_ON.match(text, stop)))
            or (determined["det"] in {"a", "an"} and described.strip())
        ):
            if determined["det"] == "the" and is_subject_after_aside(
                named, owner, determined[0], text[stop : stop + 80]
            ):
                return
            yield finding(owner, place, confidence, f"{rule}, described")
            if many and determined["det"] in {"two", "three", "both"}:
                yield from (finding(each, place, confidence - 0.08, rule) for each in before_in_list(named, owner))
            return
    if (noun or strong) and _ANAPHOR.search(before):
        word = noun[0].lower() if noun else "company"
        if word.endswith("s") and not word.endswith("business"):
            return
        if re.search(r"subsidiary|offices?$|arm$|team|name|universit|institut", word) or _GENERAL.search(before):
            return
        meant = (named.described_at(place.start, word), named.meant_at(place.start, word))
        for entity in {id(each): each for each in meant if each is not None}.values():
            yield Finding(entity, place, Span(place.start, stop), confidence - 0.12, f"{rule}, of the subject")


#: What makes the name before it that of another: "the Leeds-based Bolt rival Acme", "Acme, a UK-based Bolt spin-off".
_OFFSHOOT = re.compile(
    r"['’]?s? (?:rival|competitor|alternative|challenger|copycat|clone|spin-?off|spin-?out|offshoot|subsidiary|alum|customer|supplier"
    r"|partner|portfolio company)\b ?"
)
#: What somebody makes, before the name: "the maker of cutting tools Acme".
_WHAT_IT_MAKES = re.compile(r" of (?:(?!the\b|an?\b|its\b|and\b|this\b)[a-z][\w-]* ){1,4}")
_MAKER = re.compile(
    r"(?:maker|developer|provider|producer|manufacturer|designer|builder|seller|operator|publisher|supplier)s?$"
)
_CALLED = frozenset("called named dubbed known renamed rebranded titled styled turned".split())
_DO = VERBS | FINITE | HEADLINE_VERBS


def _acts(words: str) -> bool:
    """Return whether a verb stands among the words between who somebody is and a name: "(the firm) purchased (Acme)"."""
    return any(word in _DO or word.endswith("ed") for word in words.split() if word not in _CALLED)


def is_subject_after_aside(named: Occurrences, owner: Occurrence, aside: str, after: str) -> bool:
    """Return whether "the …" after a name is the subject: "With a round led by Acme, the Leeds maker has grown".

    It describes the name if a comma ends it, or if the name opens the sentence.
    """
    if not aside.startswith(", the ") or not _FINITE_VERB.match(after):
        return False
    return owner.start > named.sentence_around(owner.start)[0] + 4


_FINITE_VERB = re.compile(
    r" ?(?:(?:also|now|then|[a-z]+ly) )?(?:is|was|has|had|will|would|can|could|may|might|did|does|came|took|got|drew|won|made|gave|put"
    r"|said|says|[a-z]+(?:[^e]ed|e[dw]|[^s]es|[^ieyu]s)) (?!of\b)"
)


#: Who does what companies do: "Korean Samsung paid", "Danish Acme has bought".
_ACTS = re.compile(
    r" (?:(?:has|have|had|also|now|recently|just|then) )*(?:paid|pays|gave|gives|buys|bought|took|takes|put|puts|sold|sells|led|leads|makes|made"
    r"|acquire[sd]?|raise[sd]|invest(?:s|ed)|join(?:s|ed)|back(?:s|ed)|own(?:s|ed)|built|builds|develop(?:s|ed)|offer(?:s|ed)|announce[sd]|says|said)\b"
)
_OF_MANY = re.compile(
    r"(?:['’]s?)? (?:family|families|district|province|prefecture|county|airport|brothers"
    r"|and [A-Z]\w+ [\w ]{0,20}Authority)\b"
)
#: The other half of what somebody does: "the Austrian oil and gas company".
_AND_SO_ON = re.compile(rf"(?:and|&) (?:[a-z][\w-]* ){{1,3}}{NOUN}\b")
_OTHER = re.compile(r"(?:^|[.;] )(?:Another|One|A|An|The) (?:\w+ )?$")
_OWNED = re.compile(rf"\b{NOUN}(?P<s>['’]s?) ", re.IGNORECASE)


_PRESS = re.compile(
    r"\b(?:dail(?:y|ies)|newspapers?|papers?|magazines?|outlets?|broadcasters?|news$|business news|news sites?"
    r"|newsletters?|journals?)\b"
)


def _small(named: Occurrences, start: int, stop: int) -> Occurrence | None:
    """Return the name in small letters that a description ends with: "the Dutch seed investor tidemark"."""
    end = stop - (named.text[stop - 1 : stop] == " ")
    last = named.ending_at(end)
    return last if last is not None and last.start > start else None


def named_before(named: Occurrences, position: int) -> Occurrence | None:
    """Return the name that ends at a position, or right before brackets or another script: "Yunfan (云帆), of Wuxi"."""
    return named.ending_at(position) or _past_brackets(named, position) or _past_form(named, position)


def _past_form(named: Occurrences, position: int) -> Occurrence | None:
    """Return the name before its legal form: "Acme Bio, Inc., of San Diego"."""
    form = _FORM.search(named.text, max(0, position - 12), position)
    return named.ending_at(form.start()) if form else None


_FORM = re.compile(r",? (?:Inc|LLC|Ltd|Corp|Co|PLC|plc|S\.A|N\.V)\.?,?$")


def _past_brackets(named: Occurrences, position: int) -> Occurrence | None:
    """Return the name before brackets: "Nscale (formerly Arkon), a London startup"."""
    match = re.search(r"(?: ?\([^()]{1,60}\)| [⺀-鿿가-힯぀-ヿ]+)$", named.text[max(0, position - 64) : position])
    return named.ending_at(position - len(match[0])) if match else None


def named_after(named: Occurrences, place: Place, start: int, confidence: float, rule: str) -> Iterator[Finding]:
    """Find the name that follows a position, past its description."""
    gap = ADJECTIVE_GAP.match(named.text, start)
    stop = gap.end() if gap else start
    following = named.starting_at(stop) or named.starting_at(start + 1)
    if following is None and named.text.startswith(" The ", start):
        following = named.starting_at(start + 5)
    if following is not None and not _OF_MANY.match(named.text, following.end):
        described = gap[0] if gap else ""
        yield from _listed(named, following, place, confidence, rule, plural=bool(_PLURAL.search(described)))


def _listed(
    named: Occurrences, first: Occurrence, place: Place, confidence: float, rule: str, *, plural: bool
) -> Iterator[Finding]:
    """Yield the name and, after a noun in the plural, those that follow it in its list."""
    if rival := _OFFSHOOT.match(named.text, first.end):
        other = named.starting_at(first.end + rival.end())
        if other is not None:
            yield finding(other, place, confidence, rule)
        return
    yield finding(first, place, confidence, rule)
    if not plural:
        return
    for each in listed(named, first):
        if each is not first:
            yield finding(each, place, confidence - 0.08, rule)
