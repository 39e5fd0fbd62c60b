"""The standings: looked at by everybody, and points typed by staff where no list is known."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from bot.clock import Clock
from bot.domain.base.names import find_by_name
from bot.domain.base.plain_text import fold
from bot.domain.desk.change import Change, ChangeSubject, ChangeVerb, Facts
from bot.domain.desk.undo_rules import require_untouched
from bot.domain.results.field_cars import is_class_of
from bot.domain.results.field_classes import same_class
from bot.domain.season.round import Round
from bot.domain.standings.known_names import drivers_by_class
from bot.domain.standings.standings import Standings, TypedPoints
from bot.domain.standings.standings_view import StandingsView, own_table, standings_view
from bot.errors import UserError
from bot.languages.catalogue import phrase
from bot.readers.typed.points import read_points
from bot.readers.typed.quoting import escape_line, quote_value
from bot.readers.typed.value_rules import checked_line
from bot.services.desk.trail import Trail
from bot.services.season.season_lookup import current_season
from bot.services.season.typed_names import choose_begun_round, choose_round
from bot.storage.database import Database, Transaction
from bot.storage.press import timing_files, typed_points

_LONGEST_DRIVER = 60


@dataclass(frozen=True, slots=True)
class TypedScore:
    """A driver's points of a round as they were typed; `points` may be `-`."""

    class_name: str
    driver: str
    points: str
    round: str | None = None


@dataclass(frozen=True, slots=True)
class SavedPoints:
    """What `/points` led to: `points` None where they were taken away, `change` None where nothing is new."""

    driver: str
    class_name: str
    round: Round
    points: Decimal | None
    change: Change | None


class StandingsTables:
    """Use cases about the standings of a server's season."""

    def __init__(self, database: Database, clock: Clock, trail: Trail) -> None:
        self._database = database
        self._clock = clock
        self._trail = trail

    async def view(
        self, server_id: int, class_name: str | None = None, after: str | None = None
    ) -> StandingsView:
        """The standings after the round that was typed, of the class that was typed or else the team's.

        Raises:
            UserError: what was typed fits nothing, or nothing is counted yet.
        """
        async with self._database.read() as tx:
            view = await self._view(tx, server_id, after)
        if not view.tables:
            raise _no_standings(view)
        if class_name is None or not _has_classes(view):
            return replace(view, shown=own_table(view))
        return replace(view, shown=_chosen_table(view, class_name))

    async def known_drivers(self, server_id: int) -> dict[str, Sequence[str]]:
        """The season's classes with their drivers, the team's own first.

        Raises:
            UserError: the server has no season.
        """
        async with self._database.read() as tx:
            return drivers_by_class(await self._view(tx, server_id, None))

    async def _view(self, tx: Transaction, server_id: int, after: str | None) -> StandingsView:
        season, now = await current_season(tx, server_id), self._clock.now()
        last_round = choose_round(season, after, now) if after else None
        kept_fields = await timing_files.of_season(tx, season.id)
        typed = await typed_points.of_season(tx, season.id)
        return standings_view(season, kept_fields, typed, last_round, now)

    async def set_points(self, server_id: int, typed: TypedScore, by: int) -> SavedPoints:
        """Save what a driver earned in a round, or with `-` forget it, so that lists count again.

        Raises:
            UserError: what was typed fits nothing.
        """
        points = read_points(typed.points)
        async with self._database.write() as tx:
            view = await self._view(tx, server_id, None)
            round_ = choose_begun_round(view.season, typed.round, self._clock.now())
            class_name = _chosen_class(view, typed.class_name)
            driver = _chosen_driver(view, class_name, typed.driver)
            before = await typed_points.find(tx, round_.id, class_name, driver)
            after = TypedPoints(class_name, driver, round_.id, points) if points is not None else None
            change = None
            if before != after:
                await self._store(tx, round_.id, class_name, driver, points, by)
                label = phrase("{driver}'s points in {round}", driver=driver, round=round_.name)
                noted = Change(server_id, by, _verb(before, after), ChangeSubject.POINTS, round_.id, label)
                change = await self._trail.note(
                    tx, replace(noted, before=_facts(before), after=_facts(after))
                )
        return SavedPoints(driver, class_name, round_, points, change)

    async def restore(self, tx: Transaction, change: Change, by: int) -> None:
        """Make the points what they were before the change.

        Raises:
            UserError: they were changed since.
        """
        named = change.before or change.after or {}
        class_name, driver = named["class"], named["driver"]
        stored = await typed_points.find(tx, change.subject_id, class_name, driver)
        require_untouched(change, _facts(stored))
        points = Decimal(change.before["points"]) if change.before else None
        await self._store(tx, change.subject_id, class_name, driver, points, by)

    async def _store(
        self, tx: Transaction, round_id: int, class_name: str, driver: str, points: Decimal | None, by: int
    ) -> None:
        if points is None:
            await typed_points.remove(tx, round_id, class_name, driver)
            return
        await typed_points.save(tx, TypedPoints(class_name, driver, round_id, points), by, self._clock.now())


def _facts(typed: TypedPoints | None) -> Facts | None:
    if typed is None:
        return None
    return {"class": typed.class_name, "driver": typed.driver, "points": str(typed.points)}


def _verb(before: TypedPoints | None, after: TypedPoints | None) -> ChangeVerb:
    if after is None:
        return ChangeVerb.WITHDRAWN
    return ChangeVerb.CHANGED if before else ChangeVerb.STORED


def _no_standings(view: StandingsView) -> UserError:
    staff_words = phrase(
        "Hand in the organiser's lists with `/timing read`, or type points with `/points`: nothing is known "
        "yet of a session that gives points."
    )
    if view.season.points is None:
        staff_words = phrase(
            'Add `[points]` to your season file, such as `rule = "top-ten"`, and import it again; or type '
            "points with `/points`."
        )
    return UserError(phrase("No standings yet. They appear here once the team has them."), staff_words)


def _has_classes(view: StandingsView) -> bool:
    return any(table.class_name for table in view.tables)


def _chosen_table(view: StandingsView, typed: str) -> Standings:
    for fits in (same_class, is_class_of):
        for table in view.tables:
            if fits(table.class_name, typed):
                return table
    raise _unknown_class(typed, [table.class_name for table in view.tables])


def _chosen_class(view: StandingsView, typed: str) -> str:
    """The class as the tables write it, or else the season."""
    names = [*(table.class_name for table in view.tables if table.class_name), *view.season.classes]
    for fits in (same_class, is_class_of):
        for name in names:
            if fits(name, typed):
                return name
    raise _unknown_class(typed, names)


def _unknown_class(typed: str, names: list[str]) -> UserError:
    classes = ", ".join(dict.fromkeys(map(escape_line, names)))
    return UserError(
        phrase(
            "I don't know which class {typed} is. This season has {classes}.",
            typed=quote_value(typed),
            classes=classes,
        )
    )


def _chosen_driver(view: StandingsView, class_name: str, typed: str) -> str:
    """The driver as the tables or the season write the name; else a new one, as it was typed."""
    tables = [table for table in view.tables if table.class_name in ("", class_name)]
    names = [line.name for table in tables for line in table.drivers]
    for name in names:
        if fold(name) == fold(typed):
            return name
    own_driver = find_by_name(typed, view.season.drivers, lambda name: (name,))
    if own_driver is not None:
        return own_driver
    try:
        return checked_line(typed, _LONGEST_DRIVER)
    except ValueError as error:
        raise UserError(phrase("I can't use that as a driver's name: {why}", why=str(error))) from error
