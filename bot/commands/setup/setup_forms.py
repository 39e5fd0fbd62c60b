"""The forms of the panel of `/setup`: each setting that is typed, with what holds now."""

import discord
from discord import ui

from bot.commands.core.interaction import Interaction, server_id, use_cases
from bot.commands.core.modal_fields import Fields
from bot.commands.setup.look_form import face_form, look_form
from bot.commands.setup.reminders_form import reminders_form
from bot.domain.base.server import CardChoice, EventsChoice, GuessChoice
from bot.domain.base.team_page import PageReach
from bot.domain.desk.server_settings import ServerSettings
from bot.languages.catalogue import phrase
from bot.posts.desk.setup_panel import SETUP

FIELD = "text"
"""The custom id of what a form asks for, where that is one thing."""
CARD_FIELD = "card"
GUESS_FIELD = "guess"
_LONGEST_FIELD = 100
_PAGE_LABELS = {
    PageReach.OFF: phrase("Off"),
    PageReach.SECRET: phrase("Secret"),
    PageReach.PUBLIC: phrase("Public"),
}
_PAGE_DESCRIPTIONS = {
    PageReach.OFF: phrase("Nothing can be read outside Discord"),
    PageReach.SECRET: phrase("For whoever has the address; a new one each time you choose this"),
    PageReach.PUBLIC: phrase("Anyone can find it"),
}
_CARD_LABELS = {
    CardChoice.OFF: phrase("Off"),
    CardChoice.ON: phrase("On"),
    CardChoice.THREAD: phrase("On, with a thread for talk"),
}
_GUESS_LABELS = {
    GuessChoice.OFF: phrase("Off"),
    GuessChoice.ON: phrase("On"),
}
_EVENTS_LABELS = {
    EventsChoice.OFF: phrase("Off"),
    EventsChoice.ROUNDS: phrase("Rounds"),
    EventsChoice.SESSIONS: phrase("Sessions"),
}
_EVENTS_DESCRIPTIONS = {
    EventsChoice.OFF: phrase("Pitboard's events are removed"),
    EventsChoice.ROUNDS: phrase("One event for each weekend"),
    EventsChoice.SESSIONS: phrase("One event for each practice, qualifying and race"),
}


async def make_setup_form(interaction: Interaction, id_parts: list[str], _fields: Fields) -> ui.Modal:
    """The form of a setting that is typed; `id_parts` is its name."""
    settings = await use_cases(interaction).setup_panels.look(server_id(interaction))
    setting = "".join(id_parts)
    if setting == "look":
        return look_form(settings)
    if setting == "face":
        return face_form(settings)
    if setting == "page":
        return _page_form(settings)
    if setting == "events":
        return _events_form(settings)
    if setting == "reminders":
        return reminders_form(settings)
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
    options = [_page_option(reach, settings.page) for reach in PageReach]
    modal = ui.Modal(title=phrase("Page"), custom_id=f"{SETUP}|page")
    menu = ui.Select[ui.View](custom_id=FIELD, options=options)
    label = ui.Label(
        text=phrase("Page, calendar and feeds on the web"),
        description=phrase("For fans without Discord: results, quotes and the season, spoiler-safe"),
        component=menu,
    )
    modal.add_item(label)
    return modal


def _page_option(reach: PageReach, chosen: PageReach) -> discord.SelectOption:
    return discord.SelectOption(
        label=_PAGE_LABELS[reach],
        value=reach.value,
        description=_PAGE_DESCRIPTIONS[reach],
        default=reach is chosen,
    )


def _events_form(settings: ServerSettings) -> ui.Modal:
    """Ask what stands in the server's own list of events."""
    options: list[discord.SelectOption] = []
    for choice in EventsChoice:
        option = discord.SelectOption(
            label=_EVENTS_LABELS[choice],
            value=choice.value,
            description=_EVENTS_DESCRIPTIONS[choice],
            default=choice is settings.events.choice,
        )
        options.append(option)
    modal = ui.Modal(title=phrase("Events, weekend card, guesses"), custom_id=f"{SETUP}|events")
    menu = ui.Select[ui.View](custom_id=FIELD, options=options)
    label = ui.Label(
        text=phrase("In the server's own list of events"),
        description=phrase("Made up to two weeks ahead; choose again to get deleted ones back"),
        component=menu,
    )
    modal.add_item(label)
    modal.add_item(_card_label(settings))
    modal.add_item(_guess_label(settings))
    return modal


def _guess_label(settings: ServerSettings) -> ui.Label[ui.View]:
    options: list[discord.SelectOption] = []
    for choice, label in _GUESS_LABELS.items():
        is_chosen = choice is settings.guess
        options.append(discord.SelectOption(label=label, value=choice.value, default=is_chosen))
    menu = ui.Select[ui.View](custom_id=GUESS_FIELD, options=options)
    return ui.Label(
        text=phrase("Guesses"),
        description=phrase("Fans guess how your cars finish, with /guess until each race starts"),
        component=menu,
    )


def _card_label(settings: ServerSettings) -> ui.Label[ui.View]:
    options: list[discord.SelectOption] = []
    for choice, label in _CARD_LABELS.items():
        is_chosen = choice is settings.card
        options.append(discord.SelectOption(label=label, value=choice.value, default=is_chosen))
    menu = ui.Select[ui.View](custom_id=CARD_FIELD, options=options)
    return ui.Label(
        text=phrase("Weekend card"),
        description=phrase("One post for each round: times, line-up, where to watch, results as they come"),
        component=menu,
    )
