"""Which company a document as a whole is about, whatever else it names."""

from collections.abc import Sequence
from functools import cached_property

from kg.claims import Kind
from kg.extractors.analysis import Analysis
from kg.extractors.entities.entity import Entity
from kg.extractors.reference.founders import Founders
from kg.extractors.reference.heads import Heads
from kg.extractors.reference.roles import Roles
from kg.extractors.reference.salience import Seen
from kg.extractors.wording.non_companies import NO_COMPANY


class Topic:
    """The company that a document is about: the one that speaks or is in the headline, raises and is named often."""

    def __init__(
        self, analysis: Analysis, roles: Roles, heads: Heads, founders: Founders, mentions: Sequence[Seen]
    ) -> None:
        """Take what is known of the companies; ``mentions`` may grow while the document is read."""
        self._analysis = analysis
        self._heads = heads
        self._founders = founders
        self._mentions = mentions
        self._raisers = roles.raisers
        self._investors = roles.investors
        self._no_more = roles.investors - roles.raisers.keys() - heads.headed

    def main(self) -> Entity | None:
        """Return the company that the document as a whole is about."""
        return self._main

    def first(self) -> Entity | None:
        """Return the raiser that the document mentions first, else the company that it is about."""
        found = self._heads.headline or next((m.entity for m in self._mentions if id(m.entity) in self._raisers), None)
        if found is None:
            counted = [
                e for e in self._analysis.entities.all() if e.kind is Kind.ORGANIZATION and id(e) not in self._no_more
            ]
            found = max(counted, key=lambda e: (e.count, len(e.name)), default=None)
        return found

    def alone(self) -> Entity | None:
        """Return the company that a document is about alone: it raises, and is named far more often than any other."""
        return self._alone

    def speaks(self, entity: Entity) -> bool:
        """Return whether a document is told by a company of itself."""
        return id(entity) in self._founders.speakers

    @cached_property
    def _main(self) -> Entity | None:
        voice = self._analysis.voice
        if voice is not None and not voice.invests:
            return voice.entity
        best = max(self._candidates(), key=self._matter, default=None)
        return best if best is not None and self._matter(best) > 1.0 else self.first()

    @cached_property
    def _alone(self) -> Entity | None:
        main = self.main()
        if main is None or self._heads.many_stories or not (id(main) in self._raisers or self.speaks(main)):
            return None
        others = (self._matter(entity) for entity in self._candidates() if entity is not main)
        return main if self._matter(main) >= max(others, default=0.0) + 4.0 else None

    def _candidates(self) -> list[Entity]:
        """Return the companies that a document may be about."""
        known = self._no_more | self._heads.labels
        entities = self._analysis.entities.all()
        return [entity for entity in entities if entity.kind is Kind.ORGANIZATION and id(entity) not in known]

    def _matter(self, entity: Entity) -> float:
        """Return how much a document is about a company."""
        score = min(entity.count, 12) / 2 + 2.5 * (id(entity) in self._raisers) + 2.0 * (entity is self._heads.headline)
        score += 1.0 * self._founders.has_founder(entity) + 3.0 * self.speaks(entity)
        return score - 2.0 * (NO_COMPANY.search(entity.name) is not None) - 1.0 * (id(entity) in self._investors)
