"""The forms of the panel of `/setup`: each setting that is typed, with what holds now."""

from collections.abc import Callable, Mapping
from enum import StrEnum
from typing import TypeVar

import discord
from discord import ui

from bot.commands.core.interaction import Interaction, server_id, use_cases
from bot.commands.core.modal_fields import Fields
from bot.commands.setup.language_form import language_form
from bot.commands.setup.look_form import face_form, look_form
from bot.commands.setup.reminders_form import reminders_form
from bot.domain.base.server import CardChoice, EventsChoice, Switch
from bot.domain.base.team_page import PageReach
from bot.domain.desk.server_settings import ServerSettings
from bot.languages.catalogue import mark, phrase
from bot.posts.desk.setup_panel import SETUP

Choice = TypeVar("Choice", bound=StrEnum)

FIELD = "text"
"""The custom id of what a form asks for, where that is one thing."""
CARD_FIELD = "card"
GUESS_FIELD = "guess"
STANDINGS_FIELD = "standings"
DRIVER_POLL_FIELD = "driver_poll"
HASHTAGS_FIELD = "hashtags"
_LONGEST_HASHTAGS = 500
_LONGEST_FIELD = 100
_PAGE_LABELS = {
    PageReach.OFF: mark("Off"),
    PageReach.SECRET: mark("Secret"),
    PageReach.PUBLIC: mark("Public"),
}
_PAGE_DESCRIPTIONS = {
    PageReach.OFF: mark("Nothing can be read outside Discord"),
    PageReach.SECRET: mark("For whoever has the address; a new one each time you choose this"),
    PageReach.PUBLIC: mark("Anyone can find it"),
}
_CARD_LABELS = {
    CardChoice.OFF: mark("Off"),
    CardChoice.ON: mark("On"),
    CardChoice.THREAD: mark("On, with a thread for talk"),
}
_SWITCH_LABELS = {
    Switch.OFF: mark("Off"),
    Switch.ON: mark("On"),
}
_EVENTS_LABELS = {
    EventsChoice.OFF: mark("Off"),
    EventsChoice.ROUNDS: mark("Rounds"),
    EventsChoice.SESSIONS: mark("Sessions"),
}
_EVENTS_DESCRIPTIONS = {
    EventsChoice.OFF: mark("Pitboard's events are removed"),
    EventsChoice.ROUNDS: mark("One event for each weekend"),
    EventsChoice.SESSIONS: mark("One event for each practice, qualifying and race"),
}


async def make_setup_form(interaction: Interaction, id_parts: list[str], _fields: Fields) -> ui.Modal:
    """The form of a setting that is typed; `id_parts` is its name."""
    settings = await use_cases(interaction).setup_panels.look(server_id(interaction))
    setting = "".join(id_parts)
    if setting in _FORMS:
        return _FORMS[setting](settings)
    if setting == "quiet_hours":
        title, typed = phrase("Quiet hours"), settings.quiet_hours or "off"
        label = phrase("When posts come without a ping")
        hint = phrase("Such as 22:00-07:00, in the server's time zone, or off")
    else:
        title, typed = phrase("Spoilers"), str(settings.spoilers or "off")
        label = phrase("Hours under spoiler marks")
        hint = phrase("For how many hours results stay hidden, such as 24, or off")
    modal = ui.Modal(title=title, custom_id=f"{SETUP}|{setting}")
    field = ui.TextInput[ui.View](custom_id=FIELD, default=typed, max_length=_LONGEST_FIELD, required=False)
    modal.add_item(ui.Label(text=label, description=hint, component=field))
    return modal


def _page_form(settings: ServerSettings) -> ui.Modal:
    """Ask who may see the team's page, calendar and feeds on the web."""
    modal = ui.Modal(title=phrase("Page"), custom_id=f"{SETUP}|page")
    label = ui.Label(
        text=phrase("Page, calendar and feeds on the web"),
        description=phrase("For fans without Discord: results, quotes and the season, spoiler-safe"),
        component=_menu(FIELD, _PAGE_LABELS, settings.page, _PAGE_DESCRIPTIONS),
    )
    modal.add_item(label)
    hashtags = ui.TextInput[ui.View](
        custom_id=HASHTAGS_FIELD,
        default=settings.hashtags,
        placeholder="#GT4 #Spa https://racing.example",
        max_length=_LONGEST_HASHTAGS,
        required=False,
    )
    hint = phrase("Hashtags, and an address in place of your page's")
    modal.add_item(ui.Label(text=phrase("Share text ends in"), description=hint, component=hashtags))
    return modal


def _events_form(settings: ServerSettings) -> ui.Modal:
    """Ask what stands in the server's own list of events, and what else there is of each weekend."""
    modal = ui.Modal(title=phrase("Events, card, guesses, standings"), custom_id=f"{SETUP}|events")
    labels = (
        ui.Label[ui.View](
            text=phrase("In the server's own list of events"),
            description=phrase("Made up to two weeks ahead; choose again to get deleted ones back"),
            component=_menu(FIELD, _EVENTS_LABELS, settings.events.choice, _EVENTS_DESCRIPTIONS),
        ),
        ui.Label[ui.View](
            text=phrase("Weekend card"),
            description=phrase(
                "One post for each round: times, line-up, where to watch, results as they come"
            ),
            component=_menu(CARD_FIELD, _CARD_LABELS, settings.card),
        ),
        ui.Label[ui.View](
            text=phrase("Guesses"),
            description=phrase("Fans guess how your cars finish, with /guess until each race starts"),
            component=_menu(GUESS_FIELD, _SWITCH_LABELS, settings.guess),
        ),
        ui.Label[ui.View](
            text=phrase("Standings"),
            description=phrase("Posted after each round's races, once all its results are in"),
            component=_menu(STANDINGS_FIELD, _SWITCH_LABELS, settings.standings),
        ),
        ui.Label[ui.View](
            text=phrase("Driver of the day"),
            description=phrase("After each race fans vote in a Discord poll, open for 24 hours"),
            component=_menu(DRIVER_POLL_FIELD, _SWITCH_LABELS, settings.driver_poll),
        ),
    )
    for label in labels:
        modal.add_item(label)
    return modal


_FORMS: Mapping[str, Callable[[ServerSettings], ui.Modal]] = {
    "look": look_form,
    "face": face_form,
    "page": _page_form,
    "events": _events_form,
    "language": language_form,
    "reminders": reminders_form,
}
"""By the settings' names; the others have one field each."""


def _menu(
    custom_id: str,
    labels: Mapping[Choice, str],
    chosen: Choice,
    descriptions: Mapping[Choice, str] | None = None,
) -> ui.Select[ui.View]:
    """A menu of choices, worded here, in which the one that holds now is chosen."""
    options: list[discord.SelectOption] = []
    for choice, label in labels.items():
        description = phrase(descriptions[choice]) if descriptions else None
        option = discord.SelectOption(
            label=phrase(label),
            value=choice.value,
            description=description,
            default=choice is chosen,
        )
        options.append(option)
    return ui.Select(custom_id=custom_id, options=options)
