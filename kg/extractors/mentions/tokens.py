"""Words of a text as names are sought in them: where they stand, and which have the form of a name."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from kg.extractors.wording.chunks import ByChunk
from kg.extractors.wording.words import INVESTOR_TAILS, PREPOSITIONS, is_english

_WORD = re.compile(
    r"[^\W_]\w*(?:(?:[.&'’+\u2011@-](?=[^\W_])|(?<=[A-Z]{2})/(?=[A-Z]{2}\b)|(?<=\b[A-Z])/(?=[A-Z]\b)|:(?=[a-z]{2,3}\b))\w*)*"
)
_DOMAIN = re.compile(
    r"(?i)[\w-]+\.(?:ai|io|com|co|dev|app|xyz|tech|bio|so|gg|me|net|org|health|space|energy|in|de|fr|id|my|vc|fm|cool|tv|sh|ly|cloud|digital|works|run|build|bot|art|"
    r"ventures|capital|eu|uk|ch|se|fi|no|dk|nl|it|es|pl|cc|one|world|studio|games|money|finance)$"
)
_MIXED = re.compile(
    r"(?!(?:ex|pre|non|mid|pro|pan|co|sub|re|un|anti|post|late|early|all|de|bi|tri|semi|then|now|inter|intra|trans|multi)-)"
    r"[a-z]{1,4}-[A-Z]\w*$|[dlo]['’][A-Z]\w+$|"
    r"[a-z]{4,}\.(?!example|html|info|news|page|site|online|jobs|shop|store|blog)[a-z]{4,}$|"
    r"[a-z]+[A-Z]\w*$|[a-z]\d+[a-z]\w*$"
)
_DIGITAL = re.compile(
    r"\d+[A-Z][\w]*$|\d+[a-z]+[A-Z]\w*$|\d{1,2}[a-z]{2,}\d?[a-z]*$|\d{1,2}[a-z]{1,3}-[A-Z]\w+$|"
    r"\d{1,2}i$|\d[a-z]\d[a-z]$|\d{1,2}-(?!Year|Month|Day|Week|Hour|Minute|Star|Person|Figure|Part|Step|Point|Time|Way|Bit|Inch|Mile|Speed|Seat|Page|Story)"
    r"[A-Z][a-z]{3,}$"
)
_COMPOUND = re.compile(r"^.*[-\u2011](?P<last>[a-z]{2,})$")
_LETTERED = re.compile(
    r"[B-DF-HJ-SV-Z]-(?!(?:ray|rays|axis|factor|suite|level|shaped|commerce|school|class|band|pop|day)$)[a-z]{4,}$"
)
_ORDINAL = re.compile(
    r"\d+(?:st|nd|rd|th|s|x|k|m|bn|am|pm|km|kg|mw|gw|nm|gb|tb|hz|ghz|year|month|day|week|hour|GW|MW|GB|TB|KM|AM|PM|K|"
    r"M|B)\b"
)
CAPITAL_COMPOUND = re.compile(
    r"(?!State-)[A-Z]\w*[-\u2011](?:based|headquartered|born|founded|backed|listed|area|native|domiciled|registered|linked|owned|"
    r"controlled|affiliated|incubated|funded)$"
)
_CONTRACTION = re.compile(r"[A-Z][a-z]{0,6}['’](?:d|ve|m|re|ll|t)$")

#: Where two words were set without the blank between them, as where links or lines were cut out: "Price.Reuters",
#: "KindMore here", "CapitalSterling".
_GLUED = re.compile(
    r"(?<=[a-z]{2})\.(?=(?:Reuters|Bloomberg|By|The|In|It|This|That|He|She|We|But|And|More|Read|See|Photo|Image)$)|"
    r"(?<=[a-z]{2})(?=(?:More|Read|Undisclosed)$)|(?:(?<=^Capital)|(?<=^Ventures)|(?<=^Partners)|(?<=^Angels)|(?<=^Investors)|(?<=^Investments)|(?<=^Holdings)|(?<=^Management)|"
    r"(?<=^Associates)|(?<=^Advisors)|(?<=^Angel(?!List|Pad|Hub|Oak|Hack|Med|Eye)))(?=[A-Z][a-z]{2})(?!Investment|Partners|Capital|Group|Fund|Ventures|Holdings)"
)

#: The letters of a currency's sign that a word was glued to: "RoboticsA$30M".
_SIGNED = re.compile(r"(?<=[a-z]{2})(?:A|C|S|R|US|HK|NZ|NT)$")

#: What agencies number their updates with: "UPDATE 2-Acme raises", but not "the 7-Eleven fund".
_UPDATE = re.compile(r"[1-9]-(?=[A-Z][a-z]{2})")


@dataclass(slots=True)
class Token:
    """A word of the text with its characters; ``possessive`` where ``'s`` was cut off."""

    start: int
    end: int
    text: str
    possessive: bool = False


def tokens_of(text: str, start: int, end: int) -> list[Token]:
    """Return the words of ``text[start:end]``; a possessive ending is cut off and noted.

    >>> [t.text for t in tokens_of("Run:ai's rival, T.Capital and AT&T", 0, 34)]
    ['Run:ai', 'rival', 'T.Capital', 'and', 'AT&T']
    """
    found, at, find, before = [], start, text.find, ""
    for piece in text[start:end].split():
        at = find(piece, at)
        numbered = 2 * (before.isupper() and _UPDATE.match(piece) is not None)
        at, chunk, before = at + numbered, piece[numbered:], piece
        for low, high, word, possessive, plural in _CUT[chunk]:
            possessed = possessive or (plural and text[at + high : at + high + 1] in ("'", "’"))
            found.append(Token(at + low, at + high, word, possessed))
        at += len(chunk)
    return found


def _cut_in(chunk: str) -> tuple[tuple[int, int, str, bool, bool], ...]:
    """Return the words of a stretch without blanks, each with its characters, and what ``_cut`` says of it."""
    found = []
    for match in _WORD.finditer(chunk):
        glued = _GLUED.search(match[0])
        joint = match.start() + glued.start() if glued is not None else match.end()
        if chunk[match.end() : match.end() + 1] == "$" and (sign := _SIGNED.search(match[0])) is not None:
            joint = match.start() + sign.start()
        for low, high in ((match.start(), joint), (joint + (chunk[joint : joint + 1] == "."), match.end())):
            if low < high and (low < joint or chunk[low:high] not in ("More", "Read")):
                word, cut, possessive, plural = _cut(chunk[low:high])
                found.append((low, high - cut, word, possessive, plural and not cut))
    return tuple(found)


_CUT = ByChunk(_cut_in)


#: "The Acme-led round", "an Acme-fronted Series C".
_LED = re.compile(r"(?<=\w)[-\u2011](?:led|fronted|anchored|headed|spearheaded|steered)$")


def _cut(word: str) -> tuple[str, int, bool, bool]:
    """Return a word without "'s" or "-led", how long that is, whether it is possessive, and whether by "'"."""
    if word[-2:] in ("'s", "’s"):
        return word[:-2], 2, True, False
    led = _LED.search(word) if word[0].isupper() else None
    if led is not None and "-" not in word[: led.start()]:
        return word[: led.start()], len(led[0]), False, False
    return word, 0, False, word[-1] in "sS" and word[0].isupper()


#: "Ex-Google engineers", "Non-US investors": what describes others is no name.
_PREFIXED = re.compile(r"(?:Ex|Non|Anti|Post|Mid|Then|Half)[-\u2011][A-Z]")


@lru_cache(maxsize=16384)
def looks_like_name(word: str) -> bool:
    """Return whether a word has the form of a name: a capital, an inner capital, a domain, digits with letters."""
    if word[0].isupper():
        if _PREFIXED.match(word):
            return False
        compound = _COMPOUND.match(word)
        if compound is not None and (is_english(compound["last"]) or len(compound["last"]) < 4):
            return word in ("Co-op", "Co-Op") or _LETTERED.match(word) is not None
        return not _CONTRACTION.match(word)
    if word[0].isdigit():
        if _DOMAIN.match(word) and not word.replace(".", "").isdigit():
            return True
        return bool(_DIGITAL.match(word)) and not _ORDINAL.match(word)
    return bool(_MIXED.match(word) or _DOMAIN.match(word))


#: Words of three letters that have capitals wherever others have: "Series B: €60M led by Lune Capital" has none.
_SHORT_VERBS = frozenset("led has had was won got are".split())


def title_cased(tokens: Sequence[Token]) -> bool:
    """Return whether most longer words of a heading are capitalized, so that a capital tells nothing.

    >>> title_cased(tokens_of("Acme Raises Fresh Money For Its Robots", 0, 38))
    True
    """
    longer = upper = 0
    for token in tokens:
        word = token.text
        if word in _SHORT_VERBS:
            return False
        if len(word) > 3 and word[0].isalpha():
            if word[0].islower() and word not in PREPOSITIONS:
                return False
            longer += 1
            upper += word[0].isupper()
    return longer > 2 and upper >= 0.7 * longer


@lru_cache(maxsize=16384)
def is_plain(word: str) -> bool:
    """Return whether a word has neither the form of a name nor that of a number."""
    return not looks_like_name(word) and not word.isdigit()


@lru_cache(maxsize=16384)
def ends_investor(word: str) -> bool:
    """Return whether a word ends the names of investors ("Ventures")."""
    return word[0].isupper() and word.lower() in INVESTOR_TAILS
