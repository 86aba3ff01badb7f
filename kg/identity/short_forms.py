"""A name and the same with words behind it: *Coatue Management* is Coatue, *Intel Capital* is not Intel."""

from collections import defaultdict
from collections.abc import Iterator

from kg.identity.aliases import corporates, known_aliases
from kg.identity.comparison import PERSON, Name, Names, are_known_apart, candidate
from kg.identity.entities import Candidate, Link, Partition, Rule, link
from kg.identity.profiles import Profile
from kg.identity.scores import is_generic
from kg.identity.words import ARM_TAILS, COMPANY_FORMS, DESK_TAILS, FIRM_TAILS, GENERIC, INSTITUTIONS


def short_forms(names: Names, partition: Partition) -> Iterator[Link | Candidate]:
    """Yield links or candidates between a name and the same with words of the trade behind it.

    They are one (*Coatue*, *Coatue Management*) where both invest, the short one is no company that sells something,
    no other name continues it, and no document has both in one round; or where both are companies that raised one sum
    or are in one trade (*Firmus*, *Firmus Technologies*).
    """
    by_words = {(name.folder, name.words): name for name in names.by_node.values() if name.folder != PERSON}
    longer: dict[str, list[Name]] = defaultdict(list)
    for name in by_words.values():
        for length in range(len(name.words) - 1, 0, -1):
            if (name.folder, name.words[:length]) in by_words:
                longer[by_words[name.folder, name.words[:length]].node].append(name)
    for node, rivals in longer.items():
        short = names.by_node[node]
        # Air Street Capital Fund II continues Air Street Capital, and is no rival of it for the name Air Street.
        nearest = [rival for rival in rivals if not any(_continues(rival, other) for other in rivals)]
        branches = {partition.find(rival.node) for rival in nearest}
        for full in rivals:
            tail = list(full.words[len(short.words) :])
            says_nothing = set(tail) <= GENERIC or node in full.profile.shortened
            if says_nothing and not is_generic(node) and not are_known_apart(short, full):
                yield from _short_form(names, short, full, tail, alone=len(branches) <= 1 and full in nearest)


def _continues(name: Name, other: Name) -> bool:
    return len(name.words) > len(other.words) and name.words[: len(other.words)] == other.words


def _short_form(names: Names, short: Name, full: Name, tail: list[str], alone: bool) -> Iterator[Link | Candidate]:
    score = names.score(short, full)
    shown = f"{' '.join(short.words)} is the beginning of {' '.join(full.words)}"
    if " ".join(short.words) in corporates() and set(tail) <= COMPANY_FORMS:
        yield link(Rule.SHORT_FORM, short.node, full.node, score, f"{shown}, a company known by both")
        return
    reason = _why_one(short, full, tail) if alone else None
    if reason is not None:
        yield link(Rule.SHORT_FORM, short.node, full.node, score, f"{shown}, no other name begins so, and {reason}")
        return
    if _sells(short) and set(tail) & ARM_TAILS:
        return  # Figma Ventures is the arm of Figma: nothing to ask
    both_invest = short.profile.invests and full.profile.invests
    may_be_arm = _sells(short) or not _is_firm(short, tail)
    doubts = (("others do too", not alone), ("not both invest", not both_invest), ("it may be an arm", may_be_arm))
    reasons = ", ".join(doubt for doubt, holds in doubts if holds)
    likely = score if both_invest and not _sells(short) else score / 2
    yield candidate(short, full, likely, Rule.SHORT_FORM.words, f"{shown}, but {reasons}")


def _sells(name: Name) -> bool:
    """Return whether a company sells something other than money, so that its arm is another investor."""
    written = " ".join(name.words)
    plain = " ".join(word for word in name.words if word not in COMPANY_FORMS)
    if {written, plain, known_aliases().get(written)} & corporates() or INSTITUTIONS & set(name.words):
        return True
    profile = name.profile
    return "corporate" in profile.values("investorKind") or profile.raises or bool(profile.values("theme"))


def _is_firm(short: Name, tail: list[str]) -> bool:
    """Return whether words behind a name make it an investment firm rather than the investment arm of a company.

    *Venture Capital* and *Ventures* are as often the arm, *Venture Partners* is not; but a venture firm has no arm.
    """
    if "venture-capital" in short.profile.values("investorKind"):
        return True
    if tail[-1] not in FIRM_TAILS or set(tail) & DESK_TAILS:
        return False
    return tail[-1] in {"partners", "management"} or not set(tail) & ARM_TAILS


def _why_one(short: Name, full: Name, tail: list[str]) -> str | None:
    """Return why a name and the same with words of the trade behind it are one, or ``None`` if that is unsure."""
    one, other = short.profile, full.profile
    said = short.node in other.shortened
    if one.invests and other.invests and (said or _is_firm(short, tail)) and not _sells(short):
        return "both invest"
    if not one.invests and not other.invests:
        if said and not _disagree(one, other):
            return "a document shortens it so"
        if sums := one.values("sum") & other.values("sum"):
            return f"both raised {min(sums)}"
        themes = one.values("theme") & other.values("theme")
        countries = one.values("country") | other.values("country")
        if set(tail) <= COMPANY_FORMS and themes and len(countries) <= 1:
            return f"both are in {min(themes)}"
    return None


def _disagree(one: Profile, other: Profile) -> bool:
    """Return whether documents place two names in different countries, or in different trades."""
    values = ((one.values(kind), other.values(kind)) for kind in ("country", "theme"))
    return any(mine and theirs and not mine & theirs for mine, theirs in values)
