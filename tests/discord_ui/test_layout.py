"""A post as Discord's components v2."""

from typing import Any

from discord import ui

from bot.discord_ui.layout import layout
from bot.discord_ui.mentions import ping_only
from bot.discord_ui.photo_files import photo_files
from bot.domain.press.photo import Photo, Picture
from bot.posts.kit.post import (
    MOST_COMPONENTS,
    ROOM,
    Accent,
    Button,
    Buttons,
    Divider,
    Gallery,
    Link,
    Links,
    Post,
    Style,
    Text,
)
from tests.simulated import walk

POST = Post(
    (Text("## Race 2"), Divider(), Text("20th"), Links((Link("Watch", "https://example.org/watch"),))),
    Accent.RESULT,
)


def sent(view: ui.LayoutView) -> list[dict[str, Any]]:
    return view.to_components()  # type: ignore[no-any-return, no-untyped-call]


def test_a_post_with_an_accent_is_one_coloured_frame() -> None:
    (frame,) = sent(layout(POST))
    assert (frame["type"], frame["accent_color"]) == (17, int(Accent.RESULT))
    assert [c["type"] for c in frame["components"]] == [10, 14, 10, 1]


def test_a_post_without_an_accent_is_bare_text() -> None:
    assert [c["type"] for c in sent(layout(Post((Text("Hello"),))))] == [10]


def test_links_are_buttons_that_open_a_page_and_call_nobody() -> None:
    buttons = [c for c in walk(sent(layout(POST))) if c["type"] == 2]
    assert [(b["style"], b["label"], b["url"]) for b in buttons] == [
        (5, "Watch", "https://example.org/watch")
    ]
    assert all("custom_id" not in b for b in buttons)


BUTTONS = Post((Buttons(tuple(Button(s.name, f"id:{s.name}", s) for s in Style)),), Accent.PIT)


def test_buttons_ask_the_bot_by_their_custom_ids() -> None:
    buttons = [c for c in walk(sent(layout(BUTTONS))) if c["type"] == 2]
    told = [(b["label"], b["custom_id"], b["style"]) for b in buttons]
    assert told == [("PLAIN", "id:PLAIN", 2), ("MAIN", "id:MAIN", 1), ("DANGER", "id:DANGER", 4)]


def test_a_row_of_buttons_counts_with_its_buttons() -> None:
    assert BUTTONS.components == len(list(walk(sent(layout(BUTTONS))))) == 5


async def test_buttons_are_not_kept_for_ever() -> None:
    """discord.py keeps a view that isn't finished until its time is over, and these have none."""
    assert layout(BUTTONS).is_finished()


PHOTO = Photo("0123456789abcdef" * 4, "Jane", "The podium")


def test_photos_are_a_gallery_of_files_that_come_with_the_message() -> None:
    (frame,) = sent(layout(Post((Text("Race 2"), Gallery((PHOTO, PHOTO))), Accent.RESULT)))
    item = {"media": {"url": "attachment://photo-0123456789ab.jpg"}, "description": "The podium"}
    assert [(i["media"], i["description"]) for i in frame["components"][1]["items"]] == [
        (item["media"], item["description"])
    ] * 2


async def test_a_file_goes_with_the_post_once_however_often_it_is_shown() -> None:
    async def picture(digest: str) -> Picture:
        return Picture(digest.encode())

    (file,) = await photo_files(Post((Gallery((PHOTO, PHOTO)),)), picture)
    assert (file.filename, file.description) == ("photo-0123456789ab.jpg", "The podium")
    assert file.fp.read() == PHOTO.digest.encode()


def test_the_mark_is_the_frames_id() -> None:
    (frame,) = sent(layout(POST, mark=123_456_789))
    assert frame["id"] == 123_456_789


def test_the_role_stands_before_the_frame_and_nowhere_else() -> None:
    role, frame = sent(layout(POST, ping_role_ids=[42]))
    assert role["content"] == "<@&42>"
    assert "<@&42>" not in str(frame)


def test_the_fullest_post_is_one_that_discord_takes() -> None:
    rows = tuple(Links(tuple(Link("x" * 80, "https://example.org") for _ in range(5))) for _ in range(6))
    fullest = Post((Text("x" * ROOM), *rows, Divider(), Divider()), Accent.PIT)
    assert fullest.fits
    assert fullest.components == MOST_COMPONENTS
    assert len(list(walk(sent(layout(fullest, mark=2**28))))) == 40


def test_a_ping_leaves_the_text_within_what_discord_takes() -> None:
    components = walk(sent(layout(Post((Text("x" * ROOM),), Accent.PIT), ping_role_ids=[2**63])))
    assert sum(len(c.get("content", "")) for c in components) <= 4000


def allowed(*role_ids: int) -> object:
    return ping_only(role_ids).to_dict()


def test_without_a_role_nobody_is_pinged() -> None:
    assert allowed() == {"parse": []}


def test_with_roles_exactly_those_are_pinged() -> None:
    assert allowed(42, 43) == {"parse": [], "roles": [42, 43]}


def test_a_view_waits_for_nobody() -> None:
    view = layout(POST)
    assert view.timeout is None
    assert not view.is_dispatchable()
