"""Season files imported: stored at once, or first asked about names that look respelt."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from bot.domain.desk.change import Change, Facts
from bot.domain.desk.draft import Draft, DraftKind
from bot.domain.results.respelled_crews import Respelling, likely_respellings
from bot.domain.season.season import Season
from bot.domain.season.season_choice import Placing, likely_placing
from bot.domain.season.season_merge import SeasonMerge, merge_seasons
from bot.errors import UserError
from bot.languages.catalogue import mark, phrase
from bot.services.desk.drafts import Drafts, lock_draft, take_draft
from bot.services.season.season_lookup import follows_several
from bot.services.season.season_saving import StoredSeason
from bot.services.season.seasons import Seasons
from bot.services.server.server_lookup import require_server
from bot.storage.database import Database, Transaction
from bot.storage.desk import drafts
from bot.storage.season import seasons
from bot.worker.jobs import FileWorkers, ReadSeason
from bot.writers.season_writer import write_season

_OTHER = mark("That belongs to another preview. Import the file again.")


@dataclass(frozen=True, slots=True)
class ImportedSeason:
    """A season as it is stored now, and the change in the trail, if it was one.

    `is_one_of_several` where the server follows others beside it.
    """

    stored: StoredSeason
    change: Change | None
    is_one_of_several: bool = False


@dataclass(frozen=True, slots=True)
class SpellingQuestions:
    """What is asked before a file is stored: whether each of these names is the same person's.

    `answers` are by the question's place, from 0; `key` is the draft's; `changes` are what the file would
    change, in sentences.
    """

    key: str
    season: Season
    changes: Sequence[str]
    respellings: Sequence[Respelling]
    answers: Mapping[int, bool]


@dataclass(frozen=True, slots=True)
class PlacingQuestion:
    """What is asked before a new season is stored: whether it comes beside `rival` or in its place.

    `key` is the draft's; `likely` is the likelier answer.
    """

    key: str
    season: Season
    rival: Season
    likely: Placing


ImportOutcome = ImportedSeason | SpellingQuestions | PlacingQuestion


class SeasonImports:
    """Use cases about season files that somebody uploads."""

    def __init__(
        self, database: Database, kept_drafts: Drafts, kept_seasons: Seasons, files: FileWorkers
    ) -> None:
        self._database = database
        self._files = files
        self._drafts = kept_drafts
        self._seasons = kept_seasons

    async def begin(self, server_id: int, data: bytes, by: int) -> ImportOutcome:
        """Store the season of a TOML file, new or to update the one that is stored; or ask first.

        Raises:
            UserError: the file is bad (every problem is named), or the server isn't set up;
                nothing was stored.
        """
        season = await self._files.reading.run(ReadSeason(files=(data,)), server_id)
        async with self._database.write() as tx:
            await require_server(tx, server_id)
            outcome = await self.keep_or_ask(tx, server_id, season, by)
        self._seasons.changed()
        return outcome

    async def keep_or_ask(self, tx: Transaction, server_id: int, season: Season, by: int) -> ImportOutcome:
        """Store the season in the caller's transaction; or ask first beside which it comes, or about names.

        Raises:
            UserError: it fits what is stored no more.
        """
        rival = await self._seasons.find_rival(tx, server_id, season)
        if rival is not None:
            return await self._ask_for_placing(tx, server_id, season, rival, by)
        return await self._keep_placed(tx, server_id, season, by)

    async def _keep_placed(
        self, tx: Transaction, server_id: int, season: Season, by: int, replaced: Season | None = None
    ) -> ImportedSeason | SpellingQuestions:
        """Store the season beside the others or in the place of `replaced`; or ask about names first."""
        merge, respellings = await _compare(tx, server_id, season, replaced)
        if respellings:
            body = _body(write_season(season), respellings, replaced)
            draft = await self._drafts.add(tx, server_id, by, DraftKind.SEASON, body)
            return _questions(draft, season, merge.changes)
        stored, change = await self._seasons.keep(tx, server_id, season, by, replaced=replaced)
        return ImportedSeason(stored, change, await follows_several(tx, server_id))

    async def _ask_for_placing(
        self, tx: Transaction, server_id: int, season: Season, rival: Season, by: int
    ) -> PlacingQuestion:
        body: Facts = {"placed": write_season(season), "season_id": rival.id}
        draft = await self._drafts.add(tx, server_id, by, DraftKind.SEASON, body)
        return PlacingQuestion(draft.key, season, rival, likely_placing(season, rival))

    async def place(self, server_id: int, key: str, placing: Placing, by: int) -> ImportOutcome:
        """Store the season beside the other one or in its place; names may have to be asked about first.

        Raises:
            UserError: the preview was used, discarded or forgotten, or the other season is gone.
        """
        draft = await self._drafts.get(server_id, key, DraftKind.SEASON)
        job = ReadSeason(files=(_toml(draft, "placed").encode(),))
        season = await self._files.making.run(job, server_id)  # it is of our own writing
        async with self._database.write() as tx:
            draft = await take_draft(tx, server_id, key, DraftKind.SEASON)
            rival = await _find_replaced(tx, draft)
            if rival is None:
                raise UserError(phrase(_OTHER))
            replaced = rival if placing is Placing.INSTEAD else None
            outcome = await self._keep_placed(tx, server_id, season, by, replaced)
        self._seasons.changed()
        return outcome

    async def answer(
        self, server_id: int, key: str, number: int, by: int, *, is_same: bool
    ) -> ImportedSeason | SpellingQuestions:
        """Note one answer; with the last of them the file is stored.

        Raises:
            UserError: the preview was used, discarded or forgotten, or the file fits the season no more.
        """
        draft = await self._drafts.get(server_id, key, DraftKind.SEASON)
        job = ReadSeason(files=(_toml(draft, "imported").encode(),))
        season = await self._files.making.run(job, server_id)  # it is of our own writing
        async with self._database.write() as tx:
            draft = await lock_draft(tx, server_id, key, DraftKind.SEASON)
            draft = _with_answer(draft, number, is_same=is_same)
            replaced = await _find_replaced(tx, draft)
            if _is_open(draft):
                await drafts.save(tx, draft)
                merge, _ = await _compare(tx, server_id, season, replaced)
                return _questions(draft, season, merge.changes)
            await take_draft(tx, server_id, key, DraftKind.SEASON)
            same_people = _same_people(draft)
            stored, change = await self._seasons.keep(tx, server_id, season, by, same_people, replaced)
            is_one_of_several = await follows_several(tx, server_id)
        self._seasons.changed()
        return ImportedSeason(stored, change, is_one_of_several)

    async def drop(self, server_id: int, key: str) -> None:
        """Take the preview away; the season stays as it is.

        Raises:
            UserError: it was used or discarded already.
        """
        await self._drafts.drop(server_id, key, DraftKind.SEASON)


async def _compare(
    tx: Transaction, server_id: int, season: Season, replaced: Season | None
) -> tuple[SeasonMerge, tuple[Respelling, ...]]:
    """What the file would change, and the names that it may only spell otherwise."""
    old = await seasons.find(tx, server_id, season)
    if old is None and replaced is not None and replaced.series == season.series:
        old = replaced
    if old is None:
        return SeasonMerge(season), ()
    merge = merge_seasons(old, season, await seasons.find_ids_in_use(tx, old.id))
    return merge, likely_respellings(old, merge.season)


def _body(toml: str, respellings: Sequence[Respelling], replaced: Season | None) -> Facts:
    pairs = [[respelling.old, respelling.new] for respelling in respellings]
    replaced_id = replaced.id if replaced else None
    return {"imported": toml, "season_id": replaced_id, "respellings": pairs, "answers": {}}


async def _find_replaced(tx: Transaction, draft: Draft) -> Season | None:
    """The season in whose place that of the draft comes, or may come."""
    season_id = draft.body.get("season_id")
    if season_id is None:
        return None
    return await seasons.find_in_server(tx, draft.server_id, season_id)


def _toml(draft: Draft, part: str) -> str:
    """The file in a draft of the kind that has it in this part."""
    if part not in draft.body:
        raise UserError(phrase(_OTHER))
    return str(draft.body[part])


def _respellings(draft: Draft) -> tuple[Respelling, ...]:
    return tuple(Respelling(old, new) for old, new in draft.body["respellings"])


def _answers(draft: Draft) -> dict[int, bool]:
    return {int(number): bool(answer) for number, answer in draft.body["answers"].items()}


def _with_answer(draft: Draft, number: int, *, is_same: bool) -> Draft:
    if number not in range(len(_respellings(draft))):
        raise UserError(phrase(_OTHER))
    answers = {**draft.body["answers"], str(number): is_same}
    return replace(draft, body={**draft.body, "answers": answers})


def _is_open(draft: Draft) -> bool:
    return len(_answers(draft)) < len(_respellings(draft))


def _same_people(draft: Draft) -> tuple[Respelling, ...]:
    answers = _answers(draft)
    return tuple(respelling for number, respelling in enumerate(_respellings(draft)) if answers[number])


def _questions(draft: Draft, season: Season, changes: Sequence[str]) -> SpellingQuestions:
    return SpellingQuestions(draft.key, season, changes, _respellings(draft), _answers(draft))
