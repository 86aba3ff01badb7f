"""Names that only tell where a company is: "the Lawrenceville company" raises, Lawrenceville does not."""

from bisect import bisect_left

from kg.extractors.analysis import Analysis

_FIRM = frozenset("firm company startup start-up business outfit".split())


def places_of_firms(analysis: Analysis) -> set[int]:
    """Return names that only tell where a company is: "Lawrenceville firm's robots", "the Lawrenceville company"."""
    before, else_where = set[int](), set[int]()
    for sentence in analysis.sentences:
        for element, _ in sentence.mentions:
            for member in element.members:
                if (entity := analysis.entity(member.mention)) is not None:
                    at = bisect_left(sentence.elements, element.end, key=lambda each: each.start)
                    noun = sentence.elements[at].text if at < len(sentence.elements) else ""
                    (before if noun in _FIRM and len(element.members) == 1 else else_where).add(id(entity))
    return before - else_where
