"""*Post as quote* in the menu of a message."""

import discord

from bot.domain.press.quote import LONGEST_QUOTE
from tests.commands.press_helpers import direct_messages, fill, last_post_text, message, press
from tests.simulated import Reply, World, text

WORDS = "We were one of the fastest cars."


async def post_as_quote(world: World, said: discord.Message, who: str = "officer") -> Reply:
    done = await getattr(world, who).context_menu(world.channel, "Post as quote", said)
    await world.settle()
    return Reply(done)


async def said(world: World, words: str = WORDS) -> discord.Message:
    """The fan, who is a driver here, writes in the channel."""
    return await world.fan.send(world.channel, words)


def quotes(world: World) -> list[str]:
    """The posts of the bot's."""
    return [text(post) for post in world.posts if post.author.bot]


async def test_a_message_becomes_a_quote_once_its_driver_is_named_and_agrees(world: World) -> None:
    reply = await post_as_quote(world, await said(world))
    assert "Which driver said it?" in str(message(reply).components)
    assert "post]" not in reply.text
    assert reply.is_private
    chosen = await world.officer.select(message(reply), ["Jessica Bäckman"])
    shown = Reply(chosen)
    assert "[The driver agrees: post]" in shown.text
    assert quotes(world) == []
    await press(world, message(shown), "The driver agrees: post")
    (post,) = quotes(world)
    assert f"### 🎙️ Jessica Bäckman\n>>> {WORDS}\n" in post


async def test_who_was_a_driver_before_is_known_the_next_time(world: World) -> None:
    reply = await post_as_quote(world, await said(world))
    chosen = Reply(await world.officer.select(message(reply), ["Andreas Bäckman"]))
    await press(world, message(chosen), "The driver agrees: post")
    await world.restart()
    again = await post_as_quote(world, await said(world, "And the rain!"))
    assert "### 🎙️ Andreas Bäckman\n" in again.text
    assert "[The driver agrees: post]" in again.text


async def test_a_member_who_bears_a_drivers_name_is_that_driver(world: World) -> None:
    jessica = world.guild.add_member(world.env.create_user("jb", global_name="Jessica Bäckman"))
    reply = await post_as_quote(world, await jessica.send(world.channel, WORDS))
    assert "### 🎙️ Jessica Bäckman\n" in reply.text


async def test_who_wrote_it_can_be_asked(world: World) -> None:
    reply = await post_as_quote(world, await said(world))
    chosen = Reply(await world.officer.select(message(reply), ["Jessica Bäckman"]))
    await press(world, message(chosen), "Ask the driver")
    assert quotes(world) == []
    (question,) = direct_messages(world.fan)
    await press(world, question, "Approve and post", world.fan.user)
    assert f">>> {WORDS}" in last_post_text(world)


async def test_a_driver_who_is_staff_publishes_their_own_words(world: World) -> None:
    own = await world.officer.send(world.channel, WORDS)
    reply = await post_as_quote(world, own)
    chosen = Reply(await world.officer.select(message(reply), ["Jessica Bäckman"]))
    assert "[Post]" in chosen.text
    await press(world, message(chosen), "Post")
    assert len(quotes(world)) == 1


async def test_mentions_and_emoji_read_as_people_see_them_and_ping_nobody(world: World) -> None:
    reply = await post_as_quote(world, await said(world, f"Hi <@{world.officer.id}> <:pole:12345> @everyone"))
    assert r">>> Hi \@officer \:pole: \@everyone" in reply.text
    chosen = Reply(await world.officer.select(message(reply), ["Jessica Bäckman"]))
    await press(world, message(chosen), "The driver agrees: post")
    assert world.pinged(world.posts[-1]) == ([], [], False)


async def test_the_words_can_be_edited_and_attached_to_a_session(world: World) -> None:
    reply = await post_as_quote(world, await said(world))
    shown = await fill(world, message(reply), "Edit", session="race2")
    assert " on Race 2\n" in shown.text
    assert "Which driver" in str(message(shown).components)


async def test_what_cannot_be_a_quote_is_refused_with_what_to_do(world: World) -> None:
    await world.result("fp1", 20)
    assert "a bot can't be quoted" in (await post_as_quote(world, world.posts[0])).text
    long = await said(world, "x" * (LONGEST_QUOTE + 1))
    assert "Type the best of it with `/quote`" in (await post_as_quote(world, long)).text
    picture = await said(world, "\N{ZERO WIDTH SPACE}")
    assert "Choose a message with text" in (await post_as_quote(world, picture)).text


async def test_a_fan_is_refused(world: World) -> None:
    assert "You need the" in (await post_as_quote(world, await said(world), "fan")).text
