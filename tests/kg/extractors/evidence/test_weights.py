"""The words beside a mention, and what they weigh, are the same by the short way as by the long one."""

from hypothesis import given, settings
from hypothesis import strategies as st

from kg.documents import Document
from kg.extractors.analysis import analyse
from kg.extractors.events.investor_evidence import group_evidence, likelihood_of_investors, name_evidence
from kg.extractors.evidence.weights import added, shares, weights_of
from kg.extractors.sentences.elements import Sentence, bare

WORDS = st.sampled_from(
    "Tolvane Capital raised $5m €1.2bn seed 2024 12 the round led by from , ( ) ; 7 and Ostrel's Partners with its "
    "Berlin company, participation 2021-22 extraordinarily internationalization".split()
)
TEXTS = st.lists(WORDS, min_size=1, max_size=40).map(" ".join)


def sentences(text: str) -> list[Sentence]:
    return analyse(Document("0", "a.txt", "text/plain", text)).sentences


@settings(max_examples=40, deadline=None)
@given(TEXTS, st.integers(1, 12), st.integers(5, 130))
def test_words_beside_a_mention_are_those_of_the_characters_beside_it(text: str, count: int, reach: int) -> None:
    for sentence in sentences(text):
        mask = sentence.mask
        for element, at in zip(sentence.elements, sentence.starts, strict=True):
            assert sentence.words_before(at, count, reach) == bare(mask[max(0, at - reach) : at])[-count:]
            if element.kind not in "w.":
                stop = mask.index(">", at) + 1
                assert sentence.words_after(at, count, reach) == bare(mask[stop : stop + reach])[:count]


@settings(max_examples=40, deadline=None)
@given(TEXTS)
def test_what_names_weigh_is_the_sum_of_their_evidence(text: str) -> None:
    weights = weights_of("investors")
    for sentence in sentences(text):
        for element, at in zip(sentence.elements, sentence.starts, strict=True):
            if element.kind == "G":
                shared = added(weights, group_evidence(sentence, element, at))[0]
                own = [added(weights, name_evidence(element, k))[0] for k in range(len(element.members))]
                likely, _ = shares([shared + sum(own) / len(own), 0.0])
                assert likelihood_of_investors(sentence, element, at) == likely
