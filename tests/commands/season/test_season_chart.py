"""`/season chart`: everybody's picture of a car's season, kept from those who don't want results yet."""

from tests.simulated import Reply, World


def _alts(world: World, reply: Reply) -> list[str]:
    message = reply.result.response
    assert message is not None
    attachments = world.env.backend.messages[world.channel.id][message.id].attachments
    return [file["description"] for file in attachments]


async def test_a_season_is_drawn_from_its_first_race_on(world: World) -> None:
    assert "no race result to draw yet" in (await world.slash(world.fan, "season chart")).text
    await world.report("q1", 3)
    assert "no race result to draw yet" in (await world.slash(world.fan, "season chart")).text
    await world.result("race2", 20, overall=26, grid=34)
    shown = await world.slash(world.fan, "season chart")
    assert "race by race" in shown.text
    assert not shown.is_private
    (alt,) = _alts(world, shown)
    assert alt.endswith("Place in Silver. Spa-Francorchamps R2: 20th (+8)")


async def test_where_results_stay_hidden_only_who_asks_sees_it(world: World) -> None:
    await world.setup(season=None, spoilers="24")
    await world.result("race2", status="DNF", grid=3)
    shown = await world.slash(world.fan, "season chart")
    assert shown.is_private
    (alt,) = _alts(world, shown)
    assert alt.endswith("Spa-Francorchamps R2: DNF")
