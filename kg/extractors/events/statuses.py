"""Whether a round is done, planned or rumoured, as its sentence tells it."""

# ruff: noqa: E501 -- regular expressions are easier to read whole than broken

import re

from kg.extractors.events.telling import Event, bounds
from kg.extractors.sentences.elements import Sentence
from kg.extractors.sums.comparing import OUTCOME
from kg.extractors.sums.patterns import HEDGE, IS_SOUGHT, IS_WHAT, RAISE
from kg.extractors.wording.non_companies import MEDIA
from kg.extractors.wording.patterns import Pattern

_RUMOUR = Pattern(
    r"\b(?:reportedly(?! (?:the|one of|its) )|rumou?red|rumou?rs|(?<!from )(?:people|individuals) (?:familiar|with knowledge|close|briefed|aware|privy|in the know|"
    r"who|with direct)|sources? (?:inform|informed|claim|claimed|believe|believed|indicate|indicated|suggest|suggested|reveal|revealed|have told|had told|have said|confirm|confirmed|report|reported)|persons? "
    r"(?:familiar|aware|privy)|sources?(?: (?:said|told|familiar|close|with|say|tell|added))|- sources|– sources|according to "
    r"(?:(?:two|three|several|multiple|\w+) )?(?:people|persons|sources|(?:a |an |media |news |press |local |the "
    r")*reports?)"
    r"|said to (?:be|have)|is understood|are understood|understood to|believed to|hears|has learned|has learnt|"
    r"learned that|unconfirmed|allegedly|speculat\w+|leaked|apparently|reports suggest|report (?:says|said)|"
    r"tipped to|citing|whispers?|whispering|a little bird|is thought to|are thought to|reported to be|"
    r"reported to have|reported by (?:(?!<[SM])\S+ ){1,4}?to (?:be|have)|we (?:hear|are told|understand)|media (?:say|said|reported|have reported|reports)|"
    r"(?:word|rumou?r|talk|gossip|the buzz) (?:is|has it|in <P\d+> is)\b|the grapevine|insiders (?:say|said|tell)|"
    r"reports (?:say|said|have it)|(?:was|were) (?:the )?first to report|"
    r"per (?:two|three|several|multiple|some|\w+ of the) (?:people|persons|investors|sources|insiders|shareholders)|"
    r"(?:people|investors|persons|insiders|bankers|founders) we (?:spoke|talked) (?:to|with)|tells? us that|"
    r"we(?:'ve| have) (?:heard|learned|learnt)|the (?:people|sources|person) (?:said|say|added))\b"
)
_PLAN = Pattern(
    r"\b(?:(?:is|are|was|were|been|be|remains?) (?:, (?:(?!<)[\w'-]+ ){1,5}, )?(?:currently |now |reportedly |also |still |said to be |again "
    r")*(?:in (?:\w+ ){0,2}(?:talks|discussions|negotiations)|raising|seeking|looking|planning|preparing|set|about|"
    r"expected|aiming|targeting|considering|weighing|negotiating|finali[sz]ing|nearing|close to|eyeing|mulling|"
    r"exploring|thinking (?:about|of)|toying with|talking (?:about|of)|discussing|debating|pitching|courting|(?:trying|attempting|struggling|scrambling|racing|working)(?= to (?:raise|secure|get|close|land|find|bring in|collect|drum up|borrow|attract|sell|place|put together))|out raising|hoping|gearing up|poised|likely|scouting|hunting|on the (?:lookout|hunt)|out to "
    r"(?:raise|get|secure|collect))"
    r"|(?:in|holding|held) (?:\w+ ){0,2}(?:talks|discussions|negotiations)|"
    r"(?:talks|discussions|negotiations) (?:about|over|on|for|to|with)|"
    r"(?:talks|discussions|negotiations|conversations|work) (?:(?:is|are|was|were|has|have|had|been|said|reported|believed|now|still|already|also|reportedly|well|far|ongoing|progressing|continuing|continue|begun|began|started|taking place) |"
    r"(?:under ?way|going on|on|advanced|in progress|at an? [\w-]+ stage) |(?:at|inside|with|between|in) (?:the )?<[GAP]\d+> (?:and (?:its|their|the) (?:(?!<)[\w-]+ )?\w+ )?)+(?:about|over|on|for|to|regarding|around)|"
    r"(?:talk|speak)(?:s|ing) (?:to|with) (?:(?!<)[\w-]+ ){0,3}?(?:investors?|backers|banks?|lenders|funds?|vcs|<G\d+>) (?:about|over|on|to)|working with (?:an? |its )?(?:\w+ )?(?:advis[eo]rs?|banks?|bankers) (?:to|on)|"
    r"seeks?|seeking|sought|plans? (?:to|on|for)|planning to|"
    r"planned|postponed|delayed(?!(?: |-)draw)|shelved|put off|aims? (?:to|for)|aiming to|hopes? to|hoping to|intend(?:s|ing)? to|expects? "
    r"to|wants? to(?! (?:tell|share|thank|say|talk|announce|introduce|show|write|welcome)\b)|looking to|looking "
    r"for|scouts? for|scouting for|hunting for|fishing for|(?:spoke|speaks|spoken|talked|talks) of (?:raising )?(?:an? |another )?(?:<[MS]\d+|round)|set to|about to|will (?:be )?(?:raise|secure|invest|lend|infuse|inject|"
    r"contribute|pump|receive|get|close|also|provide|lead|borrow|put|use "
    r"its)|would (?:raise|value|invest|co-lead|lead|also|be(?! an? (?:[\w-]+ )?(?:one|sum|figure|number|year|quarter|month|week)\b)|buy|take|acquire)"
    r"|will (?:(?:soon|then|probably|next|again) )?(?:go|come|return|be|head)(?: out| back| again| to (?:the market|investors))* (?:for|with|to raise)\b"
    r"|to be paid|(?:could|should|ought to) (?:then |also |soon |eventually |itself )?(?:raise|bring in|bring|fetch|total|be|reach|close|value|yield|net|collect|secure)|may (?:(?:also|then|soon|yet|even|well) )?(?:raise|be(?! (?:seen|said|read|told|gathered)\b)|bring in|fetch|total|reach|put|invest|pump|pour|lend|inject|lead|join|back|pay|get|receive|secure|take|buy)|might|could (?:put|invest|pump|pour|lend|inject|lead|back|pay)|proposed|targeting|targets|mulls?|"
    r"expects? (?:about |up to |around |some |roughly )?<M\d+|mulling|weighs?|weighing|considers?|considering|eyes|"
    r"eyeing|"
    r"nears?|nearing|close to (?:raising|closing|securing|finali\w+|a)|on the verge|poised to|being closed|not yet "
    r"(?:closed|final)|upcoming|forthcoming|next round|pledged|committed to invest|agreed to invest|agrees to invest|"
    r"term sheet|letters? of intent|memorandum|intends|negotiating|exploring|preparing|in the market|gearing up|closing in on|on course to|due to|"
    r"(?:re-?fil|fil|lodg|submitt?)(?:ed|es|ing|s) (?:(?:(?!<[GM])[\w'()-]+ ){0,6}?(?:drhp|prospectus|papers|documents|paperwork|application|registration)(?: \([^)]*\))? "
    r"(?:(?:with|at) (?:the )?(?:<G\d+>|sebi|sec) )?)?(?:to|for)|in the works|sounding out|final stages|expects? to receive|wanted (?:up to|to "
    r"raise|<M\d+)|(?:is|are) (?:\w+ )?(?:completing|closing|collecting|arranging|borrowing|finishing|putting|"
    r"taking on)|"
    r"(?:is|are) to (?:receive|raise|get|take|invest|sell|be|lend|put|provide|inject|"
    r"infuse|contribute|commit|lead|back)|looking (?:\w+ |<D\d+> ){1,4}for)\b"
    r"|\bwill (?:probably |likely |then |again |in all likelihood )?be (?:an?|its|the|our|their) (?:(?!<)[\w-]+ ){0,3}(?:<[SM]\d+>|$)|\b(?:plans?|wants?|hopes?|aims?|intends?|looks|prepares|readies|pitches) "
    r"(?:for )?(?:(?:an?|its|another|the|their) (?:(?!<)[\w-]+ ){0,3}?)?(?:<[SM]\d+>|(?:round|raise|financing)\b|$)|\bsets? (?:the )?terms\b|(?:^|[:;,] )<G\d+> to (?:raise|borrow|get|receive|secure|take|sell|invest|put|"
    r"pump|inject|lead|back)\b"
)
#: "Has nearly raised <M0>": not all of it yet.
_NEARLY = Pattern(
    rf"\b(?:ha[sd]|have) (?:(?:now|already|all but) )?(?:nearly|almost|all but) (?:{RAISE}|finished|completed|sealed) (?:(?!<)[\w-]+ ){{0,3}}?{HEDGE}$"
)
#: More of what is only meant: "has set its sights on", "is on the road for", "on the cards".
_MEANT = Pattern(
    r"\b(?:(?:set|sets|has|have|had|fixed|with) (?:its|their|an?|one) (?:sights|eyes?|heart|mind) (?:set )?on|(?:is|are|was|were) (?:(?:now|currently|busy|already|again|out) )*(?:lining up|chasing|pursuing|hunting|shopping|angling|gunning|canvassing|courting|tapping|pushing|readying|plotting|"
    r"contemplating|pondering|toying with|dreaming of|thinking (?:of|about)|on the (?:road|hunt|prowl|fundraising trail)|in the hunt|back (?:in|on) the market|fund-?raising|working on|warming up|out (?:for|after)|pitching)|"
    r"pencil(?:led|s|ling) in|(?:has|have) (?:just |now |also |officially )?(?:opened|kicked off|begun|started) (?:raising|collecting|work on|talks)|"
    r"(?:has|have|had) (?:now |also |since )?(?:targeted|eyed|planned|sought)(?= (?:an?|its|another|up to|about|around|some|<[MS]))|means? to|meant to|plots?|would like to|ponders?|contemplates?|hop(?:es|ing) for|wishes to|is keen to|(?:hired|mandated|appointed|retained|engaged|tapped|picked|enlisted) (?:(?!<M|;)\S+ ){1,5}?to (?:help|find|raise|run|advise|sound|drum)|"
    r"(?:go|goes|going|come|comes|head|heads|return|returns) (?:(?:back|out|again|shopping) )*(?:to (?:the )?(?:market|investors)|on the road|on a roadshow|for|out for|fund-?raising)|(?:sees?|meets?|met|meeting|sounds? out|approache?[sd]?|lobbies|lobbied|calls? on) (?:(?!<)[\w-]+ |<[PG]\d+>(?:'s)? ){0,3}(?:investors|backers|vcs|funds|banks|lenders) (?:about|over|for|on)|tap investors|pitch(?:es|ing)? (?:investors|vcs|funds|backers)|"
    r"near(?:s|ing)? (?:an?|the) (?:deal|agreement|close)|within (?:days|weeks|reach) of|goes shopping|in line (?:to|for)|needs? another|is due)\b"
    r"|\b(?:opened|opens|is opening|kick(?:s|ed) off|started|starts|begun|begins) (?:an?|its|another) (?:(?!<)[\w-]+ ){0,3}$"
)
_IN_PROSPECT = Pattern(
    r"<[MS]\d+> (?:<[SM]\d+> )?(?:(?:round|raise|financing|funding|deal|fundraise|investment) )?(?:(?:is|are|was|remains?|looks) (?:now |still |also |reportedly )?(?:on the (?:cards|horizon|agenda|table|way)|in (?:prospect|the (?:pipeline|offing|making|works|air|wings))|around the corner|next|imminent|pencilled in|coming)|(?:should|is set to|is due to|will) (?:follow|come|close|land|be (?:raised|closed)))\b"
)
_DONE = Pattern(
    rf"\b(?:has|have|had|having|it's|it has) (?:\w+ )?(?:{RAISE}|raised|closed|secured|(?:co-)?led|invested|financed|funded|backed|put|received|obtained|taken|won|attracted|found|signed|completed)\b|"
    rf"\b(?:raised|(?:co-)?led(?! by)|closed|closes|secured|secures|bags|lands|completes|completed|announced|bagged|landed|netted|"
    r"wrapped up|(?:told|tell|showed) (?:the world|everyone|everybody))\b"
)


#: "Plans to use the <M0>": who has the money.
_USES_IT = Pattern(rf"\b(?:us(?:e|es|ing)|spend(?:s|ing)?|deploy(?:s|ing)?) (?:the|this|these|that) {HEDGE}$")
#: "Extends a round of <M0> that Acme led in <D0>": what lies behind.
_LED_THEN = Pattern(
    r"<M\d+> (?:(?!<|that\b|which\b)[\w-]+ |<S\d+> ){0,3}?(?:, )?(?:that|which|in which) <G\d+> (?:had |has )?(?:(?:co-)?led|headed|anchored|backed|joined|took part|invested)\b"
)
#: "<M0> is what Acme is raising".
_STILL = re.compile(
    r"(?:>|now|out) (?:is|are|hop\w+|plan\w*|seek\w*|wants?|needs?|asks?|looking)\b|\b(?:is|are) (?:\w+ )*(?:\w+ing|after)$"
)
_EXPECTS = Pattern(
    rf"\b(?:wants?|(?:is|are) (?:out )?after|expects?|expected to get|wanted|needs?|(?:says|said) (?:that )?(?:it|he|she|they) wants?) {HEDGE}$"
)
#: Who tells of a plan: a paper, or people without a name.
_TOLD_BY = Pattern(
    r"(?:, |\b|\bas )(?P<who><G\d+>)(?: (?:also|has|have|had|later|then|first|exclusively|earlier|previously|recently))* (?P<verb>reports?|reported|writes?|wrote|"
    r"understands?|hears?|learned|says|said)\b(?! (?:it|that it|they|<D\d+> (?:it|that it)))|\b(?:per|according to) "
    r"(?P<per><G\d+>)"
)
_UNNAMED = Pattern(
    r"\b(?:say|said|says|tell|told|adds?|added) (?:(?:one|two|three|four|five|several|some|multiple|both) (?:of the "
    r")?)?(?:people|individuals|persons?|"
    r"bankers|insiders)\b|\b(?:people|persons?|investors?|insiders?|bankers?|sources?|founders?|funds|deck) (?:(?!<)[\w'-]+ ){0,4}?tells? (?:me|us)\b|"
    r"\b(?:one|two|three|four|several|both) (?:of (?:them|the people) |people |persons? |bankers |"
    r"insiders )?(?:said|say|told|confirmed)\b"
)
_PRICED = Pattern(r"valu\w+|worth|price")


#: What is said of many before it is told of one: "rivals have been raising quickly: Acme …".
_OTHERS_TOO = Pattern(
    r"(?:(?!<|;|:)\S+ |<P\d+>(?:'s)? ){0,6}?(?:rivals|competitors|peers|startups|start-ups|companies|others|players|labs|firms) (?:(?!<[GM]|;|:)\S+ ){1,10}: (?=<G)"
)
#: What comes later, told first: "ahead of a planned flotation, Acme has secured …".
_AHEAD_OF = Pattern(
    r"(?:(?:[-–—•*]|and|but|now|<D\d+>|,) )*(?:(?:months|weeks|days|shortly|just|well|a year) )?(?:ahead of|before|in (?:the run-?up|preparation|readiness|anticipation) (?:to|for|of)|in expectation of|pending|on the eve of|in advance of|"
    r"en route to|on (?:its|the) (?:way|road|path) to(?:wards)?|in the (?:prelude|build-?up) to|looking ahead to|with an eye (?:on|to)) "
    r"(?:(?!<[GM]|[;:])[^\s,]+ ){1,10}, (?=<[GA]|(?:it|they|the company|the firm) )"
)
_LEARNED = re.compile(r"has learned|has learnt|learned that")


def _hearsay(sentence: Sentence, event: Event) -> bool:
    """Return whether somebody else than the company or its investors tells of a plan."""
    mask = sentence.mask
    if _UNNAMED.search(mask):
        return True
    for match in _TOLD_BY.finditer(mask):
        teller = sentence.at(match.start("who" if match["who"] else "per"))
        if teller is event.company or any(p.element is teller for p in event.parts):
            continue
        press = MEDIA.search(teller.text) or re.search(r"\b(?:[A-Z]{2,3}|Information)$", teller.text)
        if match["verb"] not in ("says", "said") or press:
            return True
    return False


def status_of(sentence: Sentence, event: Event, cuts: list[int]) -> str:
    """Return ``closed``, ``planned`` or ``rumoured``, by the clause that an event stands in."""
    mask = sentence.mask
    low, high = bounds(cuts, event.position, len(mask))
    if event.money is not None and event.money.rule == OUTCOME:
        low = max(low, mask.rfind("<M", 0, event.position))
    left = mask[low : event.position]
    if (others := _OTHERS_TOO.match(left) or _AHEAD_OF.match(left)) is not None:
        left = left[others.end() :]
    plan = _PLAN.search(left[-110:]) or re.match(
        r">?(?:[^<;]{0,40}?|[^<;]{0,9}(?:from|by) (?:the )?<G\d+> )(?:being closed|being (?:put together|raised|negotiated|finali[sz]ed|arranged|assembled|"
        r"prepared|discussed|lined up)|"
        r"not yet|(?:is|was|are|remains?) (?:only |just |so far |still |no more than |nothing but )*an? (?:\w+ )?(?:letter of intent|memorandum|promise|pledge|declaration of intent|plan)\b|(?:is|was|would be|remains) (?:the |its |their )?(?:[\w-]+ )?(?:goal|target|aim|ambition|objective)\b|in the works|(?:is|are) (?:planned|due|expected)|is to be paid|has "
        r"been pledged|to be led|(?:in|through|with) (?:an? |the )?(?:\w+ )?(?:round|deal|raise|<S\d+>) (?:that|which) <G\d+> (?:would|will|could|may|might) )",
        mask[event.position + 2 :],
    )
    plan = (
        plan
        or _MEANT.search(left[-110:])
        or _NEARLY.search(left[-110:])
        or IS_SOUGHT.match(mask[mask.find(">", event.position) + 2 :])
        or _IN_PROSPECT.match(mask, event.position)
    )
    what = IS_WHAT.match(mask, event.position + len("<M0> ")) if event.money is not None else None
    if what is not None and _STILL.search(what[0]):
        return "rumoured" if _RUMOUR.search(mask) else "planned"
    plan = None if _USES_IT.search(left) or _LED_THEN.match(mask, event.position) else plan or _EXPECTS.search(left)
    rumour = _RUMOUR.search(mask)
    if plan and _DONE.search(left[-110:][plan.end() :] if plan.re in (_PLAN.compiled, _MEANT.compiled) else ""):
        plan = None
    if plan:
        return "rumoured" if rumour or _hearsay(sentence, event) else "planned"
    if rumour and _LEARNED.match(rumour[0]) and _DONE.search(mask, low, event.position):
        return "closed"  # what a paper has learned of what is done
    if rumour:
        after = mask[event.position : rumour.start()]
        verbal = re.match(r"(?:reported|said|thought|understood|believed|is|are|reportedly|apparently)\b", rumour[0])
        done = event.money is not None and after and _DONE.search(left)
        if done and (verbal or _PRICED.search(mask, rumour.start())):
            return "closed"
        where = rumour.start()
        valued = re.search(r"valu\w+|deal|worth", mask) is not None and event.money is None
        if low <= where < high or (rumour[0] in ("reportedly",) and low <= where <= high):
            return "closed" if valued and event.definite else "rumoured"
        if event.money is not None and where > high and not cuts:
            return "rumoured"
    return "closed"


#: What a sentence says of the one before: "The talks were first reported by the Gazette".
_OF_THE_NEWS = Pattern(
    r"^(?:\W )*(?:(?:the|this|that|news|word|details) (?:(?:news|information|report|reports|story|details|plans?|talks|discussions|negotiations|potential|possible|planned|fundraise|raise|round|deal|financing|fundraising|of the (?:talks|round|deal|raise|plans?)) )+"
    r"(?:(?:was|were|has been|had been|also|first|earlier|previously|originally|initially|exclusively) )*(?:comes?|came|reported|broken|revealed|stems?|according|emerged|leaked)\b"
    r"|<G\d+> (?:(?:was|had|has|also|first|earlier|previously|originally|<D\d+>|(?:in|on) <D\d+>) )*(?:reported|wrote (?:about|of)|broke|revealed|the first to (?:report|write about|break)|first to report) (?:on )?(?:the|this|that) (?:\w+ ){0,2}?(?:news|talks|discussions|round|raise|plans?|story|deal|financing|fundraise|fundraising)\b"
    r"|(?:(?:that|this|so) (?:is|was) )?according to (?:\w+ )?(?:people|persons|individuals|sources|a person|somebody|a source)\b)"
)


def is_hearsay_of_before(sentence: Sentence) -> bool:
    """Return whether a sentence only says from whom a paper has the plan that the one before tells of."""
    return "<M" not in sentence.mask.partition(" , ")[0] and _OF_THE_NEWS.search(sentence.mask) is not None
