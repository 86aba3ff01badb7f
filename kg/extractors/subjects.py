"""Who "it", "the company" and "the London-based startup" are."""

# ruff: noqa: E501 -- regular expressions are easier to read whole than broken

import re
from bisect import bisect_left
from collections.abc import Iterable
from dataclasses import dataclass

from kg.claims import Kind
from kg.documents import BlockKind, Span
from kg.extractors.analysis import Analysis
from kg.extractors.companies import FORMED_AS_INVESTOR, MAKER, MEDIA
from kg.extractors.entities import Entity
from kg.extractors.founders import Founders
from kg.extractors.outlets import publishers_of
from kg.extractors.patterns import Pattern
from kg.extractors.sentences import Element, Sentence
from kg.extractors.telling import Told
from kg.extractors.traits import Traits
from kg.extractors.words import HEADLINE_VERBS, PREPOSITIONS, VERBS, common_words

_BYSTANDER = Pattern(
    r"^(?:declined|did not|didn't|confirmed|reported|reports|wrote|reckons?|shares|stock|was not immediately|said "
    r"(?:he|she)|hears|estimates|called|told|analysts?|spokes\w+|advised|acted|could not|couldn't|refused|did|"
    r"(?:has been |have been |was |were |is )?mandated|acts|is advising|is acting)\b"
)


#: What stands before a name that somebody else is told of by: an earlier job, a rival, a customer, a parent.
_RELATED = Pattern(
    r"\b(?:(?:work|job|career|stint|years|engineer|executive|stud|alum|veteran|formerly|previously|previous|exited|left|"
    r"ex-|sold|joined from|hired from|poached from|role|spell|time)\w* (?:\w+ ){0,2}?(?:(?:at|of|for|with|from|in|to) )?|"
    r"(?:compet\w+|rivals?|compar\w+|unlike|versus|vs|against|similar to|likes of|such as|alternative to|challeng\w+|taking on|takes on) "
    r"(?:(?:with|to|of|include|including|like|the) )*|"
    r"(?:customers?|clients?|users|partners?|suppliers?|used by|works? with|working with|sells? (?:\w+ ){0,3}to|partnership with|contracts? "
    r"with|deals? with|names like|brands like) (?:(?:are|include|including|like|such|as|:|with|the) )*|"
    r"(?:spun (?:out|off) (?:of|from)|spin-?(?:out|off) (?:of|from)|unit of|part of|subsidiary of|owned by|bought by|acquired by|sold to|division of) (?:the )?)$"
)


#: What investors do: the subject of such a clause raises nothing.
_LEADS = Pattern(
    r"[^;]*?\b(?:led|leads|backed|backs|joined|joins|invested|invests|participated|put in|came in|was back)\b"
)


#: A heading of a name that is none to us: "type one energy ( <P0> )".
_NAMELESS = Pattern(
    r"(?:\d+ [.)] )?(?!raised|latest|total|about|the|in|what|how|why|who)(?:(?!<)[\w'.&-]+ ){1,4}(?:\( (?:<P|[a-z])|[–—] <M)"
)


#: How much likelier than any other a company must be.
_CLEAR = 0.5


class Subjects:
    """Who a pronoun or a description stands for: the company mentioned last that raises money or heads the passage."""

    def __init__(self, analysis: Analysis, told: Iterable[Told]) -> None:
        """Learn which entities raise money, and where they are mentioned as more than somebody's investor."""
        self._analysis = analysis
        self._traits = Traits(analysis)
        told = list(told)
        self.raisers: dict[int, Entity] = {}
        self._weak: set[int] = set()
        self._investors: set[int] = set()
        for item in told:
            for part in item.parts:
                for member in part.element.members:
                    if (entity := analysis.entity(member.mention)) is not None:
                        self._investors.add(id(entity))
            for event in item.events:
                for element, _ in event.shares:
                    if element is not None and (giver := entity_of(analysis, element)) is not None:
                        self._investors.add(id(giver))
        for item in told:
            for event in item.events:
                if event.company is not None and event.rule != "no round named":
                    sure = event.single or (event.money is not None and event.money.strong)
                    self._learn(event.company, sure)
            for element, _ in item.totals:
                if element is not None:
                    self._learn(element, False)
        self._heads: dict[int, Entity] = {}
        self._sections: dict[str, Entity] = {}
        self._founders = Founders(analysis)
        outlets, speakers = publishers_of(analysis)
        self._founders.speakers |= speakers
        self._labels: set[int] = outlets - self._investors - self.raisers.keys()
        self._headed: set[int] = set()
        self.headline: Entity | None = None
        self._mentions: list[_Seen] = []
        self._in_text = {
            id(analysis.entity(member.mention))
            for sentence in analysis.sentences
            if sentence.block.kind not in (BlockKind.TITLE, BlockKind.SUBTITLE, BlockKind.HEADING)
            for element in sentence.elements
            for member in element.members
        }
        self._alone: list[Entity | None] = []
        self._begins: dict[str, int] = {}
        begin = 0
        for sentence in analysis.sentences:
            if sentence.heading in self._sections or (sentence.is_heading and _NAMELESS.match(sentence.mask)):
                begin = self._begins.setdefault(sentence.heading or "", sentence.index)
            self._begins.setdefault(sentence.heading or "", begin)
        self._subject: list[Entity | None] = []
        self._find_heads()
        for sentence in analysis.sentences:
            self._read(sentence)

    def _find_heads(self) -> None:
        heads: dict[int, list[tuple[Sentence, Entity]]] = {}
        sentences = self._analysis.sentences
        for k, sentence in enumerate(sentences):
            following = sentences[k + 1] if k + 1 < len(sentences) else sentence
            if _byline(sentence, following):
                continue
            if sentence.is_heading and _COLUMN.match(sentence.mask):
                name = entity_of(self._analysis, sentence.at(0))
                self._labels.add(id(name))
                continue
            head = _head(self._analysis, sentence) or _run_in(
                self._analysis, sentences[max(0, k - 1) : k + 2], sentence
            )
            topic = head is not None and head.count == 1 and sentence.is_heading and _is_topic(head.name)
            if head is not None and not topic and not MEDIA.search(head.name):
                heads.setdefault(id(head), []).append((sentence, head))
            if sentence.block.kind is BlockKind.TITLE and self.headline is None:
                self.headline = self._titled(sentence)
        for found in heads.values():
            if len(found) > 2 and all(re.match(r"<G\d+> :", s.mask) for s, _ in found):
                self._labels.add(id(found[0][1]))
                continue
            for sentence, head in found:
                section = self._sections.get(sentence.heading or "")
                label = sentence.block.kind is BlockKind.ITEM and re.match(r"<G\d+> :", sentence.mask)
                if head.count == 1 and re.match(r"<G\d+> : (?:\w+ ){0,2}<G", sentence.mask) and " " not in head.name:
                    self._labels.add(id(head))
                    continue
                if label and section is not None and section is not head and id(head) not in self.raisers:
                    continue
                self._heads.setdefault(sentence.paragraph, head)
                if sentence.block.kind is BlockKind.HEADING and (
                    head.count > 1
                    or " " in sentence.mask
                    or re.search(
                        r"[(:,<]", sentence.mask[4:] + sentence.elements[-1].span.quote(self._analysis.document.text)
                    )
                    or " of " in sentence.mask
                ):
                    self._headed.add(id(head))
                    self._sections.setdefault(sentence.heading or "", head)

    def _titled(self, sentence: Sentence) -> Entity | None:
        """Return the company that a title is about: its first one that is no mere investor."""
        for element in sentence.elements:
            people = [m for m in element.members if m.mention.kind == "person"] if element.kind == "G" else []
            if people and len(element.members) - len(people) == 1 and element.members[0] in people:
                element = Element("G", element.start, element.end, element.text, members=[element.members[-1]])  # noqa: PLW2901
            if element.kind == "G" and len(element.members) == 1:
                after = sentence.mask[sentence.place_of(element) :]
                if MAKER.match(after):
                    continue
                entity = entity_of(self._analysis, element)
                told = entity is not None and (id(entity) in self._in_text or not self._in_text)
                if entity is not None and told and entity.kind is Kind.ORGANIZATION and not self.invests(entity):
                    return entity
        return None

    def _learn(self, element: Element, sure: bool) -> None:
        entity = entity_of(self._analysis, element)
        if entity is None or entity.kind is not Kind.ORGANIZATION or len(element.members) > 1:
            return
        if sure or id(entity) not in self._investors:
            self.raisers[id(entity)] = entity

    @property
    def investors(self) -> set[int]:
        """Return who is an investor in this document and no more than that (by ``id``)."""
        return {key for key in self._investors if key not in self.raisers and key not in self._headed}

    def raises(self, entity: Entity) -> bool:
        """Return whether an entity is known to raise money in this document."""
        return id(entity) in self.raisers

    def invests(self, entity: Entity) -> bool:
        """Return whether an entity is an investor in this document and no more than that."""
        return id(entity) in self._investors and id(entity) not in self.raisers and id(entity) not in self._headed

    def _read(self, sentence: Sentence) -> None:
        if _DATELINE.fullmatch(sentence.mask):
            return
        head = self._heads.get(sentence.paragraph)
        opened = False
        text = self._analysis.document.text
        alone = sum(len(e.members) for e in sentence.elements if e.kind == "G") == 1
        for k, element in enumerate(sentence.elements):
            if not opened and (element.kind == "A" or element.text in ("it", "its", "they")) and not element.possessive:
                meant = None
                if not _EXPLETIVE.match(sentence.mask[sentence.starts[k] :]):
                    described = element if element.kind == "A" else None
                    noun = described is not None and self._opens_paragraph(sentence)
                    meant = self.before(element.start, set(), sentence, described, noun=noun)
                if meant is not None and (meant is self.headline or any(m.entity is meant for m in self._mentions)):
                    self._mentions.append(_Seen(element.start, meant, 1.6, sentence.index))
                opened = True
            if element.kind != "G":
                opened = opened or (element.kind == "w" and element.text not in _OPENING)
                continue
            before = sentence.elements[k - 1] if k else None
            governed = before is not None and before.kind == "w" and before.text in PREPOSITIONS
            after = sentence.mask[sentence.starts[k + 1] :] if k + 1 < len(sentence.elements) else ""
            for member in element.members:
                entity = self._analysis.entity(member.mention)
                if entity is not None and entity.kind is Kind.PERSON and member is element.members[0]:
                    self._see_founder(element, entity, sentence, opened)
                if (
                    entity is None
                    or entity.kind is not Kind.ORGANIZATION
                    or id(entity) in self._labels
                    or MEDIA.search(entity.name)
                ):
                    continue
                raises = id(entity) in self.raisers
                single = self.headline is not None and self.headline.count > 2
                if single and entity.count == 1 and not raises and entity is not head and _is_topic(entity.name):
                    continue  # "Night and day."
                first = not opened and _names_one(element) and member is element.members[0]
                weight = 2.0 if first else 1.2 if raises else 0.2
                weight += 1.2 * (alone and not self.invests(entity))
                if (
                    not raises
                    and entity.count == 1
                    and element.end <= member.mention.span.end + 2
                    and entity is not head
                ):
                    weight -= (
                        0.4
                        if ((alone or first) and " " in entity.name)
                        or (alone and not _CONTRACTED.search(entity.name) and not _is_word(entity.name))
                        else 1.5
                    )
                weight -= (
                    (0.6 if alone else 2.0) * governed
                    + 1.5 * bool(_BYSTANDER.match(after))
                    + 2.0 * bool(_RELATED.search(sentence.mask[max(0, sentence.starts[k] - 48) : sentence.starts[k]]))
                    + 2.0 * (not raises and _SCHOOL.search(entity.name) is not None)
                    + 3.0 * self.invests(entity)
                    + 0.5 * (len(element.members) > 1)
                    + 2.5 * (not raises and entity is not head and FORMED_AS_INVESTOR.search(entity.name) is not None)
                    + 1.5 * (MAKER.match(sentence.mask, sentence.starts[k]) is not None)
                    + 3.0
                    * (not raises and _CALLED_INVESTOR.search(Span(element.start, element.end).quote(text)) is not None)
                )
                weight += 0.6 * raises + 1.2 * (entity is self.headline) + 0.1 * min(entity.count, 6)
                if head is not None and entity is head:
                    weight += 2.0
                elif after.startswith(":") and not raises and " " not in entity.name:
                    weight -= 2.0
                self._mentions.append(_Seen(member.mention.span.start, entity, weight, sentence.index, first))
            opened = True

    def _see_founder(self, element: Element, person: Entity, sentence: Sentence, opened: bool) -> None:
        """Count who is named as a mention of the company that they run."""
        company = self._founders.company_of(person)
        if company is not None and not self.invests(company) and any(m.entity is company for m in self._mentions):
            self._mentions.append(_Seen(element.start, company, 0.4 if opened else 1.2, sentence.index))

    def company_of(self, person: Entity) -> Entity | None:
        """Return the company that a person runs or began, as far as the document says."""
        return self._founders.company_of(person)

    def fit(self, entity: Entity, described: Element) -> float:
        """Return how well a description agrees with what the document says of a company: plainly from 2 on."""
        return self._traits.fit(entity, described)

    def heads(self, entity: Entity, sentence: Sentence) -> bool:
        """Return whether a company is the one named in the heading that a sentence stands below."""
        return bool(sentence.heading) and self._sections.get(sentence.heading or "") is entity

    def head_of(self, paragraph: int) -> Entity | None:
        """Return the company that a list item or heading begins with."""
        return self._heads.get(paragraph)

    def before(
        self,
        position: int,
        avoid: set[int],
        sentence: Sentence | None = None,
        described: Element | None = None,
        *,
        noun: bool = False,
        clear: bool = False,
    ) -> Entity | None:
        """Return the company that is most likely spoken of at a position of the text, leaving out some.

        ``described`` is the noun phrase that stands for it, if one does ("the Leeds insurer"); with ``noun`` those who
        raise money are likelier, and with ``clear`` nobody is meant where two are about as likely.
        """
        k = bisect_left(self._mentions, position, key=lambda seen: seen.position)
        section, begins = self._section_at(sentence)
        ranked = self._ranked(position, avoid, sentence, described, noun=noun)
        best_score, best = ranked[0] if ranked else (-2.6, None)
        if clear and len(ranked) > 1 and best_score - ranked[1][0] < _CLEAR:
            return None
        if best is None and begins:
            return section if section is not None and id(section) not in avoid else None
        if best_score < self._least(best) and section is None:
            main = self.main()
            known = main is self.headline or any(m.entity is main for m in self._mentions[:k])
            if not known and best is None and (told := self._told_before(k, avoid)) is not None:
                return told  # a company is hardly spoken of before it is named
            if main is not None and id(main) in self.raisers and id(main) not in avoid and (known or best is None):
                return main
        if best is None and section is not None and id(section) not in avoid:
            return section
        return best or self.first()

    def _ranked(
        self, position: int, avoid: set[int], sentence: Sentence | None, described: Element | None, *, noun: bool
    ) -> list[tuple[float, Entity]]:
        """Return the companies that may be spoken of at a position, the likeliest first."""
        k = bisect_left(self._mentions, position, key=lambda seen: seen.position)
        index = sentence.index if sentence is not None else (self._mentions[k - 1].sentence + 1 if k else 0)
        section, begins = self._section_at(sentence)
        opens = sentence is not None and position == sentence.span.start and self._opens_paragraph(sentence)
        named = 3.0 if noun and opens else 0.8 if noun else 0.0
        alone = self._dominant()
        scores: dict[int, tuple[float, Entity]] = {}
        for seen in reversed(self._mentions[max(0, k - 60) : k]):
            entity = seen.entity
            if index - seen.sentence > 14:
                break
            if id(entity) in avoid or (seen.sentence < begins and entity is not alone) or self.invests(entity):
                continue
            score = self._closeness(seen, position, index, sentence)
            score += (2.0 if section is entity else 0.0) + (1.5 if entity is alone else 0.0)
            score += named * (id(entity) in self.raisers)
            if described is not None:
                score += self._traits.fit(entity, described)
            if score > scores.get(id(entity), (-2.6, entity))[0]:
                scores[id(entity)] = score, entity
        return sorted(scores.values(), key=lambda scored: -scored[0])

    def _section_at(self, sentence: Sentence | None) -> tuple[Entity | None, int]:
        """Return the company of the heading above a sentence, and from which sentence on nobody is inherited."""
        if sentence is None:
            return None, 0
        section = self._sections.get(sentence.heading) if sentence.heading else None
        return section, self._begins.get(sentence.heading or "", 0) if self._sectioned() else 0

    def _closeness(self, seen: "_Seen", position: int, index: int, sentence: Sentence | None) -> float:
        """Return how fit a mention is to be meant, by how far it stands and what part it has in its sentence."""
        away = index - seen.sentence
        score = seen.weight - 0.7 * min(away, 7)
        where = self._analysis.sentences[seen.sentence].paragraph
        if sentence is None:
            return score
        if where != sentence.paragraph:
            apart = self._heads.get(where) is seen.entity and seen.entity is not self.headline
            return score - 2.0 * apart  # each item has a company of its own
        if seen.subject and away < 2:
            leads = not away and _LEADS.match(self._analysis.document.text, seen.position, position) is not None
            score += 0.7 if away else 2.0 * (not leads)
        return score + 0.8

    def _least(self, best: Entity | None) -> float:
        """Return what a candidate must reach, or else the company is meant that the document is about."""
        main = self.main()
        sure = main is not None and main is self.headline and (best is None or not self.raises(best))
        return 1.2 if sure else 0.0

    def _sectioned(self) -> bool:
        """Return whether most headings of a document name the company that is told of below them."""
        return len(self._sections) > 2 and len(self._sections) >= 0.6 * len(set(self._begins.values()) - {0})

    def _dominant(self) -> Entity | None:
        """Return the company that a document is about alone: it raises, and is named far more often than any other."""
        if not self._alone:
            first = self.main()
            others = (
                self._matter(e)
                for e in self._analysis.entities.all()
                if e.kind is Kind.ORGANIZATION and e is not first and not self.invests(e) and id(e) not in self._labels
            )
            sure = first is not None and (self.raises(first) or self.speaks(first))
            clear = first is not None and self._matter(first) >= max(others, default=0.0) + 4.0
            self._alone.append(first if sure and clear else None)
        return self._alone[0]

    def owner_of_list(self, sentence: Sentence) -> Entity | None:
        """Return whose rounds are listed line by line, each opening with its stage: those of the document's company."""
        main = self.main()
        if main is None or main.count < 3 or not self.raises(main) or self._sections.get(sentence.heading or ""):
            return None
        first = next(s for s in self._analysis.sentences if s.paragraph == sentence.paragraph)
        return main if _STAGE_FIRST.match(first.mask) else None

    def _opens_paragraph(self, sentence: Sentence) -> bool:
        index = sentence.index
        return index == 0 or self._analysis.sentences[index - 1].paragraph != sentence.paragraph

    def _told_before(self, k: int, avoid: set[int]) -> Entity | None:
        """Return the company named most often, and first, among the mentions before the one at ``k``."""
        found = [m.entity for m in self._mentions[:k] if id(m.entity) not in avoid and not self.invests(m.entity)]
        return max(found, key=lambda entity: (id(entity) in self.raisers, entity.count), default=None)

    def main(self) -> Entity | None:
        """Return the company that the document as a whole is about."""
        if not self._subject:
            found = [
                e
                for e in self._analysis.entities.all()
                if e.kind is Kind.ORGANIZATION and not self.invests(e) and id(e) not in self._labels
            ]
            best = max(found, key=self._matter, default=None)
            self._subject.append(best if best is not None and self._matter(best) > 1.0 else self.first())
        return self._subject[0]

    def speaks(self, entity: Entity) -> bool:
        """Return whether a document is told by a company of itself."""
        return id(entity) in self._founders.speakers

    def _matter(self, entity: Entity) -> float:
        """Return how much a document is about a company."""
        score = min(entity.count, 12) / 2 + 2.5 * self.raises(entity) + 2.0 * (entity is self.headline)
        score += 1.0 * self._founders.has_founder(entity) + 3.0 * self.speaks(entity)
        return score - 2.0 * (MEDIA.search(entity.name) is not None) - 1.0 * (id(entity) in self._investors)

    def main_at(self, position: int) -> Entity | None:
        """Return whom a table is about that names no company: the headline's, else the one spoken of last."""
        if self.headline is not None and (self.raises(self.headline) or self.headline.count > 2):
            return self.headline
        return self.before(position, set()) or self.main()

    def first(self) -> Entity | None:
        """Return the raiser that the document mentions first, else the company that it is about."""
        found = self.headline or next((m.entity for m in self._mentions if id(m.entity) in self.raisers), None)
        if found is None:
            counted = [e for e in self._analysis.entities.all() if e.kind is Kind.ORGANIZATION and not self.invests(e)]
            found = max(counted, key=lambda e: (e.count, len(e.name)), default=None)
        return found


#: The name of a column before what many did: "Acme Weekly: startups raised $5m".
_COLUMN = Pattern(r"<G\d+> : (?:(?!<G)\S+ ){0,3}(?:startups|start-ups|companies|firms|deals|rounds|funding)\b")
_STAGE_FIRST = Pattern(r"(?:[-–—•·*] )?<S\d+> (?:[(:–—-]|, ?<D|<D)")
#: "It" that stands for nobody: "it is easy to forget", "it was Acme that".
_EXPLETIVE = Pattern(
    r"it (?:is|was|'s|’s|has been|had been|will be|would be|may be|might be|could be|seems|seemed|appears|appeared|"
    r"turns out|turned out|remains|helps|helped|takes|took) (?:(?!<)[\w'’-]+ ){0,3}?(?:to|that|whether|how|why|who|"
    r"when|"
    r"if|unclear|clear|<G\d+>)(?= |$)"
)
_SCHOOL = Pattern(r"\b(?:University|College|Universität|École|Institute of Technology|Polytechnic\w*|School)\b")
#: What an investor is called beside its name.
_CALLED_INVESTOR = Pattern(
    r"\b(?:(?:venture|investment|investing|corporate venture|venture capital) (?:capital )?(?:arm|firm|fund|unit|"
    r"vehicle|group|company|office)|"
    r"(?:private equity|buyout|hedge fund|vc) (?:firm|group|fund)|investor\b(?!s)|sovereign (?:wealth )?fund|"
    r"pension fund|lender\b(?!s)|"
    r"family office|asset manager)",
    re.I,
)
#: A line of date, author and outlet.
_DATELINE = Pattern(
    r"(?=.*<D)(?:(?:by|from|posted|published|updated|last|issue|no|\d+|in|on|at|and|min|mins|minutes|minute|read|"
    r"comments?|listen|share|print|subscribers|only|am|pm|et|gmt|cet|ist|[.|—–,·•:*/&-]|\(|\)|<[DGP]\d+>) ?){2,}"
)
_CONTRACTED = Pattern(r"^(?:I|We|You|They|He|She|It|That|There|Don|Can|Won)['’]\w+$")


def _is_topic(name: str) -> bool:
    """Return whether what stands in a heading is made of common words only ("Strategic Takeaways")."""
    return all(_is_word(word) for word in name.split())


def _is_word(name: str) -> bool:
    """Return whether a name is a common word, in the singular or the plural ("Corrections")."""
    word = name.lower()
    return word in common_words() or word.removesuffix("s") in common_words()


def _names_one(element: Element) -> bool:
    """Return whether a group is one organization, and perhaps its people ("Silicon Works, Ada Lind's outfit")."""
    return len(element.members) == 1 or all(member.mention.kind == "person" for member in element.members[1:])


@dataclass(slots=True)
class _Seen:
    """One mention of a company: how fit it is to be what a pronoun means, apart from its distance."""

    position: int
    entity: Entity
    weight: float
    sentence: int
    subject: bool = False


_OPENING = {
    "in",
    "on",
    "and",
    "but",
    "the",
    "also",
    "meanwhile",
    "elsewhere",
    "at",
    "a",
    "last",
    "earlier",
    "this",
    "then",
    "separately",
    "headline",
    "or",
}
_HEAD = Pattern(
    r"^(?:[\d#]+ [.)] |[-–—•·*>] |\* \* |> > |(?:[🇦-🇿] ){2,4})?(?P<g><G\d+>)"
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
DASHED = Pattern(r"^<G\d+> (?:[-–—|]) (?:(?![-–—|] )\S+ ){1,12}?[-–—|] ")


def _byline(sentence: Sentence, following: Sentence) -> bool:
    """Return whether a line with nothing but a name stands above the line of the date, as authors do."""
    return (
        re.fullmatch(r"(?:by )?<G\d+>", sentence.mask) is not None
        and re.match(r"(?:<D\d+>|published|updated|posted)\b|<D", following.mask) is not None
        and len(following.mask.split()) < 12
    )


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
    if not match or (plain and not DASHED.match(sentence.mask)):
        return None
    element = sentence.at(match.start("g"))
    if len(element.members) != 1 and sentence.block.kind is not BlockKind.ITEM:
        return None
    return analysis.entity(element.members[0].mention)


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
