"""Photos: the bytes of each picture once, by their digest, and which of them something shows."""

from datetime import datetime
from typing import Any

from sqlalchemy import select

from bot.domain.press.photo import Photo, Picture
from bot.storage.database import Transaction
from bot.storage.rows import AnyRow, upsert
from bot.storage.tables import faces, photos, quotes, results, servers

_SHOWN_IN = (results.c.photo, quotes.c.photo, servers.c.logo, faces.c.avatar, faces.c.banner)
"""Every column that names a picture by its digest."""


async def save(tx: Transaction, picture: Picture, now: datetime) -> None:
    """Keep the picture, or note that it is wanted again."""
    await upsert(tx, photos, {"digest": picture.digest}, {"data": picture.data, "wanted_at": now})


async def mark_wanted(tx: Transaction, digest: str, now: datetime) -> None:
    """Note that the picture was wanted until now: what takes it off may be undone for a while."""
    await tx.execute(photos.update().where(photos.c.digest == digest).values(wanted_at=now))


async def find(tx: Transaction, digest: str) -> Picture | None:
    """The picture of that digest; None where it is kept no more."""
    data = (await tx.execute(select(photos.c.data).where(photos.c.digest == digest))).scalar_one_or_none()
    if data is None:
        return None
    return Picture(data)


async def remove_unwanted(tx: Transaction, since: datetime) -> None:
    """Take away the pictures that nothing shows, and that nobody has wanted since then."""
    shown = [photos.c.digest.not_in(select(column).where(column.is_not(None))) for column in _SHOWN_IN]
    await tx.execute(photos.delete().where(photos.c.wanted_at < since, *shown))


def photo_columns(photo: Photo | None) -> dict[str, Any]:
    """A photo in the three columns of what shows it."""
    if photo is None:
        return {"photo": None, "photo_credit": None, "photo_alt": None}
    return {"photo": photo.digest, "photo_credit": photo.credit, "photo_alt": photo.alt}


def photo_of(row: AnyRow) -> Photo | None:
    """The photo that a row shows."""
    if not row.photo:
        return None
    return Photo(row.photo, row.photo_credit, row.photo_alt)
