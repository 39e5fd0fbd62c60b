"""The steps that a delivery may take."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.desk.delivery_ledger import LedgerMove, may_become
from bot.domain.outbox.delivery import DeliveryState

ENDS = {DeliveryState.SENT, DeliveryState.SKIPPED}
states = st.sampled_from(DeliveryState)


def reachable(start: DeliveryState) -> set[DeliveryState]:
    """Every state that some path leads to."""
    found, ahead = {start}, [start]
    while ahead:
        state = ahead.pop()
        new = {s for s in DeliveryState if may_become(state, s)} - found
        found |= new
        ahead += new
    return found


@given(st.lists(states, min_size=2))
def test_no_path_leaves_an_end(path: list[DeliveryState]) -> None:
    taken = [path[0]]
    for new in path[1:]:
        if may_become(taken[-1], new):
            taken.append(new)
    assert not ENDS & set(taken[:-1])


@given(states)
def test_from_every_state_both_an_end_and_only_known_ways_lead(state: DeliveryState) -> None:
    assert ENDS & reachable(state)
    assert state in ENDS or reachable(state) == set(DeliveryState)


@given(states, states)
def test_only_what_was_claimed_is_sent_paused_or_failed(state: DeliveryState, new: DeliveryState) -> None:
    if new in (DeliveryState.SENT, DeliveryState.PAUSED, DeliveryState.FAILED) and may_become(state, new):
        assert state is DeliveryState.CLAIMED


@given(states)
def test_only_what_waits_is_claimed(state: DeliveryState) -> None:
    assert may_become(state, DeliveryState.CLAIMED) == (
        state in (DeliveryState.PENDING, DeliveryState.PAUSED)
    )


@given(states, st.sampled_from(LedgerMove))
def test_a_person_moves_nothing_against_the_rules_nor_what_is_being_sent(
    state: DeliveryState, move: LedgerMove
) -> None:
    if state in move.starts:
        assert may_become(state, move.becomes)
        assert state is not DeliveryState.CLAIMED


@pytest.mark.parametrize("move", LedgerMove)
def test_a_person_may_move_whatever_is_in_trouble(move: LedgerMove) -> None:
    assert {DeliveryState.PENDING, DeliveryState.PAUSED, DeliveryState.FAILED} == move.starts
