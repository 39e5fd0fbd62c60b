"""What this process may do that no other may at the same time: leases, renewed as long as it runs."""

import asyncio
import logging
import uuid
from contextlib import suppress
from dataclasses import dataclass
from math import inf

from bot.clock import boot_seconds
from bot.domain.processes.lease import Lease
from bot.domain.processes.lease_names import PRESENCE
from bot.errors import DatabaseFaultError
from bot.storage.database import Database
from bot.storage.processes import leases

LOG = logging.getLogger(__name__)

LEASE_S = 10.0
"""Seconds for which a lease is taken and renewed: after as many a killed process is replaced."""
RENEWED_EVERY_S = 2.5
"""Seconds: two renewals may fail before a lease isn't surely held any more."""
SPARED_S = 1.0
"""Seconds before its end from which on a lease isn't relied on: for what is on its way to Discord by then."""


@dataclass(frozen=True, slots=True)
class _HeldLease:
    lease: Lease
    valid_until: float
    """In `boot_seconds`: earlier than by the database's clock, for it counts from before that was asked."""


class ProcessLeases:
    """The leases of one process, which is `holder` in the rows.

    A server's database takes a lease back when it wasn't renewed in time. Beside a SQLite file a locked
    file shows which process is there: a lease is then held until it is released or its holder has ended.
    """

    def __init__(self, database: Database) -> None:
        self.holder = uuid.uuid4().hex
        self._database = database
        self._seconds: float | None = None
        if database.file_presence is None:
            self._seconds = LEASE_S
        self._held: dict[str, _HeldLease] = {}
        self._renewing: asyncio.Task[None] | None = None
        self._is_leaving = False
        self._turns = asyncio.Lock()
        """What is held here and in the rows changes together, one thing after the other."""

    def start(self) -> None:
        """Be seen by others from now on, and renew what is held, in the running event loop."""
        self._renewing = asyncio.create_task(self._renew_again_and_again())

    @property
    def may_have_company(self) -> bool:
        """Whether other processes may use the database: a server's always may."""
        if self._database.file_presence is None:
            return True
        return self._database.file_presence.has_others()

    def held(self, name: str) -> Lease | None:
        """The lease of that name, if this process surely holds it at this moment. It costs nothing to ask."""
        held = self._held.get(name)
        if held is None or boot_seconds() >= held.valid_until:
            return None
        return held.lease

    async def appear(self) -> None:
        """Be seen by whoever is about to replace the database.

        Raises:
            DatabaseFaultError: the database can't tell.
        """
        async with self._turns:
            await self._appear()

    async def take(self, name: str) -> Lease | None:
        """The lease, taken if it is free; None where another process holds it.

        Raises:
            DatabaseFaultError: the database can't tell.
        """
        lease = self.held(name)
        if lease is not None:
            return lease
        async with self._turns:
            return await self._take(name)

    async def _take(self, name: str) -> Lease | None:
        await self._appear()
        async with self._database.read() as tx:
            other = await leases.find(tx, name)
        gone_holder = None
        if other is not None:
            if not await self._is_gone(other):
                return None
            gone_holder = other.holder
        asked_at = boot_seconds()
        async with self._database.write() as tx:
            lease = await leases.take(tx, name, self.holder, self._seconds, gone_holder)
        if lease is not None:
            self._hold(lease, asked_at)
        return lease

    async def _appear(self) -> None:
        if self._database.file_presence is not None:
            await self._database.file_presence.appear(self.holder)
            return
        name = f"{PRESENCE}{self.holder}"
        if self._is_leaving or self.held(name) is not None:
            return
        asked_at = boot_seconds()
        async with self._database.write() as tx:
            await leases.remove_run_out(tx, PRESENCE)
            presence = await leases.take(tx, name, self.holder, self._seconds)
        if presence is not None:
            self._hold(presence, asked_at)

    async def _is_gone(self, other: Lease) -> bool:
        """Whether the lease's holder is known to have ended, which a server's database never knows."""
        if self._database.file_presence is None:
            return False
        return await self._database.file_presence.is_gone(other.holder)

    def _hold(self, lease: Lease, asked_at: float) -> None:
        valid_until = inf
        if self._seconds is not None:
            valid_until = asked_at + self._seconds - SPARED_S
        self._held[lease.name] = _HeldLease(lease, valid_until)

    async def list_held(self, beginning: str) -> list[Lease]:
        """Those that are held now, by any process, and whose names begin like this.

        Raises:
            DatabaseFaultError: the database can't tell.
        """
        async with self._database.read() as tx:
            held = await leases.list_held(tx, beginning)
        return [lease for lease in held if not await self._is_gone(lease)]

    async def renew(self) -> None:
        """Hold for longer what is still this process's.

        Raises:
            DatabaseFaultError: the database can't tell.
        """
        if not self._held or self._seconds is None:
            return
        async with self._turns:
            asked_at = boot_seconds()
            async with self._database.write() as tx:
                renewed = await leases.renew_all(tx, self.holder, self._seconds)
            renewed_names = {lease.name for lease in renewed}
            for held in list(self._held.values()):
                if held.lease.name not in renewed_names:
                    self.note_lost(held.lease)
            for lease in renewed:
                self._hold(lease, asked_at)

    def note_lost(self, lease: Lease) -> None:
        """The rows say no more that this process holds it: another does, or they are another file's."""
        held = self._held.get(lease.name)
        if held is not None and held.lease == lease:
            LOG.warning("This process doesn't hold it any more: %s", lease.name)
            del self._held[lease.name]

    async def _renew_again_and_again(self) -> None:
        # A wait that ends at the same moment may swallow the task's cancelling.
        while self._renewing is asyncio.current_task():
            try:
                with suppress(DatabaseFaultError):  # the database has logged it
                    await self.appear()
                    await self.renew()
            except Exception:
                # The edge of a job: what isn't renewed runs out, and is taken again by whoever needs it.
                LOG.exception("Renewing leases stumbled")
            await asyncio.sleep(RENEWED_EVERY_S)

    async def release(self, name: str) -> None:
        """Let another process have it at once."""
        async with self._turns:
            held = self._held.pop(name, None)
            if held is not None:
                await self._give_back(held.lease)

    async def leave(self) -> None:
        """Be counted no more among the processes that are there; what is held stays so until it is released.

        Raises:
            DatabaseFaultError: the database can't tell.
        """
        self._is_leaving = True
        await self.release(f"{PRESENCE}{self.holder}")

    async def _give_back(self, lease: Lease) -> None:
        async with self._database.write() as tx:
            if lease.name.startswith(PRESENCE):
                await leases.remove(tx, lease)
            else:
                await leases.release(tx, lease)

    async def close(self) -> None:
        """Hold nothing any more; what can't be released now runs out by itself."""
        renewing, self._renewing = self._renewing, None
        if renewing is not None:
            renewing.cancel()
            await asyncio.gather(renewing, return_exceptions=True)
        with suppress(DatabaseFaultError):  # the database has logged it
            for name in list(self._held):
                await self.release(name)
