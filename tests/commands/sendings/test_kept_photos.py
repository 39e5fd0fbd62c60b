"""The photo of what is refused, or waits for a press, isn't lost with it; nor what was said of it."""

from typing import Any

import discord
import pytest

from tests.commands.press_helpers import message, send_words
from tests.commands.press_helpers import press as press_below
from tests.commands.pressing import chosen_already, press
from tests.commands.sendings.test_given_back import change, kept_keys, labels
from tests.pictures_made import SECRETS, encoded, two_halves, with_secrets
from tests.simulated import TIMED, Reply, World, text

PHOTO = ("IMG_1.jpg", with_secrets())
ABOUT = {"credit": "racing one", "alt": "The car in the rain"}


async def photos_kept(world: World) -> list[bytes]:
    async with world.database.read() as tx:
        rows = await tx.exec_driver_sql("SELECT data FROM photos")
    return [row.data for row in rows]


def shown_photos(post: discord.Message) -> list[str | None]:
    return [attachment.description for attachment in post.attachments]


async def test_the_photo_of_a_refused_result_comes_with_the_changed_one(world: World) -> None:
    refused = await world.result("race2", 20, overall=3, photo=PHOTO, driver="Jessica", **ABOUT)
    assert "Your photo is saved with it" in refused.text
    (kept,) = await photos_kept(world)
    assert not [secret for secret in SECRETS if secret in kept]
    await world.restart()
    await change(world, refused, positions="20")
    (post,) = world.posts
    assert shown_photos(post) == [ABOUT["alt"]]
    assert "Photo: racing one" in text(post)
    (stored,) = (await world.use_cases.seasons.view(world.guild.id)).results.values()
    assert stored.driver == "Jessica Bäckman"


async def test_the_photo_of_a_refused_form_is_sent_again_or_replaced(world: World) -> None:
    opened = await world.slash(world.officer, "result", session="race2")
    fields = chosen_already(opened) | {"positions": "20 overall 3", "photo": [PHOTO]}
    refused = Reply(await world.officer.submit_modal(opened.result, fields))
    again = await press(world, refused, "Try again")
    assert "Your photo is saved with it" in again.text
    (first,) = await photos_kept(world)
    other = ("b.png", encoded(two_halves((20, 20)), "PNG"))
    await change(world, again, positions="20", photo=[other])
    (post,) = world.posts
    assert len(post.attachments) == 1
    assert await post.attachments[0].read() != first


async def test_the_photo_of_an_early_result_is_posted_with_it(world: World) -> None:
    await world.import_season(TIMED)  # it is Friday; Race 2 is on Sunday
    shown = await world.slash(world.officer, "result", session="race2 20", photo=PHOTO, **ABOUT)
    assert "Your photo is saved with it" in shown.text
    assert world.posts == []
    await press(world, shown, "Save and post")
    assert shown_photos(world.posts[-1]) == [ABOUT["alt"]]
    assert await kept_keys(world) == []


async def test_the_photo_of_a_refused_quote_comes_into_its_preview(world: World) -> None:
    refused = await world.quote("Niki", "We learn.", photo=PHOTO, alt="In the rain")
    preview = await change(world, refused, driver=["Andreas Bäckman"])
    assert world.posts == []
    await press_below(world, message(preview), "Post")
    assert shown_photos(world.posts[-1]) == ["In the rain"]


async def test_a_quote_with_nothing_but_words_and_a_kept_photo_is_shown_first(
    world: World, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    with monkeypatch.context() as patch:
        patch.setattr(world.use_cases.quote_drafts, "begin", None)
        failed = await world.quote("Andreas", "We learn.", photo=PHOTO)
    preview = await press(world, failed, "Try again")
    assert "[Post]" in preview.text
    assert preview.result.response is not None
    assert len(preview.result.response.attachments) == 1
    world.forgiven.extend(world.unexpected())
    caplog.clear()


async def test_what_is_no_photo_is_left_out_by_one_press(world: World) -> None:
    refused = await world.result("race2", 20, photo=("x.jpg", b"PK" + bytes(90)), **ABOUT)
    assert "can't open that file" in refused.text
    assert labels(refused) == ["Save without photo", "Change"]
    await press(world, refused, "Save without photo")
    (post,) = world.posts
    assert "20th in Silver" in text(post)
    assert shown_photos(post) == []


async def test_another_photo_takes_the_place_of_what_is_none(world: World) -> None:
    opened = await world.quote("Andreas")
    refused = await send_words(world, opened, "Look.", photo=("x.jpg", b"no photo"), alt="In the rain")
    assert labels(refused) == ["Save without photo", "Change"]
    reopened = await press(world, refused, "Change")
    assert chosen_already(reopened)["text"] == "Look."
    preview = await send_words(world, reopened, "Look.", photo=PHOTO)
    await press_below(world, message(preview), "Post")
    assert shown_photos(world.posts[-1]) == ["In the rain"]


async def test_a_photo_that_discord_does_not_hand_out_yet_is_asked_for_again(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def refuse(*_: Any, **__: Any) -> bytes:
        raise TimeoutError

    with monkeypatch.context() as patch:
        patch.setattr(discord.Attachment, "read", refuse)
        refused = await world.result("race2", 20, photo=PHOTO, **ABOUT)
        assert "give me the file" in refused.text
        assert labels(refused) == ["Save without photo", "Change", "Try again"]
    reopened = await press(world, refused, "Change")
    assert chosen_already(reopened)["positions"] == "20"
    await world.officer.submit_modal(reopened.result, chosen_already(reopened))
    await world.settle()
    assert shown_photos(world.posts[-1]) == [ABOUT["alt"]]


async def test_a_photo_that_was_not_handed_out_is_sent_again_as_it_was(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def refuse(*_: Any, **__: Any) -> bytes:
        raise TimeoutError

    with monkeypatch.context() as patch:
        patch.setattr(discord.Attachment, "read", refuse)
        refused = await world.result("race2", 20, photo=PHOTO, **ABOUT)
    await press(world, refused, "Try again")
    assert shown_photos(world.posts[-1]) == [ABOUT["alt"]]


async def test_a_photo_that_the_database_does_not_take_is_held_until_it_does(
    world: World, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def refuse(*_: object) -> None:
        raise OSError("database is locked")

    with monkeypatch.context() as patch:
        for way in ("write", "write_whole"):
            patch.setattr(world.database, way, refuse)
        failed = await world.result("race2", 20, photo=PHOTO, **ABOUT)
        again = await press(world, failed, "Try again")
    assert await photos_kept(world) == []
    await press(world, again, "Try again")
    assert shown_photos(world.posts[-1]) == [ABOUT["alt"]]
    world.forgiven.extend(world.unexpected())
    caplog.clear()


async def test_the_desks_photo_is_kept_when_saving_it_fails(
    world: World, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    room = world.guild.create_text_channel("press-room")
    await world.setup(season=None, staff_channel=room)
    await world.result("race2", 20)
    (desk,) = world.race_desks_in(room)
    opened = await world.officer.click(desk, label="Photo")
    with monkeypatch.context() as patch:
        patch.setattr(world.use_cases.results, "report", None)
        failed = Reply(await world.officer.submit_modal(opened, {"photo": [PHOTO], "credit": "racing one"}))
    await change(world, failed, credit="racing two")
    assert "Photo: racing two" in text(world.posts[-1])
    assert len(world.posts[-1].attachments) == 1
    world.forgiven.extend(world.unexpected())
    caplog.clear()
