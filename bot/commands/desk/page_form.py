"""The form of a team's page, which the panel of `/setup` opens."""

import discord
from discord import ui

from bot.domain.base.team_page import PageReach
from bot.domain.desk.server_settings import ServerSettings
from bot.languages.catalogue import phrase
from bot.posts.desk.setup_panel import SETUP

_FIELD = "text"
"""As in the other forms of the panel."""

_LABELS = {
    PageReach.OFF: phrase("Off"),
    PageReach.SECRET: phrase("Secret"),
    PageReach.PUBLIC: phrase("Public"),
}
_DESCRIPTIONS = {
    PageReach.OFF: phrase("Nothing can be read outside Discord"),
    PageReach.SECRET: phrase("For whoever has the address; a new one each time you choose this"),
    PageReach.PUBLIC: phrase("Anyone can find it"),
}


def page_form(settings: ServerSettings) -> ui.Modal:
    """Ask who may read the team's calendar and news outside Discord."""
    options = [_option(reach, settings.page) for reach in PageReach]
    modal = ui.Modal(title=phrase("Page"), custom_id=f"{SETUP}|page")
    menu = ui.Select[ui.View](custom_id=_FIELD, options=options)
    label = ui.Label(
        text=phrase("Calendar and news outside Discord"),
        description=phrase("To subscribe to in calendar apps and feed readers"),
        component=menu,
    )
    modal.add_item(label)
    return modal


def _option(reach: PageReach, chosen: PageReach) -> discord.SelectOption:
    return discord.SelectOption(
        label=_LABELS[reach],
        value=reach.value,
        description=_DESCRIPTIONS[reach],
        default=reach is chosen,
    )
