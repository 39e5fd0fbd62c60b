"""`/season list`: what each season holds, which are followed, and those that can go."""

import pytest

from tests.commands.press_helpers import message, press
from tests.commands.season.test_past_seasons import NEXT_YEAR, OTHER_SERIES
from tests.simulated import World, text
from tests.simulated.reading import Reply

GT4, TCR = "GT4 European Series 2023", "TCR Denmark 2023"


@pytest.fixture
async def two_series(world: World) -> World:
    """GT4 has a result, TCR has nothing yet."""
    await press(world, message(await world.import_season(OTHER_SERIES)), "One more")
    await world.result("race2", 20, season="gt4")
    return world


async def listed(world: World) -> Reply:
    return await world.slash(world.officer, "season list")


async def pressed(world: World, custom_id: str) -> Reply:
    """The press officer presses one of the list's buttons, which are called alike for each season."""
    done = await world.officer.click(message(await listed(world)), custom_id=custom_id)
    await world.settle()
    return Reply(done)


async def test_each_season_is_listed_with_what_it_holds_and_only_an_unused_one_can_go(
    two_series: World,
) -> None:
    shown = await listed(two_series)
    assert shown.is_private
    assert "## 2 seasons" in shown.text
    assert "6 rounds · April 21st – October 1st · 1 result\n" in shown.text
    assert "season-list:remove:2" in shown.text
    assert "season-list:remove:1" not in shown.text
    refused = await two_series.slash(two_series.fan, "season list")
    assert "You need the" in refused.text


async def test_a_season_that_is_followed_no_more_has_no_reminders_until_it_is_followed_again(
    two_series: World,
) -> None:
    stopped = await pressed(two_series, "season-list:stop:2")
    assert f"✅ **{TCR}** is no longer followed" in stopped.text
    assert "Not followed: read it with `season`" in stopped.text
    posts = len(two_series.posts)
    await two_series.at(2023, 7, 7, 12)
    (reminder,) = two_series.posts[posts:]
    assert "GT4" not in text(reminder)  # it is the only series again, and needs no name
    assert TCR in (await two_series.slash(two_series.fan, "calendar", season="tcr")).text
    assert "season-list:stop:1" not in stopped.text
    followed = await pressed(two_series, "season-list:follow:2")
    assert f"✅ **{TCR}** is followed" in followed.text
    assert "Undone" in (await press(two_series, message(followed), "Undo")).text
    assert "season-list:follow:2" in (await listed(two_series)).text


async def test_a_removed_season_comes_back_with_undo_and_is_followed_as_before(two_series: World) -> None:
    removed = await pressed(two_series, "season-list:remove:2")
    assert f"✅ **{TCR}** is removed" in removed.text
    assert await two_series.suggested("next", "season", "") == [GT4]
    assert "Season removed" in (await two_series.slash(two_series.officer, "desk audit")).text
    assert "Undone" in (await press(two_series, message(removed), "Undo")).text
    assert await two_series.suggested("next", "season", "") == [GT4, TCR]
    assert (await listed(two_series)).text.count("Stop following") == 2


async def test_what_the_list_showed_may_hold_meanwhile(two_series: World) -> None:
    shown = message(await listed(two_series))
    await two_series.result("race2", 3, season="tcr")
    refused = Reply(await two_series.officer.click(shown, custom_id="season-list:remove:2"))
    assert "can't be removed" in text(refused.result.followups[-1])
    await pressed(two_series, "season-list:stop:2")
    refused = Reply(await two_series.officer.click(shown, custom_id="season-list:stop:1"))
    assert "Follow another season first" in text(refused.result.followups[-1])


async def test_next_years_season_beside_this_years_needs_no_name(world: World) -> None:
    await world.import_season(NEXT_YEAR)
    assert "-# GT4" not in (await world.slash(world.fan, "next")).text
    assert "-# GT4" in (await world.slash(world.fan, "next", season="2024")).text
