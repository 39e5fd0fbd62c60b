"""Events in a server's own list, on a strict Discord: made once, kept as the season is, and taken out."""

from collections.abc import AsyncIterator
from dataclasses import dataclass, field, replace
from types import SimpleNamespace
from typing import Any

import discord
import pytest
from discord.http import Route

from bot.client import Pitboard
from bot.delivery.requests.request_rate import Pacer
from bot.delivery.server_events.server_event_maker import ServerEventMaker
from bot.discord_ui.servers import Servers
from bot.domain.base.look import Look
from bot.domain.base.server import EventsChoice
from bot.domain.press.photo import Picture
from bot.domain.season.season import Season
from bot.domain.season.session import EventState
from bot.storage.database import Database
from bot.storage.desk import servers
from bot.storage.fans import server_events
from bot.storage.press import photos
from tests.clocks import FixedClock, utc
from tests.domain.examples import moved, with_round, with_session
from tests.loopback import BOT, Fault, LoopbackDiscord, Permission
from tests.loopback.events import ACTIVE, CANCELLED, COMPLETED, SCHEDULED
from tests.loopback.people import PeopledGuild
from tests.loopback.world import GuildEvent
from tests.no_use_cases import no_use_cases
from tests.services.friday import SEASON
from tests.services.house import HOME, PETRA, House, make_house

EVENTS = "/guilds/{guild_id}/scheduled-events"
EVENT = f"{EVENTS}/{{guild_scheduled_event_id}}"
MAY = discord.Permissions(create_events=True)
PICTURE = Picture(b"\x89PNG cover")
SPA = "Spa-Francorchamps"


@dataclass
class Fans:
    """A team's server at a strict Discord, and what keeps its events."""

    house: House
    discord: LoopbackDiscord
    guild: PeopledGuild
    maker: ServerEventMaker
    member: Any
    looks: list[int] = field(default_factory=list)

    async def choose(self, events: str | None = "sessions", **more: Any) -> None:
        await self.house.set_up(None, events=events, **more)
        await self.maker.run_due()

    async def upload(self, season: Season) -> None:
        await self.house.upload(season)
        await self.maker.run_due()

    async def later(self, moment: str) -> None:
        self.house.clock.set(moment)
        await self.maker.run_due()

    @property
    def open(self) -> list[GuildEvent]:
        return [event for event in self.guild.events if event.status in (SCHEDULED, ACTIVE)]

    @property
    def names(self) -> list[str]:
        return [event.facts["name"] for event in self.open]

    def named(self, name: str) -> GuildEvent:
        (event,) = (event for event in self.open if event.facts["name"].startswith(name))
        return event

    async def trouble(self) -> str | None:
        return (await self.house.use_cases.server_events.state(HOME)).trouble


@pytest.fixture
async def fans(database: Database, clock: FixedClock, monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[Fans]:
    house = make_house(database, clock)
    async with await LoopbackDiscord.start() as there, Pitboard(no_use_cases(), Pacer()) as bot:
        monkeypatch.setattr(Route, "BASE", there.api_url)
        user = await bot.http.static_login(there.token)
        guild = there.add_guild("Fans", {"news": BOT})
        guild.id = HOME
        guild.everyone.permissions |= Permission.CREATE_EVENTS
        member = SimpleNamespace(guild_permissions=MAY)
        client: Any = SimpleNamespace(
            http=bot.http,
            user=SimpleNamespace(id=int(user["id"])),
            get_guild=lambda _: SimpleNamespace(me=made[0].member),
        )
        looks: list[int] = []
        made: list[Fans] = []

        async def look_at_server(server_id: int) -> None:
            looks.append(server_id)

        async def picture(_digest: str) -> Picture:
            return PICTURE

        servers = Servers(client, lambda _: True)
        maker = ServerEventMaker(client, servers, house.use_cases.server_events, picture, look_at_server)
        clock.set("2023-06-28 10:00")
        await house.set_up(SEASON, reminders="off")
        made.append(Fans(house, there, guild, maker, member, looks))
        yield made[0]
        assert there.violations == []
        assert there.false_replies() == []


async def test_the_sessions_of_the_next_fortnight_stand_once_with_place_times_and_link(fans: Fans) -> None:
    await fans.choose("off")
    assert fans.discord.sent("GET", EVENTS) == []
    await fans.choose()
    await fans.choose()
    assert len(fans.names) == len(set(fans.names)) == 6
    race = fans.named("Race 2").facts
    assert race["name"] == f"Race 2 · {SPA}"
    assert race["entity_metadata"] == {"location": "Circuit de Spa-Francorchamps, Belgium"}
    assert race["scheduled_start_time"] == "2023-07-02T08:25:00+00:00"
    assert race["description"].startswith("**GT4 European Series 2023**")
    await fans.later("2023-07-04 10:00")
    assert all(SPA in name for name in fans.names), "the next round is more than a fortnight away"


async def test_rounds_instead_of_sessions_and_off_takes_out_its_own_alone(fans: Fans) -> None:
    await fans.choose()
    strangers = GuildEvent(fans.guild, fans.guild.member("Finn").user, dict(fans.open[0].facts))
    fans.guild.events.append(strangers)
    await fans.choose("rounds")
    assert fans.open[0] is strangers
    weekend = fans.named(SPA).facts
    assert "- Race 2: <t:1688286300:f>" in weekend["description"]
    assert len(fans.open) == 2
    await fans.choose("off")
    assert fans.open == [strangers]
    state = await fans.house.use_cases.server_events.state(HOME)
    assert (state.choice, state.standing) == (EventsChoice.OFF, 0)


async def test_a_moved_session_moves_its_event_and_a_cancelled_one_cancels_it(fans: Fans) -> None:
    await fans.choose()
    event = fans.named("Race 2")
    await fans.upload(moved(SEASON, "race2", utc("2023-07-02 09:00")))
    assert fans.named("Race 2") is event
    assert event.facts["scheduled_start_time"] == "2023-07-02T09:00:00+00:00"
    cancelled = with_session(SEASON, SPA, "race2", state=EventState.CANCELLED)
    await fans.upload(cancelled)
    assert event.status == CANCELLED
    await fans.upload(SEASON)
    assert fans.named("Race 2") is not event, "what is cancelled stays so at Discord"
    await fans.upload(with_round(SEASON, SPA, state=EventState.POSTPONED))
    assert fans.open == []


async def test_what_is_cancelled_while_somebody_has_started_it_goes(fans: Fans) -> None:
    await fans.choose()
    fans.named("Race 2").status = ACTIVE
    await fans.upload(with_session(SEASON, SPA, "race2", state=EventState.CANCELLED))
    assert not any("Race 2" in name for name in fans.names)
    fans.discord.violations.clear()  # Discord said no to the cancelling


async def test_what_somebody_deleted_comes_back_only_when_events_are_chosen_again(fans: Fans) -> None:
    await fans.choose()
    fans.guild.events.remove(fans.named("Race 2"))
    fans.named("Race 1").status = COMPLETED
    later = moved(moved(SEASON, "race2", utc("2023-07-02 09:00")), "race1", utc("2023-07-01 15:00"))
    await fans.upload(later)
    await fans.upload(moved(later, "race2", utc("2023-07-02 09:30")))
    assert not any("Race" in name for name in fans.names)
    assert (await fans.house.use_cases.server_events.state(HOME)).deleted == 2
    await fans.choose()
    assert fans.named("Race 2").facts["scheduled_start_time"] == "2023-07-02T09:30:00+00:00"


@pytest.mark.parametrize(
    "fault", [{"status": 502}, {"drop": True}], ids=["a fault of the server", "no answer"]
)
@pytest.mark.parametrize("after", [True, False], ids=["carried out", "not carried out"])
async def test_after_a_lost_answer_discord_is_asked_before_it_is_made_again(
    fans: Fans, fault: dict[str, Any], *, after: bool
) -> None:
    fans.discord.inject(Fault("POST", EVENTS, **fault, after=after))
    await fans.choose()
    assert len(fans.discord.sent("POST", EVENTS)) == 6
    assert await fans.trouble() is not None
    fans.house = make_house(fans.house.database, fans.house.clock)  # as after a restart
    await fans.later("2023-06-28 10:02")
    await fans.later("2023-06-28 10:04")
    assert len(fans.names) == len(set(fans.names)) == 6
    assert await fans.trouble() is None


async def test_what_was_asked_for_is_never_asked_for_by_two(fans: Fans) -> None:
    await fans.house.set_up(None, events="sessions")
    events = fans.house.use_cases.server_events
    (task, *_) = await events.claim(HOME)
    assert await events.claim(HOME) == []
    assert task.event is not None
    assert await events.begin(task, task.event, 7) is not None
    assert await events.begin(task, task.event, 7) is None


async def test_without_permission_nothing_is_asked_and_staff_are_told(fans: Fans) -> None:
    fans.member.guild_permissions = discord.Permissions.none()
    await fans.choose()
    assert fans.discord.sent("GET", EVENTS) == []
    assert fans.looks == [HOME]
    assert "doesn't let me" in (await fans.trouble() or "")
    fans.member.guild_permissions = MAY
    await fans.choose(None, team="Team A")
    assert len(fans.names) == 6
    assert await fans.trouble() is None


async def test_a_refusal_that_nothing_explains_is_tried_again_later(fans: Fans) -> None:
    fans.guild.everyone.permissions = Permission.NONE
    await fans.choose()
    assert fans.looks == [HOME]
    assert len(fans.discord.sent("POST", EVENTS)) == 1
    fans.guild.everyone.permissions = Permission.CREATE_EVENTS
    await fans.later("2023-06-28 10:11")
    assert len(fans.names) == 6


async def test_a_full_list_is_waited_for_and_the_nearest_come_first(fans: Fans) -> None:
    others = [GuildEvent(fans.guild, fans.guild.member("Finn").user, OTHER) for _ in range(98)]
    fans.guild.events += others
    await fans.choose()
    assert [name for name in fans.names if SPA in name] == [
        f"Free practice 1 · {SPA}",
        f"Free practice 2 · {SPA}",
    ]
    assert "100" in (await fans.trouble() or "")
    fans.guild.events[:98] = []
    await fans.later("2023-06-28 11:01")
    assert len(fans.names) == 6


OTHER = {
    "name": "Quiz",
    "scheduled_start_time": "2023-06-29T08:00:00+00:00",
    "scheduled_end_time": "2023-06-29T09:00:00+00:00",
    "entity_metadata": {"location": "Here"},
}


async def test_what_discord_refuses_is_told_with_its_reason_and_holds_up_no_other(fans: Fans) -> None:
    fans.discord.inject(Fault("POST", EVENTS, status=400, code=50035, message="Invalid Form Body"))
    await fans.choose()
    assert len(fans.names) == 5
    assert "Invalid Form Body" in (await fans.trouble() or "")


CANCELLED_RACE = with_session(SEASON, SPA, "race2", state=EventState.CANCELLED)
POSTPONED_RACE = with_session(SEASON, SPA, "race2", state=EventState.POSTPONED, start=None)


@pytest.mark.parametrize("season", [CANCELLED_RACE, POSTPONED_RACE], ids=["cancelled", "postponed"])
async def test_what_somebody_deleted_needs_no_taking_out(fans: Fans, season: Season) -> None:
    await fans.choose()
    fans.guild.events.remove(fans.named("Race 2"))
    await fans.upload(season)
    assert await fans.trouble() is None
    assert len(fans.names) == 5


async def test_discords_own_trouble_with_an_edit_passes_in_a_minute(fans: Fans) -> None:
    await fans.choose()
    fans.discord.inject(Fault("PATCH", EVENT, status=503))
    await fans.upload(moved(SEASON, "race2", utc("2023-07-02 09:00")))
    assert "couldn't be reached" in (await fans.trouble() or "")
    await fans.later("2023-06-28 10:02")
    assert await fans.trouble() is None


@pytest.mark.parametrize(
    ("method", "season"), [("PATCH", CANCELLED_RACE), ("DELETE", POSTPONED_RACE)], ids=["cancel", "delete"]
)
async def test_a_server_that_is_gone_is_asked_again_much_later(
    fans: Fans, method: str, season: Season
) -> None:
    await fans.choose()
    fans.discord.inject(Fault(method, EVENT, status=404, code=10004, message="Unknown Guild"))
    await fans.upload(season)
    assert "Unknown Guild" in (await fans.trouble() or "")
    await fans.later("2023-06-28 11:01")
    assert len(fans.names) == 5


async def test_a_server_that_the_gateway_has_not_shown_waits(fans: Fans) -> None:
    fans.member, member = None, fans.member
    await fans.choose()
    assert fans.names == []
    fans.member = member
    await fans.maker.run_due()
    assert len(fans.names) == 6


async def test_a_passing_fault_is_tried_again_in_a_minute(fans: Fans) -> None:
    await fans.choose()
    fault = fans.discord.inject(Fault("PATCH", EVENT, drop=True, times=None))
    await fans.upload(moved(SEASON, "race2", utc("2023-07-02 09:00")))
    fault.clear()
    await fans.later("2023-06-28 10:02")
    assert fans.named("Race 2").facts["scheduled_start_time"] == "2023-07-02T09:00:00+00:00"


async def test_a_page_in_place_of_the_list_of_events_is_tried_again_in_a_minute(fans: Fans) -> None:
    page = fans.discord.inject(Fault("GET", EVENTS, status=200, page=b"<html>Please wait</html>", times=None))
    await fans.choose()
    assert "couldn't be reached" in (await fans.trouble() or "")
    page.clear()
    await fans.later("2023-06-28 10:02")
    assert len(fans.names) == 6


async def test_a_started_event_is_left_to_discord_and_forgotten_when_it_is_over(fans: Fans) -> None:
    await fans.choose()
    event = fans.named("Race 2")
    await fans.later("2023-07-02 08:30")
    event.status = ACTIVE
    await fans.upload(moved(SEASON, "race2", utc("2023-07-02 08:40")))
    assert event.facts["scheduled_start_time"] == "2023-07-02T08:25:00+00:00"
    await fans.upload(moved(SEASON, "race2", utc("2023-07-02 15:00")))
    assert [name for name in fans.names if "Race 2" in name] == [f"Race 2 · {SPA}"] * 2
    fans.guild.events.clear()
    await fans.later("2023-07-02 20:00")
    async with fans.house.database.read() as tx:
        assert [kept for kept in await server_events.of_server(tx, HOME) if kept.begins] == []


async def test_the_teams_picture_is_the_cover_until_it_is_taken_back(fans: Fans) -> None:
    async def decorate(digest: str | None) -> None:
        async with fans.house.database.write() as tx:
            server = await servers.get(tx, HOME)
            assert server is not None
            if digest:
                await photos.save(tx, PICTURE, fans.house.clock.now())
            await servers.save(tx, replace(server, look=Look(logo=digest)), PETRA, fans.house.clock.now())

    await decorate(PICTURE.digest)
    await fans.choose()
    assert {event.cover for event in fans.open} == {PICTURE.data}
    await decorate(None)
    await fans.choose()
    assert {event.cover for event in fans.open} == {None}
    await decorate(PICTURE.digest)
    await fans.choose()
    assert {event.cover for event in fans.open} == {PICTURE.data}


async def test_undoing_the_choice_takes_them_out(fans: Fans) -> None:
    chosen = await fans.house.set_up(None, events="sessions")
    await fans.maker.run_due()
    assert len(fans.open) == 6
    assert chosen.change is not None
    await fans.house.use_cases.undos.undo(HOME, chosen.change.id, PETRA)
    await fans.maker.run_due()
    assert fans.open == []


@pytest.mark.parametrize(
    "fault", [Fault("POST", EVENTS, status=503, times=None), Fault("POST", EVENTS, drop=True, times=None)]
)
async def test_a_fault_at_the_making_is_tried_again_in_a_minute_and_nothing_stands_twice(
    fans: Fans, fault: Fault
) -> None:
    fans.discord.inject(fault)
    await fans.choose()
    assert fans.names == []
    fault.clear()
    for minute in (2, 4):  # what may have been made is looked for before it is made again
        await fans.later(f"2023-06-28 10:0{minute}")
    assert len(fans.names) == 6
