"""The press release after Spa, uploaded, confirmed and read back from the results."""

import re
from pathlib import Path

from tests.e2e.conftest import Paddock
from tests.e2e.test_weekend import SEED
from tests.loopback import Upload

RELEASE = Path(__file__).parents[1] / "readers" / "releases" / "spa-2023.txt"
ANSWERS = (
    ("❓ Race 2, overall", "2. 26th"),
    ("❓ Race 2, on the grid", "34th"),
    ("❓ Race 2, note", "“11 second"),
    ("❓ Quote of Jessica", "2. “It was"),
    ("❓ Spa-Francorchamps", "1. June 29th – July 2nd"),
)


async def test_the_release_is_read_confirmed_over_a_restart_and_the_results_read_as_its_list(
    paddock: Paddock,
) -> None:
    async with paddock.bot() as bot:
        await paddock.set_up()
        upload = {"file": Upload("release.txt", RELEASE.read_bytes(), "text/plain")}
        read = await (await paddock.officer.slash(paddock.news, "release read", upload)).settled()
        assert read.ephemeral
        assert "11 items are ready to save" in read.text
        assert "5 questions wait" in read.text
        await bot.stop()
        await bot.restart()

        preview = read.message
        for question, chosen in ANSWERS:
            await paddock.officer.choose(preview, question)
            await paddock.discord.wait_for(
                lambda: "Which is right" in str(preview.components), 10, "the item"
            )
            await paddock.officer.choose(preview, chosen)
            await paddock.discord.wait_for(lambda: "ready to save" in preview.text, 10, "the preview")
        assert "15 items are ready" in preview.text
        assert paddock.texts() == []

        await paddock.officer.press(preview, "Save and post")
        await paddock.discord.wait_for(lambda: "Saved" in preview.text.splitlines()[0], 20, "the answer")
        assert "Saved 15 items of the release" in preview.text
        assert "3 posted in" in preview.text
        assert len(paddock.texts()) == 3

        asked = await paddock.fan.slash(paddock.news, "results", {"round": "Spa"})
        lines = [re.sub(r"^- |(?<=place) \(.*", "", line) for line in asked.text.splitlines()]
        assert SEED in "\n".join(lines)
