"""Keeps what was confirmed of a release, in the caller's transaction and by the usual use cases."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field

from bot.clock import Clock
from bot.domain.desk.change import Change, ChangeSubject, ChangeVerb
from bot.domain.news.result_news import ResultNews
from bot.domain.outbox.announcement import Announcement, AnnouncementKind
from bot.domain.press.quote import Quote
from bot.domain.releases.confirmed_release import report_of, season_with
from bot.domain.releases.item_answers import choice_to_store
from bot.domain.releases.item_values import EntryPlacing, SpokenWords
from bot.domain.releases.proposal import ReleasePreview
from bot.domain.releases.proposed_item import OF_A_RESULT, OF_A_SEASON, Chosen, ProposedItem
from bot.domain.results.result import Result
from bot.errors import UserError
from bot.services.desk.trail import Trail
from bot.services.news.team_name import team_name
from bot.services.planned.reminders import replan
from bot.services.press.quote_saving import QuoteSaving
from bot.services.results.result_saving import ResultSaving
from bot.services.season.season_lookup import get_entry, get_session
from bot.services.season.season_saving import season_facts, store_season
from bot.storage.database import Transaction
from bot.storage.press import results


@dataclass(slots=True)
class SavedRelease:
    """What was kept: each item with its choice, the changes that it is in the trail, and what is told of it.

    `waiting` is what had to wait, and why.
    """

    items: list[Chosen] = field(default_factory=list)
    changes: list[Change] = field(default_factory=list)
    announcements: list[Announcement] = field(default_factory=list)
    waiting: list[tuple[ProposedItem, str]] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Keeper:
    """Stores the chosen items of a preview; raises a UserError where they contradict what is stored."""

    clock: Clock
    trail: Trail
    results: ResultSaving
    quotes: QuoteSaving

    async def keep(
        self, tx: Transaction, server_id: int, preview: ReleasePreview, by: int, *, tell: bool
    ) -> SavedRelease:
        """Store what is new and what was answered; announce results and quotes if `tell`."""
        chosen = [(i, c) for i in preview.proposal.items if (c := choice_to_store(i, preview.answers))]
        keeping = _Keeping(self, tx, server_id, preview, by, tell)
        await keeping.results(chosen)
        await keeping.quotes(chosen)
        await keeping.season(chosen)
        return keeping.kept


@dataclass(frozen=True, slots=True)
class _Keeping:
    """One confirmation under way."""

    keeper: Keeper
    tx: Transaction
    server_id: int
    preview: ReleasePreview
    by: int
    tell: bool
    kept: SavedRelease = field(default_factory=SavedRelease)

    async def results(self, chosen: Sequence[Chosen]) -> None:
        """Each car's facts of a session as one report."""
        told: dict[tuple[int, int], list[Chosen]] = defaultdict(list)
        for item, choice in chosen:
            entry_id = (
                choice.value.entry_id
                if isinstance(choice.value, EntryPlacing)
                else item.entry and item.entry.id
            )
            if item.session and entry_id and item.kind in OF_A_RESULT:
                told[item.session.id, entry_id].append((item, choice))
        for (session_id, entry_id), facts in told.items():
            await self._result(facts, session_id, entry_id)

    async def _result(self, facts: Sequence[Chosen], session_id: int, entry_id: int) -> None:
        old = await results.find(self.tx, session_id, entry_id)
        of, report = (
            await self._news(session_id, entry_id),
            report_of(facts, old if old and old.stands else None),
        )
        if report is None:
            self.kept.waiting += [(item, "its place in class has to be stored first") for item, _ in facts]
            return
        try:
            stored, change = await self.keeper.results.save_report(
                self.tx, self.server_id, of, report, self.by, tell=self.tell
            )
        except UserError as error:
            raise UserError(f"{of.session.name}: {error} Nothing was stored.") from error
        self.kept.changes += [change] if change else []
        self.kept.items += facts
        if self.tell:
            self.kept.announcements.append(
                Announcement(self.server_id, AnnouncementKind.RESULT, result_id=stored.id)
            )

    async def _news(self, session_id: int, entry_id: int) -> ResultNews:
        season, round_ = self.preview.season, self.preview.proposal.round
        _, session = get_session(season, session_id)
        entry = get_entry(season, entry_id)
        team = await team_name(self.tx, self.server_id, season)
        return ResultNews(team, season, round_, session, entry, Result())

    async def quotes(self, chosen: Sequence[Chosen]) -> None:
        """Each quote, about the round."""
        for item, choice in chosen:
            if isinstance(choice.value, SpokenWords):
                words, round_ = choice.value, self.preview.proposal.round
                quote = Quote(words.driver, words.text, self.preview.season.id, round_.id)
                done = await self.keeper.quotes.keep(self.tx, self.server_id, quote, self.by, tell=self.tell)
                self.kept.items.append((item, choice))
                self.kept.changes += [done.change] if done.change else []
                self.kept.announcements += [done.announcement] if self.tell else []

    async def season(self, chosen: Sequence[Chosen]) -> None:
        """Days, links and the pictures' address: the season, changed once."""
        of_it = [(item, choice) for item, choice in chosen if item.kind in OF_A_SEASON]
        if not of_it:
            return
        season = season_with(self.preview.season, of_it)
        now = self.keeper.clock.now()
        before = await season_facts(self.tx, self.server_id, season)
        await store_season(self.tx, self.server_id, season, now)
        await replan(self.tx, self.server_id, now)
        after = await season_facts(self.tx, self.server_id, season)
        change = Change(
            self.server_id,
            self.by,
            ChangeVerb.CHANGED,
            ChangeSubject.SEASON,
            season.id,
            season.title,
            before,
            after,
        )
        self.kept.changes.append(await self.keeper.trail.note(self.tx, change))
        self.kept.items += of_it
