"""What share text ends in, as people type it, and how it is fitted in."""

import pytest

from bot.domain.press.share_ending import ShareEnding, kept_share_ending
from bot.errors import UserError
from bot.posts.press.networks import Network
from bot.posts.press.share_text import share_text
from bot.services.server.share_ending import read_share_ending

LINK = "https://racing.example/news"


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("#GT4 #Spa", "#GT4 #Spa"),
        ("GT4, spa24h", "#GT4 #spa24h"),
        ("#GT4#Spa #GT4", "#GT4 #Spa"),
        ("#Bäckman https://racing.example/news", f"#Bäckman {LINK}"),
        ("off", ""),
        ("", ""),
    ],
)
def test_hashtags_and_an_address_are_read_and_kept(typed: str, kept: str) -> None:
    ending = read_share_ending(typed)
    assert str(ending) == kept
    assert kept_share_ending(kept or None) == ending


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        ("#race-day", "I can.t read .#race-day."),
        ("#24", "letters and digits"),
        (f"{LINK} {LINK}2", "Give one address"),
        (" ".join(f"#tag{number}" for number in range(11)), "up to 10 hashtags"),
        ("ftp://racing.example", "hashtags"),
    ],
)
def test_what_is_none_is_refused(typed: str, words: str) -> None:
    with pytest.raises(UserError, match=words):
        read_share_ending(typed)


def test_hashtags_stand_before_the_link_as_many_as_fit() -> None:
    shared = share_text([("Race 2: 20th",), ("26th overall",)], LINK, Network.X, ("#GT4", "#Spa"))
    assert shared == f"Race 2: 20th\n\n26th overall\n\n#GT4 #Spa\n\n{LINK}"
    long_line = "a" * 245
    assert share_text([(long_line,)], LINK, Network.X, ("#GT4", "#Spa")) == f"{long_line}\n\n#GT4\n\n{LINK}"
    assert share_text([("b" * 254,)], LINK, Network.X, ("#GT4",)) == f"{'b' * 254}\n\n{LINK}"


def test_nothing_kept_is_no_ending() -> None:
    assert kept_share_ending(None) == ShareEnding()
