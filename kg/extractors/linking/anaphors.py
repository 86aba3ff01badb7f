"""What stands for a company nearest before a sum: a pronoun, a description, a name."""

from collections.abc import Mapping

from kg.extractors.sentences.elements import Element, Sentence

_PRONOUNS: Mapping[str, str] = {
    word: kind
    for kind, words in {
        "it": "it they",
        "its": "its their",
        "we": "we our i",
        "whose": "whose which",
        "he": "he she his her",
    }.items()
    for word in words.split()
}


def anaphor_before(sentence: Sentence, position: int) -> tuple[str, Element | None]:
    """Return what stands for a company nearest before a sum, if something does, and the description if it is one."""
    for element, start in zip(reversed(sentence.elements), reversed(sentence.starts), strict=True):
        if start >= position:
            continue
        if element.kind == "A":
            return "described", element
        if element.kind == "w" and element.text in _PRONOUNS:
            return _PRONOUNS[element.text], None
        if element.kind == "G" and not element.possessive:
            return "name", None
    return "nobody", None
