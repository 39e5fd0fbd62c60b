"""Buttons under the bot's answers, pressed."""

from typing import Any

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


def chosen_already(opened: Reply) -> dict[str, Any]:
    """What a form's menus and radio buttons begin with, and what is written in its fields."""
    chosen: dict[str, Any] = {}
    for label in (opened.result.modal or {})["components"]:
        part = label["component"]
        for option in part.get("options", []):
            if option.get("default"):
                chosen[part["custom_id"]] = (
                    option["value"] if part["type"] == RADIO_GROUP else [option["value"]]
                )
        if part.get("value"):
            chosen[part["custom_id"]] = part["value"]
    return chosen


RADIO_GROUP = 21
"""Discord's number for radio buttons; a menu's choices are a list, theirs is one."""
