"""`/calendar`: the season at a glance."""

import pytest

from tests.readers.calendar_files import take_apart
from tests.simulated import READY_TOML, TIMED, Reply, World


async def test_past_rounds_have_their_races_the_current_is_marked_the_others_count_down(world: World) -> None:
    await world.result("race1", 24)
    await world.result("race2", 20)
    await world.result("race2", 7, round_="monza")
    reply = await world.slash(world.fan, "calendar")
    lines = reply.text.splitlines()
    assert [lines.index(line) for line in lines if "Monza" in line] < [
        lines.index(line) for line in lines if "Misano" in line
    ]
    assert "Race 2: 7th" in reply.text
    assert "3. **🇧🇪 Spa-Francorchamps** · June 29th – July 2nd · **under way**" in reply.text
    assert "   - Race 1: 24th · Race 2: 20th" in reply.text
    assert "Misano · July 14th–16th · <t:1689285600:R>" in reply.text
    assert not reply.is_private


async def test_every_round_is_there_before_and_after_the_season(world: World) -> None:
    for moment in ((2023, 1, 1), (2023, 12, 1)):
        world.clock.set(*moment)
        said = (await world.slash(world.fan, "calendar")).text
        for name in ("Monza", "Paul Ricard", "Spa-Francorchamps", "Misano", "Hockenheim", "Barcelona"):
            assert name in said


@pytest.mark.parametrize("rounds", [1, 40, 100])
async def test_a_season_of_any_length_fits_into_one_message(empty: World, rounds: int) -> None:
    await empty.setup(season=None)
    head, first = READY_TOML.split("[[rounds]]")[0], "[[rounds]]" + READY_TOML.split("[[rounds]]")[1]
    many = [
        first.replace("Monza", f"The {n}th long name of a round at Monza")
        .replace("2023-04-21", f"2023-{1 + n // 9:02}-{1 + n % 9 * 3:02}")
        .replace("2023-04-23", f"2023-{1 + n // 9:02}-{2 + n % 9 * 3:02}")
        for n in range(rounds)
    ]
    assert "Season saved" in (await empty.import_season(head + "\n".join(many))).text
    reply = await empty.slash(empty.fan, "calendar")
    assert len(reply.text) <= 4000


async def add(world: World, reply: Reply) -> Reply:
    assert reply.result.response is not None
    return Reply(await world.fan.click(reply.result.response, label="Add to calendar"))


async def test_a_fan_gets_the_season_as_a_file_for_their_own_calendar(world: World) -> None:
    given = await add(world, await world.slash(world.fan, "calendar"))
    assert given.is_private
    assert given.file.filename == "gt4-european-series-2023.ics"
    assert len(take_apart(await given.file.read()).all("VEVENT")) == 6


async def test_under_next_it_is_that_round(world: World) -> None:
    await world.import_season(TIMED)
    given = await add(world, await world.slash(world.fan, "next"))
    assert "Spa-Francorchamps" in given.text
    assert len(take_apart(await given.file.read()).all("VEVENT")) == 7


async def test_the_button_works_after_a_restart(world: World) -> None:
    shown = await world.slash(world.fan, "calendar")
    await world.restart()
    assert (await add(world, shown)).file.filename.endswith(".ics")


async def test_a_button_of_a_round_that_is_gone_says_where_the_season_is(world: World) -> None:
    shown = await world.slash(world.fan, "next")
    await world.import_season(READY_TOML.replace('"Spa-Francorchamps"', '"Francorchamps"'))
    given = await add(world, shown)
    assert "`/calendar`" in given.text
    assert given.is_private
