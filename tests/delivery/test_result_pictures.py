"""Pictures in posts of results, as followers see them: at once, later by an edit, or not at all."""

import asyncio
from typing import Any

import discord
import pytest

from bot.domain.news.result_news import ResultNews
from bot.domain.pictures.picture_shape import PictureShape
from bot.errors import UserError
from bot.services.results import post_pictures
from bot.services.results.result_pictures import ResultPictures
from tests.simulated import World, text


@pytest.fixture
async def pictured(world: World) -> World:
    """The server wants pictures."""
    await world.setup(season=None, picture="on", reminders="off")
    await world.at(2023, 7, 2, 12)
    return world


def _files(message: discord.Message) -> list[str]:
    return [attachment.filename for attachment in message.attachments]


async def test_a_result_is_posted_with_its_picture_which_a_correction_replaces(pictured: World) -> None:
    await pictured.result("race2", 18, overall=24, grid=34)
    (post,) = pictured.posts
    assert _files(post) == ["race-2-at-spa-francorchamps.png"]
    assert "18th" in (post.attachments[0].description or "")
    await pictured.result("race2", 20, overall=26)
    (post,) = pictured.posts
    assert "20th in Silver" in (post.attachments[0].description or "")
    assert len(_files(post)) == 1


async def test_under_spoiler_marks_neither_picture_nor_its_description_tells_the_result(
    pictured: World,
) -> None:
    await pictured.setup(season=None, spoilers="24")
    await pictured.result("race2", 18)
    (post,) = pictured.posts
    assert _files(post) == ["SPOILER_race-2-at-spa-francorchamps.png"]
    assert post.attachments[0].description == "Race 2 at Spa-Francorchamps"
    await pictured.at(2023, 7, 3, 13)
    (post,) = pictured.posts
    assert _files(post) == ["race-2-at-spa-francorchamps.png"]


async def test_a_picture_that_is_late_is_added_by_one_edit(
    pictured: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    release = asyncio.Event()
    draw = ResultPictures.draw

    async def draw_slowly(self: ResultPictures, *of: Any) -> bytes:
        await release.wait()
        return await draw(self, *of)

    monkeypatch.setattr(ResultPictures, "draw", draw_slowly)
    monkeypatch.setattr(post_pictures, "POST_WAITS_S", 0.01)
    await pictured.result("race2", 18)
    (post,) = pictured.posts
    assert _files(post) == []
    assert "18th" in text(post)
    release.set()
    async with asyncio.timeout(5):
        while not _files(pictured.posts[0]):
            await pictured.settle()
    assert len(pictured.requests("PATCH", f"/messages/{post.id}")) == 1


@pytest.mark.parametrize("fault", [UserError("too much waits"), ValueError("a fault of ours")])
async def test_a_picture_that_cannot_be_drawn_keeps_no_post_back(
    pictured: World, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture, fault: Exception
) -> None:
    async def refuse(_self: ResultPictures, _id: int, _news: ResultNews, _shape: PictureShape) -> bytes:
        raise fault

    with monkeypatch.context() as while_broken:
        while_broken.setattr(ResultPictures, "draw", refuse)
        await pictured.result("race2", 18)
    (post,) = pictured.posts
    assert _files(post) == []
    assert "18th" in text(post)
    await pictured.result("race2", 18, note="Photo finish")
    assert len(_files(pictured.posts[0])) == 1, "the next edit has it"
    assert "posted without its picture" in caplog.text
    caplog.clear()


async def test_without_attach_files_the_words_go_out_alone(pictured: World) -> None:
    await pictured.permit(pictured.channel, attach_files=False)
    await pictured.result("race2", 18)
    (post,) = pictured.posts
    assert _files(post) == []
    assert "18th" in text(post)
    checked = await pictured.slash(pictured.officer, "desk check")
    assert "Attach Files" in checked.text


async def test_without_the_setting_there_is_no_picture(world: World) -> None:
    await world.result("race2", 18)
    assert [_files(post) for post in world.posts] == [[]]
