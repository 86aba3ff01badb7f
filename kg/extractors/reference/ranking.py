"""Which companies may be spoken of at a position of the text, the likeliest first."""

from bisect import bisect_left
from collections.abc import Collection, Sequence

from kg.extractors.analysis import Analysis
from kg.extractors.entities.entity import Entity
from kg.extractors.reference.heads import Heads
from kg.extractors.reference.salience import Seen
from kg.extractors.reference.side_by_side import owners_side_by_side
from kg.extractors.reference.topic import Topic
from kg.extractors.reference.traits import Traits
from kg.extractors.sentences.elements import Element, Sentence
from kg.extractors.wording.patterns import Pattern

#: What investors do: the subject of such a clause raises nothing.
_LEADS = Pattern(
    r"[^;]*?\b(?:led|leads|backed|backs|joined|joins|invested|invests|participated|put in|came in|was back)\b"
)
#: A sentence that goes on about money with the subject of the one before: "It had pulled in <M0>".
_GOES_ON = Pattern(r"(?:(?:in|last|by|<D\d+>|,|and|but|then|now|also) ){0,4}(?:it|they) (?=(?:(?!;)\S+ )*<M)")
#: What a buyer does next: "To pay for it, the company raised <M0>".
_PAYS = Pattern(r"(?:in order )?to (?:help )?(?:pay|fund|finance|bankroll)\b")
#: How much likelier that makes this one.
_GONE_ON = 3.0
#: And how much likelier one is that the sentence before was made to bring up; and less likely whom that only names.
_BROUGHT_UP, BESIDE = 5.0, 3.0
#: From how much on a description fits plainly.
_PLAINLY = 2.0
#: For how many sentences who is brought up stays so.
_STAYS = 2
#: How much likelier the company of a card is than others that are named in it.
_OWN_CARD = 5.0
#: And the company of a paragraph, where paragraphs side by side each tell of another; less in its first sentence.
_OWN_PARAGRAPH = 2.5, 1.2


class Ranking:
    """The companies mentioned before a position, ranked by how likely a pronoun or a description there means them."""

    def __init__(
        self,
        analysis: Analysis,
        heads: Heads,
        topic: Topic,
        traits: Traits,
        raisers: Collection[int],
        investors: Collection[int],
        mentions: Sequence[Seen],
    ) -> None:
        """Take what is known of the companies; ``mentions`` may grow while the document is read."""
        self._analysis = analysis
        self._heads = heads
        self._topic = topic
        self._traits = traits
        self._raisers = raisers
        self._investors = investors
        self._mentions = mentions
        self._owners = owners_side_by_side(analysis, investors)

    def ranked(
        self, position: int, avoid: set[int], sentence: Sentence | None, described: Element | None, *, noun: bool
    ) -> list[tuple[float, Entity]]:
        """Return the companies that may be spoken of at a position, the likeliest first."""
        k = bisect_left(self._mentions, position, key=lambda seen: seen.position)
        index = sentence.index if sentence is not None else (self._mentions[k - 1].sentence + 1 if k else 0)
        section, begins = self.section_at(sentence)
        first = sentence is not None and opens_paragraph(self._analysis, sentence)
        opens = sentence is not None and position == sentence.span.start and first
        named = 3.0 if noun and opens else 0.8 if noun else 0.0
        own = (
            2.0 if sentence is None or not sentence.heading or sentence.heading not in self._heads.cards else _OWN_CARD
        )
        alone = self._topic.alone()
        goes_on = sentence is not None and _GOES_ON.match(sentence.mask) is not None and not first
        pays = sentence is not None and _PAYS.match(sentence.mask) is not None
        shown = self.brought_up(sentence) if sentence is not None else None
        owner = self._owners.get(sentence.paragraph) if sentence is not None else None
        scores: dict[int, tuple[float, Entity]] = {}
        for seen in reversed(self._mentions[max(0, k - 60) : k]):
            entity = seen.entity
            if index - seen.sentence > 14:
                break
            if id(entity) in avoid or (seen.sentence < begins and entity is not alone) or id(entity) in self._investors:
                continue
            score = self._closeness(seen, position, index, sentence)
            score += (own if section is entity else 0.0) + (1.5 if entity is alone else 0.0)
            score += named * (id(entity) in self._raisers)
            if goes_on and seen.subject and index - seen.sentence == 1 and id(entity) in self._raisers:
                score += _GONE_ON
            if pays and seen.subject and index - seen.sentence == 1:
                score += 2 * _GONE_ON
            score += _OWN_PARAGRAPH[first] * (entity is owner)
            if entity is shown and not (described is not None and self._fits_another(entity, described)):
                score += _BROUGHT_UP
            if described is not None:
                score += self._traits.fit(entity, described)
            if score > scores.get(id(entity), (-2.6, entity))[0]:
                scores[id(entity)] = score, entity
        return sorted(scores.values(), key=lambda scored: -scored[0])

    def _fits_another(self, entity: Entity, described: Element) -> bool:
        """Return whether a description ("the insurer") fits another company plainly, and one not."""
        if self._traits.fit(entity, described) >= _PLAINLY:
            return False
        others = {id(seen.entity): seen.entity for seen in self._mentions if seen.entity is not entity}
        return any(self._traits.fit(other, described) >= _PLAINLY for other in others.values())

    def brought_up(self, sentence: Sentence) -> Entity | None:
        """Return the company that one of the two sentences before was made to bring up, if nobody is subject since."""
        k = bisect_left(self._mentions, sentence.span.start, key=lambda seen: seen.position)
        last = next((seen for seen in reversed(self._mentions[max(0, k - 12) : k]) if seen.subject), None)
        if last is None or not last.shown or sentence.index - last.sentence > _STAYS:
            return None
        return last.entity if self._analysis.sentences[last.sentence].paragraph == sentence.paragraph else None

    def section_at(self, sentence: Sentence | None) -> tuple[Entity | None, int]:
        """Return the company of the heading above a sentence, and from which sentence on nobody is inherited."""
        if sentence is None:
            return None, 0
        section = self._heads.sections.get(sentence.heading) if sentence.heading else None
        return section, self._heads.begins.get(sentence.heading or "", 0) if self._heads.sectioned() else 0

    def _closeness(self, seen: Seen, position: int, index: int, sentence: Sentence | None) -> float:
        """Return how fit a mention is to be meant, by how far it stands and what part it has in its sentence."""
        away = index - seen.sentence
        score = seen.weight - 0.7 * min(away, 7)
        where = self._analysis.sentences[seen.sentence].paragraph
        if sentence is None:
            return score
        if where != sentence.paragraph:
            apart = self._heads.of.get(where) is seen.entity and seen.entity is not self._heads.headline
            return score - 2.0 * apart  # each item has a company of its own
        if seen.subject and away < 2:
            leads = not away and _LEADS.match(self._analysis.document.text, seen.position, position) is not None
            score += 0.7 if away else 2.0 * (not leads)
        return score + 0.8


def opens_paragraph(analysis: Analysis, sentence: Sentence) -> bool:
    """Return whether a sentence is the first of its paragraph, or a cell of a table."""
    index = sentence.index
    cell = index > len(analysis.sentences)
    return index == 0 or cell or analysis.sentences[index - 1].paragraph != sentence.paragraph
