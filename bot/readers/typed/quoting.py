"""What somebody wrote in a file, shown back to them in a message."""

import re
from datetime import date, datetime, time

LONGEST_SHOWN = 40
"""Characters shown of what was written; the line number leads to the rest."""

_LONGEST_NUMBER = 64  # bits; Python refuses to write numbers of thousands of digits
_MARKDOWN = re.compile(r"[\\*~|`\[\]<>]|(?<![^\W_])_|_(?![^\W_])")
_BREAKERS = {"@": "@\u200b", "://": ":\u200b//"}


def escape_line(text: str, most: int = LONGEST_SHOWN) -> str:
    """`text` cut to `most` characters, on one line, that no Markdown, mention or link can come from.

    An underscore within a word stays as it is: Discord leaves it alone, and `first_day` reads better.
    """
    cut = text if len(text) <= most else f"{text[: most - 1]}…"
    visible = "".join(c if c.isprintable() else "·" for c in cut)
    safe = _MARKDOWN.sub(r"\\\g<0>", visible)
    for lively, still in _BREAKERS.items():
        safe = safe.replace(lively, still)
    return safe


def quote_value(value: object) -> str:
    """A value of the file as a few words: a text in quotes, a list as "a list"."""
    match value:
        case str():
            return f'"{escape_line(value)}"'
        case bool():
            return str(value).lower()
        case int() if value.bit_length() > _LONGEST_NUMBER:
            return "a huge number"
        case int() | float():
            return str(value)
        case date() | datetime() | time():
            return value.isoformat()
        case _:
            return "a table" if isinstance(value, dict) else "a list"
