"""One block of a post as the component that Discord has for it.

https://discord.com/developers/docs/components/reference
"""

from typing import Any

import discord
from discord import ui

from bot.discord_ui.photo_files import photo_file_name
from bot.domain.press.photo import Photo
from bot.posts.kit.post import Block, Button, Buttons, Divider, Gallery, Links, Menu, Option, Style, Text

_STYLES = {
    Style.PLAIN: discord.ButtonStyle.secondary,
    Style.MAIN: discord.ButtonStyle.primary,
    Style.DANGER: discord.ButtonStyle.danger,
}


def component(block: Block) -> ui.Item[Any]:
    """The component to send: text, a line, a row of buttons or a menu, or a gallery."""
    match block:
        case Text(markdown):
            return ui.TextDisplay(markdown)
        case Divider():
            return ui.Separator()
        case Links(links):
            return ui.ActionRow(*(ui.Button(label=link.label, url=link.url) for link in links))
        case Buttons(buttons):
            return ui.ActionRow(*(_button(button) for button in buttons))
        case Gallery(photos, spoiler):
            return ui.MediaGallery(*(_gallery_item(photo, spoiler=spoiler) for photo in photos))
        case Menu():
            return ui.ActionRow(_select(block))


def _button(button: Button) -> ui.Button[ui.LayoutView]:
    return ui.Button(label=button.label, custom_id=button.custom_id, style=_STYLES[button.style])


def _gallery_item(photo: Photo, *, spoiler: bool) -> discord.MediaGalleryItem:
    name = photo_file_name(photo, spoiler=spoiler)
    return discord.MediaGalleryItem(f"attachment://{name}", description=photo.alt, spoiler=spoiler)


def _select(menu: Menu) -> ui.Select[ui.LayoutView]:
    options = [_select_option(option) for option in menu.options]
    return ui.Select(custom_id=menu.custom_id, placeholder=menu.prompt, options=options)


def _select_option(option: Option) -> discord.SelectOption:
    return discord.SelectOption(
        label=option.label, value=option.value, description=option.description or None
    )
