"""Sums that open their sentence, before the company: "$60 million for Acme", "$5m went from Bolt to Acme", "$5m: Acme makes kites"."""

# ruff: noqa: E501 -- regular expressions are easier to read whole than broken

from kg.extractors.sentences.elements import Element, Sentence
from kg.extractors.sums.patterns import HEDGE
from kg.extractors.sums.rows import NO_ROUNDS
from kg.extractors.sums.views import Sum, View
from kg.extractors.wording.funders import is_funder
from kg.extractors.wording.non_companies import MEDIA
from kg.extractors.wording.patterns import Pattern, part_of

FRONTED = "so much for whom"
"""The rule of a sum at the front of its sentence, or after the label that opens it."""

LEAST = 50_000

#: What stands before: nothing but a mark, a label with its colon, or what only says that there is more.
_AT_FRONT = Pattern(
    r"^(?:[-–—•·*>+] |[\d#]+ [.)] )?(?:(?:(?!<M|[:;.])\S+ ){1,12}: )?"
    rf"(?:(?:(?:and|also|then|next|plus|finally|another|yet|there|was|were|is|came|fresh|new|more|money|cash|capital|funding|,|in <D\d+>|<D\d+>|last|this) )*{HEDGE})$"
)
_DESC = r"(?:(?!<|which\b|that\b|its\b|their\b|of\b|from\b|by\b|with\b|and\b|a\b (?:deal|contract)|everyone\b|all\b|every\b|each\b|startups\b|companies\b)[\w'’&-]+ |<P\d+>(?:'s)? (?:- based )?){0,6}?"
_KIND = r"(?:(?:(?:more |worth )?(?:in|of) )?(?:(?:fresh|new|it|seed|series|venture|equity|growth|external|outside|private|early|angel|capital|funding|financing|money|cash|<[SD]\d+>|round|,) )*)"
_FROM = rf"(?:(?:from|by|courtesy of|out of|out of the pockets of) {_DESC}(?P<who><G\d+>) (?:, )?)?"
_GOES = r"(?:(?:has |have |had |is |are )?(?:went|goes|go|gone|going|flowed|flows|flowing|landed|lands|found its way|arrived|heads|headed|heading) )?"
#: What may follow the company: the end, another clause, what the money is for, or who gave it.
_ENDS = r"(?=$| ?[.,;:(–—|-]| (?:for|to|in|from|led|by|with|under|after|as|on|at|via|through|last|this|<[DPS]\d+>|which|that|whose|who|and|so|while|ahead|earlier)\b)"
_FOR_WHOM = Pattern(rf"{_KIND}{_GOES}{_FROM}{_GOES}(?:for|to|into) (?:the )?{_DESC}(?P<co><G\d+>)(?!'s){_ENDS}")
_LABELS = Pattern(
    r"(?:(?:, )?(?:<S\d+>(?: round)?|<D\d+>|(?:in|this|last) <D\d+>|too|also|again|no kidding|seriously|and|(?:<[PG]\d+>)) ?){0,4}: (?:the )?"
    rf"{_DESC}(?P<co><G\d+>)(?!'s) ?(?=[.,;(–—-]|$|(?:\( [^()]* \) )?(?:makes|has (?:raised|closed|landed|secured|bagged|completed)|is (?:a|an|the)|builds|sells|offers|runs|develops|helps|provides|raised|closed|designs|operates|in|of|from|which|that)\b)"
)
_IS_WHAT = Pattern(
    rf"(?:, )?(?:that )?(?:is|was|'s) (?:what|how much|the sum that|the amount that) {_DESC}(?P<co><G\d+>)(?!'s) (?:has |had |just |now )*"
    r"(?:raised|raises|got|gets|took|takes|closed|closes|secured|landed|bagged|banked|picked up|pulled in|collected|found|received|received|obtained|brought in|came away with|walked away with)\b"
)
_NO_COMPANY = Pattern(
    r"(?:University|College|Hospital|Government|Ministry|Foundation|Fund|Bank of|Museum|Institute|School|Church|Agency|Commission|Council|Bill|Act|Programme?|Project|Award|Prize|Congress|Senate)\b"
)


def read_fronted(view: View) -> Sum | None:
    """Read a sum that opens its sentence and goes to a company named after it."""
    if view.before or view.amount < LEAST:
        return None
    told = fronted_for(view.sentence, view.start)
    if told is None:
        return None
    if _DEALT.search(view.right) or _DEALT.search(view.left):
        return view.is_("other", "price of a deal")
    found = view.is_("round", FRONTED, strong=True)
    found.into, found.who = told
    return found


def fronted_for(sentence: Sentence, position: int) -> tuple[Element, Element | None] | None:
    """Return to which company the sum goes that opens a sentence, and from whom, where that is told."""
    mask = sentence.mask
    if mask.find("<M") != position or not mask.startswith("<M", position):
        return None
    left = part_of(mask, 0, position)
    if _AT_FRONT.search(left) is None:
        return None
    begin = mask.index(">", position) + 2
    told = _FOR_WHOM.match(mask, begin) or _IS_WHAT.match(mask, begin)
    told = told or (_LABELS.match(mask, begin) if ":" not in left else None)
    if told is None:
        return None
    if (NO_ROUNDS.search(mask, 0, begin + 120) or _OTHERWISE.search(mask, 0, begin + 120)) and not _DEALT.search(mask):
        return None
    company = sentence.at(told.start("co"))
    if len(company.members) != 1 or is_funder(company.text) or _not_one(company.text):
        return None
    who = told.groupdict().get("who")
    return company, sentence.at(told.start("who")) if who else None


#: What else a sum may be.
_OTHERWISE = Pattern(
    r"\b(?:valuation|market|debt load|lawsuit|settlement|bail-?out|damages|salary|donation|charity|relief|aid)\b"
)
#: What a sum with these words surely is none of: a round.
_DEALT = Pattern(
    r"\b(?:acqui(?:res?|red(?! by <)|ring|sitions?)|takeovers?|takes over|bought|buys?|buying|fine[ds]?|penalt(?:y|ies)|contracts?|orders?|lawsuit|"
    r"settlement|damages|loss(?:es)?|burn rate)\b"
)


def _not_one(name: str) -> bool:
    """Return whether a name is hardly a company's that raises money."""
    return MEDIA.search(name) is not None or _NO_COMPANY.search(name) is not None
