"""Guesses at our cars' races: made, changed, taken back, and the tables of who guessed best."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from bot.clock import Clock
from bot.domain.base.server import Switch
from bot.domain.fans.guesses import Gain, Guess, GuessedRace, GuessTables, find_race, guess_tables, open_races
from bot.domain.results.result import HIGHEST_POSITION, Result
from bot.domain.season.season import Season
from bot.domain.season.season_choice import Looking
from bot.domain.season.session_names import shown_name
from bot.errors import UserError
from bot.languages.catalogue import mark, phrase
from bot.services.news.team_name import team_look
from bot.services.season.season_lookup import chosen_season
from bot.storage.database import Database, Transaction
from bot.storage.desk import servers
from bot.storage.fans import guesses
from bot.storage.press import results
from bot.storage.season import seasons

_GONE = mark("Type `/guess` again: that race or car is no longer in the season.")


@dataclass(frozen=True, slots=True)
class OpenGuesses:
    """What can be guessed at the moment, at least one race; and somebody's own guesses by their keys."""

    season: Season
    races: Sequence[GuessedRace]
    mine: Mapping[tuple[int, int], Guess]


@dataclass(frozen=True, slots=True)
class SavedGuess:
    """What somebody guesses now and guessed before; None is nothing."""

    season: Season
    race: GuessedRace
    guess: Guess | None
    before: Guess | None


class Guesses:
    """Use cases about them. Nobody is given anybody else's guess before it has points."""

    def __init__(self, database: Database, clock: Clock) -> None:
        self._database = database
        self._clock = clock

    async def open(self, server_id: int, person_id: int, typed_season: str | None = None) -> OpenGuesses:
        """What somebody may guess now, of the season that was typed or that the day speaks for.

        Raises:
            UserError: the server doesn't have the game, there is no such season, or no race is open.
        """
        async with self._database.read() as tx:
            season = await self._season(tx, server_id, Looking.AHEAD, typed_season)
            return await self._open_races(tx, server_id, person_id, season)

    async def open_beside(self, server_id: int, person_id: int, session_id: int) -> OpenGuesses:
        """What somebody may guess now of the season that a session is in.

        Raises:
            UserError: as for `open`; the session is in the season no more.
        """
        async with self._database.read() as tx:
            await _require_game(tx, server_id)
            season = await seasons.find_of_session(tx, server_id, session_id)
            if season is None:
                raise UserError(phrase(_GONE))
            return await self._open_races(tx, server_id, person_id, season)

    async def _open_races(
        self, tx: Transaction, server_id: int, person_id: int, season: Season
    ) -> OpenGuesses:
        races = open_races(season, await _results(tx, season), self._clock.now())
        own_guesses = await guesses.of_person(tx, server_id, person_id)
        if not races:
            raise UserError(
                phrase("Come back before the next round: there is no race to guess at the moment.")
            )
        return OpenGuesses(season, races, {guess.key: guess for guess in own_guesses})

    async def save(
        self, server_id: int, person_id: int, key: tuple[int, int], place: int, gain: Gain
    ) -> SavedGuess:
        """Keep somebody's guess at the race and car of these ids.

        Raises:
            UserError: it is too late, or there can be no such place.
        """
        if not 1 <= place <= HIGHEST_POSITION:
            raise UserError(
                phrase("Give a place in class from 1 to {highest}, such as 12.", highest=HIGHEST_POSITION)
            )
        async with self._database.write() as tx:
            season, race = await self._require_open(tx, server_id, key)
            before = await _find_mine(tx, server_id, person_id, key)
            guess = Guess(person_id, *key, place, gain, self._clock.now())
            await guesses.save(tx, server_id, guess)
        return SavedGuess(season, race, guess, before)

    async def take_back(self, server_id: int, person_id: int, key: tuple[int, int]) -> SavedGuess:
        """Forget somebody's guess.

        Raises:
            UserError: it is too late.
        """
        async with self._database.write() as tx:
            season, race = await self._require_open(tx, server_id, key)
            before = await _find_mine(tx, server_id, person_id, key)
            if before is not None:
                await guesses.remove(tx, before)
        return SavedGuess(season, race, None, before)

    async def tables(self, server_id: int, typed_season: str | None = None) -> GuessTables:
        """Who has how many points, in the season and in the weekend of it that began last.

        Raises:
            UserError: the server doesn't have the game, or there is no such season.
        """
        async with self._database.read() as tx:
            season = await self._season(tx, server_id, Looking.BACK, typed_season)
            season_results = await _results(tx, season)
            season_guesses = await guesses.of_season(tx, season.id)
            follow, look = await servers.get_follow(tx, server_id), await team_look(tx, server_id)
        tables = guess_tables(season, season_guesses, season_results, self._clock.now())
        return replace(tables, look=look, spoiler_free=bool(follow and follow.spoilers))

    async def _require_open(
        self, tx: Transaction, server_id: int, key: tuple[int, int]
    ) -> tuple[Season, GuessedRace]:
        await _require_game(tx, server_id)
        season = await seasons.find_of_session(tx, server_id, key[0])
        race = find_race(season, *key) if season else None
        if season is None or race is None:
            raise UserError(phrase(_GONE))
        if not race.is_open(await _results(tx, season), self._clock.now()):
            raise UserError(
                phrase(
                    "Type `/guess` for the next race: guesses at {session} are closed.",
                    session=shown_name(race.session),
                )
            )
        return season, race

    async def _season(
        self, tx: Transaction, server_id: int, looking: Looking, typed_season: str | None
    ) -> Season:
        await _require_game(tx, server_id)
        return await chosen_season(tx, server_id, typed_season, self._clock.now(), looking)


async def _require_game(tx: Transaction, server_id: int) -> None:
    server = await servers.get(tx, server_id)
    if server is not None and server.guess is Switch.OFF:
        raise UserError(
            phrase(
                "Ask whoever manages this server for `/setup guess: on`: results aren't guessed here so far."
            )
        )


async def _results(tx: Transaction, season: Season) -> dict[tuple[int, int], Result]:
    season_results = await results.of_season(tx, season.id)
    return {(result.session_id, result.entry_id): result for result in season_results}


async def _find_mine(tx: Transaction, server_id: int, person_id: int, key: tuple[int, int]) -> Guess | None:
    for guess in await guesses.of_person(tx, server_id, person_id):
        if guess.key == key:
            return guess
    return None
