"""A driver's name spelt otherwise in what was saved earlier; the posts that show it follow."""

from collections.abc import Iterable

from bot.domain.outbox.announcement import Announcement, AnnouncementKind
from bot.domain.outbox.shown_posts import AnnouncementReach
from bot.domain.results.respelled_crews import Respelling
from bot.services.outbox.outbox import Outbox
from bot.storage.database import Transaction
from bot.storage.press.respelling import respell_quotes, respell_results
from bot.storage.season import past_crews


async def respell(
    tx: Transaction, outbox: Outbox, server_id: int, season_id: int, respellings: Iterable[Respelling]
) -> None:
    """Spell these names so in every result and quote of the season, and have their posts edited."""
    result_ids: set[int] = set()
    quote_ids: set[int] = set()
    for respelling in respellings:
        names = (respelling.old, respelling.new)
        result_ids.update(await respell_results(tx, season_id, *names))
        quote_ids.update(await respell_quotes(tx, season_id, *names))
        await past_crews.respell(tx, season_id, *names)
    announcements = [
        *(Announcement(server_id, AnnouncementKind.RESULT, result_id=id_) for id_ in sorted(result_ids)),
        *(Announcement(server_id, AnnouncementKind.QUOTE, quote_id=id_) for id_ in sorted(quote_ids)),
    ]
    for announcement in announcements:
        await outbox.put(tx, announcement, AnnouncementReach.SHOWN)
