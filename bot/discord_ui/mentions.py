"""Whom a message may ping: nobody, but for the one role that a follow names."""

import discord

NO_PINGS = discord.AllowedMentions.none()


def ping_only(role_id: int | None) -> discord.AllowedMentions:
    """That one role and nobody else; nobody at all without one."""
    if not role_id:
        return NO_PINGS
    return discord.AllowedMentions(
        everyone=False, users=False, replied_user=False, roles=[discord.Object(role_id)]
    )
