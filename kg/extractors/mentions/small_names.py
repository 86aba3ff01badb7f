"""Names in lower case: known by opening sentences as a subject, by what they are called, or by the list they end."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from kg.documents import Span
from kg.extractors.mentions.openers import DESCRIBED
from kg.extractors.mentions.tokens import Token
from kg.extractors.mentions.usage import Usage
from kg.extractors.words import HEADLINE_VERBS, INVESTOR_TAILS, PREPOSITIONS, STARTERS, VERBS, common_words

_CALLED = frozenset("startup start-up company firm platform maker app lab outfit business upstart scale-up".split())


_NEVER_SMALL = (
    STARTERS | PREPOSITIONS | VERBS | HEADLINE_VERBS | {"it's", "that's", "there's", "who", "investors", "companies"}
)


_SUBJECT_OF_RAISE = re.compile(
    r" (?:has |have |had |just |today |also )*(?:raised|closed|secured|landed|bagged|announced|completed)\b"
)


_TAKES_PART = frozenset("participate participated participating join joined joining invested followed returned".split())


def small_names(usage: Usage, sentences: Sequence[Span]) -> Iterator[str]:
    """Yield words in lower case that open sentences as a subject, in a text that begins sentences with a capital."""
    openers = Counter(usage.tokens[span][0].text for span in sentences if usage.tokens[span])
    opening: Counter[str] = Counter()
    raising = set()
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
            if word in _NEVER_SMALL or word.endswith(("ed", "ing", "ly")):
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
    if not word[0].islower() or i + 1 >= len(tokens) or i == 0 or usage.gap(tokens, i) != " " or word in STARTERS:
        return False
    tail = tokens[i + 1].text
    if not (tail[0].isupper() and tail.lower() in INVESTOR_TAILS):
        return False
    gap = usage.text[tokens[i - 1].end : tokens[i].start]
    return gap.strip() in (",", ";", "&", "+") or tokens[i - 1].text in ("and", "by", "from", "with")


def last_of_list(usage: Usage, tokens: Sequence[Token], i: int) -> bool:
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
