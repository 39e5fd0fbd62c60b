"""The posts that show when a session or round is, or where it is seen: they follow each change of that."""

from datetime import date, datetime

from bot.domain.outbox.announcement import Announcement, AnnouncementKind
from bot.domain.outbox.shown_posts import AnnouncementReach
from bot.domain.schedule.schedule_change import ScheduleChange
from bot.domain.season.round import Round
from bot.domain.season.session import Session
from bot.services.outbox.outbox import Outbox
from bot.services.planned.reminders import replan
from bot.storage.database import Transaction
from bot.storage.press import recaps, results


async def update_schedule_posts(
    tx: Transaction, outbox: Outbox, server_id: int, plan: ScheduleChange, now: datetime
) -> None:
    """Have reminders moved and edited, and posted results and recaps edited, after the plan is stored."""
    pairs = _pairs(plan)
    live = {new.id for old, new in pairs if old.watch != new.watch}
    await replan(tx, server_id, now, touched=live)
    again = {new.id for old, new in pairs if old.replay != new.replay}
    told = [
        Announcement(server_id, AnnouncementKind.RESULT, result_id=result.id)
        for result in await results.of_season(tx, plan.season.id)
        if result.session_id in again
    ]
    rounds = await _recaps(tx, plan, linked=bool(live | again))
    told += [Announcement(server_id, AnnouncementKind.RECAP, round_id=id_) for id_ in rounds]
    for announcement in told:
        await outbox.put(tx, announcement, AnnouncementReach.SHOWN)


def _pairs(plan: ScheduleChange) -> list[tuple[Session, Session]]:
    before = {s.id: s for s in plan.before.sessions} if plan.before else {}
    return [(before[s.id], s) for s in plan.after.sessions if s.id in before]


async def _recaps(tx: Transaction, plan: ScheduleChange, *, linked: bool) -> set[int]:
    """The rounds whose published recap shows what is changed.

    The round's own has its links. The latest has the calendar and what is next up; older ones tell
    what was next at their time.
    """
    published = await recaps.of_season(tx, plan.season.id)
    own = {recap.round_id for recap in published if linked and recap.round_id == plan.after.id}
    of_round = plan.key is None or (plan.before and _days(plan.before) != _days(plan.after))
    latest = {recap.round_id for recap in published[-1:] if of_round}
    return own | latest


def _days(round_: Round) -> tuple[date, date]:
    return round_.first_day, round_.last_day
