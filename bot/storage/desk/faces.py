"""The bot's face in each server: as it is to be, what Discord has of it, and when it is tried again."""

from dataclasses import asdict
from datetime import datetime

from sqlalchemy import func, select

from bot.domain.base.look import Face, FaceState
from bot.storage.database import Transaction
from bot.storage.rows import AnyRow, upsert
from bot.storage.tables import faces


async def get(tx: Transaction, server_id: int) -> FaceState:
    """The server's face; the usual one where nobody has chosen any."""
    row = (await tx.execute(select(faces).where(faces.c.server_id == server_id))).one_or_none()
    if row is None:
        return FaceState()
    return _state(row)


async def save(tx: Transaction, server_id: int, state: FaceState) -> None:
    """Keep the face and how far it has come."""
    values = {
        "avatar": state.face.avatar,
        "banner": state.face.banner,
        "bio": state.face.bio,
        "shown": asdict(state.shown),
        "due_at": state.due_at,
        "trouble": state.trouble,
    }
    await upsert(tx, faces, {"server_id": server_id}, values)


async def list_due(tx: Transaction, now: datetime) -> list[tuple[int, FaceState]]:
    """The faces to be tried now, by their servers' ids."""
    rows = await tx.execute(select(faces).where(faces.c.due_at <= now).order_by(faces.c.due_at))
    return [(row.server_id, _state(row)) for row in rows]


async def next_due(tx: Transaction) -> datetime | None:
    """When the next face is to be tried (UTC); None when none is."""
    next_due_at: datetime | None = (await tx.execute(select(func.min(faces.c.due_at)))).scalar()
    return next_due_at


def _state(row: AnyRow) -> FaceState:
    face = Face(row.avatar, row.banner, row.bio)
    return FaceState(face, Face(**row.shown), row.due_at, row.trouble)
