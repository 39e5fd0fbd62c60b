"""Publications: which posts in announcement channels are still to be published, and which were."""

from collections.abc import Collection, Mapping
from datetime import datetime

from sqlalchemy import case, func, or_, select, text

from bot.domain.outbox.publication import Publication, PublicationState
from bot.storage.database import Transaction
from bot.storage.rows import AnyRow, insert_missing
from bot.storage.tables import deliveries, publications

_WAITS = text("publications.state IN ('waiting')")
"""In the partial index's words: planners don't see parameters."""


async def add(tx: Transaction, publication: Publication) -> None:
    """Have the message of a delivery published; once, however often it is said."""
    values = {
        "guild_id": publication.guild_id,
        "channel_id": publication.channel_id,
        "message_id": publication.message_id,
        "rank": publication.rank,
        "state": PublicationState.WAITING,
        "posted_at": publication.posted_at,
        "stale_at": publication.stale_at,
    }
    await insert_missing(tx, publications, {"delivery_id": publication.delivery_id}, values)


async def is_of_another_delivery(tx: Transaction, delivery_id: int, channel_id: int, message_id: int) -> bool:
    """Whether an earlier delivery posted that message, which this one has only edited."""
    same_message = (deliveries.c.channel_id == channel_id, deliveries.c.message_id == message_id)
    query = select(deliveries.c.id).where(*same_message, deliveries.c.id != delivery_id).limit(1)
    return (await tx.execute(query)).first() is not None


async def list_due(tx: Transaction, now: datetime, *, with_claimed: bool) -> list[Publication]:
    """What may be published now, what is worth most first; what somebody is about to only `with_claimed`."""
    is_due = or_(publications.c.due_at.is_(None), publications.c.due_at <= now)
    query = select(publications).where(_WAITS, is_due)
    if not with_claimed:
        is_free = or_(publications.c.claimed_until.is_(None), publications.c.claimed_until <= now)
        query = query.where(is_free)
    rows = await tx.execute(query.order_by(publications.c.rank, publications.c.id))
    return [_publication(row) for row in rows]


async def published_times(
    tx: Transaction, channel_ids: Collection[int], since: datetime
) -> Mapping[int, list[datetime]]:
    """When (UTC) something was published in each of these channels from then on."""
    times: dict[int, list[datetime]] = {channel_id: [] for channel_id in channel_ids}
    columns = (publications.c.channel_id, publications.c.published_at)
    of_them = publications.c.channel_id.in_(times)
    for row in await tx.execute(select(*columns).where(of_them, publications.c.published_at > since)):
        times[row.channel_id].append(row.published_at)
    return times


async def count_waiting(tx: Transaction, guild_id: int, now: datetime) -> tuple[int, datetime | None]:
    """How many wait in a server and are still news, and when (UTC) the next may go; None: at once."""
    is_at_once = func.max(case((publications.c.due_at.is_(None), 1), else_=0))
    of_server = (_WAITS, publications.c.guild_id == guild_id, publications.c.stale_at > now)
    query = select(func.count(), func.min(publications.c.due_at), is_at_once).where(*of_server)
    count, due_at, has_one_at_once = (await tx.execute(query)).one()
    if has_one_at_once or due_at is None or due_at <= now:
        return int(count), None
    return int(count), due_at


async def claim(tx: Transaction, claimed: Collection[Publication], until: datetime) -> None:
    """Nobody else publishes them before then."""
    await _update(tx, claimed, claimed_until=until)


async def put_off(tx: Transaction, waiting: Collection[Publication], until: datetime) -> None:
    """Look at them again then."""
    await _update(tx, waiting, due_at=until, claimed_until=None)


async def put_off_channel(tx: Transaction, channel_id: int, until: datetime) -> None:
    """Publish nothing in a channel before then."""
    of_channel = publications.update().where(publications.c.channel_id == channel_id, _WAITS)
    await tx.execute(of_channel.values(due_at=until, claimed_until=None))


async def note_published(tx: Transaction, publication: Publication, now: datetime) -> None:
    """It is published."""
    await _update(tx, [publication], state=PublicationState.PUBLISHED, published_at=now)


async def leave_all(tx: Transaction, left: Collection[tuple[Publication, str]]) -> None:
    """They are never published, each for its reason."""
    for reason in {reason for _, reason in left}:
        of_reason = [publication for publication, why in left if why == reason]
        await _update(tx, of_reason, state=PublicationState.LEFT, reason=reason)


async def leave_of_follow(tx: Transaction, follow_id: int, reason: str) -> None:
    """What a follow's channel was told and waits is never published."""
    told = select(deliveries.c.id).where(deliveries.c.follow_id == follow_id)
    waiting = publications.update().where(publications.c.delivery_id.in_(told), _WAITS)
    await tx.execute(waiting.values(state=PublicationState.LEFT, reason=reason))


async def _update(tx: Transaction, chosen: Collection[Publication], **values: object) -> None:
    """Only what waits still: another process may have ended it."""
    ids = [publication.id for publication in chosen]
    await tx.execute(publications.update().where(publications.c.id.in_(ids), _WAITS).values(**values))


def _publication(row: AnyRow) -> Publication:
    return Publication(
        row.delivery_id,
        row.guild_id,
        row.channel_id,
        row.message_id,
        row.rank,
        row.posted_at,
        row.stale_at,
        row.id,
    )
