"""Leases: what only one process may do at a time, by the database's own clock. No process trusts its own."""

from typing import Any

from sqlalchemy import ColumnElement, and_, extract, func, literal, or_, select

from bot.domain.processes.lease import Lease
from bot.storage.database import Transaction
from bot.storage.rows import insert_missing
from bot.storage.tables import leases

LONGEST_LEASE_S = 60.0
"""Seconds. A lease that has longer to go is of a clock that was set back since, and has run out."""

_UNIX_EPOCH_AS_JULIAN_DAY = 2440587.5
_SECONDS_A_DAY = 86400.0


async def take(
    tx: Transaction, name: str, holder: str, seconds: float | None, gone_holder: str | None = None
) -> Lease | None:
    """Take the lease of that name where it is free, for so many seconds; None where another has it.

    Without `seconds` it is held until it is released: for databases that know which process is there. One
    that is held by `gone_holder`, of whom that is known, is free. Who takes it anew has a new number.
    """
    await insert_missing(tx, leases, {"name": name}, {"holder": holder, "number": 0, "until": 0.0})
    is_free = or_(_has_run_out(tx), leases.c.holder == gone_holder, leases.c.holder == holder)
    taken = leases.update().where(leases.c.name == name, is_free)
    values = {"holder": holder, "number": leases.c.number + 1, "until": _until(tx, seconds)}
    number = (await tx.execute(taken.values(**values).returning(leases.c.number))).scalar()
    if number is None:
        return None
    return Lease(name, holder, number)


async def renew_all(tx: Transaction, holder: str, seconds: float | None) -> list[Lease]:
    """Hold whatever the holder has for so many seconds from now on; what it has.

    Also what has run out meanwhile: nobody else has taken it.
    """
    renewed = leases.update().where(leases.c.holder == holder).values(until=_until(tx, seconds))
    rows = await tx.execute(renewed.returning(leases.c.name, leases.c.number))
    return [Lease(row.name, holder, row.number) for row in rows]


async def is_held(tx: Transaction, lease: Lease) -> bool:
    """Whether nobody has taken it since; nobody can until the transaction ends."""
    held = select(leases.c.number).where(*_same(lease)).with_for_update(read=True)
    return (await tx.execute(held)).scalar() is not None


async def release(tx: Transaction, lease: Lease) -> None:
    """Let the next one have it at once. A lease that another has taken stays theirs."""
    await tx.execute(leases.update().where(*_same(lease)).values(holder="", until=0.0))


async def release_all(tx: Transaction) -> None:
    """In a database that was just made of another one: who held something in that isn't here."""
    await tx.execute(leases.update().values(holder="", until=0.0))


async def remove(tx: Transaction, lease: Lease) -> None:
    """Forget one whose name nobody will ask for again."""
    await tx.execute(leases.delete().where(*_same(lease)))


async def find(tx: Transaction, name: str) -> Lease | None:
    """Who holds it now; None where it is free."""
    held = and_(leases.c.name == name, ~_has_run_out(tx))
    row = (await tx.execute(select(leases).where(held))).one_or_none()
    if row is None:
        return None
    return Lease(row.name, row.holder, row.number)


async def list_held(tx: Transaction, beginning: str = "") -> list[Lease]:
    """Those that are held now and whose names begin like this, in the names' order."""
    held = and_(leases.c.name.startswith(beginning, autoescape=True), ~_has_run_out(tx))
    rows = await tx.execute(select(leases).where(held).order_by(leases.c.name))
    return [Lease(row.name, row.holder, row.number) for row in rows]


async def remove_run_out(tx: Transaction, beginning: str) -> None:
    """Forget those that have run out and whose names begin like this: nobody will ask for them again."""
    begins_so = leases.c.name.startswith(beginning, autoescape=True)
    await tx.execute(leases.delete().where(begins_so, _has_run_out(tx)))


def _same(lease: Lease) -> tuple[ColumnElement[bool], ...]:
    return leases.c.name == lease.name, leases.c.holder == lease.holder, leases.c.number == lease.number


def _until(tx: Transaction, seconds: float | None) -> ColumnElement[float] | None:
    if seconds is None:
        return None
    return _now(tx) + literal(seconds)


def _has_run_out(tx: Transaction) -> ColumnElement[bool]:
    has_come = leases.c.until <= _now(tx)
    is_too_far = leases.c.until > _now(tx) + literal(LONGEST_LEASE_S)
    return and_(leases.c.until.is_not(None), or_(has_come, is_too_far))


def _now(tx: Transaction) -> ColumnElement[Any]:
    """Seconds since 1970 by the database's clock, at the statement and not at the transaction's beginning."""
    if tx.dialect.name == "sqlite":
        return (func.julianday("now") - _UNIX_EPOCH_AS_JULIAN_DAY) * _SECONDS_A_DAY
    return extract("epoch", func.clock_timestamp())
