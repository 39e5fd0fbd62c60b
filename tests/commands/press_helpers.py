"""What people do with a quote before it is published: press, choose and fill in."""

from typing import Any

import discord
import simcord

from tests.commands.pressing import chosen_already
from tests.simulated import Reply, World, text

Shown = discord.Message | simcord.ResponseMessage


def message(reply: Reply) -> simcord.ResponseMessage:
    """The message that somebody was answered with."""
    assert reply.result.response is not None
    return reply.result.response


async def press(world: World, shown: Shown, label: str, who: Any = None) -> Reply:
    """Somebody, by default the press officer, presses a button."""
    done = await (who or world.officer).click(shown, label=label)
    await world.settle()
    return Reply(done)


async def fill(world: World, shown: Shown, label: str, **fields: str) -> Reply:
    """The press officer presses what opens a modal, and sends it with these fields changed."""
    opened = await world.officer.click(shown, label=label)
    assert opened.modal is not None
    inputs = [outer["component"] for outer in opened.modal["components"]]
    before = {field["custom_id"]: field["value"] for field in inputs if field.get("value")}
    done = await world.officer.submit_modal(opened, before | fields)
    await world.settle()
    return Reply(done)


def text_below(reply: Reply) -> str:
    """What was said beside the message whose button was pressed."""
    return text(reply.result.followups[-1])


def direct_messages(who: simcord.MemberActor) -> list[discord.Message]:
    """What the bot wrote to somebody in person."""
    return list(who.user.dm_channel.history())


def last_post_text(world: World) -> str:
    """What the channel was told last."""
    return text(world.posts[-1])


async def send_words(world: World, opened: Reply, words: str, **changed: Any) -> Reply:
    """The press officer writes into the form of a quote and sends it, with what else they choose in it."""
    fields = chosen_already(opened) | {"text": words} | changed
    reply = Reply(await world.officer.submit_modal(opened.result, fields))
    await world.settle()
    return reply
