"""What to watch, where the pictures are, and whose picture it is."""

import pytest

from bot.domain.releases.release import LinkUse
from bot.readers.releases.links import read_credits, read_links
from bot.readers.releases.paragraphs import paragraphs

HELD = ("fp1", "fp2", "q1", "q2", "race1", "race2")


def links(text: str) -> list[tuple[LinkUse, str | None, tuple[str, ...]]]:
    return [(link.use, link.url, link.sessions) for link in read_links(paragraphs(text), (), HELD)[0]]


A, B = "https://youtu.be/a_b-c?t=1", "https://example.org/live"


@pytest.mark.parametrize(
    "text",
    [
        f"Watch Race 1 again: {A}",
        f"[Click to watch Race 1]({A})",
        f"TV links in case you missed the races:\nRace 1: {A}",
        f"TV links in case you missed the races:\nRace 1 - <{A}>.",
        f"Se Lopp 1 i efterhand: {A}",
        f"Race 1\n{A}".replace("\n", " "),
    ],
)
def test_a_link_to_watch_a_session_again(text: str) -> None:
    assert links(text) == [(LinkUse.REPLAY, A, ("race1",))]


def test_a_live_link() -> None:
    assert links(f"Watch the races live here: {B}") == [(LinkUse.WATCH, B, ())]
    assert links(f"Se Lopp 2 direkt: {B}") == [(LinkUse.WATCH, B, ("race2",))]


def test_several_links_in_one_line_each_have_their_sessions() -> None:
    assert links(f"Watch Race 1: {A} Race 2: {B}") == [
        (LinkUse.REPLAY, A, ("race1",)),
        (LinkUse.REPLAY, B, ("race2",)),
    ]


def test_a_call_to_watch_without_its_address() -> None:
    assert links("Click to watch Qualifying 1 & 2") == [(LinkUse.REPLAY, None, ("q1", "q2"))]


@pytest.mark.parametrize(
    "text",
    [
        "Download press pictures here:\nhttp://bit.ly/photos",
        "Download press pictures here:: http://bit.ly/photos",
        "Pressbilder: http://bit.ly/photos",
        "[Pressbilder](http://bit.ly/photos)",
        "Bilder finns att ladda ner här:\n\nhttp://bit.ly/photos",
    ],
)
def test_where_the_pictures_are(text: str) -> None:
    assert links(text) == [(LinkUse.PHOTOS, "http://bit.ly/photos", ())]


@pytest.mark.parametrize(
    "text",
    [
        "More at https://example.org",
        "We watch the race.",
        "javascript:alert(1)",
        "Watch Race 1: https://" + "x" * 600 + ".org",
        "Watch Race 1: https://[broken.example",
        "Watch Race 1: https://example.org:99999/x",
    ],
)
def test_what_says_nothing_of_sessions_or_pictures_is_left(text: str) -> None:
    assert [link for link in links(text) if link[1]] == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The siblings at Spa. Photo: racing one (Free rights to use the image)",
            "racing one (Free rights to use the image)",
        ),
        ("Photo by Anna Berg.", "Anna Berg"),
        ("Foto: Anna Berg/TPhoto", "Anna Berg/TPhoto"),
        ("Bild: Anna Berg. Fri för publicering", "Anna Berg"),
        ("(Photo: Anna Berg)", "Anna Berg"),
        ("Picture credit: Anna Berg", "Anna Berg"),
        ("Fotograf: Anna Berg", "Anna Berg"),
        ("© Anna Berg", "Anna Berg"),
    ],
)
def test_whose_picture_it_is(text: str, expected: str) -> None:
    assert [credit.text for credit in read_credits(paragraphs(text))] == [expected]


@pytest.mark.parametrize("text", ["Photos: http://bit.ly/x", "the photographers", "bildar"])
def test_what_is_no_credit(text: str) -> None:
    assert read_credits(paragraphs(text)) == []
