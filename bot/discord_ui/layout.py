"""Turns a Post into Discord's components v2.

https://discord.com/developers/docs/components/reference: a message with the flag
IS_COMPONENTS_V2 has no content; up to 40 components and 4,000 characters of text.
"""

from typing import Any

import discord
from discord import ui

from bot.domain.press.photo import Photo
from bot.posts.kit.post import Block, Button, Buttons, Divider, Gallery, Links, Menu, Post, Style, Text

NO_PINGS = discord.AllowedMentions.none()

_STYLES = {
    Style.PLAIN: discord.ButtonStyle.secondary,
    Style.MAIN: discord.ButtonStyle.primary,
    Style.DANGER: discord.ButtonStyle.danger,
}


def layout(post: Post, *, mark: int | None = None, ping_role_id: int | None = None) -> ui.LayoutView:
    """The view to send or edit with.

    `mark` becomes the id of the frame, by which the message is found again. The role's mention
    stands before the frame; it pings only with `pings(ping_role_id)` beside it.
    """
    view = ui.LayoutView(timeout=None)
    if ping_role_id:
        view.add_item(ui.TextDisplay(f"<@&{ping_role_id}>"))
    blocks = [_component(block) for block in post.blocks]
    if post.accent is None:
        for block in blocks:
            view.add_item(block)
    else:
        view.add_item(ui.Container(*blocks, accent_colour=int(post.accent), id=mark))
    for outside in post.below:
        view.add_item(_component(outside))
    view.stop()  # presses are answered by their custom ids: discord.py need not keep each view for ever
    return view


def pings(role_id: int | None) -> discord.AllowedMentions:
    """Nobody is mentioned, or that one role and nobody else."""
    if not role_id:
        return NO_PINGS
    return discord.AllowedMentions(
        everyone=False, users=False, replied_user=False, roles=[discord.Object(role_id)]
    )


def marks(message: discord.Message) -> set[int]:
    """The ids of a message's components: the mark of the delivery that sent it is among them."""
    ids = (getattr(component, "id", None) for component in message.components)
    return {id_ for id_ in ids if id_ is not None}


def _component(block: Block) -> ui.Item[Any]:
    match block:
        case Text(markdown):
            return ui.TextDisplay(markdown)
        case Divider():
            return ui.Separator()
        case Links(links):
            return ui.ActionRow(*(ui.Button(label=link.label, url=link.url) for link in links))
        case Buttons(buttons):
            return ui.ActionRow(*map(_button, buttons))
        case Gallery(photos, spoiler):
            return ui.MediaGallery(*(_shown(photo, spoiler=spoiler) for photo in photos))
        case Menu():
            return ui.ActionRow(_select(block))


def _shown(photo: Photo, *, spoiler: bool) -> discord.MediaGalleryItem:
    name = file_name(photo, spoiler=spoiler)
    return discord.MediaGalleryItem(f"attachment://{name}", description=photo.alt, spoiler=spoiler)


def file_name(photo: Photo, *, spoiler: bool = False) -> str:
    """What the photo's file is called in a message: Discord hides a file of a name that begins like this."""
    return f"{'SPOILER_' if spoiler else ''}photo-{photo.digest[:12]}.jpg"


def _select(menu: Menu) -> ui.Select[ui.LayoutView]:
    options = [
        discord.SelectOption(label=o.label, value=o.value, description=o.description or None)
        for o in menu.options
    ]
    return ui.Select(custom_id=menu.custom_id, placeholder=menu.prompt, options=options)


def _button(button: Button) -> ui.Button[ui.LayoutView]:
    return ui.Button(label=button.label, custom_id=button.custom_id, style=_STYLES[button.style])
