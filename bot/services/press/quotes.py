"""Quotes: stored and announced, edited and withdrawn."""

from dataclasses import replace
from zoneinfo import ZoneInfo

from bot.clock import Clock
from bot.domain.desk.change import Change
from bot.domain.desk.undo_rules import require_untouched
from bot.domain.news.quote_news import QuoteNews, RoundsQuotes
from bot.domain.outbox.shown_posts import AnnouncementReach
from bot.domain.press.approval import after_edit
from bot.domain.press.photo import NOTHING, Hanging
from bot.domain.press.quote import quote_of, quote_with_words
from bot.domain.season.season_choice import Looking
from bot.errors import UserError
from bot.languages.catalogue import phrase
from bot.services.news.press_news import quote_news
from bot.services.outbox.outbox import Outbox
from bot.services.press import photos
from bot.services.press.quote_input import QuoteInput, with_input
from bot.services.press.quote_saving import QuoteSaving, SavedQuote, home_zone, standing_quote
from bot.services.season.season_lookup import chosen_season, follows_several
from bot.services.season.typed_names import choose_round
from bot.storage.database import Database, Transaction
from bot.storage.press import quotes


class Quotes:
    """Use cases about quotes."""

    def __init__(self, database: Database, clock: Clock, outbox: Outbox, saving: QuoteSaving) -> None:
        self._database = database
        self._clock = clock
        self._outbox = outbox
        self._saving = saving

    async def quote(self, server_id: int, said: QuoteInput, by: int) -> SavedQuote:
        """Store the words and put their announcement in the outbox, in one transaction.

        Raises:
            UserError: something typed fits nothing, or the text is empty or too long.
        """
        async with self._database.write() as tx:
            news = await self._saving.read_input(tx, server_id, said)
            quote = quote_with_words(news.quote, said.text, said.translation)
            saved = await self._saving.add(tx, server_id, quote, by)
        self._outbox.changed()
        return saved

    async def edit(self, server_id: int, quote_id: int, said: QuoteInput, by: int) -> SavedQuote:
        """Give the quote these words, session, language and embargo; whatever was posted is edited.

        `said` has no driver. An embargo of None stays as it is, an empty one ends. An approval was of
        other words: it is dropped, and what wasn't out is held until the new ones are approved.

        Raises:
            UserError: something typed fits nothing, the quote was withdrawn, or is out and can't be held.
        """
        async with self._database.write() as tx:
            old = await standing_quote(tx, server_id, quote_id)
            news = await self._saving.read_input(tx, server_id, said, old.season_id)
            new = with_input(old, quote_with_words(news.quote, said.text, said.translation))
            if said.embargo is None:
                new = replace(new, not_before=old.not_before)
            if new.not_before not in (None, old.not_before):
                self._saving.require_unheard(old)
            new = after_edit(old, new, by, self._clock.now())
            saved = await self._saving.save(tx, server_id, new, by, old)
        self._outbox.changed()
        return saved

    async def take_photo_off(self, server_id: int, quote_id: int, by: int) -> SavedQuote:
        """Show the quote without its photo.

        Raises:
            UserError: it isn't there, or was withdrawn.
        """
        async with self._database.write() as tx:
            old = await standing_quote(tx, server_id, quote_id)
            photo = None
            if old.photo:
                off = Hanging(credit=NOTHING)
                photo = await photos.keep_photo(tx, off, old.photo, self._clock.now())
            saved = await self._saving.save(tx, server_id, replace(old, photo=photo), by, old)
        self._outbox.changed()
        return saved

    async def withdraw(self, server_id: int, quote_id: int, by: int) -> SavedQuote:
        """Take the quote's posts down everywhere, also those still to come; it stays in the trail.

        Raises:
            UserError: it isn't there, or was withdrawn already.
        """
        async with self._database.write() as tx:
            old = await standing_quote(tx, server_id, quote_id)
            saved = await self._saving.save(tx, server_id, replace(old, withdrawn=True), by, old)
        self._outbox.changed()
        return saved

    async def get(self, server_id: int, quote_id: int) -> QuoteNews:
        """The quote as it stands.

        Raises:
            UserError: it isn't there, or was withdrawn.
        """
        async with self._database.read() as tx:
            quote = await standing_quote(tx, server_id, quote_id, lock=False)
            return await quote_news(tx, self._saving.announcement(server_id, quote))

    async def zone(self, server_id: int, news: QuoteNews) -> ZoneInfo:
        """The zone in which times about it are typed: the venue's, or else the server's."""
        if news.round:
            return news.round.zone
        async with self._database.read() as tx:
            return await home_zone(tx, server_id)

    async def of_round(
        self, server_id: int, typed: str | None, typed_season: str | None = None
    ) -> RoundsQuotes:
        """What was said about the round that was typed, or else about the one last begun.

        Raises:
            UserError: it fits none.
        """
        async with self._database.read() as tx:
            now = self._clock.now()
            season = await chosen_season(tx, server_id, typed_season, now, Looking.BACK)
            round_ = season.round_last_begun(now)
            if typed:
                round_ = choose_round(season, typed, now)
            round_quotes = await quotes.of_round(tx, season.id, round_.id if round_ else None)
            announcements = [self._saving.announcement(server_id, quote) for quote in reversed(round_quotes)]
            news = [await quote_news(tx, announcement) for announcement in announcements]
            names_series = await follows_several(tx, server_id)
        return RoundsQuotes(season, round_, news, names_series)

    async def restore(self, tx: Transaction, change: Change, by: int) -> None:
        """Make the quote what it was before the change: its posts are edited, taken down, or posted again.

        Raises:
            UserError: it was changed since.
        """
        stored = await quotes.find_in_server(tx, change.server_id, change.subject_id)
        require_untouched(change, stored.facts if stored else None)
        if stored is None:
            raise UserError(phrase("{subject} is no longer in the season.", subject=change.title))
        earlier = replace(stored, withdrawn=True)
        if change.before:
            earlier = quote_of(change.before, stored.id)
        await self._saving.put(tx, change.server_id, earlier, by, AnnouncementReach.TOLD)
