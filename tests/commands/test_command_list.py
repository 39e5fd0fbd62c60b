"""Discord's list of commands is made this code's, whoever changed it; one that is the same is left alone."""

from typing import Any

import pytest
from discord.http import Route

from bot.client import Pitboard
from bot.commands import command_registration
from bot.commands.command_list import is_same_list
from bot.commands.command_translator import CommandTranslator
from bot.delivery.requests.request_rate import Pacer
from bot.storage.database import Database
from tests.clocks import FixedClock
from tests.languages.tagged_language import tagged
from tests.loopback import Fault, LoopbackDiscord
from tests.no_use_cases import no_use_cases
from tests.services.house import House, make_house

__all__ = ["tagged"]

LIST = "/applications/{application_id}/commands"
OURS: dict[str, Any] = {
    "name": "result",
    "type": 1,
    "description": "A result",
    "default_member_permissions": 32,
    "contexts": [0],
    "integration_types": [0],
    "nsfw": False,
    "dm_permission": True,
    "options": [
        {"type": 4, "name": "position", "description": "Place", "required": False, "min_value": 0},
        {"type": 7, "name": "channel", "description": "Where", "required": True, "channel_types": [0, 5]},
    ],
}
DISCORDS: dict[str, Any] = {
    "id": "1",
    "application_id": "2",
    "version": "3",
    "name": "result",
    "type": 1,
    "description": "A result",
    "default_member_permissions": "32",
    "contexts": [0],
    "integration_types": [0],
    "nsfw": False,
    "options": [
        {"type": 4, "name": "position", "description": "Place", "min_value": 0},
        {"type": 7, "name": "channel", "description": "Where", "required": True, "channel_types": [5, 0]},
    ],
}
MENU = {"name": "result", "type": 3}


@pytest.fixture
def house(database: Database, clock: FixedClock) -> House:
    return make_house(database, clock)


@pytest.mark.parametrize(
    "registered",
    [
        DISCORDS,
        DISCORDS | {"integration_types": None, "contexts": None},
        DISCORDS | {"dm_permission": False, "name_localizations": None},
        DISCORDS | {"name_localizations": {}, "description_localizations": None},
    ],
)
def test_what_discord_says_otherwise_is_the_same(registered: dict[str, Any]) -> None:
    assert is_same_list([OURS], [registered])
    assert is_same_list([OURS, MENU], [MENU | {"id": "9", "description": ""}, registered])


@pytest.mark.parametrize(
    "registered",
    [
        [],
        [DISCORDS, MENU],
        [MENU],
        [DISCORDS | {"description": "Another"}],
        [DISCORDS | {"default_member_permissions": None}],
        [DISCORDS | {"contexts": [0, 1]}],
        [DISCORDS | {"name_localizations": {"de": "ergebnis"}}],
        [DISCORDS | {"options": DISCORDS["options"][::-1]}],
        [DISCORDS | {"options": [DISCORDS["options"][0] | {"min_value": 1}, DISCORDS["options"][1]]}],
    ],
)
def test_what_differs_is_seen(registered: list[dict[str, Any]]) -> None:
    assert not is_same_list([OURS], registered)


async def test_discord_is_asked_once_and_told_only_what_it_does_not_have(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    async with await LoopbackDiscord.start() as discord, Pitboard(no_use_cases(), Pacer()) as bot:
        monkeypatch.setattr(Route, "BASE", discord.api_url)
        application_id = (await bot.http.static_login(discord.token))["id"]
        bot._connection.application_id = int(application_id)

        async def start() -> list[str]:
            before = len(discord.requests)
            await bot.registration.start(int(application_id))
            return [call.method for call in discord.requests[before:]]

        for method in ("GET", "PUT"):
            discord.inject(Fault(method, LIST, status=429, retry_after=7200))
            assert (await start())[-1] == method
            assert caplog.text.count("tried again in 120 minutes") == 1
            caplog.clear()
        assert await start() == ["GET", "PUT"]
        assert await start() == ["GET"]
        await bot.http.bulk_upsert_global_commands(int(application_id), [{"name": "old", "type": 3}])
        assert await start() == ["GET", "PUT"]
        assert await start() == ["GET"]


@pytest.mark.usefixtures("tagged")
async def test_each_language_is_given_once_and_nothing_is_gone_through_again_while_all_is_as_it_was(
    monkeypatch: pytest.MonkeyPatch, house: House
) -> None:
    async with await LoopbackDiscord.start() as discord, Pitboard(house.use_cases, Pacer()) as bot:
        monkeypatch.setattr(Route, "BASE", discord.api_url)
        application_id = int((await bot.http.static_login(discord.token))["id"])
        bot._connection.application_id = application_id
        methods: list[str] = []
        for _ in range(3):
            before = len(discord.requests)
            await bot.registration.start(application_id)
            methods += [call.method for call in discord.requests[before:]]
            if len(methods) > 2:  # what it found right last is known: no translation is looked up for that
                monkeypatch.setattr(CommandTranslator, "translate", None)
        assert methods == ["GET", "PUT", "GET", "GET"]
        commands = {command["name"]: command for command in discord._state.commands(None).json()}
    languages = {"sv-SE", "de", "fr", "it", "es-ES", "es-419"}
    assert set(commands["next"]["description_localizations"]) == languages
    assert commands["next"]["description_localizations"]["es-419"].startswith("(es) ")
    page = next(option for option in commands["setup"]["options"] if option["name"] == "page")
    assert page["description_localizations"]["de"].startswith("(de) ")
    assert "name_localizations" not in page or not page["name_localizations"]
    assert page["choices"][0]["name_localizations"]["fr"] == "(fr) off"


async def test_a_list_that_discord_does_not_take_at_the_start_is_given_later_without_a_restart(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    async with await LoopbackDiscord.start() as discord, Pitboard(no_use_cases(), Pacer()) as bot:
        monkeypatch.setattr(Route, "BASE", discord.api_url)
        monkeypatch.setattr(command_registration, "FIRST_PAUSE_S", 0.0)
        caplog.set_level("INFO")
        application_id = int((await bot.http.static_login(discord.token))["id"])
        bot._connection.application_id = application_id
        discord.inject(Fault("PUT", LIST, status=403, times=2))
        await bot.registration.start(application_id)
        await discord.wait_for(lambda: "Discord has the" in caplog.text, 5, "the commands to be given")
        assert caplog.text.count("tried again in 0 minutes") == 2
        await bot.registration.close()
