"""Gathers the facts of an announcement, as they are stored at the moment of telling."""

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import replace

from bot.clock import Clock
from bot.domain.fans.driver_poll import PollNews
from bot.domain.news.desk_news import DeskNews
from bot.domain.news.fans_news import FansNews
from bot.domain.news.news import News
from bot.domain.news.nudge_news import NudgeNews
from bot.domain.news.trail_news import TrailNews
from bot.domain.outbox.announcement import Announcement, AnnouncementKind
from bot.services.fans.fans_panels import fans_news
from bot.services.news import calendar_news, press_news
from bot.services.news.bundle_news import quotes_of_bundle, results_of_bundle
from bot.services.news.desk_news import desk_news
from bot.services.news.standings_news import standings_news
from bot.services.planned.driver_polls import poll_news
from bot.services.planned.weekend_cards import card_news
from bot.services.season.season_lookup import follows_several
from bot.storage.database import Transaction
from bot.storage.desk import changes

_Gatherer = Callable[[Transaction, Announcement, Clock], Awaitable[News]]


async def gather(tx: Transaction, announcement: Announcement, clock: Clock) -> News:
    """The news that an announcement stands for, which names its series where the server follows several."""
    news = await _GATHERERS[announcement.kind](tx, announcement, clock)
    if isinstance(news, TrailNews | NudgeNews | DeskNews | FansNews | PollNews):
        return news
    return replace(news, names_series=await follows_several(tx, announcement.server_id))


async def _result(tx: Transaction, announcement: Announcement, _clock: Clock) -> News:
    if announcement.bundle_id:
        return await results_of_bundle(tx, announcement)
    return await press_news.result_news(tx, announcement)


async def _quote(tx: Transaction, announcement: Announcement, _clock: Clock) -> News:
    if announcement.bundle_id:
        return await quotes_of_bundle(tx, announcement)
    return await press_news.quote_news(tx, announcement)


async def _recap(tx: Transaction, announcement: Announcement, clock: Clock) -> News:
    return await press_news.published_recap_news(tx, announcement, clock.now())


async def _schedule(tx: Transaction, announcement: Announcement, _clock: Clock) -> News:
    return await calendar_news.schedule_news(tx, announcement)


async def _nudge(tx: Transaction, announcement: Announcement, _clock: Clock) -> News:
    return await calendar_news.asked_nudge_news(tx, announcement)


async def _trail(tx: Transaction, announcement: Announcement, _clock: Clock) -> News:
    return TrailNews(await changes.get(tx, announcement.change_id or 0))


async def _desk(tx: Transaction, announcement: Announcement, clock: Clock) -> News:
    return await desk_news(tx, announcement.server_id, clock.now())


async def _fans(tx: Transaction, announcement: Announcement, clock: Clock) -> News:
    return await fans_news(tx, announcement.server_id, clock.now())


async def _private(tx: Transaction, announcement: Announcement, clock: Clock) -> News:
    news = await calendar_news.reminder_news(tx, announcement, clock)
    return replace(news, private_of=announcement.server_id)


async def _card(tx: Transaction, announcement: Announcement, _clock: Clock) -> News:
    return await card_news(tx, announcement.server_id, announcement.round_id or 0)


async def _standings(tx: Transaction, announcement: Announcement, clock: Clock) -> News:
    return await standings_news(tx, announcement, clock.now())


async def _poll(tx: Transaction, announcement: Announcement, _clock: Clock) -> News:
    return await poll_news(tx, announcement)


_GATHERERS: Mapping[AnnouncementKind, _Gatherer] = {
    AnnouncementKind.RESULT: _result,
    AnnouncementKind.QUOTE: _quote,
    AnnouncementKind.RECAP: _recap,
    AnnouncementKind.SCHEDULE: _schedule,
    AnnouncementKind.REMINDER: calendar_news.reminder_news,
    AnnouncementKind.NUDGE: _nudge,
    AnnouncementKind.TRAIL: _trail,
    AnnouncementKind.DESK: _desk,
    AnnouncementKind.FANS: _fans,
    AnnouncementKind.PRIVATE: _private,
    AnnouncementKind.CARD: _card,
    AnnouncementKind.STANDINGS: _standings,
    AnnouncementKind.POLL: _poll,
}
