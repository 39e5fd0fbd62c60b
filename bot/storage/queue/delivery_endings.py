"""How attempts at deliveries ended."""

from collections.abc import Sequence
from functools import cache
from typing import Any

from sqlalchemy import BigInteger, Boolean, Update, bindparam, case, select

from bot.domain.outbox.attempt import Attempt
from bot.domain.outbox.delivery import Delivery
from bot.storage.database import Transaction
from bot.storage.outbox.delivery_rows import WAITING
from bot.storage.tables import deliveries
from bot.storage.types import UtcDateTime


async def keep(tx: Transaction, attempts: Sequence[Attempt]) -> list[Attempt]:
    """Note how these attempts ended, each at another delivery; those that could be noted.

    Of what another courier has claimed since, or what is gone, nothing is.
    """
    ids = [attempt.delivery.id for attempt in attempts]
    columns = (deliveries.c.id, deliveries.c.nonce, deliveries.c.lease_number)
    # In the ids' order, or two that lock the same rows might wait for each other.
    locked = select(*columns).where(deliveries.c.id.in_(ids)).order_by(deliveries.c.id).with_for_update()
    rows = await tx.execute(locked)
    claims = {(row.id, row.nonce, row.lease_number) for row in rows}
    kept_attempts = [attempt for attempt in attempts if _claim(attempt.delivery) in claims]
    if kept_attempts:
        await tx.execute(_update(), [_facts(attempt) for attempt in kept_attempts])
    return kept_attempts


def _claim(delivery: Delivery) -> tuple[int, str, int | None]:
    """By the nonce too: SQLite gives a removed row's id to the next, which was not attempted."""
    return delivery.id, delivery.nonce, delivery.lease_number


def _facts(attempt: Attempt) -> dict[str, Any]:
    return {
        "attempted_id": attempt.delivery.id,
        "new_state": attempt.state,
        "why": attempt.reason,
        "is_doubtful": attempt.doubtful,
        "times_refused": attempt.refusals,
        "rests_until": attempt.not_before,
        "arrived_as": attempt.message_id,
        "arrived_in": attempt.thread_id,
        "arrived_at": attempt.at if attempt.is_sent else None,
        "waits_again": attempt.state in WAITING,
        "again_at": attempt.next_try,
    }


@cache
def _update() -> Update:
    """One statement for all endings, so that those of a group are one trip. Made once."""
    columns = deliveries.c
    message_id = bindparam("arrived_as", type_=BigInteger())
    # Without a message it stays where the attempt was about to send it.
    thread_id = case(
        (message_id.is_not(None), bindparam("arrived_in", type_=BigInteger())), else_=columns.thread_id
    )
    waits_again = bindparam("waits_again", type_=Boolean())
    due_at = case((waits_again, bindparam("again_at", type_=UtcDateTime())), else_=columns.due_at)
    return (
        deliveries.update()
        .where(columns.id == bindparam("attempted_id"))
        .values(
            state=bindparam("new_state"),
            reason=bindparam("why"),
            doubtful=bindparam("is_doubtful"),
            refusals=bindparam("times_refused"),
            not_before=bindparam("rests_until"),
            message_id=message_id,
            thread_id=thread_id,
            sent_at=bindparam("arrived_at"),
            due_at=due_at,
        )
    )
