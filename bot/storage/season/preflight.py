"""The rounds that a server is to be checked before, once each."""

from datetime import date, timedelta
from typing import NamedTuple

from sqlalchemy import String, cast, exists, literal, select, true

from bot.domain.season.round import Round
from bot.domain.season.session import EventState
from bot.storage.database import Transaction
from bot.storage.desk import installation_facts as facts
from bot.storage.rows import AnyRow
from bot.storage.tables import meta, rounds, seasons


class UpcomingRound(NamedTuple):
    """A server and a round of its current season; the round comes without its sessions."""

    server_id: int
    round: Round


async def list_unchecked(tx: Transaction, today: date) -> list[UpcomingRound]:
    """The rounds about to begin, by any zone's calendar, whose servers weren't checked before them yet."""
    key = literal("preflight ") + cast(seasons.c.server_id, String) + " " + cast(rounds.c.id, String)
    # A round that was moved, or a new one with a removed one's id, is checked again.
    checked = exists().where(meta.c.key == key, meta.c.value == cast(rounds.c.first_day, String))
    is_near = rounds.c.first_day.between(today - timedelta(days=1), today + timedelta(days=2))
    is_on = rounds.c.state == EventState.SCHEDULED
    query = select(seasons.c.server_id, rounds).join(rounds, rounds.c.season_id == seasons.c.id)
    unchecked = query.where(is_near, is_on, seasons.c.current == true(), ~checked)
    rows = await tx.execute(unchecked.order_by(rounds.c.id))
    return [_upcoming_round(row) for row in rows]


async def mark_checked(tx: Transaction, upcoming: UpcomingRound) -> None:
    """The server was checked before that round."""
    key = f"preflight {upcoming.server_id} {upcoming.round.id}"
    await facts.put(tx, key, upcoming.round.first_day.isoformat())


def _upcoming_round(row: AnyRow) -> UpcomingRound:
    round_ = Round(
        name=row.name,
        venue=row.venue,
        country=row.country,
        timezone=row.timezone,
        first_day=row.first_day,
        last_day=row.last_day,
        id=row.id,
    )
    return UpcomingRound(row.server_id, round_)
