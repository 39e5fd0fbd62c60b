"""The sentences of a paragraph, with where they begin."""

import re
from collections.abc import Iterator

_ENDS = re.compile(r"(?<=[.!?…])[”\"»’)]{0,2} (?=[^a-zà-öø-ÿ])")
_ABBREVIATIONS = re.compile(r"(?:\b(?:No|Nr|St|Mr|Mrs|Ms|Dr|vs|ca|approx|kl|Pos|Art)|\b[A-Z])\.$")
_LONGEST_WORD = 12


def sentences(text: str) -> Iterator[tuple[int, str]]:
    """Each sentence with its offset in the text."""
    start = 0
    for end in _ENDS.finditer(text):
        if not _ABBREVIATIONS.search(text[max(start, end.start() - _LONGEST_WORD) : end.start()]):
            yield start, text[start : end.end()].rstrip()
            start = end.end()
    if start < len(text):
        yield start, text[start:]
