"""The organiser's standings that were handed in, by the round after which they are."""

from collections.abc import Mapping
from datetime import datetime
from decimal import Decimal
from typing import Any

from sqlalchemy import select

from bot.domain.standings.published_standings import PublishedStandings
from bot.domain.standings.standings import Standings, StandingsLine
from bot.storage.database import Transaction
from bot.storage.rows import AnyRow, insert
from bot.storage.tables import rounds, standings_files


async def of_season(tx: Transaction, season_id: int) -> list[PublishedStandings]:
    """All of a season's, whichever was saved first first."""
    query = select(standings_files).join(rounds).where(rounds.c.season_id == season_id)
    return [_published(row) for row in await tx.execute(query.order_by(standings_files.c.id))]


async def find_newest(tx: Transaction, round_id: int) -> PublishedStandings | None:
    """What was handed in last of those after a round."""
    query = select(standings_files).where(standings_files.c.round_id == round_id)
    row = (await tx.execute(query.order_by(standings_files.c.id.desc()).limit(1))).one_or_none()
    return _published(row) if row else None


async def add(tx: Transaction, published: PublishedStandings, now: datetime) -> None:
    """Keep a file as the round's newest. The same file is kept once."""
    await remove(tx, published)
    await insert(
        tx,
        standings_files,
        round_id=published.round_id,
        digest=published.digest,
        name=published.name,
        tables=[_table_facts(table) for table in published.tables],
        by=published.by,
        at=now,
    )


async def remove(tx: Transaction, published: PublishedStandings) -> None:
    """Forget that file of the round."""
    same = (
        standings_files.c.round_id == published.round_id,
        standings_files.c.digest == published.digest,
    )
    await tx.execute(standings_files.delete().where(*same))


def _table_facts(table: Standings) -> dict[str, Any]:
    """A table as JSON has it: points as text, so that none is rounded."""
    return {
        "class": table.class_name,
        "drivers": [_line_facts(line) for line in table.drivers],
        "teams": [_line_facts(line) for line in table.teams],
    }


def _line_facts(line: StandingsLine) -> list[Any]:
    return [line.place, line.name, str(line.points)]


def _published(row: AnyRow) -> PublishedStandings:
    tables = tuple(map(_table, row.tables))
    return PublishedStandings(row.round_id, tables, row.name, row.digest, row.by, row.at)


def _table(facts: Mapping[str, Any]) -> Standings:
    return Standings(facts["class"], tuple(map(_line, facts["drivers"])), tuple(map(_line, facts["teams"])))


def _line(facts: list[Any]) -> StandingsLine:
    place, name, points = facts
    return StandingsLine(place, name, Decimal(points))
