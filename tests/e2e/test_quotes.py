"""Quotes of the real process: looked at, with a photo over HTTP, published after a kill, at their time."""

import io
import time
import zipfile

from tests.e2e.conftest import Paddock
from tests.loopback import Upload
from tests.loopback.messages import Message
from tests.loopback.people import Reply
from tests.pictures_made import SECRETS, bomb, opened, with_secrets

WORDS = "Vi lärde oss mycket."
QUICKLY = 5.0
"""Seconds, on a busy machine; unpacking the bomb would take gigabytes and minutes."""


async def quote(paddock: Paddock, **more: object) -> Reply:
    said = {"driver": "Jessica", "text": WORDS, "round": "Spa", **more}
    return await (await paddock.officer.slash(paddock.news, "quote", said)).settled()


def zipped() -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        archive.writestr("photo.jpg", with_secrets())
    return file.getvalue()


async def test_a_quote_with_a_photo_is_shown_and_published_without_its_place_over_a_restart(
    paddock: Paddock,
) -> None:
    async with paddock.bot() as bot:
        await paddock.set_up()
        photo = Upload("IMG_0042.JPG", with_secrets(), "image/jpeg")
        more = {"language": "sv", "translation": "We learned a lot.", "alt": "Jessica in the rain"}
        reply = await quote(paddock, photo=photo, credit="racing one", **more)
        preview = reply.message
        assert reply.ephemeral
        assert paddock.texts() == []
        ((name, shown),) = preview.files.items()
        assert not [secret for secret in SECRETS if secret in shown]

        await bot.stop()
        await bot.restart()
        await paddock.officer.press(preview, "Post")
        await paddock.discord.wait_for(lambda: len(paddock.texts()) == 1, 20, "the post")
        (message,) = paddock.news.messages
        assert message.files == {name: shown}
        assert opened(shown).format == "JPEG"
        assert message.attachments[0]["description"] == "Jessica in the rain"
        lines = message.text.splitlines()
        assert lines[1:5] == ["-# Swedish", f">>> {WORDS}", "-# Translation", ">>> We learned a lot."]


async def test_what_is_no_photo_is_refused_quickly_and_nothing_is_kept(paddock: Paddock) -> None:
    async with paddock.bot():
        await paddock.set_up()
        packed = await quote(paddock, photo=Upload("photo.jpg", zipped(), "image/jpeg"))
        assert "can't open that file" in packed.text
        begun = time.monotonic()
        huge = await quote(paddock, photo=Upload("photo.png", bomb(), "image/png"))
        assert "50 million pixels" in huge.text
        assert time.monotonic() - begun < QUICKLY
        listed = await (await paddock.officer.slash(paddock.news, "desk quotes", {"round": "Spa"})).settled()
        assert "Preview of" not in listed.text
        assert paddock.texts() == []


async def test_an_embargo_holds_over_a_restart_and_ends_by_itself(paddock: Paddock) -> None:
    async with paddock.bot("2023-06-30T17:50:00+02:00") as bot:
        await paddock.set_up()
        reply = await quote(paddock, embargo="18:00")
        await paddock.officer.press(reply.message, "Post")
        await paddock.discord.wait_for(lambda: "Goes out in" in reply.message.text, 20, "the answer")
        assert paddock.texts() == []
        await bot.stop()
        await bot.restart(CLOCK_FROM="2023-06-30T17:59:57+02:00")
        await paddock.discord.wait_for(lambda: len(paddock.texts()) == 1, 30, "the post")


async def test_a_drivers_message_becomes_a_quote_once_they_are_named_and_agree(paddock: Paddock) -> None:
    async with paddock.bot() as bot:
        await paddock.set_up()
        said = Message(paddock.news, paddock.fan.user, content=f"{WORDS} <@{paddock.officer.user.id}>")
        reply = await (await paddock.officer.use(said, "Post as quote")).settled()
        preview = reply.message
        assert reply.ephemeral
        await bot.stop()
        await bot.restart()
        await paddock.officer.choose(preview, "Jessica")
        await paddock.discord.wait_for(lambda: "### 🎙️ Jessica" in preview.text, 20, "the driver's name")
        fields = await paddock.officer.press(preview, "Edit")
        await paddock.officer.submit_modal(fields, {"Quote": WORDS, "Session": "race2"})
        await paddock.discord.wait_for(lambda: "Race 2" in preview.text, 20, "the changed preview")
        assert paddock.texts() == []
        await paddock.officer.press(preview, "The driver agrees: post")
        await paddock.discord.wait_for(lambda: len(paddock.texts()) == 1, 20, "the post")
        assert f"### 🎙️ Jessica Bäckman on Race 2\n>>> {WORDS}\n" in paddock.texts()[0]
        refused = await (await paddock.officer.use(paddock.news.messages[0], "Post as quote")).settled()
        assert "a bot can't be quoted" in refused.text
        stranger = await (await paddock.fan.use(said, "Post as quote")).settled()
        assert "You need the" in stranger.text
