"""One block of a post as the component that Discord has for it.

https://discord.com/developers/docs/components/reference
"""

from typing import Any

import discord
from discord import ui

from bot.discord_ui.no_breaks import unbroken
from bot.discord_ui.photo_files import drawing_file_name, logo_file_name, photo_file_name
from bot.domain.press.photo import Photo
from bot.posts.kit.post import (
    Block,
    Button,
    Buttons,
    ChannelMenu,
    Divider,
    Drawing,
    Drawings,
    Gallery,
    Link,
    Links,
    Menu,
    Option,
    RoleMenu,
    Style,
    Text,
    TextBesideLogo,
)

_STYLES = {
    Style.PLAIN: discord.ButtonStyle.secondary,
    Style.MAIN: discord.ButtonStyle.primary,
    Style.DANGER: discord.ButtonStyle.danger,
}


def component(block: Block) -> ui.Item[Any]:  # noqa: PLR0911 - one for each kind of block
    """The component to send: text, a line, a row of buttons or a menu, or a gallery."""
    match block:
        case Text(markdown):
            return ui.TextDisplay(unbroken(markdown))
        case TextBesideLogo(markdown, logo, alt):
            return _section(markdown, logo, alt)
        case Divider():
            return ui.Separator()
        case Links(links, buttons):
            return ui.ActionRow(*map(_link_button, links), *map(_button, buttons))
        case Buttons(buttons):
            return ui.ActionRow(*(_button(button) for button in buttons))
        case Gallery() | Drawings():
            return _media_gallery(block)
        case Menu() | ChannelMenu() | RoleMenu():
            return ui.ActionRow(_any_select(block))


def _section(markdown: str, logo: str, alt: str) -> ui.Section[ui.LayoutView]:
    thumbnail = ui.Thumbnail[ui.LayoutView](f"attachment://{logo_file_name(logo)}", description=alt)
    return ui.Section(ui.TextDisplay(unbroken(markdown)), accessory=thumbnail)


def _media_gallery(block: Gallery | Drawings) -> ui.MediaGallery[ui.LayoutView]:
    match block:
        case Gallery(photos, spoiler):
            return ui.MediaGallery(*(_gallery_item(photo, spoiler=spoiler) for photo in photos))
        case Drawings(drawings, spoiler):
            return ui.MediaGallery(*(_drawing_item(drawing, spoiler=spoiler) for drawing in drawings))


def _any_select(menu: Menu | ChannelMenu | RoleMenu) -> ui.Item[Any]:
    match menu:
        case Menu():
            return _select(menu)
        case ChannelMenu():
            return _channel_select(menu)
        case RoleMenu():
            return _role_select(menu)


def _link_button(link: Link) -> ui.Button[ui.LayoutView]:
    return ui.Button(label=link.label, url=link.url)


def _button(button: Button) -> ui.Button[ui.LayoutView]:
    return ui.Button(label=button.label, custom_id=button.custom_id, style=_STYLES[button.style])


def _gallery_item(photo: Photo, *, spoiler: bool) -> discord.MediaGalleryItem:
    name = photo_file_name(photo, spoiler=spoiler)
    return discord.MediaGalleryItem(f"attachment://{name}", description=photo.alt, spoiler=spoiler)


def _drawing_item(drawing: Drawing, *, spoiler: bool) -> discord.MediaGalleryItem:
    name = drawing_file_name(drawing, spoiler=spoiler)
    return discord.MediaGalleryItem(f"attachment://{name}", description=drawing.alt, spoiler=spoiler)


def _select(menu: Menu) -> ui.Select[ui.LayoutView]:
    options = [_select_option(option) for option in menu.options]
    return ui.Select(custom_id=menu.custom_id, placeholder=menu.prompt, options=options)


def _channel_select(menu: ChannelMenu) -> ui.ChannelSelect[ui.LayoutView]:
    chosen: list[discord.SelectDefaultValue] = []
    if menu.chosen_id:
        kind = discord.SelectDefaultValueType.channel
        chosen.append(discord.SelectDefaultValue(id=menu.chosen_id, type=kind))
    return ui.ChannelSelect(
        custom_id=menu.custom_id,
        placeholder=menu.prompt,
        channel_types=[discord.ChannelType(number) for number in menu.types],
        min_values=_fewest(menu),
        default_values=chosen,
    )


def _role_select(menu: RoleMenu) -> ui.RoleSelect[ui.LayoutView]:
    chosen: list[discord.SelectDefaultValue] = []
    if menu.chosen_id:
        kind = discord.SelectDefaultValueType.role
        chosen.append(discord.SelectDefaultValue(id=menu.chosen_id, type=kind))
    return ui.RoleSelect(
        custom_id=menu.custom_id,
        placeholder=menu.prompt,
        min_values=_fewest(menu),
        default_values=chosen,
    )


def _fewest(menu: ChannelMenu | RoleMenu) -> int:
    if menu.may_be_none:
        return 0
    return 1


def _select_option(option: Option) -> discord.SelectOption:
    return discord.SelectOption(
        label=option.label, value=option.value, description=option.description or None
    )
