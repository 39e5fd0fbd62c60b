"""Accounts on other networks: whole or not at all, and never shown."""

from pathlib import Path

import pytest

from bot.configuration.sharing_settings import NO_SHARING, load_sharing_settings, read_sharing_settings
from bot.errors import StartupError

WHOLE = {
    "SHARE_SERVER": "1456074443980800031",
    "MASTODON_URL": "https://mastodon.example/",
    "MASTODON_TOKEN": "mastodon-word",
    "BLUESKY_HANDLE": "@racing.example",
    "BLUESKY_PASSWORD": "app-word",
    "TELEGRAM_CHAT": "-1001234567890",
    "TELEGRAM_TOKEN": "42:word",
}


def test_none_are_set_up_without_them(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    for name in WHOLE:
        monkeypatch.delenv(name, raising=False)
    assert load_sharing_settings() == NO_SHARING
    (tmp_path / ".env").write_text("SHARE_SERVER=5\n")
    assert load_sharing_settings().server_id == 5


def test_accounts_are_read_and_their_secrets_not_shown() -> None:
    read = read_sharing_settings(WHOLE)
    assert (read.mastodon_url, read.bluesky_handle) == ("https://mastodon.example", "racing.example")
    assert read.bluesky_url == "https://bsky.social"
    assert "word" not in repr(read)


@pytest.mark.parametrize(
    ("changed", "words"),
    [
        ({"MASTODON_TOKEN": ""}, "MASTODON_TOKEN is missing, which MASTODON_URL needs"),
        ({"BLUESKY_HANDLE": None}, "BLUESKY_HANDLE is missing, which BLUESKY_PASSWORD needs"),
        ({"SHARE_SERVER": ""}, "SHARE_SERVER is missing"),
        ({"SHARE_SERVER": "ours"}, "SHARE_SERVER must be the number"),
        ({"TELEGRAM_CHAT": "our chat"}, "TELEGRAM_CHAT must be @name or a chat's number"),
        ({"MASTODON_URL": "mastodon.example"}, "MASTODON_URL must be an https address"),
        ({"MASTODON_URL": "http://mastodon.example"}, "MASTODON_URL must be an https address"),
        ({"MASTODON_URL": "http://localhost@mastodon.example"}, "MASTODON_URL must be an https address"),
        ({"MASTODON_URL": "http://127.0.0.1.mastodon.example"}, "MASTODON_URL must be an https address"),
        ({"BLUESKY_URL": "bsky"}, "BLUESKY_URL must be an https address"),
    ],
)
def test_half_an_account_is_refused_by_its_name(changed: dict[str, str | None], words: str) -> None:
    with pytest.raises(StartupError, match=words) as caught:
        read_sharing_settings({**WHOLE, **changed})
    assert caught.value.status == 2


@pytest.mark.parametrize("address", ["http://127.0.0.1:3000", "http://localhost/mastodon", "http://[::1]:80"])
def test_on_this_machine_a_token_needs_no_encryption(address: str) -> None:
    assert read_sharing_settings({**WHOLE, "MASTODON_URL": address}).mastodon_url == address
