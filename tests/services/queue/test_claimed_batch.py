"""That what stands of deliveries claimed together is read once, however many they are."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import timedelta

import pytest

from bot.domain.base.server import Follow
from bot.storage.database import Transaction
from bot.storage.desk import servers
from tests.services.house import HOME, House

FOLLOWERS = 5


async def follow(team: House, reminders: str) -> None:
    async with team.database.write() as tx:
        for number in range(FOLLOWERS):
            await servers.save_follow(tx, Follow(HOME, 1_000 + number, 2_000 + number, reminders))


def count_reads(team: House, patch: pytest.MonkeyPatch) -> list[str]:
    reads: list[str] = []
    read = team.database.read

    @asynccontextmanager
    async def counting() -> AsyncIterator[Transaction]:
        reads.append("read")
        async with read() as tx:
            yield tx

    patch.setattr(team.database, "read", counting)
    return reads


async def test_what_edits_correct_is_read_once_for_all_channels(
    team: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    await follow(team, reminders="")
    await team.result("race2", 20)
    posts = {told.delivery.channel_id: told.delivery.id for told in await team.deliver()}
    await team.result("race2", 19)
    edits = await team.use_cases.delivery_queue.claim(50)
    reads = count_reads(team, monkeypatch)
    shown = {edit.channel_id: await team.use_cases.delivery_queue.facts.earlier_posts(edit) for edit in edits}
    assert {channel_id: [post.id for post in found] for channel_id, found in shown.items()} == {
        channel_id: [post_id] for channel_id, post_id in posts.items()
    }
    assert len(edits) == FOLLOWERS + 1
    assert reads == ["read"]


async def test_which_reminders_are_replaced_is_read_once_for_all_channels(
    team: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    await follow(team, reminders="1d, 1h")
    await team.set_up(season=None, reminders="1d, 1h")
    due = await team.use_cases.delivery_queue.next_due()
    assert due is not None
    team.clock.move(due - team.clock.now() + timedelta(minutes=1))
    queue = team.use_cases.delivery_queue
    reminders = await queue.claim(50)
    assert reminders
    reads = count_reads(team, monkeypatch)
    assert {await queue.facts.reason_to_skip(reminder) for reminder in reminders} == {None}
    assert reads == ["read"]
