"""Names that only tell where a company is: "the Lawrenceville company" raises, Lawrenceville does not."""

from bisect import bisect_left

from kg.extractors.analysis import Analysis

_FIRM = frozenset("firm company startup start-up business outfit".split())


def places_of_firms(analysis: Analysis) -> set[int]:
    """Return the ``id`` of each bearer that is named nowhere but before such a noun."""
    before, elsewhere = set[int](), set[int]()
    for sentence in analysis.sentences:
        for element, _ in sentence.mentions:
            next_at = bisect_left(sentence.elements, element.end, key=lambda each: each.start)
            noun = sentence.elements[next_at].text if next_at < len(sentence.elements) else ""
            named = before if noun in _FIRM and len(element.members) == 1 else elsewhere
            entities = (analysis.entity(member.mention) for member in element.members)
            named.update(id(entity) for entity in entities if entity is not None)
    return before - elsewhere
