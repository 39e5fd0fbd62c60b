"""Quotes: the drivers' own words."""

from datetime import datetime
from typing import Any

from sqlalchemy import select

from bot.domain.press.quote import Quote
from bot.storage.database import Transaction
from bot.storage.press.photos import photo_columns, photo_of
from bot.storage.rows import AnyRow, insert
from bot.storage.tables import quotes, seasons

_PLAIN = (
    "driver",
    "text",
    "season_id",
    "round_id",
    "session_id",
    "language",
    "translation",
    "not_before",
    "author",
    "approved_by",
    "withdrawn",
    "id",
)


async def find(tx: Transaction, quote: Quote) -> Quote | None:
    """The same words of the same driver about the same thing, if they are stored and not withdrawn."""
    same = (
        quotes.c.season_id == quote.season_id,
        quotes.c.round_id == quote.round_id,
        quotes.c.session_id == quote.session_id,
        quotes.c.driver == quote.driver,
        quotes.c.text == quote.text,
        quotes.c.withdrawn.is_(False),
    )
    row = (await tx.execute(select(quotes).where(*same))).first()
    return _quote(row) if row else None


async def get(tx: Transaction, quote_id: int) -> Quote:
    """The quote with that id."""
    return _quote((await tx.execute(select(quotes).where(quotes.c.id == quote_id))).one())


async def find_in_server(
    tx: Transaction, server_id: int, quote_id: int, *, lock: bool = True
) -> Quote | None:
    """The server's quote with that id; with `lock` nobody else changes it before the transaction ends."""
    its = select(quotes).join(seasons).where(quotes.c.id == quote_id, seasons.c.server_id == server_id)
    row = (await tx.execute(its.with_for_update(of=quotes) if lock else its)).one_or_none()
    return _quote(row) if row else None


async def of_round(tx: Transaction, season_id: int, round_id: int | None) -> list[Quote]:
    """What stands of what was said about a round and its sessions, in the order in which it was stored.

    Without a round, what was said about none. Some of it may still be under embargo.
    """
    about = (quotes.c.season_id == season_id, quotes.c.round_id == round_id, quotes.c.withdrawn.is_(False))
    return [_quote(row) for row in await tx.execute(select(quotes).where(*about).order_by(quotes.c.id))]


async def find_last_driver(tx: Transaction, season_id: int, author: int) -> str | None:
    """Which driver a Discord user was when a message of theirs was last published as a quote."""
    theirs = (quotes.c.season_id == season_id, quotes.c.author == author)
    query = select(quotes.c.driver).where(*theirs).order_by(quotes.c.id.desc()).limit(1)
    return (await tx.execute(query)).scalar_one_or_none()


async def save(tx: Transaction, quote: Quote, by: int, now: datetime) -> int:
    """Keep a new quote (`by` is the user's id who typed it), or one that has changed; its id."""
    if quote.id:
        await tx.execute(quotes.update().where(quotes.c.id == quote.id).values(**_columns(quote)))
        return quote.id
    return await insert(tx, quotes, by=by, at=now, **_columns(quote))


def _columns(quote: Quote) -> dict[str, Any]:
    plain = {name: getattr(quote, name) for name in _PLAIN if name != "id"}
    return plain | photo_columns(quote.photo)


def _quote(row: AnyRow) -> Quote:
    return Quote(**{name: getattr(row, name) for name in _PLAIN}, photo=photo_of(row))
