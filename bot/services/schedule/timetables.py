"""Timetables that staff hand in: read, shown as a preview, and stored when somebody confirms it."""

from base64 import b64decode, b64encode
from dataclasses import asdict, dataclass, replace

from bot.clock import Clock
from bot.domain.desk.change import Facts
from bot.domain.desk.draft import Draft, DraftKind
from bot.domain.schedule.timetable_changes import NewRoundFacts, TimetablePreview
from bot.domain.season.round import Round
from bot.domain.season.round_search import find_round
from bot.domain.season.season import Season
from bot.domain.season.season_choice import season_key
from bot.domain.season.session import Session
from bot.errors import UserError
from bot.languages.catalogue import mark, phrase
from bot.services.desk.drafts import Drafts, take_draft
from bot.services.schedule.timetable_drafts import (
    draft_body,
    has_notes,
    kept_notes,
    notes_of,
    preview_of,
    round_asked_about,
    season_print,
)
from bot.services.season.season_imports import ImportOutcome, SeasonImports
from bot.services.season.season_lookup import no_season, season_of_day
from bot.services.season.seasons import Seasons
from bot.services.season.typed_names import choose_round
from bot.services.server.server_lookup import require_server
from bot.storage.database import Database, Transaction
from bot.storage.season import calendar_revisions as calendars
from bot.storage.season import seasons
from bot.worker.jobs import FileWorkers, IsSeasonFile, ReadSeason, ReadTimetable

_OTHER = mark("Use `/season read` again: that button is out of date.")
_CHANGED = mark("Use `/season read` again: the season has changed since that preview.")


@dataclass(frozen=True, slots=True)
class _Standing:
    """A server's season as a timetable finds it, with the round that a pasted one is about."""

    season: Season | None
    round: Round | None
    known: dict[str, tuple[Round, Session | None]]
    was: str


@dataclass(frozen=True, slots=True)
class RoundOfSeason:
    """The round that a pasted timetable is about, and its season's id."""

    round: Round
    season_id: int


class Timetables:
    """Use cases about timetables. Reading stores nothing but the draft."""

    def __init__(
        self,
        database: Database,
        clock: Clock,
        seasons_: Seasons,
        imports: SeasonImports,
        drafts: Drafts,
        files: FileWorkers,
    ) -> None:
        self._database = database
        self._clock = clock
        self._imports = imports
        self._files = files
        self._seasons = seasons_
        self._drafts = drafts

    async def round(
        self, server_id: int, typed: str | None, typed_season: str | None = None
    ) -> RoundOfSeason:
        """The round that a pasted timetable would be about: the named one, else the current or next.

        Raises:
            UserError: the server has no such season, or the name fits no round.
        """
        view = await self._seasons.view(server_id, typed_season)
        focus = None if typed else view.season.round_in_focus(view.now)
        return RoundOfSeason(focus or choose_round(view.season, typed, view.now), view.season.id)

    async def read(
        self,
        server_id: int,
        data: bytes,
        typed: str | None,
        by: int,
        typed_season: str | None = None,
        *,
        pasted: bool = False,
    ) -> TimetablePreview:
        """Read a file or pasted text, and keep what it would change as a draft.

        `typed` is the round that it is about, None where it tells by itself. What was pasted is kept with
        it, so that it can be corrected.

        Raises:
            UserError: the server isn't set up or has no season, the round is unknown, or the file
                can't be read at all. Problems of single lines are in the preview.
        """
        whole = await self._files.reading.run(IsSeasonFile(files=(data,)), server_id)
        about = await self.round(server_id, typed, typed_season) if typed or not whole else None
        standing = await self._standing(server_id, about)
        job = _job(data, standing, only=bool(typed), whole=whole)
        proposal = await self._files.reading.run(job, server_id)
        notes = notes_of(proposal)
        async with self._database.read() as tx:
            preview = await preview_of(tx, server_id, proposal.season, notes)
            # What was proposed from an older season than this must not be stored over it.
            was = await season_print(tx, server_id, proposal.season) if whole else standing.was
        if not (preview.can_save or has_notes(preview)):
            return preview
        body = draft_body(proposal, notes, standing.season, was)
        if job.round and any(note.round for note in notes.left_out):
            preview = replace(preview, answerable=True)
            paper = {"data": b64encode(data).decode(), "round": job.round.number, "only": job.only}
            body["paper"] = {**paper, "answers": []}
        if about:
            body["season_id"] = about.season_id
        if pasted and about:
            preview = replace(preview, pasted=True)
            body |= {"text": data.decode(), "round": about.round.number}
        return replace(preview, key=(await self._keep(server_id, by, body)).key)

    async def look(self, server_id: int, key: str) -> TimetablePreview:
        """The preview again, as the draft has kept it.

        Raises:
            UserError: it was saved, discarded or forgotten, or the season was changed since.
        """
        body = await self._body(server_id, key, "notes")
        season = await self._drafted_season(server_id, body)
        async with self._database.read() as tx:
            if body["was"] != await season_print(tx, server_id, season):
                raise UserError(phrase(_CHANGED))
            preview = await preview_of(tx, server_id, season, kept_notes(body))
        return replace(preview, pasted="text" in body, answerable="paper" in body, key=key)

    async def round_in_question(self, server_id: int, key: str, round_id: str) -> NewRoundFacts:
        """What is known of a round that may be new.

        Raises:
            UserError: the preview was saved, discarded or forgotten, or that was answered already.
        """
        return round_asked_about(await self._body(server_id, key, "paper"), round_id)

    async def answer_round(self, server_id: int, key: str, answer: NewRoundFacts) -> TimetablePreview:
        """Read the paper again with what staff say of a round: it is among those that can be saved then.

        Raises:
            UserError: as for `round_in_question`; the season, or another answer, has changed since; or with
                this answer the season would break a rule.
        """
        body = await self._body(server_id, key, "paper")
        round_asked_about(body, answer.id)
        paper = body["paper"]
        about = await self.round(server_id, str(paper["round"]), _drafted_season_key(body))
        standing = await self._standing(server_id, about)
        if standing.was != body["was"]:
            raise UserError(phrase(_CHANGED))
        answers = (*(NewRoundFacts(**earlier) for earlier in paper["answers"]), answer)
        job = _job(b64decode(paper["data"]), standing, only=paper["only"], whole=False)
        proposal = await self._files.reading.run(replace(job, answers=answers), server_id)
        notes = notes_of(proposal)
        for problem in notes.problems:
            if problem not in body["notes"]["problems"]:
                raise UserError(phrase("Change that and send it again: {problem}", problem=problem))
        new_body = {**body, **draft_body(proposal, notes, standing.season, standing.was)}
        new_body["paper"] = {**paper, "answers": [asdict(each) for each in answers]}
        await self._drafts.revise(server_id, key, DraftKind.SEASON, new_body, was=body)
        return await self.look(server_id, key)

    async def _drafted_season(self, server_id: int, body: Facts) -> Season:
        """The season that the draft would save; read apart, but in no hurry: it is of our own writing."""
        return await self._files.making.run(ReadSeason(files=(body["toml"].encode(),)), server_id)

    async def _keep(self, server_id: int, by: int, body: Facts) -> Draft:
        return await self._drafts.keep(server_id, by, DraftKind.SEASON, body)

    async def _body(self, server_id: int, key: str, part: str) -> Facts:
        """The draft's body, which has to be of the kind that has this part."""
        body = (await self._drafts.get(server_id, key, DraftKind.SEASON)).body
        if part not in body:
            raise UserError(phrase(_OTHER))
        return body

    async def pasted(self, server_id: int, key: str) -> tuple[RoundOfSeason, str]:
        """What was pasted with problems, and the round that it is about.

        Raises:
            UserError: it was forgotten, or the season has no such round any more.
        """
        body = await self._body(server_id, key, "text")
        about = await self.round(server_id, str(body["round"]), _drafted_season_key(body))
        return about, body["text"]

    async def _standing(self, server_id: int, about: RoundOfSeason | None) -> _Standing:
        async with self._database.read() as tx:
            await require_server(tx, server_id)
            if about is None:
                season = await season_of_day(tx, server_id, self._clock.now())
            else:
                season = await seasons.find_in_server(tx, server_id, about.season_id)
            known = await _known(tx, season) if season else {}
            was = await season_print(tx, server_id, season)
        return _Standing(season, about.round if about else None, known, was)

    async def confirm(self, server_id: int, key: str, by: int) -> ImportOutcome:
        """Store what the draft says, whole; or ask first what an import of it would ask.

        Raises:
            UserError: it was used or dropped, has problems, or the season was changed since; nothing was
                stored.
        """
        body = await self._body(server_id, key, "toml")
        if "notes" in body and body["notes"]["problems"]:
            raise UserError(phrase(_OTHER))
        season = await self._drafted_season(server_id, body)
        async with self._database.write() as tx:
            await take_draft(tx, server_id, key, DraftKind.SEASON)
            if body["was"] != await season_print(tx, server_id, season):
                raise UserError(phrase(_CHANGED))
            outcome = await self._imports.keep_or_ask(tx, server_id, season, by)
        self._seasons.changed()
        return outcome

    async def drop(self, server_id: int, key: str) -> None:
        """Take the draft away.

        Raises:
            UserError: it was used or dropped already.
        """
        await self._drafts.drop(server_id, key, DraftKind.SEASON)


def _drafted_season_key(body: Facts) -> str | None:
    """The season that the draft was begun for; drafts of before there were several don't say it."""
    season_id = body.get("season_id")
    return None if season_id is None else season_key(season_id)


def _job(data: bytes, standing: _Standing, *, only: bool, whole: bool) -> ReadTimetable:
    """What the file is to be read as.

    Raises:
        UserError: it is no whole season, and there is none that it could be about.
    """
    if whole:
        return ReadTimetable(files=(data,))
    if standing.season is None or standing.round is None:
        raise no_season()
    about = find_round(str(standing.round.number), standing.season.rounds) or standing.round
    return ReadTimetable(files=(data,), season=standing.season, round=about, known=standing.known, only=only)


async def _known(tx: Transaction, season: Season) -> dict[str, tuple[Round, Session | None]]:
    """What our own calendar files call the season's rounds and sessions."""
    found = await calendars.revisions(tx, season.id)
    known: dict[str, tuple[Round, Session | None]] = {}
    for round_ in season.rounds:
        known[found.rounds[round_.id].uid] = (round_, None)
        known |= {found.sessions[s.id].uid: (round_, s) for s in round_.sessions}
    return known
