"""Labels with their value in the line below, as fact boxes of profiles are copied: "HQ", "Oslo", "Founded", "2015"."""

from collections.abc import Iterator, Sequence

from kg.readers.tables import is_heading

_FEWEST = 3
"""So many labels of companies and rounds make a box of facts."""
_LONGEST_LABEL, _LONGEST_VALUE = 32, 200
_NO_LABEL_ENDS = (".", ",", ";", "!", "?", "-", "–")


def unstacked(lines: Sequence[str]) -> list[str]:
    """Return the lines of a text with each label of a box of facts beside its value, as "Label: value".

    Blank lines between the two are left out where all labels of the box have them. What stands once only, or below
    another label, is no value.

    >>> unstacked(["Acme maps.", "HQ", "Oslo", "Founded", "2015", "Total Raised", "$4 million", "It maps."])
    ['Acme maps.', 'HQ: Oslo', 'Founded: 2015', 'Total Raised: $4 million', 'It maps.']
    """
    filled = [number for number, line in enumerate(lines) if line.strip()]
    if sum(is_heading(_bare(lines[number])) for number in filled) < _FEWEST:
        return [*lines]
    found: list[str] = []
    done = 0
    for first, last in _boxes(lines, filled):
        found += lines[done : filled[first]]
        found += (f"{_bare(lines[filled[k]])}: {lines[filled[k + 1]].strip()}" for k in range(first, last, 2))
        done = filled[last - 1] + 1
    return [*found, *lines[done:]]


def _boxes(lines: Sequence[str], filled: Sequence[int]) -> Iterator[tuple[int, int]]:
    """Yield where each box begins and ends, counted in lines that are not blank."""
    at = 0
    while at + 1 < len(filled):
        end, known, labels = at, 0, set[str]()
        while end + 1 < len(filled) and _is_pair(lines[filled[end]], lines[filled[end + 1]]):
            label = _bare(lines[filled[end]]).lower()
            if label in labels:
                break  # the next of several boxes, or a list of other things
            labels.add(label)
            known += is_heading(label)
            end += 2
            if not is_heading(label) and not _goes_on(lines, filled, end):
                end -= 2
                break
        if known >= _FEWEST and is_heading(_bare(lines[filled[at]])):
            yield at, end
            at = end
        else:
            at += 1


def _goes_on(lines: Sequence[str], filled: Sequence[int], at: int) -> bool:
    """Return whether a label that tables of funding news use comes next: then the one before was a label, too."""
    return at + 1 < len(filled) and is_heading(_bare(lines[filled[at]])) and _is_value(lines[filled[at + 1]])


def _is_pair(label: str, value: str) -> bool:
    bare = _bare(label)
    short = 0 < len(bare) <= _LONGEST_LABEL and len(bare.split()) <= 4 and bare[:1].isalpha()
    return short and not bare.endswith(_NO_LABEL_ENDS) and ": " not in bare and "|" not in label and _is_value(value)


def _is_value(line: str) -> bool:
    said = line.strip()
    return (
        0 < len(said) <= _LONGEST_VALUE and not is_heading(_bare(line)) and said.count("|") < 2 and said[0] not in "#|"
    )


def _bare(line: str) -> str:
    """Return a line without what marks it as a label."""
    return line.strip().strip("*_").rstrip(":").strip()
