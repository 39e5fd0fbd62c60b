"""Pictures of results, of the real process with its worker against a strict Discord."""

import pytest

from tests.e2e.conftest import Paddock
from tests.loopback.world import walk
from tests.pictures_made import opened

pytestmark = pytest.mark.slow
GALLERY = 12


async def test_a_result_is_posted_with_its_picture_and_staff_get_both_shapes(paddock: Paddock) -> None:
    async with paddock.bot():
        await paddock.set_up()
        said = await (await paddock.officer.slash(paddock.news, "setup", {"picture": "on"})).settled()
        assert "**Pictures** · on: each result is posted with a picture · changed" in said.text
        typed = {"session": "race1", "position": 24}
        reply = await (await paddock.officer.slash(paddock.news, "result", typed)).settled()
        (message,) = paddock.news.messages
        await paddock.discord.wait_for(lambda: bool(message.files), 20, "the picture, if it came late")
        ((name, data),) = message.files.items()
        assert name.startswith("race-1")
        assert opened(data).size == (1200, 630)
        (gallery,) = [part for part in walk(message.components) if part["type"] == GALLERY]
        assert "24th" in gallery["items"][0]["description"]

        shown = await (await paddock.officer.press(reply.message, "Picture")).settled(15)
        sizes = [opened(picture).size for picture in shown.message.files.values()]
        assert sizes == [(1200, 630), (1080, 1350)]

        corrected = typed | {"position": 22}
        await (await paddock.officer.slash(paddock.news, "result", corrected)).settled()
        (gallery,) = [part for part in walk(message.components) if part["type"] == GALLERY]
        assert "22nd" in gallery["items"][0]["description"]
        assert len(message.files) == 1

        chart = await (await paddock.officer.slash(paddock.news, "season chart", {})).settled()
        assert [opened(picture).size for picture in chart.message.files.values()] == [(1200, 900)]
