"""Results: stored and announced, corrected, withdrawn."""

from dataclasses import dataclass, replace
from datetime import datetime

from bot.clock import Clock
from bot.domain.desk.change import Change
from bot.domain.desk.undo_rules import require_untouched
from bot.domain.news.result_news import ResultNews
from bot.domain.outbox.announcement import Announcement
from bot.domain.outbox.shown_posts import AnnouncementReach
from bot.domain.results.result import Result, result_with_facts
from bot.domain.results.result_report import ResultReport, settle_result
from bot.domain.results.result_sessions import require_not_cancelled
from bot.domain.season.season import Season
from bot.domain.season.season_choice import Looking
from bot.domain.season.session_names import shown_name
from bot.errors import UserError
from bot.languages.catalogue import mark, phrase
from bot.readers.typed.quoting import quote_value
from bot.readers.typed.result_line import combine_reports, read_result_line
from bot.services.outbox.outbox import Outbox
from bot.services.press.photos import keep_photo
from bot.services.results.known_grids import grid_of
from bot.services.results.result_input import ResultPlace, TypedResult
from bot.services.results.result_lookup import NamedResult, find_result
from bot.services.results.result_saving import ResultSaving, result_announcement
from bot.services.season.season_lookup import chosen_season, follows_several
from bot.services.season.typed_names import choose_begun_round
from bot.storage.database import Database, Transaction
from bot.storage.press import results


@dataclass(frozen=True, slots=True)
class ReportedResult:
    """What a `/result` or its withdrawal led to.

    `before` is the result that it corrected or withdrew; `changed` is False when it said nothing
    new, and `change` what it is in the trail. `early` when the session hasn't begun.
    """

    news: ResultNews
    announcement: Announcement
    before: Result | None
    changed: bool
    change: Change | None = None
    early: bool = False


class EarlyResultError(UserError):
    """A result that would be posted before its session starts; `news` is that result."""

    def __init__(self, news: ResultNews) -> None:
        super().__init__(phrase("{session} hasn't started yet.", session=shown_name(news.session)))
        self.news = news


class Results:
    """Use cases about results."""

    def __init__(self, database: Database, clock: Clock, outbox: Outbox, saving: ResultSaving) -> None:
        self._database = database
        self._clock = clock
        self._outbox = outbox
        self._saving = saving

    async def report(
        self, server_id: int, typed: TypedResult, by: int, *, even_early: bool = True
    ) -> ReportedResult:
        """Store what was typed and put its announcement in the outbox, in one transaction.

        Typing the same again does nothing; typing something else corrects; after a withdrawal
        the result begins anew.

        Raises:
            EarlyResultError: the session hasn't started, there is no result of it, and not `even_early`.
            UserError: something typed fits nothing, or contradicts itself; nothing was stored.
        """
        reported = await self._database.write_whole(
            lambda tx: self._report(tx, server_id, typed, by, even_early=even_early)
        )
        self._outbox.changed()
        return reported

    async def _report(
        self, tx: Transaction, server_id: int, typed: TypedResult, by: int, *, even_early: bool
    ) -> ReportedResult:
        now = self._clock.now()
        season = await chosen_season(tx, server_id, typed.season, now, Looking.BACK)
        typed = _with_line(typed, season, now)
        named = await find_result(tx, server_id, season, typed.place, now)
        news, base = named.news, named.standing
        require_not_cancelled(news.round, news.session, has_result=base is not None)
        settled = await self._settle(tx, typed, named)
        is_early = (news.session.start or news.round.begins) > now
        if is_early and base is None and not even_early:
            raise EarlyResultError(replace(news, result=settled))
        result, change = await self._saving.save_if_new(tx, server_id, named, settled, by)
        names_series = await follows_several(tx, server_id)
        return ReportedResult(
            replace(news, result=result, names_series=names_series),
            result_announcement(server_id, result),
            base,
            changed=change is not None,
            change=change,
            early=is_early,
        )

    async def _settle(self, tx: Transaction, typed: TypedResult, named: NamedResult) -> Result:
        """The result after what was typed. A photo may follow later: it needs no place typed again."""
        base = named.standing
        is_photo_alone = typed.report == ResultReport() and not typed.photo.says_nothing
        if base and is_photo_alone:
            result = base
        else:
            result = settle_result(replace(typed.report, driver=named.news.result.driver), base)
            result = replace(result, grid=result.grid or await grid_of(tx, named.news))
        old_photo = base.photo if base else None
        return replace(result, photo=await keep_photo(tx, typed.photo, old_photo, self._clock.now()))

    async def withdraw(self, server_id: int, place: ResultPlace, by: int) -> ReportedResult:
        """Take a result's post down everywhere; what it was stays in its history.

        Raises:
            UserError: what was typed fits nothing, or nothing is stored there.
        """
        now = self._clock.now()
        async with self._database.write() as tx:
            season = await chosen_season(tx, server_id, place.season, now, Looking.BACK)
            named = await find_result(tx, server_id, season, place, now)
            old = named.standing
            if old is None:
                raise UserError(
                    phrase("There is no result for {session} to withdraw.", session=named.news.title)
                )
            news = replace(named.news, result=await self._saving.withdraw(tx, server_id, old, by))
            change = await self._saving.note(tx, server_id, by, news, old)
            news = replace(news, result=old, names_series=await follows_several(tx, server_id))
        self._outbox.changed()
        announcement = result_announcement(server_id, old)
        return ReportedResult(news, announcement, old, changed=True, change=change)

    async def restore(self, tx: Transaction, change: Change, by: int) -> None:
        """Make the result what it was before the change: its posts are edited, taken down, or posted again.

        Raises:
            UserError: it was changed since.
        """
        server_id = change.server_id
        stored = await results.find_in_server(tx, server_id, change.subject_id)
        require_untouched(change, stored.facts if stored else None)
        if stored is None:
            raise UserError(phrase("{subject} is no longer in the season.", subject=change.title))
        if change.before is None:
            await self._saving.withdraw(tx, server_id, stored, by)
            return
        result = result_with_facts(stored, change.before)
        await self._saving.save(tx, server_id, result, by, AnnouncementReach.TOLD)


def _with_line(typed: TypedResult, season: Season, now: datetime) -> TypedResult:
    """What was typed, with what stands behind the session's name in the same option: `race2 20`.

    Raises:
        UserError: it contradicts another option, or says no result.
    """
    round_ = choose_begun_round(season, typed.round, now)
    line = read_result_line(typed.session, round_.sessions, season.classes)
    refusal = mark("{line} says {left} but the option of that name says {right}. Leave one of them out.")
    report = combine_reports(line.report, typed.report, refusal, quote_value(typed.session))
    return replace(typed, session=line.session, report=report)
