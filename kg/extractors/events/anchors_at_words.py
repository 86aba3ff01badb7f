"""Where a sentence tells of a round at a word: "the round", "its latest financing", "an undisclosed sum"."""

# ruff: noqa: E501 -- regular expressions are easier to read whole than broken

import re

from kg.extractors.events.anchors_at_stages import called_later
from kg.extractors.events.investor_parts import Part
from kg.extractors.events.telling import Event, segment
from kg.extractors.sentences.elements import Sentence
from kg.extractors.sums.patterns import RAISE, WEAK_RAISE
from kg.extractors.sums.views import Sum
from kg.extractors.wording.patterns import Pattern

_ROUND_WORD = Pattern(
    r"\b(?P<det>the|this|that|its|their|our|whose|last|latest|both|which|a|an|another|'s) (?:(?!<|the |this |that |its |their |our )[\w'-]+ "
    r"){0,4}?(?P<noun>round|financing|funding|deal|transaction|raise|fundraise|fundraising|injection|tranche|"
    r"investment|extension|capital increase|share issue|rights issue|allotment|top-up|fundraiser|cash call|new money|fresh capital|fresh funding|agreement|one|syndicate)\b(?! (?:officer|partner|"
    r"round|firm|bank|company|group|sheet|flow|team|manager|between)|(?<!round)(?<!financing)(?<!raise) with\b)"
)
_GETS = Pattern(rf"\b(?:{RAISE}|{WEAK_RAISE})\b")
#: "It became a unicorn after a round with Acme".
_BY_WAY_OF = Pattern(r"\b(?:after|through|via|following|thanks to|by way of|fresh from|fresh off) $")
#: "In talks with Acme over a new round".
_TALKS = Pattern(r"\b(?:talks|negotiat\w+|discussions) (?:(?!;)\S+ )*?(?:over|about|on|for) $")
_UNDISCLOSED = Pattern(
    r"\b(?:undisclosed|unspecified|unannounced|(?:six|seven|eight|nine|ten|double)-(?:figure|digit)|unnamed) "
    r"(?:[\w-]+ ){0,2}?(?:sum|amount|investment|round|funding|capital|backing|million|stake)\b"
    r"|\b(?:(?:several )?(?:tens|dozens|hundreds) of (?:millions?|thousands)|(?:several|a few|a couple of|many|some) "
    r"(?:tens of millions?|hundred million|million|hundred thousand|thousand)) (?:of )?(?:us |u\.s\. |<P\d+> )?"
    r"(?:dollars|euros|pounds|rupees|yuan|rmb|renminbi|won|yen|francs|crowns|rand|naira|ringgit|pesos|reais|dirhams)\b"
)


def add_words(sentence: Sentence, events: list[Event], sums: list[Sum], parts: list[Part], cuts: list[int]) -> None:
    """Add events at "the round" and at "an undisclosed sum", in clauses that tell of none otherwise."""
    mask = sentence.mask
    for match in _ROUND_WORD.finditer(mask):
        position = match.start("noun")
        if any(segment(cuts, e.position) == segment(cuts, position) for e in events):
            continue
        definite = match["det"] not in ("a", "an", "another")
        if not definite and not (
            parts
            and (
                _GETS.search(mask, 0, position)
                or _BY_WAY_OF.search(mask, 0, match.start())
                or _TALKS.search(mask, 0, match.start())
            )
        ):
            continue
        if (
            definite
            and match["noun"] in ("funding", "investment", "deal", "one", "agreement", "transaction")
            and not parts
            and not any(s.role in ("valuation", "share") for s in sums)
        ):
            continue
        own = bool(parts) and (match["det"] == "whose" or _GETS.search(mask, 0, position) is not None)
        events.append(
            Event(
                sentence,
                position,
                definite=definite,
                indefinite=not definite or own,
                noun=match["noun"],
                rule="the round",
            )
        )
    for match in _UNDISCLOSED.finditer(mask):
        bought = re.search(
            r"\b(?:bought|buys?|acquir\w+|purchased?|sold|takeover|acquisition)\b", mask[: match.start()]
        )
        if parts and not bought and not any(segment(cuts, e.position) == segment(cuts, match.start()) for e in events):
            event = Event(sentence, match.start(), indefinite=True, noun="sum", rule="undisclosed sum")
            if (stage := called_later(sentence, match.end())) is not None:
                event.stage, event.stages = stage, [stage]
            events.append(event)
