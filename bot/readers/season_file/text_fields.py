"""The texts of a season file: names, session keys, links."""

import re
import unicodedata
from collections.abc import Callable
from typing import Annotated
from urllib.parse import urlsplit

from pydantic import AfterValidator
from yarl import URL

from bot.readers.season_file.refusals import refused
from bot.readers.typed.quoting import quote_value

LONGEST_URL = 512
_KEY = re.compile(r"[a-z][a-z0-9_-]{0,19}")
_UNSEEN = {"Cc", "Cs", "Zl", "Zp"}  # control characters and line ends
_TURNERS = set("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")  # turn the rest of a message around
_PLAIN_URL = re.compile(r"(?:[A-Za-z0-9._~:/?#@!$&'()*+,;=-]|%[0-9A-Fa-f]{2})+")
_NOT_IN_URLS = set('<>"`\\')


def _line_of(most: int) -> Callable[[str], str]:
    """A validator of a one-line text of 1 to `most` characters, which it strips."""

    def check(text: str) -> str:
        line = text.strip()
        if not any(c.isprintable() and not c.isspace() for c in line):
            raise refused(f"this is empty; write 1 to {most} characters.")
        if bad := next(filter(_is_unwritable, line), None):
            raise refused(
                f"there is a control character or line end (U+{ord(bad):04X}) in it; "
                "write plain text on one line."
            )
        if len(line) > most:
            raise refused(f"{quote_value(line)} has {len(line)} characters; at most {most} are allowed.")
        return line

    return check


def _is_unwritable(c: str) -> bool:
    return unicodedata.category(c) in _UNSEEN or c in _TURNERS


def _key(text: str) -> str:
    if not _KEY.fullmatch(text):
        raise refused(
            f"{quote_value(text)} is no session key: 1 to 20 of a–z, 0–9, - and _, beginning with a letter, "
            "such as fp1, q2 or race1."
        )
    return text


def link(text: str) -> str:
    """The address of a page as Discord's buttons take it (RFC 3986): letters beyond ASCII are encoded.

    Raises:
        PydanticCustomError: it is none; a ValueError that says why.
    """
    if len(text) > LONGEST_URL:
        raise refused(f"the link has {len(text)} characters; at most {LONGEST_URL} are allowed.")
    if any(c.isspace() or not c.isprintable() or c in _NOT_IN_URLS for c in text):
        raise refused(
            f"{quote_value(text)} has a space or another character that no link has; copy it again."
        )
    if not _has_host(text):
        raise refused(f"{quote_value(text)} is no link: it begins with https:// or http:// and a host.")
    return text if _PLAIN_URL.fullmatch(text) else _encoded(text)


def _encoded(url: str) -> str:
    try:
        encoded = str(URL(url))
    except ValueError as error:
        raise refused(f"{quote_value(url)} has a host that can't be; copy it again.") from error
    if len(encoded) > LONGEST_URL:
        raise refused(
            f"the link has {len(encoded)} characters once encoded; at most {LONGEST_URL} are allowed."
        )
    return encoded


def _has_host(url: str) -> bool:
    try:
        parts = urlsplit(url)
        return parts.scheme in {"http", "https"} and bool(parts.hostname) and parts.port != 0
    except ValueError:  # a broken IPv6 host or port
        return False


LongName = Annotated[str, AfterValidator(_line_of(80))]
"""A series, team, round, venue or session: 1 to 80 characters."""
Name = Annotated[str, AfterValidator(_line_of(60))]
"""A car, class or driver: 1 to 60 characters."""
StartNumber = Annotated[str, AfterValidator(_line_of(10))]
"""What is painted on the car: text, because of 007 and 42X."""
Key = Annotated[str, AfterValidator(_key)]
Url = Annotated[str, AfterValidator(link)]
