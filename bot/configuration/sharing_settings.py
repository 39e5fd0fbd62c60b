"""The operator's accounts on other networks: from the environment or `.env` alone, for they are secrets."""

import os
import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from bot.configuration.setting_files import settings_from_dotenv
from bot.errors import StartupError

_PAGE = re.compile(
    r"https://[^\s?#]+"  # https://mastodon.social
    r"|http://(?:localhost|127\.0\.0\.1|\[::1\])(?::\d+)?(?:/[^\s?#]*)?"  # http://127.0.0.1:3000, to try it
)
"""A token goes over no network in the clear."""
_CHAT = re.compile(r"@\w+|-?\d+")  # @racing_news, -1001234567890
_ID = re.compile(r"\d{1,19}")  # 1456074443980800031
_BLUESKY_URL = "https://bsky.social"


@dataclass(frozen=True, slots=True, kw_only=True)
class SharingSettings:
    """Which server's news is posted there (0 for none), and the accounts; empty where there is none.

    No secret shows in `repr` or in an error.
    """

    server_id: int = 0
    mastodon_url: str = ""
    mastodon_token: str = field(default="", repr=False)
    bluesky_url: str = _BLUESKY_URL
    bluesky_handle: str = ""
    bluesky_password: str = field(default="", repr=False)
    telegram_chat: str = ""
    telegram_token: str = field(default="", repr=False)


NO_SHARING = SharingSettings()


def load_sharing_settings() -> SharingSettings:
    """Read them.

    Raises:
        StartupError: one is wrong, or an account lacks half of what it needs (status 2).
    """
    return read_sharing_settings({**settings_from_dotenv(), **os.environ})


def read_sharing_settings(variables: Mapping[str, str | None]) -> SharingSettings:
    """The settings of these variables.

    Raises:
        StartupError: one is wrong, or an account lacks half of what it needs (status 2).
    """
    mastodon_url, mastodon_token = _both(variables, "MASTODON_URL", "MASTODON_TOKEN")
    bluesky_handle, bluesky_password = _both(variables, "BLUESKY_HANDLE", "BLUESKY_PASSWORD")
    telegram_chat, telegram_token = _both(variables, "TELEGRAM_CHAT", "TELEGRAM_TOKEN")
    bluesky_url = _value(variables, "BLUESKY_URL") or _BLUESKY_URL
    server_id = _value(variables, "SHARE_SERVER")
    _require(not mastodon_url or _PAGE.fullmatch(mastodon_url), "MASTODON_URL must be an https address")
    _require(_PAGE.fullmatch(bluesky_url), "BLUESKY_URL must be an https address")
    _require(
        not telegram_chat or _CHAT.fullmatch(telegram_chat), "TELEGRAM_CHAT must be @name or a chat's number"
    )
    _require(not server_id or _ID.fullmatch(server_id), "SHARE_SERVER must be the number of a Discord server")
    has_account = bool(mastodon_url or bluesky_handle or telegram_chat)
    _require(not has_account or server_id, "SHARE_SERVER is missing: whose news the accounts post")
    return SharingSettings(
        server_id=int(server_id or 0),
        mastodon_url=mastodon_url.rstrip("/"),
        mastodon_token=mastodon_token,
        bluesky_url=bluesky_url.rstrip("/"),
        bluesky_handle=bluesky_handle.removeprefix("@"),
        bluesky_password=bluesky_password,
        telegram_chat=telegram_chat,
        telegram_token=telegram_token,
    )


def _value(variables: Mapping[str, str | None], name: str) -> str:
    return (variables.get(name) or "").strip()


def _both(variables: Mapping[str, str | None], one: str, other: str) -> tuple[str, str]:
    """Both values, or neither."""
    values = _value(variables, one), _value(variables, other)
    if values[0] and not values[1]:
        raise StartupError(f"{other} is missing, which {one} needs", status=2)
    if values[1] and not values[0]:
        raise StartupError(f"{one} is missing, which {other} needs", status=2)
    return values


def _require(holds: object, sentence: str) -> None:
    if not holds:
        raise StartupError(sentence, status=2)
