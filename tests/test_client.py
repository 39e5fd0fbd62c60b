"""The Discord client: what it asks for, when it syncs, what it answers when things go wrong."""

from pathlib import Path

import discord
import pytest
from discord import app_commands
from simcord import Env

from bot.app import App
from bot.client import INTENTS, Pitboard
from bot.configuration.settings import config_folder
from bot.delivery.requests.request_rate import Pacer
from bot.services.use_cases import make_use_cases
from bot.storage.database import Database
from tests.conftest import url_of
from tests.file_jobs import IN_PROCESS
from tests.no_use_cases import no_use_cases
from tests.simulated import FRIDAY, HandClock, simulated


@pytest.fixture
async def database(file: Path) -> Database:
    return await Database.open(url_of(file))


def make(database: Database) -> App:
    clock = HandClock(FRIDAY)
    return App(make_use_cases(database, clock, config_folder() / "seasons", IN_PROCESS), clock, shard_count=1)


def syncs(env: Env) -> int:
    """How often the bot has sent its commands."""
    return len([r for r in env.http_requests if r.method == "PUT" and r.path.endswith("/commands")])


def test_it_asks_for_the_guilds_intent_and_no_other() -> None:
    assert INTENTS.value == discord.Intents.guilds.flag


def test_it_keeps_neither_messages_nor_members_and_mentions_nobody_by_itself() -> None:
    client = Pitboard(no_use_cases(), Pacer())
    assert client.intents.value == INTENTS.value
    assert client._connection.max_messages is None
    assert client._connection.member_cache_flags.value == 0
    assert client.allowed_mentions is not None
    mentions: object = client.allowed_mentions.to_dict()
    assert mentions == {"parse": []}


async def test_commands_are_sent_once_and_again_when_they_changed(database: Database) -> None:
    changed = make(database)

    @app_commands.command(name="more", description="One more command")
    async def more(interaction: discord.Interaction) -> None:
        """Do nothing."""

    changed.client.tree.add_command(more)
    env = Env(make(database).client)
    await env.start()
    counts = [syncs(env)]
    for app in (make(database), changed, make(database), make(database)):
        await env.restart_bot(app.client)
        counts.append(syncs(env))
    assert counts == [1, 1, 2, 3, 3]
    await env.shutdown()
    await database.close()


async def test_it_delivers_again_each_time_discord_is_ready(file: Path) -> None:
    async with simulated(file.parent) as world:
        await world.app.client.on_ready()
        await world.settle()


async def test_a_failing_autocompletion_suggests_nothing_and_is_logged(
    file: Path, caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with simulated(file.parent) as world:
        monkeypatch.setattr(world.use_cases.seasons, "view", None)
        assert await world.suggested("result", "session", "") == []
    assert "in autocomplete for 'result'" in caplog.text


async def test_an_autocompletion_of_a_command_that_is_gone_suggests_nothing_and_is_logged(
    file: Path, caplog: pytest.LogCaptureFixture
) -> None:
    async with simulated(file.parent) as world:
        world.app.client.tree.remove_command("result")
        assert await world.suggested("result", "session", "") == []
        world.forgiven += world.unexpected()
    assert [type(error) for error in world.forgiven] == [app_commands.CommandNotFound]
    assert "An autocompletion failed" in caplog.text


async def test_a_command_that_discord_still_shows_but_is_gone_asks_to_type_again(file: Path) -> None:
    async with simulated(file.parent) as world:
        world.app.client.tree.remove_command("calendar")
        reply = await world.slash(world.fan, "calendar")
        assert "this command has just changed" in reply.text
        assert reply.is_private
        world.forgiven += world.unexpected()
    assert [type(error) for error in world.forgiven] == [app_commands.CommandNotFound]


async def test_an_event_that_fails_is_logged(
    file: Path, caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with simulated(file.parent) as world:
        await world.settle()
        with monkeypatch.context() as patch:
            patch.setattr(world.use_cases.delivery_queue, "retry", None)
            await world.permit(world.channel, send_messages=False)
        assert "Handling on_guild_channel_update failed" in caplog.text
        world.forgiven += world.unexpected()
    assert len(world.forgiven) == 1
