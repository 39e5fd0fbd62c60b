"""Spoiler marks: what tells a result is hidden for some hours where a follow asks for that, then opened."""

from collections.abc import Iterable
from datetime import datetime

from bot.domain.outbox.delivery import Delivery, DeliveryAction, DeliveryState
from bot.domain.outbox.shown_posts import WITHDRAWN

LONGEST_HOURS = 168
"""A week: who wants it longer than that does not read the channel."""


def is_hidden(deliveries: Iterable[Delivery], now: datetime) -> bool:
    """Whether a subject is still under spoiler marks, by the deliveries that told it in one channel."""
    return any(_is_waiting_opening(delivery) and _is_ahead(delivery, now) for delivery in deliveries)


def planned_opening(deliveries: Iterable[Delivery]) -> Delivery | None:
    """The opening of a subject that is planned already."""
    for delivery in deliveries:
        if _is_waiting_opening(delivery):
            return delivery
    return None


def missed_opening_time(deliveries: Iterable[Delivery], now: datetime) -> datetime | None:
    """When a subject was to be opened whose opening was left out as it was withdrawn; None if nothing is due.

    Who tells it again while its message still stands has to plan the opening anew.
    """
    openings = [delivery for delivery in deliveries if delivery.action is DeliveryAction.OPEN]
    if not openings or any(map(_is_waiting_opening, openings)):
        return None
    last = openings[-1]
    was_left_out = last.state is DeliveryState.SKIPPED and last.reason == WITHDRAWN
    if was_left_out and _is_ahead(last, now):
        return last.due_at
    return None


def _is_waiting_opening(delivery: Delivery) -> bool:
    return (
        delivery.action is DeliveryAction.OPEN
        and delivery.state is DeliveryState.PENDING
        and not delivery.attempts
    )


def _is_ahead(delivery: Delivery, now: datetime) -> bool:
    return delivery.due_at is not None and delivery.due_at > now
