"""Who gets a sum, told in other ways than "Acme raised": "<M0> was drawn by Acme", "we saw Acme land <M0>"."""

# ruff: noqa: E501 -- regular expressions are easier to read whole than broken

from kg.extractors.sums.patterns import HEDGE, ROUND_NOUN
from kg.extractors.wording.patterns import Pattern
from kg.extractors.wording.verbs import GETTING, participles

#: What is done to money by who gets it, and by nobody else.
_GOT = (
    r"(?:raised|secured|bagged|netted|pocketed|scored|borrowed|landed|collected|obtained|grabbed|gathered|amassed|"
    r"(?:scooped|mopped|rustled|drummed|wrapped|hoovered|lined|locked|swept) up|(?:raked|hauled|reeled|pulled|brought|taken|roped) in|"
    rf"(?:brought|taken|carried) home|cornered|banked|{participles(GETTING)})"
)
#: What is done to a round by who raises it; other money is won and reported too.
_TOLD = (
    r"(?:drawn|received|taken|gained|won|attracted|accepted|sought|wanted|targeted|completed|concluded|finished|finali[sz]ed|"
    r"announced|unveiled|revealed|disclosed|made (?:public|known)|booked|claimed|asked for|looked for|negotiated|prepared|planned)"
)
_BE = (
    r"(?:(?:has|have|had|will|would|could|might|may|should|to|reportedly|recently|just|now|also|since|already|then|later|finally|only|so|,|<D\d+>) )*"
    r"(?:was|were|is|are|been|be|being) (?:(?:being|<D\d+>|(?!not\b)[a-z]+ly|just|now|also|since|already|then|later|at last|last (?:week|month|year)) )*"
)
_BY = (
    r" (?:(?!<[GMA]|[;:.]|by\b|from\b)\S+ ){0,5}?by "
    r"(?:(?!<|(?:it|them|us|him|her|from|and|which|that|whose|who|the (?:likes|sector|industry|region|city|country))\b)[\w'’&-]+ |<P\d+>(?:'s)? (?:- based )?){0,6}?(?P<co><[GA]\d+>)(?!'s)"
)
#: What may stand between a sum and its verb: what kind of money it is, who led.
_KIND = r"(?:(?!<[GMA]|[;:.]|and\b|which\b|who\b|was\b|were\b|by\b)\S+ ){0,7}?(?:, (?:(?!<M|[;,])\S+ ){1,14}, )?"

GOT_BY = Pattern(rf"{_KIND}{_BE}(?:{_GOT}|closed(?: on)?|sealed){_BY}")
"""Who got the sum on the left."""

ROUND_TOLD_BY = Pattern(rf"(?P<kind>{_KIND}){_BE}{_TOLD}{_BY}")
"""Who told of the sum on the left, or won it: its own, if that is a round."""

IS_ROUND = Pattern(rf"(?:<S\d+>|\b{ROUND_NOUN})(?!\w)")
"""What calls a sum a round's."""

BY_WHOM = Pattern(
    rf"(?:<[MS]\d+>|\b(?:round|money|funding|financing|capital|investment|raise|loan)\b) (?:(?!<[GMA]|[;:.])\S+ ){{0,6}}?(?:was|were|is|are|been|be|being) (?:(?!<[GMA])\S+ ){{0,3}}?(?:{_GOT}|{_TOLD}) (?:(?!<[GMA]|[;:.])\S+ ){{0,5}}?by (?:(?!<)[\w'’-]+ ){{0,3}}$"
)
"""What stands before who gets money, and so gives none."""

_ITS = rf"{HEDGE}(?:(?:(?!<)[\w-]+ ){{0,2}}<S\d+> (?:(?!<|from\b|by\b)[\w-]+ ){{0,3}}?(?:of |worth )?{HEDGE})?"
GETS_IT = Pattern(
    rf"(?:(?:raise|secure|land|close|unveil|announce|bag|complete|collect|pocket|obtain|snag|net|finali[sz]e|wrap up|take in|pull in|bring in|pick up|haul in|reel in|raising|securing|landing|closing|unveiling|"
    rf"announcing|bagging|collecting|pocketing|taking in|pulling in|bringing in|picking up) (?:on )?{_ITS}<[MS]\d+>"
    rf"|t(?:ook|akes?|aking) (?:home )?(?:an? |the )?(?:(?!<)[\w-]+ )?(?:chunk|slice|share|cut|helping|portion|part) of {HEDGE}<M\d+>)"
)
"""What follows who gets money, and so gives none: "we saw Acme land <M0>", "Acme took a chunk of <M0>"."""

WITH_A_ROUND = Pattern(
    rf"with {HEDGE}(?:(?!<)[\w-]+ ){{0,2}}(?:<S\d+>(?: round)? (?:of|worth) {HEDGE})?<M\d+> (?:(?!<)[\w-]+ ){{0,2}}(?:<S\d+> )?(?:rounds?|raise|fund-?raise|financing)\b"
)
"""What follows the company that heads a list: "at the top was Acme with a <M0> round"; not so after "led by"."""
_LISTED = (
    r"\b(?:deals|list|ranking|week|month|pack|field|table|charts?|raises|fund-?raises|raisers|fundings) (?:(?!<[GMA]|[;:.])\S+ ){0,3}?"
    r"(?:led|headed|spearheaded|topped|dominated|fronted) by (?:(?!<)[\w'’-]+ ){0,4}$"
)
HEADS_LIST = Pattern(_LISTED)
"""What stands before who heads a list of deals."""
WHICH_RAISED = Pattern(
    rf"(?:, )?(?:(?:an?|the|one of the) (?:(?!<[GM])\S+ ){{1,8}}?)?(?:that|which) (?:(?:has|had|have|just|also|recently|last|then|<D\d+>) )*"
    rf"(?:raised|secured|landed|closed|bagged|collected|pulled in|took in|brought in|picked up|took home|scooped up|received|got|netted|pocketed) (?:an? (?:(?!<)[\w-]+ )?)?{_ITS}<[MS]\d+>"
)
"""What follows who heads a list of deals: "the deals were led by Acme, a dairy brand that raised <M0>"."""


def gets(mask: str, start: int, after: str) -> bool:
    """Return whether the name at a place of a mask, with ``after`` behind it, is of one that gets money."""
    if GETS_IT.match(after) or BY_WHOM.search(mask, max(0, start - 90), start):
        return True
    if WITH_A_ROUND.match(after) and not mask.endswith(("by ", "from ", "with ", "and "), 0, start):
        return True
    return WHICH_RAISED.match(after) is not None and HEADS_LIST.search(mask, max(0, start - 90), start) is not None
