"""Companies described before they are named: "A Leeds games studio has raised £3m. Corvane, which employs 20, …"."""

# ruff: noqa: E501 -- regular expressions are easier to read whole than broken

from kg.claims import Kind
from kg.extractors.analysis import Analysis
from kg.extractors.entities.entity import Entity
from kg.extractors.reference.heads import entity_of
from kg.extractors.sentences.elements import Sentence
from kg.extractors.wording.non_companies import FORMED_AS_INVESTOR, NO_COMPANY
from kg.extractors.wording.patterns import Pattern

#: How a sentence begins that names whom the one before described.
_NAMED = Pattern(
    r"(?:(?:founded|co-founded|led|based|set up|started|launched|formed|established|headed|headquartered|run|born|created|spun out|backed|previously|formerly|originally|originating|incorporated|set-up|"
    r"developed|built) (?:(?!<[MS]|[.;])\S+ ){1,16}?, )?"
    r"(?:(?:now|and|the (?:company|firm|start-?up|business|team|outfit|venture)|dubbed|called|named|known as|it is called|its name is|,|:|which is called|whose name is) ){0,4}?"
    r"(?P<g><G\d+>)(?= (?:[(,–—]|has|had|was|is|will|plans|aims|wants|said|says|makes|sells|uses|develops|builds|helps|lets|offers|employs|works|provides|specialises|specializes|produces|runs|operates|"
    r"began|started|came|secured|raised|claims|hopes|intends|expects|already|also|currently|designs|creates|allows|enables|supplies|can|would|emerged|bills|calls|describes|announced|confirmed|disclosed|reported|told|closed|landed|got|took|filed|grew|spun|counts|serves|competes)|'s )"
)


def named_next(analysis: Analysis, sentence: Sentence) -> Entity | None:
    """Return the company that the passage after a description names first, where none of that name came before."""
    following = analysis.sentences[sentence.index + 1 : sentence.index + 5]
    for each in following:
        if each.heading != sentence.heading or each.paragraph > sentence.paragraph + 2 or each.is_heading:
            return None
        if (match := _NAMED.match(each.mask)) is None:
            continue
        element = each.at(match.start("g"))
        entity = entity_of(analysis, element) if len(element.members) == 1 else None
        if entity is None or entity.kind is not Kind.ORGANIZATION or NO_COMPANY.search(entity.name):
            return None
        told = (s.span for s in analysis.sentences[: sentence.index] if not s.is_heading)
        starts = [span.start for span in entity.spans.values()]
        known = any(span.start <= start < span.end for span in told for start in starts)
        return None if known or FORMED_AS_INVESTOR.search(entity.name) else entity
    return None
