from datetime import datetime, timedelta

import pytest

from bot.domain.outbox.announcement import Announcement, AnnouncementKind
from bot.domain.outbox.delivery import Delivery, DeliveryAction, DeliveryState
from bot.domain.outbox.publication import (
    MOST_AN_HOUR,
    PublicationTurn,
    free_from,
    is_published_kind,
    publication_turn,
    stale_at,
)
from tests.clocks import utc

NOON = utc("2023-07-02 12:00")
HOUR, MINUTE = timedelta(hours=1), timedelta(minutes=1)
NEWS, REMINDER = 0, 1


def minutes_ago(*minutes: int) -> list[datetime]:
    return [NOON - number * MINUTE for number in minutes]


def test_ten_an_hour_of_which_reminders_leave_three_to_news() -> None:
    seven = minutes_ago(59, 50, 40, 30, 20, 10, 5)
    assert free_from(REMINDER, seven[1:], NOON, HOUR) == NOON
    assert free_from(REMINDER, seven, NOON, HOUR) == NOON + MINUTE
    assert free_from(NEWS, seven, NOON, HOUR) == NOON
    ten = [*seven, *minutes_ago(4, 3, 2)]
    assert len(ten) == MOST_AN_HOUR
    assert free_from(NEWS, ten, NOON, HOUR) == NOON + MINUTE
    assert free_from(REMINDER, ten, NOON, HOUR) == NOON + 30 * MINUTE


def test_what_was_published_an_hour_ago_counts_no_more_nor_what_a_clock_set_back_has_in_the_future() -> None:
    assert free_from(NEWS, minutes_ago(*[60] * 6, *[-30] * 6), NOON, HOUR) == NOON


def test_news_is_stale_after_hours_and_a_reminder_once_its_session_has_begun() -> None:
    reminder = Announcement(1, AnnouncementKind.REMINDER, expires_at=NOON + HOUR)
    assert stale_at(reminder, NOON) == NOON + HOUR
    early = Announcement(1, AnnouncementKind.REMINDER, expires_at=NOON + timedelta(days=7))
    assert stale_at(early, NOON) == stale_at(Announcement(1, AnnouncementKind.RESULT), NOON)


def test_what_can_be_used_in_its_own_server_only_is_not_published() -> None:
    assert is_published_kind(Announcement(1, AnnouncementKind.QUOTE))
    assert not is_published_kind(Announcement(1, AnnouncementKind.POLL))
    assert not is_published_kind(Announcement(1, AnnouncementKind.CARD))


def later(
    action: DeliveryAction,
    state: DeliveryState,
    due_at: datetime | None = None,
    attempts: int = 0,
) -> Delivery:
    announcement = Announcement(1, AnnouncementKind.RESULT)
    return Delivery(announcement, action, state, 1, 100, "n", due_at=due_at, attempts=attempts)


@pytest.mark.parametrize(
    ("delivery", "turn"),
    [
        (later(DeliveryAction.EDIT, DeliveryState.SENT), PublicationTurn.NOW),
        (later(DeliveryAction.EDIT, DeliveryState.PENDING), PublicationTurn.LATER),
        (later(DeliveryAction.EDIT, DeliveryState.CLAIMED), PublicationTurn.LATER),
        (later(DeliveryAction.EDIT, DeliveryState.PENDING, NOON + HOUR, attempts=1), PublicationTurn.LATER),
        (later(DeliveryAction.OPEN, DeliveryState.PENDING, NOON + HOUR), PublicationTurn.NOW),
        (later(DeliveryAction.OPEN, DeliveryState.PENDING, NOON), PublicationTurn.LATER),
        (later(DeliveryAction.REMOVE, DeliveryState.PENDING), PublicationTurn.LATER),
        (later(DeliveryAction.REMOVE, DeliveryState.SKIPPED), PublicationTurn.NOW),
        (later(DeliveryAction.REMOVE, DeliveryState.SENT), PublicationTurn.NEVER),
        (later(DeliveryAction.REMOVE, DeliveryState.FAILED), PublicationTurn.NEVER),
    ],
)
def test_it_is_published_when_nothing_is_about_to_change_it(
    delivery: Delivery, turn: PublicationTurn
) -> None:
    assert publication_turn([delivery], NOON) is turn
