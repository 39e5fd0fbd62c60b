from bot.services.server.command_sync import Sync
from bot.storage.database import Database

COMMANDS = [{"name": "next", "description": "What comes next"}]


async def test_commands_are_sent_once_and_again_when_they_changed(database: Database) -> None:
    sync = Sync(database)
    assert await sync.is_needed(1, COMMANDS)
    await sync.done(1, COMMANDS)
    assert not await sync.is_needed(1, COMMANDS)
    assert not await Sync(database).is_needed(1, [dict(reversed(COMMANDS[0].items()))])
    assert await sync.is_needed(1, [*COMMANDS, {"name": "calendar"}])


async def test_another_application_has_commands_of_its_own(database: Database) -> None:
    sync = Sync(database)
    await sync.done(1, COMMANDS)
    assert await sync.is_needed(2, COMMANDS)
    await sync.done(2, [])
    assert not await sync.is_needed(1, COMMANDS)


async def test_commands_that_changed_and_changed_back_are_sent_both_times(database: Database) -> None:
    sync = Sync(database)
    await sync.done(1, COMMANDS)
    await sync.done(1, [])
    assert await sync.is_needed(1, COMMANDS)
