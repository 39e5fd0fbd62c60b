"""Where news may be posted: what a client sends although none offers it is refused in words."""

from types import SimpleNamespace
from typing import Any

import discord
import pytest

from bot.commands.core.place_option import PlaceTransformer
from bot.commands.setup.setup_choices import chosen_setting
from bot.errors import UserError

MEDIA, VOICE, FORUM = 16, 2, 15


async def typed(channel_type: int) -> Any:
    sent: Any = SimpleNamespace(type=discord.ChannelType(channel_type), id=7)
    no_interaction: Any = None
    return await PlaceTransformer().transform(no_interaction, sent)


def chosen(setting: str, channel_type: Any) -> Any:
    """What comes of a choice in the panel's menu."""
    resolved = {"channels": {"7": {"id": "7", "type": channel_type}}}
    interaction: Any = SimpleNamespace(data={"values": ["7"], "resolved": resolved})
    return chosen_setting(interaction, setting)


async def test_a_forum_is_a_place() -> None:
    assert (await typed(FORUM)).id == 7
    assert chosen("channel", FORUM).channel_id == 7


async def test_a_media_channel_is_refused_in_words_however_it_is_chosen() -> None:
    with pytest.raises(UserError, match="Choose a forum instead"):
        await typed(MEDIA)
    with pytest.raises(UserError, match="I can't post in media channels"):
        chosen("channel", MEDIA)


async def test_so_is_any_other_kind() -> None:
    with pytest.raises(UserError, match="Choose a text channel, a thread or a forum"):
        await typed(VOICE)
    with pytest.raises(UserError, match="Choose a text channel, a thread or a forum"):
        chosen("channel", VOICE)
    with pytest.raises(UserError, match="Choose a text channel: the race desk"):
        chosen("staff_channel", FORUM)
    with pytest.raises(UserError, match="that button is out of date"):
        chosen("channel", "text")
