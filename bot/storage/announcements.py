"""The outbox: what is to be told, to which channels, and how far that has come."""

import secrets
from collections.abc import Collection, Sequence
from datetime import datetime
from functools import cache
from typing import Any

from sqlalchemy import (
    BindParameter,
    ColumnElement,
    CompoundSelect,
    FromClause,
    Integer,
    and_,
    bindparam,
    func,
    or_,
    select,
    union_all,
)

from bot.domain.announcements import Action, Announcement, Delivery, Kind, State, Subject
from bot.domain.servers import Follow
from bot.storage.database import Transaction
from bot.storage.rows import AnyRow, AnySelect, insert
from bot.storage.tables import announcements, deliveries, follows
from bot.storage.types import UtcDateTime

WAITING = (State.PENDING, State.PAUSED)
NewDelivery = dict[str, Any]
_OPEN = (State.PENDING, State.CLAIMED, State.PAUSED)


async def add(tx: Transaction, announcement: Announcement, now: datetime) -> int:
    """Keep something to tell; its id."""
    return await insert(
        tx,
        announcements,
        server_id=announcement.server_id,
        kind=announcement.kind,
        result_id=announcement.result_id,
        quote_id=announcement.quote_id,
        round_id=announcement.round_id,
        session_id=announcement.session_id,
        change_id=announcement.change_id,
        notice_id=announcement.notice_id,
        lead=announcement.lead,
        due_at=announcement.due_at,
        expires_at=announcement.expires_at,
        created_at=now,
    )


async def add_delivery(
    tx: Transaction,
    announcement_id: int,
    follow: Follow,
    action: Action = Action.POST,
    due_at: datetime | None = None,
    channel_id: int | None = None,
) -> int:
    """Keep that the follow's channel is to get it, at `due_at` or at once; the delivery's id."""
    row = new_delivery(announcement_id, follow, action, due_at, channel_id)
    return await insert(tx, deliveries, **row)


async def add_deliveries(tx: Transaction, new: Sequence[NewDelivery]) -> None:
    """Keep many at once, in the order in which they are to go.

    Nobody needs their ids, and asking for those would take SQLite a statement for each.
    """
    if new:
        await tx.execute(deliveries.insert(), [{"rank": 0, "place": n, **row} for n, row in enumerate(new)])


def new_delivery(
    announcement_id: int,
    follow: Follow,
    action: Action = Action.POST,
    due_at: datetime | None = None,
    channel_id: int | None = None,
) -> NewDelivery:
    """A delivery's row before it is kept."""
    return {
        "announcement_id": announcement_id,
        "follow_id": follow.id,
        "action": action,
        "state": State.PENDING,
        "guild_id": follow.guild_id,
        "channel_id": channel_id or follow.channel_id,
        "nonce": secrets.token_hex(8),
        "due_at": due_at,
    }


async def get(tx: Transaction, delivery_id: int) -> Delivery:
    """The delivery with that id."""
    return _delivery((await tx.execute(_whole().where(deliveries.c.id == delivery_id))).one())


async def of_announcement(tx: Transaction, announcement_id: int) -> list[Delivery]:
    """Every delivery of an announcement, the server's own channel first."""
    query = _whole().where(deliveries.c.announcement_id == announcement_id).order_by(deliveries.c.id)
    return [_delivery(row) for row in await tx.execute(query)]


async def about(tx: Transaction, subject: Subject, *, lock: bool = False, **where: int) -> list[Delivery]:
    """Every delivery that told the subject, oldest first; only of one channel or guild, if named.

    With `lock` nobody claims one of them before the transaction ends.
    """
    same = (announcements.c.kind == subject.kind, announcements.c[subject.field] == subject.id)
    query = _whole().where(*same, *(deliveries.c[name] == value for name, value in where.items()))
    if lock:
        query = query.with_for_update(of=deliveries)
    return [_delivery(row) for row in await tx.execute(query.order_by(deliveries.c.id))]


async def of_kind(
    tx: Transaction, kind: Kind, follow_id: int, session_id: int | None = None
) -> list[Delivery]:
    """Every delivery of that kind to a follow, oldest first; only about one session, if named.

    Nobody claims one of them before the transaction ends.
    """
    query = _whole().where(announcements.c.kind == kind, deliveries.c.follow_id == follow_id)
    if session_id is not None:
        query = query.where(announcements.c.session_id == session_id)
    rows = await tx.execute(query.with_for_update(of=deliveries).order_by(deliveries.c.id))
    return [_delivery(row) for row in rows]


async def skip(tx: Transaction, these: Collection[Delivery], reason: str) -> None:
    """Let them never go out; those that are being sent at this moment are left alone."""
    unclaimed = (deliveries.c.id.in_([d.id for d in these]), deliveries.c.state != State.CLAIMED)
    await tx.execute(deliveries.update().where(*unclaimed).values(state=State.SKIPPED, reason=reason))


async def plan_anew(tx: Transaction, these: Collection[Delivery], due_at: datetime | None) -> None:
    """Let posts that nobody has tried yet go out at another time, or at once."""
    if not these:
        return
    untouched = (deliveries.c.id.in_([d.id for d in these]), deliveries.c.state == State.PENDING)
    await tx.execute(deliveries.update().where(*untouched).values(due_at=due_at))
    told = announcements.c.id.in_({d.announcement.id for d in these})
    await tx.execute(announcements.update().where(told).values(due_at=due_at))


async def move_due(tx: Transaction, delivery: Delivery, due_at: datetime) -> None:
    """Let one that waits go out at another time."""
    waits = (deliveries.c.id == delivery.id, deliveries.c.state == State.PENDING)
    await tx.execute(deliveries.update().where(*waits).values(due_at=due_at))


async def is_withdrawn(tx: Transaction, delivery: Delivery, subject: Subject) -> bool:
    """Whether its message is to be taken down as soon as it is there."""
    query = (
        select(deliveries.c.id)
        .join(announcements)
        .where(
            announcements.c.kind == subject.kind,
            announcements.c[subject.field] == subject.id,
            deliveries.c.channel_id == delivery.channel_id,
            deliveries.c.id > delivery.id,
            deliveries.c.action == Action.REMOVE,
            _is(deliveries, *WAITING),
        )
    )
    return (await tx.execute(query.limit(1))).first() is not None


async def move_channel(tx: Transaction, follow_id: int, channel_id: int) -> None:
    """Send what still waits to the follow's new channel.

    Edits stay with the message they correct, but where that channel is closed to the bot they go along.
    What is to be taken down or opened is where it is; what isn't posted yet is opened where that will be.
    """
    edits = and_(deliveries.c.action == Action.EDIT, deliveries.c.state == State.PAUSED)
    waits = (deliveries.c.follow_id == follow_id, _is(deliveries, *WAITING))
    posts = (*waits, deliveries.c.action == Action.POST)
    with_them = deliveries.c.announcement_id.in_(select(deliveries.c.announcement_id).where(*posts))
    openings = and_(deliveries.c.action == Action.OPEN, with_them)
    stuck = or_(deliveries.c.action == Action.POST, edits, openings)
    here = and_(deliveries.c.follow_id == follow_id, deliveries.c.state.in_(WAITING), stuck)
    await tx.execute(deliveries.update().where(here).values(channel_id=channel_id))


async def open_now(tx: Transaction, follow_id: int, now: datetime) -> None:
    """Let what still stands under spoiler marks there be opened now."""
    its = (deliveries.c.follow_id == follow_id, deliveries.c.action == Action.OPEN, _is(deliveries, *WAITING))
    await tx.execute(deliveries.update().where(*its, deliveries.c.due_at > now).values(due_at=now))


async def claim(tx: Transaction, owner: str, now: datetime, until: datetime, most: int) -> list[Delivery]:
    """Take up to `most` due deliveries for `owner` until then: only the oldest unfinished of each channel.

    What is behind an unfinished one in its channel waits, so that a channel's order holds.
    """
    ids = (await tx.execute(_due(), {"now": now, "most": most})).scalars().all()[:most]
    if not ids:
        return []
    free = and_(deliveries.c.id.in_(ids), _is(deliveries, *WAITING))
    batch = _whole().where(free).with_for_update(of=deliveries, skip_locked=True)
    rows = sorted((await tx.execute(batch)).all(), key=lambda row: ids.index(row.id))
    mine = deliveries.update().where(deliveries.c.id.in_([row.id for row in rows]))
    count = deliveries.c.attempts + 1
    claimed = {"state": State.CLAIMED, "claimed_by": owner, "claimed_until": until, "doubtful": True}
    await tx.execute(mine.values(**claimed, attempts=count))
    return [_delivery(row) for row in rows]


async def held_up_by(tx: Transaction, delivery: Delivery) -> Delivery | None:
    """The delivery that was tried, didn't arrive, and keeps this one waiting in its channel."""
    before = (deliveries.c.channel_id == delivery.channel_id, deliveries.c.id < delivery.id)
    tried = (_is(deliveries, *WAITING), deliveries.c.reason.is_not(None))
    row = (await tx.execute(_whole().where(*before, *tried).order_by(deliveries.c.id).limit(1))).first()
    return _delivery(row) if row else None


async def finish(
    tx: Transaction,
    delivery: Delivery,
    state: State,
    *,
    reason: str | None = None,
    message_id: int | None = None,
    sent_at: datetime | None = None,
    again_at: datetime | None = None,
    doubtful: bool = False,
    refused: bool = False,
) -> None:
    """Note how an attempt ended.

    `again_at` is when a waiting one is tried again, `doubtful` whether the attempt may have
    reached Discord all the same, `refused` whether Discord closed the channel to the bot.
    """
    # By the nonce too: SQLite gives a removed row's id to the next, which was not attempted.
    same = (deliveries.c.id == delivery.id, deliveries.c.nonce == delivery.nonce)
    mine = deliveries.update().where(*same)
    refusals = delivery.refusals + 1 if refused else 0
    ended = {"state": state, "reason": reason, "doubtful": doubtful, "refusals": refusals}
    await tx.execute(mine.values(**ended, message_id=message_id, sent_at=sent_at))
    if state in WAITING:
        await tx.execute(mine.values(due_at=again_at))


async def hurry(tx: Transaction) -> None:
    """Let whatever was tried before be tried at once: a start is a new chance."""
    tried = and_(_is(deliveries, *WAITING), deliveries.c.attempts > 0)
    await tx.execute(deliveries.update().where(tried).values(due_at=None))


async def claimants(tx: Transaction, but: Collection[int] = ()) -> set[str]:
    """Who holds claims, of other deliveries than these."""
    claimed = and_(_is(deliveries, State.CLAIMED), deliveries.c.id.not_in(but))
    query = select(deliveries.c.claimed_by).where(claimed).distinct()
    return {str(owner) for owner in (await tx.execute(query)).scalars()}


async def free(tx: Transaction, gone: Collection[str], now: datetime, but: Collection[int] = ()) -> None:
    """Free the claims of these owners, and those that were held for too long, but of those deliveries."""
    lost = or_(deliveries.c.claimed_by.in_(gone), deliveries.c.claimed_until <= now)
    claimed = deliveries.update().where(_is(deliveries, State.CLAIMED), lost, deliveries.c.id.not_in(but))
    await tx.execute(claimed.values(state=State.PENDING, due_at=None))


async def retry(tx: Transaction, guild_id: int) -> None:
    """Let what was refused in a server be tried at once: somebody changed something there."""
    refused = and_(deliveries.c.guild_id == guild_id, deliveries.c.refusals > 0, _is(deliveries, *WAITING))
    await tx.execute(deliveries.update().where(refused).values(due_at=None))


async def next_due(tx: Transaction, after: datetime) -> datetime | None:
    """When the earliest waiting delivery is due after that instant (UTC); None when none is.

    What was due before and could not be claimed waits for another in its channel, not for a time.
    """
    later = (_is(deliveries, *WAITING), deliveries.c.due_at > after)
    due: datetime | None = (await tx.execute(select(func.min(deliveries.c.due_at)).where(*later))).scalar()
    return due


def _something_before_it(now: BindParameter[datetime]) -> ColumnElement[bool]:
    before = deliveries.alias("before")
    begun = or_(before.c.due_at.is_(None), before.c.due_at <= now, before.c.attempts > 0)
    open_ = and_(_is(before, *_OPEN), or_(before.c.state != State.PENDING, begun))
    same = and_(before.c.channel_id == deliveries.c.channel_id, before.c.id < deliveries.c.id)
    return select(before.c.id).where(same, open_).exists()


def _opens_meanwhile() -> ColumnElement[bool]:
    """Whether it would open what a younger edit, still on its way, has put under spoiler marks again."""
    other = deliveries.alias("other")
    on_its_way = (_is(other, *_OPEN), other.c.state == State.CLAIMED)
    same = (other.c.channel_id == deliveries.c.channel_id, other.c.id > deliveries.c.id)
    return and_(deliveries.c.action == Action.OPEN, select(other.c.id).where(*same, *on_its_way).exists())


def _is(table: FromClause, *states: State) -> ColumnElement[bool]:
    """In one of these states, in the words of the partial indexes: a planner can't see into parameters."""
    written: BindParameter[State] = bindparam(None, [*states], expanding=True, literal_execute=True)
    return table.c.state.in_(written)


@cache
def _due() -> CompoundSelect[int]:
    """Ids of up to `most` that are due at `now`, the first to go first: four lanes, one behind the other.

    Each is read off an index and no further than needed. In a lane the first channels of every
    announcement go before the second ones of any: a server with thousands of followers keeps no
    other waiting. Made once: putting it together takes longer than running it.
    """
    ours, now = deliveries.c, bindparam("now", type_=UtcDateTime())
    free = ~or_(_something_before_it(now), _opens_meanwhile())
    waiting = select(ours.id).where(_is(deliveries, *WAITING), free)
    waiting = waiting.limit(bindparam("most", type_=Integer()))
    lanes = []
    for rank in sorted({kind.rank for kind in Kind}):
        ranked = waiting.where(ours.rank == rank)
        lanes.append(ranked.where(ours.due_at.is_(None)).order_by(ours.place, ours.id))
        lanes.append(ranked.where(ours.due_at <= now).order_by(ours.due_at, ours.place, ours.id))
    return union_all(*(select(lane.subquery().c.id) for lane in lanes))


_MORE = (
    "server_id",
    "kind",
    "result_id",
    "quote_id",
    "round_id",
    "session_id",
    "change_id",
    "notice_id",
    "lead",
    "expires_at",
)


def _whole() -> AnySelect:
    told = [announcements.c[name] for name in _MORE]
    planned = announcements.c.due_at.label("planned_at")
    source = deliveries.join(announcements).outerjoin(follows, deliveries.c.follow_id == follows.c.id)
    return select(deliveries, *told, planned, follows.c.ping_role_id, follows.c.spoilers).select_from(source)


def _delivery(row: AnyRow) -> Delivery:
    told = {name: getattr(row, name) for name in _MORE} | {"kind": Kind(row.kind)}
    return Delivery(
        announcement=Announcement(**told, due_at=row.planned_at, id=row.announcement_id),
        action=Action(row.action),
        state=State(row.state),
        guild_id=row.guild_id,
        channel_id=row.channel_id,
        nonce=row.nonce,
        follow_id=row.follow_id,
        ping_role_id=row.ping_role_id,
        spoilers=row.spoilers,
        due_at=row.due_at,
        attempts=row.attempts,
        refusals=row.refusals,
        message_id=row.message_id,
        sent_at=row.sent_at,
        reason=row.reason,
        doubtful=row.doubtful,
        id=row.id,
    )
