"""Subjects that are nobody the document has named so far: "a Berlin startup raised", "the city raised", "deel eyes"."""

# ruff: noqa: E501 -- regular expressions are easier to read whole than broken

import re

from kg.extractors.sentences.elements import Element, Sentence
from kg.extractors.sums.patterns import RAISE, WEAK_RAISE
from kg.extractors.wording.patterns import Pattern
from kg.extractors.wording.words import COMPANY_NOUNS, LABEL_WORDS

_AUXILIARY = (
    r"(?:has |have |had |also |just |now |then |recently |today |reportedly |quietly |already |since |is |was |were |are "
    r"|will |would |could |may |might |to |be |been |in talks |looking |hoping |planning |about |said |says |it |set |"
    r"wants |hopes |plans |aims |\w+ly )*"
)
#: The verb whose object a sum is.
_VERB = re.compile(rf"(?<![\w<'-]){_AUXILIARY}(?:{RAISE}|{WEAK_RAISE}) (?:(?![<.;:])\S+ ){{0,5}}$")
#: Where a clause begins.
_OPENS = re.compile(r"(?:^|[.;:?!(] |[–—|] | (?:and|but|while) )")
_LATER = re.compile(
    r"(?:in|on|by|since|after|before) <D\d+> ,? ?|(?:in|on|at|by|during|over|for|from|since|after|before|with|of|to|under) (?:(?!<G)[^\s,]+ ){1,5}, |"
    r"(?:meanwhile|also|separately|elsewhere|earlier|later|then|finally|next|and|but|still|yet|so|now|today|here|again|"
    r"instead|however|related|first|second|third|last (?:week|month|year|\w+day)|this (?:week|month|year)|<[DP]\d+>|"
    r"[*•–-]|\d+|[.)]) (?:[,:] )?"
)
_STANDS = re.compile(
    r"(?:the|this|that|these|those|its|their|our|his|her|both|it|they|we|i|he|she|you|who|which|what|there|all|"
    r"each|one|neither|either|same|together|<[ASMD]\d+>)(?:'s|'ve|'d)?(?: |$)|[\w-]+'s |<P\d+>'s "
)
#: Definite, and yet no company.
_OTHERS = re.compile(
    r"^(?:the|this|that|its|their|our|these|those|his|her) (?:(?!<)[\w'-]+ |<P\d+>(?:'s)? ){0,4}?(?:cit(?:y|ies)|countr(?:y|ies)|"
    r"regions?|states?|sectors?|industr(?:y|ies)|markets?|start-?ups|companies|firms|businesses|funds|investors|ventures|"
    r"ministry|government|universit(?:y|ies)|councils?|man|woman|men|women|kingdom|continent|ecosystem|space)(?: |$)"
)
_APPOSED = re.compile(
    r"^(?P<who>(?:(?!<)[\w'.&+-]+ ){1,3}), (?:an?|the|with|whose|which|who) (?:[^,<;]|<[PG]\d+>){3,120}, $"
)
#: An item that is headed by something that is no name to us: "lambda – <M0>".
_HEADED = re.compile(r"^(?:[*•·–-] |\d+ [.)] )?(?P<head>(?:(?![<\d])[\w.'&+-]+ ){1,3})[–—-] (?=<[MS])")

#: One company by what it is and not by its name: "a Belfast biotechnology company", "an app that finds parking".
_ONE = (
    r"(?:an?|one|another|yet another) (?:(?!<[GMAS]|that\b|which\b|who\b|of\b|for\b|in\b|to\b)(?:[\w'’&/-]+|<[PD]\d+>(?:'s)?) (?:, (?=\w))?(?:- (?:based|born|founded) )?){0,7}?"
    rf"(?:{COMPANY_NOUNS}|service|project|tool|website|site|charity|brewery|distillery|farm|clinic|factory|agency|product|(?:[\w-]+)?maker|(?:[\w-]+)?tech)"
)
#: That it is the subject of the verb whose object is a sum; names in between only describe it.
_SUBJECT = Pattern(
    rf"(?:(?:in|on|at|after|since|this|last|earlier|today|and|but|<[DP]\d+>|[*•–-]) (?:(?!<G)[\w'-]+ ){{0,4}}?(?:, )?)?{_ONE} "
    r"(?!<G|[–—-] <G|called\b|named\b|dubbed\b|known\b|operating\b|trading\b|, <G|: |, (?:called|named)\b)"
    r"(?P<described>(?:(?!<[GMA]|[.;:])\S+ |(?<=of )<G\d+>(?:'s)? |(?<=by )<G\d+>(?:'s)? |(?<=from )<G\d+>(?:'s)? |(?<=at )<G\d+>(?:'s)? |(?<=in )<G\d+>(?:'s)? |(?<=for )<G\d+> ){0,24})$"
)
#: Where money goes to one that is not named.
_OBJECT = Pattern(
    rf"(?:(?!<G|[.;:]|and\b|while\b)\S+ ){{0,9}}?(?:in|into|to|behind) {_ONE}(?: (?!<G|led by\b|headed by\b|of (?:investors|lenders|banks|funds|backers)\b|including\b|called\b|named\b|dubbed\b|known\b|, <G|: )|$)"
)


def is_unnamed(sentence: Sentence, position: int) -> bool:
    """Return whether a sum goes to a company that its sentence describes and does not name.

    "A company spun out of <G0> has secured <M0>", "investors have put <M0> into a Leeds studio".
    """
    mask = sentence.mask
    if not mask.startswith("<M", position):
        return False
    if _SUBJECT.match(mask[:position]) is not None:
        return True
    end = mask.index(">", position) + 2
    return "<G" not in mask[:position] and _OBJECT.match(mask, end) is not None


def is_stranger(sentence: Sentence, position: int) -> bool:
    """Return whether the clause of a sum has a subject of its own that names nobody the document knows.

    A round without a company may be of whoever is spoken of ("A Series A of $5m followed"); but not where somebody
    else is said to raise it, by a name that was not recognized, or as one of many.
    """
    mask = sentence.mask
    if (head := _HEADED.match(mask)) is not None and head.end() <= position:
        return not set(head["head"].split()) & (LABEL_WORDS | {"that", "then", "before", "first", "next", "later"})
    verb = _VERB.search(mask[max(0, position - 160) : position])
    if verb is None or " sell " in verb[0]:
        return False
    end = max(0, position - 160) + verb.start()
    begin = max((m.end() for m in _OPENS.finditer(mask, 0, end)), default=0)
    subject = mask[begin:end]
    if (apposed := _APPOSED.match(subject)) is not None:
        subject = apposed["who"]
    while (later := _LATER.match(subject)) is not None and later.end() < len(subject) + 1 and later.end() > 0:
        subject = subject[later.end() :]
    if not subject.strip(" ,") or "<G" in subject or "<A" in subject:
        return False
    if _OTHERS.match(subject):
        return True
    return not _STANDS.match(subject) and re.match(r"[^\W\d_]", subject) is not None


def is_apposed(sentence: Sentence, element: Element) -> bool:
    """Return whether a description stands between commas after words that are no name to us ("K bank, the lender,")."""
    if element.kind != "A":
        return False
    at = sentence.elements.index(element)
    if not 1 < at < 5 or at + 1 >= len(sentence.elements):
        return False
    words = [e.text for e in sentence.elements[: at - 1] if e.kind == "w"]
    commas = sentence.elements[at - 1].text == "," and sentence.elements[at + 1].text == ","
    opening = sentence.mask[: sentence.starts[at]]
    return commas and len(words) == at - 1 and not (_LATER.match(opening) or _STANDS.match(opening))
