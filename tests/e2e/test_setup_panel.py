"""The panel of `/setup` in the real process: every menu, form and button, and a restart in between."""

import pytest

from tests.e2e.conftest import Paddock
from tests.loopback.messages import Message
from tests.loopback.options import UnsendableError
from tests.loopback.people import Reply


async def shows(paddock: Paddock, panel: Message, words: str) -> None:
    """Wait until the panel says so: it is edited in its place."""
    await paddock.discord.wait_for(lambda: words in panel.text, 20, words)


async def fill(paddock: Paddock, panel: Message, label: str, typed: str) -> Reply:
    opened = await paddock.officer.press(panel, label)
    return await paddock.officer.submit_modal(opened, {"text": typed})


async def test_a_server_is_made_ready_by_menus_alone_over_a_restart(paddock: Paddock) -> None:
    room = paddock.room("press-room")
    async with paddock.bot() as bot:
        opened = await (await paddock.officer.slash(paddock.news, "setup")).settled()
        assert opened.ephemeral
        panel = opened.message
        await paddock.officer.choose(panel, "GT4 European Series 2023")
        await shows(paddock, panel, "GT4 European Series 2023")
        await paddock.officer.pick(panel, "setup:channel", paddock.news)
        await shows(paddock, panel, "Choose who your staff are")
        await bot.stop()
        await bot.restart()
        await paddock.officer.pick(panel, "setup:staff", paddock.staff)
        await shows(paddock, panel, "Pitboard is ready")
        await paddock.officer.pick(panel, "setup:staff_channel", room)
        await paddock.discord.wait_for(
            lambda: any("Race desk" in m.text for m in room.messages), 40, "the desk"
        )
        done = await paddock.officer.press(panel, "Done")
        await shows(paddock, panel, "All settings are saved")
        assert done.interaction.source is panel
    assert "Traceback" not in bot.stderr


async def test_each_choice_is_saved_at_once_and_undone_in_place(paddock: Paddock) -> None:
    async with paddock.bot():
        await paddock.set_up()
        panel = (await (await paddock.officer.slash(paddock.news, "setup")).settled()).message
        await paddock.officer.pick(panel, "setup:ping", paddock.fans)
        await shows(paddock, panel, f"**Ping**: {paddock.fans.mention}")
        await paddock.officer.press(panel, "Undo")
        await shows(paddock, panel, "Undone")
        assert f"**Ping**: {paddock.fans.mention}" not in panel.text
        await fill(paddock, panel, "Reminders…", "2h")
        await shows(paddock, panel, "2 hours before each session")
        await fill(paddock, panel, "Spoilers…", "24")
        await shows(paddock, panel, "24 hours")


async def test_what_a_field_refuses_is_given_back_below_and_changed_there(paddock: Paddock) -> None:
    async with paddock.bot():
        await paddock.set_up()
        panel = (await (await paddock.officer.slash(paddock.news, "setup")).settled()).message
        before = panel.text
        refused = await fill(paddock, panel, "Reminders…", "whenever you like")
        await paddock.discord.wait_for(lambda: refused.followups, 20, "the refusal")
        (given_back,) = refused.followups
        assert given_back.ephemeral
        assert "whenever you like" in given_back.text
        assert panel.text == before
        opened = await paddock.officer.press(given_back, "Change")
        await paddock.officer.submit_modal(opened, {"text": "3h"})
        await shows(paddock, given_back, "3 hours before each session")


async def test_a_fan_is_not_offered_it_and_a_menu_takes_what_it_offers(paddock: Paddock) -> None:
    async with paddock.bot():
        panel = (await (await paddock.officer.slash(paddock.news, "setup")).settled()).message
        stranger = await paddock.fan.press(panel, "Done")
        assert "Manage Server" in stranger.text
        for wrong in ((paddock.staff,), (), (paddock.news, paddock.news)):
            with pytest.raises(UnsendableError):
                await paddock.officer.pick(panel, "setup:channel", *wrong)
