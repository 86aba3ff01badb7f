"""Whether a round is done, planned or rumoured, as its sentence tells it."""

import re

from kg.extractors.sentences import Sentence
from kg.extractors.sum_patterns import RAISE
from kg.extractors.telling import Event, bounds

_RUMOUR = re.compile(
    r"\b(?:reportedly|rumou?red|rumou?rs|people (?:familiar|with knowledge|close|briefed|who|with direct)|persons? "
    r"familiar|sources?(?: (?:said|told|familiar|close|with|say|tell|added))|- sources|– sources|according to "
    r"(?:(?:two|three|several|multiple|\w+) )?(?:people|persons|sources|(?:a |an |media |news |press |local |the "
    r")*reports?)"
    r"|said to (?:be|have)|is understood|are understood|understood to|believed to|hears|has learned|has learnt|"
    r"learned that|unconfirmed|allegedly|speculat\w+|leaked|it emerged|apparently|reports suggest|report says|tipped "
    r"to|citing)\b"
)
_PLAN = re.compile(
    r"\b(?:(?:is|are|was|were|been|be|remains?) (?:currently |now |reportedly |also |still |said to be |again "
    r")*(?:in (?:\w+ ){0,2}(?:talks|discussions|negotiations)|raising|seeking|looking|planning|preparing|set|about|"
    r"expected|aiming|targeting|considering|weighing|negotiating|finali[sz]ing|nearing|close to|eyeing|mulling|"
    r"exploring|pitching|courting|out raising|hoping|gearing up|poised|likely)"
    r"|in (?:\w+ ){0,2}(?:talks|discussions|negotiations)|seeks?|seeking|sought|plans? (?:to|on|for)|planning to|"
    r"planned|aims? (?:to|for)|aiming to|hopes? to|hoping to|intends? to|expects? to|wants? to|looking to|looking "
    r"for|set to|about to|will (?:be )?(?:raise|secure|invest|receive|get|close|also|provide|lead|borrow|put|use "
    r"its)|would (?:raise|value|invest|co-lead|lead|also|be|buy|take|acquire)"
    r"|to be paid|could (?:raise|be|reach|close|value)|may (?:raise|be)|might|proposed|targeting|targets|mulls?|"
    r"expects? <M|expects? (?:about|up to|around) <M|mulling|weighs?|weighing|considers?|considering|eyes|eyeing|"
    r"nears?|nearing|close to (?:raising|closing|securing|finali\w+|a)|on the verge|poised to|being closed|not yet "
    r"(?:closed|final)|upcoming|forthcoming|next round|pledged|committed to invest|agreed to invest|agrees to invest|"
    r"term sheet|intends|negotiating|exploring|preparing|in the market|gearing up|closing in on|on course to|due to|"
    r"fil(?:ed|es|ing) (?:to|for)|in the works|sounding out|final stages|expects? to receive|wanted (?:up to|to "
    r"raise|<M))\b"
)
_DONE = re.compile(
    rf"\b(?:has|have|had|having|it's|it has) (?:\w+ )?(?:{RAISE}|raised|closed|secured)\b|\b(?:raised|closed|secured|"
    rf"completed|announced|bagged|landed|netted|wrapped up)\b"
)


def status_of(sentence: Sentence, event: Event, cuts: list[int]) -> str:
    """Return ``closed``, ``planned`` or ``rumoured``, by the clause that an event stands in."""
    mask = sentence.mask
    low, high = bounds(cuts, event.position, len(mask))
    left = mask[low : event.position]
    plan = _PLAN.search(left[-110:]) or re.match(
        r">?[^<;]{0,40}?(?:being closed|not yet|in the works|is to be paid|has been pledged|to be led)",
        mask[event.position + 2 :],
    )
    rumour = _RUMOUR.search(mask)
    if plan and _DONE.search(left[plan.end() :] if isinstance(plan, re.Match) and plan.re is _PLAN else ""):
        plan = None
    if plan:
        return "rumoured" if rumour else "planned"
    if rumour:
        where = rumour.start()
        valued = re.search(r"valu\w+|deal|worth", mask) is not None and event.money is None
        if low <= where < high or (rumour[0] in ("reportedly",) and low <= where <= high):
            return "closed" if valued and event.definite else "rumoured"
        if event.money is not None and where > high and not cuts:
            return "rumoured"
    return "closed"
