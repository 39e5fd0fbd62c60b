"""Stores quotes in the caller's transaction: read from what was typed, announced, noted in the trail."""

from dataclasses import dataclass, replace
from datetime import datetime
from zoneinfo import ZoneInfo

from bot.clock import Clock
from bot.domain.desk.change import Change, ChangeSubject, ChangeVerb
from bot.domain.news.quote_news import QuoteNews
from bot.domain.outbox.announcement import Announcement, AnnouncementKind
from bot.domain.outbox.shown_posts import AnnouncementReach
from bot.domain.press.approval import after_same_words, says_no_more
from bot.domain.press.quote import Quote, quote_with_additions
from bot.domain.press.quotes_together import fit_together
from bot.domain.season.season_choice import Looking
from bot.errors import UserError
from bot.languages.catalogue import phrase
from bot.languages.stored_words import storing_words
from bot.services.desk.trail import Trail
from bot.services.news.press_news import quote_news
from bot.services.news.team_name import team_look, team_name
from bot.services.outbox.outbox import Outbox
from bot.services.press.quote_input import QuoteInput, read_quote
from bot.services.season.season_lookup import chosen_season, follows_several
from bot.services.server.server_lookup import require_server
from bot.storage.database import Transaction
from bot.storage.press import bundles, quotes
from bot.storage.season import seasons


@dataclass(frozen=True, slots=True)
class SavedQuote:
    """What became of a quote; `changed` False when it was stored like that already.

    `change` is what it is in the trail. `lost_approval` where an approval, or a request for one, was of
    other words than those that are saved now.
    """

    news: QuoteNews
    announcement: Announcement
    changed: bool
    change: Change | None = None
    lost_approval: bool = False


class QuoteSaving:
    """What every way to a stored quote shares. Whoever calls wakes the courier after the commit."""

    def __init__(self, clock: Clock, outbox: Outbox, trail: Trail) -> None:
        self._clock = clock
        self._outbox = outbox
        self._trail = trail

    async def read_input(
        self, tx: Transaction, server_id: int, said: QuoteInput, season_id: int | None = None
    ) -> QuoteNews:
        """What was typed, about that season, or else about the one that was typed or is meant.

        Raises:
            UserError: something typed fits nothing.
        """
        if season_id is None:
            now = self._clock.now()
            season = await chosen_season(tx, server_id, said.season, now, Looking.BACK)
        else:
            season = await seasons.get(tx, season_id)
        news = read_quote(season, said, self._clock.now(), await home_zone(tx, server_id))
        return replace(
            news,
            team=await team_name(tx, server_id, season),
            look=await team_look(tx, server_id),
            names_series=await follows_several(tx, server_id),
        )

    async def add(self, tx: Transaction, server_id: int, quote: Quote, by: int) -> SavedQuote:
        """Store a quote and announce it.

        The same words again give the stored ones what was added to them: a photo, a translation.

        Raises:
            UserError: an embargo comes too late, as they are out.
        """
        if quote.not_before and quote.not_before <= self._clock.now():
            quote = replace(quote, not_before=None)  # it ended while somebody was asked
        old = await quotes.find(tx, quote)
        if old and quote.not_before:
            self.require_unheard(old)
        if old:
            merged = quote_with_additions(old, quote)
            quote = after_same_words(old, merged, quote, by, self._clock.now())
        return await self.save(tx, server_id, quote, by, old, AnnouncementReach.EVERYBODY)

    async def keep(
        self,
        tx: Transaction,
        server_id: int,
        quote: Quote,
        by: int,
        *,
        tell: bool,
        bundle_id: int | None = None,
    ) -> SavedQuote:
        """Store words that are stored nowhere yet, and announce them if they are to be told.

        With others in that bundle, if there is one.
        """
        reach = AnnouncementReach.of_what_is_kept(tell=tell)
        return await self.save(tx, server_id, quote, by, None, reach, bundle_id)

    async def save(
        self,
        tx: Transaction,
        server_id: int,
        quote: Quote,
        by: int,
        old: Quote | None,
        reach: AnnouncementReach = AnnouncementReach.SHOWN,
        bundle_id: int | None = None,
    ) -> SavedQuote:
        """Store the quote in place of `old`, announced and noted; does nothing where it is the same."""
        if quote == old:
            announcement = self.announcement(server_id, quote)
            return SavedQuote(await _news(tx, announcement), announcement, changed=False)
        stored = await self.put(tx, server_id, quote, by, reach, bundle_id)
        announcement = self.announcement(server_id, stored)
        news = await _news(tx, announcement)
        change = await self.note(tx, server_id, by, news, old)
        lost_approval = old is not None and _has_lost_approval(old, stored)
        return SavedQuote(news, announcement, changed=True, change=change, lost_approval=lost_approval)

    async def put(
        self,
        tx: Transaction,
        server_id: int,
        quote: Quote,
        by: int,
        reach: AnnouncementReach,
        bundle_id: int | None = None,
    ) -> Quote:
        """Store the quote, and let its posts follow; given back with its id."""
        stored = replace(quote, id=await quotes.save(tx, quote, by, self._clock.now()))
        if bundle_id is not None:
            await bundles.put_quote(tx, stored.id, bundle_id)
        announcement = self.announcement(server_id, stored)
        if await self._has_outgrown_bundle(tx, announcement):
            await self._outbox.part(tx, announcement)
            reach = AnnouncementReach.EVERYBODY
        if stored.withdrawn or stored.held:
            await self._outbox.withdraw(tx, announcement)
        else:
            await self._outbox.put(tx, announcement, reach)
        return stored

    async def _has_outgrown_bundle(self, tx: Transaction, announcement: Announcement) -> bool:
        """Whether the quote stands in one post with others and has grown too long for that."""
        bundle_id = await bundles.find(tx, announcement)
        if bundle_id is None:
            return False
        standing = [quote for quote in await quotes.of_bundle(tx, bundle_id) if not quote.withdrawn]
        return len(standing) > 1 and not fit_together(standing)

    async def note(
        self,
        tx: Transaction,
        server_id: int,
        by: int,
        news: QuoteNews,
        old: Quote | None,
        verb: ChangeVerb | None = None,
    ) -> Change:
        """Keep in the trail what became of `old`, the quote that was stored before, or what `verb` says."""
        quote = news.quote
        with storing_words():
            label = news.title
        change = Change(
            server_id,
            by,
            verb or _verb(quote, old),
            ChangeSubject.QUOTE,
            quote.id,
            label,
            old.facts if old else None,
            quote.facts,
        )
        return await self._trail.note(tx, change)

    def now(self) -> datetime:
        """The instant of what is being saved (UTC)."""
        return self._clock.now()

    def require_unheard(self, quote: Quote) -> None:
        """Let through a quote that can still be held back.

        Raises:
            UserError: it is out.
        """
        if quote.is_out(self._clock.now()):
            raise UserError(phrase("Leave out the embargo: that quote has already been posted."))

    def announcement(self, server_id: int, quote: Quote) -> Announcement:
        """What tells the quote; due when the embargo ends, or at once where there is none any more."""
        due_at = None
        if quote.not_before and quote.not_before > self._clock.now():
            due_at = quote.not_before
        return Announcement(server_id, AnnouncementKind.QUOTE, quote_id=quote.id, due_at=due_at)


def _verb(quote: Quote, old: Quote | None) -> ChangeVerb:
    if quote.withdrawn:
        return ChangeVerb.WITHDRAWN
    if old:
        return ChangeVerb.CHANGED
    return ChangeVerb.STORED


def _has_lost_approval(old: Quote, new: Quote) -> bool:
    """Whether somebody had approved `old`, or was asked to, and what is saved now says something else."""
    had_approver = old.approved_by is not None or old.approver is not None
    return had_approver and new.approved_by is None and not says_no_more(old, new)


async def home_zone(tx: Transaction, server_id: int) -> ZoneInfo:
    """The server's own zone, in which times about what has no venue are typed."""
    server = await require_server(tx, server_id)
    return ZoneInfo(server.timezone)


async def standing_quote(tx: Transaction, server_id: int, quote_id: int, *, lock: bool = True) -> Quote:
    """The server's quote with that id, to be changed in this transaction, or with no `lock` only read.

    Raises:
        UserError: it isn't there, or was withdrawn.
    """
    quote = await quotes.find_in_server(tx, server_id, quote_id, lock=lock)
    if quote is None or quote.withdrawn:
        raise UserError(phrase("That quote was withdrawn or deleted."))
    return quote


async def _news(tx: Transaction, announcement: Announcement) -> QuoteNews:
    news = await quote_news(tx, announcement)
    return replace(news, names_series=await follows_several(tx, announcement.server_id))
