"""What belongs to which round of a sentence: investors, sums and dates."""

# ruff: noqa: E501 -- regular expressions are easier to read whole than broken

import re
from dataclasses import replace

from kg.extractors.events.clause_subjects import named, owner_of, subject_of
from kg.extractors.events.investor_parts import Part
from kg.extractors.events.telling import Event, Told, bounds, segment
from kg.extractors.mentions.dates import DateMention
from kg.extractors.sentences.elements import Element, Sentence
from kg.extractors.sums.views import Sum

_UNDATED = re.compile(
    r"(?:founded|started|launched|established|incorporated|born|set up|created|formed|began|begun|spun (?:out|off)|(?<=, )put together|(?<=was )put together|"
    r"opened|since|by|until|till|(?<!dates )(?<!round )(?<!financing )(?<!>\s)from|through|before|due|expected|next|"
    r"between|(?<!at the )end of|fiscal|(?<!dates )(?<!dating )to|during|over|after|"
    r"graduated|(?<!, )for|than|bought|acquired|(?<!made )public|listed|revenue|sales|profit|late as|reported|told \w+|"
    r"joined|hired|planned for|later than|reports|wrote|scheduled for|live|generally available|profitable|breakeven|"
    r"break even)"
    r" (?:it |in |on |back in |the |late |early |mid |end of |as early as |all |around |him |her |them )*$"
)


#: "up from $450 million in 2022": the date of what is compared.
_COMPARED = re.compile(
    r"\b(?:(?:up|down|rose|fell) (?:[\w-]+ ){0,3}?from|compared (?:with|to)|(?<!more )(?<!less )than|against|twice|"
    r"double|triple|times) (?:[\w-]+ ){0,4}<M\d+> (?:in |of |back in )?$"
)
_WITH_MONEY = re.compile(r"<D\d+> with (?:[\w-]+ ){0,3}<M")
_SAID = re.compile(
    r"\b(?:said|says|announced|announces|disclosed|revealed|confirmed|unveiled|reported|told|reports|statement|"
    r"filing)\b[^<;]{0,30}$"
)


def deal_out(sentence: Sentence, sums: list[Sum], events: list[Event], parts: list[Part], told: Told) -> list[Part]:
    """Deal out "A and B put in $5m and $3m, respectively": each name with its own sum."""
    for group in sentence.of_kind("G"):
        after = [s for s in sums if s.element.start > group.end][: len(group.members)]
        if len(group.members) < 2 or len(after) != len(group.members):
            continue
        role = next((s.role for s in after if s.role in ("share", "total", "round")), "other")
        if role in ("other", "round") and _CAME_NEXT.match(sentence.mask, sentence.place_of(group)):
            role, parts = "round", [p for p in parts if p.element is not group]
        for member, item in zip(group.members, after, strict=True):
            single = Element(
                "G", member.mention.span.start, member.mention.span.end, member.mention.name, member.mention, [member]
            )
            item.who, item.into = single, None
            if role == "share":
                item.role = role
                events[:] = [e for e in events if e.money is not item]
            elif re.search(r"\bto date\b|\btotal\b|so far|altogether", sentence.mask):
                item.role = "dealt"
                told.totals.append((single, item))
                events[:] = [e for e in events if e.money is not item]
            elif role == "round" and (
                (given := next((p for p in parts if p.element is group and p.rule != "weighed"), None)) is not None
            ):
                known = next((e for e in events if e.money is item), None)
                if known is not None:
                    known.parts.append(replace(given, element=single))
            elif role == "round":
                known = next((e for e in events if e.money is item), None)
                if known is None:
                    item.role = role
                    known = Event(sentence, item.position, money=item, rule="respectively")
                    events.append(known)
                known.company, known.anaphor, known.aimed = single, None, True
        if role == "round" and any(e.parts for e in events):
            parts = [p for p in parts if p.element is not group]
        elif role in ("round", "total"):
            parts = [p for p in parts if p.element is not group or p.rule != "weighed"]
        break
    return parts


#: "Acme, Bolt and Coil came next with <M0>, <M1> and <M2>, respectively".
_CAME_NEXT = re.compile(
    r"<G\d+> (?:also |then )?(?:came next|were next|follow(?:ed|s)?|came (?:second|after)|rais\w+|secur\w+|received|"
    r"got|picked up|attracted|drew) (?:(?!<)[\w-]+ ){0,4}<M"
)


def nearest(events: list[Event], position: int, cuts: list[int]) -> Event | None:
    """Return the event that something at a position belongs to: of its clause, else the one before."""
    if not events:
        return None
    if len(events) == 1:
        return events[0]
    here = segment(cuts, position)
    inside = [e for e in events if segment(cuts, e.position) == here]
    if inside:
        before = [e for e in inside if e.position <= position]
        return before[-1] if before else inside[0]
    earlier = [e for e in events if e.position <= position]
    return earlier[-1] if earlier else events[0]


def _in_brackets_with(events: list[Event], position: int, mask: str) -> Event | None:
    """Return the round whose sum stands in the same brackets: "a seed round (Acme, $2m) and a Series A (Bolt, $9m)"."""
    opened = mask.rfind("(", 0, position)
    if opened < 0 or mask.find(")", opened, position) >= 0:
        return None
    closed = mask.find(")", position)
    inside = [e for e in events if opened < e.position < closed]
    return inside[0] if len(inside) == 1 else None


#: "… a $5m seed and a $20m Series A, both led by …".
_BOTH = re.compile(r"\b(?:both|all|each) (?:of which (?:were |was )?)?(?:co-?)?led by|\b(?:both|all|each) from\b")


_ALSO_LED = re.compile(r"<G\d+> ,? ?(?:which|who) ")


def attach_parts(sentence: Sentence, events: list[Event], parts: list[Part], cuts: list[int]) -> None:
    """Give each investor's part to the round it belongs to, or to a reference to one told before."""
    mask = sentence.mask
    refs: list[Event] = []
    for part in parts:
        event = _in_brackets_with(events, part.position, mask) or nearest(events, part.position, cuts)
        if part.role == "lead" or part.rule in ("takes part", "it gives"):
            after = mask[part.position : part.position + 90]
            subject = re.match(
                r"(?:<[GA]\d+>|it|they|we|he|she|i) "
                r"(?:\S+ ){0,4}?(?:co-?led|led|leads|lead|joined|backed|joins|leading|headed|heads|anchored|fronted) (?:(?!<G)\S+ "
                r"){0,6}?(?P<m><[MS]\d+>)",
                after,
            )
            if subject:
                target = part.position + subject.start("m")
                own = min(
                    (e for e in events if e.position >= part.position),
                    key=lambda e: abs(e.position - target),
                    default=event,
                )
                earlier = [e for e in events if e.position < part.position]
                if earlier and own is not earlier[-1] and _ALSO_LED.match(subject[0]) and part.rule == "led by":
                    earlier[-1].parts.append(part)  # "was led by Acme, which also led its $8m Series A"
                event = own
        apart = event is not None and (
            (len(events) == 1 and segment(cuts, event.position) > segment(cuts, part.position))
            or (part.role != "lead" and _led_by_one(mask, event.position, part.position))
        )
        if event is not None and apart and event.position > part.position:
            own = next((e for e in refs if e.fallback is event), None)
            if own is None:
                own = Event(sentence, part.position, definite=True, rule="no round named", fallback=event)
                refs.append(own)
            own.parts.append(part)
            continue
        if event is not None and _BOTH.search(mask[max(0, part.position - 12) : part.position + 12]):
            for other in (e for e in events if e is not event and e.money is not None):
                other.parts.append(part)
        if event is None:
            event = Event(sentence, part.position, definite=True, rule="no round named")
            events.append(event)
        event.parts.append(part)
    if "the equity" in mask and re.search(r"\bthe equity\b", mask):
        for event in events:
            event.noun = event.noun or "equity"
    events.extend(refs)
    events.sort(key=lambda e: e.position)


def _led_by_one(mask: str, position: int, before: int) -> bool:
    """Return whether only the last of some investors is told to have led a round: "Bolt, which led its seed"."""
    led = _WHICH_LED.search(mask, 0, position)
    return led is not None and before <= led.start()


_WHICH_LED = re.compile(
    r"<[GA]\d+> , (?:which|who) (?:also |had |has |itself |previously |earlier )*(?:co-?)?led (?:(?!<G)\S+ )*$"
)


def attach_sums(
    sentence: Sentence, events: list[Event], sums: list[Sum], cuts: list[int], told: Told, parts: list[Part]
) -> None:
    """Give valuations and shares to their rounds, and totals and valuations to the company they are of."""
    mask = sentence.mask
    roles = {id(p.element) for p in parts}
    for item in sums:
        index = sentence.elements.index(item.element)
        if item.role == "valuation":
            event = _valued(events, item, cuts, mask)
            told.valuations.append((_valued_company(sentence, item, index, cuts, roles), item))
            if event is not None:
                event.valuations.append(item)
        elif item.role == "total":
            low, _ = bounds(cuts, item.position, len(mask))
            owner = owner_of(sentence.elements, index)
            subject = (
                owner
                if owner is not None and owner.kind in "GA"
                else subject_of(sentence, index, low, roles) or subject_of(sentence, index, 0, roles)
            ) or _opening_owner(sentence, index, roles)
            told.totals.append((subject, item))
        elif item.role == "share" and item.into is None and (own := next((e for e in events if e.money is item), None)):
            own.shares.append((item.who, item))
        elif item.role == "share" and item.into is None:
            event = nearest([e for e in events if not e.single], item.position, cuts)
            if event is None:
                event = Event(sentence, item.position, definite=True, rule="investor's share")
                takers = roles | {id(each.who) for each in sums if each.who is not None}
                subject = subject_of(sentence, index, 0, takers)
                if subject is not None and subject.kind == "G":
                    event.company, event.anaphor = named(subject)
                events.append(event)
            elif not _gives_in(event, item) and _dated_apart(mask, cuts, event, item):
                taker, stands_for = event.company, event.anaphor
                event = Event(sentence, item.position, taker, stands_for, definite=True, rule="investor's share")
                events.append(event)
            event.shares.append((item.who, item))
            if event.rule == "no round named" and all(p.element is item.who for p in event.parts):
                event.rule = "investor's share"
        elif item.role == "share":
            event = next((e for e in events if e.money is item), None)
            if event is not None:  # else it went to many companies, and no round is told
                event.shares.append((item.who, item))


def _gives_in(event: Event, item: Sum) -> bool:
    """Return whether an event tells of nothing but who gave, whose sum this is."""
    return event.rule == "no round named" and any(part.element is item.who for part in event.parts)


def _dated_apart(mask: str, cuts: list[int], event: Event, item: Sum) -> bool:
    """Return whether an investor's sum stands in a clause of its own, with a date of its own."""
    low, high = bounds(cuts, item.position, len(mask))
    return not low < event.position <= high and _WHEN_GIVEN.search(mask, low, high) is not None


_WHEN_GIVEN = re.compile(r"<D\d+>|\b(?:later|afterwards|after that|before that|earlier|previously)\b")


def _opening_owner(sentence: Sentence, index: int, roles: set[int]) -> Element | None:
    """Return the owner that a sentence opens with ("Acme's raise …, bringing total capital to …")."""
    first = sentence.elements[0]
    plain = first.kind == "G" and first.possessive and id(first) not in roles and len(first.members) == 1
    return first if plain and index else None


_VALUED = re.compile(
    r"\b(?:valu(?:es|ed|ing)|pegs|pegged|pegging|pric(?:es|ed|ing)|values)(?: (?:\w+ ){0,2})?(?P<co><[GA]\d+>|it\b|"
    r"them\b) ?(?:[^<;]{0,30})$"
)
_VALUE_OF = re.compile(r"\b(?:value|valuation|worth|price) of (?P<co><[GA]\d+>) (?:[^<;]{0,30})$")
_WHOSE_ROUND = re.compile(
    r"^(?P<co><G\d+>)'s (?:[\w'-]+ ){0,3}(?:raise|rounds?|deal|financing|funding|extension|<S\d+>)(?![\w-])"
)


def _valued(events: list[Event], item: Sum, cuts: list[int], mask: str) -> Event | None:
    """Return the round that set a valuation: in the same clause, or the one told just before it."""
    here = segment(cuts, item.position)
    same = [e for e in events if segment(cuts, e.position) == here and e.status != "-"]
    if same:
        before = [e for e in same if e.position < item.position]
        return before[-1] if before else same[0]
    later = [e for e in events if e.position > item.position]
    earlier = [e for e in events if e.position < item.position]
    left = mask[max(0, item.position - 40) : item.position]
    if re.search(r"\b(?:compared|up from|from|against|than|previous|last|vs|versus|double|triple|twice|times)\b", left):
        return later[0] if later else None
    return earlier[-1] if earlier else (later[0] if later else None)


#: "Acme, a chip maker once valued at <M0>": whose value the participle tells.
_ONCE_VALUED = re.compile(
    r"(?P<co><G\d+>)(?: ,| \() (?:(?:an?|the|one of) (?:(?!<[GM]|[;,]|which\b|that\b|who\b|and\b)\S+ ){1,8}?)?"
    r"(?:once|last|recently|then|now|most recently|currently|previously) (?:valued at|worth) (?:(?!<)[\w~-]+ ){0,3}$"
)


#: "Last valued at <M0>, Acme has hired banks": whose value a sentence opens with.
_FRONTED_VALUE = re.compile(
    r"(?:(?:last|once|now|most|recently|already|previously|currently|then|still|privately|<D\d+>|,) )*(?:valued (?:by (?:(?!<M)\S+ ){1,4})?at|worth) (?:(?!<)[\w~-]+ ){0,4}$"
)
_WHOSE_IT_IS = re.compile(r"<M\d+> (?:(?!<[GAM]|[,;])\S+ |<[DS]\d+> ){0,8}?, (?P<co><[GA]\d+>)(?!'s)")


def _valued_company(sentence: Sentence, item: Sum, index: int, cuts: list[int], roles: set[int]) -> Element | None:
    mask = sentence.mask
    left = mask[max(0, item.position - 110) : item.position]
    if _FRONTED_VALUE.match(mask[: item.position]) and (fronted := _WHOSE_IT_IS.match(mask, item.position)) is not None:
        return sentence.at(fronted.start("co"))
    if (once := _ONCE_VALUED.search(left)) is not None:
        return sentence.at(item.position - len(left) + once.start("co"))
    match = _VALUED.search(left) or _VALUE_OF.search(left)
    whose = _WHOSE_ROUND.match(mask)
    if match and whose and not match["co"].startswith("<G") and item.position < (mask.find(" ; ") % (len(mask) + 1)):
        return sentence.at(whose.start("co"))
    if match and match["co"].startswith("<"):
        return sentence.at(item.position - len(left) + match.start("co"))
    right = mask[mask.index(">", item.position) + 1 :][:70].lstrip()
    on = re.match(r"(?:valuation )?(?:price )?(?:put on|for|of) (?:[\w'-]+ ){0,3}?(?P<co><[GA]\d+>)", right)
    if on:
        return sentence.at(mask.index(right, item.position) + on.start("co"))
    owner = owner_of(sentence.elements, index)
    if owner is not None and owner.kind in "GA":
        return owner
    low, _ = bounds(cuts, item.position, len(mask))
    return subject_of(sentence, index, low, roles) or subject_of(sentence, index, 0, roles)


def attach_dates(sentence: Sentence, events: list[Event], cuts: list[int]) -> None:
    """Give each round the date that is told of it."""
    mask = sentence.mask
    dated: dict[int, list[tuple[int, int, DateMention]]] = {}
    rounds = [e for e in events if not (e.rule in ("no round named",) and len(events) > 1)]
    for element, start in sentence.mentions:
        position, mention = start, element.mention
        if not isinstance(mention, DateMention) or mention.date is None:
            continue
        left = mask[max(0, position - 60) : position]
        of_next = re.match(r"<D\d+> ,? ?when\b", mask[position:]) is not None
        if of_next:  # "up from <M0> in <D0> , when it raised <M1>"
            position = mask.index("when", position) + 4
        if not of_next and (
            _COMPARED.search(left)
            or (_UNDATED.search(left) and not _WITH_MONEY.match(mask, start))
            or (position == 0 and re.match(r"<D\d+> [-(–—](?! <[MS])", mask))
            or re.match(r"^<P\d+> (?:, <P\d+> )?(?:, |\( |— |- )+$", mask[:position])
        ):
            continue
        event = nearest(rounds, position, cuts)
        if element.text.endswith(" after"):
            event = next((e for e in rounds if e.position > position), None)
        if event is not None:
            said = 1 if _SAID.search(left) else 0
            dated.setdefault(id(event), []).append((said, abs(start - event.position), mention))
    for event in events:
        found = dated.get(id(event))
        if found:
            event.date = min(found, key=lambda told: told[:2])[2]
