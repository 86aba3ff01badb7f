"""Where a sentence tells of a round at a stage: beside the sum that it belongs to, or by itself."""

# ruff: noqa: E501 -- regular expressions are easier to read whole than broken

import re

from kg.documents import BlockKind
from kg.extractors.events.listings import planned_listing
from kg.extractors.events.telling import Event, segment
from kg.extractors.mentions.stages import StageMention
from kg.extractors.sentences.elements import Element, Sentence
from kg.extractors.sums.patterns import HEDGE, RAISE, WEAK_RAISE
from kg.extractors.wording.patterns import Pattern

_SOFT_STAGES = {"debt", "grant", "ipo", "extension", "secondary", "strategic", "growth", "bridge", "convertible"}
_OF = Pattern(
    r" (?:(?:round|financing|investment|ticket|cheque|check|note|grant|loan) )?(?:of|worth|for) (?:(?!<)[\w-]+ ){0,3}"
)
_AND_ITS = re.compile(r"(?:rounds? )?(?:, )?(?:and|as well as|and then|then) (?:(?:the|its|their|a) )?")
_GAP_MS = Pattern(
    r"^>?\s*(?:-plus |\+ )?(?:(?:in|of|as|via|through|with|for|from|,) )?(?:an? )?(?:<D\d+> )?(?:(?!<)[\w'’/&-]+ "
    r"){0,5}$"
)
_BY_WAY_OF = Pattern(
    r"<M\d+> (?:worth )?(?:in|into|to) (?:(?!<)[\w'-]+ ){0,4}<[GA]\d+> (?:(?:of|in|from) <P\d+> )?(?:, )?"
    r"(?:by way of|by means of|through|via|as|in the form of|under|in(?= an? )|as part of(?= an? )) (?:an?|its|the) (?:(?!<)[\w-]+ ){0,3}"
)
_OWN_SUM = Pattern(
    r"<S\d+> (?:(?:round|loan|note|facility) )?(?:of|worth|totall?ing) (?:(?!<)[\w-]+ ){0,3}(?P<m><M\d+>)"
)
_AND_A = Pattern(
    r"\b(?:and|plus|as well as|alongside|together with|along with|in addition to|besides) (?:(?!<|in\b|for\b|to\b|of\b)[\w'-]+ ){1,4}$"
)
_GAP_SM = Pattern(
    r"^>?\s*,? ?(?:(?:rounds?|funding|financing|extension|investment|raise|money|capital|cheque|check|ticket|close|tranche|deal|fundraise|"
    r"fundraising|package|investors?|backers?|shareholders?) )?(?:(?:(?:on|in|last|this|back|early|late) )*<D\d+> (?:, )?(?=(?:with|for|worth|collecting|raising|bringing|taking) ))?(?:(?:between (?:them|the two|the three)|together|jointly) )?(?:, (?=<M|$))?(?:, (?:which|that) (?:totall?ed|amounted to|came to|was worth|came in at) )?(?:(?:of|"
    r"worth|totall?ing|at|for|:|\(|-|–|—|to the tune of|amounting to|was|is|with|"
    r"(?:that|which) (?:would|will|could|should|may|might|is (?:expected|set|meant) to) "
    r"(?:bring in|raise|total|be worth|be|fetch|come to|yield)|"
    r"raising|raised|(?:agreements? |contracts? )?(?:in|to) the (?:amount|sum|tune) of) )?"
    r"(?:(?!<|;|\.|,)[\w'~-]+ ){0,4}$"
    r"|^>?\s*(?:(?:rounds?|funding|financing|raise) )?(?:(?:of|in|from|back in) )?<D\d+> , (?:when|where|in which|at which|for which) "
    rf"(?:it|they|we|<[GA]\d+>) (?:(?:had|also|only|\w+ly) ){{0,2}}(?:{RAISE}|got|took|received|sold|attracted) (?:(?!<|;|,)[\w-]+ ){{0,3}}$"
    r"|^>?\s*(?:round )?(?:(?:\w+ times|twice|double|triple|half|three times|nearly \w+ times) (?:(?!<|,)[\w-]+ ){0,5}), (?:(?:of|for|worth|an?|at) )?$"
)
#: "The <S0> , agreed over a weekend , brought <M0>", "the <S0> , which Acme led with <M0>", "the <S0> , for which <M0> is the goal".
_GAP_ASIDE = Pattern(
    r"^>?(?: (?:round|financing|raise|funding))?(?: (?:in|of) <D\d+>)? , (?:(?:which|that) <[GA]\d+> (?:(?:also|had|jointly|alone) )?(?:led|co-led|fronted|headed|anchored|steered|joined|backed|funded|did|financed|bankrolled) with (?:(?!<|[;,])[\w~-]+ ){0,3}"
    r"|(?:for|in|through|from|with) which (?:(?:it|they|<[GA]\d+>) )?(?:(?!<|[;,])[\w~-]+ ){0,5}"
    r"|(?:(?!<[GMS]|[,;]|which\b|who\b)\S+ ){1,9}?, (?:was|is|were) (?:for|worth|of) (?:(?!<|[;,])[\w~-]+ ){0,3}"
    r"|(?:(?!<[GMS]|[,;]|which\b|who\b)\S+ |from <G\d+> |by <G\d+> ){1,9}?, (?:brought|came to|raised|totall?ed|fetched|yielded|amounted to|stood at|netted)(?: in)? (?:(?:it|them|<[GA]\d+>) )?(?:(?!<|[;,])[\w~-]+ ){0,3})$"
)
#: "A <S0> in <D0> ( <G0> again , with <G1> , <M0> )".
_GAP_BRACKET = Pattern(r"^>?(?: (?:rounds?|in|of|from|led|by|<D\d+>))* \( (?:(?!<M|[;)(])\S+ ){0,12}$")
#: A listing that a round comes before, rather than the round itself.
_TOWARDS = Pattern(
    r"\b(?:eyes|eyeing|ahead of|before|towards?|plans?|planning|possible|potential|mulls|considers|weighs|readies|"
    r"prepar\w+|expects?|next|by|despite)\b"
)
#: Where a clause begins that tells of a listing to come, after one that tells of a round.
READYING = Pattern(
    r"\b(?:and|but|while|as it|then|now) (?:(?!<)[\w'-]+ ){0,4}?(?:ready|gear(?:s|ing|ed)?|works?|working|aims?|aiming|wants?|hopes?|hoping|"
    r"files?|filed|filing|looks?|looking|seeks?|seeking|targets?|targeting|pursu\w+|intends?|explor\w+|consider\w+|weigh\w+|lin(?:es|ing) up)\b"
)
#: Beside what the sentence tells: "Acme, which is eyeing an <S0>, raised <M0>".
_WHICH_READIES = Pattern(
    r", (?:which|who) (?:(?!<[GM]|[,;])\S+ ){0,4}?(?:ey(?:es|ed|eing)|plan\w*|consider\w*|weigh\w*|mull\w*|target\w*|prepar\w+|explor\w+|aim\w*|seek\w*|"
    r"pursu\w+|fil(?:es|ed|ing)|hop(?:es|ed|ing)|wants?|expect\w*|intend\w*|ready(?:ing)?|readies) (?:(?!<[GM]|[,;])\S+ ){0,5}$"
)
_LEADING_IT = Pattern(r"^<M\d+>[^;<]{0,20}(?:<D\d+> )?, <G\d+> (?:co-?)?leading (?:the |its )?$")
_APPOSED = Pattern(r"\s*(?:(?:of|in) <D\d+> )?, (?:an?|the) (?:[\w-]+ ){0,2}$")
#: "The <S0> of Acme, an <M0> round".
_APPOSED_SUM = re.compile(
    r"<S\d+> (?:round |financing )?(?:of|at|in|for) (?:(?!<)[\w'’-]+ ){0,6}?<G\d+> , "
    r"(?:an?|the|its) (?:(?!<)[\w'’-]+ ){0,2}(?P<m><M\d+>)"
)
#: "Allotted 4,100 <S0> preference shares at <M0> each to raise <M1>": what the shares of the stage brought.
_ISSUES = Pattern(r"\b(?:allot|issu|plac|creat|sell|sold|subscrib)\w*\b(?: (?!<[GM]|;)\S+){0,6} $")
_ISSUED_FOR = re.compile(
    r"<S\d+> (?:(?!<G|;)\S+ ){0,6}?(?:shares|stock|ccps|ccds|cumps|debentures|securities|warrants|units|preferred)\b(?:(?!<G|;)\S+ | ){0,14}?"
    r"(?:rais(?:e|es|ed|ing)|br(?:ing|ings|ought|inging) in|bringing|fetch(?:es|ed|ing)?|infus(?:e|es|ed|ing)|worth|aggregating|totall?ing|amounting to|for|garner(?:s|ed|ing)?|mop(?:s|ped)? up|receiv(?:es|ed|ing)|secur(?:es|ed|ing)) "
    r"(?:(?:an?|the|total|sum|of|amount|consideration|proceeds|gross|aggregate|about|around|over|nearly|approximately) )*(?P<m><M\d+>)(?! (?:each|apiece|per|a share))"
)
_STAGE_NOT = Pattern(
    r"^>?\s*(?:investors?|investing|stage (?:companies|startups|investors?|venture)|companies|startups|"
    r"fund\b|funds\b|market|deals|rounds\b|proceeds|exit|plans?\b|candidate|hopes|window|boom|burden|holders|laden|"
    r"free|facility agent|prospectus|documents|applications?|programmes?|programs?|vehicle)"
)
_RAISING = Pattern(
    rf"\b(?:{RAISE}|{WEAK_RAISE}|reopened|led|co-led|joined|announc\w+|complet\w+|postpon\w+|delay\w+|shelv\w+|plans?|"
    r"planning|planned|sealing|discuss(?:es|ing)|out for|in talks|(?:talking|speaking) (?:to|with)|in the market for|open|obtain|undisclosed|"
    r"unspecified|provid\w+|suppl(?:ies|ied)|there was) (?:(?!<M)\S+ ){0,9}?$"
)
_COMING = Pattern(
    r"\s*(?:round )?(?:(?:is|are) (?:planned|due|expected|in the works|next)\b|followed\b|came (?:from|in <D))"
)
_OF_A_ROUND = Pattern(
    r"\s*(?:rounds?|financing|funding|investment|money|cash|capital|backing|from|led|,|in which|"
    r"with (?:participation|<G)|backed by|joined by|by (?:(?!<)[\w'-]+ ){0,4}<G|deal|cheque|check)"
)
_GIVEN_BY = Pattern(r"\s*(?:rounds? )?(?:from|by|led by) (?:(?!<)[\w'-]+ ){0,4}<G")
#: "One of the largest <S0> rounds": one, though others are spoken of.
_ONE_OF = Pattern(r"\bone of (?:(?:(?!<)[\w'-]+|<P\d+>)(?:'s)? ){1,6}$")
#: "Going until its <S0>": a round to come, of which nothing is told.
_UNTIL_IT = Pattern(
    r"\b(?:until|till|through to|up to|bridge to|towards?|runway to) (?:its|their|the|a|an) (?:(?:next|planned|future|eventual) )?$"
)
#: "Backers from seed days", "investors since Series A".
_FROM_THEN_ON = Pattern(
    r"\b(?:holders?|investors?|backers?|owners?|supporters?|in|board|aboard|there) (?:ever )?(?:since|from) (?:<D\d+> )?$"
)
#: "Was last valued at <M0> , in a <S0>", "a <S0> in <D0> had valued it at <M0>".
_VALUED_IN = Pattern(
    r"<M\d+> (?:, )?(?:in|during|after|at|by|as part of|following|when it (?:raised|closed)) (?:an?|the|its) (?:(?!<)[\w-]+ ){0,3}$"
)
_THAT_VALUED = Pattern(
    r"\s*(?:rounds? )?(?:(?:in|of|from) )?(?:<D\d+> )?(?:(?:had|has|that|which) ){0,2}(?:valued|valuing|pegged|priced|put) "
)
#: "The median seed valuation": of many rounds, none of them told.
_AS_A_RULE = Pattern(r"\b(?:median|average|mean|typical|usual) (?:(?!<)[\w-]+ ){0,3}$")


def add_stages(sentence: Sentence, events: list[Event], cuts: list[int], *, backed: bool) -> None:
    """Give each stage to the event that it stands beside; one that stands by itself may be an event of its own."""
    mask = sentence.mask
    rounds = [e for e in events if not e.single]
    last: tuple[int, Event | None] = (-1, None)
    for element, position in sentence.mentions:
        mention = element.mention
        if not isinstance(mention, StageMention) or _mixed(mask, position, mention):
            continue
        if backer_since(sentence, position) is not None:
            continue
        if events and events[-1].money is None and _is_twin(mask, events[-1], last[0], position, mention):
            events[-1].twins.append(mention)
            continue
        bearer = _stage_bearer(mask, position, mention, rounds, cuts)
        if bearer is None and last[1] is not None and position == last[0]:
            last[1].stages.insert(0, mention)  # "a growth capital term loan" is a loan
            last[1].stage = _main_stage(last[1].stages)
            continue
        last = (mask.index(">", position) + 2, bearer)
        beside = [
            e
            for e in events
            if (
                e.single
                and (
                    mask[mask.index(">", e.position) + 1 : position].count(" ") < 4
                    if e.position < position
                    else _OF.fullmatch(mask, mask.index(">", position) + 1, e.position)
                )
            )
            or (e.single and e.position < position and _BY_WAY_OF.fullmatch(mask, e.position, position))
        ]
        bearer = bearer or (beside[-1] if beside else None) or _called_so(mask, position, events)
        standing = _standing_stage(sentence, position, mention, backed) if bearer is None else None
        if standing is not None:
            bearer = next(
                (
                    e
                    for e in events
                    if e.money is None
                    and abs(e.position - position) < 40
                    and segment(cuts, e.position) == segment(cuts, position)
                ),
                None,
            )
        if bearer is not None:
            bearer.stages.append(mention)
            bearer.stage = _main_stage(bearer.stages)
        elif standing is not None:
            events.append(standing)


def backer_since(sentence: Sentence, position: int) -> Element | None:
    """Return who is named after a stage as having backed it: "seed backer Acme", "its <S0> investors Bolt and Coil"."""
    after = sentence.at(sentence.mask.index(">", position) + 2)
    called = after.members[0].note if after.kind == "G" and after.members else ""
    return after if called.startswith(("backer", "investor", "shareholder", "supporter")) else None


def _called_so(mask: str, position: int, events: list[Event]) -> Event | None:
    """Return the round that is called by a stage: "a six-figure sum from Acme, in what it describes as a <S0>"."""
    called = _CALLED.search(mask, max(0, position - 90), position)
    told = [e for e in events if called is not None and e.position < called.start() and not e.stages]
    return told[-1] if told else None


def called_later(sentence: Sentence, start: int) -> StageMention | None:
    """Return the stage that what stands before ``start`` is called by later in the sentence."""
    for element, position in sentence.mentions:
        if position > start and isinstance(element.mention, StageMention):
            return element.mention if _CALLED.search(sentence.mask, start, position) is not None else None
    return None


_CALLED = Pattern(
    r"\b(?:what|which|that) (?:(?!<[GM]|;)\S+ |<G\d+> ){1,6}?(?:describ|call|term|bill|label|dub|refer|characteri[sz]|present|book|style|count)\w* (?:it )?(?:to )?(?:as )?(?:an? |its |their |the )?(?:(?!<)[\w-]+ ){0,2}$"
    r"|, (?:described|billed|labell?ed|termed|styled|presented|structured|booked|announced) as (?:an? |its |their |the )?(?:(?!<)[\w-]+ ){0,2}$"
)


def _mixed(mask: str, position: int, mention: StageMention) -> bool:
    """Return whether debt or a grant is only one part of what a sum is: "in a mix of equity and debt"."""
    return mention.stage in ("debt", "grant") and (
        _EQUITY_AND.search(mask, max(0, position - 40), position) is not None
        or _AND_EQUITY.match(mask, position) is not None
    )


_PART = r"(?:(?:part|partly|half|some|in part) )?"
_EQUITY_AND = Pattern(
    rf"\b(?:equity|shares|stock) (?:(?:, )?(?:and|plus|as well as|/|&) {_PART}|, {_PART}|, <S\d+> and )$"
    r"|\b(?:part|partly|half) (?:in )?(?:equity|shares|stock)(?: ,)? (?:and )?(?:part|partly|half) (?:in )?$"
)
_AND_EQUITY = Pattern(
    rf"<S\d+>(?: ,)? (?:and|plus|as well as|/|&) {_PART}equity\b|<S\d+> , <S\d+> and equity\b|(?<=part )<S\d+>(?: ,)? (?:and )?part (?:equity|shares|stock)\b"
)


def _is_twin(mask: str, event: Event, before: int, position: int, mention: StageMention) -> bool:
    """Return whether a stage is a second round told with the one before: "led its <S0> and <S1> rounds"."""
    named = ("series", "seed", "pre-seed")
    known = [stage.stage or "" for stage in event.stages]
    both = bool(known) and known[-1].startswith(named) and (mention.stage or "").startswith(named)
    return both and mention.stage not in known and _AND_ITS.fullmatch(mask, max(before, 0), position) is not None


def _main_stage(stages: list[StageMention]) -> StageMention:
    """Return the stage that names the round best: a series before "extension" or "growth"."""
    return min(
        stages,
        key=lambda s: (
            not (s.stage or "").startswith(("series", "seed", "pre-seed")),
            s.stage in ("extension", None),
            stages.index(s),
        ),
    )


def _stage_bearer(
    mask: str, position: int, mention: StageMention, rounds: list[Event], cuts: list[int]
) -> Event | None:
    """Return the sum that a stage belongs to, if it stands beside one."""
    if mention.stage == "ipo":
        rounds = [e for e in rounds if not _TOWARDS.search(mask[min(e.position, position) : position])]
        rounds = [e for e in rounds if not READYING.search(mask[min(e.position, position) : position])]
        rounds = [e for e in rounds if not _AFTER_IT.search(mask, position, max(e.position, position))]
        if _WHICH_READIES.search(mask, 0, position):
            rounds = [e for e in rounds if e.position < position]
    sized = _OWN_SUM.match(mask, position)
    own_sum = sized is not None
    apart = sized is not None and any(e.position == sized.start("m") for e in rounds)
    for event in rounds:
        start = event.position
        if own_sum and (event.stages or (event.position < position and "> , " in mask[event.position : position])):
            continue  # "a grant of <M0> and a loan of <M1>"
        if apart and start < position and _AND_A.search(mask, start, position):
            continue  # "<M0> in equity and a loan of <M1>"
        if start < position and _GAP_MS.match(mask[mask.index(">", start) + 1 : position]):
            return event
    for event in rounds:
        if event.position > position and _APPOSED.match(mask[mask.index(">", position) + 1 : event.position]):
            return event
    for event in rounds:
        start = event.position
        own = mask.startswith("<S", mask.index(">", start) + 2)  # "the <S0> follows a <M0> <S1>"
        if (
            start > position
            and not (own or event.stages)
            and (
                _GAP_SM.match(mask[mask.index(">", position) + 1 : start])
                or _GAP_ASIDE.match(mask[mask.index(">", position) + 1 : start])
            )
        ):
            return event
    for event in rounds:
        if event.position > position and _GAP_BRACKET.match(mask[mask.index(">", position) + 1 : event.position]):
            return event
    if (issued := _ISSUED_FOR.match(mask, position)) and _ISSUES.search(mask, max(0, position - 60), position):
        return next((e for e in rounds if e.position == issued.start("m")), None)
    if (apposed := _APPOSED_SUM.match(mask, position)) is not None:
        return next((e for e in rounds if e.position == apposed.start("m")), None)
    if (brought := _BROUGHT_SUM.match(mask, position)) is not None:
        return next((e for e in rounds if e.position == brought.start("m")), None)
    here = segment(cuts, position)
    before = [e for e in rounds if e.position < position and segment(cuts, e.position) == here]
    if before and not ({s.stage for s in before[-1].stages} - {"extension"}):
        between = mask[before[-1].position : position]
        if (
            len(between) < 130
            and (not re.search(r", (?:and )?<G\d+>", between) or _LEADING_IT.search(between))
            and not re.search(r" (?:its|their|the|that|previous|last|earlier|prior) (?:[\w-]+ ){0,3}$", between)
        ) or re.search(
            r" (?:as|of|in|to|for|through|via|close of|part of) (?:its|their|the) (?:[\w-]+ ){0,3}$", between
        ):
            return before[-1]
    return None


#: "A <S0> round has brought Acme <M0>", "its <S0> hands it <M0>".
_BROUGHT_SUM = Pattern(
    r"<S\d+> (?:(?:round|financing|funding|raise|deal|extension|investment) )?(?:(?:has|have|had|just|now|also|will|would|to) ){0,3}(?:brought|brings?|raised|raises?|netted|nets|handed|hands|earned|gave|gives?|given|yielded|provided|provides|supplied|put|puts) "
    rf"(?:in )?(?:(?!<|for\b)[\w'’-]+ ){{0,3}}?(?:(?:<[GA]\d+>|it|them) )?{HEDGE}(?P<m><M\d+>)"
)
#: "Plans to list next year after raising <M0>": another sum than that of the listing.
_AFTER_IT = Pattern(r"\b(?:after|having|since|following|on top of|besides)\b")


#: "Series F." and no more, as entries of newsletters begin.
_ALONE = re.compile(r"(?:an? |the )?<S\d+> \.")


def _is_entry(sentence: Sentence) -> bool:
    """Return whether a sentence is a stage alone, with more told in its paragraph."""
    paragraph = sentence.block.kind is BlockKind.PARAGRAPH and sentence.span.end < sentence.block.span.end
    return paragraph and _ALONE.fullmatch(sentence.mask) is not None


def _standing_stage(sentence: Sentence, position: int, mention: StageMention, backed: bool) -> Event | None:
    """Return an event for a stage without a sum, where the words around make it a round."""
    if mention.stage == "ipo":
        return planned_listing(sentence, position, mention)
    mask = sentence.mask
    left, right = mask[max(0, position - 70) : position], mask[mask.index(">", position) + 1 :][:50]
    if (
        (_STAGE_NOT.match(right) and not (right.startswith(" rounds") and _ONE_OF.search(left)))
        or _UNTIL_IT.search(left)
        or _AS_A_RULE.search(left)
        or (re.search(r"\bat (?:the |pre-)?$", left) and not re.match(r"\s*(?:round|valu)", right))
    ):
        return None
    definite = bool(
        re.search(
            r"(?:\b(?:the|that|this|its|their|our|whose|previous|last|latest|earlier|first|most recent|same|whole|entire|"
            r"both)|'s) (?:(?!an? )[\w<>-]+ ){0,4}?$",
            left,
        )
    ) or bool(re.search(r"\b(?:that|this|it)(?: is| was|'s) an? (?:[\w-]+ ){0,3}$", left))
    raising = _RAISING.search(left) is not None or _COMING.match(right) is not None
    if mention.stage == "debt" and sentence.at(position).text.endswith("loans") and not raising:
        return None  # what a lender lends: "it uses its engine on its own loans"
    if mention.stage in _SOFT_STAGES and not (definite and mention.stage not in ("growth", "grant")):
        named = (
            backed
            and mention.stage != "extension"
            and (
                (mention.stage not in ("growth", "grant") and re.search(r"\ban? (?:[\w-]+ ){0,2}$", left))
                or _GIVEN_BY.match(right)
            )
        )
        if not named and not (
            raising
            and re.search(r"\b(?:a|an|its|another) (?:[\w-]+ ){0,3}$", left)
            and mention.stage not in ("growth", "extension")
        ):
            return None
    valued = _VALUED_IN.search(left) is not None or _THAT_VALUED.match(right) is not None
    told = raising or definite or valued or _OF_A_ROUND.match(right) is not None or _is_entry(sentence)
    told = told or (backed and _FROM_THEN_ON.search(left) is not None)
    if not told and mention.stage not in _SOFT_STAGES:
        return None
    event = Event(sentence, position, stage=mention, stages=[mention], definite=definite, rule="stage without a sum")
    event.indefinite = not definite
    return event
