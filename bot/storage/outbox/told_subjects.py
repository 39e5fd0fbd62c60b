"""What a channel was told, however often it was corrected since; and what is still hidden there."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select

from bot.domain.outbox.announcement import FEED_KINDS, Announcement, AnnouncementSubject
from bot.domain.outbox.delivery import DeliveryAction, DeliveryState
from bot.storage.database import Transaction
from bot.storage.outbox.delivery_rows import (
    ANNOUNCEMENT_COLUMNS,
    MEANT_FOR,
    PLANNED_AT,
    select_deliveries,
    to_announcement,
    to_delivery,
)
from bot.storage.tables import announcements, deliveries

_MOST = 400
"""Announcements that are looked at, the newest first: a season has some hundred with all corrections."""


@dataclass(frozen=True, slots=True)
class ToldSubject:
    """Something that was told: its newest announcement, when it was first told and last changed (UTC)."""

    announcement: Announcement
    published: datetime
    updated: datetime


async def told_subjects(
    tx: Transaction, server_id: int, follow_id: int
) -> dict[AnnouncementSubject, ToldSubject]:
    """What the follow was told, or will be as soon as Discord lets it, by subject; the newest first."""
    was_told = (
        select(deliveries.c.id)
        .where(
            deliveries.c.announcement_id == announcements.c.id,
            deliveries.c.follow_id == follow_id,
            deliveries.c.action.in_((DeliveryAction.POST, DeliveryAction.EDIT)),
        )
        .exists()
    )
    announcement_id = announcements.c.id.label("announcement_id")
    times = (PLANNED_AT, MEANT_FOR.label("meant_for"), announcements.c.created_at)
    columns = (announcement_id, *ANNOUNCEMENT_COLUMNS, *times, was_told.label("was_told"))
    of_server = (announcements.c.server_id == server_id, announcements.c.kind.in_(FEED_KINDS))
    newest = select(*columns).where(*of_server).order_by(announcements.c.id.desc()).limit(_MOST)
    told: dict[AnnouncementSubject, ToldSubject] = {}
    corrected_at: dict[AnnouncementSubject, datetime] = {}
    for row in await tx.execute(newest):
        announcement = to_announcement(row)
        subject = announcement.subject
        if subject is None:
            continue
        corrected_at.setdefault(subject, row.created_at)
        if row.was_told:
            newest_announcement = announcement
            if subject in told:
                newest_announcement = told[subject].announcement
            updated = max(row.meant_for, corrected_at[subject])
            told[subject] = ToldSubject(newest_announcement, row.meant_for, updated)
    return told


async def hidden_subjects(
    tx: Transaction, follow_id: int, now: datetime
) -> dict[AnnouncementSubject, datetime]:
    """What stands under spoiler marks in the follow's channel, or is to, and until when (UTC, after now)."""
    waiting_openings = (
        deliveries.c.follow_id == follow_id,
        deliveries.c.action == DeliveryAction.OPEN,
        deliveries.c.state == DeliveryState.PENDING,
        deliveries.c.due_at > now,
    )
    hidden_until: dict[AnnouncementSubject, datetime] = {}
    query = select_deliveries().where(*waiting_openings).order_by(deliveries.c.due_at)
    for row in await tx.execute(query):
        subject = to_delivery(row).announcement.subject
        if subject:
            hidden_until[subject] = row.due_at
    return hidden_until
