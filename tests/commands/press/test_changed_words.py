"""A quote that was approved and is changed: the approval was of other words. And who may still press."""

import pytest

from tests.commands.press_helpers import direct_messages, fill, last_post_text, message, press, text_below
from tests.simulated import Reply, World, text

WORDS = "We were one of the fastest cars."


async def approved(world: World, **more: object) -> Reply:
    """The fan, who is the driver here, has approved a quote."""
    reply = await world.quote("Jessica", WORDS, approval=world.fan, **more)
    await press(world, message(reply), "Ask for approval")
    (question,) = direct_messages(world.fan)
    return await press(world, question, "Approve and post", world.fan.user)


async def listed(world: World) -> Reply:
    return await world.slash(world.officer, "desk quotes")


async def test_an_edit_drops_the_approval_and_the_approver_is_asked_about_the_new_words(world: World) -> None:
    await approved(world)
    assert f"Typed by <@{world.officer.id}> · approved by <@{world.fan.id}>" in (await listed(world)).text
    done = await fill(world, message(await listed(world)), "Edit", text="We won!")
    assert "Corrected in" in done.text
    assert f"no longer counts as approved by <@{world.fan.id}>. Asked in a direct message." in done.text
    assert ">>> We won!" in last_post_text(world)
    page = (await listed(world)).text
    assert f"not approved yet: <@{world.fan.id}> is asked" in page
    assert "approved by" not in page

    question = direct_messages(world.fan)[-1]
    assert "What you approved before doesn't count for it" in text(question)
    assert ">>> We won!" in text(question)
    thanks = await press(world, question, "Approve", world.fan.user)
    assert "is approved as it reads now" in thanks.text
    assert f"approved as it reads now by <@{world.fan.id}>" in text(direct_messages(world.officer)[-1])
    assert f"Typed by <@{world.officer.id}> · approved by <@{world.fan.id}>" in (await listed(world)).text
    assert len(world.posts) == 1

    trail = (await world.slash(world.officer, "desk audit")).text
    assert f"no longer approved by <@{world.fan.id}>" in trail
    assert trail.count(f"Typed by <@{world.officer.id}> · approved by <@{world.fan.id}>") == 2


async def test_undo_of_the_edit_brings_the_words_back_with_their_approval(world: World) -> None:
    await approved(world)
    done = await fill(world, message(await listed(world)), "Edit", text="We won!")
    await press(world, message(done), "Undo")
    assert f">>> {WORDS}" in last_post_text(world)
    assert f"approved by <@{world.fan.id}>" in (await listed(world)).text
    late = await press(world, direct_messages(world.fan)[-1], "Approve", world.fan.user)
    assert "already approved" in late.text


async def test_words_that_were_to_go_out_later_wait_for_the_new_approval(world: World) -> None:
    await approved(world, embargo="18:00")
    done = await fill(world, message(await listed(world)), "Edit", text="We won!")
    assert f"held until <@{world.fan.id}> approves it" in done.text
    await world.at(2023, 6, 30, 16, 1)
    assert world.posts == []
    question = direct_messages(world.fan)[-1]
    assert "It isn't posted before you approve it" in text(question)
    again = await fill(world, message(await listed(world)), "Edit", text="We won! Twice!")
    assert "Asked" in again.text
    stale = await press(world, question, "Approve", world.fan.user)
    assert ">>> We won! Twice!" in stale.text
    assert world.posts == []
    await press(world, direct_messages(world.fan)[-1], "Approve", world.fan.user)
    assert ">>> We won! Twice!" in last_post_text(world)


async def test_a_refusal_of_the_new_words_is_told_and_can_be_asked_again(world: World) -> None:
    await approved(world)
    await fill(world, message(await listed(world)), "Edit", text="We won!")
    thanks = await press(world, direct_messages(world.fan)[-1], "Reject", world.fan.user)
    assert "gets your answer" in thanks.text
    assert "doesn't approve it as it reads now" in text(direct_messages(world.officer)[-1])
    page = await listed(world)
    assert f"<@{world.fan.id}> didn't approve it" in page.text
    asked = await press(world, message(page), "Ask again")
    assert "Asked" in asked.text
    assert f"not approved yet: <@{world.fan.id}> is asked" in (await listed(world)).text


async def test_staff_approve_changed_words_in_the_list(world: World) -> None:
    reply = await world.quote("Jessica", WORDS, approval=world.boss)
    await press(world, message(reply), "Ask for approval")
    await press(world, direct_messages(world.boss)[0], "Approve and post", world.boss.user)
    await fill(world, message(await listed(world)), "Edit", text="We won!")
    page = await world.slash(world.boss, "desk quotes")
    await press(world, message(page), "Approve", world.boss)
    assert f"approved by <@{world.boss.id}>" in (await listed(world)).text


async def test_who_left_the_server_approves_nothing(world: World) -> None:
    reply = await world.quote("Jessica", WORDS, approval=world.fan)
    await press(world, message(reply), "Ask for approval")
    (question,) = direct_messages(world.fan)
    world.env.backend.remove_member(world.guild.id, world.fan.id)
    for label in ("Approve and post", "Reject"):
        assert "no longer in that server" in text_below(await press(world, question, label, world.fan.user))
    assert world.posts == []
    refused = await press(world, message(reply), "Ask again")
    assert "no longer in this server" in text_below(refused)


async def test_who_was_asked_as_staff_and_isnt_any_more_approves_nothing(world: World) -> None:
    colleague = world.guild.add_member(world.env.create_user("colleague"), roles=[world.press])
    reply = await world.quote("Jessica", WORDS, approval=colleague)
    await press(world, message(reply), "Ask for approval")
    (question,) = direct_messages(colleague)
    world.env.backend.remove_member_role(world.guild.id, colleague.id, world.press.id)
    refused = await press(world, question, "Approve and post", colleague.user)
    assert "no longer staff of Fans" in text_below(refused)
    assert world.posts == []
    world.env.backend.add_member_role(world.guild.id, colleague.id, world.press.id)
    await press(world, question, "Approve and post", colleague.user)
    assert len(world.posts) == 1

    await fill(world, message(await listed(world)), "Edit", text="We won!")
    world.env.backend.remove_member(world.guild.id, colleague.id)
    refused = await press(world, direct_messages(colleague)[-1], "Approve", colleague.user)
    assert "no longer in that server" in text_below(refused)
    asked = await press(world, message(await listed(world)), "Ask again")
    assert "has left this server" in asked.text


@pytest.mark.parametrize(
    ("status", "code", "words"),
    [(403, 50007, "don't accept direct messages"), (500, 0, "couldn't reach")],
)
async def test_where_the_approver_cannot_be_asked_the_edit_is_saved_and_staff_learn_it(
    world: World, status: int, code: int, words: str
) -> None:
    await approved(world)
    channel = world.fan.user.dm_channel
    page = await listed(world)
    world.env.inject_error("POST", f"/channels/{channel.id}/messages", status=status, code=code)
    done = await fill(world, message(page), "Edit", text="We won!")
    assert words in done.text
    assert ">>> We won!" in last_post_text(world)
    asked = await press(world, message(await listed(world)), "Ask again")
    assert "Asked in a direct message" in asked.text
    office = world.officer.user.dm_channel
    world.env.inject_error("POST", f"/channels/{office.id}/messages", status=500)
    thanks = await press(world, direct_messages(world.fan)[-1], "Approve", world.fan.user)
    assert "is approved as it reads now" in thanks.text
    assert (
        "Nobody has to approve" in (await press(world, message(await with_button(world)), "Ask again")).text
    )


async def with_button(world: World) -> Reply:
    """A list from before the approval, made up: its button asks again about the first quote."""
    page = await listed(world)
    stored = world.env.backend.messages[world.channel.id][message(page).id]
    for component in stored.components[0]["components"]:
        for button in component.get("components", []):
            button |= {"label": "Ask again", "custom_id": "quote:ask-again:1"}
            break
    return page
