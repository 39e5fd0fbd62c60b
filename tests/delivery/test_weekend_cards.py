"""The weekend card in its channel: one message that is edited, replaced where Discord edits it no more."""

import pytest

from tests.simulated import World, text

FRIDAY, SATURDAY, SUNDAY = (2023, 6, 30, 12), (2023, 7, 1, 20), (2023, 7, 2, 12)


@pytest.fixture
async def carded(world: World) -> World:
    """The card of Spa is posted, late, for it was chosen on Friday."""
    await world.setup(season=None, reminders="off", card="on")
    await world.at(*FRIDAY)
    return world


def card_ids(world: World) -> list[int]:
    return [post.id for post in world.posts if "**Line-up**" in text(post)]


async def test_it_is_one_message_that_results_are_written_into(carded: World) -> None:
    (card_id,) = card_ids(carded)
    await carded.at(*SATURDAY)
    await carded.result("race1", 20)
    await carded.settle()
    assert card_ids(carded) == [card_id]
    assert "Race 1 · **20th**" in text(carded.posts[0])
    assert len(carded.requests("PATCH", f"/messages/{card_id}")) == 1
    assert carded.pinged(carded.posts[0]) == ([], [], False)


async def test_too_old_to_be_edited_it_is_replaced_by_a_new_one(carded: World) -> None:
    (card_id,) = card_ids(carded)
    await carded.at(*SUNDAY)
    carded.env.inject_error("PATCH", "/channels/*/messages/*", status=400, code=30046)
    await carded.result("race1", 20)
    await carded.settle()
    (new_id,) = card_ids(carded)
    assert new_id != card_id
    await carded.result("race2", 24)
    await carded.settle()
    assert card_ids(carded) == [new_id]
    assert "Race 2 · **24th**" in text(next(post for post in carded.posts if post.id == new_id))


async def test_a_card_that_somebody_deleted_stays_deleted(carded: World) -> None:
    (card_id,) = card_ids(carded)
    carded.env.backend.delete_message(carded.channel.id, card_id)
    await carded.at(*SATURDAY)
    await carded.result("race1", 20)
    await carded.settle()
    assert card_ids(carded) == []


async def test_a_card_may_have_a_thread_for_talk_but_one_and_only_where_the_bot_may(world: World) -> None:
    await world.permit(world.channel, create_public_threads=False)
    refused = await world.setup(season=None, reminders="off", card="thread")
    assert "**Create Public Threads**" in refused.text
    assert "**Create Public Threads**" in (await world.slash(world.officer, "desk check")).text
    await world.permit(world.channel, create_public_threads=True)
    await world.at(*FRIDAY)
    (card_id,) = card_ids(world)
    threads = [request.json for request in world.requests("POST", f"/messages/{card_id}/threads")]
    assert [thread and thread["name"] for thread in threads] == ["Round 3: Spa-Francorchamps (2023)"]
    await world.at(*SATURDAY)
    await world.result("race1", 20)
    assert len(world.requests("POST", f"/messages/{card_id}/threads")) == 1


async def test_the_panel_turns_it_on_with_events(world: World) -> None:
    reply = await world.slash(world.boss, "setup", card="on")
    assert "**Weekend card** · on the first morning of each round · changed" in reply.text
    refused = await world.slash(world.boss, "setup", card="off")
    assert "**Weekend card** · off · changed" in refused.text
