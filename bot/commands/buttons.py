"""Presses of buttons, answered by their custom ids: a button outlives the process that sent it.

discord.py's own way, `ui.DynamicItem`, needs a class for each button and makes the whole view anew
from the message for each press, to hand us what the interaction says anyway. And the buttons are
laid out where commands are not known.
"""

import re

from bot.commands.check import retry_pressed
from bot.commands.context import Asked, desk, require_staff, server_id
from bot.commands.desk import ledger
from bot.delivery.layout import NO_PINGS, layout
from bot.domain.ledger import Move
from bot.posts.ledger import PREFIX, moved_words

_OF_A_DELIVERY = re.compile(rf"{PREFIX}({'|'.join(Move)}):(\d{{1,18}}):([0-9a-f]{{1,25}})", re.ASCII)


async def pressed(interaction: Asked, custom_id: str) -> None:
    """Do what the button says; whether the person may is looked at on each press."""
    if one := _OF_A_DELIVERY.fullmatch(custom_id):
        await _move(interaction, Move(one[1]), int(one[2]), one[3])
    else:
        await retry_pressed(interaction, custom_id)


async def _move(interaction: Asked, move: Move, delivery_id: int, nonce: str) -> None:
    """Retry or drop, and show the ledger as it is then in place of the old one."""
    await require_staff(interaction)
    by = interaction.user.id
    moved = await desk(interaction).ledgers.move(server_id(interaction), delivery_id, nonce, move, by)
    post = await ledger(interaction, moved_words(moved))
    await interaction.response.edit_message(view=layout(post), allowed_mentions=NO_PINGS)
