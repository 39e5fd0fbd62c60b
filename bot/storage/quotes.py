"""Quotes: the drivers' own words."""

from datetime import datetime

from sqlalchemy import select

from bot.domain.quotes import Quote
from bot.storage.database import Transaction
from bot.storage.photos import photo_columns, photo_of
from bot.storage.rows import AnyRow, insert
from bot.storage.tables import quotes


async def find(tx: Transaction, quote: Quote) -> Quote | None:
    """The same words of the same driver about the same thing, if they are stored already."""
    same = (
        quotes.c.season_id == quote.season_id,
        quotes.c.round_id == quote.round_id,
        quotes.c.session_id == quote.session_id,
        quotes.c.driver == quote.driver,
        quotes.c.text == quote.text,
    )
    row = (await tx.execute(select(quotes).where(*same))).first()
    return _quote(row) if row else None


async def get(tx: Transaction, quote_id: int) -> Quote:
    """The quote with that id."""
    return _quote((await tx.execute(select(quotes).where(quotes.c.id == quote_id))).one())


async def of_round(tx: Transaction, round_id: int) -> list[Quote]:
    """What was said about a round and its sessions, in the order in which it was stored."""
    about = select(quotes).where(quotes.c.round_id == round_id).order_by(quotes.c.id)
    return [_quote(row) for row in await tx.execute(about)]


async def save(tx: Transaction, quote: Quote, by: int, now: datetime) -> int:
    """Keep a new quote (`by` is the user's id who typed it); its id."""
    return await insert(
        tx,
        quotes,
        season_id=quote.season_id,
        round_id=quote.round_id,
        session_id=quote.session_id,
        driver=quote.driver,
        text=quote.text,
        **photo_columns(quote.photo),
        by=by,
        at=now,
    )


def _quote(row: AnyRow) -> Quote:
    about = (row.season_id, row.round_id, row.session_id)
    return Quote(row.driver, row.text, *about, photo=photo_of(row), id=row.id)
