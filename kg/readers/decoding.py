"""From bytes to text: byte order marks, declared and guessed encodings, and the repair of text decoded wrongly."""

import codecs
import re

from charset_normalizer import from_bytes

from kg.errors import DocumentError

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_DECLARED = re.compile(rb"""<(?:meta|\?xml)[^>]{0,300}?(?:charset|encoding)\s*=\s*["']?\s*([\w.:-]+)""", re.IGNORECASE)
_GARBLED = re.compile(r"[ÂÃâÅÄÎÏðË][\u0080-\u00ff€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]{1,3}")
_SAMPLE = 65_536


#: An apostrophe that was turned the wrong way: "Acme‘s round", "Tarn Systems‘ $4m".
_TURNED = re.compile(r"(?<=\w)‘(?=s\b|\s)")


def decode(data: bytes) -> str:
    r"""Return the text of a file, its encoding told by mark, declaration or content; line ends become ``\n``.

    UTF-8 is tried before anything that is merely declared. ``DocumentError`` if the bytes are no text.

    >>> decode("£23m for Łódź".encode("utf-16"))
    '£23m for Łódź'
    >>> decode("Nscale’s €2bn".encode("cp1252"))
    'Nscale’s €2bn'
    """
    text = _decoded(data)
    if "\x00" in text or _unreadable(text):
        raise DocumentError("it holds bytes that are no text; is it another kind of file, or damaged?")
    text = _repaired(text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n"))
    return _TURNED.sub("’", text) if "‘" in text and "‚" not in text else text


def _decoded(data: bytes) -> str:
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return data.decode(encoding, errors="replace")
    if (wide := _wide(data)) is not None:
        return data.decode(wide, errors="replace")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        pass
    loose = data.decode("utf-8", errors="replace")
    if loose.count("\ufffd") * 4 <= sum(not letter.isascii() for letter in loose):
        return loose
    if declared := _DECLARED.search(data[:4096]):
        try:
            return data.decode(declared[1].decode("ascii"))
        except (LookupError, UnicodeDecodeError, UnicodeError):
            pass
    if sum(byte > 127 for byte in data[:_SAMPLE]) * 20 > len(data[:_SAMPLE]):
        guess = from_bytes(data[:_SAMPLE]).best()
        if guess is not None and guess.encoding != "utf_8":
            return data.decode(guess.encoding, errors="replace")
    return data.decode("cp1252", errors="replace")


def _wide(data: bytes) -> str | None:
    """Tell UTF-16 without a mark by the zero bytes of its Latin letters, all at odd or all at even places."""
    sample = data[:2048]
    even, odd = sample[0::2].count(0), sample[1::2].count(0)
    if len(sample) >= 4 and max(even, odd) * 5 > len(sample) and min(even, odd) * 20 <= max(even, odd):
        return "utf-16-le" if odd > even else "utf-16-be"
    return None


def _unreadable(text: str) -> bool:
    """Tell a file that is no text: many characters that no text has."""
    sample = text[:_SAMPLE]
    odd = sum(
        sample.count(letter) for letter in "\ufffd\x01\x02\x03\x04\x05\x06\x07\x0e\x0f\x10\x11\x12\x13\x14\x15\x16"
    )
    return odd * 50 > max(len(sample), 200)


def _repaired(text: str) -> str:
    """Undo UTF-8 that somebody once read as cp1252 (``â€™`` for ``’``, ``Â£`` for ``£``)."""
    if text.isascii() or not _GARBLED.search(text):
        return text
    return _GARBLED.sub(_as_meant, text)


def _as_meant(match: re.Match[str]) -> str:
    raw = b"".join(bytes([ord(c)]) if ord(c) < 256 else c.encode("cp1252", errors="replace") for c in match[0])
    for end in range(len(raw), 1, -1):
        try:
            return raw[:end].decode("utf-8") + match[0][end:]
        except UnicodeDecodeError:
            continue
    return match[0]
