"""Names in lower case: known by opening sentences as a subject, by what they are called, or by the list they end."""

# ruff: noqa: E501 -- regular expressions are easier to read whole than broken

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import partial
from itertools import compress
from operator import is_

from kg.documents import Span
from kg.extractors.mentions.kinds import country_of
from kg.extractors.mentions.tokens import CAPITAL_COMPOUND, Token
from kg.extractors.mentions.usage import Usage
from kg.extractors.mentions.weighing import DESCRIBED
from kg.extractors.wording.chunks import ByChunk
from kg.extractors.wording.words import (
    GENERIC,
    HEADLINE_VERBS,
    INVESTOR_TAILS,
    PREPOSITIONS,
    STARTERS,
    VERBS,
    common_words,
    is_english,
)

_CALLED = frozenset(
    "startup start-up company firm platform maker app lab outfit business upstart scale-up group brand "
    "marketplace".split()
)


_NEVER_SMALL = (
    STARTERS | PREPOSITIONS | VERBS | HEADLINE_VERBS | {"it's", "that's", "there's", "who", "investors", "companies"}
)


_SUBJECT_OF_RAISE = re.compile(
    r" (?:has |have |had |just |today |also )*(?:raised|closed|secured|landed|bagged|announced|completed)\b"
)


_TAKES_PART = frozenset(
    "participate participated participating join joined joining invested followed following returned returning led "
    "investing adding contributing leading".split()
)
_ENDS_ITEM = re.compile(r"[,;.)]|\Z| (?:and|&|also|both|have|has|had|all|who|is|was|as|with|alongside|together) ")
_MONEY_FROM = re.compile(
    r"(?:\d[.\d]* ?(?:[mkb]n?|million|billion|crore|Cr|Mn)|funding|financing|investments?|round|capital|backing|participation|money) from $"
)
_MONEY_INTO = re.compile(
    r"(?:(?:invest(?:s|ed|ing|ments?)?|stakes?|money|(?:million|billion|crore|[\d.]+ ?(?:m|bn|k|Mn|Cr))) (?:in|into)|"
    r"(?:round|raise|million|billion|Series [A-K]|seed) (?:of|for)|(?:acquir(?:es|ed|ing)|buys|bought|backs|backed)) $"
)
_IN_ADDRESS = re.compile(r"[@#/\\_.\w-]")


def small_names(usage: Usage, sentences: Sequence[Span]) -> Iterator[str]:
    """Yield words in lower case that open sentences as a subject, in a text that begins sentences with a capital."""
    openers = Counter(usage.tokens[span][0].text for span in sentences if usage.tokens[span])
    opening: Counter[str] = Counter()
    raising = set()
    yield from _unheard_of(usage)
    yield from _introduced(usage.text)
    for tokens in usage.tokens.values():
        for i, token in enumerate(tokens[:-1]):
            word = token.text
            if not word[0].islower() or len(word) < 3:
                continue
            if i and (token.start - tokens[i - 1].end == 1 or not usage.starts_sentence(token)):
                before = tokens[i - 1].text
                if (before in _CALLED and _is_called(usage, tokens, i)) or (
                    before in PREPOSITIONS and _is_apposed(usage, tokens, i)
                ):
                    yield word
                continue
            nexts, after = tokens[i + 1].text, usage.text[token.end : token.end + 2]
            if word in _NEVER_SMALL or (word.endswith(("ed", "ing", "ly")) and is_english(word)):
                continue
            if (nexts in VERBS and usage.gap(tokens, i) == " ") or after == " (" or token.possessive:
                opening[word] += 1
                if _SUBJECT_OF_RAISE.match(usage.text, token.end):
                    raising.add(word)
            elif i == 0 and word not in common_words() and DESCRIBED.match(usage.text, token.end):
                opening[word] += 1
                raising.add(word)
    for word, count in opening.items():
        others = openers.total() - openers[word]
        capital = sum(number for opener, number in openers.items() if opener[0].isupper())
        if capital < max(1, 0.7 * others):
            continue
        if count > 1 or (word in raising and word not in common_words()):
            yield word


def _introduced(text: str) -> Iterator[str]:
    """Yield small words that companies are said to be called: "their firm, kettl (small k)", "a lab called kettl"."""
    for match in _INTRODUCED.finditer(text):
        word = match["called"] or match["apposed"]
        if word not in common_words() and word not in _NEVER_SMALL and not word.endswith(("ed", "ing", "ly")):
            yield word


_INTRODUCED = re.compile(
    r"\b(?:compan(?:y|ies)|start-?up|firm|business|venture|outfit|lab|studio)(?:,? (?:called|named|dubbed|christened) "
    r"(?P<called>[a-z][a-z0-9]{3,20})(?=[,.;)]| (?:\(|has|have|had|is|was|raised|in|to|and|that|which)\b)|"
    r", (?P<apposed>[a-z][a-z0-9]{3,20})(?=,| \())"
)


def _unheard_of(usage: Usage) -> Iterator[str]:
    """Yield words in lower case that no dictionary has, where they stand as names do: as a subject, among names."""
    strange, known, likely, only_words = Counter[str](), 0, Counter[str](), set()
    for tokens in usage.tokens.values():
        heard = [_HEARD[token.text] for token in tokens]
        known += heard.count(True)
        for i in compress(range(len(heard)), map(_UNHEARD, heard)):
            if not _in_address(usage.text, tokens[i]):
                word = tokens[i].text
                strange[word] += 1
                likely[word] += _as_name(usage, tokens, i)
                if i + 1 < len(tokens) and tokens[i + 1].text in _OF_A_KIND and usage.gap(tokens, i) == " ":
                    only_words.add(word)
    if len(strange) < 3 + known / 20:
        told = (word for word, count in likely.items() if count + strange[word] > 2)
        yield from (word for word in told if likely[word] or word not in only_words)


#: Many of which a word before tells the kind: "mega rounds", "superannuation funds".
_OF_A_KIND = frozenset(
    "rounds funds deals startups start-ups companies firms sector sectors industry market markets scene ecosystem players "
    "investors investments businesses brands banks schemes".split()
)


def _heard(word: str) -> bool | None:
    """Return whether a word in lower case is known; nothing of those that are no such words."""
    if len(word) < 4 or not word.islower() or not word.isalnum() or not word[:4].isalpha():
        return None
    return is_english(word) or not word.isascii() or word in _NEVER_SMALL


_HEARD = ByChunk(_heard)
_UNHEARD = partial(is_, False)


def _in_address(text: str, token: Token) -> bool:
    """Return whether a word is part of an address of the web: "https://acme.example", "@acme"."""
    before, after = text[token.start - 1 : token.start], text[token.end : token.end + 2]
    return _IN_ADDRESS.match(before) is not None or (
        after[:1] in ("/", "@") or (after[:1] == "." and after[1:].isalpha())
    )


def _as_name(usage: Usage, tokens: Sequence[Token], i: int) -> int:
    """Return how much a word stands as a name does: 2 where it raises, is described or listed, 1 before a verb, 0."""
    text, token = usage.text, tokens[i]
    before = tokens[i - 1] if i and usage.gap(tokens, i - 1) in (" ", "'s ", "’s ") else None
    if (
        _SUBJECT_OF_RAISE.match(text, token.end)
        or (_APPOSED.match(text, token.end) and (before is None or before.text not in ("the", "a", "an")))
        or (DESCRIBED.match(text, token.end) and before is not None and before.possessive)
        or (before is not None and before.text in _CALLED and not _NOUN_AFTER.match(text, token.end))
    ):
        return 2
    if before is not None and _of_place(before) and _stands_alone(token.text) and _GOES_ON.match(text, token.end):
        return 2
    if before is not None and _given_to(text, token, before) and _stands_alone(token.text):
        return 2
    nexts = tokens[i + 1].text if i + 1 < len(tokens) and usage.gap(tokens, i) == " " else ""
    if _among_names(usage, tokens, i, before) and (_ENDS_ITEM.match(text, token.end) or nexts in _TAKES_PART):
        return 2
    return int(nexts in VERBS or token.possessive or text.startswith(" (", token.end))


def _given_to(text: str, token: Token, before: Token) -> bool:
    """Return whether money is told to go into what a word names, or to buy it: "an investment of $23m in kettl."."""
    paid = before.text in _INTO and _MONEY_INTO.search(text, max(0, token.start - 40), token.start) is not None
    return paid and _GOES_ON.match(text, token.end) is not None


_INTO = frozenset("in into of for acquires acquired acquiring buys bought backs backed".split())


def _of_place(before: Token) -> bool:
    """Return whether a word tells where the name after it is at home: "Leeds-based", "Germany's"."""
    return CAPITAL_COMPOUND.match(before.text) is not None or (before.possessive and before.text[0].isupper())


def _stands_alone(word: str) -> bool:
    """Return whether a word that no dictionary has is no word of the trade either: "insurtech", "neobanks"."""
    return not word.removesuffix("s").endswith(_OF_TRADE) and not word.endswith(("ed", "ing", "ly"))


_OF_TRADE = tuple(
    "tech bank crypto saas startup scaleup unicorn app maker chain platform coin spinout accelerator developer market "
    "builder robot drone chip cloud bot lab net ware space care health tracker blockchain".split()
)
_GOES_ON = re.compile(
    r"[,;.)]| (?:\(|and\b|&|has\b|had\b|is\b|was\b|which\b|raised|took|secured|closed|said|got|"
    r"landed|announced|plans|will\b|led\b|joined|in\b|for\b|with\b|from\b|at\b|to\b)"
)
_NOUN_AFTER = re.compile(r" [a-z]")


def _among_names(usage: Usage, tokens: Sequence[Token], i: int, before: Token | None) -> bool:
    """Return whether a name stands before a word, with a comma or "and" between, or that the round was led by it."""
    if before is not None and before.text == "by":
        return i > 1 and tokens[i - 2].text in ("led", "co-led", "backed")
    if before is not None and before.text == "from":
        return _MONEY_FROM.search(usage.text, max(0, tokens[i].start - 40), tokens[i].start) is not None
    if before is not None and before.text in ("and", "&"):
        return i > 1 and usage.gap(tokens, i - 2) in (" ", ", ") and tokens[i - 2].text[0].isupper()
    return (
        before is None and i > 0 and usage.gap(tokens, i - 1) == ", " and tokens[i - 1].text.lower() in INVESTOR_TAILS
    )


def _is_called(usage: Usage, tokens: Sequence[Token], i: int) -> bool:
    """Return whether a small word is what a company noun before it is called: "the Porto startup kettl raised"."""
    word = tokens[i].text
    return (
        tokens[i - 1].text in _CALLED
        and usage.gap(tokens, i - 1) == " "
        and word not in common_words()
        and word not in VERBS
        and not word.endswith(("ed", "ing", "ly", "s"))
        and _SUBJECT_OF_RAISE.match(usage.text, tokens[i].end) is not None
    )


def _is_apposed(usage: Usage, tokens: Sequence[Token], i: int) -> bool:
    """Return whether what a small word names is said after it: "money for kettl, the Porto startup that …"."""
    word = tokens[i].text
    return (
        i > 0
        and tokens[i - 1].text in PREPOSITIONS
        and len(word) > 3
        and word.isalnum()
        and word not in common_words()
        and not word.endswith(("ed", "ing", "ly", "s"))
        and _APPOSED.match(usage.text, tokens[i].end) is not None
    )


_APPOSED = re.compile(
    r", (?:the [A-Z]\w+(?: [A-Z]\w+)?(?:-based)?|an?)(?: [a-z][\w-]+){0,3} (?:startup|start-up|company|firm|platform)\b"
)


def brand_in_list(usage: Usage, tokens: Sequence[Token], i: int) -> bool:
    """Return whether a lower-case word begins an investor's name in a list ("…, btov Partners and …")."""
    word = tokens[i].text
    if not word[0].islower() or i + 1 >= len(tokens) or word in STARTERS:
        return False
    if usage.gap(tokens, i) not in (" ", "! "):  # "ah! Ventures"
        return False
    tail = tokens[i + 1].text
    strange = not is_english(word) and word.isascii() and word.isalnum()
    if strange and tail.lower() in INVESTOR_TAILS and tail.islower():
        return _is_listed(usage, tokens, i)
    if not (tail[0].isupper() and tail.lower() in GENERIC):
        return False
    if i == 0 or usage.starts_sentence(tokens[i]):
        return not is_english(word)
    if tail.lower() not in INVESTOR_TAILS:
        return strange and len(word) > 2
    gap = usage.text[tokens[i - 1].end : tokens[i].start]
    if word in common_words() and tokens[i - 1].text not in ("and", "by", "from", "with"):
        return False
    return gap.strip() in (",", ";", "&", "+") or tokens[i - 1].text in ("and", "by", "from", "with")


def _is_listed(usage: Usage, tokens: Sequence[Token], i: int) -> bool:
    """Return whether two small words stand amid a list of names: "Acme, hafen capital and Bolt"."""
    before = tokens[i - 1] if i else tokens[i]
    if before.text in ("and", "by", "&") and tokens[i + 1].text in ("ventures", "capital", "partners", "vc", "angels"):
        among = i > 1 and (before.text == "by" or tokens[i - 2].text[0].isupper())
        return among and _stands_alone(tokens[i].text) and _ENDS_ITEM.match(usage.text, tokens[i + 1].end) is not None
    return (
        1 < i < len(tokens) - 2
        and usage.gap(tokens, i - 1) == ", "
        and tokens[i - 1].text[0].isupper()
        and _LISTED_AFTER.match(usage.text, tokens[i + 1].end) is not None
    )


_LISTED_AFTER = re.compile(r",? and [A-Z]|, [A-Z]")


_SMALL_TAILS = frozenset("capital ventures venture partners vc angels investments invest".split())
_BEFORE_LISTED = frozenset("by from with and including alongside & joined".split())


def small_tail_ends(usage: Usage, tokens: Sequence[Token], i: int, j: int) -> bool:
    """Return whether an investor's name amid those who give ends in a small word: "from Acme, Bolt capital and …"."""
    if tokens[j].text not in _SMALL_TAILS or not i or (j == i + 1 and country_of(tokens[i].text)):
        return False
    taking_part = j + 1 < len(tokens) and usage.gap(tokens, j) == " " and tokens[j + 1].text in _TAKES_PART
    if not taking_part and _ENDS_ITEM.match(usage.text, tokens[j].end) is None:
        return False
    if tokens[i - 1].text in _BEFORE_LISTED:
        told = tokens[j].text != "invest" or tokens[i - 1].text in ("by", "from", "with")  # "Acme and Bolt invest too"
        return told and usage.gap(tokens, i - 1) == " "
    return usage.gap(tokens, i - 1) == ", " and (tokens[i - 1].text[0].isupper() or tokens[i - 1].text in _SMALL_TAILS)


def last_of_list(tokens: Sequence[Token], i: int) -> bool:
    """Return whether a rare word in lower case ends a list of those who take part ("Acme, Bolt and coilex joined")."""
    word = tokens[i].text
    return (
        word.islower()
        and len(word) > 4
        and word.isalnum()
        and 1 < i < len(tokens) - 1
        and tokens[i - 1].text == "and"
        and tokens[i - 2].text[0].isupper()
        and tokens[i + 1].text in _TAKES_PART
        and word not in common_words()
        and word not in VERBS
        and not word.endswith(("s", "ly", "ed", "ing"))
    )


def is_mere_word(usage: Usage, tokens: Sequence[Token], i: int) -> bool:
    """Return whether a word that is a small name here and there is just a word in this place."""
    if tokens[i].text not in common_words() or tokens[i].possessive or i == 0 or usage.starts_sentence(tokens[i]):
        return False
    return not (i + 1 < len(tokens) and tokens[i + 1].text in VERBS and usage.gap(tokens, i) == " ")
