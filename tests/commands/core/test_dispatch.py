"""Who answers a press or a modal is found by its custom id."""

from types import SimpleNamespace
from typing import Any, cast

import discord
import pytest

from bot.commands import BUTTONS, MODALS
from bot.commands.core.custom_ids import OUTDATED_BUTTON
from bot.commands.core.dispatch import Dispatch
from bot.errors import UserError


def pressed(custom_id: str) -> Any:
    """A press of a button of this custom id."""
    return cast(
        "Any",
        SimpleNamespace(type=discord.InteractionType.component, data={"custom_id": custom_id}),
    )


def sent(custom_id: str, *components: object) -> Any:
    """A modal of this custom id with these components, sent."""
    data = {"custom_id": custom_id, "components": components}
    return cast("Any", SimpleNamespace(type=discord.InteractionType.modal_submit, data=data))


@pytest.mark.parametrize("custom_id", ["", "nobody", "nobody:1", "ledger:retry", "ics", "ics:1:2:3"])
async def test_a_button_that_nobody_knows_says_to_type_again(custom_id: str) -> None:
    with pytest.raises(UserError, match=OUTDATED_BUTTON):
        await Dispatch(BUTTONS, MODALS).answer(pressed(custom_id))


@pytest.mark.parametrize("custom_id", ["", "nobody", "nobody|1", "quote", "quote|race2|"])
async def test_a_modal_that_nobody_knows_says_to_type_again(custom_id: str) -> None:
    with pytest.raises(UserError, match=OUTDATED_BUTTON):
        await Dispatch(BUTTONS, MODALS).answer(sent(custom_id))
