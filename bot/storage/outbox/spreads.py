"""Announcements that are being handed out to many servers, part by part."""

from sqlalchemy import select

from bot.domain.base.server import Audience, Follow
from bot.domain.outbox.announcement import AnnouncementSubject
from bot.domain.outbox.spread import Spread, SpreadPurpose
from bot.storage.database import Transaction
from bot.storage.desk.servers import to_follow
from bot.storage.outbox.delivery_rows import ANNOUNCEMENT_COLUMNS, PLANNED_AT, to_announcement
from bot.storage.tables import announcements, follows, replans, spreads


async def add(tx: Transaction, announcement_id: int, purpose: SpreadPurpose, after_follow_id: int) -> None:
    """Keep that the follows with later ids are still to hear of it."""
    values = {"announcement_id": announcement_id, "purpose": purpose, "after_follow_id": after_follow_id}
    await tx.execute(spreads.insert().values(**values))


async def what_is_left(tx: Transaction) -> tuple[bool, bool]:
    """Whether anything is to be handed out yet, and whether reminders are to be planned anew, in one trip."""
    is_spreading = select(spreads.c.announcement_id).exists()
    is_replanning = select(replans.c.server_id).exists()
    spreading, replanning = (await tx.execute(select(is_spreading, is_replanning))).one()
    return bool(spreading), bool(replanning)


async def take_oldest(tx: Transaction) -> Spread | None:
    """The one that was begun first; no other process has it before the transaction ends."""
    columns = (*ANNOUNCEMENT_COLUMNS, PLANNED_AT, spreads)
    query = select(*columns).join(announcements).order_by(spreads.c.announcement_id).limit(1)
    row = (await tx.execute(query.with_for_update(of=spreads, skip_locked=True))).first()
    if row is None:
        return None
    return Spread(to_announcement(row), SpreadPurpose(row.purpose), row.after_follow_id)


async def go_on(tx: Transaction, announcement_id: int, after_follow_id: int) -> None:
    """The follows up to that one have heard of it."""
    same = spreads.c.announcement_id == announcement_id
    await tx.execute(spreads.update().where(same).values(after_follow_id=after_follow_id))


async def end(tx: Transaction, announcement_id: int) -> None:
    """All have heard of it."""
    await tx.execute(spreads.delete().where(spreads.c.announcement_id == announcement_id))


async def end_of_subject(tx: Transaction, subject: AnnouncementSubject) -> set[SpreadPurpose]:
    """Who hasn't heard of the subject yet doesn't by what was begun before; the purposes of that."""
    told = select(announcements.c.id).where(
        announcements.c.kind == subject.kind, announcements.c[subject.field] == subject.id
    )
    ending = spreads.delete().where(spreads.c.announcement_id.in_(told)).returning(spreads.c.purpose)
    return {SpreadPurpose(purpose) for purpose in (await tx.execute(ending)).scalars()}


async def next_follows(tx: Transaction, server_id: int, after_follow_id: int, most: int) -> list[Follow]:
    """The next follows from elsewhere of a server's team, by their ids.

    None of them is ended or changed by another process before the transaction's end.
    """
    query = select(follows).where(
        follows.c.server_id == server_id,
        follows.c.id > after_follow_id,
        follows.c.guild_id != follows.c.server_id,
        follows.c.audience == Audience.FOLLOWERS,
    )
    query = query.order_by(follows.c.id).limit(most).with_for_update(read=True)
    return [to_follow(row) for row in await tx.execute(query)]
