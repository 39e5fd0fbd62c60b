"""`/follow list` of many servers, some of which Discord doesn't show."""

from bot.services.following.follow_choices import FollowChoices
from tests.commands.following.club import code_of
from tests.commands.pressing import press
from tests.simulated import World

UNSEEN = 1000
"""Ids of servers that the bot isn't in."""


async def test_it_is_turned_page_by_page_and_a_server_that_nobody_shows_is_still_told(world: World) -> None:
    code = await code_of(world)
    for number in range(60):
        await world.use_cases.team_follows.follow(
            UNSEEN + number, code, UNSEEN + number, FollowChoices(), world.boss.id
        )
    shown = await world.slash(world.officer, "follow list")
    first_page = shown.text
    assert "60 servers follow you" in first_page
    assert "a server that Discord doesn't show me" in first_page
    shown = await press(world, shown, "Next ▶")
    assert f"refuse:{UNSEEN + 4})" in shown.text
    assert (await press(world, shown, "◀ Previous")).text == first_page
