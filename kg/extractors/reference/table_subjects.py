"""Whom a table is about that names no company."""

import re
from bisect import bisect_left

from kg.claims import Kind
from kg.documents import BlockKind
from kg.extractors.analysis import Analysis
from kg.extractors.entities.entity import Entity
from kg.extractors.reference.subjects import Subjects
from kg.extractors.wording.patterns import Pattern

#: How long a description must at least be that a section introduces its company with.
_INTRODUCED = 12
_OURS = frozenset({"we", "our", "us"})
#: What the headings of tables say that are of the company of the headline.
_OF_FUNDING = Pattern(
    r"(?i:\b(?:fund(?:ing|s|ed)?|rounds?|financ\w+|investors?|history|timeline|figures?|numbers?|money|raise[sd]?|capital|deals?|data|table|facts?|glance|key)\b)"
)
#: A heading that is a name, with its place or sum: "3. Acme, Oslo".
_NAMES = Pattern(r"(?:[\d#]+ [.)] )?<G\d+>(?= ?(?:[,:(–—|·-]|$))")
#: How the words above a table speak of the company that it is about.
_IT = re.compile(r"\b(?:it|its|the (?:company|start-?up|firm|business))\b")


def subject_of_table(analysis: Analysis, subjects: Subjects, position: int) -> Entity | None:
    """Return whom a table is about that names no company.

    The only one that the caption or the passage above it names, else the one that its section introduces, else the
    headline's, else the one spoken of last.
    """
    if (above := _above(analysis, subjects, position) or _of_section(analysis, subjects, position)) is not None:
        return above
    if subjects.headline is not None and (subjects.raises(subjects.headline) or subjects.headline.count > 2):
        return subjects.headline
    return subjects.before(position, set()) or subjects.main()


def _above(analysis: Analysis, subjects: Subjects, position: int) -> Entity | None:
    """Return the only company, no investor, that is named right above a table, or in the heading right above it."""
    sentences = analysis.sentences
    after = bisect_left(sentences, position, key=lambda sentence: sentence.span.start)
    last = sentences[after - 1] if after else None
    headed = subjects.section_of(last) if last is not None and last.block.kind is BlockKind.HEADING else None
    if last is not None and headed is not None and not subjects.invests(headed) and _NAMES.match(last.mask):
        return headed
    if last is None or not (last.block.kind is BlockKind.CAPTION or last.mask.endswith(" :")):
        return None
    beside = (s for s in sentences[max(0, after - 8) : after] if s.paragraph == last.paragraph)
    members = (member for s in beside for element in s.elements for member in element.members)
    found = (analysis.entity(member.mention) for member in members)
    named = {id(e): e for e in found if e is not None and subjects.may_be_meant(e) and not subjects.invests(e)}
    if not named and _IT.search(last.mask):
        return subjects.before(last.span.start, set(), last)  # "the funds that backed it when few others would:"
    return next(iter(named.values())) if len(named) == 1 else None


def _of_section(analysis: Analysis, subjects: Subjects, position: int) -> Entity | None:
    """Return the company that the section before a position speaks of, if not of the headline's."""
    sentences = analysis.sentences
    end = bisect_left(sentences, position, key=lambda sentence: sentence.span.start)
    if not end or not sentences[end - 1].heading:
        return None
    heading = sentences[end - 1].heading
    if heading is None or _OF_FUNDING.search(heading):
        return None
    begin = next((k for k in range(end, 0, -1) if sentences[k - 1].heading != heading), 0)
    elements = [e for sentence in sentences[begin:end] for e in sentence.elements]
    named = {id(e): e for each in elements for m in each.members if (e := analysis.entity(m.mention))}
    if len(named) != 1 or not _OURS.isdisjoint(each.text for each in elements):
        return None
    (only,) = named.values()
    introduced = any(e.members and e.end - e.members[-1].mention.span.end >= _INTRODUCED for e in elements)
    own = only in (subjects.headline, subjects.main()) or only.kind is not Kind.ORGANIZATION
    if subjects.headline is None or not subjects.raises(subjects.headline):
        return None
    return only if introduced and not own and not subjects.invests(only) else None
