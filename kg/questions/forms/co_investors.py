"""Who put money in beside whom: co-investors, and what two investors share."""

import re

from kg.questions.clause import Clause
from kg.questions.form import Form, Result, plain, read_elsewhere
from kg.questions.narrowing import narrowed
from kg.questions.parameters import Question
from kg.questions.queries import render
from kg.questions.snapshot import Snapshot

_SHARES = (
    "INVEST",
    "TAKEPART",
    "ROUND",
    "TOGETHER",
    "SHARE",
    "INVESTOR",
    "LEAD",
    "CO",
    "PORTFOLIO",
    "FUND",
    "BOTH",
    "WITH",
)


def _read_co_investors(clause: Clause) -> Question | None:
    anchors = clause.of("with")
    asks_who = clause.target in ("INVESTOR", "CO", "FUND", "NEWCOMER", "RETURNING", "") or (
        clause.has("WHO", "CO") and clause.target != "ROUND"
    )
    if not anchors and clause.investors and _with_whom(clause):
        anchors = clause.investors
    if clause.codes[:1] in (("ROUND",), ("BIG",), ("SMALL",), ("LATEST",), ("WHICH",), ("LIST",)) and _rounds_with(
        clause
    ):
        return None
    if not anchors and clause.has("CO"):
        anchors = clause.of("pair", "?") or clause.investors or clause.companies
    if (
        not anchors
        and clause.has("WHO")
        and re.search(r"\b(?:rounds?|deals?) (?:that|which|in which)\b", clause.sentence.text)
    ):
        anchors = clause.investors
    if not anchors or not clause.has(*_SHARES) or clause.has("CONNECT", "ACQUIRE"):
        return None
    others = tuple(name for name in clause.investors if name not in anchors and name not in clause.led_by)
    subject_asked = clause.target in ("COMPANY", "PORTFOLIO", "ROUND") and _verb_joins(clause)
    if others and not clause.has("WHO", "INVESTOR"):
        return None
    if (len(anchors) > 1 or others) and (not asks_who or not clause.has("WHO", "INVESTOR", "CO")):
        return None
    if subject_asked and (len(anchors) + len(others) > 1):
        return None
    if (
        not clause.has("WHO", "WHICH", "INVESTOR", "LIST")
        and clause.codes[:1] in (("do",), ("have",), ("be",))
        and len(anchors) + len(others) > 1
    ):
        return None
    companies = tuple(name for name in clause.companies if name not in anchors)
    yes_or_no = clause.codes[:1] in (("do",), ("have",), ("be",))
    if yes_or_no and companies and not clause.has("WHO", "INVESTOR", "CO", "DIFFERENT"):
        return None
    led_by = tuple(clause.led_by)
    if clause.has("LEAD") and not led_by and clause.shape.find(" it LEAD ") >= 0:
        led_by = anchors
    role, measure = "", ""
    if clause.has("NEWCOMER") or _new(clause):
        role = "new"
    elif clause.has("LEAD") and not led_by and "CO" not in clause.codes and not clause.shape.count(" LEAD ROUND"):
        role, led_by = "lead", anchors
    if len(anchors) > 1 and clause.has("BOTH") and not clause.has("ROUND", "TOGETHER"):
        measure = "each"
    question = narrowed(
        clause, "co-investors", investors=anchors, companies=companies, led_by=led_by, role=role, measure=measure
    )
    if question.top is None and not clause.counts and _first_only(clause):
        question = narrowed(
            clause,
            "co-investors",
            investors=anchors,
            companies=companies,
            led_by=led_by,
            role=role,
            measure=measure,
            top=1,
        )
    return question


def _with_whom(clause: Clause) -> bool:
    """Return whether it asks with whom: "With which investors did X …", "Who has X invested with?"."""
    dangling = clause.codes[-1:] == ("with",) or any(
        code == "with" and after not in ("ORG", "UNKNOWN")
        for code, after in zip(clause.codes, clause.codes[1:], strict=False)
    )
    return clause.target in ("INVESTOR", "FUND", "CO") and (
        dangling or clause.has("CO", "WITH") or (clause.has("SHARE", "TOGETHER") and clause.has("ROUND", "TOGETHER"))
    )


def _rounds_with(clause: Clause) -> bool:
    """Return whether rounds are asked for, those "with" an investor."""
    return clause.target == "ROUND" and not clause.has(
        "WHO", "INVESTOR", "CO", "WITH", "TOGETHER", "SHARE", "INVEST", "NEWCOMER", "BOTH"
    )


def _new(clause: Clause) -> bool:
    return any(item.text.lower() in ("new", "newest") for item in clause.sentence.all("LATEST")) and clause.has(
        "CO", "INVESTOR"
    )


def _verb_joins(clause: Clause) -> bool:
    """Return whether companies or rounds are asked for, not the firms that invest."""
    return (not any(code in clause.codes for code in ("WHO",)) and clause.codes[-1:] != ("CO",)) or clause.has("in")


def _first_only(clause: Clause) -> bool:
    """Return whether the one at the head of a ranking is asked for ("the most frequent co-investor")."""
    ranks = [item.text.lower() for item in clause.sentence.all("ACTIVE") + clause.sentence.all("BIG")]
    if all(
        rank
        in ("frequent", "frequently", "often", "regular", "regularly", "commonly", "usual", "active", "very active")
        for rank in ranks
    ):
        return False
    nouns = [item.text.lower() for code in ("CO", "INVESTOR", "COMPANY", "FUND") for item in clause.sentence.all(code)]
    return not any(noun.endswith(("ors", "ers", "firms", "funds", "vcs")) for noun in nouns)


def _answer_co_investors(question: Question, snapshot: Snapshot) -> Result:
    return plain("co_investors_of_each" if question.measure == "each" else "co_investors")(question, snapshot)


def _pair(clause: Clause) -> tuple[str, ...]:
    names = clause.of("investor", "with", "pair", "?")
    if clause.has("NEG") and not clause.barred:
        return ()
    if len(names) < 2 and clause.has("TOGETHER", "SHARE", "BOTH", "CO") and not clause.has("INVEST", "LEAD"):
        names = clause.everyone
    return names if len(names) > 1 else ()


def _read_shared(clause: Clause) -> Question | None:
    names = _pair(clause)
    if not names or clause.has("CONNECT", "ACQUIRE", "HOWMUCH", "WHEN") or clause.either:
        return None
    if not clause.has(*_SHARES):
        return None
    if len(clause.companies) > 1 and not clause.investors and clause.has("WHO", "INVESTOR"):
        return None
    companies = tuple(name for name in clause.companies if name not in names)
    together = (
        clause.has("CO", "TOGETHER", "WITH")
        or bool(clause.of("with"))
        or clause.target == "ROUND"
        or clause.has("LEAD")
        or (clause.has("ROUND") and clause.has("BOTH", "SHARE", "with", "TAKEPART"))
    )
    if clause.has("SHARE") and clause.has("PORTFOLIO", "COMPANY") and not clause.has("ROUND", "CO", "TOGETHER"):
        together = False
    if clause.has("BOTH") and not clause.has("TOGETHER", "ROUND", "CO", "WITH"):
        together = bool(clause.of("with"))
    if (
        together
        and clause.counts
        and (
            clause.target in ("ROUND", "")
            or clause.has("ROUND", "TOGETHER")
            or clause.target not in ("COMPANY", "PORTFOLIO")
        )
    ):
        return narrowed(clause, "shared-deals", investors=names, companies=companies, measure="rounds")
    led = names if clause.has("LEAD") and together else ()
    return narrowed(
        clause, "shared-deals" if together else "shared-companies", investors=names, companies=companies, led_by=led
    )


def _answer_shared(question: Question, snapshot: Snapshot) -> Result:
    if question.measure == "rounds" and question.count:
        query = render("rounds_count", snapshot.bindings(question))
        return snapshot.select(query), query
    return plain("portfolio")(question, snapshot)


FORMS = (
    Form(
        "co-investors",
        "co-investors of {investors}",
        ("Who co-invested with Nvidia?", "Who has co-invested with Accel at least twice since 2025?"),
        _read_co_investors,
        _answer_co_investors,
        needs=("investors",),
        figure="shared rounds",
        grouped="co_investors",
    ),
    Form(
        "shared-deals",
        "rounds that {investors} share",
        ("Did Accel and Nvidia ever invest in the same round?",),
        _read_shared,
        _answer_shared,
        needs=("investors",),
        figure="shared rounds",
        grouped="portfolio",
    ),
    Form(
        "shared-companies",
        "companies that {investors} each backed, in whatever round",
        ("What did Khosla Ventures and Uber both back?",),
        read_elsewhere,
        plain("shared_companies"),
        needs=("investors",),
        figure="rounds",
        grouped="shared_companies",
    ),
)
