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
    """What was posted of a server's seasons and may be read by anybody at `now` (UTC), the newest first.

    `seasons` are one of each series and team, that of the day first.

    Until `holds_until` (UTC) time alone changes nothing of it. `fields` are the last weekend's, of sessions
    whose result was posted.
    """

    server_id: int
    team: str
    seasons: tuple[Season, ...]
    items: tuple[FeedItem, ...]
    now: datetime
    holds_until: datetime
    look: Look = PLAIN_LOOK
    fields: tuple[FieldView, ...] = ()

    @property
    def title(self) -> str:
        """What it is of: `GT4 European Series 2023 · TCR Denmark 2023`."""
        return " · ".join(dict.fromkeys(season.title for season in self.seasons))

    def label(self, season: Season) -> str:
        """Which of several seasons something is of; empty where there is only one."""
        if len(self.seasons) == 1:
            return ""
        titles = [each.title for each in self.seasons]
        if titles.count(season.title) > 1:
            return f"{season.title}, {season.team}"
        return season.title


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
