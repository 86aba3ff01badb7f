"""Names of organizations, people and places: found by form, by context and by consistency within the document."""

# ruff: noqa: E501 -- regular expressions and word lists are easier to read whole than broken

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from kg import places
from kg.documents import Span
from kg.extractors.mentions.tokens import Token, ends_investor, is_plain, looks_like_name, title_cased, tokens_of
from kg.extractors.words import (
    GENERIC,
    GIVEN_NAMES,
    HEADLINE_VERBS,
    HEADS,
    HONORIFICS,
    INVESTOR_TAILS,
    LABEL_WORDS,
    LOOSE_ENDS,
    MAY_OPEN,
    NUMBERED,
    PERSONAL,
    PLAIN,
    PREPOSITIONS,
    STARTERS,
    TERMS,
    TITLES,
    VERBS,
    common_words,
)

_CAPITAL_COMPOUND = re.compile(
    r"[A-Z]\w*[-\u2011](?:based|headquartered|born|founded|backed|listed|area|native|domiciled|registered|born)$"
)
_INITIAL = re.compile(r"[A-Z](?:\.[A-Z])*$")
_INITIALS = re.compile(r"\b[A-Z]\.[A-Z]$")
_INSTITUTION = re.compile(
    r"(?:Bank|University|Ministry|Government|Department|Fund|Institute|Board|Association|Republic|Kingdom|College|"
    r"Office|Council"
    r"|Commission|Bureau|Chamber|Agency|State|School|Academy|Company|Corporation|Society|Trust|Friends|House|"
    r"Province|Bay|League|Sons)$"
)
_PARTICLES = {
    "de",
    "du",
    "des",
    "la",
    "le",
    "del",
    "der",
    "von",
    "van",
    "di",
    "da",
    "dos",
    "den",
    "y",
    "al",
    "bin",
    "ben",
    "e",
}
_ROMAN = re.compile(r"(?:II|III|IV|V|VI|VII|VIII|IX|X|\d{1,2})$")


@dataclass(frozen=True, slots=True)
class NameMention:
    """A name in the text. ``kind`` is ``organization``, ``person`` or ``place``.

    ``span`` leaves out a possessive ``'s``; ``possessive`` says that one follows.
    """

    span: Span
    name: str
    kind: str
    possessive: bool = False


@lru_cache(maxsize=8192)
def country_of(name: str) -> str | None:
    """Return the ISO code of a country, demonym or large city of an unmistakable name, else ``None``."""
    if code := places.country_code(name):
        return code
    city = places.find_city(name)
    return city.country if city and not city.ambiguous and city.population > 150_000 else None


@lru_cache(maxsize=8192)
def maybe_place(name: str) -> bool:
    """Return whether a name is that of a city, which only the context can confirm."""
    return places.find_city(name) is not None


@lru_cache(maxsize=16384)
def _opens_after(before: str) -> bool:
    return _OPENING.search(before) is not None


@lru_cache(maxsize=16384)
def _words_of(name: str) -> tuple[str, ...]:
    return tuple(t.text for t in tokens_of(name, 0, len(name)))


class NameFinder:
    """Finds names in the sentences of one document, with what the whole document shows about its words."""

    def __init__(self, text: str, sentences: Sequence[Span]) -> None:
        """Read the document once for how its words are written."""
        self._text = text
        self._lower: set[str] = set()
        self._inner: set[str] = set()
        self._pairs: set[tuple[str, str]] = set()
        self._alone: set[str] = set()
        self._tokens: dict[Span, list[Token]] = {}
        for span in sentences:
            tokens = tokens_of(text, span.start, span.end)
            self._tokens[span] = tokens
            titled = title_cased(tokens)
            for i, token in enumerate(tokens):
                word = token.text
                if word[0].islower():
                    self._lower.add(word)
                elif i and not titled and not self._opens(token):
                    self._inner.add(word)
                    if not (tokens[i - 1].text[0].isupper() and self._gap(tokens, i - 1) == " "):
                        self._alone.add(word)
                    if i + 1 < len(tokens) and tokens[i + 1].text[0].isupper() and self._gap(tokens, i) == " ":
                        self._pairs.add((word, tokens[i + 1].text))
        self.known: dict[str, list[tuple[str, ...]]] = {}
        self._brands = frozenset(self._small_names(sentences))
        self.learn(self._brands)

    def _small_names(self, sentences: Sequence[Span]) -> Iterator[str]:
        """Yield words in lower case that open sentences as a subject, in a text that begins sentences with a capital."""
        openers = Counter(self._tokens[span][0].text for span in sentences if self._tokens[span])
        opening: Counter[str] = Counter()
        raising = set()
        for tokens in self._tokens.values():
            for i, token in enumerate(tokens[:-1]):
                word = token.text
                if not word[0].islower() or len(word) < 3:
                    continue
                if not (i == 0 or self._starts_sentence(token)):
                    if self._is_called(tokens, i):
                        yield word
                    continue
                nexts, after = tokens[i + 1].text, self._text[token.end : token.end + 2]
                if word in _NEVER_SMALL or word.endswith(("ed", "ing", "ly")):
                    continue
                if (nexts in VERBS and self._gap(tokens, i) == " ") or after == " (" or token.possessive:
                    opening[word] += 1
                    if _SUBJECT_OF_RAISE.match(self._text, token.end):
                        raising.add(word)
                elif i == 0 and word not in common_words() and _DESCRIBED.match(self._text, token.end):
                    opening[word] += 1
                    raising.add(word)
        for word, count in opening.items():
            others = openers.total() - openers[word]
            capital = sum(number for opener, number in openers.items() if opener[0].isupper())
            if capital < max(1, 0.7 * others):
                continue
            if count > 1 or (word in raising and word not in common_words()):
                yield word

    def _is_called(self, tokens: Sequence[Token], i: int) -> bool:
        """Return whether a small word is what a company noun before it is called: "the Porto startup kettl raised"."""
        word, before = tokens[i].text, tokens[i - 1].text
        return (
            before in _CALLED
            and self._gap(tokens, i - 1) == " "
            and word not in common_words()
            and word not in VERBS
            and not word.endswith(("ed", "ing", "ly", "s"))
            and _SUBJECT_OF_RAISE.match(self._text, tokens[i].end) is not None
        )

    def _starts_sentence(self, token: Token) -> bool:
        return self._text[max(0, token.start - 2) : token.start] in (". ", ": ", "? ", "! ")

    def tokens(self, span: Span) -> list[Token]:
        """Return the words of a sentence."""
        return self._tokens[span]

    def learn(self, names: Iterable[str]) -> None:
        """Remember names, to be found again where capitals do not show them (headlines, lower-case brands)."""
        for name in names:
            words = _words_of(name)
            if words:
                entry = self.known.setdefault(words[0].lower(), [])
                if words not in entry:
                    entry.append(words)
                    entry.sort(key=len, reverse=True)

    def find(self, span: Span, covered: Sequence[Span], *, heading: bool = False) -> list[NameMention]:
        """Return the names in a sentence, outside the characters that other mentions cover."""
        tokens = self._tokens[span]
        free = _uncovered(tokens, covered)
        if heading and (title_cased(tokens) or all(t.text.isupper() or not t.text[0].isalpha() for t in tokens)):
            return self._find_known(tokens, free)
        found, i = [], 0
        while i < len(tokens):
            if not free[i] or self._says_nothing(tokens, i):
                i += 1
                continue
            stop = self._run(tokens, free, i)
            if (
                stop > i
                and stop < len(tokens)
                and _CAPITAL_COMPOUND.match(tokens[stop].text)
                and self._gap(tokens, stop - 1) == " "
            ):
                i = stop + 1
            elif stop > i:
                found.extend(self._split(tokens, i, stop))
                i = stop
            elif words := self._known_at(tokens, i, exact=True):
                found.append(self._mention(tokens, i, i + len(words)))
                i += len(words)
            else:
                i += 1
        return found

    def _says_nothing(self, tokens: Sequence[Token], i: int) -> bool:
        """Return whether a word cannot begin a name: of no such form, in no known name, and before no investor's noun."""
        word = tokens[i].text
        return (
            is_plain(word)
            and not (i + 1 < len(tokens) and ends_investor(tokens[i + 1].text))
            and word.lower() not in self.known
        )

    def _opens(self, token: Token) -> bool:
        """Return whether a token stands where any word is capitalized: at the start of a sentence, item or quotation."""
        return _opens_after(self._text[max(0, token.start - 3) : token.start])

    def _name_token(self, tokens: Sequence[Token], i: int, first: bool) -> bool:
        token = tokens[i]
        word = token.text
        if not looks_like_name(word) or (word in ("TL", "DR") and "TL;DR" in self._text):
            return False
        if not first or not word[0].isupper():
            return True
        if i == 0 or self._opens(token):
            low = word.lower()
            if low in STARTERS and (word not in self._inner or low in _LITTLE) and not self._opening_name(tokens, i):
                return False
            nexts = i + 1 < len(tokens) and looks_like_name(tokens[i + 1].text) and self._gap(tokens, i) == " "
            if word in ("Bank", "University", "Institute", "Ministry") and _OF_PLACE.match(self._text, token.end):
                return True
            low_common = low in common_words() and word not in self._alone
            if low_common and not nexts:
                following = tokens[i + 1].text if i + 1 < len(tokens) and self._gap(tokens, i) == " " else ""
                if self._text[token.end : token.end + 1] == ":" or not (
                    following in VERBS
                    or self._text[token.end : token.end + 2] in (" (", " –", " —")
                    or _DESCRIBED.match(self._text, token.end)
                ):
                    return False
            if word in self._inner or nexts or token.possessive or word[1:].lower() != word[1:]:
                return True
            following = tokens[i + 1].text if i + 1 < len(tokens) and self._gap(tokens, i) == " " else ""
            if (
                word.endswith("ly")
                and self._text[token.end : token.end + 1] == ","
                and word not in self._inner
                and not _DESCRIBED.match(self._text, token.end)
            ):
                return False
            verbal = (
                following in VERBS
                or following.endswith("ed")
                or following in ("and", "which", "who")
                or (following == "of" and (not word.endswith("s") or bool(_OF_PLACE.match(self._text, token.end))))
                or (following == "in" and low not in common_words() and bool(_IN_PLACE.match(self._text, token.end)))
            )
            if low in self._lower:
                return following in VERBS
            return not following or following[0].isupper() or verbal
        return True

    def _opening_name(self, tokens: Sequence[Token], i: int) -> bool:
        """Return whether a common word that opens a sentence begins a name ("Funding Circle, the lender, …")."""
        if i + 1 >= len(tokens) or self._gap(tokens, i) != " " or not tokens[i + 1].text[0].isupper():
            return False
        nexts = tokens[i + 1].text
        if (tokens[i].text, nexts) in self._pairs:
            return True
        if (
            tokens[i].text in ("Founders", "Founder", "Partners", "Angel", "Angels", "Company", "Investors")
            and nexts.lower() in GENERIC
        ):
            return True
        after = tokens[i + 2].text if i + 2 < len(tokens) and self._gap(tokens, i + 1) == " " else ""
        return (
            tokens[i].text in MAY_OPEN
            and nexts not in self._alone
            and not after[:1].isupper()
            and nexts.lower() not in TERMS
        )

    def _gap(self, tokens: Sequence[Token], i: int) -> str:
        if i + 1 >= len(tokens):
            return ""
        end, start = tokens[i].end, tokens[i + 1].start
        gap = self._text[end:start]
        if gap == " ":
            return gap
        return " " if gap and not gap.strip() and gap.count("\n") < 2 and "\t" not in gap else gap

    def _run(self, tokens: Sequence[Token], free: Sequence[bool], i: int) -> int:
        """Return the end of the run of name tokens that starts at ``i`` (``i`` itself if none does)."""
        digits = tokens[i].text.isdigit() and (self._names_number(tokens, i) or self._number_alone(tokens, i))
        if not digits and self._lower_brand(tokens, i):
            return i + 2
        if not digits and self._lower_in_list(tokens, i):
            return i + 1
        if not digits and not self._name_token(tokens, i, True):
            return i
        opening = (
            tokens[i].text.lower() in STARTERS
            and (i == 0 or self._opens(tokens[i]))
            and tokens[i].text not in self._inner
        )
        if opening and not self._opening_name(tokens, i):
            return i
        j = i + 1
        while j < len(tokens) and free[j]:
            gap, word, last = self._gap(tokens, j - 1), tokens[j].text, tokens[j - 1]
            if last.possessive and not self._through_possessive(tokens, i, j):
                break
            if gap == " " or (last.possessive and gap.strip("'’s ") == ""):
                titled = (
                    word[0].isupper()
                    and j + 1 < len(tokens)
                    and free[j + 1]
                    and not _CAPITAL_COMPOUND.match(word)
                    and tokens[j + 1].text.lower() in GENERIC
                    and tokens[j + 1].text[0].isupper()
                )
                numbered = _ROMAN.match(word) and (last.text in NUMBERED or self._is_numbered(last.text, word))
                if looks_like_name(word) or titled or numbered:
                    j += 1
                    continue
                if (word in _PARTICLES or (word in ("of", "for") and _INSTITUTION.search(last.text))) and self._goes_on(
                    tokens, free, j
                ):
                    j += 2
                    continue
                if (
                    word == "of"
                    and j + 2 < len(tokens)
                    and tokens[j + 1].text == "the"
                    and _INSTITUTION.search(last.text)
                    and looks_like_name(tokens[j + 2].text)
                ):
                    j += 3
                    continue
                if word == "by" and last.text == "Fund" and j - i > 1 and self._goes_on(tokens, free, j):
                    j += 2
                    continue
                if word == "and" and self._inner_and(tokens, i, j):
                    j += 2
                    continue
                break
            if (
                gap == ". "
                and _INITIAL.match(last.text)
                and looks_like_name(word)
                and word.lower() not in STARTERS
                and (j - i == 1 or len(last.text) == 1)
            ):
                j += 1
                continue
            if (
                gap.strip() in ("&", "+")
                and looks_like_name(word)
                and "  " not in gap
                and self._ampersand(tokens, i, j)
            ):
                j += 1
                continue
            break
        return j

    def _is_numbered(self, word: str, number: str) -> bool:
        """Return whether a number belongs to the name before it: both recur together ("Episode 1"), and nothing is counted."""
        return (
            number.isdigit()
            and word in self._inner
            and word.lower() not in self._lower
            and word.lower() not in _COUNTED
            and len(re.findall(rf"\b{re.escape(word)} {number}\b(?![.,]?\d|%)", self._text)) > 1
        )

    def _lower_brand(self, tokens: Sequence[Token], i: int) -> bool:
        """Return whether a lower-case word begins an investor's name in a list ("…, btov Partners and …")."""
        word = tokens[i].text
        if not word[0].islower() or i + 1 >= len(tokens) or i == 0 or self._gap(tokens, i) != " " or word in STARTERS:
            return False
        tail = tokens[i + 1].text
        if not (tail[0].isupper() and tail.lower() in INVESTOR_TAILS):
            return False
        gap = self._text[tokens[i - 1].end : tokens[i].start]
        return gap.strip() == "," or tokens[i - 1].text in ("and", "by", "from", "with")

    def _lower_in_list(self, tokens: Sequence[Token], i: int) -> bool:
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

    def _names_number(self, tokens: Sequence[Token], i: int) -> bool:
        """Return whether a bare number begins a name ("8090 Industries")."""
        if len(tokens[i].text) > 5 or i + 1 >= len(tokens) or self._gap(tokens, i) != " ":
            return False
        nexts = tokens[i + 1].text
        tail = tokens[i + 2].text.lower() if i + 2 < len(tokens) else ""
        return (
            nexts[0].isupper()
            and (
                nexts.lower() in GENERIC
                or nexts
                in (
                    "Global",
                    "Roads",
                    "Startups",
                    "Years",
                    "North",
                    "South",
                    "ONE",
                    "One",
                    "Street",
                    "East",
                    "West",
                    "Labs",
                    "Degrees",
                )
            )
            and tail not in ("gpus",)
        )

    def _number_alone(self, tokens: Sequence[Token], i: int) -> bool:
        """Return whether a bare number is a name: in a list of names ("Acme, 212, Bolt"), or as the one who leads."""
        if len(tokens[i].text) != 3 or i + 1 >= len(tokens):
            return False
        after, gap = tokens[i + 1].text, self._gap(tokens, i)
        if (
            (i == 0 or self._opens(tokens[i]))
            and gap == " "
            and after in ("led", "leads", "co-led", "invested", "joined")
        ):
            return True
        before = tokens[i - 1] if i else None
        return (
            before is not None
            and self._gap(tokens, i - 1) == ", "
            and gap in (", ", " and ")
            and ends_investor(before.text)
            and looks_like_name(after)
        )

    def _goes_on(self, tokens: Sequence[Token], free: Sequence[bool], j: int) -> bool:
        return j + 1 < len(tokens) and free[j + 1] and tokens[j + 1].text[0].isupper() and self._gap(tokens, j) == " "

    def _through_possessive(self, tokens: Sequence[Token], i: int, j: int) -> bool:
        """Return whether a name goes on after a possessive ("Ontario Teachers' Pension Plan", "Lowe's Ventures")."""
        last, word = tokens[j - 1], tokens[j].text
        plural = last.text[-1] in "sS" and self._text[last.end : last.end + 1] in ("'", "’")
        if country_of(last.text) or (j - i > 1 and country_of(" ".join(t.text for t in tokens[i:j]))):
            return False
        if plural:
            return looks_like_name(word) and last.text in (
                "Teachers",
                "Nurses",
                "Investors",
                "Farmers",
                "Founders",
                "Women",
                "Employees",
                "Police",
                "Firefighters",
                "Workers",
                "Engineers",
                "Lloyds",
                "Brothers",
                "Officers",
                "Artists",
            )
        return word.lower() in GENERIC and word[0].isupper()

    def _inner_and(self, tokens: Sequence[Token], i: int, j: int) -> bool:
        """Return whether an "and" stands inside a name: plain nouns on both sides and an institution's noun after."""
        if j + 1 >= len(tokens) or self._gap(tokens, j) != " ":
            return False
        left, right = tokens[j - 1].text, tokens[j + 1].text
        tail = tokens[j + 2].text if j + 2 < len(tokens) and self._gap(tokens, j + 1) == " " else ""
        return right[:1].isupper() and (
            (left.lower() in PLAIN and right.lower() in PLAIN and tail[:1].isupper())
            or (tail in ("Foundation", "Byers", "Sons") and j - i == 1)
            or (right in ("Research", "Company") and (left.lower() in GENERIC or right == "Company"))
            or (left.lower() in PLAIN and right.lower() in PLAIN and j - i > 1)
        )

    def _ampersand(self, tokens: Sequence[Token], i: int, j: int) -> bool:
        """Return whether "A & B" is one name; two names where either side is a full name of its own."""
        right = tokens[j].text
        nexts = tokens[j + 1].text if j + 1 < len(tokens) and self._gap(tokens, j) == " " else ""
        tail = [t.text for t in tokens[j : j + 5]]
        if any(
            w in ("Foundation", "Company", "Sons", "Co") and all(x[:1].isupper() for x in tail[: k + 1])
            for k, w in enumerate(tail)
        ):
            return True
        if right.lower() in GENERIC or right in ("Co", "Sons", "Company", "Research", "Partners"):
            return True
        if (
            nexts[:1].isupper()
            and nexts.lower() in GENERIC
            and j - i >= 1
            and tokens[j - 1].text.lower() not in INVESTOR_TAILS
        ):
            return True
        return (
            j - i == 1
            and not (nexts[:1].isupper() and nexts.lower() not in GENERIC)
            and tokens[i].text.lower() not in TERMS
        )

    def _split(self, tokens: Sequence[Token], i: int, stop: int) -> list[NameMention]:
        """Cut a run of capitalized words at titles ("Nvidia CEO Jensen Huang") and trim what names nobody."""
        found, a = [], i
        for k in range(i, stop + 1):
            generic = k + 1 < stop and tokens[k + 1].text.lower() in GENERIC
            if k == stop or (
                tokens[k].text.lower() in TITLES
                and not generic
                and not (k + 1 == stop and k > a and tokens[k].text in ("Founders",))
            ):
                found.extend(self._trim(tokens, a, k))
                a = k + 1
        return found

    def _trim(self, tokens: Sequence[Token], a: int, b: int) -> list[NameMention]:
        while a < b and (
            tokens[a].text.lower() in ("the", "our", "its", "their")
            or (b - a > 1 and tokens[a].text in HEADS)
            or (
                b - a > 2
                and tokens[a].text
                in ("Prince", "Princess", "Sheikh", "Sheikha", "Baron", "Lord", "Lady", "Sir", "Dame")
                and not any(ends_investor(t.text) for t in tokens[a:b])
            )
        ):
            a += 1
        while b > a and tokens[b - 1].text in LOOSE_ENDS:
            b -= 1
        placed = a > 0 and tokens[a - 1].text in ("In", "From")
        if b - a >= 2 and country_of(tokens[a].text) and (placed or self._is_known_alone(tokens, a + 1, b)):
            return [self._mention(tokens, a, a + 1), self._mention(tokens, a + 1, b)]
        if b - a >= 2 and self._is_of_place(tokens, a, b):
            return []
        if b - a >= 3 and self._is_of_people(tokens, a, b):
            return [self._mention(tokens, a, a + 1), self._mention(tokens, a + 1, b)]
        if a >= b or (
            all(t.text.lower() in TERMS or country_of(t.text) for t in tokens[a:b])
            and b - a > 1
            and tokens[b - 1].text.lower() in TERMS
        ):
            return []
        words = [t.text for t in tokens[a:b]]
        if (
            all(w.isupper() for w in words)
            and self._text[tokens[b - 1].end : tokens[b - 1].end + 1] == ":"
            and any(w.lower() in LABEL_WORDS for w in words)
        ):
            return []
        if b - a == 1:
            word = tokens[a].text
            if a == 0 and word.lower() in LABEL_WORDS and self._text[tokens[a].end : tokens[a].end + 1] == ":":
                return []
            if "-" in word and all(places.country_code(part) for part in word.split("-")):
                return []
            if word.lower() in TERMS and not country_of(word):
                return []
            if _CODE.match(word):
                return []
            if len(word) == 1 or word.isdigit() or word.lower() in GENERIC:
                return []
        return [self._mention(tokens, a, b)]

    def _is_of_place(self, tokens: Sequence[Token], a: int, b: int) -> bool:
        """Return whether a place and a term of the trade describe a noun: "the San Jose GPU cloud"."""
        return (
            tokens[b - 1].text.lower() in TERMS
            and b < len(tokens)
            and tokens[b].text[0].islower()
            and self._gap(tokens, b - 1) == " "
            and a > 0
            and tokens[a - 1].text in ("the", "a", "an")
            and maybe_place(" ".join(t.text for t in tokens[a : b - 1]))
        )

    def _is_of_people(self, tokens: Sequence[Token], a: int, b: int) -> bool:
        """Return whether a people stands before a name that is whole without it: "the American Felicis Ventures"."""
        people, name = tokens[a].text, tokens[a + 1].text
        before = tokens[a - 1].text if a and self._gap(tokens, a - 1) == " " else ""
        return (
            before == "the"
            and people.endswith(("an", "ish", "ese", "ch", "i", "ic"))
            and places.country_code(people) is not None
            and tokens[b - 1].text.lower() in INVESTOR_TAILS
            and name.lower() not in common_words()
            and name.lower() not in GENERIC
            and not maybe_place(name)
        )

    def _is_known_alone(self, tokens: Sequence[Token], a: int, b: int) -> bool:
        words = tuple(t.text for t in tokens[a:b])
        return any(words[: len(w)] == w or w[: len(words)] == words for w in self.known.get(words[0].lower(), ()))

    def _known_at(self, tokens: Sequence[Token], i: int, *, exact: bool) -> tuple[str, ...] | None:
        for words in self.known.get(tokens[i].text.lower(), ()):
            window = tokens[i : i + len(words)]
            if (
                len(window) == len(words)
                and all(
                    (t.text == w if exact else t.text.lower() == w.lower()) for t, w in zip(window, words, strict=True)
                )
                and all(self._gap(tokens, i + k) == " " for k in range(len(words) - 1))
                and not (words[0] in self._brands and self._is_mere_word(tokens, i))
            ):
                return words
        return None

    def _is_mere_word(self, tokens: Sequence[Token], i: int) -> bool:
        """Return whether a word that is a small name here and there is just a word in this place."""
        if tokens[i].text not in common_words() or tokens[i].possessive or i == 0 or self._starts_sentence(tokens[i]):
            return False
        return not (i + 1 < len(tokens) and tokens[i + 1].text in VERBS and self._gap(tokens, i) == " ")

    def _find_known(self, tokens: Sequence[Token], free: Sequence[bool]) -> list[NameMention]:
        """Return the names in a headline whose words are all capitalized: known ones, and the subject before its verb."""
        found, i = [], 0
        while i < len(tokens):
            words = self._known_at(tokens, i, exact=False) if free[i] else None
            if words and tokens[i].text[0].islower() and words[0][0].isupper():
                words = None
            if words:
                found.append(self._mention(tokens, i, i + len(words)))
                i += len(words)
            else:
                i += 1
        if not found and (name := self._leading_name(tokens, free)):
            found.append(name)
        if not found:
            for k in range(1, min(len(tokens), 6)):
                if tokens[k].text.lower() in HEADLINE_VERBS and tokens[k - 1].end + 1 == tokens[k].start:
                    a = 0
                    while a < k and tokens[a].text.lower() in STARTERS:
                        a += 1
                    if a < k and all(free[a:k]) and all(looks_like_name(t.text) for t in tokens[a:k]):
                        found.append(self._mention(tokens, a, k))
                    break
        return found

    def _leading_name(self, tokens: Sequence[Token], free: Sequence[bool]) -> NameMention | None:
        """Return the name that a heading starts with, set off by a bracket, a colon or its place ("Acme Health (Boston): …")."""
        for k in range(min(4, len(tokens))):
            word = tokens[k].text
            if (
                not free[k]
                or not looks_like_name(word)
                or (word.isupper() and len(word) > 5)
                or word.lower() in STARTERS | LABEL_WORDS | TERMS
            ):
                return None
            gap = self._gap(tokens, k)
            nexts = tokens[k + 1].text if k + 1 < len(tokens) else ""
            place = nexts in ("of", "in") and k + 2 < len(tokens) and maybe_place(tokens[k + 2].text)
            if gap.strip() in ("(", ":", ",", "–", "-", "—") or place:
                return self._mention(tokens, 0, k + 1)
            if gap != " ":
                return None
        return None

    def _mention(self, tokens: Sequence[Token], a: int, b: int) -> NameMention:
        span = Span(tokens[a].start, tokens[b - 1].end)
        if self._text[span.end : span.end + 1] == "." and self._text[span.start : span.end].split()[-1] in (
            "Inc",
            "Ltd",
            "Corp",
            "Co",
        ):
            following = self._text[span.end + 1 : span.end + 3]
            if following[:1] in (",", ")", "'", "’") or following[1:2].islower() or following == " (":
                span = Span(span.start, span.end + 1)
        if self._text[span.end : span.end + 1] == "." and _INITIALS.search(self._text[span.start : span.end]):
            span = Span(span.start, span.end + 1)
        based = _BASED.match(self._text, span.end)
        name = " ".join(self._text[span.start : span.end].split()).replace("’", "'").replace("\u2011", "-")
        kind = "place" if based and len(name) < 6 else kind_of(name)
        if kind == "organization" and self._is_person(tokens, a, b):
            kind = "person"
        state = tokens[b - 1].text if b - a in (2, 3) and len(tokens[b - 1].text) == 2 else ""
        if (
            kind == "organization"
            and state.isupper()
            and places.subdivision_country(state)
            and maybe_place(" ".join(t.text for t in tokens[a : b - 1]))
        ):
            kind = "place"
        if (
            kind == "organization"
            and b - a <= 3
            and (maybe_place(name) or places.subdivision_country(name))
            and self._in_place(tokens, a, b)
        ):
            kind = "place"
        possessive = tokens[b - 1].possessive or self._text[span.end - 1 : span.end + 2] in (".'s", ".’s")
        return NameMention(span, name, kind, possessive)

    def _is_person(self, tokens: Sequence[Token], a: int, b: int) -> bool:
        """Return whether a title before a name or an age after it shows a person."""
        if b - a > 3 or any(t.text.lower() in _ORG_WORDS or not t.text[0].isupper() for t in tokens[a:b]):
            return False
        before = tokens[a - 1].text.lower().rstrip(".") if a and self._gap(tokens, a - 1) in (" ", ". ") else ""
        if before in HONORIFICS or (b - a > 1 and before in PERSONAL):
            return True
        after = tokens[b - 1].end
        return (b - a > 1 and _PERSON_AFTER.match(self._text, after) is not None) or _AGED.match(
            self._text, after
        ) is not None

    def _in_place(self, tokens: Sequence[Token], a: int, b: int) -> bool:
        """Return whether the words around say that a name is that of a place: "in Austin", "Cambridge, Mass."."""
        before = tokens[a - 1].text.lower() if a else ""
        if (
            a
            and self._gap(tokens, a - 1).strip() == ","
            and places.subdivision_country(" ".join(t.text for t in tokens[a:b]))
        ):
            return True
        after_end = tokens[b - 1].end
        if (
            before == "the"
            and b < len(tokens)
            and tokens[b].text[0].islower()
            and self._text[after_end : after_end + 1] == " "
            and maybe_place(" ".join(t.text for t in tokens[a:b]))
        ):
            return True
        if before in ("in", "near", "outside", "around") and self._gap(tokens, a - 1) == " ":
            return True
        following = self._text[tokens[b - 1].end : tokens[b - 1].end + 2]
        if following == ", " and b < len(tokens):
            return (
                places.subdivision_country(tokens[b].text) is not None
                or places.country_code(tokens[b].text) is not None
            )
        return False


@lru_cache(maxsize=16384)
def kind_of(name: str) -> str:
    """Return what a name seems to name by its form.

    >>> kind_of("Priya Raman"), kind_of("Aker ASA"), kind_of("Jane Street")
    ('person', 'organization', 'organization')
    """
    words = name.replace(".", "").split()
    if country_of(name) or places.region_id(name) not in (None, "european-union"):
        return "place"  # the Union gives grants, as a state does
    if 2 <= len(words) <= 4 and words[0].lower() in GIVEN_NAMES and words[-1].lower() not in _ORG_WORDS:
        return "person"
    return "organization"


def _uncovered(tokens: Sequence[Token], covered: Sequence[Span]) -> list[bool]:
    if not covered:
        return [True] * len(tokens)
    free, k = [], 0
    for token in tokens:
        while k < len(covered) and covered[k].end <= token.start:
            k += 1
        free.append(k >= len(covered) or covered[k].start >= token.end)
    return free


_CODE = re.compile(r"[A-Z]-?\d$")
_TAKES_PART = frozenset("participate participated participating join joined joining invested followed returned".split())
_PERSON_AFTER = re.compile(
    r", \d\d,|,? (?:said|says|told|explains?|adds|recalls?|who (?:founded|started|runs|leads|set up))\b|, (?:its |"
    r"the |the company's )?(?:co-?)?(?:founder|CEO|chief executive|head of|partner at|managing partner|general "
    r"partner)"
)
_AGED = re.compile(r", \d\d,")
_CALLED = frozenset("startup start-up company firm platform maker app lab outfit business upstart scale-up".split())
_NEVER_SMALL = (
    STARTERS | PREPOSITIONS | VERBS | HEADLINE_VERBS | {"it's", "that's", "there's", "who", "investors", "companies"}
)
_SUBJECT_OF_RAISE = re.compile(
    r" (?:has |have |had |just |today |also )*(?:raised|closed|secured|landed|bagged|announced|completed)\b"
)
#: Words that a number counts or numbers, without being part of a name.
_COUNTED = frozenset(
    "phase day chapter tier level step part series round figure table page type class grade category article section "
    "zone gate track stage version formula number no model gen area unit block week month year top item rule note "
    "january february march april may june july august september october november december q h fy nasdaq ftse s&p "
    "exhibit schedule form building terminal runway highway route interstate".split()
)
_OPENING = re.compile(r"(?:^|[.!?:;\n“\"‘*#>|•·–—]|\()\s*[“\"‘(]?$")
_BASED = re.compile(r"\.[-\u2011]based\b")
_DESCRIBED = re.compile(
    r", (?:which|whose|an? [A-Za-z]|the [A-Z]\w+(?:[ -][A-Z][\w-]+){0,2}(?: [a-z-]+){0,2} (?:maker|company|startup|cloud|firm|"
    r"developer|lender|app|group|platform|lab|business|outfit)\b|the [a-z]+ (?:of|that|which|maker|company|startup|app|firm|developer|lender|"
    r"insurer|retailer|platform|group|bank|business|service)\b)"
)
_OF_PLACE = re.compile(r" of (?:the )?[A-Z]")
_IN_PLACE = re.compile(
    r" in (?:the )?[A-Z][\w. ]{2,24}? (?:has|had|raised|got|took|closed|is|was|bagged|secured|landed|received|won|said)\b"
)
#: Words of grammar, which are capitals in headings and never names by themselves.
_LITTLE = frozenset("a an and as at but by for from in into it its of on or our the their they this to we with".split())
_ORG_WORDS = GENERIC | {
    "inc",
    "ltd",
    "llc",
    "gmbh",
    "plc",
    "corp",
    "group",
    "cyber",
    "motors",
    "street",
    "house",
    "ai",
    "hill",
    "horowitz",
    "perkins",
    "rowe",
    "stanley",
    "morgan",
    "sachs",
    "jewelry",
    "shield",
    "robot",
    "cross",
    "grid",
    "point",
    "river",
    "lane",
    "park",
    "square",
    "deere",
    "hancock",
    "price",
}
