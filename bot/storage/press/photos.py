"""Photos: the bytes of each picture once, by their digest, and which of them something shows."""

from datetime import datetime
from typing import Any

from sqlalchemy import select

from bot.domain.press.photo import Photo, Picture
from bot.storage.database import Transaction
from bot.storage.rows import AnyRow, upsert
from bot.storage.tables import photos, quotes, results


async def save(tx: Transaction, picture: Picture, now: datetime) -> None:
    """Keep the picture, or note that it is wanted again."""
    await upsert(tx, photos, {"digest": picture.digest}, {"data": picture.data, "wanted_at": now})


async def mark_wanted(tx: Transaction, digest: str, now: datetime) -> None:
    """Note that the picture was wanted until now: what takes it off may be undone for a while."""
    await tx.execute(photos.update().where(photos.c.digest == digest).values(wanted_at=now))


async def get(tx: Transaction, digest: str) -> Picture:
    """The picture of that digest."""
    return Picture((await tx.execute(select(photos.c.data).where(photos.c.digest == digest))).scalar_one())


async def remove_unwanted(tx: Transaction, since: datetime) -> None:
    """Take away the pictures that nothing shows, and that nobody has wanted since then."""
    shown = [select(table.c.photo).where(table.c.photo.is_not(None)) for table in (results, quotes)]
    idle = [photos.c.wanted_at < since, *(photos.c.digest.not_in(digests) for digests in shown)]
    await tx.execute(photos.delete().where(*idle))


def photo_columns(photo: Photo | None) -> dict[str, Any]:
    """A photo in the three columns of what shows it."""
    shown = photo or Photo("")
    return {"photo": shown.digest or None, "photo_credit": shown.credit, "photo_alt": shown.alt}


def photo_of(row: AnyRow) -> Photo | None:
    """The photo that a row shows."""
    return Photo(row.photo, row.photo_credit, row.photo_alt) if row.photo else None
