"""Autocompletion: what a person probably means, likeliest first. Discord shows up to 25."""

from collections.abc import Iterable, Sequence
from datetime import timedelta
from operator import itemgetter
from zoneinfo import available_timezones

from discord.app_commands import Choice

from bot.commands.core.interaction import Interaction, use_cases
from bot.domain.base.languages import languages as all_languages
from bot.domain.base.names import matching
from bot.domain.season.likely_sessions import likely_sessions
from bot.domain.season.round import Round
from bot.domain.season.round_search import find_round
from bot.domain.season.session_names import find_session
from bot.errors import UserError
from bot.services.season import typed_names as choices
from bot.services.season.seasons import View

MOST = 25
_LONGEST = 100
_SHIFTS = (5, 10, 15, 20, 30, 45, 60, 90, 120)
"""Minutes by which sessions are delayed."""


async def sessions(interaction: Interaction, typed: str) -> list[Choice[str]]:
    """The sessions of the round that is typed, or else of the one under way or last begun."""
    view, round_ = await _round(interaction)
    if view is None or round_ is None:
        return []
    told = {session_id for session_id, _ in view.results}
    ordered = likely_sessions(round_, told, view.now)
    meant = find_session(typed, ordered) if typed else None
    found = [meant] if meant else matching(typed, ordered, lambda s: (s.name, s.key))
    return _choices((session.name, session.key) for session in found)


async def sessions_ahead(interaction: Interaction, typed: str) -> list[Choice[str]]:
    """The sessions of the round that is typed, or else of the one under way or next, in their order."""
    view = await _view(interaction)
    round_ = _ahead(view, getattr(interaction.namespace, "round", None)) if view else None
    if round_ is None:
        return []
    meant = find_session(typed, round_.sessions) if typed else None
    found = [meant] if meant else matching(typed, round_.sessions, lambda s: (s.name, s.key))
    return _choices((f"{session.name}, {round_.name}", session.key) for session in found)


async def shifts(interaction: Interaction, typed: str) -> list[Choice[str]]:
    """How much later a session may be, with the time that it would come to on the venue's clock."""
    view = await _view(interaction)
    named = interaction.namespace
    round_ = _ahead(view, getattr(named, "round", None)) if view else None
    session = find_session(getattr(named, "session", None) or "", round_.sessions) if round_ else None
    if round_ is None or session is None or session.start is None:
        return []
    times = {n: (session.start + timedelta(minutes=n)).astimezone(round_.zone) for n in (0, *_SHIFTS)}
    labels = {f"+{n}m": f"+{n} min: {times[0]:%H:%M} → {times[n]:%H:%M}" for n in _SHIFTS}
    return _choices((label, value) for value, label in labels.items() if typed.strip() in value)


def _ahead(view: View, typed: str | None) -> Round | None:
    named = find_round(typed, view.season.rounds) if typed else None
    return named or view.season.round_at_hand(view.now) or view.season.round_last_begun(view.now)


async def rounds_ahead(interaction: Interaction, typed: str) -> list[Choice[str]]:
    """The rounds of the season, those that aren't over first, the next at the top."""
    view = await _view(interaction)
    if view is None:
        return []
    ordered = sorted(view.season.rounds, key=lambda r: (r.ends <= view.now, r.number))
    found = matching(typed, ordered, lambda r: (str(r.number), f"round {r.number}", r.name, r.venue))
    return _choices((f"Round {r.number}: {r.name}", str(r.number)) for r in found)


async def countries(_interaction: Interaction, typed: str) -> list[Choice[str]]:
    """Countries by their English names or codes."""
    found = matching(typed, sorted(choices.countries().items(), key=itemgetter(1)), lambda item: item)
    return _choices((name, code) for code, name in found)


async def rounds(interaction: Interaction, typed: str) -> list[Choice[str]]:
    """The rounds of the season, those that have begun first, the latest at the top."""
    view = await _view(interaction)
    if view is None:
        return []
    begun = [r for r in reversed(view.season.rounds) if r.begins <= view.now]
    ordered = [*begun, *(r for r in view.season.rounds if r.begins > view.now)]
    found = matching(typed, ordered, lambda r: (str(r.number), f"round {r.number}", r.name, r.venue))
    return _choices((f"Round {r.number}: {r.name}", str(r.number)) for r in found)


async def entries(interaction: Interaction, typed: str) -> list[Choice[str]]:
    """The team's cars."""
    view = await _view(interaction)
    cars = view.season.entries if view else ()
    return _choices((e.label, e.number or e.label) for e in matching(typed, cars, lambda e: (e.label, e.car)))


async def drivers(interaction: Interaction, typed: str) -> list[Choice[str]]:
    """The season's drivers."""
    view = await _view(interaction)
    names = view.season.drivers if view else ()
    return _choices((name, name) for name in matching(typed, names, lambda name: (name,)))


async def languages(_interaction: Interaction, typed: str) -> list[Choice[str]]:
    """The world's languages, those of many a paddock first."""
    found = matching(typed, list(all_languages().items()), lambda item: item)
    return _choices((name, code) for code, name in found)


async def timezones(_interaction: Interaction, typed: str) -> list[Choice[str]]:
    """IANA zones that contain what was typed; those of a region before legacy names."""
    zones = sorted(available_timezones(), key=lambda zone: ("/" not in zone, zone))
    found = matching(typed.replace(" ", "_"), zones, lambda zone: (zone,))
    return _choices((zone, zone) for zone in found)


async def seasons(interaction: Interaction, typed: str) -> list[Choice[str]]:
    """The ready seasons."""
    ready = use_cases(interaction).ready.titles
    found = matching(typed, list(ready.items()), lambda item: item)
    return _choices((title, key) for key, title in found)


async def _view(interaction: Interaction) -> View | None:
    if interaction.guild_id is None:
        return None
    try:
        return await use_cases(interaction).seasons.view(interaction.guild_id)
    except UserError:  # not set up, or no season: there is nothing to suggest, and the command will say so
        return None


async def _round(interaction: Interaction) -> tuple[View | None, Round | None]:
    view = await _view(interaction)
    if view is None:
        return None, None
    typed = getattr(interaction.namespace, "round", None)
    named = find_round(typed, view.season.rounds) if typed else None
    return view, named or view.season.round_last_begun(view.now) or view.season.round_in_focus(view.now)


def _choices(pairs: Iterable[tuple[str, str]]) -> list[Choice[str]]:
    """Name and value, each cut to what Discord takes."""
    fitting: Sequence[tuple[str, str]] = [pair for pair in pairs if len(pair[1]) <= _LONGEST][:MOST]
    return [Choice(name=name[:_LONGEST], value=value) for name, value in fitting]
