"""Constraints that need no name of the graph: times, amounts of money, stages, status, how many."""

# ruff: noqa: E501 - the patterns read better unbroken

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal

from kg.dates import PartialDate


@dataclass(frozen=True, slots=True)
class Period:
    """Days from ``first`` to ``last``, both included; ``None`` leaves an end open. ``words`` say it to a person."""

    first: date | None
    last: date | None
    words: str


@dataclass(frozen=True, slots=True)
class Amount:
    """A range of money in ``currency``: ``low`` and ``high`` are included unless ``strict``; ``exact`` for one figure."""

    low: Decimal | None
    high: Decimal | None
    currency: str
    words: str
    strict: bool = False
    exact: bool = False


@dataclass(frozen=True, slots=True)
class Found:
    """One constraint and the characters of the sentence it stands on; ``kind`` names which it is."""

    kind: str
    value: object
    start: int
    end: int


_UNITS = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"]
_NUMBERS = {word: i + 1 for i, word in enumerate(_UNITS)} | {
    "a dozen": 12,
    "dozen": 12,
    "fifteen": 15,
    "twenty": 20,
    "fifty": 50,
}
_NUM = r"(?:\d{1,3}|" + "|".join(sorted(_NUMBERS, key=len, reverse=True)) + r")\b"
_MONTH_NAMES = "january february march april may june july august september october november december".split()
_MONTHS = (
    {name: i + 1 for i, name in enumerate(_MONTH_NAMES)}
    | {name[:3]: i + 1 for i, name in enumerate(_MONTH_NAMES)}
    | {"sept": 9}
)
_MONTH = r"(?:" + "|".join(sorted(_MONTHS, key=len, reverse=True)) + r")\b\.?"
_YEAR = r"(?:19[5-9]\d|20\d\d)(?!\d)"
_ORDINALS = {"first": 1, "second": 2, "third": 3, "fourth": 4, "last": 4, "1st": 1, "2nd": 2, "3rd": 3, "4th": 4}


def _number(text: str) -> int:
    text = text.strip().lower()
    return int(text) if text.isdigit() else _NUMBERS[text]


# ------------------------------------------------------------------ times

_POINT = (
    rf"(?:(?P<iso>\d{{4}}-\d\d-\d\d)|(?P<isom>(?:19|20)\d\d-(?:0[1-9]|1[0-2]))(?!\d)"
    rf"|(?P<d1>\d{{1,2}})(?:st|nd|rd|th)?\s+(?:of\s+)?(?P<m1>{_MONTH})(?:\s*,?\s*(?:of\s+)?(?P<y1>{_YEAR}))"
    rf"|(?P<m2>{_MONTH})\s+(?P<d2>\d{{1,2}})(?:st|nd|rd|th)?\s*,?\s+(?P<y2>{_YEAR})"
    rf"|(?P<m3>{_MONTH})\s*,?\s*(?:of\s+)?(?P<y3>{_YEAR})"
    rf"|(?P<m4>0?[1-9]|1[0-2])/(?P<y4>{_YEAR})"
    rf"|[qQ](?P<q5>[1-4])[\s,/-]*(?:of\s+)?(?P<y5>{_YEAR})|(?P<y6>{_YEAR})[\s-]*[qQ](?P<q6>[1-4])"
    rf"|(?P<o7>first|second|third|fourth|last|1st|2nd|3rd|4th)\s+quarter\s+(?:of\s+|in\s+)?(?P<y7>{_YEAR})"
    rf"|[hH](?P<h8>[12])[\s,/-]*(?:of\s+)?(?P<y8>{_YEAR})|(?P<o9>first|second|1st|"
    rf"2nd)\s+half\s+(?:of\s+)?(?P<y9>{_YEAR})"
    rf"|(?:the\s+)?(?:year\s+)?(?P<y0>{_YEAR}))"
)


def _interval(match: "re.Match[str]") -> tuple[date, date] | None:
    got = {key: value for key, value in match.groupdict().items() if value}
    try:
        if text := got.get("iso") or got.get("isom"):
            exact = PartialDate(text)
        elif "y1" in got or "y2" in got:
            n = "1" if "y1" in got else "2"
            exact = PartialDate(f"{got['y' + n]}-{_month(got['m' + n]):02}-{int(got['d' + n]):02}")
        elif "y3" in got:
            exact = PartialDate(f"{got['y3']}-{_month(got['m3']):02}")
        elif "y4" in got:
            exact = PartialDate(f"{got['y4']}-{int(got['m4']):02}")
        elif "y5" in got or "y6" in got or "y7" in got:
            quarter = got.get("q5") or got.get("q6") or _ORDINALS[got["o7"].lower()]
            exact = PartialDate(f"{got.get('y5') or got.get('y6') or got.get('y7')}-Q{quarter}")
        elif "y8" in got or "y9" in got:
            half = int(got.get("h8") or _ORDINALS[got["o9"].lower()])
            year = int(got.get("y8") or got["y9"])
            return (date(year, 1, 1), date(year, 6, 30)) if half == 1 else (date(year, 7, 1), date(year, 12, 31))
        else:
            exact = PartialDate(got["y0"])
    except ValueError:
        return None
    return exact.first, exact.last


def _month(text: str) -> int:
    return _MONTHS[text.lower().rstrip(".")]


_POINT_PATTERN = re.compile(_POINT, re.IGNORECASE)
_ONE = re.sub(r"\(\?P<\w+>", "(?:", _POINT)
_RANGES: tuple[tuple[re.Pattern[str], str], ...] = tuple(
    (re.compile(pattern, re.IGNORECASE), how)
    for pattern, how in (
        ((
            rf"\b(?:between|from|during|in|for)\s+(?P<a>{_ONE})\s*(?:and|to|until|till|through|up to|-|"
            rf"/)\s*(?P<b>{_ONE})(?:\s+inclusive)?"
        ), "range"),
        (rf"\b(?P<a>{_YEAR})\s*(?:-|to|through)\s*(?P<b>{_YEAR})", "range"),
        (rf"\b(?:in|during|of|for)?\s*(?:either\s+)?(?P<a>{_YEAR})\s*(?:or|and|,|&)\s*(?:in\s+)?(?P<b>{_YEAR})", "either"),
        ((
            rf"\b(?:since|starting in|starting from|starting|beginning in|beginning|as of|as from|"
            rf"from(?=\s+(?:the\s+)?(?:start of|beginning of)?\s*{_ONE}\s+(?:on|onwards?|forward|on wards|and later|or later|and after)\b))\s+(?:the\s+)?(?:start of|beginning of)?\s*(?P<a>{_ONE})(?:\s+(?:on|onwards?|forward|on wards|"
            rf"and later|or later|and after))?"
        ), "since"),
        (rf"\b(?:in\s+)?(?P<a>{_ONE})\s*(?:onwards?|or later|and later|and after|and onwards?|or after|\+)", "since"),
        (rf"\b(?:not before|no earlier than)\s+(?P<a>{_ONE})", "since"),
        (rf"\b(?:after|later than|past|post)[\s-]+(?:the\s+)?(?:end of\s+)?(?P<a>{_ONE})", "after"),
        ((
            rf"\b(?:before|prior to|earlier than|pre|ahead of)[\s-]+(?:the\s+)?(?:start of\s+|beginning "
            rf"of\s+)?(?P<a>{_ONE})"
        ), "before"),
        ((
            rf"\b(?:until|till|up to|through|by|to|not after|no later than|up until|up till)\s+(?:the\s+)?(?:end "
            rf"of\s+)?(?P<a>{_ONE})"
        ), "until"),
        (rf"\b(?P<a>{_ONE})\s*(?:or earlier|and earlier|or before|and before)", "until"),
        ((
            rf"\b(?:in|during|of|on|for|throughout|within|from|dated|at|over|around|the)?\s*(?:the\s+)?(?:course "
            rf"of\s+)?(?:calendar year\s+|all of\s+)?(?P<a>{_ONE})(?:'s\b)?"
        ), "in"),
    )
)  # fmt: skip


def _periods(text: str) -> Iterator[Found]:
    for pattern, how in _RANGES:
        for match in pattern.finditer(text):
            one = _POINT_PATTERN.fullmatch(match["a"].strip())
            other = _POINT_PATTERN.fullmatch(match["b"].strip()) if "b" in pattern.groupindex else None
            first = _interval(one) if one else None
            last = _interval(other) if other else first
            if first is None or last is None:
                continue
            a = match["a"].strip()
            low: date | None = first[0]
            high: date | None = last[1]
            words = f"in {a}"
            if how in ("range", "either"):
                words = f"{a} to {match['b'].strip()}"
                if first[0] > last[0]:
                    low, high = last[0], first[1]
            elif how == "since":
                high, words = None, f"since {a}"
            elif how == "after":
                low, high, words = first[1] + timedelta(days=1), None, f"after {a}"
            elif how == "before":
                low, high, words = None, first[0] - timedelta(days=1), f"before {a}"
            elif how == "until":
                low, words = None, f"until {a}"
            yield Found("time", Period(low, high, words), match.start(), match.end())


_RELATIVE = re.compile(
    rf"\b(?:in|over|during|within|of|from|for|since)?\s*(?:the\s+)?(?:last|past|previous|most recent|preceding|"
    rf"recent)\s+(?:(?P<n>{_NUM})\s+)?(?P<unit>day|week|month|quarter|year|decade)s?\b"
    rf"|\b(?:in|during|of)?\s*(?:this|the current)\s+(?P<this>month|quarter|year|decade)(?:'s)?\b|\b(?P<ytd>year to "
    rf"date|ytd)\b"
    rf"|\b(?P<last>last year's)\b|\b(?:in|during)?\s*the\s+(?P<decade>(?:19|20)\d0)'?s\b",
    re.IGNORECASE,
)


def _relative_periods(text: str, newest: date) -> Iterator[Found]:
    """Times relative to the newest document: "the last 12 months", "this year", "last year"."""
    for match in _RELATIVE.finditer(text):
        said = re.sub(r"^(?:in|over|during|within|of|from|for|since)\s+", "", " ".join(match[0].split()))
        if match["decade"]:
            year = int(match["decade"])
            yield Found(
                "time", Period(date(year, 1, 1), date(year + 9, 12, 31), f"the {year}s"), match.start(), match.end()
            )
            continue
        words = f"{said} (to {newest.isoformat()}, the newest document)"
        if match["this"] or match["ytd"]:
            unit = match["this"] or "year"
            start = {
                "month": newest.replace(day=1),
                "quarter": date(newest.year, 3 * ((newest.month - 1) // 3) + 1, 1),
                "year": date(newest.year, 1, 1),
                "decade": date(newest.year // 10 * 10, 1, 1),
            }[unit.lower()]
            yield Found("time", Period(start, None, words), match.start(), match.end())
            continue
        unit = (match["unit"] or "year").lower()
        if match["last"] or (
            unit == "year" and match["n"] is None and re.search(r"\blast\s+year\b", match[0], re.IGNORECASE)
        ):
            year = newest.year - 1
            yield Found(
                "time",
                Period(date(year, 1, 1), date(year, 12, 31), f"{year}, the year before the newest document's"),
                match.start(),
                match.end(),
            )
            continue
        count = _number(match["n"]) if match["n"] else 1
        start = _back(newest, count, unit)
        yield Found("time", Period(start, None, words), match.start(), match.end())


def _back(day: date, count: int, unit: str) -> date:
    if unit in ("day", "week"):
        return day - timedelta(days=count * (7 if unit == "week" else 1))
    months = count * {"month": 1, "quarter": 3, "year": 12, "decade": 120}[unit]
    total = max(day.year * 12 + day.month - 1 - months, 12)
    return date(total // 12, total % 12 + 1, min(day.day, 28))


# ------------------------------------------------------------------ money

_SYMBOLS = {
    "us$": "USD", "c$": "CAD", "a$": "AUD", "s$": "SGD", "$": "USD", "€": "EUR", "£": "GBP", "¥": "JPY", "₩": "KRW", "₹": "INR",
    "dollar": "USD", "us dollar": "USD", "buck": "USD", "euro": "EUR", "pound": "GBP", "yen": "JPY", "won": "KRW", "yuan": "CNY", "renminbi": "CNY", "rmb": "CNY", "rupee": "INR",
    "canadian dollar": "CAD", "australian dollar": "AUD", "singapore dollar": "SGD", "franc": "CHF", "swiss franc": "CHF", "pounds sterling": "GBP",
} | {code.lower(): code for code in "USD EUR GBP JPY KRW CNY INR AUD CAD SGD CHF SEK NOK DKK ILS AED SAR TWD HKD BRL".split()}  # fmt: skip
_SCALES = {
    "k": 10**3, "thousand": 10**3, "m": 10**6, "mn": 10**6, "mm": 10**6, "mio": 10**6, "mil": 10**6, "mln": 10**6, "million": 10**6, "millions": 10**6,
    "b": 10**9, "bn": 10**9, "bln": 10**9, "billion": 10**9, "billions": 10**9, "t": 10**12, "tn": 10**12, "trillion": 10**12,
    "lakh": 10**5, "crore": 10**7,
}  # fmt: skip
_SYM = r"(?:us\$|c\$|a\$|s\$|[$€£¥₩₹]|\b(?:usd|eur|gbp|jpy|krw|cny|inr|aud|cad|sgd|chf|sek|nok|dkk|rmb)\b)"
_CUR_WORD = (
    r"(?:us dollars?|canadian dollars?|australian dollars?|singapore dollars?|swiss francs?|pounds sterling|dollars?|"
    r"bucks|euros?|pounds?|yen|won|yuan|renminbi|rupees?|usd|eur|gbp|jpy|krw|cny|inr|aud|cad|sgd|chf|rmb)\b"
)
_SCALE = r"(?:k|thousand|mn|mm|mio|mil|mln|millions?|m|bn|bln|billions?|b|tn|trillion|t|lakh|crore)\b"
_WORD_FIG = (
    r"(?:half a|half|a quarter of a|a hundred|one hundred|five hundred|two hundred|" + "|".join(_UNITS) + r"|a|an)"
)
_MONEY = (
    rf"(?:(?P<sym>{_SYM})\s*(?P<n1>\d[\d,]*(?:\.\d+)?)\s*-?(?P<s1>{_SCALE})?(?:\s*(?:us )?dollars)?"
    rf"|\b(?P<n2>\d[\d,]*(?:\.\d+)?[\s-]*(?={_SCALE})|"
    rf"{_WORD_FIG}[\s-]+(?=[a-z]{{4}}))(?P<s2>{_SCALE})(?:[\s-]*(?P<c2>{_CUR_WORD}))?|"
    rf"\b(?P<n3>\d[\d,]*(?:\.\d+)?)\s*(?P<c3>{_CUR_WORD}))"
)
_MONEY_PATTERN = re.compile(_MONEY, re.IGNORECASE)
_SUM = re.sub(r"\(\?P<\w+>", "(?:", _MONEY)
_OVER = (
    r"over|more than|above|exceeding|exceeds?|exceeded|greater than|larger than|bigger than|higher than|north of|"
    r"upwards of|in excess of|beyond|past|>|"
    r"surpassing|surpass(?:es|ed)?|topping|topped|tops?|beating|of over|of more than|better than"
)
_LEAST = (
    r"at least|no less than|not less than|minimum(?: of)?|a minimum of|min\.?|>=|≥|from|starting at|not under|no "
    r"smaller than"
)
_UNDER = r"under|below|less than|smaller than|lower than|<|fewer than|beneath|south of|not exceeding|cheaper than"
_MOST = r"at most|no more than|not more than|maximum(?: of)?|a maximum of|max\.?|<=|≤|up to|not over|not above"
_ABOUT = r"about|around|roughly|approximately|approx\.?|nearly|almost|some|circa|~|close to"
_SUMS: tuple[tuple[re.Pattern[str], str], ...] = tuple(
    (re.compile(pattern, re.IGNORECASE), how)
    for pattern, how in (
        (rf"(?:\b(?:between|from|of)\s+)?(?P<a>{_SUM})\s*(?:and|to|-)\s*(?P<b>{_SUM})", "between"),
        (rf"\b(?:between)\s+(?P<plain>\d[\d,.]*)\s*(?:and|to|-)\s*(?P<b>{_SUM})", "between"),
        (rf"(?:{_SYM})\s*(?P<plain>\d[\d,.]*)\s*(?:and|to|-)\s*(?P<b>{_SUM})", "between"),
        ((
            rf"(?P<a>{_SUM})\s*(?:or more|and above|and more|plus|\+|and up|or higher|or larger|upwards|or above|or "
            rf"bigger|and over|or over|and higher)"
        ), "least"),
        (rf"(?P<a>{_SUM})\s*(?:or less|and below|or below|or smaller|or under|and under|or lower|and less)", "most"),
        (rf"(?:^|(?<=\W))(?:{_LEAST})\s*(?P<a>{_SUM})", "least"),
        (rf"(?:^|(?<=\W))(?:{_MOST})\s*(?P<a>{_SUM})", "most"),
        (rf"(?:^|(?<=\W))(?:{_OVER})\s*(?P<a>{_SUM})", "over"),
        (rf"(?:^|(?<=\W))(?:{_UNDER})\s*(?P<a>{_SUM})", "under"),
        (rf"(?:^|(?<=\W))(?:{_ABOUT})\s*(?P<a>{_SUM})", "about"),
        (rf"(?P<a>{_SUM})", "exact"),
    )
)  # fmt: skip
_FIGURES = re.compile(
    r"\b(?P<n>seven|eight|nine|ten|eleven|7|8|9|10|11)[\s-]figures?\b|\b(?P<bd>billion|hundred[\s-]million|"
    r"million)[\s-](?:dollar|plus)\b|\b(?P<mega>mega[\s-]?(?=(?:round|deal|raise|financing)))|\b(?P<uni>unicorns?)\b|"
    r"\b(?P<deca>decacorns?)\b",
    re.IGNORECASE,
)


def _sum(text: str) -> tuple[Decimal, str, int] | None:
    match = _MONEY_PATTERN.fullmatch(text.strip())
    if match is None:
        return None
    figure = (match["n1"] or match["n2"] or match["n3"]).lower().strip(" -")
    words = {
        "half a": "0.5",
        "half": "0.5",
        "a quarter of a": "0.25",
        "a hundred": "100",
        "one hundred": "100",
        "two hundred": "200",
        "five hundred": "500",
        "a": "1",
        "an": "1",
    }
    number = Decimal(words.get(figure) or str(_NUMBERS.get(figure, "")) or figure.replace(",", "").rstrip("."))
    scale = (match["s1"] or match["s2"] or "").lower()
    currency = (match["sym"] or match["c2"] or match["c3"] or "$").lower()
    code = _SYMBOLS.get(currency) or _SYMBOLS.get(currency.rstrip("s")) or "USD"
    return number * _SCALES.get(scale, 1), code, _SCALES.get(scale, 1)


def _amounts(text: str) -> Iterator[Found]:
    for pattern, how in _SUMS:
        for match in pattern.finditer(text):
            last = _sum(match["b"]) if "b" in pattern.groupindex else None
            first: tuple[Decimal, str, int] | None
            if "plain" in pattern.groupindex:
                first = (Decimal(match["plain"].replace(",", "").rstrip(".") or "0"), last[1] if last else "USD", 1)
            else:
                first = _sum(match["a"])
            if first is None or ("b" in pattern.groupindex and last is None):
                continue
            figure, currency, scale = first
            if last and scale == 1 and figure < 1000:  # "between 10 and 50 million": one scale for both
                figure *= last[2]
            words = " ".join(match[0].split())
            low: Decimal | None = figure
            high: Decimal | None = None
            if how == "between" and last:
                high, currency = last[0], last[1]
            elif how in ("under", "most"):
                low, high = None, figure
            elif how == "about":
                low, high = figure * Decimal("0.9"), figure * Decimal("1.1")
            elif how == "exact":
                low, high = figure * Decimal("0.99"), figure * Decimal("1.01")
            amount = Amount(low, high, currency, words, strict=how in ("over", "under"), exact=how == "exact")
            yield Found("money", amount, match.start(), match.end())
    for match in _FIGURES.finditer(text):
        if match["uni"] or match["deca"]:
            low = Decimal(10) ** (10 if match["deca"] else 9)
            yield Found("unicorn", Amount(low, None, "USD", match[0]), match.start(), match.end())
            continue
        if match["n"]:
            figures = int(match["n"]) if match["n"].isdigit() else _NUMBERS[match["n"].lower()]
            low = Decimal(10) ** (figures - 1)
        elif match["mega"]:
            low = Decimal(10) ** 8
        else:
            low = Decimal({"billion": 10**9, "million": 10**6}.get(match["bd"].lower(), 10**8))
        yield Found("money", Amount(low, None, "USD", match[0].strip()), match.start(), match.end())


# ------------------------------------------------------------------ stages, status, numbers

_STAGES: tuple[tuple[re.Pattern[str], str], ...] = tuple(
    (re.compile(pattern, flags), stage)
    for pattern, stage, flags in (
        (r"\bpre[\s-]?seed(?:[\s-]stage)?\b", "pre-seed", re.IGNORECASE),
        (r"\bseed(?:[\s-](?:stage|money|funding|capital))?\b", "seed", re.IGNORECASE),
        (r"\b(?:series|serie|ser\.|runde)[\s-]*([a-k])(?:[\s-]?[12](?!\d))?(?:'s)?\b", "series", re.IGNORECASE),
        (r"\b([A-K])[\s-](?=(?:rounds?|series|financings?|raise|funding|deals?)\b)", "series", 0),
        (r"\bgrowth(?:[\s-](?:stage|equity|capital))?(?=\s+(?:round|deal|financ|fund|stage|equity))", "growth", re.IGNORECASE),
        (r"\bbridge(?:\s+loans?)?\b(?!\s+between)", "bridge", re.IGNORECASE),
        (r"\b(?:venture debt|debt|loans?|credit (?:facility|facilities|lines?)|borrowings?)\b", "debt", re.IGNORECASE),
        (r"\bconvertible(?:s|\s+notes?|\s+bonds?|\s+loans?)?\b|\bSAFEs?\b", "convertible", re.IGNORECASE),
        (r"\bgrants?\b", "grant", re.IGNORECASE),
        (r"\bstrategic(?=\s+(?:round|invest|deal|financ|stake))", "strategic", re.IGNORECASE),
        (r"\bsecondary\b|\bsecondaries\b|\bsecondary (?:sale|offering)s?\b", "secondary", re.IGNORECASE),
        ((
            r"\b(?:pre-)?IPOs?\b|\binitial public offerings?\b|\b(?:go|goes|going|gone|went) public\b|\bstock market "
            r"(?:listings?|debuts?)\b|\bflotations?\b|\blistings?\b|\bpublic offerings?\b|\bpublic listings?\b"
        ), "ipo", re.IGNORECASE),
        (r"\bextension(?:s|\s+rounds?)?\b", "extension", re.IGNORECASE),
        (r"\bearly[\s-]stage\b", "early", re.IGNORECASE),
        (r"\blate[\s-]stage\b|\blater[\s-]stage\b", "late", re.IGNORECASE),
    )
)  # fmt: skip
_MORE_SERIES = re.compile(r"(?<=[\s,])(?:or|and|,|&|/)\s*([A-K])\b(?!\w)")
_LETTERS = "abcdefghijk"


def _stages(text: str) -> Iterator[Found]:
    for pattern, stage in _STAGES:
        for match in pattern.finditer(text):
            if stage == "series":
                values: tuple[str, ...] = (f"series-{match[1].lower()}",)
                more = _MORE_SERIES.match(text, match.end() + 1) if match.end() + 1 < len(text) else None
                if more:
                    yield Found("stage", (f"series-{more[1].lower()}",), more.start(), more.end())
            elif stage == "early":
                values = ("pre-seed", "seed", "series-a")
            elif stage == "late":
                values = (*(f"series-{letter}" for letter in _LETTERS[3:]), "growth")
            else:
                values = (stage,)
            yield Found("stage", values, match.start(), match.end())


_STATUSES: tuple[tuple[re.Pattern[str], tuple[str, ...]], ...] = tuple(
    (re.compile(pattern, re.IGNORECASE), statuses)
    for pattern, statuses in (
        ((
            r"\bplanned\s+(?:or|and|/)\s+rumou?red\b|\brumou?red\s+(?:or|and|/)\s+planned\b|\bnot yet (?:closed|done|"
            r"completed)\b|\b(?:un|not )(?:closed|completed|finished|finalised|finalized)\b|\bhas(?:n't| not) closed "
            r"yet\b|\bstill open\b|\bpending\b"
        ), ("planned", "rumoured")),
        ((
            r"\b(?:including|incl\.?|also|plus|or|and even)\s+(?:planned|rumou?red)(?:\s+(?:or|and|/)\s+(?:planned|"
            r"rumou?red))?(?:\s+ones)?\b|\b(?:of|with|in)\s+any status\b|\bwhether or not (?:closed|completed|"
            r"done)\b|\bclosed or not\b"
        ), ("closed", "planned", "rumoured")),
        ((
            r"\brumou?r(?:ed|s)?(?:\s+(?:has it|about|of|that|to be|around|say|have it))?\b|\breportedly\b|"
            r"\balleged(?:ly)?\b|\bspeculat\w+\b|\bunconfirmed\b|\bsaid to be\b|\bsupposed(?:ly)?\b|\bgossip\b|"
            r"\bpeople familiar\b|\bword (?:is|has it)\b|\bwhispers?(?: of)?\b|\btipped to\b|\bbelieved to be\b"
        ), ("rumoured",)),
        ((
            r"\bplanned but not (?:yet )?(?:done|closed|completed|finished|final)\b|\bplanned\b|\bplan(?:s|"
            r"ning)?(?:\s+to)?\b|\bin talks\b(?:\s+(?:to|for|about|over|on))?|\btalks\s+(?:to|for|about)\b|"
            r"\bseek(?:s|ing)?(?:\s+to)?\b|\btarget(?:s|ing)\b|\bupcoming\b|\bforthcoming\b|\baim(?:s|ing)?\s+to\b|"
            r"\bprepar(?:e|es|ing)\s+(?:to|for|a|an|its|their)\b|\bexpected\b(?:\s+to)?|"
            r"\bintends?\b(?:\s+to)?|\blooking to\b|\bhoping to\b|"
            r"\bproposed\b|\bnegotiati\w+\b|\bon the way\b|\bcoming up\b|\bon the horizon\b|\bin the works\b|\bin the pipeline\b|\bscheduled\b|"
            r"\bintended\b|\bset to\b|\bannounced but not (?:yet )?(?:closed|completed|done)\b|\bagreed "
            r"but not (?:yet )?(?:closed|completed|done)\b|\bahead of (?:an|its|their)\b|\bget(?:ting)? ready (?:to|"
            r"for)\b"
        ), ("planned",)),
        ((
            r"\b(?:already\s+)?(?:closed|completed|finalised|finalized|concluded|"
            r"consummated)(?=\s+(?:\w+\s+)?(?:rounds?|deals?|acquisitions?|financings?|takeovers?|transactions?|"
            r"purchases?|buyouts?))|\bthat (?:have|has|were|was) (?:been )?(?:closed|completed|done)\b|\bonly closed\b"
        ), ("closed",)),
        ((
            r"\bgoing to\b|\babout to\b|\bwants? to (?=raise|go public|buy|acquire|take over)|\bnext(?=(?:\s+\w+)?\s+(?:rounds?|raise|deals?|financings?|fundraise|funding)\b)"
        ), ("planned", "rumoured")),
    )
)  # fmt: skip


def _statuses(text: str) -> Iterator[Found]:
    for pattern, statuses in _STATUSES:
        for match in pattern.finditer(text):
            yield Found("status", statuses, match.start(), match.end())


_RANKS = (
    r"(?:most|biggest|largest|greatest|highest|top|latest|newest|most recent|recent|smallest|lowest|least|earliest|"
    r"oldest|first|last|busiest|best|leading|closest|main|priciest|costliest|fewest|cheapest|major|prolific|active|"
    r"frequent|tiniest|heftiest|bigest)"
)
_TIMES = r"(?:times|occasions)"
_NTHS = {"second": 2, "third": 3, "fourth": 4, "fifth": 5, "2nd": 2, "3rd": 3, "4th": 4, "5th": 5}
_COUNTS: tuple[tuple[re.Pattern[str], str, int], ...] = tuple(
    (re.compile(pattern, re.IGNORECASE), kind, plus)
    for pattern, kind, plus in (
        ((
            rf"\b(?:on\s+|in\s+)?(?:at least|at the least|no fewer than|no less than|not less than|not fewer than|"
            rf"minimum(?: of)?|a minimum of|min\.?|at minimum)\s+(?P<n>{_NUM}|once|twice|thrice|a couple(?: "
            rf"of)?)(?:\s+(?:different|separate|distinct))?(?:\s+{_TIMES})?"
        ), "atleast", 0),
        (rf"(?:>=|≥)\s*(?P<n>\d{{1,3}})\b(?:\s+{_TIMES})?", "atleast", 0),
        ((
            rf"\b(?:on\s+|in\s+)?(?P<n>{_NUM}|once|twice|thrice)\s*(?:or more|\+|and more|plus|or "
            rf"above)(?:\s+(?:different|separate|distinct))?(?:\s+{_TIMES})?"
        ), "atleast", 0),
        (rf"(?<![\w.])(?P<n>\d{{1,3}})\+(?:\s*{_TIMES})?", "atleast", 0),
        ((
            rf"\b(?:on\s+|in\s+)?(?:more than|over|above)\s+(?P<n>{_NUM}|once|twice|thrice|a "
            rf"single)(?:\s+(?:different|separate|distinct))?(?:\s+{_TIMES})?"
        ), "atleast", 1),
        (r">\s*(?P<n>\d{1,3})\b", "atleast", 1),
        ((
            r"(?<!how )\b(?:repeatedly|multiple times|several times|many times|time and again|more than one time|on "
            r"several occasions|on multiple occasions|(?:in|on)?\s*(?:multiple|several)(?=\s+(?:\w+\s+)?(?:rounds|"
            r"deals|occasions|financings)))\b"
        ), "atleast", 2),
        (rf"\b(?:exactly|precisely|just|only)\s+(?P<n>{_NUM}|once|twice|thrice)(?:\s+{_TIMES})?(?!\s+{_RANKS})", "exactly", 0),
        (rf"\b(?:fewer than|less than|at most|no more than|not more than|up to|under|maximum of)\s+(?P<n>{_NUM})(?=\s+(?:\w+\s+)?(?:invest|back|round|deal|compan|startup|fund|particip|time|co-?invest))", "atmost", 0),
        (rf"(?<=raised )(?P<n>{_NUM})(?=\s+(?:\w+\s+)?(?:rounds|times))|(?<=closed )(?P<m>{_NUM})(?=\s+(?:\w+\s+)?rounds)|(?<=with )(?P<w>two|three|four|five|six)(?=\s+(?:\w+\s+)?rounds)", "atleast", 0),
        (rf"\b(?P<n>second|third|fourth|fifth|2nd|3rd|4th|5th)[\s-]+(?=(?:{_RANKS}|(?:funding |financing )?rounds?)\b)", "nth", 0),
        (rf"\b(?P<n>{_NUM})\s+(?:{_TIMES})\b|\b(?P<w>twice|thrice)\b(?!\s+as)", "atleast", 0),
        ((
            rf"\b(?:the\s+)?(?:top|first|last|best|latest|biggest|largest|leading|highest|smallest|"
            rf"main)[\s-]+(?P<n>{_NUM})(?!\s*(?:{_SCALE}|\s*months?|\s*years?|\s*quarters?|\s*weeks?|\s*days?))"
        ), "top", 0),
        (rf"\b(?P<n>{_NUM})(?=\s+(?:of the\s+)?(?:very\s+)?{_RANKS}\b)", "top", 0),
        ((
            rf"\b(?:which|what|the|name|list|show|give me|give|show me|name me|list "
            rf"me)\s+(?P<n>{_NUM})(?=\s+(?:\w+\s+){{0,3}}(?:investors?|compan\w*|startups?|rounds?|deals?|firms?|"
            rf"vcs?|acquisitions?|countries|funds?)\b.*\b(?:most|biggest|largest|highest|latest|smallest|often|"
            rf"frequently)\b)"
        ), "top", 0),
    )
)  # fmt: skip


def _counts(text: str) -> Iterator[Found]:
    words = {"once": 1, "twice": 2, "thrice": 3, "a couple": 2, "a couple of": 2, "a single": 1}
    for pattern, kind, plus in _COUNTS:
        for match in pattern.finditer(text):
            said = next((part for part in match.groupdict().values() if part), "").strip().lower()
            number = _NTHS.get(said) or words.get(said) or (_number(said) if said else 0)
            start, end = match.start(), match.end()
            if kind == "top":  # the words of rank stay for the grammar
                start, end = match.start("n"), match.end("n")
            if number + plus > 0:
                yield Found(kind, number + plus, start, end)


def constraints_in(text: str, newest: date) -> tuple[Found, ...]:
    """Return the constraints of a cleaned text from left to right, none over another.

    Names of the graph must have been blanked before (``500 Startups`` is no number). Relative times end at ``newest``.

    >>> [(c.kind, c.value.words) for c in constraints_in("rounds over $100m since 2025", date(2026, 5, 1))]
    [('money', 'over $100m'), ('time', 'since 2025')]
    """
    finders: tuple[Callable[[str], Iterator[Found]], ...] = (
        _amounts,
        lambda text: _relative_periods(text, newest),
        _counts,
        _periods,
        _stages,
        _statuses,
    )
    taken: list[Found] = []
    for finder in finders:
        for found in finder(text):
            if all(found.end <= other.start or found.start >= other.end for other in taken):
                taken.append(found)
    return tuple(sorted(taken, key=lambda found: found.start))
