"""Moves the sandbox's clock forward, and lets the bot do what falls due on the way."""

from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import Any

import simcord

from bot.app import App
from bot.clock import RehearsalClock


class ClockJumper:
    """Moves the clock as if the time had passed: what falls due on the way goes out at its own moment."""

    def __init__(self, app: App, clock: RehearsalClock, env: simcord.Env) -> None:
        self._app = app
        self._clock = clock
        self._env = env

    def now(self) -> datetime:
        """The bot's instant (UTC)."""
        return self._clock.now()

    async def next_due(self) -> datetime | None:
        """When the next reminder is due (UTC)."""
        return await self._app.use_cases.delivery_queue.next_due()

    async def jump_to(self, target: datetime) -> int:
        """Move to `target`, which is not in the past; how many messages went out."""
        posted_count = 0

        def count_posts(event: str, _payload: Mapping[str, Any]) -> None:
            nonlocal posted_count
            if event == "MESSAGE_CREATE":
                posted_count += 1

        self._env.backend.subscribers.append(count_posts)
        try:
            while (due := await self.next_due()) and self._clock.now() < due <= target:
                await self._move(due)
            await self._move(target)
        finally:
            self._env.backend.subscribers.remove(count_posts)
        return posted_count

    async def _move(self, instant: datetime) -> None:
        self._clock.jump(max(timedelta(), instant - self._clock.now()))
        self._app.courier.wake()
        await self._app.courier.idle()

    def keep_answerable(self, interaction_id: int) -> None:
        """An interaction may be answered for fifteen minutes; a jump must not use them up."""
        self._env.backend.interactions[interaction_id].expires_at = None
