"""Polls for the driver of the day: opened by a race's result, taken down with it, closed once and counted."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import datetime, timedelta

from bot.domain.base.server import Audience, Follow, Switch
from bot.domain.fans.driver_poll import LATEST_OPENING, POLL_HOURS, PollNews, poll_answers
from bot.domain.outbox.announcement import Announcement, AnnouncementKind
from bot.domain.outbox.delivery import Delivery, DeliveryAction
from bot.domain.outbox.shown_posts import (
    PUT_BACK,
    is_posted,
    posts_on_show,
    removals_to_call_off,
    will_be_rendered,
)
from bot.domain.results.crew_of_the_day import season_on_the_day
from bot.domain.results.result import Result
from bot.languages.catalogue import mark
from bot.services.news.team_name import team_name
from bot.services.outbox.bundling import was_told
from bot.services.outbox.next_delivery import earlier_deliveries
from bot.services.outbox.outbox import Outbox
from bot.services.season.season_lookup import get_session
from bot.storage.database import Transaction
from bot.storage.desk import servers
from bot.storage.fans import driver_votes
from bot.storage.outbox import announcements, deliveries
from bot.storage.outbox.delivery_rows import add_deliveries, new_delivery, with_queue_place
from bot.storage.press import results
from bot.storage.season import seasons

_POLL = AnnouncementKind.POLL
_VOTING = timedelta(hours=POLL_HOURS)
_COUNTING = timedelta(minutes=2)
"""How long after its end a poll is asked about: Discord closes it by itself, and counts then."""

POLLS_OFF = mark("polls for the driver of the day are off")
NO_RESULT = mark("the race has no result any more")
NO_CHOICE = mark("there is no choice: only one driver, or too many")
TOO_LATE_TO_VOTE = mark("the race was long over")


async def open_poll(tx: Transaction, server_id: int, result: Result, now: datetime) -> None:
    """Plan the poll of the race that a result is of, in the transaction that announces the result.

    Once, in the team's own channel, and not before spoilers are opened there. Of a result that was told to
    nobody there is none. What was to be taken down and still stands there, stays.
    """
    server = await servers.get(tx, server_id)
    if server is None or server.driver_poll is Switch.OFF:
        return
    season = await seasons.of_session(tx, result.session_id)
    round_, session = get_session(season, result.session_id)
    if not session.kind.is_race:
        return
    if now > round_.driven_at(session) + LATEST_OPENING or not await _is_told(tx, server_id, result):
        return
    over_at = max(round_.end_of(session) or now, now)
    poll = Announcement(server_id, _POLL, round_id=round_.id, session_id=session.id)
    earlier = await earlier_deliveries(tx, poll)
    # One poll counts for all: it is where the team is at home.
    for follow in await servers.get_own_follows(tx, server_id, Audience.FOLLOWERS):
        shown = posts_on_show(earlier[follow.id])
        await deliveries.skip(tx, removals_to_call_off(earlier[follow.id]), PUT_BACK)
        if not _stands(shown):
            await _add(tx, poll, follow, over_at, now)
        else:
            await _plan_missing_end(tx, shown, now)


async def _is_told(tx: Transaction, server_id: int, result: Result) -> bool:
    return await was_told(tx, Announcement(server_id, AnnouncementKind.RESULT, result_id=result.id))


def _stands(shown: Iterable[Delivery]) -> bool:
    """Whether the poll is in the channel, or will be."""
    posts = [delivery for delivery in shown if delivery.action is DeliveryAction.POST]
    return any(is_posted(post) or will_be_rendered(post) for post in posts)


async def _add(tx: Transaction, poll: Announcement, follow: Follow, seen_at: datetime, now: datetime) -> None:
    """`seen_at` (UTC) is when the race is over and its result told."""
    opens_at = seen_at + timedelta(hours=follow.spoilers or 0)
    expiring = replace(poll, due_at=opens_at, expires_at=opens_at + LATEST_OPENING)
    announcement_id = await announcements.add(tx, expiring, now)
    row = new_delivery(announcement_id, follow, due_at=opens_at)
    await add_deliveries(tx, [with_queue_place(row, _POLL, follow.id)])


async def _plan_missing_end(tx: Transaction, shown: Sequence[Delivery], now: datetime) -> None:
    """A poll whose end was left out as it was to be taken down ends when it was to."""
    ends = [delivery for delivery in shown if delivery.action is DeliveryAction.EDIT]
    if any(will_be_rendered(end) or is_posted(end) for end in ends):
        return
    for post in shown:
        if post.sent_at is not None:
            await plan_end(tx, post, max(post.sent_at, now - _VOTING))


async def plan_end(tx: Transaction, post: Delivery, sent_at: datetime) -> None:
    """Plan to close and count the poll that this delivery has posted."""
    follow = await servers.find_follow(tx, post.follow_id or 0)
    if follow is None:
        return
    end = new_delivery(
        post.announcement.id, follow, DeliveryAction.EDIT, sent_at + _VOTING + _COUNTING, post.channel_id
    )
    await add_deliveries(tx, [with_queue_place(end, _POLL, follow.id)])


async def withdraw_poll(tx: Transaction, outbox: Outbox, server_id: int, session_id: int) -> None:
    """Take the poll of a race down once no result of it stands any more."""
    if any(result.stands for result in await results.of_session(tx, session_id)):
        return
    poll = Announcement(server_id, _POLL, session_id=session_id)
    if poll.subject is None or not await deliveries.is_there_any(tx, poll.subject):
        return
    await outbox.withdraw(tx, poll)
    await driver_votes.remove(tx, session_id)


async def save_votes(
    tx: Transaction, outbox: Outbox, announcement: Announcement, votes: Mapping[str, int]
) -> None:
    """Keep how a poll came out, and have a published recap of its weekend tell it."""
    session_id = announcement.session_id or 0
    await driver_votes.save(tx, session_id, votes)
    await outbox.keep_recap_true(tx, announcement)


async def reason_not_to_open(tx: Transaction, announcement: Announcement, now: datetime) -> str | None:
    """Why a poll that was planned needn't be opened any more."""
    server = await servers.get(tx, announcement.server_id)
    if server is None or server.driver_poll is Switch.OFF:
        return POLLS_OFF
    if announcement.expires_at is not None and announcement.expires_at <= now:
        return TOO_LATE_TO_VOTE
    session_results = await results.of_session(tx, announcement.session_id or 0)
    if not any(result.stands for result in session_results):
        return NO_RESULT
    if not (await poll_news(tx, announcement)).answers:
        return NO_CHOICE
    return None


async def poll_news(tx: Transaction, announcement: Announcement) -> PollNews:
    """A race with those whom people may vote for, as they drove it."""
    season = await seasons.of_session(tx, announcement.session_id or 0)
    round_, session = get_session(season, announcement.session_id)
    session_results = [result for result in await results.of_session(tx, session.id) if result.stands]
    entries = season_on_the_day(season, session_results).entries
    results_by_car = {result.entry_id: result for result in session_results}
    team = await team_name(tx, announcement.server_id, season)
    return PollNews(team, season, round_, session, poll_answers(entries, results_by_car))
