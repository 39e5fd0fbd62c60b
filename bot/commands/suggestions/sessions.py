"""Suggestions of sessions, and of how much later one may be."""

from collections.abc import Iterable, Sequence
from datetime import timedelta
from operator import attrgetter

from discord import app_commands

from bot.commands.core.interaction import Interaction
from bot.commands.suggestions.season_view import (
    round_looked_ahead_to,
    round_looked_back_on,
    season_view,
    season_view_anywhere,
)
from bot.commands.suggestions.suggesting_option import SuggestingOption, Suggestion, meant_by, typed_beside
from bot.domain.base.names import suggestions_by_name
from bot.domain.results.result_sessions import likely_sessions
from bot.domain.season.round import Round
from bot.domain.season.season_choice import Looking
from bot.domain.season.session import Session
from bot.domain.season.session_names import find_session, shown_name
from bot.errors import UserError
from bot.languages.catalogue import phrase
from bot.languages.dates import short_weekday
from bot.posts.results.typed_result import typed_result_words
from bot.readers.typed.result_line import read_result_line

_SHIFTS = (5, 10, 15, 20, 30, 45, 60, 90, 120)
"""Minutes by which sessions are delayed."""


class _NamedSessions(SuggestingOption):
    """Sessions, each suggestion's first spelling being its name: found by all that people call one."""

    def narrowed(self, typed: str, suggestions: Sequence[Suggestion]) -> Iterable[Suggestion]:
        """The one session that is meant, or all whose names could become what is being typed."""
        sessions = [Session(suggestion.value, suggestion.spellings[0]) for suggestion in suggestions]
        meant = find_session(typed, sessions) if typed else None
        if meant is None:
            return suggestions_by_name(typed, suggestions, lambda suggestion: suggestion.spellings)
        return [suggestion for suggestion in suggestions if suggestion.value == meant.key]


class SessionSuggestions(_NamedSessions):
    """The sessions of the round that is typed, or else of the one under way or last begun."""

    async def suggestions(self, interaction: Interaction) -> Sequence[Suggestion]:
        """The round's sessions, those first that probably have news."""
        view = await season_view_anywhere(interaction, Looking.BACK)
        if view is None:
            return []
        round_ = round_looked_back_on(interaction, view)
        if round_ is None:
            return []
        with_result = {session_id for session_id, _ in view.results}
        sessions = likely_sessions(round_, with_result, view.now)
        return [_suggestion(session, shown_name(session)) for session in sessions]


class ResultSessionSuggestions(SessionSuggestions):
    """The same for a result, which may be typed in one line behind its session: `race2 20`.

    The line's suggestion shows what would be saved.
    """

    async def suggested_for(self, interaction: Interaction, typed: str) -> Iterable[Suggestion]:
        """What the line says, or else sessions."""
        words = await self._line_words(interaction, typed)
        if words is None:
            return await super().suggested_for(interaction, typed)
        return [Suggestion(words, typed)]

    async def _line_words(self, interaction: Interaction, typed: str) -> str | None:
        """What a whole line says; None while it says no result."""
        view = await season_view(interaction, Looking.BACK)
        if view is None:
            return None
        round_ = round_looked_back_on(interaction, view)
        if round_ is None:
            return None
        try:
            line = read_result_line(typed, round_.sessions, view.season.classes)
        except UserError:
            return None
        session = find_session(line.session, round_.sessions)
        if session is None or not line.has_result:
            return None
        class_name = view.season.classes[0] if len(view.season.classes) == 1 else phrase("class")
        return typed_result_words(shown_name(session), line.report, class_name)


class SessionAheadSuggestions(_NamedSessions):
    """The sessions of the round that is typed, or else of the one under way or next, what is over last."""

    async def suggestions(self, interaction: Interaction) -> Sequence[Suggestion]:
        """The round's sessions, each with the round's name: it may not be the one that somebody thinks of."""
        view = await season_view(interaction, Looking.AHEAD)
        if view is None:
            return []
        round_ = round_looked_ahead_to(interaction, view)
        if round_ is None:
            return []
        ordered = sorted(
            round_.sessions, key=lambda session: session.end is not None and session.end <= view.now
        )
        return [_suggestion_ahead(session, round_) for session in ordered]


class SessionToRestoreSuggestions(SessionAheadSuggestions):
    """The same, those first that are off."""

    async def suggestions(self, interaction: Interaction) -> Sequence[Suggestion]:
        """The round's sessions, each with the round's name."""
        view = await season_view(interaction, Looking.AHEAD)
        round_ = round_looked_ahead_to(interaction, view) if view else None
        if round_ is None:
            return []
        ordered = sorted(round_.sessions, key=attrgetter("is_on"))
        return [_suggestion_ahead(session, round_) for session in ordered]


class ShiftSuggestions(SuggestingOption):
    """How much later a session may be, with the time that it would come to on the venue's clock."""

    async def suggestions(self, interaction: Interaction) -> Sequence[Suggestion]:
        """The usual delays of the session that is typed beside."""
        view = await season_view(interaction, Looking.AHEAD)
        if view is None:
            return []
        round_ = round_looked_ahead_to(interaction, view)
        if round_ is None:
            return []
        session = _session_beside(interaction, round_)
        if session is None or session.start is None:
            return []
        start = session.start.astimezone(round_.zone)
        suggestions = []
        for minutes in _SHIFTS:
            later = (session.start + timedelta(minutes=minutes)).astimezone(round_.zone)
            clock = f"{later:%H:%M}"
            if later.date() != start.date():
                clock = f"{short_weekday(later)} {clock}"
            label = phrase(
                "+{minutes} min: {start} → {later}", minutes=minutes, start=f"{start:%H:%M}", later=clock
            )
            suggestions.append(Suggestion(label, f"+{minutes}m"))
        return suggestions

    def narrowed(self, typed: str, suggestions: Sequence[Suggestion]) -> Iterable[Suggestion]:
        """Those whose minutes hold the digits that were typed: `5`, `+5 min` find 5, 15 and 45."""
        digits = "".join(filter(str.isdecimal, typed))
        return [suggestion for suggestion in suggestions if digits in suggestion.value]


def _suggestion_ahead(session: Session, round_: Round) -> Suggestion:
    return _suggestion(session, f"{shown_name(session)}, {round_.name}")


def _suggestion(session: Session, label: str) -> Suggestion:
    return Suggestion(label, session.key, (session.name, session.key, shown_name(session)))


def _session_beside(interaction: Interaction, round_: Round) -> Session | None:
    typed = typed_beside(interaction, "session")
    if not typed:
        return None
    suggestions = [_suggestion_ahead(session, round_) for session in round_.sessions]
    return find_session(meant_by(typed, suggestions), round_.sessions)


SessionOption = app_commands.Transform[str, SessionSuggestions]
ResultSessionOption = app_commands.Transform[str, ResultSessionSuggestions]
SessionToRestoreOption = app_commands.Transform[str, SessionToRestoreSuggestions]
ShiftOption = app_commands.Transform[str, ShiftSuggestions]
