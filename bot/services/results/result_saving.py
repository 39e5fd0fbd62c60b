"""Stores and withdraws results in the caller's transaction: announced, noted, no more asked for."""

from dataclasses import replace

from bot.clock import Clock
from bot.domain.desk.change import Change, ChangeSubject, ChangeVerb
from bot.domain.news.result_news import ResultNews
from bot.domain.outbox.announcement import Announcement, AnnouncementKind
from bot.domain.outbox.shown_posts import AnnouncementReach
from bot.domain.results.result import Result
from bot.domain.results.result_life import ResultLife
from bot.domain.results.result_report import ResultReport, settle_result
from bot.domain.results.result_sessions import require_not_cancelled
from bot.languages.stored_words import storing_words
from bot.services.desk.trail import Trail
from bot.services.outbox.outbox import Outbox
from bot.services.planned.driver_polls import open_poll, withdraw_poll
from bot.services.planned.staff_nudges import replan_nudges
from bot.services.results.result_lookup import NamedResult
from bot.storage.database import Transaction
from bot.storage.press import bundles, photos, results


class ResultSaving:
    """What every way to a stored result shares. Whoever calls wakes the courier after the commit."""

    def __init__(self, clock: Clock, outbox: Outbox, trail: Trail) -> None:
        self._clock = clock
        self._outbox = outbox
        self._trail = trail

    async def save_report(
        self,
        tx: Transaction,
        server_id: int,
        news: ResultNews,
        report: ResultReport,
        by: int,
        *,
        tell: bool,
        bundle_id: int | None = None,
    ) -> tuple[Result, Change | None]:
        """Store a report on the car and session of `news`, with the change that it is in the trail, if any.

        It is announced if it is to be told, in that bundle if there is one; what followers were told before
        is corrected in any case.

        Raises:
            UserError: it contradicts itself or what is stored.
        """
        named = NamedResult(news, await results.find(tx, news.session.id, news.entry.id))
        base = named.standing
        require_not_cancelled(news.round, news.session, has_result=base is not None)
        reach = AnnouncementReach.of_what_is_kept(tell=tell)
        return await self.save_if_new(tx, server_id, named, settle_result(report, base), by, reach, bundle_id)

    async def save_if_new(
        self,
        tx: Transaction,
        server_id: int,
        named: NamedResult,
        settled: Result,
        by: int,
        reach: AnnouncementReach = AnnouncementReach.EVERYBODY,
        bundle_id: int | None = None,
    ) -> tuple[Result, Change | None]:
        """Store what was settled of the result that was named; does nothing where that is stored already."""
        news, old = named.news, named.stored
        result_id, entry = 0, news.entry
        if old:
            result_id, entry = old.id, old.entry or news.entry
        result = replace(settled, session_id=news.session.id, entry_id=entry.id, entry=entry, id=result_id)
        if result == old:
            return result, None
        result = await self.save(tx, server_id, result, by, reach, bundle_id)
        change = await self.note(tx, server_id, by, replace(news, entry=entry, result=result), named.standing)
        return result, change

    async def save(
        self,
        tx: Transaction,
        server_id: int,
        result: Result,
        by: int,
        reach: AnnouncementReach,
        bundle_id: int | None = None,
    ) -> Result:
        """Store the result and have it told, in that bundle if there is one; given back with id and time."""
        now = self._clock.now()
        stored = replace(result, id=await results.save(tx, result, by, now), at=now)
        if bundle_id is not None:
            await bundles.put_result(tx, stored.id, bundle_id)
        await self._outbox.put(tx, result_announcement(server_id, stored), reach)
        await open_poll(tx, server_id, stored, now)
        await replan_nudges(tx, server_id, now, stored.session_id)
        return stored

    async def withdraw(self, tx: Transaction, server_id: int, result: Result, by: int) -> Result:
        """Have the result's posts taken down; given back as withdrawn."""
        now = self._clock.now()
        withdrawn = replace(result, life=ResultLife.WITHDRAWN)
        await results.save(tx, withdrawn, by, now)
        if result.photo:
            await photos.mark_wanted(tx, result.photo.digest, now)
        await self._outbox.withdraw(tx, result_announcement(server_id, withdrawn))
        await withdraw_poll(tx, self._outbox, server_id, withdrawn.session_id)
        await replan_nudges(tx, server_id, now, withdrawn.session_id)
        return withdrawn

    async def note(
        self, tx: Transaction, server_id: int, by: int, news: ResultNews, old: Result | None
    ) -> Change:
        """Keep in the trail what became of `old`, the result that stood before."""
        verb = ChangeVerb.STORED
        old_facts = None
        if old:
            verb = ChangeVerb.CHANGED
            old_facts = old.facts
        if not news.result.stands:
            verb = ChangeVerb.WITHDRAWN
        with storing_words():
            label = news.title
        change = Change(
            server_id,
            by,
            verb,
            ChangeSubject.RESULT,
            news.result.id,
            label,
            old_facts,
            news.result.facts,
        )
        return await self._trail.note(tx, change)


def result_announcement(server_id: int, result: Result) -> Announcement:
    """What tells a result."""
    return Announcement(server_id, AnnouncementKind.RESULT, result_id=result.id)
