"""What a sum of money in a sentence is: a round, a valuation, a total, one investor's share, or something else."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal
from itertools import pairwise

from kg.documents import BlockKind
from kg.extractors import total_patterns
from kg.extractors.evidence import role_of_sum
from kg.extractors.mentions.money import MoneyMention
from kg.extractors.patterns import part_of
from kg.extractors.sentences import Element, Sentence
from kg.extractors.stakes import read_stakes
from kg.extractors.sum_patterns import (
    AFTER_ANOTHERS,
    AIMED,
    ALTOGETHER,
    AMOUNT_SOLD,
    AT,
    AVERAGE,
    BACKED_BY,
    BAD_LEFT,
    BAD_RIGHT,
    BOUGHT_FOR,
    BOUGHT_INTO,
    BRACKETED_LEFT,
    BRACKETED_RIGHT,
    BURNT,
    CAME_IN,
    CLOSE_OF_FUND,
    CLOSED_AT,
    COMPARED,
    COMPARES,
    COMPRISED,
    COMPRISING,
    DENIED,
    DESCRIBES,
    EARNS,
    ELSEWHERE,
    ENTRY,
    FOLLOWED,
    FOLLOWED_WITH,
    FOR_FUND,
    FOR_STAKE,
    FROM,
    FROM_INVESTORS,
    FROM_WHOM,
    GIVER,
    GRANTED_IT,
    HALF,
    HEDGE,
    IN_BRACKETS,
    IN_HAND,
    IN_ROUNDS,
    IN_THEIR_ROUND,
    INTO,
    INTO_IT,
    INTO_LEFT,
    INTO_MANY,
    INTO_THAT,
    INTO_WHICH,
    ISSUED_LEFT,
    ISSUED_RIGHT,
    IT_RAISED,
    LENT_LEFT,
    LENT_OUT,
    LENT_TO,
    LISTED_IN_BRACKETS,
    LOOKING,
    MANY,
    MARKET,
    NAMELESS,
    NO_TOTAL_NEAR,
    NO_TOTAL_RIGHT,
    NOT_VALUE,
    NOW_RAISED,
    OF_IT,
    OF_THAT,
    OF_THE_WHOLE,
    OF_THEM,
    OPENS_CLAUSE,
    OWN_PART,
    OWN_STOCK,
    PAID_FOR,
    PART_KIND,
    PASSIVE,
    PORTION,
    PRICE_OF_DEAL,
    PRICED_ROUND,
    PURPOSE,
    RAISE,
    RAISE_NOUN,
    RAISED,
    RAISED_IN_ALL,
    RICHER,
    ROUND_LEFT,
    ROUND_PART,
    ROUND_RIGHT,
    ROUND_WORTH,
    SECTOR,
    SEEDED_WITH,
    SHARE_IN,
    SHARE_LEFT,
    SHARE_RIGHT,
    SIZE,
    SOLD_OWN,
    SOUGHT_PRICE,
    SPENT_ON,
    STAGE_BRACKETED,
    STAGED,
    STAGED_AFTER,
    STAKE_LEFT,
    STRANDED,
    STRONG,
    SUBSCRIBED_LEFT,
    SUBSCRIBED_RIGHT,
    TAKEN_OF_THEM,
    TARGET,
    THAN_BEFORE,
    THAT_BACKED,
    THAT_TOOK,
    THAT_WENT_INTO,
    THE_REST,
    THRESHOLD,
    TO_DATE,
    TO_SPEND,
    TO_WHICH,
    TOP_DEALS,
    TOTAL_NEAR,
    TOTAL_RIGHT,
    TOTAL_VERB,
    VAGUE,
    VALUATION_LEFT,
    VALUATION_RIGHT,
    WAYS,
    WEAK_RAISE,
    WHICH_LEFT,
    WHICH_TOTALED,
    WORTH,
)

SETTLED = frozenset(
    {
        "denied",
        "no figure",
        "price sought",
        "of several rounds",
        "list of totals",
        "for a fund",
        "price of a company",
        "plain total",
        "the rest of it",
        "raised to date",
    }
)
"""Rules that no evidence overrules: they see what words beside a sum do not tell."""


OUTCOME = "came in at"
"""The rule of a sum that came of a raise planned for another: what was planned before is done."""

CLEAR = 0.8
"""From this likelihood on words are believed against what the rules call a valuation."""


@dataclass(slots=True)
class Sum:
    """A sum with its role.

    That is ``round``, ``valuation``, ``total``, ``share``, ``size`` (of a round told already) or ``other``. ``who`` is
    the investor of a share, ``into`` the company that takes it, where the words around name them. ``strong`` tells
    whether a verb of raising governs it; ``said`` what the rules said, where words weighed too.
    """

    element: Element
    position: int
    role: str
    rule: str = ""
    who: Element | None = None
    into: Element | None = None
    strong: bool = False
    said: str = ""

    @property
    def mention(self) -> MoneyMention:
        """Return the sum itself."""
        assert isinstance(self.element.mention, MoneyMention)
        return self.element.mention


def read_sums(sentence: Sentence) -> list[Sum]:
    """Return the sums of a sentence with their roles, in order."""
    found: list[Sum] = []
    bought = read_stakes(sentence)
    for element, start in sentence.mentions:
        if element.kind == "M":
            view = _View.of(sentence, element, start, found)
            if (stake := bought.get(start)) is not None:
                found.append(view.given(stake[0], stake[1].who, stake[1].into))
                continue
            found.append(_weighed(view, next(item for reads in _READERS if (item := reads(view)) is not None)))
    _part_wholes(sentence, found)
    _outdo_targets(sentence, found)
    return found


def _outdo_targets(sentence: Sentence, sums: list[Sum]) -> None:
    """Tell what was raised from what had been looked for: "set out to raise <M0> and ended up with <M1>"."""
    mask = sentence.mask
    for target, outcome in pairwise(sums):
        between = mask[mask.index(">", target.position) + 1 : outcome.position]
        if "<G" in between or len(between) > 100 or not CAME_IN.search(between):
            continue
        if TARGET.search(mask[max(0, target.position - 60) : target.position]):
            target.role, target.rule = "other", "target outdone"
            outcome.role, outcome.rule = "round", OUTCOME


def _part_wholes(sentence: Sentence, sums: list[Sum]) -> None:
    """Take the parts for rounds, and the whole for none, where a sum is told with the rounds that make it up."""
    mask = sentence.mask
    for index, whole in enumerate(sums):
        for count in (2, 3, 4):
            parts = sums[index + 1 : index + 1 + count]
            if len(parts) < count or not _add_up(whole, parts):
                continue
            ends = [part.position for part in sums[index + 2 : index + 2 + count]] + [len(mask)]
            told = [mask[mask.index(">", part.position) + 1 : end] for part, end in zip(parts, ends, strict=False)]
            between = mask[whole.position : parts[0].position]
            staged = STAGED.search(mask[: whole.position]) or STAGED_AFTER.match(between)
            said = COMPRISED.search(between) and all(ROUND_PART.match(each) for each in told)
            given = any(GIVER.search(mask[: part.position]) for part in parts)
            if said or not (staged or given or not all(PART_KIND.match(each) for each in told)):
                whole.role = "total" if whole.role == "total" else "other"
                for part in parts:
                    part.role, part.rule = "round", "part of a whole"


def _add_up(whole: Sum, parts: list[Sum]) -> bool:
    """Return whether sums make up another, but for what rounding takes."""
    all_of = whole.mention.money
    same = all(part.mention.money.currency == all_of.currency for part in parts)
    return same and abs(sum(part.mention.money.amount for part in parts) - all_of.amount) * 200 <= all_of.amount


@dataclass(slots=True)
class _View:
    """A sum with what stands around it: ``near`` is what stands to its left after the sum before it."""

    sentence: Sentence
    element: Element
    start: int
    stop: int
    left: str
    near: str
    right: str
    before: list[Sum]

    @classmethod
    def of(cls, sentence: Sentence, element: Element, start: int, before: list[Sum]) -> "_View":
        """Look at the sum that stands at ``start``, with the sums before it."""
        mask = sentence.mask
        stop = mask.index(">", start) + 1
        clause = mask.rfind(" ; ", 0, start) + 1
        floor = max(0, start - 180, *(s.position for s in before[-1:]))
        right = mask[stop : stop + 120].lstrip()
        cut = right.find(" ; ")
        left, near = part_of(mask, max(clause, start - 180, 0), start), part_of(mask, max(floor, clause), start)
        return cls(sentence, element, start, stop, left, near, right[:cut] if cut >= 0 else right, before)

    def is_(self, role: str, rule: str, *, strong: bool = False) -> Sum:
        """Return the sum in a role."""
        return Sum(self.element, self.start, role, rule, strong=strong)

    def given(self, rule: str, who: Element | None, into: Element | None = None) -> Sum:
        """Return the sum as the share of an investor."""
        return Sum(self.element, self.start, "share", rule, who, into)

    def on_left(self, match: re.Match[str], *names: str) -> Element:
        """Return the element that a match in ``left`` names."""
        at = max(match.start(name) for name in (names or match.re.groupindex))
        return self.sentence.at(self.start - len(self.left) + at)

    def on_right(self, match: re.Match[str] | None, name: str) -> Element | None:
        """Return the element that a match in ``right`` names."""
        if match is None:
            return None
        return self.sentence.at(self.sentence.mask.index(self.right, self.stop) + match.start(name))


def _weighed(view: _View, item: Sum) -> Sum:
    """Return a sum in the role that all evidence gives it, of which what the rules say is a part."""
    if item.role in ("share", "size") or item.rule in SETTLED:
        return item
    if item.role == "round" and _stake_price(view.left, view.right):
        return item
    item.said = _said(item)
    role, likelihood = role_of_sum(view.sentence, view.element, view.start, item.said)
    if role == item.role or (item.role == "valuation" and likelihood < CLEAR):
        return item
    weighed = view.is_(role, "weighed")
    weighed.said = item.said
    return weighed


def _said(item: Sum) -> str:
    """Return what the rules say of a sum: a key of ``evidence.SAID``."""
    if not item.rule:
        return "nothing"
    if item.role != "round":
        return item.role
    return "strong" if item.strong else "weak" if item.rule in WEAK else "round"


def _no_figure(view: _View) -> Sum | None:
    if VAGUE.match(view.element.text):
        return view.is_("other", "no figure")
    if THE_REST.search(view.left):
        return view.is_("other", "the rest of it")
    return view.is_("other", "denied") if DENIED.search(view.near) else None


def _valuation(view: _View) -> Sum | None:
    left, right = view.left, view.right
    noun = VALUATION_RIGHT.match(right)
    valued = bool(view.before) and view.before[-1].role == "valuation"
    if valued and not noun and COMPARED.search(view.near) and not re.match(r"(?:<S|rounds?\b|raised\b)", right):
        return view.is_("valuation", "valuation it is compared with")
    if valued and re.match(r"<M\d+> (?:[\w-]+ )?valuation :", view.near):
        return None
    if view.before and view.before[-1].role == "valuation" and THAN_BEFORE.search(view.near):
        other = re.match(r"(?:raised|in (?:revenue|sales|funding|debt|equity))\b", right)
        return None if other else view.is_("valuation", "price before")
    if COMPARES.search(left):
        return view.is_("other", "compared")
    if not noun and (not VALUATION_LEFT.search(left) or ROUND_WORTH.search(left)):
        return None
    if not noun and (SUBSCRIBED_LEFT.search(left) or ISSUED_LEFT.search(left)):
        return None
    if PRICED_ROUND.search(left) or (CLOSED_AT.search(left) and not noun):
        return view.is_("round", "round put at")
    worth = re.search(r"\bworth " + HEDGE + "$", left)
    if not noun and (NOT_VALUE.search(left[-70:]) or (worth and not WORTH.search(left))):
        return view.is_("other", "market value")
    if MARKET.match(right):
        return view.is_("other", "market value")
    if right.startswith("value of"):
        return view.is_("other", "value of something")
    if view.element.mention is not None and _amount(view) < 100_000:
        return view.is_("other", "price of a share")
    if PRICE_OF_DEAL.search(left):
        return view.is_("other", "price of a deal")
    told = (
        bool(worth)
        or any(word in left[-60:] for word in ("valu", "pegs"))
        or any(w in left[-30:] for w in ("money", "price"))
    )
    if BAD_LEFT.search(left) and not noun and not told:
        return view.is_("other", "worth")
    if AVERAGE.search(left):
        return view.is_("other", "average")
    if SOUGHT_PRICE.search(left) and not view.before and not re.match(r"<M\d+>", right):
        return view.is_("other", "price sought")
    if AIMED.search(left[-40:]) and "talks" not in left:
        return view.is_("other", "valuation aimed at")
    return view.is_("valuation", "valuation by its noun or verb")


def _share(view: _View) -> Sum | None:
    left, right = view.left, view.right
    stake = STAKE_LEFT.search(left)
    if stake and not re.match(r"(?:an? |per |each)", right):
        who = view.on_left(stake, "who")
        if who.kind == "w":
            who = next((e for e in view.sentence.elements if e.kind == "G"), who)
        return view.given("buys a stake", who, view.on_left(stake, "t") if stake["t"] else None)
    lent = LENT_LEFT.search(left)
    if lent and (taker := LENT_TO.match(right)):
        return view.given("lender gives", view.on_left(lent), view.on_right(taker, "co"))
    told = any(s.role in ("round", "share", "size") for s in view.before)
    if (
        (granted := GRANTED_IT.search(left))
        and not BAD_RIGHT.match(right)
        and (not told or re.search(r"\b(?:grant|award|lent|lend)\w*\b", granted[0]))
    ):
        return view.given("lender gives", view.on_left(granted, "who"), view.on_left(granted, "co"))
    if (took := THAT_TOOK.search(left)) and (took["ahead"] or INTO_THAT.match(right)):
        return view.given("investor puts in", view.on_left(took, "who"), view.on_left(took, "co"))
    if LENT_OUT.search(left):
        return view.is_("other", "lent to customers")
    if FOLLOWED_WITH.search(left) and (FROM_WHOM.match(right) or ROUND_RIGHT.match(right)):
        return view.is_("round", "raise verb", strong=True)
    if (taken := TAKEN_OF_THEM.search(left)) and OF_THEM.match(right):
        return view.given("takes so much of it", view.on_left(taken))
    if view.before and (of_it := OF_IT.match(right)):
        return view.given("so much of it from", view.on_right(of_it, "who"))
    if portion := PORTION.search(left):
        return view.given("somebody's share", view.on_left(portion))
    if own := _own_part(view):
        return own
    if SIZE.search(left):
        return view.is_("size", "brings the round to")
    if (passed := _given_to(view)) is not None:
        return passed
    if (backed := INTO_LEFT.search(left)) and not BAD_RIGHT.match(right):
        giver, target = (view.on_left(backed, name) for name in INTO_LEFT.groupindex if backed[name])
        return view.given("investor backs", giver, target)
    share = SHARE_LEFT.search(left) if not (FOLLOWED.search(view.near) and FROM_WHOM.match(right)) else None
    if share and (not BAD_RIGHT.match(right) or right.startswith("each")):
        into = INTO.match(right)
        if re.search(r"\bpa(?:y|ys|id|ying) " + HEDGE + "$", left) and not FOR_STAKE.search(right[:60]):
            return view.is_("other", "price paid")
        if SPENT_ON.match(right):
            return view.is_("other", "spent on something")
        if into is None and ELSEWHERE.match(right) and not right.startswith("on its own"):
            return view.is_("other", "spent elsewhere")
        which = INTO_WHICH.search(left)
        if which is not None:
            return view.given("investor puts in", view.on_left(share), view.on_left(which, "co"))
        receiver = view.on_right(into, "co") or (_meant(view, view.on_left(share)) if INTO_IT.match(right) else None)
        if receiver is None and IN_THEIR_ROUND.match(right) and _several(view, view.on_left(share)):
            return view.is_("round", "given together", strong=True)
        return view.given("investor puts in", view.on_left(share), receiver)
    return None


def _several(view: _View, who: Element) -> bool:
    """Return whether several gave a sum: "Acme and Bolt", "it and Bolt"."""
    joined = re.search(r"\b(?:it|they) and $", view.sentence.mask[: view.sentence.place_of(who)])
    return len(who.members) > 1 or joined is not None


def _meant(view: _View, giver: Element) -> Element | None:
    """Return what "it" is that somebody put money into: who took some before, else the only other name so far."""
    taken = [item.into for item in view.before if item.into is not None and item.into.kind == "G"]
    named = [
        e
        for e, at in zip(view.sentence.elements, view.sentence.starts, strict=True)
        if at < view.start and e.kind == "G" and e is not giver and len(e.members) == 1 and not e.possessive
    ]
    return taken[-1] if taken else named[0] if len(named) == 1 else None


def _given_to(view: _View) -> Sum | None:
    """Read what somebody gave to a company in the passive, for shares, or as what the sentence is about."""
    left, right = view.left, view.right
    if (
        backed := BACKED_BY.search(left)
        or THAT_BACKED.search(left)
        or BOUGHT_INTO.search(left)
        or TO_WHICH.search(left)
    ) is not None and not BAD_RIGHT.match(right):
        return view.given("investor backs", view.on_left(backed, "who"), view.on_left(backed, "co"))
    if (which := WHICH_LEFT.search(left)) is not None and STRANDED.match(right):
        return view.given("investor backs", view.on_left(which, "who"), view.on_left(which, "co"))
    if (went := THAT_WENT_INTO.match(right)) is not None:
        return view.given("investor puts in", view.on_right(went, "who"), view.on_right(went, "co"))
    if (bought := SUBSCRIBED_LEFT.search(left)) and (issuer := SUBSCRIBED_RIGHT.match(right)):
        return view.given("buys a stake", view.on_left(bought), view.on_right(issuer, "co"))
    if ISSUED_LEFT.search(left) and (issued := ISSUED_RIGHT.match(right)):
        return view.given("buys a stake", view.on_right(issued, "who"), view.on_right(issued, "co"))
    return None


def _own_part(view: _View) -> Sum | None:
    """Read what one investor gave of a sum told before: "led by Acme's $5m", "Acme ($5m) and Bolt"."""
    if (own := OWN_PART.search(view.left)) and not FROM_WHOM.match(view.right):
        return view.given("somebody's own part", view.on_left(own))
    if (paid := PAID_FOR.search(view.left)) and SHARE_RIGHT.match(view.right):
        return view.given("somebody's own part", view.on_left(paid))
    if (given := FROM.match(view.right)) and (OF_THAT.search(view.near) or OF_THE_WHOLE.search(view.left)):
        return view.given("of that, from", view.on_right(given, "who"))
    rounds = [s for s in view.before if s.role == "round"]
    bracket = IN_BRACKETS.search(view.left) if rounds and re.match(r"(?:equity |debt )?\)", view.right) else None
    if rounds and bracket is None and view.right.startswith(")"):
        between = view.sentence.mask[rounds[0].position : view.start]
        bracket = LISTED_IN_BRACKETS.search(between)
        if bracket is not None and _amount(view) < rounds[0].mention.money.amount:
            return view.given("part in brackets", view.sentence.at(rounds[0].position + bracket.start("who")))
    if bracket and _amount(view) < rounds[-1].mention.money.amount:
        return view.given("part in brackets", view.on_left(bracket))
    return None


def _plain_total(view: _View) -> Sum | None:
    """Read a sum that is plainly said to be all that somebody has raised."""
    near, right = view.near, view.right
    said = (
        total_patterns.BEFORE.search(view.left)
        or total_patterns.GONE_INTO.match(right)
        or (total_patterns.PUT_IN_SINCE.search(near) and re.match(r"(?:between them |together )?since\b", right))
        or (total_patterns.AFTER.match(right) and total_patterns.GOT.search(near))
    )
    if not said or NO_TOTAL_NEAR.search(near) or NO_TOTAL_RIGHT.match(right) or INTO_MANY.match(right):
        return None
    if re.match(r"(?:(?:in|of|from|through) )?(?:an? |its |the )?(?:[\w-]+ ){0,2}(?:<S\d+>|rounds?\b)", right):
        return None
    if re.search(
        r"\bmarket (?:value|cap)|\b(?:revenues?|sales|profits?|loss(?:es)?|customers|orders|contracts)\b", near[-70:]
    ):
        return None
    return view.is_("total", "plain total")


def _total(view: _View) -> Sum | None:
    near, right = view.near, view.right
    last = OPENS_CLAUSE.split(near[-70:])[-1]
    if ENTRY.fullmatch(view.sentence.mask) and ALTOGETHER.search(view.sentence.lead_in):
        return view.is_("total", "list of totals")
    if re.match(r"(?:of|in|across|from) (?:its |combined )?<S\d+> (?:,|and|plus) (?:a )?<S\d+>", right):
        return view.is_("total", "of several rounds")
    if TO_DATE.search(near):
        return view.is_("total", "raised to date")
    now = NOW_RAISED.search(near) and not ROUND_RIGHT.match(right) and not FROM_WHOM.match(right)
    told = (
        now
        or TOTAL_VERB.search(view.left)
        or (TOTAL_NEAR.search(last) and not re.search(r"total of the|total of that", near[-40:]))
        or TOTAL_NEAR.match(right)
        or TOTAL_RIGHT.match(right)
        or IN_ROUNDS.search(right)
    )
    if AMOUNT_SOLD.search(near):
        return view.is_("other", "amount sold")
    if NO_TOTAL_NEAR.search(near) or NO_TOTAL_RIGHT.match(right):
        return None
    if not told or (RAISED_IN_ALL.search(near) and WAYS.match(right)):
        return None
    if INTO_MANY.match(right) or re.search(r"\bmarket (?:value|cap)|\b(?:revenue|sales|profit|loss)\b", near[-70:]):
        return None
    if re.search(r"\bsince (?:\w+ )?<D\d+>(?:'s)? $", near) and ROUND_RIGHT.match(right):
        return None
    if BAD_RIGHT.match(right) and not re.match(r"(?:in|of) (?:total )?(?:funding|capital|equity)", right):
        return None
    return view.is_("total", "total")


def _no_financing(view: _View) -> Sum | None:
    left, near, right, before = view.left, view.near, view.right, view.before
    if DESCRIBES.match(right) and re.search(r"\b(?:the|an?) $", near):
        return view.is_("other", "describes a name")  # "the $45bn buyout house Acme"
    if CLOSE_OF_FUND.match(right):
        return view.is_("other", "for a fund")
    if BOUGHT_FOR.search(near):
        return view.is_("other", "price of a company")
    if OF_THE_WHOLE.search(near) and before and not ROUND_RIGHT.match(right):
        return view.is_("other", "part of the sum before")
    if IN_HAND.search(near) and TO_SPEND.match(right):
        return view.is_("other", "money to invest")
    if right.startswith("in commitments"):
        return view.is_("other", "commitments")
    owned = not _stake_price(left, right) and not (STRONG.search(near) and PURPOSE.match(right))
    if (
        owned
        and not (SOLD_OWN.search(near) and OWN_STOCK.match(right))
        and (BAD_RIGHT.match(right) or (BAD_LEFT.search(near) and not ROUND_WORTH.search(near)))
    ):
        return view.is_("other", "no financing")
    if (fund := FOR_FUND.match(right)) and FUND_NAME.search(_text(view.on_right(fund, "f"))):
        return view.is_("other", "for a fund")
    if AVERAGE.search(left):
        return view.is_("other", "average")
    if HALF.search(near):
        return view.is_("other", "the whole of a part")
    if THRESHOLD.match(right) or SECTOR.search(left) or NAMELESS.search(left) or EARNS.search(near):
        return view.is_("other", "nobody's round")
    if (burnt := BURNT.search(near)) is not None:
        own = re.match(r"from |of (?:[\w'-]+ )*(?:money|cash|capital|funding)|in (?:all|total)", right)
        return view.is_("total" if own and burnt else "other", "burnt")
    if COMPRISING.search(near) and before and before[-1].role in ("round", "other", "total"):
        return view.is_("other", "part of the sum before")
    if re.match(r"raised\b(?! (?:by|from|in|at|for|this|last|on|<D|so))", right):
        return view.is_("total", "sum raised")
    return view.is_("other", "sum raised") if re.search(r"\b(?:combined|collective|aggregate) $", near) else None


def _part(view: _View) -> Sum | None:
    """Read a sum that is part of one before it, or goes on with its construction."""
    near, right, before, mask = view.near, view.right, view.before, view.sentence.mask
    given = FROM.match(right)
    inside = SHARE_IN.search(near) is not None and FOLLOWED.search(near) is None
    if given and inside and before and before[-1].role in ("round", "total"):
        return view.given("including … from", view.on_right(given, "who"))
    rounds = [s for s in before if s.role in ("round", "share")]
    listed = bool(rounds) and ":" in mask[rounds[0].position : view.start]
    if given and listed and _amount(view) < rounds[0].mention.money.amount:
        return view.given("broken down", view.on_right(given, "who"))
    shares = [s for s in before if s.role == "share" and s.into is not None]
    gifts = [s for s in before if s.rule in ("lender gives", "and so much to another")]
    if gifts and re.search(r"(?:,|and) " + HEDGE + "$", near) and (taker := LENT_TO.match(right)):
        return view.given("and so much to another", gifts[-1].who, view.on_right(taker, "co"))
    if shares and (other := AFTER_ANOTHERS.search(view.left)) and not ROUND_RIGHT.match(right):
        return view.given("and so much by another", view.on_left(other), shares[-1].into)
    goes_on = re.search(r"(?:^|; (?:and )?|, (?:and )?|and )" + HEDGE + "$", mask[max(0, view.start - 30) : view.start])
    if shares and goes_on and right.startswith(("into", "in ")) and (into := INTO.match(right)):
        return view.given("and so much into another", shares[-1].who, view.on_right(into, "co"))
    if (
        before
        and before[-1].role == "round"
        and re.search(r"\( " + HEDGE + "$", near)
        and not re.search(r"<G\d+> \( " + HEDGE + "$", mask[: before[-1].position])
        and right.startswith(")")
        and _amount(view) >= 4 * before[-1].mention.money.amount
        and before[-1].mention.money.currency == view.is_("other", "").mention.money.currency
    ):
        return view.is_("valuation", "price in brackets")
    if before and before[-1].role == "round" and AT.search(near) and not re.match(r"(?:an?|per) ", right):
        return view.is_("valuation", "at a price")
    if re.match(r"(?:of|in) (?:the|that|this|its) (?:sum|total|<S\d+>|amount|money|round)", right) and before:
        return view.is_("other", "part of a round")
    if (MANY.search(near) and "<G" not in near[-60:]) or INTO_MANY.match(right):
        return view.is_("other", "many companies")
    likewise = re.search(r"^[^;]{0,20}(?:,|and) (?:[\w-]+ ){0,2}<G\d+> " + HEDGE + "$", near.split(">", 1)[-1])
    if likewise and before and before[-1].rule == "investor puts in" and before[-1].into is None:
        name = view.sentence.elements[view.sentence.elements.index(view.element) - 1]
        return view.given("and another, likewise", name if name.kind == "G" else None)
    if before and before[-1].role in ("round", "total") and likewise:
        return view.is_(before[-1].role, "and another, likewise")
    return None


def _round(view: _View) -> Sum:
    left, near, right = view.left, view.near, view.right
    if STRONG.search(near) and not RAISE_NOUN.search(near):
        return view.is_("round", "raise verb", strong=True)
    if SOLD_OWN.search(near) and OWN_STOCK.match(right):
        return view.is_("round", "sold stock", strong=True)
    if FROM_INVESTORS.match(right) and RAISED_ANYHOW.search(near):
        return view.is_("round", "sum from investors", strong=True)
    if BRACKETED_LEFT.search(near) and BRACKETED_RIGHT.match(right):
        return view.is_("round", "sum in brackets")
    if re.search(r"<G\d+> \( $", near) and TOP_DEALS.match(view.sentence.mask):
        return view.is_("round", "sum in brackets", strong=True)
    if STAGE_BRACKETED.search(near) and re.match(r"[,;)]|from |by |led ", right):
        return view.is_("round", "sum after a round's noun")
    if SEEDED_WITH.search(near) or (RICHER.match(right) and re.search(r"\b(?:is|was|are) " + HEDGE + "$", near)):
        return view.is_("round", "seeded with")
    if ROUND_RIGHT.match(right):
        return view.is_("round", "sum before a round's noun")
    if ROUND_LEFT.search(near) and (
        near.strip()
        or (view.sentence.block.kind is BlockKind.ITEM and re.match(r"[,;.(–—-]|for |from |in |at |<S|$", right))
    ):
        return view.is_("round", "sum after a round's noun")
    if IT_RAISED.match(right):
        return view.is_("round", "sum that it raised", strong=True)
    if WHICH_TOTALED.search(left):
        return view.is_("round", "sum after a round's noun")
    if PASSIVE.match(right):
        return view.is_("round", "passive")
    if FROM_WHOM.match(right):
        return view.is_("round", "sum from somebody")
    if AT.search(near) and re.search(r"<S\d+>|round", left):
        return view.is_("valuation", "at a price")
    if RAISED.search(near) or LOOKING.search(near):
        return view.is_("round", "weak verb")
    return view.is_("other", "")


_READERS: tuple[Callable[[_View], Sum | None], ...] = (
    _no_figure, _valuation, _share, _plain_total, _total, _no_financing, _part, _round,
)  # fmt: skip


def _text(element: Element | None) -> str:
    return element.text if element is not None else ""


WEAK = ("weak verb", "sum from somebody")
FUND_NAME = re.compile(r"\b(?:Funds?|Opportunit\w+|Vehicle)(?: (?:[IVX]+|\d+))?$")
#: Any verb that gets money.
RAISED_ANYHOW = re.compile(
    rf"\b(?:{RAISE}|{WEAK_RAISE}|found|finds|had|has|obtained|tapped) (?:(?!<M\d+>|;)\S+ ){{0,3}}?$"
)


def _amount(view: _View) -> Decimal:
    assert isinstance(view.element.mention, MoneyMention)
    return view.element.mention.money.amount


def _stake_price(left: str, right: str) -> bool:
    if re.search(
        r"\b(?:sold|sell|selling|sells) (?:off )?(?:its|their|his|all|most|part|<G\d+>(?:'s)? (?:stake|shares?|"
        r"holdings?))\b|divest",
        left[-90:],
    ):
        return False
    return bool(FOR_STAKE.search(left[-60:]) and re.search(r"for " + HEDGE + r"$", left)) or bool(
        re.match(
            r"(?:for|in return for|in exchange for) (?:an? )?[\w.% -]{0,30}(?:stake|shares?|equity|%|per cent)", right
        )
    )
