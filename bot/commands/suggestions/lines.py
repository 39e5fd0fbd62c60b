"""Options that take a whole line, because clients put all that is typed into the first required one.

The line's suggestion shows what would be saved; what it shows is read as the line itself.
"""

from abc import abstractmethod
from datetime import timedelta

from discord import app_commands
from discord.app_commands import Choice

from bot.commands.core.interaction import Interaction
from bot.commands.suggestions.drivers import DriverSuggestions
from bot.commands.suggestions.rounds import RoundAheadSuggestions
from bot.commands.suggestions.season_view import round_looked_ahead_to, round_looked_back_on, season_view
from bot.commands.suggestions.sessions import SessionAheadSuggestions, SessionSuggestions
from bot.commands.suggestions.suggesting_option import LONGEST_SUGGESTION, SuggestingOption
from bot.domain.base.names import find_by_name
from bot.domain.season.round import Round
from bot.domain.season.round_search import find_round
from bot.domain.season.season_choice import Looking
from bot.domain.season.session import Session
from bot.domain.season.session_names import find_session, shown_name
from bot.errors import UserError
from bot.languages.catalogue import mark, phrase
from bot.languages.dates import short_weekday
from bot.readers.typed.quote_line import read_quote_line
from bot.readers.typed.schedule_line import (
    read_days,
    read_fact,
    read_move,
    split_round_line,
    split_session_line,
)
from bot.readers.typed.times.moments import read_moment, read_shift
from bot.readers.typed.typed_lines import words_of

_FACT_NAMES = {"start": mark("start"), "duration": mark("length"), "watch": mark("live link")}


class LineOption(SuggestingOption):
    """An option whose value may be a line; it arrives as it was typed, for there may be words in it."""

    @abstractmethod
    async def line_words(self, interaction: Interaction, typed: str) -> str | None:
        """What a whole line would save, in words that are read as that line; None where it is none."""

    async def autocomplete(  # type: ignore[override] # as in `SuggestingOption`
        self, interaction: Interaction, value: str, /
    ) -> list[Choice[str]]:
        """What the line says, or else the suggestions for its beginning."""
        words = None
        if len(value) <= LONGEST_SUGGESTION:
            words = await self.line_words(interaction, value)
        if words is None:
            return await super().autocomplete(interaction, value)
        return [Choice(name=words[:LONGEST_SUGGESTION], value=value)]

    async def transform(self, interaction: Interaction, value: str, /) -> str:  # type: ignore[override]
        """The value of the suggestion that was sent; else the line as it was typed."""
        meant = await self.known_value(interaction, value)
        return value if meant is None else meant


class QuoteLineSuggestions(LineOption, DriverSuggestions):
    """A driver, perhaps with the words behind: `Jessica "We were fast."`."""

    async def line_words(self, interaction: Interaction, typed: str) -> str | None:
        """`Jessica Bäckman: “We were fast.”`."""
        view = await season_view(interaction, Looking.BACK)
        if view is None:
            return None
        line = read_quote_line(typed, view.season.drivers)
        driver = find_by_name(line.driver, view.season.drivers, lambda name: (name,))
        if driver is None or not line.words:
            return None
        return f"{driver}: “{line.words}”"


class MoveLineSuggestions(LineOption, SessionAheadSuggestions):
    """A session, perhaps with how much later or when: `race2 +20m`, `race2 Sunday 14:20`."""

    async def line_words(self, interaction: Interaction, typed: str) -> str | None:
        """`Race 2: +20m (10:25 → 10:45)`."""
        view = await season_view(interaction, Looking.AHEAD)
        round_ = round_looked_ahead_to(interaction, view) if view else None
        if view is None or round_ is None:
            return None
        named = _session_and_rest(typed, round_)
        if named is None:
            return None
        session, rest = named
        move = read_move(rest)
        words = f"{shown_name(session)}: {move.by or move.to}"
        try:
            if move.by and session.start:
                return f"{words} ({_times(session, read_shift(move.by), round_)})"
            moment = read_moment(move.to, round_, session.start, view.now)
        except UserError:
            return words
        there = moment.at.astimezone(round_.zone)
        return f"{words} (→ {short_weekday(there)} {there:%H:%M})"


def _session_and_rest(typed: str, round_: Round) -> tuple[Session, str] | None:
    """The session that a line begins with, and what is behind it; None where either isn't there."""
    line = split_session_line(typed, round_.sessions)
    session = find_session(line.name, round_.sessions)
    if session is None or not line.rest:
        return None
    return session, line.rest


def _times(session: Session, shift: timedelta, round_: Round) -> str:
    """`10:25 → 10:45`, on the venue's clock."""
    if session.start is None:
        return ""
    start, later = (at.astimezone(round_.zone) for at in (session.start, session.start + shift))
    return f"{start:%H:%M} → {later:%H:%M}"


class SetLineSuggestions(LineOption, SessionSuggestions):
    """A session, perhaps with its link, length or start: `race2 https://…`, `race2 60m`, `race2 14:20`."""

    async def line_words(self, interaction: Interaction, typed: str) -> str | None:
        """`Race 2: 60m (→ length)`."""
        view = await season_view(interaction, Looking.BACK)
        round_ = round_looked_back_on(interaction, view) if view else None
        if round_ is None:
            return None
        named = _session_and_rest(typed, round_)
        if named is None:
            return None
        session, rest = named
        fact = read_fact(rest)
        return f"{shown_name(session)}: {fact.typed} (→ {phrase(_FACT_NAMES[fact.option])})"


class CallOffLineSuggestions(LineOption, SessionAheadSuggestions):
    """A session, perhaps with the reason: `race2 heavy rain`."""

    async def line_words(self, interaction: Interaction, typed: str) -> str | None:
        """`Race 2: “heavy rain”`."""
        view = await season_view(interaction, Looking.AHEAD)
        round_ = round_looked_ahead_to(interaction, view) if view else None
        if round_ is None:
            return None
        named = _session_and_rest(typed, round_)
        if named is None:
            return None
        session, rest = named
        return f"{shown_name(session)}: “{words_of(rest)}”"


class RoundLineSuggestions(LineOption, RoundAheadSuggestions):
    """A round, perhaps with its new days and the reason: `spa 4 August flooding`."""

    async def line_words(self, interaction: Interaction, typed: str) -> str | None:
        """`Spa-Francorchamps: 4 August “flooding”`."""
        view = await season_view(interaction, Looking.AHEAD)
        if view is None:
            return None
        line = split_round_line(typed, view.season.rounds)
        round_ = find_round(line.name, view.season.rounds)
        if round_ is None or not line.rest:
            return None
        days = read_days(line.rest, view.season.year)
        parts = [days.in_words]
        if days.reason:
            parts.append(f"“{days.reason}”")
        return f"{round_.name}: {' '.join(part for part in parts if part)}"


QuoteLineOption = app_commands.Transform[str, QuoteLineSuggestions]
MoveLineOption = app_commands.Transform[str, MoveLineSuggestions]
SetLineOption = app_commands.Transform[str, SetLineSuggestions]
CallOffLineOption = app_commands.Transform[str, CallOffLineSuggestions]
RoundLineOption = app_commands.Transform[str, RoundLineSuggestions]
