"""What an investor's own page says of the rounds it took part in: "Our entry: Seed, 2021 (lead)", "€2m from us and Acme".

Each card, or section, of such a page is of a company; the house that the page is of is named there by "we" at most.
"""

# ruff: noqa: E501 -- regular expressions are easier to read whole than broken

import re
from collections.abc import Iterator, Sequence

from kg.documents import Span
from kg.extractors.analysis import Analysis
from kg.extractors.entities.entity import Entity
from kg.extractors.linking.linker import Linker
from kg.extractors.linking.records import Backer, Round
from kg.extractors.mentions.dates import DateMention
from kg.extractors.mentions.money import MoneyMention
from kg.extractors.mentions.stages import StageMention
from kg.extractors.sentences.elements import Sentence
from kg.extractors.wording.patterns import Pattern

#: A label of what the house itself did, and of which part it had.
_OWN = Pattern(
    r"(?:(?:our|we|house|fund) (?:(?!<)[\w'-]+ ){0,3}?|(?:first|initial(?:ly)?|original|date of|stage at|stage of|year of|round of) (?:(?!<)[\w'-]+ ){0,2}?)?"
    r"(?:entry|entered|invest(?:ed|ment|ing)|backed|cheque|check|partnered|partnership|came in|joined|stake|ticket)"
    r"(?: (?:in|since|at|stage|round|date|year))? (?::|–|—|-) (?=.*<[SM])"
)
_ROLE = Pattern(r"(?:our |the )?(?:role|part|position)(?: in (?:the|this) (?:round|deal))? (?::|–|—|-) ")
_LED = re.compile(r"\b(?:co-?led|led|co-?lead|lead|leading)\b(?! by (?!us\b))(?! (?:investors? |led )?<G)")
#: What says in a sentence that the house gave too.
_WE_TOO = Pattern(
    r"\b(?:from|by|with|alongside|beside) (?:us|ourselves)\b|\ball ours\b|\bwe took (?:our|a|the) (?:share|part|rest|pro rata|whole|lot)\b|"
    r"\bwe (?:came|went|bought|were) in\b|\bwe (?:joined|followed|participated|took part|seeded|invested)\b"
)
#: What a card tells of the house without a subject: "Joined the <M0> <S0> led by Acme".
_DID = Pattern(
    r"(?:latest : |since(?: then)? : )?(?:also |then |later |first )?(?:(?P<led>(?:co-)?led|anchored|spearheaded)|joined|backed|followed|participated in|"
    r"took part in|invested in|came in(?:to)?|seeded) (?:the|its|their|a|an|both|<)(?! <G)"
)
_WE_LED = Pattern(r"\b(?:co-?led|led) by us\b|\b(?:co-?lead|co-?led|led) with us\b|\bwe (?:co-)?led\b")


def add_house(analysis: Analysis, linker: Linker) -> None:
    """Let the house of a page take part in the rounds that the page says it did."""
    house = linker.house
    if house is None or linker.subjects.raises(house):
        return
    for sentence in analysis.sentences:
        if _OWN.match(sentence.mask) and (own := _owner(linker, sentence)) not in (None, house):
            found = [*rounds_in(linker, sentence.block.span, own)] or [*_made(linker, sentence, own)]
            for first in found[:1]:
                made = _told_again(linker, first)
                made.rule, made.company_rule, made.table = "table cell", "table", True
                give(made, house, sentence, lead=_LED.search(sentence.mask) is not None)
        elif _WE_TOO.search(sentence.mask) or _WE_LED.search(sentence.mask):
            for clause in _clauses(analysis.document.text, sentence.span):
                said = clause.quote(analysis.document.text).lower()
                if (led := _WE_LED.search(said) is not None) or _WE_TOO.search(said):
                    for made in _told_in(linker, sentence, clause):
                        if made.company is not house:
                            give(made, house, sentence, lead=led)
        elif (did := _DID.match(sentence.mask)) is not None:
            own = _owner(linker, sentence)
            for made in rounds_in(linker, sentence.span, own):
                if own not in (None, house) or (sentence.heading in made.company.names and made.company is not house):
                    give(made, house, sentence, lead=did["led"] is not None)
        elif (own := _owner(linker, sentence)) is not None and _ROLE.match(sentence.mask):
            for made in (each for each in linker.rounds if each.company is own and id(house) in each.backers):
                made.backers[id(house)].lead |= _LED.search(sentence.mask) is not None


def _owner(linker: Linker, sentence: Sentence) -> Entity | None:
    """Return whose card a sentence is part of."""
    card = linker.subjects.card_of(sentence)
    return card[0] if card is not None else None


def give(made: Round, house: Entity, sentence: Sentence, *, lead: bool) -> None:
    """Add the house to who gave in a round."""
    known = next((each for each in made.backers.values() if _is_same(each.entity, house)), None)
    if known is None:
        made.backers[id(house)] = Backer(house, lead, sentence.span, "table")
    elif lead:
        known.lead = True


def _is_same(one: Entity, house: Entity) -> bool:
    """Return whether an investor is the house, be it by the first word of its name that elsewhere is none."""
    return one is house or house.name.startswith(f"{one.name} ")


def _places(made: Round) -> Iterator[Span]:
    yield from (span for span in (made.money_span, made.stage_span) if span is not None)


def rounds_in(linker: Linker, block: Span, company: Entity | None) -> Iterator[Round]:
    """Yield the rounds whose sum or stage stands in a block."""
    for made in linker.rounds:
        inside = any(block.start <= span.start < block.end for span in _places(made))
        if inside and (company is None or made.company is company):
            yield made


def _clauses(text: str, span: Span) -> Iterator[Span]:
    """Yield what semicolons part in a sentence."""
    start = span.start
    for mark in re.finditer(r";", text[span.start : span.end]):
        yield Span(start, span.start + mark.start())
        start = span.start + mark.end()
    if start < span.end:
        yield Span(start, span.end)


def _told_in(linker: Linker, sentence: Sentence, clause: Span) -> Sequence[Round]:
    """Return the rounds told in a clause; where it tells none, the one told last before it in its block."""
    here = [*rounds_in(linker, sentence.block.span, None)]
    if told := [made for made in here if any(clause.start <= span.start < clause.end for span in _places(made))]:
        return told
    before = [made for made in here if all(span.start < clause.start for span in _places(made))]
    last = max(before, key=lambda made: max(span.start for span in _places(made)), default=None)
    return [last] if last is not None else []


def _told_again(linker: Linker, made: Round) -> Round:
    """Return the round of the same stage and year that the card tells elsewhere with its sum, in place of a bare one."""
    day = made.date.date if made.date is not None else None
    for other in linker.rounds if made.money is None else ():
        if other is made or other.company is not made.company or other.stage != made.stage or other.money is None:
            continue
        its = other.date.date if other.date is not None else None
        if day is None or its is None or its.first.year == day.first.year:
            linker.rounds.remove(made)
            other.backers = {**made.backers, **other.backers}
            return other
    return made


def _made(linker: Linker, sentence: Sentence, company: Entity | None) -> Iterator[Round]:
    """Yield the round that a label tells which was read as none: by its stage."""
    mentions = [element.mention for element in sentence.elements]
    stage = next((m for m in mentions if isinstance(m, StageMention) and m.stage), None)
    if stage is None or company is None:
        return
    made = Round(company, sentence.span, "table cell", "table", table=True, paragraph=sentence.paragraph)
    made.stage, made.stage_span = stage.stage, stage.span
    money = next((m for m in mentions if isinstance(m, MoneyMention)), None)
    if money is not None:
        made.money, made.money_span = money, money.span
    made.date = next((m for m in mentions if isinstance(m, DateMention) and m.date), None)
    linker.rounds.append(made)
    yield made
