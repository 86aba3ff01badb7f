"""Verbs of funding news by what they mean, with their forms; the rarer ones stand for the commonest of their kind.

>>> KIN["quarterbacked"], KIN["shovelled"], KIN["allotted"]
('led', 'put', 'handed')
"""

# ruff: noqa: E501 -- regular expressions and word lists are easier to read whole than broken

import re
from collections.abc import Iterable
from typing import Final

from kg.extractors.wording.patterns import Pattern

Forms = tuple[str, ...]
"""A verb: infinitive, third person, past (and participle, if another), present participle."""


def conjugated(*verbs: str) -> list[Forms]:
    """Return the forms of verbs; "+" doubles the last letter, and irregular ones are given with all forms.

    >>> conjugated("marshal+", "tidy", "drive/drives/drove/driven/driving")
    [('marshal', 'marshals', 'marshalled', 'marshalling'), ('tidy', 'tidies', 'tidied', 'tidying'), ('drive', 'drives', 'drove', 'driven', 'driving')]
    """
    return [tuple(verb.split("/")) if "/" in verb else _regular(verb) for verb in verbs]


def _regular(verb: str) -> Forms:
    if verb.endswith("+"):
        verb = verb[:-1]
        return verb, f"{verb}s", f"{verb}{verb[-1]}ed", f"{verb}{verb[-1]}ing"
    if verb.endswith("e"):
        return verb, f"{verb}s", f"{verb}d", f"{verb[:-1]}ing"
    if verb.endswith("y") and verb[-2] not in "aeiou":
        return verb, f"{verb[:-1]}ies", f"{verb[:-1]}ied", f"{verb}ing"
    return verb, f"{verb}es" if verb.endswith(("sh", "ch", "ss", "x")) else f"{verb}s", f"{verb}ed", f"{verb}ing"


#: What the leader of a round does with it, and hardly anything else with anything.
STEERING: Final = conjugated(
    "steer", "pilot", "captain", "helm", "quarterback", "champion", "orchestrate", "marshal+", "shepherd", "organise",
    "organize", "mastermind", "headline", "drive/drives/drove/driven/driving",
)  # fmt: skip

#: What an investor does with money, which goes "into", "in" or "behind" a company.
PLACING: Final = conjugated(
    "wager", "gamble", "risk", "plunge", "throw/throws/threw/thrown/throwing", "chuck", "shovel+", "funnel+",
    "channel+", "stick/sticks/stuck/sticking", "plonk", "splash", "lavish", "direct", "drop+", "deploy", "place",
    "drive/drives/drove/driven/driving", "allocate", "steer", "spend/spends/spent/spending",
)  # fmt: skip

#: What an investor does to a company "with" money.
EQUIPPING: Final = conjugated(
    "equip+", "supply", "furnish", "arm", "stake", "fuel+", "endow", "strengthen", "boost", "bolster", "replenish",
    "capitalise", "capitalize", "recapitalise", "recapitalize", "help", "trust", "entrust", "reward", "rescue",
    "provide", "inject", "infuse", "favour", "favor", "reinforce", "refuel+", "nourish", "present",
)  # fmt: skip

#: What an investor does with money "to" a company.
HANDING: Final = conjugated(
    "hand", "grant", "award", "give/gives/gave/given/giving", "lend/lends/lent/lending", "loan", "allot+", "slip+",
    "wire", "write/writes/wrote/written/writing", "promise", "pledge", "offer", "advance",
    "feed/feeds/fed/feeding", "gift", "assign", "allocate", "send/sends/sent/sending", "extend", "provide", "supply",
    "furnish", "throw/throws/threw/thrown/throwing",
)  # fmt: skip

#: What a company does that gets money.
GETTING: Final = conjugated(
    "pocket", "nab+", "snag+", "garner", "reel", "haul", "rake", "scoop", "wangle", "corral+", "harvest", "reap",
    "muster", "amass", "clinch", "notch", "rustle", "drum+", "mop+", "procure", "snap+", "hoover", "cadge",
)  # fmt: skip


#: What those do who take part in a round, told by what it is like: they ride along, are let in, get a seat at the table.
JOINING: Final = (
    r"(?:(?:rid(?:es?|ing)|rode|tag(?:s|ged|ging)?|go(?:es|ing)?|went) along(?:side)?|"
    r"(?:hop|climb|jump|clamber|com|get|gett)(?:e|s|es|ed|ped|ing|ping)? (?:aboard|on board)|(?:got|came) (?:aboard|on board)|"
    r"(?:div(?:e|es|ed|ing)|pil(?:e|es|ed|ing)|squeez(?:e|es|ed|ing)|dip(?:s|ped)|pool(?:s|ed)|club(?:s|bed)|g(?:ets?|ot)) in(?= (?:[.,;]|too|as well|and|at|on|alongside|with|for))|"
    r"(?:stay(?:s|ed|ing)?|remain(?:s|ed|ing)?) (?:loyal|faithful|on board)|ke(?:eps?|pt|eping) (?:the )?faith|"
    r"(?:rall(?:y|ies|ied)|closed ranks) (?:a?round|behind)(?: it| the company| the founders)?|d(?:id|oes|o) (?:likewise|the same|so too)|ma(?:kes?|de) the cut|"
    r"(?:add(?:s|ed)|signed|cut|wr(?:ote|ites?)) (?:(?:their|its) )?(?:own )?(?:cheques?|checks?|names?)|"
    r"(?:was|were|is|are|been|get|gets|got) (?:also |both |all )?(?:let in(?:to)?|allowed in|brought (?:in|aboard|on board)|taken on board|admitted|allocated|given (?:an? )?(?:allocations?|slices?|room))(?! to)|"
    r"(?:was|were|is|are|been) (?:also |both |all )?(?:(?<!is )(?<!was )back|back (?=again|too|for more|in (?:it|the round))|aboard|on board|along)(?: (?:again|too|for more))?(?= (?:[.,;]|and|as|in the round|in (?:it|for)|with))|"
    r"(?:t(?:ook|akes?|aking)|g(?:ot|ets?)|found|receiv(?:es|ed)|secur(?:es|ed)|land(?:s|ed)|won|claim(?:s|ed)) (?:an? |their |its )?(?:small |modest )?(?:slices?|allocations?|allotments?|(?:seats?|places?|chairs?) at (?:the|this) table)|"
    r"(?:enter(?:s|ed|ing)?|join(?:s|ed|ing)?|appear(?:s|ed) (?:on|in)|com(?:es?|ing) (?:onto?|into)|came (?:onto?|into)) (?:the|its) (?:shareholder (?:base|list|register|circle)|circle of shareholders|capital|cap(?:itali[sz]ation)? table|captable|share register|line-?up|syndicate|investor base)|"
    r"(?:enter(?:s|ed|ing)?|bec(?:omes?|ame|oming)|come|act(?:s|ed|ing)?|com(?:es?|ing)|came|(?:step|stepp)(?:s|ed|ing)) (?:(?:in|on|up|aboard|on board) )?(?:as )?(?:the |an? |its )?(?:(?:new|fresh|additional|minority|strategic|further|first|outside|other) ){0,2}(?:co-?)?(?:shareholders?|investors?|backers?|part-owners?|owners?)|"
    r"(?:is|are|was|were) (?:the |its )?(?:(?:new|other|further|fresh|additional|remaining) ){1,2}(?:co-)?(?:shareholders?|investors?|backers?)|(?:is|are|was|were) co-?investors?|co-?invest(?:ed|s|ing)|"
    r"brought up the rear|stepp?(?:s|ed|ing) up(?: again)?(?= [.,;])|sign(?:ed|s) up(?= (?:[.,;]|too|as well|and))|(?:maintain(?:s|ed)|kept) their stakes?|thr(?:ew|ows?) (?:in )?(?:their|its) (?:hats?|lots?|weight)(?: (?:in|behind it))?|"
    r"complet(?:ed|es) the (?:line-?up|quartet|trio|list)|ma(?:de|kes?) up the numbers)(?! (?:of|at|behind|relations|day|customers|clients)\b)"
)
#: What those do who lead it, told likewise.
FRONTING: Final = (
    r"(?:(?:right )?at the (?:head|helm|wheel|fore|front)|in (?:the )?(?:driving seat|driver's seat|pole position|saddle|lead(?:ing)? role|vanguard)|(?:out )?in front|"
    r"(?:hold(?:s|ing)?|held|carr(?:y|ies|ied|ying)|wield(?:s|ed|ing)) the (?:baton|reins|pen|flag))"
)


def any_of(verbs: Iterable[Forms]) -> str:
    """Return a regular expression of all forms of some verbs.

    >>> any_of(conjugated("pilot"))
    '(?:pilot|piloted|piloting|pilots)'
    """
    return f"(?:{'|'.join(sorted({re.escape(form) for forms in verbs for form in forms}))})"


def participles(verbs: Iterable[Forms]) -> str:
    """Return a regular expression of the past participles of some verbs.

    >>> participles(conjugated("pilot", "drive/drives/drove/driven/driving"))
    '(?:driven|piloted)'
    """
    return f"(?:{'|'.join(sorted(forms[-2] for forms in verbs))})"


def _past(verbs: Iterable[Forms], like: str) -> dict[str, str]:
    """Return what the past forms of some verbs are like; other forms are often nouns ("stakes", "grants")."""
    return {form: like for forms in verbs for form in forms[2:-1]}


#: What words weigh that no table of ``evidence`` knows: as much as a common verb that means the same.
KIN: Final[dict[str, str]] = {
    **_past(GETTING, "raised"),
    **_past(
        conjugated("bankroll", "equip+", "furnish", "endow", "recapitalise", "recapitalize", "replenish"), "backed"
    ),
    **_past(conjugated("loan", "wire", "pledge", "gift", "allot+", "allocate", "advance", "furnish"), "handed"),
    **_past(
        conjugated("inject", "infuse", "wager", "gamble", "shovel+", "funnel+", "channel+", "splash", "lavish"), "put"
    ),
    **_past(
        conjugated("throw/throws/threw/thrown/throwing", "chuck", "plunge", "plonk", "stake", "plough", "plow"), "put"
    ),
    **_past(conjugated("quarterback", "captain", "helm", "spearhead"), "led"),
}
#: Phrases that weigh as much as a common verb that means the same.
KIN_PHRASES: Final = (
    (Pattern(rf"\b{JOINING}(?![\w'’-])"), "joined"),
    (Pattern(rf"\b{FRONTING}(?![\w'’-])"), "leading"),
)
