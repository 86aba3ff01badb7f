"""What one investor gave: "Acme put <M0> into Bolt", "led by Acme's <M0>", "Acme (<M0>) and Bolt"."""

import re

from kg.extractors.sentences.elements import Element
from kg.extractors.sums import part_patterns as parts
from kg.extractors.sums import patterns
from kg.extractors.sums import share_patterns as says
from kg.extractors.sums.bets import read_bet
from kg.extractors.sums.cheques import read_cheque, read_parting
from kg.extractors.sums.gifts import read_gift
from kg.extractors.sums.giving import read_giving
from kg.extractors.sums.idioms import is_investor, read_idiom
from kg.extractors.sums.totals import read_plain_total
from kg.extractors.sums.views import Sum, View
from kg.extractors.wording.funders import is_funder
from kg.extractors.wording.non_companies import MEDIA

TO_MANY = "given to many"
"""The rule of what an investor gave to companies that are only counted: part of no round."""


def read_share(view: View) -> Sum | None:
    """Read what one investor gave, or lent, of a sum or by itself; the first of ``_READERS`` that knows the words."""
    return next((found for read in _READERS if (found := read(view)) is not None), None)


def _bought_or_lent(view: View) -> Sum | None:
    """Read what somebody paid for a stake, lent or granted, and what the company did with it."""
    left, right = view.left, view.right
    stake = says.STAKE_LEFT.search(left)
    if stake and not re.match(r"(?:an? |per |each)", right):
        who = view.on_left(stake, "who")
        if who.kind == "w":
            who = next((e for e in view.sentence.elements if e.kind == "G"), who)
        return view.given("buys a stake", who, view.on_left(stake, "t") if stake["t"] else None)
    lent = _actively(says.LENT_LEFT.search(left))
    if lent and (taker := patterns.LENT_TO.match(right)):
        return view.given("lender gives", view.on_left(lent), view.on_right(taker, "co"))
    told = any(s.role in ("round", "share", "size") for s in view.before)
    if lent and says.CLOSED_LOAN.match(right) and (says.LOANED if told else says.LOAN_TO_COME).search(lent[0]):
        return view.given("lender gives", view.on_left(lent))
    if (
        (granted := _actively(says.GRANTED_IT.search(left)))
        and not patterns.BAD_RIGHT.match(right)
        and (not told or re.search(r"\b(?:grant|award|lent|lend)\w*\b", granted[0]))
    ):
        return view.given("lender gives", view.on_left(granted, "who"), view.on_left(granted, "co"))
    if (took := says.THAT_TOOK.search(left)) and (took["ahead"] or says.INTO_THAT.match(right)):
        return view.given("investor puts in", view.on_left(took, "who"), view.on_left(took, "co"))
    if says.LENT_OUT.search(left) and not says.TO_WHICH.search(left):
        return view.is_("other", "lent to customers")
    if (next_up := says.FOLLOWED_WITH.search(left)) is not None and (
        patterns.FROM_WHOM.match(right)
        or (
            (patterns.ROUND_RIGHT.match(right) or says.OF_OWN_ROUND.match(right))
            and not is_investor(view.on_left(next_up, "who"))
        )
    ):
        return view.is_("round", "raise verb", strong=True)
    return None


def _actively(gave: re.Match[str] | None) -> re.Match[str] | None:
    """Return what somebody gave, unless it was given to them: "Acme was awarded <M0> for Bolt"."""
    return None if gave is None or _WAS_GIVEN.search(gave[0]) else gave


#: Who is subject takes.
_WAS_GIVEN = re.compile(
    r"\b(?:was|were|been|being|is|are) (?:(?:also|since|later|then|now|just|recently) )?"
    r"(?:awarded|granted|given|lent|loaned|handed|offered|provided|extended|allocated)\b"
)


def _more_of_it(view: View) -> Sum | None:
    """Read what a giver put in besides: "and another $5m into Bolt", "and $5m in May", "having invested $2m before"."""
    shares = [s for s in view.before if s.role == "share" and s.into is not None]
    if not shares or (shares[-1] is not view.before[-1] and view.before[-1].role == "round"):
        return None
    last, right = shares[-1], view.right
    between = view.sentence.mask[last.position : view.start]
    if says.GOES_ON.search(between) and "<G" not in between.partition("<G")[2]:
        if right.startswith(("into", "in ")) and (into := patterns.INTO.match(right)):
            return view.given("and so much into another", last.who, view.on_right(into, "co"))
        if says.AT_OTHER_DATE.match(right):
            return view.given("and so much more", last.who, last.into)
    if says.HAVING_GIVEN.search(between) and patterns.INTO.match(right) is None:
        return view.given("and so much more", last.who, last.into)
    return None


def _so_much_of_it(view: View) -> Sum | None:
    """Read a stated part of what was told before: "of which Acme took <M0>", "<M0> of it from Acme"."""
    left, right = view.left, view.right
    if (taken := says.TAKEN_OF_THEM.search(left)) and says.OF_THEM.match(right):
        return view.given("takes so much of it", view.on_left(taken))
    if parts.NEARLY_ALL.search(left) and (put := parts.WAS_PUT_UP.match(right)):
        return view.given("so much of it from", view.on_right(put, "who"))
    if (of_it := says.OF_IT.match(right)) and (view.before or "<S" in of_it[0]):
        return view.given("so much of it from", view.on_right(of_it, "who"))
    if portion := says.PORTION.search(left):
        return view.given("somebody's share", view.on_left(portion))
    return None


def _part_of_round(view: View) -> Sum | None:
    """Read what is said to be one investor's part of a round, told before or after it."""
    left, right, before = view.left, view.right, view.before
    if (paid := parts.PAID.search(left)) is not None and parts.FOR_SHARE.match(right):
        return view.given("somebody's own part", view.on_left(paid, "who"))
    if (owns := parts.OWNS_SUM.search(left)) is not None and parts.SLICE_OF.match(right):
        return view.given("somebody's share", view.on_left(owns, "who"))
    if (its := parts.ITS_SHARE.search(left)) is not None:
        return view.given("somebody's share", view.on_left(its, "who"))
    if (given := parts.AS_PART.match(right)) is not None:
        return view.given("including … from", view.on_right(given, "who"))
    if (part := parts.IS_PART_OF.match(right)) is not None:
        return view.given(
            "somebody's own part", view.on_right(part, next(filter(part.group, ("who", "each", "whose"))))
        )
    if (part := parts.FROM_IT_IS.search(left)) is not None and not patterns.BAD_RIGHT.match(right):
        return view.given("somebody's own part", view.on_left(part, "who"))
    if parts.REMAINING.search(left) and (
        whose := parts.REMAINING_THAT.match(right) or parts.REMAINING_FROM.match(right)
    ):
        return view.given("of that, from", view.on_right(whose, "who"))
    largest = parts.AS_INVESTOR.search(left)
    if largest is not None and (not largest["noun"] or parts.INVESTOR.search(view.on_left(largest, "noun").text)):
        return view.given("somebody's own part", view.on_left(largest, "who"))
    if (told := read_idiom(view)) is not None:
        return told
    if (supplied := parts.SUPPLIED.search(left)) is not None:
        return view.given("somebody's own part", view.on_left(supplied, "who"))
    if (signed := parts.SIGNED_FOR.search(left)) is not None and not patterns.BAD_RIGHT.match(right):
        return view.given("somebody's own part", view.on_left(signed, "who"))
    if (
        before
        and before[-1].rule == "somebody's own part"
        and (other := parts.AND_ANOTHER.search(view.near)) is not None
    ):
        return view.given("somebody's own part", view.sentence.at(view.start - len(view.near) + other.start("who")))
    if (took := parts.TOOK.search(left)) is not None and parts.OF_ROUND.match(right):
        return view.given("takes so much of it", view.on_left(took, "who"))
    if (put := parts.THEN_PUT.search(left)) is not None and not patterns.BAD_RIGHT.match(right):
        if _STOOD_BY.search(left[: put.start("who")]):
            return view.given("investor puts in", None, view.on_left(put, "who"))
        into = patterns.INTO.match(right)
        return view.given("investor puts in", view.on_left(put, "who"), view.on_right(into, "co") if into else None)
    if (join := parts.CONTRIBUTING.search(left)) is not None and not patterns.BAD_RIGHT.match(right):
        return view.given("somebody's own part", view.on_left(join, "who"))
    if (
        (having := parts.HAVING_PUT.search(left)) is not None
        and parts.AS_OWNER.search(having[0])
        and not patterns.BAD_RIGHT.match(right)
    ):
        return view.given("investor puts in", view.on_left(having, "who"))
    if (loan := parts.ADDED_LOAN.search(left)) is not None:
        return view.given("lender gives", view.on_left(loan, "who"))
    if (filled := parts.FILLED_REST.search(left)) is not None and not patterns.BAD_RIGHT.match(right):
        return view.given("of that, from", view.on_left(filled, "who"))
    if (cheque := read_cheque(view)) is not None:
        return cheque
    if (tipped := parts.TIPPED_IN.search(left)) is not None and not patterns.BAD_RIGHT.match(right):
        into = patterns.INTO.match(right)
        return view.given("investor puts in", view.on_left(tipped, "who"), view.on_right(into, "co") if into else None)
    if (
        (added := parts.ADDED.search(left)) is not None
        and is_investor(giver := view.on_left(added, "who"))
        and not patterns.BAD_RIGHT.match(right)
        and not _TO_ITS_OWN.match(right)
    ):
        into = patterns.INTO.match(right)
        return view.given("investor puts in", giver, view.on_right(into, "co") if into else None)
    wholes = [
        s
        for s in before
        if s.role == "round" or s.rule == "part in brackets" or (s.role == "share" and _of_several(s.who))
    ]
    alike = wholes and parts.WITH_IT.search(view.sentence.mask, 0, wholes[0].position)
    if (
        wholes
        and not alike
        and view.amount < wholes[0].mention.money.amount
        and (listed := parts.LISTED_AT.search(left))
    ):
        return view.given("part in brackets", view.on_left(listed, "who"))
    return None


def _of_several(who: Element | None) -> bool:
    """Return whether several gave a sum together."""
    return who is not None and (len(who.members) > 1 or who.text == "they")


#: "His fund has stood by Acme and put in <M0>": who is named has it.
_STOOD_BY = re.compile(
    r"\b(?:st(?:ood|uck|ands?|icks?)|been|stayed|kept faith) (?:by|behind|with|beside) (?:(?!<)\S+ ){0,3}$"
)
#: "Added <M0> to its second fund".
_TO_ITS_OWN = re.compile(r"(?:more )?(?:to|in|under) (?:its|their|the|assets|management|a)\b")


#: The rule of a size that a company's own round has grown to: its sum, where the text tells no other.
GROWN = "grown to"


def _new_size(view: View) -> Sum | None:
    """Read the size that somebody's money brings a round to."""
    if not view.sentence.is_heading and says.GROWN_TO.search(view.left):
        return view.is_("size", GROWN)
    return view.is_("size", "brings the round to") if says.SIZE.search(view.left) else None


def _backed(view: View) -> Sum | None:
    """Read what stands beside a verb of backing: "Acme backed Bolt with <M0>", "also investing <M0> into Bolt"."""
    left, right = view.left, view.right
    if (backed := says.INTO_LEFT.search(left)) and not patterns.BAD_RIGHT.match(right):
        giver, target = (view.on_left(backed, name) for name in says.INTO_LEFT.groupindex if backed[name])
        return view.given("investor puts in", giver, target)
    if (
        (doing := says.ALSO_INVESTED.search(left))
        and (into := patterns.INTO.match(right))
        and not patterns.BAD_RIGHT.match(right)
    ):
        return view.given("investor puts in", view.on_left(doing), view.on_right(into, "co"))
    if (bet := parts.ITS_BET.search(left)) is not None and (whom := parts.ON_WHOM.match(right)) is not None:
        return view.given("investor puts in", view.on_left(bet, "who"), view.on_right(whom, "co"))
    if (its := parts.ITS_CHEQUE.search(left)) is not None and (goal := parts.WENT_TO.match(right)) is not None:
        return view.given("investor backs", view.on_left(its, "who"), view.on_right(goal, "co"))
    if (it := says.IT_BACKED.search(left)) is not None:
        return view.given("investor puts in", view.on_left(it, "who"), view.on_left(it, "co"))
    return None


def _put_in(view: View) -> Sum | None:
    """Read what a giver put in, by the words before the sum, and into whom, by those after; or that it was spent."""
    left, right = view.left, view.right
    if (patterns.FOLLOWED.search(view.near) or says.CAME_WITH.search(view.near)) and patterns.FROM_WHOM.match(right):
        return None
    if (parted := read_parting(view)) is not None:
        return parted
    share = says.SHARE_LEFT.search(left) or _added(view)
    if share is None:
        return None
    if _OF_STAGE.match(right):
        return view.is_("round", "sum before a round's noun", strong=True)  # "put in the $4m seed money"
    if patterns.BAD_RIGHT.match(right) and not right.startswith("each"):
        return None
    if says.AMONG_MANY.match(right):
        return view.given(TO_MANY, view.on_left(share))
    if _WROTE_SO_MUCH.search(left) and MEDIA.search(view.on_left(share).text):
        return None  # "the Gazette wrote $5m": who reports it
    into = patterns.INTO.match(right)
    if re.search(r"\bpa(?:y|ys|id|ying) " + patterns.HEDGE + "$", left) and not patterns.FOR_STAKE.search(right[:60]):
        return view.is_("other", "price paid")
    if patterns.SPENT_ON.match(right):
        return view.is_("other", "spent on something")
    if into is None and says.ELSEWHERE.match(right) and not right.startswith("on its own"):
        return view.is_("other", "spent elsewhere")
    giver = view.on_left(share)
    which = says.INTO_WHICH.search(left)
    if which is not None:
        return view.given("investor puts in", giver, view.on_left(which, "co"))
    receiver = view.on_right(into, "co") or (_meant(view, giver) if says.INTO_IT.match(right) else None)
    if receiver is None and says.PUT_UP_LEFT.search(left) and (fronted := says.FOR_RIGHT.match(right)) is not None:
        receiver = view.on_right(fronted, "co")
    if receiver is None and says.IN_THEIR_ROUND.match(right) and _several(view, giver):
        return view.is_("round", "given together", strong=True)
    if receiver is None and says.WITH_IT_FOR.search(left) and says.FOR_ITS_ROUND.match(right):
        whole = view.is_("round", "sum before a round's noun", strong=True)
        whole.who = giver
        return whole
    return view.given("investor puts in", giver, receiver)


_WROTE_SO_MUCH = re.compile(r"\bwrote " + patterns.HEDGE + "$")


def _added(view: View) -> re.Match[str] | None:
    """Return who added a sum, if called as those are who give: "Acme Ventures added <M0> that July"."""
    added = says.ADDED_LEFT.search(view.left)
    who = view.on_left(added, "who") if added is not None else None
    funder = who is not None and len(who.members) == 1 and is_funder(who.text)
    return added if funder and not patterns.ROUND_RIGHT.match(view.right) else None


def _own_money(view: View) -> Sum | None:
    """Read what a company got that no named investor gave: put in the bank, asked of somebody, pledged by a crowd."""
    if says.TURNED_TO.search(view.left):
        return view.is_("round", "turned to for it", strong=True)
    if "<G" not in view.left and says.PROMISED.search(view.left):
        return view.is_("round", "raise verb", strong=True)
    if says.BANKED.match(view.right):
        return view.is_("round", "raise verb", strong=True)
    if says.CROWD_LEFT.search(view.left) and (taker := says.CROWD_RIGHT.match(view.right)) is not None:
        crowd = read_plain_total(view) or view.is_("round", "sum from investors", strong=True)
        crowd.into = view.on_right(taker, "co")
        return crowd
    return None


_OF_STAGE = re.compile(r"<S\d+> (?:money|capital|funding|financing|round|cheque|check)\b")


def _several(view: View, who: Element) -> bool:
    """Return whether several gave a sum: "Acme and Bolt", "it and Bolt"."""
    joined = re.search(r"\b(?:it|they) and $", view.sentence.mask[: view.sentence.place_of(who)])
    return len(who.members) > 1 or joined is not None


def _meant(view: View, giver: Element) -> Element | None:
    """Return what "it" is that somebody put money into: who took some before, else the only other name so far."""
    taken = [item.into for item in view.before if item.into is not None and item.into.kind == "G"]
    named = [
        e
        for e, at in zip(view.sentence.elements, view.sentence.starts, strict=True)
        if at < view.start and e.kind == "G" and e is not giver and len(e.members) == 1 and not e.possessive
    ]
    return taken[-1] if taken else named[0] if len(named) == 1 else None


def _given_to(view: View) -> Sum | None:
    """Read what somebody gave to a company in the passive, for shares, or as what the sentence is about."""
    left, right = view.left, view.right
    if (into := says.BOUGHT_INTO.search(left)) is not None and parts.OF_A_ROUND.match(right):
        return view.given("somebody's own part", view.on_left(into, "who"))
    if (
        backed := says.BACKED_BY.search(left)
        or says.THAT_BACKED.search(left)
        or says.BOUGHT_INTO.search(left)
        or says.TO_WHICH.search(left)
    ) is not None and not patterns.BAD_RIGHT.match(right):
        return view.given("investor puts in", view.on_left(backed, "who"), view.on_left(backed, "co"))
    if (which := says.WHICH_LEFT.search(left)) is not None and says.STRANDED.match(right):
        return view.given("investor puts in", view.on_left(which, "who"), view.on_left(which, "co"))
    if (went := says.THAT_WENT_INTO.match(right)) is not None:
        return view.given("investor puts in", view.on_right(went, "who"), view.on_right(went, "co"))
    if (bought := patterns.SUBSCRIBED_LEFT.search(left)) and (issuer := says.SUBSCRIBED_RIGHT.match(right)):
        return view.given("buys a stake", view.on_left(bought), view.on_right(issuer, "co"))
    if (part := says.SPENDS_LEFT.search(left)) and says.ON_NEW_SHARES.match(right):
        return view.given("investor puts in", view.on_left(part))
    if (part := says.BUYS_LEFT.search(left)) and says.OF_NEW_SHARES.match(right):
        return view.given("investor puts in", view.on_left(part))
    if (part := says.SUBSCRIBED_PART.search(left)) and says.OF_THE_SHARES.match(right):
        return view.given("somebody's own part", view.on_left(part))
    if (bought := says.BUYS_LEFT.search(left)) and (issuer := says.BUYS_RIGHT.match(right)):
        return view.given("buys a stake", view.on_left(bought), view.on_right(issuer, "co"))
    if patterns.ISSUED_LEFT.search(left) and (issued := says.ISSUED_RIGHT.match(right)):
        return view.given("buys a stake", view.on_right(issued, "who"), view.on_right(issued, "co"))
    return None


def _own_part(view: View) -> Sum | None:
    """Read what one investor gave of a sum told before: "led by Acme's $5m", "Acme ($5m) and Bolt"."""
    if (own := says.OWN_PART.search(view.left)) and not patterns.FROM_WHOM.match(view.right):
        return view.given("somebody's own part", view.on_left(own))
    if (out := says.COMING_FROM.match(view.right)) and says.OUT_OF_IT.search(view.left):
        return view.given("of that, from", view.on_right(out, "who"))
    if (paid := says.PAID_FOR.search(view.left)) and says.SHARE_RIGHT.match(view.right):
        return view.given("somebody's own part", view.on_left(paid))
    if (given := patterns.FROM.match(view.right)) and (
        says.OF_THAT.search(view.near) or patterns.OF_THE_WHOLE.search(view.left)
    ):
        return view.given("of that, from", view.on_right(given, "who"))
    closes = says.CLOSES_BRACKET.match(view.right) is not None
    if closes and (listed := says.LABELLED_GIVERS.match(view.left)) is not None:
        return view.given("part in brackets", view.on_left(listed))
    rounds = [s for s in view.before if s.role == "round"]
    told = rounds or says.MONEY_FROM.search(view.left)
    bracket = says.IN_BRACKETS.search(view.left) if told and closes else None
    if rounds and bracket is None and closes:
        between = view.sentence.mask[rounds[0].position : view.start]
        bracket = says.LISTED_IN_BRACKETS.search(between)
        if bracket is not None and view.amount < rounds[0].mention.money.amount:
            return view.given("part in brackets", view.sentence.at(rounds[0].position + bracket.start("who")))
    if bracket and (not rounds or view.amount < rounds[-1].mention.money.amount):
        return view.given("part in brackets", view.on_left(bracket))
    return None


#: In order: what is told in more words comes before what a single verb says.
_READERS = (
    _more_of_it,
    read_bet,
    _own_money,
    _bought_or_lent,
    _part_of_round,
    _so_much_of_it,
    _own_part,
    _new_size,
    _given_to,
    _backed,
    read_giving,
    read_gift,
    _put_in,
)
