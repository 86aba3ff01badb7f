"""What a document says its companies are, to tell whom "the Leeds insurer" or "the maker of Pirol" means."""

# ruff: noqa: E501 -- regular expressions are easier to read whole than broken

import re
from dataclasses import dataclass, field
from functools import lru_cache

from kg.dates import PartialDate
from kg.extractors.analysis import Analysis
from kg.extractors.entities.entity import Entity
from kg.extractors.mentions.dates import DateMention
from kg.extractors.mentions.places import find_places
from kg.extractors.sentences.elements import Element, Sentence
from kg.extractors.wording.patterns import Pattern
from kg.extractors.wording.words import BUYER_NOUNS, NOT_DESCRIPTORS

#: Nouns and adjectives that fit any company.
_ANY = frozenset(
    """
    the this that our its a an company companies startup start-up firm business group outfit venture team enterprise
    player organization organisation corporation giant pioneer brand newcomer upstart scaleup scale-up entity concern
    house maker developer provider platform operator supplier builder designer vendor specialist unicorn decacorn
    young new small big large same private public listed tech technology based founded backed year-old old little tiny
    fast-growing well-funded early-stage late-stage venture-backed privately-held closely-held privately held still
    former whole entire latest first second third one other two three app product service services software duo pair
    challenger fledgling now-defunct loss-making profitable promising ambitious secretive stealthy stealth u.s. us uk
    """.split()
)
_AGE = re.compile(r"\b(?P<years>\d{1,2}|[a-z]+)-(?P<unit>year|month)s?-old\b")
_NUMBERS = {
    word: number
    for number, word in enumerate(
        "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen".split(), 1
    )
}
_WORD = re.compile(r"[^\W\d_][\w-]*")
#: What tells where a company is, or since when, beside its name.
_HOME = re.compile(
    r"(?: \( (?=<P)| ,? ?(?:which |that )?(?:is |was )?(?:also |now )?(?:based|headquartered|located|of|from|in|out of)"
    r" (?:[a-z]+ )?(?=<P))(?P<place><P\d+>)"
)
_BEGUN = re.compile(
    r"(?:,? (?:which |that |who )?(?:was |were )?(?:(?:\w+ )?(?:founded|started|launched|established|set up|created|incorporated|"
    r"born|spun (?:out|off)|opened|began)|has (?:\w+ ){1,4}since it opened) (?:(?!<G)\S+ ){0,6}?)(?:in |since )?(?P<date><D\d+>)"
)
_OF_MADE = re.compile(r"<G\d+>(?:'s)? (?:(?!<M|;|\.)\S+ ){0,7}?(?P<product><G\d+>)")


#: What a company is called for a word of its name: "the carmaker" is "Hafen Motors".
_TRADES = {
    **dict.fromkeys(("motor", "motors", "auto", "automotive", "cars"), "carmaker"),
    **dict.fromkeys(("air", "airways", "airlines", "aviation"), "airline"),
    **dict.fromkeys(("insurance", "assurance", "versicherung", "seguros"), "insurer"),
    **dict.fromkeys(("mining", "minerals", "mines"), "miner"),
    **dict.fromkeys(("energy", "power", "electric", "energie"), "utility"),
    **dict.fromkeys(("telecom", "telecommunications", "telekom", "mobile", "cellular"), "operator"),
    **dict.fromkeys(("semiconductor", "semiconductors", "microelectronics"), "chipmaker"),
    **dict.fromkeys(("pharma", "pharmaceutical", "pharmaceuticals"), "drugmaker"),
    **dict.fromkeys(("brewery", "breweries", "brewing"), "brewer"),
    **dict.fromkeys(("steel", "steelworks"), "steelmaker"),
    **dict.fromkeys(("stores", "supermarkets"), "retailer"),
    **dict.fromkeys(("railways", "rail"), "railway"),
}


@dataclass(slots=True)
class _Known:
    """What is told of one company: its cities and countries, the year it began, what it goes with, words said of it."""

    cities: set[str] = field(default_factory=set)
    countries: set[str] = field(default_factory=set)
    year: int | None = None
    products: set[int] = field(default_factory=set)
    words: set[str] = field(default_factory=set)


#: What a company does that "the buyer" later stands for.
_BUYS = Pattern(
    r" (?:, (?:(?!<[GM])\S+ ){1,14}?, )?(?:has |had |have |will |is to |to |is |also |just |today |now )*(?:agreed to |announced it has |set to |in talks to )?"
    r"(?:buy|buys|buying|bought|acquir\w+|purchas\w+|swallow\w*|snapp?(?:ed|s) up|(?:takes|took|taken|take) over|gobbl\w+ up|pick(?:ed|s) up) "
    r"(?!an? (?:[\w-]+ ){0,2}(?:stake|share)|shares)"
)


class Traits:
    """What each company of a document is said to be; read when it is first asked for."""

    def __init__(self, analysis: Analysis) -> None:
        """Read nothing yet: most documents never describe the company whose round they tell of."""
        self._analysis = analysis
        self._known: dict[int, _Known] = {}
        self._asks: dict[int, _Known] = {}
        self._read = False

    def fit(self, entity: Entity, described: Element) -> float:
        """Return how well a description fits a company: above 0 if it does, below if another must be meant."""
        asked = self._asks.get(described.start)
        if asked is None:
            asked = self._asks[described.start] = self._asked(described)
        if not (asked.words or asked.countries or asked.year or asked.products):
            return 0.0
        known = self._of(entity)
        score = 0.0
        if asked.countries and known.countries:
            if asked.cities & known.cities:
                score += 3.0
            elif asked.countries & known.countries:
                score += 0.5 if asked.cities and known.cities else 2.0
            else:
                score -= 2.5
        if asked.year is not None and known.year is not None:
            score += 3.0 if abs(asked.year - known.year) <= 1 else -2.5
        if asked.products:
            score += 4.5 * bool(asked.products & known.products)
        matched = sum(any(_alike(word, other) for other in known.words) for word in asked.words)
        return score + (min(4.0, 2.0 + matched) if matched else 0.0)

    def _asked(self, described: Element) -> _Known:
        text = self._analysis.document.text[described.start : described.end]
        asked = _Known()
        places = list(find_places(text))
        for place in places:
            asked.countries.add(place.country)
            if place.city:
                asked.cities.add(place.city)
        published = self._analysis.document.published
        if published is not None and (age := _AGE.search(text)) is not None:
            years = _NUMBERS.get(age["years"]) or (int(age["years"]) if age["years"].isdigit() else 0)
            asked.year = published.first.year - (years if age["unit"] == "year" else 0) if years else None
        for member in described.behind:
            if (product := self._analysis.entity(member.mention)) is not None:
                asked.products.add(id(product))
        for match in _WORD.finditer(text):
            if not any(p.start <= match.start() < p.end for p in places) and not described.behind:
                asked.words |= _stems(match[0])
        return asked

    def _of(self, entity: Entity) -> _Known:
        if not self._read:
            self._read = True
            for sentence in self._analysis.sentences:
                self._learn(sentence)
        known = self._known.get(id(entity))
        if known is None:
            known = self._known[id(entity)] = _Known()
        return known

    def _learn(self, sentence: Sentence) -> None:
        text, mask = self._analysis.document.text, sentence.mask
        first = True
        for k, element in enumerate(sentence.elements):
            if element.kind != "G":
                continue
            own = [e for m in element.members if (e := self._analysis.entity(m.mention)) is not None]
            after = sentence.starts[k] + len("<G0>")
            if len(own) != 1 or len(element.members) != 1:
                first = False
                continue
            known = self._known.setdefault(id(own[0]), _Known())
            name = element.members[0].mention
            for low, high in ((element.start, name.span.start), (name.span.end, element.end)):
                self._describe(known, text[low:high])
            known.words |= {stem for word in _WORD.findall(own[0].name) for stem in _stems(word)}
            known.words |= {_TRADES[word] for word in own[0].name.lower().split() if word in _TRADES}
            if home := _HOME.match(mask, after):
                self._place(known, sentence.at(home.start("place")).span.quote(text))
            elif mask.startswith("'s", after) is False and k and sentence.elements[k - 1].kind == "P":
                self._place(known, sentence.elements[k - 1].span.quote(text))
            if (begun := _BEGUN.match(mask, after)) is not None and known.year is None:
                mention = sentence.at(begun.start("date")).mention
                date = mention.date if isinstance(mention, DateMention) else None
                known.year = date.first.year if isinstance(date, PartialDate) else None
            if (made := _OF_MADE.match(mask, sentence.starts[k])) is not None:
                for member in sentence.at(made.start("product")).members:
                    if (product := self._analysis.entity(member.mention)) is not None:
                        known.products.add(id(product))
            if _BUYS.match(mask, after) is not None:
                known.words |= BUYER_NOUNS
            if first and not element.possessive:
                for word in self._predicate(sentence, k):
                    known.words |= _stems(word)
            first = False

    def _describe(self, known: _Known, text: str) -> None:
        if not text.strip(" ,.'’s"):
            return
        self._place(known, text)
        known.words |= {stem for word in _WORD.findall(text) for stem in _stems(word)}

    def _place(self, known: _Known, text: str) -> None:
        for place in find_places(text):
            known.countries.add(place.country)
            if place.city:
                known.cities.add(place.city)

    def _predicate(self, sentence: Sentence, k: int) -> list[str]:
        """Return the words of what the subject at ``k`` is said to be or to do, up to the next name."""
        found = []
        for element in sentence.elements[k + 1 : k + 16]:
            if element.kind in "GAM" or element.text in (";", "."):
                break
            if element.kind == "w":
                found.append(element.text)
        return found


@lru_cache(maxsize=4096)
def _stems(word: str) -> frozenset[str]:
    """Return what a word is known by: "chipmakers" by "chip" and "chipmaker", "the" by nothing."""
    plain = word.lower()
    if plain in _ANY or plain in NOT_DESCRIPTORS or _AGE.fullmatch(plain) or len(plain) < 3:
        return frozenset()
    found = set()
    for part in (plain, *(plain.split("-") if "-" in plain else ())):
        if part in _ANY or part in NOT_DESCRIPTORS or len(part) < 3:
            continue
        stem = part[:-3] + "y" if part.endswith("ies") else part.removesuffix("s")
        found.add(stem)
        if stem.endswith("maker") and len(stem) > 7:
            found.add(stem.removesuffix("maker"))
    return frozenset(found)


def _alike(word: str, other: str) -> bool:
    """Return whether two stems are of one word ("insurer", "insurance")."""
    return word == other or (len(word) > 5 and len(other) > 5 and word[:5] == other[:5])
