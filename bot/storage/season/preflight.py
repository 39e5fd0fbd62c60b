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
    near = rounds.c.first_day.between(today - timedelta(days=1), today + timedelta(days=2))
    on = rounds.c.state == EventState.SCHEDULED
    query = select(seasons.c.server_id, rounds).join(rounds, rounds.c.season_id == seasons.c.id)
    found = await tx.execute(
        query.where(near, on, seasons.c.current == true(), ~checked).order_by(rounds.c.id)
    )
    return [_ahead(row) for row in found]


async def mark_checked(tx: Transaction, ahead: UpcomingRound) -> None:
    """The server was checked before that round."""
    key = f"preflight {ahead.server_id} {ahead.round.id}"
    await facts.put(tx, key, ahead.round.first_day.isoformat())


def _ahead(row: AnyRow) -> UpcomingRound:
    place = (row.name, row.venue, row.country, row.timezone)
    return UpcomingRound(row.server_id, Round(*place, row.first_day, row.last_day, id=row.id))
