"""Whatever staff do and whenever it goes out: hidden before its time, open after it, gone when withdrawn."""

import random
from dataclasses import dataclass
from datetime import datetime, timedelta

import pytest

from bot.domain.outbox.announcement import Announcement
from bot.domain.outbox.delivery import Delivery, DeliveryAction, DeliveryState
from tests.services.house import House

pytestmark = pytest.mark.slow

HOURS = timedelta(hours=24)


@dataclass
class Channel:
    """What followers see of one result."""

    house: House
    announcement: Announcement
    message: int | None = None
    hidden: bool = False
    opens_at: datetime | None = None
    count: int = 0

    async def deliver(self) -> None:
        while batch := await self.house.use_cases.delivery_queue.claim(5):
            for delivery in batch:
                await self._bring(delivery)

    async def _bring(self, delivery: Delivery) -> None:
        queue, now = self.house.use_cases.delivery_queue, self.house.clock.now()
        reason = await queue.facts.reason_to_skip(delivery)
        if reason or (delivery.action is not DeliveryAction.POST and self.message is None):
            await queue.endings.finish(
                delivery, DeliveryState.SKIPPED, reason=reason or "nothing was posted there"
            )
            return
        if delivery.action is DeliveryAction.POST:
            assert self.message is None, "it is there already"
            self.count += 1
            self.message = 1000 + self.count
        self.hidden = await queue.facts.is_hidden(delivery)
        told = self.message
        if delivery.action is DeliveryAction.REMOVE:
            self.message = None
        await queue.endings.finish(delivery, DeliveryState.SENT, message_id=told)
        assert self.message is None or not self.hidden or now < self.due

    @property
    def due(self) -> datetime:
        assert self.opens_at
        return self.opens_at

    async def tell_again(self, *, after_it_was_down: bool) -> None:
        """Withdraw it and tell it again, before or after that has reached the channel."""
        outbox, now = self.house.use_cases.outbox, self.house.clock.now()
        async with self.house.database.write() as tx:
            await outbox.withdraw(tx, self.announcement)
        if after_it_was_down:
            await self.deliver()
            assert self.message is None
        async with self.house.database.write() as tx:
            await outbox.put(tx, self.announcement)
        if self.message is None:
            self.opens_at = now + HOURS


@pytest.mark.parametrize("seed", range(6))
async def test_what_followers_see(team: House, seed: int) -> None:
    dice = random.Random(seed)  # noqa: S311 - chance, no secret
    await team.set_up(season=None, spoilers="24", reminders="off")
    announcement = (await team.result("race2", 30)).announcement
    channel = Channel(team, announcement, opens_at=team.clock.now() + HOURS)
    for step in range(25):
        match dice.choice(("correct", "deliver", "wait", "wait", "withdraw", "replace")):
            case "correct":
                await team.result("race2", 1 + (step + seed) % 40)
            case "deliver":
                await channel.deliver()
            case "wait":
                team.clock.move(timedelta(hours=dice.randint(1, 10)))
            case "withdraw":
                await channel.tell_again(after_it_was_down=True)
            case "replace":
                await channel.tell_again(after_it_was_down=False)
        if dice.random() < 0.5:  # else more happens before anything goes out
            await channel.deliver()
            assert channel.message is not None
            assert channel.hidden == (team.clock.now() < channel.due), f"step {step}"
