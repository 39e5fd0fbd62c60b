"""Nothing typed is lost in the real process: through a kill, a busy database, and as a file."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager

from tests.e2e.conftest import Paddock
from tests.loopback import Upload
from tests.loopback.fields import Entered
from tests.loopback.process import BotProcess
from tests.pictures_made import SECRETS, with_secrets

WORDS = "We were one of the fastest cars, and we learned a lot."
PATIENCE = 30
"""Seconds: the database is waited for, and then the words are kept elsewhere."""


@contextmanager
def busy_database(bot: BotProcess) -> Iterator[None]:
    """Somebody else writes, and doesn't stop."""
    connection = sqlite3.connect(bot.folder / "pitboard.db", isolation_level=None)
    try:
        connection.execute("BEGIN IMMEDIATE")
        yield
        connection.execute("ROLLBACK")
    finally:
        connection.close()


async def test_a_refused_result_comes_back_with_its_photo_after_a_kill(paddock: Paddock) -> None:
    async with paddock.bot() as bot:
        await paddock.set_up()
        photo = Upload("IMG_0042.JPG", with_secrets(), "image/jpeg")
        typed = {"session": "race2", "position": 20, "overall": 3, "photo": photo, "alt": "In the rain"}
        refused = await (await paddock.officer.slash(paddock.news, "result", typed)).settled()
        assert refused.ephemeral
        assert "/result session: race2 position: 20 overall: 3" in refused.text
        await bot.kill()
        await bot.restart()
        form = await paddock.officer.press(refused.message, "Change")
        await paddock.officer.submit_modal(form, {"positions": "20 overall 26"})
        await paddock.discord.wait_for(lambda: len(paddock.texts()) == 1, 20, "the post")
        (message,) = paddock.news.messages
        ((_, data),) = message.files.items()
        assert not [secret for secret in SECRETS if secret in data]
        assert message.attachments[0]["description"] == "In the rain"
        await paddock.discord.wait_for(lambda: "Posted in" in refused.message.text, 20, "the answer")


async def test_while_the_database_is_busy_one_press_sends_the_same_again(paddock: Paddock) -> None:
    async with paddock.bot() as bot:
        await paddock.set_up()
        with busy_database(bot):
            failed = await paddock.officer.slash(paddock.news, "quote", {"driver": "Jessica", "text": WORDS})
            await failed.settled(PATIENCE)
            assert "another program holds the database" in failed.text
            assert f"```\n/quote driver: Jessica text: {WORDS}\n```" in failed.text
        await paddock.officer.press(failed.message, "Try again")
        await paddock.discord.wait_for(lambda: len(paddock.texts()) == 1, 20, "the post")
        assert WORDS in paddock.texts()[0]


async def test_a_form_that_fails_comes_back_as_a_file_and_opens_with_all_of_it(paddock: Paddock) -> None:
    async with paddock.bot() as bot:
        await paddock.set_up()
        opened = await paddock.officer.slash(paddock.news, "release read")
        pasted: dict[str, Entered] = {"text": "Spa. " * 700, "text_2": "Rain. " * 600}
        with busy_database(bot):
            failed = await paddock.officer.submit_modal(opened, pasted)
            await failed.settled(PATIENCE)
            ((name, data),) = failed.message.files.items()
            assert name == "what-you-typed.txt"
            assert data.decode() == "\n\n".join(str(text) for text in pasted.values())
        form = await paddock.officer.press(failed.message, "Change")
        assert form.modal is not None
        values = [label["component"].get("value") for label in form.modal["components"]]
        assert values[:2] == list(pasted.values())
        await paddock.officer.submit_modal(form, {})
        await paddock.discord.wait_for(lambda: not failed.message.files, 20, "the preview in its place")
