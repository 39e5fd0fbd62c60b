"""The button with which somebody asks for a direct message before a session or a round."""

from datetime import datetime

from bot.domain.fans.own_reminders import RemindableEvent, RemindedOf
from bot.domain.season.round import Round
from bot.domain.season.season import Season
from bot.domain.season.session import Session
from bot.languages.catalogue import phrase
from bot.posts.kit.post import Button

REMIND = "remind"
"""What the custom ids of buttons and menus about own reminders begin with."""


def remind_buttons(
    season: Season, round_: Round, session: Session | None = None, now: datetime | None = None
) -> tuple[Button, ...]:
    """The button, where there is still something to be reminded of; without `now` its time isn't looked at.

    A post that stands for long asks nothing of the clock: whoever presses too late is told so.
    """
    event = RemindableEvent(season, round_, session)
    if event.begins is None:
        return ()
    if now is not None and not _has_more_to_come(event, now):
        return ()
    return (Button(phrase("Remind me"), f"{REMIND}:of:{subject_in_id(event.subject)}"),)


def _has_more_to_come(event: RemindableEvent, now: datetime) -> bool:
    if event.is_ahead(now):
        return True
    sessions = event.round.held
    return any(RemindableEvent(event.season, event.round, session).is_ahead(now) for session in sessions)


def subject_in_id(subject: RemindedOf) -> str:
    """The ids as a custom id has them: `12:34`, with 0 for the session where it is a round."""
    return f"{subject.round_id}:{subject.session_id or 0}"


def my_reminders_button(server_id: int | None = None) -> Button:
    """The list of all of one's own; in direct messages it says of which server."""
    custom_id = f"{REMIND}:mine"
    if server_id is not None:
        custom_id = f"{REMIND}:mine:{server_id}"
    return Button(phrase("My reminders"), custom_id)
