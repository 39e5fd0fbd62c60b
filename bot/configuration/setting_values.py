"""What each setting may be: its text, as the environment or a file has it, read or refused.

Each reader raises ValueError with what the setting must be, and never shows the text: it may be a secret.
"""

import re
from collections.abc import Callable, Mapping
from datetime import date, datetime
from math import inf
from pathlib import Path
from typing import Any

from bot.configuration.database_address import read_database_address
from bot.configuration.http_address import read_http_address

_HOW_TO_GET_ONE = (
    "get one in Discord's Developer Portal (your application, Bot, Reset Token) and put it in .env "
    "as DISCORD_TOKEN=…; to try Pitboard without one, use ./run sandbox"
)
TOKEN_MISSING = f"is missing: {_HOW_TO_GET_ONE}"
_TOKEN = re.compile(r"[A-Za-z0-9._~+/=-]+")
_HOST = (
    r"(\[[0-9A-Fa-f:.]+\]"  # [::1]
    r"|[^\s/?#:@\[\]]+)"  # discord.com
    r"(:\d{1,5})?"  # :8080
)
_PAGE = re.compile(rf"https?://{_HOST}(/[^\s?#]*)?")  # https://discord.com/api/v10
_LOG_LEVELS = ("DEBUG", "INFO", "WARNING", "ERROR", "CRITICAL")
_LOG_FORMATS = ("text", "json")
_ON_OR_OFF = ("on", "off")
_MOST_NIGHTS = 3650
_MOST_SHARDS = 10_000
_MOST_REQUESTS = 50.0
"""Discord's limit for a bot, in a second."""


def as_written(value: object) -> str:
    """A value as it would stand in the environment: TOML has numbers and instants of its own.

    Raises:
        ValueError: it is a list, a table or a truth value, which none of the settings is.
    """
    if isinstance(value, bool | list | dict):
        raise ValueError("must be one text or number")  # noqa: TRY004 - as every reader refuses
    if isinstance(value, date):
        return value.isoformat()
    return str(value).strip()


def _token(text: str) -> str:
    """Refuse what no token has and no header carries: a copied quote, a space, a line's end."""
    if not text:
        raise ValueError(TOKEN_MISSING)
    if not _TOKEN.fullmatch(text):
        raise ValueError(f"is not a token as Discord gives them: {_HOW_TO_GET_ONE}")
    return text


def _page(requirement: str) -> Callable[[str], str]:
    def read(text: str) -> str:
        if not _PAGE.fullmatch(text):
            raise ValueError(requirement)
        return text.rstrip("/")

    return read


def _http_address(text: str) -> str:
    read_http_address(text)
    return text


def _on_or_off(text: str) -> str:
    if text.lower() not in _ON_OR_OFF:
        raise ValueError("must be on or off")
    return text.lower()


def _backup_keep(text: str) -> int:
    if not text.isdecimal() or not 1 <= int(text) <= _MOST_NIGHTS:
        raise ValueError(f"must be a whole number from 1 to {_MOST_NIGHTS}, such as 14")
    return int(text)


def _shards(text: str) -> int | None:
    """`auto` is as many as Discord recommends."""
    if text.lower() == "auto":
        return None
    if not text.isdecimal() or not 1 <= int(text) <= _MOST_SHARDS:
        raise ValueError(f"must be auto, or a whole number from 1 to {_MOST_SHARDS}, such as 4")
    return int(text)


def _number(requirement: str, most: float) -> Callable[[str], float]:
    """A number above 0 and up to `most`; neither infinite nor none at all."""

    def read(text: str) -> float:
        try:
            number = float(text)
        except ValueError:
            raise ValueError(requirement) from None
        if not 0 < number <= most or number == inf:
            raise ValueError(requirement)
        return number

    return read


def _log_level(text: str) -> str:
    if text.upper() not in _LOG_LEVELS:
        raise ValueError("must be DEBUG, INFO, WARNING, ERROR or CRITICAL")
    return text.upper()


def _log_format(text: str) -> str:
    if text.lower() not in _LOG_FORMATS:
        raise ValueError("must be text or json")
    return text.lower()


def _instant(text: str) -> datetime:
    try:
        instant = datetime.fromisoformat(text)
    except ValueError:
        raise ValueError("must be an instant such as 2023-06-30T08:00:00+02:00, or empty") from None
    if instant.utcoffset() is None:
        raise ValueError("has no time zone: end it with Z or an offset such as +02:00")
    return instant


READERS: Mapping[str, Callable[[str], Any]] = {
    "discord_token": _token,
    "discord_api_url": _page("must be an http or https address such as https://discord.com/api/v10"),
    "database_url": read_database_address,
    "prepared_statements": _on_or_off,
    "backup_folder": Path,
    "backup_keep": _backup_keep,
    "http_address": _http_address,
    "public_url": _page("must be an http or https address such as https://racing.example, or empty"),
    "shards": _shards,
    "requests_per_second": _number("must be a number above 0 and up to 50, such as 49", _MOST_REQUESTS),
    "log_level": _log_level,
    "log_format": _log_format,
    "clock_from": _instant,
    "clock_speed": _number("must be a number above 0, such as 1 or 60", inf),
}
"""By the setting's name, in the order in which they are shown."""
