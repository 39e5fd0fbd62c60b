"""What staff may ask of a round, as they typed it, and the plan that each comes to."""

from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from bot.domain.season import round_changes
from bot.domain.season.round import Round
from bot.domain.season.round_search import find_round
from bot.domain.season.schedule_change import ScheduleChange
from bot.domain.season.session import EventState
from bot.errors import UserError
from bot.readers.typed.options import read_country, read_day, read_name
from bot.services.season.session_requests import KnownSeason, with_reason
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
            first_day=read_day("first_day", self.first_day),
            last_day=read_day("last_day", self.last_day),
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
        changed = replace(old, **self._typed_facts())
        if dated:
            changed = replace(changed, state=EventState.SCHEDULED)
        return round_changes.edit_round(known.season, old, changed)

    def _typed_facts(self) -> dict[str, Any]:
        """The round's fields that were typed, read."""
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
            facts["first_day"] = read_day("first_day", self.first_day)
        if self.last_day:
            facts["last_day"] = read_day("last_day", self.last_day)
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
        round_ = choose_named(known, self.round)
        today = known.now.astimezone(round_.zone).date()
        driven = any(session.id in known.driven for session in round_.sessions)
        plan = round_changes.postpone_round(
            known.season, round_, self._days(round_), today, has_results=driven
        )
        return with_reason(plan, self.reason)

    def _days(self, round_: Round) -> tuple[date, date] | None:
        """Without a last day it is as long as it was."""
        if not self.first_day:
            if self.last_day:
                raise UserError("Give the first day too: `first_day: 2023-07-14`.")
            return None
        first = read_day("first_day", self.first_day)
        length = round_.last_day - round_.first_day
        return first, read_day("last_day", self.last_day) if self.last_day else first + length


@dataclass(frozen=True, slots=True)
class CancelRound:
    """A round called off."""

    round: str
    reason: str | None = None

    def plan(self, known: KnownSeason) -> ScheduleChange:
        """As `Ask.plan`."""
        return with_reason(
            round_changes.cancel_round(known.season, choose_named(known, self.round)), self.reason
        )


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
