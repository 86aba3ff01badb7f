"""Texts as stretches without blanks, and what is remembered of each stretch."""

from hypothesis import given
from hypothesis import strategies as st

from kg.extractors.wording.chunks import _MOST, ByChunk, chunks_of


@given(st.text("ab \u00a0\n\t\u3000.", max_size=40))
def test_chunks_stand_where_they_say_and_leave_out_only_blanks(text: str) -> None:
    rest = list(text)
    for start, chunk in chunks_of(text):
        assert text[start : start + len(chunk)] == chunk
        assert not any(character.isspace() for character in chunk)
        rest[start : start + len(chunk)] = " " * len(chunk)
    assert not "".join(rest).strip()


def test_what_is_found_in_a_chunk_is_found_once() -> None:
    found = iter((6, 7))
    lengths = ByChunk(lambda chunk: next(found))
    assert [lengths["raised"], lengths["raised"], lengths["rounds"]] == [6, 6, 7]


def test_what_is_remembered_of_chunks_is_bounded() -> None:
    lengths = ByChunk(len)
    for number in range(_MOST + 1):
        lengths[str(number)]
    assert len(lengths) == 1
