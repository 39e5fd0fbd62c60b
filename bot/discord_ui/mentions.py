"""Whom a message may ping: nobody, but for the roles that it mentions because people chose them."""

from collections.abc import Sequence

import discord

NO_PINGS = discord.AllowedMentions.none()


def ping_only(role_ids: Sequence[int]) -> discord.AllowedMentions:
    """These roles and nobody else; nobody at all without one."""
    if not role_ids:
        return NO_PINGS
    roles = [discord.Object(role_id) for role_id in role_ids]
    return discord.AllowedMentions(everyone=False, users=False, replied_user=False, roles=roles)
