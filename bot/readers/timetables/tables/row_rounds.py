"""Which round a row of a table is about: by its number, its name, its venue and its day; or a new one."""

import re
from contextlib import suppress
from datetime import date

from bot.domain.base.days_in_words import days_in_words
from bot.domain.base.plain_text import fold
from bot.domain.schedule.timetable_changes import NewRoundFacts
from bot.domain.season.round import Round
from bot.domain.season.round_search import find_round
from bot.domain.season.season import Season
from bot.domain.season.session import EventState
from bot.languages.catalogue import phrase
from bot.readers.timetables.event_states import state_said
from bot.readers.timetables.rounds.new_places import PlaceWords, venue_name
from bot.readers.timetables.rounds.new_rounds import NewRounds, SaidRound
from bot.readers.timetables.slots import UnclearRoundError, days_of, quoted
from bot.readers.timetables.tables.cells import read_day, read_moment
from bot.readers.timetables.tables.rows import Row, days_in_reach

_ONLY_A_NUMBER = re.compile(r"(?:[^\W\d]{1,10}[ .]{0,2})?\d{1,3}\.?")  # 5, R5, Round 5


class RowRounds:
    """Finds the rounds of rows; those that the season doesn't have are gathered in `new_rounds`."""

    def __init__(self, season: Season, only: Round | None, answers: tuple[NewRoundFacts, ...] = ()) -> None:
        self._season = season
        self._only = only
        self.new_rounds = NewRounds(season, answers)

    def find(self, row: Row, date_cell: str) -> Round | None:
        """The round; None where the row names none. `date_cell` says its day, or the one above does.

        Raises:
            ValueError: it can't be told which it is.
            UnclearRoundError: it may be a new one.
        """
        event, venue = row.get("round", ""), row.get("venue", "")
        if not event and not venue:
            return self._only
        by_event, by_venue = self._called(event, date_cell), self._called(venue, date_cell)
        if by_event and by_venue and by_event.number != by_venue.number:
            return self._of_two(by_event, by_venue, date_cell)
        if by_event and not (venue and _ONLY_A_NUMBER.fullmatch(fold(event))):
            return by_event
        if by_venue and (not event or by_event or _ONLY_A_NUMBER.fullmatch(fold(event))):
            return by_venue
        for round_ in (by_event, by_venue):
            if round_ and _has_day(round_, date_cell):
                return round_
        if by_venue and self.new_rounds.answer_to(venue_name(event)) is None:
            raise _on_other_days(event, by_venue)
        return self._new(row, date_cell)

    def _called(self, name: str, date_cell: str) -> Round | None:
        """The round of that number, name or venue; of several at one venue the one that has the day."""
        if not name:
            return None
        for piece in dict.fromkeys((name, venue_name(name))):
            round_ = find_round(piece, self._season.rounds) or self._at_venue(piece, date_cell)
            if round_:
                return round_
        return None

    def _at_venue(self, venue: str, date_cell: str) -> Round | None:
        for round_ in self._season.rounds:
            if fold(round_.venue) == fold(venue) and _has_day(round_, date_cell):
                return round_
        return None

    def _of_two(self, by_event: Round, by_venue: Round, date_cell: str) -> Round:
        """Of a number and a venue that are two rounds' the one that has the day: many count otherwise."""
        rounds = [round_ for round_ in (by_event, by_venue) if _has_day(round_, date_cell)]
        if len(rounds) != 1:
            raise ValueError(
                phrase(
                    "{round} and {other} are two rounds; name one of them.",
                    round=by_event.name,
                    other=by_venue.name,
                )
            )
        return rounds[0]

    def _new(self, row: Row, date_cell: str) -> Round:
        event, venue = row.get("round", ""), row.get("venue", "")
        name = event
        if not event or _ONLY_A_NUMBER.fullmatch(fold(event)):
            name = venue
        name = venue_name(name)
        days = self._days(row, date_cell)
        if self._only or not name or days is None:
            raise ValueError(phrase('I don\'t know which round "{name}" is.', name=quoted(event or venue)))
        place = PlaceWords(venue or event, row.get("country", ""), row.get("timezone", ""))
        state = state_said(row.get("status", ""))
        if state is None or row.get("session"):
            state = EventState.SCHEDULED
        return self.new_rounds.take(SaidRound(name, place, *days, state))

    def _days(self, row: Row, date_cell: str) -> tuple[date, date] | None:
        """The first and last day that the row says; None where it says none."""
        days = days_in_reach(self._season)
        if date_cell:
            first_day = read_day(date_cell, days)
        else:
            moment = read_moment(row.get("start", ""))
            if moment is None:
                return None
            first_day = moment.date()
        last_day = first_day
        if row.get("last_day") and not row.get("session"):
            last_day = read_day(row["last_day"], days)
        return first_day, max(first_day, last_day)


def _has_day(round_: Round, date_cell: str) -> bool:
    with suppress(ValueError):
        read_day(date_cell, days_of([round_]))
        return True
    return False


def _on_other_days(event: str, round_: Round) -> UnclearRoundError:
    question = phrase(
        'Press "Add {event}" if that is a new round, or move {round}, which is on {days}, with /round edit.',
        event=quoted(event),
        round=round_.name,
        days=days_in_words(round_.first_day, round_.last_day),
    )
    name = venue_name(event)
    facts = NewRoundFacts(name, name, round_.venue, round_.country, round_.timezone)
    return UnclearRoundError(question, facts)
