"""Quotes: the drivers' own words."""

from datetime import datetime
from typing import Any

from sqlalchemy import select

from bot.domain.press.quote import Quote
from bot.storage.database import Transaction
from bot.storage.press.photos import photo_columns, photo_of
from bot.storage.rows import AnyRow, insert
from bot.storage.tables import quotes, seasons


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
    if row is None:
        return None
    return _quote(row)


async def get(tx: Transaction, quote_id: int) -> Quote:
    """The quote with that id."""
    return _quote((await tx.execute(select(quotes).where(quotes.c.id == quote_id))).one())


async def find_in_server(
    tx: Transaction, server_id: int, quote_id: int, *, lock: bool = True
) -> Quote | None:
    """The server's quote with that id; with `lock` nobody else changes it before the transaction ends."""
    query = select(quotes).join(seasons).where(quotes.c.id == quote_id, seasons.c.server_id == server_id)
    if lock:
        query = query.with_for_update(of=quotes)
    row = (await tx.execute(query)).one_or_none()
    if row is None:
        return None
    return _quote(row)


async def of_round(tx: Transaction, season_id: int, round_id: int | None) -> list[Quote]:
    """What stands of what was said about a round and its sessions, in the order in which it was stored.

    Without a round, what was said about none. Some of it may still be under embargo.
    """
    query = select(quotes).where(
        quotes.c.season_id == season_id, quotes.c.round_id == round_id, quotes.c.withdrawn.is_(False)
    )
    return [_quote(row) for row in await tx.execute(query.order_by(quotes.c.id))]


async def of_season(tx: Transaction, season_id: int) -> list[Quote]:
    """What stands of a season's quotes, in the order in which it was stored. Some may be under embargo."""
    query = select(quotes).where(quotes.c.season_id == season_id, quotes.c.withdrawn.is_(False))
    return [_quote(row) for row in await tx.execute(query.order_by(quotes.c.id))]


async def of_bundle(tx: Transaction, bundle_id: int) -> list[Quote]:
    """Every quote that is told in a bundle, the withdrawn ones too, in the order they were saved."""
    query = select(quotes).where(quotes.c.bundle_id == bundle_id).order_by(quotes.c.id)
    return [_quote(row) for row in await tx.execute(query)]


async def find_last_driver(tx: Transaction, season_id: int, author: int) -> str | None:
    """Which driver a Discord user was when a message of theirs was last published as a quote."""
    of_author = (quotes.c.season_id == season_id, quotes.c.author == author)
    query = select(quotes.c.driver).where(*of_author).order_by(quotes.c.id.desc()).limit(1)
    return (await tx.execute(query)).scalar_one_or_none()


async def save(tx: Transaction, quote: Quote, by: int, now: datetime) -> int:
    """Keep a new quote, or one that has changed; its id.

    `by` is the user's id who typed it, where the quote doesn't say that.
    """
    if quote.id:
        await tx.execute(quotes.update().where(quotes.c.id == quote.id).values(**_columns(quote)))
        return quote.id
    return await insert(tx, quotes, at=now, **{"by": by, **_columns(quote)})


def _columns(quote: Quote) -> dict[str, Any]:
    columns = _facts(quote)
    if quote.typed_by is not None:
        columns["by"] = quote.typed_by
    return columns


def _facts(quote: Quote) -> dict[str, Any]:
    return {
        "driver": quote.driver,
        "text": quote.text,
        "season_id": quote.season_id,
        "round_id": quote.round_id,
        "session_id": quote.session_id,
        "language": quote.language,
        "translation": quote.translation,
        "not_before": quote.not_before,
        "author": quote.author,
        "approved_by": quote.approved_by,
        "withdrawn": quote.withdrawn,
        "role": quote.role,
        "approver": quote.approver,
        "approver_is_staff": quote.approver_is_staff,
        "held": quote.held,
        "rejected": quote.rejected,
        **photo_columns(quote.photo),
    }


def _quote(row: AnyRow) -> Quote:
    return Quote(
        driver=row.driver,
        text=row.text,
        season_id=row.season_id,
        round_id=row.round_id,
        session_id=row.session_id,
        language=row.language,
        translation=row.translation,
        not_before=row.not_before,
        author=row.author,
        approved_by=row.approved_by,
        withdrawn=row.withdrawn,
        role=row.role,
        typed_by=row.by,
        approver=row.approver,
        approver_is_staff=row.approver_is_staff,
        held=row.held,
        rejected=row.rejected,
        photo=photo_of(row),
        id=row.id,
    )
