"""Pings that went out, so that each session pings its people once."""

from sqlalchemy import ColumnElement, or_, select

from bot.domain.fans.pings import PingSubject
from bot.domain.outbox.delivery import DeliveryState
from bot.storage.database import Transaction
from bot.storage.tables import deliveries, sent_pings


async def take(tx: Transaction, server_id: int, subject: PingSubject, nonce: str) -> bool:
    """Whether the delivery of that nonce is the one that pings for the subject; from now on it is.

    A round's ping counts for its sessions too. What came to nothing has pinged nobody.
    """
    is_for_it: ColumnElement[bool] = sent_pings.c.session_id.is_(None)
    if subject.session_id is not None:
        is_for_it = or_(is_for_it, sent_pings.c.session_id == subject.session_id)
    same = (
        sent_pings.c.server_id == server_id,
        sent_pings.c.kind == subject.kind,
        sent_pings.c.round_id == subject.round_id,
        is_for_it,
    )
    came_to_nothing = select(deliveries.c.nonce).where(
        deliveries.c.nonce == sent_pings.c.nonce,
        deliveries.c.state.in_((DeliveryState.SKIPPED, DeliveryState.FAILED)),
    )
    query = select(sent_pings.c.nonce).where(*same, ~came_to_nothing.exists())
    pinging_nonces = set((await tx.execute(query)).scalars())
    if pinging_nonces:
        return nonce in pinging_nonces
    await tx.execute(
        sent_pings.insert().values(
            server_id=server_id,
            kind=subject.kind,
            round_id=subject.round_id,
            session_id=subject.session_id,
            nonce=nonce,
        )
    )
    return True
