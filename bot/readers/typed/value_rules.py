"""What typed values and those of files have to keep to alike: lines of text, links, years.

Each check raises ValueError with what is wrong and what is allowed, ready to be read.
"""

import re
import unicodedata
from urllib.parse import urlsplit

from yarl import URL

from bot.languages.catalogue import phrase
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
        raise ValueError(phrase("this is empty; write 1 to {most} characters.", most=most))
    for char in line:
        if _is_unwritable(char):
            raise ValueError(
                phrase(
                    "there is a control character or line end (U+{char}) in it; write plain text "
                    "on one line.",
                    char=f"{ord(char):04X}",
                )
            )
    if len(line) > most:
        raise ValueError(
            phrase(
                "{text} has {count} characters; the limit is {most}.",
                text=quote_value(line),
                count=len(line),
                most=most,
            )
        )
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
        raise ValueError(
            phrase(
                "the link has {count} characters; at most {most} are allowed.",
                count=len(text),
                most=LONGEST_URL,
            )
        )
    if not all(map(_is_seen, text)) or not _NOT_IN_URLS.isdisjoint(text):
        raise ValueError(
            phrase(
                "{text} has a space or another character that no link has; copy it again.",
                text=quote_value(text),
            )
        )
    if not _has_host(text):
        raise ValueError(
            phrase(
                "I can't read {text} as a link: it has to begin like https://example.org.",
                text=quote_value(text),
            )
        )
    if _PLAIN_URL.fullmatch(text):
        return text
    return _encoded(text)


def _encoded(url: str) -> str:
    try:
        encoded = str(URL(url))
    except ValueError as error:
        raise ValueError(
            phrase("{url} has a host that can't be; copy it again.", url=quote_value(url))
        ) from error
    if len(encoded) > LONGEST_URL:
        raise ValueError(
            phrase(
                "the link has {count} characters once encoded; at most {most} are allowed.",
                count=len(encoded),
                most=LONGEST_URL,
            )
        )
    return encoded


def _has_host(url: str) -> bool:
    try:
        parts = urlsplit(url)
        return parts.scheme in {"http", "https"} and bool(parts.hostname) and parts.port != 0
    except ValueError:  # a broken IPv6 host or port
        return False
