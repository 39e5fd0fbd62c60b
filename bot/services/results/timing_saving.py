"""Keeps a timing file with our cars' results, in the caller's transaction."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from bot.clock import Clock
from bot.domain.desk.change import Change
from bot.domain.outbox.announcement import Announcement
from bot.domain.results.field import FieldKind
from bot.domain.results.field_results import CarResult
from bot.domain.results.kept_field import KeptField
from bot.domain.results.timing_preview import TimingPreview
from bot.domain.season.session import Session
from bot.domain.standings.points_rules import PointsRules
from bot.domain.standings.scores import gives_points
from bot.services.outbox.bundling import in_its_bundle, was_told
from bot.services.results.result_lookup import result_to_be
from bot.services.results.result_saving import ResultSaving, result_announcement
from bot.services.season.season_lookup import get_round
from bot.services.standings.standings_posts import StandingsPosts
from bot.storage.database import Transaction
from bot.storage.press import bundles, timing_files
from bot.storage.season import seasons


@dataclass(slots=True)
class SavedTiming:
    """What was kept: the file, the results' changes in the trail, and what is told of them."""

    file_id: int
    changes: list[Change] = field(default_factory=list)
    announcements: list[Announcement] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class TimingKeeper:
    """Stores what a preview shows. Whoever calls wakes the courier after the commit."""

    clock: Clock
    results: ResultSaving
    standings: StandingsPosts

    async def keep(
        self,
        tx: Transaction,
        server_id: int,
        preview: TimingPreview,
        session: Session,
        digest: str,
        by: int,
        notes: Mapping[int, str],
        *,
        tell: bool,
    ) -> SavedTiming:
        """Store the field and each new result; `notes` are by the car's id what its post says of it.

        A grid is told to nobody; posts that show it are edited.

        Raises:
            UserError: a result contradicts what is stored.
        """
        kept = KeptField(session.id, digest, preview.name, preview.field, by)
        saved = SavedTiming(await timing_files.add(tx, kept, self.clock.now()))
        tell = tell and preview.field.kind is FieldKind.RESULT
        new_results = [result for result in preview.to_save if not await _has_post(tx, server_id, result)]
        bundle_id = None
        if tell and len(new_results) > 1:
            bundle_id = await bundles.add(tx, preview.round.id)
        for car_result in preview.to_save:
            if car_result.report is None:
                continue
            entry_id = car_result.entry.id
            news = await result_to_be(tx, server_id, preview.season, session.id, entry_id)
            report = replace(car_result.report, note=notes.get(entry_id))
            own_bundle_id = bundle_id if car_result in new_results else None
            result, change = await self.results.save_report(
                tx, server_id, news, report, by, tell=tell, bundle_id=own_bundle_id
            )
            if change is not None:
                saved.changes.append(change)
            announcement = await in_its_bundle(tx, result_announcement(server_id, result))
            if announcement not in saved.announcements:
                saved.announcements.append(announcement)
        await self._tell_standings(tx, server_id, preview, session, saved, tell=tell)
        return saved

    async def correct_standings(self, tx: Transaction, server_id: int, round_id: int | None) -> None:
        """Correct what was told of the standings once a file of the round is forgotten.

        None for one that was saved before it was kept of which round it was.
        """
        if round_id is None or await seasons.find_server_of_round(tx, round_id) is None:
            return
        season = await seasons.of_round(tx, round_id)
        await self.standings.correct(tx, server_id, season, get_round(season, round_id))

    async def _tell_standings(
        self,
        tx: Transaction,
        server_id: int,
        preview: TimingPreview,
        session: Session,
        saved: SavedTiming,
        *,
        tell: bool,
    ) -> None:
        """Tell them where the session gives points, or correct what was told; behind its results."""
        season = preview.season
        if not gives_points(season.points or PointsRules(), session):
            return
        if not tell:
            await self.standings.correct(tx, server_id, season, preview.round)
            return
        announcement = await self.standings.tell(tx, server_id, season, preview.round)
        if announcement is not None:
            saved.announcements.append(announcement)


async def _has_post(tx: Transaction, server_id: int, car_result: CarResult) -> bool:
    old = car_result.old
    return old is not None and await was_told(tx, result_announcement(server_id, old))
