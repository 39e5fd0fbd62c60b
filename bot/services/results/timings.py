"""Timing files that staff hand in: read, shown as a preview, and saved when somebody confirms it."""

import hashlib
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from bot.clock import Clock
from bot.domain.desk.change import Facts
from bot.domain.desk.draft import Draft, DraftKind
from bot.domain.results.field import Field
from bot.domain.results.field_results import CarResult
from bot.domain.results.timing_preview import TimingPreview
from bot.domain.season.season import Season
from bot.domain.season.season_choice import Looking
from bot.domain.standings.published_standings import PublishedPreview
from bot.errors import UserError
from bot.languages.catalogue import mark, phrase
from bot.services.desk.drafts import Drafts, lock_draft, take_draft
from bot.services.desk.trail import Undos
from bot.services.outbox.outbox import Outbox
from bot.services.results.timing_reading import (
    TimingChoices,
    TimingFile,
    TypedPlace,
    preview_of,
    preview_of_any,
    typed_choices,
)
from bot.services.results.timing_saving import SavedTiming, TimingKeeper
from bot.services.season.season_lookup import chosen_season, drafted_season, follows_several
from bot.services.standings.standings_files import StandingsFiles
from bot.storage.database import Database, Transaction
from bot.storage.desk import drafts
from bot.storage.press import timing_files
from bot.storage.season import seasons
from bot.worker.jobs import FileWorker, ReadTiming

if TYPE_CHECKING:
    from pydantic import TypeAdapter

_NO_SUCH = mark("Read the file again: this preview was used or discarded already.")
_UNANSWERED = mark("Answer the questions above first. Nothing was saved.")


NotesOf = Callable[[Sequence[CarResult]], Mapping[int, str]]
"""Words what a file changes of saved results, by the car's id."""


@dataclass(frozen=True, slots=True)
class StoredTiming:
    """What a confirmation led to; `undo` is what an Undo of all of it knows it by."""

    preview: TimingPreview
    saved: SavedTiming
    undo: str


class Timings:
    """Use cases about timing files. Reading stores nothing but the draft."""

    def __init__(
        self,
        database: Database,
        clock: Clock,
        outbox: Outbox,
        kept_drafts: Drafts,
        keeper: TimingKeeper,
        undos: Undos,
        reading: FileWorker,
        standings: StandingsFiles,
    ) -> None:
        self._database = database
        self._clock = clock
        self._outbox = outbox
        self._drafts = kept_drafts
        self._keeper = keeper
        self._undos = undos
        self._files = reading
        self._standings = standings

    async def read(
        self,
        server_id: int,
        data: bytes,
        name: str,
        typed_round: str | None,
        typed_session: str | None,
        by: int,
        typed_season: str | None = None,
    ) -> TimingPreview | PublishedPreview:
        """Read a file and keep what it would change as a draft; what was typed counts more than what it says.

        Where no season was typed and the file isn't of the usual one, it may be of another one in force.

        Raises:
            UserError: the server has no season, what was typed fits nothing, or it is no list of results.
        """
        now = self._clock.now()
        async with self._database.read() as tx:
            season = await chosen_season(tx, server_id, typed_season, now, Looking.BACK)
        typed = TypedPlace(typed_round, typed_session)
        choices = typed_choices(season, typed, now)
        job = ReadTiming(files=(data,), name=name, of_session=typed_session is not None)
        content = await self._files.run(job, server_id)
        digest = hashlib.sha256(data).hexdigest()
        if content.standings:
            tables = content.standings
            return await self._standings.preview(server_id, tables, name, digest, season.id, typed_round, by)
        file = TimingFile(content.fields, name, digest)
        async with self._database.read() as tx:
            preview = await preview_of(tx, await seasons.get(tx, season.id), file, choices, now)
            if preview.other_event and typed_season is None:
                in_force = await seasons.list_in_force(tx, server_id)
                others = [other for other in in_force if other.id != season.id]
                choices, preview = await preview_of_any(tx, others, file, typed, now) or (choices, preview)
            preview = replace(preview, names_series=await follows_several(tx, server_id))
        if preview.other_event:
            return preview
        body = _body(file, choices, preview.season.id)
        draft = await self._drafts.keep(server_id, by, DraftKind.TIMING, body)
        return replace(preview, key=draft.key)

    async def choose_round(self, server_id: int, key: str, round_number: int) -> TimingPreview:
        """Say which round the file is of; the session is looked for there anew.

        Raises:
            UserError: the preview is gone, or the season has no such round.
        """
        async with self._database.write() as tx:
            draft = await lock_draft(tx, server_id, key, DraftKind.TIMING)
            season = await self._season(tx, draft)
            round_ = next((each for each in season.rounds if each.number == round_number), None)
            if round_ is None:
                raise UserError(phrase("Read the file again: that round isn't in the season any more."))
            return await self._revise(tx, draft, {"round_id": round_.id, "session_id": None})

    async def choose_session(self, server_id: int, key: str, session_key: str) -> TimingPreview:
        """Say which session of its round the file is of.

        Raises:
            UserError: the preview is gone, or the round has no such session.
        """
        async with self._database.write() as tx:
            draft = await lock_draft(tx, server_id, key, DraftKind.TIMING)
            preview = await self._preview(tx, draft)
            session = next((each for each in preview.round.sessions if each.key == session_key), None)
            if session is None:
                raise UserError(phrase("Read the file again: that session isn't in the season any more."))
            chosen = {"round_id": preview.round.id, "session_id": session.id}
            return await self._revise(tx, draft, chosen)

    async def choose_car(self, server_id: int, key: str, place: int, car_name: str) -> TimingPreview:
        """Say which car of the file is ours; `place` is the car's among the preview's, from 0.

        Raises:
            UserError: the preview or the car is gone.
        """
        async with self._database.write() as tx:
            draft = await lock_draft(tx, server_id, key, DraftKind.TIMING)
            preview = await self._preview(tx, draft)
            if place >= len(preview.matches):
                raise UserError(phrase(_NO_SUCH))
            answers = {**draft.body["answers"], preview.matches[place].entry.label: car_name}
            return await self._revise(tx, draft, {"answers": answers})

    async def _revise(self, tx: Transaction, draft: Draft, facts: Facts) -> TimingPreview:
        _require_file(draft)
        draft = replace(draft, body={**draft.body, **facts})
        await drafts.save(tx, draft)
        return await self._preview(tx, draft)

    async def save(self, server_id: int, key: str, by: int, notes_of: NotesOf, *, tell: bool) -> StoredTiming:
        """Save the field and our results, all in one transaction; announce them if `tell`.

        What was posted is corrected in any case. `notes_of` words what each changed result's post says of it.

        Raises:
            UserError: the preview is gone, waits for an answer, or contradicts what is stored.
        """
        async with self._database.write() as tx:
            draft = await take_draft(tx, server_id, key, DraftKind.TIMING)
            preview = await self._preview(tx, draft)
            if not preview.can_save or preview.session is None:
                raise UserError(phrase(_UNANSWERED))
            digest = str(draft.body["digest"])
            notes = notes_of(preview.results)
            saved = await self._keeper.keep(
                tx, server_id, preview, preview.session, digest, by, notes, tell=tell
            )
            change_ids = [change.id for change in saved.changes]
            body: Facts = {
                "changes": change_ids,
                "file_id": saved.file_id,
                "round_id": preview.round.id,
            }
            undo = await self._drafts.add(tx, server_id, by, DraftKind.TIMING, body)
        self._outbox.changed()
        return StoredTiming(preview, saved, undo.key)

    async def undo(self, server_id: int, key: str, by: int) -> None:
        """Take back all that one confirmation saved, and forget its file.

        Raises:
            UserError: it is too late, was done already, or something of it was changed since.
        """
        draft = await self._drafts.get(server_id, key, DraftKind.TIMING)
        if "changes" not in draft.body:
            raise UserError(phrase(_NO_SUCH))

        async def forget(tx: Transaction) -> None:
            await take_draft(tx, server_id, key, DraftKind.TIMING)
            await timing_files.remove(tx, int(draft.body["file_id"]), draft.made_at)
            await self._keeper.correct_standings(tx, server_id, draft.body.get("round_id"))

        await self._undos.undo_all(server_id, draft.body["changes"], by, forget)

    async def drop(self, server_id: int, key: str) -> None:
        """Take the preview away; nothing was saved of it.

        Raises:
            UserError: it was saved or discarded already.
        """
        await self._drafts.drop(server_id, key, DraftKind.TIMING)

    async def _preview(self, tx: Transaction, draft: Draft) -> TimingPreview:
        _require_file(draft)
        body = draft.body
        file = TimingFile(_as_facts().validate_python(body["fields"]), body["name"], body["digest"])
        choices = TimingChoices(body["round_id"], body["session_id"], body["answers"])
        season = await self._season(tx, draft)
        preview = await preview_of(tx, season, file, choices, self._clock.now())
        names_series = await follows_several(tx, draft.server_id)
        return replace(preview, key=draft.key, names_series=names_series)

    async def _season(self, tx: Transaction, draft: Draft) -> Season:
        """The season that the file was read for."""
        return await drafted_season(tx, draft, self._clock.now())


def _require_file(draft: Draft) -> None:
    if "fields" not in draft.body:
        raise UserError(phrase(_NO_SUCH))


def _body(file: TimingFile, choices: TimingChoices, season_id: int) -> Facts:
    body: dict[str, Any] = {"name": file.name, "digest": file.digest, "season_id": season_id}
    body["fields"] = _as_facts().dump_python(file.fields, mode="json")
    body |= {"round_id": choices.round_id, "session_id": choices.session_id, "answers": {}}
    return body


@lru_cache(maxsize=1)
def _as_facts() -> "TypeAdapter[tuple[Field, ...]]":
    # It is loaded for the first timing file: no start waits for it.
    from pydantic import TypeAdapter  # noqa: PLC0415

    return TypeAdapter(tuple[Field, ...])
