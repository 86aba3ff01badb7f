"""Which investor's part belongs to which round of a sentence."""

# ruff: noqa: E501 -- regular expressions are easier to read whole than broken

import re

from kg.extractors.events.investor_clauses import LIKEWISE
from kg.extractors.events.investor_parts import Part
from kg.extractors.events.nearest import nearest
from kg.extractors.events.telling import Event, segment
from kg.extractors.sentences.elements import Sentence


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


#: "Acme led the equity, while the loan came from Bolt".
_LEADS_EQUITY = re.compile(
    r"<[GA]\d+> (?:has |had |also )*(?:co-?led|led|leads|leading|joined|headed|anchored|fronted|provided|put up) the equity\b"
)
_ALSO_LED = re.compile(r"<G\d+> ,? ?(?:which|who) ")


def attach_parts(sentence: Sentence, events: list[Event], parts: list[Part], cuts: list[int]) -> None:
    """Give each investor's part to the round it belongs to, or to a reference to one told before."""
    mask = sentence.mask
    refs: list[Event] = []
    for part in parts:
        event = _in_brackets_with(events, part.position, mask) or nearest(events, part.position, cuts)
        if part.rule == LIKEWISE:  # "Acme led its Series A, Bolt its Series B": what stands right behind
            event = next((e for e in events if e.position > part.position), event)
        if part.role == "lead" or part.rule in ("takes part", "it gives"):
            after = mask[part.position : part.position + 90]
            subject = re.match(
                r"(?:<[GA]\d+>|it|they|we|he|she|i) "
                r"(?:\S+ ){0,4}?(?:co-?led|led|leads|lead|joined|backed|joins|leading|headed|heads|anchored|fronted) (?:(?!<G|while\b|;)\S+ "
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
        if _LEADS_EQUITY.match(mask, part.position):
            event = next((e for e in events if e.stage is None or e.stage.stage != "debt"), None)
            if event is None:
                refs.append(Event(sentence, part.position, definite=True, rule="no round named", parts=[part]))
                continue
        apart = event is not None and (
            (len(events) == 1 and segment(cuts, event.position) > segment(cuts, part.position))
            or (part.role != "lead" and _led_by_one(mask, event.position, part.position))
        )
        if event is not None and _is_aside(mask, event.position, part):
            apart = True
        if event is not None and apart and (event.position > part.position or _is_aside(mask, event.position, part)):
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
        for event in (*events, *refs):
            event.noun = event.noun or "equity"
    events.extend(refs)
    events.sort(key=lambda e: e.position)


def _is_aside(mask: str, position: int, part: Part) -> bool:
    """Return whether a round is told aside of one of two who lead another: "Acme, which gave it <M0>, and Bolt lead"."""
    return part.rule == "leads" and any(
        aside.start("told") <= position < aside.end("told")
        and part.position in (aside.start("g"), aside.start("other"))
        for aside in _TOLD_ASIDE.finditer(mask)
    )


_TOLD_ASIDE = re.compile(r"(?P<g><G\d+>) , (?:which|who)(?P<told> (?:(?!<G|;|,)\S+ )+), and (?P<other><G\d+>) ")


def _led_by_one(mask: str, position: int, before: int) -> bool:
    """Return whether only the last of some investors is told to have led a round: "Bolt, which led its seed"."""
    led = _WHICH_LED.search(mask, 0, position)
    return led is not None and before <= led.start()


_WHICH_LED = re.compile(
    r"<[GA]\d+> , (?:which|who) (?:also |had |has |itself |previously |earlier )*(?:co-?)?led (?:(?!<G)\S+ )*$"
)
