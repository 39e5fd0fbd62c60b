"""The form of the language that a server is spoken to in."""

import discord
from discord import ui

from bot.domain.desk.server_settings import ServerSettings
from bot.languages.catalogue import phrase
from bot.languages.current import SpokenLanguage
from bot.posts.desk.setup_panel import SETUP
from bot.services.server.setting_choices import FOLLOW_DISCORD

LANGUAGE_FIELD = "language"


def language_form(settings: ServerSettings) -> ui.Modal:
    """Each language by its own name, and whichever Discord has for the server."""
    follow_discord = discord.SelectOption(
        label=phrase("The server's in Discord"),
        value=FOLLOW_DISCORD,
        description=phrase("Changes along with the server's settings"),
        default=settings.language is None,
    )
    options = [follow_discord]
    for language in SpokenLanguage:
        is_chosen = language is settings.language
        options.append(discord.SelectOption(label=language.own_name, value=language, default=is_chosen))
    modal = ui.Modal(title=phrase("Language"), custom_id=f"{SETUP}|language")
    label = ui.Label[ui.View](
        text=phrase("What the team's posts are written in"),
        description=phrase("The page and notices to staff too. Each person reads answers in their own."),
        component=ui.Select(custom_id=LANGUAGE_FIELD, options=options),
    )
    modal.add_item(label)
    return modal
