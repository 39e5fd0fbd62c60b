"""A season full of heats, each with a reminder; round 1 is over, and its sessions hold the results."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

ROUNDS, HEATS, CARS = 4, 30, 30
LEAD = timedelta(hours=30)
"""Longer than the leap to the next round's: no reminder becomes pointless while it is fought over."""
CLOCK_FROM = datetime(2023, 6, 30, tzinfo=UTC)
_FIRST_DAY = CLOCK_FROM + timedelta(days=1)
_OVER = timedelta(days=2)
"""How long ago the round was whose results are typed: nobody is asked whether they are early."""
_EVENING = timedelta(hours=22)
_APART = timedelta(minutes=2)
"""More than any run between two kills takes: reminders come due when the test wants them to."""


def heat(number: int) -> str:
    """The name of a heat, counted from 0 through the season; its reminder is known by it."""
    return f"Heat {number}"


def due(number: int) -> datetime:
    """When the reminder of that heat is due."""
    return _start(number) - LEAD


def toml() -> bytes:
    """The season as the file that staff upload."""
    return "\n".join((*_head(), *_rounds())).encode()


def _start(number: int) -> datetime:
    round_, place = divmod(number, HEATS)
    return _FIRST_DAY + timedelta(days=round_) + _EVENING + place * _APART


def _head() -> Iterator[str]:
    yield "[season]\nseries = 'Crash Cup'\nyear = 2023\nteam = 'Phoenix'"
    yield f"sessions = {[f's{place}' for place in range(HEATS)]}"
    for number in range(CARS):
        yield f"[[entries]]\nnumber = '{number}'\ncar = 'Car {number}'\nclass = 'Am'"
        yield f"drivers = ['Driver {number}']"


def _rounds() -> Iterator[str]:
    yield "[[rounds]]\nname = 'Round 0'\nvenue = 'Ring 0'\ncountry = 'BE'\ntimezone = 'UTC'"
    yield f"first_day = {(CLOCK_FROM - _OVER).date()}\nlast_day = {(CLOCK_FROM - _OVER).date()}"
    for round_ in range(ROUNDS):
        day = (_FIRST_DAY + timedelta(days=round_)).date()
        yield f"[[rounds]]\nname = 'Round {round_ + 1}'\nvenue = 'Ring {round_ + 1}'\ncountry = 'BE'"
        yield f"timezone = 'UTC'\nfirst_day = {day}\nlast_day = {day}"
        for place in range(HEATS):
            number = round_ * HEATS + place
            yield f"[[rounds.sessions]]\nkey = 's{place}'\nname = '{heat(number)}'"
            yield f"start = {_start(number):%Y-%m-%dT%H:%M:%S}"
