"""Who gives, though a sentence alone reads as if it raised: "Bolt added another <M0>", "Bolt's <M0> loan carries covenants"."""

# ruff: noqa: E501 -- regular expressions are easier to read whole than broken

from kg.claims import Kind
from kg.extractors.analysis import Analysis
from kg.extractors.events.telling import Event
from kg.extractors.linking.records import Backer
from kg.extractors.linking.references import Known
from kg.extractors.reference.heads import entity_of
from kg.extractors.reference.subjects import Subjects
from kg.extractors.sums.patterns import ADVERB, FROM_WHOM, HEDGE
from kg.extractors.wording.patterns import Pattern

#: "Bolt added another <M0>": more money for whom the sentence before is about.
_ADDED = Pattern(
    rf"<G\d+> {ADVERB}(?:add(?:ed|s)|followed (?:up )?with|topped (?:it|this|that) up with|threw in|chipped in(?: with)?|came in with|kicked in|put in|put up|pitched in with) "
    rf"(?:an?other|an? (?:further|additional|extra|fresh)|further|additional|an extra|a second|a final) {HEDGE}$"
)


def lone_giver(event: Event, analysis: Analysis, known: Known, subjects: Subjects) -> Backer | None:
    """Return whom an event calls the company though it gives the money: one of whom the document tells nothing else."""
    owner, current = event.company, known.current
    if owner is None or event.money is None or len(owner.members) != 1 or event.parts:
        return None
    entity = entity_of(analysis, owner)
    if entity is None or entity.kind is not Kind.ORGANIZATION or entity.count > 1 or entity is subjects.headline:
        return None
    mask, at = event.sentence.mask, event.position
    if event.owned:
        lent = event.stage is not None and event.stage.stage in ("debt", "grant")
        other = current.company if current is not None else subjects.headline
        gives = lent and other is not None and other is not entity and subjects.raises(other)
    else:
        near = current is not None and current.paragraph == event.sentence.paragraph
        added = near and _ADDED.search(mask, max(0, at - 120), at) is not None
        gives = added and FROM_WHOM.match(mask, mask.index(">", at) + 2) is None
    return Backer(entity, False, owner.span, "investor puts in") if gives else None
