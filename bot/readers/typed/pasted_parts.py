"""A text that was too long for one field of a form: cut into parts for several, and put together again."""

from collections.abc import Callable, Sequence
from itertools import pairwise

LONGEST_PART = 4000
"""Characters that Discord lets into a form's field."""

_SENTENCE_ENDS = ".!?:\"'”’»)"


def cut_at_lines(text: str, most_parts: int) -> list[str]:
    """The text in parts for the fields of a form, each ending with a line's end where it has one.

    What doesn't fit into `most_parts` is left out.
    """
    parts: list[str] = []
    rest = text
    while rest and len(parts) < most_parts:
        cut = _cut_place(rest)
        parts.append(rest[:cut])
        rest = rest[cut:]
    return parts


def _cut_place(text: str) -> int:
    if len(text) <= LONGEST_PART:
        return len(text)
    line_end = text.rfind("\n", 0, LONGEST_PART)
    if line_end <= 0:
        return LONGEST_PART
    return line_end + 1


def join_lines(parts: Sequence[str]) -> str:
    """The parts of a table or a list: where a field ends, a line ends."""
    return _joined(parts, _line_break)


def join_paragraphs(parts: Sequence[str]) -> str:
    """The parts of a story: where a field ends, a paragraph ends, unless a sentence goes on."""
    return _joined(parts, _paragraph_break)


def _line_break(_part: str, _following: str) -> str:
    return "\n"


def _paragraph_break(part: str, following: str) -> str:
    is_mid_sentence = part[-1] not in _SENTENCE_ENDS and following[0].islower()
    if is_mid_sentence:
        return " "
    return "\n\n"


def _joined(parts: Sequence[str], break_between: Callable[[str, str], str]) -> str:
    """The parts in order, with what a person or a phone has cut away between two of them."""
    filled_parts = [part for part in parts if part]
    text = "".join(filled_parts[:1])
    for part, following in pairwise(filled_parts):
        if _is_break_lost(part, following):
            text += break_between(part, following)
        text += following
    return text


def _is_break_lost(part: str, following: str) -> bool:
    """A full field was cut by its length alone, and blanks at the cut are the break itself."""
    is_full = _length_in_discord(part) >= LONGEST_PART
    return not (is_full or part[-1].isspace() or following[0].isspace())


def _length_in_discord(part: str) -> int:
    """In UTF-16 units, by which phones and browsers count: an emoji is two."""
    return len(part.encode("utf-16-le", "surrogatepass")) // 2
