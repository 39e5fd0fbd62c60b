"""The organiser's standings as a file that staff hand in: shown as a preview, saved, posted, undone."""

from dataclasses import replace
from functools import lru_cache
from typing import TYPE_CHECKING

from bot.clock import Clock
from bot.domain.desk.change import Change, ChangeSubject, ChangeVerb, Facts
from bot.domain.desk.draft import Draft, DraftKind
from bot.domain.desk.undo_rules import require_untouched
from bot.domain.outbox.announcement import Announcement
from bot.domain.standings.published_standings import PublishedPreview, PublishedStandings, as_in_season
from bot.domain.standings.standings import Standings
from bot.errors import UserError
from bot.languages.catalogue import mark, phrase
from bot.languages.stored_words import storing_words
from bot.services.desk.drafts import Drafts, take_draft
from bot.services.desk.trail import Trail
from bot.services.season.season_lookup import get_round
from bot.services.season.typed_names import choose_begun_round
from bot.services.standings.standings_posts import StandingsPosts
from bot.storage.database import Database, Transaction
from bot.storage.press import standings_files
from bot.storage.season import seasons

if TYPE_CHECKING:
    from pydantic import TypeAdapter

_NO_SUCH = mark("Read the file again: this preview was used or discarded already.")


class StandingsFiles:
    """Use cases about such files. Reading stores nothing but the draft."""

    def __init__(
        self, database: Database, clock: Clock, kept_drafts: Drafts, trail: Trail, posts: StandingsPosts
    ) -> None:
        self._database = database
        self._clock = clock
        self._drafts = kept_drafts
        self._trail = trail
        self._posts = posts

    async def preview(
        self,
        server_id: int,
        tables: tuple[Standings, ...],
        name: str,
        digest: str,
        season_id: int,
        typed_round: str | None,
        by: int,
    ) -> PublishedPreview:
        """Keep the tables of a file as a draft: those after the round that was typed, or the last begun one.

        Raises:
            UserError: the round fits nothing, or none has begun.
        """
        async with self._database.read() as tx:
            season = await seasons.get(tx, season_id)
            round_ = choose_begun_round(season, typed_round, self._clock.now())
            newest = await standings_files.find_newest(tx, round_.id)
        own_tables = as_in_season(tables, season)
        published = PublishedStandings(round_.id, own_tables, name, digest, by)
        is_kept = newest is not None and newest.digest == digest
        preview = PublishedPreview(season, round_, published, is_kept)
        if is_kept or not preview.has_own:
            return preview
        draft = await self._drafts.keep(server_id, by, DraftKind.TIMING, _body(published))
        return replace(preview, key=draft.key)

    async def save(
        self, server_id: int, key: str, by: int, *, tell: bool
    ) -> tuple[PublishedPreview, Change, Announcement | None]:
        """Save the tables; what followers were told is corrected in any case, and told anew if `tell`.

        Raises:
            UserError: the preview is gone, or the season doesn't have its round any more.
        """
        async with self._database.write() as tx:
            published = _published(await take_draft(tx, server_id, key, DraftKind.TIMING))
            season = await seasons.find_of_round(tx, server_id, published.round_id)
            if season is None:
                raise UserError(phrase("Read the file again: that round isn't in the season any more."))
            round_ = get_round(season, published.round_id)
            before = await standings_files.find_newest(tx, round_.id)
            await standings_files.add(tx, published, self._clock.now())
            await self._posts.correct(tx, server_id, season, round_)
            announcement = await self._posts.put(tx, server_id, round_) if tell else None
            with storing_words():
                label = phrase("Standings after {round}", round=round_.name)
            verb = ChangeVerb.CHANGED if before else ChangeVerb.STORED
            noted = Change(server_id, by, verb, ChangeSubject.STANDINGS, round_.id, label)
            change = await self._trail.note(
                tx, replace(noted, before=_facts(before), after=_facts(published))
            )
        self._posts.outbox.changed()
        return PublishedPreview(season, round_, published), change, announcement

    async def restore(self, tx: Transaction, change: Change, _by: int) -> None:
        """Forget the file that the change saved; the one before it counts again.

        Raises:
            UserError: another was saved since.
        """
        newest = await standings_files.find_newest(tx, change.subject_id)
        require_untouched(change, _facts(newest))
        if newest is not None:
            await standings_files.remove(tx, newest)
        season = await seasons.of_round(tx, change.subject_id)
        await self._posts.correct(tx, change.server_id, season, get_round(season, change.subject_id))

    async def drop(self, server_id: int, key: str) -> None:
        """Take the preview away; nothing was saved of it.

        Raises:
            UserError: it was saved or discarded already.
        """
        await self._drafts.drop(server_id, key, DraftKind.TIMING)


def _facts(published: PublishedStandings | None) -> Facts | None:
    if published is None:
        return None
    return {"file": published.name, "file_digest": published.digest}  # organisers name all their files alike


def _body(published: PublishedStandings) -> Facts:
    tables = _as_facts().dump_python(published.tables, mode="json")
    facts = {"name": published.name, "digest": published.digest}
    return {**facts, "round_id": published.round_id, "standings": tables}


def _published(draft: Draft) -> PublishedStandings:
    body = draft.body
    if "standings" not in body:
        raise UserError(phrase(_NO_SUCH))
    tables = _as_facts().validate_python(body["standings"])
    return PublishedStandings(body["round_id"], tables, body["name"], body["digest"], draft.by)


@lru_cache(maxsize=1)
def _as_facts() -> "TypeAdapter[tuple[Standings, ...]]":
    # It is loaded for the first such file: no start waits for it.
    from pydantic import TypeAdapter  # noqa: PLC0415

    return TypeAdapter(tuple[Standings, ...])
