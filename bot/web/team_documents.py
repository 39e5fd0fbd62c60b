"""What a team's page has to read: its calendar, and its news as Atom and JSON Feed."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from enum import StrEnum

from bot.domain.base.team_page import PageAddresses
from bot.posts.feed.feed_words import feed_in_words
from bot.services.news.team_feeds import TeamFeeds
from bot.services.season.calendar_files import Calendars
from bot.services.server.team_pages import TeamPages
from bot.web.documents import Document, KeptDocuments, make_document
from bot.writers.feeds.atom_feed import atom_feed
from bot.writers.feeds.json_feed import json_feed


class DocumentName(StrEnum):
    """The documents by the last part of their addresses."""

    CALENDAR = "calendar.ics"
    ATOM = "feed.atom"
    JSON = "feed.json"


@dataclass(frozen=True, slots=True)
class _DocumentKey:
    server_id: int
    addresses: PageAddresses
    name: DocumentName


class TeamDocuments:
    """The documents of every team that has a page."""

    def __init__(self, pages: TeamPages, calendars: Calendars, feeds: TeamFeeds) -> None:
        self._pages = pages
        self._calendars = calendars
        self._feeds = feeds
        self._kept = KeptDocuments(self._read)

    async def find(self, page_name: str | None, name: DocumentName) -> tuple[Document, PageAddresses] | None:
        """A page's document (the only public one's, without a name) and where it is; None where it isn't.

        Raises:
            UserError: the calendar can't be made just now.
            DatabaseFaultError: the database can't be read just now.
        """
        found = await self._pages.find(page_name)
        if found is None:
            return None
        page, addresses = found
        document = await self._kept.get(_DocumentKey(page.server_id, addresses, name))
        if document is None:
            return None
        return document, addresses

    async def _read(self, key: _DocumentKey) -> Document | None:
        readers: dict[DocumentName, Callable[[_DocumentKey], Awaitable[Document | None]]] = {
            DocumentName.CALENDAR: self._read_calendar,
            DocumentName.ATOM: self._read_atom,
            DocumentName.JSON: self._read_json,
        }
        return await readers[key.name](key)

    async def _read_calendar(self, key: _DocumentKey) -> Document | None:
        data = await self._calendars.make_subscribed(key.server_id)
        if data is None:
            return None
        return make_document("text/calendar", data)

    async def _read_atom(self, key: _DocumentKey) -> Document | None:
        team_feed = await self._feeds.read(key.server_id)
        if team_feed is None:
            return None
        return make_document("application/atom+xml", atom_feed(feed_in_words(team_feed), key.addresses.atom))

    async def _read_json(self, key: _DocumentKey) -> Document | None:
        team_feed = await self._feeds.read(key.server_id)
        if team_feed is None:
            return None
        return make_document("application/feed+json", json_feed(feed_in_words(team_feed), key.addresses.json))
