"""Results: stored and announced, corrected, withdrawn, and how they came to be."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from bot.clock import Clock
from bot.domain.desk.change import Change, ChangeSubject, ChangeVerb
from bot.domain.desk.undo_rules import require_untouched
from bot.domain.news.result_news import ResultNews
from bot.domain.outbox.announcement import Announcement, AnnouncementKind
from bot.domain.outbox.shown_posts import AnnouncementReach
from bot.domain.press.photo import NOT_SAID, Hanging
from bot.domain.results.result import Result, ResultStep, result_with_facts
from bot.domain.results.result_life import ResultLife
from bot.domain.results.result_report import ResultReport, settle_result
from bot.domain.season.session_names import require_not_cancelled
from bot.errors import UserError
from bot.readers.typed.quoting import quote_value
from bot.readers.typed.result_line import combine_reports, read_result_line
from bot.services.desk.trail import Trail
from bot.services.news import result_news, team_name
from bot.services.outbox.outbox import Outbox
from bot.services.planned.staff_nudges import replan_nudges
from bot.services.press.photos import keep_photo
from bot.services.season.current_season import current_season
from bot.services.season.typed_names import choose_begun_round, choose_driver, choose_entry, choose_session
from bot.storage.database import Database, Transaction
from bot.storage.press import photos, results


@dataclass(frozen=True, slots=True)
class ResultPlace:
    """Which result is meant, as it was typed; None is "not said"."""

    session: str
    round: str | None = None
    entry: str | None = None
    driver: str | None = None


@dataclass(frozen=True, slots=True)
class TypedResult:
    """A `/result` as it was typed; None is "not said"."""

    session: str
    report: ResultReport
    round: str | None = None
    entry: str | None = None
    driver: str | None = None
    photo: Hanging = NOT_SAID

    @property
    def place(self) -> ResultPlace:
        """Which result it is about."""
        return ResultPlace(self.session, self.round, self.entry, self.driver)


@dataclass(frozen=True, slots=True)
class ReportedResult:
    """What a `/result` or its withdrawal led to.

    `before` is the result that it corrected or withdrew; `changed` is False when it said nothing
    new, and `change` what it is in the trail.
    """

    news: ResultNews
    announcement: Announcement
    before: Result | None
    changed: bool
    change: Change | None = None
    early: bool = False


@dataclass(frozen=True, slots=True)
class ResultHistory:
    """How a result came to be, the oldest step first."""

    news: ResultNews
    steps: Sequence[ResultStep]


class Results:
    """Use cases about results."""

    def __init__(self, database: Database, clock: Clock, outbox: Outbox, trail: Trail) -> None:
        self._database = database
        self._clock = clock
        self._outbox = outbox
        self._trail = trail

    async def report(self, server_id: int, typed: TypedResult, by: int) -> ReportedResult:
        """Store what was typed and put its announcement in the outbox, in one transaction.

        Typing the same again does nothing; typing something else corrects; after a withdrawal
        the result begins anew.

        Raises:
            UserError: something typed fits nothing, or contradicts itself; nothing was stored.
        """
        async with self._database.write() as tx:
            typed = await self._with_line(tx, server_id, typed)
            news, old = await self._find(tx, server_id, typed.place)
            base = old if old and old.stands else None
            require_not_cancelled(news.round, news.session, told=base is not None)
            result = await self._settle(tx, typed, news, base)
            result = replace(result, id=old.id if old else 0)
            change = None
            if result != old:
                result = await self._store(tx, server_id, result, by)
                change = await self._note(tx, server_id, by, replace(news, result=result), base)
        self._outbox.changed()
        told = replace(news, result=result)
        early = (news.session.start or news.round.begins) > self._clock.now()
        return ReportedResult(told, _announcement(server_id, result), base, change is not None, change, early)

    async def _settle(
        self, tx: Transaction, typed: TypedResult, news: ResultNews, base: Result | None
    ) -> Result:
        """The result after what was typed. A photo may follow later: it needs no place typed again."""
        says_more = typed.report != ResultReport() or typed.photo.says_nothing
        said = replace(typed.report, driver=news.result.driver)
        result = base if base and not says_more else settle_result(said, base)
        photo = await keep_photo(tx, typed.photo, base.photo if base else None, self._clock.now())
        return replace(result, photo=photo, session_id=news.session.id, entry_id=news.entry.id)

    async def withdraw(self, server_id: int, place: ResultPlace, by: int) -> ReportedResult:
        """Take a result's post down everywhere; what it was stays in its history.

        Raises:
            UserError: what was typed fits nothing, or nothing is stored there.
        """
        async with self._database.write() as tx:
            news, old = await self._find(tx, server_id, place)
            if old is None or not old.stands:
                raise UserError(f"There is no result of {news.title} to withdraw.")
            told = replace(news, result=await self._withdraw(tx, server_id, old, by))
            change = await self._note(tx, server_id, by, told, old)
        self._outbox.changed()
        return ReportedResult(
            replace(told, result=old), _announcement(server_id, old), old, changed=True, change=change
        )

    async def history(self, server_id: int, place: ResultPlace) -> ResultHistory:
        """How the result came to be that was named.

        Raises:
            UserError: what was typed fits nothing, or nothing was ever stored there.
        """
        async with self._database.read() as tx:
            news, old = await self._find(tx, server_id, place)
            if old is None:
                raise UserError(f"No result of {news.title} was ever stored.")
            return ResultHistory(replace(news, result=old), await results.list_steps(tx, old.id))

    async def history_of(self, server_id: int, result_id: int) -> ResultHistory:
        """How the server's result of that id came to be.

        Raises:
            UserError: it isn't there any more.
        """
        async with self._database.read() as tx:
            if await results.find_in_server(tx, server_id, result_id) is None:
                raise UserError("That result isn't stored any more.")
            news = await result_news(
                tx, Announcement(server_id, AnnouncementKind.RESULT, result_id=result_id)
            )
            return ResultHistory(news, await results.list_steps(tx, result_id))

    async def restore(self, tx: Transaction, change: Change, by: int) -> None:
        """Make the result what it was before the change: its posts are edited, taken down, or posted again.

        Raises:
            UserError: it was changed since.
        """
        server_id = change.server_id
        stored = await results.find_in_server(tx, server_id, change.subject_id)
        require_untouched(change, stored.facts if stored else None)
        if stored is None:
            raise UserError(f"{change.label} isn't in the season any more.")
        if change.before is None:
            await self._withdraw(tx, server_id, stored, by)
        else:
            await self._store(
                tx, server_id, result_with_facts(stored, change.before), by, reach=AnnouncementReach.TOLD
            )

    async def keep(
        self, tx: Transaction, server_id: int, of: ResultNews, report: ResultReport, by: int, *, tell: bool
    ) -> tuple[Result, Change | None]:
        """Store a report on the car and session that `of` names, in somebody else's transaction.

        It is announced if it is to be told; what followers were told before is corrected in any case.
        Given back with the change that it is in the trail, if it is one.

        Raises:
            UserError: it contradicts itself or what is stored.
        """
        old = await results.find(tx, of.session.id, of.entry.id)
        base = old if old and old.stands else None
        require_not_cancelled(of.round, of.session, told=base is not None)
        result = replace(settle_result(report, base), session_id=of.session.id, entry_id=of.entry.id)
        result = replace(result, id=old.id if old else 0)
        if result == old:
            return result, None
        result = await self._store(
            tx, server_id, result, by, reach=AnnouncementReach.of_what_is_kept(tell=tell)
        )
        return result, await self._note(tx, server_id, by, replace(of, result=result), base)

    async def _store(
        self,
        tx: Transaction,
        server_id: int,
        result: Result,
        by: int,
        *,
        reach: AnnouncementReach = AnnouncementReach.EVERYBODY,
    ) -> Result:
        now = self._clock.now()
        stored = replace(result, id=await results.save(tx, result, by, now), at=now)
        await self._outbox.put(tx, _announcement(server_id, stored), reach)
        await replan_nudges(tx, server_id, now, stored.session_id)
        return stored

    async def _withdraw(self, tx: Transaction, server_id: int, result: Result, by: int) -> Result:
        withdrawn, now = replace(result, life=ResultLife.WITHDRAWN), self._clock.now()
        await results.save(tx, withdrawn, by, now)
        if result.photo:
            await photos.mark_wanted(tx, result.photo.digest, now)
        await self._outbox.withdraw(tx, _announcement(server_id, withdrawn))
        await replan_nudges(tx, server_id, now, withdrawn.session_id)
        return withdrawn

    async def _note(
        self, tx: Transaction, server_id: int, by: int, news: ResultNews, before: Result | None
    ) -> Change:
        verb = ChangeVerb.CHANGED if before else ChangeVerb.STORED
        verb = verb if news.result.stands else ChangeVerb.WITHDRAWN
        was = before.facts if before else None
        what = (ChangeSubject.RESULT, news.result.id, news.title)
        return await self._trail.note(tx, Change(server_id, by, verb, *what, was, news.result.facts))

    async def _with_line(self, tx: Transaction, server_id: int, typed: TypedResult) -> TypedResult:
        """What was typed, with what stands behind the session's name in the same option: `race2 20`.

        Raises:
            UserError: it contradicts another option, or says no result.
        """
        season = await current_season(tx, server_id)
        round_ = choose_begun_round(season, typed.round, self._clock.now())
        line = read_result_line(typed.session, round_.sessions, season.classes)
        beside = f"{quote_value(typed.session)} says"
        report = combine_reports(line.report, typed.report, beside, "but the option of that name says")
        return replace(typed, session=line.session, report=report)

    async def _find(
        self, tx: Transaction, server_id: int, place: ResultPlace
    ) -> tuple[ResultNews, Result | None]:
        """What a result is of, with nothing in it but the driver that was named; and what is stored."""
        season = await current_season(tx, server_id)
        round_ = choose_begun_round(season, place.round, self._clock.now())
        session = choose_session(round_, place.session)
        driver = choose_driver(season, place.driver) if place.driver else None
        entry = choose_entry(season, place.entry, driver)
        if driver and driver not in entry.drivers:
            raise UserError(f"{driver} doesn't drive {entry.label}. Leave out `entry` or `driver`.")
        team = await team_name(tx, server_id, season)
        old = await results.find(tx, session.id, entry.id)
        drove = driver if len(entry.drivers) > 1 else None  # of one alone it says no more than which car
        return ResultNews(team, season, round_, session, entry, Result(driver=drove)), old


def _announcement(server_id: int, result: Result) -> Announcement:
    return Announcement(server_id, AnnouncementKind.RESULT, result_id=result.id)
