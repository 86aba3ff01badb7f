"""What somebody has raised in all: "has raised <M0> to date", "bringing its total to <M0>"."""

import re

from kg.extractors.sums import patterns
from kg.extractors.sums import total_patterns as says
from kg.extractors.sums.views import Sum, View
from kg.extractors.wording.patterns import Pattern


def read_plain_total(view: View) -> Sum | None:
    """Read a sum that is plainly said to be all that somebody has raised."""
    near, right = view.near, view.right
    if says.STARTUPS_RAISED.search(near) or says.OF_MANY.search(near) or says.OF_MANY_RIGHT.match(right):
        return view.is_("other", "nobody's total")
    if says.MAY_BECOME.search(view.left) and patterns.VALUATION_RIGHT.match(right) is None:
        return view.is_("other", "may become so much")
    if says.PROCEEDS.match(right) or says.PROCEEDS_OF.search(near):
        return None
    said = (
        (says.BEFORE.search(view.left) and not _AT_ONE_TIME.match(right))
        or says.GONE_INTO.match(right)
        or (says.PUT_IN_SINCE.search(near) and re.match(r"(?:between them |together )?since\b", right))
        or says.PUT_IN_EVER.search(view.left)
        or (says.PUT_IN_RIGHT.match(right) and says.PUT_IN.search(near))
        or (says.IS_NO_MORE.match(right) and says.HAD_RAISED.search(view.left))
        or (says.AFTER.match(right) and says.GOT.search(near))
        or says.RAISED_EVER.match(right)
        or (says.AND_MANY_YEARS.search(near) and says.ON_FROM_THEN.match(right))
        or (says.THE_SUM.search(near) and says.THEY_HAVE_RAISED.match(right))
        or (says.OVER_THE_YEARS.match(right) and says.GOT.search(near))
        or (says.MOST_RECENTLY.match(right) and patterns.RAISED.search(near))
        or _looks_back(view)
        or _answers(view)
    )
    if _OF_ONE_ROUND.search(view.left):
        return None
    if (
        not said
        or says.NO_TOTAL_NEAR.search(near)
        or says.NO_TOTAL_RIGHT.match(right)
        or patterns.INTO_MANY.match(right)
    ):
        return None
    if re.match(r"(?:(?:in|of|from|through) )?(?:an? |its |the )?(?:[\w-]+ ){0,2}(?:<S\d+>|rounds?\b)", right):
        return None
    if re.search(
        r"\bmarket (?:value|cap)|\b(?:revenues?|sales|profits?|loss(?:es)?|customers|orders|contracts)\b", near[-70:]
    ):
        return None
    total = view.is_("total", "plain total")
    if (whose := says.THAT_HAD_RAISED.search(view.left)) is not None:
        total.into = view.on_left(whose, "co")
    return total


#: "Before that it had landed <M0> in <D0>": one round of that day, and no total.
_AT_ONE_TIME = Pattern(
    r"(?:(?:in|of) (?:(?!<)[\w-]+ ){1,3})?(?:(?:back )?in|on|last|at the end of) (?:early |late |mid |mid- )?<D\d+>"
)
#: "The seed came to <M0> in all": how large one round was.
_OF_ONE_ROUND = Pattern(
    r"(?:<S\d+>|\b(?:the|this|that|its|their) (?:(?:new|latest|last|whole|full) )?(?:round|raise|deal|financing)) "
    rf"(?:then |finally |eventually |itself )?(?:came to|comes to|amounted to|amounts to|"
    rf"add(?:s|ed) up to|totall?ed|totals|reached) {patterns.HEDGE}$"
)


def _answers(view: View) -> bool:
    """Return whether a sum is the first thing that a passage answers below the question how much was raised."""
    heading = view.sentence.heading
    if heading is None or view.before or says.ASKED_HOW_MUCH.search(heading) is None:
        return False
    answered = says.ANSWERED.match(view.left) is not None
    return answered and says.ANSWERS_ON.match(view.right) is not None


def _looks_back(view: View) -> bool:
    """Return whether a sum is what somebody of the past had raised, told with no date, stage or news of it."""
    had = says.LOOKED_BACK_ON.search(view.near)
    if had is None or says.REPORTED.search(view.left) is not None or says.ONE_TIME.search(view.left) is not None:
        return False
    first = had["which"] is not None or not view.before
    return first and (says.BEFORE_ITS_END.match(view.right) is not None or says.ONE_ROUND.match(view.right) is None)


def read_total(view: View) -> Sum | None:
    """Read a sum that is all that somebody has raised so far."""
    near, right = view.near, view.right
    if says.PROCEEDS.match(right) or says.PROCEEDS_OF.search(near):
        return None
    last = says.OPENS_CLAUSE.split(near[-70:])[-1]
    if says.ENTRY.fullmatch(view.sentence.mask) and says.ALTOGETHER.search(view.sentence.lead_in):
        return view.is_("total", "list of totals")
    if re.match(r"(?:of|in|across|from) (?:its |combined )?<S\d+> (?:,|and|plus) (?:a )?<S\d+>", right):
        return view.is_("total", "of several rounds")
    if says.TO_DATE.search(near):
        return view.is_("total", "raised to date")
    now = says.NOW_RAISED.search(near) and not patterns.ROUND_RIGHT.match(right) and not patterns.FROM_WHOM.match(right)
    if says.LIFTS_IT_ALL.search(view.left) or (says.STRING_OF_DEALS.match(right) and says.GOT.search(near)):
        return view.is_("total", "plain total")
    told = (
        now
        or says.TOTAL_VERB.search(view.left)
        or (says.TOTAL_NEAR.search(last) and not re.search(r"total of the|total of that", near[-40:]))
        or says.TOTAL_NEAR.match(right)
        or ((so_far := says.TOTAL_RIGHT.match(right)) is not None and says.RANKED.search(so_far[0]) is None)
        or says.IN_ROUNDS.search(right)
    )
    if not (now or says.TOTAL_VERB.search(view.left)) and says.OF_A_KIND.match(right):
        told = None
    if says.AMOUNT_SOLD.search(near):
        return view.is_("other", "amount sold")
    if _OF_ONE_ROUND.search(view.left):
        return None
    if says.NO_TOTAL_NEAR.search(near) or says.NO_TOTAL_RIGHT.match(right):
        return None
    if not told or (says.RAISED_IN_ALL.search(near) and says.WAYS.match(right)):
        return None
    if patterns.INTO_MANY.match(right) or re.search(
        r"\bmarket (?:value|cap)|\b(?:revenue|sales|profit|loss)\b", near[-70:]
    ):
        return None
    if re.search(r"\bsince (?:\w+ )?<D\d+>(?:'s)? $", near) and patterns.ROUND_RIGHT.match(right):
        return None
    if patterns.BAD_RIGHT.match(right) and not re.match(r"(?:in|of) (?:total )?(?:funding|capital|equity)", right):
        return None
    lifted = says.TOTAL_VERB.search(view.left)
    total = view.is_("total", "lifts the total to" if lifted and "%" not in lifted[0] else "total")
    if (whose := says.WITH_TOTAL.search(near)) is not None and len(view.on_near(whose, "co").members) == 1:
        total.into = view.on_near(whose, "co")
    return total
