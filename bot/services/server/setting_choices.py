"""What somebody chose in `/setup`, before it is kept."""

from dataclasses import dataclass

from bot.domain.base.server import CardChoice, EventsChoice, GuessChoice, Server
from bot.domain.season.season import Season
from bot.errors import UserError
from bot.languages.catalogue import phrase
from bot.readers.typed.times.lead_times import read_lead_plan, read_spoiler_hours
from bot.readers.typed.times.quiet_hours import read_quiet_hours
from bot.services.server.look import NO_LOOK_CHOICES, LookChoices
from bot.services.server.page_choice import read_reach
from bot.services.server.time_zones import find_timezone

LONGEST_TEAM = 80


@dataclass(frozen=True, slots=True)
class SettingChoices:
    """What was typed in `/setup`; None is "not said".

    Ids are Discord's; for `ping_role_id` and `staff_channel_id` 0 is none.
    """

    channel_id: int | None = None
    staff_role_id: int | None = None
    team: str | None = None
    timezone: str | None = None
    reminders: str | None = None
    ping_role_id: int | None = None
    season: Season | None = None
    spoilers: str | None = None
    staff_channel_id: int | None = None
    page: str | None = None
    look: LookChoices = NO_LOOK_CHOICES
    quiet_hours: str | None = None
    events: str | None = None
    card: str | None = None
    guess: str | None = None


def settle_server(server_id: int, choices: SettingChoices, old: Server | None) -> Server:
    """The server with what was chosen; what wasn't said stays as it was, or takes its default.

    Raises:
        UserError: the team's name, the time zone, the quiet hours or the events can't be.
    """
    team = " ".join(choices.team.split()) if choices.team is not None else (old and old.team)
    if team and (len(team) > LONGEST_TEAM or not team.isprintable()):
        raise UserError(f"Shorten the team's name to one line of up to {LONGEST_TEAM} characters.")
    zone = find_timezone(choices.timezone) if choices.timezone else (old.timezone if old else "UTC")
    staff_role_id = choices.staff_role_id or (old.staff_role_id if old else 0)
    quiet_hours, events = _settle_quiet_hours(choices, old), _settle_events(choices, old)
    return Server(
        server_id,
        staff_role_id,
        zone,
        team or None,
        quiet_hours=quiet_hours,
        events=events,
        card=_settle_card(choices, old),
        guess=_settle_guess(choices, old),
    )


def _settle_quiet_hours(choices: SettingChoices, old: Server | None) -> str | None:
    if choices.quiet_hours is None:
        return old.quiet_hours if old else None
    hours = read_quiet_hours(choices.quiet_hours)
    if hours is None:
        return None
    return str(hours)


def _settle_events(choices: SettingChoices, old: Server | None) -> EventsChoice:
    if choices.events is not None:
        return read_events(choices.events)
    if old is not None:
        return old.events
    return EventsChoice.OFF


def _settle_card(choices: SettingChoices, old: Server | None) -> CardChoice:
    if choices.card is not None:
        return read_card_choice(choices.card)
    if old is not None:
        return old.card
    return CardChoice.OFF


def _settle_guess(choices: SettingChoices, old: Server | None) -> GuessChoice:
    if choices.guess is not None:
        return read_guess_choice(choices.guess)
    if old is not None:
        return old.guess
    return GuessChoice.OFF


def read_guess_choice(typed: str) -> GuessChoice:
    """The choice of that name.

    Raises:
        UserError: there is none.
    """
    try:
        return GuessChoice(typed.strip().casefold())
    except ValueError:
        raise UserError(phrase("Choose `off` or `on` for `guess`.")) from None


def read_card_choice(typed: str) -> CardChoice:
    """The choice of that name.

    Raises:
        UserError: there is none.
    """
    try:
        return CardChoice(typed.strip().casefold())
    except ValueError:
        raise UserError(phrase("Choose `off`, `on` or `thread` for `card`.")) from None


def read_events(typed: str) -> EventsChoice:
    """The choice of that name.

    Raises:
        UserError: there is none.
    """
    try:
        return EventsChoice(typed.strip().casefold())
    except ValueError:
        raise UserError(phrase("Choose `off`, `rounds` or `sessions` for `events`.")) from None


def require_readable(choices: SettingChoices) -> None:
    """Let through choices whose texts can be saved, before they are.

    Raises:
        UserError: one can't be read.
    """
    settle_server(0, choices, None)
    if choices.reminders is not None:
        read_lead_plan(choices.reminders)
    if choices.spoilers is not None:
        read_spoiler_hours(choices.spoilers)
    if choices.page is not None:
        read_reach(choices.page)
