"""The subject of a clause, as its words stand: who acts before an element, and whose a thing is by the word before it."""

# ruff: noqa: E501 -- regular expressions are easier to read whole than broken

import re

from kg.extractors.sentences.elements import Element, Sentence, last_member
from kg.extractors.sums.patterns import RAISE
from kg.extractors.wording.non_companies import MEDIA
from kg.extractors.wording.patterns import Pattern
from kg.extractors.wording.words import COMPANY_NOUNS, PREPOSITIONS

RAISES = Pattern(RAISE)
"""A verb of raising."""
_COMPANIES = frozenset(COMPANY_NOUNS.split("|"))
#: What follows a subject: "the founder, whose company Acme has raised …".
_ACTS = Pattern(rf"has|had|have|would|will|is|was|later|recently|also|just|then|now|{RAISE}|took|got|won|received")
#: "The founders of Acme raised": for Acme.
_PEOPLE_OF = frozenset(
    ("founders", "founder", "co-founders", "team", "trio", "duo", "pair", "couple", "brothers", "sisters", "makers")
)
#: Verbs whose object is asked to do something: "Acme hired Bolt to prepare a listing".
_TAKING_OBJECTS = frozenset(
    "hired hires hire retained retains appointed appoints mandated mandates engaged engages tapped taps picked picks chosen chose "
    "chooses selected selects asked asks enlisted enlists instructed persuaded convinced invited got".split()
)
#: "The pair left Acme with <M0> of seed money": where they worked.
_LEFT = frozenset("left leaving quit quitting departed exited leave joined".split())
_TELLING = frozenset("told tells telling informed informs informing assured notified".split())
_SUBJECT_AFTER = PREPOSITIONS | {"whose", "called", "named", "dubbed", "codenamed"}
#: A relative clause between a subject and its verb: "<A0> , which is developing the <G0> , had closed a <M0>".
_ASIDE = Pattern(
    r"<[GA]\d+> (?:(?:of|in|from|based in) <P\d+> )?,(?P<aside> (?:(?:an?|the|one) (?:(?!<)[\w'-]+ ){1,5})?(?:(?:of|in|to|from|for|by|with|on|at|behind) (?:which|whom)|which|who|whom|whose|where) (?:(?!<M\d+>|;)[^,]){1,120},(?: (?:<G\d+>|which [^,;]{1,90}) ?,)?) "
    r"(?:has |have |had |is |was |will |said |says |also |now |already |today |\w+ly )*"
    r"(?:\w+ed|rais|clos|got|took|won|is|was|<M|in\b|plans|aims|wants|expects)"
)
#: Who only tells the news: "Tidings exclusively reported", "Kitewire was the first to report".
_REPORTS = Pattern(
    r"<[GA]\d+> (?:(?:first|exclusively|earlier|previously|also|already|has|have|had|recently|later|then|<D\d+>) )*"
    r"(?:report(?:ed|s)(?! (?:an?|its|another) (?:(?!<)[\w-]+ ){0,2}<[MS]\d+>(?! (?:(?!<G|;)\S+ ){0,5}?(?:for|by|of|in|into|at|to) (?:(?!<)[\w'’-]+ ){0,3}<G))|hears|wrote|cited|learned|learnt|scooped that|understands that|broke the (?:news|story)|(?:was|were) (?:the )?first to report)\b"
)
_BEFORE_SUBJECT = Pattern(r"(?:(?:but|and|in|on|last|this|earlier|meanwhile|separately|also|<[DP]\d+>|,|[-–—•*]) )*$")


#: Who the sentence is about, other than the company that it names in passing: "The pair met at Acme and raised <M0>".
_PEOPLE_ACT = Pattern(
    r"(?:(?:in|by|since) <D\d+> ,? ?|<D\d+> ,? ?)?(?:he|she|they|(?:the|both|those|our|these) (?:(?!<)[\w-]+ ){0,2}?(?:pair|two|three|duo|trio|quartet|founders?|co-founders?|friends|"
    r"brothers|sisters|siblings|couple|team|engineers|scientists|researchers|entrepreneurs?|inventors?|classmates|colleagues|men|women)) "
    r"(?!of|at|behind|from|who|for)(?:<?[a-z])"
)
_NEXT_SUBJECT = frozenset("and but while when as that , ; : whose because so where before after once".split())


def subject_of(sentence: Sentence, index: int, low: int, roles: set[int]) -> Element | None:
    """Return the nearest subject before an element: no object of a preposition, no investor; or a pronoun."""
    elements = sentence.elements
    pronoun: Element | None = None
    people = _PEOPLE_ACT.match(sentence.mask) is not None
    aside = [m.span("aside") for m in _ASIDE.finditer(sentence.mask, 0, sentence.starts[index])]
    for k in range(index - 1, -1, -1):
        if sentence.starts[k] < low:
            break
        element = elements[k]
        if any(start <= sentence.starts[k] < end for start, end in aside):
            continue
        if element.kind in "GA" and id(element) not in roles and not element.possessive:
            following = [e.text for e in elements[k + 1 : k + 3]]
            relative = pronoun is None and (
                following[0] in ("which", "who") or following in ([",", "which"], [",", "who"])
            )
            if following[0] == "(" and not any(e.text == ")" for e in elements[k + 1 : index]):
                return last_member(element)
            if relative and len(element.members) > 1:
                return last_member(element)  # "A and B, whose kites sell and which took <M0>"
            relative = relative or (
                pronoun is None and _APPOSED_RELATIVE.match(sentence.mask, sentence.starts[k]) is not None
            )
            if _may_be_subject(sentence, k, relative=relative, people=people):
                return _doer(sentence, k, index, roles) or element
        elif element.kind == "w" and element.text in ("it", "they", "we") and pronoun is None:
            before = elements[k - 1].text if k else ""
            if before not in PREPOSITIONS and before not in _TAKE_PRONOUNS:
                pronoun = element
    return pronoun


#: "Acme competes with Bolt, a Leeds firm that closed a round": the firm is Bolt.
_APPOSED_RELATIVE = Pattern(r"<G\d+> , (?:an?|the|one of the) (?:(?!<[GM]|[,;:.])\S+ ){1,8}?(?:that|which|who) ")
#: What somebody does to another one: "Acme overtook Bolt", "Acme , which joined the Bolt".
_DOES = Pattern(
    r"(?P<g><G\d+>)(?!'s)(?: , (?:which|who))? (?:(?:has|had|have|also|just|recently|later|then|since|soon|now|finally|even|<D\d+>) )*"
    r"(?!(?:said|says|thinks|believes|reports?|reported|saw|sees|watched|let|lets|is|was|are|were|did|do|does|and|or|but|led|leads|wrote|hears|backed|backs|funded|funds|financed|finances|seeded|"
    r"provided|provides|gave|gives|supported|supports|helped|helps|valued|values|joined|joins|supplied|armed|equipped|boosted|trusted|rewarded|credited|invested|told|called|named|[\w-]+ly|[\w-]*ing)\b)"
    r"(?:[a-z][\w'-]*(?:ed|s)|beat|bought|took|overtook|left|won|met|sold|built|lost|found|got|hit|chose|outbid|outdid|outran) (?:(?:up|out|over|on|off|down|past|ahead of|away|with|to|for|into) )*(?:(?:an?|the|its|their|own|fellow|local) )*(?:(?!<)[\w-]+ ){0,2}?$"
)
#: What it does so by or after getting money, which is its own: "… after raising <M0>", "… and has closed <M0>".
_THEN = Pattern(
    rf"<G\d+>(?!'s)(?: (?:club|ranks|status|list|herd))? (?:(?:in|at|for|from|as|on) (?:(?!<)[\w-]+ ){{1,4}})?(?:(?:shortly|soon|just|only|right|even|<D\d+>|weeks|months|days) )*"
    rf"(?:(?:after|before|since|by|in|upon|when|while|through|following|without) (?:having |first )?(?:raising|closing|securing|landing|bagging|collecting|completing|pulling in|taking in|bringing in|picking up|getting|receiving|winning|attracting|announcing|borrowing|pocketing|netting|snagging|obtaining)"
    rf"|(?:, )?and (?:(?:has|had|have|also|then|just|recently|now|later) )*(?:{RAISE})(?<!ing)(?<!s)|(?:after|with|thanks to|following) (?:(?:its|an?) )(?=(?:(?!<G)\S+ ){{0,3}}<[MS]\d+>(?: (?:(?!<)\S+ )?(?:<S|round|financing|raise)| of)?)) "
)


def _doer(sentence: Sentence, k: int, index: int, roles: set[int]) -> Element | None:
    """Return who gets money where the name at ``k`` is only whom it overtook, bought or signed up by or after that."""
    mask, at = sentence.mask, sentence.starts[k]
    then = _THEN.match(mask, at, sentence.starts[index] + 6)
    does = None
    if then is not None:
        does = next((m for m in _DOES.finditer(mask, max(0, at - 120), at)), None)
    doer = sentence.at(does.start("g")) if does is not None else None
    return doer if doer is not None and id(doer) not in roles and len(doer.members) == 1 else None


_TAKE_PRONOUNS = frozenset("led values valued valuing makes made joined".split())


def _may_be_subject(sentence: Sentence, k: int, *, relative: bool, people: bool) -> bool:
    """Return whether a name is not the object of the words before it, nor told aside.

    ``relative``: a relative clause tells of it; ``people``: the sentence is about people who left or started it.
    """
    elements = sentence.elements
    element, after = elements[k], elements[k + 1].text
    if (element.kind == "G" and MEDIA.search(element.text)) or _REPORTS.match(sentence.mask, sentence.starts[k]):
        return False
    if not k:
        return True
    before, earlier = elements[k - 1], elements[k - 2].text if k > 1 else ""
    governed = (
        before.kind == "w"
        and before.text in _SUBJECT_AFTER
        and not (before.text == "whose" and _ACTS.fullmatch(after))
        and not (before.text in ("called", "named") and earlier in _COMPANIES)
        and not (before.text == "for" and earlier == "as")
        and earlier not in _PEOPLE_OF
        and not relative
    )
    return not (
        governed
        or (before.text in _LEFT and any(e.kind == "G" for e in elements[: k - 1]))
        or (people and element.kind == "G" and before.text not in _NEXT_SUBJECT)  # "the founders left Acme and raised"
        or (before.text in _TAKING_OBJECTS and after in ("to", "for", "as"))
        or before.text in _TELLING  # "Acme told Bolt that it had raised"
        or (before.text == "(" and k < 8 and after == ")")
        or (before.kind == "D" and earlier == "said")
    )


def opening(sentence: Sentence, pronoun: Element, roles: set[int]) -> Element | None:
    """Return the subject that a sentence opens with, for "it" in a later clause ("Acme was valued …, when it …")."""
    first = next((e for e in sentence.elements if e.kind == "G"), None)
    if first is None or first.start > pronoun.start or first.possessive or id(first) in roles:
        return None
    at = sentence.place_of(first)
    after = sentence.mask[at + len("<G0> ") :]
    one = len(first.members) == 1 or all(m.mention.kind == "person" for m in first.members[1:])
    plain = _BEFORE_SUBJECT.match(sentence.mask[:at]) and one and not MEDIA.search(first.text)
    plain = plain and not re.match(r"(?:reported|reports|said|wrote|writes|hears|and) ", after)
    founded = _FOUNDED.match(after)
    return first if plain and not founded else None


#: "Ada Lind founded the firm in 2019, and its seed round": it is what they founded.
_FOUNDED = Pattern(
    r"(?:, (?:(?!<[GM]|;)[^\s,]+ ){1,12}, )?(?:had |has |have |both |jointly |later |first |now )*(?:co-)?(?:founded|started|set up|launched|created|built|runs?|ran|heads?|headed|leads?|led) "
    r"(?:<A\d+>(?!'s)|(?:the|this) (?:company|firm|business|start-?up)\b(?!'s))"
)


def told_later(sentence: Sentence, pronoun: Element) -> Element | None:
    """Return whom "it" is told to be after a colon: "It made no profit, and it got <M0> all the same: Acme has landed …"."""
    later = _TOLD_LATER.search(sentence.mask, sentence.place_of(pronoun))
    return sentence.at(later.start("co")) if later is not None else None


_TOLD_LATER = Pattern(
    rf"(?<!>)(?: (?!<G|[;:])\S+)+ : (?P<co><G\d+>)(?!'s) (?:(?:has|have|had|just|now|also|is) )*(?:{RAISE}|raised|won|received|got|took|become|became)\b"
)


def only_before(sentence: Sentence, pronoun: Element, roles: set[int]) -> Element | None:
    """Return the one company that a sentence names before "its", if it names just one that gives nothing."""
    found = [
        e
        for e in sentence.elements
        if e.kind == "G"
        and e.end <= pronoun.start
        and id(e) not in roles
        and not MEDIA.search(e.text)
        and not sentence.mask.endswith("according to ", 0, sentence.place_of(e))
    ]
    fits = len(found) == 1 and pronoun.text == "its" and len(found[0].members) == 1 and not found[0].possessive
    return found[0] if fits else None


def governed(sentence: Sentence, index: int, roles: set[int]) -> Element | None:
    """Return the only company named before, though by way of a preposition ("Investors at Acme, priced at …")."""
    found = []
    if _PEOPLE_ACT.match(sentence.mask):
        return None
    for k, element in enumerate(sentence.elements[:index]):
        if (
            element.kind == "G"
            and id(element) not in roles
            and not element.possessive
            and not MEDIA.search(element.text)
        ):
            found.append((element, sentence.elements[k - 1].text if k else ""))
    return found[0][0] if len(found) == 1 and found[0][1] in ("at", "of", "for", "in", "like", "into") else None


def owner_of(elements: list[Element], index: int) -> Element | None:
    """Return whose round it is by the word before: "Nscale's $1.1bn Series B", "its Series B"."""
    for k in range(index - 1, max(-1, index - 8), -1):
        element = elements[k]
        if element.text == "whose" and k:
            before = elements[k - 1] if elements[k - 1].text != "," else elements[k - 2]
            if before.kind == "G" and elements[k - 1] is not before:
                return last_member(before)  # "its bets are Acme and Bolt, whose round it led"
            return before if before.kind == "G" else _described(elements, k - 1)
        if element.possessive:
            return element if element.kind in "GA" else None
        if element.kind == "w" and element.text in ("its", "their", "our"):
            return element
        if element.kind not in "wSMD" or element.text in (
            "raised",
            "led",
            "closed",
            "in",
            "by",
            "from",
            "with",
            "for",
            "of",
            "and",
            "said",
            "to",
            "a",
            "an",
            "the",
            "that",
            "at",
        ):
            return None
        if element.kind == "w" and RAISES.fullmatch(element.text):
            return None
    return None


def _described(elements: list[Element], noun: int) -> Element | None:
    """Return the name that an apposition describes whose last word is at ``noun``: "Acme, a pump maker whose"."""
    if elements[noun].kind != "A" and elements[noun].text not in _COMPANIES:
        return None
    for k in range(noun, max(0, noun - 10), -1):
        if elements[k].kind in "GMS" or elements[k].text == ";":
            return None
        if elements[k].text == ",":
            return elements[k - 1] if elements[k - 1].kind == "G" and not elements[k - 1].possessive else None
    return None


def named(element: Element) -> tuple[Element | None, Element | None]:
    """Return an element as the name of one company, or else as something that stands for it."""
    if element.kind != "G":
        return None, element
    if len(element.members) > 1 and all(m.mention.kind == "person" for m in element.members[1:]):
        first = element.members[0]  # "Sierra, Ada Lind's company": the people only describe it
        if first.mention.kind == "organization":
            return Element("G", element.start, element.end, first.mention.name, first.mention, [first]), None
    if len(element.members) == 1:
        return element, None
    people = len(element.members) < 4 and all(
        m.mention.kind == "person" or " " not in m.mention.name for m in element.members
    )
    return None, element if people else None  # "Lind and Nagy raised": what they run
