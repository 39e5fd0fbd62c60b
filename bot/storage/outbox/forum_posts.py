"""The posts of forums: begun, made, found again, and forgotten when they are gone."""

from dataclasses import asdict, replace

from sqlalchemy import Select, select

from bot.domain.outbox.delivery import Delivery
from bot.domain.outbox.forum_post import ForumPost
from bot.storage.database import Transaction
from bot.storage.outbox.delivery_rows import WAITING, state_in
from bot.storage.rows import AnyRow, insert
from bot.storage.tables import deliveries, forum_posts


async def find(
    tx: Transaction, server_id: int, channel_id: int, season_id: int, round_id: int | None
) -> ForumPost | None:
    """The post of a round, or of the season where that is None, in a forum."""
    query = select(forum_posts).where(
        forum_posts.c.server_id == server_id,
        forum_posts.c.channel_id == channel_id,
        forum_posts.c.season_id == season_id,
        forum_posts.c.round_id.is_not_distinct_from(round_id),
    )
    return await _first(tx, query)


async def has_plain_posts(tx: Transaction, channel_id: int) -> bool:
    """Whether a delivery was posted in the channel, and not in a thread of it."""
    query = select(deliveries.c.id).where(
        deliveries.c.channel_id == channel_id,
        deliveries.c.message_id.is_not(None),
        deliveries.c.thread_id.is_(None),
    )
    return (await tx.execute(query.limit(1))).first() is not None


async def find_begun(tx: Transaction, channel_id: int, nonce: str) -> ForumPost | None:
    """The post in a forum that the delivery with that nonce began."""
    query = select(forum_posts).where(forum_posts.c.channel_id == channel_id, forum_posts.c.nonce == nonce)
    return await _first(tx, query)


async def list_threads(tx: Transaction, channel_id: int) -> set[int]:
    """The threads in a forum of which it is known whose posts they are."""
    query = select(forum_posts.c.thread_id).where(
        forum_posts.c.channel_id == channel_id, forum_posts.c.thread_id.is_not(None)
    )
    return {int(thread_id) for thread_id in (await tx.execute(query)).scalars()}


async def add(tx: Transaction, post: ForumPost) -> ForumPost:
    """Keep a post that is about to be made."""
    values = asdict(post)
    del values["id"]
    return replace(post, id=await insert(tx, forum_posts, **values))


async def save_thread(tx: Transaction, post_id: int, thread_id: int) -> None:
    """Keep which thread the post is."""
    made = forum_posts.update().where(forum_posts.c.id == post_id)
    await tx.execute(made.values(thread_id=thread_id))


async def remove(tx: Transaction, post_id: int) -> None:
    """Forget a post."""
    await tx.execute(forum_posts.delete().where(forum_posts.c.id == post_id))


async def save_thread_of_delivery(tx: Transaction, delivery: Delivery, thread_id: int) -> None:
    """Keep into which thread a delivery is about to be sent."""
    # By the nonce too: SQLite gives a removed row's id to the next.
    sent = deliveries.update().where(deliveries.c.id == delivery.id, deliveries.c.nonce == delivery.nonce)
    await tx.execute(sent.values(thread_id=thread_id))


async def is_held_up(tx: Transaction, delivery: Delivery, thread_id: int) -> bool:
    """Whether an older delivery for the same thread is refused there and waits."""
    query = select(deliveries.c.id).where(
        deliveries.c.channel_id == delivery.channel_id,
        deliveries.c.thread_id == thread_id,
        deliveries.c.id < delivery.id,
        deliveries.c.refusals > 0,
        state_in(deliveries, *WAITING),
    )
    return (await tx.execute(query.limit(1))).first() is not None


async def _first(tx: Transaction, query: "Select[tuple[int]]") -> ForumPost | None:
    row = (await tx.execute(query.limit(1))).first()
    if row is None:
        return None
    return _post(row)


def _post(row: AnyRow) -> ForumPost:
    return ForumPost(
        server_id=row.server_id,
        channel_id=row.channel_id,
        season_id=row.season_id,
        round_id=row.round_id,
        title=row.title,
        nonce=row.nonce,
        thread_id=row.thread_id,
        id=row.id,
    )
