"""Turns a Post into Discord's components v2.

https://discord.com/developers/docs/components/reference: a message with the flag
IS_COMPONENTS_V2 has no content; up to 40 components and 4,000 characters of text.
"""

from collections.abc import Sequence

import discord
from discord import ui

from bot.discord_ui.components import component
from bot.posts.kit.post import Post


def layout(post: Post, *, mark: int | None = None, ping_role_ids: Sequence[int] = ()) -> ui.LayoutView:
    """The view to send or edit with.

    `mark` becomes the id of the frame, by which the message is found again. The roles'
    mentions stand before the frame; they ping only with `ping_only(ping_role_ids)` beside them.
    """
    view = ui.LayoutView(timeout=None)
    if ping_role_ids:
        view.add_item(ui.TextDisplay(" ".join(f"<@&{role_id}>" for role_id in ping_role_ids)))
    components = [component(block) for block in post.blocks]
    if post.accent is None:
        for bare_component in components:
            view.add_item(bare_component)
    else:
        view.add_item(ui.Container(*components, accent_colour=int(post.accent), id=mark))
    for block in post.below:
        view.add_item(component(block))
    view.stop()  # presses are answered by their custom ids: discord.py need not keep each view for ever
    return view


def component_ids(message: discord.Message) -> set[int]:
    """The ids of a message's components: the mark of the delivery that sent it is among them."""
    ids: set[int] = set()
    for message_component in message.components:
        component_id = getattr(message_component, "id", None)
        if component_id is not None:
            ids.add(component_id)
    return ids
