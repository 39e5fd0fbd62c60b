"""A line whose beginning names something and whose rest says what about it: `race2 +20m`, `Jessica "words"`.

Clients put all that is typed behind a command's name into its first required option.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from bot.domain.base.phone_text import plain_value

_MOST_WORDS = 8
"""Words that a name may have."""
_BETWEEN = ",;: \t\n\u00a0"
"""What may stand between the name and the rest; not a dash, which may be a minus."""
_DASHES = "-–—−"
_TIMES_SHOWN = re.compile(r"\s*\([^()]*→[^()]*\)\s*$")  # the end of a suggestion: (10:25 → 10:45)
_QUOTED = re.compile(
    r"""
      ["“”„«»](?P<double>.*)["“”„«»]     # "We were fast", “We were fast”
    | ['‘’](?P<single>.*)['’]            # 'We were fast'
    """,
    re.VERBOSE | re.DOTALL,
)


@dataclass(frozen=True, slots=True)
class TypedLine:
    """The beginning, in plain characters, and the rest as it was typed; empty for nothing."""

    name: str
    rest: str = ""


def split_line(typed: str, is_name: Callable[[str], bool]) -> TypedLine:
    """The longest beginning that is a name, and what stands behind it; no rest where nothing is one."""
    for beginning, rest in _divisions(typed):
        name = plain_value(beginning.strip(_BETWEEN))
        is_cut_within = name.endswith("-") or has_two_figures_in_a_row(name.split())
        if not is_cut_within and is_name(name):
            return TypedLine(name, rest.strip(_BETWEEN))
    return TypedLine(plain_value(typed))


def _divisions(text: str) -> Iterator[tuple[str, str]]:
    """Each way to cut the text in two between its words, the longest beginning first."""
    ends = [match.end() for match in re.finditer(r"\S+", text)]
    for end in reversed(ends[:_MOST_WORDS]):
        yield text[:end], text[end:]


def has_two_figures_in_a_row(words: Sequence[str]) -> bool:
    """Whether two figures stand side by side, which are never of one name: `race 1 2` is no race 12."""
    return any(left.isdigit() and right.isdigit() for left, right in pairwise(words))


def without_times_shown(rest: str) -> str:
    """The rest without what a suggestion shows behind it: `+20m (10:25 → 10:45)` is `+20m`."""
    return _TIMES_SHOWN.sub("", rest)


def words_of(rest: str) -> str:
    """The rest as people's own words: without a dash before it, or quotation marks around all of it."""
    words = rest.lstrip(f"{_DASHES} ").rstrip()
    match = _QUOTED.fullmatch(words)
    if match is None:
        return words
    return (match["double"] or match["single"] or "").strip()
