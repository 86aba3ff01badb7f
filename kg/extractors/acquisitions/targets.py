"""Who is bought: the names in the pattern, or whom "it" and "the latter" stand for."""

import re
from collections.abc import Iterator, Mapping, Sequence

from kg.claims import Kind
from kg.extractors.acquisitions import patterns as deal_patterns
from kg.extractors.acquisitions.deals import DONE
from kg.extractors.acquisitions.parties import entities_of, standing_for
from kg.extractors.analysis import Analysis
from kg.extractors.entities.entity import Entity
from kg.extractors.reference.occurrences import Occurrences
from kg.extractors.sentences.elements import Sentence


def bought_in(
    analysis: Analysis,
    named: Occurrences,
    sentence: Sentence,
    groups: Mapping[str, str | None],
    rule: str,
    verb: int,
    at: int,
) -> Sequence[Entity]:
    """Return who is bought: the names in the pattern, whom "it" stands for, or the last name before "the latter"."""
    if rule == "its purchase by A":
        return _passing(analysis, named, sentence, at)
    if rule == "bought by A" and (own := _of_the_heading(analysis, named, sentence)) is not None:
        return [own]
    if groups.get("it") is not None and sentence.at(at).kind != "A":
        return _bought_before(
            analysis, named, sentence, verb, 1 if rule in ("it was bought by A", "B is part of the A family") else 2
        )
    if groups.get("latter"):
        ahead = [e for e in sentence.elements if e.kind == "G" and e.start < sentence.at(verb).start]
        paying = sentence.mask.startswith("paying", verb)
        if rule == "A pays for B" and not paying and len(ahead) > 1 and len(ahead[-1].members) < 2:
            ahead = ahead[:-1]  # "Coil and Bolt (Acme paid $5m for the latter)"
        return [entity for entity in entities_of(analysis, ahead[-1])[-1:] if entity] if ahead else []
    verb_at = sentence.at(verb).start
    if (element := sentence.at(at)).kind == "A":
        own = _of_the_heading(analysis, named, sentence) if _THE_COMPANY.fullmatch(element.text) else None
        entity = own or standing_for(analysis, named, sentence, element)
        ahead = [e for e in sentence.elements if e.kind == "G" and e.end <= verb_at]
        if (
            entity is not None
            and not element.text.startswith("that")
            and any(entity in entities_of(analysis, e) for e in ahead)
        ):
            entity = named.subject_before(sentence.span.start) or entity  # nobody buys "the company" that it is
        return [entity] if entity is not None else []
    return list(_targets(analysis, sentence, at, only_last=rule in _OF_LAST))


_OF_LAST = ("B, which A bought", "B, for which A paid")
"""What tells of the last of several names only."""
_THE_COMPANY = re.compile(r"the (?:company|start-?up|firm|business|team)")


def _targets(analysis: Analysis, sentence: Sentence, at: int, *, only_last: bool) -> Iterator[Entity]:
    """Yield who is bought, and after a plural also those that follow: "two startups: A, for $1bn, and B"."""
    element = sentence.at(at)
    entities = entities_of(analysis, element)
    if len(entities) > 1 and _BUYS.match(sentence.mask, at + sentence.mask[at:].index(">") + 1):
        entities = entities[:-1]  # "A bought B, and C bought D"
    for entity in entities[-1:] if only_last else entities:
        if entity is not None:
            yield entity
    rest = sentence.mask[at:]
    if more := deal_patterns.MORE.match(rest):
        for entity in entities_of(analysis, sentence.at(at + more.start("g"))):
            if entity is not None:
                yield entity


_BUYS = re.compile(rf" (?:has |had |have )?(?:{DONE}|bidding for) (?!by\b)")


def _bought_before(
    analysis: Analysis, named: Occurrences, sentence: Sentence, verb: int, least: int = 2
) -> list[Entity]:
    """Return whom "bought it" means: the first name of the sentence before its subject, else the sentence before."""
    ahead = [e for e in sentence.elements if e.kind == "G" and e.start < sentence.at(verb).start]
    if len(ahead) >= least:
        named_here = [entity for e in ahead for entity in entities_of(analysis, e) if entity]
        found = [entity for entity in named_here if entity.kind is not Kind.PERSON][:1] or named_here[:1]
        if not any(_only_invests(analysis, entity) for entity in found):
            return found
    entity, position = named.subject_before(sentence.span.start), sentence.span.start
    for _ in range(_BACK):
        if entity is None or not _only_invests(analysis, entity):
            break
        position = named.sentence_and_before(position)[1]  # "Acme led its Series A. Bolt bought it"
        entity = named.subject_before(position)
    entity = entity or _of_the_heading(analysis, named, sentence)
    return [entity] if entity is not None and not _only_invests(analysis, entity) else []


#: For how many sentences on end who is told of may be investors, before "it" is nobody's.
_BACK = 4


def _only_invests(analysis: Analysis, entity: Entity) -> bool:
    """Return whether a document tells of somebody as an investor and of no money that it raised."""
    return entity.thing in analysis.investing and entity.thing not in analysis.raising


def _of_the_heading(analysis: Analysis, named: Occurrences, sentence: Sentence) -> Entity | None:
    """Return whom the heading above names, for a sentence without a subject whose paragraph names nobody before it."""
    own = named.heading_of(sentence.span.start)
    if own is None or own.kind is not Kind.ORGANIZATION:
        return None
    alone = not named.within(sentence.block.span.start, sentence.span.start)
    return own if alone or named.in_card(sentence.span.start) else None


_WHEN_IT_CAME = re.compile(r"(?:\b(?:after|since|before|following|despite|with|until)|<D\d+>) $")


def _passing(analysis: Analysis, named: Occurrences, sentence: Sentence, at: int) -> list[Entity]:
    """Return whose "its purchase by Acme" tells: the name before, else the next one's after the buyer's."""
    groups = [e for e in sentence.elements if e.kind == "G"]
    its, mask = sentence.at(at).start, sentence.mask
    ahead = [e for e in groups if e.end <= its]
    later = [e for e in groups if e.start > its][1:]
    if not ahead and later and _WHEN_IT_CAME.search(mask[:at]):
        return [entity for entity in entities_of(analysis, later[0])[:1] if entity]
    return _bought_before(analysis, named, sentence, at, 1)
