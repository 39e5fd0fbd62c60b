from dataclasses import replace
from datetime import timedelta

from bot.domain.outbox.announcement import Announcement, AnnouncementKind
from bot.domain.outbox.delivery import Delivery, DeliveryAction, DeliveryState
from bot.domain.outbox.shown_posts import WITHDRAWN
from bot.domain.outbox.spoilers import is_hidden, missed_opening_time
from tests.clocks import utc

NOW = utc("2023-07-02 12:00")
POST = Delivery(
    Announcement(1, AnnouncementKind.RESULT, result_id=1),
    DeliveryAction.POST,
    DeliveryState.SENT,
    1,
    100,
    "f",
    message_id=9,
)
OPENING = replace(
    POST,
    action=DeliveryAction.OPEN,
    state=DeliveryState.PENDING,
    message_id=None,
    due_at=NOW + timedelta(hours=1),
    id=2,
)


def test_hidden_is_what_waits_to_be_opened_and_is_not_due() -> None:
    assert is_hidden([POST, OPENING], NOW)
    assert not is_hidden([POST], NOW)
    assert not is_hidden([POST, OPENING], NOW + timedelta(hours=1))
    assert not is_hidden([POST, replace(OPENING, attempts=1)], NOW)
    for over in (DeliveryState.SENT, DeliveryState.SKIPPED, DeliveryState.CLAIMED):
        assert not is_hidden([POST, replace(OPENING, state=over)], NOW)


def test_an_opening_left_out_as_its_subject_was_withdrawn_is_planned_anew_until_it_was_due() -> None:
    left_out = replace(OPENING, state=DeliveryState.SKIPPED, reason=WITHDRAWN)
    assert missed_opening_time([POST, left_out], NOW) == OPENING.due_at
    assert missed_opening_time([POST, left_out], NOW + timedelta(hours=1)) is None
    assert missed_opening_time([POST, left_out, OPENING], NOW) is None
    assert missed_opening_time([POST, replace(left_out, reason="discarded by <@1>")], NOW) is None
    assert missed_opening_time([POST], NOW) is None
