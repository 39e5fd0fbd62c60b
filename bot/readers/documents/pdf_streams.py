"""Whether the packed parts of a PDF are undamaged: a reader of PDFs shows what it can of the others."""

import re
import zlib

_PACKED = re.compile(
    rb"""
      /Filter \s* \[? \s* /FlateDecode \s* [\]/>] [^\0]{0,500}? stream \r? \n  # /Filter /FlateDecode>>stream
    """,
    re.VERBOSE,
)
_ENCRYPTED = b"/Encrypt"
_AT_ONCE = 1 << 20
"""Bytes that are unpacked in one go: nothing of them is kept."""


def has_damaged_stream(data: bytes) -> bool:
    """Whether a part that is packed by deflate alone (ISO 32000-1, 7.4.4) doesn't end in its own checksum.

    What is encrypted can't be told from damage, and is taken for whole.
    """
    if _ENCRYPTED in data:
        return False
    return any(not _is_whole(data, match.end()) for match in _PACKED.finditer(data))


def _is_whole(data: bytes, start: int) -> bool:
    unpacking = zlib.decompressobj()
    packed = memoryview(data)[start:]
    try:
        while not unpacking.eof:
            unpacked = unpacking.decompress(packed, _AT_ONCE)
            packed = memoryview(unpacking.unconsumed_tail)
            if not (unpacked or unpacking.eof):
                return False
    except zlib.error:
        return False
    return True
