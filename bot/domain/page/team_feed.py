"""A team's news as feed readers show them: first as facts, then in words."""

import uuid
from dataclasses import dataclass
from datetime import datetime

from bot.domain.base.look import PLAIN_LOOK, Look
from bot.domain.news.quote_news import QuoteNews
from bot.domain.news.recap_news import RecapNews
from bot.domain.news.result_news import ResultNews
from bot.domain.news.schedule_news import ScheduleNews
from bot.domain.news.standings_news import StandingsNews
from bot.domain.results.field import FieldView
from bot.domain.season.season import Season

FeedNews = ResultNews | QuoteNews | RecapNews | ScheduleNews | StandingsNews
"""What a feed tells."""


@dataclass(frozen=True, slots=True)
class FeedItem:
    """One piece of news; `key` (`result-12`) stays the same when it is corrected. Times are in UTC."""

    key: str
    news: FeedNews
    published: datetime
    updated: datetime


@dataclass(frozen=True, slots=True)
class TeamFeed:
    """What was posted of a server's season and may be read by anybody at `now` (UTC), the newest first.

    Until `holds_until` (UTC) time alone changes nothing of it. `fields` are the last weekend's, of sessions
    whose result was posted.
    """

    server_id: int
    team: str
    season: Season
    items: tuple[FeedItem, ...]
    now: datetime
    holds_until: datetime
    look: Look = PLAIN_LOOK
    fields: tuple[FieldView, ...] = ()


@dataclass(frozen=True, slots=True)
class FeedEntry:
    """One piece of news in plain words; each of its paragraphs may have several lines.

    `key` (`result-12`) is where it stands on the team's page, behind `#`.
    """

    id: str
    key: str
    kind: str
    title: str
    paragraphs: tuple[str, ...]
    published: datetime
    updated: datetime


@dataclass(frozen=True, slots=True)
class Feed:
    """A feed in words; `updated` (UTC) is when the newest change was made."""

    id: str
    title: str
    author: str
    entries: tuple[FeedEntry, ...]
    updated: datetime


def feed_id(server_id: int, key: str) -> str:
    """An id that stays the same for ever, wherever the feed is read (RFC 4287, 4.2.6), and tells nothing."""
    return uuid.uuid5(uuid.NAMESPACE_OID, f"pitboard:{server_id}:{key}").urn
