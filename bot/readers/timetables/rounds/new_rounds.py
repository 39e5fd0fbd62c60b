"""Rounds that a paper tells of and the season doesn't have yet, gathered row by row or event by event."""

import difflib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from bot.domain.base.plain_text import fold
from bot.domain.schedule.timetable_changes import NewRoundFacts, answer_to
from bot.domain.season.round import Round
from bot.domain.season.season import Season
from bot.domain.season.session import EventState, Session
from bot.domain.season.session_kinds import usual_name
from bot.languages.catalogue import phrase
from bot.readers.timetables.rounds.country_words import country_in_any_language
from bot.readers.timetables.rounds.new_places import Place, PlaceWords, find_place, venue_name
from bot.readers.timetables.slots import UnclearRoundError, quoted
from bot.readers.typed.did_you_mean import did_you_mean

_REACH = timedelta(days=10)
"""Days between which two mentions of one name are of the same weekend."""
_LONGEST_NAME = 80
_LEAST_ALIKE = 0.8
"""difflib's ratio of two spellings of one name; an eighth of the letters may be others."""


@dataclass(frozen=True, slots=True)
class SaidRound:
    """A round as a paper names it, with its days and, where that is said, its state."""

    name: str
    place: PlaceWords
    first_day: date
    last_day: date
    state: EventState = EventState.SCHEDULED


class NewRounds:
    """The new rounds so far; each has a number of its own behind the season's until they are put in order.

    `answers` are what staff have said of those that were unclear.
    """

    def __init__(self, season: Season, answers: tuple[NewRoundFacts, ...] = ()) -> None:
        self._season = season
        self._answers = answers
        self._rounds: list[Round] = []

    @property
    def rounds(self) -> Sequence[Round]:
        """The new rounds, on all the days that were said of each."""
        return tuple(self._rounds)

    def answer_to(self, asked: str) -> NewRoundFacts | None:
        """What staff have said of the round that the paper calls so."""
        return answer_to(asked, self._answers)

    def take(self, said: SaidRound, answer: NewRoundFacts | None = None) -> Round:
        """The new round that is meant, on these days too; `answer` is what staff have said of it.

        Raises:
            ValueError: it can only be a round that the season has.
            UnclearRoundError: it isn't said where it is.
        """
        answer = answer or self.answer_to(said.name)
        name = answer.name if answer else said.name
        for number, round_ in enumerate(self._rounds):
            if fold(round_.name) == fold(name) and _is_near(round_, said):
                self._rounds[number] = _widened(round_, said)
                return self._rounds[number]
        self._refuse_known(said, is_answered=answer is not None)
        new_round = self._answered(said, answer) if answer else self._new(said)
        self._rounds.append(new_round)
        return new_round

    def _refuse_known(self, said: SaidRound, *, is_answered: bool) -> None:
        for round_ in self._season.rounds:
            if round_.first_day <= said.last_day and said.first_day <= round_.last_day:
                raise ValueError(phrase('I don\'t know which round "{name}" is.', name=quoted(said.name)))
        if is_answered:
            return
        names = [name for round_ in self._season.rounds for name in (round_.name, round_.venue)]
        guess = _only_misspelt(said.name, names)
        if guess:
            raise ValueError(
                phrase(
                    'I don\'t know which round "{name}" is.{guess}',
                    name=quoted(said.name),
                    guess=did_you_mean(quoted(guess)),
                )
            )
        if len(said.name) > _LONGEST_NAME:
            raise ValueError(phrase('"{name}" is too long for a round\'s name.', name=quoted(said.name)))

    def _new(self, said: SaidRound) -> Round:
        venue = venue_name(said.place.venue) or said.name
        place = find_place(said.place, said.first_day)
        if place is None:
            question = phrase(
                'Press "Add {name}" to say where it is: this season has no such round yet.',
                name=quoted(said.name),
            )
            country = country_in_any_language(said.place.country) or ""
            raise UnclearRoundError(question, NewRoundFacts(said.name, said.name, venue, country))
        return self._round(said, said.name, venue, place)

    def _answered(self, said: SaidRound, answer: NewRoundFacts) -> Round:
        return self._round(said, answer.name, answer.venue, Place(answer.country, answer.timezone))

    def _round(self, said: SaidRound, name: str, venue: str, place: Place) -> Round:
        return Round(
            name=name,
            venue=venue,
            country=place.country,
            timezone=place.timezone,
            first_day=said.first_day,
            last_day=said.last_day,
            sessions=tuple(Session(key, usual_name(key)) for key in self._season.session_keys),
            number=len(self._season.rounds) + len(self._rounds) + 1,
            state=said.state,
        )


def _only_misspelt(name: str, names: Iterable[str]) -> str | None:
    """The known name that this may be with a slip or two: `Misannno`, but not `Imola` for Monza."""
    by_folded_name = {fold(known): known for known in names}
    near = difflib.get_close_matches(fold(name), by_folded_name, n=1, cutoff=_LEAST_ALIKE)
    if not near:
        return None
    return by_folded_name[near[0]]


def _is_near(round_: Round, said: SaidRound) -> bool:
    return said.first_day - _REACH <= round_.last_day and round_.first_day <= said.last_day + _REACH


def _widened(round_: Round, said: SaidRound) -> Round:
    first_day, last_day = min(round_.first_day, said.first_day), max(round_.last_day, said.last_day)
    return replace(round_, first_day=first_day, last_day=last_day)
