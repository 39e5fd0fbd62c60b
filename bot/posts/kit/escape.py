r"""What people typed, made to show as they typed it.

Discord drops a backslash before any mark and shows the mark itself, so every mark that could
mean something gets one. No character ever becomes more than two. Bare web addresses stay as they
are, as a backslash would become part of the address.

In a line that is made of several things, right-to-left letters would turn the figures and arrows
beside them around, so names in them stand in isolates (U+2068 … U+2069), which show nothing.
"""

import re

from bot.domain.base.text_direction import isolated_names

LONGEST_NAME = 80
"""Characters of a name that are shown; no name in a season file is longer."""

NO_BREAK = "\u00a0"
"""A space at which no line breaks."""
_LONGEST_UNBROKEN = 30
"""Characters that stay on one line: a phone's has about 40, and what is longer breaks within a word."""

_INVISIBLE = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069]")
"""Control characters, and those that turn the direction of the text that follows."""

_MARKS = re.compile(
    r"""
    (?P<address> https?://[^\s<>*|`\\\[\]]+ )  # kept; it ends where a mark could close one of ours
    | ^[^\S\n]*[#>+-]                          # heading, quote, list, subtext
    | ^[^\S\n]*\d+\.(?=\s|$)                   # numbered list
    | [\\*_~`|<\[\]@]                          # emphasis, code, spoiler, mention, timestamp, masked link
    | :(?=[\w+-]+:)                            # :emoji:
    """,
    re.MULTILINE | re.VERBOSE,
)


_LIST_NUMBER = re.compile(r"^(\d+)\.(?=\s)")  # 26. gesamt; not 14.–16. Juli


def escape(text: str) -> str:
    """The text as Markdown that shows it as typed, its lines kept."""
    lines = "\n".join(text.replace("\t", " ").splitlines())
    return _MARKS.sub(_disarm, _INVISIBLE.sub("", lines))


def _disarm(mark: re.Match[str]) -> str:
    return mark[0] if mark["address"] else f"{mark[0][:-1]}\\{mark[0][-1]}"


def no_list_entry(line: str) -> str:
    r"""A line that may begin with an ordinal such as `26.`: `26\. gesamt`, which else became a list."""
    return _LIST_NUMBER.sub(r"\1\\.", line)


def unescape(markdown: str) -> str:
    """What `escape` was given, where it is to be read outside Discord."""
    return re.sub(r"\\(.)", r"\1", markdown)  # 20\_000 is 20_000, and \\ one backslash


def clip(text: str, most: int) -> str:
    """The text on one line, cut with an ellipsis to `most` characters; not escaped."""
    line = _cut(text, most)
    isolated = isolated_names(line)
    if len(isolated) <= most:
        return isolated
    isolates = len(isolated) - len(line)
    if isolates >= most:
        return line
    return isolated_names(_cut(line, most - isolates))


def escaped_line(text: str, most: int = LONGEST_NAME) -> str:
    """A name or a remark within a sentence: one line, cut to `most` characters, then escaped."""
    line = escape(_cut(text, most))
    isolated = isolated_names(line)
    return isolated if len(isolated) <= 2 * most else line


def escaped_name(name: str, most: int = LONGEST_NAME) -> str:
    """A person's name or a place's; one of two words doesn't break between them."""
    line = escaped_line(name, most)
    if line.count(" ") == 1 and len(line) <= _LONGEST_UNBROKEN:
        return line.replace(" ", NO_BREAK)
    return line


def _cut(text: str, most: int) -> str:
    line = _INVISIBLE.sub("", " ".join(text.split()))
    return line if len(line) <= most else f"{line[: most - 1].rstrip()}…"
