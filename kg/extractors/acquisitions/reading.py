"""Who buys whom: acquisitions, done, agreed, talked about; in active and passive voice, as verbs and as nouns."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence

from kg.claims import Claim, Kind, Thing
from kg.documents import Span
from kg.extractors.acquisitions import patterns as deal_patterns
from kg.extractors.acquisitions.deals import DENIED, DOING, DONE, FALLEN, NOUN, PART_OF, Deal, beside
from kg.extractors.acquisitions.tables import deals_in_tables
from kg.extractors.analysis import Analysis
from kg.extractors.entities.entity import Entity
from kg.extractors.events.clause_subjects import subject_of
from kg.extractors.mentions.money import MoneyMention
from kg.extractors.reference.occurrences import Occurrences, occurrences_of
from kg.extractors.sentences.elements import Element, Sentence
from kg.extractors.wording.funders import is_funder
from kg.extractors.wording.patterns import Family


def extract_acquisitions(analysis: Analysis) -> Iterator[Claim]:
    """Yield the claims about acquisitions; each pair of acquirer and target is one, however often it is told."""
    named = occurrences_of(analysis)
    deals: dict[tuple[Thing, Thing], Deal] = {}
    for number, sentence in enumerate(analysis.sentences):
        following = analysis.sentences[number + 1] if number + 1 < len(analysis.sentences) else None
        for deal in _deals(analysis, named, sentence, following):
            known = deals.setdefault((deal.acquirer.thing, deal.target.thing), deal)
            if known is not deal:
                known.spans += deal.spans
                known.price = known.price or deal.price
                known.status = _surer(known.status, deal.status)
    for deal in deals_in_tables(analysis):
        deals.setdefault((deal.acquirer.thing, deal.target.thing), deal)
    for deal in beside(named):
        known = deals.setdefault((deal.acquirer.thing, deal.target.thing), deal)
        known.price = known.price or _price_beside(analysis, deal.spans[0])
    for count, deal in enumerate(_settled(deals), 1):
        thing, spans = Thing(Kind.ACQUISITION, str(count)), tuple(deal.spans[:3])
        yield Claim(thing, "acquirer", deal.acquirer.thing, spans, deal.confidence, deal.rule)
        yield Claim(thing, "target", deal.target.thing, spans, deal.confidence, deal.rule)
        yield Claim(thing, "status", deal.status, spans, deal.confidence, deal.rule)
        if deal.price is not None:
            yield Claim(thing, "amount", deal.price.money, (deal.price.span,), deal.confidence - 0.05, deal.rule)


def _settled(deals: Mapping[tuple[Thing, Thing], Deal]) -> Iterator[Deal]:
    """Yield the deals; where "it" led to a company that is itself bought, its buyer is meant."""
    bought = {deal.target.thing: deal.acquirer for deal in deals.values() if not deal.guessed}
    for deal in deals.values():
        if deal.guessed and deal.acquirer.thing in bought:
            deal.acquirer = bought[deal.acquirer.thing]
        if deal.acquirer.thing != deal.target.thing:
            yield deal


def _surer(one: str, other: str) -> str:
    order = ("closed", "planned", "rumoured")
    return min(one, other, key=order.index)


def _deals(analysis: Analysis, named: Occurrences, sentence: Sentence, following: Sentence | None) -> Iterator[Deal]:
    mask = sentence.mask
    if "<G" not in mask or mask.endswith("?"):
        return
    taken: set[tuple[int, int]] = set()
    for rule, pattern in _TRIED.likely(mask):
        for match in pattern.finditer(mask):
            groups = match.groupdict()
            verb = match.start("verb") if groups.get("verb") else match.start()
            at = next(
                (
                    match.start(name)
                    for name in ("t", "t0", "t1", "t2", "t4", "t5", "t6", "t7", "it", "latter")
                    if groups.get(name) is not None
                ),
                verb,
            )
            if PART_OF.search(mask, max(0, at - 90), at):
                continue
            if (verb, at) in taken or (rule != "A paid for B" and _is_denied(mask, verb, match.end())):
                continue
            if match.re is deal_patterns.WAS_SOLD:
                buyers = _told_next(analysis, following)
            else:
                buyers = _buyers(analysis, named, sentence, match, groups, verb)
            for target in _bought(analysis, named, sentence, groups, rule, verb, at):
                element = sentence.at(at)
                for buyer, confidence in buyers:
                    if buyer is target or target.kind is Kind.PERSON:
                        continue
                    if _OUT.match(mask, verb) and _owned_part(analysis, target, element):
                        continue
                    taken.add((verb, at))
                    span = Span(min(sentence.at(verb).start, element.start), max(element.end, sentence.at(verb).end))
                    deal = Deal(buyer, target, [span], confidence=abs(confidence), rule=rule, guessed=confidence < 0)
                    deal.price = _price(sentence, match, following)
                    deal.status = _status(
                        mask,
                        match.group(0) if rule == "passive" else mask[max(0, verb - 90) : match.end()],
                        rule,
                        groups,
                    )
                    yield deal


_PATTERNS: Mapping[str, re.Pattern[str]] = {
    "the same buyer bought B": deal_patterns.SAME_BUYER,
    "after buying B, A": deal_patterns.OPENING,
    "bought by A, B": deal_patterns.OPENING_PASSIVE,
    "A's acquisition of B": deal_patterns.OWN,
    "acquisition of B by A": deal_patterns.OF_BY,
    "A paid for B": deal_patterns.PRICE_PAID,
    "A bids for B": deal_patterns.BIDS,
    "A buys B": deal_patterns.VERB,
    "A pays for B": deal_patterns.PAYS,
    "A takes B private": deal_patterns.PRIVATE,
    "A eyes B": deal_patterns.EYES,
    "the latter, bought by A": deal_patterns.LATTER,
    "A got B": deal_patterns.GOT,
    "A's bid for B": deal_patterns.OFFER,
    "A completes the B acquisition": deal_patterns.COMPOUND,
    "B acquisition by A": deal_patterns.BY,
    "B became part of A": deal_patterns.PART_OF,
    "B is part of the A family": deal_patterns.FAMILY,
    "B, a subsidiary of A since": deal_patterns.SUBSIDIARY,
    "A buys it": deal_patterns.IT,
    "it was bought by A": deal_patterns.IT_WAS,
    "bought by A": deal_patterns.BOUGHT_BY,
    "the sum A paid for B": deal_patterns.PAID,
    "A raises its stake in B": deal_patterns.STAKE,
    "acquisition of B": deal_patterns.NOMINAL,
    "B bought by A": deal_patterns.PASSIVE,
    "B sold to A": deal_patterns.SOLD,
    "B, which A bought": deal_patterns.RELATIVE,
    "A's purchase was B": deal_patterns.WAS,
    "A snaps it up": deal_patterns.IT_UP,
    "A buys all its shares": deal_patterns.IT_ALL,
    "A takes most of it": deal_patterns.MAJORITY,
    "its purchase by A": deal_patterns.ITS_BY,
    "A completed its purchase": deal_patterns.COMPLETED,
    "and A's of B": deal_patterns.LIKEWISE,
    "A bought several, B among them": deal_patterns.AMONG,
    "B was merged into A": deal_patterns.INTO,
    "B went to A": deal_patterns.WENT,
    "B, for which A paid": deal_patterns.FOR_WHICH,
    "A now owns B": deal_patterns.OWNS,
    "sold B to A, and another": deal_patterns.SOLD_TOO,
    "B was sold; the buyer is A": deal_patterns.WAS_SOLD,
}
_TRIED = Family(_PATTERNS.items())


_OUT = re.compile(r"(?:buy(?:s|ing)?|bought) out\b")


def _owned_part(analysis: Analysis, entity: Entity, element: Element) -> bool:
    """Return whether somebody is bought out of a company rather than bought: "buying out early backer Acme Capital"."""
    said = analysis.document.text[element.start : element.end]
    return (
        entity.thing in analysis.investing
        or is_funder(entity.name)
        or re.search(r"\b(?:backer|investor|shareholder|founder|owner|partner)s?\b", said) is not None
    )


def _is_denied(mask: str, verb: int, end: int) -> bool:
    if FALLEN.search(re.split(r" ;|<G\d+>", mask[end:])[0]):
        return True
    clause = re.split(r" (?:[;:]|but) ", mask[:verb])[-1]
    return (
        DENIED.search(clause[-60:]) is not None
        or re.search(r"\b(?:denied|denies|dismiss(?:ed|es))\b", clause) is not None
        or re.search(r"\b(?:walked away from|rejected|fiction)\b", mask) is not None
    )


def _told_next(analysis: Analysis, following: Sentence | None) -> list[tuple[Entity, float]]:
    """Return the buyer that the next sentence names: "Bolt was sold. The buyer is Acme"."""
    told = deal_patterns.THE_BUYER.match(following.mask) if following is not None else None
    if told is None or following is None:
        return []
    return [(entity, 0.88) for entity in _entities(analysis, following.at(told.start("a")))[:1] if entity]


def _buyers(
    analysis: Analysis,
    named: Occurrences,
    sentence: Sentence,
    match: re.Match[str],
    groups: Mapping[str, str | None],
    verb: int,
) -> list[tuple[Entity, float]]:
    """Return who buys: the name in the pattern, else the subject of the verb, else whom a pronoun stands for."""
    mask, confidence, guess = sentence.mask, 0.92, 1
    at = match.start("a") if groups.get("a") else -1
    if groups.get("latter") and mask.startswith("paying", verb):
        at = mask.find("<G")  # "Acme bought Bolt and Coil, paying $5m for the latter"
    if at < 0:
        left = mask[:verb]
        found = deal_patterns.SUBJECT.search(left) or deal_patterns.ASIDE.search(left)
        if found is not None and found.groupdict().get("gap", "").startswith(" ,"):
            found = deal_patterns.BESIDE.search(left[: found.start("a")]) or found
        if (
            found is None
            and match.re in {deal_patterns.VERB, deal_patterns.NOMINAL, deal_patterns.PAYS, deal_patterns.PRIVATE}
            and (opener := deal_patterns.OPENER.search(left))
            and not _bare(left)
        ):
            found, confidence = opener, 0.75
        if (
            found is None
            and match.re is deal_patterns.VERB
            and re.search(r"^(?:[\w -]{0,40} : )?$", left)
            and re.match(DONE, mask[verb:])
        ):
            entity = named.local_main(sentence.span.start)
            return [(entity, 0.7)] if entity else []
        if found is None and re.search(r"\b(?:after|before|by|while|since) $", left):
            found, confidence = re.search(r"(?P<a><G\d+>)", left), 0.75
        if found is None and match.re in _SUBJECTS_BY_CLAUSE and not _RELATIVE.search(left):
            return _by_clause(analysis, sentence, match, verb)
        if found is None:
            return []
        at = found.start("a")
    element = sentence.at(at)
    buyers = [entity for entity in (_entities(analysis, element)) if entity]
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
        buyers += [entity for entity in _entities(analysis, sentence.at(other)) if entity]
    return [(entity, guess * confidence) for entity in buyers[:4]]


_RELATIVE = re.compile(r"\b(?:that|which|who)(?: \w+)? $")
_SUBJECTS_BY_CLAUSE = {
    deal_patterns.VERB,
    deal_patterns.NOMINAL,
    deal_patterns.PAYS,
    deal_patterns.PRIVATE,
    deal_patterns.OFFER,
    deal_patterns.MAJORITY,
    deal_patterns.AMONG,
}


def _by_clause(analysis: Analysis, sentence: Sentence, match: re.Match[str], verb: int) -> list[tuple[Entity, float]]:
    """Return the subject of the clause: "Acme, already listed, agreed in June to buy Bolt"."""
    index = next((k for k, start in enumerate(sentence.starts) if start >= verb), 0)
    subject = subject_of(sentence, index, 0, set())
    if subject is None or subject.kind != "G" or subject.end > sentence.at(verb).start:
        return []
    return [(entity, 0.7) for entity in _entities(analysis, subject)[:4] if entity]


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
    described = next((e for e in sentence.elements if e.kind == "A" and e.end <= element.start), None)
    if element.text in {"it", "they"} and not before and described is not None:
        element = described
    if element.kind == "w" and element.text in {"which", "who", "it", "they"} and before:
        first = before[0] if element.text in {"it", "they"} else before[-1]
        entities = [x for x in _entities(analysis, first) if x]
        if entities and not _GAVE.search(sentence.mask[: sentence.starts[sentence.elements.index(first)]]):
            return entities[0]
    if element.text.startswith("we"):
        return analysis.voice.entity if analysis.voice else named.main
    meant = _standing_for(analysis, named, sentence, element)
    gives = meant is not None and meant.thing in analysis.investing and meant.thing not in analysis.raising
    return named.main if gives and element.kind == "A" else meant


def _standing_for(analysis: Analysis, named: Occurrences, sentence: Sentence, element: Element) -> Entity | None:
    """Return whom a pronoun or a description stands for."""
    if element.kind == "A" and analysis.meant is not None:
        return analysis.meant(element, sentence)
    return named.meant_at(element.start, element.text if element.kind == "A" else "company")


_GAVE = re.compile(r"\braised\b.{0,60}\b(?:from|by|with) $")


def _entities(analysis: Analysis, element: Element) -> list[Entity | None]:
    if element.kind != "G":
        return []
    return [analysis.entity(member.mention) for member in element.members]


def _bought_before(
    analysis: Analysis, named: Occurrences, sentence: Sentence, verb: int, least: int = 2
) -> list[Entity]:
    """Return whom "bought it" means: the first name of the sentence before its subject, else the sentence before."""
    ahead = [e for e in sentence.elements if e.kind == "G" and e.start < sentence.at(verb).start]
    if len(ahead) >= least:
        named_here = [entity for e in ahead for entity in _entities(analysis, e) if entity]
        return [entity for entity in named_here if entity.kind is not Kind.PERSON][:1] or named_here[:1]
    entity = named.subject_before(sentence.span.start)
    return [entity] if entity is not None else []


_WHEN_IT_CAME = re.compile(r"(?:\b(?:after|since|before|following|despite|with|until)|<D\d+>) $")


def _passing(analysis: Analysis, named: Occurrences, sentence: Sentence, at: int) -> list[Entity]:
    """Return whose "its purchase by Acme" tells: the name before, else the next one's after the buyer's."""
    groups = [e for e in sentence.elements if e.kind == "G"]
    its, mask = sentence.at(at).start, sentence.mask
    ahead = [e for e in groups if e.end <= its]
    later = [e for e in groups if e.start > its][1:]
    if not ahead and later and _WHEN_IT_CAME.search(mask[:at]):
        return [entity for entity in _entities(analysis, later[0])[:1] if entity]
    return _bought_before(analysis, named, sentence, at, 1)


def _bought(
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
    if groups.get("it") is not None and sentence.at(at).kind != "A":
        return _bought_before(
            analysis, named, sentence, verb, 1 if rule in ("it was bought by A", "B is part of the A family") else 2
        )
    if groups.get("latter"):
        ahead = [e for e in sentence.elements if e.kind == "G" and e.start < sentence.at(verb).start]
        paying = sentence.mask.startswith("paying", verb)
        if rule == "A pays for B" and not paying and len(ahead) > 1 and len(ahead[-1].members) < 2:
            ahead = ahead[:-1]  # "Coil and Bolt (Acme paid $5m for the latter)"
        return [entity for entity in _entities(analysis, ahead[-1])[-1:] if entity] if ahead else []
    if (element := sentence.at(at)).kind == "A":
        entity = _standing_for(analysis, named, sentence, element)
        return [entity] if entity is not None else []
    return list(_targets(analysis, sentence, at, only_last=rule == "B, which A bought"))


def _targets(analysis: Analysis, sentence: Sentence, at: int, *, only_last: bool) -> Iterator[Entity]:
    """Yield who is bought, and after a plural also those that follow: "two startups: A, for $1bn, and B"."""
    element = sentence.at(at)
    entities = _entities(analysis, element)
    if len(entities) > 1 and _BUYS.match(sentence.mask, at + sentence.mask[at:].index(">") + 1):
        entities = entities[:-1]  # "A bought B, and C bought D"
    for entity in entities[-1:] if only_last else entities:
        if entity is not None:
            yield entity
    rest = sentence.mask[at:]
    if more := deal_patterns.MORE.match(rest):
        for entity in _entities(analysis, sentence.at(at + more.start("g"))):
            if entity is not None:
                yield entity


_BUYS = re.compile(rf" (?:has |had |have )?(?:{DONE}|bidding for) (?!by\b)")
_BOUGHT_ALREADY = re.compile(rf"(?:{DONE}|{DOING}|owning|owns) (?:(?!<)[\w'’-]+ |<P\d+>(?:'s)? ){{0,5}}$")


def _price(sentence: Sentence, match: re.Match[str], following: Sentence | None) -> MoneyMention | None:
    inner = re.search(r"<M\d+>", match[0])
    if inner and match.re in {
        deal_patterns.OWN,
        deal_patterns.NOMINAL,
        deal_patterns.PAYS,
        deal_patterns.OFFER,
        deal_patterns.COMPOUND,
    }:
        return _money(sentence, match.start() + inner.start())
    before = (
        re.search(r"(?P<m><M\d+>) (?:[\w-]+ ){0,2}$", sentence.mask[: match.start("verb")])
        if match.re is deal_patterns.NOMINAL
        else None
    )
    if before:
        return _money(sentence, before.start("m"))
    if found := deal_patterns.PRICE.search(sentence.mask, match.start()):
        return _money(sentence, found.start("m"))
    if following is not None and (found := deal_patterns.LATER_PRICE.search(following.mask)):
        return _money(following, found.start("m"))
    return None


def _price_beside(analysis: Analysis, span: Span) -> MoneyMention | None:
    """Return the price told right after two names that stand side by side, or before the noun between them."""
    index = bisect_right(analysis.sentences, span.start, key=lambda s: s.span.start) - 1
    if index < 0 or analysis.sentences[index].span.end < span.end:
        return None
    sentence = analysis.sentences[index]
    last = bisect_right(sentence.elements, span.end - 1, key=lambda e: e.start) - 1
    if last < 0:
        return None
    at = sentence.starts[last]
    after = deal_patterns.NEAR_PRICE.match(sentence.mask, at)
    if after:
        return _money(sentence, after.start("m"))
    first = bisect_right(sentence.elements, span.start, key=lambda e: e.start) - 1
    before = re.search(
        rf"(?P<m><M\d+>) (?:[\w-]+ ){{0,2}}(?:{NOUN}|sale) of $", sentence.mask[: sentence.starts[first]]
    )
    return _money(sentence, before.start("m")) if before else None


def _money(sentence: Sentence, at: int) -> MoneyMention | None:
    mention = sentence.at(at).mention
    return mention if isinstance(mention, MoneyMention) else None


_DONE_RULES = frozenset(
    (
        *("after buying B, A", "bought by A, B", "B became part of A", "A got B", "B, a subsidiary of A since"),
        *("A now owns B", "B went to A", "B, for which A paid"),
        *("it was bought by A", "bought by A", "the sum A paid for B"),
    )
)


def _status(mask: str, clause: str, rule: str, groups: Mapping[str, str | None]) -> str:
    if deal_patterns.OPEN.search(mask):
        return "planned"
    verb = groups.get("verb") or ""
    coming = (
        re.search(r"(?:ing|acquire|buy|purchase|take over|^pay)$", verb) is not None
        or deal_patterns.TALKS.search(clause) is not None
    )
    if rule in _DONE_RULES:
        coming = False
    elif rule == "A's purchase was B":
        coming = deal_patterns.TALKS.search(clause) is not None
    elif rule in {"A's bid for B", "A eyes B", "A bids for B"}:
        coming = True
    elif rule == "A raises its stake in B":
        coming = re.search(r"(?:ed|took)$", verb) is None
    elif rule == "A completes the B acquisition":
        coming = re.match(r"plan|agree|announc", verb) is not None
    elif rule == "B sold to A":
        coming = re.search(r"\b(?:to|will|agreed to|agrees to) sell\b|\bselling\b|to be sold", clause) is not None
    elif rule == "B bought by A":
        coming = (
            re.search(
                r"^(?:(?:is|are|agreed|\w+ \w+) )?to (?:be|get)$|^will be|^would be|being$", groups.get("aux") or ""
            )
            is not None
        )
    elif rule in {"acquisition of B", "A's acquisition of B", "B acquisition by A"}:
        coming = (
            deal_patterns.TALKS.search(clause) is not None
            or re.search(r"\b(?:agreed|plans?|proposed|planned|pending|announced plans)\b", clause) is not None
        ) and not re.search(r"\b(?:completed|closed|finalised|finalized|concluded)\b", clause)
    if (
        deal_patterns.HEARSAY.search(mask)
        and (coming or deal_patterns.TALKS.search(mask))
        and not re.search(r"reportedly for", mask)
    ):
        return "rumoured"
    return "planned" if coming else "closed"
