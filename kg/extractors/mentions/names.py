"""Names of organizations, people and places: found by form, by context and by consistency within the document."""

import re
from collections.abc import Iterable, Sequence

from kg.documents import Span
from kg.extractors.mentions.cutting import cut
from kg.extractors.mentions.headline_deals import parties
from kg.extractors.mentions.kinds import NameMention, maybe_place
from kg.extractors.mentions.naming import mention_of
from kg.extractors.mentions.numbers import ORDINAL
from kg.extractors.mentions.runs import run_from
from kg.extractors.mentions.small_names import is_mere_word, small_names
from kg.extractors.mentions.tokens import CAPITAL_COMPOUND, Token, is_plain, looks_like_name, title_cased
from kg.extractors.mentions.usage import Usage
from kg.extractors.mentions.weighing import JOINTS, sort_of
from kg.extractors.mentions.whole_names import parted, spelt_by_initials
from kg.extractors.wording.chunks import ByChunk
from kg.extractors.wording.contract_terms import is_contract_term, is_fact_label
from kg.extractors.wording.words import GENERIC, HEADLINE_VERBS, LABEL_WORDS, STARTERS, TERMS


class NameFinder:
    """Finds names in the sentences of one document, with what the whole document shows about its words."""

    def __init__(self, text: str, sentences: Sequence[Span]) -> None:
        """Read the document once for how its words are written."""
        self._usage = Usage(text, sentences)
        self._usage.brands = frozenset(small_names(self._usage, sentences))
        self.learn(self._usage.brands)

    def learn(self, names: Iterable[str]) -> None:
        """Remember names, to be found again where capitals do not show them (headlines, lower-case brands)."""
        self._usage.learn(names)

    def tell(self, names: Iterable[str]) -> None:
        """Learn names that are certainly nobody's but an organization's or a person's: no places."""
        told = list(names)
        self._usage.told.update(told)
        self.learn(told)

    def knows(self, name: str) -> bool:
        """Return whether a name was learnt, letter by letter."""
        words = name.split()
        return any(" ".join(k) == name for k in self._usage.known.get(words[0].lower(), ()))

    def find(
        self, span: Span, covered: Sequence[Span], *, heading: bool = False, given: Sequence[Span] = ()
    ) -> list[NameMention]:
        """Return the names in a sentence, outside the characters that other mentions cover.

        ``given`` are stretches known to be names by the way that they are set.
        """
        usage = self._usage
        tokens = usage.tokens[span]
        if len(tokens) == 1 and not given and _is_label(usage, tokens[0]):
            return []
        free = _uncovered(tokens, sorted((*covered, *given)) if given else covered)
        if (heading or _shouts(tokens)) and (
            not given
            and ((heading and title_cased(tokens)) or all(t.text.isupper() or not t.text[0].isalpha() for t in tokens))
        ):
            return _find_known(usage, tokens, free)
        found, i, begins = [], 0, _beginnings(usage, tokens)
        while i < len(tokens):
            if not begins[i] or not free[i]:
                i += 1
                continue
            if words := _joined_at(usage, tokens, free, i):
                found.append(mention_of(usage, tokens, i, i + len(words)))
                i += len(words)
                continue
            stop = run_from(usage, tokens, free, i)
            if (
                stop > i
                and stop < len(tokens)
                and CAPITAL_COMPOUND.match(tokens[stop].text)
                and usage.gap(tokens, stop - 1) == " "
            ):
                i = stop + 1
            elif stop > i:
                for a, b in parted(usage, tokens, i, stop):
                    found.extend(cut(usage, tokens, a, b))
                i = stop
                while found and i < len(tokens) and tokens[i].start < found[-1].span.end:
                    i += 1
            elif words := _known_at(usage, tokens, i, exact=True):
                found.append(mention_of(usage, tokens, i, i + len(words)))
                i += len(words)
            else:
                i += 1
        for each in given:
            within = [k for k, token in enumerate(tokens) if each.start <= token.start and token.end <= each.end + 2]
            if within:
                found.append(mention_of(usage, tokens, within[0], within[-1] + 1))
        found = spelt_by_initials(usage, tokens, found)
        if len(found) == 1 and is_fact_label(usage.text[span.start : span.end]):
            return []
        found = [
            each
            for each in found
            if not (is_contract_term(each.name) or _likened_to(usage.text, each.span) or _is_trade(usage.text, each))
        ]
        return sorted(found, key=lambda name: name.span) if given else found


def _is_label(usage: Usage, token: Token) -> bool:
    """Return whether a word on a line of its own labels what stands below it: "Stage", "Team"."""
    line = usage.text[max(0, token.start - 2) : token.end + 1]
    return token.text.lower() in LABEL_WORDS and line.endswith("\n")


def _shouts(tokens: Sequence[Token]) -> bool:
    """Return whether a sentence is a heading within a paragraph, in capitals: "SO THAT'S WHERE IT WENT. …"."""
    return (
        len(tokens) > 3
        and all(t.text.isupper() or not t.text[0].isalpha() for t in tokens)
        and any(t.text.lower() in STARTERS for t in tokens)
    )


def _likened_to(text: str, span: Span) -> bool:
    """Return whether a word in quotation marks says what something is, and names nobody: 'also an "iBuyer," it …'."""
    return text[span.end : span.end + 2].lstrip(",.").startswith(_MARKS) and text[
        max(0, span.start - 4) : span.start
    ].endswith(_ARTICLES)


def _is_trade(text: str, name: NameMention) -> bool:
    """Return whether a word is a trade that a company is said to be of: "the Vancouver-based LegalTech startup …"."""
    return name.name.endswith("ech") and _TRADE.match(text, name.span.start) is not None


_TRADE = re.compile(
    r"(?:Fin|Legal|Law|Prop|Insur|Health|Ed|Agri|Ag|Clean|Climate|Green|Med|Bio|Deep|HR|Reg|Fem|Food|Gov|Ad|Mar|Space|"
    r"Pet|Con|Retail|Wealth|Travel|Sports?|Mobility)-?[Tt]ech "
    r"(?:start-?ups?|compan(?:y|ies)|firms?|platforms?|providers?|scale-?ups?|unicorns?|business(?:es)?|ventures?|apps?|giants?|players?|"
    r"pioneers?|sectors?|space|industry|market|scene|ecosystem|investors?|deals?|founders?)\b"
    r"(?! (?:[A-Z]\w+ )?(?:raised|led|invested))"
)
_MARKS = ("”", '"')
_ARTICLES = tuple(f"{article} {mark}" for article in ("a", "an", "A", "An") for mark in ("“", '"'))


def _beginnings(usage: Usage, tokens: Sequence[Token]) -> list[bool]:
    """Return which words may begin a name: of such a form, in a known name, or before an investor's noun."""
    told = [_TOLD[token.text] for token in tokens]
    begins = [not plain or low in usage.known for plain, low, _ in told]
    for i, (_, _, tail) in enumerate(told):
        if tail and i:
            begins[i - 1] = True
    return begins


_TOLD = ByChunk(
    lambda word: (is_plain(word) and not ORDINAL.match(word), word.lower(), word.lower() in GENERIC and word != "a")
)
"""Of each word, whether it has the form of neither a name nor a number, itself in small letters, and whether it ends
the names of organizations."""


def _known_at(usage: Usage, tokens: Sequence[Token], i: int, *, exact: bool) -> tuple[str, ...] | None:
    """Return the words of the longest known name that stands at ``i``, its capitals as they are known or any."""
    for words in usage.known.get(tokens[i].text.lower(), ()):
        window = tokens[i : i + len(words)]
        if (
            len(window) == len(words)
            and all((t.text == w if exact else t.text.lower() == w.lower()) for t, w in zip(window, words, strict=True))
            and all(usage.gap(tokens, i + k) == " " for k in range(len(words) - 1))
            and not (words[0] in usage.brands and is_mere_word(usage, tokens, i))
        ):
            return words
    return None


def _joined_at(usage: Usage, tokens: Sequence[Token], free: Sequence[bool], i: int) -> tuple[str, ...] | None:
    """Return the words of a name with "and" or the like in it that stands at ``i``, told by a column of names."""
    words = _known_at(usage, tokens, i, exact=True)
    if words is None or not any(word in JOINTS for word in words[1:-1]) or not all(free[i : i + len(words)]):
        return None
    return words if " ".join(words) in usage.told else None


def _begun_at(usage: Usage, tokens: Sequence[Token], i: int) -> tuple[str, ...] | None:
    """Return the first two words of a longer known name that stand at ``i`` before a headline's verb."""
    for words in usage.known.get(tokens[i].text.lower(), ()):
        if (
            len(words) > 2
            and i + 2 < len(tokens)
            and (tokens[i].text, tokens[i + 1].text) == words[:2]
            and tokens[i + 2].text.lower() in HEADLINE_VERBS
        ):
            return words[:2]
    return None


def _find_known(usage: Usage, tokens: Sequence[Token], free: Sequence[bool]) -> list[NameMention]:
    """Return the names in a headline whose words are all capitalized: known ones, and the subject before its verb."""
    found, places, i = [], [], 0
    while i < len(tokens):
        words = (_begun_at(usage, tokens, i) or _known_at(usage, tokens, i, exact=False)) if free[i] else None
        if words and tokens[i].text[0].islower() and words[0][0].isupper():
            words = None
        if words:
            found.append(mention_of(usage, tokens, i, i + len(words)))
            places.append((i, i + len(words)))
            i += len(words)
        else:
            i += 1
    if dealt := [mention_of(usage, tokens, a, b) for a, b in parties(usage, tokens, free, places)]:
        return sorted((*found, *dealt), key=lambda name: name.span)
    if found and (name := _subject_before(usage, tokens, free, found[0].span.start)):
        found.insert(0, name)
    if not found and (name := _leading_name(usage, tokens, free)):
        found.append(name)
    if not found:
        for k in range(1, min(len(tokens), 6)):
            if tokens[k].text.lower() in HEADLINE_VERBS and tokens[k - 1].end + 1 == tokens[k].start:
                a = 0
                while a < k and tokens[a].text.lower() in STARTERS:
                    a += 1
                if a < k and all(free[a:k]) and all(looks_like_name(t.text) for t in tokens[a:k]):
                    found.append(mention_of(usage, tokens, a, k))
                break
    return found


def _subject_before(usage: Usage, tokens: Sequence[Token], free: Sequence[bool], stop: int) -> NameMention | None:
    """Return the word that no dictionary has before the first verb of a headline: "Quellmar Buys Tarn, and …"."""
    for k in range(1, min(len(tokens), 6)):
        subject = tokens[k - 1]
        if subject.end >= stop:
            return None
        if tokens[k].text.lower() in HEADLINE_VERBS | _DEALING and usage.gap(tokens, k - 1) == " ":
            word = subject.text
            named = free[k - 1] and word[0].isupper() and len(word) > 3 and sort_of(word) == "name"
            return mention_of(usage, tokens, k - 1, k) if named and not subject.possessive else None
    return None


_DEALING = frozenset("buys bought acquired leads led backs backed invests invested sells sold puts goes".split())


def _leading_name(usage: Usage, tokens: Sequence[Token], free: Sequence[bool]) -> NameMention | None:
    """Return the name that a heading starts with, set off by a mark or its place ("Acme Health (Boston): …")."""
    for k in range(min(4, len(tokens))):
        word = tokens[k].text
        if (
            not free[k]
            or not looks_like_name(word)
            or (word.isupper() and len(word) > 5)
            or word.lower() in STARTERS | LABEL_WORDS | TERMS
        ):
            return None
        gap = usage.gap(tokens, k)
        nexts = tokens[k + 1].text if k + 1 < len(tokens) else ""
        place = nexts in ("of", "in") and k + 2 < len(tokens) and maybe_place(tokens[k + 2].text)
        if gap.strip() in ("(", ":", ",", "–", "-", "—") or place:
            return mention_of(usage, tokens, 0, k + 1)
        if gap != " ":
            return None
    return None


def _uncovered(tokens: Sequence[Token], covered: Sequence[Span]) -> list[bool]:
    if not covered:
        return [True] * len(tokens)
    free, k = [], 0
    for token in tokens:
        while k < len(covered) and covered[k].end <= token.start:
            k += 1
        free.append(k >= len(covered) or covered[k].start >= token.end)
    return free
