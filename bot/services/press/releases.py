"""Press releases read back: previewed, answered, and stored with what was confirmed."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from bot.clock import Clock
from bot.domain.desk.change import Change, Facts
from bot.domain.desk.draft import Draft, DraftKind
from bot.domain.releases.item_answers import ItemAnswer, new_answer
from bot.domain.releases.proposal import ReleasePreview
from bot.domain.releases.proposed_item import ItemState, ProposedItem
from bot.domain.releases.release import Release
from bot.domain.releases.release_proposal import propose_items
from bot.domain.releases.round_guess import round_of_release
from bot.domain.season.round import Round
from bot.domain.season.season import Season
from bot.domain.season.season_choice import Looking
from bot.errors import UserError
from bot.languages.catalogue import mark, phrase
from bot.services.desk.drafts import Drafts, lock_draft, take_draft
from bot.services.desk.trail import Undos
from bot.services.outbox.outbox import Outbox
from bot.services.press.release_saving import Keeper, SavedRelease
from bot.services.season.season_lookup import chosen_season, drafted_season
from bot.services.season.typed_names import choose_round
from bot.storage.database import Database, Transaction
from bot.storage.desk import drafts
from bot.storage.press import quotes, results
from bot.worker.jobs import DecodeRelease, FileWorker, ReadRelease

_NO_SUCH = mark("Read the release again: this preview was used or discarded already.")


@dataclass(frozen=True, slots=True)
class StoredRelease:
    """What a confirmation led to: the preview as it is after it, and what was kept.

    `undo` is what an Undo of all of it knows it by; None where a part of it can't be taken back.
    """

    preview: ReleasePreview
    kept: SavedRelease
    undo: str | None = None


class Releases:
    """Use cases about releases that are read back. Reading stores nothing but the preview's own draft."""

    def __init__(
        self,
        database: Database,
        clock: Clock,
        outbox: Outbox,
        kept_drafts: Drafts,
        keeper: Keeper,
        undos: Undos,
        reading: FileWorker,
    ) -> None:
        self._database = database
        self._clock = clock
        self._outbox = outbox
        self._drafts = kept_drafts
        self._keeper = keeper
        self._undos = undos
        self._files = reading

    async def read_file(
        self, server_id: int, data: bytes, round_: str | None, by: int, typed_season: str | None = None
    ) -> ReleasePreview:
        """The preview of a file's release.

        Raises:
            UserError: it is no text, too large, or as `read` would.
        """
        text = await self._files.run(DecodeRelease(files=(data,)), server_id)
        return await self.read(server_id, text, round_, by, typed_season)

    async def read(
        self,
        server_id: int,
        text: str,
        typed_round: str | None,
        by: int,
        typed_season: str | None = None,
    ) -> ReleasePreview:
        """Read a release and keep its preview; `typed_round` names the round where the text doesn't.

        Without either it is the round under way or last begun, which the preview says.

        Raises:
            UserError: it has no words, is too long, or there is no season, or no round that has begun.
        """
        async with self._database.read() as tx:
            season = await chosen_season(tx, server_id, typed_season, self._clock.now(), Looking.BACK)
        release = await self._files.run(ReadRelease(text=text, season=season), server_id)
        round_, assumed = self._round_of(release, season, typed_round)
        body: Facts = {
            "text": text,
            "season_id": season.id,
            "round": round_.id,
            "assumed": assumed,
            "answers": {},
        }
        draft = await self._drafts.keep(server_id, by, DraftKind.RELEASE, body)
        async with self._database.read() as tx:
            return await _preview(tx, draft, release, season)

    def _round_of(self, release: Release, season: Season, typed_round: str | None) -> tuple[Round, bool]:
        """The round that was typed or that the text is about; else a guess, which somebody has to confirm."""
        now = self._clock.now()
        guess = None
        if not typed_round:
            guess = round_of_release(release, season, now.date())
        if guess:
            return guess.round, not guess.is_certain
        return choose_round(season, typed_round, now), typed_round is None

    async def choose_round(self, server_id: int, key: str, round_number: int) -> ReleasePreview:
        """Say which round the release is about; what was answered of its items before counts no more.

        Raises:
            UserError: the preview is gone, or the season has no such round.
        """
        _, release = await self._read_again(server_id, key)
        async with self._database.write() as tx:
            draft = await lock_draft(tx, server_id, key, DraftKind.RELEASE)
            season = await self._season(tx, draft)
            round_ = next((each for each in season.rounds if each.number == round_number), None)
            if round_ is None:
                raise UserError(phrase("That round isn't in the season any more. Read the release again."))
            body = {**draft.body, "round": round_.id, "assumed": False, "answers": {}}
            draft = replace(draft, body=body)
            await drafts.save(tx, draft)
            return await _preview(tx, draft, release, season)

    async def look(self, server_id: int, key: str) -> ReleasePreview:
        """The preview again, held against what is stored now.

        Raises:
            UserError: it was stored or dropped already, or its round is gone.
        """
        draft, release = await self._read_again(server_id, key)
        async with self._database.read() as tx:
            return await _preview(tx, draft, release, await self._season(tx, draft))

    async def answer(self, server_id: int, key: str, item_key: str, choice: str) -> ReleasePreview:
        """Note what is to become of an item; nothing is stored yet.

        Raises:
            UserError: the preview or the item is gone.
        """
        _, release = await self._read_again(server_id, key)
        async with self._database.write() as tx:
            draft = await lock_draft(tx, server_id, key, DraftKind.RELEASE)
            preview = await _preview(tx, draft, release, await self._season(tx, draft))
            item = find_item(preview, item_key)
            answers = {**preview.answers, item_key: new_answer(item, choice)}
            draft = _with_answers(draft, answers)
            await drafts.save(tx, draft)
            return await _preview(tx, draft, release, preview.season)

    async def store(self, server_id: int, key: str, by: int, *, tell: bool) -> StoredRelease:
        """Store what is new and what was answered, all in one transaction; announce it if `tell`.

        Questions that are still open keep the preview alive; else it is used up.

        Raises:
            UserError: the preview is gone, or what it would store contradicts what is there.
        """
        _, release = await self._read_again(server_id, key)
        async with self._database.write() as tx:
            draft = await take_draft(tx, server_id, key, DraftKind.RELEASE)
            before = await _preview(tx, draft, release, await self._season(tx, draft))
            if before.proposal.assumed:
                raise UserError(
                    phrase("Choose the round first: the release doesn't say which one it is about.")
                )
            kept = await self._keeper.keep(tx, server_id, before, by, tell=tell)
            after = await _preview(tx, draft, release, await self._season(tx, draft))
            draft = _with_answers(draft, _settled(after, kept))
            after = replace(after, answers=_answers(draft))
            if after.open:
                await drafts.save(tx, draft)
        self._outbox.changed()
        return StoredRelease(after, kept, await self._undoable(server_id, kept, by))

    async def _undoable(self, server_id: int, kept: SavedRelease, by: int) -> str | None:
        if not kept.changes:
            return None
        body: Facts = {"changes": [change.id for change in kept.changes]}
        return (await self._drafts.keep(server_id, by, DraftKind.RELEASE, body)).key

    async def undo(self, server_id: int, key: str, by: int) -> list[Change]:
        """Take back all that one confirmation stored; the changes that were taken back, the last first.

        Raises:
            UserError: it is too late, was done already, or something of it was changed since.
        """
        draft = await self._drafts.get(server_id, key, DraftKind.RELEASE)
        if "changes" not in draft.body:
            raise UserError(phrase(_NO_SUCH))
        return await self._undos.undo_all(server_id, draft.body["changes"], by)

    async def drop(self, server_id: int, key: str) -> None:
        """Take the preview away; nothing was stored of it.

        Raises:
            UserError: it was stored or dropped already.
        """
        await self._drafts.drop(server_id, key, DraftKind.RELEASE)

    async def _season(self, tx: Transaction, draft: Draft) -> Season:
        """The season that the release was read for."""
        return await drafted_season(tx, draft, self._clock.now())

    async def _read_again(self, server_id: int, key: str) -> tuple[Draft, Release]:
        draft = await self._drafts.get(server_id, key, DraftKind.RELEASE)
        if "text" not in draft.body:
            raise UserError(phrase(_NO_SUCH))
        async with self._database.read() as tx:
            season = await self._season(tx, draft)
        job = ReadRelease(text=str(draft.body["text"]), season=season)
        return draft, await self._files.run(job, server_id)


async def _preview(tx: Transaction, draft: Draft, release: Release, season: Season) -> ReleasePreview:
    """The release held against what is stored now, with the draft's answers."""
    round_ = _round(season, draft)
    stored = {(r.session_id, r.entry_id): r for r in await results.of_season(tx, season.id)}
    proposal = propose_items(release, season, round_, stored, await quotes.of_round(tx, season.id, round_.id))
    proposal = replace(proposal, assumed=bool(draft.body.get("assumed")))
    return ReleasePreview(draft.key, season, proposal, _answers(draft))


def _round(season: Season, draft: Draft) -> Round:
    round_ = next((r for r in season.rounds if r.id == draft.body["round"]), None)
    if round_ is None:
        raise UserError(phrase("Read the release again: its round is no longer in the season."))
    return round_


def _answers(draft: Draft) -> dict[str, ItemAnswer]:
    return {key: ItemAnswer(*given) for key, given in draft.body["answers"].items()}


def _with_answers(draft: Draft, answers: Mapping[str, ItemAnswer]) -> Draft:
    told = {key: [given.choice, given.stored] for key, given in answers.items()}
    return replace(draft, body={**draft.body, "answers": told})


def _settled(after: ReleasePreview, kept: SavedRelease) -> dict[str, ItemAnswer]:
    """The answers, with those that were followed: they hold for what is stored now."""
    followed = {item.key: choice.id for item, choice in kept.items}
    now = (item for item in after.proposal.items if item.key in followed)
    return {**after.answers, **{item.key: new_answer(item, followed[item.key]) for item in now}}


def find_item(preview: ReleasePreview, key: str) -> ProposedItem:
    """The item of that key.

    Raises:
        UserError: there is none any more, or nothing of it can be stored.
    """
    item = preview.proposal.find(key)
    if item is None or item.state not in (ItemState.NEW, ItemState.QUESTION):
        raise UserError(phrase("Go back to the list: this was saved in the meantime."))
    return item
