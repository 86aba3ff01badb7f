"""A question and its answer in words: its title with its constraints, amounts, lists of names, the sentence."""

from collections.abc import Mapping

from kg.questions.answers import Found
from kg.questions.forms import QUESTIONS
from kg.questions.parameters import Question
from kg.questions.snapshot import Row, Snapshot

_SIGNS: Mapping[str, str] = {"USD": "$", "EUR": "€", "GBP": "£", "JPY": "¥"}
_ROLES: Mapping[str, str] = {
    "lead": "leads only",
    "not-lead": "without the leads",
    "leaderless": "without a stated lead",
    "new": "new ones only",
    "returning": "returning ones only",
}
_MEASURES: Mapping[str, str] = {
    "alone": "nobody else in the round",
    "every": "in every round",
    "stages": "in each of the stages",
    "members": "by their number of investors",
}


def money(value: float | int, unit: str) -> str:
    """Return an amount as a person writes it.

    >>> money(2_100_000_000, "USD"), money(36_400_000_000, "JPY"), money(1_000, "KRW")
    ('$2.1 billion', '¥36.4 billion', 'KRW 1,000')
    """
    sign = _SIGNS.get(unit, f"{unit} ")
    for size, word in ((10**12, " trillion"), (10**9, " billion"), (10**6, " million")):
        if abs(value) >= size:
            return f"{sign}{value / size:,.2f}".rstrip("0").rstrip(".") + word
    return f"{sign}{value:,.0f}"


def _figure(found: Found | Row) -> str:
    """Return the figure of an answer in words, or ``""``."""
    if found.value is None:
        return ""
    return money(found.value, found.unit) if found.unit else f"{found.value:,.0f}"


def _names_of(iris: tuple[str, ...], snapshot: Snapshot, joined: str = "and") -> str:
    """Return names as a list in words: "A, B and C"."""
    names = [snapshot.label(iri) for iri in iris]
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} {joined} {names[-1]}" if names else ""


def _constraint_words(question: Question, snapshot: Snapshot) -> list[str]:
    """Return the constraints of a question in words, each a phrase."""
    return [
        *_party_words(question, snapshot),
        *_subject_words(question, snapshot),
        *_time_words(question),
        *_money_words(question),
        *_number_words(question),
    ]


def _party_words(question: Question, snapshot: Snapshot) -> list[str]:
    words = []
    if question.role:
        words.append(_ROLES.get(question.role, question.role))
    if question.led_by and question.led_by != question.investors:
        words.append(f"led by {_names_of(question.led_by, snapshot)}")
    elif question.led_by:
        words.append("that they led")
    if question.measure in _MEASURES:
        words.append(_MEASURES[question.measure])
    if question.rounds:
        words.append("this round only")
    if question.without:
        words.append(f"without {_names_of(question.without, snapshot)}")
    return words


def _subject_words(question: Question, snapshot: Snapshot) -> list[str]:
    words = []
    if question.stages:
        words.append(f"stage {_names_of(question.stages, snapshot, 'or')}")
    if question.themes:
        words.append(f"companies in {_names_of(question.themes, snapshot, 'or')} (with narrower themes)")
    for named, said in (
        (question.places, "companies in"),
        (question.investor_places, "investors from"),
        (question.absent, "in rounds without"),
        (question.not_investors, "companies not backed by"),
        (question.not_companies, "not in"),
        (question.not_stages, "not of stage"),
        (question.not_themes, "companies not in"),
        (question.not_places, "companies known to be outside"),
        (question.not_investor_places, "investors known to be from outside"),
    ):
        if named:
            words.append(f"{said} {_names_of(named, snapshot, 'or')}")
    return words


def _time_words(question: Question) -> list[str]:
    first, last = question.first, question.last
    if first and last:
        if (first.month, first.day, last.month, last.day) == (1, 1, 12, 31):
            return [f"in {first.year}" if first.year == last.year else f"{first.year} to {last.year}"]
        return [f"from {first} to {last}"]
    if first:
        return [f"since {first}"]
    return [f"until {last}"] if last else []


def _money_words(question: Question) -> list[str]:
    words = []
    if question.low is not None or question.high is not None:
        unit = question.currency or "USD"
        low = money(float(question.low), unit) if question.low is not None else ""
        high = money(float(question.high), unit) if question.high is not None else ""
        words.append(
            f"between {low} and {high}"
            if low and high
            else f"{'over' if question.strict else 'at least'} {low}"
            if low
            else f"{'under' if question.strict else 'at most'} {high}"
        )
    if question.currency and question.low is None and question.high is None:
        words.append(f"in {question.currency}")
    return words


def _number_words(question: Question) -> list[str]:
    words = []
    if question.statuses:
        words.append("status " + " or ".join(iri.rsplit("/", 1)[-1] for iri in question.statuses))
    if question.least:
        words.append(f"at least {question.least}")
    if question.exactly:
        words.append(f"exactly {question.exactly}")
    if question.order:
        words.append(question.order.replace("_", " ").replace("-", " "))
    if question.nth:
        words.append(f"number {question.nth}")
    elif question.top:
        words.append(f"top {question.top}")
    if question.count:
        words.append("how many")
    return words


def sentence_of(title: str, lists: bool, unit: str, question: Question, answers: tuple[Found, ...]) -> str:
    """Return the answer as a sentence."""
    head = title[:1].upper() + title[1:]
    if not answers:
        return f"{head}: the graph knows of none."
    if question.count:
        return f"{head}: {_figure(answers[0])}."
    shown = []
    for found in answers[:8]:
        said = _figure(found)
        detail = found.detail if not lists or found.unit else ""
        counted = said and unit and not found.unit and found is answers[0]
        inside = ", ".join(part for part in (f"{said} {_of(found.value, unit)}" if counted else said, detail) if part)
        if not lists and said:
            shown.append(said + (f" ({found.name}{', ' + detail if detail else ''})"))
        else:
            shown.append(f"{found.name} ({inside})" if inside else found.name)
    more = f" and {len(answers) - 8} more" if len(answers) > 8 else ""
    return f"{head}: {', '.join(shown)}{more}."


def _of(value: float | int | None, unit: str) -> str:
    """Return what is counted, in the singular for one of it ("shared rounds", "companies")."""
    if value != 1:
        return unit
    return f"{unit[:-3]}y" if unit.endswith("ies") else unit.removesuffix("s")


def title_of(question: Question, state: Snapshot) -> str:
    """Return a question in words: its form with its names, and its constraints."""
    form = QUESTIONS[question.form]
    names = {
        name: _names_of(getattr(question, name), state, "or" if question.form == "comparison" else "and")
        or "any company"
        for name in ("investors", "companies", "funds", "led_by")
    }
    words = _constraint_words(question, state)
    if question.companies and "{companies}" not in form.title:
        words.insert(0, f"of {names['companies']}")
    if question.investors and "{investors}" not in form.title:
        words.insert(0, f"with {names['investors']}")
    if question.funds and "{funds}" not in form.title:
        words.insert(0, names["funds"])
    title = ", ".join([form.title.format(**names), *words])
    return f"documents on {title}" if question.sources else title
