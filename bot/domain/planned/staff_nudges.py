"""Nudges: when staff are asked how a session ended, and what becomes of the question."""

from collections.abc import Collection, Sequence
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

Told = Collection[tuple[int, int]]
"""The results that stand, by session's and entry's id."""


def entries_without_result(season: Season, session: Session, told: Told) -> tuple[Entry, ...]:
    """The cars of which there is no result of the session yet."""
    return tuple(entry for entry in season.entries if (session.id, entry.id) not in told)


def nudge_times(season: Season, told: Told) -> dict[int, ReminderTime]:
    """When to ask about each session of a season, by the session's id, whether past or to come.

    Nobody is asked about what has all its results, what is off, or what has no time.
    """
    return {
        session.id: due
        for round_ in season.rounds
        for session in round_.held
        if entries_without_result(season, session, told) and (due := _due(round_, session))
    }


def _due(round_: Round, session: Session) -> ReminderTime | None:
    end = round_.end_of(session)
    return ReminderTime(end + PATIENCE, max(round_.ends, end) + USEFUL) if end else None


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
    is_new = bool(due and due.at > now and due.at not in {one.announcement.due_at for one in asked})
    if due is None or (posted and is_new):
        return NudgeUpkeep(drop=waiting, take_down=posted, add=is_new)
    if posted:
        is_true = _time(posted[-1]) == due and not changed
        is_on_its_way = any(
            one.action is DeliveryAction.EDIT and will_be_rendered(one) for one in posts_on_show(asked)
        )
        return NudgeUpkeep(edit=None if is_true or is_on_its_way else posted[-1])
    if planned := next(
        (one for one in waiting if one.action is DeliveryAction.POST and will_be_rendered(one)), None
    ):
        return NudgeUpkeep(move=planned if _time(planned) != due else None)
    return NudgeUpkeep(add=is_new)


def _time(of: Delivery) -> ReminderTime | None:
    told = of.announcement
    return ReminderTime(told.due_at, told.expires_at) if told.due_at and told.expires_at else None
