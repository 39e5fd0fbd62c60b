"""A change of the schedule, saved in one transaction with all that follows from it."""

from dataclasses import dataclass, replace

from bot.clock import Clock
from bot.domain.desk.change import Change, ChangeSubject, ChangeVerb, Facts
from bot.domain.desk.schedule_facts import facts_of
from bot.domain.news.schedule_news import ScheduleNews
from bot.domain.outbox.announcement import Announcement, AnnouncementKind
from bot.domain.schedule.schedule_change import ScheduleChange
from bot.domain.season.round import Round
from bot.domain.season.season import Season
from bot.domain.season.session import Session
from bot.domain.season.session_names import session_of, shown_name
from bot.languages.catalogue import phrase
from bot.languages.stored_words import storing_words
from bot.services.desk.trail import Trail
from bot.services.news.team_name import team_look, team_name
from bot.services.outbox.outbox import Outbox
from bot.services.outbox.schedule_post_edits import update_schedule_posts
from bot.services.season.season_lookup import follows_several
from bot.storage.database import Transaction
from bot.storage.season import schedule_notices as notices
from bot.storage.season import season_writing, seasons


@dataclass(frozen=True, slots=True)
class ScheduleChanged:
    """A change that is stored; `announcement` None when nobody is told."""

    news: ScheduleNews
    change: Change
    announcement: Announcement | None = None
    warnings: tuple[str, ...] = ()


class ScheduleSaving:
    """Saves changes, notes them in the trail, and tells followers."""

    def __init__(self, clock: Clock, outbox: Outbox, trail: Trail) -> None:
        self._clock = clock
        self._outbox = outbox
        self._trail = trail

    async def make(
        self, tx: Transaction, server_id: int, plan: ScheduleChange, by: int, *, announce: bool
    ) -> ScheduleChanged:
        """Save the change, and tell followers of it where `announce` says so."""
        round_ = await self.store(tx, server_id, plan)
        change = await self._trail.note(tx, _noted_change(server_id, by, plan, round_, announced=announce))
        announcement = None
        if announce:
            session = _session_of(plan, round_)
            announcement = await self.tell(tx, server_id, round_, session, plan.was, plan.reason)
        season = await seasons.get(tx, plan.season.id)
        team = await team_name(tx, server_id, season)
        news = replace(
            planned_news(team, plan, season, round_),
            look=await team_look(tx, server_id),
            names_series=await follows_several(tx, server_id),
        )
        return ScheduleChanged(news, change, announcement, plan.warnings)

    async def store(self, tx: Transaction, server_id: int, plan: ScheduleChange) -> Round:
        """The round as it is stored; its reminders and the posts that show it follow."""
        await season_writing.save_rounds(tx, plan.season.id, [plan.after], self._clock.now())
        season = await seasons.get(tx, plan.season.id)
        whole_plan = replace(plan, season=season)
        await update_schedule_posts(tx, self._outbox, server_id, whole_plan, self._clock.now())
        return _stored_round(season, plan.after)

    async def tell(
        self,
        tx: Transaction,
        server_id: int,
        round_: Round,
        session: Session | None,
        before: Facts | None,
        reason: str | None,
    ) -> Announcement:
        """Have followers told what a round, or one session of it, was before."""
        notice = notices.Notice(round_.id, None, before, reason)
        announcement = Announcement(server_id, AnnouncementKind.SCHEDULE, round_id=round_.id)
        if session:
            notice = replace(notice, session_id=session.id)
            announcement = replace(announcement, round_id=None, session_id=session.id)
        notice_id = await notices.add(tx, notice, self._clock.now())
        announcement = replace(announcement, notice_id=notice_id)
        await self._outbox.put(tx, announcement)
        return announcement


def planned_news(team: str, plan: ScheduleChange, season: Season, round_: Round) -> ScheduleNews:
    """What followers read of a change, in the season as it will be."""
    return ScheduleNews(team, season, round_, _session_of(plan, round_), plan.before, plan.reason)


def _session_of(plan: ScheduleChange, round_: Round) -> Session | None:
    if not plan.key:
        return None
    return session_of(round_, plan.key)


def _stored_round(season: Season, saved: Round) -> Round:
    """The round with its id: a new one is the latest of its name."""
    namesakes = [round_ for round_ in season.rounds if round_.name == saved.name]
    for round_ in season.rounds:
        if round_.id == saved.id:
            return round_
    return max(namesakes, key=lambda round_: round_.id or 0)


def _noted_change(server_id: int, by: int, plan: ScheduleChange, round_: Round, *, announced: bool) -> Change:
    after = {**facts_of(round_, plan.key), "announced": announced}
    if plan.reason:
        after["reason"] = plan.reason
    verb = ChangeVerb.STORED
    if plan.before:
        verb = ChangeVerb.CHANGED
    session = _session_of(plan, round_)
    if session is None:
        return Change(server_id, by, verb, ChangeSubject.ROUND, round_.id, round_.name, plan.was, after)
    with storing_words():
        label = phrase("{session}, {round}", session=shown_name(session), round=round_.name)
    return Change(server_id, by, verb, ChangeSubject.SESSION, session.id, label, plan.was, after)
