"""What is to be done about an event in a server's list: it is made once, edited, and taken out in time."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from bot.domain.base.server import EventsChoice
from bot.domain.planned.server_events import AHEAD, EventPlan, ServerEvent


class EventStage(StrEnum):
    """How far an event has come.

    One that is `begun` was asked for, and nobody has heard what became of it; one that is `deleted` was taken
    out by somebody else, and isn't made again unasked.
    """

    WAITING = "waiting"
    BEGUN = "begun"
    STANDING = "standing"
    DELETED = "deleted"


class EventStep(StrEnum):
    """What is done about an event next; `again` is a new one beside one that is left to Discord."""

    NOTHING = "nothing"
    FORGET = "forget"
    AGAIN = "again"
    FIND = "find"
    CANCEL = "cancel"
    DELETE = "delete"
    EDIT = "edit"
    MAKE = "make"


@dataclass(frozen=True, slots=True)
class KeptEvent:
    """What is kept of an event.

    `begins`, `ends`, `shown` (a fingerprint) and `cover` (a digest) are as Discord has them. `event_id` is
    Discord's; `newest_event_id` is the newest that the server had when this one was asked for.
    `due_at` (UTC) is when something is done about it next, and `trouble` why Discord hasn't taken it.
    """

    uid: str
    stage: EventStage
    due_at: datetime
    event_id: int | None = None
    newest_event_id: int | None = None
    begins: datetime | None = None
    ends: datetime | None = None
    shown: str | None = None
    cover: str | None = None
    trouble: str | None = None


@dataclass(frozen=True, slots=True)
class EventsState:
    """How the events of a server stand, in numbers; `trouble` is why Discord hasn't taken one, in words."""

    choice: EventsChoice = EventsChoice.OFF
    standing: int = 0
    deleted: int = 0
    trouble: str | None = None


NO_EVENTS = EventsState()
"""As every server begins."""


def next_step(kept: KeptEvent, plan: EventPlan, now: datetime) -> EventStep:
    """What to do about an event now."""
    event = plan.wanted.get(kept.uid)
    if kept.stage is EventStage.BEGUN:
        return EventStep.FIND
    if kept.stage is EventStage.WAITING:
        return _step_to_make(event, now)
    if kept.stage is EventStage.DELETED:
        is_over = event is not None and event.ends <= now
        if is_over or (event is None and kept.uid not in plan.cancelled):
            return EventStep.FORGET
        return EventStep.NOTHING
    return _step_of_standing(kept, event, now, is_cancelled=kept.uid in plan.cancelled)


def _step_to_make(event: ServerEvent | None, now: datetime) -> EventStep:
    """What has begun is made no more: Discord takes only what is to come."""
    if event is None or event.begins <= now:
        return EventStep.FORGET
    if now < event.begins - AHEAD:
        return EventStep.NOTHING
    return EventStep.MAKE


def _step_of_standing(
    kept: KeptEvent, event: ServerEvent | None, now: datetime, *, is_cancelled: bool
) -> EventStep:
    """What has begun at Discord is left to it, but for what isn't held or wanted any more."""
    if event is None:
        return _step_of_unwanted(kept, now, is_cancelled=is_cancelled)
    if _has_begun(kept, now):
        return _step_of_begun(kept, event, now)
    if event.begins <= now:  # moved to an earlier time that Discord can't be told any more
        return EventStep.DELETE
    if kept.shown != event.fingerprint:
        return EventStep.EDIT
    return EventStep.NOTHING


def _step_of_unwanted(kept: KeptEvent, now: datetime, *, is_cancelled: bool) -> EventStep:
    """Discord cancels only what hasn't begun."""
    if _is_over(kept, now):
        return EventStep.FORGET
    if is_cancelled and not _has_begun(kept, now):
        return EventStep.CANCEL
    return EventStep.DELETE


def _step_of_begun(kept: KeptEvent, event: ServerEvent, now: datetime) -> EventStep:
    """A session that was moved behind the end of its first event gets another one."""
    is_behind = kept.ends is not None and event.begins >= kept.ends
    if is_behind and event.begins > now:
        return EventStep.AGAIN
    if _is_over(kept, now):
        return EventStep.FORGET
    return EventStep.NOTHING


def _has_begun(kept: KeptEvent, now: datetime) -> bool:
    return kept.begins is not None and kept.begins <= now


def _is_over(kept: KeptEvent, now: datetime) -> bool:
    return kept.ends is not None and kept.ends <= now


def next_due(kept: KeptEvent, plan: EventPlan, now: datetime) -> datetime:
    """When to look at an event next: at once, when it is near enough, or when it is over."""
    event = plan.wanted.get(kept.uid)
    if kept.stage is EventStage.BEGUN:
        return kept.due_at  # whoever asked for it may still be waiting for the answer
    if next_step(kept, plan, now) is not EventStep.NOTHING:
        return now
    if kept.stage is EventStage.WAITING and event is not None:
        return event.begins - AHEAD
    if kept.stage is EventStage.STANDING and kept.ends is not None:
        return kept.ends
    if event is not None:
        return event.ends
    return now + AHEAD


def missing_events(plan: EventPlan, kept_uids: frozenset[str], now: datetime) -> list[KeptEvent]:
    """The events that are still to be kept, each due when it is near enough."""
    missing: list[KeptEvent] = []
    for uid, event in plan.wanted.items():
        if uid not in kept_uids and event.begins > now:
            missing.append(KeptEvent(uid, EventStage.WAITING, max(now, event.begins - AHEAD)))
    return missing
