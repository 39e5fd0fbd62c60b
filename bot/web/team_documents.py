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
from bot.services.server.team_pages import FoundPage, TeamPages
from bot.web.documents import Document, make_document
from bot.web.kept_readings import Holding, KeptReadings
from bot.web.message_page import page_policy
from bot.web.shared_readings import SharedReadings
from bot.worker.jobs import FileWorker
from bot.worker.page_jobs import WriteRecapPage, WriteTeamPage
from bot.writers.feeds.atom_feed import atom_feed
from bot.writers.feeds.json_feed import json_feed
from bot.writers.team_page.page_style import page_style

CALENDAR, ATOM, JSON = "calendar.ics", "feed.atom", "feed.json"
_MOST_DOCUMENTS = 128
"""Most have some ten kibibytes."""
_MOST_PAGES = 128
"""Whose pictures are known by their digests, of 64 characters each."""


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
        self._pages = SharedReadings(pages.find_all)
        self._calendars = calendars
        self._making = making
        self._feeds = feeds
        self._documents = KeptReadings(self._read, _MOST_DOCUMENTS)
        self._pictures = KeptReadings(self._read_pictures, _MOST_PAGES)

    async def find(self, page_name: str | None, path: str) -> tuple[Document, PageAddresses] | None:
        """A page's document (the only public one's, without a name) and where it is; None where it isn't.

        Raises:
            UserError: it can't be made just now.
            DatabaseFaultError: the database can't be read just now.
        """
        found = await self._pages.get(page_name)
        if found is None:
            return None
        key = _DocumentKey(found.page.server_id, found.page.language, found.addresses, path)
        document = (await self._documents.get(key, found.version, found.now)).value
        if document is None:
            return None
        return document, found.addresses

    async def find_picture(self, page_name: str | None, digest: str, kind: str) -> FoundPage | None:
        """The page that shows this picture, a photo (`jpg`) or its team's logo (`png`), or None.

        Raises:
            DatabaseFaultError: the database can't be read just now.
        """
        found = await self._pages.get(page_name)
        if found is None:
            return None
        pictures = (await self._pictures.get(found.page.server_id, found.version, found.now)).value
        if (digest, kind) not in pictures:
            return None
        return found

    async def _read_pictures(self, server_id: int) -> Holding[frozenset[tuple[str, str]]]:
        """The pictures that the team's pages show, by digest and kind: nobody is given any other."""
        team_feed = await self._feeds.read(server_id)
        if team_feed is None:
            return Holding(frozenset())
        pictures = {(digest, "jpg") for digest in shown_photos(team_feed)}
        if team_feed.look.logo is not None:
            pictures.add((team_feed.look.logo, "png"))
        return Holding(frozenset(pictures), team_feed.holds_until)

    async def _read(self, key: _DocumentKey) -> Holding[Document | None]:
        with speaking(key.language):
            if key.path == CALENDAR:
                return Holding(await self._read_calendar(key))
            team_feed = await self._feeds.read(key.server_id)
            if team_feed is None:
                return Holding(None)
            return Holding(await self._make(team_feed, key), team_feed.holds_until)

    async def _make(self, team_feed: TeamFeed, key: _DocumentKey) -> Document | None:
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
