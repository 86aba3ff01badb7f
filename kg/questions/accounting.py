"""What of a sentence an answer takes account of; a word that could change it and does not is a reason to refuse.

Two looks. Before a question is asked, every cue of the sentence is held against the form that was read from it: a form
that has no place for an average, a "first" or a "not" is no reading of a sentence that has one. After it was asked,
every constraint must stand in the query that gave the answer.
"""

from collections.abc import Callable, Mapping
from typing import Final

from kg.questions.clause import Clause
from kg.questions.form import TIMELESS
from kg.questions.items import Item
from kg.questions.parameters import Question

_ACQUISITIONS: Final = frozenset({"acquisitions", "when-acquired", "most-acquisitive"})
_MONEY: Final = frozenset(
    "contribution raised raised-in-total averages sums funds top-raisers top-totals valuation top-valuations".split()
)
_RANKED: Final = frozenset(
    "most-active central most-acquisitive top-raisers top-totals top-valuations top-by-investors comparison pairs "
    "acquisitions by-field co-investors communities".split()
)
_SHARED: Final = frozenset(
    "co-investors shared-deals shared-companies comparison central pairs connection when".split()
)
_NUMBERED: Final = frozenset({"biggest", "smallest", "latest-first", "earliest-first"})
_KINDS: Final = frozenset(
    kind.strip()
    for kind in (
        "angel, angels, bank, banks, lender, lenders, individuals, persons, corporates, governments, accelerator, "
        "accelerators, universities, incubators, insurers, endowments, angel investor, angel investors, business "
        "angels, corporate investor, corporate investors, strategic investors, corporate venture arms, corporate vcs, "
        "cvcs, pension fund, pension funds, sovereign wealth fund, sovereign wealth funds, sovereign funds, hedge "
        "fund, hedge funds, family office, family offices, private equity, private equity firms, private equity "
        "funds, private individuals, asset managers, mutual funds, development banks, state funds, venture arms"
    ).split(",")
)
"""Words for one kind of investor: the graph does not tell kinds apart."""

_Accounts = Callable[[Question, Item], bool]


def _is(*forms: str) -> _Accounts:
    return lambda question, item: question.form in forms


def _among(forms: frozenset[str], *more: str) -> _Accounts:
    return lambda question, item: question.form in forms or question.form in more


def _big(question: Question, item: Item) -> bool:
    return bool(question.order or question.top) or question.form in _RANKED


def _small(question: Question, item: Item) -> bool:
    return question.order == "smallest" or question.form == "comparison"


def _latest(question: Question, item: Item) -> bool:
    word = item.text.lower()
    if word in TIMELESS:
        return True
    if word == "new":
        return question.role == "new" or question.order.startswith("latest") or question.form == "rounds"
    return question.order.startswith("latest") or question.form in ("valuation", "top-valuations", "comparison")


def _first(question: Question, item: Item) -> bool:
    return (
        question.order in ("first_round", "earliest-first") or question.role == "new" or question.form == "comparison"
    )


def _lead(question: Question, item: Item) -> bool:
    return bool(question.led_by) or question.role in ("lead", "not-lead", "leaderless") or question.measure == "leads"


def _how_much(question: Question, item: Item) -> bool:
    if item.text.lower().split()[-1] in ("share", "portion", "part"):
        return question.form == "contribution" and bool(question.companies)
    return question.form in _MONEY | _ACQUISITIONS | {"comparison", "rounds", "profile"}


def _how_many(question: Question, item: Item) -> bool:
    return question.count or question.form in _RANKED | _MONEY or question.measure in ("rounds", "each")


def _more(question: Question, item: Item) -> bool:
    bounded = question.low is not None or question.high is not None or question.least is not None
    return bounded or question.form in _RANKED


def _field(question: Question, item: Item) -> bool:
    narrowed = question.themes or question.places or question.investor_places
    return bool(narrowed or question.not_themes) or question.form in ("by-field", "themes", "location", "comparison")


def _together(question: Question, item: Item) -> bool:
    return question.form in _SHARED or len(question.investors) > 1 or bool(question.led_by)


def _both(question: Question, item: Item) -> bool:
    several = len(question.investors) > 1 or len(question.companies) > 1 or len(question.led_by) > 1
    return several or question.measure == "stages" or question.form in ("comparison", "co-investors")


def _role(role: str) -> _Accounts:
    return lambda question, item: question.role == role


def _kind(question: Question, item: Item) -> bool:
    lends = question.stages and all(iri.endswith(("/debt", "/convertible")) for iri in question.stages)
    return item.text.lower() not in _KINDS or (bool(lends) and item.text.lower().startswith(("bank", "lend")))


def _value(question: Question, item: Item) -> bool:
    before_the_money = item.text.lower().startswith(
        "pre"
    )  # documents seldom say so, and their figures are taken as after
    return question.form in ("valuation", "top-valuations", "comparison", "funds") and not before_the_money


def _currency(question: Question, item: Item) -> bool:
    if question.form in ("sums", "averages", "top-raisers"):  # these are reckoned in dollars
        return question.currency is None and "dollar" in item.text.lower()
    return question.form in ("rounds", "companies-raising", "portfolio", "investors-by", "investors-in", "co-investors")


def _never(question: Question, item: Item) -> bool:
    return False


_CUES: Final[Mapping[str, _Accounts]] = {
    "AVERAGE": lambda question, item: question.form == "averages" or question.measure == "average",
    "MEDIAN": _never,
    "UNDISCLOSED": _never,
    "ATMOST": _never,
    "AHEAD": _never,
    "KIND": _never,
    "CURRENCY": _currency,
    "NTH": lambda question, item: question.form in _RANKED or question.order in _NUMBERED,
    "INVESTOR": _kind,
    "ALONE": lambda question, item: question.measure == "alone",
    "EVERY": lambda question, item: question.measure == "every" or question.form in ("rounds", "raised", "when"),
    "SUM": lambda question, item: question.form in _MONEY or question.count or question.form == "comparison",
    "BIG": _big,
    "SMALL": _small,
    "LATEST": _latest,
    "FIRST": _first,
    "LEAD": _lead,
    "NOTLEAD": lambda question, item: question.role in ("not-lead", "leaderless"),
    "NEWCOMER": _role("new"),
    "RETURNING": _role("returning"),
    "VALUE": _value,
    "DOING": lambda question, item: question.form not in ("valuation", "raised", "raised-in-total", "location"),
    "EXPENSIVE": _among(_ACQUISITIONS, "top-valuations", "rounds"),
    "CHEAP": _among(_ACQUISITIONS, "top-valuations"),
    "WHERE": _is("location", "by-field", "portfolio"),
    "WHEN": _is("when", "when-acquired", "comparison"),
    "HOWMUCH": _how_much,
    "HOWMANY": _how_many,
    "ACQUISITION": _among(_ACQUISITIONS, "comparison"),
    "ACQUIRE": _among(_ACQUISITIONS, "comparison"),
    "BUYER": _among(_ACQUISITIONS, "fund-backers", "comparison"),
    "PAY": _among(_ACQUISITIONS, "contribution", "raised", "comparison"),
    "CONFLICT": _is("conflicts"),
    "CONNECT": _is("connection", "central"),
    "CHANGE": lambda question, item: question.measure == "change" or question.form in ("rounds", "raised"),
    "COMMUNITY": _is("communities"),
    "CENTRAL": _is("central", "comparison"),
    "ACTIVE": _among(_RANKED, "investors-in", "shared-deals", "portfolio", "investors-by", "themes"),
    "MORE": _more,
    "LESS": _is("comparison", "top-valuations"),
    "SECTOR": _field,
    "NATION": _field,
    "CO": _together,
    "WITH": _together,
    "TOGETHER": _together,
    "BOTH": _both,
}
"""For each cue that can change an answer, whether a question takes account of it; the others only say what is asked."""


def overlooked(clause: Clause, question: Question) -> str:
    """Return the first word of a sentence that a reading of it has no place for, or ``""``."""
    barring = set(clause.barred.values())
    for at, item in enumerate(clause.sentence.items):
        if item.code == "NEG":
            if at not in barring and not _denied(clause, question):
                return item.text
        elif item.code in ("ATLEAST", "EXACTLY") and clause.codes[at + 1 : at + 2] == ("INVESTOR",):
            if question.form != "top-by-investors" and question.order != "most-investors":
                return item.text
        elif item.code == "INVESTOR" and clause.codes[at + 1 : at + 2] == ("ORG",) and clause.codes[at - 1] == "by":
            continue  # "backed by angel Eric Schmidt": what somebody is
        elif item.code == "MONEY" and question.form == "investment" and not clause.has("ROUND", "RAISE"):
            return item.text
        elif item.code == "HOWMANY" and clause.codes[at + 1 : at + 2] == ("THEME",):
            counted = next((code for code in clause.codes[at + 1 :] if code not in ("THEME", "PLACE", "and", "or")), "")
            if counted not in (
                "COMPANY",
                "ROUND",
                "STAGE",
                "INVESTOR",
                "PORTFOLIO",
                "ACQUISITION",
                "FUND",
                "CO",
                "MONEY",
            ):
                return item.text
        elif question.sources and item.code in ("WHERE", "WHEN"):
            continue
        elif item.code in _CUES and not _CUES[item.code](question, item):
            return item.text
    return ""


def _denied(clause: Clause, question: Question) -> bool:
    """Return whether a "not" is one that the question has taken up: of leads, of names, of what is done."""
    named = question.without or question.absent or question.not_investors or question.not_companies
    return bool(question.role in ("not-lead", "leaderless") or named or clause.has("STATUS"))


def why_not(word: str) -> str:
    """Return why a word that was overlooked leads to a refusal."""
    if word.lower() in _KINDS:
        return f"The graph does not say which investors are {word.lower()}."
    return f"What “{word.strip()}” asks for has no place in an answer here."


def left_out(question: Question, query: str) -> str:
    """Return the first constraint of a question that its query does not hold, or ``""``."""
    named = (
        *question.rounds,
        *question.themes,
        *question.places,
        *question.investor_places,
        *question.stages,
        *question.without,
    )
    shut_out = (*question.absent, *question.not_investors, *question.not_companies)
    barred = (*question.not_themes, *question.not_places, *question.not_investor_places, *question.not_stages)
    for iri in (*named, *shut_out, *barred):
        if f"<{iri}>" not in query:
            return iri.rsplit("/", 1)[-1]
    for day in (question.first, question.last):
        if day is not None and day.isoformat() not in query and str(day.year) not in query:
            return day.isoformat()
    for figure in (question.low, question.high):
        if figure is not None and str(figure) not in query:
            return str(figure)
    if question.currency and f'"{question.currency}"' not in query:
        return question.currency
    for number, sign in ((question.least, ">="), (question.exactly, "=")):
        if number is not None and f" {sign} {number}" not in query:
            return str(number)
    return ""
