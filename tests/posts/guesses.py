"""What fans read of their guesses."""

from collections.abc import Callable
from dataclasses import replace

from bot.domain.base.look import PLAIN_LOOK
from bot.domain.fans.guesses import Gain, Guess, GuessedRace, GuessTables, Standing
from bot.posts.fans.guesses import dropped_guess_post, guess_tables_post, saved_guess_post
from bot.posts.kit.post import Post
from tests.posts import spa

_SEASON = spa.timed()
_TWO_CARS = replace(_SEASON, entries=(spa.CAR, spa.SECOND_CAR))
_ROUND = _SEASON.rounds[2]
_RACE = GuessedRace(_ROUND, spa.session("race2", _ROUND), spa.CAR)
_OTHER = replace(_RACE, entry=spa.SECOND_CAR)
_GUESS = Guess(7, *_RACE.key, 20, Gain.GAIN, spa.at("2023-07-01T09:00"))
_BEFORE = replace(_GUESS, place=12, gain=Gain.LOSS)
_MANY = [Standing(rank, 100 + rank, 40 - rank) for rank in range(1, 15)]

GUESSES: dict[str, Callable[[], Post]] = {
    "guess_saved": lambda: saved_guess_post(_SEASON, _RACE, _GUESS, None),
    "guess_changed_two_cars": lambda: saved_guess_post(_TWO_CARS, _OTHER, _GUESS, _BEFORE),
    "guess_dropped": lambda: dropped_guess_post(_SEASON, _RACE, _GUESS),
    "guesses": lambda: guess_tables_post(
        GuessTables(_SEASON, _MANY, _ROUND, [Standing(1, 7, 4), Standing(1, 8, 4), Standing(3, 9, 1)]),
        PLAIN_LOOK,
        113,
    ),
    "guesses_none": lambda: guess_tables_post(GuessTables(_SEASON, [], None, []), PLAIN_LOOK, 7),
}
