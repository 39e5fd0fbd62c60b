"""Quotes that are shown first: changed, approved, dropped or published."""

from collections.abc import Sequence
from dataclasses import replace

from bot.clock import Clock
from bot.domain.desk.draft import Draft, DraftKind
from bot.domain.press.photo import NOT_SAID, Hanging
from bot.domain.press.quote_draft import QuoteDraft, QuotePreview, draft_of, require_approver, require_ready
from bot.errors import UserError
from bot.languages.catalogue import phrase
from bot.services.desk.drafts import Drafts, lock_draft, take_draft
from bot.services.news.press_news import quote_draft_news
from bot.services.outbox.outbox import Outbox
from bot.services.press.photos import keep_photo
from bot.services.press.quote_input import QuoteInput, with_input
from bot.services.press.quote_saving import QuoteSaving, SavedQuote
from bot.services.season.typed_names import choose_driver
from bot.storage.database import Database, Transaction
from bot.storage.desk import drafts
from bot.storage.press import quotes
from bot.storage.season import seasons

_KIND = DraftKind.QUOTE


class QuoteDrafts:
    """Use cases about previews of quotes. Staff's rights are checked before; who approves is checked here."""

    def __init__(
        self, database: Database, clock: Clock, outbox: Outbox, kept: Drafts, saving: QuoteSaving
    ) -> None:
        self._database = database
        self._clock = clock
        self._outbox = outbox
        self._drafts = kept
        self._saving = saving

    async def begin(
        self,
        server_id: int,
        said: QuoteInput,
        by: int,
        *,
        photo: Hanging = NOT_SAID,
        approver: int | None = None,
        approver_is_staff: bool = False,
        author: int | None = None,
    ) -> QuotePreview:
        """Keep what was typed and show it; its words, and of a message its driver, may follow.

        `author` is the user whose message it was: who they are as a driver is known from their last one.

        Raises:
            UserError: something typed fits nothing, or would be approved by who typed it.
        """
        require_approver(approver, by)
        async with self._database.write() as tx:
            news = await self._saving.read_input(tx, server_id, said)
            hung = await keep_photo(tx, photo, None, self._clock.now())
            quote = replace(news.quote, photo=hung, author=author, typed_by=by)
            if author and not quote.driver:
                known = await quotes.find_last_driver(tx, quote.season_id, author)
                quote = replace(quote, driver=known if known in news.season.drivers else "")
        begun = QuoteDraft(quote, approver, approver_is_staff=approver_is_staff)
        kept = await self._drafts.keep(server_id, by, _KIND, begun.body)
        return await self._shown(kept)

    async def get(self, server_id: int, key: str) -> QuotePreview:
        """The draft as it is now.

        Raises:
            UserError: it was published, dropped or forgotten.
        """
        return await self._shown(await self._drafts.get(server_id, key, _KIND))

    async def waiting(self, server_id: int) -> Sequence[QuotePreview]:
        """Every draft of a quote in the server, the newest first."""
        async with self._database.read() as tx:
            kept = await drafts.of_kind(tx, server_id, _KIND)
        return [await self._shown(draft) for draft in kept]

    async def revise(self, server_id: int, key: str, said: QuoteInput, by: int) -> QuotePreview:
        """Give the draft these words, session, language, translation and embargo (None: as before).

        Whoever has to approve it has to be asked anew.

        Raises:
            UserError: something typed fits nothing, or the draft is gone.
        """
        async with self._database.write() as tx:
            draft, before = await self._found(tx, server_id, key)
            news = await self._saving.read_input(tx, server_id, said, before.quote.season_id)
            new = with_input(before.quote, news.quote)
            new = replace(new, not_before=before.quote.not_before) if said.embargo is None else new
            kept = await self._keep(tx, draft, before.with_quote(new, by, draft.by))
        return await self._shown(kept)

    async def attribute(self, server_id: int, key: str, typed: str, by: int) -> QuotePreview:
        """Say which driver's words they are.

        Raises:
            UserError: there is no such driver, or the draft is gone.
        """
        async with self._database.write() as tx:
            draft, before = await self._found(tx, server_id, key)
            driver = choose_driver(await seasons.get(tx, before.quote.season_id), typed)
            attributed = before.with_quote(replace(before.quote, driver=driver), by, draft.by)
            kept = await self._keep(tx, draft, attributed)
        return await self._shown(kept)

    async def wait_for(self, server_id: int, key: str, approver: int, *, is_staff: bool) -> QuotePreview:
        """Note that `approver` is being asked to approve the draft as it is now; `is_staff` if as staff.

        Raises:
            UserError: it isn't whole yet, would be approved by who made it, or is gone.
        """
        async with self._database.write() as tx:
            draft, before = await self._found(tx, server_id, key)
            asked = replace(before, approver=approver, approver_is_staff=is_staff, asked=True, rejected=False)
            require_ready(asked, approver, None)
            kept = await self._keep(tx, draft, asked)
        return await self._shown(kept)

    async def reject(self, server_id: int, key: str, by: int) -> QuotePreview:
        """Note that its approver doesn't want it published like this.

        Raises:
            UserError: `by` isn't asked, or the draft is gone.
        """
        async with self._database.write() as tx:
            draft, before = await self._found(tx, server_id, key)
            require_ready(before, by, None)
            kept = await self._keep(tx, draft, replace(before, rejected=True))
        return await self._shown(kept)

    async def drop(self, server_id: int, key: str) -> None:
        """Take the draft away; nothing was stored as said.

        Raises:
            UserError: it was published or dropped already.
        """
        await self._drafts.drop(server_id, key, _KIND)

    async def publish(self, server_id: int, key: str, by: int, version: str | None = None) -> SavedQuote:
        """Store the draft's quote and announce it, in one transaction: of two who press together one does.

        `version` is the one that an approver has read.

        Raises:
            UserError: it isn't whole, somebody else has to approve it, or it was changed or is gone.
        """
        async with self._database.write() as tx:
            draft = await take_draft(tx, server_id, key, _KIND)
            ready = draft_of(draft.body)
            require_ready(ready, by, version)
            done = await self._publish(tx, draft, ready, by)
        self._outbox.changed()
        return done

    async def _publish(self, tx: Transaction, draft: Draft, ready: QuoteDraft, by: int) -> SavedQuote:
        """Store it with who typed it and, where somebody had to, who approved it."""
        about = await quote_draft_news(tx, draft.server_id, ready.quote)
        if (ready.quote.round_id and not about.round) or (ready.quote.session_id and not about.session):
            raise UserError(
                phrase("Press Edit or discard it: what that quote is about is no longer in the season.")
            )
        quote = ready.quote
        if quote.typed_by is None:  # a preview of before said only whose it is
            quote = replace(quote, typed_by=draft.by)
        if ready.approver is not None:
            is_staff = ready.approver_is_staff
            quote = replace(quote, approver=by, approver_is_staff=is_staff, approved_by=by)
        elif quote.author is not None:  # the driver agrees, by their own press or by a member of staff's word
            is_staff = by != quote.author
            quote = replace(quote, approver=by, approver_is_staff=is_staff, approved_by=by)
        return await self._saving.add(tx, draft.server_id, quote, by)

    @staticmethod
    async def _found(tx: Transaction, server_id: int, key: str) -> tuple[Draft, QuoteDraft]:
        draft = await lock_draft(tx, server_id, key, _KIND)
        return draft, draft_of(draft.body)

    @staticmethod
    async def _keep(tx: Transaction, draft: Draft, what: QuoteDraft) -> Draft:
        kept = replace(draft, body=what.body)
        await drafts.save(tx, kept)
        return kept

    async def _shown(self, draft: Draft) -> QuotePreview:
        what = draft_of(draft.body)
        async with self._database.read() as tx:
            news = await quote_draft_news(tx, draft.server_id, what.quote)
        return QuotePreview(draft.key, draft.server_id, draft.by, what, news)
