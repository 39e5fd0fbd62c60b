"""Finds the result that somebody means by a session, a round and a car, stored or not yet."""

from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime

from bot.domain.news.result_news import ResultNews
from bot.domain.results.crew_of_the_day import season_on_the_day
from bot.domain.results.result import Result
from bot.domain.season.entry import Entry
from bot.domain.season.season import Season
from bot.errors import UserError
from bot.languages.catalogue import phrase
from bot.services.news.team_name import shown_team, team_name
from bot.services.results.result_input import ResultPlace
from bot.services.season.season_lookup import get_entry, get_session
from bot.services.season.typed_names import choose_begun_round, choose_driver, choose_entry, choose_session
from bot.storage.database import Transaction
from bot.storage.press import results
from bot.storage.season import past_crews


@dataclass(frozen=True, slots=True)
class NamedResult:
    """What a result is of, with nothing in it but the driver that was named; `stored` is what is kept there.

    What was withdrawn is stored too.
    """

    news: ResultNews
    stored: Result | None

    @property
    def standing(self) -> Result | None:
        """The stored result, unless it was withdrawn."""
        if self.stored and self.stored.stands:
            return self.stored
        return None


async def find_result(
    tx: Transaction, server_id: int, season: Season, place: ResultPlace, now: datetime
) -> NamedResult:
    """The result of the season that was typed; its car is the one of the session's day.

    Raises:
        UserError: what was typed fits nothing, or contradicts itself.
    """
    round_ = choose_begun_round(season, place.round, now)
    session = choose_session(round_, place.session)
    driven = await results.of_session(tx, session.id)
    entries_then = await past_crews.entries_at(tx, season.id, round_.driven_at(session))
    season_then = season_on_the_day(season, driven, entries_then)
    driver, entry = _find_car(season_then, season_on_the_day(season, driven), place)
    team = await shown_team(tx, server_id, season)
    stored = await results.find(tx, session.id, entry.id)
    blank = Result(driver=_telling_driver(entry, driver))
    news = ResultNews(team.name, season, round_, session, entry, blank, look=team.look)
    return NamedResult(news, stored)


async def result_to_be(
    tx: Transaction, server_id: int, season: Season, session_id: int, entry_id: int
) -> ResultNews:
    """A result with nothing in it yet, of a session and a car by their ids; the car as it was then."""
    round_, session = get_session(season, session_id)
    entries_then = await past_crews.entries_at(tx, season.id, round_.driven_at(session))
    entry = entries_then.get(entry_id) or get_entry(season, entry_id)
    team = await team_name(tx, server_id, season)
    return ResultNews(team, season, round_, session, entry, Result())


def _find_car(season_then: Season, season_now: Season, place: ResultPlace) -> tuple[str | None, Entry]:
    """The driver who was named, if any, and the car; people name either as it was that day or is now.

    Whoever names a driver of today means that the crew was this one already then.
    """
    try:
        return _car_in(season_then, place)
    except UserError:
        with suppress(UserError):
            driver, entry = _car_in(season_now, place)
            if driver is None:
                entry = get_entry(season_then, entry.id)
            return driver, entry
        raise


def _car_in(season: Season, place: ResultPlace) -> tuple[str | None, Entry]:
    driver = None
    if place.driver:
        driver = choose_driver(season, place.driver)
    entry = choose_entry(season, place.entry, driver)
    if driver and driver not in entry.drivers:
        raise UserError(
            phrase(
                "Leave out `entry` or `driver`: {driver} doesn't drive {entry}.",
                driver=driver,
                entry=entry.label,
            )
        )
    return driver, entry


def _telling_driver(entry: Entry, driver: str | None) -> str | None:
    """The driver, where the name says more than which car."""
    if len(entry.drivers) > 1:
        return driver
    return None
