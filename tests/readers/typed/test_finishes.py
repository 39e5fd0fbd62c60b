"""A finish in one field, as somebody at the track types it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.results.result import Status
from bot.errors import UserError
from bot.readers.typed.finishes import read_finish


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("20", 20),
        (" 20 ", 20),
        ("20.", 20),
        ("20th", 20),
        ("P20", 20),
        ("p 20", 20),
        ("20:e", 20),
        ("20th in class", 20),
        ("third", 3),
        ("1", 1),
        ("999", 999),
        ("DNF", Status.DNF),
        ("dnf", Status.DNF),
        ("Retired", Status.DNF),
        ("bröt", Status.DNF),
        ("DNS", Status.DNS),
        ("did not start", Status.DNS),
        ("DSQ", Status.DSQ),
        ("disqualified", Status.DSQ),
        ("", None),
        ("  ", None),
    ],
)
def test_a_finish_is_a_position_or_how_it_ended(typed: str, meant: int | Status | None) -> None:
    assert read_finish(typed) == meant


@pytest.mark.parametrize(
    "typed", ["0", "1000", "-3", "20 21", "20 or so", "DNF 20", "26th overall", "20.5", "lap 20", "@everyone"]
)
def test_what_is_neither_is_refused_with_the_way_to_write_it(typed: str) -> None:
    with pytest.raises(UserError, match="as a position in class"):
        read_finish(typed)


@given(st.text(max_size=60))
def test_any_text_is_a_finish_or_a_refusal(typed: str) -> None:
    try:
        read = read_finish(typed)
    except UserError:
        return
    assert read is None or isinstance(read, Status) or 1 <= read <= 999
