"""Appositions: what a name is, told between commas ("Bolt, a maker of bikes, and Coil")."""

import re
from itertools import pairwise

from kg.extractors.mentions.kinds import NameMention
from kg.extractors.sentences.descriptors import INVESTING
from kg.extractors.sentences.elements import Element
from kg.extractors.sentences.list_members import list_goes_on
from kg.extractors.sentences.owners import is_house
from kg.extractors.wording.funders import is_funder
from kg.extractors.wording.verbs import STEERING
from kg.extractors.wording.words import ARMS, BUSINESSES, FINITE, NO_BEARERS, NOT_DESCRIPTORS, VERBS

#: What an apposition may open with.
_OPENERS = frozenset(
    "a an the which who whose maker one part itself formerly now previously based led run owned founded "
    "co-founder cofounder founder partner managing via through ceo chief head former president chairman general "
    "creator builder operator home known another its his her both all once erstwhile".split()
)
_DETERMINERS = ("the", "a", "an", "which", "who", "whose")

#: What opens a description of the name before the comma, though a name follows: "Acme, part of Bolt".
_NO_LIST = frozenset("a an which who whose another fellow one formerly now previously once part".split())

#: Participles after a comma that go on with the list rather than describe its last name.
_GOES_ON = frozenset("joined participated invested followed raised backed closed secured contributed".split())

#: Verbs after a comma and "which" whose subject is the round or the list, not the name: "…, which included Acme".
_TELLING = frozenset(
    "included includes include saw drew attracted featured brought counted counts lists names boasts".split()
)

#: What takes part in a round, so that no description is told any more.
_ACTING = re.compile(r"^(?:co-?led|leading|participat.*|joined|joining|invested|raised|lead)$")

_BACKED = frozenset("backed funded financed seeded bankrolled investors backers shareholders supporters".split())
_FIRMS = frozenset("firm fund office vehicle company group arm outfit foundation".split())
#: What somebody is of a company who invests for themselves: "Ada Lind, the co-founder of Acme".
_FOUNDERS = frozenset(
    "founder co-founder cofounder founders ceo chief chairman chairwoman chair president head former formerly ex "
    "creator inventor owner boss champion".split()
)
_MAKING = tuple([noun, "of"] for noun in ("maker", "developer", "operator", "owner", "parent", "publisher", "creator"))


def firm_within(elements: list[Element]) -> NameMention | None:
    """Return the firm that an apposition says somebody is at: ", a partner at Acme"; not one that they founded."""
    founded = False
    for before, after in pairwise(elements):
        if before.text in _FIRMS:
            return None  # "the investment firm of Acme founder Ada Lind": itself
        if after.kind == "N" and before.text in ("at", "of", "with") and not after.possessive:
            firm = after.members[0].mention
            return None if founded and not is_funder(firm.name) else firm
        founded = founded or before.text in _FOUNDERS
    return None


def owned_by(elements: list[Element], i: int, j: int) -> int | None:
    """Return the end of an apposition that tells whose a name is: "CapitalG, Alphabet's growth fund, with …"."""
    if j != i + 1 or not elements[j].possessive:
        return None
    end = next((k for k in range(j + 1, min(j + 9, len(elements))) if elements[k].kind not in "wP"), None)
    if end is None or end == j + 1 or elements[end].text not in (",", ".", ";"):
        return None
    where = next((k for k in range(j + 2, end) if elements[k].text in ("for", "in", "across")), end)
    if where + 4 < end or any(e.text in NOT_DESCRIPTORS or e.text in NO_BEARERS for e in elements[j + 1 : where]):
        return None
    noun = elements[where - 1].text  # "Alphabet's growth fund", "Bolt's venture arm for Asia"
    if noun not in ARMS and noun not in BUSINESSES:
        return None
    if elements[end].text != ",":
        return end
    if list_goes_on(elements, end):
        apart = elements[end + 1].text in ("and", "&", "plus") and is_house(elements[i - 1])
        return end if noun not in ARMS or apart else None
    follows = elements[end + 1] if end + 1 < len(elements) else None
    verb = follows is not None and follows.kind == "w" and follows.text not in ("with", "and", "as", "plus")
    return end + 1 if verb else end


def describes_before(elements: list[Element], i: int, stop: int) -> bool:
    """Return whether what follows the comma describes the name before it rather than naming another one."""
    words = [e.text for e in elements[i + 1 : stop]]
    if not words:
        return False
    if words[0] in _NO_LIST:
        return True
    if words[0] != "the":
        return False
    if words[-1] == "behind" or words[-2:] in _MAKING:
        return True  # "10gen, the company behind MongoDB": one company
    if _is_person(elements[stop]) and "of" in words and not _FIRMS.isdisjoint(words):
        return True  # "Skip Capital, the private fund of Ada Lind and Bo Ek": one investor
    after = elements[stop + 1] if stop + 1 < len(elements) else None
    goes_on = after is None or after.kind != "w" or after.text in NOT_DESCRIPTORS or after.text.endswith("ed")
    return not goes_on


def apposition_end(elements: list[Element], i: int) -> int | None:
    """Return where an apposition that begins at the comma ``i`` ends (its closing comma, kept if a list goes on)."""
    if i + 2 >= len(elements):
        return None
    first = elements[i + 1]
    if first.text == "whose" and (_whose_company(elements, i + 2) or _whose_own(elements, i + 2)):
        return None
    if first.kind == "P" and not first.possessive:
        return _place_aside(elements, i)
    if first.text in ("of", "from"):
        return _origin_aside(elements, i + 2)
    if not _opens_apposition(first, elements[i + 2]) or _is_subject(elements, i + 1):
        return None
    depth, opened = 0, i
    for j in range(i + 1, min(i + 32, len(elements))):
        element = elements[j]
        depth += (element.text == "(") - (element.text == ")")
        if element.text == "(":
            opened = j
        if depth > 0 and element.kind in "MS" and first.text in _DETERMINERS and opened > i + 2:
            return opened  # "Bolt, a maker of bikes ($5m seed)": what it raised is no part of what it is
        if depth < 0:
            return None
        if depth or element.text == ")":
            continue
        if j == i + 2 and _is_sized_investor(elements, j):
            continue
        if _ends_description(elements, i, j):
            return None
        if element.text in _IS and j > i + 2 and _asserts(elements, i, j):
            return None
        if element.text == "," and j > i + 1 and (_is_seat(elements, j) or _is_adjectives(elements, i, j)):
            continue
        if element.text == "," and j > i + 1:
            if first.text.endswith("ed") and elements[i + 2].text == "by" and (listed := _list_within(elements, j)):
                return listed
            return closed_at(elements, j, first)
        if element.text in ("and", "plus") and _also_backing(elements, j):
            return j
        if element.text in (";", ".", ":", "—") and j > i + 1:
            whole = element.text in (";", ".") and first.text in (*_DETERMINERS, "formerly", "once", "previously")
            return j if whole else None
    return None


def _is_seat(elements: list[Element], j: int) -> bool:
    """Return whether a comma stands between a city and its state: "an Austin, Texas-based maker"."""
    if j + 1 >= len(elements) or elements[j - 1].kind not in "PN":
        return False
    state, after = elements[j + 1], elements[j + 2] if j + 2 < len(elements) else elements[j + 1]
    return state.text.endswith("-based") or (state.kind in "PN" and after.text.lstrip("-. ").startswith("based"))


def _is_sized_investor(elements: list[Element], j: int) -> bool:
    """Return whether the sum at ``j`` tells how large an investor is: "Acme, the $4 billion private equity house,"."""
    if elements[j].kind != "M" or elements[j - 1].text not in ("a", "an", "the"):
        return False
    words: list[str] = []
    for element in elements[j + 1 : j + 12]:
        if element.kind not in "wP" or element.text in _AFTER_NOUN:
            break
        if words[-1:] in (["fund"], ["funds"]) and element.text in _HOUSES:
            words.pop()  # "a fund manager"
        words.append(element.text)
    return not INVESTING.isdisjoint(words) and _GIVEN.isdisjoint(words[1:] if words[0] in INVESTING else words)


#: What shows that a description is that of somebody's money.
_GIVEN = frozenset(
    "round financing funding raise deal stake cheque check bet injection loan facility commitment fund funds vehicle "
    "startup start-up unicorn investment tranche".split()
)
_HOUSES = frozenset("manager house group firm giant company operator".split())
_AFTER_NOUN = frozenset((",", ".", ";", ":", "behind", "that", "which", "based", "in", "from", "by"))


def _is_adjectives(elements: list[Element], i: int, j: int) -> bool:
    """Return whether a comma stands between two adjectives of a description: "a two-year-old, Leeds-based maker"."""
    if not i + 3 <= j <= i + 5 or j + 2 >= len(elements) or elements[i + 1].text not in ("a", "an", "the"):
        return False
    seated = elements[j + 1].text.endswith("-based") and elements[j - 1].text not in BUSINESSES
    return (seated or elements[j - 1].text.endswith("-old")) and {e.kind for e in elements[j + 1 : j + 3]} == {"w"}


def _ends_description(elements: list[Element], i: int, j: int) -> bool:
    """Return whether at ``j`` a round is told, so that what began at the comma ``i`` is no apposition."""
    text, before = elements[j].text, elements[j - 1].text
    if text == "led":
        return j > i + 1 and before in ("which", "who", "co", "also", "that", "was", "were", "being", "is")
    return (
        elements[j].kind in "MS"
        or (elements[j].kind == "w" and _ACTING.match(text) is not None)
        or (text in _BACKED and _tells_backers(elements, i, j))
        or (text in _MOVES and _acts_in_round(elements, i, j))
        or (text in ("with", "while") and j > i + 2 and before == ",")
        or (text in _OBJECTS and _backed_by_names(elements, j + 1))
    )


def _backed_by_names(elements: list[Element], j: int) -> bool:
    """Return whether several named from ``j`` on gave money: ", the startup that Acme, Bolt and Coil had funded"."""
    names = 0
    for element in elements[j : j + 14]:
        if element.kind == "N":
            names += 1
        elif element.text in _BACKING and names:
            return names > 1
        elif element.kind not in "w." or element.text in (".", ";", ":") or not names:
            return False
    return False


_OBJECTS = frozenset(("that", "which", "whom"))
_BACKING = frozenset("backed funded financed seeded bankrolled supported led co-led invested put".split())


def _acts_in_round(elements: list[Element], i: int, j: int) -> bool:
    """Return whether a relative clause tells what somebody did in a round: "Acme, which headed the June round, "."""
    if elements[i + 1].text not in ("which", "who") or j > i + 4:
        return False
    after = [e.text for e in elements[j + 1 : j + 8]]
    return any(text in _ROUNDS for text in (after[: after.index(",")] if "," in after else after))


#: Verbs of those who lead a round or take part in it.
_MOVES = frozenset(form for forms in STEERING for form in forms).union(
    "headed heads anchored anchors fronted fronts spearheaded chipped returned rode came bought".split()
)


def _asserts(elements: list[Element], i: int, j: int) -> bool:
    """Return whether what begins at the comma ``i`` is a clause with its verb at ``j``: "…, the new investors are"."""
    before = elements[i + 1 : j]
    nominal = before[0].text in ("the", "its", "their", "other", "another", "both", "all") or before[0].possessive
    if elements[j].text in _AUXILIARIES and any(e.kind == "N" for e in before[1:]):
        return False  # "the maker of kites Acme has bought"
    return nominal and not any(e.text in _RELATIVE for e in before)


_AUXILIARIES = frozenset("will would should can could may might must has have had".split())
_IS = _AUXILIARIES.union("are is were was include includes included comprise comprises comprised".split())
_RELATIVE = frozenset("which who whose that where when whom what how i it they he she we you my our your as".split())


def closed_at(elements: list[Element], j: int, first: Element) -> int | None:
    """Return where an apposition that opens with ``first`` ends if the comma ``j`` closes it."""
    following = elements[j + 1] if j + 1 < len(elements) else None
    if following is None:
        return None
    determined = first.text in _DETERMINERS
    relative = first.text in ("which", "who", "whose")
    if following.text == "which" and elements[j - 1].kind == "N" and (not relative or _has_a_sum(elements, j + 2)):
        return None
    if following.kind == "N" or following.text in ("and", "as", "plus"):
        return j if determined or list_goes_on(elements, j) else None
    return j + 1 if following.kind == "w" and following.text not in ("a", "an", "the") else j


def _list_within(elements: list[Element], j: int) -> int | None:
    """Return the end of an apposition with a list of its own: ", started by alumni of Acme, Bolt and Coil, has"."""
    if elements[j - 1].kind != "N" or elements[j - 2].text not in ("of", "at", "from"):
        return None
    k = j
    while k + 1 < len(elements) and elements[k].text in (",", "and", "&") and elements[k + 1].kind == "N":
        k += 2
    if k < j + 2 or elements[k - 2].text == ",":
        return None
    while k < len(elements) and elements[k].kind == "w" and elements[k].text not in FINITE:
        k += 1
    closed = k + 1 < len(elements) and elements[k].text == "," and elements[k + 1].kind == "w"
    return k + 1 if closed else None


def _opens_apposition(first: Element, second: Element) -> bool:
    """Return whether the two elements after a comma may begin what a name is."""
    if first.kind in "NP" and first.possessive:
        return second.kind == "w" and second.text not in NOT_DESCRIPTORS
    if first.text in ("which", "who") and second.text in _TELLING:
        return False
    return first.kind == "w" and (
        first.text in _OPENERS
        or (first.text.endswith("ed") and first.text not in _GOES_ON and not _acts(first, second))
        or first.text.endswith(("-based", "-backed"))
    )


def _is_subject(elements: list[Element], i: int) -> bool:
    """Return whether a noun is the subject of what follows: "Started by alumni of Acme, the startup makes"."""
    verb, after = (elements[k].text if k < len(elements) else "" for k in (i + 2, i + 3))
    if elements[i].text in ("the", "this", "that") and elements[i + 1].text in _ROUNDS:
        return verb in FINITE | _DRAWING and after != "by"
    return elements[i].text == "the" and elements[i + 1].text in BUSINESSES and verb in VERBS and after != "by"


_ROUNDS = frozenset(("round", "deal", "raise", "financing", "funding", "syndicate", "list"))
_DRAWING = frozenset(("drew", "attracted", "includes", "included", "draws", "attracts", "saw", "counts", "welcomed"))


def _acts(first: Element, second: Element) -> bool:
    """Return whether a verb after a comma is what the subject does: "…, founded by Ada Lind, picked up <M0>"."""
    return first.text in FINITE and second.text not in ("by", "in", "as", "from", "with")


def _has_a_sum(elements: list[Element], start: int) -> bool:
    """Return whether a relative clause has a sum: "Acme, which competes with Bolt, which raised <M0>, has"."""
    clause = elements[start : start + 10]
    return "M" in [e.kind for e in clause[: next((k for k, e in enumerate(clause) if e.text == ","), None)]]


def _whose_company(elements: list[Element], j: int) -> bool:
    """Return whether a person's company goes on as the subject: "Ada Lind, whose company, Acme, raised"."""
    end = next((k for k in range(j, min(j + 4, len(elements))) if elements[k].text == ","), None)
    return (
        end is not None
        and end > j
        and elements[end - 1].text in BUSINESSES
        and end + 1 < len(elements)
        and elements[end + 1].kind == "N"
    )


def _whose_own(elements: list[Element], j: int) -> bool:
    """Return whether a company is the subject of a clause: "Ada Lind, whose Acme put money into Bolt"."""
    verb = elements[j + 1].text if j + 1 < len(elements) else ""
    return elements[j].kind == "N" and (verb in FINITE or verb in VERBS)


def _also_backing(elements: list[Element], j: int) -> bool:
    """Return whether a list goes on after an apposition: "Acme, the arm of a carmaker and existing backer Bolt"."""
    if _is_person(elements[j - 1]) and "of" in [e.text for e in elements[j - 3 : j - 1]] and j + 1 < len(elements):
        other = elements[j + 1].text
        return elements[j + 1].kind == "N" and (" " not in other or is_funder(other))
    backs = ("existing", "returning", "new", "fellow", "previous", "current", "earlier")
    return j + 1 < len(elements) and elements[j + 1].text in backs and list_goes_on(elements, j)


def _is_person(element: Element) -> bool:
    return isinstance(element.mention, NameMention) and element.mention.kind == "person"


def _tells_backers(elements: list[Element], i: int, j: int) -> bool:
    """Return whether after the comma ``i`` a sentence without a round tells who backed a company."""
    before = next((e for e in reversed(elements[:i]) if e.kind != "N"), None)
    if before is not None and before.text in ("by", "from", "with", "including", "alongside", ",", "and", "&"):
        return False
    if elements[j].text.endswith("s"):
        told = elements[i + 1].text == "whose"
    else:
        told = j + 1 < len(elements) and elements[j + 1].text == "by"
    return told and not any(e.kind in "MS" for e in elements)


def _place_aside(elements: list[Element], i: int) -> int | None:
    """Step over ", Calif.," after a name."""
    closed = i + 3 < len(elements) and elements[i + 2].text == ","
    return i + 3 if closed and elements[i + 3].kind == "w" else None


def _origin_aside(elements: list[Element], j: int) -> int | None:
    """Return the comma after ", of the World Bank," or ", from Norway,"; ``j`` is what follows the preposition."""
    j += j < len(elements) and elements[j].text == "the"
    if j + 1 >= len(elements) or elements[j].possessive or elements[j + 1].text != ",":
        return None
    return j + 1 if elements[j].kind == "N" or (elements[j].kind == "P" and list_goes_on(elements, j + 1)) else None
