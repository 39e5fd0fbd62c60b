"""Without its links a post still says what it says."""

import pytest

from bot.delivery.without_links import without_links
from bot.posts.kit.post import Button, Buttons, Divider, Link, Links, Post, Text, TextBesideLogo

BUTTON = Button("Add to calendar", "calendar:1")
PHOTOS = Link("Press photos", "https://bit.ly/photos")


def test_link_buttons_go_and_those_that_share_their_row_stay() -> None:
    post = Post((Divider(), Links((PHOTOS,)), Links((PHOTOS,), (BUTTON,))), below=(Links((PHOTOS,)),))
    assert without_links(post) == Post((Divider(), Buttons((BUTTON,))))


@pytest.mark.parametrize(
    ("markdown", "kept"),
    [
        ("P3! https://bit.ly/x now", "P3!  now"),
        ("Onboard:\nhttps://bit.ly/x", "Onboard:"),
        ("See <https://bit.ly/x>.", "See ."),
        ("See [the photos](https://bit.ly/x).", "See the photos."),
        ("This corrects [the first](https://discord.com/channels/1/2/3).",) * 2,
        ("Two\n\nparts", "Two\n\nparts"),
        ("https://bit.ly/x", "…"),
    ],
)
def test_addresses_go_and_the_words_stay(markdown: str, kept: str) -> None:
    assert without_links(Post((Text(markdown),))).text == kept
    beside = without_links(Post((TextBesideLogo(markdown, "0" * 64, "Logo"),)))
    assert beside.blocks == (TextBesideLogo(kept, "0" * 64, "Logo"),)
