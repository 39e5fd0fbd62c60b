"""Events in a server's own list in words, and how they stand; nothing in them tells a result."""

from bot.domain.base.server import EventsChoice
from bot.domain.planned.server_event_steps import EventsState
from bot.domain.planned.server_events import ServerEvent
from bot.domain.season.round import Round
from bot.domain.season.session_names import shown_name
from bot.languages.catalogue import counted, kept_in_words, mark, phrase
from bot.languages.countries import country_name
from bot.posts.kit.dates import stamp
from bot.posts.kit.escape import escaped_line
from bot.posts.kit.fit import as_many_as_fit

_LONGEST_NAME = 100
_LONGEST_PLACE = 100
_LONGEST_DESCRIPTION = 1000
"""Characters: Discord's own limits."""
_LONGEST_PART = 45
"""Characters of the name of a session, and of a round, where both stand in an event's name."""

_CHOICE_LABELS = {
    EventsChoice.OFF: mark("off"),
    EventsChoice.ROUNDS: mark("one for each round"),
    EventsChoice.SESSIONS: mark("one for each session"),
}


def events_denied_remedy() -> str:
    """What to do where the bot may not make events."""
    return phrase(
        "Grant me **Create Events** in the server's settings: until then I can't keep its events. "
        "Everything else works."
    )


def event_name(event: ServerEvent) -> str:
    """`Race 1 · Spa-Francorchamps`, or for a round `Spa-Francorchamps · GT4 European Series 2023`."""
    if event.session is None:
        parts = [event.round.name, event.season_title]
    else:
        parts = [shown_name(event.session), event.round.name]
    return " · ".join(_short(part, _LONGEST_PART) for part in parts)[:_LONGEST_NAME]


def event_place(event: ServerEvent) -> str:
    """`Circuit de Spa-Francorchamps, Belgium`."""
    place = f"{event.round.venue}, {country_name(event.round.country)}"
    return _short(place, _LONGEST_PLACE)


def event_description(event: ServerEvent) -> str:
    """What it is of and where to watch it; for a round, its sessions with their times."""
    lines = [f"**{escaped_line(event.season_title)}**"]
    if event.session is None:
        lines += _programme(event.round)
    else:
        if event.session.watch:
            lines.append(phrase("Watch live: {address}", address=event.session.watch))
        if event.session.duration is None:
            lines.append(phrase("Length not known; one hour assumed."))
    fitting = as_many_as_fit(lines, lambda left: phrase("and {count} more", count=left), _LONGEST_DESCRIPTION)
    return "\n".join(fitting)


def _programme(round_: Round) -> list[str]:
    """A line for each session that is held, its time on each reader's own clock."""
    lines: list[str] = []
    for session in round_.held:
        name = escaped_line(shown_name(session))
        if session.start is None:
            lines.append(phrase("- {session}: time to be confirmed", session=name))
        else:
            lines.append(phrase("- {session}: {time}", session=name, time=stamp(session.start, "f")))
    return lines


def events_phrase(state: EventsState) -> str:
    """`one for each session, 4 in the list`, with what isn't as it should be."""
    words = phrase(_CHOICE_LABELS[state.choice])
    if state.choice is EventsChoice.OFF:
        return words
    if state.standing:
        words = phrase("{choice}, {count} in the list", choice=words, count=state.standing)
    elif not state.deleted:
        words = phrase("{choice}, two weeks ahead, once its time is known", choice=words)
    if state.deleted:
        words = counted(
            state.deleted,
            "{words}. {count} event deleted by someone in the server: choose `events` again to undo that",
            "{words}. {count} events deleted by someone in the server: choose `events` again to undo that",
            words=words,
        )
    if state.trouble:
        words = phrase(
            "{words}. ⚠️ {trouble}", words=words, trouble=escaped_line(kept_in_words(state.trouble), 300)
        )
    return words


def _short(text: str, most: int) -> str:
    line = " ".join(text.split())
    if len(line) <= most:
        return line
    return f"{line[: most - 1].rstrip()}…"
