"""Spa as a timetable's round, and what is read of a text."""

from dataclasses import replace
from datetime import date, datetime, timedelta

from bot.domain.schedule.timetable_changes import TimetableProposal
from bot.domain.season.round import Round
from bot.domain.season.season import Season
from bot.readers.timetables.timetable_reader import read_timetable
from tests.domain.examples import READY

SPA = READY.rounds[2]


def read(
    text: str | bytes, round_: Round = SPA, season: Season = READY, *, only: bool = False
) -> TimetableProposal:
    data = text.encode() if isinstance(text, str) else text
    return read_timetable(data, season, round_, {}, only=only)


def times(proposal: TimetableProposal, round_: Round = SPA) -> dict[str, str]:
    """The starts of the round's sessions at the venue, with their lengths: `{"q1": "30 09:00 +20"}`."""
    (its,) = [r for r in proposal.season.rounds if r.number == round_.number]
    return {
        s.key: f"{s.start.astimezone(round_.zone):%d %H:%M}{_length(s.duration)}"
        for s in its.sessions
        if s.start
    }


def _length(duration: timedelta | None) -> str:
    return f" +{duration // timedelta(minutes=1)}" if duration else ""


def problems(text: str, round_: Round = SPA, season: Season = READY) -> list[str]:
    return [str(note) for note in read(text, round_, season).problems]


def left_out(text: str, round_: Round = SPA) -> list[str]:
    proposal = read(text, round_)
    assert proposal.problems == ()
    return [str(note) for note in proposal.left_out]


def weekend(first: date, zone: str = "Europe/Rome", days: int = 3) -> tuple[Season, Round]:
    """A season of one round on other days."""
    last = first + timedelta(days=days - 1)
    round_ = replace(READY.rounds[0], first_day=first, last_day=last, timezone=zone, number=1)
    return replace(READY, rounds=(round_,), year=first.year), round_


def local(round_: Round, text: str) -> datetime:
    """`2023-07-01 18:05` at the venue."""
    return datetime.fromisoformat(text).replace(tzinfo=round_.zone)
