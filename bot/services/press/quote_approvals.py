"""Approvals of quotes that are saved: asked for anew where somebody changed the words, given or refused."""

from dataclasses import replace

from bot.domain.desk.change import ChangeVerb
from bot.domain.news.quote_news import QuoteNews
from bot.domain.outbox.shown_posts import AnnouncementReach
from bot.domain.press.approval import require_asked
from bot.domain.press.quote import Quote
from bot.errors import UserError
from bot.languages.catalogue import phrase
from bot.services.news.press_news import quote_news
from bot.services.outbox.outbox import Outbox
from bot.services.press.quote_saving import QuoteSaving, SavedQuote, standing_quote
from bot.storage.database import Database, Transaction
from bot.storage.press import quotes


class QuoteApprovals:
    """Use cases about them. Whether who presses is still a member, or staff, is checked before."""

    def __init__(self, database: Database, outbox: Outbox, saving: QuoteSaving) -> None:
        self._database = database
        self._outbox = outbox
        self._saving = saving

    async def approve(self, server_id: int, quote_id: int, by: int, version: str) -> SavedQuote:
        """Note that `by` approves the words of that version; what was held for it goes out.

        Raises:
            UserError: somebody else was asked, it was changed meanwhile, approved already, or is gone.
        """
        async with self._database.write() as tx:
            old = await self._asked(tx, server_id, quote_id, by, version)
            approved = replace(old, approved_by=by, held=False, rejected=False)
            saved = await self._save(tx, server_id, by, old, approved, ChangeVerb.APPROVED)
        self._outbox.changed()
        return saved

    async def reject(self, server_id: int, quote_id: int, by: int, version: str) -> SavedQuote:
        """Note that `by` doesn't approve the words of that version; what is posted stays for staff to change.

        Raises:
            UserError: as `approve` does.
        """
        async with self._database.write() as tx:
            old = await self._asked(tx, server_id, quote_id, by, version)
            rejected = replace(old, rejected=True)
            saved = await self._save(tx, server_id, by, old, rejected, ChangeVerb.REJECTED)
        self._outbox.changed()
        return saved

    async def ask_again(self, server_id: int, quote_id: int) -> QuoteNews:
        """Take back a refusal, as its approver is being asked once more.

        Raises:
            UserError: nobody has to approve it, or it is gone.
        """
        async with self._database.write() as tx:
            quote = await standing_quote(tx, server_id, quote_id)
            if not quote.awaits_approval:
                raise UserError(phrase("Nobody has to approve this quote any more."))
            quote = replace(quote, rejected=False)
            await quotes.save(tx, quote, 0, self._saving.now())
            return await quote_news(tx, self._saving.announcement(server_id, quote))

    @staticmethod
    async def _asked(tx: Transaction, server_id: int, quote_id: int, by: int, version: str) -> Quote:
        quote = await standing_quote(tx, server_id, quote_id)
        require_asked(quote, by)
        if quote.version != version:
            raise UserError(phrase("Please read it again: the quote has changed in the meantime."))
        return quote

    async def _save(
        self, tx: Transaction, server_id: int, by: int, old: Quote, new: Quote, verb: ChangeVerb
    ) -> SavedQuote:
        """Store it; only what isn't held any more is told, for no post shows who approved it."""
        if old.held and not new.held:
            await self._saving.put(tx, server_id, new, by, AnnouncementReach.EVERYBODY)
        else:
            await quotes.save(tx, new, by, self._saving.now())
        announcement = self._saving.announcement(server_id, new)
        news = await quote_news(tx, announcement)
        change = await self._saving.note(tx, server_id, by, news, old, verb)
        return SavedQuote(news, announcement, changed=True, change=change)
