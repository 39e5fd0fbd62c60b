"""Who asked to be reminded in direct messages, of what, and how early."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import false, select

from bot.domain.fans.own_reminders import OwnReminder, RemindedOf
from bot.domain.planned.lead_times import kept_lead
from bot.languages.current import SpokenLanguage
from bot.storage.database import Transaction
from bot.storage.rows import AnyRow, AnySelect, insert
from bot.storage.tables import own_reminders, reminded_people


@dataclass(frozen=True, slots=True)
class RemindedPerson:
    """Where somebody's direct messages are, and since when (UTC) Discord refuses them.

    `told_closed` is whether they know of that.
    """

    id: int
    channel_id: int
    closed_at: datetime | None
    told_closed: bool


async def find_person(tx: Transaction, server_id: int, person_id: int) -> RemindedPerson | None:
    """What is known of somebody in a server; None where they never asked."""
    query = select(reminded_people).where(
        reminded_people.c.server_id == server_id, reminded_people.c.person_id == person_id
    )
    row = (await tx.execute(query)).one_or_none()
    if row is None:
        return None
    return RemindedPerson(row.id, row.channel_id, row.closed_at, row.told_closed)


async def list_untold(tx: Transaction, server_id: int) -> dict[int, int]:
    """The rows' ids, by person, of those in a server who don't know yet that their messages are refused."""
    untold = (reminded_people.c.closed_at.is_not(None), reminded_people.c.told_closed == false())
    query = select(reminded_people.c.person_id, reminded_people.c.id)
    rows = await tx.execute(query.where(reminded_people.c.server_id == server_id, *untold))
    return {row.person_id: row.id for row in rows}


async def find_channel(tx: Transaction, person_id: int) -> int | None:
    """The channel of somebody's direct messages, from whichever server it is known."""
    query = select(reminded_people.c.channel_id).where(reminded_people.c.person_id == person_id).limit(1)
    channel_id: int | None = (await tx.execute(query)).scalar()
    return channel_id


async def find_language(tx: Transaction, own_reminder_id: int) -> SpokenLanguage | None:
    """What whoever asked for it is written to in; None where that isn't known."""
    of_person = select(reminded_people.c.language).join(own_reminders)
    code = (await tx.execute(of_person.where(own_reminders.c.id == own_reminder_id))).scalar()
    if code is None:
        return None
    return SpokenLanguage(code)


async def open_person(
    tx: Transaction, server_id: int, person_id: int, channel_id: int, language: SpokenLanguage
) -> int:
    """Somebody asks to be written to, in that language, maybe anew; the id of their row."""
    person = await find_person(tx, server_id, person_id)
    if person is None:
        return await insert(
            tx,
            reminded_people,
            server_id=server_id,
            person_id=person_id,
            channel_id=channel_id,
            language=language,
        )
    opened = {"channel_id": channel_id, "closed_at": None, "told_closed": False, "language": language}
    await tx.execute(reminded_people.update().where(reminded_people.c.id == person.id).values(**opened))
    return person.id


async def close_person(tx: Transaction, own_reminder_id: int, now: datetime) -> list[int]:
    """Discord has refused a message of that reminder: whoever asked for it isn't written to any more.

    Gives the ids of all that they asked for in that server.
    """
    asked_by = select(own_reminders.c.reminded_people_id).where(own_reminders.c.id == own_reminder_id)
    closing = reminded_people.update().where(reminded_people.c.id == asked_by.scalar_subquery())
    await tx.execute(closing.values(closed_at=now, told_closed=False))
    theirs = own_reminders.c.reminded_people_id == asked_by.scalar_subquery()
    return list((await tx.execute(select(own_reminders.c.id).where(theirs))).scalars())


async def mark_told(tx: Transaction, reminded_person_id: int) -> None:
    """They were told that their messages don't arrive."""
    told = reminded_people.update().where(reminded_people.c.id == reminded_person_id)
    await tx.execute(told.values(told_closed=True))


async def save(tx: Transaction, reminded_person_id: int, subject: RemindedOf, lead: str) -> None:
    """Keep what they asked for, in place of another lead for the same."""
    same = (
        own_reminders.c.reminded_people_id == reminded_person_id,
        own_reminders.c.round_id == subject.round_id,
        own_reminders.c.session_id == subject.session_id,
    )
    changed = own_reminders.update().where(*same).values(lead=lead).returning(own_reminders.c.id)
    if (await tx.execute(changed)).first() is None:
        await insert(
            tx,
            own_reminders,
            reminded_people_id=reminded_person_id,
            round_id=subject.round_id,
            session_id=subject.session_id,
            lead=lead,
        )


async def remove(tx: Transaction, own_reminder_id: int) -> None:
    """They don't want it any more; what waits goes with it."""
    await tx.execute(own_reminders.delete().where(own_reminders.c.id == own_reminder_id))


async def list_of_person(tx: Transaction, server_id: int, person_id: int) -> list[OwnReminder]:
    """What somebody asked for in a server, whether or not it is past."""
    mine = _select_reminders(server_id).where(reminded_people.c.person_id == person_id)
    return [_reminder(row) for row in await tx.execute(mine)]


async def list_open(tx: Transaction, server_id: int, person_id: int | None = None) -> list[OwnReminder]:
    """What is asked for in a server by everybody, or one person, whose direct messages aren't refused."""
    is_open = _select_reminders(server_id).where(reminded_people.c.closed_at.is_(None))
    if person_id is not None:
        is_open = is_open.where(reminded_people.c.person_id == person_id)
    return [_reminder(row) for row in await tx.execute(is_open)]


def _select_reminders(server_id: int) -> AnySelect:
    person = (reminded_people.c.server_id, reminded_people.c.person_id, reminded_people.c.channel_id)
    query = select(own_reminders, *person).join(reminded_people)
    return query.where(reminded_people.c.server_id == server_id).order_by(own_reminders.c.id)


def _reminder(row: AnyRow) -> OwnReminder:
    return OwnReminder(
        row.server_id,
        row.person_id,
        row.channel_id,
        RemindedOf(row.round_id, row.session_id),
        kept_lead(row.lead),
        row.id,
    )
