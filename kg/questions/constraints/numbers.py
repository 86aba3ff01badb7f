"""Numbers in words, and how a number is written."""

from typing import Final

UNITS: Final = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")
NUMBERS: Final = {word: i + 1 for i, word in enumerate(UNITS)} | {
    "a dozen": 12,
    "dozen": 12,
    "fifteen": 15,
    "twenty": 20,
    "fifty": 50,
}
NUMBER: Final = r"(?:\d{1,3}|" + "|".join(sorted(NUMBERS, key=len, reverse=True)) + r")\b"
"""The pattern of a number of up to three digits, or in words."""


def number_of(text: str) -> int:
    """Return a number written as :data:`NUMBER`."""
    text = text.strip().lower()
    return int(text) if text.isdigit() else NUMBERS[text]
