"""Short visits to Discord from a terminal: `check` and `invite`."""

import asyncio
import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

import discord
import pytest
from discord.http import Route

from bot.operations.connection_check import check_connections
from bot.operations.invite_link import print_invite_link
from bot.storage.migrate import HEAD
from tests.conftest import url_of
from tests.loopback import LoopbackDiscord


@pytest.fixture
def database_file(migrated: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The database that the settings name."""
    file = Path(shutil.copy(migrated, tmp_path))
    monkeypatch.setenv("DATABASE_URL", url_of(file))
    monkeypatch.setattr(Route, "BASE", Route.BASE)  # which a visit changes for its process
    return file


def name_discord(monkeypatch: pytest.MonkeyPatch, loopback: LoopbackDiscord) -> None:
    monkeypatch.setenv("DISCORD_API_URL", loopback.api_url)
    monkeypatch.setenv("DISCORD_TOKEN", loopback.token)


async def test_a_check_says_how_database_and_discord_are(
    database_file: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    async with await LoopbackDiscord.start() as loopback:
        name_discord(monkeypatch, loopback)
        assert await asyncio.to_thread(check_connections) == 0
        settings, database, visited = capsys.readouterr().out.splitlines()
        assert (settings, database) == ("Settings: fine.", f"Database: fine, version {HEAD}.")
        assert visited.startswith("Discord: fine, the bot is ")

        with closing(sqlite3.connect(database_file)) as connection, connection:
            connection.execute("UPDATE alembic_version SET version_num = '0001'")
        assert await asyncio.to_thread(check_connections) == 0
        assert f"version 0001; it becomes {HEAD} at the next start." in capsys.readouterr().out


@pytest.mark.usefixtures("database_file")
async def test_the_invite_link_is_of_the_tokens_application(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    async with await LoopbackDiscord.start() as loopback:
        name_discord(monkeypatch, loopback)
        assert await asyncio.to_thread(print_invite_link, "events") == 0
    link = capsys.readouterr().out
    assert link.startswith("https://discord.com/oauth2/authorize?client_id=")
    assert "scope=bot+applications.commands" in link
    permissions = discord.Permissions(int(link.split("permissions=")[1].split("&")[0]))
    assert permissions.create_events
    assert not permissions.manage_roles
