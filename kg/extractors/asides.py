"""What stands beside a name: brackets, titles, appositions between commas; and where the next name of a list is."""

# ruff: noqa: E501 -- word lists are easier to read whole than broken

import re
from itertools import pairwise

from kg.extractors.mentions.kinds import NameMention
from kg.extractors.sentences import Element, Member
from kg.extractors.words import COMPANY_NOUNS, NOT_DESCRIPTORS, PREPOSITIONS

#: Nouns that are told of rounds, not of companies.
NO_BEARERS = {"round", "deal", "financing", "investment", "funding", "valuation", "money", "market"}
_SEPARATORS = {",", "and", "&", "/", "plus", "+", ";", "·", "|", "•"}
FINITE = frozenset(
    "led joined participated invested took put wrote came also has had is was are were said will would joins leads "
    "raised co-led followed"
    " secured closed bagged landed nabbed picked pulled got received announced snagged completed brought raises "
    "plans wants grabbed"
    " backed contributed bought buys acquired acquires sold sells chipped did declined returned doubled made".split()
)
_CLOSERS = {")", "]"}
_LEAD_NOTE = re.compile(r"\b(?:co-?)?lead(?:s|er|ing)?\b|\bled\b")


_BY = {"by", "from", "the", "both", "others", "existing", "new", "return", "returning", "also", "then"}


#: Participles that may describe the next name of a list, rather than tell what the one before does.
_PARTICIPLES = frozenset(
    "existing returning founding participating remaining leading emerging following operating managing engineering "
    "marketing consulting banking manufacturing mining gaming publishing shipping advertising outsourcing shopping "
    "trading clothing testing processing pricing ride-hailing self-driving investing contributing learning computing "
    "imaging financing lending accounting recruiting staffing packaging training coding king ring spring holding "
    "housing insuring training networking".split()
)
_PEOPLE = {
    "angels",
    "executives",
    "alumni",
    "founders",
    "operators",
    "people",
    "employees",
    "leaders",
    "veterans",
    "engineers",
    "researchers",
    "investors'",
}


_CREATORS = _PEOPLE | {"team", "duo", "trio", "couple", "pair", "minds", "brothers"}
"""Who is called by what they made: "and the people behind Acme" gave, not Acme."""


def _closed(elements: list[Element], i: int, j: int) -> bool:
    """Return whether the list before the semicolon ``i`` has had its "and", or a clause of its own begins at ``j``."""
    if i > 1 and elements[i - 2].text in ("and", "&"):
        return True
    while j < len(elements) and (elements[j].kind == "N" or elements[j].text in (",", "and", "&")):
        j += 1
    for k in range(j, min(j + 9, len(elements))):
        if elements[k].text in (".", ";"):
            break
        if (
            elements[k].text in FINITE
            and elements[k].kind == "w"
            and elements[k - 1].text not in ("which", "who", "that")
        ):
            return True
    return False


#: What a fund is to whoever runs it: "and a fund managed by Acme", "along with funds belonging to Bolt".
_FUNDS = {"fund", "funds", "vehicle", "vehicles", "entity", "entities", "accounts", "affiliate", "affiliates"}
_RUN_BY = {"advised", "managed", "run", "owned", "controlled", "belonging", "tied", "linked", "affiliated", "and"}
#: What a company invests through: "and the venture arm of Acme", "Bolt's family office".
ARMS = frozenset("fund funds arm arms vehicle office offices unit division foundation accelerator family".split())
#: Nouns that tell how others take part, after those that lead: "led by Acme, and investments from Bolt".
_TAKINGS = {"investments", "participation", "contributions", "contribution", "backing", "support", "commitments"}


#: What follows "the latter" where it is a company, and no description as "the former minister" is.
_GIVEN_BY = ("from", "by", "with", "led")
_AS_WELL = ["as", "well", "as"]


def _described_after(elements: list[Element], j: int) -> int | None:
    """Return the index of the name that a few words describe after a semicolon: "Acme; payments giant Bolt; and Coil"."""
    start = j
    if elements[j : j + 1] and elements[j].kind == "P" and elements[j].possessive:
        j += 1
    while j < min(start + 5, len(elements)) and elements[j].kind == "w" and elements[j].text not in NOT_DESCRIPTORS:
        j += 1
    named = start < j < len(elements) - 1 and elements[j].kind == "N" and elements[j + 1].text in (";", "and")
    return j if named else None


def next_member(elements: list[Element], i: int) -> int | None:
    """Return the index of the next name of a list whose separator is at ``i``, stepping over its description."""
    j, marks = i, 0
    while j < len(elements) and elements[j].text in _SEPARATORS and elements[j].kind in "w." and marks < 3:
        j += 1
        marks += 1
    as_well = j < len(elements) and elements[j].text == "as" and [e.text for e in elements[j : j + 3]] == _AS_WELL
    if not (marks or as_well):
        return None
    if as_well:
        j += 3
    if elements[i].text == ";" and (described := _described_after(elements, j)) is not None:
        j = described
    if elements[i].text == ";" and marks == 1:
        return (
            j
            if j < len(elements)
            and elements[j].kind == "N"
            and elements[i - 1].kind in "NP"
            and j + 1 < len(elements)
            and elements[j + 1].text in (";", "and")
            and not _closed(elements, i, j)
            else None
        )
    steps, fund = 0, False
    while j < len(elements) and steps < 8:
        element = elements[j]
        fund = fund or element.text in _FUNDS
        if (element.text == "of" and _arm_before(elements, j)) or _describes_twice(elements, j):
            j, steps = j + 1, steps + 1
            continue
        if fund and (
            element.text in _RUN_BY
            or (elements[j - 1].text in _RUN_BY | _FUNDS and element.text in ("by", "to", "with", "of"))
        ):
            j, steps = j + 1, steps + 1
            continue
        if element.text == "of" and j + 1 < len(elements) and elements[j + 1].text == "course":
            j += 2
            continue
        if element.kind == "N":
            return j
        if element.text == "behind" and elements[j - 1].text in _CREATORS:
            return None
        if element.kind == "P" or (
            element.kind == "S" and j + 1 < len(elements) and elements[j + 1].text in _STAGE_BACKERS
        ):
            pass
        elif (
            element.kind != "w"
            or (element.text in NOT_DESCRIPTORS and element.text not in _BY)
            or element.text in NO_BEARERS
            or element.text in _TAKINGS
            or (element.text in ("former", "latter") and elements[j + 1 : j + 2] and elements[j + 1].text in _GIVEN_BY)
        ):
            return None
        if element.text == "by" and elements[j - 1].text.endswith("ed") and elements[j - 1].text not in FINITE:
            return None
        if element.text.endswith("ing") and element.kind == "w" and element.text not in _PARTICIPLES:
            return None
        if element.text in ("advised", "managed") or (element.text == "from" and elements[j - 1].text in _PEOPLE):
            return None
        j += 1
        steps += 1
    return None


def _arm_before(elements: list[Element], j: int) -> bool:
    """Return whether "and the venture arm" stands before ``j``: not ", the venture arm", which is what the last name is."""
    if elements[j - 1].text not in ARMS or elements[j - 1].possessive:
        return False
    the = next((k for k in range(j - 2, max(j - 6, 0), -1) if elements[k].kind != "w" or elements[k].text == "the"), 0)
    return elements[the].text == "the" and elements[the - 1].text in ("and", "&", "plus")


def _describes_twice(elements: list[Element], j: int) -> bool:
    """Return whether the "and" at ``j`` is within a description: "Acme and food and internet group Bolt"."""
    if elements[j].text not in ("and", "&") or elements[j - 1].kind != "w" or elements[j - 1].text in _SEPARATORS:
        return False
    stop = next((k for k in range(j + 1, min(j + 4, len(elements))) if elements[k].kind != "w"), None)
    return (
        stop is not None
        and stop > j + 1
        and elements[stop].kind == "N"
        and elements[stop - 1].text in _BUSINESSES
        and not any(e.text in NOT_DESCRIPTORS for e in elements[j + 1 : stop])
    )


_BUSINESSES = frozenset(COMPANY_NOUNS.split("|")) | set(
    "conglomerate giant carrier carmaker automaker retailer operator manufacturer bank insurer investor company chain".split()
)
#: Who backs at a stage: "Acme and seed backer Bolt".
_STAGE_BACKERS = {"backer", "backers", "investor", "investors", "lead", "leads", "fund"}
_APPOSITION = frozenset(
    "a an the which who whose maker one part itself formerly now previously based led run owned founded co-founder "
    "founder partner managing via through"
    " ceo chief head former president chairman general creator builder operator home known an another its his her both all".split()
)
_STOP_APPOSITION = re.compile(r"^(?:co-?)?led$|^leading$|^participat|^joined$|^joining$|^invested$|^raised$|^lead$")


def aside(elements: list[Element], i: int, member: Member) -> int:
    """Step over what stands beside a name: brackets, an asterisk, an apposition between commas; return the next index."""
    while i < len(elements):
        element = elements[i]
        if element.text == "*":
            member.lead = True
            i += 1
        elif element.text in ("(", "["):
            stop = next((j for j in range(i + 1, min(i + 14, len(elements))) if elements[j].text in _CLOSERS), None)
            inner = elements[i + 1 : stop] if stop else []
            if stop is None or any(e.kind in "MS" for e in inner):
                return i
            note = " ".join(e.text for e in inner).lower()
            member.note = note
            member.lead = member.lead or bool(_LEAD_NOTE.search(note))
            i = stop + 1
        elif (
            element.text in ("of", "from", "at")
            and member.mention.kind == "person"
            and i + 1 < len(elements)
            and elements[i + 1].kind == "N"
            and not elements[i + 1].possessive
        ):
            member.firm = elements[i + 1].members[0].mention
            i += 2
        elif element.text in _DASHES and (closed := _between_dashes(elements, i)) is not None:
            i = closed
        elif element.text == "of" and (known := _fame(elements, i)) is not None:
            i = known
        elif element.text == "," and _adverb_aside(elements, i):
            i += 2
        elif element.text in ("®", "™", "itself", "himself", "herself", "themselves"):
            i += 1
        elif (stop := _placed(elements, i) or _invested_through(elements, i)) is not None:
            i = stop
        elif element.text == ",":
            listed, stop = next_member(elements, i), None
            if listed is not None and not _relative(elements, i, listed):
                stop = _owned_by(elements, i, listed)
                if stop is None:
                    return i
            stop = stop or _apposition_end(elements, i)
            if stop is None:
                return i
            if member.mention.kind == "person":
                member.firm = member.firm or _firm_within(elements[i:stop])
            i = stop
        else:
            return i
    return i


_DASHES = frozenset("- – —".split())
_ONCE = frozenset("since later now then formerly previously itself subsequently recently once".split())


def _between_dashes(elements: list[Element], i: int) -> int | None:
    """Return the end of what became of a company, between dashes: "Bolt – since bought by Acme – led the round"."""
    if i + 2 >= len(elements) or elements[i + 1].text not in _ONCE:
        return None
    return next((j + 1 for j in range(i + 3, min(i + 14, len(elements))) if elements[j].text in _DASHES), None)


def _fame(elements: list[Element], i: int) -> int | None:
    """Return the end of what somebody is known for, which begins at ``i``: "Ada Lind of Quellmar fame"."""
    return next((j + 1 for j in range(i + 2, min(i + 5, len(elements))) if elements[j].text == "fame"), None)


def _adverb_aside(elements: list[Element], i: int) -> bool:
    """Return whether the comma at ``i`` sets off an adverb: "Hafen Capital, again, and Ada Lind"."""
    after = elements[i + 1 : i + 3]
    return len(after) == 2 and after[0].text in ("again", "too", "also", "naturally") and after[1].text == ","


_FIRMS = frozenset("firm fund office vehicle company group arm outfit foundation".split())


def _firm_within(elements: list[Element]) -> NameMention | None:
    """Return the firm that an apposition says somebody is at: ", a partner at Acme"."""
    for before, after in pairwise(elements):
        if before.text in _FIRMS:
            return None  # "the investment firm of Acme founder Ada Lind": itself
        if after.kind == "N" and before.text in ("at", "of", "with") and not after.possessive:
            return after.members[0].mention
    return None


def _owned_by(elements: list[Element], i: int, j: int) -> int | None:
    """Return the end of an apposition that tells whose a name is: "CapitalG, Alphabet's growth fund, with …"."""
    if j != i + 1 or not elements[j].possessive:
        return None
    end = next((k for k in range(j + 1, min(j + 7, len(elements))) if elements[k].kind != "w"), None)
    if end is None or end == j + 1 or elements[end].text not in (",", ".", ";"):
        return None
    if any(e.text in NOT_DESCRIPTORS or e.text in NO_BEARERS for e in elements[j + 1 : end]):
        return None
    noun = elements[end - 1].text
    if noun not in ARMS and noun not in _BUSINESSES:
        return None
    if elements[end].text != ",":
        return end
    if _list_goes_on(elements, end):
        return None if noun in ARMS else end
    follows = elements[end + 1] if end + 1 < len(elements) else None
    verb = follows is not None and follows.kind == "w" and follows.text not in ("with", "and", "as", "plus")
    return end + 1 if verb else end


_MAKING = tuple([noun, "of"] for noun in ("maker", "developer", "operator", "owner", "parent", "publisher", "creator"))


def _relative(elements: list[Element], i: int, stop: int) -> bool:
    """Return whether what follows the comma describes the name before it rather than naming another one."""
    words = [e.text for e in elements[i + 1 : stop]]
    after = elements[stop + 1] if stop + 1 < len(elements) else None
    if words and words[0] in ("the", "a", "an") and (words[-1] == "behind" or words[-2:] in _MAKING):
        return True  # "10gen, the company behind MongoDB": one company
    if (
        words
        and words[0] == "the"
        and after is not None
        and after.kind == "w"
        and after.text not in NOT_DESCRIPTORS
        and not after.text.endswith("ed")
    ):
        return True
    return bool(words) and words[0] in (
        "a",
        "an",
        "which",
        "who",
        "whose",
        "another",
        "fellow",
        "one",
        "formerly",
        "now",
        "previously",
        "once",
        "part",
    )


_TELLING = {
    "included",
    "includes",
    "include",
    "saw",
    "drew",
    "attracted",
    "featured",
    "brought",
    "counted",
    "counts",
    "lists",
    "names",
    "boasts",
}


#: Participles after a comma that go on with the list rather than describe its last name.
_GOES_ON = frozenset("joined participated invested followed raised backed closed secured contributed".split())


def _opens_apposition(first: Element, second: Element) -> bool:
    """Return whether the two elements after a comma may begin what a name is."""
    if first.kind in "NP" and first.possessive:
        return second.kind == "w" and second.text not in NOT_DESCRIPTORS
    if first.text in ("which", "who") and second.text in _TELLING:
        return False
    return first.kind == "w" and (
        first.text in _APPOSITION
        or (first.text.endswith("ed") and first.text not in _GOES_ON and not _acts(first, second))
        or first.text.endswith(("-based", "-backed"))
    )


def _acts(first: Element, second: Element) -> bool:
    """Return whether a verb after a comma is what the subject before does: "…, founded by Ada Lind, picked up <M0>"."""
    return first.text in FINITE and second.text not in ("by", "in", "as", "from", "with")


def _apposition_end(elements: list[Element], i: int) -> int | None:
    """Return where an apposition that begins at the comma ``i`` ends (its closing comma, kept if a list goes on)."""
    if i + 2 >= len(elements):
        return None
    first = elements[i + 1]
    if first.text == "whose" and _whose_company(elements, i + 2):
        return None
    if first.kind == "P" and not first.possessive:
        return _place_aside(elements, i)
    if first.text in ("of", "from"):
        return _origin_aside(elements, i + 2)
    if not _opens_apposition(first, elements[i + 2]):
        return None
    depth = 0
    for j in range(i + 1, min(i + 32, len(elements))):
        element = elements[j]
        depth += (element.text == "(") - (element.text == ")")
        if depth > 0 or element.text == ")":
            if depth < 0:
                return None
            continue
        if element.kind in "MS" or (
            element.kind == "w" and _STOP_APPOSITION.match(element.text) and element.text != "led"
        ):
            return None
        if element.text == "led" and (
            j > i + 1 and elements[j - 1].text in ("which", "who", "co", "also", "that", "was", "were", "being", "is")
        ):
            return None
        if element.text in _BACKED and _tells_backers(elements, i, j):
            return None
        if element.text in ("with", "while") and j > i + 2 and elements[j - 1].text == ",":
            return None
        if element.text == "," and j > i + 1:
            following = elements[j + 1] if j + 1 < len(elements) else None
            if following is None:
                return None
            if (
                following.text == "which"
                and elements[j - 1].kind == "N"
                and (first.text not in ("which", "who", "whose") or _raises(elements, j + 2))
            ):
                return None
            if following.kind == "N" or following.text in ("and", "as", "plus"):
                if _list_goes_on(elements, j):
                    return j
                return None if first.text not in ("the", "a", "an", "which", "who", "whose") else j
            return j + 1 if following.kind == "w" and following.text not in ("a", "an", "the") else j
        if element.text in ("and", "plus") and _also_backing(elements, j):
            return j
        if element.text in (";", ".", ":", "—") and j > i + 1:
            return (
                j
                if element.text in (";", ".") and first.text in ("the", "a", "an", "which", "who", "whose", "formerly")
                else None
            )
    return None


def _raises(elements: list[Element], start: int) -> bool:
    """Return whether a relative clause has a sum of its own: "Acme, which competes with Bolt, which raised <M0>, has"."""
    clause = elements[start : start + 10]
    return "M" in [e.kind for e in clause[: next((k for k, e in enumerate(clause) if e.text == ","), None)]]


def _whose_company(elements: list[Element], j: int) -> bool:
    """Return whether a person's company is named and goes on as the subject: "Ada Lind, whose company, Acme, raised"."""
    end = next((k for k in range(j, min(j + 4, len(elements))) if elements[k].text == ","), None)
    return (
        end is not None
        and end > j
        and elements[end - 1].text in _BUSINESSES
        and end + 1 < len(elements)
        and elements[end + 1].kind == "N"
    )


def _also_backing(elements: list[Element], j: int) -> bool:
    """Return whether a list goes on after an apposition: "Acme, the arm of a carmaker and existing investors Bolt and Coil"."""
    words = [e.text for e in elements[j + 1 : j + 3]]
    backs = words[0] in ("existing", "returning", "new", "fellow", "previous", "current", "earlier") if words else False
    return backs and _list_goes_on(elements, j)


_BACKED = frozenset("backed funded financed seeded bankrolled investors backers shareholders supporters".split())


def _tells_backers(elements: list[Element], i: int, j: int) -> bool:
    """Return whether an apposition after the comma ``i`` is where a sentence without a round tells who backed a company."""
    before = next((e for e in reversed(elements[:i]) if e.kind != "N"), None)
    if before is not None and before.text in ("by", "from", "with", "including", "alongside", ",", "and", "&"):
        return False
    told = (
        elements[i + 1].text == "whose"
        if elements[j].text.endswith("s")
        else elements[j + 1 : j + 2] and elements[j + 1].text == "by"
    )
    return bool(told) and not any(e.kind in "MS" for e in elements)


def _invested_through(elements: list[Element], i: int) -> int | None:
    """Return where a list goes on after what one of its names invests through: "Acme — via its Blue fund — and Bolt"."""
    dash = elements[i].text in ("—", "–", "-", ",")
    j = i + dash
    if (
        j + 3 >= len(elements)
        or elements[j].text not in ("via", "through")
        or elements[j + 1].text not in ("its", "their", "the", "his", "her")
    ):
        return None
    for k in range(j + 2, min(j + 9, len(elements) - 1)):
        if elements[k].text in ARMS | _FUNDS and elements[k + 1].text in (",", ";", "and", ".", ")", elements[i].text):
            return k + 1 + (elements[k + 1].text == elements[i].text and elements[i].text != ",")
        if elements[k].kind not in "wNP":
            return None
    return None


def _placed(elements: list[Element], i: int) -> int | None:
    """Return where a list goes on after where one of its names is: "Acme, of Moline, Ill.; Bolt; and Coil"."""
    j = i + (elements[i].text == ",")
    if j + 2 >= len(elements) or elements[j].text not in ("of", "from", "in"):
        return None
    j += 1
    if elements[j].kind != "P" or elements[j].possessive:
        return None
    j += 1
    if elements[j].text == "," and j + 1 < len(elements) and elements[j + 1].kind == "P":
        j += 2
    if j + 1 >= len(elements) or elements[j].text not in (",", ";", "and") or elements[j + 1].text in PREPOSITIONS:
        return None
    return j if _list_goes_on(elements, j) else None


def _place_aside(elements: list[Element], i: int) -> int | None:
    """Step over ", Calif.," after a name."""
    if i + 2 < len(elements) and elements[i + 2].text == ",":
        following = elements[i + 3] if i + 3 < len(elements) else None
        if following is not None and following.kind == "w":
            return i + 3
    return None


def _origin_aside(elements: list[Element], j: int) -> int | None:
    """Return the comma after ", of the World Bank," or ", from Norway,", where ``j`` is what follows the preposition."""
    j += j < len(elements) and elements[j].text == "the"
    if j + 1 >= len(elements) or elements[j].possessive or elements[j + 1].text != ",":
        return None
    return j + 1 if elements[j].kind == "N" or (elements[j].kind == "P" and _list_goes_on(elements, j + 1)) else None


def _list_goes_on(elements: list[Element], j: int) -> bool:
    return next_member(elements, j) is not None
