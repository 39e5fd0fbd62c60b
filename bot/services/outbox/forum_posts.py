"""What is known of the posts in forums: kept before they are made, since Discord takes no nonce for them."""

from bot.domain.news.forum_topic import ForumTopic
from bot.domain.outbox.delivery import Delivery
from bot.domain.outbox.forum_post import ForumPost
from bot.storage.database import Database
from bot.storage.outbox import forum_posts as rows


class ForumPosts:
    """Use cases about posts in forums. Of one forum, one delivery at a time is under way."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def find(self, delivery: Delivery, topic: ForumTopic) -> ForumPost | None:
        """The topic's post in the delivery's forum, made or begun."""
        round_id = _round_id(topic)
        server_id = delivery.announcement.server_id
        async with self._database.read() as tx:
            return await rows.find(tx, server_id, delivery.channel_id, topic.season.id, round_id)

    async def has_plain_posts(self, channel_id: int) -> bool:
        """Whether something was posted in the channel itself: then it is no forum."""
        async with self._database.read() as tx:
            return await rows.has_plain_posts(tx, channel_id)

    async def find_begun(self, delivery: Delivery) -> ForumPost | None:
        """The post that this delivery has begun, whether or not that succeeded."""
        async with self._database.read() as tx:
            return await rows.find_begun(tx, delivery.channel_id, delivery.nonce)

    async def known_threads(self, channel_id: int) -> set[int]:
        """The threads in a forum of which it is known whose posts they are."""
        async with self._database.read() as tx:
            return await rows.list_threads(tx, channel_id)

    async def begin(self, delivery: Delivery, topic: ForumTopic, title: str) -> ForumPost:
        """Keep that this delivery makes the topic's post now, in place of one that was never made."""
        round_id = _round_id(topic)
        server_id = delivery.announcement.server_id
        post = ForumPost(server_id, delivery.channel_id, topic.season.id, round_id, title, delivery.nonce)
        async with self._database.write() as tx:
            old = await rows.find(tx, server_id, delivery.channel_id, topic.season.id, round_id)
            if old:
                await rows.remove(tx, old.id)
            return await rows.add(tx, post)

    async def made(self, post: ForumPost, thread_id: int) -> None:
        """Keep which thread the post is."""
        async with self._database.write() as tx:
            await rows.save_thread(tx, post.id, thread_id)

    async def forget(self, post: ForumPost) -> None:
        """The post is gone, or was refused: the next that is told of its topic makes it anew."""
        async with self._database.write() as tx:
            await rows.remove(tx, post.id)

    async def takes_turn(self, delivery: Delivery, thread_id: int) -> bool:
        """Whether it is this delivery's turn in a thread: none before it waits there because it was refused.

        Kept with it is the thread, to look for it there should nobody hear whether it arrived.
        """
        async with self._database.write() as tx:
            await rows.save_thread_of_delivery(tx, delivery, thread_id)
            return not await rows.is_held_up(tx, delivery, thread_id)


def _round_id(topic: ForumTopic) -> int | None:
    if topic.round is None:
        return None
    return topic.round.id
