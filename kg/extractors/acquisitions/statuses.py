"""How far a deal is: closed, planned or rumoured; or denied."""

import re
from collections.abc import Mapping

from kg.extractors.acquisitions import patterns as deal_patterns
from kg.extractors.acquisitions.deals import DENIED, FALLEN


def status_of(mask: str, clause: str, rule: str, groups: Mapping[str, str | None]) -> str:
    """Return the status of a deal: ``closed``, ``planned`` or ``rumoured``; ``clause`` is the mask about its verb."""
    if deal_patterns.OPEN.search(mask):
        return "planned"
    verb = groups.get("verb") or ""
    coming = (
        re.search(r"(?:ing(?: (?:up|over|out|control of))?|acquire|buy|purchase|take over|^pay)$", verb) is not None
        or deal_patterns.TALKS.search(clause) is not None
    )
    if rule in _DONE_RULES or _ONLY_FOR.search(clause):
        coming = False
    elif rule == "A's purchase was B":
        coming = deal_patterns.TALKS.search(clause) is not None
    elif rule in {"A's bid for B", "A eyes B", "A bids for B", "B draws interest from A"}:
        coming = True
    elif rule == "B, for which A paid":
        coming = re.search(r" (?:will|would|to|agreed to) (?:pay|hand)", clause) is not None
    elif rule == "A raises its stake in B":
        coming = re.search(r"(?:ed|took)$", verb) is None
    elif rule == "A completes the B acquisition":
        coming = re.match(r"plan|agree|announc", verb) is not None
    elif rule == "B sold to A":
        coming = (
            re.search(
                r"\b(?:to|will|agreed to|agrees to) sell\b|(?<!finished )(?<!completed )\bselling\b(?! what)|to be sold"
                r"|\b(?:may|might|could|should|would|will) (?:\w+ )?be sold",
                clause,
            )
            is not None
        )
    elif rule == "it was bought by A":
        coming = re.search(r"\b(?:to|will|would|may|might|could) (?:\w+ )?(?:be|get)\b", clause) is not None
    elif rule == "B bought by A":
        coming = (
            re.search(
                r"^(?:(?:is|are|agreed|\w+ \w+) )?to (?:be|get)$|\b(?:will|would) be$|being$"
                r"|\b(?:may|might|could|can|should|must) (?:\w+ )?be$",
                groups.get("aux") or "",
            )
            is not None
        )
    elif rule in {"acquisition of B", "A's acquisition of B", "B acquisition by A"}:
        coming = (
            deal_patterns.TALKS.search(clause) is not None
            or re.search(r"\b(?:agreed|plans?|proposed|planned|pending|announced plans|work(?:s|ed|ing) on)\b", clause)
            is not None
        ) and not re.search(r"\b(?:completed|closed|finalised|finalized|concluded)\b", clause)
    if (
        deal_patterns.HEARSAY.search(mask)
        and (coming or deal_patterns.TALKS.search(mask))
        and not re.search(r"reportedly for", mask)
    ):
        return "rumoured"
    return "planned" if coming else "closed"


#: "It raised a seed round, only for Acme to acquire it months later".
_ONLY_FOR = re.compile(r"\bonly for <G\d+> to ")
_DONE_RULES = frozenset(
    (
        *("after buying B, A", "bought by A, B", "B became part of A", "A got B", "B, a subsidiary of A since"),
        *("A now owns B", "B went to A"),
        *("bought by A", "the sum A paid for B", "B is A's latest purchase"),
    )
)


def surer(one: str, other: str) -> str:
    """Return the surer of two statuses."""
    order = ("closed", "planned", "rumoured")
    return min(one, other, key=order.index)


def is_denied(mask: str, verb: int, end: int) -> bool:
    """Return whether a deal has fallen through, or is denied, dismissed or rejected."""
    if FALLEN.search(re.split(r" ;|<G\d+>", mask[end:])[0]):
        return True
    clause = re.split(r" (?:[;:]|but) ", mask[:verb])[-1]
    return (
        DENIED.search(clause[-60:]) is not None
        or re.search(r"\b(?:denied|denies|dismiss(?:ed|es))\b", clause) is not None
        or re.search(r"\b(?:walked away from|rejected|fiction)\b", mask) is not None
    )
