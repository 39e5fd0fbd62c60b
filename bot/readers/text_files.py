"""The text in a file that somebody uploads, whatever program saved it."""

import re

_ENCODINGS_BY_MARK = {b"\xff\xfe": "utf-16", b"\xfe\xff": "utf-16", b"\xef\xbb\xbf": "utf-8-sig"}
_LAST_RESORT = "cp1252"
_ENCODINGS_WITHOUT_MARK = ("utf-8", _LAST_RESORT)
_NOT_IN_TEXT = re.compile(r"[\x00-\x08\x0e-\x19\x1c-\x1f]")
"""Almost any file could be Windows' letters; what has these is no text."""


def decode_text(data: bytes) -> str | None:
    """The text in UTF-8, UTF-16 with its mark, or else Windows' western letters; None when it is no text."""
    for encoding in _encodings(data):
        try:
            text = data.decode(encoding)
        except UnicodeDecodeError:
            continue
        if "\0" not in text and not (encoding == _LAST_RESORT and _NOT_IN_TEXT.search(text)):
            return text
    return None


def _encodings(data: bytes) -> tuple[str, ...]:
    """What the file may be written in: with a byte order mark nothing else than that says."""
    for mark, encoding in _ENCODINGS_BY_MARK.items():
        if data.startswith(mark):
            return (encoding,)
    return _ENCODINGS_WITHOUT_MARK
