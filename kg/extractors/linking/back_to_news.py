"""A text that comes back from a company's history to its news: "The new money was led by …", "Two newcomers are …"."""

# ruff: noqa: E501 -- regular expressions are easier to read whole than broken

import re

from kg.extractors.entities.entity import Entity
from kg.extractors.events.telling import Event
from kg.extractors.linking.records import Round
from kg.extractors.wording.patterns import Pattern

_MONEY = (
    r"(?:money|cash|capital|funds|funding|financing|investments?|rounds?|deal|raise|injection|cheque|tranche|issue)"
)
#: What is said of the round that an article is about, and not of one before it.
_NEW = Pattern(
    rf"\b(?:the|this|its|their) (?:new|newest|latest|fresh|current|present|newly announced) {_MONEY}\b"
    r"|\bthis time\b|\bnewcomers?\b"
    r"|\b(?:new|other new|fresh|returning|existing|earlier|previous) (?:investors?|backers?|shareholders?|names|faces|investments)\b"
    r"|\b(?:increased|raised|upped|added to|topped up|doubled) (?:its|their|his|her) (?:commitment|stake|investment|holding|bet)s?\b"
)
_AGAIN = Pattern(r"\b(?:again|re-upped|followed on|reinvested|doubled down|for a second time)\b")
_OPENS = re.compile(rf"(?:the|this) {_MONEY} (?:was|were|is|came|comes|has|had)\b")
_LESS = ("debt", "grant")
#: "The company told us on Tuesday, a year after a seed of $5m": a round that only tells how long ago it was.
_PASSING = Pattern(
    r"(?:\b(?:after|following|follows|followed|since|on top of|on the heels of|adds to|builds on|dwarfs|dwarfing|extends|extending|expands|expanding|tops up|topping up|supplements|enlarges|comes on top of)|(?P<when><D\d+>)) (?:(?:an?|its|the|their|that) )*"
    r"(?:(?!<)[\w-]+ ){0,2}?(?:<S\d+> (?:(?!<)[\w-]+ ){0,2}?(?:of|worth) )?(?:(?!<)[\w-]+ )?$"
)
_EXTENDS = re.compile(
    r"\b(?:extend|expand|enlarg|reopen)(?:s|es|ed|ing|e)?\b|\btop(?:s|ped|ping)? up\b|\badd(?:s|ed|ing)? to\b|\bextension (?:of|to)\b"
)


def told_in_passing(event: Event) -> bool:
    """Return whether an earlier round is only what a sentence on something else looks back to."""
    match = _PASSING.search(event.sentence.mask, 0, event.position)
    if match is None or match.start() == 0:
        return False
    return match["when"] is None or event.sentence.at(match.start("when")).text.endswith(("after", "since", "on from"))


def extends_earlier(event: Event) -> bool:
    """Return whether the money that a sentence is about belongs to the round it looks back to: "extends its Series B"."""
    return _EXTENDS.search(event.sentence.mask[max(0, event.position - 60) : event.position]) is not None


def back_to_news(rounds: list[Round], current: Round | None, event: Event, company: Entity | None) -> Round | None:
    """Return the round that a document is news of, where an event without a sum or stage comes back to it."""
    if current is None or company not in (None, current.company) or "T" in current.fresh:
        return None
    own = [r for r in rounds if r.company is current.company and r.money is not None and r.stage not in _LESS]
    coming = [r for r in own if r.status != "closed"]
    if event.status != "closed" and current.status == "closed" and len(coming) == 1:
        return coming[0]  # who may yet join is not in the round of years ago
    news = next((r for r in own if "T" in r.fresh and not r.single), own[0] if own else None)
    if news is None or news is current or not _is_earlier(current, news):
        return None
    if event.status != "closed" and news.status != "closed":
        return news
    mask, later = event.sentence.mask, event.sentence.paragraph > current.paragraph
    if _NEW.search(mask) or (later and _AGAIN.search(mask)):
        return news
    return news if later and not news.backers and _OPENS.match(mask) else None


def _is_earlier(one: Round, news: Round) -> bool:
    """Return whether a round is told to lie before the news."""
    told = one.date.date if one.date is not None else None
    dated = news.date.date if news.date is not None else None
    if told is not None and dated is not None:
        return told.last < dated.first
    return told is not None or ("H" in one.fresh and "H" not in news.fresh)
