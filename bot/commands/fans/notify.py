"""`/notify`: a fan chooses what they are pinged for, in a form of checkboxes."""

from collections.abc import Collection, Mapping

import discord
from discord import app_commands, ui

from bot.commands.core.interaction import Interaction, server_id, use_cases
from bot.commands.core.modal_fields import Fields
from bot.commands.core.replies import open_form
from bot.domain.fans.ping_kind import PingKind
from bot.languages.catalogue import phrase
from bot.posts.fans.own_pings import NOTIFY
from bot.posts.fans.ping_words import kind_hint_with_role, kind_name

KINDS = "kinds"
"""The custom id of the checkboxes."""


@app_commands.command(description="Choose what you are pinged for: races, results, schedule changes and more")
async def notify(interaction: Interaction) -> None:
    """Open the form with what they have chosen so far; sending it changes that."""
    await open_notify_form(interaction)


async def open_notify_form(interaction: Interaction) -> None:
    """Open the form, where the bot can hand out what is chosen in it.

    Raises:
        UserError: it can't, or staff have to offer pings first.
    """
    interaction.client.role_giver.require_may_give(interaction.guild)
    await use_cases(interaction).ping_roles.require_kinds(server_id(interaction))
    await open_form(interaction, await make_notify_form(interaction, [], {}))


async def make_notify_form(interaction: Interaction, _id_parts: list[str], fields: Fields) -> ui.Modal:
    """The form; opened again it has what was chosen in it."""
    roles = await use_cases(interaction).ping_roles.offered(server_id(interaction))
    chosen = chosen_kinds(interaction, roles)
    if KINDS in fields:
        chosen = read_kinds(fields[KINDS])
    options: list[discord.CheckboxGroupOption] = []
    for kind in PingKind:
        hint = kind_hint_with_role(kind, _role_name(interaction, roles.get(kind)))
        options.append(
            discord.CheckboxGroupOption(
                label=kind_name(kind), value=kind, description=hint, default=kind in chosen
            )
        )
    boxes = ui.CheckboxGroup[ui.View](
        custom_id=KINDS, required=False, min_values=0, max_values=len(options), options=options
    )
    modal = ui.Modal(title=phrase("Your pings"), custom_id=NOTIFY)
    hint = phrase("Tick what you want, untick what you don't. Only you see this.")
    modal.add_item(ui.Label(text=phrase("Ping me for"), description=hint, component=boxes))
    return modal


def _role_name(interaction: Interaction, role_id: int | None) -> str | None:
    """What staff call a role by now; None of one that isn't there, or not known just now."""
    if role_id is None or interaction.guild is None:
        return None
    role = interaction.guild.get_role(role_id)
    if role is None:
        return None
    return role.name


def read_kinds(joined: str) -> set[PingKind]:
    """The kinds in `races,results`; what is none, as somebody may make it up, is left out."""
    return {PingKind(part) for part in joined.split(",") if part in set(PingKind)}


def chosen_kinds(interaction: Interaction, roles: Mapping[PingKind, int]) -> set[PingKind]:
    """The kinds whose role the person has, by what Discord says of them with this interaction."""
    member = interaction.user
    if not isinstance(member, discord.Member):
        return set()
    return {kind for kind, role_id in roles.items() if member.get_role(role_id) is not None}


def ids_of(roles: Mapping[PingKind, int], kinds: Collection[PingKind]) -> list[int]:
    """The roles of these kinds, where they have one."""
    return [role_id for kind, role_id in roles.items() if kind in kinds]
