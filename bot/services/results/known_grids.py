"""A car's place on a session's grid, as a grid list that was handed in has it."""

from bot.domain.news.result_news import ResultNews
from bot.domain.results.field import FieldKind
from bot.domain.results.field_cars import match_cars
from bot.domain.results.kept_field import newest_of
from bot.storage.database import Transaction
from bot.storage.press import timing_files


async def grid_of(tx: Transaction, news: ResultNews) -> int | None:
    """The place of the car of `news`; None where no list has it, or it isn't certain which car it is."""
    if not news.session.kind.has_grid:
        return None
    kept_fields = await timing_files.of_session(tx, news.session.id)
    grid = newest_of(kept_fields, news.session.id, FieldKind.GRID)
    if grid is None:
        return None
    (match,) = match_cars([news.entry], grid.cars, news.season.team, {})
    if match.car is None:
        return None
    return match.car.grid
