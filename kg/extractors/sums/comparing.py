"""What the sums of a sentence are to one another: a whole and its parts, a target and its outcome, equity and debt."""

# ruff: noqa: E501 -- regular expressions are easier to read whole than broken

from itertools import pairwise

from kg.extractors.sentences.elements import Sentence
from kg.extractors.sums import patterns as says
from kg.extractors.sums.evidence import SETTLED
from kg.extractors.sums.views import Sum
from kg.extractors.wording.patterns import Pattern
from kg.money import add_up

ALTOGETHER = "given in all"
"""The rule of a sum that the gifts told before it make together."""

OUTCOME = "came in at"
"""The rule of a sum that came of a raise planned for another: what was planned before is done."""


def outdo_targets(sentence: Sentence, sums: list[Sum]) -> None:
    """Tell what was raised from what had been looked for: "set out to raise <M0> and ended up with <M1>"."""
    mask = sentence.mask
    for target, outcome in pairwise(sums):
        between = mask[mask.index(">", target.position) + 1 : outcome.position]
        if "<G" in between or len(between) > 100 or not says.CAME_IN.search(between):
            continue
        if says.TARGET.search(mask[max(0, target.position - 60) : target.position]):
            target.role, target.rule = "other", "target outdone"
            outcome.role, outcome.rule = "round", OUTCOME


def sum_up_gifts(sentence: Sentence, sums: list[Sum]) -> None:
    """Take for the round what the gifts before it make together: "Acme put in <M0> and Bolt <M1>, <M2> in all"."""
    for index, whole in enumerate(sums):
        gifts: list[Sum] = []
        for gift in reversed(sums[:index]):
            if gift.role != "share" or gift.into is not None:
                break
            gifts.insert(0, gift)
        given = [gift.mention.money for gift in gifts for _ in range(_givers(sentence, gift))]
        if len(given) > 1 and whole.role != "share" and add_up(given, whole.mention.money):
            whole.role, whole.rule, whole.strong = "round", ALTOGETHER, True


def _givers(sentence: Sentence, gift: Sum) -> int:
    """Return how many gave a sum each."""
    each = _EACH.match(sentence.mask, gift.position)
    return len(gift.who.members) if each and gift.who is not None else 1


def deal_alike(sentence: Sentence, sums: list[Sum]) -> None:
    """Take sums that are dealt out for the same: "announced rounds of <M0> and <M1>, respectively"."""
    mask = sentence.mask
    if len(sums) < 2 or not ("respectively" in mask or _ROUNDS_OF.search(mask, 0, sums[0].position)):
        return
    row: list[Sum] = []
    for item in sums:
        if row and not _ALIKE.fullmatch(mask, mask.index(">", row[-1].position) + 1, item.position):
            row = []
        row.append(item)
        end = mask.index(">", item.position) + 1
        if len(row) < 2:
            continue
        if _ROUNDS_OF.search(mask, 0, row[0].position) and not mask[end:].startswith((" or ", " to ", " each")):
            in_rounds = True
        elif _RESPECTIVELY.match(mask, end):
            in_rounds = _IN_ROUNDS.match(mask, end) is not None
        else:
            continue
        told = next((each for each in row if each.role == "round"), None)
        for each in row:
            if each.role == "other" and each.rule not in SETTLED and (told is not None or in_rounds):
                each.role, each.rule = "round", told.rule if told is not None else "worth of a round"


_ALIKE = Pattern(rf" (?:, )?(?:(?:and|or|&) )?{says.HEDGE}")
#: "After rounds of <M0> and <M1>": each is one.
_ROUNDS_OF = Pattern(
    rf"(?:<[GA]\d+>(?:'s)?|\b(?:its|their|two|three|four|five|separate|successive|earlier|previous|raised|closed|closing|after|following|completed|secured)) (?:(?!<|average|median|typical)[\w-]+ ){{0,3}}?"
    rf"(?:rounds|raises|financings) of {says.HEDGE}$"
)
_RESPECTIVELY = Pattern(r" (?:(?:in|of) (?:(?!<)[\w-]+ ){1,3})?(?:, )?respectively\b")
_IN_ROUNDS = Pattern(
    r" (?:, )?respectively (?:, )?(?:in|as|through|via|with|for) (?:(?!<)[\w-]+ ){0,3}?(?:<S\d+>|rounds|raises|financings)"
)
_EACH = Pattern(r"<M\d+> (?:each|apiece|a piece|per head)\b")


def part_wholes(sentence: Sentence, sums: list[Sum]) -> None:
    """Take the parts for rounds, and the whole for none, where a sum is told with the rounds that make it up."""
    mask = sentence.mask
    for index, whole in enumerate(sums):
        for count in (2, 3, 4):
            parts = sums[index + 1 : index + 1 + count]
            if len(parts) < count or not add_up([part.mention.money for part in parts], whole.mention.money):
                continue
            ends = [part.position for part in sums[index + 2 : index + 2 + count]] + [len(mask)]
            told = [mask[mask.index(">", part.position) + 1 : end] for part, end in zip(parts, ends, strict=False)]
            between = mask[whole.position : parts[0].position]
            staged = says.STAGED.search(mask[: whole.position]) or says.STAGED_AFTER.match(between)
            said = says.COMPRISED.search(between) and all(says.ROUND_PART.match(each) for each in told)
            given = any(says.GIVER.search(mask[: part.position]) for part in parts)
            if said or not (staged or given or not all(says.PART_KIND.match(each) for each in told)):
                whole.role = "total" if whole.role == "total" else "other"
                for part in parts:
                    part.role, part.rule = "round", "part of a whole"


def join_equity_and_debt(sentence: Sentence, sums: list[Sum]) -> None:
    """Take both for rounds where equity stands beside debt: "a mix: <M0> in equity and a <M1> loan"."""
    for one, other in pairwise(sums):
        untold = [each for each in (one, other) if each.role == "other" and each.rule not in SETTLED]
        if not untold or {one.role, other.role} - {"round", "other"} or says.NO_NEW_MONEY.search(sentence.mask):
            continue
        if says.EQUITY_AND_DEBT.match(sentence.mask, one.position):
            for each in untold:
                each.role, each.rule = "round", "part of a whole"
