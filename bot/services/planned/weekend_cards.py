"""Weekend cards: planned for each round, and edited when what they show has changed, and not otherwise."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace
from datetime import datetime

from bot.domain.base.server import Audience, CardChoice, Follow
from bot.domain.fans.weekend_card import CardNews, card_times, reconcile_cards
from bot.domain.outbox.announcement import Announcement, AnnouncementKind
from bot.domain.outbox.spread import SpreadPurpose
from bot.domain.planned.reminders import ReminderTime
from bot.domain.results.crew_of_the_day import entries_of_weekend
from bot.domain.season.season import Season
from bot.services.news.team_name import team_look, team_name
from bot.services.outbox.handing_out import begin_to_hand_out
from bot.services.outbox.next_delivery import NextDelivery
from bot.services.planned.spoiler_openings import plan_openings
from bot.services.season.season_lookup import get_round
from bot.storage.database import Transaction
from bot.storage.desk import servers
from bot.storage.fans import weekend_cards
from bot.storage.outbox import announcements, deliveries
from bot.storage.outbox.delivery_rows import add_deliveries, new_delivery, with_queue_place
from bot.storage.press import results
from bot.storage.season import seasons

_CARD = AnnouncementKind.CARD


async def replan_cards(tx: Transaction, server_id: int, in_force: Sequence[Season], now: datetime) -> None:
    """Plan cards anew after a season or settings have changed, and have those that are posted edited."""
    plan = await _plan(tx, server_id, in_force)
    touched_ids: set[int] = set()
    for follow in await servers.get_own_follows(tx, server_id, Audience.FOLLOWERS):
        touched_ids |= await _replan_channel(tx, follow, plan, now)
    for season in in_force:
        of_season = {round_.id for round_ in season.rounds}
        await _edit_changed(tx, server_id, season, touched_ids & of_season, now)


async def plan_cards_of_channel(
    tx: Transaction, follow: Follow, in_force: Sequence[Season], now: datetime
) -> None:
    """Plan the cards of a channel that has begun to hear the team, or goes on in another place."""
    await _replan_channel(tx, follow, await _plan(tx, follow.server_id, in_force), now)


async def _plan(tx: Transaction, server_id: int, in_force: Sequence[Season]) -> Mapping[int, ReminderTime]:
    """When the card of each round is due, by its id; empty where there are none."""
    server = await servers.get(tx, server_id)
    if server is None or server.card is CardChoice.OFF:
        return {}
    plan: dict[int, ReminderTime] = {}
    for season in in_force:
        plan |= card_times(season)
    return plan


async def _replan_channel(
    tx: Transaction, follow: Follow, plan: Mapping[int, ReminderTime], now: datetime
) -> set[int]:
    """The rounds whose card was tried there already."""
    past = await deliveries.of_follow(tx, _CARD, follow.id)
    changes = reconcile_cards(plan, past, now)
    await announcements.remove(tx, [delivery.announcement.id for delivery in changes.drop])
    for delivery, due in changes.move.items():
        await announcements.postpone(tx, {delivery.announcement.id: delivery.due_at}, due)
    for round_id, due in changes.add.items():
        await _add(tx, follow, round_id, due, now)
    return {delivery.announcement.round_id or 0 for delivery in past if not delivery.is_planned}


async def keep_card_true(tx: Transaction, server_id: int, round_id: int, now: datetime) -> None:
    """Have a round's card edited where it is posted and shows something else by now."""
    subject = Announcement(server_id, _CARD, round_id=round_id).subject
    if subject is None or not await deliveries.is_there_any(tx, subject):
        return
    season = await seasons.of_round(tx, round_id)
    await _edit_changed(tx, server_id, season, {round_id}, now)


async def note_posted_card(tx: Transaction, server_id: int, round_id: int) -> None:
    """A round's card was posted: it shows what is stored, or an edit is on its way that will."""
    if await seasons.find_server_of_round(tx, round_id) is None:  # taken out of the season meanwhile
        return
    news = await card_news(tx, server_id, round_id)
    await weekend_cards.save(tx, round_id, news.fingerprint)


async def card_news(tx: Transaction, server_id: int, round_id: int) -> CardNews:
    """A round as its card shows it."""
    season = await seasons.of_round(tx, round_id)
    (news,) = await _card_news(tx, server_id, season, [round_id])
    return news


async def _card_news(
    tx: Transaction, server_id: int, season: Season, round_ids: Collection[int]
) -> list[CardNews]:
    season_results = await results.of_season(tx, season.id)
    team, look = await team_name(tx, server_id, season), await team_look(tx, server_id)
    server = await servers.get(tx, server_id)
    wants_thread = server is not None and server.card is CardChoice.THREAD
    cards: list[CardNews] = []
    for round_id in round_ids:
        round_ = get_round(season, round_id)
        session_ids = {session.id for session in round_.sessions}
        of_round = [result for result in season_results if result.session_id in session_ids]
        by_place = {(result.session_id, result.entry_id): result for result in of_round}
        entries = entries_of_weekend(season, round_, by_place)
        news = CardNews(team, season, round_, entries, by_place, look=look, wants_thread=wants_thread)
        cards.append(news)
    return cards


async def _add(tx: Transaction, follow: Follow, round_id: int, due: ReminderTime, now: datetime) -> None:
    card = Announcement(follow.server_id, _CARD, round_id=round_id, due_at=due.at, expires_at=due.expires)
    stored = replace(card, id=await announcements.add(tx, card, now))
    row = new_delivery(stored.id, follow, due_at=due.at)
    await add_deliveries(tx, [with_queue_place(row, _CARD, follow.id)])
    await plan_openings(tx, stored, [NextDelivery(follow, row, ())], now)


async def _edit_changed(
    tx: Transaction, server_id: int, season: Season, round_ids: Collection[int], now: datetime
) -> None:
    """Edit those of these cards that show something else than they were last asked to."""
    if not round_ids:
        return
    shown = await weekend_cards.of_season(tx, season.id)
    for news in await _card_news(tx, server_id, season, round_ids):
        if shown.get(news.round.id) != news.fingerprint:
            await weekend_cards.save(tx, news.round.id, news.fingerprint)
            await _edit(tx, server_id, news.round.id, now)


async def _edit(tx: Transaction, server_id: int, round_id: int, now: datetime) -> None:
    """Where the card still waits, only what opens it may have to wait longer."""
    card = Announcement(server_id, _CARD, round_id=round_id)
    stored = replace(card, id=await announcements.add(tx, card, now))
    own = await servers.get_own_follows(tx, server_id, Audience.FOLLOWERS)
    await begin_to_hand_out(tx, stored, SpreadPurpose.SHOWN, own, now)
