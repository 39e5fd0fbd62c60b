"""Quotes: stored and announced, edited and withdrawn."""

from dataclasses import dataclass, replace
from zoneinfo import ZoneInfo

from bot.clock import Clock
from bot.domain.desk.change import Change, ChangeSubject, ChangeVerb
from bot.domain.desk.undo_rules import require_untouched
from bot.domain.news.quote_news import QuoteNews, RoundsQuotes
from bot.domain.outbox.announcement import Announcement, AnnouncementKind
from bot.domain.outbox.shown_posts import AnnouncementReach
from bot.domain.press.photo import NOTHING, Hanging
from bot.domain.press.quote import Quote, quote_of, quote_with_additions, quote_with_words
from bot.errors import UserError
from bot.services.desk.trail import Trail
from bot.services.news.press_news import quote_news
from bot.services.news.team_name import team_name
from bot.services.outbox.outbox import Outbox
from bot.services.press import photos
from bot.services.press.quote_input import QuoteInput, read_quote, with_input
from bot.services.season.current_season import current_season
from bot.services.season.typed_names import choose_round
from bot.services.server.server_lookup import require_server
from bot.storage.database import Database, Transaction
from bot.storage.press import quotes
from bot.storage.season import seasons


@dataclass(frozen=True, slots=True)
class SavedQuote:
    """What became of a quote; `changed` False when it was stored like that already.

    `change` is what it is in the trail.
    """

    news: QuoteNews
    announcement: Announcement
    changed: bool
    change: Change | None = None


class Quotes:
    """Use cases about quotes."""

    def __init__(self, database: Database, clock: Clock, outbox: Outbox, trail: Trail) -> None:
        self._database = database
        self._clock = clock
        self._outbox = outbox
        self._trail = trail

    async def check(self, server_id: int, said: QuoteInput) -> QuoteNews:
        """What a quote without words yet would be about, before somebody types a long text.

        Raises:
            UserError: as `quote` would.
        """
        async with self._database.read() as tx:
            return await self.read_input(tx, server_id, said)

    async def quote(self, server_id: int, said: QuoteInput, by: int) -> SavedQuote:
        """Store the words and put their announcement in the outbox, in one transaction.

        Raises:
            UserError: something typed fits nothing, or the text is empty or too long.
        """
        async with self._database.write() as tx:
            news = await self.read_input(tx, server_id, said)
            quote = quote_with_words(news.quote, said.text, said.translation)
            saved = await self.add(tx, server_id, quote, by)
        self._outbox.changed()
        return saved

    def changed(self) -> None:
        """Let what was added go out; call it after the commit."""
        self._outbox.changed()

    async def add(self, tx: Transaction, server_id: int, quote: Quote, by: int) -> SavedQuote:
        """Store a quote and announce it, in the given transaction.

        The same words again give the stored ones what was added to them: a photo, a translation.

        Raises:
            UserError: an embargo comes too late, as they are out.
        """
        if quote.not_before and quote.not_before <= self._clock.now():
            quote = replace(quote, not_before=None)  # it ended while somebody was asked
        old = await quotes.find(tx, quote)
        if old and quote.not_before:
            self._require_unheard(old)
        return await self._save(
            tx,
            server_id,
            quote_with_additions(old, quote) if old else quote,
            by,
            old,
            reach=AnnouncementReach.EVERYBODY,
        )

    async def keep(self, tx: Transaction, server_id: int, quote: Quote, by: int, *, tell: bool) -> SavedQuote:
        """Store a driver's words in somebody else's transaction, and announce them if they are to be told."""
        return await self._save(
            tx, server_id, quote, by, None, reach=AnnouncementReach.of_what_is_kept(tell=tell)
        )

    async def edit(self, server_id: int, quote_id: int, said: QuoteInput, by: int) -> SavedQuote:
        """Give the quote these words, session, language and embargo; whatever was posted is edited.

        `said` has no driver. An embargo of None stays as it is, an empty one ends.

        Raises:
            UserError: something typed fits nothing, the quote was withdrawn, or is out and can't be held.
        """
        async with self._database.write() as tx:
            old = await self._standing(tx, server_id, quote_id)
            news = await self.read_input(tx, server_id, said, old.season_id)
            new = with_input(old, quote_with_words(news.quote, said.text, said.translation))
            new = replace(new, not_before=old.not_before) if said.embargo is None else new
            if new.not_before not in (None, old.not_before):
                self._require_unheard(old)
            saved = await self._save(tx, server_id, new, by, old)
        self._outbox.changed()
        return saved

    async def take_photo_off(self, server_id: int, quote_id: int, by: int) -> SavedQuote:
        """Show the quote without its photo.

        Raises:
            UserError: it isn't there, or was withdrawn.
        """
        async with self._database.write() as tx:
            old = await self._standing(tx, server_id, quote_id)
            off, now = Hanging(credit=NOTHING), self._clock.now()
            photo = await photos.keep_photo(tx, off, old.photo, now) if old.photo else None
            saved = await self._save(tx, server_id, replace(old, photo=photo), by, old)
        self._outbox.changed()
        return saved

    async def withdraw(self, server_id: int, quote_id: int, by: int) -> SavedQuote:
        """Take the quote's posts down everywhere, also those still to come; it stays in the trail.

        Raises:
            UserError: it isn't there, or was withdrawn already.
        """
        async with self._database.write() as tx:
            old = await self._standing(tx, server_id, quote_id)
            saved = await self._save(tx, server_id, replace(old, withdrawn=True), by, old)
        self._outbox.changed()
        return saved

    async def get(self, server_id: int, quote_id: int) -> QuoteNews:
        """The quote as it stands.

        Raises:
            UserError: it isn't there, or was withdrawn.
        """
        async with self._database.read() as tx:
            quote = await self._standing(tx, server_id, quote_id, lock=False)
            return await quote_news(tx, self._announcement(server_id, quote))

    async def zone(self, server_id: int, news: QuoteNews) -> ZoneInfo:
        """The zone in which times about it are typed: the venue's, or else the server's."""
        if news.round:
            return news.round.zone
        async with self._database.read() as tx:
            return await self._home(tx, server_id)

    async def of_round(self, server_id: int, typed: str | None) -> RoundsQuotes:
        """What was said about the round that was typed, or else about the one last begun.

        Raises:
            UserError: it fits none.
        """
        async with self._database.read() as tx:
            season = await current_season(tx, server_id)
            now = self._clock.now()
            about = choose_round(season, typed, now) if typed else season.round_last_begun(now)
            stored = await quotes.of_round(tx, season.id, about.id if about else None)
            told = [await quote_news(tx, self._announcement(server_id, one)) for one in reversed(stored)]
        return RoundsQuotes(season, about, told)

    async def restore(self, tx: Transaction, change: Change, by: int) -> None:
        """Make the quote what it was before the change: its posts are edited, taken down, or posted again.

        Raises:
            UserError: it was changed since.
        """
        stored = await quotes.find_in_server(tx, change.server_id, change.subject_id)
        require_untouched(change, stored.facts if stored else None)
        if stored is None:
            raise UserError(f"{change.label} isn't in the season any more.")
        gone = replace(stored, withdrawn=True)
        before = quote_of(change.before, stored.id) if change.before else gone
        await self._tell(tx, change.server_id, before, by, reach=AnnouncementReach.TOLD)

    async def read_input(
        self, tx: Transaction, server_id: int, said: QuoteInput, season_id: int | None = None
    ) -> QuoteNews:
        """What was typed, about that season or else about the current one.

        Raises:
            UserError: something typed fits nothing.
        """
        season = await (seasons.get(tx, season_id) if season_id else current_season(tx, server_id))
        news = read_quote(season, said, self._clock.now(), await self._home(tx, server_id))
        return replace(news, team=await team_name(tx, server_id, season))

    async def _save(
        self,
        tx: Transaction,
        server_id: int,
        quote: Quote,
        by: int,
        old: Quote | None,
        *,
        reach: AnnouncementReach = AnnouncementReach.SHOWN,
    ) -> SavedQuote:
        stored = quote if quote == old else await self._tell(tx, server_id, quote, by, reach=reach)
        announcement = self._announcement(server_id, stored)
        news = await quote_news(tx, announcement)
        if quote == old:
            return SavedQuote(news, announcement, changed=False)
        change = Change(
            server_id,
            by,
            _verb(quote, old),
            ChangeSubject.QUOTE,
            stored.id,
            news.title,
            before=old.facts if old else None,
            after=stored.facts,
        )
        return SavedQuote(news, announcement, changed=True, change=await self._trail.note(tx, change))

    async def _tell(
        self,
        tx: Transaction,
        server_id: int,
        quote: Quote,
        by: int,
        *,
        reach: AnnouncementReach = AnnouncementReach.SHOWN,
    ) -> Quote:
        """Keep it, and let its posts follow."""
        stored = replace(quote, id=await quotes.save(tx, quote, by, self._clock.now()))
        announcement = self._announcement(server_id, stored)
        if stored.withdrawn:
            await self._outbox.withdraw(tx, announcement)
        else:
            await self._outbox.put(tx, announcement, reach)
        return stored

    def _require_unheard(self, quote: Quote) -> None:
        if quote.is_out(self._clock.now()):
            raise UserError("Those words are out already: an embargo comes too late for them.")

    async def _standing(self, tx: Transaction, server_id: int, quote_id: int, *, lock: bool = True) -> Quote:
        quote = await quotes.find_in_server(tx, server_id, quote_id, lock=lock)
        if quote is None or quote.withdrawn:
            raise UserError("That quote was withdrawn, or isn't stored here any more.")
        return quote

    async def _home(self, tx: Transaction, server_id: int) -> ZoneInfo:
        return ZoneInfo((await require_server(tx, server_id)).timezone)

    def _announcement(self, server_id: int, quote: Quote) -> Announcement:
        """Due when the embargo ends; without one, or when it is over, at once."""
        ahead = quote.not_before if quote.not_before and quote.not_before > self._clock.now() else None
        return Announcement(server_id, AnnouncementKind.QUOTE, quote_id=quote.id, due_at=ahead)


def _verb(quote: Quote, old: Quote | None) -> ChangeVerb:
    """What became of `old`, the quote that was stored before."""
    if quote.withdrawn:
        return ChangeVerb.WITHDRAWN
    if old:
        return ChangeVerb.CHANGED
    return ChangeVerb.STORED
