"""The schedule: moved, called off and brought back; everything that depends on it follows at once."""

from dataclasses import dataclass, replace

from bot.clock import Clock
from bot.domain.desk.change import Change, ChangeSubject
from bot.domain.desk.draft import DraftKind
from bot.domain.desk.schedule_facts import facts_of, round_with_facts, stored_part
from bot.domain.desk.undo_rules import require_untouched
from bot.domain.news.schedule_news import ScheduleNews
from bot.domain.schedule.schedule_change import ScheduleChange
from bot.domain.season.round import Round
from bot.domain.season.round_days import require_free
from bot.domain.season.season import Season
from bot.domain.season.season_choice import Looking
from bot.domain.season.session import Session
from bot.errors import UserError
from bot.languages.catalogue import mark, phrase
from bot.services.desk.drafts import Drafts, take_draft
from bot.services.desk.trail import Trail
from bot.services.news.team_name import team_look, team_name
from bot.services.outbox.outbox import Outbox
from bot.services.planned.reminders import replan
from bot.services.schedule.schedule_drafts import draft_body, drafted_change
from bot.services.schedule.schedule_saving import ScheduleChanged, ScheduleSaving, planned_news
from bot.services.schedule.session_requests import KnownSeason, SessionRequest, SetSession
from bot.services.season.season_lookup import (
    chosen_season,
    drafted_season,
    follows_several,
    get_round,
    get_session,
)
from bot.storage.database import Database, Transaction
from bot.storage.press import results
from bot.storage.season import season_writing, seasons

_GONE = mark("That is no longer in the season. Nothing changed.")


@dataclass(frozen=True, slots=True)
class SchedulePreview:
    """A change that waits for somebody's word: what followers would read. `key` is its draft's."""

    news: ScheduleNews
    warnings: tuple[str, ...]
    key: str


class Schedule:
    """Use cases about when and where rounds and sessions take place."""

    def __init__(
        self, database: Database, clock: Clock, outbox: Outbox, trail: Trail, drafts: Drafts
    ) -> None:
        self._database = database
        self._clock = clock
        self._outbox = outbox
        self._saving = ScheduleSaving(clock, outbox, trail)
        self._drafts = drafts

    async def propose(
        self, server_id: int, ask: SessionRequest, by: int, typed_season: str | None = None
    ) -> SchedulePreview | ScheduleChanged:
        """Keep what followers would hear of as a draft; store at once what they needn't.

        Raises:
            UserError: something typed fits nothing, or it can't be; nothing was stored.
        """
        async with self._database.read() as tx:
            plan = ask.plan(await self._known(tx, server_id, ask, typed_season))
            team = await team_name(tx, server_id, plan.season)
            look = await team_look(tx, server_id)
            names_series = await follows_several(tx, server_id)
        if not plan.is_news(self._clock.now()):
            return await self.do(server_id, ask, by, typed_season, announce=False)
        draft = await self._drafts.keep(server_id, by, DraftKind.SCHEDULE, draft_body(plan))
        season = plan.season_after
        after = next(r for r in season.rounds if r.name == plan.after.name)
        news = replace(planned_news(team, plan, season, after), look=look, names_series=names_series)
        return SchedulePreview(news, plan.warnings, draft.key)

    async def do(
        self,
        server_id: int,
        ask: SessionRequest,
        by: int,
        typed_season: str | None = None,
        *,
        announce: bool,
    ) -> ScheduleChanged:
        """Make a change without a preview, and tell followers of it if it is news and `announce`.

        Raises:
            UserError: something typed fits nothing, or it can't be; nothing was stored.
        """
        async with self._database.write() as tx:
            plan = ask.plan(await self._known(tx, server_id, ask, typed_season))
            tell = announce and plan.is_news(self._clock.now())
            changed = await self._saving.make(tx, server_id, plan, by, announce=tell)
        self._outbox.changed()
        return changed

    async def confirm(self, server_id: int, key: str, by: int, *, announce: bool) -> ScheduleChanged:
        """Make the change of a preview.

        Raises:
            UserError: the preview was used already, or the schedule was changed meanwhile.
        """
        async with self._database.write() as tx:
            draft = await take_draft(tx, server_id, key, DraftKind.SCHEDULE)
            season = await drafted_season(tx, draft, self._clock.now())
            plan = drafted_change(season, draft.body)
            changed = await self._saving.make(tx, server_id, plan, by, announce=announce)
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
        season, round_, session = await _find(tx, change)
        key = None
        if session:
            key = session.key
        now_stored = stored_part(facts_of(round_, key))
        require_untouched(replace(change, after=stored_part(change.after)), now_stored)
        if change.before is None:
            await self._take_out(tx, season, round_, change)
            return
        before = round_with_facts(round_, key, change.before)
        require_free(season, before)
        await self._saving.store(tx, change.server_id, ScheduleChange(season, round_, before, key))
        if (change.after or {}).get("announced"):
            await self._saving.tell(tx, change.server_id, round_, session, change.after, None)

    async def _take_out(self, tx: Transaction, season: Season, round_: Round, change: Change) -> None:
        ids_in_use = await seasons.find_ids_in_use(tx, season.id)
        if round_.id in ids_in_use.rounds or (change.after or {}).get("announced"):
            raise UserError(
                phrase(
                    "Cancel it with `/round cancel {number}`: {round} can't be removed any more, as "
                    "followers know of it or it has results or quotes.",
                    number=round_.number,
                    round=round_.name,
                )
            )
        await season_writing.remove(tx, [round_])
        await replan(tx, change.server_id, self._clock.now())

    async def _known(
        self, tx: Transaction, server_id: int, ask: SessionRequest, typed_season: str | None
    ) -> KnownSeason:
        """Links are set of what is on or was last, as its suggestions have it; the rest is ahead."""
        now = self._clock.now()
        looking = Looking.BACK if isinstance(ask, SetSession) else Looking.AHEAD
        season = await chosen_season(tx, server_id, typed_season, now, looking)
        driven = {result.session_id for result in await results.of_season(tx, season.id)}
        return KnownSeason(season, driven, now)


async def _find(tx: Transaction, change: Change) -> tuple[Season, Round, Session | None]:
    """What a change was of, in whichever of the server's seasons."""
    if change.subject is ChangeSubject.ROUND:
        season = await seasons.find_of_round(tx, change.server_id, change.subject_id)
        if season is not None:
            return season, get_round(season, change.subject_id), None
    if change.subject is ChangeSubject.SESSION:
        season = await seasons.find_of_session(tx, change.server_id, change.subject_id)
        if season is not None:
            return season, *get_session(season, change.subject_id)
    raise UserError(phrase(_GONE))
