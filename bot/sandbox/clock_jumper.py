"""Moves the sandbox's clock forward, and lets the bot do what falls due on the way."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from datetime import datetime, timedelta
from typing import Any

import simcord

from bot.app import App
from bot.clock import RehearsalClock
from bot.errors import UserError
from bot.languages.catalogue import phrase

MOST_STEPS = 100
"""Dues that pass without a new message, such as a change of the race desk, before it is given up."""


class ClockJumper:
    """Moves the clock as if the time had passed: what falls due on the way goes out at its own moment."""

    def __init__(self, app: App, clock: RehearsalClock, env: simcord.Env) -> None:
        self._app = app
        self._clock = clock
        self._env = env

    def now(self) -> datetime:
        """The bot's instant (UTC)."""
        return self._clock.now()

    async def jump_to(self, target: datetime) -> list[int]:
        """Move to `target`, which is not in the past; for each new message its channel's id."""
        with self._listening() as channel_ids:
            while (due := await self._next_due()) and self._clock.now() < due <= target:
                await self._move(due)
            await self._move(target)
        return channel_ids

    async def jump_to_next(self) -> list[int]:
        """Move to when the next message is posted; for each new message its channel's id.

        Raises:
            UserError: nothing waits any more.
        """
        with self._listening() as channel_ids:
            for _ in range(MOST_STEPS):
                due = await self._next_due()
                if due is None or channel_ids:
                    break
                await self._move(due)
        if not channel_ids:
            raise UserError(
                phrase("Nothing more is planned. Go on by `/clock +1 day`, or look at `/calendar`.")
            )
        return channel_ids

    @contextmanager
    def _listening(self) -> Iterator[list[int]]:
        channel_ids: list[int] = []

        def note(event: str, payload: Mapping[str, Any]) -> None:
            if event == "MESSAGE_CREATE":
                channel_ids.append(int(payload["channel_id"]))

        self._env.backend.subscribers.append(note)
        try:
            yield channel_ids
        finally:
            self._env.backend.subscribers.remove(note)

    async def _next_due(self) -> datetime | None:
        """When the next waiting delivery is due (UTC)."""
        return await self._app.use_cases.delivery_queue.next_due()

    async def _move(self, instant: datetime) -> None:
        self._clock.jump(max(timedelta(), instant - self._clock.now()))
        self._app.courier.wake()
        await self._app.courier.idle()
        await self._app.event_maker.run_due()
        await self._app.voice_status.run_due()

    def keep_answerable(self, interaction_id: int) -> None:
        """An interaction may be answered for fifteen minutes; a jump must not use them up."""
        self._env.backend.interactions[interaction_id].expires_at = None
