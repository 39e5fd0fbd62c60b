"""Who is let through: the staff's role, and who manages the server."""

from types import SimpleNamespace
from typing import Any, cast
from unittest.mock import Mock

import discord
import pytest

from bot.commands.core.staff_only import require_staff
from bot.errors import UserError
from tests.simulated import World


def interaction(world: World, role_ids: list[int], *, manages: bool) -> Any:
    """Somebody with these roles types a command."""
    roles = [SimpleNamespace(id=role_id) for role_id in role_ids]
    return cast(
        "Any",
        SimpleNamespace(
            client=world.app.client,
            guild_id=world.guild.id,
            permissions=discord.Permissions(manage_guild=manages),
            user=Mock(spec=discord.Member, roles=roles),
        ),
    )


async def test_staff_is_the_role_or_who_manages_the_server(empty: World) -> None:
    staff = empty.press.id
    with pytest.raises(UserError, match="`/setup`"):
        await require_staff(interaction(empty, [staff], manages=True))
    await empty.setup()
    await require_staff(interaction(empty, [1, staff], manages=False))
    await require_staff(interaction(empty, [], manages=True))
    with pytest.raises(UserError, match=f"<@&{staff}>"):
        await require_staff(interaction(empty, [11], manages=False))
