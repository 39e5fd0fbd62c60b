"""What fans press and send about their pings: on the panel, in the form, under the answer."""

from collections.abc import Collection

import discord

from bot.commands.core.custom_ids import OUTDATED_BUTTON
from bot.commands.core.interaction import Interaction, server_id, use_cases
from bot.commands.core.modal_fields import Fields
from bot.commands.core.replies import answer, answer_later, take_up
from bot.commands.fans.notify import KINDS, chosen_kinds, ids_of, open_notify_form, read_kinds
from bot.commands.fans.panel import answer_panel_taken_down
from bot.domain.fans.ping_kind import PingKind
from bot.errors import UserError
from bot.languages.catalogue import phrase
from bot.posts.fans.own_pings import own_pings_post


async def answer_notify_button(interaction: Interaction, id_parts: list[str]) -> None:
    """Everybody may, for themselves: switch one kind, open the form, or go back to what was before."""
    match id_parts:
        case ["choose"]:
            await open_notify_form(interaction)
        case ["switch", kind] if kind in set(PingKind):
            await answer_later(interaction)
            chosen = await _chosen_now(interaction)
            await _choose(interaction, chosen, chosen ^ {PingKind(kind)})
        case ["take-down"]:
            await answer_panel_taken_down(interaction)
        case ["exactly", kinds]:
            await take_up(interaction)  # the answer takes the place of the one that has the button
            await _choose(interaction, await _chosen_now(interaction), read_kinds(kinds))
        case _:
            raise UserError(phrase(OUTDATED_BUTTON))


async def answer_notify_form(interaction: Interaction, _id_parts: list[str], fields: Fields) -> None:
    """The form was sent: what is ticked is theirs from now on, and nothing else."""
    await answer_later(interaction)
    await _choose(interaction, await _chosen_now(interaction), read_kinds(fields.get(KINDS, "")))


async def _chosen_now(interaction: Interaction) -> set[PingKind]:
    roles = await use_cases(interaction).ping_roles.require_kinds(server_id(interaction))
    return chosen_kinds(interaction, roles)


async def _choose(
    interaction: Interaction, before: Collection[PingKind], wanted: Collection[PingKind]
) -> None:
    """Give and take the roles, and say what holds now."""
    member = interaction.user
    if not isinstance(member, discord.Member):
        raise UserError(phrase(OUTDATED_BUTTON))
    giver = interaction.client.role_giver
    added, removed = set(wanted) - set(before), set(before) - set(wanted)
    giver.require_may_give(interaction.guild)
    added_roles = await giver.make(member.guild, added)
    known_roles = await use_cases(interaction).ping_roles.offered(server_id(interaction))
    await giver.hand_out(member, list(added_roles.values()), ids_of(known_roles, removed))
    await answer(interaction, own_pings_post(wanted, before), ephemeral=True)
