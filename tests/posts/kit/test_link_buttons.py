"""Sessions that one button shows are named together."""

import pytest

from bot.posts.kit.link_buttons import sessions_together


@pytest.mark.parametrize(
    ("session_names", "together"),
    [
        (["Race 2"], "Race 2"),
        (["Qualifying 1", "Qualifying 2"], "Qualifying 1 & 2"),
        (["Race 1", "Race 2", "Race 3"], "Race 1–3"),
        (["Race 1", "Race 3", "Race 4"], "Race 1 & 3 & 4"),
        (["Qualifying 2", "Race 1"], "Qualifying 2 & Race 1"),
        (["Warm-up", "Race 1", "Race 2"], "Warm-up & Race 1 & 2"),
        (["Superpole", "Superpole"], "Superpole & Superpole"),
        (["Grand Prix of Belgium presented by somebody", "Race 1"], "2 sessions"),
        (["Grand Prix of Belgium presented by somebody"], "Grand Prix of Belgium presented by somebody"),
    ],
)
def test_those_of_one_kind_are_told_by_their_numbers(session_names: list[str], together: str) -> None:
    assert sessions_together(session_names, 40) == together
