"""Custom ids come back from outside: what makes no sense is refused in words."""

import pytest

from bot.commands.core.custom_ids import OUTDATED_BUTTON, read_number
from bot.errors import UserError


@pytest.mark.parametrize("id_part", ["", "x", "-1", "1.5", "٣", "1" * 21, "9223372036854775808"])
def test_what_is_no_number_is_refused(id_part: str) -> None:
    with pytest.raises(UserError, match=OUTDATED_BUTTON):
        read_number(id_part)


@pytest.mark.parametrize("id_part", ["1120000000000000001", "9223372036854775807"])
def test_a_number_is_read(id_part: str) -> None:
    assert read_number(id_part) == int(id_part)
