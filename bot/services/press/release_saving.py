"""Keeps what was confirmed of a release, in the caller's transaction and by the usual use cases."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from bot.clock import Clock
from bot.domain.desk.change import Change, ChangeSubject, ChangeVerb
from bot.domain.outbox.announcement import Announcement
from bot.domain.press.quote import Quote
from bot.domain.press.quotes_together import quotes_by_post
from bot.domain.releases.confirmed_release import report_of, season_with
from bot.domain.releases.item_answers import choice_to_store
from bot.domain.releases.item_values import EntryPlacing, SpokenWords
from bot.domain.releases.proposal import ReleasePreview
from bot.domain.releases.proposed_item import OF_A_RESULT, OF_A_SEASON, Chosen, ProposedItem
from bot.domain.season.session_names import shown_name
from bot.errors import UserError
from bot.languages.catalogue import phrase
from bot.services.desk.trail import Trail
from bot.services.outbox.bundling import in_its_bundle, was_told
from bot.services.planned.reminders import replan
from bot.services.press.quote_saving import QuoteSaving
from bot.services.results.result_lookup import result_to_be
from bot.services.results.result_saving import ResultSaving, result_announcement
from bot.services.season.season_saving import season_facts, store_season, told_facts
from bot.storage.database import Transaction
from bot.storage.press import bundles, results


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
        chosen = [(i, c) for i in preview.ready if (c := choice_to_store(i, preview.answers))]
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
        """Each car's facts of a session as one report; several new ones are told in one post."""
        facts_by_place: dict[tuple[int, int], list[Chosen]] = defaultdict(list)
        for item, choice in chosen:
            entry_id = item.entry.id if item.entry else None
            if isinstance(choice.value, EntryPlacing):
                entry_id = choice.value.entry_id
            if item.session and entry_id and item.kind in OF_A_RESULT:
                facts_by_place[item.session.id, entry_id].append((item, choice))
        bundled_places = await self._places_to_bundle(facts_by_place)
        bundle_id = None
        if bundled_places:
            bundle_id = await self._new_bundle()
        for (session_id, entry_id), facts in facts_by_place.items():
            is_bundled = (session_id, entry_id) in bundled_places
            await self._result(facts, session_id, entry_id, bundle_id if is_bundled else None)

    async def _places_to_bundle(
        self, facts_by_place: Mapping[tuple[int, int], Sequence[Chosen]]
    ) -> set[tuple[int, int]]:
        """Those of which no channel was ever told, by session's and entry's id, if they are several.

        What has a post keeps it, and is corrected there.
        """
        if not self.tell:
            return set()
        places: set[tuple[int, int]] = set()
        for (session_id, entry_id), facts in facts_by_place.items():
            old = await results.find(self.tx, session_id, entry_id)
            standing = old if old and old.stands else None
            if report_of(facts, standing) is None:
                continue
            if old and await was_told(self.tx, result_announcement(self.server_id, old)):
                continue
            places.add((session_id, entry_id))
        if len(places) == 1:
            return set()
        return places

    async def _new_bundle(self) -> int:
        return await bundles.add(self.tx, self.preview.proposal.round.id)

    async def _result(
        self, facts: Sequence[Chosen], session_id: int, entry_id: int, bundle_id: int | None
    ) -> None:
        old = await results.find(self.tx, session_id, entry_id)
        news = await result_to_be(self.tx, self.server_id, self.preview.season, session_id, entry_id)
        report = report_of(facts, old if old and old.stands else None)
        if report is None:
            self.kept.waiting += [(item, phrase("save its class position first")) for item, _ in facts]
            return
        try:
            stored, change = await self.keeper.results.save_report(
                self.tx, self.server_id, news, report, self.by, tell=self.tell, bundle_id=bundle_id
            )
        except UserError as error:
            raise UserError(
                phrase("{session}: {why} Nothing was saved.", session=shown_name(news.session), why=error)
            ) from error
        if change:
            self.kept.changes.append(change)
        self.kept.items += facts
        if self.tell:
            await self._told(result_announcement(self.server_id, stored))

    async def _told(self, announcement: Announcement) -> None:
        """Remember what is told, and a bundle once."""
        announcement = await in_its_bundle(self.tx, announcement)
        if announcement not in self.kept.announcements:
            self.kept.announcements.append(announcement)

    async def quotes(self, chosen: Sequence[Chosen]) -> None:
        """Each quote, about the round; those of one driver in one post, as long as it stays readable."""
        spoken: dict[int, Quote] = {}
        for number, (_, choice) in enumerate(chosen):
            if isinstance(choice.value, SpokenWords):
                words, round_ = choice.value, self.preview.proposal.round
                role = None if words.driver in self.preview.season.drivers else words.role
                spoken[number] = Quote(words.driver, words.text, self.preview.season.id, round_.id, role=role)
        drivers_quotes = [quote for quote in spoken.values() if quote.is_drivers]
        bundle_ids = await self._bundle_ids(drivers_quotes)
        for number, quote in spoken.items():
            self.kept.items.append(chosen[number])
            await self._quote(quote, bundle_ids.get(quote))

    async def _bundle_ids(self, quotes: Iterable[Quote]) -> dict[Quote, int]:
        """The bundle of each quote that is told with others."""
        bundle_ids: dict[Quote, int] = {}
        if not self.tell:
            return bundle_ids
        for group in quotes_by_post(quotes):
            if len(group) > 1:
                bundle_id = await self._new_bundle()
                bundle_ids |= dict.fromkeys(group, bundle_id)
        return bundle_ids

    async def _quote(self, quote: Quote, bundle_id: int | None) -> None:
        tell = self.tell and quote.is_drivers  # others' words are for the recap and the press pack
        saved = await self.keeper.quotes.keep(
            self.tx, self.server_id, quote, self.by, tell=tell, bundle_id=bundle_id
        )
        if saved.change:
            self.kept.changes.append(saved.change)
        if tell:
            await self._told(saved.announcement)

    async def season(self, chosen: Sequence[Chosen]) -> None:
        """Days, links and the pictures' address: the season, changed once."""
        of_it = [(item, choice) for item, choice in chosen if item.kind in OF_A_SEASON]
        if not of_it:
            return
        season = season_with(self.preview.season, of_it)
        now = self.keeper.clock.now()
        before = await season_facts(self.tx, self.server_id, season)
        stored = await store_season(self.tx, self.server_id, season, now)
        await replan(self.tx, self.server_id, now)
        after = await season_facts(self.tx, self.server_id, season)
        before, after = told_facts(stored, before, after)
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
