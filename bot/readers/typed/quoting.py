"""What somebody wrote, given back to them in a message that it can't break."""

import re
from datetime import date, datetime, time

from bot.domain.base.text_direction import isolated_names
from bot.languages.catalogue import phrase

LONGEST_SHOWN = 40
"""Characters shown of what was written; the line number leads to the rest."""

_LONGEST_NUMBER = 64  # bits; Python refuses to write numbers of thousands of digits
_MARKDOWN = re.compile(
    r"""
    [\\*~|`\[\]<>]      # **bold**, [a](link), <@1>, ||hidden||
  | (?<![^\W_]) _      # the first of _a_, not of first_day
  | _ (?![^\W_])       # and its last
    """,
    re.VERBOSE,
)
_BREAKERS = {"@": "@\u200b", "://": ":\u200b//"}


def escape_line(text: str, most: int = LONGEST_SHOWN) -> str:
    """`text` cut to `most` characters, on one line, that no Markdown, mention or link can come from.

    An underscore within a word stays as it is: Discord leaves it alone, and `first_day` reads better.
    """
    if len(text) > most:
        text = f"{text[: most - 1]}…"
    escaped = _MARKDOWN.sub(r"\\\g<0>", "".join(map(_visible, text)))
    for lively, still in _BREAKERS.items():
        escaped = escaped.replace(lively, still)
    return isolated_names(escaped)


def _visible(char: str) -> str:
    return char if char.isprintable() else "·"


def quote_value(value: object) -> str:
    """A value of the file as a few words: a text in quotes, a list as "a list"."""
    match value:
        case str():
            return f'"{escape_line(value)}"'
        case bool():
            return str(value).lower()
        case int() if value.bit_length() > _LONGEST_NUMBER:
            return phrase("a huge number")
        case int() | float():
            return str(value)
        case date() | datetime() | time():
            return value.isoformat()
        case _:
            return phrase("a table") if isinstance(value, dict) else phrase("a list")
