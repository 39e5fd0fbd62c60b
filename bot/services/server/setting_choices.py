"""What somebody chose in `/setup`, before it is kept."""

from dataclasses import dataclass, replace
from typing import Any

from bot.domain.base.server import CardChoice, EventsChoice, Server, Switch
from bot.domain.season.season import Season
from bot.errors import UserError
from bot.languages.catalogue import phrase
from bot.languages.current import SpokenLanguage
from bot.languages.lists import join_alternatives
from bot.readers.typed.options import read_choice
from bot.readers.typed.times.lead_times import read_lead_plan, read_spoiler_hours
from bot.readers.typed.times.quiet_hours import read_quiet_hours
from bot.services.server.look import NO_LOOK_CHOICES, LookChoices
from bot.services.server.page_choice import read_reach
from bot.services.server.share_ending import read_share_ending
from bot.services.server.time_zones import find_timezone

LONGEST_TEAM = 80
FOLLOW_DISCORD = "discord"
"""Typed for the language: the one that Discord has for the server."""


@dataclass(frozen=True, slots=True)
class SettingChoices:
    """What was typed in `/setup`; None is "not said".

    Ids are Discord's; for `ping_role_id`, `staff_channel_id` and `voice_channel_id` 0 is none.
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
    standings: str | None = None
    driver_poll: str | None = None
    language: str | None = None
    picture: str | None = None
    voice_channel_id: int | None = None
    hashtags: str | None = None


def settle_server(server_id: int, choices: SettingChoices, old: Server | None) -> Server:
    """The server with what was chosen, but for its look; what wasn't said stays as it was, or is the default.

    Raises:
        UserError: the team's name, the time zone, the quiet hours or the events can't be.
    """
    base = old or Server(server_id, staff_role_id=0)
    facts: dict[str, Any] = {}
    if choices.staff_role_id:
        facts["staff_role_id"] = choices.staff_role_id
    if choices.team is not None:
        facts["team"] = _read_team(choices.team)
    if choices.timezone:
        facts["timezone"] = find_timezone(choices.timezone)
    if choices.quiet_hours is not None:
        facts["quiet_hours"] = read_quiet_hours_text(choices.quiet_hours)
    if choices.voice_channel_id is not None:
        facts["voice_channel_id"] = choices.voice_channel_id or None
    return replace(base, **facts, **_chosen_words(choices))


def _chosen_words(choices: SettingChoices) -> dict[str, Any]:
    """What was chosen from a list of words."""
    facts: dict[str, Any] = {}
    if choices.events is not None:
        facts["events"] = read_events(choices.events)
    if choices.card is not None:
        facts["card"] = read_card_choice(choices.card)
    if choices.language is not None:
        facts["language"] = read_language(choices.language)
    if choices.hashtags is not None:
        facts["hashtags"] = str(read_share_ending(choices.hashtags)) or None
    return facts | _chosen_switches(choices)


def _chosen_switches(choices: SettingChoices) -> dict[str, Switch]:
    switches: dict[str, Switch] = {}
    typed_switches = {
        "guess": choices.guess,
        "standings": choices.standings,
        "driver_poll": choices.driver_poll,
        "picture": choices.picture,
    }
    for option, typed in typed_switches.items():
        if typed is not None:
            switches[option] = read_switch(typed, option)
    return switches


def _read_team(typed: str) -> str | None:
    team = " ".join(typed.split())
    if len(team) > LONGEST_TEAM or not team.isprintable():
        raise UserError(
            phrase("Shorten the team's name to one line of up to {most} characters.", most=LONGEST_TEAM)
        )
    return team or None


def read_quiet_hours_text(typed: str) -> str | None:
    """The hours as they are kept; None where there are to be none.

    Raises:
        UserError: they can't be read.
    """
    hours = read_quiet_hours(typed)
    if hours is None:
        return None
    return str(hours)


def read_switch(typed: str, option: str) -> Switch:
    """The choice of that name for the option.

    Raises:
        UserError: there is none.
    """
    return read_choice(Switch, typed, phrase("Choose `off` or `on` for `{option}`.", option=option))


def read_language(typed: str) -> SpokenLanguage | None:
    """The language of that code or own name, `sv` or `Svenska`; None for the one that Discord has.

    Raises:
        UserError: Pitboard doesn't speak it.
    """
    if typed.strip().casefold() == FOLLOW_DISCORD:
        return None
    for language in SpokenLanguage:
        if typed.strip().casefold() == language.own_name.casefold():
            return language
    names = join_alternatives([language.own_name for language in SpokenLanguage])
    return read_choice(SpokenLanguage, typed, phrase("Choose {languages} for `language`.", languages=names))


def read_card_choice(typed: str) -> CardChoice:
    """The choice of that name.

    Raises:
        UserError: there is none.
    """
    return read_choice(CardChoice, typed, phrase("Choose `off`, `on` or `thread` for `card`."))


def read_events(typed: str) -> EventsChoice:
    """The choice of that name.

    Raises:
        UserError: there is none.
    """
    return read_choice(EventsChoice, typed, phrase("Choose `off`, `rounds` or `sessions` for `events`."))


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
