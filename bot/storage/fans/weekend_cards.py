"""What the cards that were posted show, as they were last asked to."""

from sqlalchemy import select

from bot.storage.database import Transaction
from bot.storage.rows import upsert
from bot.storage.tables import rounds, weekend_cards


async def of_season(tx: Transaction, season_id: int) -> dict[int, str]:
    """The fingerprint of each round's card, by the round's id."""
    columns = select(weekend_cards.c.round_id, weekend_cards.c.shown)
    query = columns.join(rounds).where(rounds.c.season_id == season_id)
    return {row.round_id: row.shown for row in await tx.execute(query)}


async def save(tx: Transaction, round_id: int, shown: str) -> None:
    """Keep what the round's card is asked to show."""
    await upsert(tx, weekend_cards, {"round_id": round_id}, {"shown": shown})
