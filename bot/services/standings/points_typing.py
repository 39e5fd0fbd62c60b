"""Points that staff type where no list is known."""

from dataclasses import dataclass, replace
from decimal import Decimal

from bot.clock import Clock
from bot.domain.base.names import find_by_name
from bot.domain.base.plain_text import fold
from bot.domain.desk.change import Change, ChangeSubject, ChangeVerb, Facts
from bot.domain.desk.undo_rules import require_untouched
from bot.domain.outbox.announcement import Announcement
from bot.domain.results.field_cars import is_class_of
from bot.domain.results.field_classes import same_class
from bot.domain.season.round import Round
from bot.domain.season.season_choice import Looking
from bot.domain.standings.standings import TypedPoints
from bot.domain.standings.standings_view import StandingsView
from bot.errors import UserError
from bot.languages.catalogue import phrase
from bot.languages.stored_words import storing_words
from bot.readers.typed.points import read_points
from bot.readers.typed.quoting import escape_line
from bot.readers.typed.value_rules import checked_line
from bot.services.desk.trail import Trail
from bot.services.season.season_lookup import chosen_season, get_round
from bot.services.season.typed_names import choose_begun_round
from bot.services.standings.standings import unknown_class
from bot.services.standings.standings_posts import StandingsPosts
from bot.services.standings.standings_reading import read_standings
from bot.storage.database import Database, Transaction
from bot.storage.press import typed_points
from bot.storage.season import seasons

_LONGEST_DRIVER = 60


@dataclass(frozen=True, slots=True)
class TypedScore:
    """A driver's points of a round as they were typed; `points` may be `-`."""

    class_name: str
    driver: str
    points: str
    round: str | None = None
    season: str | None = None


@dataclass(frozen=True, slots=True)
class SavedPoints:
    """What `/points` led to: `points` None where they were taken away, `change` None where nothing is new.

    `can_post` where the standings after the round can be posted now.
    """

    driver: str
    class_name: str
    round: Round
    points: Decimal | None
    change: Change | None
    can_post: bool = False


class PointsTyping:
    """Use cases about a driver's points in a round."""

    def __init__(self, database: Database, clock: Clock, trail: Trail, posts: StandingsPosts) -> None:
        self._database = database
        self._clock = clock
        self._trail = trail
        self._posts = posts

    async def save(self, server_id: int, typed: TypedScore, by: int) -> SavedPoints:
        """Save what a driver earned in a round, or with `-` forget it, so that lists count again.

        Raises:
            UserError: what was typed fits nothing.
        """
        points = read_points(typed.points)
        now = self._clock.now()
        async with self._database.read() as tx:  # counting a season takes its time
            season = await chosen_season(tx, server_id, typed.season, now, Looking.BACK)
            view = await read_standings(tx, season, None, now)
        round_ = choose_begun_round(view.season, typed.round, now)
        class_name = _chosen_class(view, typed.class_name)
        driver = _chosen_driver(view, class_name, typed.driver)
        async with self._database.write() as tx:
            changed_season = await seasons.find_of_round(tx, server_id, round_.id)
            if changed_season is None:
                raise UserError(phrase("Type it again: the season has just changed. Nothing was saved."))
            before = await typed_points.find(tx, round_.id, class_name, driver)
            after = TypedPoints(class_name, driver, round_.id, points) if points is not None else None
            change = None
            if before != after:
                await self._put(tx, round_.id, class_name, driver, points, by)
                await self._posts.correct(tx, server_id, changed_season, round_)
                with storing_words():
                    label = phrase("{driver}'s points in {round}", driver=driver, round=round_.name)
                noted = Change(server_id, by, _verb(before, after), ChangeSubject.POINTS, round_.id, label)
                change = await self._trail.note(
                    tx, replace(noted, before=_facts(before), after=_facts(after))
                )
        self._posts.outbox.changed()
        async with self._database.read() as tx:
            can_post = await self._posts.is_known(tx, season, round_)
        return SavedPoints(driver, class_name, round_, points, change, can_post)

    async def post_standings(self, server_id: int, round_id: int) -> tuple[Announcement, str]:
        """Tell followers the standings after the round of that id; also says what was told, in Markdown.

        Raises:
            UserError: no season has such a round, or points are missing.
        """
        async with self._database.write() as tx:
            season = await seasons.find_of_round(tx, server_id, round_id)
            if season is None:
                raise UserError(phrase("That round isn't in the season any more. Nothing was posted."))
            round_ = get_round(season, round_id)
            if not await self._posts.is_known(tx, season, round_):
                raise _incomplete(round_)
            announcement = await self._posts.put(tx, server_id, round_)
        self._posts.outbox.changed()
        return announcement, phrase("Standings after {round}", round=escape_line(round_.name))

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
        await self._put(tx, change.subject_id, class_name, driver, points, by)
        season = await seasons.of_round(tx, change.subject_id)
        await self._posts.correct(tx, change.server_id, season, get_round(season, change.subject_id))

    async def _put(
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


def _chosen_class(view: StandingsView, typed: str) -> str:
    """The class as the tables write it, or else the season."""
    names = [*(table.class_name for table in view.tables if table.class_name), *view.season.classes]
    for fits in (same_class, is_class_of):
        for name in names:
            if fits(name, typed):
                return name
    raise unknown_class(typed, names)


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


def _incomplete(round_: Round) -> UserError:
    return UserError(
        phrase(
            "Hand in the missing lists with `/timing read`, or type the points with `/points`: the standings "
            "after {round} aren't complete. `/standings` says what is missing. Nothing was posted.",
            round=escape_line(round_.name),
        )
    )
