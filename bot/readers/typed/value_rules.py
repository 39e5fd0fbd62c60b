"""What typed values and those of files have to keep to alike: lines of text, links, years.

Each check raises ValueError with what is wrong and what is allowed, ready to be read.
"""

import re
import unicodedata
from urllib.parse import urlsplit

from yarl import URL

from bot.readers.typed.quoting import quote_value

FIRST_YEAR = 1950
LAST_YEAR = 2100
"""The years a season can be of; its last round may be in the year after."""
LONGEST_NAME = 80
"""Characters of the name of a series, team, round, venue or session."""
LONGEST_URL = 512
_UNSEEN = {"Cc", "Cs", "Zl", "Zp"}  # control characters and line ends
_TURNERS = set("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")  # turn the rest of a message around
_PLAIN_URL = re.compile(r"(?:[A-Za-z0-9._~:/?#@!$&'()*+,;=-]|%[0-9A-Fa-f]{2})+")
_NOT_IN_URLS = set('<>"`\\')


def checked_line(text: str, most: int) -> str:
    """A one-line text of 1 to `most` characters, without the blanks around it.

    Raises:
        ValueError: it is none.
    """
    line = text.strip()
    if not any(map(_is_seen, line)):
        raise ValueError(f"this is empty; write 1 to {most} characters.")
    for char in line:
        if _is_unwritable(char):
            raise ValueError(
                f"there is a control character or line end (U+{ord(char):04X}) in it; "
                "write plain text on one line."
            )
    if len(line) > most:
        raise ValueError(f"{quote_value(line)} has {len(line)} characters; the limit is {most}.")
    return line


def _is_unwritable(char: str) -> bool:
    return unicodedata.category(char) in _UNSEEN or char in _TURNERS


def _is_seen(char: str) -> bool:
    return char.isprintable() and not char.isspace()


def checked_link(text: str) -> str:
    """The address of a page as Discord's buttons take it (RFC 3986): letters beyond ASCII are encoded.

    Raises:
        ValueError: it is none.
    """
    if len(text) > LONGEST_URL:
        raise ValueError(f"the link has {len(text)} characters; at most {LONGEST_URL} are allowed.")
    if not all(map(_is_seen, text)) or not _NOT_IN_URLS.isdisjoint(text):
        raise ValueError(
            f"{quote_value(text)} has a space or another character that no link has; copy it again."
        )
    if not _has_host(text):
        raise ValueError(
            f"I can't read {quote_value(text)} as a link: it has to begin like https://example.org."
        )
    if _PLAIN_URL.fullmatch(text):
        return text
    return _encoded(text)


def _encoded(url: str) -> str:
    try:
        encoded = str(URL(url))
    except ValueError as error:
        raise ValueError(f"{quote_value(url)} has a host that can't be; copy it again.") from error
    if len(encoded) > LONGEST_URL:
        raise ValueError(
            f"the link has {len(encoded)} characters once encoded; at most {LONGEST_URL} are allowed."
        )
    return encoded


def _has_host(url: str) -> bool:
    try:
        parts = urlsplit(url)
        return parts.scheme in {"http", "https"} and bool(parts.hostname) and parts.port != 0
    except ValueError:  # a broken IPv6 host or port
        return False
