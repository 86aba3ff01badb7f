"""Funds in sentences: "closed its second fund at $300 million", "Acme Seed III comes to $300m"."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from kg.documents import Span
from kg.extractors.analysis import Analysis
from kg.extractors.funds.backers import backers_of
from kg.extractors.funds.names import (
    firm_of,
    name_after,
    name_before,
    name_of_closed,
    name_of_closer,
    name_within,
    named_elements,
)
from kg.extractors.funds.pools import Pool
from kg.extractors.funds.sizes import PREDECESSOR, SIZED, STANDS_AT, size_beside
from kg.extractors.funds.words import POOL, RAISING
from kg.extractors.mentions.money import MoneyMention
from kg.extractors.reference.occurrences import Occurrences
from kg.extractors.sentences.elements import Sentence
from kg.extractors.sums.funds_as_money import is_money
from kg.extractors.wording.funders import is_funder
from kg.extractors.wording.patterns import Pattern

#: An investor with money to put into what it looks for: "Acme Ventures has <M0> for software companies".
_TO_INVEST = r"<G\d+> (?:(?:in|of|from) <P\d+> )?(?:now )?has <M\d+> for (?!(?:its|their|the|an?)\b)"
_NUMBERED = Pattern(rf"{_TO_INVEST}|" r"^(?:[*•–-] )?(?:\w : )?<G\d+>(?: \([^)]*\))? (?:[:–—-]|, (?:yes ,)?) ?<M\d+>")
_EXISTING = Pattern(
    rf"\b(?:through|from|via|out of|with) (?:its|their|a|the) (?:(?!<)[\w'-]+ ){{0,2}}<M\d+> |under management in |"
    rf"\bof the <M\d+> in |, an? <M\d+> (?:[\w-]+ ){{0,3}}?{POOL}\b|\bnew <M\d+> (?:[\w-]+ ){{0,3}}?{POOL}\b|"
    rf"<M\d+> for <G\d+>|<M\d+> <G\d+> (?!(?:co-)?led|invest|join|put|back)|<G\d+> , all <M\d+>|with <M\d+> in it|"
    rf"^the {POOL} (?:is|was) <M\d+>|<M\d+> each\b|"
    rf"\ban? (?:(?!<)[\w-]+ ){{0,3}}<M\d+> "
    rf"(?:(?!<|round|investment(?! (?:fund|vehicle))|stake|valuation)[\w'-]+ ){{0,5}}?{POOL}\b|"
    rf"\ban? (?:(?!<)[\w-]+ ){{0,3}}{POOL} of (?:(?!<)[\w-]+ ){{0,3}}<M\d+>|"
    rf"<M\d+> (?:(?!<)[\w-]+ )?in (?:its|their) (?:(?!<)[\w-]+ ){{0,3}}{POOL}\b|"
    rf"\b{POOL} (?:(?:has|had|now|already|itself) )*(?:reached|hit|topped|passed|stands at|sits at) |{_TO_INVEST}"
)
_SPEAKS = Pattern(
    rf"\b{POOL}\b|\bclos(?:es?|ed|ing)\b|\b(?:lps|limited partners|on the road|in the market|is out with)\b"
)
_ROUND = Pattern(r"\bseries [a-k]\b|<S\d+>")
_NOT_POOL = Pattern(
    r"\b(?:sovereign wealth fund|pension fund|hedge fund|the fund led|fund led|index fund|mutual fund|funded"
    r"|funding round|(?:special[ -]purpose(?: \w+)?|financing) vehicle|fund manager|\d+ (?:(?!<)[\w-]+ )?funds)\b"
)


def in_prose(
    analysis: Analysis, named: Occurrences, sentence: Sentence, following: Sequence[Sentence]
) -> Iterator[Pool]:
    """Yield the funds that a sentence tells with their size, named ones first."""
    sentence = _with_funds(sentence)
    mask = sentence.mask
    if "<M" not in mask or _NOT_POOL.search(mask):
        return
    yield from _sized_as_such(analysis, sentence, following)
    words = f"{mask} {named.text[sentence.span.start : sentence.span.end].lower()}"
    named_here = [*named_elements(sentence)]
    if not _SPEAKS.search(words) and not _NUMBERED.search(mask):
        named_here = [e for e in named_here if _FUNDS_NAME.search(e.members[0].mention.name)]
        if not named_here:
            return
    taken: set[int] = set()
    for element in named_here:
        money = size_beside(sentence, element)
        if money is None or not (_made(mask) or _in_it(mask)):
            continue
        taken.add(money.span.start)
        each = re.search(r"<M\d+> (?:each|apiece)\b", mask) is not None
        for member in element.members if each else element.members[:1]:
            yield Pool(
                (member.mention.name,),
                money,
                Span(min(element.start, money.span.start), max(element.end, money.span.end)),
                backers_of(analysis, sentence, following),
            )
    for pattern in SIZED:
        for match in pattern.finditer(mask):
            mention = sentence.at(match.start("m")).mention
            if not isinstance(mention, MoneyMention) or mention.span.start in taken:
                continue
            if is_money(sentence, match.start("m")):
                continue
            if not (_made(mask) or _in_it(mask[max(0, match.start() - _AHEAD) : match.end()])):
                continue
            if _ROUND.search(match[0]) or not _by_a_funder(sentence, match) or (taken and _is_part(mask, match)):
                continue
            taken.add(mention.span.start)
            names = (
                name_of_closed(sentence, match)
                or name_within(sentence, match)
                or name_of_closer(sentence, match.start())
                or name_before(sentence, match.start())
                or name_after(sentence, match.end())
            )
            yield Pool(
                names,
                mention,
                Span(sentence.at(match.start()).start, max(mention.span.end, sentence.at(match.end() - 1).end)),
                backers_of(analysis, sentence, following),
                firm_of(sentence, match.start("m")),
            )
    if taken:
        yield from _before_it(sentence, taken)


#: What of the names formed like a fund's nothing else bears: a sentence with one need not speak of a fund besides.
_FUNDS_NAME = re.compile(r"\b(?:Fund|Fonds|(?:Ventures|Capital|Partners|Seed|Growth) [IVX]+)\b")
#: So many characters before a size may say that it is a fund's: "a freshly minted <M0> fund".
_AHEAD = 30


def _with_funds(sentence: Sentence) -> Sentence:
    """Return a sentence in whose mask "the biggest fund" is a fund as well, and no description of somebody."""
    mask = sentence.mask
    for element in sentence.elements:
        if element.kind == "A" and _IS_POOL.search(element.text):
            at = sentence.place_of(element)
            tag = mask[at : mask.index(">", at) + 1]
            mask = f"{mask[:at]}{'fund':_<{len(tag)}}{mask[at + len(tag) :]}" if len(tag) == len("fund") else mask
    return sentence if mask == sentence.mask else replace(sentence, mask=mask)


_IS_POOL = re.compile(rf"(?:the|its|their|his|her|our) (?!(?:new|same|whole|entire)\b)[\w’'-]+ (?:[\w’'-]+ )*?{POOL}$")


def _before_it(sentence: Sentence, taken: set[int]) -> Iterator[Pool]:
    """Yield the fund before the one told: "closed its fifth fund at $175m, more than the $160m of its fourth"."""
    for match in PREDECESSOR.finditer(sentence.mask):
        money = sentence.money_at(match.start("m"))
        if money is not None and money.span.start not in taken:
            yield Pool((), money, money.span, [], firm_of(sentence, match.start("m")))


def _sized_as_such(analysis: Analysis, sentence: Sentence, following: Sequence[Sentence]) -> Iterator[Pool]:
    """Yield named funds whose size is what the sentence says: "Acme Seed III comes to $300m", "Fund I was €6m"."""
    for element in named_elements(sentence):
        match = STANDS_AT.match(sentence.mask, sentence.place_of(element))
        if match is None or len(element.members) != 1:
            continue
        money = sentence.money_at(match.start(next(name for name in ("m", "m2", "m3") if match[name])))
        if money is not None:
            span = Span(element.start, max(element.end, money.span.end))
            yield Pool((element.members[0].mention.name,), money, span, backers_of(analysis, sentence, following))


def _by_a_funder(sentence: Sentence, match: re.Match[str]) -> bool:
    """Return whether who is "on the road for $350 million" is an investor by its name, where a pattern asks."""
    if not match.groupdict().get("v"):
        return True
    members = sentence.at(match.start("v")).members
    return bool(members) and is_funder(members[-1].mention.name)


def _is_part(mask: str, match: re.Match[str]) -> bool:
    """Return whether a sum is the target of a fund whose close was told just before, or that close itself."""
    near = mask[max(0, match.start("m") - 30) : match.end("m") + 10]
    given = re.match(
        r" (?:(?:so far|already|of it|now) )*(?:committed|pledged|promised|subscribed)\b", mask[match.end("m") :]
    )
    return given is not None or re.search(r"\btarget|\bclose\b", near) is not None


def _in_it(text: str) -> bool:
    """Return whether a fund that exists is told with its size: "through its $5bn fund"."""
    return _EXISTING.search(text) is not None


def _made(mask: str) -> bool:
    """Return whether a sentence tells of a fund that is set up, rather than of one that invests."""
    return re.search(rf"\b{RAISING}\b|\bclose\b|\bback(?:ed|ers)\b|\blps\b|: <M", mask) is not None and not re.search(
        r"\b(?:manages|assets under|aum)\b", mask
    )
