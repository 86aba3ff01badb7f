"""Who buys: the name in the pattern, else the subject of the verb, else whom a pronoun stands for."""

# ruff: noqa: E501 -- regular expressions are easier to read whole than broken

import re
from collections.abc import Mapping

from kg.claims import Kind
from kg.extractors.acquisitions import patterns as deal_patterns
from kg.extractors.acquisitions.deals import DOING, DONE, NOUN
from kg.extractors.acquisitions.parties import entities_of, standing_for
from kg.extractors.analysis import Analysis
from kg.extractors.entities.entity import Entity
from kg.extractors.events.clause_subjects import subject_of
from kg.extractors.reference.occurrences import Occurrences
from kg.extractors.sentences.elements import Element, Sentence


def buyer_told_next(analysis: Analysis, following: Sentence | None) -> list[tuple[Entity, float]]:
    """Return the buyer that the next sentence names: "Bolt was sold. The buyer is Acme"."""
    told = deal_patterns.THE_BUYER.match(following.mask) if following is not None else None
    if told is None or following is None:
        return []
    return [(entity, 0.88) for entity in entities_of(analysis, following.at(told.start("a")))[:1] if entity]


def buyers_of(
    analysis: Analysis,
    named: Occurrences,
    sentence: Sentence,
    match: re.Match[str],
    groups: Mapping[str, str | None],
    verb: int,
) -> list[tuple[Entity, float]]:
    """Return who buys: the name in the pattern, else the subject of the verb, else whom a pronoun stands for."""
    mask, confidence, guess = sentence.mask, 0.92, 1
    at = next((match.start(name) for name in ("a", "a2", "a3") if groups.get(name)), -1)
    if groups.get("latter") and mask.startswith("paying", verb):
        at = mask.find("<G")  # "Acme bought Bolt and Coil, paying $5m for the latter"
    if at < 0:
        left = mask[:verb]
        found = deal_patterns.SUBJECT.search(left) or deal_patterns.ASIDE.search(left)
        if found is not None and found.groupdict().get("gap", "").startswith(" ,"):
            found = deal_patterns.BESIDE.search(left[: found.start("a")]) or found
        if match.re is deal_patterns.NOMINAL and _MENTIONS.search(left):
            return []
        if found is None and match.re is deal_patterns.NOMINAL:
            found = _WITH_ITS.search(left)
        if (
            found is None
            and match.re in {deal_patterns.VERB, deal_patterns.NOMINAL, deal_patterns.PAYS, deal_patterns.PRIVATE}
            and (opener := deal_patterns.OPENER.search(left))
            and not _bare(left)
        ):
            found, confidence = opener, 0.75
        if (
            found is None
            and match.re in {deal_patterns.VERB, deal_patterns.NOMINAL}
            and _OPENS_LINE.search(left)
            and _BUYING_LINE.match(mask, verb)
        ):
            entity = named.heading_of(sentence.span.start)
            entity = entity if entity is not None and named.in_prose(entity) else named.main
            main, raising = named.main, analysis.raising
            if entity is not None and main is not None and main.thing in raising and entity.thing not in raising:
                entity = main  # the page's company, below a heading that only looks like a name
            if entity is None or (entity.thing in analysis.investing and entity.thing not in analysis.raising):
                return []
            return [(entity, 0.7)] if entity else []
        if found is None and re.search(r"\b(?:after|before|by|while|since) $", left):
            found, confidence = re.search(r"(?P<a><G\d+>)", left), 0.75
        if found is None and match.re in _SUBJECTS_BY_CLAUSE and not _RELATIVE.search(left):
            return _by_clause(analysis, sentence, verb) or _who_raises(analysis, named, sentence, match)
        if found is None:
            return []
        at = found.start("a")
    element = sentence.at(at)
    buyers = [entity for entity in (entities_of(analysis, element)) if entity]
    if len(buyers) > 1 and element.kind == "G" and _BOUGHT_ALREADY.search(mask[:at]):
        buyers = buyers[-1:]
    if (
        match.re is deal_patterns.RELATIVE
        and element.kind != "G"
        and (owner := _owner(named, sentence.at(match.start("t"))))
    ):
        buyers = [owner]
    if not buyers:
        bought = sentence.at(match.start("t")) if groups.get("t") else None
        entity = _meant(analysis, named, sentence, element, bought)
        buyers, confidence = ([entity] if entity else []), confidence - 0.1
        guess = -1
    joint = re.search(r"\b(?:bought|acquired|purchased) with (?P<g><G\d+>)|\( with (?P<h><G\d+>) \)", mask)
    if joint and buyers:
        other = joint.start("g") if joint["g"] else joint.start("h")
        buyers += [entity for entity in entities_of(analysis, sentence.at(other)) if entity]
    return [(entity, guess * confidence) for entity in buyers[:4]]


#: "The licence came to Acme with its takeover of Bolt".
_WITH_ITS = re.compile(
    r"(?P<a><G\d+>)(?!'s) (?:with|through|via|by|following|after|thanks to) (?:its|their) (?:(?!<)[\w-]+ ){0,2}$"
)
#: Who only tells of a purchase: "the ambassador mentions the purchase of Bolt".
_MENTIONS = re.compile(r"\b(?:mention|cit|recall|describ|discuss|recount|quot)(?:s|es|ed|ing|e)? (?:(?!<)\w+ ){0,2}$")
#: What may stand before the verb or noun of a line without a subject: "In May 2025, acquired Bolt", "Purchase of Bolt".
_OPENS_LINE = re.compile(
    r"^(?:[\w -]{0,40} : )?(?:(?:[-–—•*] )?(?:(?:in|on) )?<D\d+> (?:[,.:–—|-] )?)?(?:(?:agree[sd]|plans|offers) to )?$"
)
_BUYING_LINE = re.compile(rf"(?:{DONE}|{NOUN} of|(?:buys?|acquires?|purchases?|takes? over|snaps up|picks up)\b)")
_RELATIVE = re.compile(r"\b(?:that|which|who)(?: \w+)? $")
_SUBJECTS_BY_CLAUSE = {
    deal_patterns.VERB,
    deal_patterns.NOMINAL,
    deal_patterns.PAYS,
    deal_patterns.PRIVATE,
    deal_patterns.OFFER,
    deal_patterns.MAJORITY,
    deal_patterns.AMONG,
    deal_patterns.MERGER,
    deal_patterns.EYES,
}
_BOUGHT_ALREADY = re.compile(rf"(?:{DONE}|{DOING}|owning|owns) (?:(?!<)[\w'’-]+ |<P\d+>(?:'s)? ){{0,5}}$")


def _by_clause(analysis: Analysis, sentence: Sentence, verb: int) -> list[tuple[Entity, float]]:
    """Return the subject of the clause: "Acme, already listed, agreed in June to buy Bolt"."""
    index = next((k for k, start in enumerate(sentence.starts) if start >= verb), 0)
    subject = subject_of(sentence, index, 0, set())
    if subject is None or subject.kind != "G" or subject.end > sentence.at(verb).start:
        return []
    if sentence.mask[: sentence.place_of(subject)].endswith("( "):
        return []  # "it has subsidiaries (Acme and Bolt) and makes acquisitions"
    return [(entity, 0.7) for entity in entities_of(analysis, subject)[:4] if entity]


def _who_raises(
    analysis: Analysis, named: Occurrences, sentence: Sentence, match: re.Match[str]
) -> list[tuple[Entity, float]]:
    """Return who raises on a page, for a purchase that its money is for: "the round pays for the acquisition of Bolt"."""
    main = named.main
    if match.re is not deal_patterns.NOMINAL or main is None or main.thing not in analysis.raising:
        return []
    return [(main, 0.7)] if _MONEY_FOR.search(sentence.mask[: match.start()]) else []


_MONEY_FOR = re.compile(
    r"\b(?:money|funds|proceeds|capital|funding|financing|fundraise|raise|round|cash|investment|pays? for)\b(?:(?!<G|;).)*$"
)


def _owner(named: Occurrences, element: Element) -> Entity | None:
    """Return whose a company is said to be: "Microsoft's Nuance"."""
    start = element.members[-1].mention.span.start if element.members else element.start
    if named.text[start - 3 : start] not in {"'s ", "’s "}:
        return None
    owner = named.ending_at(start - 3)
    return owner.entity if owner else None


def _bare(left: str) -> bool:
    """Tell text before a verb whose subject is a relative or a list item of its own."""
    return re.search(r"\b(?:that|to|which|who)(?: \w+)? $", left) is not None


def _meant(
    analysis: Analysis, named: Occurrences, sentence: Sentence, element: Element, bought: Element | None
) -> Entity | None:
    """Return whom a pronoun or description stands for: a name earlier in the sentence, else the passage's subject."""
    before = [e for e in sentence.elements if e.kind == "G" and e.end <= element.start and e is not bought]
    if element.text in {"he", "she"}:
        named_here = [x for e in before for x in entities_of(analysis, e) if x]
        return next((x for x in reversed(named_here) if x.kind is Kind.PERSON), None)
    said = _SAID_IT.search(sentence.mask, 0, sentence.starts[sentence.elements.index(element)])
    if element.text in {"it", "they"} and said is not None:
        speakers = [x for x in entities_of(analysis, sentence.at(said.start("g"))) if x]
        told_by = sentence.mask[: said.start("g")].endswith("by ")  # "was told by Coil; and Acme said that it …"
        speaker = next(iter(speakers[-1:] if told_by else speakers), None)
        if speaker is not None:
            return speaker
    described = next((e for e in sentence.elements if e.kind == "A" and e.end <= element.start), None)
    if element.text in {"it", "they"} and not before and described is not None:
        element = described
    if element.kind == "w" and element.text in {"which", "who", "it", "they"} and before:
        first = before[0] if element.text in {"it", "they"} else before[-1]
        entities = [x for x in entities_of(analysis, first) if x]
        if entities and not _GAVE.search(sentence.mask[: sentence.starts[sentence.elements.index(first)]]):
            return entities[0]
    if element.text.startswith("we"):
        return analysis.voice.entity if analysis.voice else named.main
    meant = standing_for(analysis, named, sentence, element)
    gives = meant is not None and meant.thing in analysis.investing and meant.thing not in analysis.raising
    return named.main if gives and element.kind == "A" else meant


#: "Acme's cloud unit announced it would take over Bolt".
_SAID_IT = re.compile(
    r"(?P<g><G\d+>)(?:'s (?:(?!<)[\w-]+ ){1,3}?| )(?:(?:has|have|had|also|just|<D\d+>) )*"
    r"(?:announced|announces|said|says|confirmed|confirms|disclosed|revealed|told \w+|let it be known|made known|made public|reported)(?: (?:in |on )?<D\d+>)? (?:that )?$"
)
_GAVE = re.compile(r"\braised\b.{0,60}\b(?:from|by|with) $")
