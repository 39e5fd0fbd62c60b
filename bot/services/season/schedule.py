"""The schedule: moved, called off and brought back; everything that depends on it follows at once."""

from dataclasses import dataclass, replace

from bot.clock import Clock
from bot.domain.desk.change import Change, ChangeSubject, ChangeVerb, Facts
from bot.domain.desk.draft import DraftKind
from bot.domain.desk.schedule_facts import facts_of, round_with_facts, stored_part
from bot.domain.desk.undo_rules import require_untouched
from bot.domain.news.schedule_news import ScheduleNews
from bot.domain.outbox.announcement import Announcement, AnnouncementKind
from bot.domain.season.round import Round
from bot.domain.season.round_days import require_free
from bot.domain.season.schedule_change import ScheduleChange
from bot.domain.season.season import Season
from bot.domain.season.session import Session
from bot.domain.season.session_names import session_of
from bot.errors import UserError
from bot.services.desk.drafts import Drafts, take_draft
from bot.services.desk.trail import Trail
from bot.services.news.team_name import team_name
from bot.services.outbox.outbox import Outbox
from bot.services.outbox.schedule_post_edits import update_schedule_posts
from bot.services.planned.reminders import replan
from bot.services.season.current_season import current_season
from bot.services.season.schedule_drafts import draft_body, drafted_change
from bot.services.season.session_requests import KnownSeason, SessionRequest
from bot.storage.database import Database, Transaction
from bot.storage.press import results
from bot.storage.season import schedule_notices as notices
from bot.storage.season import season_writing, seasons

_GONE = "That isn't in the season any more; nothing was changed."


@dataclass(frozen=True, slots=True)
class SchedulePreview:
    """A change that waits for somebody's word: what followers would read. `key` is its draft's."""

    news: ScheduleNews
    warnings: tuple[str, ...]
    key: str


@dataclass(frozen=True, slots=True)
class ScheduleChanged:
    """A change that is stored; `announcement` None when nobody is told."""

    news: ScheduleNews
    change: Change
    announcement: Announcement | None = None
    warnings: tuple[str, ...] = ()


class Schedule:
    """Use cases about when and where rounds and sessions take place."""

    def __init__(
        self, database: Database, clock: Clock, outbox: Outbox, trail: Trail, drafts: Drafts
    ) -> None:
        self._database = database
        self._clock = clock
        self._outbox = outbox
        self._trail = trail
        self._drafts = drafts

    async def propose(
        self, server_id: int, ask: SessionRequest, by: int
    ) -> SchedulePreview | ScheduleChanged:
        """Keep what followers would hear of as a draft; store at once what they needn't.

        Raises:
            UserError: something typed fits nothing, or it can't be; nothing was stored.
        """
        async with self._database.read() as tx:
            plan = ask.plan(await self._known(tx, server_id))
            team = await team_name(tx, server_id, plan.season)
        if not plan.is_news(self._clock.now()):
            return await self.do(server_id, ask, by, announce=False)
        draft = await self._drafts.keep(server_id, by, DraftKind.SCHEDULE, draft_body(plan))
        season = plan.season_after
        after = next(r for r in season.rounds if r.name == plan.after.name)
        news = _news(team, replace(plan, season=season), after)
        return SchedulePreview(news, plan.warnings, draft.key)

    async def do(self, server_id: int, ask: SessionRequest, by: int, *, announce: bool) -> ScheduleChanged:
        """Make a change without a preview, and tell followers of it if it is news and `announce`.

        Raises:
            UserError: something typed fits nothing, or it can't be; nothing was stored.
        """
        async with self._database.write() as tx:
            plan = ask.plan(await self._known(tx, server_id))
            tell = announce and plan.is_news(self._clock.now())
            changed = await self._make(tx, server_id, plan, by, announce=tell)
        self._outbox.changed()
        return changed

    async def confirm(self, server_id: int, key: str, by: int, *, announce: bool) -> ScheduleChanged:
        """Make the change of a preview.

        Raises:
            UserError: the preview was used already, or the schedule was changed meanwhile.
        """
        async with self._database.write() as tx:
            draft = await take_draft(tx, server_id, key, DraftKind.SCHEDULE)
            plan = drafted_change(await current_season(tx, server_id), draft.body)
            changed = await self._make(tx, server_id, plan, by, announce=announce)
        self._outbox.changed()
        return changed

    async def drop(self, server_id: int, key: str) -> None:
        """Forget a preview.

        Raises:
            UserError: it was used already.
        """
        await self._drafts.drop(server_id, key, DraftKind.SCHEDULE)

    async def restore(self, tx: Transaction, change: Change, _by: int) -> None:
        """Make a round or session what it was before the change; who read of that reads of this too.

        Raises:
            UserError: it was changed since, is gone, or is a new round that followers know of.
        """
        season = await current_season(tx, change.server_id)
        round_, session = _find(season, change)
        key = session.key if session else None
        now_stored = stored_part(facts_of(round_, key))
        require_untouched(replace(change, after=stored_part(change.after)), now_stored)
        if change.before is None:
            await self._take_out(tx, season, round_, change)
            return
        before = round_with_facts(round_, key, change.before)
        require_free(season, before)
        await self._store(tx, change.server_id, ScheduleChange(season, round_, before, key))
        if (change.after or {}).get("announced"):
            await self._tell(tx, change.server_id, round_, session, change.after, None)

    async def _take_out(self, tx: Transaction, season: Season, round_: Round, change: Change) -> None:
        ids_in_use = await seasons.find_ids_in_use(tx, season.id)
        if round_.id in ids_in_use.rounds or (change.after or {}).get("announced"):
            raise UserError(
                f"{round_.name} is known to followers, or has results or quotes: it stays. "
                f"Call it off with `/round cancel {round_.number}`."
            )
        await season_writing.remove(tx, [round_])
        await replan(tx, change.server_id, self._clock.now())

    async def _known(self, tx: Transaction, server_id: int) -> KnownSeason:
        season = await current_season(tx, server_id)
        driven = {result.session_id for result in await results.of_season(tx, season.id)}
        return KnownSeason(season, driven, self._clock.now())

    async def _make(
        self, tx: Transaction, server_id: int, plan: ScheduleChange, by: int, *, announce: bool
    ) -> ScheduleChanged:
        round_ = await self._store(tx, server_id, plan)
        session = session_of(round_, plan.key) if plan.key else None
        reason = {"reason": plan.reason} if plan.reason else {}
        change = await self._trail.note(
            tx,
            Change(
                server_id,
                by,
                ChangeVerb.CHANGED if plan.before else ChangeVerb.STORED,
                ChangeSubject.SESSION if session else ChangeSubject.ROUND,
                session.id if session else round_.id,
                f"{session.name}, {round_.name}" if session else round_.name,
                plan.was,
                {**facts_of(round_, plan.key), "announced": announce, **reason},
            ),
        )
        told = await self._tell(tx, server_id, round_, session, plan.was, plan.reason) if announce else None
        season = await current_season(tx, server_id)
        team = await team_name(tx, server_id, season)
        news = _news(team, replace(plan, season=season), round_)
        return ScheduleChanged(news, change, told, plan.warnings)

    async def _store(self, tx: Transaction, server_id: int, plan: ScheduleChange) -> Round:
        """The round as it is stored; its reminders and the posts that show it follow."""
        await season_writing.save_rounds(tx, plan.season.id, [plan.after], self._clock.now())
        season = await seasons.get(tx, plan.season.id)
        same = plan.after.id or max(r.id for r in season.rounds if r.name == plan.after.name)
        round_ = next(r for r in season.rounds if r.id == same)
        await update_schedule_posts(
            tx, self._outbox, server_id, replace(plan, season=season), self._clock.now()
        )
        return round_

    async def _tell(
        self,
        tx: Transaction,
        server_id: int,
        round_: Round,
        session: Session | None,
        before: Facts | None,
        reason: str | None,
    ) -> Announcement:
        notice = notices.Notice(round_.id, session.id if session else None, before, reason)
        id_ = await notices.add(tx, notice, self._clock.now())
        announcement = Announcement(
            server_id,
            AnnouncementKind.SCHEDULE,
            round_id=None if session else round_.id,
            session_id=session.id if session else None,
            notice_id=id_,
        )
        await self._outbox.put(tx, announcement)
        return announcement


def _find(season: Season, change: Change) -> tuple[Round, Session | None]:
    for round_ in season.rounds:
        if change.subject is ChangeSubject.ROUND and round_.id == change.subject_id:
            return round_, None
        for session in round_.sessions:
            if change.subject is ChangeSubject.SESSION and session.id == change.subject_id:
                return round_, session
    raise UserError(_GONE)


def _news(team: str, plan: ScheduleChange, round_: Round) -> ScheduleNews:
    session = session_of(round_, plan.key) if plan.key else None
    return ScheduleNews(team, plan.season, round_, session, plan.before, plan.reason)
