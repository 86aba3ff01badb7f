"""Who put money into a company or a round: all of them, those who led, those who were new."""

from kg.questions.clause import Clause
from kg.questions.form import Form, plain, read_elsewhere
from kg.questions.narrowing import narrowed
from kg.questions.parameters import Question

INVESTS = (  # cues that speak of investing
    "INVEST",
    "TAKEPART",
    "INVESTOR",
    "LEAD",
    "NOTLEAD",
    "NEWCOMER",
    "RETURNING",
    "FUNDING",
    "RAISE",
    "FUND",
    "ROUND",
    "STAGE",
    "CO",
    "PORTFOLIO",
)


def which_round(clause: Clause) -> str:
    """Return which of a company's rounds is meant: ``latest_round``, ``first_round``, ``biggest_round`` or ``""``."""
    if clause.has("FIRST") and clause.has("INVEST", "INVESTOR") and not clause.investors:
        return "" if first_came_in(clause) else "first_round"
    if not clause.has("ROUND", "RAISE", "FUNDING", "STAGE"):
        return ""
    for code, order in (("LATEST", "latest_round"), ("FIRST", "first_round"), ("BIG", "biggest_round")):
        for item in clause.sentence.all(code):
            if item.text.lower() not in (
                "new",
                "now",
                "today",
                "currently",
                "current",
                "recently",
                "lately",
                "most",
                "top",
                "major",
                "record",
            ):
                return order
    return ""


def first_came_in(clause: Clause) -> bool:
    """Return whether it asks who was new at a time or stage: "Who first invested in Waabi in 2024?"."""
    return any(f" FIRST {verb} " in clause.shape for verb in ("INVEST", "TAKEPART")) and clause.has("TIME", "STAGE")


def _role(clause: Clause) -> str:
    if first_came_in(clause):
        return "new"
    if " NEG LEAD " in clause.shape and clause.has("ROUND", "STAGE") and not clause.has("INVESTOR", "WHO"):
        return "leaderless"
    if clause.has("NOTLEAD") or (clause.has("LEAD") and clause.has("NEG")):
        return "not-lead"
    if clause.has("NEWCOMER") or any(item.text.lower() == "new" for item in clause.sentence.all("LATEST")):
        return "new"
    if clause.has("RETURNING") and not clause.has("NEG"):
        return "returning"
    return "lead" if clause.has("LEAD") and not clause.led_by else ""


def _read_investors_in(clause: Clause) -> Question | None:
    companies = clause.companies
    if (
        not companies
        or clause.investors
        or not clause.has(*INVESTS)
        or clause.has("ACQUIRE", "HOWMUCH", "WHEN", "VALUE", "WHERE")
    ):
        return None
    asks_who = (
        clause.has("WHO", "INVESTOR", "NEWCOMER", "RETURNING", "CO")
        or clause.target in ("INVESTOR", "LEAD", "FUND")
        or clause.has("LEAD")
    )
    searching = (
        clause.codes[:1] not in (("do",), ("be",), ("have",))
        and clause.has("INVEST")
        and not clause.has("RAISE", "WHICH")
    )
    institutional = clause.target == "COMPANY" and clause.has("INVEST", "LEAD", "TAKEPART") and not clause.has("RAISE")
    if not (asks_who or searching or institutional):
        return None
    role = _role(clause)
    form = "leads" if role == "lead" else "investors-in"
    return narrowed(
        clause,
        form,
        companies=companies,
        led_by=tuple(n for n in clause.led_by if n not in companies),
        role=role,
        order=which_round(clause),
        measure=_each(clause),
        not_companies=clause.of("not-in", "not-into"),
    )


def _each(clause: Clause) -> str:
    """Return of what each one is meant: companies, stages ("both the Series A and the Series B") or rounds."""
    if len(clause.companies) > 1 and not clause.either:
        return "each"
    if clause.has("BOTH") and len(clause.sentence.all("STAGE")) > 1:
        return "stages"
    return "every" if clause.has("EVERY") else "alone" if clause.has("ALONE") else ""


FORMS = (
    Form(
        "leads",
        "lead investors of {companies}",
        ("Who led Synthesia's Series D?",),
        _read_investors_in,
        plain("investors_in"),
        needs=("companies",),
        figure="rounds led",
        grouped="investors_in",
    ),
    Form(
        "investors-in",
        "investors in {companies}",
        ("Who invested in Nscale's Series C?", "Who participated in Waabi's Series C without leading it?"),
        read_elsewhere,
        plain("investors_in"),
        needs=("companies",),
        figure="rounds",
        grouped="investors_in",
    ),
)
