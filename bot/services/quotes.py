"""Quotes: stored and announced."""

from dataclasses import dataclass, replace

from bot.clock import Clock
from bot.domain.announcements import Announcement, Kind
from bot.domain.news import QuoteNews
from bot.domain.quotes import LONGEST_QUOTE, Quote, tidy
from bot.domain.seasons import Round, Season
from bot.errors import UserError
from bot.services.announcements import Outbox
from bot.services.choices import choose_driver, choose_session
from bot.services.news import team_name
from bot.services.seasons import choose_round, current
from bot.storage import quotes
from bot.storage.database import Database, Transaction


@dataclass(frozen=True, slots=True)
class Said:
    """A `/quote` as it was typed; None is "not said"."""

    driver: str
    text: str
    session: str | None = None
    round: str | None = None


@dataclass(frozen=True, slots=True)
class Quoted:
    """What a `/quote` led to; `changed` False when the same words were stored already."""

    news: QuoteNews
    announcement: Announcement
    changed: bool


class Quotes:
    """Use cases about quotes."""

    def __init__(self, database: Database, clock: Clock, outbox: Outbox) -> None:
        self._database = database
        self._clock = clock
        self._outbox = outbox

    async def check(self, server_id: int, said: Said) -> QuoteNews:
        """What a quote without words yet would be about, before somebody types a long text.

        Raises:
            UserError: as `quote` would.
        """
        async with self._database.read() as tx:
            return self._news(await current(tx, server_id), said, "")

    async def quote(self, server_id: int, said: Said, by: int) -> Quoted:
        """Store the words and put their announcement in the outbox, in one transaction.

        Raises:
            UserError: something typed fits nothing, or the text is empty or too long.
        """
        words = _words(said.text)
        async with self._database.write() as tx:
            season = await current(tx, server_id)
            news = self._news(season, said, words)
            old = await quotes.find(tx, news.quote)
            quote = old or await self._store(tx, server_id, news.quote, by)
            team = await team_name(tx, server_id, season)
        self._outbox.changed()
        return Quoted(replace(news, quote=quote, team=team), _announcement(server_id, quote), old is None)

    async def keep(self, tx: Transaction, server_id: int, quote: Quote, by: int, *, tell: bool) -> Quote:
        """Store a driver's words in somebody else's transaction, and announce them if they are to be told."""
        stored = replace(quote, id=await quotes.save(tx, quote, by, self._clock.now()))
        if tell:
            await self._outbox.put(tx, _announcement(server_id, stored))
        return stored

    async def _store(self, tx: Transaction, server_id: int, quote: Quote, by: int) -> Quote:
        stored = replace(quote, id=await quotes.save(tx, quote, by, self._clock.now()))
        await self._outbox.put(tx, _announcement(server_id, stored))
        return stored

    def _news(self, season: Season, said: Said, words: str) -> QuoteNews:
        driver = choose_driver(season, said.driver)
        round_ = self._round(season, said)
        session = choose_session(round_, said.session) if round_ and said.session else None
        quote = Quote(driver, words, season.id)
        quote = replace(quote, round_id=round_.id) if round_ else quote
        quote = replace(quote, session_id=session.id) if session else quote
        return QuoteNews(season.team, season, quote, round_, session)

    def _round(self, season: Season, said: Said) -> Round | None:
        """The round meant; before the season a quote may be about none."""
        now = self._clock.now()
        if not said.round and not said.session and not season.round_last_begun(now):
            return None
        return choose_round(season, said.round, now)


def _announcement(server_id: int, quote: Quote) -> Announcement:
    return Announcement(server_id, Kind.QUOTE, quote_id=quote.id)


def _words(text: str) -> str:
    if len(text) > LONGEST_QUOTE:
        raise UserError(
            f"That is {len(text)} characters; a quote has up to {LONGEST_QUOTE}. Please shorten it."
        )
    words = tidy(text)
    if not words:
        raise UserError("There are no words in that quote. Type `text`, or leave it out for a larger field.")
    return words
