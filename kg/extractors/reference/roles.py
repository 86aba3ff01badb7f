"""Who raises money in a document and who gives it, as far as its sentences tell."""

from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import chain

from kg.claims import Kind
from kg.documents import BlockKind
from kg.extractors.analysis import Analysis
from kg.extractors.entities.entity import Entity
from kg.extractors.events.telling import Told
from kg.extractors.mentions.columns import columns_of_investors
from kg.extractors.reference.heads import entity_of
from kg.extractors.sentences.elements import Element
from kg.extractors.wording.funders import is_funder
from kg.extractors.wording.patterns import Pattern

#: Who is in the title raises though it gives, if it gives in no more than this share of its mentions.
_SELDOM = 1 / 7
#: Who a story is about, named after it has begun: "The company in question is Acme", "The startup's name: Acme".
_MEANT = Pattern(
    r"(?:(?:the|that|this|its|but|and|so) ){0,2}(?:(?:lucky|latest) )?(?:(?:company|start-?up|firm|recipient|"
    r"beneficiary|protagonist|winner|unicorn|business|newcomer|<A\d+>)(?:'s name)? ?)"
    r"(?:(?:in question|behind (?:it|this|the (?:number|figure|sum|deal|round|news|money))|that (?:got|raised|"
    r"landed|received) (?:it|the money|this sum)|(?:at|in) the (?:cent(?:er|re)|middle) of (?:it|this)) )?"
    r"(?:is(?: called| named)?|was|:|goes by the name of) (?P<co><G\d+>)(?= ?(?:[,.;:(]|$|–|—))"
)
#: Whose the round is that stands out: "This year's largest deal so far was Acme's".
_TOPS = Pattern(
    r"\b(?:largest|biggest|top|latest|newest|other|first|last|only|standout|sole|next) (?:(?!<[GM])[\w'-]+ ){0,3}?"
    r"(?:deal|round|raise|financing|fund-?raise|cheque|check) (?:(?!<[GM]|[.;])\S+ ){0,9}?"
    r"(?:was|is|came from|went to|goes to|belongs to|belonged to) (?P<co><G\d+>)(?:'s)?(?= ?(?:[.,;:]|$))"
)


class Roles:
    """The part that each company has in what is told: it raises, it gives, or both."""

    def __init__(self, analysis: Analysis, told: Iterable[Told]) -> None:
        """Gather who gives, then who raises."""
        self._analysis = analysis
        told = list(told)
        #: Who raises money (by ``id``).
        self.raisers: dict[int, Entity] = {}
        #: How often each company of the title is named, but for those that are called as funders are (by ``id``).
        self.titled = self._titled()
        gave = Counter(chain.from_iterable({id(entity) for entity in _givers(analysis, item)} for item in told))
        #: Who gives money, whatever else it does (by ``id``).
        self.investors = {key for key in gave if gave[key] > _SELDOM * self.titled.get(key, 0)}
        self.investors |= {id(entity) for entity in _investors_in_tables(analysis)} - self.titled.keys()
        for item in told:
            for event in item.events:
                if event.company is not None and event.rule != "no round named" and not event.passing:
                    sure = event.single or (event.money is not None and event.money.strong)
                    self._learn(event.company, sure)
            for element, _ in item.totals:
                if element is not None:
                    self._learn(element, False)
        for sentence in analysis.sentences:
            if (meant := _MEANT.match(sentence.mask) or _TOPS.search(sentence.mask)) is not None:
                self._learn(sentence.at(meant.start("co")), False)

    def _titled(self) -> dict[int, int]:
        """Return how often each company of the title is named, but for those that are called as funders are."""
        entities = (
            self._analysis.entity(member.mention)
            for sentence in self._analysis.sentences
            if sentence.block.kind is BlockKind.TITLE
            for element, _ in sentence.mentions
            for member in element.members
        )
        return {id(e): e.count for e in entities if e is not None and not any(map(is_funder, e.names))}

    def _learn(self, element: Element, sure: bool) -> None:
        entity = entity_of(self._analysis, element)
        if entity is None or entity.kind is not Kind.ORGANIZATION or len(element.members) > 1:
            return
        if sure or id(entity) not in self.investors:
            self.raisers[id(entity)] = entity


def _investors_in_tables(analysis: Analysis) -> Iterator[Entity]:
    """Yield who stands in a column of investors."""
    if not analysis.rows:
        return
    columns = columns_of_investors(analysis.document, analysis.document.blocks)
    for block, cells in analysis.rows:
        for k in columns.get(block.table, ()):
            members = (m for e, _ in cells[k].mentions for m in e.members) if k < len(cells) else ()
            yield from filter(None, (analysis.entity(member.mention) for member in members))


def _givers(analysis: Analysis, item: Told) -> Iterator[Entity]:
    """Yield who is told to give, as often as it is told."""
    elements = [member.mention for part in item.parts for member in part.element.members]
    yield from filter(None, map(analysis.entity, elements))
    for event in item.events:
        for element, _ in event.shares:
            if element is not None and (giver := entity_of(analysis, element)) is not None:
                yield giver
