"""What a team's page consists of: itself, its recaps, calendar and feeds, each as a document."""

from dataclasses import dataclass

from bot.domain.base.team_page import PageAddresses
from bot.domain.page.page_parts import PageHead
from bot.domain.page.team_feed import TeamFeed
from bot.languages.current import SpokenLanguage, speaking
from bot.posts.feed.feed_words import feed_in_words
from bot.posts.feed.page_contents import page_contents, shown_photos
from bot.posts.feed.recap_page import RELEASE_FILES, find_recap, recap_page, release_file
from bot.services.news.team_feeds import TeamFeeds
from bot.services.season.calendar_files import Calendars
from bot.services.server.team_pages import TeamPages
from bot.web.documents import Document, KeptReadings, make_document
from bot.web.message_page import page_policy
from bot.web.shared_readings import SharedReadings
from bot.worker.jobs import FileWorker
from bot.worker.page_jobs import WriteRecapPage, WriteTeamPage
from bot.writers.feeds.atom_feed import atom_feed
from bot.writers.feeds.json_feed import json_feed
from bot.writers.team_page.page_style import page_style

CALENDAR, ATOM, JSON = "calendar.ics", "feed.atom", "feed.json"
_MOST_DOCUMENTS = 64
"""Most have some ten kibibytes."""
_MOST_FEEDS = 8
"""A season with all its news has some hundred kibibytes."""


@dataclass(frozen=True, slots=True)
class _DocumentKey:
    """A document by its `path` below the page's address; that of the page is empty."""

    server_id: int
    language: SpokenLanguage
    addresses: PageAddresses
    path: str


class TeamDocuments:
    """The documents of every team that has a page."""

    def __init__(self, pages: TeamPages, calendars: Calendars, feeds: TeamFeeds, making: FileWorker) -> None:
        self._pages = SharedReadings(pages.find)
        self._calendars = calendars
        self._making = making
        self._feeds = KeptReadings(feeds.read, _MOST_FEEDS)
        self._documents = KeptReadings(self._read, _MOST_DOCUMENTS)

    async def find(self, page_name: str | None, path: str) -> tuple[Document, PageAddresses] | None:
        """A page's document (the only public one's, without a name) and where it is; None where it isn't.

        Raises:
            UserError: it can't be made just now.
            DatabaseFaultError: the database can't be read just now.
        """
        page_and_addresses = await self._pages.get(page_name)
        if page_and_addresses is None:
            return None
        page, addresses = page_and_addresses
        document = await self._documents.get(_DocumentKey(page.server_id, page.language, addresses, path))
        if document is None:
            return None
        return document, addresses

    async def find_picture(self, page_name: str | None, digest: str, kind: str) -> PageAddresses | None:
        """Where the page is that shows this picture, a photo (`jpg`) or its team's logo (`png`), or None.

        Raises:
            DatabaseFaultError: the database can't be read just now.
        """
        page_and_addresses = await self._pages.get(page_name)
        if page_and_addresses is None:
            return None
        page, addresses = page_and_addresses
        team_feed = await self._feeds.get(page.server_id)
        if team_feed is None or digest not in _pictures(team_feed, kind):
            return None
        return addresses

    async def _read(self, key: _DocumentKey) -> Document | None:
        with speaking(key.language):
            return await self._make(key)

    async def _make(self, key: _DocumentKey) -> Document | None:
        if key.path == CALENDAR:
            return await self._read_calendar(key)
        team_feed = await self._feeds.get(key.server_id)
        if team_feed is None:
            return None
        if key.path == ATOM:
            return make_document("application/atom+xml", atom_feed(feed_in_words(team_feed), key.addresses))
        if key.path == JSON:
            return make_document("application/feed+json", json_feed(feed_in_words(team_feed), key.addresses))
        if not key.path:
            return await self._make_page(team_feed, key)
        return await self._make_recap(team_feed, key)

    async def _read_calendar(self, key: _DocumentKey) -> Document | None:
        data = await self._calendars.make_subscribed(key.server_id)
        if data is None:
            return None
        return make_document("text/calendar", data)

    async def _make_page(self, team_feed: TeamFeed, key: _DocumentKey) -> Document:
        contents = page_contents(team_feed, key.addresses)
        html = await self._making.run(WriteTeamPage(contents=contents), key.server_id)
        return _page_document(html, contents.head)

    async def _make_recap(self, team_feed: TeamFeed, key: _DocumentKey) -> Document | None:
        """A recap as `recap/12/`, or one of its files, `recap/12/release.txt`."""
        _, round_id, file_name = key.path.split("/")
        recap = find_recap(team_feed, int(round_id))
        if recap is None:
            return None
        item, news = recap
        if file_name in RELEASE_FILES:
            return make_document(*release_file(news, file_name))
        contents = recap_page(team_feed, item, news, key.addresses)
        html = await self._making.run(WriteRecapPage(contents=contents), key.server_id)
        return _page_document(html, contents.head)


def _page_document(html: bytes, head: PageHead) -> Document:
    return make_document("text/html", html, page_policy(page_style(head.colour)))


def _pictures(team_feed: TeamFeed, kind: str) -> set[str]:
    """The digests of the pictures of that kind that the team's pages show: nobody is given any other."""
    if kind == "jpg":
        return shown_photos(team_feed)
    if team_feed.look.logo is None:
        return set()
    return {team_feed.look.logo}
