"""What staff may ask of a round, as they typed it, and the plan that each comes to."""

from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from bot.domain.schedule import round_changes
from bot.domain.schedule.schedule_change import ScheduleChange
from bot.domain.season.round import Round
from bot.domain.season.round_search import find_round
from bot.domain.season.session import EventState
from bot.errors import UserError
from bot.languages.catalogue import phrase
from bot.readers.typed.options import read_country, read_name
from bot.readers.typed.schedule_line import TypedDays, read_days, split_round_line
from bot.readers.typed.times.typed_days import read_day
from bot.readers.typed.typed_lines import words_of
from bot.services.schedule.session_requests import KnownSeason, refuse_twice, with_reason
from bot.services.season.typed_names import choose_round
from bot.services.server.time_zones import find_timezone


@dataclass(frozen=True, slots=True)
class AddRound:
    """A round that the season didn't have."""

    name: str
    venue: str
    country: str
    timezone: str
    first_day: str
    last_day: str

    def plan(self, known: KnownSeason) -> ScheduleChange:
        """As `Ask.plan`."""
        new = Round(
            name=read_name("name", self.name),
            venue=read_name("venue", self.venue),
            country=read_country("country", self.country),
            timezone=find_timezone(self.timezone),
            first_day=read_day("first_day", self.first_day, known.season.year),
            last_day=read_day("last_day", self.last_day, known.season.year),
        )
        return round_changes.add_round(known.season, new)


@dataclass(frozen=True, slots=True)
class EditRound:
    """Facts of a round; None is "not said". One that waited for its days takes place on those given."""

    round: str
    name: str | None = None
    venue: str | None = None
    country: str | None = None
    timezone: str | None = None
    first_day: str | None = None
    last_day: str | None = None

    def plan(self, known: KnownSeason) -> ScheduleChange:
        """As `Ask.plan`."""
        old = choose_named(known, self.round)
        dated = (self.first_day or self.last_day) and old.state in (EventState.TBC, EventState.POSTPONED)
        changed = replace(old, **self._typed_facts(old.first_day.year))
        if dated:
            changed = replace(changed, state=EventState.SCHEDULED)
        return round_changes.edit_round(known.season, old, changed)

    def _typed_facts(self, year: int) -> dict[str, Any]:
        """The round's fields that were typed, read; `year` is meant for a day without one."""
        facts: dict[str, Any] = {}
        if self.name:
            facts["name"] = read_name("name", self.name)
        if self.venue:
            facts["venue"] = read_name("venue", self.venue)
        if self.country:
            facts["country"] = read_country("country", self.country)
        if self.timezone:
            facts["timezone"] = find_timezone(self.timezone)
        if self.first_day:
            facts["first_day"] = read_day("first_day", self.first_day, year)
        if self.last_day:
            facts["last_day"] = read_day("last_day", self.last_day, year)
        return facts


@dataclass(frozen=True, slots=True)
class PostponeRound:
    """A round on new days with all its sessions; without days, until further notice."""

    round: str
    first_day: str | None = None
    last_day: str | None = None
    reason: str | None = None

    def plan(self, known: KnownSeason) -> ScheduleChange:
        """As `Ask.plan`."""
        line = split_round_line(self.round, known.season.rounds)
        if line.rest:
            return self._with(read_days(line.rest, known.season.year), line.name).plan(known)
        round_ = choose_named(known, self.round)
        today = known.now.astimezone(round_.zone).date()
        driven = any(session.id in known.driven for session in round_.sessions)
        plan = round_changes.postpone_round(
            known.season, round_, self._days(round_), today, has_results=driven
        )
        return with_reason(plan, self.reason)

    def _with(self, days: TypedDays, round_name: str) -> "PostponeRound":
        """The same with what stands behind the round in its options."""
        for option, typed in (
            ("first_day", days.first_day),
            ("last_day", days.last_day),
            ("reason", days.reason),
        ):
            if typed:
                refuse_twice("round", typed, option, getattr(self, option))
        return replace(
            self,
            round=round_name,
            first_day=days.first_day or self.first_day,
            last_day=days.last_day or self.last_day,
            reason=days.reason or self.reason,
        )

    def _days(self, round_: Round) -> tuple[date, date] | None:
        """Without a last day it is as long as it was."""
        if not self.first_day:
            if self.last_day:
                raise UserError(phrase("Give the first day too: `first_day: 14 July`."))
            return None
        year = round_.first_day.year
        first = read_day("first_day", self.first_day, year)
        if self.last_day:
            return first, read_day("last_day", self.last_day, year)
        return first, first + (round_.last_day - round_.first_day)


@dataclass(frozen=True, slots=True)
class CancelRound:
    """A round called off."""

    round: str
    reason: str | None = None

    def plan(self, known: KnownSeason) -> ScheduleChange:
        """As `Ask.plan`."""
        line = split_round_line(self.round, known.season.rounds)
        if line.rest:
            refuse_twice("round", line.rest, "reason", self.reason)
        plan = round_changes.cancel_round(known.season, choose_named(known, line.name))
        return with_reason(plan, self.reason or words_of(line.rest))


@dataclass(frozen=True, slots=True)
class RestoreRound:
    """A round that was called off, on its days again."""

    round: str

    def plan(self, known: KnownSeason) -> ScheduleChange:
        """As `Ask.plan`."""
        return round_changes.restore_round(known.season, choose_named(known, self.round))


def choose_named(known: KnownSeason, typed: str) -> Round:
    """The round that was typed.

    Raises:
        UserError: it fits none, or several.
    """
    return find_round(typed, known.season.rounds) or choose_round(known.season, typed, known.now)
