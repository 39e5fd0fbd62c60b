"""Events in servers' own lists, as Discord's side asks for them: kept before they are made, and after."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from bot.clock import Clock
from bot.domain.planned.server_event_steps import (
    EventsState,
    EventStage,
    EventStep,
    KeptEvent,
    next_due,
    next_step,
)
from bot.domain.planned.server_events import EventPlan, ServerEvent
from bot.services.outbox.outbox import Outbox
from bot.services.planned.server_events import read_plan
from bot.storage.database import Database, Transaction
from bot.storage.desk import servers
from bot.storage.fans import server_events

CLAIM = timedelta(minutes=5)
"""For so long nobody else does what somebody has begun to do; after a crash it is looked at again then."""

_NOT_DISCORDS = (EventStep.NOTHING, EventStep.FORGET)
"""Steps for which nothing is asked of Discord."""


@dataclass(frozen=True, slots=True)
class EventTask:
    """One thing to do at Discord: about what is kept, and with what it is to show, None where it is to go."""

    server_id: int
    step: EventStep
    kept: KeptEvent
    event: ServerEvent | None


class ServerEvents:
    """Use cases about events in servers' lists. One for each process."""

    def __init__(self, database: Database, clock: Clock, outbox: Outbox) -> None:
        self._database = database
        self._clock = clock
        self._outbox = outbox

    def on_change(self, wake: Callable[[], None]) -> None:
        """Have `wake` called whenever a season or settings may have changed."""
        self._outbox.on_change(wake)

    async def due_servers(self) -> list[int]:
        """The servers in which something is to be done now."""
        async with self._database.read() as tx:
            return await server_events.list_due_servers(tx, self._clock.now())

    async def claim(self, server_id: int) -> list[EventTask]:
        """What is to be done in the server now, what frees room first; nobody else gets it meanwhile."""
        async with self._database.write() as tx:
            now = self._clock.now()
            plan = await read_plan(tx, server_id)
            tasks: list[EventTask] = []
            for stored in await server_events.of_server(tx, server_id):
                if stored.due_at > now:
                    continue
                kept = stored
                step = next_step(kept, plan, now)
                if step is EventStep.AGAIN:
                    kept = KeptEvent(kept.uid, EventStage.WAITING, now)
                    step = next_step(kept, plan, now)
                if step in _NOT_DISCORDS:
                    await _keep_up(tx, server_id, kept, step, plan, now)
                else:
                    claimed = replace(kept, due_at=now + self._clock.passes_in(CLAIM.total_seconds()))
                    await server_events.save(tx, server_id, claimed)
                    tasks.append(EventTask(server_id, step, claimed, plan.wanted.get(kept.uid)))
        order = list(EventStep)
        return sorted(tasks, key=lambda task: (order.index(task.step), _begins(task)))

    async def known_ids(self, server_id: int) -> set[int]:
        """Discord's ids of the events that are kept."""
        async with self._database.read() as tx:
            kept_events = await server_events.of_server(tx, server_id)
        return {kept.event_id for kept in kept_events if kept.event_id is not None}

    async def begin(self, task: EventTask, event: ServerEvent, newest_event_id: int) -> EventTask | None:
        """An event is about to be asked for, and gets a larger id; None where somebody else has asked."""
        asked_for = _as_shown(task.kept, event)
        begun = replace(asked_for, stage=EventStage.BEGUN, newest_event_id=newest_event_id)
        async with self._database.write() as tx:
            is_first = await server_events.begin(tx, task.server_id, begun)
        if not is_first:
            return None
        return replace(task, kept=begun)

    async def made(self, task: EventTask, event_id: int) -> None:
        """Discord has made what was begun."""
        standing = replace(
            task.kept, stage=EventStage.STANDING, event_id=event_id, newest_event_id=None, trouble=None
        )
        await self._keep(task, standing)

    async def not_made(self, task: EventTask) -> None:
        """Discord hasn't made what was begun; should it still be wanted, it is asked for anew."""
        await self._keep(task, KeptEvent(task.kept.uid, EventStage.WAITING, task.kept.due_at))

    async def edited(self, task: EventTask, event: ServerEvent) -> None:
        """Discord shows this now."""
        await self._keep(task, replace(_as_shown(task.kept, event), trouble=None))

    async def deleted(self, task: EventTask) -> None:
        """Somebody else has deleted it: it isn't made again before `events` is chosen anew."""
        await self._keep(task, replace(task.kept, stage=EventStage.DELETED, event_id=None, trouble=None))

    async def taken_out(self, task: EventTask) -> None:
        """It stands no more, as it should be; what has come to be wanted meanwhile is made anew."""
        await self._keep(task, KeptEvent(task.kept.uid, EventStage.WAITING, task.kept.due_at))

    async def put_off(self, tasks: Iterable[EventTask], trouble: str, seconds: float) -> None:
        """Note why these can't be done now, and try again after so many real seconds."""
        async with self._database.write() as tx:
            due_at = self._clock.now() + self._clock.passes_in(seconds)
            for task in tasks:
                put_off = replace(task.kept, due_at=due_at, trouble=trouble)
                await server_events.save(tx, task.server_id, put_off)

    async def state(self, server_id: int) -> EventsState:
        """How the server's events stand."""
        async with self._database.read() as tx:
            return await events_state(tx, server_id)

    async def _keep(self, task: EventTask, kept: KeptEvent) -> None:
        """Keep what has become of it, and when to look at it next."""
        async with self._database.write() as tx:
            now = self._clock.now()
            plan = await read_plan(tx, task.server_id)
            due_at = next_due(kept, plan, now)
            await server_events.save(tx, task.server_id, replace(kept, due_at=due_at))


async def events_state(tx: Transaction, server_id: int) -> EventsState:
    """How the events of a server stand."""
    server = await servers.get(tx, server_id)
    if server is None:
        return EventsState()
    kept_events = await server_events.of_server(tx, server_id)
    troubles = [kept.trouble for kept in kept_events if kept.trouble is not None]
    return EventsState(
        server.events,
        standing=_count(kept_events, EventStage.STANDING),
        deleted=_count(kept_events, EventStage.DELETED),
        trouble=next(iter(troubles), None),
    )


def _as_shown(kept: KeptEvent, event: ServerEvent) -> KeptEvent:
    """What is kept once Discord shows the event."""
    return replace(kept, begins=event.begins, ends=event.ends, shown=event.fingerprint, cover=event.cover)


def _count(kept_events: Iterable[KeptEvent], stage: EventStage) -> int:
    return sum(kept.stage is stage for kept in kept_events)


async def _keep_up(
    tx: Transaction, server_id: int, kept: KeptEvent, step: EventStep, plan: EventPlan, now: datetime
) -> None:
    """Do what Discord isn't asked for."""
    if step is EventStep.FORGET:
        await server_events.remove(tx, server_id, kept.uid)
    else:
        due_at = next_due(kept, plan, now)
        await server_events.save(tx, server_id, replace(kept, due_at=due_at, trouble=None))


def _begins(task: EventTask) -> float:
    if task.event is None:
        return 0.0
    return task.event.begins.timestamp()
