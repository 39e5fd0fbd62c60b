"""Keeps the stored events of a server what its season and its settings ask for.

What is kept says only when to look at an event: what is done about it then is found out from what is stored
at that moment (`bot/services/fans/server_events.py`).
"""

from dataclasses import replace
from datetime import datetime

from bot.domain.base.server import EventsChoice
from bot.domain.planned.server_event_steps import missing_events, next_due
from bot.domain.planned.server_events import EventPlan, ServerEvent, plan_events
from bot.storage.database import Transaction
from bot.storage.desk import faces, servers
from bot.storage.fans import server_events
from bot.storage.season import calendar_revisions, seasons


async def replan_events(tx: Transaction, server_id: int, now: datetime) -> None:
    """Add what is to be an event, and have a look taken at those of which something has changed."""
    plan = await read_plan(tx, server_id)
    kept_events = await server_events.of_server(tx, server_id)
    kept_uids = frozenset(kept.uid for kept in kept_events)
    await server_events.add(tx, server_id, missing_events(plan, kept_uids, now))
    for kept in kept_events:
        due_at = next_due(kept, plan, now)
        if due_at != kept.due_at:
            await server_events.save(tx, server_id, replace(kept, due_at=due_at))


async def read_plan(tx: Transaction, server_id: int) -> EventPlan:
    """What is to be an event in the server now."""
    server = await servers.get(tx, server_id)
    if server is None or server.events is EventsChoice.OFF:
        return EventPlan()
    face = (await faces.get(tx, server_id)).face
    cover = face.banner or server.look.logo
    wanted: dict[str, ServerEvent] = {}
    cancelled: set[str] = set()
    for season in await seasons.list_in_force(tx, server_id):
        revisions = await calendar_revisions.revisions(tx, season.id)
        plan = plan_events(season, server.events, revisions, cover, server.spoken_language)
        wanted |= plan.wanted
        cancelled |= plan.cancelled
    return EventPlan(wanted, frozenset(cancelled))
