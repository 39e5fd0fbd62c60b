"""The bot's faces on their way to Discord: which are to be tried, and how each attempt ended."""

import asyncio
from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from datetime import timedelta

from bot.clock import Clock
from bot.domain.base.look import Face, FaceState
from bot.domain.desk.change import Change, ChangeSubject, ChangeVerb
from bot.languages.catalogue import phrase
from bot.languages.stored_words import storing_words
from bot.services.desk.trail import Trail
from bot.services.server.look import look_facts
from bot.services.server.server_lookup import require_server
from bot.storage.database import Database, Transaction
from bot.storage.desk import channel_troubles, faces

CLAIM = timedelta(minutes=2)
"""For so long nobody else tries a face that is being tried; after a crash it is tried again then."""
PATIENCE = 8.0
"""Seconds that somebody who chose a face waits to hear what Discord says."""


class Faces:
    """Use cases about the bot's faces. One for each process."""

    def __init__(self, database: Database, clock: Clock, trail: Trail) -> None:
        self._database = database
        self._clock = clock
        self._trail = trail
        self._attempt_ended = asyncio.Event()
        self.on_change: Callable[[], None] = lambda: None

    def changed(self) -> None:
        """Tell whoever shows faces that there may be a new one; call it after the commit."""
        self.on_change()

    async def claim_due(self) -> list[tuple[int, FaceState]]:
        """The faces to be tried now, by their servers' ids; nobody else gets them meanwhile."""
        async with self._database.read() as tx:
            if not await faces.list_due(tx, self._clock.now()):
                return []
        async with self._database.write() as tx:
            now = self._clock.now()
            due_faces = await faces.list_due(tx, now)
            claimed_until = now + self._clock.passes_in(CLAIM.total_seconds())
            for server_id, state in due_faces:
                await faces.save(tx, server_id, replace(state, due_at=claimed_until))
        return due_faces

    async def seconds_until_due(self) -> float | None:
        """Real seconds until a face is to be tried next; None when none waits."""
        async with self._database.read() as tx:
            next_due_at = await faces.next_due(tx)
        if next_due_at is None:
            return None
        return self._clock.real_seconds_until(next_due_at)

    async def shown(self, server_id: int, face: Face) -> None:
        """Note that Discord has this face; one that was chosen meanwhile is tried at once."""
        async with self._database.write() as tx:
            state = await faces.get(tx, server_id)
            due_at = None
            if state.face != face:
                due_at = self._clock.now()
            await faces.save(tx, server_id, FaceState(state.face, face, due_at))
        self._ended()

    async def put_off(self, server_id: int, face: Face, trouble: str, seconds: float) -> None:
        """Note why Discord doesn't take it now, and try again after so many real seconds."""
        async with self._database.write() as tx:
            state = await faces.get(tx, server_id)
            due_at = self._clock.now() + self._clock.passes_in(seconds)
            if state.face != face:
                due_at = self._clock.now()
            await faces.save(tx, server_id, replace(state, due_at=due_at, trouble=trouble))
        self._ended()

    async def refused(self, server_id: int, face: Face, trouble: str) -> None:
        """Note that Discord never takes it: the bot keeps the face it has, and staff's record says why."""
        async with self._database.write() as tx:
            state = await faces.get(tx, server_id)
            if state.face != face:
                await faces.save(tx, server_id, replace(state, due_at=self._clock.now()))
            else:
                await faces.save(tx, server_id, FaceState(state.shown, state.shown, None, trouble))
                await self._note_refusal(tx, server_id, state, trouble)
        self._ended()

    async def outcome(self, server_id: int, patience: float = PATIENCE) -> FaceState:
        """How far the server's face has come; waits until it was tried, at most `patience` seconds."""
        time = asyncio.get_running_loop().time
        deadline = time() + patience
        while True:
            attempt_ended = self._attempt_ended
            async with self._database.read() as tx:
                state = await faces.get(tx, server_id)
            seconds_left = deadline - time()
            if seconds_left <= 0 or state.due_at is None or state.trouble:
                return state
            with suppress(TimeoutError):
                await asyncio.wait_for(attempt_ended.wait(), seconds_left)

    def _ended(self) -> None:
        self._attempt_ended.set()
        self._attempt_ended = asyncio.Event()

    async def _note_refusal(self, tx: Transaction, server_id: int, state: FaceState, trouble: str) -> None:
        server = await require_server(tx, server_id)
        by = await channel_troubles.find_setup_user(tx, server_id) or 0
        before, after = look_facts(server.look, state.face), look_facts(server.look, state.shown)
        with storing_words():
            label = phrase("The bot's face")
        change = Change(
            server_id,
            by,
            ChangeVerb.CHANGED,
            ChangeSubject.FACE,
            server_id,
            label,
            before,
            {**after, "reason": trouble},
        )
        await self._trail.note(tx, change)
