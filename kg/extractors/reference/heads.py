"""Which company each item, heading and section is about, and whom the title names."""

# ruff: noqa: E501 -- regular expressions are easier to read whole than broken

import re
from collections import Counter
from collections.abc import Callable, Collection
from functools import cached_property

from kg.claims import Kind
from kg.documents import BlockKind
from kg.extractors.analysis import Analysis
from kg.extractors.entities.entity import Entity
from kg.extractors.sentences.elements import Element, Member, Sentence
from kg.extractors.wording.funders import is_funder
from kg.extractors.wording.non_companies import FORMED_AS_INVESTOR, MAKER, NO_COMPANY
from kg.extractors.wording.patterns import Pattern
from kg.extractors.wording.words import HEADLINE_VERBS, PREPOSITIONS, VERBS, common_words

#: A heading of a name that is none to us: "type one energy ( <P0> )".
_NAMELESS = Pattern(
    r"(?:\d+ [.)] )?(?!raised|latest|total|about|the|in|what|how|why|who)(?:(?!<)[\w'.&-]+ ){1,4}(?:\( (?:<P|[a-z])|[–—] <M)"
)
#: The name of a column before what many did: "Acme Weekly: startups raised $5m".
_COLUMN = Pattern(r"<G\d+> : (?:(?!<G)\S+ ){0,3}(?:startups|start-ups|companies|firms|deals|rounds|funding)\b")
#: What stands before a name in every item of a list: "TOR – Acme – $5m", "Fintech: Acme".
_CODED = Pattern(r"(?:[-–—•·*] )?(?P<code><G\d+>) [:–—|-] (?P<g><G\d+>)")


#: From how many headlines on, of so many words, a page is one of many stories.
_STORIES, _HEADLINE = 3, 5


class Heads:
    """The companies that items, headings and titles begin with; and names that stand there without being any's."""

    def __init__(
        self,
        analysis: Analysis,
        raisers: Collection[int],
        investors: Collection[int],
        labels: set[int],
        company_of: Callable[[Entity], Entity | None],
    ) -> None:
        """Read the openings of items and headings; ``labels`` are names known to be no company's (all by ``id``).

        ``company_of`` tells whose company somebody runs.
        """
        self._analysis = analysis
        self._company_of = company_of
        self._raisers = raisers
        self._investors = investors
        self.of: dict[int, Entity] = {}
        self.sections: dict[str, Entity] = {}
        self.headed: set[int] = set()
        self.labels = labels | self._codes()
        self.headline: Entity | None = None
        self._cards = self._companies_of_cards()
        #: The company of the card that the sentences below a heading are part of, and where the card begins.
        self.cards: dict[str, tuple[Entity, int]] = {}
        #: Whether it is the chief of the headline's company who speaks.
        self.asked = False
        self.begins: dict[str, int] = {}
        begin, card = 0, (self._cards.get(-1), 0)
        for sentence in analysis.sentences:
            if sentence.is_heading and (_NAMELESS.match(sentence.mask) or self._leaves_card(sentence)):
                begin = self.begins.setdefault(sentence.heading or "", sentence.index)
                card = self._cards.get(sentence.paragraph), sentence.span.start
            self.begins.setdefault(sentence.heading or "", begin)
            if card[0] is not None and sentence.heading is not None:
                self.cards.setdefault(sentence.heading, (card[0], card[1]))
        self._in_text = {
            id(analysis.entity(member.mention))
            for sentence in analysis.sentences
            if not sentence.is_heading
            for element, _ in sentence.mentions
            for member in element.members
        }
        for found in self._openings().values():
            self._settle(found)
        if self.headline is None:
            self._read_stories()
        for number, company in self._cards.items():
            self.of[number] = company
            self.headed.add(id(company))
            self.labels.discard(id(company))
        self.sections.update((heading, company) for heading, (company, _) in self.cards.items())

    def sectioned(self) -> bool:
        """Return whether most headings of a document name the company that is told of below them."""
        told = len(self.sections) > 2 and len(self.sections) >= 0.6 * len(set(self.begins.values()) - {0})
        return told or bool(self._cards) or self.many_stories

    @cached_property
    def many_stories(self) -> bool:
        """Return whether the headings of a document are headlines, each of another story ("Ada Lind of Acme seeks $5m")."""
        headings = [s for s in self._analysis.sentences if s.block.kind is BlockKind.HEADING]
        text = self._analysis.document.text
        named = [s for s in headings if "<G" in s.mask and len(s.span.quote(text).split()) >= _HEADLINE]
        if len(named) < _STORIES or len(named) < 0.6 * len(headings):
            return False
        times = Counter(
            id(entity)
            for s in named
            for entity in {id(e): e for element, _ in s.mentions for e in self._all_of(element)}.values()
        )
        return max(times.values(), default=0) * 2 <= len(named)

    def _all_of(self, element: Element) -> list[Entity]:
        """Return everybody whom an element of a sentence names, people by the company that they are of."""
        found = (or_their_firm(self._analysis, member) for member in element.members if element.kind == "G")
        return [entity for entity in found if entity is not None]

    def _companies_of_cards(self) -> dict[int, Entity]:
        """Return by the number of the block of its heading the company of each card; none where most are investors."""
        found = {
            sentence.paragraph: entity
            for sentence in self._analysis.sentences
            if sentence.paragraph in self._analysis.cards
            for element in sentence.elements
            if (entity := entity_of(self._analysis, element)) is not None and entity.kind is Kind.ORGANIZATION
        }
        investing = sum(is_funder(entity.name) or self._invests(entity) for entity in found.values())
        return found if investing * 2 < len(found) else {}

    def _leaves_card(self, sentence: Sentence) -> bool:
        """Return whether a heading is that of a card, or stands no deeper than the card above it."""
        above = [number for number in self._cards if number <= sentence.paragraph]
        blocks = self._analysis.document.blocks
        return bool(above) and sentence.block.level <= blocks[max(above)].level

    def _codes(self) -> set[int]:
        """Return the short names in capitals before the names of items: a city's or a sector's, nobody's who raises."""
        coded = [found for sentence in self._analysis.sentences if (found := self._coded(sentence)) is not None]
        return {id(code) for code, _ in coded} if len(coded) > 2 else set()

    def _coded(self, sentence: Sentence) -> tuple[Entity, Entity | None] | None:
        """Return what stands before the name of an item, and the name ("TOR – Acme – $5m")."""
        match = _CODED.match(sentence.mask) if sentence.block.kind is BlockKind.ITEM else None
        code = entity_of(self._analysis, sentence.at(match.start("code"))) if match is not None else None
        if match is None or code is None or len(code.name) > 4 or not code.name.isupper():
            return None
        return code, entity_of(self._analysis, sentence.at(match.start("g")))

    def _openings(self) -> dict[int, list[tuple[Sentence, Entity]]]:
        """Return by company the sentences that it heads; name labels and the headline on the way."""
        heads: dict[int, list[tuple[Sentence, Entity]]] = {}
        sentences = self._analysis.sentences
        for k, sentence in enumerate(sentences):
            following = sentences[k + 1] if k + 1 < len(sentences) else sentence
            if _byline(sentence, following):
                continue
            if sentence.is_heading and _COLUMN.match(sentence.mask):
                name = entity_of(self._analysis, sentence.at(0))
                if name is None or not self._names(following, name):
                    self.labels.add(id(name))
                    continue
            goes_on = k > 0 and _goes_on(sentences[k - 1], sentence)
            head = (
                (None if goes_on else self._run_by(_head(self._analysis, sentence), sentence))
                or _run_in(self._analysis, sentences[max(0, k - 1) : k + 2], sentence)
                or self._set_off(sentence)
            )
            topic = head is not None and head.count == 1 and sentence.is_heading and is_topic(head.name)
            if (coded := self._coded(sentence)) is not None and id(coded[0]) in self.labels:
                head = coded[1]
            if head is not None and head.kind is Kind.ORGANIZATION and not (topic or NO_COMPANY.search(head.name)):
                heads.setdefault(id(head), []).append((sentence, head))
            if sentence.block.kind is BlockKind.TITLE and self.headline is None:
                self.headline = self._titled(sentence)
        return heads

    def _run_by(self, head: Entity | None, sentence: Sentence) -> Entity | None:
        """Return who heads an item; for the chief of a company that is named beside, that: "Acme founder Ada Lind"."""
        if head is None or head.kind is not Kind.PERSON or not sentence.is_heading:
            return head
        company = self._company_of(head)
        text = sentence.span.quote(self._analysis.document.text)
        return company if company is not None and any(name in text for name in company.names) else head

    def _read_stories(self) -> None:
        """Let each heading of a page without a company in its title head what stands below: "How Acme won them over"."""
        for sentence in self._analysis.sentences:
            heading = sentence.heading or ""
            if sentence.block.kind is not BlockKind.HEADING or heading in self.sections:
                continue
            named = [m for e, _ in sentence.mentions if e.kind == "G" for m in e.members]
            entity = self._analysis.entity(named[0].mention) if len(named) == 1 else None
            if (
                entity is None
                or id(entity) in self.labels
                or self._invests(entity)
                or entity.kind is not Kind.ORGANIZATION
            ):
                continue
            below = (s for s in self._analysis.sentences[sentence.index + 1 :] if s.heading == heading)
            if id(entity) not in self._raisers and not _STORY_OF.match(sentence.mask):
                continue
            if not (is_funder(entity.name) or is_topic(entity.name)) and any(
                self._names(each, entity) for each in below
            ):
                self.sections[heading] = entity
                self.headed.add(id(entity))

    def _names(self, sentence: Sentence, entity: Entity) -> bool:
        """Return whether a sentence names somebody."""
        members = (member for element in sentence.elements for member in element.members)
        return any(self._analysis.entity(member.mention) is entity for member in members)

    def _set_off(self, sentence: Sentence) -> Entity | None:
        """Return the company that is set off in bold where a paragraph or item begins, if it is no mere investor."""
        block = sentence.block
        if not block.bold or sentence.span.start > block.bold[0].start or block.bold[0].end > sentence.span.end:
            return None
        for element, after in zip(sentence.elements, sentence.starts[1:], strict=False):
            if element.kind == "G" and element.start >= block.bold[0].start - 1:
                verb = sentence.mask[after:].split(" ", 1)[0]
                entity = entity_of(self._analysis, element) if len(element.members) == 1 else None
                if entity is None or entity.kind is not Kind.ORGANIZATION or element.start >= block.bold[0].end:
                    return None
                gives = verb in _GIVING or (FORMED_AS_INVESTOR.search(entity.name) and id(entity) not in self._raisers)
                return None if gives or self._invests(entity) else entity
            if element.kind in "GM" or element.text in VERBS or element.text in _SPEAKING:
                return None
        return None

    def _settle(self, found: list[tuple[Sentence, Entity]]) -> None:
        """Decide what a company heads that stands at some openings: items, sections, or nothing as a mere label."""
        if (len(found) > 2 or self.asked) and all(re.match(r"<G\d+> :", s.mask) for s, _ in found):
            self.labels.add(id(found[0][1]))
            return
        for sentence, head in found:
            section = self.sections.get(sentence.heading or "")
            label = sentence.block.kind is BlockKind.ITEM and re.match(r"<G\d+> :", sentence.mask)
            if head.count == 1 and re.match(r"<G\d+> : (?:\w+ ){0,2}<G", sentence.mask) and " " not in head.name:
                self.labels.add(id(head))
                continue
            if label and section is not None and section is not head and id(head) not in self._raisers:
                continue
            self.of.setdefault(sentence.paragraph, head)
            if sentence.block.kind is BlockKind.HEADING and (
                head.count > 1
                or " " in sentence.mask
                or re.search(
                    r"[(:,<]", sentence.mask[4:] + sentence.elements[-1].span.quote(self._analysis.document.text)
                )
                or " of " in sentence.mask
            ):
                self.headed.add(id(head))
                self.sections.setdefault(sentence.heading or "", head)

    def _invests(self, entity: Entity) -> bool:
        return id(entity) in self._investors and id(entity) not in self._raisers

    def _titled(self, sentence: Sentence) -> Entity | None:
        """Return the company that a title is about: whose chief speaks, or its first one that is no mere investor."""
        chief = _CHIEF.search(sentence.mask)
        asked = sentence.at(chief.start("g")) if chief is not None else None
        for element in [*([asked] if asked is not None else []), *sentence.elements]:
            people = [m for m in element.members if m.mention.kind == "person"] if element.kind == "G" else []
            if people and len(element.members) - len(people) == 1 and element.members[0] in people:
                element = Element("G", element.start, element.end, element.text, members=[element.members[-1]])  # noqa: PLW2901
            if element.kind == "G" and len(element.members) == 1:
                after = sentence.mask[sentence.place_of(element) :]
                if MAKER.match(after) or _BUYS.match(after):
                    continue
                entity = entity_of(self._analysis, element)
                told = entity is not None and (id(entity) in self._in_text or not self._in_text)
                if entity is not None and told and entity.kind is Kind.ORGANIZATION and not self._invests(entity):
                    self.asked = element is asked
                    return entity
        return None


#: How the headline of a story begins: "How Acme won over the sceptics".
_STORY_OF = Pattern(
    r"(?:how|why|inside|what|meet|when|(?:the )?(?:story|rise|making|return|case) of|profile|spotlight|introducing|behind|interview|in conversation with|five questions) (?!.*<G1>)"
)

#: "Acme's CEO on life after the round": whose head is asked, or tells.
_CHIEF = Pattern(
    r"(?P<g><G\d+>)(?:'s)? (?:(?:new|former|first) )?(?:(?:co-)?(?:founders?|chief|chiefs|boss|bosses|head)|ceo|cto|coo|cfo|president|chair\w*)\b"
    r"(?= (?:executive |officer |financial |and |(?:co-)?founder |ceo |<G\d+> |, )*(?:on|:|explains|talks|says|tells|reveals|discusses|about|how|why)\b)"
)

#: Who buys another one in a title, which the text then tells of.
_BUYS = Pattern(
    r"<G\d+> (?:(?:to|is|in talks to|agrees to|said to|set to|will|has|completes) )*(?:acquir(?:e[sd]?|ing)|buy(?:s|ing)?|bought|snaps? up|snapped up|"
    r"scoops? up|scooped up|swallow(?:s|ed)?|tak(?:es?|ing) over|took over|gobbles up|picks up|purchas(?:es?|ed))(?! by\b) (?:(?!<[GM])\S+ ){0,6}?<G"
)


def is_topic(name: str) -> bool:
    """Return whether what stands in a heading is made of common words only ("Strategic Takeaways")."""
    return all(is_word(word) for word in name.split())


def is_word(name: str) -> bool:
    """Return whether a name is a common word, in the singular or the plural ("Corrections")."""
    word = name.lower()
    return word in common_words() or word.removesuffix("s") in common_words()


_HEAD = Pattern(
    r"^(?:[\d#]+ [.)] |[-–—•·*>] |\* \* |> > |(?:[🇦-🇿] ){2,4})?"
    r"(?:(?:<M\d+>|undisclosed|sum undisclosed) (?:<S\d+> )?(?:[-–—|·•]|for|to) )?(?P<g><G\d+>)"
    r"(?='s| [:(,|—–-]| <P| [🇦-🇿]| (?:of|has|have|is|was|raised|"
    r"closed|secured|"
    r"bagged|landed|picked|hit|took|in|goes|which|said|today|also|will)\b|$)"
)


#: Marks of items that no reader took for one.
_BULLET = Pattern(r"(?:\* \*|> >|[•·▪►>]) ")
_ITEM_HEAD = Pattern(r"^(?:[\d#]+ [.)] |[-–—•·*>] |\* \* |> > )?(?P<g><G\d+>) (?P<verb>[a-z-]+)\b")
#: "Payments firm Acme …", "Nairobi's Acme …".
_DESCRIBED_HEAD = Pattern(
    r"^(?:[\d#]+ [.)] |[-–—•·*] )?(?:(?:an?|the) )?(?:(?:[a-z0-9-]+|<P\d+>) ){0,5}?"
    r"(?:start-?up|firm|company|fintech|maker|developer|provider|platform|scale-?up|unicorn|<P\d+>'s) "
    r"(?P<g><G\d+>)(?!'s)(?: ,)?(?: (?P<verb>[a-z-]+))?"
)
#: Verbs whose subject gives money or buys.
_GIVING = frozenset(
    "acquired agreed backed backs bought buys chipped co-led contributed invested invests joined joins leads led paid "
    "participated put said says thinks reckons".split()
)
#: Where these stand before it, a name in bold is not what the paragraph is about.
_SPEAKING = frozenset("by from with in of to than like and that it we they he she its their".split())
DASHED = Pattern(r"^<G\d+> (?:[-–—|]) (?:(?![-–—|] )\S+ ){1,12}?[-–—|] ")


_ALONE = re.compile(r"(?:by )?<G\d+>")
_DATED = re.compile(r"(?:<D\d+>|published|updated|posted)\b|<D")


def _byline(sentence: Sentence, following: Sentence) -> bool:
    """Return whether a line with nothing but a name stands above the line of the date, as authors do."""
    return (
        _ALONE.fullmatch(sentence.mask) is not None
        and _DATED.match(following.mask) is not None
        and len(following.mask.split()) < 12
    )


#: So many words before a sentence of an item tell what the item is about.
_TOLD_ALREADY = 6


def _goes_on(before: Sentence, sentence: Sentence) -> bool:
    """Return whether a sentence goes on with an item that another one opens: it does not head it."""
    same = before.block is sentence.block and sentence.block.kind is BlockKind.ITEM
    return same and len(before.mask.split()) >= _TOLD_ALREADY and _BULLET.match(sentence.mask) is None


def _head(analysis: Analysis, sentence: Sentence) -> Entity | None:
    match = _HEAD.match(sentence.mask)
    if not match and sentence.block.kind is BlockKind.HEADING:
        match = _ITEM_HEAD.match(sentence.mask)
        match = match if match and match["verb"] in HEADLINE_VERBS and match["verb"] not in _GIVING else None
    item = sentence.block.kind is BlockKind.ITEM or _BULLET.match(sentence.mask) is not None
    if not match and item:
        match = _ITEM_HEAD.match(sentence.mask)
        opens = sentence.span.start - sentence.block.span.start < 4
        verbs = match is not None and (match["verb"] in VERBS or (opens and match["verb"] not in PREPOSITIONS))
        match = match if match and verbs and match["verb"] not in _GIVING else None
        if match is None and opens and (described := _DESCRIBED_HEAD.match(sentence.mask)) is not None:
            match = described if described["verb"] not in _GIVING else None
    plain = (
        not item
        and sentence.block.kind is BlockKind.PARAGRAPH
        and not re.match(r"^(?:[\d#]+ [.)] )?<G\d+> (?:\(|:|[🇦-🇿])|^(?:[\d#]+ [.)]|[🇦-🇿] [🇦-🇿]) <G\d+>", sentence.mask)
    )
    if not match or (plain and not (DASHED.match(sentence.mask) or _opens_entry(analysis, sentence))):
        return None
    element = sentence.at(match.start("g"))
    if len(element.members) != 1 and sentence.block.kind is not BlockKind.ITEM:
        return None
    return or_their_firm(analysis, element.members[0])


#: "Acme (Brno) – robots that weld. €6.5M Series A in February."
_ENTRY = Pattern(r"(?:[\d#]+ [.)] )?(?P<g><G\d+>) [-–—|] (?!<)")
_FEWEST_ENTRIES = 3


def _opens_entry(analysis: Analysis, sentence: Sentence) -> bool:
    """Return whether a paragraph is an entry of a list: its name, where that sits, a dash and what it does.

    Without a place in brackets it takes three paragraphs that open so.
    """
    match = _ENTRY.match(sentence.mask)
    if match is None or sentence.span.start > sentence.block.span.start + _LONGEST_NUMBER:
        return False
    if sentence.at(match.start("g")).span.quote(analysis.document.text).endswith(")"):
        return True
    return sum(_ENTRY.match(other.mask) is not None for other in analysis.sentences) >= _FEWEST_ENTRIES


_LONGEST_NUMBER = 5
"""So many characters may stand before the name of an entry: its number, a mark."""


_RUN_IN = Pattern(r"^(?:[\d#]+ [.)] |[-–—•·*] )?(?P<g><G\d+>)(?: \( [^)]* \)| , (?:<P\d+>(?: , <P\d+>)?))? ?[.?!:…]?$")


def _run_in(analysis: Analysis, near: "list[Sentence]", sentence: Sentence) -> Entity | None:
    """Return the company that opens a paragraph as a sentence of its own ("Mistral. ASML bought …"), if one does."""
    match = _RUN_IN.match(sentence.mask)
    if not match or near[-1] is sentence or near[-1].paragraph != sentence.paragraph or sentence.is_heading:
        return None
    if near[0] is not sentence and near[0].paragraph == sentence.paragraph:
        return None
    element = sentence.at(match.start("g"))
    entity = (
        analysis.entity(element.members[0].mention) if len(element.members) == 1 and not element.possessive else None
    )
    return entity if entity is not None and entity.kind is Kind.ORGANIZATION else None


def entity_of(analysis: Analysis, element: Element) -> Entity | None:
    """Return the organization that an element names: of a list with a description, the name described."""
    if element.kind != "G" or not element.members:
        return None
    return analysis.entity(element.members[0].mention)


def or_their_firm(analysis: Analysis, member: Member) -> Entity | None:
    """Return whom a name names; for somebody who is told to be of a company, that: "Ada Lind of Quellmar seeks $5m"."""
    entity = analysis.entity(member.mention)
    firm = analysis.entity(member.firm) if member.firm is not None else None
    if entity is None or firm is None or entity.kind is not Kind.PERSON or is_funder(firm.name):
        return entity
    return firm
