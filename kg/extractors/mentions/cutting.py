"""What of a run of capitalized words is a name: titles, descriptions and labels are cut off."""

import re
from collections.abc import Sequence

from kg import places
from kg.extractors.mentions.headline_deals import BUYS
from kg.extractors.mentions.kinds import NameMention, country_of, maybe_place
from kg.extractors.mentions.naming import mention_of
from kg.extractors.mentions.numbers import number_alone, numbered
from kg.extractors.mentions.tokens import Token, ends_investor
from kg.extractors.mentions.usage import Usage
from kg.extractors.mentions.weighing import INTRODUCED
from kg.extractors.wording.words import (
    BUSINESSES,
    GENERIC,
    GIVEN_NAMES,
    HEADLINE_VERBS,
    HEADS,
    INVESTOR_TAILS,
    LABEL_WORDS,
    LOOSE_ENDS,
    NUMBERED,
    TERMS,
    TITLES,
    VERBS,
    given_names,
    is_english,
)

_CODE = re.compile(r"[A-Z]-?\d$")
_MANY = re.compile(
    r"(?:U?HNW?I|A[VI]|EV|LLM|GPU|CPU|VC|LP|GP|SME|SMB|HMO|ETF|IPO|SPAC|MVP|API|NGO|MP|PC|TV|CEO|CFO|CTO)s"
)


#: Words that say of what rank a partner, president or officer is.
_RANKS = frozenset("managing general founding chief executive venture operating senior vice deputy limited".split())


def _is_place(tokens: Sequence[Token], a: int, b: int) -> bool:
    name = " ".join(token.text for token in tokens[a:b])
    return country_of(name) is not None or maybe_place(name)


def cut(usage: Usage, tokens: Sequence[Token], i: int, stop: int) -> list[NameMention]:
    """Cut a run of capitalized words at titles ("Nvidia CEO Jensen Huang") and trim what names nobody."""
    found: list[NameMention] = []
    a = i
    for k in range(i, stop + 1):
        generic = k + 1 < stop and (
            tokens[k + 1].text.lower() in GENERIC
            or (k == i and tokens[k].text in _CROWNED and _is_founded(tokens, k, stop))
        )
        if (
            k == stop
            or (
                tokens[k].text.lower() in TITLES
                and not generic
                and not (stop == i + 1 and _is_short_for(usage, tokens[k].text))
                and not (k > a and tokens[k].text in _CROWNED)
                and not (k == i and stop - k > 2 and tokens[k].text in ("Sir", "Dame"))
                and not (k + 1 == stop and k > a and tokens[k].text in ("Founders",))
                and not (k > a and tokens[k - 1].text in ("We", "You", "Our", "My") and not usage.opens(tokens[a]))
            )
            or (tokens[k].text == "MD" and a < k < stop - 1 and _is_given_name(tokens[k + 1]))
        ):
            b = k
            while k < stop and b > a and tokens[b - 1].text.lower() in _RANKS:
                b -= 1
            found.extend(part for c, d in _run_by(usage, tokens, a, b) for part in _trim(usage, tokens, c, d))
            a = k + 1
        elif tokens[k].text in _BUYS and a < k < stop - 1:
            found.extend(_trim(usage, tokens, a, k))
            found.extend(_after_headline(usage, tokens, a, k + 1, stop))
            return found
        elif tokens[k].text in _TRADES and k + 1 < stop and _is_place(tokens, a, k):
            found.extend(_trim(usage, tokens, a, k))
            a = k + 1
    return found


def _run_by(usage: Usage, tokens: Sequence[Token], a: int, b: int) -> list[tuple[int, int]]:
    """Return a run of words, in two where a company stands before who runs it: "chief executive of Acme Ada Lind"."""
    runs = (
        b - a > 2
        and a > 1
        and tokens[a - 1].text in ("of", "at")
        and (tokens[a - 2].text.lower() in TITLES or tokens[a - 2].text in ("executive", "officer", "MD"))
        and _is_given_name(tokens[b - 2])
        and tokens[b - 1].text.lower() not in GENERIC
        and not ends_investor(tokens[b - 1].text)
        and " ".join(t.text for t in tokens[a:b]) not in usage.told
    )
    return [(a, b - 2), (b - 2, b)] if runs else [(a, b)]


def _is_given_name(token: Token) -> bool:
    low = token.text.lower()
    return token.text[0].isupper() and (low in GIVEN_NAMES or low in given_names())


_TO_BUY = frozenset(("Acquire", "Buy", "Purchase"))  # "Acme to Acquire Bolt"
_BUYS = frozenset(word.title() for word in BUYS)


def _is_to_buy(tokens: Sequence[Token], a: int) -> bool:
    """Return whether a verb with a capital says what somebody is to do: "Acme to Acquire Bolt", but no "Right to"."""
    told = tokens[a].text in _TO_BUY and tokens[a - 1].text in ("to", "To")
    return told and tokens[a - 2].text.lower() not in ("right", "rights", "option", "options", "warrant", "warrants")


def _after_headline(usage: Usage, tokens: Sequence[Token], buyer: int, a: int, stop: int) -> list[NameMention]:
    """Return who is bought in a headline that ran into its text, and whom that begins with: "Firm Bolt Acme has"."""
    a = max((k + 1 for k in range(a, stop - 1) if tokens[k].text.lower() in BUSINESSES), default=a)
    again, alone = tokens[buyer].text, usage.alone
    b = next(
        (k for k in range(a + 1, stop) if tokens[k].text == again or {tokens[k - 1].text, tokens[k].text} <= alone),
        stop,
    )
    return [*_trim(usage, tokens, a, b), *(_trim(usage, tokens, b, stop) if b < stop else ())]


def _is_short_for(usage: Usage, word: str) -> bool:
    """Return whether a title is what the document calls an investor for short: "Prime" for "Prime Venture Partners"."""
    return any(usage.text.find(f"{word} {tail}") >= 0 for tail in _TAILS)


_TAILS = tuple(f"{first}{tail}" for first in ("", "Venture ") for tail in ("Capital", "Partners", "Ventures", "Fund"))


#: What stands between a place and a name without being part of either: "Berlin FinTech Acme".
_TRADES = frozenset("VC CVC PE FinTech Fintech InsurTech PropTech EdTech HealthTech Startup Start-up Scaleup".split())

_CROWNED = frozenset("King Queen Prince Lord".split())


def _is_founded(tokens: Sequence[Token], a: int, b: int) -> bool:
    """Return whether a name of a king's is that of a fund or a school: "King Abdullah II Fund"."""
    return any(
        t.text in ("Fund", "Foundation", "University", "Trust", "College", "Capital", "Ventures")
        for t in tokens[a + 2 : b]
    )


def _trim(usage: Usage, tokens: Sequence[Token], a: int, b: int) -> list[NameMention]:
    a, b = _without_edges(usage, tokens, a, b)
    placed = a > 0 and tokens[a - 1].text in ("In", "From")
    if b - a >= 2 and country_of(tokens[a].text) and (placed or _is_known_alone(usage, tokens, a + 1, b)):
        return [mention_of(usage, tokens, a, a + 1), mention_of(usage, tokens, a + 1, b)]
    if b - a >= 2 and _is_of_place(usage, tokens, a, b):
        return []
    if b - a >= 2 and _is_of_people(usage, tokens, a, b):
        return [mention_of(usage, tokens, a, a + 1), mention_of(usage, tokens, a + 1, b)]
    if a >= b or _names_nobody(usage, tokens, a, b) or (b - a == 1 and _word_names_nobody(usage, tokens, a)):
        return []
    return [mention_of(usage, tokens, a, b)]


def _without_edges(usage: Usage, tokens: Sequence[Token], a: int, b: int) -> tuple[int, int]:
    """Return where a name begins and ends without the words at its edges that are no part of it."""
    if b - a > 1 < a and _is_to_buy(tokens, a):
        a = max((k + 1 for k in range(a, b - 1) if tokens[k].text.lower() in BUSINESSES), default=a + 1)
    while a < b and (
        tokens[a].text.lower() in ("the", "our", "its", "their")
        or (b - a > 1 and tokens[a].text in HEADS and not _is_given(usage, tokens, a) and not _of_country(tokens, a, b))
        or (
            b - a > 2
            and tokens[a].text in ("Prince", "Princess", "Sheikh", "Sheikha", "Baron", "Lord", "Lady")
            and not any(ends_investor(t.text) for t in tokens[a:b])
        )
    ):
        a += 1
    while b - a > 1 and _MANY.fullmatch(tokens[a].text):
        a += 1  # "from VCs Acme had raised"
    if (
        b - a > 1
        and tokens[b - 1].text == "I"
        and tokens[b - 2].text not in NUMBERED
        and _is_word_after(usage, tokens, b)
    ):
        b -= 1  # "with my colleague Ada I met"
    if b - a > 1 and tokens[b - 1].text in _TALES and a > 0 and tokens[a - 1].text.lower() == "the":
        b -= 1  # "The Quellmar Story: chapter 1"
    if b - a > 1 and tokens[b - 1].text in ("Blog", "Weblog", "Newsroom"):
        b -= 1
    while b - a > 1 and _PRODUCT.fullmatch(tokens[b - 1].text) and _is_word_after(usage, tokens, b):
        b -= 1
    first_round = (
        b - a == 2
        and (tokens[a].text, tokens[a + 1].text) == ("First", "Round")
        and (not usage.opens(tokens[a]) and tokens[a - 1].text not in ("the", "our", "its", "a", "this"))
    )
    while (
        b > a
        and not first_round
        and (tokens[b - 1].text in LOOSE_ENDS or (b - a > 1 and _is_verb(usage, tokens[b - 1])))
    ):
        b -= 1
    return a, b


#: What a name is only the maker of, before the noun that it stands for: "NVIDIA GPU clusters", "the Acme API".
_PRODUCT = re.compile(r"(?:[GCTND]PU|API|LLM|SDK|ASIC|FPGA|GPT|SKU)s?|G?[AHB]\d00s?")


def _is_word_after(usage: Usage, tokens: Sequence[Token], b: int) -> bool:
    """Return whether a name's run ends in the midst of a sentence, and not at a verb or a mark that it may own."""
    return (
        b < len(tokens)
        and usage.gap(tokens, b - 1) == " "
        and tokens[b].text[0].islower()
        and tokens[b].text not in VERBS
    )


def _names_nobody(usage: Usage, tokens: Sequence[Token], a: int, b: int) -> bool:
    """Return whether words with capitals are terms of the trade ("Series", "IPO") or a label ("LEAD INVESTOR:")."""
    words = [t.text for t in tokens[a:b]]
    if len(words) > 1 and words[-1].lower() in TERMS and all(w.lower() in TERMS or country_of(w) for w in words):
        return True
    return (
        all(w.isupper() for w in words)
        and usage.text[tokens[b - 1].end : tokens[b - 1].end + 1] == ":"
        and any(w.lower() in LABEL_WORDS for w in words)
    )


def _word_names_nobody(usage: Usage, tokens: Sequence[Token], a: int) -> bool:
    """Return whether a word that stands alone is a label, a term, a region, a code or a number."""
    word = tokens[a].text
    if a == 0 and word.lower() in LABEL_WORDS and usage.text[tokens[a].end : tokens[a].end + 1] == ":":
        return True
    if "-" in word and all(places.country_code(part) for part in word.split("-")):
        return True
    if (word.lower() in TERMS and not country_of(word) and not _is_introduced(usage, tokens, a)) or (
        word in _REGIONS and a > 0 and tokens[a - 1].text.lower() == "the" and usage.gap(tokens, a - 1) == " "
    ):
        return True
    if _is_trade(usage, tokens, a) or (word in _PROGRAMMES and usage.text[: tokens[a].start].endswith(") ")):
        return True
    if word in _FORMS:
        return True
    if _CODE.match(word) or _MANY.fullmatch(word) or numbered(usage, tokens, a):
        return True
    if _is_introduced(usage, tokens, a):
        return False
    return len(word) == 1 or word.lower() in GENERIC or (word.isdigit() and not number_alone(usage, tokens, a))


def _is_introduced(usage: Usage, tokens: Sequence[Token], a: int) -> bool:
    """Return whether what a company is stands beside a word amid a sentence: "about Foundation, a Leeds startup"."""
    before = tokens[a - 1].text.lower() if a else "the"
    return (
        before not in ("the", "a", "an", "our", "its", "their", "this")
        and not usage.opens(tokens[a])
        and len(tokens[a].text) > 2
        and INTRODUCED.match(usage.text, tokens[a].end) is not None
    )


def _is_trade(usage: Usage, tokens: Sequence[Token], a: int) -> bool:
    """Return whether initials tell the trade of a company that is named next: "QSR chain Acme Foods"."""
    near = tokens[a : a + 3]
    if (
        1 < len(tokens[a].text) < 6
        and tokens[a].text.isupper()
        and a > 0
        and a + 1 < len(tokens)
        and tokens[a - 1].text.endswith("-based")
        and tokens[a + 1].text in _TRADED
    ):
        return True  # "Acme, the Oslo-based BNPL company"
    return (
        len(near) > 2
        and near[0].text.isupper()
        and 1 < len(near[0].text) < 6
        and not country_of(near[0].text)
        and near[1].text in _TRADED
        and near[2].text[0].isupper()
        and usage.gap(tokens, a) == usage.gap(tokens, a + 1) == " "
    )


#: What follows the initials of a trade: a rival or a unit would be that of who goes by initials ("IBM unit").
_TRADED = frozenset(
    "app brand chain company developer firm lender maker major manufacturer marketplace operator platform player "
    "provider scale-up scaleup specialist start-up startup".split()
)
#: What is left of a name whose number or year was taken for a date: "Acme Venture Capital 2016, L.P.".
_FORMS = frozenset("L.P LP LLP LLC L.L.C Inc Ltd Corp PLC plc GmbH S.A S.A.S B.V N.V".split())
#: What an office goes by that was named in full: "European Innovation Council (EIC) Accelerator".
_PROGRAMMES = frozenset(("Accelerator", "Programme", "Program", "Fund", "Scheme", "Incubator"))
_TALES = frozenset("Story Journey Saga Timeline".split())
#: What names a region after "the", and nobody: "across the Atlantic, Acme raised …".
_REGIONS = frozenset(
    "Atlantic Channel Gulf Valley Street City Continent Bay Pond Hill Mediterranean Caribbean Baltic Alps Arctic "
    "Balkans Adriatic Levant Sahara Rhine Thames Hudson Nile Midlands Highlands Hamptons Mission "
    "Internet Earth Moon West East North South".split()
)


def _is_given(usage: Usage, tokens: Sequence[Token], a: int) -> bool:
    """Return whether a word that elsewhere describes begins a backer's name: "money from Startup Tarn Boys"."""
    return (
        (
            tokens[a].text.startswith("Startup")
            or (tokens[a].text.endswith("tech") and is_english(tokens[a + 1].text))
            or (tokens[a].text == "Founder" and tokens[a + 1].text == "Collective")
        )
        and a > 0
        and (tokens[a - 1].text in ("by", "from", "with", "and", "including") or usage.gap(tokens, a - 1) == ", ")
    )


def _of_country(tokens: Sequence[Token], a: int, b: int) -> bool:
    """Return whether nothing but a country and an investor's noun would be left: "Unicorn India Ventures"."""
    return country_of(tokens[a + 1].text) == places.country_code(tokens[a + 1].text) is not None and (
        b - a == 2 or all(t.text.lower() in GENERIC for t in tokens[a + 2 : b])
    )


def _is_verb(usage: Usage, token: Token) -> bool:
    """Return whether a word with a capital is the verb of a headline that a sum follows: "Acme Grabs $12 Million"."""
    return (
        token.text.lower() in HEADLINE_VERBS and token.text[-1] == "s" and _SUM.match(usage.text, token.end) is not None
    )


_SUM = re.compile(
    r" (?:an? |another |over |nearly |about |almost |some )?(?:[A-Z]{0,3}[$€£¥₹]|[A-Z]{3} ?\d|Rs\.? ?\d|\d)", re.I
)


def _is_of_place(usage: Usage, tokens: Sequence[Token], a: int, b: int) -> bool:
    """Return whether a place and a term of the trade describe a noun: "the San Jose GPU cloud"."""
    return (
        tokens[b - 1].text.lower() in TERMS
        and b < len(tokens)
        and tokens[b].text[0].islower()
        and usage.gap(tokens, b - 1) == " "
        and a > 0
        and tokens[a - 1].text in ("the", "a", "an")
        and maybe_place(" ".join(t.text for t in tokens[a : b - 1]))
    )


def _is_of_people(usage: Usage, tokens: Sequence[Token], a: int, b: int) -> bool:
    """Return whether a people stands before a name that is whole without it: "the American Felicis Ventures"."""
    people, name = tokens[a].text, tokens[a + 1].text
    if (
        not people.endswith(("an", "ish", "ese", "ch", "i", "ic"))
        or people == "Saudi"
        or places.country_code(people) is None
    ):
        return False
    before = tokens[a - 1].text if a and usage.gap(tokens, a - 1) == " " else ""
    if maybe_place(name) or name.lower() in GENERIC or len(name) < 4:
        return False
    if before == "the" and b - a > 2 and tokens[b - 1].text.lower() in INVESTOR_TAILS:
        return not is_english(name)
    whole = usage.text[tokens[a].start : tokens[b - 1].end]
    alone, together = usage.text.count(usage.text[tokens[a + 1].start : tokens[b - 1].end]), usage.text.count(whole)
    return not is_english(name) and (together == 1 or alone > together)


def _is_known_alone(usage: Usage, tokens: Sequence[Token], a: int, b: int) -> bool:
    words = tuple(t.text for t in tokens[a:b])
    return any(words[: len(w)] == w or w[: len(words)] == words for w in usage.known.get(words[0].lower(), ()))
