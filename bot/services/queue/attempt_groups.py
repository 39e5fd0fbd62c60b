"""Attempts that end shortly after one another are kept in one commit, which was half of a fan-out's work."""

import asyncio
from collections.abc import Awaitable, Callable, Sequence

from bot.domain.outbox.attempt import Attempt
from bot.errors import DatabaseFaultError

GROUP_S = 0.1
"""Real seconds between two commits while more deliveries are under way: at 49 sends a second, five a group.

What was sent and isn't kept yet when the process dies is looked for at the next start, as ever.
"""

Keep = Callable[[Sequence[Attempt]], Awaitable[None]]
_Member = tuple[Attempt, asyncio.Future[None]]


class AttemptGroups:
    """Has attempts kept in groups by `keep`, in the order in which they ended.

    The first after a pause waits for nobody, nor does the last: there is nothing more to wait for.
    """

    def __init__(self, keep: Keep) -> None:
        self._keep = keep
        self._members: list[_Member] = []
        self._under_way: set[int] = set()
        self._hurry = asyncio.Event()
        self._kept_at = 0.0
        self._keeping: asyncio.Task[None] | None = None

    def begin(self, delivery_id: int) -> None:
        """An attempt at that delivery begins: what ends meanwhile may wait for it."""
        self._under_way.add(delivery_id)

    def leave(self, delivery_id: int) -> None:
        """However the attempt went, nobody waits for it any more."""
        self._under_way.discard(delivery_id)
        if not self._under_way:
            self._hurry.set()

    async def add(self, attempt: Attempt) -> None:
        """Come back once it is kept; raises whatever keeps it from that."""
        kept = asyncio.get_running_loop().create_future()
        self._members.append((attempt, kept))
        self.leave(attempt.delivery.id)
        if attempt.delivery.network is not None:  # none but Discord can be searched for what may have arrived
            self._hurry.set()
        if self._keeping is None:
            self._keeping = asyncio.create_task(self._keep_all())
        await kept

    async def close(self) -> None:
        """Keep no more: whoever waits for it has been cancelled."""
        if self._keeping is not None:
            self._keeping.cancel()
            await asyncio.gather(self._keeping, return_exceptions=True)

    async def _keep_all(self) -> None:
        try:
            while self._members:
                await self._wait_for_more()
                members, self._members = self._members, []
                await self._keep_group(members)
        finally:
            self._keeping = None

    async def _wait_for_more(self) -> None:
        time = asyncio.get_running_loop().time
        try:
            async with asyncio.timeout_at(self._kept_at + GROUP_S):
                await self._hurry.wait()
        except TimeoutError:
            pass
        self._hurry.clear()
        self._kept_at = time()

    async def _keep_group(self, members: Sequence[_Member]) -> None:
        try:
            await self._keep([attempt for attempt, _ in members])
        except DatabaseFaultError as error:
            _end(members, error)
        except Exception as error:
            if len(members) == 1:
                _end(members, error)
                return
            for member in members:  # one that can't be kept doesn't keep the others from it
                await self._keep_group([member])
        else:
            _end(members, None)


def _end(members: Sequence[_Member], error: Exception | None) -> None:
    for _, kept in members:
        if kept.done():  # who waited was cancelled
            continue
        if error is None:
            kept.set_result(None)
        else:
            kept.set_exception(error)
