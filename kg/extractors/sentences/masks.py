"""Masks: a sentence as one string, with lists and descriptions folded.

Each mention stands as ``<G0>`` (a group of names), ``<A0>`` (a company by description: "the London-based startup"),
``<M0>`` (money), ``<S0>`` (stage), ``<D0>`` (date), ``<P0>`` (place); words in lower case, blanks between all. The
grammar is written as regular expressions over masks; ``Sentence.at`` leads back from a position in the mask to the
element and so to the characters of the document.
"""

import re
from collections.abc import Sequence
from unicodedata import category

from kg.documents import Block, Span
from kg.extractors.mentions.kinds import NameMention
from kg.extractors.mentions.places import spelt_out
from kg.extractors.sentences.elements import Element, Member, Mention, Sentence
from kg.extractors.sentences.groups import folded
from kg.extractors.sentences.within import described_within
from kg.extractors.wording.chunks import ByChunk
from kg.extractors.wording.words import BEARERS, BUSINESSES, BUYER_NOUNS, HONORIFICS, NO_BEARERS, NOT_DESCRIPTORS
from kg.places import country_code, subdivision_country

_PIECE = re.compile(r"(?i:\ba\.i\.)(?!\w)|\d[\d,.]*\d(?![\w])|[^\W_]\w*(?:[.&'’+\u2011@-](?=[^\W_])\w*)*|[^\w\s]")


def build_sentence(
    text: str, span: Span, block: Block, index: int, paragraph: int, mentions: Sequence[tuple[str, Mention]]
) -> Sentence:
    """Return a sentence from its characters and its mentions (letter of the mask, mention), in reading order."""
    elements: list[Element] = []
    at = span.start
    for letter, mention in mentions:
        known = len(elements)
        _words(text, at, mention.span.start, elements)
        if known and len(elements) == known and (flag := text[at : mention.span.start].strip()):
            at = text.index(flag, at)
            elements.append(Element(".", at, at + len(flag), ",", None, _NOBODY, False, _NOBODY))
        element = Element(letter, mention.span.start, mention.span.end, mention.span.quote(text), mention)
        if isinstance(mention, NameMention):
            element.possessive = mention.possessive
            element.members = [Member(mention)]
        elements.append(element)
        at = mention.span.end
        if letter == "P" and text[at : at + 1] == "." and _GOES_ON.match(text, at + 1):
            at += 1  # "of Moline, Ill.; and Acme", "a Bedford, Mass. maker"
        if letter == "N" and at < span.end and (again := _OTHER_SCRIPT.match(text, at, span.end)) is not None:
            at = again.end()
        if element.possessive and text[at : at + 1] in ("'", "’"):
            at += 2 if text[at + 1 : at + 2] == "s" else 1
    _words(text, at, span.end, elements)
    sentence = Sentence(span, block, index, paragraph, elements)
    elements = _without_address(_without_states(elements, text))
    plain = [*elements]
    sentence.elements = _anaphors(folded(elements), text)
    _mask(sentence)
    if sum(element.kind == "N" for element in plain) > 1:
        for element in sentence.elements:
            if within := described_within(element, plain):
                aside = Sentence(Span(element.start, element.end), block, index, paragraph, within)
                _mask(aside)
                sentence.asides.append(aside)
    return sentence


#: What follows the point of a shortened state where no sentence ends.
_GOES_ON = re.compile(r"[,;)]| [a-z]")


def _without_address(elements: list[Element]) -> list[Element]:
    """Leave out how people are addressed: "Dr. Ada Lind", "Prof. Bo Ek and Sir Carl Dahl"."""
    dropped: set[int] = set()
    for i, element in enumerate(elements):
        at = i - 1
        while element.kind == "N" and at >= 0:
            title = at - 1 if elements[at].text == "." and at > 0 else at
            if elements[title].text not in HONORIFICS:
                break
            dropped |= {title, at}
            at = title - 1
    return [element for i, element in enumerate(elements) if i not in dropped] if dropped else elements


def _without_states(elements: list[Element], text: str) -> list[Element]:
    """Make one word of "Austin, Texas-based", as "Austin-based" is."""
    for k in reversed(range(1, len(elements) - 1)):
        if elements[k].text != "," or elements[k - 1].kind != "P":
            continue
        based = next((j for j in range(k + 1, min(k + 5, len(elements))) if elements[j].text.endswith("based")), 0)
        state = (
            text[elements[k + 1].start : elements[based].end].removesuffix("based").rstrip(" -\u2011") if based else ""
        )
        if not state and elements[k + 1].kind == "P" and _before_noun(elements, k):
            state, based = elements[k + 1].text, k + 1
        if state and (subdivision_country(spelt_out(state)) or country_code(state)):
            seat = f"{elements[k - 1].text.lower().replace(' ', '-')}-based"
            elements[k - 1 : based + 1] = [Element("w", elements[k - 1].start, elements[based].end, seat)]
    return elements


def _before_noun(elements: list[Element], k: int) -> bool:
    """Return whether a place and its state, parted by the comma ``k``, describe a noun: "a Reno, Nevada maker of"."""
    after = elements[k + 2] if k + 2 < len(elements) else None
    return (
        k > 1
        and elements[k - 2].text in ("a", "an", "the")
        and after is not None
        and after.kind == "w"
        and (after.text in BUSINESSES or after.text.endswith(("er", "or", "up")) or "-" in after.text)
    )


def _words(text: str, start: int, end: int, into: list[Element]) -> None:
    find, at = text.find, start
    for chunk in text[start:end].split():
        at = find(chunk, at)
        for low, high, word, kind, possessive in _PIECES[chunk]:
            into.append(Element(kind, at + low, at + high, word, None, _NOBODY, possessive, _NOBODY))
        at += len(chunk)


#: A name told again in another script: "Lingxi 灵犀 –", "Lingxi (灵犀)".
_FOREIGN = "\u0370-\u1fff\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff"
_OTHER_SCRIPT = re.compile(rf" ?[(（]?[{_FOREIGN}][{_FOREIGN}·. ]*(?<! )[)）]?")
_PICTURES = frozenset(("So", "Sk", "Cf", "Mn", "Me"))

_NOBODY: list[Member] = []
"""What every word has for members: one list for all, which nobody may change."""


def _pieces(chunk: str) -> tuple[tuple[int, int, str, str, bool], ...]:
    """Return the words and marks of a stretch without blanks.

    Each with its characters, how it stands in masks, its kind, and whether a possessive ending was cut off. Flags,
    pictures and trade marks are no words; between two mentions they part them as a comma does.
    """
    found = []
    for match in _PIECE.finditer(chunk):
        if match[0] > "\u00a8" and category(match[0][0]) in _PICTURES:
            continue
        word, (low, high) = match[0], match.span()
        possessive = word[-2:] in ("'s", "’s")
        if possessive:
            word, high = word[:-2], high - 2
        plain = word.lower().replace("’", "'").replace("\u2011", "-")
        if "'" in plain and (short := _CONTRACTED.fullmatch(plain)) is not None:
            cut = low + short.end("who")
            found.append((low, cut, short["who"], "w", False))
            found.append((cut, high, _IN_FULL[short["verb"]], "w", False))
            continue
        plain = "ai" if plain in ("a.i.", "a.i") else plain
        found.append((low, high, plain, "w" if match[0][0].isalnum() else ".", possessive))
    return tuple(found)


#: "It'd pulled in", "they've raised": a pronoun and its verb.
_CONTRACTED = re.compile(r"(?P<who>it|they|he|she|we|i|you|who|that)'(?P<verb>d|ve)")
_IN_FULL = {"d": "had", "ve": "have"}
_PIECES = ByChunk(_pieces)


def _mask(sentence: Sentence) -> None:
    parts, starts, at = [], [], 0
    counts: dict[str, int] = {}
    for element in sentence.elements:
        if element.kind in "w.":
            part = element.text
        else:
            number = counts.get(element.kind, 0)
            counts[element.kind] = number + 1
            part = f"<{element.kind}{number}>"
            sentence.mentions.append((element, at))
        if element.possessive:
            part += "'s"
        parts.append(part)
        starts.append(at)
        at += len(part) + 1
    sentence.mask = " ".join(parts)
    sentence.starts = starts


def _anaphors(elements: list[Element], text: str) -> list[Element]:
    """Fold "the London-based startup" into one element of kind ``A``."""
    result: list[Element] = []
    done = 0
    for k in reversed([k for k, element in enumerate(elements) if element.text in _COMES_FROM]):
        article = text[elements[k - 1].start : elements[k - 1].start + 4].lower().split(" ")[0] if k else ""
        if article not in ("the", "a", "an") or not _spun_out(elements[k - 1], elements[k + 1 : k + 2]):
            continue
        start, noun = elements[k - 1].start, elements[k]
        if article == "the":
            elements[k - 1 : k + 1] = [Element("A", start, noun.end, f"the {noun.text}", possessive=noun.possessive)]
        elif k == 1 and _DOES.match(text, noun.end):
            elements[k - 1] = Element("w", start, start + len(article), article)
    for i in [k for k, element in enumerate(elements) if element.text in _THE and element.kind == "w"]:
        stop = _anaphor_end(elements, i) if i >= done and not _in_the_bank(elements, i) else 0
        if not stop:
            continue
        last = elements[stop - 1]
        words = " ".join(e.text for e in elements[i:stop])
        anaphor = Element("A", elements[i].start, last.end, words.lower(), possessive=last.possessive)
        behind = _behind(elements, stop)
        if behind:
            anaphor.behind, anaphor.end = elements[behind - 1].members, elements[behind - 1].end
            anaphor.possessive = elements[behind - 1].possessive
        result += elements[done:i]
        result.append(anaphor)
        done = behind or stop
    return result + elements[done:]


def _in_the_bank(elements: list[Element], i: int) -> bool:
    """Return whether "the bank" is where money is: "put <M0> in the bank"."""
    words = [e.text for e in elements[i - 1 : i + 2]]
    money = i > 1 and (elements[i - 2].kind == "M" or elements[i - 2].text in ("money", "cash"))
    return money and words == ["in", "the", "bank"] and not elements[i + 1].possessive


#: "A Leeds University spinout whose robots weld has raised": whom the next sentence names.
_DOES = re.compile(
    r" (?:that|which|whose|working|making|building|developing|has|had|is|was|just|raised|secured|closed|landed|in)\b"
)


def _spun_out(element: Element, after: list[Element]) -> bool:
    """Return whether a name only tells where a company comes from: "the Leeds University spinout"."""
    following = after[0] if after else None
    if element.kind != "G" or len(element.members) != 1 or element.possessive:
        return False
    return element.start < element.members[0].mention.span.start and (following is None or following.kind not in "GN")


_COMES_FROM = frozenset("spinout spin-out spinoff spin-off graduate alum alumnus subsidiary unit offshoot".split())
_THE = frozenset(["the", "this", "that", "our"])
#: "The largest round that a startup has raised": no description, but its relative clause.
_ARTICLES = frozenset(["a", "an", "any", "each", "every", "no", "some"])
#: Verbs that are nouns after an article: "the supply chain company", "the launch startup".
_NOUNS_TOO = frozenset(["call", "hire", "land", "launch", "purchase", "reporting", "rent", "run", "supply", "value"])


def _behind(elements: list[Element], stop: int) -> int:
    """Return the end of "the company behind Cursor", "the maker of ChatGPT" whose noun ends at ``stop``, or 0."""
    if stop >= len(elements) or elements[stop - 1].possessive:
        return 0
    link, noun = elements[stop].text, elements[stop - 1].text
    if link != "behind" and not (link == "of" and noun in ("maker", "developer", "parent", "operator", "publisher")):
        return 0
    for j in range(stop + 1, min(stop + 7, len(elements))):
        if elements[j].kind == "G":
            return j + 1 if len(elements[j].members) == 1 else 0
        if elements[j].kind != "w" or (elements[j].text in NOT_DESCRIPTORS and elements[j].text != "the"):
            return 0
    return 0


def _two_seats(elements: list[Element], i: int, j: int) -> bool:
    """Return whether a mark or "and" at ``j`` joins two places of a company: "the Leeds- and Turku-based operator"."""
    first = j if elements[j].text in ("-", "\u2011") else j - 1
    joined = [e.text for e in elements[first : first + 2]]
    if first <= i or joined not in (["-", "and"], ["\u2011", "and"]) or elements[first - 1].kind != "P":
        return False
    return any(e.text.endswith("based") for e in elements[first + 2 : first + 5])


#: After a company's noun: what is not the company ("the unicorn club").
_NOT_ITSELF = frozenset(
    "round model models side sector plan team world industry club status list herd stable ranks scene community".split()
)


def _anaphor_end(elements: list[Element], i: int) -> int:
    """Return the end of the noun phrase that starts with "the" at ``i`` and names a company by what it is, or 0."""
    for j in range(i + 1, min(i + 8, len(elements))):
        element = elements[j]
        if _two_seats(elements, i, j):
            continue
        if element.kind not in "wP" or (j == i + 1 and element.text in _ARTICLES):
            return 0
        if element.kind == "w" and element.text in NOT_DESCRIPTORS and not (j == i + 1 and element.text in _NOUNS_TOO):
            return 0
        if element.text in NO_BEARERS or (
            element.text == "same" and elements[j + 1 : j + 2] and elements[j + 1].text in BUYER_NOUNS
        ):
            return 0
        if element.text in BEARERS and not element.possessive:
            following = elements[j + 1] if j + 1 < len(elements) else None
            if element.text == "investor" and i and elements[i - 1].text in ("is", "was"):
                return 0  # "Acme is the other investor" tells who that is
            if (
                element.text in ("investor", "buyer", "acquirer", "purchaser", "suitor")
                and following
                and following.text in ("is", "was", ":", "being")
            ):
                return 0  # "the investor is Acme" tells who it is
            if (
                following
                and following.kind == "w"
                and (following.text in BEARERS or following.text in NO_BEARERS or following.text in _NOT_ITSELF)
            ):
                continue
            if following and following.kind == "G":
                return 0
            return j + 1
        if element.text in BEARERS and element.possessive:
            return j + 1
    return 0
