"""What staff sent and what came to nothing: kept for a while, to be sent again or changed."""

import logging
import secrets

from bot.clock import Clock
from bot.domain.desk.change import Facts
from bot.domain.desk.draft import KEPT_FOR, Draft, DraftKind
from bot.domain.press.photo import Picture
from bot.errors import DatabaseFaultError, UserError
from bot.languages.catalogue import phrase
from bot.services.press.photos import Photos, keep_picture
from bot.storage.database import Database
from bot.storage.desk import drafts

LOG = logging.getLogger(__name__)

MOST_KEPT = 10
"""Sendings of one person that are kept; a newer one takes the place of the oldest."""
_MOST_UNSAVED = 50
"""Sendings that are kept in memory, of everybody together."""


class Sendings:
    """Use cases about sendings, each of which is its sender's alone.

    The database may be what failed: what it doesn't take is kept in memory, until the bot is restarted.
    """

    def __init__(self, database: Database, clock: Clock, photos: Photos) -> None:
        self._database = database
        self._clock = clock
        self._photos = photos
        self._unsaved: dict[str, tuple[Draft, Picture | None]] = {}

    async def keep(
        self, server_id: int, by: int, body: Facts, picture: Picture | None = None, key: str = ""
    ) -> str:
        """Keep a sending with its picture; given back is its key, which stays the same where there is one."""
        now = self._clock.now()
        draft = Draft(server_id, by, DraftKind.SENDING, body, now, key or secrets.token_hex(8))
        try:
            await self._save(draft, picture)
        except DatabaseFaultError:  # the database has logged it
            self._keep_unsaved(draft, picture)
        except Exception as error:
            LOG.warning("A sending couldn't be saved, and is kept in memory: %s", error)
            self._keep_unsaved(draft, picture)
        return draft.key

    async def _save(self, draft: Draft, picture: Picture | None) -> None:
        async with self._database.write() as tx:
            if picture:
                await keep_picture(tx, picture, draft.made_at)
            await drafts.remove_older(tx, draft.made_at - KEPT_FOR)
            await drafts.save(tx, draft)
            await drafts.remove_all_but_newest(tx, draft, MOST_KEPT)
        self._unsaved.pop(draft.key, None)

    def _keep_unsaved(self, draft: Draft, picture: Picture | None) -> None:
        if picture:
            self._photos.hold(picture)
        _, known_picture = self._unsaved.pop(draft.key, (draft, None))
        self._unsaved[draft.key] = draft, picture or known_picture
        while len(self._unsaved) > _MOST_UNSAVED:
            oldest_key = next(iter(self._unsaved))
            del self._unsaved[oldest_key]

    async def get(self, server_id: int, by: int, key: str) -> Facts:
        """What was kept.

        Raises:
            UserError: it was sent since or forgotten, or somebody else's.
        """
        draft = self._unsaved.get(key, (None, None))[0]
        if draft is None:
            async with self._database.read() as tx:
                draft = await drafts.find(tx, server_id, key)
        if draft is None or draft.kind is not DraftKind.SENDING:
            raise UserError(
                phrase("That was sent already, or too long ago. Copy the words and send them anew.")
            )
        if (draft.server_id, draft.by) != (server_id, by):
            raise UserError(phrase("Only whoever typed that can send it again."))
        return draft.body

    def forget(self, server_id: int | None = None, by: int | None = None) -> None:
        """Forget what is kept in memory of a server, of a person, or of a person in a server."""
        for key, (draft, _) in list(self._unsaved.items()):
            if server_id in (None, draft.server_id) and by in (None, draft.by):
                del self._unsaved[key]

    async def drop(self, key: str) -> None:
        """Forget what isn't needed any more."""
        if self._unsaved.pop(key, None) is None:
            async with self._database.write() as tx:
                await drafts.remove(tx, key)
