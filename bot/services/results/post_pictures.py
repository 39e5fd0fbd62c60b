"""The pictures of results' posts: no post waits long for one, and what is drawn later is added by an edit."""

import asyncio
import logging
from collections import OrderedDict
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass, replace

from bot.domain.news.bundle_news import ResultsNews
from bot.domain.news.result_news import ResultNews
from bot.domain.outbox.announcement import Announcement
from bot.domain.outbox.delivery import Delivery, DeliveryAction
from bot.domain.outbox.shown_posts import AnnouncementReach
from bot.domain.pictures.picture_shape import PictureShape
from bot.errors import DatabaseFaultError, UserError
from bot.languages.current import current_language
from bot.services.outbox.outbox import Outbox
from bot.services.results.result_pictures import ResultPictures, what_is_drawn
from bot.storage.database import Database

LOG = logging.getLogger(__name__)

PicturedNews = ResultNews | ResultsNews
"""News whose posts may have pictures."""

POST_WAITS_S = 1.5
"""Real seconds from when a picture is first asked for that new posts wait for it, all channels together."""
EDIT_WAITS_S = 10.0
"""The same for edits, which are in no hurry."""
MOST_PICTURES = 4
"""Pictures in one post: of a weekend that was read from a file, the last results."""
_MOST_KEPT = 8
"""Posts whose pictures are kept for the channels that they still go to."""


@dataclass(slots=True)
class _Drawing:
    """Pictures on their way, asked for at `asked_at` by the loop's clock; `late_for` went out without."""

    task: asyncio.Task[list[bytes]]
    asked_at: float
    late_for: Announcement | None = None


class PostPictures:
    """Draws each post's pictures once, however many channels it goes to."""

    def __init__(self, database: Database, outbox: Outbox, pictures: ResultPictures) -> None:
        self._database = database
        self._outbox = outbox
        self._pictures = pictures
        self._drawings: OrderedDict[object, _Drawing] = OrderedDict()
        self._attaching: set[asyncio.Task[None]] = set()

    async def add_to(self, delivery: Delivery, news: PicturedNews) -> PicturedNews:
        """The news, which wants them, with its pictures as far as they are drawn in time."""
        results = [news] if isinstance(news, ResultNews) else [*news.each()]
        standing = [one for one in results if one.result.stands][-MOST_PICTURES:]
        drawing = self._drawing(delivery.announcement.server_id, standing)
        pictures = await self._wait_for(drawing, delivery)
        if isinstance(news, ResultNews):
            return replace(news, picture=pictures[0] if pictures else None)
        keys = [(one.session.id, one.entry.id) for one in standing]
        return replace(news, pictures=dict(zip(keys, pictures, strict=False)))

    async def close(self) -> None:
        """Draw no more."""
        tasks = [*self._attaching, *(drawing.task for drawing in self._drawings.values())]
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)

    def _drawing(self, server_id: int, results: Sequence[ResultNews]) -> _Drawing:
        key = (server_id, current_language(), *(what_is_drawn(news) for news in results))
        drawing = self._drawings.get(key)
        if drawing is None:
            task = asyncio.create_task(self._draw(server_id, results))
            drawing = _Drawing(task, asyncio.get_running_loop().time())
            task.add_done_callback(lambda _: self._drawn(key))
            self._drawings[key] = drawing
            if len(self._drawings) > _MOST_KEPT:
                self._drawings.popitem(last=False)
        self._drawings.move_to_end(key)
        return drawing

    async def _draw(self, server_id: int, results: Sequence[ResultNews]) -> list[bytes]:
        """Nothing where they can't be: a post without a picture is better than none."""
        try:
            return [await self._pictures.draw(server_id, news, PictureShape.WIDE) for news in results]
        except (UserError, DatabaseFaultError) as error:
            LOG.warning("A result of server %d is posted without its picture: %s", server_id, error)
        except Exception:
            # The edge of a job: whatever this is, the words go out.
            LOG.exception("A result of server %d is posted without its picture", server_id)
        return []

    async def _wait_for(self, drawing: _Drawing, delivery: Delivery) -> list[bytes]:
        """The pictures, or nothing once the time for this kind of delivery is over."""
        is_new = delivery.action is DeliveryAction.POST
        patience = POST_WAITS_S if is_new else EDIT_WAITS_S
        seconds_left = drawing.asked_at + patience - asyncio.get_running_loop().time()
        try:
            async with asyncio.timeout(max(seconds_left, 0)):
                return await asyncio.shield(drawing.task)
        except TimeoutError:
            if drawing.task.done():  # at the same moment
                return drawing.task.result()
            if is_new:
                drawing.late_for = delivery.announcement
            return []

    def _drawn(self, key: object) -> None:
        """Have posts that went out without their pictures edited, once for all channels."""
        drawing = self._drawings.get(key)
        if drawing is None or drawing.task.cancelled():
            return
        if not drawing.task.result():  # the next edit may have them
            del self._drawings[key]
            return
        if drawing.late_for is None:
            return
        attaching = asyncio.create_task(self._attach(drawing.late_for))
        self._attaching.add(attaching)
        attaching.add_done_callback(self._attaching.discard)

    async def _attach(self, announcement: Announcement) -> None:
        with suppress(DatabaseFaultError):  # which is logged where it comes from
            async with self._database.write() as tx:
                await self._outbox.put(tx, replace(announcement, id=0), AnnouncementReach.SHOWN)
            self._outbox.changed()
