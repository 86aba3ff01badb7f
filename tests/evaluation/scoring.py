"""How far extracted facts agree with annotated ones: precision, recall and F1 for each kind of fact.

Names agree when any spelling of the one is a spelling of the other, without case, marks, accents and legal suffixes;
sums when they differ by at most one per cent; rounds when company and amount do, or, without amounts, stage or investor.
"""

# ruff: noqa: E501 -- sentences are easier to read whole

import re
import unicodedata
from collections.abc import Callable, Mapping, Sequence
from typing import Any

Fact = Mapping[str, Any]
Score = tuple[int, int, int]
CORE = ("rounds", "investors", "leads", "valuations", "totals", "locations", "acquisitions")
_LEGAL = set(
    "inc incorporated ltd limited llc llp lp gmbh ag sa asa ab oy nv bv plc corp corporation co company".split()
)


def spellings(name: str | None) -> set[str]:
    found = set()
    for part in (name or "").split("|"):
        plain = unicodedata.normalize("NFKD", part).encode("ascii", "ignore").decode() or part
        words = re.sub(r"\W+", " ", plain.casefold().replace("&", " and ")).split()
        words = words[1:] if len(words) > 1 and words[0] == "the" else words
        while len(words) > 1 and words[-1] in _LEGAL:
            words.pop()
        found.add("".join(words))
    return found - {""}


def same_name(a: str | None, b: str | None) -> bool:
    return bool(spellings(a) & spellings(b))


def same_sum(a: Fact, b: Fact) -> bool:
    x, y = a.get("amount"), b.get("amount")
    if x is None or y is None:
        return False
    return bool(abs(x - y) <= 0.01 * max(x, y) and a.get("currency") == b.get("currency"))


def same_round(a: Fact, b: Fact) -> int:
    if not same_name(a["company"], b["company"]):
        return 0
    shared = sum(any(same_name(i, j) for j in b["investors"]) for i in a["investors"])
    stage = 3 * (a["stage"] is not None and a["stage"] == b["stage"])
    if a["amount"] is not None and b["amount"] is not None:
        return 10 + stage + shared if same_sum(a, b) else 0
    return 1 + stage + shared if stage or shared else 0


def paired(gold: Sequence[Any], found: Sequence[Any], agree: Callable[[Any, Any], int]) -> int:
    """Return how many facts pair up."""
    return len(paired_with(gold, found, agree))


def paired_with(gold: Sequence[Any], found: Sequence[Any], agree: Callable[[Any, Any], int]) -> list[tuple[int, int]]:
    """Return which facts pair up, the best agreeing first, each once."""
    ranked = sorted(((agree(g, p), i, j) for i, g in enumerate(gold) for j, p in enumerate(found)), reverse=True)
    pairs: list[tuple[int, int]] = []
    for how_well, i, j in ranked:
        if how_well and all(i != g and j != f for g, f in pairs):
            pairs.append((i, j))
    return pairs


def participants(document: Fact, key: str) -> list[tuple[str, str]]:
    kept: list[tuple[str, str]] = []
    for item in document["rounds"]:
        for who in item[key]:
            if not any(same_name(c, item["company"]) and same_name(w, who) for c, w in kept):
                kept.append((item["company"], who))
    return kept


def scores(gold: Fact, found: Fact) -> dict[str, Score]:
    """Return for each kind of fact: how many there are, how many were found, how many of those are right."""

    def count(g: Sequence[Any], p: Sequence[Any], agree: Callable[[Any, Any], int]) -> Score:
        return len(g), len(p), paired(g, p, agree)

    def both(a: tuple[str, str], b: tuple[str, str]) -> int:
        return int(same_name(a[0], b[0]) and same_name(a[1], b[1]))

    def figure(a: Fact, b: Fact) -> int:
        return int(same_name(a["company"], b["company"]) and same_sum(a, b))

    return {
        "rounds": count(gold["rounds"], found["rounds"], same_round),
        "investors": count(participants(gold, "investors"), participants(found, "investors"), both),
        "leads": count(participants(gold, "leads"), participants(found, "leads"), both),
        "valuations": count(gold["valuations"], found["valuations"], figure),
        "totals": count(gold["totals"], found["totals"], figure),
        "locations": count(
            gold["locations"],
            found["locations"],
            lambda a, b: int(same_name(a["entity"], b["entity"]) and a["country"] == b["country"]),
        ),
        "acquisitions": count(
            gold["acquisitions"],
            found["acquisitions"],
            lambda a, b: int(same_name(a["acquirer"], b["acquirer"]) and same_name(a["target"], b["target"])),
        ),
    }


def f1(score: Score) -> float:
    gold, found, right = score
    return 2 * right / (gold + found) if gold + found else 1.0


def precision(score: Score) -> float:
    _, found, right = score
    return right / found if found else 1.0
