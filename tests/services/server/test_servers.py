from dataclasses import replace
from typing import Any

import pytest

from bot.domain.base.server import Follow, Server
from bot.domain.outbox.delivery import DeliveryState
from bot.errors import UserError
from bot.services.server.time_zones import find_timezone
from bot.storage.desk import servers
from tests.domain.examples import READY, SPA_ONLY
from tests.services.house import CHANNEL, HOME, STAFF, House


async def follow_of(house: House) -> Follow:
    async with house.database.read() as tx:
        follow = await servers.get_follow(tx, HOME)
    assert follow is not None
    return follow


async def test_one_command_makes_a_server_ready(house: House) -> None:
    done = await house.set_up()
    assert done.first
    assert done.server == Server(HOME, STAFF, "UTC", None)
    assert replace(done.follow, id=0) == Follow(HOME, HOME, CHANNEL, "7d, 1d, 1h", None)
    assert done.season is not None
    assert done.season.title == "GT4 European Series 2023"
    assert await follow_of(house) == done.follow


async def test_run_again_it_changes_only_what_was_given(house: House) -> None:
    chosen: dict[str, Any] = {"team": "Team A", "timezone": "brussels", "reminders": "2h", "ping_role_id": 5}
    await house.set_up(**chosen)
    done = await house.set_up(None, channel_id=200)
    assert not done.first
    assert done.changed == {"channel"}
    assert done.server == Server(HOME, STAFF, "Europe/Brussels", "Team A")
    assert replace(done.follow, id=0) == Follow(HOME, HOME, 200, "2h", 5)
    assert done.season is not None


async def test_the_same_again_changes_nothing(house: House) -> None:
    await house.set_up(team="Team A")
    assert (await house.set_up(team=" Team A ")).changed == frozenset()
    assert await house.counts("follows") == 1


async def test_each_setting_says_that_it_changed(house: House) -> None:
    await house.set_up()
    everything = {"team": "B", "timezone": "UCT", "reminders": "off", "ping_role_id": 5, "staff_role_id": 11}
    done = await house.set_up(season=replace(SPA_ONLY, year=2024), channel_id=2, **everything)
    assert done.changed == {"channel", "staff", "team", "timezone", "reminders", "ping", "season"}


async def test_nobody_is_pinged_any_more_when_nobody_is_chosen(house: House) -> None:
    await house.set_up(ping_role_id=5)
    assert (await house.set_up(season=None)).follow.ping_role_id == 5
    assert (await house.set_up(season=None, ping_role_id=0)).follow.ping_role_id is None


async def test_an_empty_team_name_goes_back_to_the_seasons_own(house: House) -> None:
    await house.set_up(team="Team A")
    assert (await house.use_cases.seasons.view(HOME)).team == "Team A"
    await house.set_up(season=None, team=" ")
    assert (await house.use_cases.seasons.view(HOME)).team == READY.team


@pytest.mark.parametrize(
    ("chosen", "words"),
    [
        ({"timezone": "Atlantis"}, '"Atlantis" as a time zone'),
        ({"reminders": "soon"}, 'I can\'t read "soon" as how early'),
        ({"team": "A\u202eB"}, "one line of up to 80"),
        ({"team": "A" * 81}, "one line of up to 80"),
    ],
)
async def test_a_choice_that_cannot_be_kept_changes_nothing(
    house: House, chosen: dict[str, str], words: str
) -> None:
    before = await house.set_up()
    with pytest.raises(UserError, match=words):
        await house.set_up(season=None, channel_id=200, **chosen)
    assert await follow_of(house) == before.follow
    assert await house.use_cases.servers.get(HOME) == before.server


@pytest.mark.parametrize(
    ("typed", "zone"),
    [
        ("europe/brussels", "Europe/Brussels"),
        ("Brussels", "Europe/Brussels"),
        ("new york", "America/New_York"),
        ("são paulo", "America/Sao_Paulo"),
        ("utc", "UTC"),
    ],
)
def test_a_zone_is_found_by_its_name_or_city(typed: str, zone: str) -> None:
    assert find_timezone(typed) == zone


async def test_the_new_channel_gets_what_still_waits(team: House) -> None:
    await team.result("race1", 24)
    await team.deliver()
    await team.result("race2", 20)
    await team.set_up(season=None, channel_id=200)
    assert [(d.delivery.channel_id, d.what) for d in await team.deliver()] == [(200, "result")]
    await team.result("race1", 23)
    assert [d.delivery.channel_id for d in await team.deliver()] == [CHANNEL]  # where that was posted


async def test_setting_up_again_tries_what_is_paused(team: House) -> None:
    await team.result("race2", 20)
    (delivery,) = await team.use_cases.delivery_queue.claim(5)
    await team.use_cases.delivery_queue.endings.finish(
        delivery, DeliveryState.PAUSED, reason="forbidden", again_at=team.clock.now()
    )
    woken: list[bool] = []
    team.use_cases.outbox.on_change(lambda: woken.append(True))
    await team.set_up(season=None)
    assert woken
    assert [d.what for d in await team.deliver()] == ["result"]


async def test_who_is_staff_is_known_once_the_server_is_set_up(house: House) -> None:
    with pytest.raises(UserError, match="set up here yet"):
        await house.use_cases.servers.get(HOME)
    await house.set_up()
    server = await house.use_cases.servers.get(HOME)
    assert server.staff_role_id == STAFF


async def test_servers_do_not_know_of_each_other(team: House) -> None:
    with pytest.raises(UserError, match="set up here yet"):
        await team.use_cases.seasons.view(HOME + 1)
