"""What is missing in a channel is named as Discord's settings call it, and nothing else is."""

import pytest

from bot.discord_ui.permissions import MENTION_ROLES, missing_permissions
from tests.simulated import World


async def missing(world: World, channel_id: int, *ping_role_ids: int) -> tuple[str, ...]:
    guild = world.env.bot.get_guild(world.guild.id)
    assert guild is not None
    return missing_permissions(await world.app.client.places.look_up(guild, channel_id), ping_role_ids)


async def test_nothing_is_missing_after_an_ordinary_invitation(empty: World) -> None:
    assert await missing(empty, empty.channel.id) == ()


@pytest.mark.parametrize(
    ("permission", "name"),
    [
        ("view_channel", "View Channel"),
        ("send_messages", "Send Messages"),
        ("embed_links", "Embed Links"),
        ("attach_files", "Attach Files"),
        ("read_message_history", "Read Message History"),
    ],
)
async def test_only_what_is_denied_is_named(empty: World, permission: str, name: str) -> None:
    await empty.permit(empty.channel, **{permission: False})
    assert await missing(empty, empty.channel.id) == (name,)


async def test_all_that_is_denied_is_named(empty: World) -> None:
    await empty.permit(empty.channel, view_channel=False, attach_files=False)
    assert await missing(empty, empty.channel.id) == ("View Channel", "Attach Files")


async def test_a_role_that_anyone_may_mention_needs_no_permission(empty: World) -> None:
    followers = empty.guild.create_role("Followers", mentionable=True)
    await empty.permit(empty.channel, mention_everyone=False)
    assert await missing(empty, empty.channel.id, followers.id) == ()


async def test_another_role_needs_the_permission_to_mention_roles(empty: World) -> None:
    followers = empty.guild.create_role("Followers")
    assert await missing(empty, empty.channel.id, followers.id) == ()
    await empty.permit(empty.channel, mention_everyone=False)
    assert await missing(empty, empty.channel.id, followers.id) == (MENTION_ROLES,)


async def test_nothing_is_claimed_about_what_is_not_known(empty: World) -> None:
    assert missing_permissions(await empty.app.client.places.look_up(None, empty.channel.id)) == ()
    assert await missing(empty, 1) == ()
