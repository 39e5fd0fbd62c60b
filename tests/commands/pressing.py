"""Buttons under the bot's answers, pressed."""

import simcord

from tests.simulated import Reply, World


async def press(
    world: World, shown: Reply | simcord.InteractionResult, label: str, who: str = "officer"
) -> Reply:
    result = shown.result if isinstance(shown, Reply) else shown
    assert result.response is not None
    done = await getattr(world, who).click(result.response, label=label)
    await world.settle()
    return Reply(done)
