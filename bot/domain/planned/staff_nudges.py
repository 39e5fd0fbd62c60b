"""Nudges: when staff are asked how a session ended, and what becomes of the question."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.domain.outbox.delivery import Delivery, DeliveryAction
from bot.domain.outbox.shown_posts import (
    posts_on_show,
    posts_to_leave_out,
    posts_to_take_down,
    will_be_rendered,
)
from bot.domain.planned.reminders import ReminderTime
from bot.domain.season.entry import Entry
from bot.domain.season.round import Round
from bot.domain.season.season import Season
from bot.domain.season.session import Session

PATIENCE = timedelta(minutes=3)
"""How long after its end a session is asked about: who is quick isn't asked at all."""
USEFUL = timedelta(days=1)
"""How long after its round is over an answer is still worth asking for."""

ResultKeys = Collection[tuple[int, int]]
"""The results that stand, by session's and entry's id."""


def entries_without_result(season: Season, session: Session, results: ResultKeys) -> tuple[Entry, ...]:
    """The cars of which there is no result of the session yet."""
    return tuple(entry for entry in season.entries if (session.id, entry.id) not in results)


def nudge_times(season: Season, results: ResultKeys) -> dict[int, ReminderTime]:
    """When to ask about each session of a season, by the session's id, whether past or to come.

    Nobody is asked about what has all its results, what is off, or what has no time.
    """
    times: dict[int, ReminderTime] = {}
    for round_ in season.rounds:
        for session in round_.held:
            end = round_.end_of(session)
            if end and entries_without_result(season, session, results):
                times[session.id] = _nudge_time(round_, end)
    return times


def _nudge_time(round_: Round, end: datetime) -> ReminderTime:
    return ReminderTime(end + PATIENCE, max(round_.ends, end) + USEFUL)


@dataclass(frozen=True, slots=True)
class NudgeUpkeep:
    """What is to be done about the question of one session, in this order.

    `drop` needn't go out any more, `take_down` is posted and no question any more, `edit` is posted and
    says what no longer holds, `move` waits and gets the time that holds now; `add` is to be asked.
    """

    drop: tuple[Delivery, ...] = ()
    take_down: tuple[Delivery, ...] = ()
    edit: Delivery | None = None
    move: Delivery | None = None
    add: bool = False


def nudge_upkeep(
    asked: Sequence[Delivery], due: ReminderTime | None, now: datetime, *, changed: bool = False
) -> NudgeUpkeep:
    """What to do where these deliveries told of the session, oldest first.

    `due` is when to ask (None: no more), `changed` whether there is a new result of it. A question
    that waits follows its session, even into the past: then it is late, not lost. Staff are asked of
    each end once, and of none that was past when it became known; so a result that is taken back
    brings a question back only while its time is still to come.
    """
    waiting, posted = tuple(posts_to_leave_out(asked)), tuple(posts_to_take_down(asked))
    is_new = due is not None and due.at > now and not _was_asked_at(due.at, asked)
    if due is None or (posted and is_new):
        return NudgeUpkeep(drop=waiting, take_down=posted, add=is_new)
    if posted:
        is_true = _time(posted[-1]) == due and not changed
        if is_true or _to_be_rendered(posts_on_show(asked), DeliveryAction.EDIT):
            return NudgeUpkeep()
        return NudgeUpkeep(edit=posted[-1])
    planned = _to_be_rendered(waiting, DeliveryAction.POST)
    if planned is None:
        return NudgeUpkeep(add=is_new)
    if _time(planned) == due:
        return NudgeUpkeep()
    return NudgeUpkeep(move=planned)


def _was_asked_at(time: datetime, deliveries: Iterable[Delivery]) -> bool:
    return any(delivery.announcement.due_at == time for delivery in deliveries)


def _to_be_rendered(deliveries: Iterable[Delivery], action: DeliveryAction) -> Delivery | None:
    """The first of them that is such an action and is still to be rendered."""
    for delivery in deliveries:
        if delivery.action is action and will_be_rendered(delivery):
            return delivery
    return None


def _time(delivery: Delivery) -> ReminderTime | None:
    announcement = delivery.announcement
    if announcement.due_at is None or announcement.expires_at is None:
        return None
    return ReminderTime(announcement.due_at, announcement.expires_at)
