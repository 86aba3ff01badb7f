"""Whom "the company" means after a colon: the one that the clause before brings up ("July was Bolt's: the firm …").

"July belonged to Bolt: the Leeds company closed a $5m round", "Next came Bolt; it raised $5m".

"""

from kg.extractors.sentences.elements import Element, Sentence
from kg.extractors.wording.patterns import Pattern

_MARKS = (" : ", " ; ", " – ", " — ")
#: Who is only named on the way to another, or tells of it.
_ASIDE = Pattern(
    r"\b(?:from|at|of|by|with|in|on|than|like|per|via|through|unlike|into|alongside|and|or|both|between|among|against|"
    r"says?|said|told|tells|to acquire|to buy|to join|rivals?|backed|backs|owns|owned) (?:(?!<)[\w'’-]+ ){0,2}$"
)
_TELLS = Pattern(
    r"<G\d+>(?:'s)? (?:(?!<)[\w'’-]+ ){0,2}?(?:says?|said|reports?|reported|writes?|wrote|told|hears|adds?)\b"
)
#: What a clause has and a label does not: "Acme: the company …".
_WORDS = Pattern(r"(?<![<\w])[a-z]{2,} ")
_OTHERS = Pattern(r"<A\d+>|\b(?:its|their|it's|they|his|her|we|our)\b")


def named_before_mark(sentence: Sentence, element: Element) -> Element | None:
    """Return the only name of the clause that ends right before the one in which a pronoun or description stands."""
    mask, at = sentence.mask, sentence.place_of(element)
    mark = max(mask.rfind(each, 0, at) for each in _MARKS)
    if mark < 0:
        return None
    low = max(0, *(mask.rfind(each, 0, mark) for each in _MARKS))
    named = [(e, start) for e, start in sentence.mentions if e.kind == "G" and low <= start < mark]
    if (
        len(named) != 1
        or _WORDS.search(mask, low, mark) is None
        or _OTHERS.search(mask, low, mark)
        or "<M" in mask[low:mark]
    ):
        return None
    found, start = named[0]
    if len(found.members) != 1 or _TELLS.match(mask, start) or _ASIDE.search(mask, low, start):
        return None
    return None if found.possessive and mask[start:mark].count(" ") > _OWNED else found


#: So many words at most follow a name in the genitive: "July was Bolt's month".
_OWNED = 3


def brought_up_before(sentence: Sentence, position: int) -> Element | None:
    """Return whom "the company" or "it" means that gets the sum at a position, by the clause before."""
    mark = max(sentence.mask.rfind(each, 0, position) for each in _MARKS)
    for element, start in zip(sentence.elements, sentence.starts, strict=True) if mark >= 0 else ():
        if mark <= start < position and (element.kind == "A" or element.text in ("it", "they")):
            return named_before_mark(sentence, element)
    return None
