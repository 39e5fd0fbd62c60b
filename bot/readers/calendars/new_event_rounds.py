"""Rounds that events of a calendar file tell of and the season doesn't have yet."""

import re
from datetime import date
from typing import Any

from bot.domain.base.plain_text import fold
from bot.domain.schedule.timetable_changes import NewRoundFacts, NoteKind
from bot.domain.season.round import Round
from bot.domain.season.season import Season
from bot.domain.season.session_kinds import SessionKind
from bot.languages.catalogue import phrase
from bot.readers.timetables.rounds.new_places import PlaceWords, venue_name
from bot.readers.timetables.rounds.new_rounds import NewRounds, SaidRound
from bot.readers.timetables.session_matching import SessionNames
from bot.readers.timetables.slots import UnclearRoundError, quoted

_PIECES = re.compile(r" - |[:;|()–—@]")  # GT4 European Series - Imola (Race 1)


class NewEventRounds:
    """Makes new rounds of events that name our series themselves: of others nothing is certain."""

    def __init__(self, season: Season, answers: tuple[NewRoundFacts, ...] = ()) -> None:
        self._names = SessionNames(season, season.rounds[0])
        self._new_rounds = NewRounds(season, answers)

    @property
    def rounds(self) -> tuple[Round, ...]:
        """The new rounds so far."""
        return tuple(self._new_rounds.rounds)

    def take(self, event: Any, title: str, first_day: date, last_day: date) -> Round | None:
        """The new round that an event is of; None where it doesn't name our series.

        Raises:
            ValueError: it can only be a round that the season has.
            UnclearRoundError: it isn't said where it is, or it may be no round.
        """
        if not self._names.names_series(fold(title)):
            return None
        location = str(event.get("LOCATION", ""))
        name = self._name(title) or venue_name(location)
        answer = self._new_rounds.answer_to(title)
        if answer is None:
            self._refuse_other_days(title, name, location)
        if not name:
            return None
        place = PlaceWords(location or name, "", str(event["DTSTART"].params.get("TZID", "")))
        return self._new_rounds.take(SaidRound(name, place, first_day, last_day), answer)

    def _refuse_other_days(self, title: str, name: str, location: str) -> None:
        """A test day, or what goes on beside the sessions, makes no race weekend."""
        match = self._names.find(fold(title), is_ours=True)
        is_test = match.session is not None and match.session.kind is SessionKind.TEST
        if is_test or match.kind is NoteKind.UNDERSTOOD:
            name = name or title
            question = phrase(
                'Press "Add {name}" if "{title}" is a new round: its title names no race weekend.',
                name=quoted(name),
                title=quoted(title),
            )
            raise UnclearRoundError(question, NewRoundFacts(title, name, venue_name(location) or name))

    def _name(self, title: str) -> str:
        """The piece of the title that is neither the series nor a session: the place."""
        for piece in _PIECES.split(title):
            label = fold(piece)
            is_session = self._names.find(label, is_ours=True).session is not None
            if any(map(str.isalpha, piece)) and not is_session and not self._names.names_series(label):
                return piece.strip()
        return ""
