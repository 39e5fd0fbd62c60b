"""A change of the schedule typed in one line: `race2 +20m`, `race2 Sunday 14:20`, `3 4-6 August flooding`."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from bot.domain.base.days_in_words import days_in_words
from bot.domain.base.phone_text import plain_value
from bot.domain.base.plain_text import fold
from bot.domain.season.round import Round
from bot.domain.season.round_search import find_round
from bot.domain.season.session import Session
from bot.domain.season.session_names import find_session
from bot.readers.typed.options import ISO_DATE
from bot.readers.typed.times.durations import parse_duration, parse_length
from bot.readers.typed.times.typed_days import typed_days
from bot.readers.typed.typed_lines import TypedLine, split_line, without_times_shown, words_of

_SIGNS = "+-"
_MOST_WORDS_OF_DAYS = 9
"""`Friday 14 July 2023 to Sunday 16 July 2023` has as many."""


def split_session_line(typed: str, sessions: Sequence[Session]) -> TypedLine:
    """The session, and what stands behind it."""
    line = split_line(typed, lambda name: find_session(name, sessions) is not None)
    return TypedLine(line.name, without_times_shown(line.rest))


def split_round_line(typed: str, rounds: Sequence[Round]) -> TypedLine:
    """The round, and what stands behind it."""
    return split_line(typed, lambda name: _is_round(name, rounds))


def _is_round(name: str, rounds: Sequence[Round]) -> bool:
    """`Round 3: Spa` is one, and `3: flooding` a round with a reason."""
    round_ = find_round(name, rounds)
    _, _, behind_colon = fold(name).partition(":")
    return round_ is not None and behind_colon.strip() in fold(f"{round_.name} {round_.venue}")


@dataclass(frozen=True, slots=True)
class TypedMove:
    """How much later, or when; one of them is empty."""

    by: str = ""
    to: str = ""


def read_move(rest: str) -> TypedMove:
    """What stands behind a session that is moved: `+20m`, `20 min`, `-1h`; or `14:20`, `Sunday 14:20`."""
    text = plain_value(rest)
    is_shift = parse_length(text.lstrip(_SIGNS), "hm", bare_unit="m") is not None
    if is_shift:
        return TypedMove(by=text)
    return TypedMove(to=text.lstrip(f"{_SIGNS} "))


@dataclass(frozen=True, slots=True)
class TypedFact:
    """A fact of a session by its option's name: its `start`, `duration` or `watch`; and what was typed."""

    option: str
    typed: str


def read_fact(rest: str) -> TypedFact:
    """What stands behind a session that is set: a link, a length, or else its start."""
    if "://" in rest:
        return TypedFact("watch", rest)
    if parse_duration(plain_value(rest).replace(" ", "")) is not None:
        return TypedFact("duration", plain_value(rest))
    return TypedFact("start", plain_value(rest))


@dataclass(frozen=True, slots=True)
class TypedDays:
    """The first day, the last, and a reason: what isn't there is empty. Two days are in ISO's form."""

    first_day: str = ""
    last_day: str = ""
    reason: str = ""

    @property
    def in_words(self) -> str:
        """The one day as it was typed; two as `Fri 4 August to Sun 6 August`, which reads back the same."""
        if not self.last_day:
            return self.first_day
        return days_in_words(date.fromisoformat(self.first_day), date.fromisoformat(self.last_day))


def read_days(rest: str, year: int) -> TypedDays:
    """What stands behind a round that is postponed: one day or two, or a range, then the reason.

    `year` is meant where none is said.
    """
    words = rest.split(" ")
    for count in range(min(len(words), _MOST_WORDS_OF_DAYS), 0, -1):
        day_words = " ".join(words[:count])
        days = typed_days(day_words, year)
        reason = words_of(" ".join(words[count:]))
        if days and days[0] == days[1]:
            return TypedDays(day_words, reason=reason)
        if days:
            return TypedDays(days[0].isoformat(), days[1].isoformat(), reason)
    if ISO_DATE.fullmatch(plain_value(words[0])):  # 2023-02-30 is no reason: it is refused as a day
        return TypedDays(words[0], reason=words_of(" ".join(words[1:])))
    return TypedDays(reason=words_of(rest))
