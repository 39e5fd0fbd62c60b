"""Approval of a quote: by the driver or a second member of staff, asked in a direct message."""

import asyncio

import pytest

from tests.commands.press_helpers import direct_messages, fill, last_post_text, message, press, text_below
from tests.simulated import Reply, World, text

WORDS = "We were one of the fastest cars."


async def asked(world: World) -> Reply:
    """The fan, who is the driver here, is asked to approve a quote."""
    reply = await world.quote("Jessica", WORDS, approval=world.fan)
    assert f"<@{world.fan.id}> has to approve it first" in reply.text
    return await press(world, message(reply), "Ask for approval")


async def test_the_driver_approves_in_a_direct_message_and_it_is_published(world: World) -> None:
    reply = await asked(world)
    assert "Asked in a direct message" in reply.text
    assert "[Post]" not in reply.text
    (question,) = direct_messages(world.fan)
    assert f"<@{world.officer.id}> of **Fans** asks you" in text(question)
    assert f">>> {WORDS}" in text(question)
    assert world.posts == []
    done = await press(world, question, "Approve and post", world.fan.user)
    assert "Thank you" in done.text
    assert f">>> {WORDS}" in last_post_text(world)
    (told,) = direct_messages(world.officer)
    assert f"approved and posted by <@{world.fan.id}>" in text(told)
    assert f"approved by <@{world.fan.id}>" in (await world.slash(world.officer, "desk quotes")).text


async def test_words_that_were_saved_with_a_translation_before_are_not_approved_without_it(
    world: World,
) -> None:
    preview = await world.quote("Jessica", WORDS, language="sv", translation="Vi var bland de snabbaste.")
    await press(world, message(preview), "Post")
    await asked(world)
    (question,) = direct_messages(world.fan)
    done = await press(world, question, "Approve and post", world.fan.user)
    assert "saved with more than you have just read, so it doesn't count as approved" in done.text
    (told,) = direct_messages(world.officer)
    assert f"not approved, as it was already saved with more than was read by <@{world.fan.id}>" in text(told)
    assert len(world.posts) == 1


async def test_a_rejected_quote_is_not_published_and_who_asked_is_told(world: World) -> None:
    await asked(world)
    (question,) = direct_messages(world.fan)
    await press(world, question, "Reject", world.fan.user)
    assert world.posts == []
    assert "not approved" in text(direct_messages(world.officer)[0])
    listed = await world.slash(world.officer, "desk quotes")
    assert "didn't approve it" in listed.text


async def test_who_typed_it_cannot_publish_what_somebody_else_has_to_approve(world: World) -> None:
    reply = await asked(world)
    key = reply.text.split("quote:write:")[1].split(")")[0]
    made_up = await world.slash(world.officer, "desk quotes")
    stored = world.env.backend.messages[world.channel.id][message(made_up).id]
    for component in stored.components[0]["components"]:
        for button in component.get("components", []):
            button["custom_id"] = f"quote:publish:{key}"
    done = await press(world, message(made_up), "Open")
    assert "has to approve it first" in text_below(done)
    assert world.posts == []


async def test_what_was_edited_after_asking_is_shown_again_before_it_is_approved(world: World) -> None:
    reply = await asked(world)
    await fill(world, message(reply), "Edit", text="We won!")
    stale, again = direct_messages(world.fan)
    assert ">>> We won!" in text(again)
    done = await press(world, stale, "Approve and post", world.fan.user)
    assert "changed since" in done.text
    assert ">>> We won!" in done.text
    assert world.posts == []
    await press(world, again, "Approve and post", world.fan.user)
    assert ">>> We won!" in last_post_text(world)


async def test_approval_works_after_a_restart(world: World) -> None:
    await asked(world)
    await world.restart()
    (question,) = direct_messages(world.fan)
    await press(world, question, "Approve and post", world.fan.user)
    assert len(world.posts) == 1


async def test_a_second_member_of_staff_approves_in_the_list(world: World) -> None:
    reply = await world.quote("Jessica", WORDS, approval=world.boss)
    await press(world, message(reply), "Ask for approval")
    listed = await world.slash(world.boss, "desk quotes")
    opened = await press(world, message(listed), "Open", world.boss)
    assert "Posted in" in (await press(world, message(opened), "Approve and post", world.boss)).text
    assert f">>> {WORDS}" in last_post_text(world)


async def test_where_direct_messages_are_closed_staff_learn_what_to_do(world: World) -> None:
    channel = world.fan.user.dm_channel
    world.env.inject_error("POST", f"/channels/{channel.id}/messages", status=403, code=50007)
    reply = await asked(world)
    assert "don't accept direct messages" in reply.text
    assert "[Ask again]" in reply.text
    await press(world, message(reply), "Ask again")
    assert len(direct_messages(world.fan)) == 1


async def test_an_embargo_holds_after_the_approval(world: World) -> None:
    reply = await world.quote("Jessica", WORDS, approval=world.fan, embargo="18:00")
    await press(world, message(reply), "Ask for approval")
    (question,) = direct_messages(world.fan)
    assert "It goes out <t:" in (await press(world, question, "Approve and post", world.fan.user)).text
    assert world.posts == []
    await world.at(2023, 6, 30, 16, 1)
    assert len(world.posts) == 1


async def test_two_who_press_together_publish_once(world: World) -> None:
    await asked(world)
    (question,) = direct_messages(world.fan)
    await asyncio.gather(
        *(world.fan.user.click(question, label="Approve and post") for _ in range(2)), return_exceptions=True
    )
    await world.settle()
    assert len(world.posts) == 1


async def test_nobody_approves_their_own_words_nor_does_a_bot(world: World) -> None:
    own = await world.quote("Jessica", WORDS, approval=world.officer)
    assert "you can't approve a quote you typed" in own.text
    bot = world.guild.add_member(world.env.create_user("robot", bot=True))
    assert "bot can't approve" in (await world.quote("Jessica", WORDS, approval=bot)).text


@pytest.mark.parametrize("label", ["Approve and post", "Reject"])
async def test_an_answer_is_the_approvers_alone(world: World, label: str) -> None:
    reply = await world.quote("Jessica", WORDS, approval=world.boss)
    await press(world, message(reply), "Ask for approval")
    (question,) = direct_messages(world.boss)
    stored = world.env.backend.messages[question.channel.id][question.id]
    posted = await world.fan.send(world.channel, "hello")
    world.env.backend.messages[world.channel.id][posted.id].components = stored.components
    done = await world.fan.click(posted, label=label)
    assert "Someone else was asked" in Reply(done).text
    assert world.posts[1:] == []
