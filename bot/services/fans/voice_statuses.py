"""Statuses of voice channels, as Discord's side asks for them: what is to be shown, and what is."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass, replace
from datetime import timedelta

from bot.clock import Clock
from bot.domain.planned.voice_status import KeptStatus, VoiceStatus, voice_status
from bot.languages.current import speaking
from bot.services.outbox.outbox import Outbox
from bot.services.season.season_lookup import season_of_day
from bot.storage.database import Database, Transaction
from bot.storage.desk import servers
from bot.storage.fans import voice_statuses

CLAIM = timedelta(minutes=5)
"""For so long nobody else sets what somebody is about to; after a crash it is set again then."""


@dataclass(frozen=True, slots=True)
class StatusTask:
    """A text to be shown in a server's channel, empty for none."""

    server_id: int
    channel_id: int
    text: str


class VoiceStatuses:
    """Use cases about statuses of voice channels. One for each process."""

    def __init__(self, database: Database, clock: Clock, outbox: Outbox) -> None:
        self._database = database
        self._clock = clock
        self._outbox = outbox

    def on_change(self, wake: Callable[[], None]) -> None:
        """Have `wake` called whenever a season or settings may have changed."""
        self._outbox.on_change(wake)

    async def claim(self, is_there: Callable[[int], Awaitable[bool]]) -> list[StatusTask]:
        """What is to be set now in servers where the bot is, each once; nobody else gets it meanwhile."""
        now = self._clock.now()
        async with self._database.read() as tx:
            due = await voice_statuses.list_due(tx, now)
        server_ids: set[int] = set()
        for kept in due:  # what is due where the bot isn't stays so, maybe for weeks
            if await is_there(kept.server_id):
                server_ids.add(kept.server_id)
        if not server_ids:
            return []
        tasks: list[StatusTask] = []
        async with self._database.write() as tx:
            for kept in await voice_statuses.list_due(tx, now):
                if kept.server_id in server_ids:
                    task = await self._settle(tx, kept)
                    tasks += [task] if task else []
        return tasks

    async def _settle(self, tx: Transaction, kept: KeptStatus) -> StatusTask | None:
        """What is to be set; None where the channel shows what it should, which is kept."""
        now = self._clock.now()
        channel_id, wanted = await self._wanted(tx, kept)
        if channel_id != kept.channel_id and kept.shown:  # it was another channel, which is cleared first
            wanted = VoiceStatus()
        elif channel_id is None:
            await voice_statuses.remove(tx, kept.server_id)
            return None
        else:
            kept = replace(kept, channel_id=channel_id)
        if wanted.text == kept.shown:
            await voice_statuses.save(tx, replace(kept, due_at=wanted.changes_at))
            return None
        claimed_until = now + self._clock.passes_in(CLAIM.total_seconds())
        await voice_statuses.save(tx, replace(kept, due_at=claimed_until))
        return StatusTask(kept.server_id, kept.channel_id, wanted.text)

    async def _wanted(self, tx: Transaction, kept: KeptStatus) -> tuple[int | None, VoiceStatus]:
        """The channel that was chosen, if any, and what it is to show."""
        server = await servers.get(tx, kept.server_id)
        season = await season_of_day(tx, kept.server_id, self._clock.now())
        if server is None or server.voice_channel_id is None:
            return None, VoiceStatus()
        if season is None:
            return server.voice_channel_id, VoiceStatus()
        with speaking(server.spoken_language):
            status = voice_status(season, server.timezone, self._clock.now())
        return server.voice_channel_id, status

    async def shown(self, task: StatusTask) -> None:
        """The channel shows it; what comes next is looked at soon."""
        await self._keep(KeptStatus(task.server_id, task.channel_id, task.text, self._clock.now()))

    async def gone(self, task: StatusTask) -> None:
        """The channel is gone, and shows nothing: one that is chosen anew is looked at."""
        await self._keep(KeptStatus(task.server_id, task.channel_id))

    async def put_off(self, task: StatusTask, seconds: float) -> None:
        """Try again after so many real seconds."""
        async with self._database.write() as tx:
            kept = await voice_statuses.find(tx, task.server_id)
            if kept is not None and not self._is_asked_for(kept):
                due_at = self._clock.now() + self._clock.passes_in(seconds)
                await voice_statuses.save(tx, replace(kept, due_at=due_at))

    async def _keep(self, kept: KeptStatus) -> None:
        async with self._database.write() as tx:
            stored = await voice_statuses.find(tx, kept.server_id)
            if stored is None:
                return
            if self._is_asked_for(stored):
                kept = replace(kept, due_at=stored.due_at)
            await voice_statuses.save(tx, kept)

    def _is_asked_for(self, kept: KeptStatus) -> bool:
        """Whether settings or season have changed since it was claimed, which is until later than now."""
        return kept.due_at is not None and kept.due_at <= self._clock.now()
