"""The real process in somebody's direct messages, and in servers that it isn't in."""

from typing import Any

import pytest

from tests.e2e.conftest import Paddock
from tests.e2e.test_reminders import set_up

AHEAD = "2023-07-02T08:05:00Z"
DUE = "2023-07-02T08:10:00Z"
AFTER_IT = "2023-07-02T08:12:00Z"


async def test_one_message_comes_to_whoever_asked_and_a_kill_sends_no_other(paddock: Paddock) -> None:
    fan, written = paddock.fan, paddock.fan.direct_messages.messages
    async with paddock.bot(AHEAD) as bot:
        await set_up(paddock, "off")
        shown = await (await fan.slash(paddock.news, "next")).settled()
        opened = await (await fan.press(shown.message, "Remind me")).settled()
        assert opened.ephemeral
        chosen = await fan.choose(opened.message, "Race 2")
        await paddock.discord.wait_for(lambda: "Race 2?" in chosen.text, 10, "the choice")
        saved = await fan.press(chosen.message, "15 minutes before")
        await paddock.discord.wait_for(lambda: "Saved: a direct message" in saved.text, 10, "the answer")
        assert written == []
        await bot.stop()
        await bot.restart(CLOCK_FROM=DUE)
        await paddock.discord.wait_for(lambda: len(written) == 1, 20, "the reminder")
        assert "Race 2 · <t:1688286300:R>" in written[0].text
        assert written[0].pinged == []
        await bot.kill()
        await bot.restart(CLOCK_FROM=AFTER_IT)
        listed = await (await fan.press(written[0], "My reminders")).settled()
        assert "You have no reminders" in listed.text
        assert len(written) == 1
        assert paddock.officer.direct_messages.messages == []


async def test_a_team_is_told_of_in_a_server_that_the_bot_is_not_in_to_whoever_asks_alone(
    paddock: Paddock, monkeypatch: pytest.MonkeyPatch
) -> None:
    fan = paddock.fan
    home = fan._payload

    def elsewhere(interaction: Any) -> Any:
        """As Discord tells of a server that has not added the bot, where somebody's own account has."""
        payload = home(interaction)
        payload["guild_id"] = "424242424242424242"
        payload["guild"] = {"id": payload["guild_id"], "locale": "en-GB", "features": []}
        payload["authorizing_integration_owners"] = {"1": str(fan.user.id)}
        return payload

    async with paddock.bot():
        await paddock.set_up()
        await (await fan.slash(paddock.news, "myteams", {"add": "Bäckman siblings"})).settled()
        monkeypatch.setattr(fan, "_payload", elsewhere)
        for command, told in (("next", "Spa"), ("calendar", "Misano"), ("results", "Spa"), ("watch", "Spa")):
            reply = await (await fan.slash(paddock.news, command)).settled()
            assert told in reply.text, command
            assert reply.ephemeral, command
        rounds = await fan.autocomplete(paddock.news, "watch", "round")
        assert any("Spa" in choice["name"] for choice in rounds)
        assert await fan.autocomplete(paddock.news, "myteams", "add") == []
        listed = await (await fan.slash(paddock.news, "myteams")).settled()
        assert "**Bäckman siblings**" in listed.text
        assert listed.ephemeral
