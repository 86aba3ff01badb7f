"""What a name stands for in its place: its characters, and whether it names a person, a place or an organization."""

import re
from collections.abc import Sequence

from kg import places
from kg.documents import Span
from kg.extractors.mentions.kinds import ORG_WORDS, NameMention, country_of, kind_of, maybe_place, names_company
from kg.extractors.mentions.places import place_named
from kg.extractors.mentions.tokens import Token
from kg.extractors.mentions.usage import Usage
from kg.extractors.mentions.weighing import DESCRIBED, SUM_FROM, likely, place_evidence
from kg.extractors.wording.words import COMPANY_NOUNS, GIVEN_NAMES, HONORIFICS, INVESTOR_NOUNS, PERSONAL, given_names

_PERSON_AFTER = re.compile(
    r", \d\d,|,? (?:said|says|told|explains?|adds|recalls?|who (?:founded|started|runs|leads|set up)|"
    r"(?:is joining|joins|joined|will join|has joined|takes a seat on|took a seat on|sits on) (?:the|its) board)\b|"
    r", (?:its |the |the company's )?(?:co-?)?(?:founder|CEO|chief executive|head of|partner at|managing partner|"
    r"general partner)|"
    r" (?:at|of|from) (?:[A-Z][\w.&’'-]+ ){1,4}(?:led|joined|invested|came|wrote|put|said|says|told)\b"
)

#: What follows a given name that stands for its bearer: "Kofi, the CEO of Quellmar".
_CALLED = re.compile(
    r"(?:,| \() ?(?:its |the |a |our )?(?:co-?)?(?:founder|CEO|CTO|COO|chief executive|chief \w+ officer|head|"
    r"managing director|general partner)\b(?P<of> (?:of|at) (?!the year))?"
)
_AGED = re.compile(r", \d\d,")

_INITIALS = re.compile(r"\b[A-Z]\.[A-Z]$")

#: The legal form that a comma sets off: part of what is named, but not of how it is called.
_FORM = re.compile(
    r", (?:Inc|Incorporated|Ltd|Limited|LLC|L\.L\.C|Corp|Co|PLC|plc|S\.A|L\.P|"
    r"LP|LLP|PBC|N\.V|B\.V|Pte\.? Ltd|Pvt\.? Ltd)\b"
    r"(?:\.(?=[,;)'’]| [a-z(&]))?"
)

#: The same after the shortened word before it, or with its country in brackets: "Acme Pvt. Ltd", "Acme (Pty) Ltd".
_FORM_PARTED = re.compile(
    r"(?:(?<=Pvt)|(?<=Pte)|(?<=Pty)|(?<=Sdn)|(?<=Co)|(?<=P))\.?,? (?:Ltd|Limited|Bhd|Berhad)\b"
    r"(?:\.(?=[,;)'’]| [a-z(&]))?"
    r"| \((?:Pty|Pvt|Pte|P|India|Singapore|HK|Hong Kong|UK|US|M|SA|PVT|PTY|Private)\.?\) "
    r"(?:(?:Pvt|Pte|Pty|Sdn|Co|Private)\.? )?(?:Ltd|Limited|Bhd|Inc)\b(?:\.(?=[,;)'’]| [a-z(&]))?"
)
#: Where the company of a group sits, within its name: "Acme (Beijing) Technology Co., Ltd."
_SEATED = re.compile(
    r"(?P<called> ?\([A-Z][a-z]+(?: [A-Z][a-z]+)?\) (?:[A-Z][A-Za-z]+ ){0,3}"
    r"(?:Technolog(?:y|ies)|Holdings?|Group|Systems|Robot(?:ics|s)?|"
    r"Semiconductors?|Biotech(?:nology)?|Investments?|Capital|Intelligence|Electronics|Software|Network|Information))"
    r"(?:(?: Co\b\.?)?,? ?(?:Ltd|Limited|Inc|Corp)\b(?:\.(?=[,;)'’]| [a-z(&]))?)?"
)
_FORM_BEGUN = re.compile(r"(?<=\w) (?:Pvt|Pte|Pty|Sdn|P)$")

#: What follows a plus sign that is part of a name: "Disney+ has", not "Series A+ round".
_PLUS = re.compile(r"[,;.)]|['’]s\b|$| (?:and|has|had|is|was|said|says|raised|will|in|from|for|on|with|to|at)\b")

#: What follows a name that only ends as a plural owner does: "Ontario Teachers' subscribed for".
_ACTS = re.compile(
    r"['’] (?:is|was|has|had|will|would|also|said|says|led|joined|subscribed|invested|participated|contributed|"
    r"committed|put|took|came|bought|acquired|raised|holds|held|owns|owned|backed|wrote|provided)\b"
)
_BASED = re.compile(r"\.[-\u2011]based\b")


def mention_of(usage: Usage, tokens: Sequence[Token], a: int, b: int) -> NameMention:
    """Return the mention that some words make, with its mark of abbreviation, and what it names."""
    start, end, text = tokens[a].start, tokens[b - 1].end, usage.text
    if text[end : end + 1] == ".":
        following = text[end + 1 : end + 3]
        goes_on = following[:1] in (",", ")", "'", "’") or following[1:2].islower() or following == " ("
        if (goes_on and text[start:end].split()[-1] in ("Inc", "Ltd", "Corp", "Co", "Cos", "Bros")) or _INITIALS.search(
            text[start:end]
        ):
            end += 1
    if text[end : end + 1] == "+" and b - a < 3 and _PLUS.match(text, end + 1) and text[end - 1].isalpha():
        end += 1
    if text[end : end + 2] == "++" and b - a == 1 and text[end - 1].isalpha():
        end += 2  # "Face++"
    called_to = end
    if parted := _FORM_PARTED.match(text, end):
        begun = _FORM_BEGUN.search(text, start, end)
        called_to, end = begun.start() if begun else end, parted.end()
    if end == called_to and (seated := _SEATED.match(text, end)) is not None and b - a < 4:
        called_to, end = seated.end("called"), seated.end()
    name = " ".join(text[start:called_to].split()).replace("’", "'").replace("\u2011", "-")
    possessive = tokens[b - 1].possessive or text[end - 1 : end + 2] in (".'s", ".’s")
    if possessive and text[end - 1] in "sS" and _ACTS.match(text, end):
        possessive, end = False, end + 1
    based = len(name) < 6 and _BASED.match(text, end) is not None
    kind = "place" if based else _kind(usage, tokens, a, b, name)
    if (kind != "place" or not country_of(name)) and not possessive and (family := _family_after(text, start, end)):
        end, name, kind = family.end(), f"{name}{family[0]}", "organization"
        possessive = text[end : end + 2] in ("'s", "’s")
    if kind == "place" and not possessive and (state := _GOVERNMENT.match(text, end)):
        end, name, kind = state.end(), f"{name}{state[0]}", "organization"
        possessive = text[end : end + 2] in ("'s", "’s")
    if kind == "organization" and not possessive and text[end : end + 2] == ", " and (form := _FORM.match(text, end)):
        end = form.end()
        possessive = text[end : end + 2] in ("'s", "’s")
    return NameMention(Span(start, end), name, kind, possessive)


def _kind(usage: Usage, tokens: Sequence[Token], a: int, b: int, name: str) -> str:
    """Return what a name stands for: by its form, else a place where it may be one and the words around say so."""
    kind = kind_of(name)
    if kind == "place" and b - a == 1 and _called_like_people(usage, tokens, a):
        return "organization"
    if kind == "place" and b - a == 1 and (_short_for_company(usage, tokens[a]) or _told_alone(usage, tokens[a], name)):
        return "organization"
    if kind == "place" and b - a == 1 and names_company(usage.text, name):
        return "organization"
    if kind != "organization":
        return kind
    state = tokens[b - 1].text if b - a in (2, 3) and len(tokens[b - 1].text) == 2 else ""
    if (
        state.isupper()
        and places.subdivision_country(state)
        and maybe_place(" ".join(t.text for t in tokens[a : b - 1]))
    ):
        return "place"
    called_so = (
        b - a <= 3
        and name not in usage.told
        and not _INCORPORATED.match(usage.text, tokens[b - 1].end)
        and not _AHEAD.match(usage.text, tokens[b - 1].end)
        and not (a and _is_agent(usage, tokens, a, b))
        and not (_invested_in(usage, tokens[a]) and DESCRIBED.match(usage.text, tokens[b - 1].end))
        and not (a and tokens[a - 1].text in _BEARERS and usage.gap(tokens, a - 1) == " ")
        and not _listed_in_brackets(usage, tokens, a, b)
        and not (_DEALS.match(usage.text, tokens[b - 1].end) and (not a or tokens[a - 1].text.lower() not in _WHERE))
        and (maybe_place(name) or places.subdivision_country(name))
    )
    if called_so and (_in_place(usage, tokens, a, b) or likely("place", place_evidence(usage, tokens, a, b))):
        return "place"
    return "person" if _is_person(usage, tokens, a, b) else kind


#: What shows a company where a town may be called so: "Belmar, Inc.", but not "Boulder, Co.-based".
_INCORPORATED = re.compile(r", (?:Inc|Incorporated|Ltd|LLC|Corp)\b")
#: What towns do not do: "Silver Lake were leading".
_DEALS = re.compile(
    r" (?:(?:has|have|had|is|are|was|were|also|will|would|each|both|all|jointly|then|later|first) ){0,3}"
    r"(?:(?:co-)?(?:led|leads|leading)|invest(?:ed|s|ing)|back(?:ed|s|ing)|joined|participat(?:ed|es|ing)|bought|"
    r"contributed|took (?:part|a stake)|committed|co-invested|reinvested)\b"
)
#: What follows one of several who gave money, after "with": "investors with Silver Lake at their head".
_AHEAD = re.compile(
    r" (?:at (?:the|their|its) head|at the helm|in the lead|out in front|as (?:the |its )?(?:lead|anchor)\b|"
    r"taking part|participating|following on)"
)
_WHERE = frozenset("in near outside around of at from to".split())


def _short_for_company(usage: Usage, token: Token) -> bool:
    """Return whether a city's name is what a text calls a company for short: "Qingdao" for "Qingdao Drive"."""
    word, text = token.text, usage.text
    if places.country_code(word) is not None or not _ACTS_AFTER.match(text, token.end):
        return False
    whole = re.search(rf"\b{re.escape(word)} ([A-Z][a-z]+)\b", text)
    if whole is None or whole[1].lower() in _OF_CITIES or text.count(whole[0]) < 2:
        return False
    return (
        re.search(
            rf"\b(?:in|near|from|outside|around|of|to|at) {re.escape(word)}\b(?! {whole[1]})|\b{re.escape(word)}-", text
        )
        is None
    )


#: What only a company does, or is told of one.
_ACTS_AFTER = re.compile(
    r" (?:(?:has|had|was|will|is|also|now|then|itself|first|later|recently) ){0,3}(?:raised|rais(?:es|ing)|started|"
    r"founded|set up|makes?|made|plans|said|says|claims|counts|employs|sells|sold|competes|closed|secured|valued|"
    r"backed|led by|launched|builds?|built|develops|designs|operates|offers|wants|hopes|expects|did not|declined)\b"
)
#: Second words of names that a city gives its name to without being called so.
_OF_CITIES = frozenset(
    "university government council stock exchange airlines airport bank city capital ventures port museum times post "
    "daily herald tribune school hospital institute county province district metro group".split()
)


def _called_like_people(usage: Usage, tokens: Sequence[Token], k: int) -> bool:
    """Return whether a people's adjective stands as a name among names: "from Georgian, Hafen Capital and …"."""
    name = tokens[k].text
    if not name.endswith(("ian", "ean", "ish", "ese")) or tokens[k].possessive:
        return False
    before = usage.gap(tokens, k - 1).strip() if k else "."
    listed = before in (",", "(") or usage.opens(tokens[k]) or (k > 0 and tokens[k - 1].text in _BEFORE_INVESTOR)
    after = _AFTER_INVESTOR.match(usage.text, tokens[k].end)
    return listed and after is not None and (not after["name"] or places.country_code(after["name"]) is None)


def _listed_in_brackets(usage: Usage, tokens: Sequence[Token], a: int, b: int) -> bool:
    """Return whether a name begins a list of names in the brackets after a round: "a Series B (Aurora, Point Nine)"."""
    if b >= len(tokens) or not _ROUND_OPENS.search(usage.text, max(0, tokens[a].start - 24), tokens[a].start):
        return False
    following = tokens[b].text
    named = following[0].isupper() and usage.gap(tokens, b - 1) == ", "
    return named and places.country_code(following) is None and places.subdivision_country(following) is None


_ROUND_OPENS = re.compile(
    r"(?:Series [A-K]\d?|[Ss]eed|[Rr]ound|funding|financing|[mM]illion|[bB]illion|\d[mMbBk]n?) \((?:led by )?$"
)


#: After these a name is that of a company: "the network supplier Nokia".
_BEARERS = frozenset(f"{COMPANY_NOUNS}|{INVESTOR_NOUNS}".split("|"))
_BEFORE_INVESTOR = frozenset(
    "by from with and investor investors including after when before because while once".split()
)
_AFTER_INVESTOR = re.compile(
    r"(?:,| and| &) (?P<name>[A-Z]\w+)| (?:co-)?(?:led|leads|also|participated|partner)\b|[.);]"
    r"|,? (?:with|alongside|joined by|while) |, (?:which|who) "
)
_GOVERNMENT = re.compile(
    r" (?:(?:federal|state|city|municipal|provincial|regional|local|central|national) )?government\b(?!-)"
)

_FAMILY_OFFICE = re.compile(r" family office\b")
_FAMILY = re.compile(r" family(?=[,;)]| (?:and|&|as well as|alongside|also|put|invested|led|joined)\b|\.(?: |$))")
_BEFORE_FAMILY = re.compile(r"(?:\b(?:from|by|with|and|including|alongside|backers?|investors?|of)|[,:(]) (?:the )?$")


#: "Part of the Acme family": a company.
_PART_OF = re.compile(r"\b(?:part|member|members) of the $")


def _family_after(text: str, start: int, end: int) -> re.Match[str] | None:
    """Return the family, or its office, that a name which gives or is listed stands for: "from the Acme family"."""
    if office := _FAMILY_OFFICE.match(text, end):
        return office
    family = _FAMILY.match(text, end)
    joined = _PART_OF.search(text, max(0, start - 20), start)
    return family if family and not joined and _BEFORE_FAMILY.search(text, max(0, start - 20), start) else None


def _is_person(usage: Usage, tokens: Sequence[Token], a: int, b: int) -> bool:
    """Return whether a title before a name or an age after it shows a person."""
    if b - a > 3 or any(t.text.lower() in ORG_WORDS or not t.text[0].isupper() for t in tokens[a:b]):
        return False
    before = tokens[a - 1].text.lower().rstrip(".") if a and usage.gap(tokens, a - 1) in (" ", ". ") else ""
    if before in HONORIFICS or (b - a > 1 and before in PERSONAL):
        return True
    after = tokens[b - 1].end
    if b - a == 1 and (called := _CALLED.match(usage.text, after)) is not None:
        low = tokens[a].text.lower()
        return bool(called["of"]) or low in GIVEN_NAMES or low in given_names()
    return (b - a > 1 and _PERSON_AFTER.match(usage.text, after) is not None) or _AGED.match(
        usage.text, after
    ) is not None


_INVESTED = re.compile(r"\b(?:stake|shares?|invest\w*|million|billion|bn|\dm|money|cash|slice|holding|interest) in $")


def _invested_in(usage: Usage, token: Token) -> bool:
    """Return whether money goes into what is called so: "a stake in Aurora"."""
    return _INVESTED.search(usage.text, max(0, token.start - 24), token.start) is not None


def _is_agent(usage: Usage, tokens: Sequence[Token], a: int, b: int) -> bool:
    """Return whether what is called so acts or gives: "led by Silver Lake,", "$4 million of it from Toyota,"."""
    gives = tokens[a - 1].text == "by" or (
        tokens[a - 1].text == "from" and SUM_FROM.search(usage.text, max(0, tokens[a].start - 60), tokens[a].start)
    )
    return bool(gives) and _AFTER_AGENT.match(usage.text, tokens[b - 1].end) is not None


_AFTER_AGENT = re.compile(r"[,.;)](?! (?:[A-Z]{2}\b|[A-Z]\w+\.|where))| (?:and|with|&|in|at)\b")


def _told_alone(usage: Usage, token: Token, name: str) -> bool:
    """Return whether a word that may be of a country ("Georgian") is told as a name, and describes nothing here."""
    known = place_named(name) if name in usage.told else None
    return known is not None and known[3] and _DESCRIBES.match(usage.text, token.end) is None


_DESCRIBES = re.compile(r"[ -][^\W\d]")


def _in_place(usage: Usage, tokens: Sequence[Token], a: int, b: int) -> bool:
    """Return whether the words around say that a name is that of a place: "in Austin", "Cambridge, Mass."."""
    before = tokens[a - 1].text.lower() if a else ""
    if (
        a
        and usage.gap(tokens, a - 1).strip() == ","
        and places.subdivision_country(" ".join(t.text for t in tokens[a:b]))
    ):
        return True
    after_end = tokens[b - 1].end
    if (
        before == "the"
        and b < len(tokens)
        and tokens[b].text[0].islower()
        and usage.text[after_end : after_end + 1] == " "
        and maybe_place(" ".join(t.text for t in tokens[a:b]))
    ):
        return True
    if before in ("in", "near", "outside", "around") and usage.gap(tokens, a - 1) == " ":
        return not _invested_in(usage, tokens[a])
    following = usage.text[tokens[b - 1].end : tokens[b - 1].end + 2]
    further = b < len(tokens) and usage.gap(tokens, b) == " " and tokens[b + 1].text[0].isupper()
    if following == ", " and b < len(tokens) and not further:
        return places.subdivision_country(tokens[b].text) is not None or places.country_code(tokens[b].text) is not None
    return False
