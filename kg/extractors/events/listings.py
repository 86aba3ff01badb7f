"""Listings that are planned: a company that says, or is said, to be going public."""

# ruff: noqa: E501 -- regular expressions are easier to read whole than broken

from kg.extractors.events.telling import Event
from kg.extractors.mentions.stages import StageMention
from kg.extractors.sentences.elements import Sentence
from kg.extractors.wording.non_companies import MEDIA
from kg.extractors.wording.patterns import Pattern

LISTS, AHEAD = "plans to list", "ahead of a listing"
"""The rules of a listing that is planned, and of one that another round comes before."""

_BANKS = r"(?:banks?|bankers|advisers|advisors|underwriters|lead managers?|bookrunners|<G\d+>)"
_AHEAD = Pattern(
    r"\b(?:ahead of|before|prior to|step towards?|stepping stone to|last (?:private )?round until) an? (?:(?!<)[\w-]+ ){0,3}$"
)
_PLANS = Pattern(
    r"\b(?:possible|potential|upcoming|long-awaited|intended|forthcoming|plan(?:s|ned|ning)?|aim(?:s|ing)?|expect(?:s|ed|ing)?|"
    r"prepar(?:e|es|ing|ations?)|lin(?:es|ing) up|mandated|(?:re-?fil|fil|lodg|submitt?)(?:ed|es|ing|s)|hop(?:es|ing)|consider(?:s|ing)|target(?:s|ing)?|"
    r"ey(?:es|eing)|gear(?:s|ing) up|wants?|intend(?:s|ing|ed)?|weigh(?:s|ing)|explor(?:es|ing)|mull(?:s|ing)|"
    r"(?:work(?:s|ing)|begun work|started work) (?:on|towards?)|seek(?:s|ing)?|push(?:es|ing)? for|go(?:es|ing)? ahead with|tap(?:s|ped)|"
    r"hired|run the|on (?:its|the|their) (?:way|path|road) to|"
    r"on (?:track|course) for|bound for|pursu(?:es|ing)|set for|due to|could|may|might|agreed|agrees|ready(?:ing)?|readies|"
    rf"(?:pick|choos|chose|select|appoint|nam|engag)\w* (?:(?!<)[\w-]+ ){{0,3}}{_BANKS}|"
    r"(?:go-ahead|approval|clearance|nod|green light|permission|consent)|"
    r"(?:put|hand|lodg|submit|turn|send|sent|deliver)\w* (?:in )?(?:its|their|the|an?) (?:(?!<)[\w-]+ ){0,2}?(?:papers|paperwork|documents|prospectus|registration)|(?:draft )?(?:papers|prospectus|application)|will|timetable|timeline)\b[^;]{0,60}$"
)
_IS_GOING = Pattern(r"(?:<[GA]\d+>|\bit|\bcompany) (?:is|'s) (?:now |also |reportedly )?$")
#: To come, whatever date follows: "expects an <S0> in <D0>".
_EXPECTS_ONE = Pattern(
    r"\b(?:expects?|aims? for|(?:is|are) aiming for|plans?(?: for)?|(?:is|are) planning|targets?|(?:is|are) targeting|wants?|hopes for|eyes|(?:is|are) eyeing) "
    r"(?:an?|its|their|the) (?:(?!<)[\w-]+ ){0,3}$"
)
_COMES = Pattern(
    r">(?: (?:on|in|of) (?:the )?(?:(?!<)[\w-]+ |<[GP]\d+> ){1,4}?)?\s*(?:,[^,;]{0,80}, )?(?:"
    r"(?:would|will|could|may|might|should) (?:(?:then|now|still|probably|likely) )?(?:come|follow|happen|take place|be next)|"
    r"(?:is|are|was) (?:now |still |said to be |being |also |tentatively |currently )*(?:pencill?ed|planned|expected|slated|due|"
    r"in preparation|in the works|being (?:looked|prepared|considered|explored|weighed|planned)|looked into|prepared|considered|"
    r"explored|under (?:consideration|discussion|preparation)|on the (?:cards|horizon)|in the offing)|"
    r"(?:papers|filing|application|prospectus|documents) (?:are|is|were|have|has|was)\b|terms\b)"
)
_NEVER = Pattern(
    r"\b(?:not|never|no|denied|denies|without|nor|neither|dropped|abandoned|shelved|scrapped|cancel\w+|called off|ruled? out|"
    r"instead of|rather than)\b|n't\b"
)
_OFF = Pattern(
    r">[^;.]{0,60}\b(?:dropped|abandoned|scrapped|cancelled|canceled|called off|ruled out|off the table|not(?! (?:before|until|earlier|sooner))|never|fell through)\b"
)
_DONE = Pattern(r">\s*(?:in|of|on|this|last) <D")
#: Shares that come to be listed by a merger are no round, but its price.
_MERGES = Pattern(
    r">[^;.]{0,40}\b(?:by|through|via) (?:an? |its |the )?(?:[\w-]+ ){0,2}(?:merging|merger|combination|combining)\b"
)
EXCHANGE = Pattern(
    r"\b(?:Exchange|Bourse|Nasdaq|NASDAQ|NYSE|Kosdaq|KOSDAQ|Kospi|KOSPI|SEBI|SEC|Tadawul|AIM|(?:STAR|Growth|Main|Stock|Financial) (?:Market|Board)|"
    r"(?:Exchange|Regulatory) (?:Board|Commission|Authority)(?: of .*)?|DRHP|S-1)$"
)
"""Where companies list, and who lets them; none of them lists."""


def planned_listing(sentence: Sentence, position: int, mention: StageMention) -> Event | None:
    """Return the round that a listing at a position of the mask is to be; ``None`` if it is past, or nobody's."""
    mask = sentence.mask
    left, end = mask[max(0, position - 90) : position], mask.index(">", position)
    if _NEVER.search(left[-70:]) or any(p.match(mask, end) for p in (_OFF, _MERGES)):
        return None
    if _AHEAD.search(left):
        rule = AHEAD
    elif (
        _COMES.match(mask, end)
        or _IS_GOING.search(left)
        or _EXPECTS_ONE.search(left)
        or (_PLANS.search(left) and not _DONE.match(mask, end))
    ):
        rule = LISTS
    else:
        return None
    event = Event(sentence, position, stage=mention, stages=[mention], indefinite=True, rule=rule)
    low = mask.rfind(" ; ", 0, position) + 1
    run = _RUN_BY_BANK.search(mask, low, position) is not None
    opens = _LISTED.match(mask, end) if run else _OPENS.match(mask, low, position)
    told = _WHICH.search(mask, low, position) or opens
    who = sentence.at(told.start("co")) if told is not None else None
    if who is not None and not (
        who.kind == "G" and (len(who.members) > 1 or MEDIA.search(who.text) or EXCHANGE.search(who.text))
    ):
        event.company, event.anaphor = (who, None) if who.kind == "G" else (None, who)
    return event


#: A bank that is to run the listing of somebody else.
_RUN_BY_BANK = Pattern(
    r"<[GA]\d+> (?:(?:has|have|had|was|were|is|are|been|also|both|reportedly) )*(?:mandated|hired|picked|chosen|appointed|tapped|engaged|"
    r"selected|retained|named|brought in|lined up|working) (?:(?!<)[\w-]+ ){0,4}(?:to (?:run|manage|lead|arrange|handle|underwrite|"
    r"advise on|work on|prepare|oversee|organi[sz]e)|as (?:[\w-]+ ){1,4}(?:of|for|on)|on|for) (?:(?!<)[\w'-]+ ){0,3}$"
)
#: Whose listing it is then: "an IPO of Acme", "the IPO, which Acme hopes to complete".
_LISTED = Pattern(r"> (?:of|(?:, )?(?:which|that)) (?P<co><[GA]\d+>)")

#: Who lists: whom the last relative clause is about, or else the clause.
_WHICH = Pattern(r"(?P<co><[GA]\d+>)(?: \([^()]{1,60}\))? , (?:which|who) (?:(?!<[GAM]\d+>|,)\S+ ){1,10}$")
_OPENS = Pattern(
    r"\s*(?:(?:[*•–-]|and|but|also|meanwhile|separately|elsewhere|still|now|,|(?:in|on|this|last) <[DP]\d+>|in <G\d+>|<D\d+>) )*"
    r"(?P<co><[GA]\d+>)(?!'s)(?: \([^()]{1,60}\))?(?: , (?:(?!<[GM]\d+>)[^,;]){1,90} ,)? "
    r"(?!(?:said|says|told|reported|reports|hears?|according)\b)"
)
