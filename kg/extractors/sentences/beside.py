"""What stands beside an element of a sentence, and around it, as evidence of what the element is."""

from collections.abc import Callable, Mapping
from functools import cache, lru_cache, partial
from typing import Final, Generic, TypeVar

from kg.extractors.evidence.weights import Group, weights_of
from kg.extractors.sentences.elements import Sentence
from kg.extractors.wording.chunks import ByChunk
from kg.extractors.wording.patterns import Pattern
from kg.extractors.wording.verbs import KIN, KIN_PHRASES

Told = TypeVar("Told")
Phrases = tuple[tuple[Pattern, str], ...]

_REACH = 10


class Beside(Generic[Told]):
    """What the words beside something tell, by word, side and place; ``tell`` says what a piece of evidence tells."""

    def __init__(
        self, tell: Callable[[str], Told], kin: Mapping[str, str] | None = None, phrases: Phrases = ()
    ) -> None:
        """``kin`` gives words, and ``phrases`` phrases, for which commoner words stand."""
        self._tell: Final = tell
        self._kin: Final = kin or {}
        self._phrases: Final = phrases
        self._before: Final = ByChunk(partial(self._places, "before"))
        self._after: Final = ByChunk(partial(self._places, "after"))

    def _places(self, side: str, word: str) -> tuple[Told, ...]:
        """Return what a word tells anywhere on a side, near, and as the first, second and third word."""
        places = (side, f"near {side}", f"1 {side}", f"2 {side}", f"3 {side}")
        return tuple(self._tell(f"{place}: {word}") for place in places)

    def _plainer(self, words: list[str]) -> list[str]:
        """Return words with commoner ones for those that are hardly ever met."""
        if not words:
            return words
        text = " ".join(words)
        for pattern, common in self._phrases:
            if pattern.search(text) is not None:
                words = (text := pattern.sub(common, text)).split(" ")
        return words if self._kin.keys().isdisjoint(words) else [self._kin.get(word, word) for word in words]

    def __call__(self, sentence: Sentence, position: int) -> list[Told]:
        """Return what is told beside a position of the mask, each piece once."""
        left = sentence.words_before(position, _REACH, 120)
        right = sentence.words_after(position, _REACH, 120)
        if self._kin:
            left, right = self._plainer(left), self._plainer(right)
        left = left[::-1]
        found: list[Told] = []
        for told, words in ((self._before, left), (self._after, right)):
            found += [told[word][0] for word in {*words}]
            found += [told[word][1] for word in {*words[:5]}]
            found += [told[word][place] for place, word in enumerate(words[:3], 2)]
        for count in (2, 3):
            if len(left) >= count:
                found.append(self._tell(f"before: {' '.join(left[count - 1 :: -1])}"))
            if len(right) >= count:
                found.append(self._tell(f"after: {' '.join(right[:count])}"))
        if not left:
            found.append(self._tell("before: "))
        if not right:
            found.append(self._tell("after: "))
        return found


evidence_beside: Final = Beside(str)
"""The words beside a position as pieces of evidence, each by side and place."""


@cache
def weights_beside(table: str) -> Beside[tuple[float, ...] | None]:
    """Return what the words beside a position weigh by a table; those it does not know, as others of their kind do."""
    weights = weights_of(table)
    known = {word for evidence in weights for word in evidence.rpartition(": ")[2].split()}
    kin = {word: common for word, common in KIN.items() if word not in known}
    return Beside(weights.get, kin, KIN_PHRASES if table == "investors" else ())


def around(sentence: Sentence) -> Group:
    """Return what kind of sentence it is: its layout, what it holds, and whether it stands early."""
    mask = sentence.mask
    held = "<M" in mask, "<S" in mask, "<D" in mask, "<G" in mask
    return _with(sentence.block.kind.value, held, sentence.index < 4)


@lru_cache(maxsize=1024)
def _with(kind: str, held: tuple[bool, ...], early: bool) -> Group:
    with_a = (f"with a {what}" for what, there in zip(("sum", "stage", "date", "name"), held, strict=True) if there)
    return (f"in a {kind}", *with_a, *(("early",) if early else ()))
