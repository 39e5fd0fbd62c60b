"""A voice channel's status, on a strict Discord: set when what comes next changes, and cleared at the end."""

from collections.abc import AsyncIterator
from dataclasses import dataclass, field
from types import SimpleNamespace
from typing import cast

import discord
import pytest
from discord.http import Route

from bot.client import Pitboard
from bot.delivery.requests.request_rate import Pacer
from bot.delivery.voice_status_setter import VoiceStatusSetter
from bot.discord_ui.servers import Servers
from bot.storage.database import Database
from tests.clocks import FixedClock, utc
from tests.domain.examples import moved
from tests.loopback import Fault, LoopbackDiscord, Permission
from tests.loopback.world import VOICE, Channel
from tests.no_use_cases import no_use_cases
from tests.services.friday import CANCEL, SEASON, do
from tests.services.house import House, make_house

STATUS = "/channels/{channel_id}/voice-status"
MAY = Permission.VIEW_CHANNEL | Permission.MANAGE_CHANNELS | Permission.SET_VOICE_CHANNEL_STATUS


@dataclass
class Paddock:
    """A team's server at a strict Discord with two voice channels, and what sets their status."""

    house: House
    discord: LoopbackDiscord
    voice: Channel
    other: Channel
    setter: VoiceStatusSetter
    told: list[int] = field(default_factory=list)
    lacking: set[int] = field(default_factory=set)

    async def choose(self, channel_id: int) -> None:
        await self.house.set_up(None, voice_channel_id=channel_id)
        await self.setter.run_due()

    async def later(self, moment: str) -> str | None:
        self.house.clock.set(moment)
        await self.setter.run_due()
        return self.voice.status

    @property
    def requests(self) -> int:
        return len(self.discord.sent("PUT", STATUS))


@pytest.fixture
async def paddock(
    database: Database, clock: FixedClock, monkeypatch: pytest.MonkeyPatch
) -> AsyncIterator[Paddock]:
    house = make_house(database, clock)
    async with await LoopbackDiscord.start() as there, Pitboard(no_use_cases(), Pacer()) as bot:
        monkeypatch.setattr(Route, "BASE", there.api_url)
        await bot.http.static_login(there.token)
        guild = there.add_guild("Fans", {"Paddock": MAY, "Garage": MAY})
        voice, other = guild.channels["Paddock"], guild.channels["Garage"]
        voice.type = other.type = VOICE
        made: list[Paddock] = []
        seen = SimpleNamespace(unavailable=False)
        client = cast("discord.Client", SimpleNamespace(http=bot.http, get_guild=lambda _: seen))

        async def look_at_server(server_id: int) -> None:
            made[0].told.append(server_id)

        monkeypatch.setattr(
            "bot.delivery.voice_status_setter.lacks_voice",
            lambda _, channel_id: channel_id in made[0].lacking,
        )
        servers = Servers(client, lambda _: True)
        setter = VoiceStatusSetter(client, servers, house.use_cases.voice_statuses, look_at_server)
        clock.set("2023-06-29 06:00")
        await house.set_up(SEASON, reminders="off", timezone="Europe/Brussels")
        made.append(Paddock(house, there, voice, other, setter))
        yield made[0]


async def test_it_says_what_comes_next_from_the_first_morning_until_the_last_session_is_over(
    paddock: Paddock,
) -> None:
    await paddock.choose(paddock.voice.id)
    assert (paddock.voice.status, paddock.requests) == (None, 0)
    assert await paddock.later("2023-06-30 10:00") == "Race 1 · Sat 18:05"
    assert await paddock.later("2023-06-30 10:01") == "Race 1 · Sat 18:05"
    assert paddock.requests == 1
    assert await paddock.later("2023-06-30 22:00") == "Race 1 · 18:05"
    assert await paddock.later("2023-07-01 16:30") == "Race 1 · now"
    assert await paddock.later("2023-07-01 20:00") == "Race 2 · Sun 10:25"
    assert await paddock.later("2023-07-01 22:00") == "Race 2 · 10:25"
    assert await paddock.later("2023-07-02 08:30") == "Race 2 · now"
    assert await paddock.later("2023-07-02 12:00") is None
    assert await paddock.later("2023-07-03 12:00") is None
    assert paddock.requests == 7


async def test_it_follows_the_schedule_and_another_channel_and_is_cleared_where_it_was(
    paddock: Paddock,
) -> None:
    paddock.house.clock.set("2023-07-01 13:00")
    await paddock.choose(paddock.voice.id)
    assert paddock.voice.status == "Race 1 · 18:05"
    await paddock.house.upload(moved(SEASON, "race1", utc("2023-07-01 17:00")))
    await paddock.setter.run_due()
    assert paddock.voice.status == "Race 1 · 19:00"
    await do(paddock.house, CANCEL)
    await paddock.setter.run_due()
    assert paddock.voice.status == "Race 2 · Sun 10:25"
    await paddock.choose(paddock.other.id)
    statuses = [paddock.voice.status, paddock.other.status]
    assert statuses == [None, "Race 2 · Sun 10:25"]
    await paddock.choose(0)
    assert paddock.other.status is None
    requests = paddock.requests
    await paddock.later("2023-07-02 08:30")
    assert paddock.requests == requests


async def test_without_the_permissions_nothing_is_asked_and_staff_are_told(paddock: Paddock) -> None:
    paddock.lacking.add(paddock.voice.id)
    paddock.house.clock.set("2023-07-01 13:00")
    await paddock.choose(paddock.voice.id)
    assert (paddock.requests, paddock.told) == (0, [1])
    paddock.lacking.clear()
    assert await paddock.later("2023-07-01 13:05") is None
    assert await paddock.later("2023-07-01 13:20") == "Race 1 · 18:05"


async def test_what_discord_refuses_is_told_and_what_it_does_not_take_is_set_again_later(
    paddock: Paddock,
) -> None:
    paddock.voice.permissions = Permission.VIEW_CHANNEL
    paddock.house.clock.set("2023-07-01 13:00")
    await paddock.choose(paddock.voice.id)
    assert paddock.told == [1]
    paddock.voice.permissions = MAY
    paddock.discord.inject(Fault("PUT", STATUS, status=400))
    assert await paddock.later("2023-07-01 13:20") is None
    assert await paddock.later("2023-07-01 14:40") == "Race 1 · 18:05"
    paddock.discord.inject(Fault("PUT", STATUS, status=404, code=10003))
    assert await paddock.later("2023-07-01 16:30") == "Race 1 · 18:05"
    assert paddock.told == [1, 1]


@pytest.mark.parametrize(
    "fault", [Fault("PUT", STATUS, status=503, times=None), Fault("PUT", STATUS, drop=True, times=None)]
)
async def test_what_discord_does_not_answer_is_set_again_soon(paddock: Paddock, fault: Fault) -> None:
    paddock.house.clock.set("2023-07-01 13:00")
    paddock.discord.inject(fault)
    await paddock.choose(paddock.voice.id)
    assert paddock.voice.status is None
    fault.clear()
    assert await paddock.later("2023-07-01 13:02") == "Race 1 · 18:05"
    assert paddock.told == []


async def test_what_may_not_be_cleared_any_more_is_let_be(paddock: Paddock) -> None:
    paddock.house.clock.set("2023-07-01 13:00")
    await paddock.choose(paddock.voice.id)
    assert paddock.voice.status == "Race 1 · 18:05"
    paddock.discord.inject(Fault("PUT", STATUS, status=403, code=50013))
    await paddock.choose(0)
    assert (paddock.voice.status, paddock.told) == ("Race 1 · 18:05", [1])
    requests = paddock.requests
    await paddock.later("2023-07-01 16:30")
    assert paddock.requests == requests


async def test_where_the_bot_is_not_nothing_is_set_and_nothing_written(
    paddock: Paddock, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A server that it has left stays due until it is forgotten: no look writes for that."""
    await paddock.choose(paddock.voice.id)
    await paddock.later("2023-07-01 06:00")
    asked = paddock.requests
    paddock.house.clock.set("2023-07-02 21:00")
    statuses = paddock.house.use_cases.voice_statuses

    def write() -> None:
        raise AssertionError

    monkeypatch.setattr(paddock.house.database, "write", write)
    assert await statuses.claim(_in_no_server) == []
    assert paddock.requests == asked


@pytest.mark.parametrize("is_gone", [True, False], ids=["the old one was deleted", "Discord has trouble"])
async def test_a_channel_that_is_chosen_while_another_is_being_set_is_looked_at(
    paddock: Paddock, *, is_gone: bool
) -> None:
    paddock.house.clock.set("2023-07-01 13:00")
    await paddock.house.set_up(None, voice_channel_id=paddock.voice.id)
    statuses = paddock.house.use_cases.voice_statuses
    (task,) = await statuses.claim(_in_each_server)
    await paddock.house.set_up(None, voice_channel_id=paddock.other.id)
    if is_gone:
        await statuses.gone(task)
    else:
        await statuses.put_off(task, 3600)
    await paddock.setter.run_due()
    assert paddock.other.status == "Race 1 · 18:05"


async def _in_no_server(_: int) -> bool:
    return False


async def _in_each_server(_: int) -> bool:
    return True
