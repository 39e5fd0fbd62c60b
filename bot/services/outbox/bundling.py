"""What is told together with others: the announcement of its bundle stands for its own."""

from dataclasses import replace

from bot.domain.outbox.announcement import Announcement, AnnouncementKind
from bot.storage.database import Transaction
from bot.storage.outbox import deliveries
from bot.storage.press import bundles, quotes, results


async def in_its_bundle(tx: Transaction, announcement: Announcement) -> Announcement:
    """The announcement that tells the same: of the bundle, where the result or quote is in one."""
    bundle_id = await bundles.find(tx, announcement)
    if bundle_id is None:
        return announcement
    return replace(announcement, result_id=None, quote_id=None, bundle_id=bundle_id)


async def was_told(tx: Transaction, announcement: Announcement) -> bool:
    """Whether some channel was ever told of it: it keeps its own post, which is corrected."""
    if await bundles.find(tx, announcement) is not None:
        return True
    subject = announcement.subject
    return subject is not None and await deliveries.is_there_any(tx, subject)


async def has_others(tx: Transaction, announcement: Announcement) -> bool:
    """Whether something stands in the announcement's bundle, which is to be told still."""
    if announcement.bundle_id is None:
        return False
    if announcement.kind is AnnouncementKind.RESULT:
        return any(result.stands for result in await results.of_bundle(tx, announcement.bundle_id))
    return any(not quote.withdrawn for quote in await quotes.of_bundle(tx, announcement.bundle_id))
