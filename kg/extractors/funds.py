"""Pools of money set up to invest: funds raised, closed or launched, with their size and who backs them."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from kg.claims import Claim, Kind, Thing
from kg.documents import Span
from kg.extractors.analysis import Analysis
from kg.extractors.entities.entity import Entity
from kg.extractors.mentions.money import MoneyMention
from kg.extractors.reference.occurrences import Occurrences, occurrences_of
from kg.extractors.sentences.elements import Element, Sentence
from kg.extractors.wording.funders import is_funder
from kg.extractors.wording.patterns import Pattern

_POOL = r"(?:funds?|vehicles?|flagship|fund-of-funds|special(?:ty)? fund|growth fund|venture fund|seed fund)"
_RAISING = (
    r"(?:clos(?:ed?|es|ing)|rais(?:ed?|es|ing)|launch(?:ed|es|ing)?|unveil(?:ed|s)|set up|sets up|announc(?:ed|es"
    r"|ing)|held|hold|reach(?:ed|es)|complet(?:ed|es)|establish(?:ed|es)|creat(?:ed|es)|put together|debut(?:ed|s)"
    r"|got to|hit|wrap(?:ped|s) up|collect(?:ed|s)|secur(?:ed|es)|start(?:ed|s)|target(?:s|ing)|seek(?:s|ing)|still "
    r"out with|out with|made|supports|topped|doubl(?:ed|es|ing)|expand(?:ed|s)|enlarg(?:ed|es)|increas(?:ed|es)"
    r"|fil(?:ed|es|ing)|earmark(?:ed|s)"
    r"|agreed|wants|on the road|gather(?:ed|s)|to (?:spend|invest|deploy))"
)
_NAMED = Pattern(
    r"(?:\bFund\b|\bFonds\b|\bVehicle\b|\bOpportunit(?:y|ies)\b|\b[IVX]{1,4}$|\bInfrastructure Partnership$"
    r"|\bPartners [IVX]+$|\bSeed [IVX]+$|\bGrowth [IVX]+$|\bCapital [IVX]+$|\bVentures [IVX]+$| [IVX]{1,4}\b"
    r"|\w{4,} \d$)"
)
_NUMBERED = Pattern(r"^(?:[*•–-] )?(?:\w : )?<G\d+>(?: \([^)]*\))? (?:[:–—-]|, (?:yes ,)?) ?<M\d+>")
_EXISTING = Pattern(
    rf"\b(?:through|from|via|out of|with) (?:its|their|a|the) (?:(?!<)[\w'-]+ ){{0,2}}<M\d+> |under management in |"
    rf"\bof the <M\d+> in |, an? <M\d+> (?:[\w-]+ ){{0,3}}?{_POOL}\b|\bnew <M\d+> (?:[\w-]+ ){{0,3}}?{_POOL}\b|"
    rf"<M\d+> for <G\d+>|<M\d+> <G\d+> (?!(?:co-)?led|invest|join|put|back)|<G\d+> , all <M\d+>|with <M\d+> in it|"
    rf"^the {_POOL} (?:is|was) <M\d+>|<M\d+> each\b"
)
_SPEAKS = Pattern(
    rf"\b{_POOL}\b|\bclos(?:es?|ed|ing)\b|\b(?:lps|limited partners|on the road|in the market|is out with)\b"
)
_SIZED = (
    Pattern(
        r"(?:final|first|second|interim) close (?:, )?(?:of |at |on )?(?P<m><M\d+>) (?:, )?(?:of|for) (?P<g><G\d+>)"
    ),
    Pattern(r"(?:final|first|second|interim) close (?:(?!<M)[^.;]){0,50}?(?P<m><M\d+>)"),
    Pattern(rf"(?P<m><M\d+>) (?:(?!<|round|investment|stake|valuation)[\w'-]+ ){{0,5}}?{_POOL}\b(?! manager| of the)"),
    Pattern(
        rf"\b{_POOL}\b(?:(?! (?:round|led|lead|invest))[^.;<]|<D\d+>|<G\d+>|<S\d+>){{0,70}}?(?:\b(?:at|of|on|for"
        rf"|worth|totall?ing|with|hoping for|hopes for|target of|size of|is|to) )(?:(?!<)[\w-]+ "
        rf"){{0,4}}?(?P<m><M\d+>)"
    ),
    Pattern(
        rf"{_RAISING} (?:(?!<|stake)[\w'-]+ ){{0,6}}?(?P<m><M\d+>) (?:(?!<)[\w'-]+ ){{0,3}}?(?:for|into|across|in|via|"
        rf"through) (?:(?!<)[\w'-]+ ){{0,7}}?(?:{_POOL}\b|<G\d+> {_POOL}\b)"
    ),
    Pattern(
        rf"\b(?:through|from|via|out of|with) (?:its|their|a|the) (?:(?!<)[\w'-]+ ){{0,2}}(?P<m><M\d+>) "
        rf"(?:(?!<[MS]|round|investment|stake|valuation)\S+ ){{0,4}}?{_POOL}\b"
    ),
    Pattern(rf"(?P<m><M\d+>) under management in (?:its|the|their) (?:[\w-]+ ){{0,2}}?{_POOL}\b"),
    Pattern(
        r"(?P<m><M\d+>) (?:(?!<)\w+ ){0,2}?to (?:spend|invest|deploy) (?:from|out of|in|through) (?:its|the|their) "
        rf"(?:[\w-]+ ){{0,2}}?{_POOL}\b"
    ),
    Pattern(
        rf"\b{_POOL} (?:, )?(?:(?!<)[\w-]+ ){{0,3}}?(?:targeting|aiming for|seeking) (?:(?!<)[\w-]+"
        rf" ){{0,3}}?(?P<m><M\d+>)"
    ),
    Pattern(
        r"(?P<v><G\d+>) (?:(?!<)[\w-]+ ){0,4}?(?:on the road|in the market|out fundraising|out raising) (?:for|with) "
        r"(?:(?!<)[\w-]+ ){0,3}?(?P<m><M\d+>)"
    ),
)
_BACKED = Pattern(
    r"(?:\b(?:backed|anchored|funded|supported|seeded|financed) by|\b(?:limited partners|lps|backers|investors"
    r"|anchors?|backing)(?: in the fund)?(?: (?:include|included|including|are|were|is|from|:))|\b(?:with "
    r")?(?:backing|money|commitments?|capital|support|cash|contributions?)(?: \w+){0,3} (?:from|of)|\banchored by"
    r"|\bfund of(?: the)?|\binitial <M\d+> from|\bset up by)"
    r" (?:(?!<)[\w'-]+ ){0,6}?(?P<b><[GP]\d+>)"
)
_JOINED = Pattern(
    r"(?P<b><G\d+>) (?:is|are|was|were) (?:also )?(?:an lp in|in\b(?! talks)|among (?:the|its) (?:backers"
    r"|investors|lps)|the "
    r"new lps|an? (?:anchor|backer|lp|investor)|backers|anchors)"
    r"|(?P<c><G\d+>) (?:among (?:the|its) (?:backers|investors|lps)|on board)\b"
)
_ROUND = Pattern(r"\bseries [a-k]\b|<S\d+>")
_NOT_POOL = Pattern(
    r"\b(?:sovereign wealth fund|pension fund|hedge fund|the fund led|fund led|index fund|mutual fund|funded"
    r"|funding round|fund manager)\b"
)


@dataclass(slots=True)
class Pool:
    """One fund as the document tells it."""

    names: tuple[str, ...]
    money: MoneyMention | None
    span: Span
    backers: list[Entity] = field(default_factory=list)


def extract_funds(analysis: Analysis) -> Iterator[Claim]:
    """Yield the claims about funds; the same size told twice, or the same name, is one fund."""
    named = occurrences_of(analysis)
    pools: list[Pool] = []
    for number, sentence in enumerate(analysis.sentences):
        following = analysis.sentences[number + 1 : number + 3]
        if _CLOSE.search(sentence.mask) and _closes_round(analysis.sentences[max(0, number - 3) : number + 1]):
            continue
        for pool in _pools(analysis, named, sentence, following):
            known = next((p for p in pools if _same(p, pool)), None)
            if known is None:
                pools.append(pool)
            else:
                known.names = known.names or pool.names
                known.money = known.money or pool.money
                known.backers += [b for b in pool.backers if b not in known.backers]
    for pool in _in_rows(analysis):
        known = next((p for p in pools if _same(p, pool) or (not p.names and _as_large(p, pool))), None)
        if known is None:
            pools.append(pool)
        else:
            known.names = known.names or pool.names
            known.backers += [b for b in pool.backers if b not in known.backers]
    for count, pool in enumerate(pools, 1):
        thing, spans = Thing(Kind.FUND, str(count)), (pool.span,)
        for name in pool.names:
            yield Claim(thing, "name", name, spans, 0.85, "fund")
        if pool.money is not None:
            yield Claim(thing, "amount", pool.money.money, (pool.money.span,), 0.85, "fund")
        for backer in pool.backers:
            yield Claim(thing, "backer", backer.thing, spans, 0.8, "fund")


_CLOSE = Pattern(r"\b(?:first|second|third|final|interim) close\b")
_POOLED = Pattern(rf"\b{_POOL}\b|\b(?:lps|limited partners)\b")


def _closes_round(sentences: Sequence[Sentence]) -> bool:
    """Return whether the close that the last of some sentences tells of is that of a round: no fund is spoken of."""
    pooled = any(_POOLED.search(each.mask) for each in sentences)
    return not pooled and any("<S" in each.mask or " round" in each.mask for each in sentences)


def _same(one: Pool, other: Pool) -> bool:
    if one.names and other.names:
        return bool(set(one.names) & set(other.names))
    return _as_large(one, other)


def _as_large(one: Pool, other: Pool) -> bool:
    if one.money is None or other.money is None:
        return False
    return one.money.money.amount == other.money.money.amount and one.money.money.currency == other.money.money.currency


def _in_rows(analysis: Analysis) -> Iterator[Pool]:
    """Yield the funds among the deals of a table: "Acme Growth Fund | $180m | First close | Bolt Bank"."""
    text = analysis.document.text
    for block, cells in analysis.rows:
        told = [text[cell.span.start : cell.span.end] for cell in cells]
        at = next((n for n, cell in enumerate(told) if n and _DEAL_OF_A_FUND.search(cell)), 0)
        named = next((n for n, cell in enumerate(cells[:at]) if any(e.members for e in cell.elements)), None)
        sums = [e.mention for cell in cells for e in cell.elements if isinstance(e.mention, MoneyMention)]
        if named is None or not sums or block.header:
            continue
        given = [analysis.entity(m.mention) for cell in cells[at + 1 :] for e in cell.elements for m in e.members]
        backers = [entity for entity in given if entity is not None]
        yield Pool((told[named].strip(" *"),), sums[0], block.span, backers)


_DEAL_OF_A_FUND = re.compile(
    r"\b(?:(?:first|second|interim|final) close|fund (?:commitment|investment|launch|close)|new fund)\b",
    re.IGNORECASE,
)


def _pools(analysis: Analysis, named: Occurrences, sentence: Sentence, following: Sequence[Sentence]) -> Iterator[Pool]:
    mask = sentence.mask
    if "<M" not in mask or _NOT_POOL.search(mask):
        return
    yield from _sized_as_such(analysis, sentence, following)
    words = f"{mask} {named.text[sentence.span.start : sentence.span.end].lower()}"
    if not _SPEAKS.search(words) and not _NUMBERED.search(mask):
        return
    taken: set[int] = set()
    for element in _named_elements(sentence):
        money = _size_beside(sentence, element)
        if money is None or not (_made(mask) or _in_it(mask)):
            continue
        taken.add(money.span.start)
        each = re.search(r"<M\d+> (?:each|apiece)\b", mask) is not None
        for member in element.members if each else element.members[:1]:
            yield Pool(
                (member.mention.name,),
                money,
                Span(min(element.start, money.span.start), max(element.end, money.span.end)),
                _backers(analysis, sentence, following),
            )
    for pattern in _SIZED:
        for match in pattern.finditer(mask):
            mention = sentence.at(match.start("m")).mention
            if not isinstance(mention, MoneyMention) or mention.span.start in taken:
                continue
            if not (_made(mask) or _in_it(match[0])):
                continue
            if _ROUND.search(match[0]) or not _by_a_funder(sentence, match) or (taken and _is_part(mask, match)):
                continue
            taken.add(mention.span.start)
            names = (
                _closed(sentence, match)
                or _name_of_closer(sentence, match.start())
                or _name_before(sentence, match.start())
                or _name_after(sentence, match.end())
            )
            yield Pool(
                names,
                mention,
                Span(sentence.at(match.start()).start, max(mention.span.end, sentence.at(match.end() - 1).end)),
                _backers(analysis, sentence, following),
            )


def _sized_as_such(analysis: Analysis, sentence: Sentence, following: Sequence[Sentence]) -> Iterator[Pool]:
    """Yield named funds whose size is what the sentence says: "Acme Seed III comes to $300m", "Fund I was €6m"."""
    for element in _named_elements(sentence):
        match = _STANDS_AT.match(sentence.mask, sentence.place_of(element))
        if match is None or len(element.members) != 1:
            continue
        money = sentence.money_at(match.start(next(name for name in ("m", "m2", "m3") if match[name])))
        if money is not None:
            span = Span(element.start, max(element.end, money.span.end))
            yield Pool((element.members[0].mention.name,), money, span, _backers(analysis, sentence, following))


_STANDS_AT = Pattern(
    rf"<G\d+>(?: itself)?(?: , (?:(?!<M|;)[^,]){{2,70}} ,)? "
    rf"(?:(?:is|was|comes? to|came to|stands at|stood at|totals|totall?ed|amounts to|amounted to|holds) "
    rf"(?:an? )?(?:(?:about|around|some|over|more|than|nearly|almost|roughly|now|just|worth|at) )*(?P<m><M\d+>)"
    rf"(?! (?:(?!<)[\w-]+ ){{0,2}}?(?:in|under|of) (?:assets|management))"
    rf"|(?:has|had) (?:(?!<)[\w-]+ ){{0,2}}?(?P<m3><M\d+>) (?:left )?to (?:spend|invest|deploy)\b"
    rf"|, an? (?P<m2><M\d+>) (?:(?!<)[\w-]+ ){{0,2}}?(?:pot|pool|programme|program|{_POOL})\b)"
)


def _closed(sentence: Sentence, match: re.Match[str]) -> tuple[str, ...]:
    """Return the name of the fund that a close is of: "a first close, $40 million, of Tarn Delta"."""
    at = match.start("g") if match.groupdict().get("g") else -1
    members = sentence.at(at).members if at >= 0 else []
    return (members[0].mention.name,) if len(members) == 1 else ()


def _name_of_closer(sentence: Sentence, at: int) -> tuple[str, ...]:
    """Return the name of who did a close of its own: "Tarn Delta had a first close of $40 million"."""
    its_fund = re.search(r"\b(?:funds?|vehicles?)\b", sentence.mask) is not None
    match = None if its_fund else _CLOSER.search(sentence.mask, 0, at)
    members = sentence.at(match.start("g")).members if match is not None else []
    return (members[0].mention.name,) if len(members) == 1 else ()


_CLOSER = Pattern(
    r"(?P<g><G\d+>)(?!'s) (?:, (?:(?!<[GM]|;)\S+ ){1,8}, )?(?:(?:has|have|just|now|also|\w+ly) )*"
    r"(?:did|had|held|made|reached|reaches|announced|announces|hit|hits|completed|completes|celebrated|got to|holds) "
    r"(?:an? |the |its )?$"
)


def _by_a_funder(sentence: Sentence, match: re.Match[str]) -> bool:
    """Return whether who is "on the road for $350 million" is an investor by its name, where a pattern asks."""
    if not match.groupdict().get("v"):
        return True
    members = sentence.at(match.start("v")).members
    return bool(members) and is_funder(members[-1].mention.name)


def _is_part(mask: str, match: re.Match[str]) -> bool:
    """Return whether a sum is the target of a fund whose close was told just before, or that close itself."""
    near = mask[max(0, match.start("m") - 30) : match.end("m") + 10]
    return re.search(r"\btarget|\bclose\b", near) is not None


def _name_before(sentence: Sentence, at: int) -> tuple[str, ...]:
    """Return the name that a description belongs to: "Valor Compute Infrastructure, a $5.4B vehicle"."""
    match = re.search(r"(?P<g><G\d+>) , (?:an?|the|its|a new) (?:(?!<)[\w'-]+ ){0,3}$", sentence.mask[:at])
    if match is None:
        return ()
    members = sentence.at(match.start("g")).members
    return (members[0].mention.name,) if len(members) == 1 else ()


def _name_after(sentence: Sentence, at: int) -> tuple[str, ...]:
    """Return the name that a description announces: "an €80m growth vehicle, Tarn Opportunity, backed by …"."""
    match = re.match(r" (?:, |called |named |dubbed )(?:the )?(?P<g><G\d+>)(?= ?(?:[,.;]|$))", sentence.mask[at:])
    members = sentence.at(at + match.start("g")).members if match is not None else []
    return (members[0].mention.name,) if len(members) == 1 else ()


def _in_it(text: str) -> bool:
    """Return whether a fund that exists is told with its size: "through its $5bn fund"."""
    return _EXISTING.search(text) is not None


def _made(mask: str) -> bool:
    """Return whether a sentence tells of a fund that is set up, rather than of one that invests."""
    return re.search(rf"\b{_RAISING}\b|\bclose\b|\bback(?:ed|ers)\b|\blps\b|: <M", mask) is not None and not re.search(
        r"\b(?:manages|assets under|aum)\b", mask
    )


def _named_elements(sentence: Sentence) -> Iterator[Element]:
    for element in sentence.elements:
        if element.kind != "G" or not element.members or not _NAMED.search(element.members[0].mention.name):
            continue
        before = sentence.mask[: sentence.place_of(element)]
        if re.search(r"\b(?:from|by|with|and|including|alongside|joined|joining|led) (?:the )?$", before):
            continue
        after = sentence.mask[sentence.place_of(element) + len("<G0>") :]
        if re.match(
            r">? (?:(?:has|have|had|also|both) )*"
            r"(?:co-?)?(?:le(?:d|ad)|particip|join|invest|back|put|contribut|pour|wrote|commit)",
            after,
        ):
            continue
        yield element


_SIZE_AFTER = Pattern(
    r"(?:'s)? ?(?:[\"”’] )?(?:\([^)]{0,40}\) ?)?(?:, which (?:<G\d+>|we|it|they) (?=closed|raised|launched|set up))?"
    r"(?:<D\d+> |(?!<|;|(?:co-)?led\b|leads\b|invest|put\b|back|join|wrote\b|bought\b|took\b"
    r"|injection|round\b|series\b|stake\b|for an?\b|raised\b|alongside)"
    r"[\w'’,:–—-]+ ){0,9}?(?P<m><M\d+>)"
)


def _size_beside(sentence: Sentence, element: Element) -> MoneyMention | None:
    """Return the size of a named fund: the sum at, of or before it."""
    at = sentence.place_of(element)
    mask = sentence.mask
    tag = re.match(r"<G\d+>", mask[at:])
    after = mask[at + (tag.end() if tag else 0) :]
    near = _SIZE_AFTER.match(after)
    if near:
        return sentence.money_at(at + (tag.end() if tag else 0) + near.start("m"))
    before = re.search(r"(?P<m><M\d+>) (?:(?!<|which\b|round\b|from\b)[\w',“\"-]+ ){0,8}$", mask[:at])
    return sentence.money_at(before.start("m")) if before else None


def _backers(analysis: Analysis, sentence: Sentence, following: Sequence[Sentence]) -> list[Entity]:
    found: list[Entity] = []
    for each in (sentence, *(s for s in following if s.paragraph == sentence.paragraph)):
        for pattern in (_BACKED, _JOINED):
            for match in pattern.finditer(each.mask):
                group = "c" if "c" in match.groupdict() and match["c"] else "b"
                for member in each.at(match.start(group)).members:
                    entity = analysis.entity(member.mention)
                    if entity is not None and entity not in found:
                        found.append(entity)
    return found
