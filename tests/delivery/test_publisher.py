"""Publishing on a strict Discord: whatever it answers, nobody is bothered, and the channel has its peace."""

from collections.abc import AsyncIterator
from dataclasses import dataclass
from types import SimpleNamespace
from typing import Any, cast

import discord
import pytest
from discord.http import Route
from sqlalchemy import select

from bot.client import Pitboard
from bot.delivery.publisher import MESSAGE_GONE, REFUSED, Publisher
from bot.delivery.requests.request_rate import Pacer
from bot.discord_ui.places import Place, Places
from bot.services.outbox.publications import NOT_AN_ANNOUNCEMENT_CHANNEL
from bot.storage.database import Database
from bot.storage.tables import publications
from tests.clocks import FixedClock
from tests.loopback import BOT, Fault, LoopbackDiscord, Message
from tests.loopback.world import ANNOUNCEMENT, Channel
from tests.no_use_cases import no_use_cases
from tests.services.house import House, make_house

CROSSPOST = "/channels/{channel_id}/messages/{message_id}/crosspost"


@dataclass
class Newsroom:
    """A team whose result is posted in an announcement channel, and waits to be published."""

    house: House
    discord: LoopbackDiscord
    news: Channel
    message: Message
    publisher: Publisher
    places: "KnownPlace"

    async def publish(self, seconds_later: float = 0) -> tuple[str, str | None]:
        """How it stands after a look, and why."""
        self.house.clock.move(self.house.clock.passes_in(seconds_later))
        await self.publisher.run_due()
        async with self.house.database.read() as tx:
            row = (await tx.execute(select(publications))).one()
        return row.state, row.reason

    def refuses(self, status: int, code: int = 0, **more: Any) -> None:
        self.discord.inject(Fault("POST", CROSSPOST, status=status, code=code, **more))

    @property
    def requests(self) -> int:
        return len(self.discord.sent("POST", CROSSPOST))


class KnownPlace:
    """Instead of what the gateway shows."""

    def __init__(self) -> None:
        self.place = Place()

    async def look_up(self, _guild: object, _channel_id: int) -> Place:
        return self.place


@pytest.fixture
async def room(
    database: Database, clock: FixedClock, monkeypatch: pytest.MonkeyPatch
) -> AsyncIterator[Newsroom]:
    house = make_house(database, clock)
    async with await LoopbackDiscord.start() as there, Pitboard(no_use_cases(), Pacer()) as bot:
        monkeypatch.setattr(Route, "BASE", there.api_url)
        await bot.http.static_login(there.token)
        news = there.add_guild("Team", {"news": BOT}).channels["news"]
        news.type = ANNOUNCEMENT
        posted = await bot.get_partial_messageable(news.id).send("P20")
        await house.set_up(channel_id=news.id)
        house.use_cases.delivery_queue.endings.may_be_published = lambda _, channel_id: channel_id == news.id
        house.messages = iter([posted.id])
        await house.result("race2", 20)
        await house.deliver()
        seen = SimpleNamespace(unavailable=False, me=object(), get_channel_or_thread=lambda _: None)
        client: Any = SimpleNamespace(
            get_guild=lambda _: seen, get_partial_messageable=bot.get_partial_messageable
        )
        places = KnownPlace()
        publisher = Publisher(
            cast("discord.Client", client), house.use_cases.publications, cast("Places", places)
        )
        yield Newsroom(house, there, news, news.messages[0], publisher, places)
        assert there.violations == []


async def test_it_is_published_once_and_already_published_is_as_good(room: Newsroom) -> None:
    room.message.is_published = True
    assert await room.publish() == ("published", None)
    assert await room.publish(7200) == ("published", None)
    assert room.requests == 1


@pytest.mark.parametrize(
    ("status", "code", "reason"),
    [
        (404, 10008, MESSAGE_GONE),
        (404, 10003, MESSAGE_GONE),
        (403, 50013, REFUSED),
        (400, 50024, REFUSED),
        (400, 50068, REFUSED),
    ],
)
async def test_what_discord_refuses_is_left_in_peace(
    room: Newsroom, status: int, code: int, reason: str
) -> None:
    room.refuses(status, code)
    assert await room.publish() == ("left", reason)
    assert await room.publish(7200) == ("left", reason)
    assert room.requests == 1


async def test_the_bodys_long_wait_is_obeyed_not_the_headers_second(room: Newsroom) -> None:
    for _ in range(10):
        room.news.publishing.messages.spend()
    assert await room.publish() == ("waiting", None)
    room.news.publishing.let_an_hour_pass()
    assert await room.publish(3500) == ("waiting", None)
    assert room.requests == 1
    assert await room.publish(110) == ("published", None)


@pytest.mark.parametrize(
    ("fault", "seconds"),
    [
        ({"status": 503}, 61),
        ({"status": 400, "code": 40004}, 61),
        ({"status": 400, "code": 20028}, 61),
        ({"status": 429}, 601),
        ({"drop": True}, 61),
    ],
)
async def test_what_passes_is_tried_again(room: Newsroom, fault: dict[str, Any], seconds: float) -> None:
    room.discord.inject(Fault("POST", CROSSPOST, times=1, **fault))
    assert await room.publish() == ("waiting", None)
    assert await room.publish() == ("waiting", None)
    assert await room.publish(seconds) == ("published", None)


async def test_where_the_channel_is_an_ordinary_one_by_now_discord_is_not_asked(room: Newsroom) -> None:
    room.places.place = Place(cast("discord.TextChannel", SimpleNamespace()))
    assert await room.publish() == ("left", NOT_AN_ANNOUNCEMENT_CHANNEL)
    assert room.requests == 0
