"""*Share text* under staff's answers: texts to copy, for staff alone."""

import pytest
import simcord

from tests.simulated import Reply, World, text
from tests.simulated.reading import walk

BUTTON = 2
"""Discord's number for it."""


async def _press(world: World, message: simcord.ResponseMessage | None, label: str) -> Reply:
    assert message is not None
    return Reply(await world.officer.click(message, label=label))


async def press_made_up(
    world: World, message: simcord.ResponseMessage | None, custom_id: str, who: simcord.MemberActor
) -> Reply:
    """Press a button that says something else by now."""
    assert message is not None
    stored = world.env.backend.messages[world.channel.id][message.id]
    button = next(part for part in walk(stored.components) if part.get("type") == BUTTON)
    button["custom_id"] = custom_id
    return Reply(await who.click(message, custom_id=custom_id))


async def test_a_result_is_shared_as_it_stands_now_and_not_once_it_is_withdrawn(world: World) -> None:
    answered = (await world.result("race2", 18)).result.response
    await world.result("race2", 20, overall=26, grid=34)
    shared = await _press(world, answered, "Share text")
    assert shared.is_private
    assert "**Bluesky**\n```\nRace 2 at Spa-Francorchamps: 20th in Silver\n\n26th overall" in shared.text
    assert "**Telegram**" in shared.text
    assert all("Share text" not in text(post) for post in world.posts)
    await world.slash(world.officer, "desk withdraw", session="race2")
    gone = await _press(world, answered, "Share text")
    assert "Post the result again to share it" in gone.text


async def test_the_teams_hashtags_and_link_end_each_text(world: World) -> None:
    await world.setup(season=None, hashtags="#GT4 https://racing.example")
    answered = (await world.result("race2", 18)).result.response
    shared = await _press(world, answered, "Share text")
    assert shared.text.count("#GT4\n\nhttps://racing.example\n```") == 6


async def test_only_staff_get_the_texts_though_somebody_makes_the_button_up(world: World) -> None:
    await world.result("race2", 20)
    shown = (await world.slash(world.fan, "next")).result.response
    refused = await press_made_up(world, shown, "share:result:1", world.fan)
    assert "Bluesky" not in refused.text
    assert "staff" in refused.text or "Manage Server" in refused.text


async def test_results_together_of_another_server_or_none_are_not_shared(world: World) -> None:
    shown = (await world.slash(world.officer, "next")).result.response
    refused = await press_made_up(world, shown, "share:bundle:99", world.officer)
    assert "Post the result again to share it" in refused.text


async def test_a_recap_is_shared_until_it_is_taken_down(world: World) -> None:
    await world.at(2023, 7, 3, 9)
    await world.report("race2", 20)
    previewed = (await world.slash(world.officer, "recap")).result.response
    posted = await _press(world, previewed, "Post")
    shared = await _press(world, posted.result.response, "Share text")
    assert "**X**\n```\nAndreas and Jessica Bäckman finish 20th in Silver" in shared.text
    shown = (await world.slash(world.officer, "next")).result.response
    telegram = await press_made_up(world, shown, "share:recap:3:telegram", world.officer)
    assert telegram.text.count("```") == 2
    assert "Next up for" in telegram.text
    await _press(world, posted.result.response, "Undo")
    gone = await press_made_up(world, shown, "share:recap:3", world.officer)
    assert "Post the recap again" in gone.text


@pytest.mark.parametrize("made_up", ["share:result:99", "share:quote:1", "share:result:1:myspace", "share"])
async def test_a_button_that_somebody_made_up_is_refused(world: World, made_up: str) -> None:
    answered = (await world.result("race2", 20)).result.response
    refused = await press_made_up(world, answered, made_up, world.officer)
    assert "**X**" not in refused.text
    assert "again" in refused.text
