"""Whether a capitalized word is part of a name where any word would be capitalized: at the start of a sentence."""

# ruff: noqa: E501 -- regular expressions and word lists are easier to read whole than broken

import re
from collections.abc import Sequence

from kg.extractors.mentions.kinds import maybe_place
from kg.extractors.mentions.tokens import Token, looks_like_name
from kg.extractors.mentions.usage import Usage
from kg.extractors.mentions.weighing import DESCRIBED, likely, opener_evidence
from kg.extractors.wording.words import (
    GENERIC,
    HEADLINE_VERBS,
    MAY_OPEN,
    STARTERS,
    TERMS,
    VERBS,
    common_words,
    english_words,
)

_OF_PLACE = re.compile(r" of (?:the )?[A-Z]")


_IN_PLACE = re.compile(
    r" in (?:the )?[A-Z][\w. ]{2,24}? (?:has|had|raised|got|took|closed|is|was|bagged|secured|landed|received|won|said)\b"
)


#: Words of grammar, which are capitals in headings and never names by themselves.
_LITTLE = frozenset(
    "a an and as at but by for from in into it its of on or our the their they this to we with "
    "sorry if whereas unless although because though having while when whenever where whether despite".split()
)

#: Words that open a clause or a sentence beside its subject: "If Acme raises …", "Whereas Acme raised …".
_BESIDE = frozenset(
    "then alongside although because besides both despite either even except given if lest neither nor perhaps rather since so soon than that though till "
    "unless unlike until what when whenever where whereas whether which while whilst who whose why yet".split()
)

#: What lists and reports begin with, of the company that they are about: "Released Acme 2", "Poached Ada Lind from Bolt".
_DONE = frozenset(
    "released hired opened signed shipped grew doubled tripled quadrupled won closed added expanded acquired secured joined partnered "
    "moved completed reached named unveiled deployed published trained introduced onboarded rolled sold bought brought became appointed "
    "selected passed delivered crossed landed poached promoted recruited welcomed invested co-led presented rebuilt hosted sponsored "
    "renewed renegotiated repaid refinanced licensed outperformed beat overtook replaced migrated integrated convinced persuaded".split()
)

#: What is done with a company or a person that is named next: "Meeting Acme Capital, who …", "Inside Acme".
_DOING = frozenset(
    "meeting joining leaving quitting pitching courting wooing chasing suing hiring firing acquiring introducing visiting "
    "inside interviewing profiling".split()
)

#: What counts where it stands alone ("Second is Acme"), and is part of a name before another word ("First Round").
_ORDINALS = frozenset("first second third fourth fifth sixth seventh eighth ninth tenth last next".split())


#: How many of those told next, even after a dateline: "TOKYO -- Two of the better-known names disclosed …".
_COUNTS = frozenset(
    "one two three four five six seven eight nine ten dozens hundreds both several many most some few each all none neither either".split()
)
_OF_MANY = re.compile(r" of (?:the|its|their|our|these|those|them|his|her|[A-Z][\w]+['’]s)\b")


def may_belong(usage: Usage, tokens: Sequence[Token], i: int, first: bool) -> bool:
    """Return whether a word may be part of a name, or (``first``) begin one."""
    token = tokens[i]
    word = token.text
    if not looks_like_name(word) or (word in ("TL", "DR") and "TL;DR" in usage.text):
        return False
    if i < 2 and word.isupper() and _opens_in_capitals(usage, tokens, i):
        return False
    if first and _is_hearsay(usage, token):
        return False
    if first and word.lower() in _COUNTS and _OF_MANY.match(usage.text, token.end):
        return False
    if first and word[0].isupper() and (i == 0 or usage.opens(token)):
        alone = i + 1 >= len(tokens) or usage.gap(tokens, i) != " " or not looks_like_name(tokens[i + 1].text)
        if alone and word.lower() in _ORDINALS:
            return False
        if not alone and word.lower() in _BESIDE and word not in usage.inner:
            return False
        if not alone and word.lower() in STARTERS and maybe_place(f"{word} {tokens[i + 1].text}"):
            return True  # "Where: New York"
        if (
            not alone
            and word.lower() in _DOING
            and word not in usage.inner
            and tokens[i + 1].text.lower() not in GENERIC
        ):
            return False
        if not alone and word.lower() in _DONE and word not in usage.inner and not _raises(usage, tokens, i):
            return False
        return word.lower() not in _LITTLE and (
            _raises(usage, tokens, i)
            or _invests_with(usage, token)
            or likely("opener", opener_evidence(usage, tokens, i, may_open(usage, tokens, i)))
        )
    return True


#: What is said of what is heard: "Word has come from Acme that …", "Rumour has it".
_HEARD = re.compile(
    r" (?:(?:has|had|have|just|also|is|was|came|comes|broke|spread|reached) ){1,3}(?:it that|just|come|that|from|out|reached|spread)\b"
)


def _is_hearsay(usage: Usage, token: Token) -> bool:
    """Return whether a word that opens a sentence is for what is heard of somebody."""
    return (
        token.text in ("Word", "News", "Rumour", "Rumor", "Rumours", "Rumors", "Talk", "Reports")
        and usage.opens(token)
        and _HEARD.match(usage.text, token.end) is not None
    )


def _opens_in_capitals(usage: Usage, tokens: Sequence[Token], i: int) -> bool:
    """Return whether a word is in capitals as the first of a story: "A SPEECH recognition company has raised …"."""
    word, begins = tokens[i].text, tokens[0].start
    return (
        len(word) > 3
        and word.lower() in english_words()
        and (i == 0 or tokens[0].text.lower() in ("a", "an", "the"))
        and usage.text[max(0, begins - 1) : begins] in ("", "\n")
        and re.match(r" [a-z]", usage.text[tokens[i].end : tokens[i].end + 2]) is not None
        and usage.text.count(word) == 1
        and not _raises(usage, tokens, i)
    )


#: Who may be said to raise without being named.
_UNNAMED = frozenset(
    "he she you i these those that who which what others other another both each all many most some several few every any none one two three "
    "four five six seven eight nine ten dozens hundreds neither either nobody people companies company startups startup start-up firms firm "
    "founders founder co-founder co-founders rivals rival competitors competitor investors investor backers backer funds fund funding financing "
    "round rounds deal deals series seed total angels angel existing new more sources analysts management shareholders lenders banks".split()
)
_RAISES_SUM = re.compile(
    r"(?: \([^)]{2,40}\))? (?:(?:has|had|just|also|now|today|quietly|recently|reportedly|announced it|said it) ){0,4}(?:raised|raises|secured|secures|"
    r"(?:takes?|took|pulls|brings|brought|hauls|hauled|rakes|raked) in|(?:leaps|leapt|jumps|jumped|soars|soared|climbs|climbed|vaults) to(?= a valuation)|"
    r"closed|closes|landed|lands|bagged|bags|nabbed|nabs|snagged|snags|picked up|picks up|pulled in|netted|nets|scooped|pocketed|pockets|collected) "
    r"(?:(?:an?|another|over|about|nearly|more than|some|up to|around|almost|its|roughly|first|fresh|new|further|valuation of) )*"
    r"(?:(?:US|C|A|S|HK|NZ)?[$€£¥₹]|[A-Z]{3} ?\d|Rs\.? ?\d)"
)


def _raises(usage: Usage, tokens: Sequence[Token], i: int) -> bool:
    """Return whether the words that begin at ``i`` raise a sum: then even common ones are a name ("Enter has raised $3m")."""
    end = i + 1
    while end < len(tokens) and usage.gap(tokens, end - 1) == " " and looks_like_name(tokens[end].text):
        end += 1
    low = tokens[i].text.lower()
    if low in _UNNAMED or (end - i > 1 and (low in STARTERS or low in TERMS)):
        return False
    return tokens[i].text.isascii() and _RAISES_SUM.match(usage.text, tokens[end - 1].end) is not None


#: What several do who put money in: "Addition and Hafen Capital also participated".
_INVEST_TOO = re.compile(
    r"(?: [A-Z]\w+)?(?:, [A-Z][\w&’'.-]*(?: [A-Z][\w&’'.-]*){0,3}){0,6},? (?:and|&) [A-Z][\w&’'.-]*(?: [A-Z][\w&’'.-]*){0,3} "
    r"(?:(?:also|both|all|each|have|had|then|again|jointly) ){0,3}(?:co-)?(?:participated|invested|joined in|joined the round|took part|led the|"
    r"contributed to the|returned (?:for|to)|reinvested|re-upped|backed the (?:round|deal))\b"
)


def _invests_with(usage: Usage, token: Token) -> bool:
    """Return whether a word opens a list of those who put money in: then even a common one is a name."""
    low = token.text.lower()
    counts = low in _COUNTS and usage.text[token.end + 1 : token.end + 2].isupper()  # "Eight Roads and …"
    return (counts or low not in _UNNAMED | STARTERS) and _INVEST_TOO.match(usage.text, token.end) is not None


#: What only a company has: "Stripe's latest round".
_OF_A_COMPANY = re.compile(
    r"['’]s? (?:[\w-]+ ){0,4}?(?:rounds?|raise|valuation|investors?|backers?|shareholders?|ceo|chief|co-?founders?|founders?|series|seed|"
    r"funding|financing|customers|clients|shares|stake|board|team|staff|employees|headquarters|app|apps|products?|platform|software|"
    r"website|site|service|engineers|offices?|revenues?|sales|parent|owners?|rivals?|ipo|deal)\b",
    re.IGNORECASE,
)


def _is_a_trade(usage: Usage, tokens: Sequence[Token], i: int) -> bool:
    """Return whether a common word is told in small letters only, but where any has a capital: "Fusion's promise"."""
    word, low = tokens[i].text, tokens[i].text.lower()
    if low not in usage.lower or low not in english_words() or word in usage.inner:
        return False
    owned = _OF_A_COMPANY.match(usage.text, tokens[i].end) is not None
    return not owned and usage.text.count(f" {low} ") > 1


def may_open(usage: Usage, tokens: Sequence[Token], i: int) -> bool:
    """Return whether the rules hold a capitalized word for the beginning of a name where any word has a capital."""
    token, word, low = tokens[i], tokens[i].text, tokens[i].text.lower()
    following = tokens[i + 1].text if i + 1 < len(tokens) and usage.gap(tokens, i) == " " else ""
    if low in STARTERS and (word not in usage.inner or low in _LITTLE) and not opens_name(usage, tokens, i):
        return False
    ampersand = i + 1 < len(tokens) and usage.gap(tokens, i) in (" & ", " + ") and tokens[i + 1].text[0].isupper()
    nexts = ampersand or (following != "" and looks_like_name(following))
    if word in ("Bank", "University", "Institute", "Ministry") and _OF_PLACE.match(usage.text, token.end):
        return True
    described = DESCRIBED.match(usage.text, token.end) is not None
    if (
        low in common_words()
        and word not in usage.alone
        and not nexts
        and (
            usage.text[token.end : token.end + 1] == ":"
            or not (
                following in VERBS
                or following in HEADLINE_VERBS
                or usage.text[token.end : token.end + 2] in (" (", " –", " —")
                or described
            )
        )
    ):
        return False
    if token.possessive and not nexts and _is_a_trade(usage, tokens, i):
        return False
    if word in usage.inner or nexts or token.possessive or word[1:].lower() != word[1:]:
        return True
    if word.endswith("ly") and usage.text[token.end : token.end + 1] == "," and not described:
        return False
    if low in usage.lower:
        return following in VERBS
    return (
        not following
        or following[0].isupper()
        or following in VERBS
        or following in HEADLINE_VERBS
        or following.endswith("ed")
        or following in ("and", "which", "who")
        or (following == "of" and (not word.endswith("s") or bool(_OF_PLACE.match(usage.text, token.end))))
        or (following == "in" and low not in common_words() and bool(_IN_PLACE.match(usage.text, token.end)))
    )


def opens_name(usage: Usage, tokens: Sequence[Token], i: int) -> bool:
    """Return whether a common word that opens a sentence begins a name ("Funding Circle, the lender, …")."""
    if i + 1 >= len(tokens) or usage.gap(tokens, i) != " " or not tokens[i + 1].text[0].isupper():
        return False
    nexts = tokens[i + 1].text
    if (tokens[i].text, nexts) in usage.pairs or maybe_place(f"{tokens[i].text} {nexts}"):
        return True
    if (
        tokens[i].text in ("Founders", "Founder", "Partners", "Angel", "Angels", "Company", "Investors")
        and nexts.lower() in GENERIC
    ):
        return True
    after = tokens[i + 2].text if i + 2 < len(tokens) and usage.gap(tokens, i + 1) == " " else ""
    return (
        tokens[i].text in MAY_OPEN
        and nexts not in usage.alone
        and not after[:1].isupper()
        and nexts.lower() not in TERMS
    )
