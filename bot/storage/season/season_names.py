"""A server's seasons as they are chosen from: their names, and the days of those in force."""

from collections import Counter, defaultdict

from sqlalchemy import select, true

from bot.domain.season.round import Round
from bot.domain.season.season_choice import SeasonDays, SeasonName
from bot.domain.season.session import EventState
from bot.storage.database import Transaction
from bot.storage.rows import AnyRow
from bot.storage.tables import rounds, seasons


async def list_names(tx: Transaction, server_id: int) -> list[SeasonName]:
    """All of a server's seasons, those in force first, and then the newest."""
    query = select(seasons).where(seasons.c.server_id == server_id)
    newest_first = query.order_by(seasons.c.current.desc(), seasons.c.year.desc(), seasons.c.id)
    rows = list(await tx.execute(newest_first))
    counted_titles = Counter(_title(row) for row in rows)
    return [_season_name(row, is_alone=counted_titles[_title(row)] == 1) for row in rows]


async def list_ids_in_force(tx: Transaction, server_id: int) -> list[int]:
    """The ids of the seasons in force, in their order."""
    query = select(seasons.c.id).where(seasons.c.server_id == server_id, seasons.c.current == true())
    return list((await tx.execute(query.order_by(seasons.c.id))).scalars())


async def count_series_in_force(tx: Transaction, server_id: int) -> int:
    """How many series the server follows; the same one of two teams counts twice, of two years once."""
    in_force = seasons.c.server_id == server_id, seasons.c.current == true()
    query = select(seasons.c.series, seasons.c.team).where(*in_force).distinct()
    return len((await tx.execute(query)).all())


async def list_days(tx: Transaction, server_id: int) -> list[SeasonDays]:
    """The seasons in force, the first saved first, with their rounds, which come without their sessions."""
    in_force = seasons.c.server_id == server_id, seasons.c.current == true()
    years = select(seasons.c.id, seasons.c.year).where(*in_force)
    season_rows = list(await tx.execute(years.order_by(seasons.c.id)))
    rounds_by_season: dict[int, list[Round]] = defaultdict(list)
    if len(season_rows) > 1:  # else there is nothing to choose
        query = select(rounds).join(seasons).where(*in_force)
        for row in await tx.execute(query.order_by(rounds.c.first_day, rounds.c.id)):
            rounds_by_season[row.season_id].append(_days_of_round(row))
    return [SeasonDays(row.id, row.year, tuple(rounds_by_season[row.id])) for row in season_rows]


def _title(row: AnyRow) -> str:
    return f"{row.series} {row.year}"


def _season_name(row: AnyRow, *, is_alone: bool) -> SeasonName:
    """`is_alone` when no other season of the server has its title; else its team tells them apart."""
    label = _title(row) if is_alone else f"{_title(row)}, {row.team}"
    return SeasonName(row.id, row.series, row.year, row.team, label, row.current)


def _days_of_round(row: AnyRow) -> Round:
    return Round(
        name=row.name,
        venue=row.venue,
        country=row.country,
        timezone=row.timezone,
        first_day=row.first_day,
        last_day=row.last_day,
        id=row.id,
        state=EventState(row.state),
    )
