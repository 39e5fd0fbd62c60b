"""Whose accounts are kept, where, and taking them out: what was done stays, who did it doesn't."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Column, FromClause, Table, func, select

from bot.domain.desk.draft import DraftKind
from bot.domain.privacy.traces import SOMEBODY, PersonTraces, Trace
from bot.storage.database import Transaction
from bot.storage.tables import (
    changes,
    drafts,
    followed_teams,
    follows,
    guesses,
    quotes,
    recaps,
    reminded_people,
    result_steps,
    results,
    rounds,
    seasons,
    servers,
    sessions,
    standings_files,
    timing_files,
    typed_points,
)


@dataclass(frozen=True, slots=True)
class PersonColumn:
    """A column with users' ids: what they did, the way to the server, and what stands in their place."""

    column: Column[Any]
    trace: Trace
    path: FromClause
    server_id: Column[Any]
    replacement: int | None = SOMEBODY


_QUOTES = quotes.join(seasons, seasons.c.id == quotes.c.season_id)
_RECAPS = recaps.join(rounds, rounds.c.id == recaps.c.round_id).join(seasons)
_STEPS = (
    result_steps.join(results, results.c.id == result_steps.c.result_id)
    .join(sessions, sessions.c.id == results.c.session_id)
    .join(rounds, rounds.c.id == sessions.c.round_id)
    .join(seasons, seasons.c.id == rounds.c.season_id)
)
_TIMING_FILES = (
    timing_files.join(sessions, sessions.c.id == timing_files.c.session_id)
    .join(rounds, rounds.c.id == sessions.c.round_id)
    .join(seasons, seasons.c.id == rounds.c.season_id)
)

_STANDINGS_FILES = standings_files.join(rounds, rounds.c.id == standings_files.c.round_id).join(
    seasons, seasons.c.id == rounds.c.season_id
)
_TYPED_POINTS = typed_points.join(rounds, rounds.c.id == typed_points.c.round_id).join(
    seasons, seasons.c.id == rounds.c.season_id
)

PERSON_COLUMNS = (
    PersonColumn(servers.c.set_up_by, Trace.SETTINGS, servers, servers.c.id),
    PersonColumn(follows.c.followed_by, Trace.FOLLOWS, follows, follows.c.guild_id),
    PersonColumn(changes.c.by, Trace.CHANGES, changes, changes.c.server_id),
    PersonColumn(changes.c.undone_by, Trace.UNDONE, changes, changes.c.server_id),
    PersonColumn(drafts.c.by, Trace.PREVIEWS, drafts, drafts.c.server_id),
    PersonColumn(result_steps.c.by, Trace.RESULTS, _STEPS, seasons.c.server_id),
    PersonColumn(quotes.c.by, Trace.QUOTES_TYPED, _QUOTES, seasons.c.server_id),
    PersonColumn(quotes.c.approved_by, Trace.QUOTES_APPROVED, _QUOTES, seasons.c.server_id),
    PersonColumn(quotes.c.approver, Trace.QUOTES_APPROVED, _QUOTES, seasons.c.server_id),
    PersonColumn(quotes.c.author, Trace.OWN_WORDS, _QUOTES, seasons.c.server_id, replacement=None),
    PersonColumn(recaps.c.by, Trace.RECAPS, _RECAPS, seasons.c.server_id),
    PersonColumn(timing_files.c.by, Trace.TIMING_FILES, _TIMING_FILES, seasons.c.server_id),
    PersonColumn(standings_files.c.by, Trace.TIMING_FILES, _STANDINGS_FILES, seasons.c.server_id),
    PersonColumn(typed_points.c.by, Trace.POINTS, _TYPED_POINTS, seasons.c.server_id),
    PersonColumn(reminded_people.c.person_id, Trace.REMINDERS, reminded_people, reminded_people.c.server_id),
    PersonColumn(followed_teams.c.person_id, Trace.TEAMS, followed_teams, followed_teams.c.server_id),
    PersonColumn(guesses.c.person_id, Trace.GUESSES, guesses, guesses.c.server_id),
)
"""Every column in which somebody's account is kept. A test asks of each column of ids whether it is one."""

_THEIR_OWN = (reminded_people, followed_teams, guesses)
"""What is somebody's own and goes with them: nobody else has anything of it."""

_IN_FACTS = {"typed_by": SOMEBODY, "approved_by": SOMEBODY, "approver": SOMEBODY, "author": None}
"""Where facts in JSON name a person, and what stands in their place; the words for it are a quote's."""


async def people_of(tx: Transaction, server_id: int) -> dict[int, PersonTraces]:
    """Everybody whose account is kept of a server, by their ids."""
    people: dict[int, dict[Trace, int]] = defaultdict(dict)
    for place in PERSON_COLUMNS:
        is_kept = (place.server_id == server_id, place.column.is_not(None), place.column != SOMEBODY)
        query = select(place.column, func.count()).select_from(place.path).where(*is_kept)
        for person_id, count in await tx.execute(query.group_by(place.column)):
            _add(people[person_id], place.trace, count)
    return dict(people)


async def traces_of(tx: Transaction, person_id: int, server_id: int | None) -> dict[int, PersonTraces]:
    """Where a person's account is kept, by servers: in this one, or with None in all."""
    traces: dict[int, dict[Trace, int]] = defaultdict(dict)
    for place in PERSON_COLUMNS:
        query = select(place.server_id, func.count()).select_from(place.path).where(place.column == person_id)
        if server_id is not None:
            query = query.where(place.server_id == server_id)
        for kept_of, count in await tx.execute(query.group_by(place.server_id)):
            _add(traces[kept_of], place.trace, count)
    return dict(traces)


def _add(traces: dict[Trace, int], trace: Trace, count: int) -> None:
    """Of what is kept in two columns, as who was to approve and did, the larger count is all of it."""
    traces[trace] = max(traces.get(trace, 0), count)


async def forget_person(tx: Transaction, person_id: int, server_id: int) -> None:
    """Take somebody's account out of all that is kept of a server; their own previews and reminders go."""
    mine = (drafts.c.server_id == server_id, drafts.c.by == person_id)
    await tx.execute(drafts.delete().where(*mine))
    for table in _THEIR_OWN:
        theirs = (table.c.server_id == server_id, table.c.person_id == person_id)
        await tx.execute(table.delete().where(*theirs))
    await _forget_in_facts(tx, person_id, server_id)
    for place in PERSON_COLUMNS:
        table = place.column.table
        if table in (drafts, *_THEIR_OWN) or not isinstance(table, Table):
            continue
        key = next(iter(table.primary_key.columns))
        kept = select(key).select_from(place.path).where(place.server_id == server_id)
        update = table.update().where(key.in_(kept), place.column == person_id)
        await tx.execute(update.values({place.column: place.replacement}))


async def _forget_in_facts(tx: Transaction, person_id: int, server_id: int) -> None:
    """In what changes keep of before and after, and in others' previews of quotes."""
    for change in (await tx.execute(select(changes).where(changes.c.server_id == server_id))).all():
        before, after = _without(change.before, person_id), _without(change.after, person_id)
        if (before, after) != (change.before, change.after):
            same = changes.c.id == change.id
            await tx.execute(changes.update().where(same).values(before=before, after=after))
    of_quotes = (drafts.c.server_id == server_id, drafts.c.kind == DraftKind.QUOTE)
    for draft in (await tx.execute(select(drafts).where(*of_quotes))).all():
        body = _without(draft.body, person_id)
        if body != draft.body:
            await tx.execute(drafts.update().where(drafts.c.key == draft.key).values(body=body))


def _without(facts: Any, person_id: int) -> Any:
    """The facts, and those within, without the person."""
    if not isinstance(facts, Mapping):
        return facts
    changed = {}
    for name, fact in facts.items():
        if name in _IN_FACTS and fact == person_id:
            changed[name] = _IN_FACTS[name]
        else:
            changed[name] = _without(fact, person_id)
    return changed
