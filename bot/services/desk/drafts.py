"""Drafts: kept from the preview until somebody confirms or drops them."""

import secrets
from dataclasses import replace

from bot.clock import Clock
from bot.domain.desk.change import Facts
from bot.domain.desk.draft import KEPT_FOR, Draft, DraftKind
from bot.errors import UserError
from bot.languages.catalogue import mark, phrase
from bot.storage.database import Database, Transaction
from bot.storage.desk import drafts

_GONE = mark("Type the command again: that preview has already been used or discarded.")


class Drafts:
    """Use cases about drafts. Who confirms one calls `take_draft` in the transaction that stores it."""

    def __init__(self, database: Database, clock: Clock) -> None:
        self._database = database
        self._clock = clock

    async def keep(self, server_id: int, by: int, kind: DraftKind, body: Facts) -> Draft:
        """Keep a new draft, made now; given back with its key."""
        async with self._database.write() as tx:
            return await self.add(tx, server_id, by, kind, body)

    async def add(self, tx: Transaction, server_id: int, by: int, kind: DraftKind, body: Facts) -> Draft:
        """Keep a new draft in the caller's transaction."""
        now = self._clock.now()
        draft = Draft(server_id, by, kind, body, now, secrets.token_hex(8))
        await drafts.remove_older(tx, now - KEPT_FOR)
        await drafts.save(tx, draft)
        return draft

    async def get(self, server_id: int, key: str, kind: DraftKind) -> Draft:
        """The draft, to be looked at again.

        Raises:
            UserError: it was confirmed, dropped or forgotten.
        """
        async with self._database.read() as tx:
            return _found(await drafts.find(tx, server_id, key), kind)

    async def revise(
        self, server_id: int, key: str, kind: DraftKind, body: Facts, *, was: Facts | None = None
    ) -> Draft:
        """Give the draft another body, made from what it `was`, where that is said.

        Raises:
            UserError: it was confirmed, dropped or forgotten, or somebody else has revised it since.
        """
        async with self._database.write() as tx:
            draft = _found(await drafts.find(tx, server_id, key, lock=True), kind)
            if was is not None and draft.body != was:
                raise UserError(phrase("Try again: somebody else answered something in the meantime."))
            draft = replace(draft, body=body)
            await drafts.save(tx, draft)
        return draft

    async def drop(self, server_id: int, key: str, kind: DraftKind) -> Draft:
        """Take the draft away; nothing was stored of it.

        Raises:
            UserError: it was confirmed, dropped or forgotten.
        """
        async with self._database.write() as tx:
            return await take_draft(tx, server_id, key, kind)


async def lock_draft(tx: Transaction, server_id: int, key: str, kind: DraftKind) -> Draft:
    """The draft, to be revised in the same transaction.

    Raises:
        UserError: it was confirmed, dropped or forgotten.
    """
    return _found(await drafts.find(tx, server_id, key, lock=True), kind)


async def take_draft(tx: Transaction, server_id: int, key: str, kind: DraftKind) -> Draft:
    """Take the draft out to use it: of two people who press together, one gets it.

    Raises:
        UserError: it was confirmed, dropped or forgotten.
    """
    draft = _found(await drafts.find(tx, server_id, key, lock=True), kind)
    if not await drafts.remove(tx, key):
        raise UserError(phrase(_GONE))
    return draft


def _found(draft: Draft | None, kind: DraftKind) -> Draft:
    if draft is None or draft.kind is not kind:
        raise UserError(phrase(_GONE))
    return draft
