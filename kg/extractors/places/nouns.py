"""What news calls companies and investors by, and how it lists them: "the chip makers Acme, Bolt (US) and Crux"."""

# ruff: noqa: E501 -- regular expressions are easier to read whole than broken

import re
from collections.abc import Iterator, Sequence

from kg.claims import Kind
from kg.extractors.reference.names_in_text import Occurrence
from kg.extractors.reference.occurrences import Occurrences

NOUN = (
    r"(?:compan(?:y|ies)|start-?ups?|firms?|groups?|makers?|developers?|providers?|platforms?|chipmakers?|outfits?"
    r"|ventures?|labs?|laborator(?:y|ies)|studios?"
    r"|giants?|investors?|funds?|banks?|lenders?|insurers?|rivals?|competitors?|specialists?|unicorns?|scale-?ups?"
    r"|spin-?(?:outs?|offs?)|business(?:es)?"
    r"|operators?|builders?|designers?|vendors?|retailers?|marketplaces?|manufacturers?|carmakers?|automakers?"
    r"|conglomerates?|holdings?|houses?|arms?"
    r"|concerns?|players?|pioneers?|brands?|neobanks?|fintechs?|biotechs?|hopefuls?|consultanc(?:y|ies)|agenc(?:y"
    r"|ies)|laborator(?:y|ies)|offices?|vcs?|accelerators?|suppliers?"
    r"|publishers?|brokers?|brokerages?|exchanges?|apps?|entrants?|upstarts?|newcomers?|enterprises?|corporations?"
    r"|institutes?|universit(?:y|ies)|subsidiar(?:y|ies)"
    r"|shops?|boutiques?|sellers?|sites?|services?|institutions?|couriers?|clinics?|hospitals?|chains?|units?|vehicles?"
    r"|schools?|academ(?:y|ies)|foundr(?:y|ies)|syndicates?|networks?|cooperatives?|farms?|workshops?|partners?|backers?|shareholders?|utility|telecoms?|carriers?|miners?|drugmakers?|teams?|names?|peers?|twins?"
    r"|champions?|neoclouds?|hyperscalers?|trusts?|managers?|titans?|heavyweights?|powerhouses?|(?:e-)?wallets?"
    r"|challengers?|engines?|websites?|portals?|(?:e-)?tailers?|insurtechs?|edtechs?|healthtechs?|owners?|parents?)"
)
_KIND = rf"(?:(?:the |an? )?(?:[a-z][\w-]* ){{0,3}}(?:[a-z-]*tech|{NOUN}) |the )?"
_NEXT = re.compile(
    r"(?: ?\([^()]{1,60}\)|,? (?:for|at|with) (?:[a-z]+ ){0,2}(?:[A-Z]{1,3}\.? ?)?[$€£¥₹]? ?\d[\d.,]*(?: ?(?:[kmb]n?|million|billion|crore|lakh))?)?"
    r"(?:,? (?:and|&|or|as well as|plus)(?:, (?:of course|finally),| also| finally| then)? |, |; |/)" + _KIND
)
_ASIDE = re.compile(r", (?:for|in|by|from) [^,.;:]{2,50}, and ")
#: What is said of one before the next: "Acme, which makes pumps and got $9 million from Bolt; the bank Crux".
_SAID = re.compile(
    r"(?: ?\([^()]{1,60}\))?,? (?:which|who|whose|where|that|an?|the|[a-z-]+(?:er|or)s? of) [^:()\n]{2,160}?"
    r"(?: ?\([^()]{1,60}\))?(?P<joint>; (?:and |as well as )?|, (?:and|plus|as well as) )" + _KIND
)
_GOES_ON = re.compile(r"(?: ?\([^()]{1,60}\))?,? (?:which|who|whose|where|that|an?|the|[a-z-]+(?:er|or)s? of) ")


_LONGEST = 200
"""So many characters what is said of one of a list has at most."""


def listed(named: Occurrences, first: Occurrence) -> Iterator[Occurrence]:
    """Yield a name and those that follow it in its list, each with what its brackets and its description say."""
    at, ended = first, False
    yield first
    for each in named.within(first.end, first.end + 500):
        between = named.text[at.end : each.start]
        joint = _ASIDE.fullmatch(between) or (_NEXT.fullmatch(between) if not ended or "and" in between else None)
        joint = joint or (None if ended or ". " in between else _SAID.fullmatch(between))
        if joint is None:
            aside = re.fullmatch(r"[^()]*\([^()]*", between) or (_GOES_ON.match(between) and len(between) < _LONGEST)
            if each.entity.kind is not Kind.PERSON and not aside:
                return
            continue
        if each.entity.kind is not Kind.PERSON:
            yield each
        told = joint["joint"] if joint.re is _SAID else between
        at, ended = each, ended or _ENDS_LIST.search(told) is not None


def before_in_list(named: Occurrences, last: Occurrence) -> Iterator[Occurrence]:
    """Yield the names that stand before one in its list, the nearest first."""
    while True:
        before = named.within(max(0, last.start - 80), last.start)
        if not before or not _JOINT.fullmatch(named.text, before[-1].end, last.start):
            return
        last = before[-1]
        yield last


_JOINT = re.compile(r"(?: ?\([^)]{1,30}\))?(?:, and | and |, | & |/)")


def joined(named: Occurrences, first: Occurrence) -> Sequence[Occurrence]:
    """Return a name and those of its list if that ends with "and" and a verb: "Acme, Bolt and Crux raised …"."""
    found = [*listed(named, first)]
    ends = len(found) > 1 and _ENDS_LIST.search(named.text, found[-2].end, found[-1].start)
    return found if ends and _VERB.match(named.text, found[-1].end) else [first]


_ENDS_LIST = re.compile(r"\b(?:and|plus)\b|&")
_VERB = re.compile(
    r"(?: ?\([^()]{1,60}\))?,? (?:both |all |each |have |have both |have all |are |were |also )?"
    r"(?!the\b|an?\b|its\b|in\b|of\b)[a-z]+(?:ed|s|ing)?\b"
)
