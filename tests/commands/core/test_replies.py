"""How an answer finds its place."""

from types import SimpleNamespace
from typing import Any, cast
from unittest.mock import AsyncMock, Mock

import discord

from bot.commands.core.replies import replace_message
from bot.posts.kit.post import plain_post


def asked(message: object) -> Any:
    """An interaction that nobody has answered yet."""
    response = Mock(
        spec=discord.InteractionResponse,
        is_done=Mock(return_value=False),
        send_message=AsyncMock(),
        edit_message=AsyncMock(),
    )
    return cast("Any", SimpleNamespace(message=message, response=response, client=Mock(), extras={}))


async def test_an_answer_to_a_modal_that_no_message_opened_stands_by_itself_and_is_private() -> None:
    interaction = asked(None)
    await replace_message(interaction, plain_post("Done."))
    assert interaction.response.send_message.await_args.kwargs["ephemeral"] is True
    interaction.response.edit_message.assert_not_awaited()


async def test_an_answer_to_a_press_takes_the_place_of_the_message_with_the_button() -> None:
    interaction = asked(object())
    await replace_message(interaction, plain_post("Done."))
    interaction.response.edit_message.assert_awaited_once()
    interaction.response.send_message.assert_not_awaited()
