"""Custom ids come back from outside: what makes no sense is refused in words."""

from types import SimpleNamespace
from typing import Any, cast

import pytest

from bot.commands.core import buttons, modals
from bot.commands.core.custom_ids import OUTDATED_BUTTON, read_number
from bot.errors import UserError
from bot.posts.kit.post import ROOM

NOBODY = cast("Any", SimpleNamespace(data=None))


@pytest.mark.parametrize("told", ["", "x", "-1", "1.5", "٣", "1" * 21, "9223372036854775808"])
def test_what_is_no_number_is_refused(told: str) -> None:
    with pytest.raises(UserError, match=OUTDATED_BUTTON):
        read_number(told)


@pytest.mark.parametrize("told", ["1120000000000000001", "9223372036854775807"])
def test_a_number_is_read(told: str) -> None:
    assert read_number(told) == int(told)


@pytest.mark.parametrize("custom_id", ["", "nobody", "nobody:1", "ledger:retry", "ics", "ics:1:2:3"])
async def test_a_button_that_nobody_knows_says_to_type_again(custom_id: str) -> None:
    with pytest.raises(UserError, match=OUTDATED_BUTTON):
        await buttons.pressed(NOBODY, custom_id)


@pytest.mark.parametrize("custom_id", ["", "nobody", "nobody|1", "quote", "quote|race2|"])
async def test_a_modal_that_nobody_knows_says_to_type_again(custom_id: str) -> None:
    with pytest.raises(UserError, match=OUTDATED_BUTTON):
        await modals.submitted(NOBODY, custom_id)


@pytest.mark.parametrize("refusal", ["No.", "n" * 1500, "n" * 3790])
async def test_a_refusal_with_what_was_typed_fits_into_one_message(
    monkeypatch: pytest.MonkeyPatch, refusal: str
) -> None:
    async def refuse(*_: object) -> None:
        raise UserError(refusal)

    monkeypatch.setitem(modals.SUBMITS, "timetable", refuse)
    field = {"custom_id": "text", "value": "t" * 4000}
    asked = cast("Any", SimpleNamespace(data={"components": [{"component": field}]}))
    with pytest.raises(UserError) as refused:
        await modals.submitted(asked, "timetable|3")
    assert str(refused.value).startswith(refusal)
    assert len(str(refused.value)) <= ROOM
