"""An acquisition as it is told, and those told by names side by side: "SpaceX, which swallowed xAI"."""

# ruff: noqa: E501 -- regular expressions are easier to read whole than broken

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import pairwise

from kg.claims import Kind
from kg.documents import Span
from kg.extractors.entities.entity import Entity
from kg.extractors.mentions.money import MoneyMention
from kg.extractors.reference.names_in_text import Occurrence
from kg.extractors.reference.occurrences import Occurrences
from kg.extractors.wording.funders import is_funder

DONE = (
    r"acquired|ate|digested|swept up|hoovered up|bought|purchased|snapped up|picked up|scooped up|swallowed(?: up)?"
    r"|carried off|made off with|walked off with|devoured|wolfed down"
    r"|absorbed|gobbled up|took over|taken over|took control of|bought out|bought up|swooped (?:for|on)|pounced on"
)
DOING = (
    r"acquir(?:es|e|ing)|buy(?:s|ing)?(?: out| up)?|purchas(?:es|e|ing)|snap(?:s|ping)? up|pick(?:s|ing)? up"
    r"|swoop(?:s|ing)? (?:for|on)|pounc(?:es|ing) on|scoop(?:s|ing)? up|swallow(?:s|ing)?|absorb(?:s|ing)?|gobbl(?:es|ing) up|tak(?:es|e|ing) (?:over|control of)"
)
NOUN = r"(?:acquisition|purchase|takeover|take-over|buyout|buy-out|take-private|acqui-?hire)"
DENIED = re.compile(
    r"\b(?:(?:not|never|\w+n['’]t)(?! (?:yet |publicly |immediately |been )?(?:disclos|reveal|sa(?:y|id)\b|comment|nam|specif|be happier|g(?:i|a)ve|t(?:e|o)ld?l?\b"
    r"|divulge|provide|elaborate|only\b|just\b|long\b|known))|no longer|denied|denies|dismissed|walk(?:ed|s) away|abandon\w*|call(?:ed|s|ing) off|"
    r"terminat(?:e[sd]?|ing)|cancell?(?:s|ed|ing)|backs? out|back(?:ed|ing) out|pull(?:s|ed|ing) out|"
    r"br(?:eaks?|oke|eaking) off|shelv(?:es|ed|ing)|withdr(?:ew|aws|awn|awing)|"
    r"dropp(?:ed|ing)|scrapp\w+|reject\w+|"
    r"rebuff\w+|fell "
    r"through|collapsed|are over|failed|falls? apart|unless|whether|rather than|instead of|fiction|without|if)\b"
)
FALLEN = re.compile(
    r"\b(?:called off|fell (?:through|apart)|falls apart|collapsed|came to nothing|broke down|unravell?ed|scuttled"
    r"|none (?:did|has|of them)|neither did|(?:was|were|been|being) (?:[“\" ]*(?:\w+ )?(?:invented|untrue|false"
    r"|made up)|abandoned|scrapped|blocked|rejected|dropped|terminated|shelved|withdrawn"
    r"|cancell?ed|vetoed))\b"
)

#: "A 15 per cent stake in Acme was bought": not Acme itself.
PART_OF = re.compile(
    r"(?<![\d.,])(?<!to )(?<!remaining )(?<!other )(?:[1-4]?\d(?:[.,]\d+)? ?(?:%|per ?cent|percent|pct)|minority)"
    r"(?: (?:stake|shares?|interest|holding|shareholding|equity|minority|strategic)){0,2} (?:in|of) "
    r"(?:[\w'’-]+ |<P\d+>(?:'s)? ){0,6}$"
)


@dataclass(slots=True)
class Deal:
    """One acquisition as the document tells it, over all its mentions."""

    acquirer: Entity
    target: Entity
    spans: list[Span] = field(default_factory=list)
    price: MoneyMention | None = None
    status: str = "closed"
    confidence: float = 0.9
    rule: str = ""
    guessed: bool = False


_BETWEEN_ACTIVE = re.compile(
    rf",?(?: \([^)]{{1,40}}\))?,? (?:which |who |that )?(?:has |had |have |also |already |just |recently |since "
    rf"|itself |first |in (?:[A-Z][a-z]+ )?\d{{4}} |in [A-Z][a-z]+ |last \w+ )*(?P<verb>{DONE}) "
    r"(?:(?!of|in|into|for|from|to|with|by|at|on|and|or|as|that|which|shares|stock|stake)[\w’'$€£.-]+ ){0,6}"
)
#: "Acme, which in June agreed to buy Bolt", "Acme, which is set to take over Bolt".
_BETWEEN_TO_COME = re.compile(
    r",?(?: \([^)]{1,40}\))?,? (?:which|who|that) (?:(?:has|had|have|is|was|are|also|already|just|recently|since|itself|now|in [A-Z]?\w+(?: \d{4})?|last \w+|this \w+|earlier) )*"
    r"(?:agreed|agrees|plans|planned|planning|wants|wanted|hopes|hoping|intends|aims|set|due|about|expected|offered|bid|in (?:\w+ )?talks|trying|tried) (?:in [A-Z]\w+(?: \d{4})? |last \w+ )?to "
    r"(?:buy|acquire|purchase|take over|snap up|pick up|absorb|swallow) "
    r"(?:(?!of\b|in\b|into\b|for\b|from\b|to\b|with\b|by\b|and\b|or\b|shares\b|stock\b|stake\b)[\w’'$€£.-]+ ){0,5}"
)
_BETWEEN_PASSIVE = re.compile(
    rf"(?:,| \()? ?(?:which |that |[·|–—-] (?:[^.;\n]{{0,80}} [·|–—-] )?(?=[Aa]))?(?:(?:was|were|is|has been|had "
    rf"been|been|since|now|later|recently|itself|being"
    rf"|is being) "
    rf""
    rf")*(?P<verb>{DONE}|Acquired|Bought)(?: [\w ]{{1,30}}?)? by (?:the |a |an )?(?:[a-z’'-]+ ){{0,4}}"
)
#: "Bolt, a maker of vans that was sold to Acme", "Bolt, a maker of vans just bought by Acme".
_DESCRIBED = re.compile(
    r", (?:an?|the|its) [^,.;\n]{3,90}?,? (?:(?:that|which) (?:was|were|has been|had been) )?"
    r"(?:(?:later|then|since|eventually|recently|just|newly|freshly) )?"
    rf"(?:sold(?: in \d{{4}})? to|(?:{DONE})(?: (?:in \d{{4}}|last \w+|earlier this \w+|this \w+))? by) "
    r"(?:the |an? )?(?:[a-z’'-]+ ){0,3}"
)
#: "Bolt – since bought by Acme –", "Bolt (sold to Acme in 2011)".
_BETWEEN_MARKS = re.compile(
    rf"(?: ?[–—-] |,? \(|, )(?:(?:which |that )(?:was|were|has been|had been) )?(?:(?:since|later|now|then|itself|subsequently|recently|was|first) )*"
    rf"(?:(?:{DONE})(?: in \d{{4}})? by|sold(?: in \d{{4}}| off)? to) (?:the |an? )?(?:[a-z’'-]+ ){{0,3}}"
)
_BETWEEN_NOUN = re.compile(
    rf"['’]s? (?:[\w$€£.-]+ ){{0,5}}(?P<verb>{NOUN}) of (?:[A-Z][\w.]+['’]s )?(?:(?!the (?:re|rest)"
    rf"|(?:shares?|stakes?|interest|holding|stock|part)\b)[\w’'-]+ ){{0,5}}"
)
_MAJORITY = re.compile(
    r"(?: \([^)]{1,40}\))?,? (?:has |had |is |will |to |agreed to |plans to |also |\w+ly )*(?:acquir|buy|bought|tak"
    r"|took|purchas)\w* (?:a |an )?(?:majority|controlling|[5-9]\d(?:\.\d+)?(?:%| per ?cent)) (?:stake|interest"
    r"|holding|control)?(?:of|in|over)? ?(?:in |of )?(?:the )?(?:[a-z’'-]+ ){0,5}"
)


_HANDED = re.compile(
    r"(?:['’]s)?(?:, (?:an?|the) [^,.;\n]{3,70})?,? (?:(?!to\b)[\w‑’'-]+ ){0,4}(?P<link>to"
    r"|by) (?:the )?(?:[A-Z][\w.]+['’]s )?(?:[a-z’'-]+ ){0,4}"
)
#: What is only meant or talked about: "is discussing a sale of Bolt to Acme".
_IN_PROSPECT = re.compile(
    r"\b(?:discuss|prepar|plann?|explor|consider|weigh|mull|seek|sought|negotiat|want|talks?|may\b|might\b|could\b|would\b|will\b|agree|near|about to|set to)[^.;\n]{0,30}$"
)
_WHOSE = (
    r" (?:its |the |their |his |her |off )?(?:[A-Z][\w.]+['’]s )?(?:(?!shares?\b|stakes?\b|stock\b|holdings?\b|interests?\b)[a-z’'-]+,? ){0,4}"
    r"(?:an? (?:[a-z-]+ ){1,6}(?:called|named) )?$"
)
_SELLING = {
    "to": re.compile(
        rf"\b(?:sold|selling|sells|to sell|sale of|divested|offloaded|offloading|divesting|and that of){_WHOSE}"
    ),
    "by": re.compile(rf"\b{NOUN} of{_WHOSE}"),
}


_AGREEMENT = re.compile(
    r"['’]s? (?:[\w-]+ ){0,3}(?:agreement|deal|plans?|offer|bid|proposal) to (?:acquire|buy|purchase|take over) "
    r"(?:[a-z’'-]+ ){0,4}"
)
_OF_WHOM = re.compile(r"(?: \([^)]{1,60}\))?,?(?: (?:an?|the) [^;.]{3,90}?,?)?(?: and)? (?:which|that|whom) ")
_HAVING = r" (?:had |has |have |also |already |just |recently |first |then )*"
_DID = re.compile(
    rf"{_HAVING}(?:{DONE}|took private)\b(?! (?:an? (?!(?:\w+ ){{1,3}}ago\b)|the |its )|[^.;]{{0,20}} stake)"
)
#: "Bolt, a start-up Acme took over in May": a relative clause without its pronoun.
_A_FIRM = re.compile(
    r"(?: \([^)]{1,60}\))?,? (?:an?|the) (?:[^,;.\n]{0,70}? )?(?:company|firm|start-?up|business|maker|developer|provider|"
    r"specialist|operator|platform|studio|agency|app|rival|competitor|outfit|unicorn|brand|chain|subsidiary|unit) "
)
_DID_THEN = re.compile(
    rf"{_HAVING}(?:{DONE})(?= (?:in|last|for|this|earlier|back in|two|three|four|five|six|some|only|just|at) |"
    r" an? (?:\w+ ){1,3}ago\b| (?:recently|years? ago|months? ago)\b|[,.;)]|$)(?![^.;]{0,20} stake)"
)
_TAKES = re.compile(r" (?:takes|eats|grabs|gobbles|swallows) ")
_WENT = re.compile(
    r"(?:['’]s? remaining \d+ ?(?:%|per cent))?(?:, [^,.;\n]{3,60},| \([^)]{1,40}\))?,? "
    r"(?:(?:which|that) )?(?:(?:later|eventually|then|since) )?(?:went|(?P<coming>goes|is going|is to go|to go|may go|will go)) to (?:[a-z’'-]+ ){0,3}"
)
_WENT_FOR = re.compile(
    r"[^.;\n]{0,50}?(?:[$€£¥₹]|million|billion|undisclosed|for an? (?:\w+ )?(?:sum|price|amount|fee))|,? (?:last|this|before|soon|(?:a |\w+ )?years? (?:ago"
    r"|later)|in (?:19|20)\d\d)\b"
)
_OWNED = re.compile(r"['’]s? ")
_LONG_BOUGHT = re.compile(rf",? (?:which (?:it|they) )?(?:{DONE}) (?:last|in|this|earlier|for|a|two|three)\b")


#: "Bolt's new owner, Acme": who bought it.
_BUYER = re.compile(
    r"['’]s (?:(?:new|eventual|future|latest|ultimate|would-be) )?(?:acquirer|buyer|purchaser|(?<=new )(?:owner|parent))(?: company)?,? "
    r"(?:(?:is|was|will be) )?(?:the |an? )?(?:[a-z’'-]+ ){0,4}"
)
_ASIDE = re.compile(r",(?: an?| the)?(?: [^,.;\n]{1,40})? (?:by|of|from|with|in) (?:the |The )?$")


def _past_aside(named: Occurrences, one: Occurrence, gap: str) -> Entity:
    """Return who acts: "Acme, backed by Bolt, bought" tells of Acme."""
    before = named.text[max(0, one.start - 60) : one.start]
    aside = _ASIDE.search(before) if gap.startswith(",") and not re.match(r", (?:which|who|that)\b", gap) else None
    owner = named.ending_at(one.start - len(before) + aside.start()) if aside else None
    return owner.entity if owner else one.entity


def _part_of(named: Occurrences, owner: Occurrence) -> Occurrence | None:
    """Return what is told to belong to somebody: "Coil's software arm Bolt"."""
    owned = _ITS_PART.match(named.text, owner.end)
    return named.starting_at(owned.end()) if owned else None


_ITS_PART = re.compile(
    r"['’]s? (?:[a-z][\w-]* ){0,3}?(?:affiliate|arm|unit|subsidiary|business|division|brand|spin-?off|company|startup) "
)
#: What of a company is bought, and not the company: "agreed to buy Bolt's chips".
_NO_WHOLE = re.compile(
    r"['’]s (?!$)|['’] | (?:(?:common|ordinary|preferred|new|class \w) )?(?:shares?|stock)\b| stakes?\b| chips\b| gpus\b|"
    r" (?:[a-z-]+ )?(?:seat|role|post|position|job|lease|mandate)s?\b",
    re.IGNORECASE,
)
#: "Bolt, nowadays part of Acme", "Bolt (today a unit of Acme)".
_NOW_OF = re.compile(
    r"(?:, | \()(?:which (?:is|has been) |itself |since \d{4} |by )*(?:now|nowadays|today|these days|currently|(?<=since \d{4} )|(?<=has been )) ?"
    r"(?:(?:wholly |fully )?owned by|belongs to|in the hands of|(?:an? )?(?:wholly[ -]owned )?(?:part|unit|subsidiary|division|arm|brand) of) "
    r"(?:the |a )?(?:[a-z’'-]+ ){0,3}"
)
_NO_OWNER = re.compile(
    r"['’]s? |(?: [\w-]+)? (?:index|list|programme?|accelerator|incubator|cohort|batch|alliance|consortium|network|ecosystem|portfolio|league|curriculum)\b"
)


def _owns_nothing(name: str) -> bool:
    """Return whether who has somebody as a part is known by its name to own no companies, or only shares."""
    return (
        is_funder(name) or re.search(r"\b(?:Foundation|Association|University|Institute|Alliance)\b", name) is not None
    )


_ASKED = re.compile(r"[^.!\n]{0,80}\?")
_NEXT_SENTENCE = re.compile(r"\b[a-z]{2,}[.!?][”\")]? ")


def beside(named: Occurrences) -> Iterator[Deal]:
    """Read what stands between two names, also within brackets and relative clauses: "SpaceX, which swallowed xAI"."""
    text = named.text
    for one, two in pairwise(named.all):
        if not 3 <= two.start - one.end <= 110 or one.entity is two.entity:
            continue
        gap, status = text[one.end : two.start], "closed"
        if "\n" in gap or _NEXT_SENTENCE.search(gap):
            continue
        after = text[two.end : two.end + 24]
        active = _BETWEEN_ACTIVE.fullmatch(gap) or _BETWEEN_NOUN.fullmatch(gap) or _MAJORITY.fullmatch(gap)
        span = Span(one.start, two.end)
        if active and not _NO_WHOLE.match(after):
            buyer, target, rule = _past_aside(named, one, gap), two.entity, "A, which bought B"
        elif active and (part := _part_of(named, two)) is not None:
            buyer, target, rule = _past_aside(named, one, gap), part.entity, "A, which bought B"
        elif (_OF_WHOM.fullmatch(gap) and _DID.match(text, two.end)) or (
            _A_FIRM.fullmatch(gap) and _DID_THEN.match(text, two.end)
        ):
            buyer, target, rule = two.entity, one.entity, "B, which A bought"
        elif _AGREEMENT.fullmatch(gap):
            buyer, target, rule, status = one.entity, two.entity, "A's agreement to buy B", "planned"
        elif (went := _WENT.fullmatch(gap)) and _WENT_FOR.match(text, two.end):
            buyer, target, rule = two.entity, one.entity, "B went to A"
            status = "planned" if went["coming"] else "closed"
        elif _OWNED.fullmatch(gap) and _LONG_BOUGHT.match(text, two.end):
            buyer, target, rule = one.entity, two.entity, "A's B, bought"
        elif _BUYER.fullmatch(gap):
            buyer, target, rule = two.entity, one.entity, "B's new owner A"
        elif _TAKES.fullmatch(gap) and re.match(r"[.\n]|$| \(| for ", after):
            buyer, target, rule = one.entity, two.entity, "A takes B"
        elif (handed := _HANDED.fullmatch(gap)) and _SELLING[handed["link"]].search(
            text, max(0, one.start - 40), one.start
        ):
            buyer, target, rule = two.entity, one.entity, "B sold to A"
            status = "planned" if _IN_PROSPECT.search(text, max(0, one.start - 60), one.start) else "closed"
        elif _BETWEEN_TO_COME.fullmatch(gap) and not _NO_WHOLE.match(after):
            buyer, target, rule, status = one.entity, two.entity, "A, which is to buy B", "planned"
        elif _NOW_OF.fullmatch(gap) and not (_NO_OWNER.match(text, two.end) or _owns_nothing(two.entity.name)):
            buyer, target, rule = two.entity, one.entity, "B, now part of A"
        elif _DESCRIBED.fullmatch(gap):
            buyer, target, rule = two.entity, one.entity, "B, a firm sold to A"
        elif _BETWEEN_MARKS.fullmatch(gap):
            buyer, target, rule = two.entity, one.entity, "B, bought by A"
        elif _BETWEEN_PASSIVE.fullmatch(gap):
            buyer, target, rule = two.entity, one.entity, "B, bought by A"
            status = "planned" if re.search(r"\bbeing\b", gap) else "closed"
        else:
            continue
        if _ASKED.match(text, two.end) or FALLEN.search(re.split(r"[.;\n](?: |$)", text[two.end : two.end + 90])[0]):
            continue
        at = one.start if target is one.entity else two.start
        if PART_OF.search(text, max(0, at - 90), at):
            continue
        if target.kind is Kind.ORGANIZATION and not DENIED.search(gap):
            yield Deal(buyer, target, [span], status=status, confidence=0.88, rule=rule)
