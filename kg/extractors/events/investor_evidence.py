"""What the words beside a list of names say of them: how likely they are a round's investors."""

from collections.abc import Iterator
from functools import lru_cache

from kg.extractors.evidence.weights import NAME, Group, added, plain_words, shares, weights_of
from kg.extractors.mentions.kinds import NameMention
from kg.extractors.sentences.beside import around, evidence_beside, weights_beside
from kg.extractors.sentences.elements import Element, Sentence
from kg.extractors.wording.funders import is_funder


def likelihood_of_investors(sentence: Sentence, element: Element, position: int) -> float:
    """Return how likely the names of a group are investors' in a round: between 0 and 1."""
    known = sentence.weighed.get(("investors", position))
    if known is None:
        weights = weights_of("investors")
        beside = weights_beside("investors")(sentence, position)
        (shared,) = added(weights, _about_group(sentence, element, position), beside)
        own = [_weight_of_name(_formed(member.mention)) for member in element.members]
        known = sentence.weighed["investors", position] = (shares([shared + sum(own) / len(own), 0.0])[0],)
    return known[0]


def group_evidence(sentence: Sentence, element: Element, position: int) -> Iterator[str]:
    """Yield what stands beside a group of names."""
    yield from evidence_beside(sentence, position)
    yield from _about_group(sentence, element, position)


def _about_group(sentence: Sentence, element: Element, position: int) -> Iterator[str]:
    mask = sentence.mask
    yield from around(sentence)
    if mask.find("<M", 0, position) >= 0:
        yield "after a sum"
    if mask.find("<M", position) >= 0:
        yield "before a sum"
    if mask.find("<S", 0, position) >= 0:
        yield "after a stage"
    if mask.find("<G") == position:
        yield "first name"
    yield f"{min(4, len(element.members))} names"
    if element.possessive:
        yield "possessive"
    if sentence.lead_in and len(sentence.lead_in) < 200:
        yield from _listed_under(sentence.lead_in)
    if any(is_funder(member.mention.name) for member in element.members):
        yield "funder beside"


@lru_cache(maxsize=64)
def _listed_under(lead_in: str) -> frozenset[str]:
    return frozenset(f"listed under: {word}" for word in plain_words(lead_in) if word != NAME)


def name_evidence(element: Element, index: int) -> Iterator[str]:
    """Yield what one name of a group tells by itself, which is not what it is, but how it is formed."""
    yield from _formed(element.members[index].mention)


def _formed(mention: NameMention) -> Group:
    kind = f"a {mention.kind}"
    return ("intercept", kind, "funder") if is_funder(mention.name) else ("intercept", kind)


@lru_cache(maxsize=64)
def _weight_of_name(evidence: Group) -> float:
    return added(weights_of("investors"), evidence)[0]
