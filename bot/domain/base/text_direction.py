"""Right-to-left names within a line: they must not turn the figures and arrows beside them around."""

import re

_LETTER = (  # Hebrew, Arabic, Syriac, Thaana, N'Ko …; their older forms; the scripts beyond the first plane
    "\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\U00010800-\U00010fff\U0001e800-\U0001efff"
)
_RIGHT_TO_LEFT = re.compile(rf"[{_LETTER}](?:[\s'’.{_LETTER}-]*[{_LETTER}])?")
"""A name of one or several words; a figure or arrow ends it, for that belongs to the line around it."""


def isolated_names(line: str) -> str:
    """The line with its right-to-left names in isolates (U+2068 … U+2069), which show nothing."""
    return _RIGHT_TO_LEFT.sub("\u2068\\g<0>\u2069", line)
