"""The trail of what staff change, and taking a change back."""

from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass, replace

from bot.clock import Clock
from bot.domain.desk.change import Change, ChangeSubject, ChangeVerb, TrailPage
from bot.domain.desk.undo_rules import require_undoable
from bot.domain.outbox.announcement import Announcement, AnnouncementKind
from bot.errors import UserError
from bot.languages.catalogue import phrase
from bot.services.outbox.outbox import Outbox
from bot.services.planned.race_desk import keep_race_desk
from bot.storage.database import Database, Transaction
from bot.storage.desk import changes

RestoreSubject = Callable[[Transaction, Change, int], Awaitable[None]]
"""Makes a subject again what it was before a change, for the user with that id.

It raises a UserError when the subject isn't what the change made of it any more, and announces
whatever followers have to hear of it.
"""

PrepareRestore = Callable[[Change], Awaitable[RestoreSubject]]
"""Reads what a change keeps as a file, before any transaction: that may take its time."""


class Trail:
    """Keeps changes, each in the transaction that makes it."""

    def __init__(self, database: Database, clock: Clock, outbox: Outbox) -> None:
        self._database = database
        self._clock = clock
        self._outbox = outbox

    async def note(self, tx: Transaction, change: Change) -> Change:
        """Keep the change, made now, and tell the staff channel of it; given back with its id."""
        kept = replace(change, at=self._clock.now())
        kept = replace(kept, id=await changes.add(tx, kept))
        await self._outbox.put(tx, Announcement(kept.server_id, AnnouncementKind.TRAIL, change_id=kept.id))
        await keep_race_desk(tx, kept.server_id, kept.at)
        return kept

    async def page(self, server_id: int, most: int, before: int | None = None) -> list[Change]:
        """The server's last changes, the newest first; `before` is the id of the last one seen already."""
        async with self._database.read() as tx:
            return await changes.list_newest(tx, server_id, most, before)

    async def turn(
        self, server_id: int, most: int, before: int | None = None, after: int | None = None
    ) -> TrailPage:
        """The server's last changes; or those just `before`, or just `after`, the one with that id."""
        async with self._database.read() as tx:
            if after is not None:
                found = await changes.list_newer(tx, server_id, most + 1, after)
                return TrailPage(found[-most:], newer=len(found) > most, older=True)
            found = await changes.list_newest(tx, server_id, most + 1, before)
            return TrailPage(found[:most], newer=before is not None, older=len(found) > most)


@dataclass(frozen=True, slots=True)
class Undos:
    """Takes changes back; each subject's own service knows how."""

    database: Database
    clock: Clock
    outbox: Outbox
    trail: Trail
    restore: Mapping[ChangeSubject, RestoreSubject]
    after_undo: Callable[[], None]
    prepare: Mapping[ChangeSubject, PrepareRestore]

    async def undo(self, server_id: int, change_id: int, by: int) -> Change:
        """Make the subject what it was before the change; the change that was taken back.

        Raises:
            UserError: it is too late, was done already, or something was changed since.
        """
        (change,) = await self.undo_all(server_id, [change_id], by)
        return change

    async def undo_all(
        self,
        server_id: int,
        change_ids: Sequence[int],
        by: int,
        beside: Callable[[Transaction], Awaitable[None]] | None = None,
    ) -> list[Change]:
        """Take back all of these changes, the last of them first, or none.

        `beside` takes back, in the same transaction, what came with them and is no change of the trail.

        Raises:
            UserError: as `undo` would for any of them, or as `beside` does.
        """
        last_first = sorted(change_ids, reverse=True)
        restores = [await self._restore_of(server_id, change_id) for change_id in last_first]
        undone_changes: list[Change] = []
        async with self.database.write() as tx:
            for change_id, restore in zip(last_first, restores, strict=True):
                change = await self._undoable(tx, server_id, change_id)
                await self._undo(tx, change, by, restore)
                undone_changes.append(change)
            if beside is not None:
                await beside(tx)
        self.outbox.changed()
        self.after_undo()
        return undone_changes

    async def _restore_of(self, server_id: int, change_id: int) -> RestoreSubject:
        """What takes the change back."""
        async with self.database.read() as tx:
            change = await self._undoable(tx, server_id, change_id)
        if change.subject in self.prepare:
            return await self.prepare[change.subject](change)
        if change.subject in self.restore:
            return self.restore[change.subject]
        raise UserError(phrase("That has already happened and can't be undone."))

    async def _undoable(self, tx: Transaction, server_id: int, change_id: int) -> Change:
        change = await changes.find(tx, server_id, change_id)
        if change is None:
            raise UserError(phrase("That change belongs to another server."))
        require_undoable(change, self.clock.now())
        return change

    async def _undo(self, tx: Transaction, change: Change, by: int, restore: RestoreSubject) -> None:
        await restore(tx, change, by)
        await changes.mark_undone(tx, change, by)
        undoing = replace(change, by=by, verb=ChangeVerb.UNDONE, before=change.after, after=change.before)
        await self.trail.note(tx, undoing)
