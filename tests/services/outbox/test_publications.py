"""Which posts are published, when, and in what order; with Discord left out."""

from datetime import timedelta

import pytest
from sqlalchemy import select

from bot.domain.news.result_news import ResultNews
from bot.domain.outbox.delivery import DeliveryState
from bot.domain.outbox.publication import Publication, PublicationState
from bot.services.outbox.publications import HOUR, NOT_AN_ANNOUNCEMENT_CHANNEL, Publications
from bot.storage.tables import announcements, deliveries, publications
from tests.services.friday import SEASON
from tests.services.house import CHANNEL, HOME, House


@pytest.fixture
def team(team: House) -> House:
    """Its news go into an announcement channel."""
    team.use_cases.delivery_queue.endings.may_be_published = lambda _, channel_id: channel_id == CHANNEL
    return team


def maybe(_guild_id: int, _channel_id: int) -> bool:
    return True


async def claim(team: House) -> list[Publication]:
    return await team.use_cases.publications.claim(lambda guild_id: guild_id == HOME, maybe)


async def publish_all(team: House) -> list[str]:
    """Publish until nothing may be; the kinds, in that order."""
    kinds = []
    while claimed := await claim(team):
        assert len(claimed) == 1, "one after the other in a channel"
        await team.use_cases.publications.note_published(claimed[0])
        kinds.append(await kind_of(team, claimed[0]))
    return kinds


async def kind_of(team: House, publication: Publication) -> str:
    query = select(announcements.c.kind).join(deliveries).where(deliveries.c.id == publication.delivery_id)
    async with team.database.read() as tx:
        return str((await tx.execute(query)).scalar_one())


async def left(team: House) -> list[str]:
    query = select(publications.c.reason).where(publications.c.state == PublicationState.LEFT)
    async with team.database.read() as tx:
        return list((await tx.execute(query)).scalars())


async def test_results_and_quotes_go_before_reminders(team: House) -> None:
    team.clock.set("2023-07-01 14:00")
    await team.set_up(SEASON, reminders="1h")
    team.clock.set("2023-07-01 15:06")
    await team.quote("Andreas", "Ready.")
    await team.deliver()
    await team.result("race1", 20)
    await team.deliver()
    kinds = await publish_all(team)
    assert kinds == ["quote", "result", "reminder"]


async def test_an_edit_is_passed_on_by_discord_and_published_no_second_time(team: House) -> None:
    await team.result("race1", 20)
    await team.deliver()
    assert await publish_all(team) == ["result"]
    (post,) = [delivery for delivery in await team.deliveries() if delivery.message_id]
    await team.result("race1", 19)
    (edit,) = await team.use_cases.delivery_queue.claim(5)
    await team.use_cases.delivery_queue.endings.finish(edit, DeliveryState.SENT, message_id=post.message_id)
    assert await publish_all(team) == []
    await team.result("race1", 18)
    await team.deliver()
    assert await publish_all(team) == ["result"], "a correction that is a message of its own"


async def test_ten_an_hour_and_the_rest_when_there_is_room(team: House) -> None:
    for number in range(12):
        await team.quote("Andreas", f"Word {number}.")
        await team.deliver()
        team.clock.move(timedelta(seconds=30))
    assert len(await publish_all(team)) == 10
    team.clock.move(timedelta(minutes=59))
    assert await publish_all(team) == []
    team.clock.move(timedelta(minutes=7))
    assert len(await publish_all(team)) == 2


async def test_what_is_stale_by_its_turn_is_left(team: House) -> None:
    await team.result("race1", 20)
    await team.deliver()
    (publication,) = await claim(team)
    await team.use_cases.publications.rest_channel(publication.channel_id, 7 * 3600)
    assert await publish_all(team) == []
    team.clock.move(timedelta(hours=8))
    assert await publish_all(team) == []
    assert await left(team) == ["it was no longer news when its turn came"]


async def test_what_is_about_to_change_waits_and_what_was_taken_down_is_left(team: House) -> None:
    await team.result("race1", 20)
    await team.deliver()
    await team.withdraw("race1")
    assert await claim(team) == []
    await team.deliver()
    assert await claim(team) == []
    assert await left(team) == ["it was withdrawn"]


async def test_a_long_wait_is_the_whole_channels(team: House) -> None:
    for number in range(2):
        await team.quote("Andreas", f"Word {number}.")
        await team.deliver()
    (publication,) = await claim(team)
    await team.use_cases.publications.rest_channel(publication.channel_id, 1163)
    assert await claim(team) == []
    team.clock.move(timedelta(seconds=1164))
    assert len(await publish_all(team)) == 2


async def test_nobody_else_publishes_it_meanwhile_but_a_process_that_starts(team: House) -> None:
    await team.result("race1", 20)
    await team.deliver()
    running = Publications(team.database, team.clock)
    assert await running.claim(lambda _: False, maybe) == []
    (publication,) = await claim(team)
    assert await running.claim(lambda _: True, maybe) == []
    started = Publications(team.database, team.clock)
    assert await started.claim(lambda _: True, maybe) == [publication]
    team.clock.move(timedelta(minutes=2))
    assert await running.claim(lambda _: True, maybe) == [publication], "nobody ended it"


async def test_in_an_ordinary_channel_nothing_is_published(team: House) -> None:
    await team.set_up(channel_id=CHANNEL + 1)
    await team.result("race1", 20)
    await team.deliver()
    assert await claim(team) == []


async def test_staff_see_what_waits_and_when_the_next_goes(team: House) -> None:
    for number in range(12):
        await team.quote("Andreas", f"Word {number}.")
        await team.deliver()
    ledger = await team.use_cases.ledgers.read(HOME)
    assert (ledger.unpublished, ledger.publishes_at) == (12, None)
    published_at = team.clock.now()
    await publish_all(team)
    ledger = await team.use_cases.ledgers.read(HOME)
    assert (ledger.unpublished, ledger.publishes_at) == (2, published_at + HOUR)
    team.clock.move(timedelta(hours=7))
    assert (await team.use_cases.ledgers.read(HOME)).unpublished == 0, "they are stale"


async def test_what_another_process_posted_in_an_ordinary_channel_is_left(team: House) -> None:
    await team.result("race1", 20)
    await team.deliver()
    assert await team.use_cases.publications.claim(lambda _: True, lambda *_: False) == []
    assert await left(team) == [NOT_AN_ANNOUNCEMENT_CHANNEL]
    assert await claim(team) == []


async def test_corrections_that_discord_lets_wait_become_one_with_the_newest_text(team: House) -> None:
    await team.result("race1", 20)
    await team.deliver()
    await publish_all(team)
    await team.result("race1", 19)
    (edit,) = await team.use_cases.delivery_queue.claim(5)
    until = team.clock.now() + timedelta(seconds=1163)
    endings = team.use_cases.delivery_queue.endings
    await endings.finish(edit, DeliveryState.PENDING, reason="wait", again_at=until, not_before=until)
    await team.result("race1", 18)
    await team.result("race1", 17)
    assert await team.deliver() == []
    team.clock.move(timedelta(seconds=1164))
    (delivered,) = await team.deliver()
    assert delivered.delivery.id == edit.id
    assert isinstance(delivered.news, ResultNews)
    assert delivered.news.result.position == 17
